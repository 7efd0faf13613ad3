import { quote } from '../ingest/cell.ts';
import type { AccountRefs } from '../ingest/incoming.ts';
import { findReferenced } from '../store/accounts.ts';
import type { Database } from '../store/sqlite.ts';
import type { Reject } from './import-context.ts';

const MOST_REMEMBERED = 10_000;

/**
 * Finds the account a record names: its id, null when it is not known, undefined when several are meant and the row
 * was rejected for that. Rows of one account mostly follow each other, so the last 10,000 answers are remembered.
 */
export function createReferences(
  db: Database,
  reject: Reject,
): (row: AccountRefs & { readonly line: number }) => string | null | undefined {
  const known = new Map<string, string | null>();
  return (row) => {
    const key = `${row.id ?? ''}\n${row.name ?? ''}`;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const found = findReferenced(db, row);
    if ('several' in found) {
      const reason = 'the row could belong to several accounts, so it is left out: give the account id';
      reject(row.line, `${quote(row.name ?? row.id)} is ${found.several.join(' or ')}: ${reason}`, reason);
      return undefined;
    }
    if (known.size >= MOST_REMEMBERED) known.clear();
    const id = 'found' in found ? found.found.id : null;
    known.set(key, id);
    return id;
  };
}
