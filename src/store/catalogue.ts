import type { Catalogue } from '../domain/catalogue.ts';
import type { Day } from '../domain/day.ts';
import type { TakeNumber } from './snapshots.ts';
import type { Database } from './sqlite.ts';

/** The catalogue as it was last imported up to the day; null when there is none. */
export function readCatalogue(db: Database, day: Day): Catalogue | null {
  const row = db
    .prepare<[string], { data: string }>(
      'select data from catalogue where day <= ? order by day desc, recorded desc limit 1',
    )
    .get(day);
  return row ? (JSON.parse(row.data) as Catalogue) : null;
}

/** Stores a catalogue that differs from the one in force; returns whether it did. Call inside `write` or `bulk`. */
export function stateCatalogue(db: Database, catalogue: Catalogue, day: Day, number: TakeNumber): boolean {
  const known = readCatalogue(db, day);
  if (known && JSON.stringify(known) === JSON.stringify(catalogue)) return false;
  db.prepare('insert into catalogue (recorded, day, data) values (?, ?, ?)').run(
    number(),
    day,
    JSON.stringify(catalogue),
  );
  return true;
}
