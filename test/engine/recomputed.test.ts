import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { assessAccount } from '../../src/engine/assess.ts';
import {
  A_CATALOGUE,
  aContact,
  aContext,
  aDossier,
  anEvent,
  aReading,
  aRequest,
  type DossierInput,
  TODAY,
} from '../support/a-dossier.ts';

/** Three tiers on a free base, four modules, two packs. */
const SHOP: Catalogue = {
  ...A_CATALOGUE,
  seat_price_month: 50,
  tiers: [
    { name: 'Basic', rank: 1, annual_delta: 0 },
    { name: 'Pro', rank: 2, annual_delta: 8_000, includes: ['SSO'] },
    { name: 'Enterprise', rank: 3, annual_delta: 22_000, includes: ['Analytics', 'API', 'Audit'] },
  ],
  modules: [
    { name: 'Analytics', annual_price: 15_000, tags: ['reporting'] },
    { name: 'SSO', annual_price: 5_000 },
    { name: 'Audit', annual_price: 12_000, tags: ['compliance'] },
    { name: 'Sign', annual_price: 9_000 },
  ],
  metered: [
    { dimension: 'api', unit_price: 6_000 },
    { dimension: 'storage', unit_price: 2_400, pack_units: 500 },
  ],
};

const asked = (...features: readonly string[]) =>
  features.map((feature, index) => aRequest('request', `2025-05-0${index + 1}`, { feature }));

interface Account {
  readonly it: string;
  readonly given: DossierInput;
  readonly shop: Catalogue;
  /** Conservative, aggressive, the recommended band, the offer. */
  readonly sums: readonly [number, number, readonly [number, number], number | null];
  /** `item worth revenue/effort/likelihood composite tier`, and a mark on those that totals count. */
  readonly sells: readonly string[];
}

/** Accounts whose sums and points were worked out on paper from spec sections 6 and 7. */
const ACCOUNTS: readonly Account[] = [
  {
    it: 'two steps up cost less than what they bring',
    given: {
      facts: {
        arr: 60_000,
        plan_tier: 'Basic',
        seats_licensed: 100,
        seats_active: 92,
        nps: 9,
        renewal_date: '2025-09-02',
        limits: [{ metric: 'api', used: 85, limit: 100 }],
      },
      requests: asked('analytics', 'compliance'),
    },
    shop: SHOP,
    // 9 seats bring 92 to 85%: 5,400. Modules 27,000. Tier 8,000 + 22,000, below 15,000 + 12,000 + 6,000.
    sums: [32_400, 60_000, [40_000, 50_000], 35_400],
    sells: [
      'Enterprise 35400 9/7/8 8.1 T1 counted',
      'Analytics 15000 7/7/8 7.3 T2',
      'api 6000 5/9/8 7.1 T2',
      'Audit 12000 6/7/8 6.9 T2',
      'seats 5400 4/9/8 6.7 T2',
    ],
  },
  {
    it: 'blocks of ten, and a break that the seats of one sum reach together',
    given: {
      facts: {
        arr: 200_000,
        plan_tier: 'Enterprise',
        seats_licensed: 180,
        seats_active: 170,
        nps: 10,
        renewal_date: '2026-06-02',
      },
      events: [anEvent('hiring', '2025-05-20', { count: 33, role: 'analyst' })],
    },
    shop: {
      ...SHOP,
      seat_price_month: 40,
      seat_min_block: 10,
      seat_price_breaks: [
        { from: 200, price: 30 },
        { from: 260, price: 25 },
      ],
    },
    // 40 seats at $30; with 90 of headroom 310 seats at $25; the offer's 60 seats at $30.
    sums: [14_400, 39_000, [20_000, 30_000], 21_600],
    sells: ['seats 14400 3/9/7 6 T2 counted'],
  },
  {
    it: 'two products, one of them short',
    given: {
      facts: {
        arr: 90_000,
        plan_tier: 'Pro',
        nps: 8,
        renewal_date: '2025-12-02',
        seats: [
          { product: 'CRM', licensed: 40, active: 39 },
          { product: 'Desk', licensed: 120, active: 60 },
        ],
      },
    },
    shop: { ...SHOP, seat_price_month: 60 },
    // 6 seats of the CRM; the tier and half of the CRM's 40.
    sums: [4_320, 36_400, [20_000, 30_000], 4_320],
    sells: ['Enterprise 26320 7/7/8 7.3 T2', 'CRM 4320 2/9/8 5.9 T3 counted'],
  },
  {
    it: 'no plan known, a lowest tier with a price that brings the pack',
    given: {
      facts: {
        arr: 25_000,
        seats_licensed: 30,
        seats_active: 27,
        nps: 9,
        limits: [{ metric: 'storage', used: 460, limit: 500 }],
      },
    },
    shop: {
      ...SHOP,
      seat_price_month: 30,
      tiers: [
        { name: 'Team', rank: 1, annual_delta: 1_200, includes: ['storage'] },
        { name: 'Big', rank: 2, annual_delta: 6_000, includes: ['Sign'] },
      ],
    },
    sums: [720, 6_600, [3_000, 4_000], 1_920],
    sells: ['storage 2400 2/9/8 5.9 T3', 'seats 720 2/9/7 5.6 T3', 'Team 1920 2/7/8 5.3 T3 counted'],
  },
  {
    it: 'seats added since March in blocks of five, and one of two wishes owned',
    given: {
      facts: {
        arr: 120_000,
        plan_tier: 'Pro',
        seats_licensed: 200,
        seats_active: 176,
        nps: 8,
        renewal_date: '2025-08-02',
        products_owned: [{ name: 'Analytics', kind: 'module', activated: true }],
      },
      requests: asked('analytics', 'audit'),
      readings: [aReading('2025-03-20', { seats_active: 161 })],
    },
    shop: { ...SHOP, seat_price_month: 25, seat_min_block: 5 },
    sums: [16_500, 56_500, [30_000, 40_000], 19_500],
    sells: ['Enterprise 29500 6/7/8 6.9 T2', 'Audit 12000 5/7/8 6.5 T2 counted', 'seats 4500 2/9/8 5.9 T3 counted'],
  },
  {
    it: 'intent, budget and a date; a tier through procurement that costs more than its parts',
    given: {
      facts: {
        arr: 300_000,
        plan_tier: 'Pro',
        seats_licensed: 400,
        seats_active: 372,
        nps: 9,
        budget_approved: true,
        need_by_date: '2025-09-01',
        renewal_date: '2025-09-02',
        limits: [{ metric: 'api', used: 100, limit: 100 }],
      },
      events: [anEvent('funding', '2025-05-20', { round: 'Series C' })],
      requests: asked('Analytics', 'Analytics'),
      contacts: [aContact({ name: 'Ann', role: 'champion' }), aContact({ name: 'Bo', role: 'user' })],
    },
    shop: {
      ...SHOP,
      seat_price_month: 60,
      seat_self_serve: true,
      tiers: [
        { name: 'Pro', rank: 1 },
        { name: 'Enterprise', rank: 2, annual_delta: 60_000, includes: ['api', 'Analytics'], procurement: true },
      ],
      metered: [{ dimension: 'api', unit_price: 30_000 }],
    },
    sums: [42_360, 204_000, [120_000, 130_000], 72_360],
    sells: [
      'Enterprise 87360 7/6/10 7.6 T2',
      'seats 27360 5/10/8 7.4 T2 counted',
      'api 30000 5/10/8 7.4 T2 counted',
      'Analytics 15000 3/8/10 6.6 T2 counted',
    ],
  },
];

describe('accounts worked out on paper', () => {
  test.each(ACCOUNTS.map((account) => [account.it, account] as const))('%s', (_, { given, shop, sums, sells }) => {
    const { sizing, opportunities } = assessAccount(aDossier(given), aContext(TODAY, { catalogue: shop })).assessment;
    expect([sizing?.conservative, sizing?.aggressive, sizing?.recommended, sizing?.offer?.arr ?? null]).toEqual(sums);
    expect(
      opportunities.map(({ item, arr, revenue, effort, likelihood, composite, tier, counted }) =>
        `${item} ${arr} ${revenue}/${effort}/${likelihood} ${composite} T${tier} ${counted ? 'counted' : ''}`.trim(),
      ),
    ).toEqual(sells);
  });
});
