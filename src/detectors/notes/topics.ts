import type { PhraseList } from '../../domain/phrase-lists.ts';
import { peopleIn } from '../readings/growth.ts';
import { has, isIn, placesIn } from './lexicon.ts';
import { isAsked, isDenied, isOurs, isPast, isQuoted, isThirdParty, type Reader, type Span, spanOf } from './mood.ts';
import { rivalOf } from './rivals.ts';
import { after, type Sentence } from './sentences.ts';

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

type Read = (sentence: Sentence, reader: Reader) => TopicStatement | null;

/** Every topic a sentence speaks of; a denied, supposed or long past one is none, nor is ours or somebody else's. */
export function readTopics(sentence: Sentence, reader: Reader): TopicStatement[] {
  const found: TopicStatement[] = [];
  for (const read of READERS) {
    const statement = read(sentence, reader);
    if (statement) found.push(statement);
  }
  return found;
}

/** The first place a phrase of a list stands undenied, or null. */
function affirmed({ low }: Sentence, list: PhraseList, reader: Reader): Span | null {
  const stands = (span: Span): boolean => !isDenied(low, span, reader) && !isThirdParty(low, span, reader.lexicon);
  return placesIn(low, reader.lexicon[list]).map(spanOf).find(stands) ?? null;
}

/** As `affirmed`, of the customer's own people. */
function theirs(sentence: Sentence, list: PhraseList, reader: Reader): Span | null {
  const span = affirmed(sentence, list, reader);
  return span && !isOurs(sentence.low, span, reader.lexicon) ? span : null;
}

const frustration: Read = (sentence, reader) => {
  const rival = rivalOf(sentence, reader);
  if (rival === null || !affirmed(sentence, 'frustration', reader)) return null;
  return { topic: 'competitor-frustration', detail: { tool: rival } };
};

const mention: Read = (sentence, reader) => {
  const rival = rivalOf(sentence, reader);
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

const manualWork: Read = (sentence, reader) => {
  const { low, plain } = sentence;
  if (!theirs(sentence, 'manual-work', reader) || isIn(low, reader.lexicon['no-manual-work'])) return null;
  if (isReasoned(sentence, reader)) return null;
  const hours = hoursAWeek(low);
  const tool = TOOL.exec(low);
  const named = tool ? plain.slice(tool.index, tool.index + tool[0].length) : null;
  return {
    topic: 'manual-work',
    detail: { ...(hours === null ? {} : { hours }), ...(named === null ? {} : { tool: named }) },
  };
};

const workaround: Read = (sentence, reader) => {
  const { lexicon } = reader;
  if (!isReasoned(sentence, reader) && !theirs(sentence, 'workaround', reader)) return null;
  if (isIn(sentence.low, lexicon['no-workaround'])) return null;
  return { topic: 'workaround', detail: isIn(sentence.low, lexicon.pervasive) ? { pervasive: 1 } : {} };
};

/** "Since our API has no ..., their admin wrote ...": the reason holds a denial and is none. */
function isReasoned({ low }: Sentence, { lexicon, year }: Reader): boolean {
  return placesIn(low, lexicon.workaround).some((match) => {
    const span = spanOf(match);
    return LACK.test(match[0]) && !isAsked(low, span) && !isPast(low, span, lexicon, year);
  });
}

const LACK = /\b(?:no|not|lack\w*|can't|cannot|doesn't|don't|isn't|aren't|missing|won't)\b|不支持|没有|不能|缺|不够/;

const project: Read = (sentence, reader) => {
  const { lexicon } = reader;
  if (!theirs(sentence, 'project', reader)) return null;
  if (isIn(sentence.low, lexicon['project-over']) || isIn(sentence.low, lexicon['other-project'])) return null;
  return { topic: 'project', detail: {} };
};

const hiring: Read = (sentence, reader) => {
  if (isIn(sentence.low, reader.lexicon['no-hiring']) || !theirs(sentence, 'hiring', reader)) return null;
  return { topic: 'hiring', detail: { ...peopleIn(sentence.low) } };
};

/** Asked for, not merely spoken of: a question of theirs is a wish, an offer of ours is none. */
function isWished({ low }: Sentence, list: PhraseList, reader: Reader): boolean {
  const { lexicon, year } = reader;
  if (!isIn(low, lexicon.wish) || isIn(low, lexicon.declined)) return false;
  return placesIn(low, lexicon[list])
    .map(spanOf)
    .some((span) => {
      if (isThirdParty(low, span, lexicon) || has(lexicon['negation-after'], after(low, span.end))) return false;
      if (isIn(low, lexicon['asked-us']) || isQuoted(low, span.start)) return !isPast(low, span, lexicon, year);
      return !isDenied(low, span, reader);
    });
}

const custom: Read = (sentence, reader) =>
  isWished(sentence, 'custom', reader) || isWished(sentence, 'custom-build', reader)
    ? { topic: 'custom-request', detail: {} }
    : null;

const dedicated: Read = (sentence, reader) =>
  isWished(sentence, 'dedicated', reader) ? { topic: 'dedicated-contact', detail: {} } : null;

const rollout: Read = (sentence, reader) =>
  isIn(sentence.low, reader.lexicon['rollout-trigger']) &&
  affirmed(sentence, 'complex-rollout', reader) &&
  !isIn(sentence.low, reader.lexicon['project-over'])
    ? { topic: 'complex-implementation', detail: {} }
    : null;

const reference: Read = (sentence, reader) =>
  affirmed(sentence, 'reference', reader) &&
  isIn(sentence.low, reader.lexicon.wish) &&
  !isIn(sentence.low, reader.lexicon['our-ask'])
    ? { topic: 'reference-request', detail: {} }
    : null;

const agenda: Read = (sentence, reader) =>
  isIn(sentence.low, reader.lexicon.qbr) && affirmed(sentence, 'next-steps', reader)
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
