import type { Day } from '../domain/day.ts';
import { foldWord } from '../domain/names.ts';
import { quote } from '../ingest/cell.ts';
import type { AccountRow } from '../ingest/incoming.ts';
import type { Warnings } from '../ingest/warnings.ts';
import {
  type AccountEntry,
  adoptId,
  createAccount,
  findAccount,
  findReferenced,
  guessAccount,
  type Likeness,
  readAccount,
} from '../store/accounts.ts';
import { hasStatedId } from '../store/names-write.ts';
import { stateFacts } from '../store/snapshots.ts';
import type { Database } from '../store/sqlite.ts';
import { type Reject, rejectFuture, type StoreContext } from './import-context.ts';
import type { Duplicates } from './import-duplicates.ts';
import type { Merges } from './import-merges.ts';
import type { Statements } from './import-statements.ts';

export interface AccountStoreContext extends StoreContext {
  readonly warnings: Warnings;
  readonly reject: Reject;
  readonly statements: Statements;
  readonly duplicates: Duplicates;
  readonly merges: Merges;
  readonly addRelated: (account: AccountEntry, row: AccountRow) => void;
  /** Keeps a merged duplicate's row until its survivor has had its say. */
  readonly putOff: (account: AccountEntry, row: AccountRow) => void;
  /** Keeps a row of an account that is not known and that the row does not name. */
  readonly wait: (row: AccountRow) => void;
}

/** Stores account rows: who each row is about, and what it states. */
export interface AccountStore {
  add(row: AccountRow): void;
  /** Decides the rows whose account was only likely; call inside a transaction. */
  finish(): void;
}

/** A row whose account is only likely: decided when the whole file is known. */
interface Doubtful {
  readonly row: AccountRow;
  readonly candidate: AccountEntry;
  readonly by: Likeness;
}

const MOST_DOUBTFUL = 20_000;

interface Book {
  readonly db: Database;
  readonly context: AccountStoreContext;
  /** Accounts this file has stated, and the last day it stated them for. */
  readonly seen: Map<string, Day>;
  doubtful: Doubtful[];
  /** Ids nobody knows, of which the file says no more than whose duplicates they are. */
  nameless: AccountRow[];
}

/** A store for the account rows of one file. */
export function createAccountStore(db: Database, context: AccountStoreContext): AccountStore {
  const book: Book = { db, context, seen: new Map(), doubtful: [], nameless: [] };
  return {
    add: (row) => addRow(book, row),
    finish: () => {
      decide(book);
      introduce(book);
    },
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
  } else addUnsure(book, row);
}

/** A row whose account is not known, or only likely to be one that is. */
function addUnsure(book: Book, row: AccountRow): void {
  const { db, context } = book;
  const { domain, former_names: former } = row.facts;
  const guess = guessAccount(db, {
    id: row.id,
    name: row.name,
    formerNames: Array.isArray(former) ? former.map(String) : [],
    domain: typeof domain === 'string' ? domain : null,
  });
  if (guess?.by === 'name') store(book, adopt(book, guess.account, row), row);
  // Another spelling of a merged duplicate's name: no other account of the file can speak against that.
  else if (guess && context.duplicates.isMeant(guess.account.id, row)) store(book, guess.account, row);
  else if (guess) {
    book.doubtful.push({ row, candidate: guess.account, by: guess.by });
    if (book.doubtful.length >= MOST_DOUBTFUL) decide(book);
  } else if (row.name !== null) store(book, create(book, row), row);
  else if (row.mergedInto === null) context.wait(row);
  else book.nameless.push(row);
}

/** An id without a name is an account where it is the duplicate of one: what names it shall find the survivor. */
function introduce(book: Book): void {
  const { db, context } = book;
  for (const row of book.nameless) {
    const target = findReferenced(db, { id: row.mergedInto, name: row.mergedInto });
    if ('found' in target) store(book, create(book, row), row);
    else context.wait(row);
  }
  book.nameless = [];
}

function store({ db, context, seen }: Book, account: AccountEntry, row: AccountRow): void {
  const day = row.day ?? context.day;
  context.merges.note(row, account);
  if (context.duplicates.isMeant(account.id, row)) {
    context.putOff(account, row);
    return;
  }
  context.duplicates.takeBack(account.id, row);
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
    names.set(candidate.id, folded.add(foldWord(row.name ?? row.id ?? '')));
  }
  for (const one of rows) decideOne(book, one, (names.get(one.candidate.id)?.size ?? 0) > 1);
}

/** The likely account, unless the file speaks of it under its own name or of two that are like it. */
function decideOne(book: Book, { row, candidate, by }: Doubtful, contested: boolean): void {
  const { db, seen } = book;
  const account = readAccount(db, candidate.id) ?? candidate;
  // Another row of the file may have given the account its id meanwhile.
  const isTaken = row.id !== null && hasStatedId(db, account.id);
  if (contested || seen.has(account.id) || isTaken) {
    store(book, keptApart(book, row, account), row);
    return;
  }
  remark(book, row, account, by);
  const known = row.id === null ? account : adopt(book, account, row);
  store(book, known, by === 'former' ? withoutName(row) : row);
}

/** The row's own account, beside the one it is like. */
function keptApart(book: Book, row: AccountRow, other: AccountEntry): AccountEntry {
  const { db, context } = book;
  const group =
    'a name like that of another account of this file; they are kept apart (give both an account id if they are one)';
  context.warnings.add(row.line, 'name', `${quote(row.name)} beside ${quote(other.name)}: ${group}`, group);
  const own = findAccount(db, row.id === null ? { id: null, name: row.name } : { id: row.id, name: null });
  return 'found' in own && (own.by === 'name' || own.by === 'id') ? own.found : create(book, row);
}

/** Says whose row it was taken for where the name does not: nobody should find out by chance. */
function remark({ context }: Book, row: AccountRow, account: AccountEntry, by: Likeness): void {
  if (by === 'former') {
    const group = 'a former name; the account keeps its present one';
    context.warnings.add(row.line, 'name', `${quote(row.name)} is ${group} (${account.name})`, group);
  } else if (by === 'renamed' || by === 'domain') {
    const reason = by === 'renamed' ? 'the row gives its name as a former one' : 'the domain is the same';
    const group = `taken for a known account under a new name, because ${reason}`;
    context.warnings.add(row.line, 'name', `${quote(row.name)} (${account.name}): ${group}`, group);
  }
}

function create({ db, context }: Book, row: AccountRow): AccountEntry {
  context.take();
  return createAccount(db, { id: row.id, name: row.name ?? row.id ?? '' });
}

/** The account, which has the row's id from now on. */
function adopt({ db, context }: Book, account: AccountEntry, row: AccountRow): AccountEntry {
  if (row.id === null) return account;
  context.take();
  adoptId(db, account.id, row.id);
  return account;
}

/** A row under a former name states everything but the name: else two feeds would rename the account every day. */
function withoutName(row: AccountRow): AccountRow {
  const { name: _, ...facts } = row.facts;
  return { ...row, facts };
}
