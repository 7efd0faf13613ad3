import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Day } from '../domain/day.ts';
import { HeadroomError } from '../domain/errors.ts';
import { type Cell, type ColumnContext, cellText, quote, REFUSED } from './cell.ts';
import { type ColumnSettings, decideColumns } from './columns.ts';
import { parseDate } from './dates.ts';
import type { FieldType } from './fields/rules.ts';
import { dice } from './headers.ts';
import type { Mapping } from './mapping-file.ts';
import type { Table } from './table.ts';
import { createWarnings, type Warnings } from './warnings.ts';

/** A row with the rows of other files that belong to it. */
export interface JoinedRow {
  readonly cells: readonly Cell[];
  readonly line: number;
  readonly joined: ReadonlyMap<string, readonly Cell[]>;
}

/** A column a mapping names, in the table itself or in a joined one. */
export interface MappedColumn {
  readonly name: string;
  readonly context: ColumnContext;
  cell(row: JoinedRow): Cell;
  text(row: JoinedRow): string;
  /** The cell as a day; null when it is empty or no date. */
  day(row: JoinedRow): Day | null;
}

interface Join {
  readonly name: string;
  readonly file: string;
  readonly on: MappedColumn;
  readonly rows: ReadonlyMap<string, readonly Cell[]>;
}

/** All columns a mapping names, found; and the joins that bring some of them. */
export interface Columns {
  of(name: string): MappedColumn;
  /** The row with its joined rows; a text says which key was not found. */
  join(cells: readonly Cell[], line: number): JoinedRow | string;
}

/** What a column is used as, which decides how its values are looked at. */
export interface ColumnUse {
  readonly name: string;
  readonly type: FieldType;
}

type OpenTable = (path: string) => Promise<Table>;

/** Finds every column of a mapping and reads the joined files; throws `no-column` naming the nearest header. */
export async function findColumns(
  table: Table,
  mapping: Mapping,
  uses: readonly ColumnUse[],
  places: { readonly dataFile: string; readonly mapFile: string; readonly open: OpenTable },
  settings: ColumnSettings,
): Promise<Columns> {
  const own = uses.filter(({ name }) => joinOf(name, mapping) === null);
  const columns = await columnsOf(table, null, own, settings);
  const joins: Join[] = [];
  for (const [name, { file, key, on }] of Object.entries(mapping.joins)) {
    const other = await places.open(placeOf(file, places));
    const theirs = uses.flatMap((use) =>
      joinOf(use.name, mapping) === name ? [{ ...use, name: use.name.slice(name.length + 1) }] : [],
    );
    for (const [column, found] of await columnsOf(other, name, theirs, settings)) columns.set(column, found);
    const text: FieldType = { is: 'text' };
    const [keyColumn] = (await columnsOf(other, null, [{ name: key, type: text }], settings)).values();
    const [onColumn] = (await columnsOf(table, null, [{ name: on ?? key, type: text }], settings)).values();
    if (keyColumn && onColumn) joins.push({ name, file, on: onColumn, rows: await readJoin(other, keyColumn) });
  }
  return {
    of: (name) => {
      const column = columns.get(name);
      if (!column) throw new HeadroomError('mapping', `The mapping names ${name}, which was not looked up.`);
      return column;
    },
    join: (cells, line) => joinRow(joins, cells, line),
  };
}

const joinOf = (name: string, mapping: Mapping): string | null =>
  Object.keys(mapping.joins).find((join) => name.startsWith(`${join}.`)) ?? null;

function joinRow(joins: readonly Join[], cells: readonly Cell[], line: number): JoinedRow | string {
  const joined = new Map<string, readonly Cell[]>();
  const row: JoinedRow = { cells, line, joined };
  for (const { name, file, on, rows } of joins) {
    const key = on.text(row);
    const other = rows.get(key);
    if (!other) return `${on.name} ${quote(key)} is not in ${file}`;
    joined.set(name, other);
  }
  return row;
}

/** The joined file lies beside the data file, else beside the mapping. */
function placeOf(file: string, { dataFile, mapFile }: { readonly dataFile: string; readonly mapFile: string }): string {
  const places = [join(dirname(dataFile), file), join(dirname(mapFile), file)];
  const found = places.find((place) => existsSync(place));
  if (found) return found;
  throw new HeadroomError(
    'no-file',
    `The mapping needs ${file}, which is neither beside the data nor beside the mapping.`,
    {
      hint: `Put it at ${places[0]}.`,
    },
  );
}

async function readJoin(table: Table, key: MappedColumn): Promise<Map<string, readonly Cell[]>> {
  const rows = new Map<string, readonly Cell[]>();
  for await (const batch of table.batches(createWarnings())) {
    batch.rows.forEach((cells, index) => {
      const text = key.text({ cells, line: batch.lines[index] ?? 0, joined: new Map() });
      if (text !== '' && (batch.lines[index] ?? 0) > 0) rows.set(text, cells);
    });
  }
  return rows;
}

async function columnsOf(
  table: Table,
  join: string | null,
  uses: readonly ColumnUse[],
  settings: ColumnSettings,
): Promise<Map<string, MappedColumn>> {
  // A column used twice is looked at as the more telling of the two: a date or number rather than text.
  const wanted = new Map<string, ColumnUse>();
  for (const use of uses) if (wanted.get(use.name) === undefined || use.type.is !== 'text') wanted.set(use.name, use);
  const matched = [...wanted.values()].map(({ name, type }) => ({
    index: indexOf(table, name),
    header: name,
    rule: { field: name, type, aliases: [] },
  }));
  const contexts = await decideColumns(table, matched, settings);
  const found = new Map<string, MappedColumn>();
  matched.forEach(({ index, header }, at) => {
    const context = contexts[at];
    const name = join === null ? header : `${join}.${header}`;
    if (context) found.set(name, toColumn(name, index, join, context));
  });
  return found;
}

function toColumn(name: string, index: number, join: string | null, context: ColumnContext): MappedColumn {
  const cell = (row: JoinedRow): Cell => (join === null ? row.cells[index] : row.joined.get(join)?.[index]);
  return {
    name,
    context,
    cell,
    text: (row) => cellText(cell(row)),
    day: (row) => {
      const day = parseDate(cell(row), context);
      return day === REFUSED ? null : (day ?? null);
    },
  };
}

function indexOf(table: Table, name: string): number {
  const lower = name.trim().toLowerCase();
  const index = table.header.findIndex((header) => header.trim().toLowerCase() === lower);
  if (index >= 0) return index;
  const nearest = [...table.header].sort((a, b) => dice(lower, b.toLowerCase()) - dice(lower, a.toLowerCase()))[0];
  throw new HeadroomError('no-column', `${table.name} has no column "${name}", which the mapping names.`, {
    hint: nearest
      ? `The nearest is "${nearest}". Correct the mapping, or the file it is used on.`
      : 'The file has no header row.',
  });
}

/** Reports a date that cannot be read; the row then counts as having none. */
export function checkDay(column: MappedColumn, row: JoinedRow, warnings: Warnings): void {
  if (parseDate(column.cell(row), column.context) === REFUSED) {
    warnings.refuse(row.line, column.name, column.context.reason, column.context.group);
  }
}
