import type { outcomes as source } from '../en/outcomes.ts';
import type { Told } from '../opportunity-words.ts';
import { people } from './opener-facts.ts';
import { pad, padded, spaced } from './spacing.ts';

type Say = (told: Told) => string;

const DIMENSIONS: Readonly<Record<string, string>> = { api: 'API', storage: '存储', transactions: '交易量' };

export const dimensionName = (dimension: string): string => DIMENSIONS[dimension.toLowerCase()] ?? dimension;

/** A tool as Chinese names it: spreadsheets are `表格`; a product keeps its name. */
export const toolName = (tool: string): string => (/^(?:excel )?(?:spread)?sheets?$/i.test(tool) ? '表格' : tool);

const name = pad;
const plan = (item: string): string => (/套餐$|版$/.test(item) ? item : `${name(item)}套餐`);
const office = (item: string): string => (/办公室$|分公司$|office$/i.test(item) ? item : `${name(item)}办公室`);
const support = (item: string): string => (/支持|support/i.test(item) ? item : `${name(item)}支持`);

export const subjects: Record<keyof typeof source, Say> = {
  SEAT: ({ count, item, format }) => {
    const product = item === 'seats' ? '' : name(item);
    return count === null ? `增加${product}席位` : `增加 ${format.number(count)} 个${product}席位`;
  },
  USAGE: ({ item }) => `增加${/^[a-z]/i.test(dimensionName(item)) ? ' ' : ''}${name(dimensionName(item))}用量包`,
  TIER: ({ item }) => plan(item),
  ADDON: ({ item }) => name(item),
  DEPT: ({ item, count, has, format }) => {
    const place = padded(has('new-office') ? office(item) : item);
    return count === null ? `给${place}开通，` : `给${place}的 ${format.number(count)} 人开通，`;
  },
  XSELL: ({ item }) => name(item),
  DISP: ({ item, replaces }) => `用 ${name(item)}替换 ${name(replaces)}`,
  SERV: ({ item }) => name(item),
  SUPP: ({ item }) => support(item),
};

export const items: Record<keyof typeof source, Say> = {
  SEAT: ({ item }) => (item === 'seats' ? '席位' : `${name(item)}席位`),
  USAGE: ({ item }) => `${name(dimensionName(item))}用量包`,
  TIER: ({ item }) => plan(item),
  ADDON: ({ item }) => item,
  DEPT: ({ item, has }) => (has('new-office') ? office(item) : item),
  XSELL: ({ item }) => item,
  DISP: ({ item, replaces }) => `${item}（替换 ${replaces}）`,
  SERV: ({ item }) => item,
  SUPP: ({ item }) => support(item),
};

const wish: Say = ({ item, times, word }) => {
  const feature = word('feature');
  const asked = times > 1 ? '一直在问' : '提到过';
  return feature === '' || feature.toLowerCase() === item.toLowerCase()
    ? `满足他们${asked}的需求`
    : `让他们用上${asked}的${spaced(feature)}`;
};

const tickets: Say = ({ word }) =>
  word('topic') === '' ? '解决工单里反复提到的问题' : `解决工单里反复提到的${padded(word('topic'))}问题`;

const joining: Say = ({ count, has, number, readingOf, word, format }) => {
  const waiting = readingOf('user-waitlist');
  if (waiting !== null) {
    const rest = count !== null && count > waiting ? '，并留有余量' : '';
    return `让正在等名额的 ${format.number(waiting)} 位同事马上用起来${rest}`;
  }
  const hires = has('company-hiring') ? number('count') : null;
  if (hires !== null && hires > 1) return `让即将入职的 ${people(hires, word('role'))}第一天就开工`;
  if (has('acquired-company')) return `让${padded(word('company') || '并入公司')}的同事一起用起来`;
  if (has('new-office')) return '让新办公室一开张就人人可用';
  if (has('headcount-12m', 'headcount-signing')) return '跟上已经变大的团队';
  if (has('usage-growing', 'seat-surge')) return '让团队继续增长，不用有人等名额';
  return '让接下来加入的人马上用起来';
};

const pace: Say = ({ has, item }) => {
  if (has('api-limit-hit')) return '让他们的集成不再被限流';
  if (has('api-limit-near') || item.toLowerCase() === 'api') return '让他们的集成在最忙的时候也跑得动';
  if (has('storage-near') || item.toLowerCase() === 'storage') return '给不断增加的数据留出空间';
  return '让他们保持现在的节奏';
};

const initiative: Say = ({ lead }) => {
  if (lead === 'product-launch') return '帮团队把这次发布做好';
  if (lead === 'international-expansion') return '帮他们在新市场站稳脚跟';
  return '帮他们把定下的事做成';
};

const fromPlan: Say = (told) => {
  const { lead, word } = told;
  switch (lead) {
    case 'tier-feature-limit':
      return `放开${padded(word('feature') || '目前')}的上限`;
    case 'limit-complaint':
      return `解决他们一再碰到的${word('feature') === '' ? '' : dimensionName(word('feature'))}上限`;
    case 'higher-tier-request':
    case 'repeated-inquiry':
      return wish(told);
    case 'ticket-topic':
      return tickets(told);
    case 'workaround':
      return '用合适的功能取代现在的变通办法';
    case 'power-users-maxed':
      return '让核心用户在现有套餐到头之后继续往前走';
    case 'integration-errors':
      return '让现在连不上的集成连上';
    case 'api-limit-near':
    case 'api-limit-hit':
    case 'storage-near':
      return pace({ ...told, item: lead === 'storage-near' ? 'storage' : 'api' });
    default:
      return room(told);
  }
};

const room: Say = ({ has, number, readingOf, word, format }) => {
  const waiting = readingOf('user-waitlist');
  if (waiting !== null) return `让正在等名额的 ${format.number(waiting)} 位同事用起来，也给接下来的发展留出空间`;
  const hires = has('company-hiring') ? number('count') : null;
  if (hires !== null && hires > 1) return `接住即将入职的 ${people(hires, word('role'))}，也给接下来的发展留出空间`;
  return '给团队接下来的发展留出空间';
};

const fromItem: Say = (told) => {
  const { lead, number, word, format } = told;
  switch (lead) {
    case 'manual-work': {
      const [hours, tool] = [number('hours'), word('tool')];
      const where = tool === '' ? '' : `在${padded(toolName(tool))}里`;
      return hours === null
        ? `省去团队${where}的手工活`
        : `让团队每周省下 ${format.number(hours)} 小时${where}的手工活`;
    }
    case 'workaround':
      return '用合适的功能取代现在的变通办法';
    case 'higher-tier-request':
    case 'repeated-inquiry':
      return wish(told);
    case 'ticket-topic':
      return tickets(told);
    case 'module-fit':
      return '让这项工作有专门的地方来做';
    case 'compliance-need':
      return '帮他们按时满足新规要求';
    case 'job-post-use-case':
      return word('role') === '' ? '让新招的人一来就能上手' : `让新来的${padded(word('role'))}一来就能上手`;
    case 'integration-errors':
      return '让现在连不上的集成连上';
    case 'adjacent-use-case':
      return word('feature') === ''
        ? '让这项工作接着往下做，不用换工具'
        : `接上${padded(word('feature'))}之后的工作，不用换工具`;
    case 'competitor-evaluation':
      return word('function') === ''
        ? '满足他们正在找工具解决的需求'
        : `满足他们在${padded(word('function'))}上的需求，不用另找工具`;
    case 'new-initiative':
    case 'digital-transformation':
    case 'project-mentioned':
    case 'product-launch':
    case 'international-expansion':
      return initiative(told);
    default:
      return '让这项工作的下一步更省力';
  }
};

const forOthers: Say = ({ lead }) => {
  switch (lead) {
    case 'dept-access-request':
      return '让来申请的人用起来';
    case 'new-department':
      return '让新团队一开始就用上大家熟悉的工具';
    case 'acquired-company':
      return '让两家公司的人在一处工作';
    case 'new-office':
      return '让那边的同事和其他人像一个团队一样工作';
    case 'usage-concentrated':
      return '把少数人用得好的做法带给其他人';
    case 'new-contact':
      return '让来打听的人先用起来';
    default:
      return '让他们和相邻团队看着同一份数据工作';
  }
};

const inPlaceOf: Say = ({ lead, replaces, number, word, format }) => {
  const saving = number('saving');
  switch (lead) {
    case 'competitor-frustration':
      return `免去他们在 ${name(replaces)}上的烦恼`;
    case 'competitor-renewal':
      return '让他们在续签之前，把这项工作放进已经在用的工具里';
    case 'consolidation-saving':
    case 'cost-reduction':
      return saving === null ? '让他们少付一个工具的钱' : `为他们每年节省 ${format.money(saving)}`;
    case 'gap-closed':
      return word('feature') === ''
        ? '补上缺的那一块，不用再配一个工具'
        : `提供${spaced(word('feature'))}，不用再配一个工具`;
    default:
      return '把这项工作放进他们已经在用的工具里';
  }
};

const services: Say = ({ lead, number, format }) => {
  const newcomers = number('added');
  switch (lead) {
    case 'new-users-training':
      return newcomers !== null && newcomers > 1
        ? `帮 ${format.number(newcomers)} 位新用户更快上手`
        : '帮新用户更快上手';
    case 'complex-implementation':
      return '让上线少走弯路';
    case 'custom-request':
      return '把他们要对接的系统接起来';
    default:
      return '帮团队更快见到成效';
  }
};

const supportGain: Say = ({ lead }) =>
  lead === 'dedicated-contact' ? '给他们一位熟悉情况的专人' : '让他们最常问的问题更快得到答复';

export const outcomes: Record<keyof typeof source, Say> = {
  SEAT: joining,
  USAGE: pace,
  TIER: fromPlan,
  ADDON: fromItem,
  DEPT: forOthers,
  XSELL: fromItem,
  DISP: inPlaceOf,
  SERV: services,
  SUPP: supportGain,
};
