import type { Evidence, SignalId } from '../../../domain/signal.ts';
import {
  amountOf,
  counted,
  first,
  percentOf,
  type SaySignal,
  type SignalWords,
  seenTimes,
  told,
  wordsOf,
} from '../../signal-words.ts';
import { dimensionName } from '../outcomes.ts';
import { about, cited, dated, quote, said, some, times } from './kit.ts';

const feature = (item: Evidence): string => told(item, 'feature') || quote(wordsOf(item));

/** `asked for analytics twice (3 May and 2 April)`, with who asked where one person did. */
const asked: SaySignal = (evidence, format, today) => {
  const item = first(evidence);
  const people = new Set(evidence.map((each) => told(each, 'contact')));
  const name = people.size === 1 ? told(item, 'contact') : '';
  // A name with a title is set off on both sides.
  const who = name === '' ? 'asked' : `${name}${name.includes(', ') ? ',' : ''} asked`;
  return `${who} for ${feature(item)} ${times(evidence.length)} ${dated(evidence, format, today)}`;
};

/** `the API limit`, `the storage limit`; another limit in its own words. */
const limitName = (item: Evidence): string => {
  const dimension = told(item, 'dimension');
  return dimension === '' ? feature(item) : `the ${dimensionName(dimension)} limit`;
};

const wish =
  (lead: string): SaySignal =>
  (evidence, format, today) => {
    const item = first(evidence);
    if (item.measure === 'note') return said(evidence, format, today);
    return `${lead} ${dated(evidence, format, today)}${wordsOf(item) === '' ? '' : `: ${quote(wordsOf(item))}`}`;
  };

export const demand = {
  'low-adoption': {
    name: 'Low adoption',
    say: (evidence, format) => {
      const item = first(evidence);
      if (item.of === undefined) return `${format.percent(amountOf(item))} of features used`;
      const share = format.percent(percentOf(amountOf(item), item.of));
      return `${format.number(amountOf(item))} of ${format.number(item.of)} features used (${share})`;
    },
    hook: 'Which job is still done elsewhere?',
  },
  'higher-tier-request': { name: 'Asked beyond the plan', say: asked, hook: 'What prompted the question on {topic}?' },
  'limit-complaint': {
    name: 'Limit complaint',
    say: (evidence, format, today) => {
      const item = first(evidence);
      return `complained about ${limitName(item)} ${times(evidence.length)} ${dated(evidence, format, today)}`;
    },
    hook: 'What did the limit stop?',
  },
  'ticket-topic': {
    name: 'Tickets on one topic',
    say: (evidence, format) => {
      const item = first(evidence);
      return `${some(amountOf(item), 'ticket', 'tickets', format)} on ${told(item, 'topic')}`;
    },
    hook: 'What were you trying to get done?',
  },
  'unactivated-module': {
    name: 'Bought, not in use',
    say: (evidence) => `owns ${told(first(evidence), 'module')}, not in use`,
    hook: 'What got in the way of {module}?',
  },
  'repeated-inquiry': { name: 'Asked again', say: asked, hook: 'What would solving {topic} change?' },
  workaround: {
    name: 'Workaround',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const wide = counted(item, 'pervasive') === null ? '' : ', met everywhere';
      const what = wordsOf(item) === '' ? 'works around something' : `works around it: ${quote(wordsOf(item))}`;
      return `${what} (${format.dayShort(item.day, today)}${wide})`;
    },
    hook: 'How much time does that take?',
  },
  'manual-work': {
    name: 'Work done by hand',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const hours = counted(item, 'hours');
      const tool = told(item, 'tool');
      const lead =
        hours === null ? '' : `${some(hours, 'hour', 'hours', format)} a week${tool === '' ? '' : ` in ${tool}`}: `;
      return `${lead}${said(evidence, format, today)}`;
    },
    hook: 'Who does this, and how often?',
  },
  'integration-errors': {
    name: 'Integration errors',
    say: (evidence, format) =>
      `${some(amountOf(first(evidence)), 'failed call', 'failed calls', format)} of integrations in 30 days`,
    hook: 'What were you trying to connect?',
  },
  'new-department': {
    name: 'New department',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const name = told(item, 'dept') || about(item, 'a department');
      return `new department: ${name} ${cited(evidence, format, today)}`;
    },
    hook: 'How will {dept} start?',
  },
  'dept-access-request': {
    name: 'Access asked by another team',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const who = [told(item, 'contact'), told(item, 'dept')].filter((part) => part !== '').join(', ');
      return `${who} asked for access ${dated(evidence, format, today)}`;
    },
    hook: 'What does {dept} hope to do first?',
  },
  'acquired-company': {
    name: 'Acquired a company',
    say: (evidence, format, today) =>
      `acquired ${about(first(evidence), 'a company')} ${cited(evidence, format, today)}`,
    hook: 'Will both teams share tools?',
  },
  'competitor-frustration': {
    name: 'Unhappy with another tool',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'note') return said(evidence, format, today);
      return `recorded feeling about ${told(item, 'tool')}: ${told(item, 'sentiment')}`;
    },
    hook: 'What would better look like?',
  },
  'competitor-mentioned': { name: 'Other tool mentioned', say: said, hook: 'What are you comparing for?' },
  'competitor-evaluation': {
    name: 'Evaluating options for one function',
    say: (evidence, format, today) =>
      first(evidence).measure === 'note'
        ? said(evidence, format, today)
        : `evaluating options: ${about(first(evidence), 'one function')} ${cited(evidence, format, today)}`,
    hook: 'What should the right option do?',
  },
  'custom-request': { name: 'Custom work asked', say: wish('asked for custom work'), hook: 'What must it connect to?' },
  'dedicated-contact': {
    name: 'Dedicated contact asked',
    say: wish('asked for a dedicated contact'),
    hook: 'What would a named contact solve?',
  },
  'pricing-explored': {
    name: 'Looked at pricing',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const who = told(item, 'person') || told(item, 'role') || 'somebody';
      return `${who} viewed pricing ${times(seenTimes(evidence))} ${dated(evidence, format, today)}`;
    },
    hook: 'What are you weighing up?',
  },
} as const satisfies Partial<Record<SignalId, SignalWords>>;
