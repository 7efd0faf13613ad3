import { isAboutGoods } from './goods.ts';
import { has, isIn, type Lexicon, matches, placesIn } from './lexicon.ts';
import { isQuoted, isThirdParty, overlap, type Reader, type Span, spanOf } from './mood.ts';
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
export function readOpenings(low: string, { lexicon }: Reader): Openings {
  const openings: Opening[] = [];
  let isKnown = false;
  for (const list of LISTS) {
    for (const match of placesIn(low, lexicon[list])) {
      const span = spanOf(match);
      if (openings.some((other) => overlap(other, span))) continue;
      const opening = openingAt(low, span, list, lexicon);
      if (opening !== UNCLEAR) isKnown = true;
      if (opening !== null && opening !== UNCLEAR) openings.push(opening);
    }
  }
  return { openings, isKnown };
}

interface Openings {
  readonly openings: readonly Opening[];
  /** Whether any words of a review or search were met, also such as are nothing to us. */
  readonly isKnown: boolean;
}

/** What the words at a place open; null for nothing that concerns us. */
function openingAt(low: string, span: Span, list: List, lexicon: Lexicon): Opening | typeof UNCLEAR | null {
  const own = low.slice(span.start, span.end);
  const rest = after(low, span.end);
  if ((has(lexicon['towards-us'], rest) && !INSTEAD.test(own) && !has(lexicon.negation, own)) || REVIEW_SITE.test(rest))
    return null;
  if (/用(?:我们|咱们?)[^,。;]{0,2}$/.test(before(low, span.start))) return null;
  if (isAboutGoods(low, span, lexicon) || isOthersContract(own, rest, lexicon)) return null;
  const named = list === 'search' ? searchedFor(low, span, lexicon) : tenderedFor(low, span, lexicon);
  if (named === null) return null;
  const about = named === UNCLEAR ? '' : named;
  if (isOneFunction(low, own, list, lexicon)) {
    return { ...span, isWhole: false, isPlain: false, about: about || functionIn(low, lexicon) };
  }
  if (named === UNCLEAR) return UNCLEAR;
  const isWhole = about === '' || isIn(low, lexicon['whole-contract']);
  return { ...span, isWhole, isPlain: isWhole && list === 'vendor-review', about: isWhole ? '' : about };
}

/** Whether the sentence narrows what is looked at to one job, or to one part of ours. */
function isOneFunction(low: string, own: string, list: List, lexicon: Lexicon): boolean {
  if (list !== 'vendor-review' && isIn(low, lexicon['one-function'])) return true;
  const isExchange =
    list !== 'vendor-review' || /替|换|比|compar|replac|benchmark|swap|alternativ|successor|substitut/.test(own);
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

/** We look ourselves: "we are comparing", "our marketing has shortlisted". */
const WE_LOOK =
  /(?:^|[,;:] ?|\b(?:that|and|but|as|while|because|when) )(?:we(?:'re|'ve| are| have| were| had)?|i(?:'m|'ve| am| have)?|our (?:[\w-]+ ){1,2}(?:is|are|has|have|team)?)(?: (?:also|now|currently|just|still|busy))* ?$|(?:^|[,;:。])(?:我们?|咱们?)(?:自己|这边|公司|内部|市场部?|采购部?|财务部?|行政部?|团队|研发|也|还|正|在|正在|最近|目前|这季度|本季度|今年|刚|已经|打算|准备)+$/;

/** Words of theirs: in quotation marks, or followed by who said them. */
const isSaidByThem = (low: string, index: number): boolean =>
  isQuoted(low, index) || /[,"] ?(?:said|says|told|writes?|wrote|according to)\b/.test(low.slice(index));

/** Whether it is somebody else who looks, or everyday paperwork that vendors go through. */
export function isElsewhere(low: string, span: Span, lexicon: Lexicon): boolean {
  const clause = before(low, span.start);
  const own = low.slice(span.start, span.end);
  if (isThirdParty(low, span, lexicon)) return true;
  const said = `${clause}${own}`.replace(/从(?:我们|咱们?)(?:这边|公司|总部)?/g, '');
  if (has(lexicon['our-side'], said)) return true;
  if (
    WE_LOOK.test(clause) &&
    /^[a-z]+(?:ing|ed)\b|[\u4e00-\u9fff]/.test(own) &&
    !/\b(?:us|them|they|our|your?)\b|[我你]们|招标/.test(own) &&
    !isSaidByThem(low, span.start)
  )
    return true;
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
