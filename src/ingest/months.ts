import type { Locale } from 'date-fns';
import { de } from 'date-fns/locale/de';
import { enUS } from 'date-fns/locale/en-US';
import { es } from 'date-fns/locale/es';
import { fr } from 'date-fns/locale/fr';
import { it } from 'date-fns/locale/it';
import { nl } from 'date-fns/locale/nl';
import { pt } from 'date-fns/locale/pt';
import { foldWord } from '../domain/names.ts';

// Two languages never mean different months by one word.
const LOCALES: readonly Locale[] = [enUS, de, fr, es, pt, it, nl];
// Met in files beside what date-fns writes.
const MORE: readonly (readonly [string, number])[] = [
  ['sept', 9],
  ['mrz', 3],
  ['maer', 3],
  ['maerz', 3],
  ['fevr', 2],
  ['juin', 6],
  ['juil', 7],
];

let months: ReadonlyMap<string, number> | null = null;

function readMonths(): ReadonlyMap<string, number> {
  const found = new Map<string, number>(MORE);
  for (const { localize } of LOCALES) {
    for (let month = 0; month < 12; month += 1) {
      for (const width of ['wide', 'abbreviated'] as const) {
        for (const context of ['standalone', 'formatting'] as const) {
          const word = foldWord(localize.month(month as 0, { width, context }));
          if (!found.has(word)) found.set(word, month + 1);
          // `Febr`, `Janu`: whoever shortens by hand stops at three or four letters.
          if (width === 'wide' && word.length > 4 && !found.has(word.slice(0, 4)))
            found.set(word.slice(0, 4), month + 1);
        }
      }
    }
  }
  return found;
}

/** 1-12 for the name of a month or its usual short form, in the languages files come in; 0 for another word. */
export function monthOf(word: string): number {
  months ??= readMonths();
  return months.get(foldWord(word)) ?? 0;
}

const DIGITS = '〇一二三四五六七八九';
const ERAS: readonly (readonly [string, number])[] = [
  ['令和', 2018],
  ['平成', 1988],
];

/** `二〇二五年三月十二日` and `令和7年3月12日` with digits and years as the West writes them; any other text as it is. */
export function westernDigits(text: string): string {
  if (!/[年月]/.test(text)) return text;
  const plain = text.replace(/[〇零○一二三四五六七八九十]+/gu, (run) => String(numberOf(run.replace(/[零○]/gu, '〇'))));
  return plain.replace(/^(令和|平成)\s*(元|\d{1,2})年/u, (_, name: string, year: string) => {
    const start = ERAS.find(([era]) => era === name)?.[1] ?? 0;
    return `${start + (year === '元' ? 1 : Number(year))}年`;
  });
}

function numberOf(run: string): number {
  const digit = (character: string | undefined): number => Math.max(0, DIGITS.indexOf(character ?? '〇'));
  const [tens, ones] = run.split('十');
  if (ones === undefined) return Number([...run].map((character) => digit(character)).join(''));
  return (tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones));
}
