import { PHRASE_LISTS, type PhraseList } from '../../domain/phrase-lists.ts';
import type { Settings } from '../../domain/settings.ts';
import { BUILT_IN } from './phrases.ts';

/** One list, ready to be looked for: the patterns of either script apart, since most text is written in one of them. */
export interface Phrases {
  readonly latin: RegExp | null;
  readonly han: RegExp | null;
}

/** The lists by name; `added` holds every phrase that the settings add, of whatever list. */
export type Lexicon = Readonly<Record<PhraseList | 'added', Phrases>>;

const known = new WeakMap<Settings['phrases'], Lexicon>();

/** What makes a rollout complex is also what makes a sentence worth reading for one. */
const TRIGGERED: Readonly<Partial<Record<PhraseList, readonly PhraseList[]>>> = {
  'rollout-trigger': ['complex-rollout'],
};

/** Every phrase list with the phrases the settings add; built once for each settings. */
export function lexiconOf(settings: Settings): Lexicon {
  const before = known.get(settings.phrases);
  if (before) return before;
  const lists = Object.fromEntries(
    PHRASE_LISTS.map((list) => {
      const named = [list, ...(TRIGGERED[list] ?? [])].flatMap((name) => added(settings, name));
      return [list, compile([...BUILT_IN[list], ...named])];
    }),
  ) as Record<PhraseList, Phrases>;
  const lexicon = { ...lists, added: compile(PHRASE_LISTS.flatMap((list) => added(settings, list))) };
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
    latin: patternOf(all.filter((source) => !HAN.test(source))),
    han: patternOf(all.filter((source) => HAN.test(source) || !isLatin(source))),
  };
}

const patternOf = (sources: readonly string[]): RegExp | null =>
  sources.length === 0 ? null : new RegExp(sources.join('|'), 'g');

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
export function has({ latin, han }: Phrases, text: string): boolean {
  return isMet(latin, text) || (han !== null && HAN.test(text) && isMet(han, text));
}

function isMet(pattern: RegExp | null, text: string): boolean {
  if (pattern === null) return false;
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** Every place a phrase of a list occurs, in order. */
export function matches({ latin, han }: Phrases, text: string): readonly RegExpExecArray[] {
  const found = metBy(latin, text);
  if (han === null || !HAN.test(text)) return found;
  const others = metBy(han, text);
  if (found.length === 0) return others;
  return [...found, ...others].sort((a, b) => a.index - b.index);
}

/** `matchAll` copies the pattern at every call, which costs more than most texts. */
function metBy(pattern: RegExp | null, text: string): readonly RegExpExecArray[] {
  if (pattern === null) return NO_PLACES;
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
export function without({ latin, han }: Phrases, text: string): string {
  const rest = latin === null ? text : text.replace(latin, ' ');
  return han === null ? rest : rest.replace(han, ' ');
}

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
