import type { Day } from '../../../domain/day.ts';
import type { Evidence } from '../../../domain/signal.ts';
import type { Format } from '../../format.ts';
import { daysOf, publishersOf, shortened, told, wordsOf } from '../../signal-words.ts';
import { pad } from '../spacing.ts';

export const quote = (words: string): string => `“${shortened(words)}”`;

/** ` 1 次`、` 3 次`：跟在文字后面 */
export const times = (count: number): string => ` ${count} 次`;

/** `（5月12日，TechCrunch和Reuters）` */
export function cited(evidence: readonly Evidence[], format: Format, today: Day): string {
  const [item] = evidence;
  if (!item) return '';
  const publishers = publishersOf(evidence);
  return `（${[format.dayShort(item.day, today), ...(publishers.length > 0 ? [publishers.join('、')] : [])].join('，')}）`;
}

const MOST_DAYS = 3;

/** `（5月3日、4月12日）` */
export const dated = (evidence: readonly Evidence[], format: Format, today: Day): string =>
  `（${daysOf(evidence)
    .slice(0, MOST_DAYS)
    .map((day) => format.dayShort(day, today))
    .join('、')}）`;

/** `“CFO正在评估供应商”（5月28日）` */
export const said = (evidence: readonly Evidence[], format: Format, today: Day): string => {
  const [item] = evidence;
  if (!item) return '';
  const author = told(item, 'author');
  const source = author === '' ? '' : `，${pad(author)}记录`;
  return `${quote(wordsOf(item))}（${format.dayShort(item.day, today)}${source}）`;
};

export const about = (item: Evidence, otherwise: string): string =>
  shortened(told(item, 'company') || told(item, 'detail') || told(item, 'quote') || otherwise);
