import fc from 'fast-check';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { addDays, type Day } from '../../src/domain/day.ts';
import type { Ask, Dossier } from '../../src/domain/dossier.ts';
import type { Facts } from '../../src/domain/facts.ts';
import { CONTACT_ROLES } from '../../src/domain/records.ts';
import { aContact, aDossier, aNote, anEvent, aRequest, TODAY } from './a-dossier.ts';

/** What the accounts of a generated book may ask for, own and be sold: few words, so that they meet. */
const MODULES = ['Analytics', 'Sign', 'Forms', 'Audit', '数据看板'] as const;
const TIERS = ['Starter', 'Team', 'Business', 'Enterprise'] as const;
const LINES = ['Core', 'Marketing', 'Service'] as const;
const TAGS = ['reporting', 'e-signature', 'workflow', 'compliance'] as const;
const JOBS = ['billing', 'campaigns', 'support', 'planning'] as const;
const TOOLS = ['Charts', 'Signly', 'Tickety'] as const;
const LIMITS = ['api', 'storage', 'messages'] as const;
const DEPARTMENTS = ['Sales', 'Finance', 'Support', 'Berlin', '市场部'] as const;

const some = <T>(values: readonly T[], maxLength: number) => fc.uniqueArray(fc.constantFrom(...values), { maxLength });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const price = maybe(fc.integer({ min: 0, max: 60 }).map((thousands) => thousands * 500));
const day = (back: number, ahead = 0): fc.Arbitrary<Day> =>
  fc.integer({ min: -back, max: ahead }).map((days) => addDays(TODAY, days));

/** Without the keys that were not generated: an absent key is unknown. */
const compact = <T>(value: unknown): T => JSON.parse(JSON.stringify(value)) as T;

/** Any catalogue: ladders with and without prices, modules that overlap, packs, services, several product lines. */
export const aCatalogue: fc.Arbitrary<Catalogue> = fc
  .record({
    seat_price_month: maybe(fc.integer({ min: 1, max: 200 })),
    seat_price_breaks: maybe(
      fc.array(fc.record({ from: fc.integer({ min: 1, max: 200 }), price: fc.integer({ min: 1, max: 90 }) }), {
        maxLength: 2,
      }),
    ),
    seat_min_block: maybe(fc.integer({ min: 1, max: 25 })),
    tiers: fc
      .tuple(
        fc.integer({ min: 0, max: TIERS.length }),
        fc.array(fc.tuple(price, some([...MODULES, ...LIMITS], 3), maybe(fc.boolean())), {
          minLength: 4,
          maxLength: 4,
        }),
      )
      .map(([count, parts]) =>
        TIERS.slice(0, count).map((name, index) => ({
          name,
          rank: index + 1,
          ...(index > 0 ? { annual_delta: parts[index]?.[0] } : {}),
          includes: parts[index]?.[1],
          procurement: parts[index]?.[2],
        })),
      ),
    modules: some(MODULES, 4).chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          fc.record({
            name: fc.constant(name),
            annual_price: price,
            tags: some(TAGS, 2),
            solves: some(JOBS, 1),
            functions: some(JOBS, 1),
            departments: some(DEPARTMENTS, 1),
            competitors: some(TOOLS, 1),
            linked_features: some(TAGS, 1),
            self_serve: maybe(fc.boolean()),
            procurement: maybe(fc.boolean()),
          }),
        ),
      ),
    ),
    metered: some(LIMITS, 2).chain((names) =>
      fc.tuple(
        ...names.map((dimension) =>
          fc.record({ dimension: fc.constant(dimension), unit_price: price, pack_units: maybe(fc.constant(50)) }),
        ),
      ),
    ),
    services: some(['Training', 'Custom integration', 'Migration'], 2).map((names) =>
      names.map((name, index) => ({ name, ...(index === 0 ? { price: 4_000 } : {}) })),
    ),
    support_tiers: some(['Standard', 'Premium', 'Dedicated'], 3).map((names) =>
      names.map((name, index) => ({ name, price: index * 5_000 })),
    ),
    product_lines: some(LINES, 3).map((names) =>
      names.map((name, index) => ({ name, ...(index < 2 ? { annual_price: 18_000 } : {}), functions: [JOBS[index]] })),
    ),
    adjacent_functions: fc.constantFrom({}, { Sales: ['Marketing'], Finance: ['Legal'] }),
  })
  .map((parts) => compact<Catalogue>({ partner_offers: [], product_roles: [], released: [], ...parts }));

const facts: fc.Arbitrary<Facts> = fc
  .record({
    arr: maybe(fc.integer({ min: 1, max: 900 }).map((thousands) => thousands * 1_000)),
    plan_tier: maybe(fc.constantFrom(...TIERS)),
    account_type: maybe(fc.constantFrom('paid', 'paid', 'paid', 'partner-managed', 'trial')),
    auto_grow_billing: maybe(fc.boolean()),
    products_owned: maybe(
      some([...MODULES, ...LINES], 3).chain((names) =>
        fc.tuple(
          ...names.map((name) =>
            fc.record({ name: fc.constant(name), activated: fc.constantFrom(false, false, true, undefined) }),
          ),
        ),
      ),
    ),
    support_tier: maybe(fc.constantFrom('Standard', 'Premium')),
    use_cases: maybe(some([...TAGS, ...JOBS], 2)),
    seats_licensed: maybe(fc.integer({ min: 0, max: 80 })),
    seats_active: maybe(fc.integer({ min: 0, max: 90 })),
    seats: maybe(
      some(LINES, 2).chain((names) =>
        fc.tuple(
          ...names.map((product) =>
            fc.record({
              product: fc.constant(product),
              licensed: fc.integer({ min: 0, max: 60 }),
              active: fc.integer({ min: 0, max: 60 }),
            }),
          ),
        ),
      ),
    ),
    waitlist: maybe(fc.integer({ min: 0, max: 3 })),
    limits: maybe(
      some(LIMITS, 3).chain((names) =>
        fc.tuple(
          ...names.map((metric) =>
            fc.record({
              metric: fc.constant(metric),
              used: fc.integer({ min: 0, max: 110 }),
              limit: fc.integer({ min: 1, max: 100 }),
            }),
          ),
        ),
      ),
    ),
    features: maybe(
      fc.array(
        fc.record({
          name: fc.constantFrom(...TAGS),
          adopted: fc.boolean(),
          at_cap: maybe(fc.boolean()),
          frequency: maybe(fc.constantFrom('daily', '12/week', '每周8次', 'rarely')),
        }),
        { maxLength: 2 },
      ),
    ),
    adoption_pct: maybe(fc.integer({ min: 0, max: 100 })),
    usage_trend: maybe(fc.constantFrom('growing', 'stable', 'declining')),
    top_user_share: maybe(fc.integer({ min: 10, max: 95 })),
    company_growth: maybe(fc.constantFrom('hiring', 'flat', 'contracting')),
    employees: maybe(fc.integer({ min: 10, max: 400 })),
    employees_at_signing: maybe(fc.integer({ min: 10, max: 400 })),
    departments: maybe(
      some(DEPARTMENTS, 4).chain((names) =>
        fc.tuple(
          ...names.map((name) =>
            fc.record({
              name: fc.constant(name),
              headcount: maybe(fc.integer({ min: 0, max: 90 })),
              users: maybe(fc.integer({ min: 0, max: 30 })),
            }),
          ),
        ),
      ),
    ),
    competitors_in_use: maybe(
      some(TOOLS, 2).chain((names) =>
        fc.tuple(
          ...names.map((name) =>
            fc.record({
              name: fc.constant(name),
              function: maybe(fc.constantFrom(...JOBS)),
              renewal_date: maybe(day(20, 120)),
              annual_cost: maybe(fc.integer({ min: 1, max: 40 }).map((thousands) => thousands * 1_000)),
              sentiment: maybe(fc.constantFrom('negative', 'positive')),
            }),
          ),
        ),
      ),
    ),
    renewal_date: maybe(day(20, 400)),
    notice_days: maybe(fc.constantFrom(30, 60, 90)),
    last_renewed_on: maybe(day(200)),
    budget_cycle_start: maybe(day(0, 200)),
    next_qbr: maybe(day(10, 60)),
    budget_approved: maybe(fc.boolean()),
    need_by_date: maybe(day(0, 90)),
    nps: maybe(fc.integer({ min: 3, max: 10 })),
    health_label: maybe(fc.constantFrom('healthy', 'healthy', 'ok', 'at-risk')),
    tickets_90d: maybe(fc.integer({ min: 0, max: 20 })),
    last_expansion_talk: maybe(day(40)),
  })
  .map((value) => compact<Facts>(value));

const wishes = fc.array(
  fc
    .record({
      kind: fc.constantFrom('request' as const, 'inquiry' as const, 'limit-complaint' as const, 'workaround' as const),
      date: day(200),
      feature: fc.constantFrom(...MODULES, ...TIERS, ...LINES, ...TAGS, ...LIMITS, 'dark mode'),
      contact: fc.constantFrom('Ann', 'VP Data'),
    })
    .map(({ kind, date, ...more }) => aRequest(kind, date, { text: 'they export by hand', ...more })),
  { maxLength: 4 },
);

const news = fc.array(
  fc
    .record({
      type: fc.constantFrom(
        'funding',
        'hiring',
        'new_office',
        'acquisition',
        'new_department',
        'initiative',
        'product_launch',
        'milestone',
        'pricing_view',
        'renewal_signed',
        'competitor_evaluation',
        'throttling',
        'reference_request',
      ),
      date: day(120),
      round: fc.constantFrom('Seed', 'Series A', 'Series C'),
      count: fc.integer({ min: 0, max: 40 }),
      role: fc.constantFrom('engineer', 'billing'),
      detail: fc.constantFrom('billing overhaul', 'Marketing and campaigns', '数据看板升级', 'a great year'),
    })
    .map(({ type, date, ...more }) => anEvent(type, date, more)),
  { maxLength: 4 },
);

const notes = fc.array(
  fc
    .constantFrom(
      'They are reviewing vendors.',
      'Ops copies everything into spreadsheets by hand, 6 hours a week, for reporting.',
      'They are starting a new campaigns project.',
      'They asked for a custom integration.',
      'They would like a dedicated account manager.',
      'They are unhappy with Charts.',
    )
    .chain((text) => day(80).map((date) => aNote(text, date))),
  { maxLength: 2 },
);

const contacts = fc.array(
  fc
    .record({
      name: fc.constantFrom('Ann', 'Bo', 'Cem'),
      role: fc.constantFrom(...CONTACT_ROLES),
      status: fc.constantFrom('active' as const, 'active' as const, 'left' as const),
      date: day(80),
    })
    .map(({ date, ...person }) => aContact(person, date)),
  { maxLength: 3 },
);

/** What people are asked for and decline most. */
const ITEMS = [
  ['SEAT', 'seats'],
  ['TIER', 'Team'],
  ['TIER', 'Enterprise'],
  ['ADDON', 'Analytics'],
  ['USAGE', 'api'],
] as const;

const asks: fc.Arbitrary<Ask[]> = fc.array(
  fc
    .record({
      day: day(120),
      kind: fc.constantFrom('asked' as const, 'lost' as const, 'not-relevant' as const),
      about: fc.constantFrom(...ITEMS),
    })
    .map(({ about: [type, item], ...ask }) => ({ ...ask, type, item, opportunityId: 'X-1' })),
  { maxLength: 2 },
);

/** Any account of a book: rich enough that most have something to buy. */
export const anAccountOfABook: fc.Arbitrary<Dossier> = fc
  .record({ facts, events: news, notes, requests: wishes, contacts, asks, before: maybe(facts) })
  .map(({ before, ...input }) => aDossier({ ...input, ...(before ? { before } : {}) }));
