import type { RecordKind } from '../domain/import.ts';
import type { FlatKind } from './fields/rules.ts';
import { fieldOf, matchHeaders } from './headers.ts';

/** What tells a kind: fields all of which it needs, and fields that speak for it. */
interface Marks {
  readonly needs: readonly (readonly string[])[];
  readonly speaks: readonly string[];
}

const ACCOUNT = ['account', 'account_id'];

const MARKS: Readonly<Record<Exclude<FlatKind, 'accounts'>, Marks>> = {
  usage: {
    needs: [ACCOUNT, ['metric', 'feature', 'used', 'seats_active'], ['day', 'metric', 'feature']],
    speaks: ['metric', 'used', 'peak', 'feature', 'day', 'limit'],
  },
  contacts: {
    needs: [ACCOUNT, ['email', 'title', 'role', 'advocacy'], ['name', 'email', 'first_name']],
    speaks: ['email', 'title', 'role', 'advocacy', 'last_seen', 'first_name', 'last_name', 'dept', 'status'],
  },
  events: {
    needs: [ACCOUNT, ['type'], ['date']],
    speaks: ['type', 'source', 'url', 'round', 'amount', 'detail', 'person'],
  },
  notes: { needs: [ACCOUNT, ['text']], speaks: ['text', 'author', 'date'] },
  requests: {
    needs: [ACCOUNT, ['feature', 'kind'], ['feature', 'kind', 'date', 'contact']],
    speaks: ['feature', 'kind', 'contact', 'pervasive', 'solved_by'],
  },
};

/** Words of file names that settle a tie, e.g. `crm-notes.csv`. */
const NAMES: readonly (readonly [RegExp, RecordKind])[] = [
  [/contact|kontakt|people|stakeholder|联系人/i, 'contacts'],
  [/request|feedback|需求|请求/i, 'requests'],
  [/event|signal|news|事件/i, 'events'],
  [/note|notiz|备注/i, 'notes'],
  [/usage|metrics|用量|使用/i, 'usage'],
  [/account|customer|client|kunde|客户|账户|顧客|客戶/i, 'accounts'],
];

/**
 * What a table holds, told from its columns: the kind whose fields explain the most of them. Null when no kind has
 * the columns it needs.
 */
export function guessKind(headers: readonly string[], file: string): FlatKind | null {
  const named = NAMES.find(([pattern]) => pattern.test(file.replace(/^.*[\\/]/, '')))?.[1];
  const scores = new Map<FlatKind, number>();
  for (const [kind, marks] of Object.entries(MARKS) as [Exclude<FlatKind, 'accounts'>, Marks][]) {
    const { matched } = matchHeaders(kind, headers);
    const fields = new Set(matched.map(({ rule }) => rule.field));
    if (!marks.needs.every((some) => some.some((field) => fields.has(field)))) continue;
    const speaking = marks.speaks.filter((field) => fields.has(field)).length;
    scores.set(kind, matched.length + speaking * 0.5 + (named === kind ? 3 : 0));
  }
  const accounts = matchHeaders('accounts', headers).matched.map(({ rule }) => rule.field);
  // An id alone is no account: any table of something else has one too.
  if (accounts.includes('name') || (accounts.includes('account_id') && accounts.length > 1)) {
    scores.set('accounts', accounts.length + (named === 'accounts' ? 3 : 0));
  }
  let best: FlatKind | null = null;
  for (const [kind, score] of scores) if (best === null || score > (scores.get(best) ?? 0)) best = kind;
  return best;
}

/** Whether a header is a field of the kind, or of any kind when none is said. */
export function isKnownHeader(kind: FlatKind | null, header: string): boolean {
  if (kind) return fieldOf(kind, header) !== undefined;
  return (['accounts', 'contacts', 'events', 'requests', 'notes', 'usage'] as const).some(
    (one) => fieldOf(one, header) !== undefined,
  );
}

const CATALOGUE_KEYS = [
  'tiers',
  'modules',
  'seat_price_month',
  'metered',
  'product_lines',
  'support_tiers',
  'seat_price_breaks',
];

/** Whether a JSON object is a catalogue: it lists what can be bought. */
export function isCatalogue(object: Readonly<Record<string, unknown>>): boolean {
  return CATALOGUE_KEYS.some((key) => key in object) && !('name' in object) && !('account_id' in object);
}
