import { fieldsWith } from '../domain/field-groups.ts';
import type { AccountRefs, AccountRow, ContactRow, RecordRow, UsageRow } from '../ingest/incoming.ts';
import { readAccount } from '../store/accounts.ts';
import { identify, readContactRows } from '../store/contacts.ts';
import { listNames } from '../store/facts-merge.ts';
import { lendable } from '../store/merge-facts.ts';
import { isMerged, lendFields, lentPerson, type MergedAccount, readMerged } from '../store/merged.ts';
import { readAt } from '../store/snapshot-rows.ts';
import type { Database } from '../store/sqlite.ts';

type Row = AccountRow | UsageRow | ContactRow | RecordRow;

/**
 * The duplicates that were merged (spec 12.10). Files go on naming them: such a row speaks of the survivor, but states
 * only what the survivor does not state itself, else the two would take turns.
 */
export interface Duplicates {
  /** Whether the row that found this account names a duplicate that was merged into it. */
  isMeant(accountId: string, refs: AccountRefs): boolean;
  /** What a duplicate's row may say of its survivor, and whether anything had to be left out; null for nothing. */
  admit<R extends Row>(accountId: string, row: R): { readonly row: R; readonly whole: boolean } | null;
  /** Lets the survivor's own row take back what duplicates said in its place. */
  takeBack(accountId: string, row: Row): void;
  /** Reads the duplicates again, after a merge. */
  refresh(): void;
}

/** The duplicates known so far; they are few, so they are held in memory while a file is read. */
export function createDuplicates(db: Database): Duplicates {
  let known = bySurvivor(readMerged(db));
  const refresh = (): void => {
    known = bySurvivor(readMerged(db));
  };
  const find = (accountId: string, { id, name }: AccountRefs): MergedAccount | undefined => {
    const duplicates = known.get(accountId);
    if (!duplicates || id === accountId || name === accountId) return undefined;
    // An id says more than a name, which the survivor may bear as well.
    if (id !== null) return duplicates.find((one) => isMerged(one, id, null));
    return duplicates.find((one) => isMerged(one, name ?? '', readAccount(db, accountId)?.name ?? null));
  };
  return {
    isMeant: (accountId, refs) => find(accountId, refs) !== undefined,
    admit(accountId, row) {
      const duplicate = find(accountId, row);
      if (!duplicate) return { row, whole: true };
      const said = saidBy(db, accountId, row);
      const allowed = allowedOf(db, accountId, duplicate, row, said);
      const added = allowed.filter((field) => !duplicate.fields.includes(field));
      if (added.length > 0) {
        lendFields(db, duplicate.id, [...duplicate.fields, ...added]);
        refresh();
      }
      return keep(row, said, allowed);
    },
    takeBack(accountId, row) {
      for (const duplicate of known.get(accountId) ?? []) {
        if (duplicate.fields.length === 0) continue;
        const own = new Set(saidBy(db, accountId, row).flatMap(fieldsWith));
        const left = duplicate.fields.filter((field) => !own.has(field));
        if (left.length === duplicate.fields.length) continue;
        lendFields(db, duplicate.id, left);
        refresh();
      }
    },
    refresh,
  };
}

function bySurvivor(duplicates: readonly MergedAccount[]): Map<string, MergedAccount[]> {
  const survivors = new Map<string, MergedAccount[]>();
  for (const one of duplicates) survivors.set(one.survivor, [...(survivors.get(one.survivor) ?? []), one]);
  return survivors;
}

/** What a row speaks of: fields, or a person. Records are each their own: none stands in another's place. */
function saidBy(db: Database, accountId: string, row: Row): string[] {
  if (row.kind === 'contacts') return [lentPerson(identify(readContactRows(db, accountId), row.contact))];
  if (row.kind !== 'accounts' && row.kind !== 'usage') return [];
  const fields = Object.keys(row.facts).filter((field) => row.facts[field] !== undefined);
  return [...new Set([...fields, ...listNames(row.lists)])];
}

function allowedOf(
  db: Database,
  accountId: string,
  duplicate: MergedAccount,
  row: Row,
  said: readonly string[],
): string[] {
  if (row.kind === 'contacts') {
    const people = new Set(readContactRows(db, accountId).map(({ key }) => lentPerson(key)));
    return said.filter((person) => duplicate.fields.includes(person) || !people.has(person));
  }
  const account = readAccount(db, accountId);
  const latest = account?.latestOn ? readAt(db, accountId, account.latestOn) : undefined;
  const stated = latest ? Object.keys(JSON.parse(latest.facts) as object) : [];
  return lendable(said, new Set(stated.filter((field) => !duplicate.fields.includes(field))));
}

function keep<R extends Row>(
  row: R,
  said: readonly string[],
  allowed: readonly string[],
): { readonly row: R; readonly whole: boolean } | null {
  // Its name is no news: the survivor is called something else.
  const whole = said.every((field) => field === 'name' || allowed.includes(field));
  if (row.kind === 'contacts') return allowed.length > 0 ? { row, whole } : null;
  if (row.kind !== 'accounts' && row.kind !== 'usage') return { row, whole };
  const facts = Object.fromEntries(Object.entries(row.facts).filter(([field]) => allowed.includes(field)));
  const lists = Object.fromEntries(Object.entries(row.lists).filter(([field]) => allowed.includes(field)));
  return { row: { ...row, facts, lists }, whole };
}
