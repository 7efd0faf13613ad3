import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { addDays } from '../../src/domain/day.ts';
import type { Dossier } from '../../src/domain/dossier.ts';
import type { Facts } from '../../src/domain/facts.ts';
import type { Opportunity, StoredOpportunity } from '../../src/domain/opportunity.ts';
import { assessAccount } from '../../src/engine/assess.ts';
import { compareOpportunities } from '../../src/engine/opportunities/order.ts';
import { compositeOf, confidenceOf, revenuePoints, tierOf } from '../../src/engine/opportunities/scores.ts';
import { stateOf, worthOf } from '../../src/text/opportunity.ts';
import { sizingSentences } from '../../src/text/say.ts';
import { textFor } from '../../src/text/text.ts';
import {
  A_CATALOGUE,
  aContact,
  aContext,
  aDossier,
  aNote,
  anEvent,
  aRequest,
  type DossierInput,
  TODAY,
} from '../support/a-dossier.ts';
import { dataFlow, deltaInc, echoLlc } from '../support/worked-examples.ts';

const catalogue: Catalogue = {
  ...A_CATALOGUE,
  modules: [
    { name: 'Analytics', annual_price: 15_000, tags: ['reporting'], solves: ['spreadsheets'] },
    { name: 'Sign', annual_price: 9_000, tags: ['e-signature'] },
    { name: 'Insight', annual_price: 4_000, tags: ['reporting'] },
  ],
  services: [
    { name: 'Onboarding training', price: 3_000 },
    { name: 'Custom integration', price: 8_000 },
  ],
  support_tiers: [
    { name: 'Standard', price: 0 },
    { name: 'Premium care', price: 6_000 },
    { name: 'Dedicated', price: 24_000 },
  ],
  product_lines: [
    { name: 'Core', annual_price: 20_000 },
    { name: 'Marketing', annual_price: 30_000, functions: ['campaigns'] },
  ],
};

const judge = (dossier: Dossier, what: Catalogue | null = catalogue) =>
  assessAccount(dossier, aContext(dossier.today, { catalogue: what }));
const assess = (input: DossierInput): Assessment => judge(aDossier(input)).assessment;
const byType = (assessment: Assessment, type: Opportunity['type']): Opportunity | undefined =>
  assessment.opportunities.find((one) => one.type === type);
const summary = ({ id, arr, revenue, effort, likelihood, composite, tier }: Opportunity) =>
  `${id} ${arr} ${revenue}/${effort}/${likelihood} ${composite} T${tier}`;

/** An account that is well, so that nothing but its own numbers decides. */
const WELL: Facts = { arr: 48_000, plan_tier: 'Professional', nps: 9, health_label: 'healthy' };

describe('A16: what DataFlow could buy', () => {
  const { assessment } = judge(dataFlow, A_CATALOGUE);

  test('values, scores, tiers and order', () => {
    expect(assessment.opportunities.map(summary)).toEqual([
      'DATAFLOWINC-TIER-1 48800 10/7/8 8.5 T1',
      'DATAFLOWINC-SEAT-1 19200 8/9/8 8.3 T1',
      'DATAFLOWINC-ADDON-1 15000 7/7/8 7.3 T2',
      'DATAFLOWINC-USAGE-1 6000 5/9/8 7.1 T2',
    ]);
  });

  test('one group, counted once: 48,800', () => {
    expect(new Set(assessment.opportunities.map((one) => one.alternativeGroup))).toEqual(new Set(['TIER Enterprise']));
    expect(assessment.opportunities.filter((one) => one.counted).map(({ arr }) => arr)).toEqual([48_800]);
  });

  test('the tier is asked of the person who asked, backed by what was seen, now', () => {
    const [tier] = assessment.opportunities;
    expect(tier).toMatchObject({
      item: 'Enterprise',
      best: { from: TODAY, code: 'N', moment: 'now' },
      inWindow: true,
      urgency: 'high',
      blocked: null,
      rest: null,
      stage: 'identified',
      confidence: 'high',
      expectedArr: 48_800 * 0.65,
      relationship: 18,
      state: { measure: 'tier', from: 'Professional', to: 'Enterprise' },
      pitchTo: { name: 'VP Data' },
      decides: { name: null },
    });
    expect(tier?.backing.map(({ id }) => id).sort()).toEqual(
      ['api-limit-near', 'funding-round', 'higher-tier-request', 'repeated-inquiry', 'seat-ceiling'].sort(),
    );
  });
});

describe('A17 and A18: points', () => {
  test.each([
    [25_000, 500_000, 5],
    [2_500, 5_000, 4],
    [48_800, 48_000, 10],
    [19_200, 48_000, 8],
    [15_000, 48_000, 7],
    [6_000, 48_000, 5],
    // Bands are half-open, and compared without rounding.
    [12_000, 24_000, 9],
    [11_999, 24_000, 8],
    [6_000, 24_000, 7],
    [5_999, 24_000, 6],
    [5_000, 100_000, 3],
    [4_999, 100_000, 2],
    [2_499, 1_000_000, 1],
    [100_000, 10_000_000, 9],
    [50_000, 10_000_000, 7],
    [2_499, 2_000, 2],
    // The account's ARR is not known.
    [100_000, null, 9],
    [50_000, null, 7],
    [25_000, null, 5],
    [10_000, null, 4],
    [5_000, null, 3],
    [4_999, null, 2],
    // It cannot be sized.
    [null, 48_000, 2],
  ])('%s on %s is %s for revenue', (value, arr, points) => {
    expect(revenuePoints(value, arr, DEFAULT_SETTINGS)).toBe(points);
  });

  test.each([
    [8, 8, 8, 8.0, 1],
    [8, 8, 7, 7.7, 2],
    [6, 6, 6, 6.0, 2],
    [6, 6, 5, 5.7, 3],
    [4, 4, 4, 4.0, 3],
    [2, 2, 2, 2.0, 4],
    [1, 1, 1, 1.0, 5],
  ])('%s/%s/%s is %s, tier %s', (revenue, effort, likelihood, composite, tier) => {
    expect(compositeOf(revenue, effort, likelihood, DEFAULT_SETTINGS)).toBe(composite);
    expect(tierOf(composite, DEFAULT_SETTINGS)).toBe(tier);
  });

  test.each([
    [7, 80, 'high'],
    [6, 80, 'medium'],
    [4, 80, 'low'],
    [8, 49, 'medium'],
    [5, 49, 'low'],
    [2, 49, 'low'],
  ])('likelihood %s at account confidence %s is %s', (likelihood, account, level) => {
    expect(confidenceOf(likelihood, account, DEFAULT_SETTINGS)).toBe(level);
  });
});

describe('A19 and A20: just renewed', () => {
  const renewed = '2025-05-13';
  const asked = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      aRequest('request', `2025-05-0${index + 1}`, { feature: 'e-signature' }),
    );

  test('an add-on of composite 8.5 is tier 2, two to four months after the renewal', () => {
    const assessment = assess({
      facts: { ...WELL, arr: 9_000, last_renewed_on: renewed, renewal_date: '2025-09-02', budget_approved: true },
      requests: asked(2),
    });
    const addon = byType(assessment, 'ADDON');
    expect(addon).toMatchObject({ tier: 2, capped: true });
    expect(addon?.composite).toBeGreaterThanOrEqual(8);
    expect(addon?.best).toMatchObject({ from: '2025-07-13', to: '2025-09-13', code: 'P', moment: 'after-renewal' });
  });

  test('full seats keep their tier and time', () => {
    const assessment = assess({
      facts: { ...WELL, arr: 9_000, seats_licensed: 50, seats_active: 48, last_renewed_on: renewed },
    });
    expect(assessment.play.id).toBe('just-renewed');
    expect(byType(assessment, 'SEAT')).toMatchObject({ tier: 1, capped: false, best: { code: 'N', from: TODAY } });
  });
});

describe('A24: low adoption (R2, C5)', () => {
  const asked = [aRequest('request', '2025-05-01', { feature: 'e-signature' })];

  test('seats at 70%: activation and nothing to sell', () => {
    const assessment = assess({
      facts: { ...WELL, adoption_pct: 40, seats_licensed: 100, seats_active: 70 },
      requests: asked,
    });
    expect(assessment.play.id).toBe('adopt-first');
    expect(assessment.opportunities).toEqual([]);
    expect(assessment.activations).toMatchObject([{ item: '', holds: ['Sign'] }]);
  });

  test('seats at 94%: seats are allowed, the add-on is refused', () => {
    const assessment = assess({
      facts: { ...WELL, adoption_pct: 40, seats_licensed: 100, seats_active: 94 },
      requests: asked,
    });
    expect(assessment.opportunities.map(({ type, blocked }) => [type, blocked])).toEqual([['SEAT', null]]);
    expect(assessment.activations).toHaveLength(1);
  });
});

describe('rules', () => {
  test('A8: an account of which only the name is known has none', () => {
    expect(assess({})).toMatchObject({ opportunities: [], activations: [], nothing: 'insufficient-data' });
  });

  test('R3: under a guard everything is blocked with its reason', () => {
    expect(judge(echoLlc).assessment.opportunities.map(({ blocked }) => blocked)).toEqual(['fix-first', 'fix-first']);
    const delta = judge(deltaInc).assessment;
    expect(delta.opportunities).toEqual([]);
    expect(delta.nothing).toBe('health-first');
  });

  test('likelihood is at most 4 to fix or adopt first, 2 to defend', () => {
    const full: Facts = { ...WELL, seats_licensed: 50, seats_active: 50 };
    expect(byType(assess({ facts: { ...full, nps: 4 } }), 'SEAT')?.likelihood).toBeLessThanOrEqual(4);
    const defended = assess({ facts: full, notes: [aNote('The CFO is reviewing vendors.', '2025-05-28')] });
    expect(defended.play.id).toBe('defend');
    expect(byType(defended, 'SEAT')?.likelihood).toBeLessThanOrEqual(2);
  });

  test('E4: free and trial accounts have none', () => {
    for (const account_type of ['trial', 'free'] as const) {
      expect(assess({ facts: { ...WELL, account_type, seats_licensed: 50, seats_active: 50 } }).opportunities).toEqual(
        [],
      );
    }
  });

  test('E7: no catalogue, no opportunity, and it says so', () => {
    const { assessment } = judge(dataFlow, null);
    expect(assessment).toMatchObject({ opportunities: [], nothing: 'no-catalogue' });
    expect(assessment.signals.length).toBeGreaterThan(3);
  });

  test('E9: who owns everything is fully penetrated', () => {
    const names = [...catalogue.modules, ...catalogue.product_lines].map(({ name }) => ({ name }));
    const facts: Facts = {
      ...WELL,
      plan_tier: 'Enterprise',
      products_owned: names,
      seats_licensed: 100,
      seats_active: 60,
      renewal_date: '2025-12-01',
    };
    expect(assess({ facts })).toMatchObject({ opportunities: [], nothing: 'fully-penetrated' });
  });

  test('C8: a request that names nothing we sell only scores', () => {
    const assessment = assess({ facts: WELL, requests: [aRequest('request', '2025-05-01', { feature: 'dark mode' })] });
    expect(assessment.factors.features.points).toBe(8);
    expect(assessment.opportunities).toEqual([]);
  });

  test('a complaint about something else than a metered limit backs no pack', () => {
    const facts: Facts = { ...WELL, limits: [{ metric: 'api', used: 92_000, limit: 100_000 }] };
    const complaint = (feature?: string) =>
      byType(
        assess({
          facts,
          requests: [aRequest('limit-complaint', '2025-05-01', feature === undefined ? {} : { feature })],
        }),
        'USAGE',
      )?.backing.map(({ id }) => id);
    expect(complaint('dashboards')).toEqual(['api-limit-near']);
    expect(complaint()).toEqual(['api-limit-near']);
    expect(complaint('API')).toEqual(['api-limit-near', 'limit-complaint']);
  });

  test.each([1, 2])('a product line asked for, %s×, is a cross-sell of that line', (times) => {
    const requests = [1, 2]
      .slice(0, times)
      .map((day) => aRequest('request', `2025-05-0${day}`, { feature: 'marketing' }));
    const facts: Facts = { ...WELL, products_owned: [{ name: 'Core', kind: 'line' }] };
    const assessment = assess({ facts, requests });
    expect(assessment.sizing?.offer).toMatchObject({ modules: ['Marketing'], arr: 30_000 });
    expect(byType(assessment, 'XSELL')).toMatchObject({ item: 'Marketing', arr: 30_000, fit: 3, secondProduct: true });
    const owned = { ...facts, products_owned: [...(facts.products_owned ?? []), { name: 'Marketing' }] };
    expect(byType(assess({ facts: owned, requests }), 'XSELL')).toBeUndefined();
  });

  describe('what they own opens no sale', () => {
    const requests = [1, 2].map((day) => aRequest('inquiry', `2025-05-0${day}`, { feature: 'Analytics' }));
    const owning = (activated?: boolean): Facts => ({
      ...WELL,
      products_owned: [{ name: 'Analytics', kind: 'module', ...(activated === undefined ? {} : { activated }) }],
    });

    test('a module asked for again is to be put to use, and no reason for the plan that brings it', () => {
      const assessment = assess({ facts: owning(false), requests });
      expect(assessment.signals.map(({ id }) => id)).toContain('repeated-inquiry');
      expect(assessment.opportunities).toEqual([]);
      expect(assessment.sizing).toMatchObject({ conservative: 0, aggressive: 0, offer: null });
      expect(assessment.activations).toMatchObject([{ item: 'Analytics' }]);
    });

    test('in use already it is no activation either', () => {
      expect(assess({ facts: owning(true), requests })).toMatchObject({ opportunities: [], activations: [] });
      expect(assess({ facts: owning(), requests }).activations).toMatchObject([{ item: 'Analytics' }]);
    });

    test('a plan above that lists what theirs brings already does not bring it', () => {
      const tiers = [
        { name: 'Professional', rank: 1, includes: ['API'] },
        { name: 'Enterprise', rank: 2, annual_delta: 20_000, includes: ['API', 'SSO'] },
      ];
      const facts: Facts = { ...WELL, limits: [{ metric: 'api', used: 92_000, limit: 100_000 }] };
      const complaint = [aRequest('limit-complaint', '2025-05-01', { feature: 'api' })];
      const types = (of: Catalogue['tiers']) =>
        judge(aDossier({ facts, requests: complaint }), { ...catalogue, tiers: of }).assessment.opportunities.map(
          ({ type }) => type,
        );
      expect(types(tiers)).toEqual(['USAGE']);
      const [low, high] = tiers;
      if (!low || !high) throw new Error('two tiers');
      expect(types([low, { ...high, caps: { api: 500_000 } }])).toContain('TIER');
    });
  });

  test('no seats to add, no seat opportunity', () => {
    const grown = { seats_licensed: 100, seats_active: 60, employees: 130, employees_at_signing: 100 };
    expect(byType(assess({ facts: { ...WELL, ...grown } }), 'SEAT')).toBeUndefined();
  });

  test.each<[string, Facts]>([
    ['people in line', { waitlist: 3 }],
    ['seats full by a share alone', { seat_util: 97 }],
  ])('%s, seats not counted: it cannot be sized and says why (R6)', (_, facts) => {
    const assessment = assess({ facts: { ...WELL, ...facts } });
    const seats = byType(assessment, 'SEAT');
    expect(seats).toMatchObject({ arr: null, missing: ['seat-count'], dependencies: [], expectedArr: null });
    expect(seats && worthOf(seats, textFor('en'))).toBe('cannot size: number of seats not known');
    expect(seats && stateOf(seats, assessment, textFor('zh-CN'))).not.toContain('null');
    expect(assessment.sizing && sizingSentences(assessment.sizing, textFor('en'))).toContain(
      'Cannot size seats: how many they have is not known',
    );
  });

  test('growth alone, seats not counted, is no number that speaks for seats (R1)', () => {
    expect(byType(assess({ facts: { ...WELL, employees: 130, employees_at_signing: 100 } }), 'SEAT')).toBeUndefined();
    const grown: Facts = { ...WELL, seats_licensed: 100, seats_active: 60, waitlist: 3 };
    expect(byType(assess({ facts: grown }), 'SEAT')).toBeUndefined();
  });

  test('a missing price is named, never zero (R6)', () => {
    const { seat_price_month: _, ...unpriced } = catalogue;
    const { assessment } = judge(aDossier({ facts: { ...WELL, seats_licensed: 50, seats_active: 49 } }), {
      ...unpriced,
      tiers: [],
    });
    expect(assessment.opportunities).toMatchObject([
      { type: 'SEAT', arr: null, missing: ['seats'], expectedArr: null },
    ]);
  });

  test('an unused module of the same tag comes first', () => {
    const assessment = assess({
      facts: { ...WELL, products_owned: [{ name: 'Insight', kind: 'module', activated: false }] },
      requests: [aRequest('request', '2025-05-01', { feature: 'Analytics' })],
    });
    expect(byType(assessment, 'ADDON')).toMatchObject({ item: 'Analytics', blocked: 'activate-first' });
    expect(assessment.activations).toMatchObject([{ item: 'Insight', holds: ['Analytics'] }]);
  });

  test('services and support are found by what they are for', () => {
    const assessment = assess({
      facts: { ...WELL, support_tier: 'Standard' },
      notes: [
        aNote('They asked for a custom integration with SAP.', '2025-05-20'),
        aNote('They would like a dedicated account manager.', '2025-05-21'),
      ],
    });
    expect(assessment.opportunities.map(({ type, item, arr }) => [type, item, arr])).toEqual(
      expect.arrayContaining([
        ['SERV', 'Custom integration', 8_000],
        ['SUPP', 'Dedicated', 24_000],
      ]),
    );
  });

  test('people count only where people are recorded', () => {
    const facts: Facts = { ...WELL, seats_licensed: 50, seats_active: 49 };
    const effort = (contacts: Dossier['contacts']) => byType(assess({ facts, contacts }), 'SEAT')?.effort;
    expect(effort([])).toBe(9);
    expect(effort([aContact({ name: 'Ann', role: 'user' }), aContact({ name: 'Bo', role: 'admin' })])).toBe(8);
    expect(effort([aContact({ name: 'Ann', role: 'champion' }), aContact({ name: 'Bo', role: 'admin' })])).toBe(9);
  });

  test('intent, budget and a date together may pass the cap of 8', () => {
    const requests = [1, 2].map((day) => aRequest('request', `2025-05-0${day}`, { feature: 'e-signature' }));
    const facts: Facts = { ...WELL, renewal_date: '2025-09-02', budget_approved: true };
    expect(byType(assess({ facts, requests }), 'ADDON')?.likelihood).toBe(8);
    expect(byType(assess({ facts: { ...facts, need_by_date: '2025-08-01' }, requests }), 'ADDON')?.likelihood).toBe(10);
  });
});

describe('best time (R5)', () => {
  const facts: Facts = { ...WELL, seats_licensed: 50, seats_active: 49 };

  test('in the last 30 days of a term it rides in the renewal talk', () => {
    const renewal_date = addDays(TODAY, 20);
    expect(byType(assess({ facts: { ...facts, renewal_date } }), 'SEAT')).toMatchObject({
      best: { from: TODAY, to: renewal_date, code: 'R', moment: 'renewal-talk' },
      renewalAligned: true,
    });
  });

  test('the strongest signal decides, of equals the earliest', () => {
    const assessment = assess({ facts, events: [anEvent('hiring', '2025-05-28', { count: 5, role: 'engineer' })] });
    // Both strong: full seats now, hiring this month.
    expect(byType(assessment, 'SEAT')?.best).toMatchObject({ code: 'N', moment: 'now' });
  });

  test('a wish is for this month, far from the renewal', () => {
    const requests = [aRequest('request', '2025-05-01', { feature: 'e-signature' })];
    const best = byType(assess({ facts: { ...WELL, renewal_date: '2026-03-01' }, requests }), 'ADDON');
    expect(best).toMatchObject({ best: { code: 'M', from: TODAY }, renewalAligned: false });
  });
});

describe('what is remembered', () => {
  const wanting = (today: string, stored: readonly StoredOpportunity[] = [], more: DossierInput = {}) =>
    judge(
      aDossier({
        today,
        facts: { ...WELL, arr: 100_000 },
        requests: [aRequest('request', '2025-05-01', { feature: 'e-signature' })],
        opportunities: stored,
        ...more,
      }),
    );

  test('the same item keeps its name; the log opens it once', () => {
    const first = wanting(TODAY);
    expect(first.changes).toEqual([{ id: 'ACMECO-ADDON-1', kind: 'opened', from: null, to: 3, reasons: [] }]);
    const again = wanting(TODAY, first.opportunities);
    expect(again.opportunities).toEqual(first.opportunities);
    expect(again.changes).toEqual(first.changes);
    const next = wanting('2025-06-03', again.opportunities);
    expect(next.assessment.opportunities.map(({ id }) => id)).toEqual(['ACMECO-ADDON-1']);
    expect(next.changes).toEqual([]);
  });

  test('a stage that people set stays', () => {
    const [stored] = wanting(TODAY).opportunities;
    if (!stored) throw new Error('one is stored');
    const moved = { ...stored, stage: 'in-conversation' as const, stageOn: TODAY };
    expect(wanting('2025-06-03', [moved]).assessment.opportunities).toMatchObject([{ stage: 'in-conversation' }]);
  });

  test('what loses its evidence lapses and returns under its name', () => {
    const first = wanting(TODAY);
    const gone = wanting('2025-06-03', first.opportunities, { requests: [] });
    expect(gone.assessment.opportunities).toEqual([]);
    expect(gone.changes).toEqual([{ id: 'ACMECO-ADDON-1', kind: 'lapsed', from: 3, to: null, reasons: [] }]);
    const quiet = wanting('2025-06-04', gone.opportunities, { requests: [] });
    expect(quiet.opportunities).toEqual([]);
    const back = wanting('2025-06-05', gone.opportunities);
    expect(back.changes).toMatchObject([{ id: 'ACMECO-ADDON-1', kind: 'returned' }]);
  });

  test('a tier changes with a logged reason', () => {
    const first = wanting(TODAY);
    const asked = [1, 2].map((day) => aRequest('request', `2025-05-0${day}`, { feature: 'e-signature' }));
    const next = wanting('2025-06-03', first.opportunities, { requests: asked });
    expect(next.changes).toEqual([{ id: 'ACMECO-ADDON-1', kind: 'tier', from: 3, to: 2, reasons: ['likelihood'] }]);
  });

  test('a lost item rests 90 days and comes back under a new name', () => {
    const [stored] = wanting(TODAY).opportunities;
    if (!stored) throw new Error('one is stored');
    const lost = { ...stored, stage: 'lost' as const, stageOn: '2025-06-03' };
    const asks: Dossier['asks'] = [
      { day: '2025-06-03', kind: 'lost', opportunityId: stored.id, type: 'ADDON', item: 'Sign' },
    ];
    const requests = [aRequest('request', '2025-05-01', { feature: 'e-signature' })];
    const resting = wanting('2025-08-31', [lost], { asks, requests });
    expect(resting.assessment.opportunities).toMatchObject([
      { id: 'ACMECO-ADDON-1', stage: 'lost', counted: false, rest: { reason: 'lost', wakes: '2025-09-01' } },
    ]);
    expect(resting.assessment.nothing).toBe('resting');
    const woken = wanting('2025-09-01', [lost], { asks, requests });
    expect(woken.assessment.opportunities).toMatchObject([{ id: 'ACMECO-ADDON-2', stage: 'identified', rest: null }]);
  });

  test('after an ask, other asks rest 14 days; the one that was asked goes on', () => {
    const full: Facts = { ...WELL, arr: 100_000, seats_licensed: 50, seats_active: 49 };
    const first = wanting(TODAY, [], { facts: full });
    const asked = first.opportunities.map((one) =>
      one.type === 'ADDON' ? { ...one, stage: 'outreach-sent' as const, stageOn: TODAY } : one,
    );
    const asks: Dossier['asks'] = [
      { day: TODAY, kind: 'asked', opportunityId: 'ACMECO-ADDON-1', type: 'ADDON', item: 'Sign' },
    ];
    const next = wanting('2025-06-10', asked, { facts: full, asks }).assessment;
    expect(byType(next, 'ADDON')?.rest).toBeNull();
    expect(byType(next, 'SEAT')?.rest).toEqual({ reason: 'recent-ask', since: TODAY, wakes: '2025-06-16' });
    expect(next.opener).toBeNull();
    const later = wanting('2025-06-16', asked, { facts: full, asks }).assessment;
    expect(byType(later, 'SEAT')?.rest).toBeNull();
    expect(later.opener?.kind).toBe('expansion');
  });

  test('inside 30 days of the last day to give notice nothing new is asked', () => {
    const facts: Facts = { ...WELL, seats_licensed: 50, seats_active: 49, renewal_date: '2025-09-01', notice_days: 75 };
    const assessment = assess({ facts });
    expect(assessment.askRest).toEqual({ reason: 'opt-out', since: '2025-06-18', wakes: '2025-06-19' });
    expect(byType(assessment, 'SEAT')?.rest?.reason).toBe('opt-out');
    expect(assessment.opener?.kind).not.toBe('expansion');
    // Timing counts to that day as well: half a month away instead of three.
    expect(assessment.factors.timing).toMatchObject({ points: 13, reason: 'notice' });
    expect(assess({ facts: { ...facts, renewal_date: '2026-03-01' } }).askRest).toBeNull();
  });

  test('a Tier 3 returns once on its day', () => {
    const first = wanting(TODAY);
    expect(first.assessment.opportunities[0]?.revisitOn).toBe('2025-07-02');
    const before = wanting('2025-07-01', first.opportunities);
    expect(before.changes).toEqual([]);
    const due = wanting('2025-07-02', before.opportunities);
    expect(due.changes).toMatchObject([{ kind: 'revisit', id: 'ACMECO-ADDON-1' }]);
    expect(wanting('2025-07-03', due.opportunities).changes).toEqual([]);
    // D10: that day is over, the next one is planned.
    expect(due.assessment.opportunities[0]?.revisitOn).toBe('2025-08-01');
  });

  test('D10 a Tier 3 whose evidence went and came back carries a day again', () => {
    const first = wanting(TODAY);
    const lapsed = wanting('2025-06-10', first.opportunities, { requests: [] });
    expect(lapsed.assessment.opportunities).toEqual([]);
    expect(lapsed.changes).toMatchObject([{ kind: 'lapsed' }]);
    const back = wanting('2025-06-12', lapsed.opportunities);
    expect(back.changes).toMatchObject([{ kind: 'returned', id: 'ACMECO-ADDON-1' }]);
    expect(back.assessment.opportunities[0]).toMatchObject({ tier: 3, revisitOn: '2025-07-12' });
    expect(wanting('2025-06-13', back.opportunities).assessment.opportunities[0]?.revisitOn).toBe('2025-07-12');
  });

  test('D10 what an earlier version remembers without a day gets one', () => {
    const first = wanting(TODAY);
    const without = first.opportunities.map((one) => ({ ...one, memory: { ...one.memory, revisitOn: null } }));
    expect(wanting('2025-06-05', without).assessment.opportunities[0]?.revisitOn).toBe('2025-07-05');
  });

  test('one that rests on its day comes back when it wakes', () => {
    const first = wanting(TODAY);
    const asks: Dossier['asks'] = [
      { day: '2025-07-01', kind: 'asked', opportunityId: 'X-SEAT-1', type: 'SEAT', item: 'seats' },
    ];
    const due = wanting('2025-07-02', first.opportunities, { asks });
    expect(due.changes).toEqual([]);
    const woken = wanting('2025-07-15', due.opportunities, { asks });
    expect(woken.changes).toMatchObject([{ kind: 'revisit', id: 'ACMECO-ADDON-1' }]);
  });

  test('a name without letters still gives an id; a Chinese one keeps its characters', () => {
    const request = [aRequest('request', '2025-05-01', { feature: 'e-signature' })];
    const idOf = (name: string) => assess({ name, facts: WELL, requests: request }).opportunities[0]?.id;
    expect(idOf('✨')).toBe('ACCOUNT-ADDON-1');
    expect(idOf('华星科技（上海）')).toBe('华星科技上海-ADDON-1');
    expect(idOf('Data-Flow, Inc.')).toBe('DATAFLOWINC-ADDON-1');
  });
});

test('E5: of equal scores the second product of a one-product account comes first', () => {
  const one = {
    tier: 2,
    composite: 7,
    inWindow: true,
    evidenceStrength: 9,
    arr: 9,
    id: 'A-ADDON-1',
    secondProduct: false,
  };
  const second = { ...one, inWindow: false, evidenceStrength: 1, arr: 1, id: 'B-XSELL-1', secondProduct: true };
  expect([one, second].sort(compareOpportunities)[0]).toBe(second);
});
