import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import type { Encoding } from './encoding.ts';
import { findHeaderRow, isBlank, ROWS_PER_BATCH, type RowBatch, type Table } from './table.ts';
import type { Warnings } from './warnings.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SNIFFED_BYTES = 1 << 16;
const SNIFFED_LINES = 50;
/** A record longer than this is a quote that was never closed, or no table. */
const LONGEST_RECORD = 1_000_000;
/** After so many broken rows the rest of the file is not worth guessing at. */
const MOST_BROKEN_ROWS = 100;

interface Dialect {
  readonly delimiter: string;
  /** Lines before the header: `sep=;`, a title, a filter. */
  readonly headerLine: number;
  /** First line below the header. */
  readonly firstLine: number;
  readonly header: readonly string[];
  /** Old Mac files end their lines with a carriage return alone. */
  readonly lineEnd: '\n' | '\r';
}

const recordEnds = (lineEnd: Dialect['lineEnd']): string[] => (lineEnd === '\n' ? ['\r\n', '\n'] : ['\r']);

/** A delimited text file as a table: delimiter and header row are told from its first lines. */
export async function openDelimited(
  path: string,
  name: string,
  encoding: Encoding,
  isField: (header: string) => boolean,
): Promise<Table> {
  const head = await readHead(path, encoding);
  const dialect = sniff(head, isField);
  return {
    name,
    header: dialect.header,
    headerLine: dialect.headerLine,
    batches: (warnings) => readRows(path, encoding, dialect, warnings),
  };
}

async function readHead(path: string, encoding: Encoding): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { start: encoding.skip, end: encoding.skip + SNIFFED_BYTES - 1 })) {
    chunks.push(chunk as Buffer);
  }
  return new TextDecoder(encoding.name).decode(Buffer.concat(chunks), { stream: true });
}

function sniff(head: string, isField: (header: string) => boolean): Dialect {
  const lineEnd = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  const declared = /^"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(head);
  const body = declared ? head.slice(declared[0].length) : head;
  const delimiter = declared?.[1] ?? sniffDelimiter(body, lineEnd);
  const parsed = parseHead(body, delimiter, lineEnd);
  const at = findHeaderRow(
    parsed.map(({ record }) => record),
    isField,
  );
  const header = (parsed[at]?.record ?? []).map((cell) => cell.trim());
  const above = declared ? 1 : 0;
  const headerLine = (parsed[at]?.line ?? 1) + above;
  return { delimiter, header, headerLine, firstLine: (parsed[at]?.end ?? 1) + above + 1, lineEnd };
}

interface HeadRow {
  readonly record: string[];
  readonly line: number;
  /** Its last line: quoted cells may span several. */
  readonly end: number;
}

/** The first rows, without the last one, which the sample may have cut. */
function parseHead(text: string, delimiter: string, lineEnd: Dialect['lineEnd']): HeadRow[] {
  const rows: HeadRow[] = [];
  const complete = text.length >= SNIFFED_BYTES / 4 ? text.slice(0, text.lastIndexOf(lineEnd) + 1) : text;
  let end = 0;
  try {
    parseWhole(complete, {
      delimiter,
      record_delimiter: recordEnds(lineEnd),
      relax_quotes: true,
      relax_column_count: true,
      to: SNIFFED_LINES,
      on_record: (record: string[]) => {
        const line = end + 1;
        end = line + lineEndsIn(record, lineEnd);
        if (!isBlank(record)) rows.push({ record, line, end });
        return null;
      },
    });
  } catch (error) {
    // What comes after a broken row is found when the rows are read; the ones before it tell the dialect.
    if (!(error instanceof CsvError)) throw error;
  }
  return rows;
}

/** The delimiter that divides the most of the first lines into the same number of cells. */
function sniffDelimiter(text: string, lineEnd: Dialect['lineEnd']): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const widths = new Map<number, number>();
    for (const { record } of parseHead(text, delimiter, lineEnd)) {
      if (record.length > 1) widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
    }
    for (const [width, rows] of widths) {
      const score = rows * Math.log2(width + 1);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

interface Broken {
  readonly line: number;
  readonly reason: string;
}

/**
 * Reads the rows in batches. A row that cannot be told apart (a quote that never closes) is reported and left out,
 * and reading goes on at the next line.
 */
async function* readRows(
  path: string,
  encoding: Encoding,
  dialect: Dialect,
  warnings: Warnings,
): AsyncGenerator<RowBatch> {
  let from = dialect.firstLine;
  for (let broken = 0; ; broken += 1) {
    const stopped = yield* readFrom(path, encoding, dialect, from, warnings);
    if (!stopped) return;
    warnings.refuse(stopped.line, null, stopped.reason);
    // The row that was given up counts as a row.
    yield { rows: [[]], lines: [-stopped.line] };
    if (broken >= MOST_BROKEN_ROWS) {
      warnings.refuse(
        stopped.line,
        null,
        `more than ${MOST_BROKEN_ROWS} rows cannot be told apart; nothing after this line was read`,
      );
      return;
    }
    from = stopped.line + 1;
  }
}

async function* readFrom(
  path: string,
  encoding: Encoding,
  dialect: Dialect,
  from: number,
  warnings: Warnings,
): AsyncGenerator<RowBatch, Broken | null> {
  let rows: string[][] = [];
  let lines: number[] = [];
  let next = from;
  let counted = 0;
  const parser = parse({
    delimiter: dialect.delimiter,
    record_delimiter: recordEnds(dialect.lineEnd),
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
  });
  // Records are taken where they are pushed rather than from the stream's other end: half the time of an iterator.
  const end = parser.push.bind(parser);
  parser.push = (record: string[] | null) => {
    if (record === null) return end(null);
    rows.push(record);
    lines.push(next);
    // The parser counts a line end inside quotes twice where it is two characters, so those are counted here.
    next += parser.info.lines === counted + 1 ? 1 : 1 + lineEndsIn(record, dialect.lineEnd);
    counted = parser.info.lines;
    return true;
  };
  let failure: unknown = null;
  parser.on('error', (error) => {
    failure = error;
  });
  parser.resume();
  for await (const chunk of textFrom(path, encoding, from, dialect.lineEnd)) {
    if (!parser.write(chunk) && failure === null) await drained(parser);
    if (failure !== null) break;
    if (rows.length >= ROWS_PER_BATCH) {
      yield checkRows({ rows, lines }, dialect, warnings);
      rows = [];
      lines = [];
    }
  }
  if (failure === null) await ended(parser);
  if (rows.length > 0) yield checkRows({ rows, lines }, dialect, warnings);
  if (failure === null) return null;
  if (!(failure instanceof CsvError)) throw failure;
  return { line: next, reason: brokenReason(failure) };
}

function lineEndsIn(record: readonly string[], lineEnd: string): number {
  let count = 0;
  for (const cell of record)
    for (let at = cell.indexOf(lineEnd); at >= 0; at = cell.indexOf(lineEnd, at + 1)) count += 1;
  return count;
}

const drained = (parser: ReturnType<typeof parse>): Promise<void> =>
  new Promise((resolve) => {
    parser.once('drain', resolve);
    parser.once('error', () => resolve());
  });

const ended = (parser: ReturnType<typeof parse>): Promise<void> =>
  new Promise((resolve) => {
    parser.once('end', resolve);
    parser.once('error', () => resolve());
    parser.end();
  });

function brokenReason(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return 'a quote opened in this row is never closed, so the row is left out; reading goes on at the next line';
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return `the row is longer than ${LONGEST_RECORD.toLocaleString('en')} characters, so it is left out (a quote that is not closed?); reading goes on at the next line`;
  }
  return `the row cannot be read (${error.message}), so it is left out`;
}

/** The file's bytes as UTF-8 from the given line on. */
async function* textFrom(
  path: string,
  encoding: Encoding,
  line: number,
  lineEnd: Dialect['lineEnd'],
): AsyncGenerator<Buffer | string> {
  let skip = line - 1;
  const decoder = encoding.name === 'utf-8' ? null : new TextDecoder(encoding.name);
  for await (const piece of createReadStream(path, { start: encoding.skip, highWaterMark: 1 << 18 })) {
    const text: Buffer | string = decoder ? decoder.decode(piece as Buffer, { stream: true }) : (piece as Buffer);
    let at = 0;
    while (skip > 0) {
      const next = typeof text === 'string' ? text.indexOf(lineEnd, at) : text.indexOf(lineEnd.charCodeAt(0), at);
      if (next < 0) break;
      at = next + 1;
      skip -= 1;
    }
    if (skip === 0) yield at === 0 ? text : typeof text === 'string' ? text.slice(at) : text.subarray(at);
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

/** Reports rows that are shorter or longer than the header; longer ones are rejected, for nobody knows what shifted. */
function checkRows(batch: { rows: string[][]; lines: number[] }, dialect: Dialect, warnings: Warnings): RowBatch {
  const width = dialect.header.length;
  batch.rows.forEach((row, index) => {
    if (row.length === width || isBlank(row)) return;
    const line = batch.lines[index] ?? 0;
    if (row.length < width) {
      const group = 'the row is shorter than the header; the missing cells are empty';
      warnings.add(line, null, `${row.length} of ${width} cells: ${group}`, group);
    } else if (!isBlank(row.slice(width))) {
      const group = 'the row is longer than the header (a delimiter inside a cell without quotes?), so it is left out';
      warnings.refuse(line, null, `${row.length} cells under ${width} headers: ${group}`, group);
      batch.lines[index] = -line;
    }
  });
  return batch;
}
