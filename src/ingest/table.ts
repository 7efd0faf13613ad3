import type { Cell } from './cell.ts';
import type { Warnings } from './warnings.ts';

/** Some rows of a table and the line each starts at (or its number in a JSON list); negative for a row rejected already. */
export interface RowBatch {
  readonly rows: readonly (readonly Cell[])[];
  readonly lines: readonly number[];
}

/** A table of any file format: a header row and rows of cells, which can be read more than once. */
export interface Table {
  /** The file, and the sheet or part of it where there are several. */
  readonly name: string;
  readonly header: readonly string[];
  readonly headerLine: number;
  /** What the columns are called in the report where that differs from the header. */
  readonly labels?: readonly string[];
  /** Each record has keys of its own: two columns of one field are then two spellings, and each record's is read. */
  readonly ragged?: boolean;
  /** Reads from the start; what is wrong with whole rows is told to `warnings`. */
  batches(warnings: Warnings): AsyncIterable<RowBatch>;
}

export const ROWS_PER_BATCH = 1000;

/** Whether every cell of the row is empty. */
export function isBlank(row: readonly Cell[]): boolean {
  for (const cell of row) {
    if (cell !== null && cell !== undefined && cell !== '' && !(typeof cell === 'string' && cell.trim() === ''))
      return false;
  }
  return true;
}

// A header is found within the first lines; above it exports put a title, a filter, a date.
const LOOKED_AT = 30;

/**
 * Which of the first rows is the header: the one most of whose cells name fields, else the first with the most
 * filled cells. Rows above it are a title.
 */
function findHeaderRow(rows: readonly (readonly Cell[])[], isField: (header: string) => boolean): number {
  let best = -1;
  let bestScore = -1;
  const widest = Math.max(...rows.slice(0, LOOKED_AT).map((row) => filled(row)), 0);
  rows.slice(0, LOOKED_AT).forEach((row, index) => {
    const texts = row.filter((cell): cell is string => typeof cell === 'string' && cell.trim() !== '');
    const known = texts.filter((cell) => isField(cell)).length;
    // One known word in a title line is no header; a header is about as wide as the table.
    const wide = filled(row) * 2 > widest;
    const score = wide ? known * 10 + (index === 0 ? 1 : 0) : 0;
    if (score > bestScore && texts.length > 0) {
      best = index;
      bestScore = score;
    }
  });
  if (bestScore > 1) return best;
  const first = rows.findIndex((row) => filled(row) * 2 > widest);
  return first < 0 ? 0 : first;
}

/** The header of a table, over one or two rows. */
export interface Header {
  readonly header: readonly string[];
  /** Which of the rows the header is told from, and the last one it takes up. */
  readonly at: number;
  readonly last: number;
}

/**
 * Reads the header. Where cells of it are merged, its names stand in two rows: a group above (`Contract`) with its
 * columns below (`Start`, `ARR`), beside columns whose name takes up both.
 */
export function readHeader(rows: readonly (readonly Cell[])[], isField: (header: string) => boolean): Header {
  const at = findHeaderRow(rows, isField);
  const own = textsOf(rows[at]);
  const below = textsOf(rows[at + 1]);
  if (isLowerHeader(own, below, rows[at + 1] ?? [], isField)) {
    return { header: joinHeaders(own, below, isField), at, last: at + 1 };
  }
  return { header: at === 0 ? own : joinHeaders(textsOf(rows[at - 1]), own, isField), at, last: at };
}

const textsOf = (row: readonly Cell[] = []): string[] =>
  row.map((cell) => (cell === null || cell === undefined ? '' : String(cell).trim()));

/** Whether the row below the header only names parts of it: nothing but fields, under groups or empty cells. */
function isLowerHeader(
  upper: readonly string[],
  lower: readonly string[],
  cells: readonly Cell[],
  isField: (header: string) => boolean,
): boolean {
  const names = lower.flatMap((text, index) => (text === '' ? [] : [{ text, index }]));
  return (
    names.length > 1 &&
    names.every(({ text, index }) => typeof cells[index] === 'string' && isField(text)) &&
    names.every(({ index }) => !isField(upper[index] ?? ''))
  );
}

function joinHeaders(
  upper: readonly string[],
  lower: readonly string[],
  isField: (header: string) => boolean,
): string[] {
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const [above = '', below = ''] = [upper[index], lower[index]];
    if (above !== '') group = above;
    if (below === '') return isField(above) ? above : '';
    const joined = `${group} ${below}`;
    return group !== '' && isField(joined) ? joined : below;
  });
}

const filled = (row: readonly Cell[]): number =>
  row.reduce<number>(
    (sum, cell) => sum + (cell === null || cell === undefined || String(cell).trim() === '' ? 0 : 1),
    0,
  );
