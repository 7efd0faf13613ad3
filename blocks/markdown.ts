import type { Cell, Document, Section } from '../src/domain/document.ts';
import { oneLine } from './escape.ts';
import { bar } from './width.ts';

const TONES = { info: 'ℹ️', warning: '⚠️', good: '✅' } as const;

/** A document as Markdown, with the language's `colon` behind labels: data in it formats nothing and breaks no table. */
export function renderMarkdown(document: Document, colon = ':'): string {
  const parts = [
    `# ${escapeMarkdown(document.title)}`,
    ...(document.subtitle ? [`_${escapeMarkdown(document.subtitle)}_`] : []),
    ...document.sections.map((section) => renderSection(section, colon)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function renderSection(section: Section, colon: string): string {
  if (section.kind === 'callout') return `> ${TONES[section.tone]} ${lines(section.text).join('\n> ')}`;
  const heading = section.heading ? `## ${escapeMarkdown(section.heading)}\n\n` : '';
  return `${heading}${renderBody(section, colon)}`;
}

function renderBody(section: Exclude<Section, { kind: 'callout' }>, colon: string): string {
  switch (section.kind) {
    case 'paragraph':
      return lines(section.text).join('\\\n');
    case 'facts':
      return section.facts
        .map((fact) => `- **${escapeMarkdown(fact.label)}${colon}** ${escapeMarkdown(fact.value)}`)
        .join('\n');
    case 'list':
      return section.items
        .map((item, index) => `${section.ordered ? `${index + 1}.` : '-'} ${lines(item).join('\\\n  ')}`)
        .join('\n');
    case 'chart':
      return renderChart(section);
    case 'table':
      return renderTable(section);
  }
}

function renderTable(section: Extract<Section, { kind: 'table' }>): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = (value: Cell) => (value === null ? '–' : escapeMarkdown(String(value)));
  const table = [
    row(section.columns.map((column) => cell(column.label))),
    row(section.columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
    ...section.rows.map((cells) => row(section.columns.map((_, index) => cell(cells[index] ?? null)))),
  ].join('\n');
  return section.more ? `${table}\n\n${escapeMarkdown(section.more)}` : table;
}

function renderChart(section: Extract<Section, { kind: 'chart' }>): string {
  const most = Math.max(0, ...section.points.map((point) => point.value));
  const rows = section.points.map(
    (point) => `| ${escapeMarkdown(point.label)} | ${bar(point.value, most, 20)} ${point.value} |`,
  );
  return [`| | ${escapeMarkdown(section.series)} |`, '| --- | --- |', ...rows].join('\n');
}

const lines = (text: string): string[] => text.split('\n').map(escapeMarkdown);

/** One line of words with Markdown's own characters escaped; `code` spans stay. */
function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\*[\]<>|~#]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/^([-+]|\d+\.)(?=\s)/, '\\$1');
}
