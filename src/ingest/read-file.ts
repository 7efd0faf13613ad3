import { existsSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Day } from '../domain/day.ts';
import { HeadroomError } from '../domain/errors.ts';
import type { RecordKind } from '../domain/import.ts';
import { compileAccountReader } from './account-row.ts';
import { readCatalogue } from './catalogue.ts';
import type { Cell, ColumnContext } from './cell.ts';
import { decideColumns, guessOrders } from './columns.ts';
import { tellContent } from './content.ts';
import { openDelimited } from './delimited.ts';
import { detectEncoding } from './encoding.ts';
import type { FlatKind } from './fields/rules.ts';
import { remarkOnColumns, remarkOnHeader, requireAccount, sample } from './header-remarks.ts';
import type { HeaderMatch, MatchedColumn } from './headers.ts';
import type { Incoming } from './incoming.ts';
import { holdsLines, type JsonPart, openJson, openNdjson } from './json.ts';
import { guessKind, isKnownHeader } from './kinds.ts';
import { openMarkdown } from './markdown.ts';
import { openNarrative } from './narrative.ts';
import { type FieldCell, type RowSettings, readRecordRow } from './record-row.ts';
import { matchTable } from './spellings.ts';
import { isBlank, type Table } from './table.ts';
import { createWarnings, type Warnings } from './warnings.ts';
import { openXlsx } from './xlsx.ts';

export interface ReadOptions {
  /** The day of the import: what relative dates count from, and the day of rows without one. */
  readonly day: Day;
  /** ISO code of the settings' currency. */
  readonly currency: string;
  /** The portfolio's time zone (IANA name); UTC where none is said. */
  readonly zone?: string | undefined;
  readonly as?: RecordKind | undefined;
  readonly dates?: 'dmy' | 'mdy' | undefined;
  readonly encoding?: string | undefined;
}

/** One table (or catalogue) of a file, ready to be read. */
export interface Source {
  /** The file as it was named, and its sheet or part. */
  readonly file: string;
  readonly kind: RecordKind;
  readonly warnings: Warnings;
  /** Set when the source is a catalogue that can be used; it has no rows then. */
  readonly catalogue: Catalogue | null;
  /** Rows read so far and those of them that were left out. */
  readonly counts: { rows: number; rejected: number };
  /** Reads the rows once, in batches. */
  batches(): AsyncIterable<readonly Incoming[]>;
}

/** Opens a file and tells what it holds; throws a HeadroomError that says what to mend when it cannot be read. */
export async function openFile(path: string, options: ReadOptions): Promise<Source[]> {
  const parts = await openParts(path, options);
  const sources: Source[] = [];
  const left: HeadroomError[] = [];
  for (const part of parts) {
    try {
      sources.push(await toSource(part, path, options));
    } catch (error) {
      // Workbooks also have a sheet that explains them, and one with a chart: those are no reason to refuse the others.
      if (!(error instanceof HeadroomError) || parts.length === 1 || !NO_TABLE.includes(error.code)) throw error;
      left.push(error);
    }
  }
  const [first] = sources;
  const [reason] = left;
  if (!first && reason) throw reason;
  for (const { message } of left) first?.warnings.add(0, null, `not read: ${message}`);
  return sources;
}

const NO_TABLE = ['unknown-kind', 'no-account-column', 'empty-file'];

/** The tables of a file, before anyone says what their columns are. */
export async function openParts(
  path: string,
  options: ReadOptions,
  isField: (header: string) => boolean = knownHeader(options.as),
): Promise<JsonPart[]> {
  checkFile(path);
  const content = tellContent(path);
  if (content === 'workbook') {
    return (await openXlsx(path, path, isField)).map((table) => tablePart(table, options.as));
  }
  const encoding = detectEncoding(path, options.encoding);
  const lines = async (): Promise<JsonPart[]> => [tablePart(await openNdjson(path, path, encoding), options.as)];
  const delimited = async (): Promise<JsonPart[]> => [
    tablePart(await openDelimited(path, path, encoding, isField), options.as),
  ];
  const extension = extname(path).toLowerCase();
  if (LINES.includes(extension)) return lines();
  if (extension === '.json' || (content === 'records' && !PROSE.includes(extension))) {
    if (await holdsLines(path, encoding)) return lines();
    if (content === 'text' && (await looksDelimited(path, options, isField))) return delimited();
    return (await openJson(path, path, encoding)).map((part) => ({ ...part, kind: part.kind ?? options.as ?? null }));
  }
  if (PROSE.includes(extension) && (extension !== '.txt' || !(await looksDelimited(path, options, isField)))) {
    const tables = openMarkdown(path, path, encoding);
    if (tables.length > 0) return tables.map((table) => tablePart(table, options.as));
    return [tablePart(openNarrative(path, path, encoding), 'accounts')];
  }
  return delimited();
}

const LINES = ['.ndjson', '.jsonl'];
const PROSE = ['.md', '.markdown', '.txt'];

function knownHeader(as: RecordKind | undefined): (header: string) => boolean {
  const kind = as === undefined || as === 'catalogue' ? null : as;
  return (header) => isKnownHeader(kind, header);
}

const tablePart = (table: Table, kind: RecordKind | undefined): JsonPart => ({
  kind: kind ?? null,
  name: table.name,
  table,
  catalogue: null,
});

function checkFile(path: string): void {
  const file = existsSync(path) ? statSync(path) : null;
  if (!file)
    throw new HeadroomError('no-file', `There is no file ${path}.`, { hint: 'Check the name and the folder.' });
  if (file.isDirectory()) {
    throw new HeadroomError('no-file', `${path} is a folder.`, { hint: 'Name its files, e.g. folder/*.csv.' });
  }
  if (file.size === 0) {
    throw new HeadroomError('empty-file', `${path} is empty.`, {
      hint: 'Export the table again and import that file.',
    });
  }
}

/** Whether a .txt file is a table rather than prose: its header names at least two fields. */
async function looksDelimited(
  path: string,
  options: ReadOptions,
  isField: (header: string) => boolean,
): Promise<boolean> {
  const table = await openDelimited(path, path, detectEncoding(path, options.encoding), isField);
  return table.header.filter(isField).length >= 2;
}

async function toSource(part: JsonPart, path: string, options: ReadOptions): Promise<Source> {
  if (part.catalogue || part.kind === 'catalogue') return catalogueSource(part, path, options);
  const { table } = part;
  if (table && !table.header.some((header) => header !== '')) {
    throw new HeadroomError('empty-file', `${part.name} holds no table: there is no header and no row.`, {
      hint: 'Export the table again and import that file.',
    });
  }
  const kind = part.kind ?? (table && guessKind(table.header, path));
  if (!table || !kind) {
    throw new HeadroomError(
      'unknown-kind',
      `${part.name}: the columns do not tell what the rows are (${sample(table)}).`,
      {
        hint: 'Say --as accounts, usage, contacts, events, notes or requests, or name the columns with --map.',
      },
    );
  }
  const warnings = createWarnings();
  for (const key of part.unused ?? []) {
    warnings.add(0, key, `holds records of no kind we know, so they are not read: they would be called ${KINDS_READ}`);
  }
  return tableSource(table, kind, options, warnings);
}

const KINDS_READ = 'accounts, usage, contacts, events, notes or requests';

function catalogueSource(part: JsonPart, path: string, options: ReadOptions): Source {
  const warnings = createWarnings();
  if (!part.catalogue) {
    throw new HeadroomError('not-catalogue', `${path} holds no catalogue.`, {
      hint: 'A catalogue is a JSON object with seat_price_month, tiers, modules and the like.',
    });
  }
  const catalogue = readCatalogue(part.catalogue, options.currency, warnings);
  return {
    file: part.name,
    kind: 'catalogue',
    warnings,
    catalogue,
    counts: { rows: 1, rejected: catalogue ? 0 : 1 },
    async *batches() {},
  };
}

/** A source over a table whose columns are told by their headers. */
export async function tableSource(
  table: Table,
  kind: FlatKind,
  options: ReadOptions,
  warnings: Warnings = createWarnings(),
): Promise<Source> {
  const { match, spellings } = matchTable(table, kind);
  requireAccount(table, match, kind);
  remarkOnHeader(table, match, kind, warnings);
  const contexts = await decideColumns(table, match.matched, options);
  guessOrders(contexts, options.currency);
  remarkOnColumns(contexts, table.headerLine, warnings);
  const settings: RowSettings = { day: options.day, currency: options.currency, zone: options.zone, warnings };
  const read =
    kind === 'accounts'
      ? accountReader(table, match, contexts, settings)
      : recordReader(kind, match, contexts, settings);
  const counts = { rows: 0, rejected: 0 };
  const repeatsHeader = headerCheck(table, match, warnings);
  return {
    file: table.name,
    kind,
    warnings,
    catalogue: null,
    counts,
    async *batches() {
      for await (const batch of table.batches(warnings)) {
        const incoming: Incoming[] = [];
        batch.rows.forEach((row, index) => {
          const line = batch.lines[index] ?? 0;
          if (line >= 0 && isBlank(row)) return;
          counts.rows += 1;
          const isKept = line >= 0 && !repeatsHeader(row, line);
          const read1 = !isKept ? null : read(spellings ? spellings.settle(row, line, warnings) : row, line);
          if (read1) incoming.push(read1);
          else counts.rejected += 1;
        });
        yield incoming;
      }
      if (counts.rows === 0) warnings.add(table.headerLine, null, 'there is no row below the header');
    },
  };
}

/** Whether a row is the header once more, as where several exports were put one below the other. */
function headerCheck(
  table: Table,
  { matched }: HeaderMatch,
  warnings: Warnings,
): (row: readonly Cell[], line: number) => boolean {
  const [first] = matched;
  if (!first || table.ragged === true) return () => false;
  const isHeader = ({ index, header }: MatchedColumn, row: readonly Cell[]): boolean => {
    const cell = row[index];
    return typeof cell === 'string' && cell.length >= header.length && cell.trim() === header;
  };
  return (row, line) => {
    if (!isHeader(first, row) || !matched.every((column) => isHeader(column, row))) return false;
    warnings.refuse(line, null, 'the row repeats the header, so it is left out');
    return true;
  };
}

type Reader = (cells: readonly Cell[], line: number) => Incoming | null;

function accountReader(
  table: Table,
  match: HeaderMatch,
  contexts: readonly ColumnContext[],
  settings: RowSettings,
): Reader {
  const columns = match.matched.flatMap((column, index) => {
    const context = contexts[index];
    return context ? [{ ...column, context }] : [];
  });
  const others = match.unmatched.map(({ index, header }) => ({ index, header: table.labels?.[index] ?? header }));
  return compileAccountReader(columns, others, settings);
}

function recordReader(
  kind: Exclude<FlatKind, 'accounts'>,
  match: HeaderMatch,
  contexts: readonly ColumnContext[],
  settings: RowSettings,
): Reader {
  return (cells, line) => {
    const fields: FieldCell[] = [];
    match.matched.forEach(({ rule, index }, at) => {
      const context = contexts[at];
      const cell = cells[index];
      if (context && cell !== '' && cell !== null && cell !== undefined) fields.push({ rule, context, cell });
    });
    return readRecordRow(kind, fields, line, settings);
  };
}
