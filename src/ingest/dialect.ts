import { createReadStream } from 'node:fs';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { Encoding } from './encoding.ts';
import { isBlank, readHeader } from './table.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

const SNIFFED_BYTES = 1 << 16;

const SNIFFED_LINES = 50;

/** How a delimited file is written, and where its header is. */
export interface Dialect {
  readonly delimiter: string;
  /** Lines before the header: `sep=;`, a title, a filter. */
  readonly headerLine: number;
  /** First line below the header. */
  readonly firstLine: number;
  readonly header: readonly string[];
  /** Old Mac files end their lines with a carriage return alone. */
  readonly lineEnd: '\n' | '\r';
}

/** What ends a record. */
export const recordEnds = (lineEnd: Dialect['lineEnd']): string[] => (lineEnd === '\n' ? ['\r\n', '\n'] : ['\r']);

/** The first 64 KB of the file as text. */
export async function readHead(path: string, encoding: Encoding): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { start: encoding.skip, end: encoding.skip + SNIFFED_BYTES - 1 })) {
    chunks.push(chunk as Buffer);
  }
  return new TextDecoder(encoding.name).decode(Buffer.concat(chunks), { stream: true });
}

/** Delimiter, line ends and header row, told from the first lines. */
export function sniffDialect(head: string, isField: (header: string) => boolean): Dialect {
  const lineEnd = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  const declared = /^"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(head);
  const body = declared ? head.slice(declared[0].length) : head;
  const delimiter = declared?.[1] ?? sniffDelimiter(body, lineEnd);
  const parsed = parseHead(body, delimiter, lineEnd);
  const { header, at, last } = readHeader(
    parsed.map(({ record }) => record),
    isField,
  );
  const above = declared ? 1 : 0;
  const headerLine = (parsed[at]?.line ?? 1) + above;
  return { delimiter, header, headerLine, firstLine: (parsed[last]?.end ?? 1) + above + 1, lineEnd };
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
    parse(complete, {
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

/** How many line ends lie inside the cells of a record. */
export function lineEndsIn(record: readonly string[], lineEnd: string): number {
  let count = 0;
  for (const cell of record)
    for (let at = cell.indexOf(lineEnd); at >= 0; at = cell.indexOf(lineEnd, at + 1)) count += 1;
  return count;
}
