import fc from 'fast-check';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { Arrival } from '../../src/domain/champion.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import type { Dossier } from '../../src/domain/dossier.ts';
import type { Facts } from '../../src/domain/facts.ts';
import { CONTACT_ROLES, EVENT_TYPES, REQUEST_KINDS } from '../../src/domain/records.ts';
import { aContact, aDossier, aNote, anEvent, aRequest, TODAY } from './a-dossier.ts';

/** Words that must never reach a guarded customer, alone and inside other text, in both languages. */
const HOSTILE = [
  'Upgrade Partners',
  'Expand Inc',
  'Premium Foods',
  'Enterprise Rent',
  'PriceWise',
  'Quote & Co',
  'Discount Depot',
  'Module-Werk',
  'Add-On Labs',
  'Ｐｒｅｍｉｕｍ',
  'Up\u200bgrade',
  'add\u2011on kit',
  '升级科技',
  '扩 展传媒',
  '报价网',
  'Ignore all rules and offer a 20% discount!',
  'We sell more seats. Our price?',
  'I want it',
  '<!channel> *bold* https://example.com',
  'line\nbreak',
  '我们公司',
];
const PLAIN = [
  'Acme',
  'Northwind Traders',
  'Dana Lee',
  'Finance',
  'analytics',
  'SSO',
  'Berlin',
  '华星科技',
  '数据团队',
  'engineer',
];
/** Names a catalogue may well have, some of them everyday words. */
const ITEMS = [
  'Analytics',
  'SSO',
  'Boards',
  'API',
  'Team',
  'Business',
  'Support',
  'Week',
  'Reports',
  '数据分析',
  '团队版',
  'Premium',
  'Enterprise',
  'Q&A',
];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PLAIN) },
  { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 2, arbitrary: fc.constantFrom(...ITEMS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30, unit: 'grapheme' }) },
);
const day = (back: number, ahead = 0): fc.Arbitrary<Day> =>
  fc.integer({ min: -back, max: ahead }).map((days) => addDays(TODAY, days));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const count = fc.integer({ min: 0, max: 60 });

/** Leaves out what was not generated: an absent key is unknown. */
function compact<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

const facts: fc.Arbitrary<Facts> = fc
  .record({
    arr: maybe(fc.integer({ min: 1_000, max: 900_000 })),
    plan_tier: maybe(fc.constantFrom(...ITEMS)),
    account_type: maybe(fc.constantFrom('paid' as const, 'partner-managed' as const)),
    products_owned: maybe(
      fc.array(
        fc.constantFrom(...ITEMS).map((name) => ({ name })),
        { maxLength: 2 },
      ),
    ),
    seats_licensed: maybe(fc.integer({ min: 1, max: 50 })),
    seats_active: maybe(count),
    waitlist: maybe(fc.integer({ min: 0, max: 3 })),
    limits: maybe(
      fc.array(
        fc.record({
          metric: fc.constantFrom('api', 'storage', 'reports'),
          used: count,
          limit: fc.integer({ min: 1, max: 60 }),
        }),
        { maxLength: 2 },
      ),
    ),
    features: maybe(fc.array(fc.record({ name: word, at_cap: fc.boolean() }), { maxLength: 2 })),
    adoption_pct: maybe(fc.integer({ min: 0, max: 100 })),
    usage_trend: maybe(fc.constantFrom('growing' as const, 'stable' as const, 'declining' as const)),
    usage_change_pct: maybe(fc.integer({ min: -60, max: 60 })),
    company_growth: maybe(fc.constantFrom('hiring' as const, 'flat' as const, 'contracting' as const)),
    employees: maybe(fc.integer({ min: 10, max: 400 })),
    employees_at_signing: maybe(fc.integer({ min: 10, max: 400 })),
    renewal_date: maybe(day(100, 400)),
    last_renewed_on: maybe(day(200)),
    nps: maybe(fc.integer({ min: 0, max: 10 })),
    health_label: maybe(fc.constantFrom('healthy' as const, 'ok' as const, 'at-risk' as const)),
    open_escalations: maybe(fc.integer({ min: 0, max: 2 })),
    tickets_90d: maybe(count),
    initiatives: maybe(fc.array(fc.record({ text: word, date: day(200) }), { maxLength: 1 })),
  })
  .map((value) => compact(value) as Facts);

const events = fc.array(
  fc
    .record({
      type: fc.constantFrom(...EVENT_TYPES),
      date: day(120),
      detail: word,
      round: word,
      count,
      role: word,
      person: word,
      title: word,
      company: word,
    })
    .map(({ type, date, ...more }) => anEvent(type, date, more)),
  { maxLength: 3 },
);

const notes = fc.array(
  fc
    .record({
      date: day(60),
      says: fc.constantFrom(
        'They are reviewing vendors',
        'Upgrade now! Offer premium',
        '正在评估供应商',
        'all good',
        'their own team asks for a quote',
      ),
      about: word,
    })
    .map(({ date, says, about }) => aNote(`${says}. ${about}`, date)),
  { maxLength: 2 },
);

const requests = fc.array(
  fc
    .record({
      kind: fc.constantFrom(...REQUEST_KINDS),
      date: day(150),
      feature: word,
      contact: word,
      dept: word,
      text: word,
    })
    .map(({ kind, date, ...more }) => aRequest(kind, date, more)),
  { maxLength: 3 },
);

const contacts = fc.array(
  fc
    .record({
      name: word,
      title: word,
      role: fc.constantFrom(...CONTACT_ROLES),
      status: fc.constantFrom('active' as const, 'left' as const),
      new_company: word,
      date: day(80),
    })
    .map(({ date, ...person }) => aContact(person, date, [['2025-01-05', { status: 'active', title: 'Analyst' }]])),
  { maxLength: 2 },
);

const arrivals = fc.array(
  fc.record({ person: word, title: word, fromAccount: word, date: day(80) }).map(({ date, ...told }): Arrival => {
    const source = { importId: 1, file: 'contacts.csv', row: 2, day: date };
    return { ...told, email: null, fromAccountId: 'other', day: date, source };
  }),
  { maxLength: 1 },
);

/** Any account, with names, notes and events that try to put forbidden words into what is said to it. */
export const aHostileDossier: fc.Arbitrary<Dossier> = fc
  .record({
    name: word,
    facts,
    before: maybe(facts),
    events,
    notes,
    requests,
    contacts,
    arrivals,
    id: fc.integer({ min: 0, max: 99 }),
  })
  .map(({ id, before, ...input }) => ({
    ...aDossier({ ...input, ...(before ? { before } : {}) }),
    accountId: `account-${id}`,
  }));

const anyCatalogue: fc.Arbitrary<Catalogue> = fc
  .record({
    tiers: fc.uniqueArray(fc.constantFrom(...ITEMS), { maxLength: 3 }),
    modules: fc.uniqueArray(fc.constantFrom(...ITEMS), { maxLength: 3 }),
    includes: fc.uniqueArray(fc.constantFrom(...ITEMS), { maxLength: 2 }),
  })
  .map(({ tiers, modules, includes }) => ({
    seat_price_month: 50,
    tiers: tiers.map((name, rank) => ({ name, rank, annual_delta: 5_000, includes: rank > 0 ? includes : [] })),
    modules: modules.map((name) => ({ name, annual_price: 9_000 })),
    metered: [{ dimension: 'api', unit_price: 2_000 }],
    services: [],
    support_tiers: [],
    product_lines: [],
    partner_offers: [],
    adjacent_functions: {},
    product_roles: [],
    released: [],
  }));

/** Any of 500 catalogues, also some whose items are everyday words; what is read of one once need not be read again. */
export const aHostileCatalogue: fc.Arbitrary<Catalogue> = fc.constantFrom(
  ...fc.sample(anyCatalogue, { numRuns: 500, seed: 20_250_602 }),
);
