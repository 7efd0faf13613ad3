import type { Evidence, SignalId } from '../../../domain/signal.ts';
import type { Format } from '../../format.ts';
import {
  amountOf,
  counted,
  earlierOf,
  first,
  percentOf,
  type SaySignal,
  type SignalWords,
  seenTimes,
  told,
} from '../../signal-words.ts';
import { cited, some, times } from './kit.ts';

const METRICS: Readonly<Record<string, string>> = {
  api: 'API calls',
  storage: 'storage',
  transactions: 'transactions',
};
const metricOf = (item: Evidence): string => METRICS[told(item, 'metric')] ?? told(item, 'metric');
const productOf = (item: Evidence): string => (told(item, 'product') === '' ? '' : ` of ${told(item, 'product')}`);

function seatsOf(item: Evidence, format: Format): string {
  const active = amountOf(item);
  if (item.of === undefined) return `${format.percent(Math.floor(active + 0.5))} of seats active`;
  const share = format.percent(percentOf(active, item.of));
  return `${format.number(active)} of ${format.number(item.of)} seats${productOf(item)} active (${share})`;
}

const seats: SaySignal = (evidence, format) => seatsOf(first(evidence), format);

const full: SaySignal = (evidence, format) => {
  const item = first(evidence);
  const over = item.of === undefined ? 0 : amountOf(item) - item.of;
  return `${seatsOf(item, format)}, ${over > 0 ? `${format.number(over)} more than licensed` : 'no free seat'}`;
};

const limit: SaySignal = (evidence, format) => {
  const item = first(evidence);
  const used = amountOf(item);
  const name = `${metricOf(item)}${productOf(item)}`;
  // A limit of 100 is how a bare percentage is kept.
  if (item.of === undefined || item.of === 100)
    return `${name} at ${format.percent(Math.floor(used + 0.5))} of the limit`;
  return `${name} at ${format.number(used)} of ${format.number(item.of)} (${format.percent(percentOf(used, item.of))})`;
};

export const ceiling = {
  'seat-approaching': { name: 'Seats filling up', say: seats, hook: 'How will the team change next quarter?' },
  'seat-high': { name: 'Few seats left', say: seats, hook: 'Who joins next, and do they need access?' },
  'seat-ceiling': { name: 'Seats nearly full', say: seats, hook: 'What happens when the last {free} seats go?' },
  'seat-full': { name: 'Seats full', say: full, hook: 'Who is waiting for access today?' },
  'seat-surge': {
    name: 'Seats jumping',
    say: (evidence, format) => {
      const item = first(evidence);
      const now = item.of === undefined ? '' : `, now ${format.percent(percentOf(amountOf(item), item.of))} of seats`;
      const added = counted(item, 'added') ?? amountOf(item) - (earlierOf(item) ?? 0);
      return `${some(added, 'user', 'users', format)} added in ${some(counted(item, 'days') ?? 0, 'day', 'days', format)}${now}`;
    },
    hook: 'What drove the new joiners?',
  },
  'peak-limit': {
    name: 'Peaks at the limit',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const what = told(item, 'metric') === 'seats' ? 'seats' : metricOf(item);
      const of = item.of === undefined ? '' : ` of ${format.number(item.of)}`;
      return `peak of ${format.number(amountOf(item))}${of} ${what} (${format.dayShort(item.day, today)})`;
    },
    hook: 'What happens on your busiest days?',
  },
  'api-limit-near': { name: 'API limit near', say: limit, hook: 'Which integration is growing fastest?' },
  'api-limit-hit': {
    name: 'API limit hit',
    say: (evidence, format, today) => {
      const throttled = evidence.filter((item) => item.measure === 'event');
      if (throttled.length === 0) return limit(evidence, format, today);
      return `API limit reached ${times(seenTimes(throttled))} ${cited(throttled, format, today)}`;
    },
    hook: 'What did the throttling hold up?',
  },
  'storage-near': { name: 'Storage limit near', say: limit, hook: 'What are you keeping more of?' },
  'metered-near': { name: 'Usage limit near', say: limit, hook: 'Will that pace hold?' },
  'tier-feature-limit': {
    name: 'Plan limit reached',
    say: (evidence, format) => {
      const item = first(evidence);
      const cap = counted(item, 'cap');
      return cap === null
        ? `${told(item, 'feature')} is at the cap of the plan`
        : `${told(item, 'feature')} is at its cap of ${format.number(cap)}`;
    },
    hook: 'What would you do past the cap?',
  },
  'user-waitlist': {
    name: 'People waiting',
    say: (evidence, format) =>
      `${some(amountOf(first(evidence)), 'person is', 'people are', format)} waiting for a seat`,
    hook: 'What are they waiting to do?',
  },
  'power-users-maxed': {
    name: 'Power users at the top',
    say: (evidence, format) => {
      const item = first(evidence);
      const flow = told(item, 'flow');
      const people = some(amountOf(item), 'power user works', 'power users work', format);
      return `${people} with nearly everything the plan has${flow === '' ? '' : `: ${flow}`}`;
    },
    hook: 'What would {name} do next?',
  },
} as const satisfies Partial<Record<SignalId, SignalWords>>;
