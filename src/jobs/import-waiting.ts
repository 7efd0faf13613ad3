import type { AccountRefs, ContactRow, RecordRow, UsageRow } from '../ingest/incoming.ts';
import { findReferenced } from '../store/accounts.ts';
import { stateContact } from '../store/contacts.ts';
import { importOf, startImport } from '../store/imports.ts';
import { addRecord } from '../store/records.ts';
import type { Database } from '../store/sqlite.ts';
import { dropWaiting, type ReadyRecord, readReady } from '../store/waiting.ts';
import { RECORD_TABLES, type StoreContext } from './import-context.ts';
import { createDuplicates, type Duplicates } from './import-duplicates.ts';
import { createStatements } from './import-statements.ts';

const PAGE = 500;

type WaitingRow = (UsageRow | ContactRow | RecordRow) & AccountRefs;

/**
 * Reads waiting records again whose account is known now. Each file they came from gets a running number of its own
 * again, so that evidence names that file, and a scan of the past does not see what it could not know.
 */
export function drainWaiting(db: Database, context: StoreContext): void {
  const numbers = new Map<number, number>();
  const duplicates = createDuplicates(db);
  let after: ReadyRecord | null = null;
  for (;;) {
    const from: ReadyRecord | null = after;
    const page = readReady(db, from, PAGE);
    if (page.length === 0) return;
    db.bulk(() => {
      for (const record of page) {
        settle(db, record, duplicates, () => numberFor(db, record.recorded, numbers, context.now));
      }
    });
    after = page.at(-1) ?? null;
  }
}

function numberFor(db: Database, original: number, numbers: Map<number, number>, now: number): number {
  const known = numbers.get(original);
  if (known !== undefined) return known;
  const source = importOf(db, original);
  const number = startImport(db, {
    file: source?.file ?? '',
    kind: source?.kind ?? 'waiting',
    day: source?.day ?? '',
    recordedAt: now,
  });
  numbers.set(original, number);
  return number;
}

function settle(db: Database, record: ReadyRecord, duplicates: Duplicates, number: () => number): void {
  const stored = JSON.parse(record.data) as WaitingRow;
  const found = findReferenced(db, stored);
  if (!('found' in found)) return;
  const accountId = found.found.id;
  const row = duplicates.admit(accountId, stored)?.row;
  if (row) store(db, accountId, record, row, number);
  dropWaiting(db, record);
}

function store(db: Database, accountId: string, record: ReadyRecord, row: WaitingRow, number: () => number): void {
  if (row.kind === 'usage') {
    const statements = createStatements(db, number);
    statements.hold(accountId, row.day ?? record.day, row);
    statements.flush();
  } else if (row.kind === 'contacts') {
    stateContact(db, accountId, { day: row.day ?? record.day, row: record.row, contact: row.contact }, number);
  } else {
    const { date, data } = row;
    addRecord(db, accountId, { table: RECORD_TABLES[row.kind], date, day: record.day, row: record.row, data }, number);
  }
}
