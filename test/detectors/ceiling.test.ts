import { describe, expect, test } from 'vitest';
import { CEILING } from '../../src/detectors/ceiling.ts';
import { A_CATALOGUE, aContext, aDossier, anEvent, aReading } from '../support/a-dossier.ts';
import { table } from './rows.ts';

const seats = (active: number, licensed: number) => ({ facts: { seats_active: active, seats_licensed: licensed } });
const api = (used: number, limit: number) => ({ facts: { limits: [{ metric: 'api', used, limit }] } });
const limit = (metric: string, used: number) => ({ facts: { limits: [{ metric, used, limit: 100 }] } });
const none = { it: 'is silent without numbers', given: {}, finds: [] };

table({
  'seat-approaching': [
    { it: 'A9 40/50', given: seats(40, 50), finds: ['weak'] },
    { it: 'A9 not 39/50', given: seats(39, 50), finds: [] },
    { it: 'A10 17/20 is exactly 85% and still the lowest rung', given: seats(17, 20), finds: ['weak'] },
    { it: 'not without licensed seats', given: seats(40, 0), finds: [] },
    { it: 'a percentage alone', given: { facts: { seat_util: 84 } }, finds: ['weak'] },
    none,
  ],
  'seat-high': [
    { it: 'A9 45/50 is exactly 90%', given: seats(45, 50), finds: ['medium'] },
    { it: 'not 85%', given: seats(17, 20), finds: [] },
    { it: 'not 46/50', given: seats(46, 50), finds: [] },
    none,
  ],
  'seat-ceiling': [
    { it: 'A9 46/50', given: seats(46, 50), finds: ['strong'] },
    { it: 'not 45/50', given: seats(45, 50), finds: [] },
    { it: 'not 50/50', given: seats(50, 50), finds: [] },
    {
      it: 'each product by itself',
      given: {
        facts: {
          seats: [
            { product: 'CRM', licensed: 10, active: 10 },
            { product: 'BI', licensed: 100, active: 95 },
          ],
        },
      },
      finds: ['strong BI'],
    },
    {
      it: 'not on a number past its age',
      given: { ...seats(46, 50), stated: { seats_active: '2025-04-01' } },
      finds: [],
    },
    none,
  ],
  'seat-full': [
    { it: 'A10 50/50', given: seats(50, 50), finds: ['strong'] },
    { it: 'A10 52/50 is legal', given: seats(52, 50), finds: ['strong'] },
    { it: 'not 49/50', given: seats(49, 50), finds: [] },
    none,
  ],
  'seat-surge': [
    {
      it: 'eight more within 60 days',
      given: { ...seats(108, 200), readings: [aReading('2025-04-10', { seats_active: 100 })] },
      finds: ['medium'],
    },
    {
      it: 'a tenth more',
      given: { ...seats(22, 40), readings: [aReading('2025-04-10', { seats_active: 20 })] },
      finds: ['medium'],
    },
    {
      it: 'not seven more of a hundred',
      given: { ...seats(107, 200), readings: [aReading('2025-04-10', { seats_active: 100 })] },
      finds: [],
    },
    {
      it: 'not against a reading of 61 days ago',
      given: { ...seats(150, 200), readings: [aReading('2025-04-02', { seats_active: 100 })] },
      finds: [],
    },
    {
      it: 'not when the number was unknown then',
      given: { ...seats(150, 200), readings: [aReading('2025-04-10', {})] },
      finds: [],
    },
    none,
  ],
  'peak-limit': [
    {
      it: 'a peak at the limit with a low mean',
      given: { facts: { limits: [{ metric: 'api', used: 60, limit: 100, peak: 100 }] } },
      finds: ['medium api'],
    },
    {
      it: 'seats at their peak',
      given: { facts: { seats_active: 40, seats_licensed: 50, seats_peak: 50 } },
      finds: ['medium seats'],
    },
    {
      it: 'not when the mean is above 90%',
      given: { facts: { limits: [{ metric: 'api', used: 91, limit: 100, peak: 100 }] } },
      finds: [],
    },
    {
      it: 'not a peak below the limit',
      given: { facts: { limits: [{ metric: 'api', used: 60, limit: 100, peak: 99 }] } },
      finds: [],
    },
    { it: 'not without a mean', given: { facts: { limits: [{ metric: 'api', limit: 100, peak: 100 }] } }, finds: [] },
  ],
  'api-limit-near': [
    {
      it: 'A11 92% is strong',
      given: { facts: { seats_active: 60, seats_licensed: 100, limits: [{ metric: 'api', used: 92, limit: 100 }] } },
      finds: ['strong api'],
    },
    { it: '80% and 90% are medium', given: api(90_000, 100_000), finds: ['medium api'] },
    { it: 'a percentage alone', given: { facts: { limits: [{ metric: 'api', percent: 81 }] } }, finds: ['medium api'] },
    { it: 'not 79.9%', given: api(79_900, 100_000), finds: [] },
    { it: 'not the limit itself', given: api(100, 100), finds: [] },
    none,
  ],
  'api-limit-hit': [
    { it: 'the limit reached', given: api(100, 100), finds: ['strong api'] },
    { it: 'a throttling event', given: { events: [anEvent('throttling', '2025-05-20')] }, finds: ['strong api'] },
    { it: 'not 99%', given: api(99, 100), finds: [] },
    { it: 'not an event of tomorrow', given: { events: [anEvent('throttling', '2025-06-03')] }, finds: [] },
    none,
  ],
  'storage-near': [
    { it: '80%', given: limit('storage', 80), finds: ['medium storage'] },
    { it: 'above 90%', given: limit('storage', 90.5), finds: ['strong storage'] },
    { it: 'not 79%', given: limit('storage', 79), finds: [] },
    none,
  ],
  'metered-near': [
    { it: 'any other dimension', given: limit('transactions', 95), finds: ['strong transactions'] },
    { it: 'not 79%', given: limit('transactions', 79), finds: [] },
    { it: 'not the API, which has its own', given: api(95, 100), finds: [] },
    { it: 'not without a limit', given: { facts: { limits: [{ metric: 'transactions', used: 95 }] } }, finds: [] },
  ],
  'tier-feature-limit': [
    {
      it: 'a feature said to be at its cap',
      given: { facts: { features: [{ name: 'Reports', at_cap: true }] } },
      finds: ['strong Reports'],
    },
    {
      it: 'use at the cap of the plan',
      given: {
        facts: {
          plan_tier: 'Professional',
          features: [
            { name: 'Reports', users: 10 },
            { name: 'Boards', users: 4 },
          ],
        },
      },
      context: aContext(undefined, {
        catalogue: { ...A_CATALOGUE, tiers: [{ name: 'professional', rank: 1, caps: { Reports: 10, Boards: 5 } }] },
      }),
      finds: ['strong Reports'],
    },
    {
      it: 'use at a cap in another spelling',
      given: { facts: { plan_tier: 'Professional', features: [{ name: 'Custom Reports', users: 10 }] } },
      context: aContext(undefined, {
        catalogue: { ...A_CATALOGUE, tiers: [{ name: 'professional', rank: 1, caps: { 'custom reports': 10 } }] },
      }),
      finds: ['strong Custom Reports'],
    },
    {
      it: 'not a feature below its cap',
      given: { facts: { features: [{ name: 'Reports', at_cap: false }] } },
      finds: [],
    },
    none,
  ],
  'user-waitlist': [
    { it: 'one person waiting', given: { facts: { waitlist: 1 } }, finds: ['strong'] },
    { it: 'not an empty list', given: { facts: { waitlist: 0 } }, finds: [] },
    none,
  ],
  'power-users-maxed': [
    {
      it: 'power users where 90% of features are used',
      given: { facts: { power_users: 12, adoption_pct: 90 } },
      finds: ['strong'],
    },
    { it: 'not at 89%', given: { facts: { power_users: 12, adoption_pct: 89 } }, finds: [] },
    { it: 'not without knowing the adoption', given: { facts: { power_users: 12 } }, finds: [] },
  ],
});

describe('what a ceiling signal shows', () => {
  test('A10 52 of 50 seats, with the row they came from', () => {
    const detector = CEILING.find(({ id }) => id === 'seat-full');
    const [finding] = detector?.detect(aDossier(seats(52, 50)), aContext()) ?? [];
    expect(finding?.evidence).toEqual([
      {
        measure: 'seats_active',
        value: 52,
        of: 50,
        day: '2025-06-02',
        source: { importId: 1, file: 'accounts.csv', row: 2, day: '2025-06-02' },
      },
    ]);
  });

  test('a limit stated for a product is told apart from the account', () => {
    const detector = CEILING.find(({ id }) => id === 'api-limit-near');
    const facts = {
      limits: [
        { metric: 'api', used: 95, limit: 100, product: 'Core' },
        { metric: 'api', used: 85, limit: 100 },
      ],
    };
    expect(detector?.detect(aDossier({ facts }), aContext()).map(({ subject }) => subject)).toEqual([
      'api Core',
      'api',
    ]);
  });
});
