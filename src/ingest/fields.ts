import { foldWord } from '../domain/names.ts';
import { COMPANY_FIELDS } from './fields/company.ts';
import { CONTRACT_FIELDS } from './fields/contract.ts';
import { withLanguages } from './fields/languages.ts';
import { CONTACT_FIELDS, EVENT_FIELDS, NOTE_FIELDS, REQUEST_FIELDS, USAGE_FIELDS } from './fields/records.ts';
import { RELATIONSHIP_FIELDS } from './fields/relationship.ts';
import type { FieldRule, FlatKind } from './fields/rules.ts';
import { MEASURE_FIELDS } from './fields/usage.ts';

export type { FlatKind } from './fields/rules.ts';

/** Words of S2 by which unmapped columns are ranked: these may hold something worth mapping (spec section 2). */
export const REVENUE_WORDS: readonly string[] =
  'usage seats licenses arr mrr revenue plan tier feature adoption expansion upsell cross-sell renewal contract billing department team growth headcount integration api module add-on premium enterprise'
    .split(' ')
    .map(foldWord);

/** The fields of each kind of table. */
export const FIELDS: Readonly<Record<FlatKind, readonly FieldRule[]>> = {
  accounts: withLanguages('accounts', [
    ...CONTRACT_FIELDS,
    ...MEASURE_FIELDS,
    ...COMPANY_FIELDS,
    ...RELATIONSHIP_FIELDS,
  ]),
  usage: withLanguages('usage', USAGE_FIELDS),
  contacts: withLanguages('contacts', CONTACT_FIELDS),
  events: withLanguages('events', EVENT_FIELDS),
  notes: withLanguages('notes', NOTE_FIELDS),
  requests: withLanguages('requests', REQUEST_FIELDS),
};
