import type { Day } from '../domain/day.ts';
import { type Cell, type ColumnContext, cellText, columnContext } from './cell.ts';
import { numericDate } from './dates.ts';
import type { FieldType } from './fields/rules.ts';
import type { MatchedColumn } from './headers.ts';
import { readMoneyHeader } from './money.ts';
import { readNumber } from './numbers.ts';
import type { Table } from './table.ts';
import { createWarnings } from './warnings.ts';

export interface ColumnSettings {
  readonly day: Day;
  readonly currency: string;
  readonly zone?: string | undefined;
  /** `--dates`: the order of all numeric dates of the file. */
  readonly dates?: 'dmy' | 'mdy' | undefined;
}

/** What the values of a column say about how it is written. */
interface Profile {
  dayFirst: number;
  monthFirst: number;
  eitherOrder: number;
  point: number;
  comma: number;
  eitherSign: number;
  shares: number;
  beyondShares: number;
  answers: number;
  netScores: number;
}

const SAMPLE_ROWS = 500;

/**
 * A context per column, decided over its values: the order of numeric dates, the decimal sign, percentages written as
 * shares. The first 500 rows tell whether a column needs a decision at all; only then is the whole file read once
 * more, so that the decision counts every value.
 */
export async function decideColumns(
  table: Table,
  columns: readonly MatchedColumn[],
  settings: ColumnSettings,
): Promise<ColumnContext[]> {
  let profiles = await profile(table, columns, SAMPLE_ROWS);
  if (profiles.some((one) => needsAll(one, settings)))
    profiles = await profile(table, columns, Number.POSITIVE_INFINITY);
  return columns.map((column, index) =>
    contextOf(table.labels?.[column.index] ?? column.header, column.rule.type, profiles[index], settings),
  );
}

const needsAll = (one: Profile, settings: ColumnSettings): boolean =>
  (settings.dates === undefined && one.dayFirst + one.monthFirst + one.eitherOrder > 0) ||
  one.eitherSign > 0 ||
  one.comma > 0 ||
  one.shares > 0 ||
  one.netScores > 0;

function contextOf(header: string, type: FieldType, one: Profile | undefined, settings: ColumnSettings): ColumnContext {
  const context = columnContext(header, settings.day, settings.currency, settings.zone);
  if (isMoney(type)) {
    const { currency, scale } = readMoneyHeader(header);
    context.headerCurrency = currency;
    context.scale = scale;
  }
  context.order = settings.dates ?? null;
  if (!one) return context;
  context.undecided = context.order === null && one.eitherOrder > 0 && one.dayFirst + one.monthFirst === 0;
  context.order ??= one.dayFirst > 0 === one.monthFirst > 0 ? null : one.dayFirst > 0 ? 'dmy' : 'mdy';
  const comma = one.comma > 0 && one.point === 0;
  context.decimal = comma ? 'comma' : one.point > 0 || one.eitherSign === 0 ? 'point' : 'unsure';
  context.netScores = one.netScores > one.answers;
  // A header that says percent means it.
  context.shares = one.shares > 0 && one.beyondShares === 0 && !/pct|percent|[%％]/i.test(header);
  return context;
}

/**
 * Settles the order of `03/04/2025` in columns whose values fit both: as the other date columns of the file have it; else
 * day first where the file writes decimal commas; else month first where the portfolio counts in US dollars, and day first
 * where it does not. What was decided is said by `remarkOnColumns`, once a column.
 */
export function guessOrders(contexts: readonly ColumnContext[], currency: string): void {
  const orders = new Set(contexts.flatMap(({ order }) => order ?? []));
  const [known] = orders.size === 1 ? orders : [];
  const comma = contexts.some(({ decimal }) => decimal === 'comma');
  for (const context of contexts) {
    if (!context.undecided) continue;
    context.order = known ?? (comma || currency !== 'USD' ? 'dmy' : 'mdy');
    context.orderBy = known ? 'other columns' : comma ? 'decimal commas' : 'currency';
  }
}

const isMoney = (type: FieldType): boolean => type.is === 'money' || (type.is === 'special' && type.special === 'mrr');

const isDate = (type: FieldType): boolean =>
  type.is === 'date' ||
  type.is === 'days' ||
  (type.is === 'special' && (type.special === 'day' || type.special === 'last_touch'));

const isPercent = (type: FieldType): boolean =>
  (type.is === 'number' && type.bounds.percent === true) || (type.is === 'special' && type.special === 'seat_util');

const isNumber = (type: FieldType): boolean =>
  isMoney(type) ||
  (type.is === 'number' && type.bounds.percent !== true) ||
  (type.is === 'special' && (type.special === 'seat_pair' || type.special === 'limit'));

async function profile(table: Table, columns: readonly MatchedColumn[], most: number): Promise<Profile[]> {
  const profiles = columns.map(
    (): Profile => ({
      dayFirst: 0,
      monthFirst: 0,
      eitherOrder: 0,
      point: 0,
      comma: 0,
      eitherSign: 0,
      shares: 0,
      beyondShares: 0,
      answers: 0,
      netScores: 0,
    }),
  );
  const looked = columns
    .map((column, at) => ({ index: column.index, look: lookerOf(column.rule.type), profile: profiles[at] }))
    .filter((one) => one.look !== null);
  if (looked.length === 0) return profiles;
  let rows = 0;
  // What is wrong with rows is reported when they are read, not here.
  for await (const batch of table.batches(createWarnings())) {
    for (const row of batch.rows) {
      for (const { index, look, profile: one } of looked) {
        const cell = row[index];
        if (one && cell !== '' && cell !== undefined && cell !== null) look?.(one, cell);
      }
      rows += 1;
      if (rows >= most) return profiles;
    }
  }
  return profiles;
}

type Look = (one: Profile, cell: Cell) => void;

function lookerOf(type: FieldType): Look | null {
  if (isDate(type)) return lookAtDate;
  if (isPercent(type)) return lookAtShare;
  if (type.is === 'number' && type.bounds.answer) return lookAtAnswer;
  if (type.is === 'special' && type.special === 'health') return lookAtScore;
  return isNumber(type) ? lookAtNumber : null;
}

function lookAtDate(one: Profile, cell: Cell): void {
  if (typeof cell !== 'string' || /^\d{4}/.test(cell)) return;
  const date = numericDate(cell.normalize('NFKC').trim());
  if (!date) return;
  if (date.second <= 12 && (date.first > 12 || date.dotted)) one.dayFirst += 1;
  else if (date.second > 12 && date.first <= 12) one.monthFirst += 1;
  else if (date.first !== date.second) one.eitherOrder += 1;
}

const ENGLISH = /^[^\d]*(?:\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.\d{1,2}|\d+\.\d{4,}|0\.\d+)(?!\d|[.,]\d)/;
const EUROPEAN = /^[^\d]*(?:\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d+,\d{1,2}|\d+,\d{4,}|0,\d+)(?!\d|[.,]\d)/;
const EITHER = /^[^\d]*[1-9]\d{0,2}\.\d{3}(?!\d|[.,]\d)/;
const PLAIN = /^\d+$/;

function lookAtNumber(one: Profile, cell: Cell): void {
  if (typeof cell !== 'string' || PLAIN.test(cell)) return;
  if (EUROPEAN.test(cell)) one.comma += 1;
  else if (ENGLISH.test(cell)) one.point += 1;
  else if (EITHER.test(cell)) one.eitherSign += 1;
}

const LARGEST_ANSWER = 10;

function lookAtAnswer(one: Profile, cell: Cell): void {
  lookAtNumber(one, cell);
  const value = typeof cell === 'number' ? cell : readNumber(cellText(cell), 'point');
  if (typeof value !== 'number') return;
  if (value < 0 || value > LARGEST_ANSWER) one.netScores += 1;
  else one.answers += 1;
}

// Seats may be over-used: 1.04 is 104%. A score ends at its best.
const LARGEST_SHARE = 1.5;
const lookAtScore: Look = (one, cell) => lookAtShare(one, cell, 1);

function lookAtShare(one: Profile, cell: Cell, largest = LARGEST_SHARE): void {
  const text = cellText(cell);
  if (/[%％]$/.test(text)) one.beyondShares += 1;
  const value = Number(text.replace(',', '.'));
  if (!Number.isFinite(value) || text === '') return;
  if (Math.abs(value) > largest) one.beyondShares += 1;
  else if (!Number.isInteger(value)) one.shares += 1;
}
