import type { Day } from '../domain/day.ts';
import type { FeatureUse, PartialLists, ProductSeats, UsageLimit } from '../domain/facts.ts';
import type { ContactFacts } from '../domain/records.ts';
import { type Cell, type ColumnContext, cellText, columnContext, quote, REFUSED } from './cell.ts';
import { parseDate } from './dates.ts';
import type { FieldRule, FlatKind } from './fields/rules.ts';
import { fieldOf } from './headers.ts';
import type { AccountRefs, ContactRow, RecordRow, RelatedRow, StatedFacts, UsageRow } from './incoming.ts';
import { metricName } from './list-entries.ts';
import { parseScalar } from './scalars.ts';
import { createUsage, finishUsage, readUsageCell, type UsageState } from './usage-cells.ts';
import type { Warnings } from './warnings.ts';
import { normaliseRound, wordIn } from './words.ts';

export type RecordKindName = Exclude<FlatKind, 'accounts'>;

/** What every row of a file shares. */
export interface RowSettings {
  /** The day of the import. */
  readonly day: Day;
  readonly currency: string;
  readonly zone?: string | undefined;
  readonly warnings: Warnings;
}

/** A cell with the field it belongs to. */
export interface FieldCell {
  readonly rule: FieldRule;
  readonly context: ColumnContext;
  readonly cell: Cell;
}

interface RecordState {
  id: string | null;
  name: string | null;
  day: Day | null;
  refusedDay: boolean;
  readonly values: StatedFacts;
  readonly usage: UsageState;
}

/** Reads one row of usage, contacts, events, notes or requests; null when it is rejected, with the reason reported. */
export function readRecordRow(
  kind: RecordKindName,
  cells: readonly FieldCell[],
  line: number,
  settings: RowSettings,
): UsageRow | RelatedRow | null {
  const state: RecordState = { id: null, name: null, day: null, refusedDay: false, values: {}, usage: createUsage() };
  for (const field of cells) readCell(state, field, line, settings.warnings);
  if (state.refusedDay) return reject(line, settings, 'the row has no readable date, so it is left out');
  switch (kind) {
    case 'usage':
      return usageRow(state, line, settings);
    case 'contacts':
      return contactRow(state, line, settings);
    case 'events':
      return eventRow(state, line, settings);
    case 'notes':
      return noteRow(state, line, settings);
    case 'requests':
      return requestRow(state, line, settings);
  }
}

/** Reads a JSON object as a record; keys it does not know are reported, under the column they are in. */
export function readRecordObject(
  kind: RecordKindName,
  object: Readonly<Record<string, unknown>>,
  line: number,
  settings: RowSettings,
  column: string,
): UsageRow | RelatedRow | null {
  const cells: FieldCell[] = [];
  for (const [key, cell] of Object.entries(object)) {
    const rule = fieldOf(kind, key);
    const path = `${column}.${key}`;
    if (rule) cells.push({ rule, context: columnContext(path, settings.day, settings.currency, settings.zone), cell });
    else settings.warnings.add(line, path, `is no field of ${kind}, so it is not used`, 'unknown field');
  }
  return readRecordRow(kind, cells, line, settings);
}

function readCell(state: RecordState, { rule, context, cell }: FieldCell, line: number, warnings: Warnings): void {
  const { type } = rule;
  if (type.is !== 'special') {
    const value = parseScalar(type, cell, context);
    if (value === REFUSED) {
      warnings.refuse(line, context.header, context.reason, context.group);
      if (rule.field === 'date') state.refusedDay = true;
    } else if (value !== undefined) state.values[rule.field] = value;
    return;
  }
  switch (type.special) {
    case 'account':
    case 'account_id':
      readReference(state, type.special, cell);
      return;
    case 'day': {
      const day = parseDate(cell, context);
      if (day === REFUSED) {
        warnings.refuse(line, context.header, context.reason, context.group);
        state.refusedDay = true;
      } else state.day = day ?? null;
      return;
    }
    case 'round': {
      const text = cellText(cell);
      if (text !== '') state.values['round'] = normaliseRound(text);
      return;
    }
    default:
      readUsageCell(state.usage, type, cell, context, (reason, group) =>
        warnings.refuse(line, context.header, reason, group),
      );
  }
}

// JSON also allows the account itself: {"account": {"id": …, "name": …}}.
function readReference(state: RecordState, what: 'account' | 'account_id', cell: Cell): void {
  if (cell !== null && typeof cell === 'object' && !(cell instanceof Date)) {
    const { id, account_id: accountId, name } = cell as Record<string, unknown>;
    state.id = cellText(id ?? accountId) || state.id;
    state.name = cellText(name) || state.name;
    return;
  }
  const text = cellText(cell);
  if (text === '') return;
  if (what === 'account') state.name = text;
  else state.id = text;
}

function reject(line: number, settings: RowSettings, reason: string): null {
  settings.warnings.refuse(line, null, reason);
  return null;
}

const refs = (state: RecordState): AccountRefs => ({ id: state.id, name: state.name });

function usageRow(state: RecordState, line: number, settings: RowSettings): UsageRow | null {
  const { values } = state;
  finishUsage(state.usage);
  const limits: UsageLimit[] = [...state.usage.limits.values()];
  const features: FeatureUse[] = [];
  const { feature, metric, used, limit, peak, product, users, frequency, ...facts } = values;
  if (feature !== undefined) {
    features.push({
      name: String(feature),
      adopted: true,
      ...given({ users, frequency, product }),
    });
  } else if (metric !== undefined || used !== undefined || limit !== undefined || peak !== undefined) {
    if (metric === undefined)
      return reject(line, settings, 'the row has an amount but no metric it belongs to, so it is left out');
    limits.push({ metric: metricName(String(metric)), ...given({ used, limit, peak, product }) });
  }
  const { stated, seats } = splitSeats({ ...facts, ...state.usage.facts }, product);
  const lists = limits.length + features.length + seats.length;
  if (lists === 0 && Object.keys(stated).length === 0) {
    return reject(line, settings, 'the row states no usage, so it is left out');
  }
  return {
    kind: 'usage',
    line,
    day: state.day,
    ...refs(state),
    facts: stated,
    lists: filled({ limits, features, seats }),
  };
}

/** The lists that have entries. */
function filled(lists: Required<PartialLists>): PartialLists {
  return Object.fromEntries(Object.entries(lists).filter(([, entries]) => entries.length > 0));
}

/** Seats of a row that names a product are that product's, not the account's. */
function splitSeats(
  facts: StatedFacts,
  product: unknown,
): { readonly stated: StatedFacts; readonly seats: readonly ProductSeats[] } {
  const { seats_active: active, seats_licensed: licensed, ...stated } = facts;
  if (product === undefined || (active === undefined && licensed === undefined)) return { stated: facts, seats: [] };
  return { stated, seats: [{ product: String(product), ...given({ active, licensed }) }] };
}

/** The parts that were stated. */
function given(parts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

function contactRow(state: RecordState, line: number, settings: RowSettings): ContactRow | null {
  const { first_name: first, last_name: last, ...values } = state.values;
  const email = typeof values['email'] === 'string' ? values['email'].replace(/^mailto:/i, '') : undefined;
  // In `contacts.csv` the columns `company` and `name` are the account and the person.
  const name = values['name'] ?? ([first, last].filter(Boolean).join(' ') || email?.split('@')[0]);
  if (name === undefined || name === '') return reject(line, settings, 'the row names no person, so it is left out');
  const contact = { ...values, name: String(name), ...(email ? { email } : {}) } as ContactFacts;
  return { kind: 'contacts', line, day: state.day, ...refs(state), contact };
}

function recordRow(kind: RecordRow['kind'], state: RecordState, line: number): RecordRow {
  const { date, ...data } = state.values;
  return { kind, line, date: (date as Day | undefined) ?? null, ...refs(state), data };
}

function eventRow(state: RecordState, line: number, settings: RowSettings): RecordRow | null {
  const written = state.values['type'];
  if (written === undefined) return reject(line, settings, 'the row has no event type, so it is left out');
  const type = wordIn('event_type', String(written));
  if (type === undefined) {
    settings.warnings.add(
      line,
      'type',
      `${quote(written)} is no event type we know: the event is kept and listed, and feeds nothing`,
      'an event type we do not know: kept, feeds nothing',
    );
  }
  state.values['type'] = type ?? String(written);
  return recordRow('events', state, line);
}

function noteRow(state: RecordState, line: number, settings: RowSettings): RecordRow | null {
  if (state.values['text'] === undefined) return reject(line, settings, 'the row has no text, so it is left out');
  return recordRow('notes', state, line);
}

function requestRow(state: RecordState, line: number, settings: RowSettings): RecordRow | null {
  const { values } = state;
  // A stated kind alone still says that something was asked for, or worked around.
  if (['kind', 'feature', 'text', 'dept'].every((field) => values[field] === undefined)) {
    return reject(line, settings, 'the row says nothing of what was asked for, so it is left out');
  }
  values['kind'] ??= 'request';
  return recordRow('requests', state, line);
}
