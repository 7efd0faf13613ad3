import { type Day, daysBetween } from '../domain/day.ts';
import { foldWord } from '../domain/names.ts';
import type { ContactFacts } from '../domain/records.ts';
import type { TakeNumber } from './snapshots.ts';
import type { Database } from './sqlite.ts';

/**
 * An unchanged contact is written again only when its last version is this old: its age counts from there, and a
 * daily import must not add a row per person and day.
 */
const REFRESH_DAYS = 30;

/** A version of a person as it is stored. */
export interface ContactRow {
  readonly key: string;
  readonly day: string;
  readonly recorded: number;
  readonly row: number;
  readonly data: string;
}

interface Version {
  readonly day: Day;
  readonly recorded: number;
  readonly facts: ContactFacts;
}

/** What an import says of a person on a day. */
export interface ContactStatement {
  readonly day: Day;
  readonly row: number;
  readonly contact: ContactFacts;
}

/** What the same person is found by in one import: the e-mail, else the folded name. */
export const contactKey = (contact: ContactFacts): string =>
  contact.email?.trim().toLowerCase() || foldWord(contact.name) || contact.name;

/**
 * Stores a contact as a version of its day, over the last known one, when it says something new. Returns whether it
 * did. Call inside `write` or `bulk`.
 */
export function stateContact(
  db: Database,
  accountId: string,
  statement: ContactStatement,
  number: TakeNumber,
): boolean {
  const rows = readContactRows(db, accountId);
  const key = identify(rows, statement.contact);
  const versions = versionsOf(rows, key);
  const base = versions.findLast(({ day }) => day <= statement.day);
  const facts = { ...base?.facts, ...statement.contact };
  let changed = false;
  const add = (day: Day, data: ContactFacts): void => {
    putContact(db, accountId, { key, day, recorded: number(), row: statement.row, data: JSON.stringify(data) });
    changed = true;
  };
  const unchanged = base !== undefined && same(base.facts, facts);
  if (!unchanged || daysBetween(base.day, statement.day) >= REFRESH_DAYS) add(statement.day, facts);
  // A late row fills what later versions leave open; what they say stays.
  for (const later of versions) {
    if (later.day <= statement.day || unchanged) continue;
    const filled = { ...statement.contact, ...later.facts };
    if (!same(filled, later.facts)) add(later.day, filled);
  }
  return changed;
}

/** Every version of everybody at the account, by person, day and import. */
export function readContactRows(db: Database, accountId: string): ContactRow[] {
  return db
    .prepare<[string], ContactRow>(
      'select key, day, recorded, row, data from contact where account_id = ? order by key, day, recorded',
    )
    .all(accountId);
}

/** The stored key of the person: by e-mail, else by name where the e-mails do not speak against it. */
export function identify(rows: readonly ContactRow[], contact: ContactFacts, own = contactKey(contact)): string {
  if (rows.some(({ key }) => key === own)) return own;
  const name = foldWord(contact.name);
  const known = new Map(rows.map((row) => [row.key, JSON.parse(row.data) as ContactFacts]));
  const alike = [...known].filter(
    ([, facts]) => foldWord(facts.name) === name && !(facts.email !== undefined && contact.email !== undefined),
  );
  return alike.length === 1 ? (alike[0]?.[0] ?? own) : own;
}

/** The versions of a person by day, the highest import of each day. */
function versionsOf(rows: readonly ContactRow[], key: string): Version[] {
  const versions = new Map<Day, Version>();
  for (const row of rows) {
    if (row.key !== key) continue;
    versions.set(row.day, { day: row.day, recorded: row.recorded, facts: JSON.parse(row.data) as ContactFacts });
  }
  return [...versions.values()];
}

const same = (a: ContactFacts, b: ContactFacts): boolean => {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof ContactFacts>;
  return [...keys].every((key) => a[key] === b[key]);
};

/** Writes a version of a person; one import has one version a day. Call inside `write` or `bulk`. */
export function putContact(db: Database, accountId: string, { key, day, recorded, row, data }: ContactRow): void {
  db.prepare(
    `insert into contact (account_id, key, day, recorded, row, data) values (?, ?, ?, ?, ?, ?)
     on conflict (account_id, key, day, recorded) do update set row = excluded.row, data = excluded.data`,
  ).run(accountId, key, day, recorded, row, data);
}
