import type { Evidence, SignalId } from '../../../domain/signal.ts';
import type { Format } from '../../format.ts';
import { amountOf, counted, first, roundMean, type SignalWords, told } from '../../signal-words.ts';
import { some } from './kit.ts';

/** Reports of one kind put in a row: `reporting ↔ Analytics; forecasts ↔ Analytics`. */
const each = (evidence: readonly Evidence[], say: (item: Evidence) => string): string =>
  [...new Set(evidence.map(say))].join('; ');

const A_PERIOD: Readonly<Record<string, string>> = { hour: 'an hour', day: 'a day', week: 'a week', month: 'a month' };

const EVERY: Readonly<Record<string, string>> = {
  hour: 'every hour',
  day: 'every day',
  week: 'every week',
  month: 'every month',
};

/** `Reports used 12× a week`, `Reports used every day`, `Reports used by 40 of 48 active users`. */
function useOf(item: Evidence, format: Format): string {
  const feature = told(item, 'feature');
  const count = counted(item, 'count');
  const period = told(item, 'per');
  if (count === 1) return `${feature} used ${EVERY[period] ?? 'regularly'}`;
  if (count !== null) return `${feature} used ${format.number(count)}× ${A_PERIOD[period] ?? ''}`.trimEnd();
  const users = format.number(counted(item, 'users') ?? 0);
  return `${feature} used by ${users} of ${format.number(counted(item, 'active') ?? 0)} active users`;
}

const METRICS: Readonly<Record<string, string>> = {
  arr: 'ARR',
  seats: 'active users',
  adoption: 'adoption',
  products: 'products owned',
};

const VOLUMES: Readonly<Record<string, string>> = { api: 'API calls', storage: 'storage' };

const SHARE = / ?%$/;

/** The name of a figure, and how its values are written. */
function metricOf(item: Evidence, format: Format): { name: string; write: (value: number) => string } {
  const metric = told(item, 'metric');
  const unit = told(item, 'unit');
  const bare = unit.replace(SHARE, '');
  const name = METRICS[metric] ?? `use of ${VOLUMES[bare] ?? bare}`;
  if (metric === 'arr') return { name, write: format.money };
  const isShare = metric === 'adoption' || SHARE.test(unit);
  return { name, write: (value) => (isShare ? format.percent(Math.floor(value + 0.5)) : format.number(value)) };
}

/** `ARR $30,000, average $50,000`. */
function gapOf(item: Evidence, format: Format): string {
  const { name, write } = metricOf(item, format);
  return `${name} ${write(amountOf(item))}, average ${write(roundMean(counted(item, 'mean') ?? 0))}`;
}

/** `(5 Retail accounts of this size)`, `(8 Retail accounts)`, `(all 40 accounts)`. */
function peersOf(item: Evidence, format: Format): string {
  const accounts = format.number(counted(item, 'accounts') ?? 0);
  const industry = told(item, 'industry');
  if (told(item, 'kind') === 'portfolio' || industry === '') return `(all ${accounts} accounts)`;
  return `(${accounts} ${industry} accounts${told(item, 'kind') === 'industry-size' ? ' of this size' : ''})`;
}

export const gaps = {
  'module-fit': {
    name: 'Use case we cover',
    say: (evidence) => each(evidence, (item) => `${told(item, 'useCase')} ↔ ${told(item, 'module')}`),
    hook: 'How do you handle {job} today?',
  },
  'white-space': {
    name: 'Not owned yet',
    say: (evidence) => `does not own ${told(first(evidence), 'module')}`,
    hook: "Is {job} on this year's list?",
  },
  'adjacent-use-case': {
    name: 'One step from another product',
    say: (evidence, format) => {
      const item = first(evidence);
      return `${each(evidence, (one) => useOf(one, format))}, next to ${told(item, 'line') || told(item, 'module')}`;
    },
    hook: 'What follows once this step is done?',
  },
  'single-product': {
    name: 'One product only',
    say: (evidence) => `owns only ${told(first(evidence), 'product')}`,
    hook: 'What does the next team use?',
  },
  'benchmark-gap': {
    name: 'Below the average',
    say: (evidence, format) => `${each(evidence, (item) => gapOf(item, format))} ${peersOf(first(evidence), format)}`,
    hook: 'Peers do {x}; does that fit you?',
  },
  'single-department': {
    name: 'Used by one department',
    say: (evidence, format) => {
      const item = first(evidence);
      return `only ${told(item, 'only')} of ${format.number(item.of ?? 0)} known departments uses it`;
    },
    hook: 'Who else touches this work?',
  },
  'department-unreached': {
    name: 'Department without users',
    say: (evidence, format) => {
      const item = first(evidence);
      const people = counted(item, 'headcount');
      const size = people === null ? '' : ` (${some(people, 'person', 'people', format)})`;
      return `${told(item, 'dept')}${size}, no users`;
    },
    hook: 'How does {dept} do this?',
  },
  'adjacent-team': {
    name: 'Team next door',
    say: (evidence) => `${told(first(evidence), 'dept')} works beside ${told(first(evidence), 'beside')}`,
    hook: 'Where does work pass to {function}?',
  },
  'usage-concentrated': {
    name: 'Few people do most of it',
    say: (evidence, format) => {
      const item = first(evidence);
      const users = counted(item, 'users');
      const who =
        users === null
          ? `the busiest ${format.percent(counted(item, 'topPct') ?? 0)} of users`
          : some(users, 'user', 'users', format);
      return `${format.percent(amountOf(item))} of activity from ${who}`;
    },
    hook: 'What makes those users succeed?',
  },
} as const satisfies Partial<Record<SignalId, SignalWords>>;
