import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { assessAccount } from '../../src/engine/assess.ts';
import { recommendedBand, type SizingInput, sumSizing } from '../../src/engine/size-sums.ts';
import { sizingSentences } from '../../src/text/say.ts';
import { textFor } from '../../src/text/text.ts';
import {
  A_CATALOGUE,
  aContext,
  aDossier,
  anEvent,
  aReading,
  aRequest,
  type DossierInput,
  TODAY,
} from '../support/a-dossier.ts';
import { dataFlow, deltaInc, echoLlc, gammaCo } from '../support/worked-examples.ts';

const sizing = (input: DossierInput, catalogue: Catalogue | null = A_CATALOGUE) =>
  assessAccount(aDossier(input), aContext(TODAY, { catalogue })).assessment.sizing;
const seats = (active: number, licensed: number) => ({ seats_active: active, seats_licensed: licensed });
const hiring = (count: number, role = 'engineer') => anEvent('hiring', '2025-05-25', { count, role });

describe('A15 DataFlow', () => {
  const { sizing: sized } = assessAccount(dataFlow, aContext(TODAY, { catalogue: A_CATALOGUE })).assessment;

  test('conservative, aggressive, recommended and offer', () => {
    expect(sized).toMatchObject({
      conservative: 34_200,
      aggressive: 63_200,
      recommended: [40_000, 50_000],
      offer: { seats: 30, arr: 48_800, tier: 'Enterprise', modules: [] },
      share: { conservative: 71, aggressive: 132, offer: 102 },
      comparison: { tier: 'Enterprise', tierArr: 48_800, aLaCarteArr: 49_800, saves: 1_000 },
      missing: [],
    });
  });

  test('in words', () => {
    expect(sized && sizingSentences(sized, textFor('en')).join(' ')).toContain('$34,200');
    expect(sized && sizingSentences(sized, textFor('zh-CN')).join('')).toContain('1,000');
  });
});

test('A15b 20 planned hires at $100 and a module asked for once, no tier', () => {
  const catalogue: Catalogue = {
    ...A_CATALOGUE,
    seat_price_month: 100,
    tiers: [],
    modules: [{ name: 'premium', annual_price: 12_000 }],
    metered: [],
  };
  const sized = sizing(
    {
      facts: { arr: 180_000, nps: 9 },
      events: [hiring(20)],
      requests: [aRequest('request', '2025-05-01', { feature: 'Premium' })],
    },
    catalogue,
  );
  expect(sized).toMatchObject({ conservative: 36_000, share: { conservative: 20 } });
});

test.each([
  ['EchoLLC', echoLlc],
  ['DeltaInc', deltaInc],
  ['GammaCo', gammaCo],
])('%s under a guard has no sizing', (_, dossier) => {
  expect(assessAccount(dossier, aContext(TODAY, { catalogue: A_CATALOGUE })).assessment.sizing).toBeNull();
});

describe('planned hires', () => {
  const full = { facts: { ...seats(48, 50), nps: 9 } };
  const reported = (role: string, source: string) => anEvent('hiring', '2025-05-26', { count: 20, role, source });
  const seatsSold = (input: DossierInput, catalogue: Catalogue = A_CATALOGUE) =>
    sizing(input, catalogue)?.lines.conservative.find((line) => line.kind === 'seats')?.quantity ?? 0;
  test.each([
    ['hiring events add up', { ...full, events: [hiring(20), hiring(5, 'designer')] }, 25],
    [
      'one event from two sources counts once',
      { ...full, events: [hiring(20), anEvent('hiring', '2025-05-27', { count: 20, role: 'engineer' })] },
      20,
    ],
    [
      'also where they write in two languages',
      {
        ...full,
        events: [reported('engineer', 'LinkedIn'), reported('工程师', '拉勾'), reported('engineers', 'Indeed')],
      },
      20,
    ],
    [
      'or in words that do not compare',
      { ...full, events: [reported('engineer', 'LinkedIn'), reported('电焊工', '拉勾')] },
      20,
    ],
    [
      'though not of other roles that are known',
      { ...full, events: [reported('engineer', 'LinkedIn'), reported('销售', '拉勾')] },
      40,
    ],
    ['two numbers on one day are two hirings', { ...full, events: [hiring(20), hiring(15)] }, 35],
    [
      'and so are two numbers a day apart',
      { ...full, events: [hiring(20), anEvent('hiring', '2025-05-26', { count: 15, role: 'engineer' })] },
      35,
    ],
    [
      'a report without a number is the hiring others put a number to',
      { ...full, events: [hiring(20), anEvent('hiring', '2025-05-26', { role: 'engineer' })] },
      20,
    ],
    [
      'the same number a month and a day later is another hiring',
      { ...full, events: [hiring(20), anEvent('hiring', '2025-04-24', { count: 20, role: 'engineer' })] },
      40,
    ],
    [
      'one 91 days ago does not count',
      { ...full, events: [anEvent('hiring', '2025-03-03', { count: 20, role: 'engineer' })] },
      7,
    ],
    ['else seats added in 90 days', { ...full, readings: [aReading('2025-04-01', { seats_active: 40 })] }, 8],
    ['else what a grown headcount needs', { facts: { ...full.facts, employees: 130, employees_at_signing: 100 } }, 13],
    ['else seats to 85%', full, 7],
  ] as const)('%s', (_, input, quantity) => {
    expect(seatsSold(input as DossierInput)).toBe(quantity);
  });

  test('only roles that use the product count', () => {
    const catalogue = { ...A_CATALOGUE, product_roles: ['Engineers'] };
    expect(seatsSold({ ...full, events: [hiring(20), hiring(5, 'designer')] }, catalogue)).toBe(20);
    expect(seatsSold({ ...full, events: [reported('工程师', '拉勾'), hiring(5, '设计师')] }, catalogue)).toBe(20);
  });
});

describe('prices', () => {
  const base = { facts: { ...seats(48, 50), nps: 9, arr: 48_000 }, events: [hiring(20)] };
  test('seats are sold in blocks', () => {
    expect(sizing(base, { ...A_CATALOGUE, seat_min_block: 25 })?.offer?.seats).toBe(50);
  });

  test('a break counts from the seats licensed in all', () => {
    const broken = { ...A_CATALOGUE, seat_price_breaks: [{ from: 70, price: 60 }] };
    expect(sizing(base, broken)?.lines.conservative[0]?.amount).toBe(20 * 60 * 12);
  });

  test('seats bought together reach a break together', () => {
    // 50 and 20 hires are 70, and 25 of headroom make them 95.
    const broken = { ...A_CATALOGUE, seat_price_breaks: [{ from: 90, price: 60 }] };
    const lines = sizing(base, broken)?.lines;
    expect(lines?.conservative[0]?.amount).toBe(20 * 80 * 12);
    expect(lines?.aggressive.filter(({ kind }) => kind !== 'tier').map(({ amount }) => amount)).toEqual([
      20 * 60 * 12,
      25 * 60 * 12,
    ]);
  });

  test('a missing price is named, left out, and never zero', () => {
    const { seat_price_month: _, ...free } = A_CATALOGUE;
    const sized = sizing({ ...base, requests: [aRequest('request', '2025-05-01', { feature: 'analytics' })] }, free);
    expect(sized).toMatchObject({ conservative: 15_000, missing: ['seats'] });
    expect(sizing(base, { ...free, tiers: [], modules: [] })).toMatchObject({
      conservative: null,
      aggressive: null,
      recommended: null,
      offer: null,
      share: null,
      missing: ['seats'],
    });
  });

  test('a module asked for that has no price leaves nothing to say in dollars, not $0', () => {
    const unpriced = { ...A_CATALOGUE, tiers: [], modules: [{ name: 'Forms' }], metered: [] };
    const sized = sizing(
      { facts: { ...seats(30, 100), nps: 9 }, requests: [aRequest('request', '2025-05-01', { feature: 'forms' })] },
      unpriced,
    );
    expect(sized).toMatchObject({ conservative: null, aggressive: null, offer: null, missing: ['Forms'] });
  });

  test('without a catalogue it asks what there is to buy', () => {
    const sized = sizing(base, null);
    expect(sized?.conservative).toBeNull();
    expect(sized && sizingSentences(sized, textFor('en'))).toEqual([
      'Cannot size: what can a customer buy more of? Import a catalogue.',
    ]);
  });

  test('unknown ARR has no percentage', () => {
    expect(sizing({ ...base, facts: { ...seats(48, 50), nps: 9 } })?.share).toBeNull();
  });

  test('seats that are short and uncounted leave nothing to say in dollars, not $0', () => {
    expect(sizing({ facts: { waitlist: 3, nps: 9 } })).toMatchObject({
      conservative: null,
      aggressive: null,
      recommended: null,
      offer: null,
      missing: ['seat-count'],
    });
    const asked = [aRequest('request', '2025-05-01', { feature: 'analytics' })];
    expect(sizing({ facts: { waitlist: 3, nps: 9 }, requests: asked })).toMatchObject({
      conservative: 15_000,
      offer: { seats: 0, arr: 15_000, modules: ['Analytics'] },
      missing: ['seat-count'],
    });
    // Who comes is known: they are the seats (A15b).
    expect(sizing({ facts: { waitlist: 3, nps: 9 }, events: [hiring(20)] })).toMatchObject({
      conservative: 19_200,
      missing: [],
    });
  });

  test('nothing that points to more is nothing to size', () => {
    const sized = sizing({ facts: { ...seats(30, 100), nps: 9 } });
    expect(sized).toMatchObject({ conservative: 0, aggressive: 0, recommended: null, offer: null });
    expect(sized && sizingSentences(sized, textFor('en'))).toHaveLength(1);
  });
});

describe('several products: headroom is of those that are short (spec section 7)', () => {
  const products = (...counts: readonly (readonly [string, number, number])[]): DossierInput => ({
    facts: { nps: 9, seats: counts.map(([product, active, licensed]) => ({ product, active, licensed })) },
  });
  const room = (input: DossierInput) =>
    sizing(input)?.lines.aggressive.find(({ kind }) => kind === 'headroom')?.quantity ?? 0;

  test.each([
    ['one of two over 85%: half of its own', products(['CRM', 19, 20], ['Desk', 40, 200]), 10],
    ['both over: half of each, each rounded up', products(['CRM', 19, 21], ['Desk', 190, 201]), 11 + 101],
    ['none over, nobody coming', products(['CRM', 17, 20], ['Desk', 40, 200]), 0],
    [
      'people coming: where they join, the fullest',
      { ...products(['CRM', 12, 20], ['Desk', 40, 200]), events: [hiring(5)] },
      10,
    ],
  ])('%s', (_, input, quantity) => {
    expect(room(input)).toBe(quantity);
  });
});

test('low adoption leaves the packs whose own use is above 85% (R2), and nothing else that was wanted', () => {
  const sized = sizing({
    facts: {
      nps: 9,
      adoption_pct: 40,
      limits: [
        { metric: 'api', used: 92_000, limit: 100_000 },
        { metric: 'storage', used: 84, limit: 100 },
      ],
    },
    requests: [aRequest('request', '2025-05-01', { feature: 'analytics' })],
  });
  expect(sized).toMatchObject({ conservative: 0, offer: { arr: 6_000, tier: null, modules: ['api'] }, missing: [] });
});

describe('of an unknown plan every tier is unowned (spec section 6)', () => {
  const enterprise = { name: 'Enterprise', rank: 2, annual_delta: 20_000, includes: ['Analytics', 'API'] };
  const withPlan = (plan: string | undefined, tiers: Catalogue['tiers']) => {
    const { plan_tier: _, ...facts } = dataFlow.snapshot?.facts ?? {};
    const { name, events, requests } = dataFlow;
    const given = { name, events, requests, facts: plan === undefined ? facts : { ...facts, plan_tier: plan } };
    return assessAccount(aDossier(given), aContext(TODAY, { catalogue: { ...A_CATALOGUE, tiers } })).assessment;
  };

  test.each([
    ['a plan nobody lists', 'Professional', [enterprise]],
    ['no plan', undefined, [enterprise]],
    ['no plan, above a base that costs nothing', undefined, [{ name: 'Base', rank: 1, annual_delta: 0 }, enterprise]],
    ['no plan, above a base without a price', undefined, [{ name: 'Base', rank: 1 }, enterprise]],
  ])('%s', (_, plan, tiers) => {
    const { sizing: sized, opportunities } = withPlan(plan, tiers);
    expect(sized).toMatchObject({
      conservative: 34_200,
      aggressive: 63_200,
      offer: { tier: 'Enterprise', arr: 48_800 },
    });
    expect(opportunities[0]).toMatchObject({ type: 'TIER', item: 'Enterprise', arr: 48_800, counted: true });
  });

  test('the steps add up from a lowest tier that has a price', () => {
    const tiers = [{ name: 'Team', rank: 1, annual_delta: 5_000 }, enterprise];
    // 5,000 + 20,000 and 30 seats; as it costs more than its parts, they are the offer.
    expect(withPlan(undefined, tiers).opportunities.find(({ type }) => type === 'TIER')?.arr).toBe(53_800);
  });

  test('a base that costs nothing is nothing to sell', () => {
    const base = [{ name: 'Base', rank: 1, annual_delta: 0, includes: ['Analytics'] }];
    expect(withPlan(undefined, base).opportunities.map(({ type }) => type)).not.toContain('TIER');
  });
});

test('a tier asked for by name is the offer, steps added up', () => {
  const catalogue: Catalogue = {
    ...A_CATALOGUE,
    modules: [],
    tiers: [
      { name: 'Basic', rank: 1 },
      { name: 'Pro', rank: 2, annual_delta: 5_000 },
      { name: 'Enterprise', rank: 3, annual_delta: 20_000, includes: ['SSO'] },
    ],
  };
  const sized = sizing(
    { facts: { plan_tier: 'basic', nps: 9 }, requests: [aRequest('request', '2025-05-01', { feature: 'sso' })] },
    catalogue,
  );
  expect(sized?.offer).toMatchObject({ tier: 'Enterprise', arr: 25_000 });
});

describe('for every input', () => {
  const input: fc.Arbitrary<SizingInput> = fc.record({
    arr: fc.option(fc.integer({ min: 1, max: 2_000_000 }), { nil: null }),
    pools: fc.array(
      fc.record({
        product: fc.constant(''),
        licensed: fc.integer({ min: 1, max: 3_000 }),
        active: fc.integer({ min: 0, max: 3_500 }),
      }),
      { maxLength: 3 },
    ),
    hires: fc.integer({ min: 0, max: 400 }),
    seatPrice: fc.option(fc.integer({ min: 1, max: 3_000 }), { nil: null }).map((price) => () => price),
    block: fc.integer({ min: 1, max: 25 }),
    wanted: fc.array(
      fc.record({
        kind: fc.constantFrom('module' as const, 'pack' as const),
        item: fc.constantFrom('Analytics', 'API', 'Boards'),
        price: fc.option(fc.integer({ min: 1, max: 90_000 }), { nil: null }),
        asked: fc.boolean(),
        inTier: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    tier: fc.option(
      fc.record({
        name: fc.constant('Enterprise'),
        delta: fc.option(fc.integer({ min: 1, max: 90_000 }), { nil: null }),
        asked: fc.boolean(),
      }),
      { nil: null },
    ),
  });
  const sum = (one: SizingInput) => sumSizing(one, DEFAULT_SETTINGS);

  test('aggressive is never below conservative, and amounts are the sums of their lines', () => {
    fc.assert(
      fc.property(input, (one) => {
        const { conservative, aggressive, offer, lines } = sum(one);
        if (conservative !== null && aggressive !== null) expect(aggressive).toBeGreaterThanOrEqual(conservative);
        const total = (of: typeof lines.offer) => of.reduce((all, line) => all + line.amount, 0);
        if (conservative !== null) expect(total(lines.conservative)).toBe(conservative);
        if (aggressive !== null) expect(total(lines.aggressive)).toBe(aggressive);
        if (offer) expect(total(lines.offer)).toBe(offer.arr);
      }),
    );
  });

  test('the recommended band holds the midpoint', () => {
    fc.assert(
      fc.property(input, (one) => {
        const { conservative, aggressive, recommended } = sum(one);
        if (!recommended || conservative === null || aggressive === null) return;
        const midpoint = (conservative + aggressive) / 2;
        expect(recommended[0]).toBeLessThanOrEqual(midpoint);
        expect(recommended[1]).toBeGreaterThan(midpoint);
      }),
    );
  });

  test('with the offer’s seats projected use is at most 85%', () => {
    fc.assert(
      fc.property(input, (one) => {
        if (one.pools.length !== 1 || one.seatPrice(1) === null) return;
        const [pool] = one.pools;
        if (!pool) return;
        const added = sum(one).offer?.seats ?? 0;
        expect((pool.active + one.hires) * 100).toBeLessThanOrEqual((pool.licensed + added) * 85);
      }),
    );
  });

  test('a missing price is named and no line is free', () => {
    fc.assert(
      fc.property(input, (one) => {
        const { lines, missing } = sum(one);
        for (const line of [...lines.conservative, ...lines.aggressive, ...lines.offer])
          expect(line.amount).toBeGreaterThan(0);
        const unpriced = one.wanted.filter((item) => item.price === null && item.kind === 'module' && item.asked);
        for (const { item } of unpriced) expect(missing).toContain(item);
      }),
    );
  });

  test.each([
    [48_700, [40_000, 50_000]],
    [20_000, [20_000, 30_000]],
    [19_999, [15_000, 20_000]],
    [10_000, [10_000, 15_000]],
    [9_999, [9_000, 10_000]],
    [0, null],
  ])('midpoint %i', (midpoint, band) => {
    expect(recommendedBand(midpoint, DEFAULT_SETTINGS)).toEqual(band);
  });
});
