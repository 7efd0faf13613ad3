import { type Day, isWithin } from '../domain/day.ts';
import { REFUSED } from './cell.ts';
import { type Columns, type ColumnUse, checkDay, type JoinedRow } from './columns-of.ts';
import { compileConditions, type Holds, usesOf } from './conditions.ts';
import type { FieldType } from './fields/rules.ts';
import type { Fold } from './mapping-file.ts';
import { parseMoney } from './money.ts';
import { parseNumber } from './numbers.ts';
import { parseScalar } from './scalars.ts';
import type { Warnings } from './warnings.ts';
import { parseBoolean } from './words.ts';

/** What the rows of one account have come to so far, in one field. */
interface Running {
  count: number;
  sum: number;
  value: unknown;
  at: Day | null;
  seen: Set<string> | null;
}

/** One field that is folded from many rows. */
export interface FoldedField {
  readonly field: string;
  start(): Running;
  take(running: Running, row: JoinedRow, warnings: Warnings): void;
  /** The value to state; undefined for nothing. */
  end(running: Running): unknown;
}

/** Columns a fold looks at, and as what. */
export function foldUses(fold: Fold, type: FieldType): ColumnUse[] {
  const uses: ColumnUse[] = fold.where ? usesOf(fold.where) : [];
  if (fold.within) uses.push({ name: fold.within.of, type: { is: 'date' } });
  if ('by' in fold) uses.push({ name: fold.by, type: { is: 'date' } });
  const column = columnOf(fold);
  if (column !== null) uses.push({ name: column, type: 'distinct' in fold || 'any' in fold ? { is: 'text' } : type });
  return uses;
}

function columnOf(fold: Fold): string | null {
  if ('sum' in fold) return fold.sum;
  if ('mean' in fold) return fold.mean;
  if ('min' in fold) return fold.min;
  if ('max' in fold) return fold.max;
  if ('distinct' in fold) return fold.distinct;
  if ('any' in fold) return fold.any;
  if ('latest' in fold) return fold.latest;
  return 'first' in fold ? fold.first : null;
}

/** Makes a fold ready for rows; `type` is the field's, which says how its column is read. */
export function compileFold(field: string, fold: Fold, type: FieldType, columns: Columns, day: Day): FoldedField {
  const where = fold.where ? compileConditions(fold.where, columns, day) : null;
  const within = fold.within ? windowOf(fold.within, columns, day) : null;
  const step = stepOf(fold, type, columns);
  const none = fold.none ?? ('count' in fold || 'distinct' in fold ? 0 : undefined);
  return {
    field,
    start: () => ({ count: 0, sum: 0, value: undefined, at: null, seen: 'distinct' in fold ? new Set() : null }),
    take(running, row, warnings) {
      if ((where && !where(row)) || (within && !within(row))) return;
      step(running, row, warnings);
    },
    end: (running) => {
      if (running.count === 0) return none;
      if ('sum' in fold) return tidy(running.sum);
      if ('mean' in fold) return tidy(running.sum / running.count);
      if ('count' in fold) return running.count;
      return running.seen ? running.seen.size : running.value;
    },
  };
}

const PRECISION = 12;
// 0.1 + 0.2 adds up to 0.3 for whoever reads it.
const tidy = (value: number): number => Number(value.toPrecision(PRECISION));

function windowOf(within: NonNullable<Fold['within']>, columns: Columns, day: Day): Holds {
  const column = columns.of(within.of);
  return (row) => {
    const date = column.day(row);
    return date !== null && isWithin(date, day, within.days);
  };
}

type Step = (running: Running, row: JoinedRow, warnings: Warnings) => void;

function stepOf(fold: Fold, type: FieldType, columns: Columns): Step {
  const name = columnOf(fold);
  if (name === null) {
    return (running) => {
      running.count += 1;
    };
  }
  const column = columns.of(name);
  const read = (row: JoinedRow, warnings: Warnings): unknown => {
    const cell = column.cell(row);
    if (cell === '' || cell === null || cell === undefined) return undefined;
    const value = readAs(fold, type, cell, column.context);
    if (value !== REFUSED) return value;
    warnings.refuse(row.line, column.name, column.context.reason, column.context.group);
    return undefined;
  };
  const by = 'by' in fold ? columns.of(fold.by) : null;
  return (running, row, warnings) => {
    const value = read(row, warnings);
    if (value === undefined || value === '') return;
    if (by) takeByDate(running, value, by.day(row), 'latest' in fold);
    else takeValue(running, value, fold);
    if (by) checkDay(by, row, warnings);
  };
}

function readAs(fold: Fold, type: FieldType, cell: unknown, context: Parameters<typeof parseMoney>[1]): unknown {
  if ('distinct' in fold) return parseScalar({ is: 'text' }, cell, context);
  if ('any' in fold) return parseBoolean(cell, context);
  if ('sum' in fold || 'mean' in fold) {
    return type.is === 'money' ? parseMoney(cell, context) : parseNumber(cell, context, {});
  }
  return type.is === 'special' || type.is === 'list'
    ? parseScalar({ is: 'text' }, cell, context)
    : parseScalar(type, cell, context);
}

function takeByDate(running: Running, value: unknown, date: Day | null, latest: boolean): void {
  if (date === null) return;
  // Of two rows of one day the later line counts, whichever end is wanted.
  if (running.at !== null && (latest ? date < running.at : date >= running.at)) return;
  running.at = date;
  running.value = value;
  running.count += 1;
}

function takeValue(running: Running, value: unknown, fold: Fold): void {
  running.count += 1;
  if ('sum' in fold || 'mean' in fold) running.sum += Number(value);
  else if ('distinct' in fold) running.seen?.add(String(value));
  else if ('any' in fold) running.value = running.value === true || value === true;
  else if (running.value === undefined || isBeyond(value, running.value, 'max' in fold)) running.value = value;
}

// Numbers by size, days by date: both compare as they are.
const isBeyond = (value: unknown, other: unknown, up: boolean): boolean =>
  up ? (value as number) > (other as number) : (value as number) < (other as number);
