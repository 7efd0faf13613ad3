import type { Day } from '../domain/day.ts';
import type { News } from '../domain/delivery.ts';
import type { Database } from './sqlite.ts';

/**
 * The function that records an account's news of a scan day; call it inside a transaction. What an earlier scan of
 * that day wrote and nobody was told is forgotten first; what was told stays, so it is never told twice.
 */
export function newsWriter(
  db: Database,
): (accountId: string, day: Day, news: readonly (News & { readonly version: string })[]) => void {
  const forget = db.prepare<unknown[]>("delete from news where account_id = ? and day = ? and delivery_id is null and kind != 'snooze'");
  const write = db.prepare<unknown[]>(
    'insert or ignore into news (account_id, kind, key, version, day, state, delivery_id) values (?, ?, ?, ?, ?, ?, null)',
  );
  return (accountId, day, news) => {
    forget.run(accountId, day);
    for (const item of news) write.run(accountId, item.kind, item.key, item.version, day, item.state);
  };
}
