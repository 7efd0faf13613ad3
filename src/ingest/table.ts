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
export function findHeaderRow(rows: readonly (readonly Cell[])[], isField: (header: string) => boolean): number {
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

const filled = (row: readonly Cell[]): number =>
  row.reduce<number>(
    (sum, cell) => sum + (cell === null || cell === undefined || String(cell).trim() === '' ? 0 : 1),
    0,
  );
