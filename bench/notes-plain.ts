import type { NoteLanguage } from '../src/detectors/notes/features.ts';
import type { NoteCase } from '../test/support/note-figures.ts';

/** Short statements, and what makes each of them true today or not; `*` stands for the statement. */
interface Plain {
  readonly label: string;
  readonly statements: readonly string[];
  readonly said: readonly string[];
  readonly denied: readonly string[];
}

const DOING_SAID = [
  'They are *.',
  'CFO is *',
  'Procurement is *.',
  'The customer is * this quarter.',
  'Anna says they are *.',
  '*',
  'Heard that their IT is *.',
  'They are now * ahead of the renewal.',
];
const DOING_DENIED = [
  'They are not *.',
  'They are not * this year.',
  'Not *.',
  'Nobody is *.',
  'Anna says they are not *.',
  'They have no plans of *.',
  'They were * last year, long over.',
  'Are they *? To ask.',
  'If prices rise they may end up *.',
  'Another customer is *.',
];
const THING_SAID = [
  '* out',
  '* started.',
  'They opened a *.',
  'A * is planned for Q3.',
  'They are preparing a *.',
  '* announced by procurement.',
  'Procurement runs a *.',
];
const THING_DENIED = [
  'No *.',
  'No * planned.',
  'No * this year.',
  'They have no plans for a *.',
  'There will be no *.',
  'Is there a *? To ask.',
  'Their * was years ago.',
  'A partner of theirs has a *.',
];
const FUNCTIONS = [
  'reporting',
  'e-signature',
  'surveys',
  'analytics',
  'scheduling',
  'billing',
  'chat',
  'document storage',
];
const ROLES = ['engineers', 'analysts', 'sales reps', 'data scientists', 'planners', 'support agents'];
const PROJECTS = ['data platform', 'warehouse automation', 'battery passport', 'ERP', 'compliance', 'customer portal'];

const EN: readonly Plain[] = [
  {
    label: 'vendor-review',
    statements: [
      'reviewing vendors',
      'reviewing their vendors',
      'evaluating alternatives',
      'evaluating alternatives to us',
      'looking at other providers',
      'looking at other vendors',
      'consolidating vendors',
      'comparing us with others',
      'thinking of leaving us',
      'talking to our competitors',
    ],
    said: DOING_SAID,
    denied: DOING_DENIED,
  },
  {
    label: 'vendor-review',
    statements: ['vendor review', 'RFP', 'supplier review', 'tender'],
    said: THING_SAID,
    denied: THING_DENIED,
  },
  {
    label: 'vendor-review',
    statements: [
      'They gave notice',
      'They are not renewing',
      'They will not renew',
      "They won't renew",
      'They decided not to renew',
      'The contract will not be renewed',
      'They sent a termination notice',
      'They are cancelling',
      'They issued an RFP',
      'They put the contract out to tender',
    ],
    said: ['*.', '*, says Tom.', 'Bad news: *.', '* as of May.'],
    denied: [],
  },
  {
    label: 'closed',
    statements: [
      'Vendor review finished, staying with us',
      'Review finished, staying',
      'They finished the review and are staying',
      'The RFP is closed, we won',
      'They looked around and stay with us',
      'Review over, they keep us',
    ],
    said: ['*.', '*, says Tom.', 'Good news: *.'],
    denied: [],
  },
  {
    label: 'competitor-evaluation',
    statements: FUNCTIONS.flatMap((job) => [
      `evaluating options for ${job}`,
      `comparing ${job} tools`,
      `trialling a tool for ${job}`,
    ]),
    said: ['They are *.', 'Marketing is *.', 'The finance team is *.', '*'],
    denied: ['They are not *.', 'Nobody is *.', 'Are they *? To ask.'],
  },
  {
    label: 'competitor-frustration',
    statements: ['frustrated with Charts', 'unhappy with Charts', 'fed up with Charts'],
    said: ['They are *.', 'Finance is *.', '*'],
    denied: ['They are not *.', 'Nobody is *.'],
  },
  {
    label: 'competitor-mentioned',
    statements: ['use Charts for dashboards', 'also use Charts', 'have Charts in finance', 'run Charts beside us'],
    said: ['They *.', 'Two teams *.'],
    denied: ['They no longer *.', 'They never did * anything.'],
  },
  {
    label: 'manual-work',
    statements: [
      'copies data into Excel by hand every week',
      'types orders into the system by hand',
      'builds the weekly report manually',
      'merges spreadsheets by hand every month',
    ],
    said: ['The team *.', 'Finance *.', 'Somebody *.'],
    denied: ['Nobody * any more.', 'The team no longer *.'],
  },
  {
    label: 'workaround',
    statements: [
      'wrote a script because our export is limited',
      'share one login to get round our seat limit',
      'split files to get round our upload limit',
    ],
    said: ['They *.', 'Their admins *.'],
    denied: ['They no longer *.'],
  },
  {
    label: 'project',
    statements: PROJECTS.flatMap((name) => [
      `kicked off the ${name} project`,
      `started a ${name} project`,
      `are starting a ${name} programme`,
    ]),
    said: ['They *.', 'Their teams * this month.'],
    denied: ['They have not *.', 'We *.'],
  },
  {
    label: 'project',
    statements: PROJECTS,
    said: ['New project: *.', 'New * project, budget approved.'],
    denied: ['No * project.', 'The * project was cancelled.'],
  },
  {
    label: 'hiring',
    statements: ROLES.flatMap((role) => [`hiring 10 ${role}`, `hiring ${role}`, `recruiting five ${role}`]),
    said: ['They are *.', 'They are * this quarter.', '*'],
    denied: ['They are not *.', 'We are *.', 'They were * last year, all filled.'],
  },
  {
    label: 'custom-request',
    statements: ['a custom integration with SAP', 'a custom connector to their ERP', 'a bespoke integration'],
    said: ['They asked for *.', 'They want * built.'],
    denied: ['They do not need *.'],
  },
  {
    label: 'dedicated-contact',
    statements: ['a dedicated CSM', 'a named contact', 'a technical account manager', 'a TAM'],
    said: ['They want *.', 'They asked for *.', 'Asked for *.'],
    denied: ['They do not want *.', 'They already have *.'],
  },
];

const ZH: readonly Plain[] = [
  {
    label: 'vendor-review',
    statements: [
      '评估供应商',
      '重新评估供应商',
      '做供应商评审',
      '看别的供应商',
      '找替代方案',
      '对比其他厂商',
      '整合供应商',
      '考虑更换供应商',
      '更换供应商',
      '重新招标',
    ],
    said: [
      '他们在*。',
      '他们正在*',
      '财务总监正在*。',
      '客户要*。',
      '采购准备*。',
      '听说他们在*。',
      '*',
      '续约前他们在*。',
    ],
    denied: [
      '他们没有*。',
      '没有*的计划。',
      '今年不*。',
      '他们不会*。',
      '没打算*。',
      '他们去年*，早就结束了。',
      '他们会*吗？要问一下。',
      '如果涨价，他们可能会*。',
      '另一家客户在*。',
    ],
  },
  {
    label: 'vendor-review',
    statements: ['招标', '供应商评审', '供应商评估', '比选'],
    said: ['*启动了。', '他们发起了*。', '采购发了*通知。', '三季度要做*。'],
    denied: ['没有*。', '今年没有*计划。', '不会有*。', '有没有*？要问。', '*是几年前的事。'],
  },
  {
    label: 'vendor-review',
    statements: [
      '他们不续约',
      '客户表示不续约',
      '他们决定不续了',
      '合同到期不续',
      '客户发来终止通知',
      '他们发了招标书',
      '他们要退订',
      '他们要换掉我们',
    ],
    said: ['*。', '*，王总说的。', '坏消息：*。'],
    denied: [],
  },
  {
    label: 'closed',
    statements: [
      '供应商评审结束，继续用我们',
      '评估完了，还是用我们',
      '招标结束，我们中标',
      '看了一圈，决定留下来',
      '评审结束，续约不变',
    ],
    said: ['*。', '*，王总说的。', '好消息：*。'],
    denied: [],
  },
  {
    label: 'competitor-evaluation',
    statements: ['报表', '电子签', '问卷', '数据分析', '排班', '开票', '客服', '文档管理'].flatMap((job) => [
      `评估${job}工具`,
      `对比${job}工具`,
      `试用一款${job}工具`,
    ]),
    said: ['他们在*。', '市场部在*。', '财务部正在*。'],
    denied: ['他们没有*。', '没人在*。', '他们在*吗？要问。'],
  },
  {
    label: 'competitor-frustration',
    statements: ['对Charts很不满', '受够了Charts', '抱怨Charts太慢'],
    said: ['他们*。', '财务部*。'],
    denied: [],
  },
  {
    label: 'competitor-mentioned',
    statements: ['用Charts做看板', '也在用Charts', '有一套Charts'],
    said: ['他们*。', '财务部*。'],
    denied: ['他们不再*。'],
  },
  {
    label: 'manual-work',
    statements: ['每周手工把数据复制到Excel', '手工做报表', '人工录入订单', '每月手工合并表格'],
    said: ['他们*。', '财务*。', '团队*。'],
    denied: ['他们不用再*。', '现在没人*了。'],
  },
  {
    label: 'workaround',
    statements: ['因为导出有限制，写了脚本绕过去', '共用一个账号来绕过席位限制', '拆分文件绕过上传限制'],
    said: ['他们*。', '管理员*。'],
    denied: ['他们不用再*。'],
  },
  {
    label: 'project',
    statements: ['数据中台', '仓库自动化', '电池护照', 'ERP', '合规', '客户门户'],
    said: ['启动了*项目。', '他们启动了*项目。', '新项目：*。', '*项目已立项。'],
    denied: ['没有*项目。', '*项目取消了。', '我们启动了*项目。'],
  },
  {
    label: 'hiring',
    statements: ['招10名工程师', '招分析师', '招聘五名销售', '招数据工程师'],
    said: ['他们在*。', '他们正在*。', '客户要*。'],
    denied: ['他们没有*。', '我们在*。', '他们暂停*。'],
  },
  {
    label: 'custom-request',
    statements: ['定制对接SAP', '定制开发接口', '做个定制连接器'],
    said: ['希望*。', '他们要求*。', '客户想让我们*。'],
    denied: ['他们不需要*。'],
  },
  {
    label: 'dedicated-contact',
    statements: ['专属客户经理', '专人对接', '专属技术支持'],
    said: ['想要一个*。', '他们要求*。', '希望有*。'],
    denied: ['他们不需要*。', '他们已经有*。'],
  },
];

/** The plainest ways to say each label and its opposite: what nobody writes down as an example, and everybody expects to be read. */
export function plainCases(language: NoteLanguage): readonly NoteCase[] {
  return (language === 'en' ? EN : ZH).flatMap(({ label, statements, said, denied }) =>
    statements.flatMap((statement) => [
      ...said.map((frame) => ({ text: write(frame, statement), expected: label })),
      ...denied.map((frame) => ({ text: write(frame, statement), expected: 'nothing' })),
    ]),
  );
}

function write(frame: string, statement: string): string {
  const text = frame.replace('*', statement);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
