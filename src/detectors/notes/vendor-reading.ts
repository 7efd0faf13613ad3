import { has, type Lexicon, matches } from './lexicon.ts';
import { after, before, type Sentence } from './sentences.ts';

/** What a sentence says about the customer's choice of vendor. */
export interface VendorStatement {
  readonly says: 'vendor-review' | 'competitor-evaluation' | 'closed';
  /** The one function a search is about; empty for the whole vendor. */
  readonly about: string;
  /** Where in the sentence: the last word counts. */
  readonly at: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Other names that may stand where ours could: competitors known at this account and common tools. */
export interface Names {
  readonly rivals: readonly string[];
}

/**
 * Reads one sentence (spec section 3, note matching): negation, tense, whose vendors, and the object decide.
 * In doubt about whether a review is on, it is: guards err to safety.
 */
export function readVendorStatements(sentence: Sentence, lexicon: Lexicon, names: Names): readonly VendorStatement[] {
  const { low } = sentence;
  if (!has(lexicon['vendor-trigger'], low)) return [];
  const closings = readClosings(low, lexicon);
  const statements: VendorStatement[] = closings.statements;
  const reopened = (span: Span): boolean => closings.denied.some((other) => overlap(span, other));
  for (const opening of openings(low, lexicon, names)) {
    if (closings.spans.some((span) => overlap(span, opening))) continue;
    const denied = !reopened(opening) && isDenied(low, opening, lexicon);
    if (denied || isElsewhere(low, opening, lexicon)) continue;
    statements.push({
      says: opening.about === '' ? 'vendor-review' : 'competitor-evaluation',
      about: opening.about,
      at: opening.start,
    });
  }
  return statements.sort((a, b) => a.at - b.at);
}

interface Opening extends Span {
  readonly about: string;
}

function openings(low: string, lexicon: Lexicon, names: Names): Opening[] {
  const found: Opening[] = [];
  for (const match of matches(lexicon['vendor-review'], low)) {
    const span = spanOf(match);
    const about = aboutOf(low, span, '', WHOLE, lexicon, names);
    if (about !== null) found.push({ ...span, about });
  }
  for (const match of matches(lexicon.search, low)) {
    const groups = match.groups ?? {};
    const modifier = (groups['mod'] ?? groups['mod2'] ?? groups['mod3'] ?? groups['mod4'] ?? '').trim();
    const noun = groups['noun'] ?? groups['noun2'] ?? groups['noun3'] ?? '工具';
    const span = spanOf(match);
    if (found.some((other) => overlap(other, span))) continue;
    const about = aboutOf(low, span, modifier, noun, lexicon, names);
    if (about !== null) found.push({ ...span, about });
  }
  return found;
}

/** The phrase already says that the whole vendor is meant. */
const WHOLE = 'vendor (whole)';
/** Nouns that mean a vendor by themselves; "tools" or "options" need to be other ones, or for something. */
const VENDOR_NOUN = /^(?:vendor|supplier|provider|alternative|competitor|replacement)|供应商|厂商|服务商|替代|竞/;
const OPTION_NOUN = /^options?$|选项|方案|产品$/;
const OTHER =
  /\b(?:other|another|new|different|competing|rival|cheaper|alternative)\b|其他|其它|别的|别家|另外|新的?|更便宜/;
const FOR = /^ (?:for|around|to cover|to handle|to replace) (?:the |their |its |our |a |an |his |her |some |better )*/;
const TO = /^ (?:to|for) (?:the |their |its |a |an )*/;
const US =
  /^(?:us|our|you|headroom)\b|^(?:current|existing) (?:vendor|tool|platform|provider|software|solution)\b|^(?:tool|platform|product|software)\b|^我们/;
const OTHER_TOOLS =
  /^(?:excel|spreadsheets?|google|zendesk|salesforce|tableau|hubspot|slack|zoom|asana|jira|power ?bi|looker|intercom|notion|airtable|sap|oracle|netsuite|workday|manual|paper|legacy|old|previous|homegrown|in-house|process)/;

const REVIEW_SITE = /^ (?:on|for|at) (?:g2|capterra|trustpilot|gartner|google|the app store)/;
/** To see or look for a supplier is daily business; to look for another one is not. */
const WEAK_VERB = /^(?:找|了解|接触|约见|看|在看|考虑|试用|测试)/;
const VENDOR = /供应商|厂商|服务商/;

/** What a search is about: '' the whole vendor, a word for one function, null nothing that concerns us. */
function aboutOf(
  low: string,
  span: Span,
  modifier: string,
  noun: string,
  lexicon: Lexicon,
  names: Names,
): string | null {
  const rest = after(low, span.end);
  if (has(lexicon['towards-us'], rest) || REVIEW_SITE.test(rest)) return null;
  if (
    WEAK_VERB.test(low.slice(span.start, span.end)) &&
    VENDOR.test(noun) &&
    !OTHER.test(low.slice(span.start, span.end))
  )
    return null;
  const object = objectAfter(rest);
  const ahead = before(low, span.start);
  const near = `${modifier} ${object?.text ?? rest.slice(0, NEAR)}`;
  if (/renew|续/.test(low.slice(span.start, span.end)) && has(lexicon.foreign, ahead)) return null;
  if (
    has(lexicon.foreign, near) ||
    has(lexicon.foreign, /(?:\bfor |为|给|针对).*$/.exec(before(low, span.start, true))?.[0] ?? '')
  )
    return null;
  if (isNamed(object?.text ?? '', names) || isNamed(renewed(rest), names)) return null;
  if (object?.kind === 'to' && VENDOR_NOUN.test(noun))
    return US.test(object.text) ? '' : OTHER_TOOLS.test(object.text) ? null : '';
  if (noun !== WHOLE && has(lexicon.growing, near)) return null;
  const named =
    functionIn(modifier, lexicon) ??
    functionIn(/(?:为|针对|给|就)[^。]{1,16}$/.exec(before(low, span.start, true))?.[0] ?? '', lexicon);
  if (named !== null) return named;
  if (object && !has(lexicon.whole, object.text) && !US.test(object.text)) {
    const wanted = functionIn(object.text, lexicon);
    if (wanted !== null) return wanted;
    if (noun !== WHOLE) return OPTION_NOUN.test(noun) ? null : firstWords(object.text);
  }
  if (VENDOR_NOUN.test(noun)) return '';
  return OTHER.test(modifier) && !OPTION_NOUN.test(noun) ? '' : null;
}

/** How far behind a phrase its object may stand, in characters. */
const NEAR = 24;

function objectAfter(rest: string): { readonly kind: 'for' | 'to'; readonly text: string } | null {
  const purpose = FOR.exec(rest);
  if (purpose) return { kind: 'for', text: rest.slice(purpose[0].length) };
  const direction = TO.exec(rest);
  return direction ? { kind: 'to', text: rest.slice(direction[0].length) } : null;
}

/** What is not renewed: "their lease", "the Zendesk contract". */
const renewed = (rest: string): string => /^ (?:the |their |its |our )?(.*)$/.exec(rest)?.[1] ?? '';

const isNamed = (text: string, names: Names): boolean =>
  text !== '' &&
  (/^(?:zendesk|salesforce|tableau|hubspot|slack|zoom|asana|jira|power ?bi|looker|intercom|notion|airtable)\b/.test(
    text,
  ) ||
    names.rivals.some((name) => text.startsWith(name)));

function functionIn(text: string, lexicon: Lexicon): string | null {
  if (text === '') return null;
  lexicon.functions.lastIndex = 0;
  return lexicon.functions.exec(text)?.[0] ?? null;
}

const firstWords = (text: string): string =>
  text
    .split(/\s+/)
    .slice(0, 3)
    .join(' ')
    .replace(/[^\p{L}\p{N}]+$/u, '');

/** Whether the phrase is negated, only supposed, long past, or somebody else's. */
function isDenied(low: string, span: Span, lexicon: Lexicon): boolean {
  const clause = before(low, span.start);
  const thought = before(low, span.start, true);
  const rest = after(low, span.end);
  const own = low.slice(span.start, span.end);
  if (has(lexicon['double-negation'], clause)) return false;
  if (has(lexicon.negation, clause.slice(-REACH)) || has(lexicon['no-plan'], thought.slice(-REACH))) return true;
  if (has(lexicon['negation-after'], rest)) return true;
  if (has(lexicon.hypothetical, thought) || has(lexicon.conditional, rest)) return true;
  if (isAsked(low, span)) return true;
  if (has(lexicon.past, `${clause}${own}${rest}`) && !has(lexicon.present, `${clause}${rest}`)) return true;
  return /过(?!程)/.test(own);
}

/** How far before a phrase a denial reaches, in characters. */
const REACH = 60;

/** A question: the sentence ends on one and the phrase stands in its last clause. */
function isAsked(low: string, { end }: Span): boolean {
  return /\?["')]?$/.test(low) && !/[,;:]/.test(low.slice(end));
}

function isElsewhere(low: string, span: Span, lexicon: Lexicon): boolean {
  const clause = before(low, span.start);
  const own = low.slice(span.start, span.end);
  if (has(lexicon['third-party'], clause) || has(lexicon['third-party'], own)) return true;
  if (
    /rf[pi]|tender|proposal|招标|比选/.test(own) &&
    (has(lexicon.bidder, clause) || has(lexicon.bidder, after(low, span.end)))
  )
    return true;
  // "vendor security questionnaire", "供应商准入评审": paperwork every vendor goes through.
  return /vendor|supplier|供应商/.test(own) && isFormality(low, span, lexicon);
}

function isFormality(low: string, { start, end }: Span, lexicon: Lexicon): boolean {
  const next = /^[ -]?(?:[a-z]+|[\u4e00-\u9fff]{0,4})/.exec(low.slice(end))?.[0] ?? '';
  const last = /(?:[a-z]+ |[\u4e00-\u9fff]{0,4})$/.exec(low.slice(0, start))?.[0] ?? '';
  return (
    has(lexicon.formality, next) || has(lexicon.formality, `${last}`) || has(lexicon.formality, low.slice(start, end))
  );
}

interface Closings {
  readonly statements: VendorStatement[];
  /** Words that say "it ended": an opening inside them opens nothing. */
  readonly spans: readonly Span[];
  /** Words that say "it has not ended": an opening inside them stands. */
  readonly denied: readonly Span[];
}

function readClosings(low: string, lexicon: Lexicon): Closings {
  const statements: VendorStatement[] = [];
  const spans: Span[] = [];
  const denied: Span[] = [];
  const question = /\?["')]?$/.test(low);
  for (const match of matches(lexicon['review-finished'], low)) {
    const span = spanOf(match);
    const clause = before(low, span.start);
    const lead = (match.groups?.['pre'] ?? match.groups?.['pre2'] ?? '').trim();
    const isOther =
      !has(lexicon.reviewed, lead) ||
      has(lexicon.formality, match[0]) ||
      has(lexicon['third-party'], clause + match[0]);
    if (isOther) continue;
    // "no longer reviewing", "decided against" are whole by themselves; what stands before them is no denial of the end.
    const pending = has(lexicon['not-yet'], `${clause}${lead}`) || question;
    if (pending || has(lexicon.past, before(low, span.start, true) + match[0] + after(low, span.end))) {
      if (has(lexicon.negation, clause)) denied.push(span);
      continue;
    }
    spans.push(span);
    const isLost = has(lexicon.lost, low.slice(span.end));
    statements.push({ says: isLost ? 'vendor-review' : 'closed', about: '', at: span.start });
  }
  for (const match of matches(lexicon.staying, low)) {
    const span = spanOf(match);
    const clause = before(low, span.start);
    if (question || has(lexicon.undecided, clause) || has(lexicon['third-party'], clause)) continue;
    if (has(lexicon.past, before(low, span.start, true) + match[0] + after(low, span.end))) continue;
    spans.push(span);
    statements.push({ says: 'closed', about: '', at: span.start });
  }
  return { statements, spans, denied };
}

const spanOf = (match: RegExpMatchArray): Span => ({
  start: match.index ?? 0,
  end: (match.index ?? 0) + match[0].length,
});

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
