import { has, type Lexicon, placesIn } from './lexicon.ts';
import { isPast, type Reader, type Span, spanOf } from './mood.ts';
import { before } from './sentences.ts';
import type { VendorStatement } from './vendor-reading.ts';

interface Closings {
  readonly statements: readonly VendorStatement[];
  /** Words that say "it ended": an opening inside them opens nothing. */
  readonly spans: readonly Span[];
  /** Words that say "it has not ended": an opening inside them stands. */
  readonly denied: readonly Span[];
}

/** What a sentence says of a review that is over, or of a customer who stays. */
export function readClosings(low: string, reader: Reader): Closings {
  const ends = readEnds(low, reader);
  const stays = readStays(low, reader);
  return {
    statements: [...ends.statements, ...stays.map(({ start }) => closedAt(start))],
    spans: [...ends.spans, ...stays],
    denied: ends.denied,
  };
}

const closedAt = (at: number): VendorStatement => ({ says: 'closed', about: '', at });

function readEnds(low: string, { lexicon, year }: Reader): Closings {
  const statements: VendorStatement[] = [];
  const spans: Span[] = [];
  const denied: Span[] = [];
  for (const match of placesIn(low, lexicon['review-finished'])) {
    const span = spanOf(match);
    const clause = before(low, span.start);
    const lead = (match.groups?.['pre'] ?? match.groups?.['pre2'] ?? '').trim();
    if (!has(lexicon.reviewed, lead) || has(lexicon.formality, match[0])) continue;
    if (has(lexicon['third-party'], clause + match[0]) || has(lexicon['our-side'], clause)) continue;
    // "no longer reviewing", "decided against" are whole by themselves; what stands before them is no denial of the end.
    if (has(lexicon['not-yet'], `${clause}${lead}`) || isQuestion(low) || isPast(low, span, lexicon, year)) {
      if (has(lexicon.negation, clause)) denied.push(span);
      continue;
    }
    spans.push(span);
    const isLost = has(lexicon.lost, low.slice(span.end));
    statements.push(isLost ? { says: 'vendor-review', about: '', at: span.start } : closedAt(span.start));
  }
  return { statements, spans, denied };
}

function readStays(low: string, { lexicon, year }: Reader): readonly Span[] {
  if (isQuestion(low)) return [];
  return placesIn(low, lexicon.staying)
    .map(spanOf)
    .filter((span) => {
      const clause = before(low, span.start);
      const isOther =
        has(lexicon.remainder, clause) || isOfTheRest(low, span, lexicon) || has(lexicon['third-party'], clause);
      return !isOther && !has(lexicon.undecided, lastPart(clause)) && !isPast(low, span, lexicon, year);
    });
}

/** "Rostering only: ... patient flow stays with us" is said of what nobody looked at. */
const isOfTheRest = (low: string, { start, end }: Span, lexicon: Lexicon): boolean =>
  /stay|remain|keep|继续|照旧|沿用|还用/.test(low.slice(start, end)) &&
  has(lexicon['one-function'], low.slice(0, start));

/** "they told the other one no and confirmed us": only the words after the last "and" doubt it. */
const lastPart = (clause: string): string => clause.slice(clause.lastIndexOf(' and ') + 1);

const isQuestion = (low: string): boolean => /\?["')]?$/.test(low);
