import type { PlayId } from '../domain/assessment.ts';
import { addDays, addMonths, type Day } from '../domain/day.ts';
import type { Dossier, Reading, Snapshot } from '../domain/dossier.ts';
import type { Facts, Field, Origin, UsageLimit } from '../domain/facts.ts';
import type { AccountEvent, CustomerRequest, Note } from '../domain/records.ts';
import type { StoredSignal } from '../domain/signal.ts';
import { readWhereabouts, whereaboutsOf } from './arrivals.ts';
import { readAsks } from './asks.ts';
import { comparedRows, lastSeen } from './compared.ts';
import { type ContactRow, groupContacts, type ToOrigin } from './contact-rows.ts';
import { ENTRY_LISTS, type Place, type StoredEntry } from './facts-merge.ts';
import { type FollowedMeasure, firstKnown } from './first-known.ts';
import { readOpportunities } from './opportunities.ts';
import { sharedCodes } from './opportunity-codes.ts';
import { type SignalRow, toStoredSignal } from './signals.ts';
import type { Database } from './sqlite.ts';
import { type Standing, type StandingRow, toStanding } from './standings.ts';

/** Longest look-back of any detector: acquisitions count for 365 days, headcount is compared over 12 months. */
const LOOK_BACK_DAYS = 366;
const READING_DAYS = [LOOK_BACK_DAYS, 90, 60] as const;

/** A dossier with how the account stood before today, which only the scan's bookkeeping needs. */
export interface DossierEntry {
  readonly dossier: Dossier;
  readonly csm: string | null;
  readonly before: Standing | null;
}

interface AccountRow {
  id: string;
  name: string;
  csm: string | null;
  latest_on: string | null;
  previous_on: string | null;
}

export interface SnapshotRow {
  account_id: string;
  day: string;
  facts: string;
  stated: string;
}

interface RecordRow {
  account_id: string;
  recorded: number;
  row: number;
  day: string;
  date: string;
  data: string;
}

type Stated = [day: string, importId: number, row: number, fields: string[] | null][];

/** Up to `limit` accounts after the given id, in id order, with everything known about each on that day. */
export function readDossiers(db: Database, today: Day, after: string, limit: number): DossierEntry[] {
  const accounts = db
    .prepare<unknown[], AccountRow>(
      'select id, name, csm, latest_on, previous_on from account where id > ? order by id limit ?',
    )
    .all(after, limit);
  return assemble(db, today, accounts);
}

/** One account's dossier on that day; null for an unknown id. */
export function readDossier(db: Database, accountId: string, today: Day): DossierEntry | null {
  const account = db
    .prepare<unknown[], AccountRow>('select id, name, csm, latest_on, previous_on from account where id = ?')
    .get(accountId);
  return account ? (assemble(db, today, [account])[0] ?? null) : null;
}

function assemble(db: Database, today: Day, accounts: readonly AccountRow[]): DossierEntry[] {
  const first = accounts[0]?.id;
  const last = accounts.at(-1)?.id;
  if (first === undefined || last === undefined) return [];
  const range = [first, last] as const;
  const files = importFiles(db);
  const seen = lastSeen(db, today);
  const origin = (row: { recorded: number; row: number; day: string }): Origin => ({
    importId: row.recorded,
    file: files.get(row.recorded) ?? '',
    row: row.row,
    day: row.day,
  });

  const whereabouts = readWhereabouts(db, today, origin);
  const contacts = groupContacts(readContacts(db, range, today), origin);
  const events = groupRecords<AccountEvent>(readRecords(db, 'event', range, today), origin);
  const notes = groupRecords<Note>(readRecords(db, 'note', range, today), origin);
  const requests = groupRecords<CustomerRequest>(readRecords(db, 'request', range, today), origin);
  const signals = groupSignals(readSignals(db, range));
  const standings = readStandings(db, range, today);
  const opportunities = readOpportunities(db, ...range);
  const asks = readAsks(db, range, today, opportunities);
  const codes = sharedCodes(db, accounts);

  return accounts.map((account) => {
    const before = standings.get(account.id) ?? null;
    const code = codes.get(account.id);
    const [latest, earlier] = comparedRows(db, account, today, seen);
    const snapshot = latest ? toSnapshot(latest, files) : null;
    let readings: Reading[] | undefined;
    return {
      csm: account.csm,
      before,
      dossier: {
        accountId: account.id,
        today,
        name: account.name,
        snapshot,
        previous: earlier ? toSnapshot(earlier, files) : null,
        // On first use: what to read depends on the facts, and facts that cannot be read are one account's trouble.
        get readings() {
          readings ??= snapshot ? readReadings(db, snapshot, today) : [];
          return readings;
        },
        contacts: contacts.get(account.id) ?? [],
        events: events.get(account.id) ?? [],
        notes: notes.get(account.id) ?? [],
        requests: requests.get(account.id) ?? [],
        signals: signals.get(account.id) ?? [],
        lastPlay: before && {
          id: before.play as PlayId,
          since: before.playSince,
          reasons: before.reasons,
          day: before.day,
        },
        opportunities: opportunities.get(account.id) ?? [],
        ...(code === undefined ? {} : { code }),
        asks: asks.get(account.id) ?? [],
        ...whereaboutsOf(whereabouts, account.id),
      },
    };
  });
}

/** The file of every import. They are few beside accounts; reading them per page keeps a long scan right while imports go on. */
export function importFiles(db: Database): Map<number, string> {
  const rows = db.prepare<unknown[], { id: number; file: string }>('select id, file from import').all();
  return new Map(rows.map((row) => [row.id, row.file]));
}

/** A stored snapshot as a value. Parses on first use: most accounts' earlier snapshot is never looked into. */
export function toSnapshot(row: SnapshotRow, files: Map<number, string>): Snapshot {
  let facts: Facts | undefined;
  let origins: Snapshot['origins'] | undefined;
  const readFacts = (): Facts => {
    facts ??= withOrigins(JSON.parse(row.facts) as Facts, files);
    return facts;
  };
  return {
    accountId: row.account_id,
    day: row.day,
    get facts() {
      return readFacts();
    },
    get origins() {
      origins ??= toOrigins(JSON.parse(row.stated) as Stated, readFacts(), files);
      return origins;
    },
  };
}

/** The facts with the origins of entries that are older than their list. */
function withOrigins(facts: Facts, files: Map<number, string>): Facts {
  for (const name of ENTRY_LISTS) {
    const entries = facts[name] as readonly StoredEntry[] | undefined;
    if (!entries?.some((entry) => entry.stated)) continue;
    const read = entries.map(({ stated, ...entry }) =>
      stated ? { ...entry, origin: originAt(stated, files) } : entry,
    );
    Object.assign(facts, { [name]: read });
  }
  return facts;
}

const originAt = ([day, importId, row]: Place, files: Map<number, string>): Origin => ({
  importId,
  file: files.get(importId) ?? '',
  row,
  day,
});

function toOrigins(stated: Stated, facts: Facts, files: Map<number, string>): Snapshot['origins'] {
  const origins: Partial<Record<Field, Origin>> = {};
  const toOrigin = ([day, importId, row]: Stated[number]): Origin => originAt([day, importId, row], files);
  const rest = stated.find((group) => group[3] === null);
  if (rest) {
    const origin = toOrigin(rest);
    for (const field of Object.keys(facts) as Field[]) origins[field] = origin;
  }
  for (const group of stated) {
    if (group[3] === null) continue;
    const origin = toOrigin(group);
    for (const field of group[3] as Field[]) origins[field] = origin;
  }
  return origins;
}

interface ReadingRow extends Omit<Reading, 'limits'> {
  readonly limits: string | null;
}

/**
 * The oldest readings inside 12 months, 90 and 60 days before the latest snapshot, oldest first, each once; of a measure
 * they do not know yet, the oldest one that does; where use is billed by itself, also that of three calendar months.
 */
function readReadings(db: Database, { accountId, day: latest, facts }: Snapshot, today: Day): Reading[] {
  // Only growth that is billed by itself is followed limit by limit.
  const limits = facts.auto_grow_billing === true ? `json_extract(facts, '$.limits')` : 'null';
  const oldest = db.prepare<unknown[], ReadingRow>(
    `select day, seats_active, seats_licensed, arr, employees, nps, volume, volume_of, renewal_date, ${limits} as limits
     from snapshot where account_id = ? and day >= ? and day < ? order by day limit 1`,
  );
  const readings: Reading[] = [];
  for (const days of READING_DAYS) {
    const from = addDays(today, -days);
    const known = readings.at(-1);
    // The oldest of the longer window already lies inside this one: it is the oldest here too.
    if (known && known.day >= from) break;
    const reading = oldest.get(accountId, from, latest);
    if (reading && reading.day !== known?.day) readings.push(toReading(reading));
  }
  for (const [measure, field, days] of FOLLOWED) {
    const from = addDays(today, -days);
    const first = readings.find(({ day }) => day >= from);
    if (facts[field] === undefined || !first || first[measure] !== null) continue;
    // The account is older than the measure: its own oldest reading is the one to compare with.
    const day = firstKnown(db, accountId, measure, from, latest);
    const reading = day === null ? undefined : oldest.get(accountId, day, latest);
    if (reading && !readings.some((one) => one.day === reading.day)) readings.push(toReading(reading));
  }
  // Three calendar months are up to 92 days (spec section 6, organic).
  const billed = facts.auto_grow_billing === true && oldest.get(accountId, addMonths(today, -3), latest);
  if (billed && !readings.some(({ day }) => day === billed.day)) readings.push(toReading(billed));
  return readings.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Which measures are followed back how far, and the field that knows them today. */
const FOLLOWED: readonly (readonly [FollowedMeasure, Field, days: number])[] = [
  ['employees', 'employees', LOOK_BACK_DAYS],
  ['seats_active', 'seats_active', 90],
  ['seats_active', 'seats_active', 60],
  ['volume', 'limits', 90],
];

const toReading = ({ limits, ...reading }: ReadingRow): Reading =>
  limits === null ? reading : { ...reading, limits: JSON.parse(limits) as UsageLimit[] };

type Range = readonly [string, string];

function readRecords(db: Database, table: 'event' | 'note' | 'request', range: Range, today: Day): RecordRow[] {
  return db
    .prepare<unknown[], RecordRow>(
      `select account_id, recorded, row, day, date, data from ${table}
       where account_id between ? and ? and date >= ? and day <= ? order by account_id, date, fingerprint`,
    )
    .all(...range, addDays(today, -LOOK_BACK_DAYS), today);
}

function readContacts(db: Database, range: Range, today: Day): ContactRow[] {
  return db
    .prepare<unknown[], ContactRow>(
      `select account_id, key, day, recorded, row, data from contact
       where account_id between ? and ? and day <= ? order by account_id, key, day, recorded`,
    )
    .all(...range, today);
}

function readSignals(db: Database, range: Range): SignalRow[] {
  return db
    .prepare<unknown[], SignalRow>(
      'select account_id, day, data, prior from signal where account_id between ? and ? order by account_id, family, subject',
    )
    .all(...range);
}

/** How each account stood after the last scan before today. */
function readStandings(db: Database, range: Range, today: Day): Map<string, Standing> {
  const rows = db
    .prepare<unknown[], StandingRow>(
      `select account_id, max(day) as day, score, band, play, play_since, reasons from standing
       where account_id between ? and ? and day < ? group by account_id`,
    )
    .all(...range, today);
  return new Map(rows.map((row) => [row.account_id, toStanding(row)]));
}

function groupRecords<R>(rows: readonly RecordRow[], origin: ToOrigin): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    append(groups, row.account_id, { ...(JSON.parse(row.data) as object), date: row.date, origin: origin(row) } as R);
  }
  return groups;
}

function groupSignals(rows: readonly SignalRow[]): Map<string, StoredSignal[]> {
  const groups = new Map<string, StoredSignal[]>();
  for (const row of rows) append(groups, row.account_id, toStoredSignal(row));
  return groups;
}

function append<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
