import { peopleIn } from '../readings/growth.ts';
import { has, type Lexicon, matches } from './lexicon.ts';
import { after, before, type Sentence } from './sentences.ts';

export type Topic =
  | 'competitor-frustration'
  | 'competitor-mentioned'
  | 'manual-work'
  | 'workaround'
  | 'project'
  | 'hiring'
  | 'custom-request'
  | 'dedicated-contact'
  | 'complex-implementation'
  | 'reference-request'
  | 'qbr-next-steps';

/** What a sentence says beside the choice of vendor, with the values its evidence needs. */
export interface TopicStatement {
  readonly topic: Topic;
  readonly detail: Readonly<Record<string, string | number>>;
}

type Read = (sentence: Sentence, lexicon: Lexicon, rivals: readonly string[]) => TopicStatement | null;

/** Every topic a sentence speaks of; a denied, supposed or long past one is none. */
export function readTopics(sentence: Sentence, lexicon: Lexicon, rivals: readonly string[]): TopicStatement[] {
  const found: TopicStatement[] = [];
  for (const read of READERS) {
    const statement = read(sentence, lexicon, rivals);
    if (statement) found.push(statement);
  }
  return found;
}

/** The first place a phrase stands undenied, or null. */
function affirmed({ low }: Sentence, phrase: RegExp, lexicon: Lexicon): RegExpMatchArray | null {
  for (const match of matches(phrase, low)) {
    const start = match.index ?? 0;
    const clause = before(low, start);
    const rest = after(low, start + match[0].length);
    if (has(lexicon.negation, clause.slice(-REACH)) && !has(lexicon['double-negation'], clause)) continue;
    if (has(lexicon['no-plan'], clause.slice(-REACH)) || has(lexicon['negation-after'], rest)) continue;
    if (has(lexicon.hypothetical, before(low, start, true)) || /\?["')]?$/.test(low)) continue;
    if (has(lexicon.past, clause + rest) && !has(lexicon.present, clause + rest)) continue;
    return match;
  }
  return null;
}

const REACH = 40;

/** The competitor a sentence names, as the data spells it; a Latin name inside a longer word is none. */
export function rivalIn(low: string, rivals: readonly string[]): string | null {
  return rivals.find((rival) => isNamed(low, rival.toLowerCase())) ?? null;
}

function isNamed(low: string, name: string): boolean {
  if (name === '') return false;
  const isHan = /[\u4e00-\u9fff]/.test(name);
  for (let at = low.indexOf(name); at !== -1; at = low.indexOf(name, at + 1)) {
    if (isHan || !/[a-z0-9]/.test(`${low[at - 1] ?? ' '}${low[at + name.length] ?? ' '}`)) return true;
  }
  return false;
}

const frustration: Read = (sentence, lexicon, rivals) => {
  const rival = rivalIn(sentence.low, rivals);
  if (rival === null || !affirmed(sentence, lexicon.frustration, lexicon)) return null;
  return { topic: 'competitor-frustration', detail: { tool: rival } };
};

const mention: Read = (sentence, _lexicon, rivals) => {
  const rival = rivalIn(sentence.low, rivals);
  return rival === null ? null : { topic: 'competitor-mentioned', detail: { tool: rival } };
};

const HOURS = /(\d+(?:\.\d+)?)\+? ?(?:hours?|hrs?|h)\b(?: (?:a|per|each|every)|\/)? ?(day|week|month|wk)?/;
const HOURS_ZH = /每(天|日|周|星期|个?月)[^,。;]{0,10}?(\d+(?:\.\d+)?)个?(?:多)?小时/;
const HOURS_ZH_AFTER = /(\d+(?:\.\d+)?)个?小时(?:每|\/)(天|日|周|月)/;
const TOOL =
  /\b(?:excel|google sheets|spreadsheets?|e-?mail|powerpoint|word|notion|airtable|access)\b|excel|表格|邮件|微信|钉钉/;
const WEEK_SHARE: Readonly<Record<string, number>> = {
  day: 5,
  天: 5,
  日: 5,
  week: 1,
  wk: 1,
  周: 1,
  星期: 1,
  month: 0.25,
  月: 0.25,
  个月: 0.25,
};

/** Hours a week, where the sentence gives hours and a period. */
function hoursAWeek(low: string): number | null {
  const match = HOURS_ZH.exec(low);
  const [count, period] = match
    ? [match[2], match[1]]
    : (HOURS.exec(low) ?? HOURS_ZH_AFTER.exec(low) ?? []).slice(1, 3);
  const share = period === undefined ? undefined : WEEK_SHARE[period];
  return count !== undefined && share !== undefined ? Number(count) * share : null;
}

const manualWork: Read = (sentence, lexicon) => {
  if (!affirmed(sentence, lexicon['manual-work'], lexicon)) return null;
  const hours = hoursAWeek(sentence.low);
  const tool = TOOL.exec(sentence.low);
  const named = tool ? sentence.plain.slice(tool.index, tool.index + tool[0].length) : null;
  return {
    topic: 'manual-work',
    detail: { ...(hours === null ? {} : { hours }), ...(named === null ? {} : { tool: named }) },
  };
};

const workaround: Read = (sentence, lexicon) => {
  if (!affirmed(sentence, lexicon.workaround, lexicon)) return null;
  return { topic: 'workaround', detail: has(lexicon.pervasive, sentence.low) ? { pervasive: 1 } : {} };
};

const project: Read = (sentence, lexicon) => {
  const match = affirmed(sentence, lexicon.project, lexicon);
  if (!match || has(lexicon['project-over'], sentence.low)) return null;
  return { topic: 'project', detail: {} };
};

const hiring: Read = (sentence, lexicon) => {
  if (has(lexicon['no-hiring'], sentence.low) || !affirmed(sentence, lexicon.hiring, lexicon)) return null;
  return { topic: 'hiring', detail: { ...peopleIn(sentence.low) } };
};

const custom: Read = (sentence, lexicon) =>
  affirmed(sentence, lexicon.custom, lexicon) && has(lexicon.wish, sentence.low)
    ? { topic: 'custom-request', detail: {} }
    : null;

const dedicated: Read = (sentence, lexicon) =>
  affirmed(sentence, lexicon.dedicated, lexicon) && has(lexicon.wish, sentence.low)
    ? { topic: 'dedicated-contact', detail: {} }
    : null;

const rollout: Read = (sentence, lexicon) =>
  has(lexicon['rollout-trigger'], sentence.low) &&
  affirmed(sentence, lexicon['complex-rollout'], lexicon) &&
  !has(lexicon['project-over'], sentence.low)
    ? { topic: 'complex-implementation', detail: {} }
    : null;

const reference: Read = (sentence, lexicon) =>
  affirmed(sentence, lexicon.reference, lexicon) &&
  has(lexicon.wish, sentence.low) &&
  !has(lexicon['our-ask'], sentence.low)
    ? { topic: 'reference-request', detail: {} }
    : null;

const agenda: Read = (sentence, lexicon) =>
  has(lexicon.qbr, sentence.low) && affirmed(sentence, lexicon['next-steps'], lexicon)
    ? { topic: 'qbr-next-steps', detail: {} }
    : null;

const READERS: readonly Read[] = [
  frustration,
  mention,
  manualWork,
  workaround,
  project,
  hiring,
  custom,
  dedicated,
  rollout,
  reference,
  agenda,
];

/** A subject for a sentence: its beginning, so that the same sentence read again is the same signal. */
export const subjectOfSentence = (quote: string): string => quote.replace(/\s+/g, ' ').trim().slice(0, LONGEST_SUBJECT);

const LONGEST_SUBJECT = 60;
