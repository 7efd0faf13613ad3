import type { Evidence, SignalId } from '../../../domain/signal.ts';
import type { Format } from '../../format.ts';
import {
  amountOf,
  changePercent,
  counted,
  earlierOf,
  first,
  type SaySignal,
  type SignalWords,
  shortened,
  told,
} from '../../signal-words.ts';
import { about, cited, quote, said, some } from './kit.ts';

/** A report this short is quoted whole. */
const SHORT = 40;

const staff =
  (since: string): SaySignal =>
  (evidence, format) => {
    const item = first(evidence);
    const percent = changePercent(item);
    const change = percent === null ? '' : ` (+${format.percent(percent)} ${since})`;
    return `staff ${format.number(earlierOf(item) ?? 0)} → ${format.number(amountOf(item))}${change}`;
  };

/** `usage +20% in 3 months`, `active users 40 → 48 (+20%) in 88 days`, `usage is growing`. */
export function usageSentence(item: Evidence, format: Format, labelled: string): string {
  if (item.measure === 'usage_trend') return labelled;
  const days = counted(item, 'days');
  if (days !== null) {
    const what = item.measure === 'seats_active' ? 'active users' : 'usage';
    const sign = amountOf(item) < (earlierOf(item) ?? 0) ? '-' : '+';
    const percent = changePercent(item);
    const share = percent === null ? '' : ` (${sign}${format.percent(percent)})`;
    return `${what} ${format.number(earlierOf(item) ?? 0)} → ${format.number(amountOf(item))}${share} in ${some(days, 'day', 'days', format)}`;
  }
  const percent = amountOf(item);
  const months = counted(item, 'months') ?? 3;
  return `usage ${percent < 0 ? '-' : '+'}${format.number(Math.abs(percent))}% in ${some(months, 'month', 'months', format)}`;
}

const news =
  (lead: string, otherwise: string): SaySignal =>
  (evidence, format, today) =>
    `${lead}${about(first(evidence), otherwise)} ${cited(evidence, format, today)}`;

function hiringSentence(item: Evidence, format: Format): string {
  if (item.measure === 'company_growth') return 'the company is hiring';
  const count = counted(item, 'count');
  const role = told(item, 'role');
  if (count !== null) return `hiring ${format.number(count)} ${role === '' ? 'people' : plural(role, count)}`;
  return role === '' ? `hiring: ${about(item, 'open roles')}` : `hiring ${plural(role, 2)}`;
}

/** `engineer` and 20 -> `engineers`; a word that is a plural already, or not English, stays. */
const plural = (role: string, count: number): string => (count === 1 || !/[a-rt-z]$/i.test(role) ? role : `${role}s`);

export const growth = {
  'headcount-12m': { name: 'Headcount up', say: staff('in 12 months'), hook: 'How is the bigger team organised?' },
  'headcount-signing': {
    name: 'Headcount up since signing',
    say: staff('since signing'),
    hook: 'Does the original plan still fit?',
  },
  'usage-growing': {
    name: 'Usage growing',
    say: (evidence, format) => usageSentence(first(evidence), format, 'usage is growing'),
    hook: 'What is behind the growth?',
  },
  'new-office': {
    name: 'New office',
    say: news('new office: ', 'a new location'),
    hook: 'How will {city} get started?',
  },
  'funding-round': {
    name: 'Funding',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const amount = evidence.map((each) => counted(each, 'amount')).find((each) => each !== null);
      const round = evidence.map((each) => told(each, 'round')).find((each) => each !== '') ?? '';
      const detail = shortened(told(item, 'detail'));
      // Without an amount of its own, a short report says more than the name of the round.
      const title = amount === undefined && detail !== '' && detail.length <= SHORT ? detail : round;
      const parts = [title || detail || 'new funding'];
      if (amount !== undefined && amount !== null) parts.push(format.moneyShort(amount));
      return `${parts.join(', ')} ${cited(evidence, format, today)}`;
    },
    hook: 'What does the round change in your plans?',
  },
  'revenue-growth': {
    name: 'Revenue growing',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'revenue_growth_pct') return `revenue +${format.number(amountOf(item))}% a year`;
      return `revenue growing: ${about(item, 'reported growth')} ${cited(evidence, format, today)}`;
    },
    hook: 'Where is growth adding load?',
  },
  'company-hiring': {
    name: 'Hiring',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'note') return said(evidence, format, today);
      const reports = evidence.filter((each) => each.measure === 'event');
      const source = reports.length > 0 ? ` ${cited(reports, format, today)}` : '';
      return `${hiringSentence(item, format)}${source}`;
    },
    hook: 'When do the new {role}s start?',
  },
  'job-post-use-case': {
    name: 'Job ad names the need',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const role = told(item, 'role');
      const lead = role === '' ? 'a job ad mentions' : `an ad for ${role} mentions`;
      return `${lead} ${quote(told(item, 'phrase'))} ${cited(evidence, format, today)}`;
    },
    hook: 'What will the {role} own?',
  },
  'new-initiative': {
    name: 'New initiative',
    say: news('initiative: ', 'a new initiative'),
    hook: 'What must be true for it to succeed?',
  },
  'digital-transformation': {
    name: 'Transformation',
    say: news('initiative: ', 'a modernisation programme'),
    hook: 'Which step is hardest?',
  },
  'product-launch': {
    name: 'Product launch',
    say: news('launch: ', 'a new product'),
    hook: 'What will launch demand of the team?',
  },
  'compliance-need': {
    name: 'Regulation ahead',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const lead = item.day > today ? 'effective' : 'since';
      const publisher = told(item, 'publisher');
      const source = publisher === '' ? '' : `, ${publisher}`;
      return `${about(item, 'a new rule')} (${lead} ${format.dayShort(item.day, today)}${source})`;
    },
    hook: 'How are you preparing for {rule}?',
  },
  'cost-reduction': {
    name: 'Saving programme',
    say: (evidence, format, today) => {
      const tool = evidence.find((each) => each.measure === 'competitors_in_use');
      const saving = tool ? counted(tool, 'saving') : null;
      const gain = tool && saving !== null ? `; ${format.money(saving)} a year less than ${told(tool, 'tool')}` : '';
      return `${about(first(evidence), 'a saving programme')} ${cited(evidence.slice(0, 1), format, today)}${gain}`;
    },
    hook: 'Which tools are under review?',
  },
  'international-expansion': {
    name: 'New country',
    say: news('new country: ', 'a new market'),
    hook: 'What differs in {country}?',
  },
  'project-mentioned': { name: 'Project mentioned', say: said, hook: 'Who leads it?' },
} as const satisfies Partial<Record<SignalId, SignalWords>>;
