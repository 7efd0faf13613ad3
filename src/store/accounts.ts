import type { Day } from '../domain/day.ts';
import { foldWord, nameKey } from '../domain/names.ts';
import { lookUpName, type NameMatch } from './names.ts';
import { accountByDomain, accountByOtherId, addName, addOtherId, hasStatedId, renameKeys } from './names-write.ts';
import type { Database } from './sqlite.ts';

/** An account's row: who it is, and where its latest snapshots are. */
export interface AccountEntry {
  readonly id: string;
  readonly name: string;
  readonly csm: string | null;
  readonly latestOn: Day | null;
  readonly previousOn: Day | null;
}

/** How outside data names an account: by id, by name, or both. */
export interface AccountRefs {
  readonly id: string | null;
  readonly name: string | null;
}

/** Which account was meant; `several` when a name fits more than one, so that nobody guesses. */
export type Found =
  | { readonly found: AccountEntry; readonly by: 'id' | 'name' | 'likeness' | 'former' | 'domain' }
  | { readonly several: readonly string[] }
  | { readonly none: true };

type Row = { id: string; name: string; csm: string | null; latest_on: string | null; previous_on: string | null };

const SELECT = 'select id, name, csm, latest_on, previous_on from account where id = ?';

/** The account with this id; null when there is none. */
export function readAccount(db: Database, id: string): AccountEntry | null {
  const row = db.prepare<[string], Row>(SELECT).get(id);
  return row
    ? { id: row.id, name: row.name, csm: row.csm, latestOn: row.latest_on, previousOn: row.previous_on }
    : null;
}

const NONE: Found = { none: true };

/**
 * The account that outside data means (spec 12.10): by id, else by exactly this name, else by the only name like it,
 * the only former name, the only domain.
 */
export function findAccount(db: Database, refs: AccountRefs): Found {
  if (refs.id !== null) {
    const account = readAccount(db, refs.id) ?? byOtherId(db, refs.id);
    if (account) return { found: account, by: 'id' };
  }
  if (refs.name === null) return NONE;
  return findByName(db, refs.name);
}

/** The same for a record's `account`, which may be an id or a name. */
export function findReferenced(db: Database, refs: AccountRefs): Found {
  const byId = findAccount(db, { id: refs.id ?? refs.name, name: null });
  if ('found' in byId) return byId;
  const text = refs.name ?? refs.id;
  return text === null ? NONE : findByName(db, text);
}

function byOtherId(db: Database, id: string): AccountEntry | null {
  const other = accountByOtherId(db, id);
  return other === undefined ? null : readAccount(db, other);
}

function findByName(db: Database, name: string): Found {
  const folded = foldWord(name);
  const matches = lookUpName(db, nameKey(name));
  const exact = distinct(matches.filter(({ kind, account }) => kind === 'name' && foldWord(account.name) === folded));
  if (exact.length > 0) return choose(db, exact, 'name');
  const own = readAccount(db, derivedId(name));
  if (own && !hasStatedId(db, own.id)) return { found: own, by: foldWord(own.name) === folded ? 'name' : 'former' };
  const merged = own ? null : byOtherId(db, derivedId(name));
  if (merged) return { found: merged, by: 'id' };
  for (const [kind, by] of [
    ['name', 'likeness'],
    ['former', 'former'],
    ['domain', 'domain'],
    ['id', 'id'],
    ['merged', 'id'],
  ] as const) {
    const some = distinct(matches.filter((match) => match.kind === kind));
    if (some.length > 0) return choose(db, some, by);
  }
  return NONE;
}

/** The ids of the matches, each once. */
function distinct(matches: readonly NameMatch[]): NameMatch[] {
  return [...new Map(matches.map((match) => [match.account.id, match])).values()];
}

function choose(
  db: Database,
  matches: readonly NameMatch[],
  by: 'id' | 'name' | 'likeness' | 'former' | 'domain',
): Found {
  const [first] = matches;
  if (!first) return NONE;
  if (matches.length > 1) return { several: matches.map(({ account }) => `${account.name} (${account.id})`) };
  const account = readAccount(db, first.account.id);
  return account ? { found: account, by } : NONE;
}

/** The id of an account that states none: its name, folded (spec section 2). */
const derivedId = (name: string): string => foldWord(name) || name;

/** What an account row says of who it is about, beside its own id. */
export interface RowNames extends AccountRefs {
  readonly formerNames: readonly string[];
  readonly domain: string | null;
}

/** Why a row may mean an account it does not name: its name is like it, a former one, it says so, it lives there. */
export type Likeness = 'name' | 'likeness' | 'former' | 'renamed' | 'domain';

/**
 * The account a row most likely means that is found neither by its id nor by exactly its name (spec 12.10): the only
 * one with a name like it, the only one that bore a name the row calls former, the only one with its domain. A row
 * with an id of its own means only accounts that have none so far, and never by the domain, which companies of one
 * group share. Null where nothing speaks for one.
 */
export function guessAccount(
  db: Database,
  row: RowNames,
): { readonly account: AccountEntry; readonly by: Likeness } | null {
  const fits = ({ id }: AccountEntry): boolean => row.id === null || !hasStatedId(db, id);
  const byName = row.name === null ? NONE : findByName(db, row.name);
  if ('found' in byName && byName.by !== 'id' && fits(byName.found)) return { account: byName.found, by: byName.by };
  const formerly = new Map<string, AccountEntry>();
  for (const name of row.formerNames) {
    const found = findByName(db, name);
    if ('found' in found && found.by !== 'id' && found.by !== 'domain') formerly.set(found.found.id, found.found);
  }
  const [renamed] = [...formerly.values()].filter(fits);
  if (renamed && formerly.size === 1) return { account: renamed, by: 'renamed' };
  const lives = row.domain === null || row.id !== null ? undefined : accountByDomain(db, row.domain);
  const account = lives === undefined ? null : readAccount(db, lives);
  return account && { account, by: 'domain' };
}

/**
 * Gives an account known by name alone the id that the data has for it now: it keeps its own and is found by the new
 * one too. Call inside `write` or `bulk`.
 */
export function adoptId(db: Database, accountId: string, id: string): void {
  addOtherId(db, accountId, id);
  addName(db, accountId, 'id', id);
}

/** Adds an account without snapshots. Call inside `write` or `bulk`. */
export function createAccount(db: Database, refs: { readonly id: string | null; readonly name: string }): AccountEntry {
  const id = refs.id ?? freeId(db, derivedId(refs.name));
  db.prepare<[string, string]>('insert into account (id, name) values (?, ?)').run(id, refs.name);
  addName(db, id, 'name', refs.name);
  if (refs.id !== null) addName(db, id, 'id', refs.id);
  return { id, name: refs.name, csm: null, latestOn: null, previousOn: null };
}

/** The id, or the next free one after it where another account has been given the same. */
function freeId(db: Database, id: string): string {
  let free = id;
  for (let next = 2; readAccount(db, free); next += 1) free = `${id}-${next}`;
  return free;
}

/** Names that came with a row: former ones and the domain also find the account. Call inside `write` or `bulk`. */
export function keepNames(
  db: Database,
  accountId: string,
  names: { readonly former?: unknown; readonly domain?: unknown },
): void {
  if (Array.isArray(names.former)) for (const name of names.former) addName(db, accountId, 'former', String(name));
  if (typeof names.domain === 'string') addName(db, accountId, 'domain', names.domain);
}

/**
 * Points the account at its latest snapshots and lets it carry their name and owner; a new name makes the old one a
 * former one. Call inside `write` or `bulk`.
 */
export function updateAccount(db: Database, before: AccountEntry, after: AccountEntry): void {
  if (before.name === after.name && before.csm === after.csm) {
    db.prepare<[string | null, string | null, string]>(
      'update account set latest_on = ?, previous_on = ? where id = ?',
    ).run(after.latestOn, after.previousOn, after.id);
    return;
  }
  if (before.name !== after.name) renameKeys(db, after.id, before.name, after.name);
  db.prepare<[string, string | null, string | null, string | null, string]>(
    'update account set name = ?, csm = ?, latest_on = ?, previous_on = ? where id = ?',
  ).run(after.name, after.csm, after.latestOn, after.previousOn, after.id);
}
