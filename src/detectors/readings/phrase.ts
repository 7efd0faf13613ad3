import { foldWord } from '../../domain/names.ts';

/** A word or a few, to be found in longer text. */
export interface Phrase {
  /** Whether the text holds it as words of its own: `data pipeline` also as `data-pipelines`, `report` not in `reported`. */
  readonly isIn: (text: string) => boolean;
}

/** Shorter Latin words occur by chance; two Chinese characters already name a thing. */
const SHORTEST = { latin: 4, other: 2 };

const LATIN = /[a-z0-9]/;

/** A phrase to look for inside sentences; null where it is too short to mean anything there. */
export function phraseOf(words: string): Phrase | null {
  const folded = foldWord(words);
  if (folded.length < (LATIN.test(folded) ? SHORTEST.latin : SHORTEST.other)) return null;
  const parts = plain(words).match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = parts[parts.length - 1] ?? '';
  const stems = [...parts.slice(0, -1), singular(last)];
  const [first = ''] = stems;
  const pattern = stems.join(BETWEEN);
  const before = LATIN.test(first.charAt(0)) ? '(?<![a-z0-9])' : '';
  const after = LATIN.test(last.charAt(last.length - 1)) ? 's?(?![a-z0-9])' : '';
  const found = new RegExp(`${before}${pattern}${after}`, 'u');
  return {
    isIn: (text) => {
      const low = plain(text);
      // Nearly every phrase is missing from nearly every text: looking for its first word is quicker than the pattern.
      return low.includes(first) && found.test(low);
    },
  };
}

/** Words of a phrase may be divided by anything that is no letter, or by nothing. */
const BETWEEN = '[^\\p{L}\\p{N}]*';

/** `dashboards` is also met as `dashboard`. */
const singular = (word: string): string => (/[a-z]{3}s$/.test(word) && !word.endsWith('ss') ? word.slice(0, -1) : word);

const ASCII = /^[\u0020-\u007e]*$/;

let read = { text: '', plain: '' };

/** Lower case without accents and full-width forms, the spaces kept. Many phrases are looked for in one text: the last is remembered. */
function plain(text: string): string {
  if (read.text !== text) read = { text, plain: fold(text) };
  return read.plain;
}

const fold = (text: string): string =>
  ASCII.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFKC').toLowerCase();
