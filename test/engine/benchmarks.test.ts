import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { peerOf } from '../../src/detectors/facts.ts';
import type { Peer, Portfolio } from '../../src/domain/benchmark.ts';
import type { Facts, Field } from '../../src/domain/facts.ts';
import { isAtLeast } from '../../src/domain/money.ts';
import { collectPeers, revenueBandOf } from '../../src/engine/benchmarks.ts';
import { aContext, aDossier } from '../support/a-dossier.ts';

const aPeer = (more: Partial<Peer>): Peer => ({
  industry: null,
  arr: null,
  seats: null,
  adoption: null,
  products: null,
  volume: null,
  tickets: null,
  ...more,
});

function portfolioOf(peers: readonly Partial<Peer>[]): Portfolio {
  const collection = collectPeers(DEFAULT_SETTINGS);
  for (const peer of peers) collection.add(aPeer(peer));
  return collection.portfolio();
}

/** As many accounts of an industry as there are sums, each with that ARR. */
const paying = (industry: string | null, ...sums: readonly number[]): Partial<Peer>[] =>
  sums.map((arr) => ({ industry, arr }));

const A36 = [20_000, 30_000, 40_000, 60_000, 100_000];

test('A36 mean 50K, P75 60K; an account of 30K lacks 20K and 30K and is at 60%, a gap', () => {
  const cohort = portfolioOf(paying('Retail', ...A36)).cohortOf('Retail', 30_000);
  const arr = cohort?.stats.get('arr');

  expect(cohort).toMatchObject({ kind: 'industry', industry: 'Retail', accounts: 5 });
  expect(arr).toEqual({ count: 5, mean: 50_000, median: 40_000, p75: 60_000 });
  const { mean, p75 } = arr ?? { mean: 0, p75: 0 };
  expect([mean - 30_000, p75 - 30_000, (30_000 * 100) / mean]).toEqual([20_000, 30_000, 60]);
  expect(isAtLeast(30_000, mean, DEFAULT_SETTINGS.benchmarks.belowPct)).toBe(false);
});

test.each([
  [[10, 20, 30], { median: 20, p75: 25 }],
  [[10, 20, 30, 50], { median: 25, p75: 35 }],
  [[7, 7, 7, 7, 7, 7], { median: 7, p75: 7 }],
  [[0, 0, 0, 100], { median: 0, p75: 25 }],
])('quartiles of %j lie between their neighbours, in proportion', (seats, expected) => {
  const cohort = portfolioOf(seats.map((one) => ({ seats: one }))).cohortOf(null, null);
  expect(cohort?.stats.get('seats')).toMatchObject(expected);
});

const MIXED = [
  ...paying('Retail', 51_000, 60_000, 70_000, 80_000, 99_999),
  ...paying('Retail', 100_000, 12_000),
  ...paying('Energy', 51_000, 60_000, 12_000, 13_000),
  ...paying(null, 1_000),
];

test.each([
  ['same industry and size', 'Retail', 75_000, 'industry-size', 5],
  ['spelt another way', '  RETAIL ', 50_000, 'industry-size', 5],
  ['too few of its size: its industry', 'Retail', 100_000, 'industry', 7],
  ['a size nobody has: its industry', 'Retail', 9_999, 'industry', 7],
  ['unknown ARR: its industry', 'Retail', null, 'industry', 7],
  ['too few of its industry: everybody', 'Energy', 60_000, 'portfolio', 12],
  ['an industry nobody has: everybody', 'Mining', 60_000, 'portfolio', 12],
  ['unknown industry: everybody', null, 60_000, 'portfolio', 12],
  ['an industry without a letter is unknown', '-', 60_000, 'portfolio', 12],
] as const)('%s', (_, industry, arr, kind, accounts) => {
  const cohort = portfolioOf(MIXED).cohortOf(industry, arr);
  expect(cohort).toMatchObject({ kind, accounts, industry: kind === 'portfolio' ? null : 'Retail' });
});

test('accounts that have no industry are no cohort of their own', () => {
  const none = portfolioOf([...paying(null, 1, 2, 3, 4, 5), ...paying('Retail', 6)]);
  expect(none.cohortOf(null, 3)).toMatchObject({ kind: 'portfolio', accounts: 6 });
});

test.each([
  [100_000, 0],
  [99_999, 1],
  [50_000, 1],
  [25_000, 2],
  [10_000, 3],
  [9_999, 4],
])('A35 %d falls in band %d', (arr, band) => {
  expect(revenueBandOf(arr, DEFAULT_SETTINGS.opportunities.revenueBands)).toBe(band);
});

test('E1 two accounts are no benchmark, three are', () => {
  expect(portfolioOf(paying('Retail', 1, 2)).cohortOf('Retail', 1)).toBeNull();
  expect(portfolioOf(paying('Retail', 1, 2, 3)).cohortOf('Retail', 1)).toMatchObject({
    kind: 'portfolio',
    accounts: 3,
  });
  expect(portfolioOf([]).cohortOf(null, null)).toBeNull();
});

test('a metric that fewer than three state is not there, and zero is a value', () => {
  const peers = [{ seats: 0 }, { seats: 5 }, { seats: 10 }, { adoption: 10 }, { adoption: 20 }];
  const cohort = portfolioOf(peers).cohortOf(null, null);
  expect(cohort?.stats.get('seats')).toEqual({ count: 3, mean: 5, median: 5, p75: 7.5 });
  expect(cohort?.stats.has('adoption')).toBe(false);
  expect([...(cohort?.stats.keys() ?? [])]).toEqual(['seats']);
});

test('volumes compare within one unit only', () => {
  const volumes = (of: string, ...used: readonly number[]) => used.map((one) => ({ volume: { of, used: one } }));
  const peers = [...volumes('api', 100, 200, 600), ...volumes('api %', 90, 95, 100), ...volumes('storage', 1, 2)];
  const cohort = portfolioOf(peers).cohortOf(null, null);
  expect(cohort?.stats.get('volume:api')?.mean).toBe(300);
  expect(cohort?.stats.get('volume:api %')?.mean).toBe(95);
  expect(cohort?.stats.has('volume:storage')).toBe(false);
});

test('the order the accounts come in changes nothing', () => {
  const any = fc.record({
    industry: fc.constantFrom(null, 'Retail', 'Energy'),
    arr: fc.option(fc.double({ min: 0, max: 200_000, noNaN: true })),
    seats: fc.option(fc.integer({ min: 0, max: 500 })),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), fc.integer({ min: 0, max: 40 }), (peers, turn) => {
      const turned = [...peers.slice(turn), ...peers.slice(0, turn)];
      for (const { industry, arr } of peers) {
        expect(portfolioOf(turned).cohortOf(industry, arr)).toEqual(portfolioOf(peers).cohortOf(industry, arr));
      }
    }),
  );
});

const read = (facts: Facts, stated: Partial<Record<Field, string>> = {}) =>
  peerOf(aDossier({ facts, stated }).snapshot, aContext());

test.each<[string, Facts]>([
  ['a trial', { account_type: 'trial', arr: 40_000 }],
  ['a free account', { account_type: 'free' }],
  ['an account that pays nothing', { arr: 0, seats_active: 4 }],
])('%s is nobody’s peer', (_, facts) => {
  expect(read(facts)).toBeNull();
});

test.each<[string, Facts, Partial<Peer>]>([
  ['nothing known', {}, {}],
  ['a partner’s account', { account_type: 'partner-managed', arr: 10 }, { arr: 10 }],
  ['seats', { seats_active: 48, seats_licensed: 50 }, { seats: 48 }],
  ['seats of products may be the same people', { seats: [{ product: 'Core', active: 3 }] }, {}],
  ['a line of seats without a product is the account', { seats: [{ active: 3, licensed: 4 }] }, { seats: 3 }],
  ['adoption from counts', { features_adopted: 12, features_available: 48 }, { adoption: 25 }],
  ['adoption as stated', { adoption_pct: 85 }, { adoption: 85 }],
  [
    'products once each, help apart',
    { products_owned: [{ name: 'Core' }, { name: 'core ' }, { name: 'Onboarding', kind: 'service' }] },
    { products: 1 },
  ],
  ['no product', { products_owned: [] }, { products: 0 }],
  [
    'volume of the api',
    {
      limits: [
        { metric: 'storage', used: 9_000_000 },
        { metric: 'api', used: 92_000, limit: 100_000 },
      ],
    },
    { volume: { of: 'api', used: 92_000 } },
  ],
  [
    'a share is its own unit',
    { limits: [{ metric: 'api', used: 92, limit: 100 }] },
    { volume: { of: 'api %', used: 92 } },
  ],
  [
    'a unit by any spelling',
    { limits: [{ metric: 'Data Rows', product: 'Core', used: 7 }] },
    { volume: { of: 'datarows core', used: 7 } },
  ],
  ['tickets as stated', { tickets_90d: 12, tickets: [] }, { tickets: 12 }],
  [
    'tickets as listed',
    { tickets: [{ date: '2025-06-01' }, { date: '2025-03-04' }, { date: '2025-03-03' }, { topic: 'export' }] },
    { tickets: 2 },
  ],
  ['a list of no tickets', { tickets: [] }, { tickets: 0 }],
  ['tickets without a date', { tickets: [{ topic: 'export' }] }, {}],
])('a peer: %s', (_, facts, expected) => {
  expect(read(facts)).toEqual(aPeer(expected));
});

test('12.5 what is past its maximum age is unknown to peers too', () => {
  const facts: Facts = { industry: 'Retail', arr: 5, seats_active: 4, tickets_90d: 3 };
  expect(read(facts, { seats_active: '2025-04-02', tickets_90d: '2025-05-03', arr: '2020-01-01' })).toEqual(
    aPeer({ industry: 'Retail', arr: 5, tickets: 3 }),
  );
});

test('no snapshot is no peer', () => {
  expect(peerOf(null, aContext())).toBeNull();
});
