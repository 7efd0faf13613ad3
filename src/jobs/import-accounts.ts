import type { Day } from '../domain/day.ts';
import { foldWord } from '../domain/names.ts';
import { quote } from '../ingest/cell.ts';
import type { AccountRow } from '../ingest/incoming.ts';
import type { Warnings } from '../ingest/warnings.ts';
import { type AccountEntry, adoptId, createAccount, type Found, findAccount, readAccount } from '../store/accounts.ts';
import { accountByDomain } from '../store/names-write.ts';
import { stateFacts } from '../store/snapshots.ts';
import type { Database } from '../store/sqlite.ts';
import { type Reject, rejectFuture, type StoreContext } from './import-context.ts';
import type { Statements } from './import-statements.ts';

export interface AccountStoreContext extends StoreContext {
  readonly warnings: Warnings;
  readonly reject: Reject;
  readonly statements: Statements;
  readonly addRelated: (account: AccountEntry, row: AccountRow) => void;
  /** Keeps a row of an account that is not known and that the row does not name. */
  readonly wait: (row: AccountRow) => void;
}

/** Stores account rows: who each row is about, and what it states. */
export interface AccountStore {
  add(row: AccountRow): void;
  /** Decides the rows whose account was only likely; call inside a transaction. */
  finish(): void;
}

/** A row whose account is found by a likeness only: decided when the whole file is known. */
interface Doubtful {
  readonly row: AccountRow;
  readonly candidate: AccountEntry;
  readonly by: 'likeness' | 'former' | 'domain';
}

const MOST_DOUBTFUL = 20_000;

interface Book {
  readonly db: Database;
  readonly context: AccountStoreContext;
  /** Accounts this file has stated, and the last day it stated them for. */
  readonly seen: Map<string, Day>;
  doubtful: Doubtful[];
}

/** A store for the account rows of one file. */
export function createAccountStore(db: Database, context: AccountStoreContext): AccountStore {
  const book: Book = { db, context, seen: new Map(), doubtful: [] };
  return {
    add: (row) => addRow(book, row),
    finish: () => decide(book),
  };
}

function addRow(book: Book, row: AccountRow): void {
  const { db, context } = book;
  if (row.day !== null && row.day > context.day) {
    rejectFuture(context.reject, row.line, row.day, context.day);
    return;
  }
  const found = findAccount(db, row.id === null ? row : { id: row.id, name: null });
  if ('several' in found) {
    const reason = 'the name fits several accounts, so the row is left out: give the account id';
    context.reject(row.line, `${quote(row.name)} is ${found.several.join(' or ')}: ${reason}`, reason);
  } else if ('found' in found && (found.by === 'id' || found.by === 'name')) {
    store(book, found.found, row);
  } else addUnsure(book, row, found);
}

/** A row whose account is not known, or only likely to be one that is. */
function addUnsure(book: Book, row: AccountRow, found: Found): void {
  const { db, context } = book;
  const guess = 'found' in found ? { candidate: found.found, by: found.by as Doubtful['by'] } : sameDomain(db, row);
  if (guess) {
    book.doubtful.push({ row, ...guess });
    if (book.doubtful.length >= MOST_DOUBTFUL) decide(book);
  } else if (row.name === null) context.wait(row);
  else store(book, (row.id === null ? null : adopt(book, row.id, row.name)) ?? create(book, row), row);
}

function store({ db, context, seen }: Book, account: AccountEntry, row: AccountRow): void {
  const day = row.day ?? context.day;
  if (seen.get(account.id) === day) {
    const group =
      'the account is in this file more than once for the same day; later rows win (to add rows up instead, use --map)';
    context.warnings.add(row.line, null, `${quote(account.name)}: ${group}`, group);
  }
  seen.set(account.id, day);
  const isNewDay = account.latestOn === null || day > account.latestOn;
  if (isNewDay && !context.statements.has(account.id, day)) {
    stateFacts(db, account, { day, row: row.line, facts: row.facts, lists: row.lists }, context.take);
  } else context.statements.hold(account.id, day, row);
  context.addRelated(account, row);
}

function decide(book: Book): void {
  const rows = book.doubtful;
  book.doubtful = [];
  const names = new Map<string, Set<string>>();
  for (const { row, candidate } of rows) {
    const folded = names.get(candidate.id) ?? new Set();
    names.set(candidate.id, folded.add(foldWord(row.name ?? '')));
  }
  for (const one of rows) decideOne(book, one, (names.get(one.candidate.id)?.size ?? 0) > 1);
}

/** The likely account, unless the file speaks of it under its own name or of two that are like it. */
function decideOne(book: Book, { row, candidate, by }: Doubtful, contested: boolean): void {
  const { db, context, seen } = book;
  if (contested || seen.has(candidate.id)) {
    const group =
      'a name like that of another account of this file; they are kept apart (give both an account id if they are one)';
    const exact = findAccount(db, { id: null, name: row.name });
    context.warnings.add(row.line, 'name', `${quote(row.name)} beside ${quote(candidate.name)}: ${group}`, group);
    store(book, 'found' in exact && exact.by === 'name' ? exact.found : create(book, row), row);
    return;
  }
  const account = readAccount(db, candidate.id) ?? candidate;
  store(book, account, by === 'former' ? withoutName(row, candidate, context.warnings) : row);
}

/** The only account with the row's domain: a rename, if the file does not name the account as well. */
function sameDomain(db: Database, row: AccountRow): { candidate: AccountEntry; by: 'domain' } | null {
  const { domain } = row.facts;
  const id = row.id === null && typeof domain === 'string' ? accountByDomain(db, domain) : undefined;
  const account = id === undefined ? null : readAccount(db, id);
  return account && { candidate: account, by: 'domain' };
}

function create({ db, context }: Book, row: AccountRow): AccountEntry {
  context.take();
  return createAccount(db, { id: row.id, name: row.name ?? row.id ?? '' });
}

function adopt({ db, context }: Book, id: string, name: string): AccountEntry | null {
  const account = adoptId(db, id, name);
  if (account) context.take();
  return account;
}

/** A row under a former name states everything but the name: else two feeds would rename the account every day. */
function withoutName(row: AccountRow, account: AccountEntry, warnings: Warnings): AccountRow {
  const group = 'a former name; the account keeps its present one';
  warnings.add(row.line, 'name', `${quote(row.name)} is ${group} (${account.name})`, group);
  const { name: _, ...facts } = row.facts;
  return { ...row, facts };
}
