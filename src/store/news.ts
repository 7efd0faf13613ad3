import { GUARD_PLAYS, type PlayId } from '../domain/assessment.ts';
import type { Day } from '../domain/day.ts';
import type { News } from '../domain/delivery.ts';
import { CLOSED_STAGES } from '../domain/opportunity.ts';
import type { Database } from './sqlite.ts';

/**
 * The function that records an account's news of a scan day; call it inside a transaction. What an earlier scan of
 * that day wrote and nobody was told is forgotten first, unless it is found again; what was told stays, so it is never
 * told twice. Nobody is told of it before the run, or a later one, has finished (spec section 0).
 */
export function newsWriter(
  db: Database,
  run: { readonly id: number },
): (accountId: string, day: Day, news: readonly (News & { readonly version: string })[]) => void {
  const forget = db.prepare<unknown[]>(
    `delete from news where account_id = ? and day = ? and delivery_id is null and kind != 'snooze'
     and kind || '|' || key || '|' || version not in (select value from json_each(?))`,
  );
  // What an earlier scan of the day found keeps that scan's number: it may be told while this one runs.
  const write = db.prepare<unknown[]>(
    'insert or ignore into news (account_id, kind, key, version, day, state, delivery_id, run_id) values (?, ?, ?, ?, ?, ?, null, ?)',
  );
  return (accountId, day, news) => {
    forget.run(accountId, day, JSON.stringify(news.map(({ kind, key, version }) => `${kind}|${key}|${version}`)));
    for (const item of news) write.run(accountId, item.kind, item.key, item.version, day, item.state, run.id);
  };
}

/** Accounts of one digest: those stated to belong to any of these, and those without a CSM where wanted. */
export interface Owners {
  readonly stated: readonly string[];
  readonly nobody: boolean;
}

const OWNED = `(a.csm in (select value from json_each(?)) or (? and a.csm is null))`;

// Of a scan that has not finished, or never did, nothing is told; the next one that finishes speaks for it too.
const FINISHED = `(select max(id) from run where state = 'finished')`;

/** The open news `n` of the accounts `a` that a run `r` and those before it found, and how `r` judged them, `s`. */
const OPEN = `run r
  cross join account a
  cross join news n on n.account_id = a.id and n.delivery_id is null and n.run_id <= r.id
  cross join assessment s on s.account_id = a.id and s.slot = r.slot and s.run_id = r.id`;

// The band people know: the one last told or, before any was, the one before the first that waits.
const KNOWN_BAND = `coalesce(
  (select b.key from news b where b.account_id = n.account_id and b.kind = 'band'
    and b.delivery_id is not null and b.day <= n.day order by b.day desc limit 1),
  (select t.band from standing t where t.account_id = n.account_id and t.day <
    (select min(b.day) from news b where b.account_id = n.account_id and b.kind = 'band'
      and b.delivery_id is null and b.run_id <= r.id) order by t.day desc limit 1))`;

// A band that went and came back is one piece of news, the latest, or none where people know no other.
const IS_BAND_NEWS = `n.key = s.band and n.key is not ${KNOWN_BAND}
  and not exists (select 1 from news b where b.account_id = n.account_id and b.kind = 'band' and b.key = n.key
    and b.delivery_id is null and b.day > n.day and b.run_id <= r.id)`;

// A signal that cleared, a play, a band or an owner that changed again, an opportunity that lapsed, was closed or came
// under a guard: no longer true, so not worth telling. What a scan of a later day has written so far is looked through.
const TRUE_STILL = `(n.kind not in ('signal', 'owner', 'play', 'band', 'revisit')
  or (n.kind = 'owner' and n.key = a.csm)
  or (n.kind = 'play' and n.key = s.play)
  or (n.kind = 'band' and ${IS_BAND_NEWS})
  or (n.kind = 'signal' and exists (select 1 from signal g where g.account_id = n.account_id
      and g.family || ':' || g.subject = n.key
      and case when g.day > r.day then coalesce(json_extract(g.prior, '$.state'), 'cleared') else g.state end != 'cleared'))
  or (n.kind = 'revisit' and s.play not in (${GUARD_PLAYS.map((play) => `'${play}'`).join(', ')})
      and exists (select 1 from opportunity o where o.account_id = n.account_id and o.id = n.key
        and o.stage not in (${CLOSED_STAGES.map((stage) => `'${stage}'`).join(', ')})
        and json_extract(case when o.day > r.day then o.prior else o.memory end, '$.lapsedOn') is null)))`;

interface QueueRow {
  account_id: string;
  score: number;
  arr: number | null;
  play: string;
  lead_tier: number | null;
  lead_composite: number | null;
  kind: string;
  key: string;
  state: string;
  day: string;
}

/** An account with news nobody was told, and how it stands in the last finished scan. */
export interface QueueEntry {
  readonly accountId: string;
  readonly score: number;
  readonly arr: number | null;
  readonly play: PlayId;
  /** What may be pursued there first; null where nothing may. */
  readonly lead: { readonly tier: number; readonly composite: number } | null;
  readonly news: readonly News[];
  /** When a change of its band was last told; null where none was, or none waits. */
  readonly bandTold: Day | null;
}

/** What waits to be told of these owners' accounts and is still true on `day`, by account. */
export function readQueue(db: Database, owners: Owners, run: { readonly id: number }, day: Day): QueueEntry[] {
  const rows = db
    .prepare<unknown[], QueueRow>(
      `select n.account_id, s.score, s.arr, s.play, s.lead_tier, s.lead_composite, n.kind, n.key, n.state, n.day
       from ${OPEN}
       where r.id = ? and ${OWNED} and (n.kind != 'snooze' or n.day <= ?) and ${TRUE_STILL}
       order by n.account_id, n.day, n.kind, n.key`,
    )
    .all(run.id, ...ownersOf(owners), day);
  const queue: (QueueEntry & { news: News[]; bandTold: Day | null })[] = [];
  const bandTold = bandTeller(db);
  for (const row of rows) {
    let entry = queue.at(-1);
    if (entry?.accountId !== row.account_id) {
      const { account_id: accountId, score, arr, lead_tier: tier, lead_composite: composite } = row;
      const lead = tier === null || composite === null ? null : { tier, composite };
      entry = { accountId, score, arr, play: row.play as PlayId, lead, news: [], bandTold: null };
      queue.push(entry);
    }
    if (row.kind === 'band') entry.bandTold = bandTold(entry.accountId);
    entry.news.push({ kind: row.kind, key: row.key, state: row.state, day: row.day } as News);
  }
  return queue;
}

/** The function that says on which day a change of an account's band was last told; null where none was. */
function bandTeller(db: Database): (accountId: string) => Day | null {
  const read = db.prepare<[string], { day: Day | null }>(
    `select max(case when d.kind in ('digest', 'book', 'unowned') then max(d.period, b.day) else b.day end) as day
     from news b left join delivery d on d.id = b.delivery_id
     where b.account_id = ? and b.kind = 'band' and b.delivery_id is not null`,
  );
  return (accountId) => read.get(accountId)?.day ?? null;
}

/** Whether anything waits to be told of these owners' accounts. */
export function hasQueue(db: Database, owners: Owners): boolean {
  return (
    db
      .prepare<unknown[]>(
        `select 1 from account a cross join news n on n.account_id = a.id and n.delivery_id is null and n.run_id <= ${FINISHED}
         where ${OWNED} limit 1`,
      )
      .get(...ownersOf(owners)) !== undefined
  );
}

/** How many of these owners' accounts each play has in a scan. */
export function countPlays(
  db: Database,
  owners: Owners,
  run: { readonly id: number; readonly slot: number },
): Record<string, number> {
  const rows = db
    .prepare<unknown[], { play: string; n: number }>(
      `select s.play, count(*) as n from account a
       cross join assessment s on s.account_id = a.id and s.slot = ? and s.run_id = ?
       where ${OWNED} group by s.play order by s.play`,
    )
    .all(run.slot, run.id, ...ownersOf(owners));
  return Object.fromEntries(rows.map((row) => [row.play, row.n]));
}

/** Every way the data states an owner, null among them where accounts have none. */
export function statedOwners(db: Database): (string | null)[] {
  return db
    .prepare<[], { csm: string | null }>('select distinct csm from account order by csm')
    .all()
    .map((row) => row.csm);
}

/**
 * Marks what waits of these accounts as told by a delivery, what is no longer true included; a snooze not yet over
 * stays. While a scan is running, or after one died, what it took back may come again: then only what could be shown
 * is marked. Inside a transaction.
 */
export function markTold(db: Database, accountIds: readonly string[], deliveryId: number, day: Day): void {
  const unfinished = db.prepare<unknown[]>(`select 1 from run where id > ${FINISHED} limit 1`).get() !== undefined;
  const mark = db.prepare<unknown[]>(
    `update news set delivery_id = ? where account_id = ? and delivery_id is null and run_id <= ${FINISHED}
     and (kind != 'snooze' or day <= ?)
     and (not ? or (kind, key, version) in (
       select n.kind, n.key, n.version from ${OPEN} where r.id = ${FINISHED} and a.id = ? and ${TRUE_STILL}))`,
  );
  for (const accountId of accountIds) mark.run(deliveryId, accountId, day, unfinished ? 1 : 0, accountId);
}

/** Puts back in the queue what a delivery that came to nothing would have told. Inside a transaction. */
export function releaseNews(db: Database, deliveryId: number): void {
  db.prepare<[number]>('update news set delivery_id = null where delivery_id = ?').run(deliveryId);
}

const ownersOf = (owners: Owners): unknown[] => [JSON.stringify(owners.stated), owners.nobody ? 1 : 0];
