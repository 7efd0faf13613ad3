import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { type Dialect, lineEndsIn, readHead, recordEnds, sniffDialect } from './dialect.ts';
import type { Encoding } from './encoding.ts';
import { isBlank, ROWS_PER_BATCH, type RowBatch, type Table } from './table.ts';
import type { Warnings } from './warnings.ts';

/** A record longer than this is a quote that was never closed, or no table. */
const LONGEST_RECORD = 1_000_000;

/** After so many broken rows the rest of the file is not worth guessing at. */
const MOST_BROKEN_ROWS = 100;

/** A delimited text file as a table: delimiter and header row are told from its first lines. */
export async function openDelimited(
  path: string,
  name: string,
  encoding: Encoding,
  isField: (header: string) => boolean,
): Promise<Table> {
  const head = await readHead(path, encoding);
  const dialect = sniffDialect(head, isField);
  return {
    name,
    header: dialect.header,
    headerLine: dialect.headerLine,
    batches: (warnings) => readRows(path, encoding, dialect, warnings),
  };
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
