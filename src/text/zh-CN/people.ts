import type { people as source } from '../en/people.ts';
import { pad, padded, spaced } from './spacing.ts';

const change = (from: string | undefined, to: string | undefined): string =>
  from !== undefined && to !== undefined ? `：${from} → ${to}` : to === undefined ? '' : `：${to}`;

/** What happened to the people of an account: Chinese wording, typed by the English one. */
export const people: typeof source = {
  heading: '关键人',
  timeline: '联系人变动',
  somebody: '一位支持者',

  left: (person, day) => `${pad(person)}${day}离职`,
  promoted: (person, day) => `${pad(person)}${day}升职`,
  joined: (person, day) => `${pad(person)}${day}加入`,
  formerly: (company) => `之前在${spaced(company)}，是熟人，可以直接联系`,
  goodNews: '熟悉我们，现在更有话语权',
  risk: (level, points) => `客户重新选型的风险${level}（${points} 分）`,
  levels: { high: '高', medium: '中等', low: '低' },
  follows: (successor) => `由${padded(successor)}接手`,
  destinations: {
    account: (company) => `去了${spaced(company)}，也是我们的客户：可以请对方在那边帮忙引荐`,
    prospect: (company) => `去了${spaced(company)}，还不是客户：可以作为新线索`,
    elsewhere: (company) => `去了${spaced(company)}：先了解情况，再决定是否联系`,
    unknown: '去向未知',
  },

  reasons: {
    level: {
      'no-sponsor': '没有其他支持者',
      'some-relation': '还有其他支持者',
      'broad-adoption': '还有其他支持者，而且用得广',
    },
    relation: { sponsor: '曾是高层支持者', champion: '曾是支持者', 'power-user': '曾是核心用户' },
    advocacy: { strong: '支持度高', moderate: '支持度中等', passive: '态度被动', unknown: '支持度未知' },
    successor: {
      unknown: '接手的人未知',
      'no-relation': '和接手的人还没有联系',
      'some-relation': '和接手的人有些联系',
      'good-relation': '和接手的人关系好',
    },
    renewal: { near: '临近续约', middle: '续约不远了', later: '离续约还早', unknown: '续约日期未知' },
    rival: { 'in-use': '在用其他厂商的工具', review: '正在评审供应商', none: '没有已知的其他厂商' },
  },

  roles: {
    champion: '支持者',
    sponsor: '高层支持者',
    'decision-maker': '决策人',
    admin: '管理员',
    'power-user': '核心用户',
    user: '用户',
  },

  moves: {
    joined: (person, title, company) =>
      `${pad(person)}加入${title === undefined ? '' : `，任${spaced(title)}`}${company === undefined ? '' : `，之前在${spaced(company)}`}`,
    promoted: (person, from, to) => `${pad(person)}升职${change(from, to)}`,
    moved: (person, from, to) =>
      to === undefined ? `${pad(person)}内部调动` : `${pad(person)}调动${change(from, to)}`,
    renamed: (person, from) => (from === undefined ? `${pad(person)}改了姓名` : `${pad(from)}改名为${spaced(person)}`),
    role: (person, to, from) => `${pad(person)}成为${to}${from === undefined ? '' : `，之前是${from}`}`,
    left: (person, title, company) =>
      `${title === undefined ? pad(person) : `${person}（${title}）`}离职${company === undefined ? '' : `，去了${spaced(company)}`}`,
    returned: (person) => `${pad(person)}回来了`,
    successor: (person, follows, title) =>
      `${pad(person)}接手${padded(follows)}的工作${title === undefined ? '' : `，任${spaced(title)}`}`,
  },
};
