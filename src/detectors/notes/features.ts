import { PHRASE_LISTS, type PhraseList } from '../../domain/phrase-lists.ts';
import { isIn, type Lexicon } from './lexicon.ts';

/** One or more sentences in lower case, with `rivalname` for another tool, and the phrase lists they meet. */
export interface Passage {
  readonly low: string;
  readonly lists: ReadonlySet<PhraseList>;
}

export const passageOf = (low: string, lexicon: Lexicon): Passage => ({
  low,
  lists: new Set(PHRASE_LISTS.filter((list) => isIn(low, lexicon[list]))),
});

export const join = (parts: readonly Passage[]): Passage => ({
  low: parts.map(({ low }) => low).join(' '),
  lists: new Set(parts.flatMap(({ lists }) => [...lists])),
});

const HAN = /[\u4e00-\u9fff]/g;
const LATIN_WORD = /[a-z]{2,}/g;
const TOKEN = /[a-z]+|\d+|[\u4e00-\u9fff]|[.,;:?!]/g;

export type NoteLanguage = 'en' | 'zh-CN';

/** The language a text is weighed in: Chinese where it has more Chinese characters than Latin words. */
export function languageOf(text: string): NoteLanguage {
  const han = text.match(HAN)?.length ?? 0;
  return han > 0 && han > (text.match(LATIN_WORD)?.length ?? 0) ? 'zh-CN' : 'en';
}

/**
 * What a passage is made of, each once: in English its words, pairs of neighbours and runs of 3 to 5 letters, which
 * stand for stems and endings; in Chinese, which parts no words, runs of 1 to 3 characters; in both the phrase lists
 * it meets, as `§negation`. Numbers are all alike.
 */
export function featuresOf({ low, lists }: Passage): ReadonlySet<string> {
  const features = languageOf(low) === 'en' ? englishFeatures(low) : chineseFeatures(low);
  for (const list of lists) features.add(`§${list}`);
  return features;
}

function englishFeatures(low: string): Set<string> {
  const spelt = low.replace(/n't\b/g, ' not').replace(/'(re|ve|ll)\b/g, ' $1');
  const words = ['<', ...(spelt.match(TOKEN) ?? []).map(plainNumber), '>'];
  const features = new Set<string>();
  for (const [at, word] of words.entries()) {
    features.add(word);
    if (at > 0) features.add(`${words[at - 1]} ${word}`);
  }
  addRuns(features, `_${words.slice(1, -1).join('_')}_`, 3, 5);
  return features;
}

/** How far apart two characters may stand to be a pair. */
const WIDEST_GAP = 5;

function chineseFeatures(low: string): Set<string> {
  const text = `<${low.replace(/\d+/g, '#').replace(/\s+/g, '')}>`;
  const features = new Set<string>();
  addRuns(features, text, 1, 3);
  for (let at = 0; at < text.length; at += 1) {
    for (let gap = 2; gap <= WIDEST_GAP; gap += 1) features.add(`${text[at]}~${text[at + gap]}`);
  }
  return features;
}

const plainNumber = (token: string): string => (/^\d/.test(token) ? '#' : token);

function addRuns(features: Set<string>, text: string, shortest: number, longest: number): void {
  for (let length = shortest; length <= longest; length += 1) {
    for (let at = 0; at + length <= text.length; at += 1) features.add(text.slice(at, at + length));
  }
}
