import type { Day } from '../domain/day.ts';
import type { Facts } from '../domain/facts.ts';
import { volumeOf } from '../domain/volume.ts';
import type { StatedFacts } from './facts-merge.ts';
import type { Database } from './sqlite.ts';
import { encodeStated, type Group } from './stated.ts';

/** A snapshot as it is stored. */
export interface SnapshotRow {
  account_id: string;
  day: string;
  recorded: number;
  facts: string;
  stated: string;
}

const SELECT = 'select account_id, day, recorded, facts, stated from snapshot where account_id = ?';

/** The account's snapshot of a day. */
export function readAt(db: Database, accountId: string, day: Day): SnapshotRow | undefined {
  return db.prepare<[string, string], SnapshotRow>(`${SELECT} and day = ?`).get(accountId, day);
}

/** Its latest snapshot before a day. */
export function readBefore(db: Database, accountId: string, day: Day): SnapshotRow | undefined {
  return db
    .prepare<[string, string], SnapshotRow>(`${SELECT} and day < ? order by day desc limit 1`)
    .get(accountId, day);
}

/** Adds a snapshot. Call inside `write` or `bulk`. */
export function insertSnapshot(
  db: Database,
  accountId: string,
  day: Day,
  recorded: number,
  facts: StatedFacts,
  stated: string,
): void {
  db.prepare(
    `insert into snapshot (account_id, day, recorded, seats_active, seats_licensed, arr, employees, nps, volume,
     volume_of, renewal_date, facts, stated) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(accountId, day, recorded, ...followed(facts), JSON.stringify(facts), stated);
}

/** The measures that are followed over time, in the order of their columns. */
function followed(facts: StatedFacts): (number | string | null)[] {
  const known = facts as Facts;
  const volume = volumeOf(known);
  return [
    known.seats_active ?? null,
    known.seats_licensed ?? null,
    known.arr ?? null,
    known.employees ?? null,
    known.nps ?? null,
    volume?.used ?? null,
    volume?.of ?? null,
    known.renewal_date ?? null,
  ];
}

/** Writes a snapshot anew and keeps the version it replaces, once per import. */
export function replaceSnapshot(
  db: Database,
  row: SnapshotRow,
  number: number,
  facts: StatedFacts,
  stated: readonly Group[],
): void {
  if (row.recorded !== number) {
    db.prepare(
      `insert into snapshot_replaced (account_id, day, recorded, replaced_by, facts, stated)
       values (?, ?, ?, ?, ?, ?) on conflict do nothing`,
    ).run(row.account_id, row.day, row.recorded, number, row.facts, row.stated);
  }
  db.prepare(
    `update snapshot set recorded = ?, seats_active = ?, seats_licensed = ?, arr = ?, employees = ?, nps = ?,
     volume = ?, volume_of = ?, renewal_date = ?, facts = ?, stated = ? where account_id = ? and day = ?`,
  ).run(number, ...followed(facts), JSON.stringify(facts), encodeStated(stated), row.account_id, row.day);
}

/** Its snapshots after a day, earliest first. */
export function readAfter(db: Database, accountId: string, day: Day): SnapshotRow[] {
  return db.prepare<[string, string], SnapshotRow>(`${SELECT} and day > ? order by day`).all(accountId, day);
}
