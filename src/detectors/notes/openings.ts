import { isAboutGoods } from './goods.ts';
import { has, isIn, type Lexicon, matches, placesIn } from './lexicon.ts';
import { overlap, type Reader, type Span, spanOf } from './mood.ts';
import { functionIn, searchedFor, tenderedFor, UNCLEAR } from './objects.ts';
import { after, before } from './sentences.ts';

/** Words that open a review or a search. */
export interface Opening extends Span {
  /** About the whole vendor, not about one function. */
  readonly isWhole: boolean;
  /** The words themselves mean the whole vendor, whatever stands beside them. */
  readonly isPlain: boolean;
  /** The function a search is for, as written; empty where none is named. */
  readonly about: string;
}

type List = 'vendor-review' | 'market-search' | 'search';

const LISTS: readonly List[] = ['vendor-review', 'market-search', 'search'];

/** Every opening of a sentence that is about us or about a function of ours; whether it holds is not asked here. */
export function readOpenings(low: string, { lexicon }: Reader): readonly Opening[] {
  const openings: Opening[] = [];
  for (const list of LISTS) {
    for (const match of placesIn(low, lexicon[list])) {
      const span = spanOf(match);
      if (openings.some((other) => overlap(other, span))) continue;
      const opening = openingAt(low, span, list, lexicon);
      if (opening !== null) openings.push(opening);
    }
  }
  return openings;
}

/** What the words at a place open; null for nothing that concerns us. */
function openingAt(low: string, span: Span, list: List, lexicon: Lexicon): Opening | null {
  const own = low.slice(span.start, span.end);
  const rest = after(low, span.end);
  if ((has(lexicon['towards-us'], rest) && !INSTEAD.test(own) && !has(lexicon.negation, own)) || REVIEW_SITE.test(rest))
    return null;
  if (isAboutGoods(low, span, lexicon) || isOthersContract(own, rest, lexicon)) return null;
  const named = list === 'search' ? searchedFor(low, span, lexicon) : tenderedFor(low, span, lexicon);
  if (named === null) return null;
  const about = named === UNCLEAR ? '' : named;
  if (isOneFunction(low, own, list, lexicon)) {
    return { ...span, isWhole: false, isPlain: false, about: about || functionIn(low, lexicon) };
  }
  if (named === UNCLEAR) return null;
  const isWhole = about === '' || isIn(low, lexicon['whole-contract']);
  return { ...span, isWhole, isPlain: isWhole && list === 'vendor-review', about: isWhole ? '' : about };
}

/** Whether the sentence narrows what is looked at to one job, or to one part of ours. */
function isOneFunction(low: string, own: string, list: List, lexicon: Lexicon): boolean {
  if (list !== 'vendor-review' && isIn(low, lexicon['one-function'])) return true;
  const isExchange = list !== 'vendor-review' || /替|换|比|compar|replac|benchmark|swap/.test(own);
  return isExchange && isIn(low, lexicon['our-part']) && !isIn(low, lexicon['whole-contract']);
}

/** "alternatives to us" lead away from us. */
const INSTEAD = /(?:alternatives?|replacements?|successors?|substitutes?|stay|renew|keep|continue|replace|leave)$/;
const REVIEW_SITE = /^ (?:on|for|at) (?:g2|capterra|trustpilot|gartner|google|the app store)/;

/** "not renewing their Zendesk contract". */
function isOthersContract(own: string, rest: string, lexicon: Lexicon): boolean {
  if (!/renew|exten|terminat|cancel|notice|续|解约|终止/.test(own)) return false;
  const object = /^ (?:the |their |its |our |with |on )*([^,.;]{0,30})/.exec(rest)?.[1] ?? '';
  return object.startsWith('rivalname') || matches(lexicon['known-tool'], object)[0]?.index === 0;
}

/** Whether it is somebody else who looks, or everyday paperwork that vendors go through. */
export function isElsewhere(low: string, span: Span, lexicon: Lexicon): boolean {
  const clause = before(low, span.start);
  const own = low.slice(span.start, span.end);
  const isOthers = (list: 'third-party' | 'our-side'): boolean => has(lexicon[list], clause) || has(lexicon[list], own);
  if (isOthers('third-party') || isOthers('our-side')) return true;
  const isTender = /rf[pi]|tender|proposal|\bbid|招标|比选|竞标|标书|招投标/.test(own);
  if (isTender && (has(lexicon.bidder, clause) || has(lexicon.bidder, after(low, span.end)))) return true;
  // "vendor security questionnaire", "供应商准入评审": paperwork every vendor goes through.
  return /vendor|supplier|供应商/.test(own) && isFormality(low, span, lexicon);
}

function isFormality(low: string, { start, end }: Span, lexicon: Lexicon): boolean {
  const next = /^[ -]?(?:[a-z]+|[\u4e00-\u9fff]{0,4})/.exec(low.slice(end))?.[0] ?? '';
  const last = /(?:[a-z]+ |[\u4e00-\u9fff]{0,4})$/.exec(low.slice(0, start))?.[0] ?? '';
  return [next, last, low.slice(start, end)].some((text) => has(lexicon.formality, text));
}
