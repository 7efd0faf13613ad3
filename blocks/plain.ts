import type { Card, CardBlock } from '../src/domain/card.ts';
import { bar, columns, cutToWidth, displayWidth, pad, wrap } from './width.ts';

const WIDTH = 88;

type Loose = Readonly<Record<string, unknown>>;

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (isLoose(value) && typeof value['text'] === 'string' ? value['text'] : '');

/** A card as a person reads it in a terminal: no markup, wrapped at 88 columns, buttons in brackets. */
export function renderPlain(card: Card): string {
  const parts = card.blocks.map(renderBlock).filter((lines) => lines.length > 0);
  const blocks = parts.length > 0 ? parts : [wrapLines(undress(card.text))];
  return blocks
    .map((lines) => lines.join('\n'))
    .join('\n\n')
    .replace(/\n\n(─+)\n\n/gu, '\n$1\n');
}

function renderBlock(block: CardBlock): string[] {
  switch (block.type) {
    case 'header':
      return underlined(undress(textOf(block['text'])));
    case 'section':
      return withButton(
        [
          ...wrapLines(undress(textOf(block['text']))),
          ...listOf(block['fields']).flatMap((field) => wrapLines(undress(textOf(field)))),
        ],
        buttonLine([block['accessory']]),
      );
    case 'context':
      return wrapLines(
        listOf(block['elements'])
          .map((element) => undress(textOf(element)))
          .join('\n'),
      );
    case 'divider':
      return ['─'.repeat(WIDTH)];
    case 'actions':
      return buttonLine(listOf(block['elements']));
    case 'input':
      return [`${textOf(block['label'])}:`, ...buttonLine([block['element']])];
    case 'table':
      return renderTable(block);
    case 'data_visualization':
      return renderChart(block);
    default:
      return [];
  }
}

/** A paragraph's button stands at the right of its first line where there is room, as in Slack. */
function withButton(lines: readonly string[], buttons: readonly string[]): string[] {
  const [first = '', ...rest] = lines;
  const [button] = buttons;
  if (button === undefined) return [...lines];
  const room = WIDTH - displayWidth(button);
  return displayWidth(first) < room ? [`${pad(first, room)}${button}`, ...rest] : [...lines, button];
}

const underlined = (title: string): string[] => [title, '═'.repeat(Math.min(WIDTH, displayWidth(title)))];

function buttonLine(elements: readonly unknown[]): string[] {
  const labels = elements.filter(isLoose).flatMap((element) => {
    if (element['type'] === 'button') return [textOf(element['text'])];
    return listOf(element['options']).map((option) => textOf(isLoose(option) ? option['text'] : null));
  });
  return labels.length > 0 ? [labels.map((label) => `[ ${label} ]`).join('  ')] : [];
}

function renderTable(block: CardBlock): string[] {
  const rows = listOf(block['rows']).map((row) => listOf(row).map((cell) => cutToWidth(textOf(cell), 34)));
  const settings = listOf(block['column_settings']).filter(isLoose);
  return columns(
    rows,
    settings.map((setting) => (setting['align'] === 'right' ? 'right' : 'left')),
  );
}

function renderChart(block: CardBlock): string[] {
  const chart = isLoose(block['chart']) ? block['chart'] : {};
  const title = typeof block['title'] === 'string' ? block['title'] : '';
  const points = listOf(chart['series'])
    .filter(isLoose)
    .flatMap((series) => listOf(series['data']))
    .filter(isLoose)
    .map((point) => ({ label: String(point['label']), value: Number(point['value']) }));
  const most = Math.max(0, ...points.map((point) => point.value));
  const width = Math.max(0, ...points.map((point) => displayWidth(point.label)));
  return [title, ...points.map((point) => `${pad(point.label, width)}  ${bar(point.value, most, 30)} ${point.value}`)];
}

/** Takes the markup off: links and mentions become their words, quotes a bar, entities their characters. */
function undress(text: string): string {
  return text
    .replace(/<!date\^\d+\^[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<(https?:[^|>]+)\|([^>]*)>/g, '$2 ($1)')
    .replace(/<@([^|>]+)(?:\|[^>]*)?>/g, '@$1')
    .replace(/^> ?/gm, '│ ')
    .replace(/(?<![\p{L}\p{N}*])\*([^*\n]+)\*/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_([^_\n]+)_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/```\n?/g, '')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

function wrapLines(text: string): string[] {
  if (text === '') return [];
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '') return [''];
    const lead = /^(?:│ |• |\d+\. | +)/u.exec(line)?.[0] ?? '';
    const indent = lead.startsWith('│') ? lead : ' '.repeat(displayWidth(lead));
    return wrap(line, WIDTH, indent);
  });
}
