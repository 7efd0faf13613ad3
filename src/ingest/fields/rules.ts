import { foldWord } from '../../domain/names.ts';
import type { Bounds } from '../numbers.ts';
import type { Vocabulary } from '../words.ts';

/** How the cells of a field are read; the special ones state more than one thing. */
export type FieldType =
  | { readonly is: 'text' | 'money' | 'date' | 'boolean' | 'texts' | 'days' }
  | { readonly is: 'number'; readonly bounds: Bounds }
  | { readonly is: 'word'; readonly vocabulary: Vocabulary }
  | { readonly is: 'list'; readonly shape: ListShape }
  | { readonly is: 'special'; readonly special: Special; readonly detail?: string };

/** Lists of objects, read by `shapes.ts`. */
export type ListShape =
  | 'products_owned'
  | 'seats'
  | 'limits'
  | 'features'
  | 'departments'
  | 'initiatives'
  | 'competitors_in_use'
  | 'tickets'
  | 'qbrs'
  | 'value_metrics'
  | 'success_stories';

/** Columns that are no field of their own: keys, pairs, sums, and what is stored beside the snapshot. */
export type Special =
  | 'day'
  | 'account'
  | 'account_id'
  | 'merged_into'
  | 'mrr'
  | 'currency'
  | 'is_trial'
  | 'seat_pair'
  | 'seat_util'
  | 'features_used'
  | 'trend'
  | 'health'
  | 'limit'
  | 'last_touch'
  | 'last_touch_topic'
  | 'tickets'
  | 'requests'
  | 'workarounds'
  | 'notes'
  | 'contact'
  | 'contacts'
  | 'events'
  | 'event'
  | 'round';

export interface FieldRule {
  readonly field: string;
  readonly type: FieldType;
  /** Folded headers that name the field. */
  readonly aliases: readonly string[];
}

/** Any text. */
export const text = { is: 'text' } as const;
/** An amount in the settings' currency. */
export const money = { is: 'money' } as const;
/** A day. */
export const date = { is: 'date' } as const;
/** Yes or no. */
export const boolean = { is: 'boolean' } as const;
/** A list of texts. */
export const texts = { is: 'texts' } as const;
/** A whole number of things. */
export const count = { is: 'number', bounds: { min: 0, integer: true } } as const;
/** A number that is not negative. */
export const amount = { is: 'number', bounds: { min: 0 } } as const;
/** 0-100. */
export const percent = { is: 'number', bounds: { min: 0, max: 100, percent: true } } as const;
/** A signed percentage. */
export const change = { is: 'number', bounds: { percent: true } } as const;
/** 1-10. */
export const rating = { is: 'number', bounds: { min: 1, max: 10 } } as const;
/** One answer to the NPS question. */
export const answer = { is: 'number', bounds: { min: 0, max: 10, answer: true } } as const;
/** A number within bounds. */
export const between = (min: number, max: number) => ({ is: 'number', bounds: { min, max } }) as const;
/** A word of a vocabulary. */
export const word = (vocabulary: Vocabulary) => ({ is: 'word', vocabulary }) as const;
/** A list of objects. */
export const list = (shape: ListShape) => ({ is: 'list', shape }) as const;
/** A column that is no plain field. */
export const special = (name: Special, detail?: string) =>
  ({ is: 'special', special: name, ...(detail === undefined ? {} : { detail }) }) as const;

/** A field with its headers, separated by `|`: the spec's aliases and what CRM exports call it. */
export const rule = (field: string, type: FieldType, headers: string): FieldRule => ({
  field,
  type,
  aliases: [...new Set([field, ...headers.split('|')].map(foldWord).filter(Boolean))],
});

/** What the account's name is called. */
export const ACCOUNT_HEADERS =
  'account|account name|company|company name|customer|customer name|client|client name|organisation|organization|org name|legal name|business name|账户名称|账户|客户名称|客户|公司|公司名称|企业名称|organization name|organisation name|客户全称|公司全称|企业全称';
/** What its id is called. */
export const ACCOUNT_ID_HEADERS =
  'account id|customer id|client id|company id|sfdc account id|account number|customer number|account key|账户ID|客户编号|客户ID|客户号|账户编号|公司ID';
/** What it is called in a table of accounts alone: in a table of contacts a bare `id` is the row's own. */
export const OWN_ID_HEADERS = 'id|crm id|sfdc id|salesforce id|hubspot id|external id|record id';

/** What a row's own day is called. */
export const DAY_HEADERS =
  'date|day|snapshot date|snapshot day|as of|as of date|report date|reporting date|usage date|日期|快照日期|统计日期|数据日期|报告日期';

export type FlatKind = 'accounts' | 'usage' | 'contacts' | 'events' | 'notes' | 'requests';
