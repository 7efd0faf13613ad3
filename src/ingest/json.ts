import { createReadStream, statSync } from 'node:fs';
import { HeadroomError } from '../domain/errors.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/import.ts';
import type { Cell } from './cell.ts';
import type { Encoding } from './encoding.ts';
import type { FlatKind } from './fields/rules.ts';
import { fieldOf } from './headers.ts';
import { isCatalogue } from './kinds.ts';
import { createPathColumns, isObject, type PathColumns } from './paths.ts';
import { ROWS_PER_BATCH, type RowBatch, type Table } from './table.ts';
import type { Warnings } from './warnings.ts';

type Item = Record<string, unknown>;

/** One part of a JSON file: a table of records, or a catalogue. */
export interface JsonPart {
  /** Said by the file itself, e.g. by the key `events`; null: told from the columns. */
  readonly kind: RecordKind | null;
  readonly name: string;
  readonly table: Table | null;
  readonly catalogue: Item | null;
  /** Keys beside it that hold records of no kind we know. */
  readonly unused?: readonly string[];
}

const LARGEST_JSON = 400_000_000;
const LISTS = ['data', 'records', 'items', 'results', 'rows', 'value'];

/** Reads a JSON file: an object with `accounts`, `events` and the like, a list of records, one record, or a catalogue. */
export async function openJson(path: string, name: string, encoding: Encoding): Promise<JsonPart[]> {
  if (statSync(path).size > LARGEST_JSON) {
    throw new HeadroomError('file-too-large', `${path} is too large to be read as one JSON document.`, {
      hint: 'Write one record per line (NDJSON) and import that file: it is read line by line.',
    });
  }
  const text = await readText(path, encoding);
  return partsOf(parse(text, path), name, path);
}

async function readText(path: string, encoding: Encoding): Promise<string> {
  const decoder = new TextDecoder(encoding.name);
  const pieces: string[] = [];
  for await (const piece of createReadStream(path, { start: encoding.skip })) {
    pieces.push(decoder.decode(piece as Buffer, { stream: true }));
  }
  return pieces.join('') + decoder.decode();
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = (cause as Error).message;
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
    const where = Number.isNaN(position) ? '' : ` at ${lineAndColumn(text, position)}`;
    throw new HeadroomError(
      'not-json',
      `${path} is not valid JSON${where}: ${message.replace(/ in JSON at position \d+.*$/, '')}.`,
      {
        hint: 'Mend the file there. A file with one record per line must end in .ndjson or .jsonl.',
        cause,
      },
    );
  }
}

function lineAndColumn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

function partsOf(value: unknown, name: string, path: string): JsonPart[] {
  if (Array.isArray(value)) return recordParts(value, name);
  if (!isObject(value)) {
    throw new HeadroomError('not-records', `${path} holds neither records nor a catalogue.`, {
      hint: 'It must be a list of records, an object with "accounts", "events" and the like, or a catalogue.',
    });
  }
  const named = RECORD_KINDS.filter((kind) => kind in value && (Array.isArray(value[kind]) || kind === 'catalogue'));
  // An account record also has `contacts` and `events`: what has a name of its own is one record.
  const isRecord = namesAccount(value);
  if (named.length > 0 && !isRecord) return namedParts(named, value, name);
  if (isCatalogue(value)) return [{ kind: 'catalogue', name, table: null, catalogue: value }];
  if (isRecord) return recordParts([value], name);
  const lists = Object.keys(value).filter((key) => isRecordList(value[key]));
  const list = LISTS.find((key) => lists.includes(key)) ?? (lists.length === 1 ? lists[0] : undefined);
  if (list !== undefined) return recordParts(value[list] as unknown[], name, unusedBeside([list], value));
  const inner = LISTS.map((key) => value[key]).find((one) => isObject(one) && Object.values(one).some(isRecordList));
  return inner === undefined ? recordParts([value], name) : partsOf(inner, name, path);
}

const isRecordList = (value: unknown): boolean => Array.isArray(value) && value.some(isObject);

/** Whether the object says which account it is, by a key of its own or inside it: `"profile": {"name": …}`. */
function namesAccount(value: Item): boolean {
  const names = (key: string): boolean => ['name', 'account_id'].includes(fieldOf('accounts', key)?.field ?? '');
  if (Object.keys(value).some((key) => names(key) && !isRecordList(value[key]))) return true;
  if (isRecordList(value['accounts'])) return false;
  const columns = createPathColumns('accounts');
  columns.collect(
    Object.fromEntries(Object.entries(value).filter(([key, one]) => isObject(one) && !LISTS.includes(key))),
  );
  return columns.header.some(names);
}

function namedParts(kinds: readonly RecordKind[], value: Item, name: string): JsonPart[] {
  const parts = kinds.flatMap((kind) => namedPart(kind, value[kind], kinds.length > 1 ? `${name}#${kind}` : name));
  const [first, ...others] = parts;
  return first ? [{ ...first, unused: unusedBeside(kinds, value) }, ...others] : [];
}

/** What else the document holds that looks like records; its page number and the like are not. */
const unusedBeside = (used: readonly string[], value: Item): string[] =>
  Object.keys(value).filter((key) => !used.includes(key) && isRecordList(value[key]));

function namedPart(kind: RecordKind, value: unknown, name: string): JsonPart[] {
  if (kind === 'catalogue') {
    const catalogue = Array.isArray(value) ? value[0] : value;
    return isObject(catalogue) ? [{ kind, name, table: null, catalogue }] : [];
  }
  return [{ kind, name, table: objectTable(value as unknown[], name, kind), catalogue: null }];
}

/** Records of one table; where each says its `kind`, one table per kind. */
function recordParts(values: readonly unknown[], name: string, unused: readonly string[] = []): JsonPart[] {
  const kinds = new Map<RecordKind, unknown[]>();
  for (const value of values) {
    const kind = isObject(value) ? RECORD_KINDS.find((one) => one === value['kind']) : undefined;
    if (!kind) return [{ kind: null, name, table: objectTable(values, name, null), catalogue: null, unused }];
    const { kind: _, ...rest } = value as Item;
    kinds.set(kind, [...(kinds.get(kind) ?? []), rest]);
  }
  if (kinds.size === 0) return [{ kind: null, name, table: objectTable(values, name, null), catalogue: null, unused }];
  return [...kinds].flatMap(([kind, records]) => namedPart(kind, records, kinds.size > 1 ? `${name}#${kind}` : name));
}

function objectTable(values: readonly unknown[], name: string, kind: FlatKind | null): Table {
  const columns = createPathColumns(kind);
  for (const value of values) if (isObject(value)) columns.collect(value);
  return {
    name,
    header: columns.header,
    labels: columns.labels,
    headerLine: 0,
    ragged: true,
    async *batches(warnings) {
      for (let at = 0; at < values.length; at += ROWS_PER_BATCH) {
        yield toBatch(values.slice(at, at + ROWS_PER_BATCH), columns, (index) => at + index + 1, warnings);
      }
    },
  };
}

function toBatch(
  values: readonly unknown[],
  columns: PathColumns,
  lineOf: (index: number) => number,
  warnings: Warnings,
): RowBatch {
  const rows: Cell[][] = [];
  const lines: number[] = [];
  values.forEach((value, index) => {
    const line = lineOf(index);
    if (isObject(value)) {
      rows.push(columns.cells(value));
      lines.push(line);
      return;
    }
    warnings.refuse(line, null, 'this is no record (an object in braces), so it is left out');
    rows.push([]);
    lines.push(-line);
  });
  return { rows, lines };
}

/** Whether a file has one JSON record per line, whatever its name ends in: its first line is one, and more follow. */
export async function holdsLines(path: string, encoding: Encoding): Promise<boolean> {
  const first: string[] = [];
  for await (const line of linesOf(path, encoding)) {
    if (line.length > LONGEST_LINE) return false;
    if (line.trim() !== '') first.push(line);
    if (first.length === 2) break;
  }
  return first.length === 2 && first.every((line) => isObject(tryParse(line)));
}

const LONGEST_LINE = 1_000_000;

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A file with one JSON record per line as a table; it is read once for its keys and then line by line. */
export async function openNdjson(path: string, name: string, encoding: Encoding): Promise<Table> {
  const columns = createPathColumns(null);
  for await (const { value } of ndjson(path, encoding)) if (isObject(value)) columns.collect(value);
  return {
    name,
    header: columns.header,
    labels: columns.labels,
    headerLine: 0,
    ragged: true,
    async *batches(warnings) {
      let values: unknown[] = [];
      let lines: number[] = [];
      for await (const { value, line } of ndjson(path, encoding)) {
        values.push(value);
        lines.push(line);
        if (values.length === ROWS_PER_BATCH) {
          const at = lines;
          yield toBatch(values, columns, (index) => at[index] ?? 0, warnings);
          values = [];
          lines = [];
        }
      }
      const at = lines;
      if (values.length > 0) yield toBatch(values, columns, (index) => at[index] ?? 0, warnings);
    },
  };
}

/** Each line's value; a line that is not JSON yields null, which is reported as no record. */
async function* ndjson(path: string, encoding: Encoding): AsyncGenerator<{ value: unknown; line: number }> {
  let line = 0;
  for await (const text of linesOf(path, encoding)) {
    line += 1;
    const trimmed = text.trim();
    if (trimmed === '') continue;
    let value: unknown = null;
    try {
      value = JSON.parse(trimmed);
    } catch {
      // Reported with the row: a broken line must not cost the rest of the file.
    }
    yield { value, line };
  }
}

async function* linesOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding.name);
  let rest = '';
  for await (const piece of createReadStream(path, { start: encoding.skip, highWaterMark: 1 << 18 })) {
    const lines = (rest + decoder.decode(piece as Buffer, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  const last = rest + decoder.decode();
  if (last !== '') yield last;
}
