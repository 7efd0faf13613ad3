import type { Card, CardBlock } from '../src/domain/card.ts';
import type { Cell, Document, Section } from '../src/domain/document.ts';
import type { Text } from '../src/text/text.ts';
import { escapeEntities, oneLine } from './escape.ts';
import { barChart, context, divider, header, section as paragraph, table } from './kit.ts';
import { blockCharacters } from './limits.ts';
import { bold, data, type Markup, mrkdwn, prose } from './markup.ts';
import { labelled } from './parts.ts';
import { LIMITS } from './slack-limits.ts';
import { bar, columns, cutToWidth, displayWidth, pad } from './width.ts';

/** How a document is shown. */
export interface DocumentOptions {
  /** Native tables and charts, where the surface takes them. */
  readonly rich: boolean;
}

const TONES = { info: 'ℹ️', warning: '⚠️', good: '✅' } as const;

// A code block wider than this wraps in Slack's column and turns unreadable.
const TABLE_WIDTH = 76;
const CELL_WIDTH = 30;
const NATIVE_CELL = 300;

/** A document as one or more messages, each inside Slack's limits (design.md section 1). */
export function documentCard(document: Document, text: Text, options: DocumentOptions): Card[] {
  const body = document.sections.flatMap((section, index) => [
    ...(index > 0 && headingOf(section) !== '' ? [divider()] : []),
    ...sectionBlocks(section, text, options),
  ]);
  const head = [header(document.title), ...(document.subtitle ? [context(prose(document.subtitle))] : [])];
  const pages = paginate([...head, ...body]);
  return pages.map((blocks, index) => {
    const name = data(document.title).markup || text.cards.untitled;
    return { text: pages.length === 1 ? name : text.cards.page(name, index + 1, pages.length), blocks };
  });
}

const headingOf = (section: Section): string => (section.kind === 'callout' ? '' : (section.heading ?? ''));

function sectionBlocks(section: Section, text: Text, options: DocumentOptions): CardBlock[] {
  const heading = bold(data(headingOf(section), LIMITS.header));
  switch (section.kind) {
    case 'callout':
      return texts([mrkdwn`${TONES[section.tone]} ${prose(section.text)}`]);
    case 'paragraph':
      return texts([heading, ...section.text.split('\n').map((line) => prose(line))]);
    case 'facts':
      return texts([
        heading,
        ...section.facts.map((fact) => labelled(`${fact.label}${text.cards.colon}`, prose(fact.value), text)),
      ]);
    case 'list':
      return texts([
        heading,
        ...section.items.map((item, index) => mrkdwn`${section.ordered ? `${index + 1}.` : '•'} ${prose(item)}`),
      ]);
    case 'table':
      return tableBlocks(section, heading, options);
    case 'chart':
      return chartBlocks(section, heading, options);
  }
}

/** Lines in as few paragraphs as Slack's length allows, never splitting one that fits. */
function texts(lines: readonly Markup[]): CardBlock[] {
  const blocks: CardBlock[] = [];
  let current = '';
  for (const { markup } of lines.filter((line) => line.markup !== '')) {
    const longer = current === '' ? markup : `${current}\n${markup}`;
    if (longer.length > LIMITS.section.text && current !== '') {
      blocks.push(paragraph({ markup: current }));
      current = markup;
    } else current = longer;
  }
  if (current !== '') blocks.push(paragraph({ markup: current }));
  return blocks;
}

const cellText = (cell: Cell): string => (cell === null ? '–' : String(cell));

type TableSection = Extract<Section, { kind: 'table' }>;

function tableBlocks(section: TableSection, heading: Markup, options: DocumentOptions): CardBlock[] {
  const rows = section.rows.map((row) => section.columns.map((_, index) => cellText(row[index] ?? null)));
  const more = section.more ? [context(prose(section.more))] : [];
  if (rows.length === 0) return [...texts([heading]), ...more];
  if (options.rich) return [...texts([heading]), ...nativeTables(section, rows), ...more];
  const aligns = section.columns.map((column) => column.align ?? 'left');
  const cells = [section.columns.map((column) => column.label), ...rows].map((row) =>
    row.map((cell) => cutToWidth(literal(cell), CELL_WIDTH)),
  );
  const drawn = columns(cells, aligns);
  const whole = rows.every((row) => row.every((cell) => displayWidth(cell) <= CELL_WIDTH));
  const fits = whole && drawn.every((line) => displayWidth(line) <= TABLE_WIDTH);
  return [...texts([heading]), ...(fits ? codeBlocks(drawn) : texts(rowLines(section, rows))), ...more];
}

/** Native tables of at most 99 rows and 3,000 characters, so that a page can hold one whole. */
function nativeTables(section: TableSection, rows: readonly (readonly string[])[]): CardBlock[] {
  const tables: CardBlock[] = [];
  let page: (readonly string[])[] = [];
  let size = 0;
  for (const row of rows) {
    const length = row.reduce((sum, cell) => sum + Math.min(cell.length, NATIVE_CELL), 0);
    if (page.length >= LIMITS.table.rows - 1 || (page.length > 0 && size + length > LIMITS.message.characters / 2)) {
      tables.push(nativeTable(section, page));
      page = [];
      size = 0;
    }
    page.push(row);
    size += length;
  }
  return [...tables, nativeTable(section, page)];
}

const nativeTable = (section: TableSection, rows: readonly (readonly string[])[]): CardBlock =>
  table(
    section.columns.map((column) => ({ ...column, wrap: column.align !== 'right' })),
    rows,
    NATIVE_CELL,
  );

/** A table too wide to draw: one line per row, the first cell bold; with many columns each cell says its column's name. */
function rowLines(section: TableSection, rows: readonly (readonly string[])[]): Markup[] {
  return rows.map(([first, ...rest]) => {
    const cells = rest.flatMap((cell, index) => {
      const label = section.columns[index + 1]?.label ?? '';
      if (cell === '–') return [];
      return [rest.length > 2 ? mrkdwn`${label} ${data(cell, 200)}`.markup : data(cell, 400).markup];
    });
    return mrkdwn`${bold(data(first ?? '', 200))}  ${{ markup: cells.join(' · ') }}`;
  });
}

function chartBlocks(
  section: Extract<Section, { kind: 'chart' }>,
  heading: Markup,
  options: DocumentOptions,
): CardBlock[] {
  if (section.points.length === 0) return texts([heading]);
  if (options.rich) return [barChart(section.heading ?? section.series, section.series, section.points)];
  const most = Math.max(0, ...section.points.map((point) => point.value));
  const labels = section.points.map((point) => cutToWidth(literal(point.label), CELL_WIDTH));
  const width = Math.max(...labels.map(displayWidth));
  const drawn = section.points.map(
    (point, index) => `${pad(labels[index] ?? '', width)}  ${bar(point.value, most, 20)} ${point.value}`,
  );
  return [...texts([heading]), ...codeBlocks(drawn)];
}

/** Data inside a monospaced block, where a back-tick would end it. */
const literal = (text: string): string => oneLine(text).replaceAll('`', 'ʼ');

/** Aligned lines in monospaced blocks; escaped here, after they were measured. */
function codeBlocks(lines: readonly string[]): CardBlock[] {
  const blocks: CardBlock[] = [];
  let current: string[] = [];
  const flush = () => blocks.push(paragraph({ markup: `\`\`\`\n${current.join('\n')}\n\`\`\`` }));
  for (const line of lines.map(escapeEntities)) {
    if (current.length > 0 && [...current, line].join('\n').length > LIMITS.section.text - 8) {
      flush();
      current = [];
    }
    current.push(line);
  }
  flush();
  return blocks;
}

/** Blocks over as many messages as the limits ask for: count, characters, one table, two charts. */
function paginate(blocks: readonly CardBlock[]): CardBlock[][] {
  const pages: CardBlock[][] = [];
  let page: CardBlock[] = [];
  for (const block of blocks) {
    const next = [...page, block];
    const count = (type: string) => next.filter((other) => other.type === type).length;
    const full =
      next.length > LIMITS.message.blocks ||
      blockCharacters(next) > LIMITS.message.characters ||
      count('table') > LIMITS.message.tables ||
      count('data_visualization') > LIMITS.message.charts;
    if (full && page.length > 0) {
      pages.push(page);
      page = block.type === 'divider' ? [] : [block];
    } else page = next;
  }
  return page.length > 0 ? [...pages, page] : pages;
}
