import { nameKey } from '../domain/names.ts';
import type { NameKind } from './names.ts';
import type { Database } from './sqlite.ts';

/** Stands before an id another system gave to an account that already had one; no folded name begins like this. */
const OTHER_ID = '=';

/** Makes the account found by this name, former name, domain or id. Call inside `write` or `bulk`. */
export function addName(db: Database, accountId: string, kind: NameKind, text: string): void {
  const key = nameKey(text);
  if (key === '') return;
  insertName(db, key, accountId, kind);
}

/** Remembers that another system calls the account by this id, exactly as written. Call inside `write` or `bulk`. */
export function addOtherId(db: Database, accountId: string, id: string, kind: 'id' | 'merged' = 'id'): void {
  insertName(db, OTHER_ID + id, accountId, kind);
}

function insertName(db: Database, key: string, accountId: string, kind: NameKind): void {
  db.prepare<[string, string, string]>(
    'insert into account_name (key, account_id, kind) values (?, ?, ?) on conflict do nothing',
  ).run(key, accountId, kind);
}

/** The account another system calls by exactly this id; undefined for none. */
export function accountByOtherId(db: Database, id: string): string | undefined {
  return db
    .prepare<[string], { account_id: string }>('select account_id from account_name where key = ? limit 1')
    .get(OTHER_ID + id)?.account_id;
}

/** Whether the account was given an id by the data, rather than one made from its name. */
export function hasStatedId(db: Database, accountId: string): boolean {
  return (
    db
      .prepare<[string], unknown>(`select 1 from account_name where account_id = ? and kind = 'id' limit 1`)
      .get(accountId) !== undefined
  );
}

/** Turns the account's current name into a former one, and makes `name` the current one. Call inside `write` or `bulk`. */
export function renameKeys(db: Database, accountId: string, before: string, name: string): void {
  const [oldKey, newKey] = [nameKey(before), nameKey(name)];
  if (oldKey === newKey) return;
  const drop = db.prepare<[string, string, string]>(
    'delete from account_name where key = ? and account_id = ? and kind = ?',
  );
  drop.run(oldKey, accountId, 'name');
  // A name taken up again is no former one any more.
  drop.run(newKey, accountId, 'former');
  addName(db, accountId, 'former', before);
  addName(db, accountId, 'name', name);
}

/** The only account with this domain; undefined when there is none or more than one. */
export function accountByDomain(db: Database, domain: string): string | undefined {
  const rows = db
    .prepare<[string], { account_id: string }>(
      `select account_id from account_name where key = ? and kind = 'domain' limit 2`,
    )
    .all(nameKey(domain));
  return rows.length === 1 ? rows[0]?.account_id : undefined;
}
