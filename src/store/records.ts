import { createHash } from 'node:crypto';
import type { Day } from '../domain/day.ts';
import type { TakeNumber } from './snapshots.ts';
import type { Database } from './sqlite.ts';

export type RecordTableName = 'event' | 'note' | 'request';

/** An event, note or request as an import states it. */
export interface RecordStatement {
  readonly table: RecordTableName;
  /** Null: it states no date; it is stored once, under the day of the import that first said it. */
  readonly date: Day | null;
  /** The day of the import. */
  readonly day: Day;
  readonly row: number;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A short hash of what a record says: two rows with the same one are the same record. */
export function fingerprint(kind: string, content: Readonly<Record<string, unknown>>): string {
  const sorted = Object.fromEntries(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256')
    .update(JSON.stringify([kind, sorted]))
    .digest('base64url')
    .slice(0, 22);
}

/** Stores a record unless the account already has it; returns whether it did. Call inside `write` or `bulk`. */
export function addRecord(db: Database, accountId: string, statement: RecordStatement, number: TakeNumber): boolean {
  const { table, data } = statement;
  const print = fingerprint(table, data);
  const date = statement.date ?? statement.day;
  const known =
    statement.date === null
      ? db
          .prepare<[string, string], unknown>(`select 1 from ${table} where account_id = ? and fingerprint = ? limit 1`)
          .get(accountId, print)
      : db
          .prepare<[string, string, string], unknown>(
            `select 1 from ${table} where account_id = ? and date = ? and fingerprint = ?`,
          )
          .get(accountId, date, print);
  if (known !== undefined) return false;
  const kind = table === 'event' ? data['type'] : table === 'request' ? data['kind'] : null;
  db.prepare(
    `insert into ${table} (account_id, date, fingerprint, kind, recorded, row, day, data) values (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(accountId, date, print, kind ?? null, number(), statement.row, statement.day, JSON.stringify(data));
  return true;
}
