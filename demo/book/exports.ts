import { addDays, type Day, weekday } from '../../src/domain/day.ts';
import { CATALOGUE } from './catalogue.ts';
import { CHINESE_HEADERS, ENGLISH_HEADERS } from './columns.ts';
import { toCsv } from './csv.ts';
import { CSMS } from './people.ts';
import { STORIES } from './stories.ts';
import { dayOf, HISTORY_DAYS, type Story, type Value, valueAt } from './story.ts';

/** One file of one day's export. */
export interface ExportFile {
  readonly name: string;
  readonly content: string;
}

/** One day's exports, and the day before it that had some. */
interface Export {
  readonly today: Day;
  readonly ago: number;
  /** Days ago of the export before; what happened since then is in this one. */
  readonly since: number;
}

const SATURDAY = 6;
const MONDAY = 1;

/** How many days ago files arrived, oldest first: on working days, and this morning whatever the weekday. */
export function exportDays(today: Day): number[] {
  return Array.from({ length: HISTORY_DAYS + 1 }, (_, index) => HISTORY_DAYS - index).filter(
    (ago) => ago === 0 || ago === HISTORY_DAYS || weekday(addDays(today, -ago)) < SATURDAY,
  );
}

/** The files that arrived that many days before `today`, as a customer system, a product and a news feed write them. */
export function exportsOf(today: Day, ago: number): ExportFile[] {
  const earlier = exportDays(today).filter((day) => day > ago);
  const one: Export = { today, ago, since: Math.min(...earlier, HISTORY_DAYS + 365) };
  const day = addDays(today, -ago);
  const files = [
    ...(ago === HISTORY_DAYS ? [{ name: 'catalogue.json', content: `${JSON.stringify(CATALOGUE, null, 2)}\n` }] : []),
    { name: `crm-${day}.csv`, content: isCrmDue(one, day) ? accountsFile(one) : '' },
    { name: `crm-china-${day}.csv`, content: chineseFile(one) },
    { name: `usage-${day}.csv`, content: usageFile(one) },
    { name: `contacts-${day}.csv`, content: contactsFile(one) },
    { name: `news-${day}.json`, content: eventsFile(one) },
    { name: `notes-${day}.ndjson`, content: notesFile(one) },
    { name: `requests-${day}.csv`, content: requestsFile(one) },
  ];
  return files.filter((file) => file.content !== '');
}

const isChinese = (story: Story): boolean => story.csm === 'xiaowen';

/** Whether the account was a customer by then: a trial begins with its first use. */
const isThere = (story: Story, ago: number): boolean => ago <= firstDay(story);

const firstDay = (story: Story): number => story.seats?.active[0]?.[0] ?? HISTORY_DAYS;

/** Whether something that many days ago is in this export. */
const isIn = (entryAgo: number, { ago, since }: Export): boolean => entryAgo >= ago && entryAgo < since;

/** The customer system is exported on Mondays, and on days that brought a new customer or a change. */
function isCrmDue(one: Export, day: Day): boolean {
  const changed = STORIES.filter((story) => !isChinese(story)).some(
    (story) => isIn(firstDay(story), one) || story.changes?.some((change) => isIn(change.ago, one)),
  );
  return one.ago === HISTORY_DAYS || weekday(day) === MONDAY || changed || one.ago === 0;
}

function factsAt(story: Story, ago: number): Readonly<Record<string, Value>> {
  const changes = (story.changes ?? []).filter((change) => change.ago >= ago);
  return Object.assign(
    { name: story.name, csm: story.csm === null ? null : CSMS[story.csm].inData },
    story.facts,
    ...changes.map((change) => change.facts),
  );
}

function accountsFile({ today, ago }: Export): string {
  const stories = STORIES.filter((story) => !isChinese(story) && isThere(story, ago));
  return accountTable(
    stories.map((story) => factsAt(story, ago)),
    ENGLISH_HEADERS,
    today,
    'en',
  );
}

function chineseFile({ today, ago }: Export): string {
  const stories = STORIES.filter((story) => isChinese(story) && isThere(story, ago));
  const rows = stories.map((story) => ({
    ...factsAt(story, ago),
    seats_licensed: story.seats?.licensed ?? null,
    seats_active: valueAt(story.seats?.active ?? [], ago),
  }));
  return accountTable(rows, CHINESE_HEADERS, today, 'zh');
}

type Style = 'en' | 'zh';

function accountTable(
  rows: readonly Readonly<Record<string, Value>>[],
  headers: Readonly<Record<string, string>>,
  today: Day,
  style: Style,
): string {
  const fields = [...new Set([...Object.keys(headers), ...rows.flatMap((row) => Object.keys(row))])].filter((field) =>
    rows.some((row) => (row[field] ?? null) !== null),
  );
  return toCsv(
    fields.map((field) => headers[field] ?? field),
    rows.map((row) => fields.map((field) => cell(field, row[field] ?? null, today, style))),
  );
}

function cell(field: string, value: Value, today: Day, style: Style): string {
  if (value === null) return '';
  if (typeof value === 'object') return writeDay(dayOf(value, today), style);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field === 'arr' && typeof value === 'number') return writeMoney(value, style);
  return field === 'adoption_pct' ? `${value}%` : String(value);
}

const writeMoney = (value: number, style: Style): string =>
  style === 'zh' ? `${value / 10_000}万` : `$${value.toLocaleString('en-US')}`;

function writeDay(day: Day, style: Style): string {
  if (style === 'en') return day;
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function usageFile({ today, ago }: Export): string {
  const rows = STORIES.filter((story) => !isChinese(story) && ago >= (story.usageUntil ?? 0)).flatMap((story) => {
    const active = valueAt(story.seats?.active ?? [], ago);
    if (active === null) return [];
    const seats = [String(active), String(story.seats?.licensed ?? '')];
    const limits = Object.entries(story.limits ?? {}).map(([metric, { limit, used }]) => [
      metric,
      String(valueAt(used, ago) ?? ''),
      String(limit),
    ]);
    const [first = ['', '', ''], ...more] = limits;
    return [
      [story.name, addDays(today, -ago), ...seats, ...first],
      ...more.map((limit) => [story.name, addDays(today, -ago), '', '', ...limit]),
    ];
  });
  return toCsv(['account', 'date', 'seats_active', 'seats_licensed', 'metric', 'used', 'limit'], rows);
}

/** Entries of all stories that belong in this export, with the account they are about. */
function entriesOf<E extends { readonly ago?: number; readonly late?: number }>(
  pick: (story: Story) => readonly E[] | undefined,
  one: Export,
): { readonly account: string; readonly entry: E }[] {
  return STORIES.filter((story) => isThere(story, one.ago)).flatMap((story) =>
    (pick(story) ?? [])
      .filter((entry) => isIn(entry.ago === undefined ? firstDay(story) : entry.ago - (entry.late ?? 0), one))
      .map((entry) => ({ account: story.name, entry })),
  );
}

function contactsFile(one: Export): string {
  const columns = ['name', 'email', 'title', 'dept', 'role', 'status', 'new_company'] as const;
  const rows = entriesOf((story) => story.contacts, one).map(({ account, entry }) => [
    account,
    ...columns.map((column) => entry[column] ?? ''),
  ]);
  return rows.length === 0 ? '' : toCsv(['account', ...columns], rows);
}

function eventsFile(one: Export): string {
  const events = entriesOf((story) => story.events, one).map(({ account, entry: { ago, late: _, ...event } }) => ({
    account,
    date: addDays(one.today, -ago),
    ...event,
  }));
  return events.length === 0 ? '' : `${JSON.stringify(events, null, 2)}\n`;
}

function notesFile(one: Export): string {
  return entriesOf((story) => story.notes, one)
    .map(({ account, entry: { ago, ...note } }) => JSON.stringify({ account, date: addDays(one.today, -ago), ...note }))
    .map((line) => `${line}\n`)
    .join('');
}

function requestsFile(one: Export): string {
  const columns = ['kind', 'feature', 'contact', 'dept', 'text'] as const;
  const rows = entriesOf((story) => story.requests, one).map(({ account, entry }) => [
    account,
    addDays(one.today, -entry.ago),
    ...columns.map((column) => entry[column] ?? ''),
    entry.pervasive ? 'yes' : '',
  ]);
  return rows.length === 0 ? '' : toCsv(['account', 'date', ...columns, 'pervasive'], rows);
}
