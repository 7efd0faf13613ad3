import { PHRASE_LISTS, type PhraseList } from '../../domain/phrase-lists.ts';
import type { Settings } from '../../domain/settings.ts';
import { BUILT_IN } from './phrases.ts';

/** One list, ready to be looked for: the patterns of either script apart, since most text is written in one of them. */
export interface Phrases {
  readonly latin: readonly RegExp[];
  readonly han: readonly RegExp[];
}

export type Lexicon = Readonly<Record<PhraseList, Phrases>>;

const known = new WeakMap<Settings['phrases'], Lexicon>();

/** What makes a rollout complex is also what makes a sentence worth reading for one. */
const TRIGGERED: Readonly<Partial<Record<PhraseList, readonly PhraseList[]>>> = {
  'rollout-trigger': ['complex-rollout'],
};

/** Every phrase list with the phrases the settings add; built once for each settings. */
export function lexiconOf(settings: Settings): Lexicon {
  const before = known.get(settings.phrases);
  if (before) return before;
  const lexicon = Object.fromEntries(
    PHRASE_LISTS.map((list) => {
      const named = [list, ...(TRIGGERED[list] ?? [])].flatMap((name) => added(settings, name));
      return [list, compile([...BUILT_IN[list], ...named])];
    }),
  ) as Lexicon;
  known.set(settings.phrases, lexicon);
  return lexicon;
}

const HAN = /[\u4e00-\u9fff]/;
const LATIN = /[a-z]/;

function compile(sources: readonly string[]): Phrases {
  const all = sources.flatMap(alternativesOf);
  // A pattern without letters of either script, such as "^$", may be met in both.
  const isLatin = (source: string): boolean => LATIN.test(source.replace(/\\[a-z]/g, ''));
  return {
    latin: patternsOf(all.filter((source) => !HAN.test(source))),
    han: patternsOf(all.filter((source) => HAN.test(source) || !isLatin(source))),
  };
}

/** A few patterns of many; what begins at a word is asked only where a word begins, which most places do not. */
function patternsOf(sources: readonly string[]): readonly RegExp[] {
  const atWords = sources.filter((source) => source.startsWith(AT_WORD)).map((source) => source.slice(AT_WORD.length));
  const others = sources.filter((source) => !source.startsWith(AT_WORD));
  return [
    ...bundlesOf(atWords).map((bundle) => new RegExp(`${AT_WORD}(?:${bundle.join('|')})`, 'g')),
    ...bundlesOf(others).map((bundle) => new RegExp(bundle.join('|'), 'g')),
  ];
}

const AT_WORD = '\\b';

/** Sources in bundles short enough for one pattern: a longer one is no longer compiled, and ten times as slow. */
function bundlesOf(sources: readonly string[]): readonly (readonly string[])[] {
  const bundles: string[][] = [];
  let length = LONGEST_PATTERN;
  for (const source of sources) {
    if (length + source.length > LONGEST_PATTERN) {
      bundles.push([]);
      length = 0;
    }
    bundles.at(-1)?.push(source);
    length += source.length;
  }
  return bundles;
}

const LONGEST_PATTERN = 8_000;

/** The alternatives of a pattern: what its bars divide outside of brackets. */
function alternativesOf(source: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  let isClass = false;
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '\\') at += 1;
    else if (isClass) isClass = sign !== ']';
    else if (sign === '[') isClass = true;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === '|' && depth === 0) {
      parts.push(source.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, source.slice(start)];
}

/** An administrator writes plain words: spaces stretch, everything else is taken literally. */
function added(settings: Settings, list: PhraseList): string[] {
  return (settings.phrases[list] ?? []).map((phrase) => {
    const words = phrase.normalize('NFKC').toLowerCase().trim().split(/\s+/).map(quoteLiteral).join('\\s+');
    const isWord = /^[a-z0-9]/.test(words);
    return isWord ? `\\b${words}\\b` : words;
  });
}

const quoteLiteral = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether any phrase of a list occurs in the text. */
export const has = ({ latin, han }: Phrases, text: string): boolean =>
  isMet(latin, text) || (han.length > 0 && HAN.test(text) && isMet(han, text));

const isMet = (patterns: readonly RegExp[], text: string): boolean =>
  patterns.some((pattern) => {
    pattern.lastIndex = 0;
    return pattern.test(text);
  });

/** Every place a phrase of a list occurs, in order. */
export function matches({ latin, han }: Phrases, text: string): readonly RegExpExecArray[] {
  const patterns = han.length > 0 && HAN.test(text) ? [...latin, ...han] : latin;
  const found = patterns.flatMap((pattern) => metBy(pattern, text));
  return found.length > 1 ? found.sort((a, b) => a.index - b.index) : found;
}

/** `matchAll` copies the pattern at every call, which costs more than most texts. */
function metBy(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NO_PLACES;
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}

const NO_PLACES: readonly RegExpExecArray[] = [];

/** The text with the phrases of a list made blank. */
export const without = ({ latin, han }: Phrases, text: string): string =>
  [...latin, ...han].reduce((rest, pattern) => rest.replace(pattern, ' '), text);

let sentence = '';
const places = new Map<Phrases, readonly RegExpExecArray[]>();

/** As `matches`, for a whole sentence: what was found is remembered until the next sentence comes. */
export function placesIn(low: string, phrases: Phrases): readonly RegExpExecArray[] {
  if (low !== sentence) {
    places.clear();
    sentence = low;
  }
  const before = places.get(phrases);
  if (before) return before;
  const found = matches(phrases, low);
  places.set(phrases, found);
  return found;
}

/** As `has`, for a whole sentence. */
export const isIn = (low: string, phrases: Phrases): boolean => placesIn(low, phrases).length > 0;
