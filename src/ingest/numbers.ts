import type { ColumnContext } from './cell.ts';
import { type Cell, cellText, type Parsed, refuse } from './cell.ts';

const PLAIN = /^\d{1,15}$/;
const PLAIN_DECIMAL = /^-?\d{1,15}(?:\.\d{1,2}|\.\d{4,12})?$/;
const SHAPE = /^(?:[~≈約约]|ca\.|approx\.|env\.)?\s*([-+−(]?)\s*([\d.,'’\s]*\d)\s*([\p{L}]*)\.?\s*\)?\+?$/u;

// A map, not an object: a cell may say "constructor".
const SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['thousand', 1e3],
  ['tsd', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mm', 1e6],
  ['mio', 1e6],
  ['million', 1e6],
  ['millions', 1e6],
  ['millionen', 1e6],
  ['millones', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['billion', 1e9],
  ['mrd', 1e9],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['w', 1e4],
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['萬', 1e4],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
  ['億', 1e8],
]);

/** What a scale word stands for (`K`, `M`, `万`, `亿`); undefined for any other word. */
export const scaleOf = (word: string): number | undefined => SCALES.get(word.toLowerCase());

/**
 * A written number: `48,000`, `1.2M`, `10万`, `(1 200)`, `48.000,50`. Null where it is none; `ambiguous` for
 * `48.000` in a column that does not show which sign divides the decimals.
 */
export function readNumber(text: string, decimal: ColumnContext['decimal']): number | null | 'ambiguous' {
  if (PLAIN.test(text) || PLAIN_DECIMAL.test(text)) return Number(text);
  const match = SHAPE.exec(text.normalize('NFKC'));
  if (!match) return null;
  const [, sign = '', body = '', word = ''] = match;
  const scale = word === '' ? 1 : scaleOf(word);
  if (scale === undefined) return null;
  // `48.000K` can only be a decimal: nobody writes thousands of thousands with a group.
  const value = readDigits(body.trim(), scale === 1 ? decimal : 'point');
  if (value === null || value === 'ambiguous') return value;
  const negative = sign === '-' || sign === '−' || sign === '(';
  return exactly(value * scale) * (negative ? -1 : 1);
}

// 1.2 * 1e6 is 1200000, but 4.35 * 1e3 is 4350.000000000001: written numbers have at most 15 digits.
const exactly = (value: number): number => Number(value.toPrecision(15));

const SPACED = /^\d{1,3}(?:[ '’\u00A0\u202F]\d{3})+(?=$|[.,])/u;
const COMMA_GROUPS = /^\d{1,3}(?:,\d{2})*(?:,\d{3})+$/;
const DOT_GROUPS = /^\d{1,3}(?:\.\d{3})+$/;

function readDigits(body: string, decimal: ColumnContext['decimal']): number | null | 'ambiguous' {
  const text = SPACED.test(body) ? body.replace(/[ '’\u00A0\u202F]/gu, '') : body;
  if (/[^\d.,]/.test(text)) return null;
  const lastDot = text.lastIndexOf('.');
  const lastComma = text.lastIndexOf(',');
  if (lastDot < 0 && lastComma < 0) return Number(text);
  if (lastDot >= 0 && lastComma >= 0) {
    return lastDot > lastComma
      ? joined(text.slice(0, lastDot), text.slice(lastDot + 1), COMMA_GROUPS)
      : joined(text.slice(0, lastComma), text.slice(lastComma + 1), DOT_GROUPS);
  }
  if (lastComma >= 0) return readCommas(text, decimal);
  return readDots(text, decimal);
}

/** A whole part in groups with its decimals. */
function joined(whole: string, decimals: string, groups: RegExp): number | null {
  if (!/^\d*$/.test(decimals) || !(groups.test(whole) || /^\d+$/.test(whole))) return null;
  return Number(`${whole.replace(/[.,]/g, '')}.${decimals || '0'}`);
}

function readCommas(text: string, decimal: ColumnContext['decimal']): number | null {
  const single = text.indexOf(',') === text.lastIndexOf(',');
  if (single && (decimal === 'comma' || !COMMA_GROUPS.test(text))) {
    return /^\d*,\d+$/.test(text) ? Number(text.replace(',', '.')) : null;
  }
  return COMMA_GROUPS.test(text) ? Number(text.replace(/,/g, '')) : null;
}

function readDots(text: string, decimal: ColumnContext['decimal']): number | null | 'ambiguous' {
  if (text.indexOf('.') !== text.lastIndexOf('.')) {
    return DOT_GROUPS.test(text) ? Number(text.replace(/\./g, '')) : null;
  }
  const group = DOT_GROUPS.test(text) && !text.startsWith('0');
  if (!group || decimal === 'point') return Number(text);
  return decimal === 'comma' ? Number(text.replace('.', '')) : 'ambiguous';
}

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  /** A share of 1 is the same as 100%. */
  readonly percent?: boolean;
  /** One answer to the question of the NPS: the score of -100 to 100 that sums up a survey goes by the same name. */
  readonly answer?: boolean;
}

const AMBIGUOUS =
  'can be read with a decimal point or with a thousands point, and the column does not tell: write it without separators';

/** A number cell within its bounds; a percent sign is read away where percentages are meant. */
export function parseNumber(cell: Cell, context: ColumnContext, bounds: Bounds): Parsed<number> {
  if (typeof cell === 'number') {
    return withinBounds(bounds.percent && context.shares ? exactly(cell * 100) : cell, cell, context, bounds);
  }
  let text = cellText(cell);
  if (text === '') return undefined;
  const percent = text.endsWith('%') || text.endsWith('％');
  if (percent) {
    if (!bounds.percent) return refuse(context, cell, 'is a percentage, and this column holds plain numbers');
    text = text.slice(0, -1).trim();
  }
  const sign = bounds.percent ? 'point' : context.decimal;
  const value =
    readNumber(withoutScale(text, bounds), sign) ?? (bounds.integer ? readNumber(withoutUnit(text), sign) : null);
  if (value === null) return refuse(context, cell, 'is not a number');
  if (value === 'ambiguous') {
    // A whole number of seats cannot be 1.234, so the point divides thousands there.
    const asDecimal = Number(text);
    if (bounds.integer && !Number.isInteger(asDecimal)) {
      return withinBounds(Number(text.replace('.', '')), cell, context, bounds);
    }
    return refuse(context, cell, AMBIGUOUS);
  }
  return withinBounds(
    bounds.percent && !percent && context.shares ? exactly(value * 100) : value,
    cell,
    context,
    bounds,
  );
}

const COUNTED =
  /\s*(?:seats?|users?|licen[cs]es?|people|employees|staff|lizenzen|nutzer|pl[aä]tze|mitarbeiter|utilisateurs?|employés?|salariés?|licencias?|usuarios?|empleados?|ライセンス|ユーザー?|名|人|席|个席位|个|個)$/iu;

/** A count without the word for what is counted: `50 seats`, `20席`, `120 Mitarbeiter`. */
const withoutUnit = (text: string): string => text.replace(COUNTED, '');

const NET_SCORE = 'a score of -100 to 100 sums up a survey, and this field is one answer of 0 to 10';

// A mark may state its own scale or unit: `9 / 10`, `4.5/5`, `82分`.
function withoutScale(text: string, { max }: Bounds): string {
  const scale = /^([\d.,]+)\s*(?:分|(?:\/|\bout of\b|\bof\b)\s*(\d+))$/iu.exec(text.normalize('NFKC'));
  return scale && (scale[2] === undefined || Number(scale[2]) === max) ? (scale[1] ?? text) : text;
}

function withinBounds(value: number, cell: Cell, context: ColumnContext, bounds: Bounds): Parsed<number> {
  if (!Number.isFinite(value)) return refuse(context, cell, 'is not a number');
  if (bounds.integer && !Number.isInteger(value)) return refuse(context, cell, 'is not a whole number');
  if (bounds.min !== undefined && bounds.max !== undefined && (value < bounds.min || value > bounds.max)) {
    const range = `is outside ${bounds.min}-${bounds.max}`;
    return refuse(context, cell, bounds.answer ? `${range}: ${NET_SCORE}` : range);
  }
  if (bounds.answer && context.netScores) {
    return refuse(context, cell, `stands in a column whose values are mostly outside 0-10: ${NET_SCORE}`);
  }
  if (bounds.min !== undefined && value < bounds.min) {
    return refuse(context, cell, bounds.min === 0 ? 'is negative' : `is below ${bounds.min}`);
  }
  if (bounds.max !== undefined && value > bounds.max) return refuse(context, cell, `is above ${bounds.max}`);
  return value;
}

/** Two numbers of one cell: `48/50`, `48 of 50 (96%)`, `92000/100000`. */
export interface Ratio {
  readonly part: number;
  readonly whole: number;
}

const RATIO = /^(.+?)\s*(?:\/|／|\bout of\b|\bof\b|共)\s*(.+?)\s*(?:[(（]\s*[\d.,]+\s*[%％]\s*[)）])?$/iu;

/** The two numbers of `48/50`; null where the text is not of that form. Units behind the numbers are read away. */
export function readRatio(text: string, decimal: ColumnContext['decimal']): Ratio | null {
  const match = RATIO.exec(text);
  if (!match) return null;
  const part = readMeasure(match[1] ?? '', decimal);
  const whole = readMeasure(match[2] ?? '', decimal);
  return part === null || whole === null ? null : { part, whole };
}

const UNITS: Readonly<Record<string, number>> = { kb: 1e-6, mb: 1e-3, gb: 1, tb: 1e3, pb: 1e6 };
const WITH_UNIT =
  /^([^\p{L}]*\d[^\p{L}]*)\s*(?:(kb|mb|gb|tb|pb)|calls?|requests?|records?|seats?|users?|次|个|人|席|条)\.?$/iu;

/** A number with its unit read away; storage comes out in GB. Null where it is none. */
export function readMeasure(text: string, decimal: ColumnContext['decimal']): number | null {
  const trimmed = text.trim();
  const plain = readNumber(trimmed, decimal);
  if (typeof plain === 'number') return plain;
  const match = WITH_UNIT.exec(trimmed);
  if (!match) return null;
  const value = readNumber((match[1] ?? '').trim(), decimal);
  return typeof value === 'number' ? exactly(value * (UNITS[(match[2] ?? '').toLowerCase()] ?? 1)) : null;
}
