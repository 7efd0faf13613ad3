import { HeadroomError } from '../domain/errors.ts';
import type { Cell } from './cell.ts';
import { type Columns, findColumns, type JoinedRow } from './columns-of.ts';
import { foldTable } from './fold-table.ts';
import { type Mapping, readMapping } from './mapping-file.ts';
import { columnsIn, columnUses, compileValue, type Value } from './mapping-values.ts';
import { openParts, type ReadOptions, type Source, tableSource } from './read-file.ts';
import { createSieve, type Sieve } from './sieve.ts';
import { isBlank, type RowBatch, type Table } from './table.ts';
import { createWarnings, type Warnings } from './warnings.ts';

/** Opens a file whose columns a mapping file names; throws an error that says what does not fit. */
export async function openMapped(path: string, mapPath: string, options: ReadOptions): Promise<Source[]> {
  const mapping = readMapping(mapPath);
  const settings: ReadOptions = { ...options, dates: options.dates ?? mapping.dates };
  const names = new Set(columnUses(mapping).map(({ name }) => name.toLowerCase()));
  const isField = (header: string): boolean => names.has(header.trim().toLowerCase());
  const tables = await tablesOf(path, settings, isField);
  const sources: Source[] = [];
  for (const table of tables) {
    const columns = await findColumns(
      table,
      mapping,
      columnUses(mapping),
      { dataFile: path, mapFile: mapPath, open: (file) => firstTable(file, settings) },
      settings,
    );
    sources.push(await mappedSource(table, mapping, columns, settings));
  }
  return sources;
}

async function tablesOf(path: string, options: ReadOptions, isField: (header: string) => boolean): Promise<Table[]> {
  const tables = (await openParts(path, options, isField)).flatMap(({ table }) => (table ? [table] : []));
  // Of a workbook, the sheets the mapping speaks of; where it speaks of none, the first one says what is missing.
  const fitting = tables.filter((table) => table.header.some(isField));
  return fitting.length > 0 ? fitting : tables.slice(0, 1);
}

async function firstTable(path: string, options: ReadOptions): Promise<Table> {
  const [first] = (await openParts(path, options)).flatMap(({ table }) => (table ? [table] : []));
  if (first) return first;
  throw new HeadroomError('no-rows', `${path} holds no table.`, { hint: 'The mapping joins it: it must have rows.' });
}

async function mappedSource(table: Table, mapping: Mapping, columns: Columns, options: ReadOptions): Promise<Source> {
  const warnings = createWarnings();
  remarkOnUnused(table, mapping, warnings);
  const sieve = createSieve(mapping, columns, options);
  if (mapping.fold) return foldTable({ table, mapping, columns, options, warnings, sieve });
  return tableSource(mappedTable(table, mapping, columns, sieve), mapping.kind, options, warnings);
}

function remarkOnUnused(table: Table, mapping: Mapping, warnings: Warnings): void {
  const used = new Set([
    ...columnUses(mapping).map(({ name }) => name.toLowerCase()),
    ...Object.values(mapping.joins).map(({ key, on }) => (on ?? key).toLowerCase()),
  ]);
  const unused = table.header.filter((header) => header !== '' && !used.has(header.trim().toLowerCase()));
  if (unused.length === 0) return;
  warnings.add(table.headerLine, null, `columns the mapping does not name, so they are not used: ${unused.join(', ')}`);
}

/** The table with the mapping's fields as its header; rows that are left out keep their place as rejected ones. */
function mappedTable(table: Table, mapping: Mapping, columns: Columns, sieve: Sieve): Table {
  const header: string[] = [];
  const labels: string[] = [];
  const values: Value[] = [];
  const add = (field: string, label: string, value: Value): void => {
    header.push(field);
    labels.push(label);
    values.push(value);
  };
  if (mapping.account) {
    const account = columns.of(mapping.account);
    add(mapping.kind === 'accounts' ? 'account_id' : 'account', mapping.account, account.cell);
  }
  if (mapping.day) add('day', mapping.day, columns.of(mapping.day).cell);
  for (const [field, value] of Object.entries(mapping.columns)) {
    add(field, typeof value === 'string' ? value : (columnsIn(value)[0] ?? field), compileValue(value, columns));
  }
  for (const [field, constant] of Object.entries(mapping.constants)) add(field, field, () => constant);
  return {
    name: table.name,
    header,
    labels,
    headerLine: table.headerLine,
    async *batches(warnings) {
      const take = sieve.start(warnings);
      for await (const batch of table.batches(warnings)) yield mapBatch(batch, take, values);
    },
  };
}

function mapBatch(
  batch: RowBatch,
  take: (cells: readonly Cell[], line: number) => JoinedRow | null,
  values: readonly Value[],
): RowBatch {
  const rows: Cell[][] = [];
  const lines: number[] = [];
  batch.rows.forEach((cells, index) => {
    const line = batch.lines[index] ?? 0;
    if (line > 0 && isBlank(cells)) return;
    const row = line < 0 ? null : take(cells, line);
    rows.push(row ? values.map((value) => value(row)) : []);
    lines.push(row ? line : -Math.abs(line));
  });
  return { rows, lines };
}
