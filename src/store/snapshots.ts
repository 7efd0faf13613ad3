import type { Day } from '../domain/day.ts';
import type { Facts, PartialLists } from '../domain/facts.ts';
import { nameKey } from '../domain/names.ts';
import { type AccountEntry, keepNames, updateAccount } from './accounts.ts';
import { joinEntries, listNames, type Place, type StatedFacts, stateEntries } from './facts-merge.ts';
import { insertSnapshot, readAfter, readAt, readBefore, replaceSnapshot, type SnapshotRow } from './snapshot-rows.ts';
import type { Database } from './sqlite.ts';
import { decodeStated, encodeStated, type Group, restateOver, statedWhere } from './stated.ts';

/** What one row (or several of one day) says of an account. */
export interface Statement {
  readonly day: Day;
  readonly row: number;
  /** Fields that are stated whole; an absent field states nothing. */
  readonly facts: StatedFacts;
  /** Entries that join the lists already known. */
  readonly lists: PartialLists;
}

/** The running number of the import at hand, taken when it is first needed. */
export type TakeNumber = () => number;

interface Version {
  readonly day: Day;
  readonly recorded: number;
  readonly facts: StatedFacts;
  readonly stated: readonly Group[];
}

/**
 * Stores what a row states of a day: over what was known before that day, and into later days for the fields nobody
 * has stated since. What it replaces is kept. Returns the account as it stands then, and whether anything changed.
 * Call inside `write` or `bulk`.
 */
export function stateFacts(
  db: Database,
  account: AccountEntry,
  statement: Statement,
  number: TakeNumber,
): { readonly account: AccountEntry; readonly changed: boolean } {
  // A row that carries notes or an id alone says nothing of the day.
  if (isEmpty(statement)) return { account, changed: false };
  if (account.latestOn === null || statement.day > account.latestOn) {
    return { account: appendSnapshot(db, account, statement, number()), changed: true };
  }
  return restate(db, account, statement, number);
}

function isEmpty({ facts, lists }: Statement): boolean {
  for (const field in facts) if (facts[field] !== undefined) return false;
  return listNames(lists).length === 0;
}

/** The usual case: a new day. */
function appendSnapshot(db: Database, account: AccountEntry, statement: Statement, number: number): AccountEntry {
  const base = account.latestOn === null ? undefined : readAt(db, account.id, account.latestOn);
  const known = base ? (JSON.parse(base.facts) as StatedFacts) : null;
  keepNewNames(db, account.id, known, statement.facts);
  const { facts, fields } = apply(known, statement, (field) =>
    base ? placeIn(decodeStated(base.stated), field) : undefined,
  );
  const group: Group = [statement.day, number, statement.row, null];
  const stated = known && base ? restateOver(base.stated, known, fields, group) : encodeStated([group]);
  insertSnapshot(db, account.id, statement.day, number, facts, stated);
  return point(db, account, facts, statement.day);
}

// Nearly every row states the names its account already has: those cost nothing.
function keepNewNames(db: Database, accountId: string, known: StatedFacts | null, facts: StatedFacts): void {
  const { domain, former_names: former } = facts as Facts;
  if (domain !== undefined && domain !== known?.['domain']) keepNames(db, accountId, { domain });
  if (former !== undefined && !same(former, known?.['former_names'])) keepNames(db, accountId, { former });
}

/** A late row may give a name the account bore before any known so far: it finds the account as well (spec 12.10). */
function keepOldName(db: Database, account: AccountEntry, { day, facts }: Statement): void {
  const { name } = facts as Facts;
  if (name === undefined || account.latestOn === null || day >= account.latestOn) return;
  if (nameKey(name) !== nameKey(account.name)) keepNames(db, account.id, { former: [name] });
}

/** `known` with the statement over it, and the fields it states; a field that is undefined states nothing. */
function apply(
  known: StatedFacts | null,
  statement: Statement,
  placeOf: (field: string) => Place | undefined,
): { facts: StatedFacts; fields: string[] } {
  const { facts, lists } = statement;
  const merged: StatedFacts = known ?? { ...facts };
  const fields: string[] = [];
  for (const field in facts) {
    const value = facts[field];
    if (value === undefined) continue;
    fields.push(field);
    // Columns nobody knows come from several files of a day: each adds its own.
    if (known) merged[field] = field === 'other' ? { ...(known['other'] as object), ...(value as object) } : value;
  }
  for (const name of listNames(lists)) {
    merged[name] = stateEntries(name, merged[name], lists[name], statement.day, () => placeOf(name));
    if (!fields.includes(name)) fields.push(name);
  }
  return { facts: merged, fields };
}

/** A day that has a snapshot already, or lies before the latest one. */
function restate(
  db: Database,
  account: AccountEntry,
  statement: Statement,
  number: TakeNumber,
): { account: AccountEntry; changed: boolean } {
  const own = readAt(db, account.id, statement.day);
  const base = own ?? readBefore(db, account.id, statement.day);
  const before = base ? toVersion(base) : null;
  const { facts, fields } = apply(before ? { ...before.facts } : null, statement, (field) =>
    before ? placeIn(before.stated, field) : undefined,
  );
  const changed = own && before ? changedFields(before, facts, fields, statement.day) : fields;
  if (own && changed.length === 0) return { account, changed: false };
  const taken = number();
  keepNewNames(db, account.id, before?.facts ?? null, statement.facts);
  keepOldName(db, account, statement);
  const stated = restateGroups(before?.stated ?? [], before?.facts ?? {}, facts, changed, [
    statement.day,
    taken,
    statement.row,
    null,
  ]);
  if (own) replaceSnapshot(db, own, taken, facts, stated);
  else insertSnapshot(db, account.id, statement.day, taken, facts, encodeStated(stated));
  const latest = carryForward(db, account, statement, { facts, fields: changed, number: taken });
  return { account: point(db, account, latest ?? facts, statement.day), changed: true };
}

const toVersion = (row: SnapshotRow): Version => ({
  day: row.day,
  recorded: row.recorded,
  facts: JSON.parse(row.facts) as StatedFacts,
  stated: decodeStated(row.stated),
});

/** Fields whose value differs, or that were only carried over from an earlier day so far. */
function changedFields(before: Version, facts: StatedFacts, fields: readonly string[], day: Day): string[] {
  return fields.filter((field) => !same(before.facts[field], facts[field]) || dayOf(before, field) !== day);
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));

/** The day a field was stated for; undefined when it never was. */
const dayOf = ({ stated, facts }: Version, field: string): Day | undefined =>
  field in facts ? placeIn(stated, field)?.[0] : undefined;

/** Where a field that the snapshot holds was stated. */
function placeIn(groups: readonly Group[], field: string): Place | undefined {
  const group = groups.find(([, , , fields]) => fields?.includes(field)) ?? groups.find((one) => one[3] === null);
  return group && [group[0], group[1], group[2]];
}

/** The groups with `fields` moved into a new one. */
function restateGroups(
  groups: readonly Group[],
  known: StatedFacts,
  facts: StatedFacts,
  fields: readonly string[],
  added: Group,
): Group[] {
  const moved = new Set(fields);
  const result = statedWhere(groups, known, (field) => !moved.has(field) && field in facts);
  const own = result.find((group) => group[0] === added[0] && group[1] === added[1] && group[2] === added[2]);
  if (own) own[3].push(...fields);
  else result.push([added[0], added[1], added[2], [...fields]]);
  return result;
}

/**
 * Lets a late statement reach the later snapshots that had nothing newer. Returns the latest snapshot's facts when
 * there is one after the statement's day.
 */
function carryForward(
  db: Database,
  account: AccountEntry,
  statement: Statement,
  change: { readonly facts: StatedFacts; readonly fields: readonly string[]; readonly number: number },
): StatedFacts | null {
  if (account.latestOn === null || statement.day >= account.latestOn) return null;
  const later = readAfter(db, account.id, statement.day);
  let latest: StatedFacts | null = null;
  for (const row of later) {
    const version = toVersion(row);
    latest = version.facts;
    const open = change.fields.filter((field) => (dayOf(version, field) ?? '') <= statement.day);
    const facts = { ...version.facts };
    for (const field of open) facts[field] = change.facts[field];
    const joined = joinNewer(facts, statement, open, change.number);
    if (open.length === 0 && !joined) continue;
    const stated = restateGroups(version.stated, version.facts, facts, open, [
      statement.day,
      change.number,
      statement.row,
      null,
    ]);
    replaceSnapshot(db, row, change.number, facts, open.length > 0 ? stated : [...version.stated]);
    latest = facts;
  }
  return latest;
}

/** An entry a later day does not state itself joins its list, though the list as such is newer. */
function joinNewer(facts: StatedFacts, statement: Statement, open: readonly string[], number: number): boolean {
  let joined = false;
  for (const name of listNames(statement.lists)) {
    if (open.includes(name)) continue;
    const merged = joinEntries(name, facts[name], statement.lists[name], [statement.day, number, statement.row]);
    if (merged === null) continue;
    facts[name] = merged;
    joined = true;
  }
  return joined;
}

/** The account pointing at its two latest snapshots, with the name and owner of the latest. */
function point(db: Database, account: AccountEntry, latest: StatedFacts, day: Day): AccountEntry {
  const { name, csm } = latest as Facts;
  const [latestOn, previousOn] = pointers(account, day);
  const after: AccountEntry = {
    id: account.id,
    name: name ?? account.name,
    csm: csm ?? account.csm,
    latestOn,
    previousOn,
  };
  if (
    after.name !== account.name ||
    after.csm !== account.csm ||
    after.latestOn !== account.latestOn ||
    after.previousOn !== account.previousOn
  ) {
    updateAccount(db, account, after);
  }
  return after;
}

function pointers({ latestOn, previousOn }: AccountEntry, day: Day): [Day, Day | null] {
  if (latestOn === null || day > latestOn) return [day, latestOn];
  if (day < latestOn && (previousOn === null || day > previousOn)) return [latestOn, day];
  return [latestOn, previousOn];
}
