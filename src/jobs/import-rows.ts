import { quote } from '../ingest/cell.ts';
import type { AccountRow, ContactRow, Incoming, RecordRow, UsageRow } from '../ingest/incoming.ts';
import type { Source } from '../ingest/read-file.ts';
import { addRecord } from '../store/records.ts';
import type { Database } from '../store/sqlite.ts';
import { keepWaiting } from '../store/waiting.ts';
import { createAccountStore } from './import-accounts.ts';
import { createHeldContacts, type HeldContacts } from './import-contacts.ts';
import { RECORD_TABLES, type Reject, rejectFuture, type StoreContext } from './import-context.ts';
import { createDuplicates, type Duplicates } from './import-duplicates.ts';
import { createMerges } from './import-merges.ts';
import { createReferences } from './import-references.ts';
import { createStatements, type Statements } from './import-statements.ts';
import { drainWaiting } from './import-waiting.ts';

/** Stores the rows of one source as they come. */
export interface RowStore {
  /** Stores a batch; call inside a transaction. */
  add(rows: readonly Incoming[]): void;
  /** Stores what was held back to the end, in transactions of its own. */
  finish(): void;
  /** Accepted rows that wait for their account. */
  waiting(): number;
}

type Owned = UsageRow | ContactRow | RecordRow;

interface Shelf {
  readonly db: Database;
  readonly source: Source;
  readonly context: StoreContext;
  readonly statements: Statements;
  readonly contacts: HeldContacts;
  readonly duplicates: Duplicates;
  /** Rows of merged duplicates: they speak once everything the survivor says itself is stored. */
  readonly late: { readonly accountId: string; readonly row: AccountRow | Owned }[];
  waiting: number;
}

/** A store for one source: every row finds its account, and says its part once. */
export function createRowStore(db: Database, source: Source, context: StoreContext): RowStore {
  const reject: Reject = (line, reason, group) => {
    source.counts.rejected += 1;
    source.warnings.refuse(line, null, reason, group);
  };
  const statements = createStatements(db, context.take);
  const contacts = createHeldContacts(db, context.take);
  const duplicates = createDuplicates(db);
  const merges = createMerges(db, { ...context, warnings: source.warnings, duplicates });
  const shelf: Shelf = { db, source, context, statements, contacts, duplicates, late: [], waiting: 0 };
  const resolve = createReferences(db, reject);
  const accounts = createAccountStore(db, {
    ...context,
    warnings: source.warnings,
    reject,
    statements,
    duplicates,
    merges,
    addRelated: (account, row) => {
      for (const related of row.related) addOwned(shelf, account.id, related);
    },
    putOff: (account, row) => shelf.late.push({ accountId: account.id, row }),
    wait: (row) => waitForAccount(shelf, row),
  });
  return {
    add(rows) {
      for (const row of rows) {
        if (row.kind === 'accounts') accounts.add(row);
        else addReferring(shelf, row, resolve, reject);
      }
    },
    finish() {
      db.bulk(() => {
        accounts.finish();
        statements.flush();
        contacts.flush();
        addLate(shelf);
        statements.flush();
        contacts.flush();
        merges.finish();
      });
      if (source.kind === 'accounts') drainWaiting(db, context);
    },
    waiting: () => shelf.waiting,
  };
}

/** What duplicates say of their survivors, after those have had their say. */
function addLate(shelf: Shelf): void {
  const { source, context, statements, duplicates } = shelf;
  for (const { accountId, row } of shelf.late) {
    const admitted = duplicates.admit(accountId, row);
    if (!admitted?.whole) {
      const group =
        'a merged duplicate; what the surviving account states itself counts there, the rest of the row here';
      source.warnings.add(row.line, null, `${quote(row.name ?? row.id)}: ${group}`, group);
    }
    if (!admitted) continue;
    const { row: said } = admitted;
    if (said.kind !== 'accounts') store(shelf, accountId, said);
    else {
      statements.hold(accountId, said.day ?? context.day, said);
      // A duplicate's own people and records come with it.
      for (const { id, name, ...related } of row.kind === 'accounts' ? row.related : []) {
        const one = duplicates.admit(accountId, { ...related, id: row.id, name: row.name } as Owned);
        if (one) store(shelf, accountId, one.row);
      }
    }
  }
  shelf.late.length = 0;
}

function addOwned(shelf: Shelf, accountId: string, row: Owned): void {
  shelf.duplicates.takeBack(accountId, row);
  store(shelf, accountId, row);
}

function store({ db, context, statements, contacts }: Shelf, accountId: string, row: Owned): void {
  const { day } = context;
  if (row.kind === 'usage') statements.hold(accountId, row.day ?? day, row);
  else if (row.kind === 'contacts') contacts.hold(accountId, row.day ?? day, row);
  else {
    const { date, data, line } = row;
    addRecord(db, accountId, { table: RECORD_TABLES[row.kind], date, day, row: line, data }, context.take);
  }
}

/** A row that names its account. */
function addReferring(shelf: Shelf, row: Owned, resolve: ReturnType<typeof createReferences>, reject: Reject): void {
  const today = shelf.context.day;
  if (row.id === null && row.name === null) {
    reject(row.line, 'the row names no account, so it is left out');
  } else if (row.kind === 'usage' && row.day !== null && row.day > today) {
    rejectFuture(reject, row.line, row.day, today);
  } else {
    const accountId = resolve(row);
    if (accountId === null) {
      wait(shelf, row);
      shelf.waiting += 1;
    } else if (accountId !== undefined) {
      if (shelf.duplicates.isMeant(accountId, row)) shelf.late.push({ accountId, row });
      else addOwned(shelf, accountId, row);
    }
  }
}

function wait({ db, source, context }: Shelf, row: Owned): void {
  const account = row.name ?? row.id ?? '';
  const group = 'the account is not known yet; the row waits until it is imported';
  source.warnings.add(row.line, 'account', `${quote(account)}: ${group}`, group);
  const data = JSON.stringify(row);
  keepWaiting(db, { kind: row.kind, account, day: context.day, row: row.line, data }, context.take);
}

/** An account row that gives an id nobody knows and no name waits like any record, with what came along. */
function waitForAccount(shelf: Shelf, { id, name, line, day, facts, lists, related }: AccountRow): void {
  wait(shelf, { kind: 'usage', id, name, line, day, facts, lists });
  for (const one of related) wait(shelf, { ...one, id, name });
  shelf.waiting += 1;
}
