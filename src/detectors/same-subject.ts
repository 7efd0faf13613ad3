import { foldWord } from '../domain/names.ts';
import type { AccountEvent, EventType } from '../domain/records.ts';
import { hiringOf, roundOf, roundStage } from './readings/growth.ts';
import { areOtherRoles, foldRole } from './readings/roles.ts';

/** What one report says an event is about. */
export interface Report {
  readonly event: AccountEvent;
  readonly subject: string;
}

/** The same thing in other words: equal, one of them unsaid, or one said within the other ("Berlin", "Opens Berlin office"). */
export function isSameSubject(a: Report, b: Report): boolean {
  const [one, other] = [foldSubject(a), foldSubject(b)];
  if (one === other || one === '' || other === '') return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= SHORTEST_CONTAINED && long.includes(short)) return true;
  return !isRole(a) && isSameWords(a, b);
}

/** Shorter words are found inside others by chance; two Chinese characters already name a city. */
const SHORTEST_CONTAINED = 2;

/**
 * The same thing told by another source, though in words that cannot be compared: written in another script, or hirings
 * of as many people. Nothing else the reports say may speak against it.
 */
export function isSameElsewhere(told: readonly Report[], events: readonly AccountEvent[], report: Report): boolean {
  const { event } = report;
  if (events.some((other) => sourceOf(other) === sourceOf(event) || areAtOdds(other, event))) return false;
  if (TOLD_ABROAD.has(event.type) && told.every((other) => areOtherScripts(other, report))) return true;
  const { count } = event.type === 'hiring' ? hiringOf(event) : { count: null };
  return count !== null && events.some((other) => hiringOf(other).count === count);
}

/** Events of which an account has few in one month; of projects and launches it may have several. */
const TOLD_ABROAD: ReadonlySet<string> = new Set<EventType>([
  'funding',
  'acquisition',
  'acquired_by',
  'new_office',
  'new_country',
  'new_department',
  'hiring',
  'executive_hire',
  'champion_joined',
]);

const sourceOf = ({ source, origin }: AccountEvent): string => foldWord(source ?? origin.file);

function areAtOdds(a: AccountEvent, b: AccountEvent): boolean {
  const differ = <T>(one: T | null | undefined, other: T | null | undefined) =>
    one !== undefined && one !== null && other !== undefined && other !== null && one !== other;
  const [one, other] = [roundOf(a), roundOf(b)];
  if (one !== '' && other !== '' && roundStage(one) !== roundStage(other)) return true;
  if (a.type === 'hiring') {
    const [here, there] = [hiringOf(a), hiringOf(b)];
    return differ(here.count, there.count) || areOtherRoles(here.role, there.role);
  }
  const [here, there] = [a.title ?? a.role ?? '', b.title ?? b.role ?? ''];
  return differ(a.count, b.count) || differ(a.amount, b.amount) || areOtherRoles(here, there);
}

/** Whether one is written in Latin letters and the other in none. */
function areOtherScripts(a: Report, b: Report): boolean {
  const [one, other] = [scriptOf(wordsOf(a)), scriptOf(wordsOf(b))];
  return one !== null && other !== null && one !== other;
}

function scriptOf(words: ReadonlySet<string>): 'latin' | 'other' | null {
  const text = [...words].join('');
  const isLatin = /\p{Script=Latin}/u.test(text);
  const isOther = /(?!\p{Script=Latin})\p{L}/u.test(text);
  return isLatin === isOther ? null : isLatin ? 'latin' : 'other';
}

const isRole = ({ event: { type } }: Report): boolean => type === 'hiring';
const foldSubject = (report: Report): string => (isRole(report) ? foldRole(report.subject) : foldWord(report.subject));

/** The same words in any order; where a type has words of its own, or a person is named, also more words beside them. */
function isSameWords(a: Report, b: Report): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.size === 0 || other.size === 0) return false;
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  if (few.size < many.size && !SAID_FREELY.has(a.event.type) && a.event.person === undefined) return false;
  return [...few].every((word) => many.has(word));
}

/** The words of a subject, of a free text without those that any such news holds. */
function wordsOf({ event, subject }: Report): ReadonlySet<string> {
  const isFree = SAID_FREELY.has(event.type) && subject === event.detail;
  const text = isFree ? subject.replace(FILLERS_ZH, ' ') : subject;
  const words = text.replace(/\p{Script=Han}+/gu, ' $& ').split(/\s+|[^\p{L}\p{N}\p{M}]+/u);
  const folded = words.map(foldWord).filter((word) => word !== '' && !(isFree && FILLERS.has(word)));
  return new Set(folded);
}

const SAID_FREELY: ReadonlySet<string> = new Set<EventType>([
  'new_office',
  'new_country',
  'acquisition',
  'acquired_by',
  'new_department',
]);
const FILLERS: ReadonlySet<string> = new Set(
  (
    'a an the its their in at of for to with and has is by from new first another open opens opened opening launch launches ' +
    'launched office offices branch location site hq hub department team acquire acquires acquired acquiring acquisition ' +
    'buys buy bought takeover merger merges takes over announces announced completes completed company inc llc ltd gmbh ' +
    'corp plc ag sa bv'
  ).split(' '),
);
const FILLERS_ZH =
  /宣布|完成|正式|收购|并购|被|新(?=办公|办事|分公司|部门|设|开)|新(?=$)|开设|设立|成立|开业|启用|办公室|办公地点|办事处|分公司|子公司|有限公司|公司|部门|^在|[了的]/gu;
