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
  wordsOf,
} from '../../signal-words.ts';
import { usageSentence } from './growth.ts';
import { about, cited, quote, said, some } from './kit.ts';

const person = (item: Evidence): string => told(item, 'person') || 'the champion';

const FIELDS: Readonly<Record<string, string>> = {
  snapshot: 'all facts',
  seats_active: 'active seats',
  seats_licensed: 'licensed seats',
  seat_util: 'seat use',
  limits: 'usage limits',
  features: 'features',
  usage_trend: 'usage trend',
  usage_change_pct: 'usage change',
  tickets: 'tickets',
  nps: 'NPS',
  csat: 'CSAT',
  health_score: 'health score',
  health_label: 'health',
  employees: 'headcount',
  open_escalations: 'escalations',
  waitlist: 'waiting list',
  adoption_pct: 'adoption',
};

const FACTORS: Readonly<Record<string, string>> = {
  ceiling: 'use of limits',
  growth: 'growth',
  features: 'feature demand',
  health: 'health',
  timing: 'renewal date',
};

const contractSentence = (item: Evidence, format: Format): string => {
  const money = item.measure === 'arr';
  const show = money ? format.money : format.number;
  const what = money ? 'ARR' : 'licensed seats';
  return `${what} ${show(earlierOf(item) ?? 0)} → ${show(amountOf(item))}`;
};

const renewal: SaySignal = (evidence, format, today) => {
  const item = first(evidence);
  return `renews ${format.dayShort(String(item.value), today)} (${some(counted(item, 'days') ?? 0, 'day', 'days', format)})`;
};

const renewed: SaySignal = (evidence, format, today) => {
  const item = first(evidence);
  if (item.measure === 'renewal_date' && item.from !== undefined) {
    const [from, to] = [String(item.from), String(item.value)].map((day) => format.dayShort(day, today));
    return `renewal date moved from ${from} to ${to}`;
  }
  return `renewed ${format.dayShort(item.measure === 'event' ? item.day : String(item.value), today)}`;
};

const RISKS: Readonly<Record<string, string>> = { high: 'high', medium: 'medium', low: 'low' };

const DESTINATIONS: Readonly<Record<string, string>> = {
  account: 'one of our accounts',
  prospect: 'not a customer yet',
};

export const people = {
  'champion-promoted': {
    name: 'Champion promoted',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const title = told(item, 'title');
      const move = told(item, 'formerTitle') === '' ? title : `${told(item, 'formerTitle')} → ${title}`;
      return move === ''
        ? `${person(item)} was promoted ${cited(evidence, format, today)}`
        : `${person(item)}: ${move} ${cited(evidence, format, today)}`;
    },
    hook: 'What does the new role change?',
  },
  'champion-left': {
    name: 'Champion left',
    say: (evidence, format, today) => {
      const risk = RISKS[told(first(evidence), 'risk')];
      const left = `${person(first(evidence))} left ${cited(evidence, format, today)}`;
      return risk === undefined ? left : `${left}, ${risk} risk that the account looks at other vendors`;
    },
    hook: 'Who carries this work now?',
  },
  'champion-new-company': {
    name: 'Former champion elsewhere',
    say: (evidence) => {
      const item = first(evidence);
      const what = DESTINATIONS[told(item, 'destination')];
      return `${person(item)} is now at ${told(item, 'company')}${what === undefined ? '' : `, ${what}`}`;
    },
    hook: 'How is the new role?',
  },
  'champion-joined': {
    name: 'A former champion joined',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const from = evidence.map((one) => told(one, 'company')).find((company) => company !== '') ?? '';
      return `${person(item)}${from === '' ? '' : `, formerly ${from},`} joined ${cited(evidence, format, today)}`;
    },
    hook: 'What do you want to build here?',
  },
  'new-executive': {
    name: 'New decision maker',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const title = told(item, 'title');
      const who = [told(item, 'person'), title].filter((part) => part !== '');
      const name = who.length === 2 ? `${who.join(', ')},` : (who[0] ?? about(item, 'a new executive'));
      return `${name} joined ${cited(evidence, format, today)}`;
    },
    hook: 'What are your first priorities?',
  },
} as const satisfies Partial<Record<SignalId, SignalWords>>;

export const risk = {
  'vendor-review': {
    name: 'Vendor review',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'note') return said(evidence, format, today);
      const day = format.dayShort(item.day, today);
      const who = told(item, 'person') || told(item, 'role');
      const words = wordsOf(item);
      const what =
        words !== '' ? quote(words) : item.value === 'termination_notice' ? 'gave notice' : 'reviewing vendors';
      return `${what} (${[...(who === '' ? [] : [who]), day].join(', ')})`;
    },
    hook: 'What must be proven before you decide?',
  },
  'usage-declining': {
    name: 'Usage declining',
    say: (evidence, format) => usageSentence(first(evidence), format, 'usage is declining'),
    hook: 'What changed in how the team works?',
  },
  'nps-low': {
    name: 'Low NPS',
    say: (evidence, format, today) =>
      `NPS ${format.number(amountOf(first(evidence)))} (${format.dayShort(first(evidence).day, today)})`,
    hook: 'What is most frustrating now?',
  },
  'nps-drop': {
    name: 'NPS fell',
    say: (evidence, format) =>
      `NPS ${format.number(earlierOf(first(evidence)) ?? 0)} → ${format.number(amountOf(first(evidence)))}`,
    hook: 'What changed since?',
  },
  'health-at-risk': {
    name: 'Health at risk',
    say: (evidence, format) =>
      evidence
        .map((item) =>
          item.measure === 'health_score' ? `health score ${format.number(amountOf(item))}` : 'health: at risk',
        )
        .join(', '),
    hook: 'What would make this work?',
  },
  'escalation-open': {
    name: 'Open escalation',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure !== 'event') return some(amountOf(item), 'open escalation', 'open escalations', format);
      return `escalation: ${about(item, 'open')} ${cited(evidence, format, today)}`;
    },
    hook: 'Is the fix enough?',
  },
  'company-contracting': {
    name: 'Company shrinking',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'company_growth') return 'the company is contracting';
      if (item.measure === 'event') return `layoffs: ${about(item, 'reported')} ${cited(evidence, format, today)}`;
      const percent = changePercent(item);
      const change = percent === null ? '' : ` (-${format.percent(percent)})`;
      return `staff ${format.number(earlierOf(item) ?? 0)} → ${format.number(amountOf(item))}${change}`;
    },
    hook: 'What matters most this year?',
  },
  'contract-reduction': {
    name: 'Contract reduced',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'event') return `contract reduced${detailOf(item)} ${cited(evidence, format, today)}`;
      return evidence
        .filter((each) => each.measure !== 'event')
        .map((each) => contractSentence(each, format))
        .join(', ');
    },
    hook: 'What no longer fits?',
  },
  'silent-account': {
    name: 'No recent contact',
    say: (evidence, format, today) => {
      const item = first(evidence);
      return `last contact ${format.dayShort(String(item.value), today)} (${some(counted(item, 'days') ?? 0, 'day', 'days', format)} ago)`;
    },
    hook: 'What should we know?',
  },
  'single-threaded': {
    name: 'One contact only',
    say: (evidence) => {
      const name = told(first(evidence), 'person');
      return name === '' ? 'no active contact known' : `only one active contact: ${name}`;
    },
    hook: 'Who else should see results?',
  },
  'acquired-by': {
    name: 'Was acquired',
    say: (evidence, format, today) =>
      `acquired by ${about(first(evidence), 'another company')} ${cited(evidence, format, today)}`,
    hook: 'How will tools be chosen?',
  },
} as const satisfies Partial<Record<SignalId, SignalWords>>;

const detailOf = (item: Evidence): string =>
  told(item, 'detail') === '' ? '' : `: ${shortened(told(item, 'detail'))}`;

export const timing = {
  'renewal-window': { name: 'Renewal in sight', say: renewal, hook: 'What should the next term achieve?' },
  'renewal-imminent': { name: 'Renewal close', say: renewal, hook: 'What is open before signing?' },
  'budget-cycle': {
    name: 'Budget cycle',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const what =
        item.measure === 'planning_dates'
          ? 'planning'
          : item.measure === 'fiscal_year_start'
            ? 'fiscal year'
            : 'budget cycle';
      return `${what} starts ${format.dayShort(String(item.value), today)} (in ${some(counted(item, 'days') ?? 0, 'day', 'days', format)})`;
    },
    hook: 'What is being planned?',
  },
  milestone: {
    name: 'Milestone',
    say: (evidence, format, today) =>
      `milestone: ${about(first(evidence), 'reached')} ${cited(evidence, format, today)}`,
    hook: 'What comes after {milestone}?',
  },
  'just-renewed': { name: 'Just renewed', say: renewed, hook: '' },
  'post-renewal': { name: 'New term under way', say: renewed, hook: 'How has the new term started?' },
  'trial-ending': {
    name: 'Trial ending',
    say: (evidence, format, today) => {
      const item = first(evidence);
      return `trial ends ${format.dayShort(String(item.value), today)} (${some(counted(item, 'days') ?? 0, 'day', 'days', format)})`;
    },
    hook: 'What decides it for you?',
  },
  'data-stale': {
    name: 'Old data',
    say: (evidence, format) =>
      format.list(
        evidence.map((item) => {
          const field = told(item, 'field');
          const entries = told(item, 'entries');
          return `${FIELDS[field] ?? field.replaceAll('_', ' ')}${entries && ` (${entries})`} ${some(counted(item, 'age') ?? 0, 'day', 'days', format)} old`;
        }),
      ),
    hook: '',
  },
  'data-missing': {
    name: 'Missing data',
    say: (evidence, format) =>
      `nothing known of ${format.list(evidence.map((item) => FACTORS[told(item, 'factor')] ?? told(item, 'factor')))}`,
    hook: '',
  },
} as const satisfies Partial<Record<SignalId, SignalWords>>;
