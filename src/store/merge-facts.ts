import type { Day } from '../domain/day.ts';
import type { Facts } from '../domain/facts.ts';
import { fieldsWith } from '../domain/field-groups.ts';
import { type AccountEntry, readAccount, updateAccount } from './accounts.ts';
import type { StatedFacts } from './facts-merge.ts';
import { insertSnapshot, readAfter, replaceSnapshot, type SnapshotRow } from './snapshot-rows.ts';
import type { Database } from './sqlite.ts';
import { decodeStated, encodeStated, type Group, statedWhere } from './stated.ts';

/** What a duplicate never lends: its name is a former one of the survivor, and prose would count for columns. */
const NEVER: readonly string[] = ['name', 'former_names', 'narrative'];

/** The fields of `offered` of which, and of whose neighbours, nothing is known: those one source may lend another. */
export function lendable(offered: Iterable<string>, known: ReadonlySet<string>): string[] {
  return [...offered].filter(
    (field) => !NEVER.includes(field) && !fieldsWith(field).some((neighbour) => known.has(neighbour)),
  );
}

/**
 * Lays a duplicate's snapshots under the survivor's: a field the survivor never stated, nor any that is read with it,
 * gets the duplicate's whole history; where the survivor has a history of its own, that alone counts, because a seam
 * between two sources would look like a change. The duplicate's snapshots are kept as replaced. Returns the fields
 * that were lent. Call inside `write` or `bulk`.
 */
export function mergeSnapshots(db: Database, survivorId: string, duplicateId: string, number: number): string[] {
  const own = readAfter(db, survivorId, '');
  const other = readAfter(db, duplicateId, '');
  const known = new Set(own.flatMap((row) => Object.keys(JSON.parse(row.facts) as StatedFacts)));
  const latest = other.at(-1);
  const lent = lendable(latest ? Object.keys(JSON.parse(latest.facts) as StatedFacts) : [], known);
  if (lent.length > 0) layUnder(db, survivorId, own, other, { lent: new Set(lent), number });
  setAside(db, duplicateId, number);
  const account = readAccount(db, survivorId);
  if (account && lent.length > 0) point(db, account);
  return lent;
}

interface Lending {
  readonly lent: ReadonlySet<string>;
  readonly number: number;
}

function layUnder(
  db: Database,
  survivorId: string,
  own: readonly SnapshotRow[],
  other: readonly SnapshotRow[],
  { lent, number }: Lending,
): void {
  const days = [...new Set([...own, ...other].map(({ day }) => day))].sort();
  for (const day of days) {
    const base = lastUpTo(own, day);
    const loan = lastUpTo(other, day);
    if (!loan) continue;
    const facts = base ? (JSON.parse(base.facts) as StatedFacts) : {};
    const loanFacts = JSON.parse(loan.facts) as StatedFacts;
    const stated: Group[] = base ? statedWhere(decodeStated(base.stated), facts, () => true) : [];
    stated.push(...statedWhere(decodeStated(loan.stated), loanFacts, (field) => lent.has(field)));
    let added = false;
    for (const field in loanFacts) {
      if (!lent.has(field)) continue;
      facts[field] = loanFacts[field];
      added = true;
    }
    if (!added) continue;
    if (base?.day === day) replaceSnapshot(db, base, number, facts, stated);
    else insertSnapshot(db, survivorId, day, number, facts, encodeStated(stated));
  }
}

const lastUpTo = (rows: readonly SnapshotRow[], day: Day): SnapshotRow | undefined =>
  rows.findLast((row) => row.day <= day);

/** Keeps what the duplicate's days said, as everything is kept that an import replaces. */
function setAside(db: Database, accountId: string, number: number): void {
  db.prepare<[number, string]>(
    `insert or ignore into snapshot_replaced (account_id, day, recorded, replaced_by, facts, stated)
     select account_id, day, recorded, ?, facts, stated from snapshot where account_id = ?`,
  ).run(number, accountId);
  db.prepare<[string]>('delete from snapshot where account_id = ?').run(accountId);
}

/** The account pointing at its two latest snapshots, with an owner where it had none. */
function point(db: Database, account: AccountEntry): void {
  const [latest, previous] = db
    .prepare<[string], Pick<SnapshotRow, 'day' | 'facts'>>(
      'select day, facts from snapshot where account_id = ? order by day desc limit 2',
    )
    .all(account.id);
  const { csm } = latest ? (JSON.parse(latest.facts) as Facts) : {};
  updateAccount(db, account, {
    ...account,
    csm: csm ?? account.csm,
    latestOn: latest?.day ?? null,
    previousOn: previous?.day ?? null,
  });
}
