import { type Cell, type ColumnContext, cellText, isNullWord, quote, REFUSED } from './cell.ts';
import { parseDate } from './dates.ts';
import type { ListShape } from './fields/rules.ts';
import { departmentOf, featureOf, limitOf, productOf, seatsOf, tidyLimit, valueMetricOf } from './list-entries.ts';
import { type Item, type PartType, type Report, SHAPES, type Shape } from './list-shapes.ts';
import { parseMoney } from './money.ts';
import { parseNumber, readMeasure } from './numbers.ts';
import { parseBoolean, parseWord, type Vocabulary } from './words.ts';

/** The cell as a list: JSON lists and objects as they are, text divided at `;`. */
export function listItems(cell: Cell, shape?: Shape): readonly unknown[] {
  if (Array.isArray(cell)) return cell;
  if (cell !== null && typeof cell === 'object' && !(cell instanceof Date)) return keyedItems(cell as Item, shape);
  const text = cellText(cell);
  if (text === '') return [];
  if (/^[[{]/.test(text)) {
    const json = tryJson(text);
    if (json !== undefined) return listItems(json, shape);
  }
  return splitList(text);
}

/** Text divided at `;` (or, where there is none, at line ends, `、`, `|` or commas), without empty parts. */
function splitList(text: string): string[] {
  const divider = /[;；]/.test(text) ? /[;；]/ : /[\n、|]/.test(text) ? /[\n、|]/ : /[,，](?![^(（]*[)）])/;
  return text
    .split(divider)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !isNullWord(part));
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// `{"api": {"used": 92}, "storage": "80%"}` names its items by key; `{"name": "Analytics"}` is a single item.
function keyedItems(object: Item, shape: Shape | undefined): readonly unknown[] {
  const values = Object.values(object);
  const keyed =
    values.length > 0 &&
    values.every((value) => (value !== null && typeof value === 'object') || /\d/.test(String(value)));
  const named = Object.keys(object).some((key) => !shape || partOf(shape, key) !== undefined);
  if (!keyed || named) return [object];
  return Object.entries(object).map(([key, value]) => ({ [KEY]: key, [VALUE]: value }));
}

const KEY = Symbol('key');

const VALUE = Symbol('value');

/** Reads a cell as the items of a list; undefined when it states none. */
export function parseItems(
  shapeName: ListShape,
  cell: Cell,
  context: ColumnContext,
  report: Report,
): Item[] | undefined {
  const shape = SHAPES[shapeName];
  const items: Item[] = [];
  for (const raw of listItems(cell, shape)) {
    const item = parseItem(shapeName, shape, raw, context, report);
    if (item) items.push(shapeName === 'limits' ? tidyLimit(item, raw) : item);
  }
  // An empty JSON list says there is none, an empty cell says nothing (spec: empty is not zero).
  return items.length > 0 || (Array.isArray(cell) && cell.length === 0) ? items : undefined;
}

function parseItem(name: ListShape, shape: Shape, raw: unknown, context: ColumnContext, report: Report): Item | null {
  if (raw !== null && typeof raw === 'object' && !(raw instanceof Date) && !Array.isArray(raw)) {
    const keyed = raw as { [KEY]?: string; [VALUE]?: unknown };
    if (keyed[KEY] === undefined) return parseObject(shape, raw as Item, context, report);
    const value = keyed[VALUE];
    if (value !== null && typeof value === 'object') {
      return parseObject(shape, { [shape.key]: keyed[KEY], ...value }, context, report);
    }
    return parseText(name, `${keyed[KEY]}: ${cellText(value)}`, context, report);
  }
  const text = cellText(raw);
  return text === '' ? null : parseText(name, text, context, report);
}

/** Reads the known parts of an object; unknown and unreadable ones are reported. Null without its key part. */
function parseObject(shape: Shape, object: Item, context: ColumnContext, report: Report): Item | null {
  const item: Item = {};
  for (const [name, value] of Object.entries(object)) {
    const part = partOf(shape, name);
    const type = part === undefined ? undefined : shape.parts[part];
    if (part === undefined || type === undefined) {
      report(
        `${quote(name)} is no part of ${context.header}; it holds ${Object.keys(shape.parts).join(', ')}`,
        `unknown part ${name}`,
      );
      continue;
    }
    const parsed = parsePart(type, value, context);
    if (parsed === REFUSED) report(`${name}: ${context.reason}`, `${name}: ${context.group}`);
    else if (parsed !== undefined) item[part] = parsed;
  }
  if (item[shape.key] !== undefined || shape.key === 'topic') return Object.keys(item).length > 0 ? item : null;
  // Seats of one product need no product name.
  if (shape.key === 'product' && Object.keys(item).length > 0) return item;
  report(`${quote(object)} has no ${shape.key}`, `an entry without ${shape.key}`);
  return null;
}

/** The part a key of an object names; undefined for none. */
function partOf(shape: Shape, key: string): string | undefined {
  if (Object.hasOwn(shape.parts, key)) return key;
  return shape.also && Object.hasOwn(shape.also, key) ? shape.also[key] : undefined;
}

function parsePart(type: PartType, value: unknown, context: ColumnContext): unknown {
  switch (type) {
    case 'text':
      return cellText(value) || undefined;
    case 'texts':
      return listItems(value).map(cellText).filter(Boolean);
    case 'number':
      return parseNumber(value, context, {});
    case 'count':
      return parseNumber(value, context, { min: 0 });
    case 'measure':
      return typeof value === 'string'
        ? (readMeasure(value, context.decimal) ?? parseNumber(value, context, { min: 0, percent: true }))
        : parseNumber(value, context, { min: 0 });
    case 'money':
      return parseMoney(value, context);
    case 'date':
      return parseDate(value, context);
    case 'boolean':
      return parseBoolean(value, context);
    default:
      return parseWord(value, context, type.slice('word:'.length) as Vocabulary);
  }
}

/** One entry of a `;` list: what it names, and in brackets or after a colon what it says of it. */
function parseText(name: ListShape, text: string, context: ColumnContext, report: Report): Item | null {
  switch (name) {
    case 'products_owned':
      return productOf(text);
    case 'departments':
      return departmentOf(text);
    case 'features':
      return featureOf(text);
    case 'limits':
      return limitOf(text, context, report);
    case 'seats':
      return seatsOf(text, context, report);
    case 'value_metrics':
      return valueMetricOf(text);
    case 'qbrs': {
      const date = parseDate(text, context);
      if (date === REFUSED) report(context.reason, context.group);
      return typeof date === 'string' ? { date } : null;
    }
    default:
      return { [SHAPES[name].key]: text };
  }
}
