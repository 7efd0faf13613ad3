import { foldWord, nameKey } from '../../src/domain/names.ts';
import type { Database } from '../../src/store/sqlite.ts';

/** An account as search sees it. */
export interface SeedAccount {
  readonly name: string;
  readonly id?: string;
  readonly csm?: string;
  readonly former?: readonly string[];
  readonly domain?: string;
}

/** Puts accounts with their names into the store, without an import. */
export function seedAccounts(db: Database, accounts: readonly SeedAccount[]): void {
  const account = db.prepare<unknown[]>('insert into account (id, name, csm) values (?, ?, ?)');
  const name = db.prepare<unknown[]>('insert or ignore into account_name (key, account_id, kind) values (?, ?, ?)');
  db.bulk(() => {
    for (const one of accounts) {
      const id = one.id ?? nameKey(one.name);
      account.run(id, one.name, one.csm ?? null);
      name.run(nameKey(one.name), id, 'name');
      name.run(foldWord(id), id, 'id');
      for (const former of one.former ?? []) name.run(nameKey(former), id, 'former');
      if (one.domain) name.run(foldWord(one.domain), id, 'domain');
    }
  });
}
