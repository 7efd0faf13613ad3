import { type Cell, type ColumnContext, cellText, isNullWord, quote, REFUSED } from './cell.ts';
import { parseDate } from './dates.ts';
import type { ListShape } from './fields/rules.ts';
import { parseMoney } from './money.ts';
import { parseNumber, readMeasure, readNumber, readRatio } from './numbers.ts';
import { parseBoolean, parseWord, type Vocabulary, wordIn } from './words.ts';

/** How one part of a list's item is read. */
export type PartType =
  | 'text'
  | 'number'
  | 'count'
  | 'money'
  | 'date'
  | 'boolean'
  | 'measure'
  | 'texts'
  | `word:${Vocabulary}`;

export interface Shape {
  /** The part a plain text stands for, and without which an item says nothing. */
  readonly key: string;
  readonly parts: Readonly<Record<string, PartType>>;
  /** Other names of parts met in exports. */
  readonly also?: Readonly<Record<string, string>>;
}

/** What the items of each list of spec section 2 hold. */
const SHAPES: Readonly<Record<ListShape, Shape>> = {
  products_owned: {
    key: 'name',
    parts: { name: 'text', kind: 'word:product_kind', activated: 'boolean', since: 'date' },
    also: { product: 'name', module: 'name', active: 'activated', type: 'kind' },
  },
  seats: {
    key: 'product',
    parts: { product: 'text', licensed: 'count', active: 'count' },
    also: { name: 'product', total: 'licensed', used: 'active' },
  },
  limits: {
    key: 'metric',
    parts: { metric: 'text', used: 'measure', limit: 'measure', peak: 'measure', pct: 'measure', product: 'text' },
    also: {
      percent: 'pct',
      utilization: 'pct',
      name: 'metric',
      dimension: 'metric',
      max: 'limit',
      quota: 'limit',
      usage: 'used',
    },
  },
  features: {
    key: 'name',
    parts: { name: 'text', adopted: 'boolean', frequency: 'text', users: 'count', at_cap: 'boolean', product: 'text' },
    also: { feature: 'name', used: 'adopted', atCap: 'at_cap' },
  },
  departments: {
    key: 'name',
    parts: { name: 'text', function: 'text', headcount: 'count', users: 'count', contracted: 'boolean' },
    also: { department: 'name', size: 'headcount', people: 'headcount', employees: 'headcount' },
  },
  initiatives: {
    key: 'text',
    parts: { text: 'text', kind: 'text', date: 'date' },
    also: { name: 'text', type: 'kind' },
  },
  competitors_in_use: {
    key: 'name',
    parts: { name: 'text', function: 'text', renewal_date: 'date', annual_cost: 'money', sentiment: 'text' },
    also: { competitor: 'name', renewal: 'renewal_date', cost: 'annual_cost' },
  },
  tickets: {
    key: 'topic',
    parts: { date: 'date', topic: 'text', severity: 'text', text: 'text' },
    also: { subject: 'topic', priority: 'severity', description: 'text', created: 'date' },
  },
  qbrs: { key: 'date', parts: { date: 'date', attended: 'boolean', hypotheses: 'boolean' } },
  value_metrics: {
    key: 'metric',
    parts: { metric: 'text', before: 'number', after: 'number', date: 'date', source: 'text' },
    also: { name: 'metric', from: 'before', to: 'after' },
  },
  success_stories: { key: 'text', parts: { date: 'date', text: 'text' }, also: { story: 'text' } },
};

/** Told of each part of an item that could not be read; the rest of the item is kept. */
export type Report = (reason: string, group: string) => void;

export type Item = Record<string, unknown>;

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

const DETAIL = /^(.+?)\s*(?:[(（[]\s*(.*?)\s*[)）\]]|[:：=]\s*(.+))$/u;

/** `Analytics (add-on)` as its name and what is said of it. */
function split(text: string): { readonly name: string; readonly detail: string } {
  const match = DETAIL.exec(text);
  return match ? { name: match[1] ?? text, detail: match[2] ?? match[3] ?? '' } : { name: text, detail: '' };
}

const NOT_ACTIVE =
  /\b(?:not (?:yet )?activated|inactive|not active|unused|not in use|disabled)\b|未激活|未启用|未使用/i;
const ACTIVE = /\b(?:activated|active|in use|enabled)\b|已激活|已启用|使用中/i;

function productOf(text: string): Item {
  const { name, detail } = split(text);
  if (detail === '') return { name };
  const kind = wordIn('product_kind', detail);
  if (kind) return { name, kind };
  if (NOT_ACTIVE.test(detail)) return { name, activated: false };
  if (ACTIVE.test(detail)) return { name, activated: true };
  return { name: text };
}

function departmentOf(text: string): Item {
  const { name, detail } = split(text);
  const ratio = readRatio(detail, 'point');
  if (ratio) return { name, users: ratio.part, headcount: ratio.whole };
  const headcount = readMeasure(detail.replace(/\s*(?:people|employees|staff|名员工|人)$/i, ''), 'point');
  return headcount === null ? { name: text } : { name, headcount };
}

function featureOf(text: string): Item {
  const { name, detail } = split(text);
  if (detail === '') return { name, adopted: true };
  if (/\bat cap\b|\bcapped\b|达到上限|已达上限/i.test(detail)) return { name, adopted: true, at_cap: true };
  if (/\b(?:not adopted|not used|unused|no)\b|未使用|未采用/i.test(detail)) return { name, adopted: false };
  const users = /^(\d+)\s*(?:users?|人)$/i.exec(detail);
  return users ? { name, adopted: true, users: Number(users[1]) } : { name, adopted: true, frequency: detail };
}

/** The metric's name in the spec's spelling: `API calls` is `api`. */
export function metricName(text: string): string {
  const name = text.trim().toLowerCase();
  if (/^api\b|^api|接口/.test(name)) return 'api';
  if (/^storage|^disk|存储/.test(name)) return 'storage';
  return /^transactions?$|交易/.test(name) ? 'transactions' : text.trim();
}

/** `{metric: "API calls", used: "92%"}` in the spec's spelling: a bare percentage is a use of 100. */
function tidyLimit({ pct, ...item }: Item, raw: unknown): Item {
  const used = raw !== null && typeof raw === 'object' ? String((raw as Item)['used'] ?? '') : '';
  const limit = item['limit'] ?? (pct !== undefined || /[%％]\s*$/.test(used) ? 100 : undefined);
  return {
    ...item,
    metric: metricName(String(item['metric'])),
    ...(limit === undefined ? {} : { limit }),
    ...(pct === undefined || item['used'] !== undefined ? {} : { used: (Number(limit) * Number(pct)) / 100 }),
  };
}

/** Used and limit of a cell such as `92000/100000`, `92%` or `450 GB`; null where it is none of them. */
export function readUse(cell: Cell, context: ColumnContext): { used: number; limit?: number } | null {
  if (typeof cell === 'number') return cell < 0 ? null : { used: cell };
  const text = cellText(cell);
  const ratio = readRatio(text, context.decimal);
  if (ratio) return { used: ratio.part, limit: ratio.whole };
  const percent = /^([\d.,]+)\s*[%％]$/.exec(text);
  if (percent) {
    const value = readNumber(percent[1] ?? '', 'point');
    return typeof value === 'number' ? { used: value, limit: 100 } : null;
  }
  const used = readMeasure(text, context.decimal);
  return used === null || used < 0 ? null : { used };
}

function limitOf(text: string, context: ColumnContext, report: Report): Item | null {
  const { name, detail } = split(text);
  const use = readUse(detail, context);
  if (use && detail !== '') return { metric: metricName(name), ...use };
  report(`${quote(text)} is not a limit like "api: 92000/100000"`, 'not a limit');
  return null;
}

function seatsOf(text: string, context: ColumnContext, report: Report): Item | null {
  const { name, detail } = split(text);
  const ratio = readRatio(detail || text, context.decimal);
  if (ratio) return { ...(detail === '' ? {} : { product: name }), active: ratio.part, licensed: ratio.whole };
  report(`${quote(text)} is not like "Product: 48/50"`, 'not seats of a product');
  return null;
}

const BEFORE_AFTER = /^(.+?)[:：]?\s+([\d.,]+)\s*(?:->|→|to|至)\s*([\d.,]+)/iu;

function valueMetricOf(text: string): Item {
  const match = BEFORE_AFTER.exec(text);
  const before = match && readNumber(match[2] ?? '', 'point');
  const after = match && readNumber(match[3] ?? '', 'point');
  return typeof before === 'number' && typeof after === 'number'
    ? { metric: (match?.[1] ?? text).trim(), before, after }
    : { metric: text };
}
