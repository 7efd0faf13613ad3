import type { Day } from '../../../domain/day.ts';
import type { Evidence } from '../../../domain/signal.ts';
import type { Format } from '../../format.ts';
import { daysOf, publishersOf, shortened, told, wordsOf } from '../../signal-words.ts';

export const quote = (words: string): string => `“${shortened(words)}”`;

/** `1 person`, `3 people` */
export const some = (count: number, one: string, many: string, format: Format): string =>
  `${format.number(count)} ${count === 1 ? one : many}`;

/** `once`, `twice`, `3 times` */
export const times = (count: number): string => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`);

/** `(12 May)`, `(12 May, TechCrunch and Reuters)` */
export function cited(evidence: readonly Evidence[], format: Format, today: Day): string {
  const [item] = evidence;
  if (!item) return '';
  const publishers = publishersOf(evidence);
  return `(${[format.dayShort(item.day, today), ...(publishers.length > 0 ? [format.list(publishers)] : [])].join(', ')})`;
}

const MOST_DAYS = 3;

/** `(3 May, 12 April and 2 April)`: the latest days. */
export const dated = (evidence: readonly Evidence[], format: Format, today: Day): string =>
  `(${format.list(
    daysOf(evidence)
      .slice(0, MOST_DAYS)
      .map((day) => format.dayShort(day, today)),
  )})`;

/** What was said, by whom and when: `“CFO is reviewing vendors” (28 May)`. */
export const said = (evidence: readonly Evidence[], format: Format, today: Day): string => {
  const [item] = evidence;
  if (!item) return '';
  const author = told(item, 'author');
  const source = author === '' ? '' : `, noted by ${author}`;
  return `${quote(wordsOf(item))} (${format.dayShort(item.day, today)}${source})`;
};

/** What an event is about, in its own words. */
export const about = (item: Evidence, otherwise: string): string =>
  shortened(told(item, 'company') || told(item, 'detail') || told(item, 'quote') || otherwise);
