import type { Cell } from './cell.ts';
import type { FlatKind, Special } from './fields/rules.ts';
import { type HeaderMatch, type MatchedColumn, matchHeaders } from './headers.ts';
import type { Table } from './table.ts';
import type { Warnings } from './warnings.ts';

/** Settles a record that has two keys of one field: what stands under the second is taken out, and said. */
interface Spellings {
  settle(cells: readonly Cell[], line: number, warnings: Warnings): readonly Cell[];
}

/**
 * The columns of a table and the fields they hold. Where each record has keys of its own, all spellings of a field are
 * read: one record says `owner`, the next `csm`.
 */
export function matchTable(
  table: Table,
  kind: FlatKind,
): { readonly match: HeaderMatch; readonly spellings: Spellings | null } {
  const match = matchHeaders(kind, table.header);
  if (table.ragged !== true || match.duplicates.length === 0) return { match, spellings: null };
  const pairs = match.duplicates.flatMap((other) => {
    const chosen = match.matched.find(({ rule }) => rule.field === other.rule.field);
    return chosen && !addsUp(other) ? [{ other, chosen }] : [];
  });
  return {
    match: { ...match, matched: [...match.duplicates, ...match.matched], duplicates: [] },
    spellings: { settle: (cells, line, warnings) => settle(pairs, table, cells, line, warnings) },
  };
}

// A health has a score and a label; of the others there may be several.
const ADDED: readonly Special[] = [
  'health',
  'requests',
  'workarounds',
  'notes',
  'contacts',
  'events',
  'event',
  'contact',
];

/** Whether several cells of the field in one record are several things rather than one thing twice. */
const addsUp = ({ rule: { type } }: MatchedColumn): boolean =>
  type.is === 'special' && ADDED.includes(type.special) && !['name', 'email', 'title'].includes(type.detail ?? '');

const isEmpty = (cell: Cell): boolean => cell === undefined || cell === null || cell === '';

function settle(
  pairs: readonly { readonly other: MatchedColumn; readonly chosen: MatchedColumn }[],
  table: Table,
  cells: readonly Cell[],
  line: number,
  warnings: Warnings,
): readonly Cell[] {
  let settled: Cell[] | null = null;
  for (const { other, chosen } of pairs) {
    const row: readonly Cell[] = settled ?? cells;
    if (isEmpty(row[other.index]) || isEmpty(row[chosen.index])) continue;
    settled ??= [...cells];
    settled[other.index] = undefined;
    if (row[other.index] === row[chosen.index]) continue;
    const [kept, left] = [chosen, other].map(({ index, header }) => table.labels?.[index] ?? header);
    warnings.add(
      line,
      left ?? null,
      `the record also has ${kept}, which is used for ${chosen.rule.field}; this one is not`,
    );
  }
  return settled ?? cells;
}
