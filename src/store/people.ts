import type { Database } from './sqlite.ts';

/** A person as Slack last described them; `slackId` null means that Slack knows nobody by that key. */
export interface Person {
  /** The CSM's or administrator's key. */
  readonly key: string;
  readonly slackId: string | null;
  readonly email: string | null;
  readonly name: string;
  readonly timezone: string | null;
  readonly locale: string | null;
  readonly active: boolean;
  /** A guest, or a member of another organisation. */
  readonly outsider: boolean;
  /** Epoch milliseconds. */
  readonly checkedAt: number;
}

interface Row {
  key: string;
  slack_id: string | null;
  email: string | null;
  name: string;
  timezone: string | null;
  locale: string | null;
  active: number;
  outsider: number;
  checked_at: number;
}

const toPerson = (row: Row): Person => ({
  key: row.key,
  slackId: row.slack_id,
  email: row.email,
  name: row.name,
  timezone: row.timezone,
  locale: row.locale,
  active: row.active === 1,
  outsider: row.outsider === 1,
  checkedAt: row.checked_at,
});

/** The stored profile of a key; null when it was never looked up. */
export function readPerson(db: Database, key: string): Person | null {
  const row = db.prepare<[string], Row>('select * from person where key = ?').get(key);
  return row ? toPerson(row) : null;
}

/** The stored profile of a Slack user id; null when nobody with it was looked up. */
export function personOfSlackId(db: Database, slackId: string): Person | null {
  const row = db
    .prepare<[string], Row>('select * from person where slack_id = ? order by checked_at desc limit 1')
    .get(slackId);
  return row ? toPerson(row) : null;
}

/** Stores a profile under its key; call it inside a transaction. */
export function savePerson(db: Database, person: Person): void {
  db.prepare<unknown[]>(
    `insert or replace into person (key, slack_id, email, name, timezone, locale, active, outsider, checked_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    person.key,
    person.slackId,
    person.email,
    person.name,
    person.timezone,
    person.locale,
    person.active ? 1 : 0,
    person.outsider ? 1 : 0,
    person.checkedAt,
  );
}
