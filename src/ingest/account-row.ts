import { type Cell, type ColumnContext, cellText, cleanText, REFUSED } from './cell.ts';
import { parseDate } from './dates.ts';
import type { FieldType, Special } from './fields/rules.ts';
import { finishRow } from './finish-row.ts';
import type { MatchedColumn } from './headers.ts';
import type { AccountRow, StatedFacts } from './incoming.ts';
import { parseMoney } from './money.ts';
import type { RowSettings } from './record-row.ts';
import { readRelated } from './related-cells.ts';
import type { RowState } from './row-state.ts';
import { parseScalar } from './scalars.ts';
import { parseItems } from './shapes.ts';
import { createUsage, readUsageCell, type UsageState } from './usage-cells.ts';
import { parseBoolean } from './words.ts';

type Step = (row: RowState, cell: Cell) => void;

interface CompiledColumn {
  readonly index: number;
  readonly read: Step;
}

/** A column of the table with the field it holds and what is known of its values. */
export interface AccountColumn extends MatchedColumn {
  readonly context: ColumnContext;
}

/** A reader of account rows for one header row: columns are looked at once, rows then cost only their cells. */
export function compileAccountReader(
  columns: readonly AccountColumn[],
  unmatched: readonly { readonly index: number; readonly header: string }[],
  settings: RowSettings,
): (cells: readonly Cell[], line: number) => AccountRow | null {
  const steps: CompiledColumn[] = [
    ...columns.map((column) => ({ index: column.index, read: compileStep(column, settings) })),
    ...unmatched.map(({ index, header }) => ({ index, read: keepStep(header) })),
  ];
  const template = factsTemplate(columns);
  return (cells, line) => {
    const row = emptyRow(line, template);
    for (const step of steps) {
      const cell = cells[step.index];
      if (cell === '' || cell === null || cell === undefined) continue;
      step.read(row, cell);
    }
    return finishRow(row, settings);
  };
}

/**
 * Facts with the table's fields in place: copying one and filling it is several times faster than adding 25 fields
 * to an empty object one by one, which turns it into a hash table.
 */
function factsTemplate(columns: readonly AccountColumn[]): StatedFacts {
  const fields = columns.flatMap(({ rule }) =>
    rule.type.is === 'special' ? (WRITTEN_BY[rule.type.special] ?? []) : [rule.field],
  );
  const template = JSON.parse(`{${[...new Set(fields)].map((field) => `"${field}":null`).join(',')}}`) as StatedFacts;
  for (const field in template) template[field] = undefined;
  return template;
}

const WRITTEN_BY: Partial<Record<Special, readonly string[]>> = {
  account: ['name'],
  mrr: ['arr'],
  seat_pair: ['seats_active', 'seats_licensed'],
  health: ['health_score', 'health_label'],
  trend: ['usage_trend'],
  features_used: ['features_adopted'],
  last_touch: ['last_cs_contact'],
};

// Most rows state neither records nor refused money: they share one empty list.
const NONE: readonly never[] = [];

const emptyRow = (line: number, template: StatedFacts): RowState => ({
  line,
  day: null,
  id: null,
  name: null,
  mergedInto: null,
  refusedDay: false,
  facts: { ...template },
  monthly: null,
  currency: null,
  usage: NO_USAGE,
  touchTopic: null,
  contacts: null,
  related: NONE,
  money: NONE,
});

// Shared by the many rows that state no usage of their own; replaced before the first write.
const NO_USAGE: UsageState = createUsage();

function usageOf(row: RowState): UsageState {
  if (row.usage === NO_USAGE) row.usage = { facts: row.facts, limits: new Map(), seatPercent: null };
  return row.usage;
}

/** A column nobody knows is kept as it is written, beside the fields. */
function keepStep(header: string): Step {
  return (row, cell) => {
    const text = cellText(cell);
    if (text === '') return;
    row.facts['other'] ??= {};
    (row.facts['other'] as Record<string, string>)[header] = text;
  };
}

function compileStep({ rule, context }: AccountColumn, settings: RowSettings): Step {
  const { warnings } = settings;
  const { type, field } = rule;
  if (type.is === 'special') return compileSpecial(type, context, settings);
  if (type.is === 'list') {
    return (row, cell) => {
      const items = parseItems(type.shape, cell, context, (reason, group) =>
        warnings.refuse(row.line, context.header, reason, group),
      );
      if (items) row.facts[field] = items;
    };
  }
  const isMoney = type.is === 'money';
  return (row, cell) => {
    const value = parseScalar(type, cell, context);
    if (value === REFUSED) warnings.refuse(row.line, context.header, context.reason, context.group);
    else if (value !== undefined) {
      row.facts[field] = value;
      if (isMoney) row.money = [...row.money, field];
    }
  };
}

type SpecialType = Extract<FieldType, { is: 'special' }>;

function compileSpecial(type: SpecialType, context: ColumnContext, settings: RowSettings): Step {
  const { warnings } = settings;
  const refused = (row: RowState): void => warnings.refuse(row.line, context.header, context.reason, context.group);
  switch (type.special) {
    case 'account_id':
      return (row, cell) => {
        row.id = cellText(cell) || null;
      };
    case 'account':
      return (row, cell) => {
        // A company may be called "None": its name is the one cell where that word says something.
        row.name = (typeof cell === 'string' ? cleanText(cell) : cellText(cell)) || null;
      };
    case 'merged_into':
      return (row, cell) => {
        row.mergedInto = cellText(cell) || null;
      };
    case 'day':
      return (row, cell) => {
        const day = parseDate(cell, context);
        if (day === REFUSED) {
          refused(row);
          row.refusedDay = true;
        } else row.day = day ?? null;
      };
    case 'mrr':
      return (row, cell) => {
        const value = parseMoney(cell, context);
        if (value === REFUSED) refused(row);
        else if (value !== undefined) row.monthly = value;
      };
    case 'currency':
      return (row, cell) => {
        row.currency = cellText(cell).toUpperCase() || null;
      };
    case 'is_trial':
      return (row, cell) => {
        const value = parseBoolean(cell, context);
        if (value === REFUSED) refused(row);
        else if (value !== undefined) row.facts['account_type'] ??= value ? 'trial' : 'paid';
      };
    case 'last_touch':
      return lastTouchStep(context, refused);
    case 'last_touch_topic':
      return (row, cell) => {
        row.touchTopic = cellText(cell) || null;
      };
    default:
      return relatedStep(type, context, settings);
  }
}

function lastTouchStep(context: ColumnContext, refused: (row: RowState) => void): Step {
  return (row, cell) => {
    const isObject = typeof cell === 'object' && cell !== null && !(cell instanceof Date);
    const { date, topic } = isObject ? (cell as Record<string, unknown>) : { date: cell, topic: undefined };
    const day = parseDate(date, context);
    if (day === REFUSED) refused(row);
    else if (day !== undefined) row.facts['last_cs_contact'] = { date: day };
    row.touchTopic = cellText(topic) || row.touchTopic;
  };
}

function relatedStep(type: SpecialType, context: ColumnContext, settings: RowSettings): Step {
  let line = 0;
  // One closure per column: this runs for every cell.
  const refuse = (reason: string, group: string): void => settings.warnings.refuse(line, context.header, reason, group);
  return (row, cell) => {
    line = row.line;
    if (!readUsageCell(usageOf(row), type, cell, context, refuse)) readRelated(row, type, cell, context, settings);
  };
}
