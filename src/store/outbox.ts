import type { Card } from '../domain/card.ts';
import { readDelivery, type StoredDelivery } from './deliveries.ts';
import type { Database } from './sqlite.ts';

// The steps of a delivery (design.md section 3). Each is a compare-and-set: of two processes that take the same
// step, one wins. All of them belong inside a transaction.

/** The next message that may be posted now, oldest first; with an id, that message if it may. */
export function nextPostable(db: Database, now: number, id: number | null = null): StoredDelivery | null {
  const row = db
    .prepare<unknown[], { id: number }>(
      `select id from delivery where state in ('claimed', 'failed') and due_at <= ? and (? is null or id = ?)
       order by due_at, id limit 1`,
    )
    .get(now, id, id);
  return row ? readDelivery(db, row.id) : null;
}

/** When the next message may be posted, in epoch milliseconds; null when none waits. */
export function nextPostableAt(db: Database, id: number | null = null): number | null {
  const row = db
    .prepare<unknown[], { at: number | null }>(
      `select min(due_at) as at from delivery where state in ('claimed', 'failed') and (? is null or id = ?)`,
    )
    .get(id, id);
  return row?.at ?? null;
}

/** When a message was last sent to the channel, in epoch milliseconds; null when never. */
export function lastAttemptIn(db: Database, channel: string): number | null {
  const row = db
    .prepare<[string], { at: number | null }>('select max(attempted_at) as at from delivery where channel = ?')
    .get(channel);
  return row?.at ?? null;
}

/** claimed or failed -> posting; false when somebody else took it meanwhile. */
export function startPosting(db: Database, delivery: StoredDelivery, channel: string, now: number): boolean {
  return (
    db
      .prepare<unknown[]>(
        `update delivery set state = 'posting', channel = ?, attempted_at = ?, attempts = attempts + 1, due_at = null
         where id = ? and state = ? and attempts = ? and due_at is ?`,
      )
      .run(channel, now, delivery.id, delivery.state, delivery.attempts, delivery.dueAt).changes > 0
  );
}

/** Whatever it was -> posted: the message is in Slack under this timestamp. */
export function markPosted(db: Database, id: number, ts: string): void {
  db.prepare<unknown[]>(
    `update delivery set state = 'posted', ts = ?, due_at = null, error = null where id = ? and state != 'posted'`,
  ).run(ts, id);
}

/** Not posted, for certain: tried again at `dueAt`, or given up and shown when that is null. */
export function markFailed(db: Database, id: number, error: string, dueAt: number | null): void {
  db.prepare<unknown[]>(
    `update delivery set state = 'failed', error = ?, due_at = ? where id = ? and state in ('posting', 'claimed', 'failed')`,
  ).run(error, dueAt, id);
}

/** Not posted, and nothing refused: tried again at `dueAt`, and this attempt does not count. */
export function putOff(db: Database, id: number, error: string, dueAt: number, now: number): void {
  db.prepare<unknown[]>(
    `update delivery set attempts = attempts - (state = 'posting'), state = 'failed', error = ?, due_at = ?,
       attempted_at = ? where id = ? and state in ('posting', 'claimed', 'failed')`,
  ).run(error, dueAt, now, id);
}

/** A refusal before anything was sent counts as an attempt too, so that attempts stay bounded. */
export function countAttempt(db: Database, id: number): void {
  db.prepare<[number]>('update delivery set attempts = attempts + 1 where id = ?').run(id);
}

/** posting -> unknown: Slack may have accepted it; looked up at `dueAt`. */
export function markUnknown(db: Database, id: number, error: string, dueAt: number): void {
  db.prepare<unknown[]>(
    `update delivery set state = 'unknown', error = ?, due_at = ? where id = ? and state = 'posting'`,
  ).run(error, dueAt, id);
}

/** Turns what a crash left `posting` since before `before` into unknown, looked up at `dueAt`; returns how many. */
export function doubtOrphans(db: Database, before: number, dueAt: number, inFlight: Iterable<number>): number {
  return db
    .prepare<unknown[]>(
      `update delivery set state = 'unknown', error = 'interrupted', due_at = ?
       where state = 'posting' and attempted_at <= ? and id not in (select value from json_each(?))`,
    )
    .run(dueAt, before, JSON.stringify([...inFlight])).changes;
}

/**
 * Brings dates that lie further ahead than any could (the clock was set back) to the longest wait from now. Slack's
 * own word (`byTheirWord`, the error it comes with) may be longer; only one given in the future is cut.
 */
export function cutWaits(
  db: Database,
  latest: { readonly now: number; readonly retry: number; readonly settle: number; readonly byTheirWord: string },
): void {
  const cut = (column: 'due_at' | 'attempted_at', state: string, at: number): void => {
    db.prepare<unknown[]>(`update delivery set ${column} = ? where state = ? and ${column} > ?`).run(at, state, at);
  };
  cut('due_at', 'claimed', latest.now);
  db.prepare<unknown[]>(
    `update delivery set due_at = ? where state = 'failed' and due_at > ? and not (error = ? and attempted_at <= ?)`,
  ).run(latest.retry, latest.retry, latest.byTheirWord, latest.now);
  cut('due_at', 'unknown', latest.settle);
  cut('attempted_at', 'posting', latest.now);
}

/** Takes the next message in doubt to look up, putting it off until `again` for everybody else; null when none is due. */
export function takeUnsettled(db: Database, now: number, again: number): StoredDelivery | null {
  const row = db
    .prepare<[number], { id: number }>(
      `select id from delivery where state = 'unknown' and due_at <= ? order by due_at, id limit 1`,
    )
    .get(now);
  if (!row) return null;
  db.prepare<unknown[]>('update delivery set due_at = ? where id = ?').run(again, row.id);
  return readDelivery(db, row.id);
}

/** unknown -> claimed: it is not in Slack, so it is posted again. Nobody refused it, so that attempt does not count. */
export function reclaim(db: Database, id: number, now: number): void {
  db.prepare<unknown[]>(
    `update delivery set state = 'claimed', attempts = max(attempts - 1, 0), due_at = ?
     where id = ? and state = 'unknown'`,
  ).run(now, id);
}

/** unknown -> abandoned: whether it was posted cannot be found out, so it is shown and never posted again. */
export function abandon(db: Database, id: number, error: string): void {
  db.prepare<unknown[]>(
    `update delivery set state = 'abandoned', error = ?, due_at = null where id = ? and state = 'unknown'`,
  ).run(error, id);
}

/** posting -> claimed with the other form: Slack refused the native chart or table. */
export function fallBack(db: Database, id: number, card: Card, now: number): void {
  db.prepare<unknown[]>(
    `update delivery set state = 'claimed', card = ?, fallback = null, due_at = ? where id = ? and state = 'posting'`,
  ).run(JSON.stringify(card), now, id);
}

/** Messages that were given up get another round; returns how many. */
export function reviveFailed(db: Database, now: number): number {
  return db
    .prepare<[number]>(
      `update delivery set state = 'claimed', attempts = 0, due_at = ? where state = 'failed' and due_at is null`,
    )
    .run(now).changes;
}

/** How many messages are in doubt. */
export function countInDoubt(db: Database): number {
  return (
    db.prepare<[], { n: number }>(`select count(*) as n from delivery where state in ('posting', 'unknown')`).get()
      ?.n ?? 0
  );
}
