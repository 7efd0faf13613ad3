import type { Day } from '../domain/day.ts';
import type { ContactFacts } from '../domain/records.ts';
import { quote } from '../ingest/cell.ts';
import type { AccountRow, ContactRow, Incoming, RecordRow, UsageRow } from '../ingest/incoming.ts';
import type { Source } from '../ingest/read-file.ts';
import { type AccountEntry, findReferenced } from '../store/accounts.ts';
import { contactKey, stateContact } from '../store/contacts.ts';
import { addRecord } from '../store/records.ts';
import type { Database } from '../store/sqlite.ts';
import { keepWaiting } from '../store/waiting.ts';
import { createAccountStore } from './import-accounts.ts';
import { RECORD_TABLES, rejectFuture, type StoreContext } from './import-context.ts';
import { createStatements } from './import-statements.ts';
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

/** How many people are held back to be stored as their last row of a day says. */
const HELD_CONTACTS = 5_000;
const REMEMBERED_REFERENCES = 10_000;

interface HeldContact {
  readonly accountId: string;
  readonly day: Day;
  row: number;
  contact: ContactFacts;
}

/** A store for one source: every row finds its account, and says its part once. */
export function createRowStore(db: Database, source: Source, context: StoreContext): RowStore {
  const { warnings, counts } = source;
  const statements = createStatements(db, context.take);
  const contacts = new Map<string, HeldContact>();
  const references = new Map<string, string | null>();
  let waiting = 0;

  const reject = (line: number, reason: string, group?: string): void => {
    counts.rejected += 1;
    warnings.refuse(line, null, reason, group);
  };

  const flushContacts = (): void => {
    for (const held of contacts.values()) stateContact(db, held.accountId, held, context.take);
    contacts.clear();
  };

  const holdContact = (accountId: string, row: ContactRow): void => {
    const day = row.day ?? context.day;
    const key = `${accountId}\n${contactKey(row.contact)}\n${day}`;
    const held = contacts.get(key);
    if (held) {
      held.contact = { ...held.contact, ...row.contact };
      held.row = row.line;
    } else contacts.set(key, { accountId, day, row: row.line, contact: row.contact });
    if (contacts.size >= HELD_CONTACTS) flushContacts();
  };

  const addOwned = (accountId: string, row: UsageRow | ContactRow | RecordRow): void => {
    if (row.kind === 'usage') statements.hold(accountId, row.day ?? context.day, row);
    else if (row.kind === 'contacts') holdContact(accountId, row);
    else {
      const { date, data, line } = row;
      addRecord(
        db,
        accountId,
        { table: RECORD_TABLES[row.kind], date, day: context.day, row: line, data },
        context.take,
      );
    }
  };

  const wait = (row: UsageRow | ContactRow | RecordRow): void => {
    const account = row.name ?? row.id ?? '';
    const group = 'the account is not known yet; the row waits until it is imported';
    warnings.add(row.line, 'account', `${quote(account)}: ${group}`, group);
    const data = JSON.stringify(row);
    keepWaiting(db, { kind: row.kind, account, day: context.day, row: row.line, data }, context.take);
  };

  const accounts = createAccountStore(db, {
    ...context,
    warnings,
    reject,
    statements,
    addRelated: (account: AccountEntry, row: AccountRow) => {
      for (const related of row.related) addOwned(account.id, related);
    },
    wait: ({ id, name, line, day, facts, lists, related }) => {
      wait({ kind: 'usage', id, name, line, day, facts, lists });
      for (const one of related) wait({ ...one, id, name });
      waiting += 1;
    },
  });

  /** The account of a record: its id, null when it is not known, undefined when several are meant. */
  const resolve = (row: UsageRow | ContactRow | RecordRow): string | null | undefined => {
    const key = `${row.id ?? ''}\n${row.name ?? ''}`;
    const known = references.get(key);
    if (known !== undefined) return known;
    const found = findReferenced(db, row);
    if ('several' in found) {
      const reason = 'the row could belong to several accounts, so it is left out: give the account id';
      reject(row.line, `${quote(row.name ?? row.id)} is ${found.several.join(' or ')}: ${reason}`, reason);
      return undefined;
    }
    if (references.size >= REMEMBERED_REFERENCES) references.clear();
    const id = 'found' in found ? found.found.id : null;
    references.set(key, id);
    return id;
  };

  const addRecordRow = (row: UsageRow | ContactRow | RecordRow): void => {
    if (row.id === null && row.name === null) {
      reject(row.line, 'the row names no account, so it is left out');
      return;
    }
    if (row.kind === 'usage' && (row.day ?? context.day) > context.day) {
      rejectFuture(reject, row.line, row.day ?? context.day, context.day);
      return;
    }
    const accountId = resolve(row);
    if (accountId === undefined) return;
    if (accountId !== null) {
      addOwned(accountId, row);
      return;
    }
    wait(row);
    waiting += 1;
  };

  return {
    add(rows) {
      for (const row of rows) {
        if (row.kind === 'accounts') accounts.add(row);
        else addRecordRow(row);
      }
    },
    finish() {
      db.bulk(() => {
        accounts.finish();
        statements.flush();
        flushContacts();
      });
      if (source.kind === 'accounts') drainWaiting(db, context);
    },
    waiting: () => waiting,
  };
}
