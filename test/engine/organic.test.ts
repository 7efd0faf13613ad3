import { expect, test } from 'vitest';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { Reading } from '../../src/domain/dossier.ts';
import type { Facts, UsageLimit } from '../../src/domain/facts.ts';
import { assessAccount } from '../../src/engine/assess.ts';
import { organicGrowth } from '../../src/engine/organic.ts';
import { A_CATALOGUE, aContext, aDossier, aReading, type DossierInput } from '../support/a-dossier.ts';

/** Two calendar months before 2 June 2025. */
const TWO_MONTHS_AGO = '2025-04-02';

const api = (used: number, more: Partial<UsageLimit> = {}): UsageLimit => ({
  metric: 'api',
  used,
  limit: 100_000,
  ...more,
});

const then = (day: string, ...limits: readonly UsageLimit[]): Reading => aReading(day, { limits });

const grow = (
  input: DossierInput & { readonly limits?: readonly UsageLimit[] },
  catalogue: Catalogue = A_CATALOGUE,
) => {
  const facts: Facts = { auto_grow_billing: true, arr: 48_000, limits: input.limits ?? [api(92_000)], ...input.facts };
  return organicGrowth({
    dossier: aDossier({ ...input, facts }),
    context: aContext(undefined, { catalogue }),
    signals: [],
  });
};

const selling = (metered: Catalogue['metered']): Catalogue => ({ ...A_CATALOGUE, metered });

test('R7 use that grew by 20,000 in two months grows by 10,000 a month: 1.2 packs of $6,000 a year', () => {
  const [growth, ...others] = grow({ readings: [then(TWO_MONTHS_AGO, api(72_000))] });
  expect(others).toEqual([]);
  expect(growth).toMatchObject({ dimension: 'api', monthlyChange: 10_000, forecast: 7_200 });
  expect(growth?.evidence).toMatchObject({
    measure: 'limits',
    value: 92_000,
    of: 100_000,
    from: 72_000,
    fromDay: TWO_MONTHS_AGO,
    day: '2025-06-02',
    detail: { metric: 'api' },
    source: { file: 'accounts.csv', row: 2 },
  });
});

test('R7 it stands apart: no opportunity sells what is billed anyway', () => {
  const facts: Facts = { auto_grow_billing: true, arr: 48_000, limits: [api(92_000)] };
  const dossier = aDossier({ facts, readings: [then(TWO_MONTHS_AGO, api(72_000))] });
  const { assessment } = assessAccount(dossier, aContext(undefined, { catalogue: A_CATALOGUE }));
  expect(assessment.organic).toEqual([expect.objectContaining({ dimension: 'api', forecast: 7_200 })]);
  expect(assessment.opportunities.map(({ type }) => type)).not.toContain('USAGE');
});

test('D8 months are calendar months: 40, 50, 60 and 70 thousand on the second of each grow by 10,000 a month', () => {
  const days = ['2025-03-02', '2025-04-02', '2025-05-02'];
  const readings = days.map((day, at) => then(day, api(40_000 + at * 10_000)));
  expect(grow({ readings, limits: [api(70_000)] })[0]).toMatchObject({
    monthlyChange: 10_000,
    forecast: 7_200,
    evidence: { value: 70_000, from: 40_000, fromDay: '2025-03-02' },
  });
});

test('the oldest reading inside three calendar months counts, not one before it', () => {
  const readings = [then('2025-03-01', api(1)), then('2025-03-02', api(92_000 - 9_000)), then('2025-05-20', api(2))];
  expect(grow({ readings })[0]).toMatchObject({ monthlyChange: 3_000, evidence: { fromDay: '2025-03-02' } });
});

test('months are counted to the day the use was stated', () => {
  const input = { day: '2025-06-02', stated: { limits: '2025-05-02' }, readings: [then(TWO_MONTHS_AGO, api(82_000))] };
  expect(grow(input)[0]?.monthlyChange).toBe(10_000);
});

test('falling use forecasts nothing, and no loss', () => {
  expect(grow({ readings: [then(TWO_MONTHS_AGO, api(98_000))] })[0]).toMatchObject({
    monthlyChange: -3_000,
    forecast: 0,
  });
});

test.each<[string, Parameters<typeof grow>[0]]>([
  ['no earlier reading', {}],
  ['a reading without limits', { readings: [aReading(TWO_MONTHS_AGO, { volume: 5 })] }],
  ['another metric then', { readings: [then(TWO_MONTHS_AGO, api(5, { metric: 'storage' }))] }],
  ['a share then, a count now', { readings: [then(TWO_MONTHS_AGO, api(71, { limit: 100 }))] }],
  ['a product then, the account now', { readings: [then(TWO_MONTHS_AGO, api(71, { product: 'Core' }))] }],
  ['only older readings', { readings: [then('2025-01-02', api(71_000))] }],
  ['a reading younger than the use', { stated: { limits: '2025-05-02' }, readings: [then('2025-05-20', api(71_000))] }],
])('unknown is not zero: %s', (_, input) => {
  expect(grow(input)).toEqual([
    { dimension: 'api', monthlyChange: null, forecast: null, evidence: expect.objectContaining({ value: 92_000 }) },
  ]);
});

const READ = { readings: [then(TWO_MONTHS_AGO, api(72_000))] };

test('a pack without a size is the account’s own limit', () => {
  expect(grow(READ, selling([{ dimension: 'API', unit_price: 6_000 }]))[0]).toMatchObject({
    dimension: 'API',
    forecast: 7_200,
  });
});

test.each<[string, Catalogue['metered'][number], readonly UsageLimit[]]>([
  ['no price', { dimension: 'api' }, [api(92_000)]],
  ['no pack and no limit', { dimension: 'api', unit_price: 6_000 }, [{ metric: 'api', used: 92_000 }]],
])('growth without %s has no forecast', (_, metered, limits) => {
  expect(grow({ ...READ, limits }, selling([metered]))[0]).toMatchObject({ monthlyChange: 10_000, forecast: null });
});

test('a share forecasts only where the pack is the limit', () => {
  const shares = { limits: [api(92, { limit: 100 })], readings: [then(TWO_MONTHS_AGO, api(72, { limit: 100 }))] };
  expect(grow(shares, selling([{ dimension: 'api', unit_price: 6_000 }]))[0]?.forecast).toBe(7_200);
  expect(grow(shares)[0]?.forecast).toBeNull();
});

test('products of one dimension add up, unless the account is stated as a whole', () => {
  const core = (used: number) => api(used, { product: 'Core' });
  const desk = (used: number) => api(used, { product: 'Desk', limit: 50_000 });
  const readings = [then(TWO_MONTHS_AGO, core(10_000), desk(20_000), api(70_000))];
  const apart = grow({ limits: [core(20_000), desk(30_000)], readings });
  expect(apart).toEqual([
    expect.objectContaining({
      monthlyChange: 10_000,
      evidence: expect.objectContaining({ value: 50_000, from: 30_000, detail: { metric: 'api' } }),
    }),
  ]);
  expect(grow({ limits: [core(20_020), api(80_020)], readings })[0]?.evidence).toMatchObject({
    value: 80_020,
    from: 70_000,
  });
});

test.each<[string, Facts]>([
  ['use is not billed by itself', { auto_grow_billing: false }],
  ['a trial', { account_type: 'trial' }],
  ['nothing is paid', { arr: 0 }],
  ['use is not known', { limits: [] }],
  ['what is used is not sold', { limits: [api(5, { metric: 'rows' })] }],
])('no organic growth where %s', (_, facts) => {
  expect(grow({ ...READ, facts })).toEqual([]);
});

test('nothing is sold without a catalogue, and old use is unknown', () => {
  const dossier = aDossier({ facts: { auto_grow_billing: true, limits: [api(92_000)] }, ...READ });
  expect(organicGrowth({ dossier, context: aContext(), signals: [] })).toEqual([]);
  expect(grow({ ...READ, stated: { limits: '2025-04-02' } })).toEqual([]);
});
