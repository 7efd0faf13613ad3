import type { Selectable } from 'kysely';
import type { Card } from '../domain/card.ts';
import {
  completeContent,
  type Delivery,
  type DeliveryContent,
  type DeliveryKind,
  type DeliveryState,
} from '../domain/delivery.ts';
import { releaseNews } from './news.ts';
import type { DeliveryTable } from './schema.ts';
import type { Database } from './sqlite.ts';

/** A delivery with what its card was built from. */
export interface StoredDelivery extends Delivery {
  readonly content: DeliveryContent;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** What a delivery posts: its card, the form for where Slack refuses it, and what both were built from. */
export interface Composition {
  readonly card: Card;
  readonly fallback: Card | null;
  readonly content: DeliveryContent;
}

type Row = Selectable<DeliveryTable>;

const toDelivery = (row: Row): StoredDelivery => ({
  id: row.id,
  kind: row.kind as DeliveryKind,
  recipient: row.recipient,
  period: row.period,
  state: row.state as DeliveryState,
  card: JSON.parse(row.card) as Card,
  fallback: row.fallback === null ? null : (JSON.parse(row.fallback) as Card),
  content: completeContent(JSON.parse(row.content) as DeliveryContent),
  channel: row.channel,
  ts: row.ts,
  attempts: row.attempts,
  createdAt: row.created_at,
  attemptedAt: row.attempted_at,
  dueAt: row.due_at,
  error: row.error,
});

/**
 * Claims the message of (kind, recipient, period) and stores what it will post, composed with its id; call it inside
 * a transaction. Null when somebody claimed it before.
 */
export function claimDelivery(
  db: Database,
  claim: {
    readonly kind: DeliveryKind;
    readonly recipient: string;
    readonly period: string;
    readonly now: number;
    readonly compose: (id: number) => Composition;
  },
): number | null {
  const { changes, lastInsertRowid } = db
    .prepare<unknown[]>(
      `insert into delivery (kind, recipient, period, state, card, content, created_at, due_at)
       values (?, ?, ?, 'claimed', '{}', '{}', ?, ?) on conflict do nothing`,
    )
    .run(claim.kind, claim.recipient, claim.period, claim.now, claim.now);
  if (changes === 0) return null;
  const id = Number(lastInsertRowid);
  const { card, fallback, content } = claim.compose(id);
  db.prepare<unknown[]>('update delivery set card = ?, fallback = ?, content = ? where id = ?').run(
    JSON.stringify(card),
    fallback === null ? null : JSON.stringify(fallback),
    JSON.stringify(content),
    id,
  );
  return id;
}

/** A delivery with its content; null when there is none with that id. */
export function readDelivery(db: Database, id: number): StoredDelivery | null {
  const row = db.prepare<[number], Row>('select * from delivery where id = ?').get(id);
  return row ? toDelivery(row) : null;
}

/** The message of (kind, recipient, period); null when none was claimed. */
export function findDelivery(
  db: Database,
  kind: DeliveryKind,
  recipient: string,
  period: string,
): StoredDelivery | null {
  const row = db
    .prepare<unknown[], Row>('select * from delivery where kind = ? and recipient = ? and period = ?')
    .get(kind, recipient, period);
  return row ? toDelivery(row) : null;
}

/** The delivery posted as this message; null when the message is none of ours. */
export function deliveryOfMessage(db: Database, channel: string, ts: string): StoredDelivery | null {
  const row = db.prepare<unknown[], Row>('select * from delivery where channel = ? and ts = ?').get(channel, ts);
  return row ? toDelivery(row) : null;
}

/** Whether the recipient was served for that period, by any of these kinds, or is about to be. */
export function isServed(db: Database, kinds: readonly DeliveryKind[], recipient: string, period: string): boolean {
  return (
    db
      .prepare<unknown[]>(
        'select 1 from delivery where recipient = ? and period = ? and kind in (select value from json_each(?))',
      )
      .get(recipient, period, JSON.stringify(kinds)) !== undefined
  );
}

/** Whether the recipient ever got a message of these kinds, or may have got one. */
export function hadDelivery(db: Database, kinds: readonly DeliveryKind[], recipient: string): boolean {
  return (
    db
      .prepare<unknown[]>(
        `select 1 from delivery where recipient = ? and kind in (select value from json_each(?))
         and not (state = 'abandoned' and ts is null and error like 'superseded%') limit 1`,
      )
      .get(recipient, JSON.stringify(kinds)) !== undefined
  );
}

/** Whether a message of these kinds was composed for the recipient and is not posted. */
export function hasUnposted(db: Database, kinds: readonly DeliveryKind[], recipient: string): boolean {
  return (
    db
      .prepare<unknown[]>(
        `select 1 from delivery where recipient = ? and state in ('claimed', 'failed')
         and kind in (select value from json_each(?)) limit 1`,
      )
      .get(recipient, JSON.stringify(kinds)) !== undefined
  );
}

/** Whether it is open if the recipient got one of these messages: the next one waits until that is settled. */
export function isInDoubt(db: Database, kinds: readonly DeliveryKind[], recipient: string): boolean {
  return (
    db
      .prepare<unknown[]>(
        `select 1 from delivery where recipient = ? and state in ('posting', 'unknown')
         and kind in (select value from json_each(?)) limit 1`,
      )
      .get(recipient, JSON.stringify(kinds)) !== undefined
  );
}

/**
 * Drops messages of earlier periods that were never posted, and puts their news back in the queue: the message being
 * composed now says it all. Inside a transaction.
 */
export function supersede(db: Database, kinds: readonly DeliveryKind[], recipient: string, period: string): void {
  const rows = db
    .prepare<unknown[], { id: number }>(
      `select id from delivery where recipient = ? and period < ? and state in ('claimed', 'failed')
       and kind in (select value from json_each(?))`,
    )
    .all(recipient, period, JSON.stringify(kinds));
  for (const { id } of rows) {
    db.prepare<unknown[]>(`update delivery set state = 'abandoned', due_at = null, error = ? where id = ?`).run(
      `superseded by ${period}`,
      id,
    );
    releaseNews(db, id);
  }
}

/** Messages that are not posted or not known to be: in doubt, waiting for another attempt, or given up; newest first. */
export function troubledDeliveries(db: Database, limit: number): StoredDelivery[] {
  return db
    .prepare<[number], Row>(
      `select * from delivery where state in ('posting', 'unknown', 'failed')
       or (state = 'abandoned' and error not like 'superseded%') order by id desc limit ?`,
    )
    .all(limit)
    .map(toDelivery);
}
