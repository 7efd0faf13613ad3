import type { Day } from '../domain/day.ts';
import type { Snapshot } from '../domain/dossier.ts';
import { importFiles, type SnapshotRow, toSnapshot } from './dossiers.ts';
import type { Database } from './sqlite.ts';

/**
 * The latest snapshot up to a day of every account after the given id, in id order, up to `limit` of them; accounts
 * without one are passed over.
 */
export function readLatestSnapshots(db: Database, today: Day, after: string, limit: number): Snapshot[] {
  const files = importFiles(db);
  // A snapshot of a later day is not known today; the usual one is found without looking for the latest.
  return db
    .prepare<unknown[], SnapshotRow>(
      `select snapshot.account_id, snapshot.day, snapshot.facts, snapshot.stated
       from account cross join snapshot
       where account.id > ?
         and snapshot.account_id = account.id
         and snapshot.day = case when account.latest_on <= ? then account.latest_on
           else (select max(day) from snapshot where account_id = account.id and day <= ?) end
       order by account.id limit ?`,
    )
    .all(after, today, today, limit)
    .map((row) => toSnapshot(row, files));
}

/** Whether the book holds at least so many accounts. */
export function holdsAccounts(db: Database, count: number): boolean {
  return db.prepare<[number]>('select id from account limit 1 offset ?').get(Math.max(0, count - 1)) !== undefined;
}
