import { createReadStream, statSync } from 'node:fs';
import { HeadroomError } from '../domain/errors.ts';
import { RECORD_KINDS, type RecordKind } from '../domain/import.ts';
import { foldWord } from '../domain/names.ts';
import type { Cell } from './cell.ts';
import type { Encoding } from './encoding.ts';
import { fieldOf } from './headers.ts';
import { isCatalogue } from './kinds.ts';
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
}

const LARGEST_JSON = 400_000_000;
const LISTS = ['data', 'records', 'items', 'results', 'rows', 'value'];

const isObject = (value: unknown): value is Item =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

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
  const isRecord = Object.keys(value).some((key) =>
    ['name', 'account_id'].includes(fieldOf('accounts', key)?.field ?? ''),
  );
  if (named.length > 0 && !isRecord)
    return named.flatMap((kind) => namedPart(kind, value[kind], named.length > 1 ? `${name}#${kind}` : name));
  if (isCatalogue(value)) return [{ kind: 'catalogue', name, table: null, catalogue: value }];
  const wrapped = LISTS.find((key) => Array.isArray(value[key]) && !isRecord);
  return wrapped ? recordParts(value[wrapped] as unknown[], name) : recordParts([value], name);
}

function namedPart(kind: RecordKind, value: unknown, name: string): JsonPart[] {
  if (kind === 'catalogue') {
    const catalogue = Array.isArray(value) ? value[0] : value;
    return isObject(catalogue) ? [{ kind, name, table: null, catalogue }] : [];
  }
  return [{ kind, name, table: objectTable(value as unknown[], name), catalogue: null }];
}

/** Records of one table; where each says its `kind`, one table per kind. */
function recordParts(values: readonly unknown[], name: string): JsonPart[] {
  const kinds = new Map<RecordKind, unknown[]>();
  for (const value of values) {
    const kind = isObject(value) ? RECORD_KINDS.find((one) => one === value['kind']) : undefined;
    if (!kind) return [{ kind: null, name, table: objectTable(values, name), catalogue: null }];
    const { kind: _, ...rest } = value as Item;
    kinds.set(kind, [...(kinds.get(kind) ?? []), rest]);
  }
  if (kinds.size === 0) return [{ kind: null, name, table: objectTable(values, name), catalogue: null }];
  return [...kinds].flatMap(([kind, records]) => namedPart(kind, records, kinds.size > 1 ? `${name}#${kind}` : name));
}

/** The keys of the records, in the order they are met. */
function collectKeys(keys: Map<string, number>, record: unknown): void {
  if (!isObject(record)) return;
  for (const key of Object.keys(record)) if (foldWord(key) !== '' && !keys.has(key)) keys.set(key, keys.size);
}

function cellsOf(record: Item, keys: ReadonlyMap<string, number>): Cell[] {
  const cells: Cell[] = new Array(keys.size).fill(null);
  for (const [key, value] of Object.entries(record)) {
    const at = keys.get(key);
    if (at !== undefined) cells[at] = value;
  }
  return cells;
}

function objectTable(values: readonly unknown[], name: string): Table {
  const keys = new Map<string, number>();
  for (const value of values) collectKeys(keys, value);
  return {
    name,
    header: [...keys.keys()],
    headerLine: 0,
    async *batches(warnings) {
      for (let at = 0; at < values.length; at += ROWS_PER_BATCH) {
        yield toBatch(values.slice(at, at + ROWS_PER_BATCH), keys, (index) => at + index + 1, warnings);
      }
    },
  };
}

function toBatch(
  values: readonly unknown[],
  keys: ReadonlyMap<string, number>,
  lineOf: (index: number) => number,
  warnings: Warnings,
): RowBatch {
  const rows: Cell[][] = [];
  const lines: number[] = [];
  values.forEach((value, index) => {
    const line = lineOf(index);
    if (isObject(value)) {
      rows.push(cellsOf(value, keys));
      lines.push(line);
      return;
    }
    warnings.refuse(line, null, 'this is no record (an object in braces), so it is left out');
    rows.push([]);
    lines.push(-line);
  });
  return { rows, lines };
}

/** A file with one JSON record per line as a table; it is read once for its keys and then line by line. */
export async function openNdjson(path: string, name: string, encoding: Encoding): Promise<Table> {
  const keys = new Map<string, number>();
  for await (const { value } of ndjson(path, encoding)) collectKeys(keys, value);
  return {
    name,
    header: [...keys.keys()],
    headerLine: 0,
    async *batches(warnings) {
      let values: unknown[] = [];
      let lines: number[] = [];
      for await (const { value, line } of ndjson(path, encoding)) {
        values.push(value);
        lines.push(line);
        if (values.length === ROWS_PER_BATCH) {
          const at = lines;
          yield toBatch(values, keys, (index) => at[index] ?? 0, warnings);
          values = [];
          lines = [];
        }
      }
      const at = lines;
      if (values.length > 0) yield toBatch(values, keys, (index) => at[index] ?? 0, warnings);
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
