import type { Database } from './sqlite.ts';

/**
 * Remembers an event by Slack's id for it; false when it was seen before: Slack sends an event again when it
 * doubts that the first one arrived. Forgets those of before `forgetBefore` (epoch milliseconds). Inside a transaction.
 */
export function rememberEvent(db: Database, id: string, now: number, forgetBefore: number): boolean {
  db.prepare<[number]>('delete from seen_event where at < ?').run(forgetBefore);
  return (
    db.prepare<[string, number]>('insert or ignore into seen_event (id, at) values (?, ?)').run(id, now).changes > 0
  );
}
