import { foldWord } from '../../domain/names.ts';

/** Common roles and titles as English feeds name them, with how Chinese ones do; a role of no entry stays as it is. */
const ROLES: Readonly<Record<string, string>> = {
  engineer: '工程师 研发 技术人员 研发人员',
  'software engineer': '软件工程师 开发工程师 软件开发工程师',
  'backend engineer': '后端工程师 后端开发工程师',
  'frontend engineer': '前端工程师 前端开发工程师',
  'data engineer': '数据工程师',
  'test engineer': '测试工程师',
  'sales engineer': '销售工程师 售前工程师',
  developer: '开发 开发人员 开发者 程序员',
  'data scientist': '数据科学家',
  'data analyst': '数据分析师',
  analyst: '分析师',
  designer: '设计师 设计人员',
  'product manager': '产品经理',
  'project manager': '项目经理',
  sales: '销售 销售人员 业务员',
  'sales rep': '销售代表 salesrepresentative',
  'sales manager': '销售经理',
  'account manager': '客户经理',
  'customer success manager': '客户成功经理 csm',
  'customer support': '客服 客服人员 客户支持 supportagent',
  consultant: '顾问 咨询顾问',
  marketing: '市场 市场营销 市场人员 marketer',
  operations: '运营 运营人员',
  accountant: '会计 会计师',
  finance: '财务 财务人员',
  recruiter: '招聘专员 招聘人员',
  nurse: '护士',
  driver: '司机 驾驶员',
  technician: '技术员 技师',
  manager: '经理',
  intern: '实习生',
  ceo: '首席执行官 chiefexecutiveofficer chiefexecutive',
  cto: '首席技术官 chieftechnologyofficer',
  cfo: '首席财务官 chieffinancialofficer',
  coo: '首席运营官 chiefoperatingofficer',
  cio: '首席信息官 chiefinformationofficer',
  cmo: '首席市场官 首席营销官 chiefmarketingofficer',
  cpo: '首席产品官 chiefproductofficer',
  cro: '首席营收官 chiefrevenueofficer',
};

const KNOWN: ReadonlyMap<string, string> = new Map(
  Object.entries(ROLES).flatMap(([role, others]) =>
    [role, ...others.split(' ')].map((word) => [singular(word), foldWord(role)] as const),
  ),
);

/** What two names of one role share: case, plural and language are ignored where the role is a common one. */
export const foldRole = (role: string): string => KNOWN.get(singular(role)) ?? singular(role);

/** Whether both are common roles, and other ones. */
export const areOtherRoles = (a: string, b: string): boolean =>
  KNOWN.has(singular(a)) && KNOWN.has(singular(b)) && foldRole(a) !== foldRole(b);

function singular(role: string): string {
  return foldWord(role).replace(/s$/, '');
}
