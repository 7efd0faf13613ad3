import { type Cell, type ColumnContext, cellText, quote, REFUSED } from './cell.ts';
import type { StatedFacts } from './incoming.ts';
import { parseNumber, readNumber, readRatio } from './numbers.ts';
import { wordIn } from './words.ts';

const TREND = /^([\p{L}\s-]*?)\s*(?:by\s+)?([-+−]?\s*[\d.,]+)\s*[%％]/u;

/** `growing`, `growing 20%`, `-12%`, `增长20%`: a label, a change, or both. */
export function readTrend(facts: StatedFacts, cell: Cell, refuse: (reason: string, group: string) => void): void {
  const text = cellText(cell);
  if (text === '') return;
  const label = wordIn('usage_trend', text);
  if (label) {
    facts['usage_trend'] = label;
    return;
  }
  const match = TREND.exec(text);
  const size = match && readNumber((match[2] ?? '').replace(/\s/g, ''), 'point');
  const word = match ? (match[1] ?? '').trim() : '';
  const direction = word === '' ? undefined : wordIn('usage_trend', word);
  if (typeof size !== 'number' || (word !== '' && direction === undefined)) {
    refuse(`${quote(cell)} is none of growing, stable, declining, and no change like +20%`, 'not a usage trend');
    return;
  }
  if (direction) facts['usage_trend'] = direction;
  facts['usage_change_pct'] = direction === 'declining' ? -Math.abs(size) : size;
}

// `Health Score (0-10)`: 8.2 is a good account there, and a lost one out of 100.
const OUT_OF_TEN = /(?<![\d-])[01]\s*[-–~到至]\s*10(?!\d)|\bout of 10(?!\d)/iu;

const LIGHTS: readonly (readonly [string, string])[] = [
  ['🟢', 'green'],
  ['🟡', 'yellow'],
  ['🟠', 'yellow'],
  ['🔴', 'red'],
];

const withoutLights = (text: string): string => {
  const light = /^[🟢🟡🟠🔴]/u.exec(text)?.[0];
  const word = LIGHTS.find(([sign]) => sign === light)?.[1];
  return light === undefined || word === undefined ? text : `${word} ${text.slice(light.length)}`.trim();
};

const GRADES: Readonly<Record<string, string>> = { a: 'healthy', b: 'healthy', c: 'ok', d: 'at-risk', f: 'at-risk' };

/** `B+`: health as schools mark it. */
const gradeOf = (text: string): string | undefined =>
  text.length <= 2 && /^[a-df][-+−]?$/i.test(text) ? GRADES[text.charAt(0).toLowerCase()] : undefined;

/** `Green - 85`, `85 (healthy)`, `At risk: 45`. */
function labelAndScore(text: string): { readonly label: string; readonly score: string } | null {
  const score = /\d[\d.,]*(?:\s*[%％])?/.exec(text)?.[0];
  if (score === undefined) return null;
  const rest = text.replace(score, ' ').replace(/[()（）[\]:：|/–—-]/g, ' ');
  const label = wordIn('health_label', rest.trim());
  return label ? { label, score } : null;
}

/** A health score of 100 or a label, whichever the cell holds. */
export function readHealth(
  facts: StatedFacts,
  cell: Cell,
  context: ColumnContext,
  refuse: (reason: string, group: string) => void,
): void {
  const text = withoutLights(cellText(cell));
  if (text === '') return;
  const label = wordIn('health_label', text) ?? gradeOf(text);
  if (label) {
    facts['health_label'] = label;
    return;
  }
  const both = labelAndScore(text);
  if (both) {
    facts['health_label'] = both.label;
    readHealth(facts, both.score, context, refuse);
    return;
  }
  const ratio = readRatio(text, 'point');
  if (ratio && ratio.whole > 0 && ratio.part >= 0 && ratio.part <= ratio.whole) {
    facts['health_score'] = Math.round((ratio.part / ratio.whole) * 100);
    return;
  }
  if (!/\p{Nd}/u.test(text)) {
    refuse(`${quote(cell)} is none of healthy, ok, at-risk, and no score of 0-100`, 'not a health label or score');
    return;
  }
  const outOfTen = OUT_OF_TEN.test(context.header);
  const value = parseNumber(cell, context, outOfTen ? { min: 0, max: 10 } : { min: 0, max: 100, percent: true });
  if (value === REFUSED) refuse(context.reason, context.group);
  else if (value !== undefined) facts['health_score'] = outOfTen ? Math.round(value * 10) : value;
}
