import type { Evidence, SignalId } from '../../../domain/signal.ts';
import type { Format } from '../../format.ts';
import { amountOf, counted, earlierOf, first, type SignalWords, shortened, told, wordsOf } from '../../signal-words.ts';
import { cited, dated, quote, said, some, times } from './kit.ts';

const tools = (evidence: readonly Evidence[]): string[] => [
  ...new Set(evidence.map((item) => shortened(told(item, 'tool'))).filter((tool) => tool !== '')),
];

/** `uses Charts for reporting` */
const use = (item: Evidence): string => {
  const job = shortened(told(item, 'function'));
  return `uses ${shortened(told(item, 'tool'))}${job === '' ? '' : ` for ${job}`}`;
};

/** What was asked or noted before, `“Charts has it, we do not” (12 May)`. */
const asked = (item: Evidence, format: Format, today: string): string => {
  if (item.measure === 'competitors_in_use') return use(item);
  if (item.measure === 'note') return said([item], format, today);
  return `asked for before ${cited([item], format, today)}`;
};

const who = (item: Evidence): string =>
  [told(item, 'person'), told(item, 'title')].filter((part) => part !== '').join(', ');

export const rivals = {
  'competitor-overlap': {
    name: 'Another tool for a job we cover',
    say: (evidence) => [...new Set(evidence.map(use))].join('; '),
    hook: 'What works well with {tool}?',
  },
  'competitor-renewal': {
    name: 'Other contract renews soon',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const days = some(counted(item, 'days') ?? 0, 'day', 'days', format);
      return `${shortened(told(item, 'tool'))} renews ${format.dayShort(told(item, 'renewal'), today)} (${days})`;
    },
    hook: 'What will decide that renewal?',
  },
  'gap-closed': {
    name: 'Gap closed by a release',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const shipped = `${shortened(told(item, 'feature'))} shipped ${format.dayShort(told(item, 'released'), today)}`;
      return `${shipped}; ${asked(item, format, today)}`;
    },
    hook: 'Does {job} still need a second tool?',
  },
  'consolidation-saving': {
    name: 'Saving from fewer tools',
    say: (evidence, format) => {
      const item = first(evidence);
      const saving = counted(item, 'saving');
      if (saving === null)
        return `${shortened(told(item, 'tool'))} costs ${format.money(counted(item, 'cost') ?? 0)} a year`;
      return `bringing ${format.list(tools(evidence))} into one place saves ${format.money(saving)} a year`;
    },
    hook: 'Is fewer vendors a goal?',
  },
  'complex-implementation': {
    name: 'Complex rollout',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'integrations_used')
        return `${some(amountOf(item), 'system', 'systems', format)} connected: ${shortened(told(item, 'systems'))}`;
      if (item.measure === 'note') return said(evidence, format, today);
      return `complex rollout: ${quote(wordsOf(item))} ${cited(evidence, format, today)}`;
    },
    hook: 'Where is rollout slow?',
  },
  'ticket-volume': {
    name: 'Many tickets',
    say: (evidence, format) => {
      const item = first(evidence);
      const median = counted(item, 'median');
      const peers = median === null ? '' : ` (median of comparable accounts ${format.number(median)})`;
      return `${some(amountOf(item), 'ticket', 'tickets', format)} in 90 days${peers}`;
    },
    hook: 'Which issues cost most time?',
  },
  'new-users-training': {
    name: 'New users to train',
    say: (evidence, format) => {
      const item = first(evidence);
      const change = `${format.number(earlierOf(item) ?? 0)} → ${format.number(amountOf(item))}`;
      const days = some(counted(item, 'days') ?? 0, 'day', 'days', format);
      return `${some(counted(item, 'added') ?? 0, 'new user', 'new users', format)} in ${days} (${change})`;
    },
    hook: 'How do new people learn it?',
  },
  'reference-request': {
    name: 'Reference asked for',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'note') return said(evidence, format, today);
      const words = wordsOf(item);
      return `asked for a reference ${dated(evidence, format, today)}${words === '' ? '' : `: ${quote(words)}`}`;
    },
    hook: 'What result matters most to you?',
  },
  'exec-engagement': {
    name: 'Executive takes part',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const name = who(item) || 'an executive';
      const day = format.dayShort(item.day, today);
      if (item.measure === 'event') return `${name}: ${wordsOf(item) || 'took part'} (${day})`;
      const subject = told(item, 'title') === '' ? name : `${name},`;
      if (told(item, 'role') === 'sponsor') return `${subject} has been sponsor since ${day}`;
      const count = counted(item, 'count');
      if (count === null) return `${subject} is a new executive contact (${day})`;
      return `${subject} has been in touch ${times(count)} since ${day}`;
    },
    hook: 'What made this a priority?',
  },
  'value-realised': {
    name: 'Value realised',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const day = format.dayShort(item.day, today);
      if (item.measure === 'success_stories') return `success story: ${quote(wordsOf(item))} (${day})`;
      const change = `${format.number(earlierOf(item) ?? 0)} → ${format.number(amountOf(item))}`;
      return `${shortened(told(item, 'metric'))} ${change} (${day})`;
    },
    hook: 'What did that result make possible?',
  },
  'qbr-next-steps': {
    name: 'Next steps on the agenda',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'note') return said(evidence, format, today);
      const words = wordsOf(item);
      return `next steps on the review agenda ${cited(evidence, format, today)}${words === '' ? '' : `: ${quote(words)}`}`;
    },
    hook: 'What should next quarter hold?',
  },
  'new-contact': {
    name: 'New contact',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const dept = told(item, 'dept');
      const name = [who(item) || 'somebody new', ...(dept === '' ? [] : [dept])].join(', ');
      if (item.measure !== 'event') return `${name}: new contact, active ${format.dayShort(told(item, 'seen'), today)}`;
      return `${name}: ${shortened(told(item, 'action')) || 'engaged with content'} ${cited(evidence, format, today)}`;
    },
    hook: 'What brought you here?',
  },
} as const satisfies Partial<Record<SignalId, SignalWords>>;
