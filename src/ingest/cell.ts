import type { Day } from '../domain/day.ts';

/** A cell as a reader hands it over: text from delimited files, typed values from XLSX and JSON. */
export type Cell = unknown;

/** What a column reads as, decided over its values (spec section 2). */
export interface ColumnContext {
  /** The header as written, for the report. */
  readonly header: string;
  /** Day the relative dates ("8 months away") count from. */
  readonly today: Day;
  /** ISO code of the settings' currency. */
  readonly currency: string;
  /** The portfolio's time zone, in which moments become days. */
  readonly zone: string;
  /** Order of `03/04/2025` in this column; null where its values do not tell. */
  order: 'dmy' | 'mdy' | null;
  /** Its numeric dates fit both orders. */
  undecided: boolean;
  /** What told the order where the column's own values do not; null where they do, or where it was said. */
  orderBy: 'other columns' | 'decimal commas' | 'currency' | null;
  /** Decimal sign of this column; `unsure` where `48.000` may be either. */
  decimal: 'point' | 'comma' | 'unsure';
  /** Percentages written as shares: 0.45 is 45%. */
  shares: boolean;
  /** Most values are outside 0-10, so this is no column of answers to the NPS question but of net scores. */
  netScores: boolean;
  /** What the header says amounts are counted in, e.g. 1000 for `ARR ($K)`. */
  scale: number;
  /** Currency the header names; null: none. */
  headerCurrency: string | null;
  /** Why the last cell was refused. */
  reason: string;
  /** The same without the value, by which refused cells are counted together. */
  group: string;
}

/** Returned by a parser for a cell that cannot be read; the context says why. An empty cell is `undefined`. */
export const REFUSED: unique symbol = Symbol('refused');
export type Refused = typeof REFUSED;
export type Parsed<T> = T | undefined | Refused;

/** A context for a column nothing is known about yet. */
export function columnContext(header: string, today: Day, currency: string, zone = 'UTC'): ColumnContext {
  return {
    header,
    today,
    currency,
    zone,
    order: null,
    undecided: false,
    orderBy: null,
    decimal: 'point',
    shares: false,
    netScores: false,
    scale: 1,
    headerCurrency: null,
    reason: '',
    group: '',
  };
}

/** Notes why a cell is refused; `group` is the reason without the value. */
export function refuse(context: ColumnContext, value: unknown, group: string): Refused {
  context.reason = `${quote(value)} ${group}`;
  context.group = group;
  return REFUSED;
}

const LONGEST_QUOTE = 60;

/** A value as the report quotes it: one line, shortened. */
export function quote(value: unknown): string {
  const text = (typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value)))
    .replace(/\p{C}+/gu, ' ')
    .trim();
  return `"${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}"`;
}

const NULL_WORDS = new Set([
  'null',
  'nil',
  'none',
  'n/a',
  'na',
  'nan',
  '#n/a',
  '#na',
  '#value!',
  '#ref!',
  '#div/0!',
  'undefined',
  'unknown',
  'tbd',
  'tba',
  '-',
  '--',
  '---',
  '—',
  '–',
  '?',
  '(blank)',
  '(null)',
  '无',
  '空',
  '暂无',
  '未知',
  '不详',
  '待定',
  '不适用',
  '没有',
  'k.a.',
  'k. a.',
  'unbekannt',
  'inconnu',
  'aucun',
  'aucune',
  'ninguno',
  's/o',
  'なし',
  '不明',
  '未定',
  '未設定',
]);
const LONGEST_NULL_WORD = 9;

/** Whether the trimmed text is one of the words that state nothing. */
export function isNullWord(text: string): boolean {
  return text.length <= LONGEST_NULL_WORD && NULL_WORDS.has(text.toLowerCase());
}

const NONE_WORDS = new Set(
  'none|no|nil|nothing|无|没有|暂无|no requests|none recorded|keine|aucun|aucune|ninguno|ninguna|なし|特になし'.split(
    '|',
  ),
);

/** Whether the text says that there is explicitly nothing (spec section 2: "none/无" in requests). */
export function isExplicitNone(text: string): boolean {
  return NONE_WORDS.has(text.trim().toLowerCase());
}

const DELETE = 127;
// Zero-width space, word joiner, byte order mark: pasted along unseen, they make two names of one.
const INVISIBLE = [0x200b, 0x2060, 0xfeff];

const isControl = (code: number): boolean =>
  code < 32 ? code !== 9 && code !== 10 && code !== 13 : code === DELETE || INVISIBLE.includes(code);

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 32 ? code !== 9 && code !== 10 && code !== 13 : code >= DELETE && isControl(code)) return true;
  }
  return false;
}

const withoutControl = (text: string): string =>
  [...text].filter((character) => !isControl(character.charCodeAt(0))).join('');

// Spreadsheets keep `007` as text by writing `="007"`.
const AS_TEXT = /^="(.*)"$/s;

/** Trimmed text without invisible characters. */
export function cleanText(text: string): string {
  const clean = (hasControl(text) ? withoutControl(text) : text).trim();
  return clean.startsWith('="') ? clean.replace(AS_TEXT, '$1').trim() : clean;
}

/** The cell as trimmed text without invisible characters; '' when it states nothing. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') {
    const text = cleanText(cell);
    return isNullWord(text) ? '' : text;
  }
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'object') return JSON.stringify(cell);
  return String(cell);
}
