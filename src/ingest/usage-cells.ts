import { type Cell, type ColumnContext, cellText, quote, REFUSED } from './cell.ts';
import type { FieldType } from './fields/rules.ts';
import type { StatedFacts } from './incoming.ts';
import { readHealth, readTrend } from './label-cells.ts';
import { readUse } from './list-entries.ts';
import { parseNumber, readNumber, readRatio } from './numbers.ts';
import { parseItems } from './shapes.ts';

/** A limit as its columns state it; `pct` is settled against the limit when the row ends. */
interface LimitParts {
  metric: string;
  used?: number;
  limit?: number;
  peak?: number;
  pct?: number;
}

/** What the usage cells of one row add up to. */
export interface UsageState {
  readonly facts: StatedFacts;
  readonly limits: Map<string, LimitParts>;
  /** Utilisation stated as a percentage, of seats stated elsewhere in the row. */
  seatPercent: number | null;
}

export const createUsage = (): UsageState => ({ facts: {}, limits: new Map(), seatPercent: null });

type Refuse = (reason: string, group: string) => void;

type SpecialType = Extract<FieldType, { is: 'special' }>;

/** Reads a cell that states seats, a limit, features or a trend; false when the special is another one. */
export function readUsageCell(
  state: UsageState,
  type: SpecialType,
  cell: Cell,
  context: ColumnContext,
  refuse: Refuse,
): boolean {
  switch (type.special) {
    case 'seat_pair':
      readSeats(state, type.detail ?? '', cell, context, refuse);
      return true;
    case 'seat_util':
      readPercent(cell, context, refuse, (value) => {
        state.seatPercent = value;
      });
      return true;
    case 'limit':
      readLimit(state, type.detail ?? '', cell, context, refuse);
      return true;
    case 'features_used':
      readFeatures(state, cell, context, refuse);
      return true;
    case 'trend':
      readTrend(state.facts, cell, refuse);
      return true;
    case 'health':
      readHealth(state.facts, cell, context, refuse);
      return true;
    default:
      return false;
  }
}

const SEATS = { min: 0, integer: true } as const;

function readSeats(state: UsageState, which: string, cell: Cell, context: ColumnContext, refuse: Refuse): void {
  const text = typeof cell === 'number' ? '' : cellText(cell);
  if (typeof cell === 'object' || /[:：;；]/.test(text)) {
    const items = parseItems('seats', cell, context, refuse);
    const [only] = items ?? [];
    // Seats without a product are the account's.
    if (items?.length === 1 && only && only['product'] === undefined) {
      if (only['active'] !== undefined) state.facts['seats_active'] = only['active'];
      if (only['licensed'] !== undefined) state.facts['seats_licensed'] = only['licensed'];
    } else if (items) state.facts['seats'] = items;
    return;
  }
  const ratio = text.length > 2 && !/^\d+$/.test(text) ? readRatio(text, context.decimal) : null;
  if (ratio) {
    if (!Number.isInteger(ratio.part) || !Number.isInteger(ratio.whole) || ratio.part < 0 || ratio.whole < 0) {
      refuse(`${quote(cell)} is not whole seats of whole seats`, 'not whole seats');
      return;
    }
    state.facts['seats_active'] = ratio.part;
    state.facts['seats_licensed'] = ratio.whole;
    return;
  }
  if (text.endsWith('%')) {
    readPercent(cell, context, refuse, (value) => {
      state.seatPercent = value;
    });
    return;
  }
  const value = parseNumber(cell, context, SEATS);
  if (value === REFUSED) refuse(context.reason, context.group);
  else if (value !== undefined) state.facts[which === 'active' ? 'seats_active' : 'seats_licensed'] = value;
}

function readPercent(cell: Cell, context: ColumnContext, refuse: Refuse, take: (value: number) => void): void {
  const value = parseNumber(cell, context, { min: 0, percent: true });
  if (value === REFUSED) refuse(context.reason, context.group);
  else if (value !== undefined) take(value);
}

function readLimit(state: UsageState, detail: string, cell: Cell, context: ColumnContext, refuse: Refuse): void {
  if (cellText(cell) === '') return;
  const [metric = '', part = ''] = detail.split('.');
  if (cell !== null && typeof cell === 'object' && !Array.isArray(cell)) {
    const [item] = parseItems('limits', { metric, ...cell }, context, refuse) ?? [];
    if (item) state.limits.set(metric, { ...item, metric });
    return;
  }
  const use = readUse(cell, context);
  if (use === null) {
    refuse(`${quote(cell)} is not a use like 92000/100000, 92% or 450 GB`, 'not a use of a limit');
    return;
  }
  const entry: LimitParts = state.limits.get(metric) ?? { metric };
  state.limits.set(metric, entry);
  if (part === 'limit' || part === 'peak') entry[part] = use.used;
  else if (part === 'pct') entry.pct = use.used;
  else Object.assign(entry, use);
}

function readFeatures(state: UsageState, cell: Cell, context: ColumnContext, refuse: Refuse): void {
  if (Array.isArray(cell) || (cell !== null && typeof cell === 'object')) {
    const items = parseItems('features', cell, context, refuse);
    if (items) state.facts['features'] = items;
    return;
  }
  const text = cellText(cell);
  if (text === '') return;
  const ratio = readRatio(text, 'point');
  if (ratio) {
    state.facts['features_adopted'] = ratio.part;
    state.facts['features_available'] = ratio.whole;
  } else if (/[%％]$/.test(text)) {
    const value = parseNumber(cell, context, { min: 0, max: 100, percent: true });
    if (value === REFUSED) refuse(context.reason, context.group);
    else if (value !== undefined) state.facts['adoption_pct'] = value;
  } else if (typeof readNumber(text, 'point') === 'number') {
    const value = parseNumber(cell, context, SEATS);
    if (value === REFUSED) refuse(context.reason, context.group);
    else if (value !== undefined) state.facts['features_adopted'] = value;
  } else {
    const items = parseItems('features', cell, context, refuse);
    if (items) state.facts['features'] = items;
  }
}

/** Settles what needs several cells of the row: utilisation of the licensed seats, percentages of a limit. */
export function finishUsage(state: UsageState): void {
  const { facts } = state;
  if (state.seatPercent !== null && facts['seats_active'] === undefined) {
    if (typeof facts['seats_licensed'] === 'number') {
      facts['seats_active'] = Math.round((facts['seats_licensed'] * state.seatPercent) / 100);
    } else {
      // Known as a share only: it scores, and nothing is sized from it.
      facts['seat_util'] = state.seatPercent;
    }
  }
  for (const entry of state.limits.values()) settlePercent(entry);
}

function settlePercent(entry: LimitParts): void {
  const { pct } = entry;
  if (pct === undefined) return;
  delete entry.pct;
  if (entry.used !== undefined) return;
  entry.limit ??= 100;
  entry.used = (entry.limit * pct) / 100;
}
