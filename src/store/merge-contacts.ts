import type { ContactFacts } from '../domain/records.ts';
import { type ContactRow, identify, putContact, readContactRows } from './contacts.ts';
import type { Database } from './sqlite.ts';

/**
 * Brings a duplicate's people to the survivor: whoever is not known there comes with their whole history; of the
 * others only what nobody there ever stated, into the latest version, because the titles of two sources one after
 * the other would read as a promotion. Returns the keys of those who came. Call inside `write` or `bulk`.
 */
export function mergeContacts(db: Database, survivorId: string, duplicateId: string, number: number): string[] {
  const own = readContactRows(db, survivorId);
  const moved: string[] = [];
  for (const history of byPerson(readContactRows(db, duplicateId))) {
    const latest = history.at(-1);
    if (!latest) continue;
    const facts = JSON.parse(latest.data) as ContactFacts;
    const key = identify(own, facts, latest.key);
    const known = own.filter((row) => row.key === key);
    if (known.length > 0) fillIn(db, survivorId, known, facts, number);
    else {
      move(db, latest.key, survivorId, duplicateId);
      moved.push(latest.key);
    }
  }
  db.prepare<[string]>('delete from contact where account_id = ?').run(duplicateId);
  return moved;
}

/** Rows by person, each person's in order of day and import. */
function byPerson(rows: readonly ContactRow[]): ContactRow[][] {
  const people = new Map<string, ContactRow[]>();
  for (const row of rows) people.set(row.key, [...(people.get(row.key) ?? []), row]);
  return [...people.values()];
}

function fillIn(
  db: Database,
  accountId: string,
  known: readonly ContactRow[],
  offered: ContactFacts,
  number: number,
): void {
  const latest = known.at(-1);
  if (!latest) return;
  const stated = new Set(known.flatMap((row) => Object.keys(JSON.parse(row.data) as ContactFacts)));
  const missing = Object.entries(offered).filter(([field]) => !stated.has(field));
  if (missing.length === 0) return;
  const facts = { ...(JSON.parse(latest.data) as ContactFacts), ...Object.fromEntries(missing) };
  putContact(db, accountId, { ...latest, recorded: number, data: JSON.stringify(facts) });
}

function move(db: Database, key: string, survivorId: string, duplicateId: string): void {
  db.prepare<[string, string, string]>('update contact set account_id = ? where account_id = ? and key = ?').run(
    survivorId,
    duplicateId,
    key,
  );
}
