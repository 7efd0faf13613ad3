import { HeadroomError } from '../domain/errors.ts';
import type { ColumnContext } from './cell.ts';
import type { FlatKind } from './fields/rules.ts';
import type { HeaderMatch, UnmatchedColumn } from './headers.ts';
import type { Table } from './table.ts';
import type { Warnings } from './warnings.ts';

/** The first headers, for messages. */
export const sample = (table: Table | null): string =>
  table?.header.filter(Boolean).slice(0, 8).join(', ') || 'no header row';

/** Throws `no-account-column` when no column says which account a row is about. */
export function requireAccount(table: Table, match: HeaderMatch, kind: FlatKind): void {
  if (
    match.matched.some(
      ({ rule }) =>
        ['name', 'account', 'account_id'].includes(rule.field) && !(kind === 'contacts' && rule.field === 'name'),
    )
  )
    return;
  throw new HeadroomError('no-account-column', `${table.name}: no column names the account (${sample(table)}).`, {
    hint: 'Call the column "account" (id or name), or say which one it is with --map.',
  });
}

// Columns that may matter come first: of a file with thousands, nobody reads a line for each.
const MOST_NAMED = 40;
const MOST_LISTED = 100;

/** Reports the columns that are no field, and those that are one a second time. */
export function remarkOnHeader(table: Table, match: HeaderMatch, kind: FlatKind, warnings: Warnings): void {
  const nameOf = (index: number, header: string): string => table.labels?.[index] ?? header;
  for (const column of match.unmatched.slice(0, MOST_NAMED)) {
    warnings.add(table.headerLine, nameOf(column.index, column.header), unmatchedReason(column, kind));
  }
  const more = match.unmatched.slice(MOST_NAMED).map(({ index, header }) => nameOf(index, header));
  if (more.length > 0) {
    const names = more.length > MOST_LISTED ? `${more.slice(0, MOST_LISTED).join(', ')} …` : more.join(', ');
    warnings.add(table.headerLine, null, `${more.length} more columns are no known field: ${names}`);
  }
  for (const { index, header, rule } of match.duplicates) {
    warnings.add(
      table.headerLine,
      nameOf(index, header),
      `another column already is ${rule.field}, so this one is not used`,
    );
  }
}

function unmatchedReason({ nearest, promising }: UnmatchedColumn, kind: FlatKind): string {
  const kept = kind === 'accounts' ? 'its values are kept and feed nothing' : 'it is not used';
  const near = nearest === null ? '' : `; the nearest field is ${nearest}`;
  const worth = promising ? ' (its name suggests that it matters: rename it or use --map)' : '';
  return `no known field, so ${kept}${near}${worth}`;
}

/** Reports what was decided about how a column is written. */
export function remarkOnColumns(contexts: readonly ColumnContext[], line: number, warnings: Warnings): void {
  for (const context of contexts) {
    if (context.orderBy !== null) warnings.add(line, context.header, orderReason(context));
    if (context.shares) warnings.add(line, context.header, 'read as shares: 0.45 is 45%');
    if (context.decimal === 'comma')
      warnings.add(line, context.header, 'read with decimal commas: 48.000,50 is 48000.5');
  }
}

function orderReason({ order, orderBy, currency }: ColumnContext): string {
  const [read, other] = order === 'dmy' ? ['day first', 'mdy'] : ['month first', 'dmy'];
  const because =
    orderBy === 'other columns'
      ? 'as the other dates of the file are written'
      : orderBy === 'decimal commas'
        ? 'as files with decimal commas are written'
        : `as is usual where amounts are in ${currency}`;
  return `its dates can be day first or month first; read ${read}, ${because} (if that is wrong, import again with --dates ${other})`;
}
