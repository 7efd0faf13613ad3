import { has, type Lexicon } from './lexicon.ts';
import { after, before } from './sentences.ts';

/** Where in a sentence something is said. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What it takes to read a sentence. */
export interface Reader {
  readonly lexicon: Lexicon;
  /** Other tools by name: those the account uses and those the catalogue knows. */
  readonly rivals: readonly string[];
  /** The year of the note, which tells a bare year that lies behind from one that lies ahead. */
  readonly year: number;
}

export const spanOf = (match: RegExpMatchArray): Span => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
});

export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether a phrase is negated, only supposed, asked or long past: whatever it says, it is not so today. */
export function isDenied(low: string, span: Span, { lexicon, year }: Reader): boolean {
  const clause = before(low, span.start);
  if (has(lexicon['double-negation'], low.slice(span.start - clause.length, span.end) + after(low, span.end)))
    return false;
  if (has(lexicon.negation, clause.slice(-REACH))) return true;
  if (has(lexicon['no-plan'], before(low, span.start, true).slice(-REACH))) return true;
  if (has(lexicon['negation-after'], after(low, span.end))) return true;
  return isSupposed(low, span, lexicon) || isPast(low, span, lexicon, year);
}

/** How far before a phrase a denial reaches, in characters. */
const REACH = 60;

function isSupposed(low: string, span: Span, lexicon: Lexicon): boolean {
  return (
    has(lexicon.hypothetical, before(low, span.start, true)) ||
    has(lexicon.conditional, after(low, span.end)) ||
    (/\b(?:would|might|could)\b|'d\b/.test(before(low, span.start)) && /\bif\b/.test(after(low, span.end))) ||
    isAsked(low, span)
  );
}

const ASKS = /^["'(]*(?:do|does|did|are|is|was|were|will|would|could|should|can|have|has|what|who|why|when|how|any)\b/;

/** A question: the sentence ends on one, and asks from its first word or stands in its last clause. */
export function isAsked(low: string, { end }: Span): boolean {
  return /\?["')]*$/.test(low) && (ASKS.test(low) || !/[,;:]/.test(low.slice(end)));
}

/** Long ago, unless the same words say that it goes on. */
export function isPast(low: string, { start, end }: Span, lexicon: Lexicon, year: number): boolean {
  const own = low.slice(start, end);
  const clause = before(low, start);
  const rest = after(low, end);
  if (has(lexicon.present, `${clause} ${rest}`)) return false;
  const lead = GOES_ON.test(`${clause} ${own}`) ? clause : before(low, start, true);
  const all = `${lead} ${own} ${rest}`;
  if (has(lexicon.past, all)) return true;
  const years = [...all.matchAll(YEAR)].map((match) => Number(match[0]));
  return years.length > 0 && years.every((named) => named < year);
}

/** A verb of today keeps a "last year" of the words before it away. */
const GOES_ON = /\b(?:is|are|has|have|will|wants?|plans?)\b|'(?:s|re|ve|ll)\b|[在正将要]|准备|打算/;
const YEAR = /(?<![\d$€£¥.,])(?:19|20)\d\d(?![\d%a-z])/g;

/** Said of somebody else's business. */
export const isThirdParty = (low: string, { start, end }: Span, lexicon: Lexicon): boolean =>
  has(lexicon['third-party'], before(low, start).replace(SAYS_THAT, '')) ||
  has(lexicon['third-party'], low.slice(start, end));

/** Who says it is not who does it: "heard from their partner that". */
const SAYS_THAT =
  /^.*\b(?:heard|says?|said|told|mention\w*|confirm\w*|hint\w*|warn\w*|whisper\w*|admit\w*|learn\w*)\b.*?\bthat\b/;

/** Said of ourselves: "we are recruiting", "our new project"; what a customer says in quotes is theirs. */
export function isOurs(low: string, { start, end }: Span, lexicon: Lexicon): boolean {
  if (isQuoted(low, start)) return false;
  const clause = before(low, start);
  if (has(lexicon['our-side'], clause) || has(lexicon['our-side'], after(low, end))) return true;
  return OUR_SUBJECT.test(clause) || OUR_SUBJECT_ZH.test(clause);
}

const OUR_SUBJECT = /\b(?:we|we're|we've|we'll|i|i'm|our)(?: [\w'-]+){0,4} ?$/;
const OUR_SUBJECT_ZH =
  /^(?![^,。;]*(?:他们|客户|对方))[^,。;把给跟和对因由让请用拿从在向为被]{0,8}(?:我们|咱们|我司)(?!.*(?:客户|他们|对方|管理员))/;

/** Whether a place lies inside quotation marks. */
export function isQuoted(low: string, index: number): boolean {
  let count = 0;
  for (let at = low.indexOf('"'); at !== -1 && at < index; at = low.indexOf('"', at + 1)) count += 1;
  return count % 2 === 1;
}
