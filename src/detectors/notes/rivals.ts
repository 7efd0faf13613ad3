import { has, type Lexicon } from './lexicon.ts';
import type { Reader } from './mood.ts';
import type { Sentence } from './sentences.ts';

/** What stands in a sentence for the name of another tool while its choice of vendor is read. */
const PLACEHOLDER = 'rivalname';

/** The competitor a text in lower case names, as the data spells it; a Latin name inside a longer word is none. */
export function rivalIn(low: string, rivals: readonly string[]): string | null {
  return rivals.find((rival) => isNamed(low, rival.toLowerCase())) ?? null;
}

/** The competitor a sentence names; one called like an ordinary word only where it is written as the data has it. */
export function rivalOf(sentence: Sentence, { lexicon, rivals }: Reader): string | null {
  return rivals.find((rival) => isWritten(rival, sentence, lexicon)) ?? null;
}

/** The sentence in lower case, with `rivalname` for every competitor it names, so that phrases can speak of one. */
export function markRivals(sentence: Sentence, { lexicon, rivals }: Reader): string {
  return rivals
    .filter((rival) => isWritten(rival, sentence, lexicon))
    .reduce((low, rival) => low.replaceAll(rival.toLowerCase(), PLACEHOLDER), sentence.low);
}

function isWritten(rival: string, { low, plain }: Sentence, lexicon: Lexicon): boolean {
  const name = rival.toLowerCase();
  if (!isNamed(low, name)) return false;
  // "the charts look nice" names no tool called Charts.
  return !has(lexicon['ordinary-name'], name) || plain.includes(rival);
}

function isNamed(low: string, name: string): boolean {
  if (name === '') return false;
  const isHan = /[\u4e00-\u9fff]/.test(name);
  for (let at = low.indexOf(name); at !== -1; at = low.indexOf(name, at + 1)) {
    if (isHan || !/[a-z0-9]/.test(`${low[at - 1] ?? ' '}${low[at + name.length] ?? ' '}`)) return true;
  }
  return false;
}
