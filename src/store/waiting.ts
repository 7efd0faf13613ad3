import type { Day } from '../domain/day.ts';
import { nameKey } from '../domain/names.ts';
import { fingerprint } from './records.ts';
import type { TakeNumber } from './snapshots.ts';
import type { Database } from './sqlite.ts';

/** A record whose account is not known yet. */
export interface WaitingRecord {
  readonly kind: string;
  /** The account as the record names it. */
  readonly account: string;
  readonly day: Day;
  readonly row: number;
  /** The record as it was read, as JSON. */
  readonly data: string;
}

/** One that can be read again, with the import that first brought it. */
export interface ReadyRecord extends WaitingRecord {
  readonly key: string;
  readonly fingerprint: string;
  readonly recorded: number;
}

/** Keeps a record until its account is known; returns whether it is new. Call inside `write` or `bulk`. */
export function keepWaiting(db: Database, record: WaitingRecord, number: TakeNumber): boolean {
  const key = nameKey(record.account) || record.account;
  const print = fingerprint(record.kind, { account: record.account, data: record.data });
  const known = db
    .prepare<[string, string, string], unknown>(
      'select 1 from waiting_record where account_key = ? and kind = ? and fingerprint = ?',
    )
    .get(key, record.kind, print);
  if (known !== undefined) return false;
  db.prepare(
    `insert into waiting_record (account_key, kind, fingerprint, account, day, recorded, row, data)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(key, record.kind, print, record.account, record.day, number(), record.row, record.data);
  return true;
}

/** Up to `limit` waiting records whose account may be known now, after the given one in key order. */
export function readReady(
  db: Database,
  after: Pick<ReadyRecord, 'key' | 'kind' | 'fingerprint'> | null,
  limit: number,
): ReadyRecord[] {
  return db
    .prepare<[string, string, string, number], ReadyRecord>(
      `select account_key as key, kind, fingerprint, account, day, recorded, row, data from waiting_record
       where (account_key, kind, fingerprint) > (?, ?, ?)
         and exists (select 1 from account_name where account_name.key = waiting_record.account_key)
       order by account_key, kind, fingerprint limit ?`,
    )
    .all(after?.key ?? '', after?.kind ?? '', after?.fingerprint ?? '', limit);
}

/** Forgets a record that has found its account. Call inside `write` or `bulk`. */
export function dropWaiting(db: Database, record: Pick<ReadyRecord, 'key' | 'kind' | 'fingerprint'>): void {
  db.prepare('delete from waiting_record where account_key = ? and kind = ? and fingerprint = ?').run(
    record.key,
    record.kind,
    record.fingerprint,
  );
}

/** How many records wait, by the account they name, most first. */
export function countWaiting(db: Database): { readonly account: string; readonly records: number }[] {
  return db
    .prepare<[], { account: string; records: number }>(
      'select min(account) as account, count(*) as records from waiting_record group by account_key order by 2 desc, 1',
    )
    .all();
}
