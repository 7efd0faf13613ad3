import type { Day } from '../domain/day.ts';
import { foldWord } from '../domain/names.ts';
import type { AccountEntry } from './accounts.ts';
import { mergeContacts } from './merge-contacts.ts';
import { mergeSnapshots } from './merge-facts.ts';
import { mergeJudgement } from './merge-judgement.ts';
import { lendFields, lentPerson, readMerged, spelled } from './merged.ts';
import { addOtherId } from './names-write.ts';
import type { RecordTableName } from './records.ts';
import type { Database } from './sqlite.ts';

/** An account, the one that carries on for it, and the import that said so. */
export interface Merge {
  readonly survivor: Pick<AccountEntry, 'id'>;
  readonly duplicate: Pick<AccountEntry, 'id' | 'name'>;
  readonly day: Day;
  readonly number: number;
}

/**
 * Makes one account of a duplicate and its survivor (spec 12.10): what the survivor does not know itself is taken
 * over, nothing is overwritten, and every id, name and domain of the duplicate leads to the survivor from now on. The
 * duplicate's signals are not taken over here: `replaceSignals` writes those that stand for both. Call inside `write`
 * or `bulk`.
 */
export function mergeAccounts(db: Database, merge: Merge): void {
  const { survivor, duplicate, number } = merge;
  const fields = mergeSnapshots(db, survivor.id, duplicate.id, number);
  const people = mergeContacts(db, survivor.id, duplicate.id, number);
  for (const table of ['event', 'note', 'request'] as const) mergeRecords(db, table, survivor.id, duplicate.id);
  mergeJudgement(db, survivor.id, duplicate.id);
  const keys = mergeNames(db, survivor.id, duplicate);
  remember(db, merge, keys, [...fields, ...people.map(lentPerson)]);
  db.prepare<[string]>('delete from account where id = ?').run(duplicate.id);
}

/** Moves what the survivor does not have; an undated record is the same one under whatever day it came in. */
function mergeRecords(db: Database, table: RecordTableName, survivorId: string, duplicateId: string): void {
  db.prepare<[string, string]>(
    `delete from ${table} where account_id = ? and exists (
       select 1 from ${table} own where own.account_id = ? and own.fingerprint = ${table}.fingerprint
         and (own.date = ${table}.date or (own.date = own.day and ${table}.date = ${table}.day)))`,
  ).run(duplicateId, survivorId);
  db.prepare<[string, string]>(`update ${table} set account_id = ? where account_id = ?`).run(survivorId, duplicateId);
}

interface NameRow {
  readonly key: string;
  readonly kind: string;
}

/** Points every name of the duplicate at the survivor; returns the keys it went by. */
function mergeNames(db: Database, survivorId: string, { id, name }: Merge['duplicate']): string[] {
  const rows = db.prepare<[string], NameRow>('select key, kind from account_name where account_id = ?').all(id);
  const add = db.prepare<[string, string, string]>(
    'insert or ignore into account_name (key, account_id, kind) values (?, ?, ?)',
  );
  for (const { key, kind } of rows) {
    // Its ids are none of the survivor's own: that one may still be given its first.
    add.run(key, survivorId, kind === 'name' ? 'former' : kind === 'id' ? 'merged' : kind);
  }
  db.prepare<[string]>('delete from account_name where account_id = ?').run(id);
  for (const other of new Set([id, foldWord(name)])) if (other !== '') addOtherId(db, survivorId, other, 'merged');
  return rows.flatMap(({ key, kind }) => (kind === 'name' || kind === 'former' ? [key] : []));
}

/** Notes where the duplicate went, and that duplicates of its own went there too. */
function remember(db: Database, merge: Merge, keys: readonly string[], lent: readonly string[]): void {
  const { survivor, duplicate, day, number } = merge;
  const passedOn = new Set<string>();
  for (const { id, survivor: before, fields } of readMerged(db)) {
    if (before !== duplicate.id) continue;
    const kept = fields.filter((field) => lent.includes(field));
    for (const field of kept) passedOn.add(field);
    lendFields(db, id, kept);
  }
  db.prepare<[string, string]>('update merged_account set survivor = ? where survivor = ?').run(
    survivor.id,
    duplicate.id,
  );
  db.prepare<unknown[]>(
    'insert into merged_account (id, survivor, name, day, recorded, keys, fields) values (?, ?, ?, ?, ?, ?, ?)',
  ).run(
    duplicate.id,
    survivor.id,
    duplicate.name,
    day,
    number,
    JSON.stringify([...new Set([...keys, spelled(duplicate.name)])].sort()),
    JSON.stringify(lent.filter((field) => !passedOn.has(field))),
  );
}
