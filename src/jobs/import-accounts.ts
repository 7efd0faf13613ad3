import type { Day } from '../domain/day.ts';
import { foldWord } from '../domain/names.ts';
import { quote } from '../ingest/cell.ts';
import type { AccountRow } from '../ingest/incoming.ts';
import type { Warnings } from '../ingest/warnings.ts';
import { type AccountEntry, adoptId, createAccount, findAccount, readAccount } from '../store/accounts.ts';
import { accountByDomain } from '../store/names-write.ts';
import { stateFacts } from '../store/snapshots.ts';
import type { Database } from '../store/sqlite.ts';
import { rejectFuture, type StoreContext } from './import-context.ts';
import type { Statements } from './import-statements.ts';

export interface AccountStoreContext extends StoreContext {
  readonly warnings: Warnings;
  readonly reject: (line: number, reason: string, group?: string) => void;
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

/** A store for the account rows of one file. */
export function createAccountStore(db: Database, context: AccountStoreContext): AccountStore {
  /** Accounts this file has stated, and the last day it stated them for. */
  const seen = new Map<string, Day>();
  let doubtful: Doubtful[] = [];

  const store = (account: AccountEntry, row: AccountRow): void => {
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
  };

  const decide = (): void => {
    const rows = doubtful;
    doubtful = [];
    const names = new Map<string, Set<string>>();
    for (const { row, candidate } of rows) {
      const folded = names.get(candidate.id) ?? new Set();
      names.set(candidate.id, folded.add(foldWord(row.name ?? '')));
    }
    for (const one of rows) decideOne(one, (names.get(one.candidate.id)?.size ?? 0) > 1);
  };

  const decideOne = ({ row, candidate, by }: Doubtful, contested: boolean): void => {
    const name = row.name ?? '';
    if (contested || seen.has(candidate.id)) {
      const group =
        'a name like that of another account of this file; they are kept apart (give both an account id if they are one)';
      const exact = findAccount(db, { id: null, name });
      const own = 'found' in exact && exact.by === 'name' ? exact.found : createNew(row);
      context.warnings.add(row.line, 'name', `${quote(name)} beside ${quote(candidate.name)}: ${group}`, group);
      store(own, row);
      return;
    }
    const account = readAccount(db, candidate.id) ?? candidate;
    store(account, by === 'former' ? withoutName(row, candidate, context.warnings) : row);
  };

  const createNew = (row: AccountRow): AccountEntry => {
    context.take();
    return createAccount(db, { id: row.id, name: row.name ?? row.id ?? '' });
  };

  const likely = (row: AccountRow): { account: AccountEntry; by: 'domain' } | null => {
    const { domain } = row.facts;
    const id = row.id === null && typeof domain === 'string' ? accountByDomain(db, domain) : undefined;
    const account = id === undefined ? null : readAccount(db, id);
    return account && { account, by: 'domain' };
  };

  return {
    add(row) {
      const day = row.day ?? context.day;
      if (day > context.day) {
        rejectFuture(context.reject, row.line, day, context.day);
        return;
      }
      const found = findAccount(db, row.id === null ? row : { id: row.id, name: null });
      if ('several' in found) {
        const reason = 'the name fits several accounts, so the row is left out: give the account id';
        context.reject(row.line, `${quote(row.name)} is ${found.several.join(' or ')}: ${reason}`, reason);
        return;
      }
      if ('found' in found && (found.by === 'id' || found.by === 'name')) {
        store(found.found, row);
        return;
      }
      const guess = 'found' in found ? { account: found.found, by: found.by as Doubtful['by'] } : likely(row);
      if (guess) {
        doubtful.push({ row, candidate: guess.account, by: guess.by });
        if (doubtful.length >= MOST_DOUBTFUL) decide();
        return;
      }
      if (row.name === null) context.wait(row);
      else store((row.id === null ? null : adopt(row.id, row.name)) ?? createNew(row), row);
    },
    finish: decide,
  };

  function adopt(id: string, name: string): AccountEntry | null {
    const account = adoptId(db, id, name);
    if (account) context.take();
    return account;
  }
}

/** A row under a former name states everything but the name: else two feeds would rename the account every day. */
function withoutName(row: AccountRow, account: AccountEntry, warnings: Warnings): AccountRow {
  const group = 'a former name; the account keeps its present one';
  warnings.add(row.line, 'name', `${quote(row.name)} is ${group} (${account.name})`, group);
  const { name: _, ...facts } = row.facts;
  return { ...row, facts };
}
