import type { ListShape } from './fields/rules.ts';
import type { Vocabulary } from './words.ts';

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
export const SHAPES: Readonly<Record<ListShape, Shape>> = {
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
