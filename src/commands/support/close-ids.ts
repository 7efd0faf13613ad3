import { nameKey } from '../../domain/names.ts';
import { accountCode, foldOpportunityId } from '../../domain/opportunity.ts';
import { closeNames, type Visible } from '../../store/names.ts';
import type { Database } from '../../store/sqlite.ts';
import { idsOf, idsStartingWith, type NamedOpportunity } from '../../store/stages.ts';

const CLOSE = 3;
const LIKENESS = 0.4;
// More than an account has, so that the ones most like the typed id are among them.
const READ = 60;

/** Up to three opportunities most like what was typed: by how their ids begin, else by the account's name. */
export function closeIds(db: Database, typed: string, visible: Visible): readonly NamedOpportunity[] {
  const [name = '', type = ''] = foldOpportunityId(typed.split(' ')[0] ?? '').split('-');
  // A whole name such as `DataFlow Inc`, then `DATAFLOW-TIER-1` without its Inc.
  for (const start of [accountCode(typed), accountCode(name)]) {
    const ids = idsStartingWith(db, start, visible, READ);
    if (ids.length > 0) return nearest(ids, type);
  }
  const accounts = closeNames(db, nameKey(name), { limit: CLOSE, atLeast: LIKENESS, visible });
  return nearest(
    accounts.flatMap((account) => idsOf(db, account.id)),
    type,
  );
}

/** Those of the same type first. */
const nearest = (ids: readonly NamedOpportunity[], type: string): readonly NamedOpportunity[] =>
  ids.toSorted((a, b) => Number(isOf(b, type)) - Number(isOf(a, type))).slice(0, CLOSE);

const isOf = ({ id }: NamedOpportunity, type: string): boolean => type !== '' && id.includes(`-${type}-`);
