import type { OpenerFactKind } from '../../domain/assessment.ts';
import { type FactValues, type FactWords, dateIn as on, type Telling } from '../opener-words.ts';
import { pad, padded, spaced } from './spacing.ts';

type Say = (values: FactValues, telling: Telling) => FactWords;

/** One form serves as clause and as phrase: Chinese needs no other. */
const plain = (clause: string, opening?: string): FactWords =>
  opening === undefined ? { clause, phrase: clause } : { clause, opening, phrase: clause };

const news = (greeting: string, clause: string): FactWords => ({ greeting, clause, phrase: clause });

const months = (value: number | null): string =>
  value === null || value === 3 ? '近三个月' : value === 12 ? '近一年' : `近 ${value} 个月`;

const ROLES: Readonly<Record<string, string>> = {
  engineer: '工程师',
  developer: '开发人员',
  salesperson: '销售',
  'sales rep': '销售',
  analyst: '分析师',
  'data analyst': '数据分析师',
  designer: '设计师',
  manager: '经理',
};

/** `engineers` as `工程师`; a role that is not on the list stays. */
export const roleName = (role: string): string => ROLES[role.toLowerCase().replace(/s$/, '')] ?? role;

/** `20 名工程师`; a role known only in English is `20 名新同事`. */
export const people = (amount: number, role: string): string => {
  const known = roleName(role);
  return `${amount} 名${/^\p{Script=Han}+$/u.test(known) ? known : '新同事'}`;
};

const METRICS: Readonly<Record<string, string>> = { api: 'API 调用', transactions: '交易量' };

const roundName = (round: string): string => {
  const letter = /^(?:series\s*)?([A-K]\d?\+?)(?:\s*轮)?$/i.exec(round)?.[1];
  if (letter) return ` ${letter.toUpperCase()} 轮融资`;
  return /^(?:seed|种子)/i.test(round) ? '种子轮融资' : '新一轮融资';
};

const shortName = (word: string): string =>
  word.length <= 20 &&
  !/[，。、]|^(?:new|open|launch|announc|expan)|^(?:新|开设|发布)/i.test(word) &&
  word.split(' ').length <= 3
    ? word
    : '';

const seats: Say = ({ value, of, percent }, { format }) => {
  if (value === null || of === null) {
    const share = percent ?? value ?? 0;
    return plain(share >= 100 ? '席位已全部用满' : `席位已用 ${share}%`);
  }
  const [all, used] = [format.number(of), format.number(value)];
  if (value > of) return plain(`${all} 个席位上有 ${used} 位用户在用`);
  return plain(value === of ? `${all} 个席位已全部用满` : `${all} 个席位已有 ${used} 个在用`);
};

const limit: Say = (values) => {
  const metric = values.word('metric');
  const percent = values.percent ?? values.value ?? 0;
  const name = metric === 'storage' ? '存储空间' : (METRICS[metric.toLowerCase()] ?? (metric || '其中一项用量'));
  return plain(percent >= 100 ? `${name}已达到上限` : `${name}已用到上限的 ${percent}%`);
};

const asked: Say = (values, telling) => {
  const feature = values.word('feature', 20);
  const title = values.word('title', 20);
  const who = title ? `贵方${padded(title)}` : pad(values.word('person', 20) || '贵团队');
  const number = values.number('count') ?? 1;
  const about = feature ? `“${feature}”` : '同一个需求';
  if (number === 1) {
    return plain(
      `${who}在${on(values.day, telling)}问到过${about}`,
      `${who}在${on(values.day, telling)}提到过一个需求`,
    );
  }
  const since = values.fromDay && values.fromDay !== values.day ? `自${on(values.fromDay, telling)}以来` : '';
  return plain(`${who}${since} ${number} 次问到${about}`, `${who}${since} ${number} 次提到同一个需求`);
};

const change =
  (up: boolean): Say =>
  (values, telling) => {
    const { value, from, fromDay } = values;
    if (from !== null && value !== null && fromDay !== null) {
      const what = values.word('metric') === 'volume' ? '使用量' : '活跃用户';
      const { number } = telling.format;
      return plain(`${on(fromDay, telling)}以来${what}从 ${number(from)} ${up ? '增加' : '减少'}到 ${number(value)}`);
    }
    if (value === null) {
      const clause = `使用量近来在${up ? '增长' : '下降'}`;
      return { clause, alone: `从${on(values.day, telling)}的数据看，${clause}`, phrase: clause };
    }
    return plain(`${months(values.number('months'))}使用量${up ? '增长' : '下降'}了 ${Math.abs(value)}%`);
  };

/** Each fact an opener may cite, in Chinese. */
export const facts: Record<OpenerFactKind, Say> = {
  funding: (values, telling) => {
    const round = roundName(values.word('round'));
    return news(`恭喜完成${round}`, `贵公司${on(values.day, telling)}宣布了${round}`);
  },
  acquisition: (values, telling) => {
    const company = values.word('company', 20) || shortName(values.word('detail'));
    return news(
      `恭喜完成${company ? `对${padded(company)}的` : ''}收购`,
      `贵公司${on(values.day, telling)}完成了${company ? `对${padded(company)}的` : '一项'}收购`,
    );
  },
  office: (values, telling) => {
    const city = shortName(values.word('detail'));
    return news(`恭喜${padded(city)}新办公室启用`, `贵公司${on(values.day, telling)}启用了${padded(city)}新办公室`);
  },
  country: (values, telling) => {
    const country = shortName(values.word('detail'));
    return news(
      `恭喜进入${padded(country || '新')}市场`,
      `贵公司${on(values.day, telling)}进入了${padded(country || '新')}市场`,
    );
  },
  launch: (values, telling) => {
    const name = shortName(values.word('detail'));
    return news(
      `恭喜${name ? `“${name}”` : '新产品'}发布`,
      `贵公司${on(values.day, telling)}发布了${name ? `“${name}”` : '新产品'}`,
    );
  },
  promotion: (values, telling) => {
    const person = values.word('person', 20);
    const title = values.word('title', 24);
    const role = title ? `升任${spaced(title)}` : '升职';
    return news(`恭喜${padded(person)}${role}`, `${pad(person || '您的同事')}${on(values.day, telling)}${role}`);
  },
  milestone: (values, telling) => {
    const what = values.word('detail', 30);
    return news(
      `恭喜在${on(values.day, telling)}达成里程碑${what ? `“${what}”` : ''}`,
      `贵公司${on(values.day, telling)}达成了一个里程碑`,
    );
  },
  joined: (values, telling) => {
    const person = pad(values.word('person', 20) || '一位新高管');
    const title = values.word('title', 24);
    return plain(
      `${person}${values.isEvent ? `${on(values.day, telling)}加入` : '已加入'}贵公司${title ? `，担任${spaced(title)}` : ''}`,
    );
  },
  department: (values, telling) => {
    const dept = values.word('dept', 20) || shortName(values.word('detail'));
    return plain(`贵公司${on(values.day, telling)}新设了${padded(dept || '一个')}部门`);
  },
  access: (values, telling) => {
    const dept = values.word('dept', 20);
    const person = values.word('person', 20) || values.word('contact', 20);
    return plain(
      `${dept ? `${pad(dept)}部门` : '另一个团队'}${person ? `的${padded(person)}` : ''}${on(values.day, telling)}申请了使用权限`,
    );
  },
  hiring: (values) => {
    const who = people(values.number('count') ?? 0, values.word('role', 24));
    return plain(values.number('quarter') ? `本季度还有 ${who}加入` : `即将有 ${who}加入`);
  },
  headcount: (values, { format }) =>
    plain(
      `公司${values.number('signing') ? '签约以来' : '一年内'}从 ${format.number(values.from ?? 0)} 人增加到 ${format.number(values.value ?? 0)} 人`,
    ),
  revenue: ({ value }) => plain(`贵公司一年内收入增长了 ${value ?? 0}%`),
  initiative: (values) => plain(`“${values.word('detail', 60)}”已列入计划`),
  rule: (values, telling) => plain(`${values.word('detail', 30)}${on(values.day, telling)}生效`),
  seats,
  waitlist: ({ value }) => plain(`有 ${value ?? 1} 位同事在等名额`),
  limit,
  throttled: (values, telling) => plain(`API 调用在${on(values.day, telling)}被限流`),
  cap: (values) => {
    const feature = values.word('feature', 20);
    const at = values.number('cap');
    const cap = at === null ? '上限' : `上限（${at}）`;
    const clause = `${feature ? `“${feature}”` : '日常使用'}已用到${cap}`;
    return at === null ? plain(clause) : plain(clause, `日常使用已碰到${cap}`);
  },
  surge: ({ value, from, fromDay, day }, telling) =>
    plain(`${on(fromDay ?? day, telling)}以来新增了 ${Math.max(0, (value ?? 0) - (from ?? 0))} 位用户`),
  'usage-up': change(true),
  asked,
  workaround: (values, telling) => plain(`贵团队${on(values.day, telling)}提到在用变通办法`),
  renewal: ({ said }, telling) => plain(`续约日期是${on(said, telling)}`),
  'new-term': ({ day, said }, telling) => plain(`新合同期从${on(said || day, telling)}开始`),
  nps: ({ value }) => plain(`您最近一次打分是 ${value} 分（满分 10 分）`),
  escalations: ({ value }) => plain(`还有 ${value ?? 1} 个上报的问题没有解决`),
  tickets: ({ value }) => plain(`近 90 天贵团队提交了 ${value ?? 0} 个工单`),
  adoption: ({ value, of }) =>
    plain(of === null ? `现有功能用到了 ${value ?? 0}%` : `${of} 项功能目前用到了 ${value ?? 0} 项`),
  decline: change(false),
  left: (values, telling) =>
    plain(
      `${pad(values.word('person', 20) || '原来的联系人')}${values.isEvent ? `${on(values.day, telling)}` : ''}已离开`,
    ),
  'acquired-by': (values, telling) =>
    plain(`贵公司${on(values.day, telling)}并入${spaced(values.word('company', 20)) || '了新的集团'}`),
  notice: (values, telling) => plain(`贵公司${on(values.day, telling)}发出了终止通知`),
  review: (values, telling) => plain(`${on(values.day, telling)}以来贵团队在重新梳理在用的工具`),
};
