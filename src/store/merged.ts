import { foldWord, nameKey } from '../domain/names.ts';
import type { Database } from './sqlite.ts';

/** An account that turned out to be a duplicate of another one (spec 12.10). */
export interface MergedAccount {
  readonly id: string;
  /** The account that carries on. */
  readonly survivor: string;
  /** Matching keys of the names it went by, and the last one as it was `spelled`. */
  readonly keys: readonly string[];
  /** Fields, and people by `lentPerson`, that the survivor has from it alone: its rows may go on stating them. */
  readonly fields: readonly string[];
}

interface Row {
  id: string;
  survivor: string;
  keys: string;
  fields: string;
}

const toMerged = (row: Row): MergedAccount => ({
  id: row.id,
  survivor: row.survivor,
  keys: JSON.parse(row.keys) as string[],
  fields: JSON.parse(row.fields) as string[],
});

/** Every merged duplicate; they are few beside accounts. */
export function readMerged(db: Database): MergedAccount[] {
  return db.prepare<[], Row>('select id, survivor, keys, fields from merged_account order by id').all().map(toMerged);
}

/** The account that carries on for a merged duplicate; null for every other id. */
export function survivorOf(db: Database, id: string): string | null {
  return (
    db.prepare<[string], { survivor: string }>('select survivor from merged_account where id = ?').get(id)?.survivor ??
    null
  );
}

/** Ids of the duplicates merged into an account. */
export function mergedInto(db: Database, survivor: string): string[] {
  return db
    .prepare<[string], { id: string }>('select id from merged_account where survivor = ? order by id')
    .all(survivor)
    .map(({ id }) => id);
}

/** Whether a text is the duplicate's id or one of its names; a name the survivor bears today means the survivor. */
export function isMerged(duplicate: MergedAccount, text: string, survivorName: string | null): boolean {
  if (duplicate.id === text) return true;
  if (survivorName !== null && foldWord(survivorName) === foldWord(text)) return false;
  if (duplicate.keys.includes(spelled(text))) return true;
  return (survivorName === null || nameKey(survivorName) !== nameKey(text)) && duplicate.keys.includes(nameKey(text));
}

/** A name as it was spelled, beside its matching key: `Acme Inc` may go into `Acme`, and both have one key. */
export const spelled = (name: string): string => `=${foldWord(name)}`;

/** How a person whom only a duplicate names is listed among the fields it lends. */
export const lentPerson = (key: string): string => `contact:${key}`;

/** Notes which fields the survivor has from the duplicate. Call inside `write` or `bulk`. */
export function lendFields(db: Database, id: string, fields: readonly string[]): void {
  db.prepare<[string, string]>('update merged_account set fields = ? where id = ?').run(JSON.stringify(fields), id);
}
