import type { SaleType } from '../../domain/opportunity.ts';
import type { Told } from '../opportunity-words.ts';
import { people } from './opener-facts.ts';

type Say = (told: Told) => string;

const DIMENSIONS: Readonly<Record<string, string>> = { api: 'API', storage: 'storage', transactions: 'transactions' };

/** `api` as a person says it. */
export const dimensionName = (dimension: string): string => DIMENSIONS[dimension.toLowerCase()] ?? dimension;

const plan = (item: string): string => (/\bplan$/i.test(item) ? item : `${item} plan`);

/** What is sold, as the subject of `… would …`. */
export const subjects: Record<SaleType, Say> = {
  SEAT: ({ count, item, format }) => {
    const seats = item === 'seats' ? '' : `${item} `;
    if (count === null) return `more ${seats}seats`;
    return count === 1 ? `one more ${seats}seat` : `${format.number(count)} more ${seats}seats`;
  },
  USAGE: ({ item }) => `another ${dimensionName(item)} pack`,
  TIER: ({ item }) => `the ${plan(item)}`,
  ADDON: ({ item }) => item,
  DEPT: ({ item, count, has, format }) => {
    const place = has('new-office') ? `the ${office(item)}` : item;
    return count === null ? `access for ${place}` : `access for ${people(count, '', { format })} in ${place}`;
  },
  XSELL: ({ item }) => item,
  DISP: ({ item, replaces }) => `${item} in place of ${replaces}`,
  SERV: ({ item }) => item,
  SUPP: ({ item }) => support(item),
};

const office = (item: string): string => (/\boffice$/i.test(item) ? item : `${item} office`);
const support = (item: string): string => (/support/i.test(item) ? item : `${item} support`);

/** What is sold, by itself: `seats`, `Enterprise plan`, `API pack`, `Berlin office`. */
export const items: Record<SaleType, Say> = {
  SEAT: ({ item }) => (item === 'seats' ? 'seats' : `${item} seats`),
  USAGE: ({ item }) => `${dimensionName(item)} pack`,
  TIER: ({ item }) => plan(item),
  ADDON: ({ item }) => item,
  DEPT: ({ item, has }) => (has('new-office') ? office(item) : item),
  XSELL: ({ item }) => item,
  DISP: ({ item, replaces }) => `${item} in place of ${replaces}`,
  SERV: ({ item }) => item,
  SUPP: ({ item }) => support(item),
};

const wish: Say = ({ item, times, word }) => {
  const feature = word('feature');
  const isItem = feature === '' || feature.toLowerCase() === item.toLowerCase();
  return `give them ${isItem ? 'what' : `${feature}, which`} they ${times > 1 ? 'have been asking for' : 'asked for'}`;
};

const tickets: Say = ({ word }) =>
  word('topic') === ''
    ? 'settle what their tickets are about'
    : `settle what their tickets on ${word('topic')} are about`;

const joining: Say = ({ count, has, number, readingOf, word, format }) => {
  const waiting = readingOf('user-waitlist');
  if (waiting !== null) {
    const rest = count !== null && count > waiting ? ', with room to spare' : '';
    return waiting === 1
      ? `let the person who is waiting start${rest}`
      : `let the ${format.number(waiting)} people who are waiting start${rest}`;
  }
  const hires = has('company-hiring') ? number('count') : null;
  if (hires !== null && hires > 1) {
    return `let the ${people(hires, word('role'), { format })} who are joining start on their first day`;
  }
  if (has('acquired-company'))
    return `let the people of ${word('company') || 'the new company'} start with everybody else`;
  if (has('new-office')) return 'let the new office start with everybody on board';
  if (has('headcount-12m', 'headcount-signing')) return 'keep access in step with the team they have grown to';
  if (has('usage-growing', 'seat-surge')) return 'let the team keep growing without anyone waiting for access';
  return 'let whoever joins next start at once';
};

const pace: Say = ({ has, item }) => {
  if (has('api-limit-hit')) return 'keep their integrations from being held back again';
  if (has('api-limit-near') || item.toLowerCase() === 'api')
    return 'keep their integrations running on the busiest days';
  if (has('storage-near') || item.toLowerCase() === 'storage') return 'leave room for what they keep adding';
  return 'let them keep the pace they are at';
};

const initiative: Say = ({ lead }) => {
  if (lead === 'product-launch') return 'help the team carry the launch';
  if (lead === 'international-expansion') return 'help them start well in the new country';
  return 'bring what they have set out to do within reach';
};

/** What the customer gains from a plan, by the signal that leads. */
const fromPlan: Say = (told) => {
  const { lead, word } = told;
  switch (lead) {
    case 'tier-feature-limit':
      return word('feature') === '' ? 'take the cap off' : `take the cap off ${word('feature')}`;
    case 'limit-complaint':
      return word('feature') === ''
        ? 'end the limit they keep running into'
        : `end the limit on ${dimensionName(word('feature'))} they keep running into`;
    case 'higher-tier-request':
    case 'repeated-inquiry':
      return wish(told);
    case 'ticket-topic':
      return tickets(told);
    case 'workaround':
      return 'replace the workaround with something built for the job';
    case 'power-users-maxed':
      return 'let their power users go on where the plan ends today';
    case 'integration-errors':
      return 'let the connections that fail today work';
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
  if (waiting !== null && waiting > 1) {
    return `let the ${format.number(waiting)} people who are waiting in, with room for what comes next`;
  }
  const hires = has('company-hiring') ? number('count') : null;
  if (hires !== null && hires > 1) {
    return `take in the ${people(hires, word('role'), { format })} who are joining, with room for what comes next`;
  }
  return 'give the team room for what comes next';
};

/** What the customer gains from a module or a product line, by the signal that leads. */
const fromItem: Say = (told) => {
  const { lead, number, word, format } = told;
  switch (lead) {
    case 'manual-work': {
      const [hours, tool] = [number('hours'), word('tool')];
      const where = tool === '' ? '' : ` in ${tool}`;
      return hours === null
        ? `take the manual work${where} off the team`
        : `take ${format.number(hours)} hours a week of manual work${where} off the team`;
    }
    case 'workaround':
      return 'replace the workaround with something built for the job';
    case 'higher-tier-request':
    case 'repeated-inquiry':
      return wish(told);
    case 'ticket-topic':
      return tickets(told);
    case 'module-fit':
      return 'give that work a place of its own';
    case 'compliance-need':
      return 'help them be ready for the new rule in time';
    case 'job-post-use-case':
      return word('role') === ''
        ? 'give the person they are hiring a head start'
        : `give the new ${word('role')} a head start`;
    case 'integration-errors':
      return 'let the connections that fail today work';
    case 'adjacent-use-case':
      return word('feature') === ''
        ? 'carry that work on without changing tools'
        : `carry the work on from ${word('feature')} without changing tools`;
    case 'competitor-evaluation':
      return word('function') === ''
        ? 'do the job they want another tool for'
        : `cover ${word('function')} without another tool`;
    case 'new-initiative':
    case 'digital-transformation':
    case 'project-mentioned':
    case 'product-launch':
    case 'international-expansion':
      return initiative(told);
    default:
      return 'make the next step of that work easier';
  }
};

const forOthers: Say = ({ lead }) => {
  switch (lead) {
    case 'dept-access-request':
      return 'let the people who asked for it start';
    case 'new-department':
      return 'let the new team start with the tools the others know';
    case 'acquired-company':
      return 'let both companies work in one place';
    case 'new-office':
      return 'let the people there work as one team with the others';
    case 'usage-concentrated':
      return 'spread what works for a few people to the rest';
    case 'new-contact':
      return 'let the people who ask about it begin';
    default:
      return 'let them work from the same picture as the teams beside them';
  }
};

const inPlaceOf: Say = ({ lead, replaces, number, word, format }) => {
  const saving = number('saving');
  switch (lead) {
    case 'competitor-frustration':
      return `end the trouble they have with ${replaces}`;
    case 'competitor-renewal':
      return 'bring that work into the tool they already use before they sign again';
    case 'consolidation-saving':
    case 'cost-reduction':
      return saving === null ? 'leave them one tool fewer to pay for' : `save them ${format.money(saving)} a year`;
    case 'gap-closed':
      return word('feature') === ''
        ? 'give them the missing piece without a second tool'
        : `give them ${word('feature')} without a second tool`;
    default:
      return 'bring that work into the tool they already use';
  }
};

const services: Say = ({ lead, number, format }) => {
  const newcomers = number('added');
  switch (lead) {
    case 'new-users-training':
      return newcomers !== null && newcomers > 1
        ? `help the ${format.number(newcomers)} new people find their feet sooner`
        : 'help new people find their feet sooner';
    case 'complex-implementation':
      return 'get the rollout done with fewer detours';
    case 'custom-request':
      return 'connect what they need connected';
    default:
      return 'help the team get to a result sooner';
  }
};

const supportGain: Say = ({ lead }) =>
  lead === 'dedicated-contact'
    ? 'give them one person who knows their set-up'
    : 'give them quicker answers where they ask most';

/** What the customer gains: continues `{subject} would …`. It names no money of ours (spec R4). */
export const outcomes: Record<SaleType, Say> = {
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
