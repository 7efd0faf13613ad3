import type { Columns, JoinedRow } from './columns-of.ts';
import { compileFold, type FoldedField } from './fold.ts';
import type { Mapping } from './mapping-file.ts';
import { typeOf } from './mapping-values.ts';
import { type ReadOptions, type Source, tableSource } from './read-file.ts';
import type { Sieve } from './sieve.ts';
import { isBlank, ROWS_PER_BATCH, type Table } from './table.ts';
import type { Warnings } from './warnings.ts';

/** What is known of one account while its rows are read. */
interface Group {
  /** The last row that counted: what the account's facts are traced to. */
  line: number;
  readonly running: ReturnType<FoldedField['start']>[];
}

interface FoldInput {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly columns: Columns;
  readonly options: ReadOptions;
  readonly warnings: Warnings;
  readonly sieve: Sieve;
}

/**
 * A source that reads all rows, folds those of one account (and day, where rows carry one) into one, and then states
 * each account once. Memory grows with the accounts, not with the rows. Rows are counted as they stand in the file.
 */
export async function foldTable(input: FoldInput): Promise<Source> {
  const { table, mapping, columns, options, warnings } = input;
  const fields = Object.entries(mapping.fold ?? {}).map(([field, fold]) =>
    compileFold(field, fold, typeOf(mapping.kind, field), columns, options.day),
  );
  const counts = { rows: 0, rejected: 0 };
  const groups = new Map<string, Group>();
  const folded: Table = {
    name: table.name,
    header: [
      mapping.kind === 'accounts' ? 'account_id' : 'account',
      ...(mapping.day ? ['day'] : []),
      ...fields.map(({ field }) => field),
      ...Object.keys(mapping.constants),
    ],
    headerLine: table.headerLine,
    async *batches() {
      yield* stated(groups, fields, mapping);
    },
  };
  const inner = await tableSource(folded, mapping.kind, options, warnings);
  return {
    ...inner,
    counts,
    async *batches() {
      await readGroups(input, fields, groups, counts);
      for await (const batch of inner.batches()) yield batch;
    },
  };
}

async function readGroups(
  { table, mapping, columns, warnings, sieve }: FoldInput,
  fields: readonly FoldedField[],
  groups: Map<string, Group>,
  counts: { rows: number; rejected: number },
): Promise<void> {
  const take = sieve.start(warnings);
  const account = columns.of(mapping.account ?? '');
  const day = mapping.day === undefined ? null : columns.of(mapping.day);
  const keyOf = (row: JoinedRow): string | null => {
    const key = account.text(row);
    if (key === '') warnings.refuse(row.line, account.name, 'the row names no account, so it is left out');
    const date = day ? day.day(row) : '';
    if (date === null) warnings.refuse(row.line, day?.name ?? null, 'the row has no readable date, so it is left out');
    return key === '' || date === null ? null : `${key}\n${date}`;
  };
  for await (const batch of table.batches(warnings)) {
    batch.rows.forEach((cells, index) => {
      const line = batch.lines[index] ?? 0;
      if (line > 0 && isBlank(cells)) return;
      counts.rows += 1;
      const row = line < 0 ? null : take(cells, line);
      const key = row && keyOf(row);
      if (!row || key === null) {
        counts.rejected += 1;
        return;
      }
      const group = groups.get(key) ?? { line, running: fields.map((field) => field.start()) };
      groups.set(key, group);
      group.line = line;
      fields.forEach((field, at) => {
        const running = group.running[at];
        if (running) field.take(running, row, warnings);
      });
    });
  }
}

/** The folded accounts as rows. */
function* stated(
  groups: ReadonlyMap<string, Group>,
  fields: readonly FoldedField[],
  mapping: Mapping,
): Generator<{ rows: unknown[][]; lines: number[] }> {
  let rows: unknown[][] = [];
  let lines: number[] = [];
  for (const [key, { line, running }] of groups) {
    const [account = '', day = ''] = key.split('\n');
    const values = fields.map((field, at) => {
      const one = running[at];
      return one === undefined ? undefined : field.end(one);
    });
    rows.push([account, ...(mapping.day ? [day] : []), ...values, ...Object.values(mapping.constants)]);
    lines.push(line);
    if (rows.length === ROWS_PER_BATCH) {
      yield { rows, lines };
      rows = [];
      lines = [];
    }
  }
  if (rows.length > 0) yield { rows, lines };
}
