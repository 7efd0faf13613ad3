import { GUARD_PLAYS } from '../domain/assessment.ts';
import type { AccountVerdict, NotRelevantReason, VerdictChoice } from '../domain/delivery.ts';
import type { Database } from './sqlite.ts';

/** Whose verdict on which card; `deliveryId` null means the answer to a command. */
export interface VerdictKey {
  readonly accountId: string;
  readonly deliveryId: number | null;
  readonly by: string;
}

interface Row {
  account_id: string;
  delivery_id: number;
  by: string;
  choice: string;
  reason: string | null;
  note: string | null;
  until: string | null;
  at: number;
  opportunity: string;
  day: string | null;
}

// A unique key never matches null, so the answer to a command counts as delivery 0, and no opportunity as an empty one.
const NO_DELIVERY = 0;
const NO_OPPORTUNITY = '';
const COLUMNS = 'account_id, delivery_id, by, choice, reason, note, until, at, opportunity, day';

const toVerdict = (row: Row): AccountVerdict => ({
  accountId: row.account_id,
  deliveryId: row.delivery_id === NO_DELIVERY ? null : row.delivery_id,
  by: row.by,
  choice: row.choice as VerdictChoice,
  reason: row.reason as NotRelevantReason | null,
  ...(row.note === null ? {} : { note: row.note }),
  until: row.until,
  at: row.at,
  ...(row.opportunity === NO_OPPORTUNITY ? {} : { opportunityId: row.opportunity }),
  ...(row.day === null ? {} : { day: row.day }),
});

/**
 * Records a click; call it inside a transaction. False when that person's choice on that card already stands, so a
 * double click is one. A first click's time is kept as the time of action, however often the choice is made again.
 */
export function recordVerdict(db: Database, verdict: AccountVerdict): boolean {
  const standing = ownVerdict(db, verdict);
  if (standing && isSame(standing, verdict)) return false;
  // Ahead of every other choice on the account, also where a clock was set back.
  const at = Math.max(verdict.at, (standingVerdict(db, verdict.accountId)?.at ?? 0) + 1);
  db.prepare<unknown[]>(
    `insert into verdict (account_id, delivery_id, by, choice, reason, note, until, first_at, at, opportunity, day)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (account_id, delivery_id, by, choice, opportunity) do update set
       reason = excluded.reason, note = excluded.note, until = excluded.until, at = excluded.at, day = excluded.day`,
  ).run(
    verdict.accountId,
    verdict.deliveryId ?? NO_DELIVERY,
    verdict.by,
    verdict.choice,
    verdict.reason,
    verdict.note ?? null,
    verdict.until,
    verdict.at,
    at,
    verdict.opportunityId ?? NO_OPPORTUNITY,
    verdict.day ?? null,
  );
  if (verdict.choice === 'not-relevant') silence(db, verdict);
  planWaking(db, verdict.accountId);
  return true;
}

/** Takes back that person's standing choice on that card, and returns it; null when there is none. Inside a transaction. */
export function undoVerdict(db: Database, key: VerdictKey): AccountVerdict | null {
  const standing = ownVerdict(db, key);
  if (!standing) return null;
  db.prepare<unknown[]>(
    'delete from verdict where account_id = ? and delivery_id = ? and by = ? and choice = ? and opportunity = ?',
  ).run(
    key.accountId,
    key.deliveryId ?? NO_DELIVERY,
    key.by,
    standing.choice,
    standing.opportunityId ?? NO_OPPORTUNITY,
  );
  planWaking(db, key.accountId);
  return standing;
}

/** The choice that stands for the account: the last one anybody made. */
export function standingVerdict(db: Database, accountId: string): AccountVerdict | null {
  const row = db
    .prepare<[string], Row>(`select ${COLUMNS} from verdict where account_id = ? order by at desc limit 1`)
    .get(accountId);
  return row ? toVerdict(row) : null;
}

/** The choices that stand on a delivery's card, by account. */
export function verdictsOnDelivery(db: Database, deliveryId: number): ReadonlyMap<string, AccountVerdict> {
  const rows = db
    .prepare<[number], Row>(`select ${COLUMNS} from verdict where delivery_id = ? order by at`)
    .all(deliveryId);
  return new Map(rows.map((row) => [row.account_id, toVerdict(row)]));
}

/** That person's own last choice on that card; null when there is none. */
export function ownVerdict(db: Database, key: VerdictKey): AccountVerdict | null {
  const row = db
    .prepare<[string, number, string], Row>(
      `select ${COLUMNS} from verdict where account_id = ? and delivery_id = ? and by = ? order by at desc limit 1`,
    )
    .get(key.accountId, key.deliveryId ?? NO_DELIVERY, key.by);
  return row ? toVerdict(row) : null;
}

const isSame = (a: AccountVerdict, b: AccountVerdict): boolean =>
  a.choice === b.choice &&
  a.reason === b.reason &&
  (a.note ?? null) === (b.note ?? null) &&
  a.until === b.until &&
  // A message is about one thing for good; what answers lead with changes from day to day.
  (b.deliveryId !== null || (a.opportunityId ?? null) === (b.opportunityId ?? null));

/**
 * What was queued when the account was dismissed needs no telling any more; a guard still does. Who answers an old
 * message has seen what the scans had found when it was composed, and nothing later.
 */
function silence(db: Database, verdict: AccountVerdict): void {
  db.prepare<unknown[]>(
    `update news set delivery_id = ? where account_id = ? and delivery_id is null
     and not (kind = 'play' and key in (select value from json_each(?)))
     and run_id <= (select max(r.id) from run r where r.state = 'finished'
       and r.finished_at <= coalesce((select d.created_at from delivery d where d.id = ?), r.finished_at))`,
  ).run(
    verdict.deliveryId ?? NO_DELIVERY,
    verdict.accountId,
    JSON.stringify(GUARD_PLAYS),
    verdict.deliveryId ?? NO_DELIVERY,
  );
}

/** A snooze that stands wakes the account once, on its day; whatever takes its place calls that off (spec 12.9). */
export function planWaking(db: Database, accountId: string): void {
  db.prepare<[string]>(`delete from news where account_id = ? and kind = 'snooze' and delivery_id is null`).run(
    accountId,
  );
  const standing = standingVerdict(db, accountId);
  if (standing?.choice !== 'snooze' || standing.until === null) return;
  db.prepare<unknown[]>(
    `insert or ignore into news (account_id, kind, key, version, day, state, delivery_id) values (?, 'snooze', ?, ?, ?, 'changed', null)`,
  ).run(accountId, standing.until, String(standing.at), standing.until);
}
