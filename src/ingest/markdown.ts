import { readFileSync, statSync } from 'node:fs';
import type { Encoding } from './encoding.ts';
import { guessKind } from './kinds.ts';
import { isBlank, ROWS_PER_BATCH, type Table } from './table.ts';

const LARGEST = 50_000_000;
const RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;

interface Block {
  readonly header: readonly string[];
  /** Line of the header, from 1. */
  readonly line: number;
  readonly rows: readonly (readonly string[])[];
}

/** The tables of a Markdown file that are about accounts; none where it is prose. */
export function openMarkdown(path: string, name: string, encoding: Encoding): Table[] {
  if (statSync(path).size > LARGEST) return [];
  const text = new TextDecoder(encoding.name).decode(readFileSync(path).subarray(encoding.skip));
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const blocks = blocksIn(lines).filter(({ header }) => guessKind(header, path) !== null);
  const inTables = blocks.reduce((sum, { rows }) => sum + rows.length + 2, 0);
  const beside = lines.filter((line) => line !== '' && !line.startsWith('#')).length - inTables;
  return blocks.map((block, index) => ({
    name: blocks.length > 1 ? `${name}#${index + 1}` : name,
    header: block.header,
    headerLine: block.line,
    async *batches(warnings) {
      if (index === 0 && beside > 0) warnings.add(0, null, 'the text beside the tables is not read');
      const first = block.line + 2;
      for (let at = 0; at < block.rows.length; at += ROWS_PER_BATCH) {
        const rows = block.rows.slice(at, at + ROWS_PER_BATCH);
        const lineOf = (row: readonly string[], line: number): number => {
          if (isBlank(row.slice(block.header.length))) return line;
          warnings.refuse(line, null, 'the row is longer than the header (a | inside a cell?), so it is left out');
          return -line;
        };
        yield { rows, lines: rows.map((row, offset) => lineOf(row, first + at + offset)) };
      }
    },
  }));
}

/** Runs of lines of which the second rules off the first. */
function blocksIn(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at + 1 < lines.length; at += 1) {
    if (!lines[at]?.includes('|') || !RULE.test(lines[at + 1] ?? '')) continue;
    const rows: string[][] = [];
    let next = at + 2;
    for (; lines[next]?.includes('|'); next += 1) rows.push(cellsOf(lines[next] ?? ''));
    blocks.push({ header: cellsOf(lines[at] ?? ''), line: at + 1, rows });
    at = next;
  }
  return blocks;
}

/** The cells of a line; `\|` is a bar inside one, and stars and backquotes are emphasis. */
const cellsOf = (line: string): string[] =>
  line
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .replace(/\\\|/g, '|')
        .trim()
        .replace(/^(\*\*|__|`)(.*)\1$/, '$2'),
    );
