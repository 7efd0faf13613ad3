import type { Settings } from '../../domain/settings.ts';
import { BUILT_IN, type PhraseList } from './phrases.ts';

export type Lexicon = Readonly<Record<PhraseList, RegExp>>;

const known = new WeakMap<Settings['phrases'], Lexicon>();

/** Every phrase list as one pattern, with the phrases the settings add; built once for each settings. */
export function lexiconOf(settings: Settings): Lexicon {
  const before = known.get(settings.phrases);
  if (before) return before;
  const lexicon = Object.fromEntries(
    Object.entries(BUILT_IN).map(([list, sources]) => [
      list,
      compile([...sources, ...listsFor(list).flatMap((name) => added(settings, name))]),
    ]),
  ) as Lexicon;
  known.set(settings.phrases, lexicon);
  return lexicon;
}

/** What opens or closes a review, or makes a rollout complex, is also what makes a note worth reading for it. */
const TRIGGERED: Readonly<Record<string, readonly string[]>> = {
  'vendor-trigger': ['vendor-review', 'search', 'review-finished', 'staying'],
  'rollout-trigger': ['complex-rollout'],
};

const listsFor = (list: string): readonly string[] => [list, ...(TRIGGERED[list] ?? [])];

const compile = (sources: readonly string[]): RegExp =>
  new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'g');

/** An administrator writes plain words: spaces stretch, everything else is taken literally. */
function added(settings: Settings, list: string): string[] {
  return (settings.phrases[list] ?? []).map((phrase) => {
    const words = phrase.normalize('NFKC').toLowerCase().trim().split(/\s+/).map(quoteLiteral).join('\\s+');
    const isWord = /^[a-z0-9]/.test(words);
    return isWord ? `\\b${words}\\b` : words;
  });
}

const quoteLiteral = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether any phrase of a list occurs in the text. */
export function has(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** Every place a phrase of a list occurs. */
export function matches(pattern: RegExp, text: string): RegExpMatchArray[] {
  pattern.lastIndex = 0;
  return [...text.matchAll(pattern)];
}
