import type { Day } from '../domain/day.ts';
import type { ContactFacts, ContactRole } from '../domain/records.ts';
import { type Cell, type ColumnContext, cellText, isExplicitNone, quote } from './cell.ts';
import { findDate } from './dates.ts';
import type { FieldType } from './fields/rules.ts';
import type { RecordRow, RelatedRow, StatedFacts } from './incoming.ts';
import { findCurrency, parseMoney } from './money.ts';
import { readNumber } from './numbers.ts';
import { type RecordKindName, type RowSettings, readRecordObject } from './record-row.ts';
import type { RowState } from './row-state.ts';
import { listItems, parseItems } from './shapes.ts';
import { normaliseRound, wordIn } from './words.ts';

type SpecialType = Extract<FieldType, { is: 'special' }>;

/** Reads cells of an account row that are records of their own: requests, notes, events, contacts, tickets. */
export function readRelated(
  row: RowState,
  type: SpecialType,
  cell: Cell,
  context: ColumnContext,
  settings: RowSettings,
): void {
  switch (type.special) {
    case 'tickets':
      readTickets(row, cell, context, settings);
      return;
    case 'requests':
    case 'workarounds':
      readRequests(row, type.special, cell, context, settings);
      return;
    case 'notes':
      readNotes(row, cell, context, settings);
      return;
    case 'contact':
      readContactColumn(row, type.detail ?? '', cell, context, settings);
      return;
    case 'contacts':
      readContacts(row, cell, context, settings);
      return;
    case 'events':
      readEvents(row, cell, context, settings);
      return;
    case 'event':
      readEventColumn(row, type.detail ?? '', cell, context);
      return;
    default:
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);

function relate(row: RowState, related: RelatedRow): void {
  row.related = [...row.related, related];
}

function record(row: RowState, kind: RecordRow['kind'], data: StatedFacts, date: Day | null = null): void {
  relate(row, { kind, line: row.line, date, id: null, name: null, data });
}

/** A JSON object as the record it is; what is wrong with it is told under the column's name. */
function nested(
  row: RowState,
  kind: RecordKindName,
  object: Record<string, unknown>,
  { header }: ColumnContext,
  settings: RowSettings,
): void {
  const read = readRecordObject(kind, object, row.line, settings, header);
  if (read && read.kind !== 'usage') relate(row, { ...read, id: null, name: null });
}

function readTickets(row: RowState, cell: Cell, context: ColumnContext, settings: RowSettings): void {
  const count = typeof cell === 'object' ? null : readNumber(cellText(cell), 'point');
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0) {
    row.facts['tickets_90d'] = count;
    return;
  }
  const items = parseItems('tickets', cell, context, (reason, group) =>
    settings.warnings.refuse(row.line, context.header, reason, group),
  );
  if (items) row.facts['tickets'] = items;
}

function readRequests(
  row: RowState,
  what: 'requests' | 'workarounds',
  cell: Cell,
  context: ColumnContext,
  settings: RowSettings,
): void {
  if (typeof cell === 'string' && isExplicitNone(cell)) {
    if (what === 'requests') row.facts['requests_none'] = true;
    return;
  }
  const kind = what === 'requests' ? 'request' : 'workaround';
  for (const item of listItems(cell)) {
    if (isObject(item)) {
      nested(row, 'requests', { ...(what === 'workarounds' ? { kind } : {}), ...item }, context, settings);
    } else {
      const text = cellText(item);
      if (text !== '') record(row, 'requests', kind === 'request' ? { kind, feature: text } : { kind, text });
    }
  }
}

// A note is prose: its semicolons divide nothing.
function readNotes(row: RowState, cell: Cell, context: ColumnContext, settings: RowSettings): void {
  const items = Array.isArray(cell) || isObject(cell) ? listItems(cell) : [cell];
  for (const item of items) {
    if (isObject(item)) nested(row, 'notes', item, context, settings);
    else if (cellText(item) !== '') record(row, 'notes', { text: cellText(item) });
  }
}

const PRIMARY_PARTS = ['name', 'email', 'title'];

function readContactColumn(
  row: RowState,
  part: string,
  cell: Cell,
  context: ColumnContext,
  settings: RowSettings,
): void {
  if (isObject(cell)) {
    nested(row, 'contacts', { ...(PRIMARY_PARTS.includes(part) ? {} : { role: part }), ...cell }, context, settings);
    return;
  }
  const text = cellText(cell);
  if (text === '') return;
  row.contacts ??= { primary: {}, byRole: [] };
  if (part === 'name' || part === 'email' || part === 'title') {
    row.contacts.primary[part] = text;
    return;
  }
  // A comma stands before the person's title here.
  for (const one of text.split(/[;；\n]/)) row.contacts.byRole.push({ role: part as ContactRole, text: one });
}

const EMAIL = /<?\s*([^\s<>()]+@[^\s<>()]+\.[^\s<>()]+)\s*>?/;

/** `Jane Doe, VP Data <jane@acme.com>` as a person; null without a name. */
function readPerson(text: string): ContactFacts | null {
  const email = EMAIL.exec(text)?.[1];
  const rest = text.replace(EMAIL, '').trim();
  const match = /^([^,(（]+)\s*(?:[,，]\s*(.+)|[(（]\s*(.+?)\s*[)）])?$/u.exec(rest);
  const name = match?.[1]?.trim() || email?.split('@')[0];
  if (!name) return null;
  const title = (match?.[2] ?? match?.[3])?.trim();
  return { name, ...(email ? { email } : {}), ...(title ? { title } : {}) };
}

/** Turns the contact columns of the row into contacts; the same person in two of them is one contact. */
export function finishContacts(row: RowState): void {
  const parts = row.contacts;
  if (!parts) return;
  const { name, email, title } = parts.primary;
  const person = name ? readPerson(name) : null;
  const primary = { ...person, ...(email ? { email } : {}), ...(title ? { title } : {}) };
  const people: ContactFacts[] = [];
  if (person || email) people.push({ ...primary, name: person?.name ?? email?.split('@')[0] ?? '' });
  for (const { role, text } of parts.byRole) {
    const found = readPerson(text);
    if (!found) continue;
    const at = people.findIndex((one) => one.name.toLowerCase() === found.name.toLowerCase());
    if (at < 0) people.push({ ...found, role });
    else people[at] = { ...people[at], ...found, role };
  }
  for (const contact of people) {
    relate(row, { kind: 'contacts', line: row.line, day: null, id: null, name: null, contact });
  }
}

function readContacts(row: RowState, cell: Cell, context: ColumnContext, settings: RowSettings): void {
  for (const item of listItems(cell)) {
    if (isObject(item)) nested(row, 'contacts', item, context, settings);
    else {
      const contact = readPerson(cellText(item));
      if (contact) relate(row, { kind: 'contacts', line: row.line, day: null, id: null, name: null, contact });
    }
  }
}

function readEvents(row: RowState, cell: Cell, context: ColumnContext, settings: RowSettings): void {
  for (const item of listItems(cell)) {
    if (isObject(item)) {
      nested(row, 'events', item, context, settings);
      continue;
    }
    const text = cellText(item);
    if (text === '') continue;
    const match = /^([^:：]{2,30})[:：]\s*(.+)$/u.exec(text);
    const type = wordIn('event_type', match?.[1] ?? text);
    if (type) record(row, 'events', { type, ...(match ? { detail: match[2] } : {}) }, findDate(text));
    else {
      settings.warnings.add(
        row.line,
        'events',
        `${quote(text)} does not say what type of event it is ("funding: Series B"), so it is kept as a note`,
        'an event without a type we know: kept as a note',
      );
      record(row, 'notes', { text });
    }
  }
}

/** A column named after an event type, e.g. `funding` with `Series B, $20M, 2025-05-12`. */
function readEventColumn(row: RowState, type: string, cell: Cell, context: ColumnContext): void {
  if (Array.isArray(cell) || isObject(cell)) {
    for (const item of listItems(cell)) {
      if (isObject(item)) {
        const { date, ...data } = item;
        record(row, 'events', { type, ...data }, findDate(cellText(date)));
      } else if (cellText(item) !== '') record(row, 'events', { type, detail: cellText(item) });
    }
    return;
  }
  const text = cellText(cell);
  if (text === '' || isExplicitNone(text)) return;
  const data: StatedFacts = { type, detail: text };
  const date = findDate(text);
  const rest = text.replace(/\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?/u, '').trim();
  if (type === 'funding') Object.assign(data, readFunding(rest, context));
  const count = type === 'hiring' ? /\d+/.exec(rest) : null;
  if (count) data['count'] = Number(count[0]);
  record(row, 'events', data, date);
}

function readFunding(text: string, context: ColumnContext): StatedFacts {
  const found: StatedFacts = {};
  const round = normaliseRound(text);
  if (/^(?:Series [A-H]|Seed|Angel)$/.test(round)) found['round'] = round;
  const amount = /[$€£¥￥]\s*[\d.,]+\s*(?:[kmb]|mn|bn|million|billion|万|亿)?|[\d.,]+\s*(?:万|亿)\S*/i.exec(text);
  if (amount && findCurrency(amount[0]).currency !== null) {
    const value = parseMoney(amount[0], context);
    if (typeof value === 'number') found['amount'] = value;
  }
  return found;
}
