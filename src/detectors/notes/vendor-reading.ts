import { readClosings } from './closings.ts';
import { isDenied, overlap, type Reader, type Span } from './mood.ts';
import { isElsewhere, type Opening, readOpenings } from './openings.ts';

/** What a sentence says about the customer's choice of vendor. */
export interface VendorStatement {
  readonly says: 'vendor-review' | 'competitor-evaluation' | 'closed';
  /** The one function a search is about; empty for the whole vendor, or where it is not named. */
  readonly about: string;
  /** Where in the sentence: the last word counts. */
  readonly at: number;
}

/**
 * Reads one sentence (spec section 3, note matching): negation, tense, whose vendors, and the object decide.
 * `low` holds `rivalname` where another tool is named. In doubt about whether a review is on, it is: guards
 * err to safety.
 */
export function readVendorStatements(low: string, reader: Reader): readonly VendorStatement[] {
  const { lexicon } = reader;
  const closings = readClosings(low, reader);
  const stands = (opening: Opening): boolean => {
    if (closings.spans.some((span) => overlap(span, opening))) return false;
    if (!isReopened(opening, closings.denied) && isDenied(low, opening, reader)) return false;
    return !isElsewhere(low, opening, lexicon);
  };
  const opened = agree(readOpenings(low, reader).filter(stands)).map(
    ({ isWhole, about, start }): VendorStatement => ({
      says: isWhole ? 'vendor-review' : 'competitor-evaluation',
      about,
      at: start,
    }),
  );
  return [...closings.statements, ...opened].sort((a, b) => a.at - b.at);
}

/** "They have not finished reviewing vendors": what has not ended stands, whatever denies its end. */
const isReopened = (opening: Span, denied: readonly Span[]): boolean => denied.some((span) => overlap(span, opening));

/** Where one function is named, what else is looked at in the same sentence is looked at for it. */
function agree(openings: readonly Opening[]): readonly Opening[] {
  const narrow = openings.find((opening) => !opening.isWhole);
  if (!narrow) return openings;
  return openings.map((opening) =>
    opening.isWhole && !opening.isPlain ? { ...opening, isWhole: false, about: narrow.about } : opening,
  );
}
