import type {
  ActionsBlock,
  Block,
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  MrkdwnElement,
  PlainTextElement,
  SectionBlock,
  TableBlock,
} from '@slack/types';
import { type ButtonAction, buttonValue } from '../src/domain/button.ts';
import type { CardBlock } from '../src/domain/card.ts';
import { clip, plainData } from './escape.ts';
import type { Markup } from './markup.ts';
import { LIMITS } from './slack-limits.ts';

/** Slack's native chart, which @slack/types does not know yet. */
interface DataVisualizationBlock extends Block {
  type: 'data_visualization';
  title: string;
  chart: {
    type: 'bar' | 'line' | 'area';
    series: { name: string; data: { label: string; value: number }[] }[];
    axis_config: { categories: string[]; x_label?: string; y_label?: string };
  };
}

// Slack refuses an empty text, and data can be made of nothing but invisible characters.
const NOTHING = '–';

const plain = (text: string, limit: number): PlainTextElement => ({
  type: 'plain_text',
  text: plainData(text, limit) || NOTHING,
  emoji: true,
});

// Verbatim: a URL, channel or name in the data stays words.
const marked = (text: Markup, limit: number): MrkdwnElement => ({
  type: 'mrkdwn',
  text: clip(text.markup, limit).trim() === '' ? NOTHING : clip(text.markup, limit),
  verbatim: true,
});

/** Large plain words; never a place for data, see `plainData`. */
export function header(text: string): CardBlock {
  const block: HeaderBlock = { type: 'header', text: plain(text, LIMITS.header) };
  return { ...block };
}

/** A paragraph, with a button at its right where one is given. */
export function section(text: Markup, accessory?: Button | null): CardBlock {
  const block: SectionBlock = { type: 'section', text: marked(text, LIMITS.section.text) };
  return accessory ? { ...block, accessory } : { ...block };
}

/** Small print, one element per text. */
export function context(...texts: readonly Markup[]): CardBlock {
  const block: ContextBlock = {
    type: 'context',
    elements: texts.slice(0, LIMITS.context.elements).map((text) => marked(text, LIMITS.context.text)),
  };
  return { ...block };
}

/** A thin line. */
export function divider(): CardBlock {
  const block: DividerBlock = { type: 'divider' };
  return { ...block };
}

/** A row of buttons; null when none is left, for Slack refuses an empty row. */
export function actions(buttons: readonly (Button | null)[]): CardBlock | null {
  const elements = buttons.filter((button) => button !== null);
  if (elements.length === 0) return null;
  const block: ActionsBlock = { type: 'actions', elements };
  return { ...block };
}

/** What a button needs to know; the account's id goes into its value. */
export interface ButtonFacts {
  readonly action: ButtonAction;
  readonly label: string;
  readonly deliveryId: number;
  readonly accountId: string;
  readonly style?: 'primary' | 'danger';
  /** Asked before the click counts. */
  readonly confirm?: { readonly title: string; readonly text: string; readonly yes: string; readonly no: string };
}

/** A button about an account; null when the account's id is too long for Slack to carry. */
export function button(facts: ButtonFacts): Button | null {
  const value = buttonValue(facts.deliveryId, facts.accountId);
  if (value.length > LIMITS.button.value || facts.accountId === '') return null;
  const element: Button = {
    type: 'button',
    text: plain(facts.label, LIMITS.button.text),
    action_id: facts.action,
    value,
  };
  const { confirm, style } = facts;
  if (style) element.style = style;
  if (confirm) {
    const { text, button: answer, title } = LIMITS.confirm;
    element.confirm = {
      title: plain(confirm.title, title),
      text: plain(confirm.text, text),
      confirm: plain(confirm.yes, answer),
      deny: plain(confirm.no, answer),
    };
  }
  return element;
}

/** One column of a native table. */
export interface TableColumn {
  readonly label: string;
  readonly align?: 'left' | 'right';
  readonly wrap?: boolean;
}

/** A native table: a header row and at most 99 rows of at most 20 cells, each cell at most `cell` units. */
export function table(columns: readonly TableColumn[], rows: readonly (readonly string[])[], cell = 120): CardBlock {
  const kept = columns.slice(0, LIMITS.table.columns);
  const line = (cells: readonly string[]) =>
    kept.map((_, index) => ({
      type: 'raw_text' as const,
      text: plainData(cells[index] ?? '', cell) || NOTHING,
    }));
  const block: TableBlock = {
    type: 'table',
    column_settings: kept.map((column) => ({ align: column.align ?? 'left', is_wrapped: column.wrap ?? false })),
    rows: [line(kept.map((column) => column.label)), ...rows.slice(0, LIMITS.table.rows - 1).map(line)],
  };
  return { ...block };
}

/** A native bar chart of one series: at most 20 points; labels that would be the same are told apart. */
export function barChart(
  title: string,
  series: string,
  points: readonly { readonly label: string; readonly value: number }[],
): CardBlock {
  const labels = uniqueLabels(points.slice(0, LIMITS.chart.points).map((point) => point.label));
  const block: DataVisualizationBlock = {
    type: 'data_visualization',
    title: plainData(title, LIMITS.chart.title) || NOTHING,
    chart: {
      type: 'bar',
      series: [
        {
          name: plainData(series, LIMITS.chart.label) || NOTHING,
          data: labels.map((label, index) => ({ label, value: points[index]?.value ?? 0 })),
        },
      ],
      axis_config: { categories: labels },
    },
  };
  return { ...block };
}

function uniqueLabels(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label, index) => {
    let short = plainData(label, LIMITS.chart.label) || NOTHING;
    for (let count = index + 1; taken.has(short); count += 1) {
      short = `${count} ${plainData(label, LIMITS.chart.label - 4)}`;
    }
    taken.add(short);
    return short;
  });
}

/** The blocks that are there. */
export function blocksOf(...blocks: readonly (CardBlock | null)[]): CardBlock[] {
  return blocks.filter((block) => block !== null);
}
