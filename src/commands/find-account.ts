import { foldWord, nameKey } from '../domain/names.ts';
import {
  type AccountRef,
  accountById,
  closeNames,
  lookUpName,
  namesStartingWith,
  PREFIX_READ,
  type Visible,
} from '../store/names.ts';
import { accountByOtherId } from '../store/names-write.ts';
import type { Database } from '../store/sqlite.ts';

/** What words found: one account, several to choose from (`more` beside them; null: too many to count), or none with the names most like it. */
export type Found =
  | { readonly found: AccountRef }
  | { readonly choices: readonly AccountRef[]; readonly more: number | null }
  | { readonly none: readonly AccountRef[] };

const CHOICES = 8;
const CLOSE = 3;
// How much of their bigrams two names must share; two Chinese characters with one of them wrong share a third.
const LIKENESS = 0.4;
const LIKENESS_SHORT = 0.3;
const SHORT = 3;

/**
 * The account that words name (spec section 0): an exact name, id, former name or domain finds it, several are a
 * choice, and anything less is offered, never taken. What `visible` refuses is as if it were not there.
 */
export function findAccounts(db: Database, words: string, visible: Visible = () => true): Found {
  const key = nameKey(words);
  const exact = exactMatches(db, words).filter(visible);
  const [only] = exact;
  if (only && exact.length === 1) return { found: only };
  if (exact.length > 1) return choose(exact);
  if (key === '') return { none: [] };
  const starting = namesStartingWith(db, key, visible);
  if (starting.length > 1) return choose(starting);
  const close = closeNames(db, key, {
    limit: CLOSE,
    atLeast: key.length <= SHORT ? LIKENESS_SHORT : LIKENESS,
    visible,
  });
  const first = starting.map((account) => account.id);
  return { none: [...starting, ...close.filter((account) => !first.includes(account.id))].slice(0, CLOSE) };
}

/** Accounts the words name in full: by what they are called now, else by what they were called or where they live. */
function exactMatches(db: Database, words: string): AccountRef[] {
  const id = words.trim();
  const byId = accountById(db, accountByOtherId(db, id) ?? id);
  const matches = [...new Set([nameKey(words), foldWord(words), nameKey(hostOf(words))])]
    .filter((key) => key !== '')
    .flatMap((key) => lookUpName(db, key));
  const present = matches.filter(({ kind }) => kind === 'name' || kind === 'id').map(({ account }) => account);
  const now = distinct(byId ? [byId, ...present] : present);
  return now.length > 0 ? now : distinct(matches.map(({ account }) => account));
}

/** `https://www.acmeco.com/team` and `acmeco.com` name the same place. */
function hostOf(words: string): string {
  return words
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#].*$/, '');
}

function choose(accounts: readonly AccountRef[]): Found {
  const more = accounts.length >= PREFIX_READ ? null : Math.max(0, accounts.length - CHOICES);
  return { choices: accounts.slice(0, CHOICES), more };
}

function distinct(accounts: readonly AccountRef[]): AccountRef[] {
  return [...new Map(accounts.map((account) => [account.id, account])).values()];
}
