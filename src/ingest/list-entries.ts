import { type Cell, type ColumnContext, cellText, quote } from './cell.ts';
import type { Item, Report } from './list-shapes.ts';
import { readMeasure, readNumber, readRatio } from './numbers.ts';
import { wordIn } from './words.ts';

const DETAIL = /^(.+?)\s*(?:[(（[]\s*(.*?)\s*[)）\]]|[:：=]\s*(.+))$/u;

/** `Analytics (add-on)` as its name and what is said of it. */
function split(text: string): { readonly name: string; readonly detail: string } {
  const match = DETAIL.exec(text);
  return match ? { name: match[1] ?? text, detail: match[2] ?? match[3] ?? '' } : { name: text, detail: '' };
}

const NOT_ACTIVE =
  /\b(?:not (?:yet )?activated|inactive|not active|unused|not in use|disabled)\b|未激活|未启用|未使用/i;

const ACTIVE = /\b(?:activated|active|in use|enabled)\b|已激活|已启用|使用中/i;

/** `Analytics (add-on)`, `Core: not activated`. */
export function productOf(text: string): Item {
  const { name, detail } = split(text);
  if (detail === '') return { name };
  const kind = wordIn('product_kind', detail);
  if (kind) return { name, kind };
  if (NOT_ACTIVE.test(detail)) return { name, activated: false };
  if (ACTIVE.test(detail)) return { name, activated: true };
  return { name: text };
}

/** `Data (12/40)`, `Sales (30 people)`. */
export function departmentOf(text: string): Item {
  const { name, detail } = split(text);
  const ratio = readRatio(detail, 'point');
  if (ratio) return { name, users: ratio.part, headcount: ratio.whole };
  const headcount = readMeasure(detail.replace(/\s*(?:people|employees|staff|名员工|人)$/i, ''), 'point');
  return headcount === null ? { name: text } : { name, headcount };
}

/** `Alerts`, `Export (at cap)`, `Search (12 users)`, `Reports: daily`. */
export function featureOf(text: string): Item {
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
export function tidyLimit({ pct, ...item }: Item, raw: unknown): Item {
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

/** `api: 92000/100000`. */
export function limitOf(text: string, context: ColumnContext, report: Report): Item | null {
  const { name, detail } = split(text);
  const use = readUse(detail, context);
  if (use && detail !== '') return { metric: metricName(name), ...use };
  report(`${quote(text)} is not a limit like "api: 92000/100000"`, 'not a limit');
  return null;
}

/** `Core: 48/50`. */
export function seatsOf(text: string, context: ColumnContext, report: Report): Item | null {
  const { name, detail } = split(text);
  const ratio = readRatio(detail || text, context.decimal);
  if (ratio) return { ...(detail === '' ? {} : { product: name }), active: ratio.part, licensed: ratio.whole };
  report(`${quote(text)} is not like "Product: 48/50"`, 'not seats of a product');
  return null;
}

const BEFORE_AFTER = /^(.+?)[:：]?\s+([\d.,]+)\s*(?:->|→|to|至)\s*([\d.,]+)/iu;

/** `Time to report: 8 -> 2`. */
export function valueMetricOf(text: string): Item {
  const match = BEFORE_AFTER.exec(text);
  const before = match && readNumber(match[2] ?? '', 'point');
  const after = match && readNumber(match[3] ?? '', 'point');
  return typeof before === 'number' && typeof after === 'number'
    ? { metric: (match?.[1] ?? text).trim(), before, after }
    : { metric: text };
}
