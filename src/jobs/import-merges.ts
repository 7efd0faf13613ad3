import type { Day } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import { HeadroomError } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import { joinSignals } from '../engine/join-signals.ts';
import { quote } from '../ingest/cell.ts';
import type { AccountRow } from '../ingest/incoming.ts';
import type { Warnings } from '../ingest/warnings.ts';
import { type AccountEntry, findReferenced, readAccount } from '../store/accounts.ts';
import { readCatalogue } from '../store/catalogue.ts';
import { readDossier } from '../store/dossiers.ts';
import { mergeAccounts } from '../store/merge.ts';
import { replaceSignals } from '../store/merge-judgement.ts';
import { lastRun } from '../store/runs.ts';
import type { TakeNumber } from '../store/snapshots.ts';
import type { Database } from '../store/sqlite.ts';
import type { Duplicates } from './import-duplicates.ts';
import { readPortfolio } from './portfolio.ts';

export interface MergeContext {
  readonly day: Day;
  readonly settings: Settings;
  readonly take: TakeNumber;
  readonly warnings: Warnings;
  readonly duplicates: Duplicates;
}

/** Accounts a file calls duplicates, merged when the whole file is known. */
export interface Merges {
  /** Notes what the row says of its account. */
  note(row: AccountRow, account: AccountEntry): void;
  /** Merges everything noted; call inside the transaction that stores the last rows. */
  finish(): void;
}

/** A duplicate and where it goes. */
interface Pending {
  readonly account: AccountEntry;
  readonly row: AccountRow;
  readonly into: AccountEntry;
}

interface Noted {
  readonly account: AccountEntry;
  readonly row: AccountRow;
  readonly target: string;
}

/** An empty note book for one file. */
export function createMerges(db: Database, context: MergeContext): Merges {
  const noted: Noted[] = [];
  return {
    note(row, account) {
      if (row.mergedInto !== null) noted.push({ account, row, target: row.mergedInto });
    },
    finish() {
      const pending = new Map<string, Pending>();
      for (const one of noted) resolve(db, one, pending, context);
      noted.length = 0;
      for (const one of inOrder(withoutCircles(pending, context))) carryOut(db, one, context);
    },
  };
}

/** Finds the surviving account; what cannot be told or is none is said, and the account stays as it is. */
function resolve(db: Database, { account, row, target }: Noted, pending: Map<string, Pending>, context: MergeContext) {
  const { warnings, duplicates } = context;
  const found = findReferenced(db, { id: target, name: target });
  if ('several' in found) {
    const reason = 'the name fits several accounts, so nothing is merged: give the account id';
    warnings.refuse(row.line, 'merged_into', `${quote(target)} is ${found.several.join(' or ')}: ${reason}`, reason);
  } else if ('none' in found) {
    const reason = 'no account is known by this id or name, so this one stays an account of its own';
    warnings.add(row.line, 'merged_into', `${quote(target)}: ${reason}`, reason);
  } else if (found.found.id === account.id) {
    // A duplicate's row that was merged before, or a primary account that names itself, says nothing new.
    if (duplicates.isMeant(account.id, { id: null, name: target }) && !duplicates.isMeant(account.id, row)) {
      const reason = 'that account was merged into this one before, and a merge is not turned round';
      warnings.refuse(row.line, 'merged_into', `${quote(target)}: ${reason}`, reason);
    }
  } else if (duplicates.isMeant(account.id, row)) {
    const reason = 'the account was merged into another one before, and cannot be merged twice';
    warnings.refuse(row.line, 'merged_into', `${quote(target)} (now ${account.name}): ${reason}`, reason);
  } else remember(pending, { account, row, into: found.found }, warnings);
}

function remember(pending: Map<string, Pending>, one: Pending, warnings: Warnings): void {
  const before = pending.get(one.account.id);
  if (before && before.into.id !== one.into.id) {
    const reason = 'the file merges this account into another one as well; the first is taken';
    warnings.refuse(one.row.line, 'merged_into', `${quote(one.row.mergedInto)}: ${reason}`, reason);
  } else if (!before) pending.set(one.account.id, one);
}

/** Everything but the accounts that would end in themselves: of those nobody can say which one survives. */
function withoutCircles(pending: ReadonlyMap<string, Pending>, { warnings }: MergeContext): Map<string, Pending> {
  const kept = new Map(pending);
  for (const one of pending.values()) {
    const path = pathOf(one, pending);
    if (path.at(-1)?.into.id !== one.account.id) continue;
    kept.delete(one.account.id);
    const circle = [one.account, ...path.map(({ into }) => into)].map(({ name }) => name).join(' > ');
    const reason = 'the file merges these accounts in a circle, so none of them is merged';
    warnings.refuse(one.row.line, 'merged_into', `${circle}: ${reason}`, reason);
  }
  return kept;
}

/** The merges an account goes through, until one that ends or comes round. */
function pathOf(first: Pending, pending: ReadonlyMap<string, Pending>): Pending[] {
  const path = [first];
  const seen = new Set([first.account.id]);
  for (;;) {
    const last = path.at(-1) ?? first;
    const next = pending.get(last.into.id);
    if (!next || seen.has(next.account.id)) return path;
    seen.add(next.account.id);
    path.push(next);
  }
}

/** Survivors before those that go into them: of a chain, the last one takes them all. */
function inOrder(pending: ReadonlyMap<string, Pending>): Pending[] {
  return [...pending.values()].sort(
    (a, b) => pathOf(a, pending).length - pathOf(b, pending).length || a.row.line - b.row.line,
  );
}

function carryOut(db: Database, { account, row, into }: Pending, context: MergeContext): void {
  const { day, take, warnings, duplicates } = context;
  const duplicate = readAccount(db, account.id);
  const target = findReferenced(db, { id: into.id, name: null });
  if (!duplicate || !('found' in target)) {
    throw new HeadroomError('merge-lost', `${account.name} cannot be merged into ${into.name}.`, {
      hint: 'Nothing of this file was stored. Keep the file and report the message.',
    });
  }
  const survivor = target.found;
  const judging = judge(db, context);
  const before = judging && [judging.dossierOf(survivor.id), judging.dossierOf(duplicate.id)];
  mergeAccounts(db, { survivor, duplicate, day, number: take() });
  const [own, other] = before ?? [];
  const merged = judging?.dossierOf(survivor.id);
  const joined =
    judging && own && other && merged
      ? joinSignals({ survivor: own, duplicate: other, merged }, judging.context)
      : { signals: [], taken: [] };
  replaceSignals(db, survivor.id, duplicate.id, joined);
  duplicates.refresh();
  const group = 'merged; its rows, names and id lead there from now on';
  warnings.add(row.line, 'merged_into', `${quote(duplicate.name)} into ${quote(survivor.name)}: ${group}`, group);
}

/** What judging needs before the next scan; null while nothing was ever scanned: then nobody was told anything. */
function judge(db: Database, { day, settings }: MergeContext) {
  const run = lastRun(db);
  if (!run) return null;
  const today = run.day > day ? run.day : day;
  const context = { today, settings, catalogue: readCatalogue(db, today) };
  const portfolio = readPortfolio(db, context);
  return {
    context: portfolio ? { ...context, portfolio } : context,
    // A copy reads what a dossier would read on first use: the merge changes it.
    dossierOf: (accountId: string): Dossier | null => {
      const dossier = readDossier(db, accountId, today)?.dossier;
      return dossier ? { ...dossier } : null;
    },
  };
}
