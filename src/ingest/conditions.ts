import { type Day, isDay } from '../domain/day.ts';
import type { Columns, ColumnUse, JoinedRow } from './columns-of.ts';
import type { Conditions } from './mapping-file.ts';
import { readNumber } from './numbers.ts';

export type Holds = (row: JoinedRow) => boolean;

type Test = Conditions[string];
type Literal = string | number | boolean;

/** Columns the conditions look at, and as what. */
export function usesOf(conditions: Conditions): ColumnUse[] {
  return Object.entries(conditions).flatMap(([name, test]) => {
    if (typeof test !== 'object') return [{ name, type: { is: 'text' } as const }];
    const others = [test.before, test.after].filter((other): other is string => other !== undefined);
    const dates = others
      .filter((other) => !isFixed(other))
      .map((other) => ({ name: other, type: { is: 'date' } as const }));
    return [{ name, type: { is: others.length > 0 ? 'date' : 'text' } as const }, ...dates];
  });
}

const isFixed = (text: string): boolean => text === 'day' || isDay(text);

/** A check that all conditions hold for a row. A date that is missing is neither before nor after anything. */
export function compileConditions(conditions: Conditions, columns: Columns, day: Day): Holds {
  const tests = Object.entries(conditions).map(([name, test]) => compileTest(name, test, columns, day));
  return (row) => tests.every((holds) => holds(row));
}

function compileTest(name: string, test: Test, columns: Columns, day: Day): Holds {
  const column = columns.of(name);
  if (typeof test !== 'object') return (row) => isSame(column.text(row), test);
  const checks: Holds[] = [];
  const { is, not, in: some, empty, before, after, at_least: least, at_most: most } = test;
  if (is !== undefined) checks.push((row) => isSame(column.text(row), is));
  if (not !== undefined) checks.push((row) => !isSame(column.text(row), not));
  if (some) checks.push((row) => some.some((one) => isSame(column.text(row), one)));
  if (empty !== undefined) checks.push((row) => (column.text(row) === '') === empty);
  if (before !== undefined) checks.push(compareDays(name, before, columns, day, (a, b) => a < b));
  if (after !== undefined) checks.push(compareDays(name, after, columns, day, (a, b) => a > b));
  if (least !== undefined) checks.push((row) => numberOf(column.text(row)) >= least);
  if (most !== undefined) checks.push((row) => numberOf(column.text(row)) <= most);
  return (row) => checks.every((holds) => holds(row));
}

// A cell that is no number is neither at least nor at most anything.
function numberOf(text: string): number {
  const value = readNumber(text, 'point');
  return typeof value === 'number' ? value : Number.NaN;
}

const isSame = (text: string, literal: Literal): boolean => text.toLowerCase() === String(literal).toLowerCase();

function compareDays(
  name: string,
  other: string,
  columns: Columns,
  day: Day,
  holds: (a: Day, b: Day) => boolean,
): Holds {
  const column = columns.of(name);
  const theirs = isFixed(other) ? null : columns.of(other);
  const fixed = other === 'day' ? day : other;
  return (row) => {
    const a = column.day(row);
    const b = theirs ? theirs.day(row) : fixed;
    return a !== null && b !== null && holds(a, b);
  };
}
