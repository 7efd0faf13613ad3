import type { Database } from './sqlite.ts';

/** An account as search knows it. */
export interface AccountRef {
  readonly id: string;
  readonly name: string;
  /** As stated in the data; null when nobody owns it. */
  readonly csm: string | null;
}

/** `merged`: an id of a duplicate that was merged into the account. */
export type NameKind = 'name' | 'former' | 'domain' | 'id' | 'merged';

/** A stored key and the account it leads to. */
export interface NameMatch {
  readonly account: AccountRef;
  readonly kind: NameKind;
}

/** Whether the asker may see the account; others are treated as if they were not there. */
export type Visible = (account: AccountRef) => boolean;

type MatchRow = { id: string; name: string; csm: string | null; kind: NameKind };

const SELECT_MATCH = `select a.id, a.name, a.csm, n.kind from account_name n join account a on a.id = n.account_id`;

// The last code point of Unicode: every key that starts with `x` lies between `x` and `x` + this.
const LAST = '\u{10FFFF}';
/** How many accounts a prefix finds at most: nobody chooses from more, and a common word starts half of a book. */
export const PREFIX_READ = 500;

const toMatch = (row: MatchRow): NameMatch => ({
  account: { id: row.id, name: row.name, csm: row.csm },
  kind: row.kind,
});

/** The account with this id; null when there is none. */
export function accountById(db: Database, id: string): AccountRef | null {
  return db.prepare<[string], AccountRef>('select id, name, csm from account where id = ?').get(id) ?? null;
}

/** Whether any account was imported. */
export function hasAccounts(db: Database): boolean {
  return db.prepare('select 1 from account limit 1').get() !== undefined;
}

/** Every account a key names exactly, by what kind of key it is. */
export function lookUpName(db: Database, key: string): NameMatch[] {
  return db.prepare<[string], MatchRow>(`${SELECT_MATCH} where n.key = ?`).all(key).map(toMatch);
}

/**
 * Accounts with a name, former name or domain that starts with the key, in order of the names, each once; at most
 * PREFIX_READ of them.
 */
export function namesStartingWith(db: Database, key: string, visible: Visible): AccountRef[] {
  const rows = db
    .prepare<[string, string], MatchRow>(
      `${SELECT_MATCH} where n.key >= ? and n.key < ? and n.kind not in ('id', 'merged') order by n.key`,
    )
    .iterate(key, key + LAST);
  const found = new Map<string, AccountRef>();
  for (const row of rows) {
    const { account } = toMatch(row);
    if (!found.has(account.id) && visible(account)) found.set(account.id, account);
    if (found.size === PREFIX_READ) break;
  }
  return [...found.values()];
}

/** Accounts whose key is most like the given one (bigram Dice of at least `atLeast`, 0-1), best first, each once. */
export function closeNames(
  db: Database,
  key: string,
  options: { readonly limit: number; readonly atLeast: number; readonly visible: Visible },
): AccountRef[] {
  const read = db.prepare<[string], AccountRef>('select id, name, csm from account where id = ?');
  const close: AccountRef[] = [];
  const seen = new Set<string>();
  for (const { accountId } of similarKeys(namesOf(db), key, options.atLeast)) {
    if (seen.has(accountId)) continue;
    seen.add(accountId);
    const account = read.get(accountId);
    if (account && options.visible(account)) close.push(account);
    if (close.length === options.limit) break;
  }
  return close;
}

interface NameList {
  readonly version: string;
  readonly keys: readonly string[];
  readonly accountIds: readonly string[];
}

// One list per open database: reading 100,000 keys takes longer than comparing them.
const lists = new WeakMap<Database, NameList>();

function namesOf(db: Database): NameList {
  const version = versionOf(db);
  const known = lists.get(db);
  if (known?.version === version) return known;
  const rows = db
    .prepare<[], [string, string]>(`select key, account_id from account_name where kind not in ('id', 'merged')`)
    .raw()
    .all() as [string, string][];
  const list = { version, keys: rows.map((row) => row[0]), accountIds: rows.map((row) => row[1]) };
  lists.set(db, list);
  return list;
}

/** Changes whenever names may have: every import takes a number, and every new name adds a row. */
function versionOf(db: Database): string {
  const row = db
    .prepare<[], { top: number | null; names: number }>(
      'select (select max(id) from import) as top, (select count(*) from account_name) as names',
    )
    .get();
  return `${row?.top ?? 0}|${row?.names ?? 0}`;
}

// A small table of flags instead of a set of strings: 100,000 names are compared in some 20 ms, without an index
// that each import would have to rebuild.
const BUCKETS = 1 << 16;
const bucketOf = (first: number, second: number): number => (Math.imul(first, 31) + second) & (BUCKETS - 1);

// Edges count as letters, so that two-character Chinese names have three bigrams and first letters weigh more.
const EDGE = 1;
// A name that holds all that was typed comes before any but the nearest misspelling.
const CONTAINED = 0.8;

function similarKeys(
  list: NameList,
  key: string,
  atLeast: number,
): { readonly accountId: string; readonly likeness: number }[] {
  const wanted = new Uint8Array(BUCKETS);
  for (const bucket of bucketsOf(key)) wanted[bucket] = Math.min(255, (wanted[bucket] ?? 0) + 1);
  const size = key.length + 1;
  const found: { accountId: string; likeness: number; length: number }[] = [];
  list.keys.forEach((candidate, at) => {
    const most = candidate.length + 1;
    const likeness = Math.max(
      (2 * sharedBigrams(wanted, candidate)) / (size + most),
      candidate.includes(key) ? CONTAINED : 0,
    );
    if (likeness >= atLeast) {
      found.push({ accountId: list.accountIds[at] ?? '', likeness, length: candidate.length });
    }
  });
  return found.sort((a, b) => b.likeness - a.likeness || a.length - b.length || (a.accountId < b.accountId ? -1 : 1));
}

function bucketsOf(key: string): number[] {
  const buckets: number[] = [];
  let before = EDGE;
  for (let at = 0; at <= key.length; at += 1) {
    const code = at < key.length ? key.charCodeAt(at) : EDGE;
    buckets.push(bucketOf(before, code));
    before = code;
  }
  return buckets;
}

/** How many bigrams the candidate shares with the wanted ones, each counted as often as both have it. */
function sharedBigrams(wanted: Uint8Array, candidate: string): number {
  let shared = 0;
  const taken: number[] = [];
  let before = EDGE;
  for (let at = 0; at <= candidate.length; at += 1) {
    const code = at < candidate.length ? candidate.charCodeAt(at) : EDGE;
    const bucket = bucketOf(before, code);
    const left = wanted[bucket] ?? 0;
    if (left > 0) {
      shared += 1;
      wanted[bucket] = left - 1;
      taken.push(bucket);
    }
    before = code;
  }
  for (const bucket of taken) wanted[bucket] = (wanted[bucket] ?? 0) + 1;
  return shared;
}
