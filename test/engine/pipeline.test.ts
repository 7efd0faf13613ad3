import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { LANGUAGES } from '../../src/domain/settings.ts';
import { bandsOf, pipelineOf, rankingPart } from '../../src/engine/pipeline.ts';
import { organicTotals } from '../../src/text/pipeline-words.ts';
import { textFor } from '../../src/text/text.ts';
import { aGuardedAssessment, anAssessment, aPlay } from '../support/an-assessment.ts';
import { anOpportunity, anOrganicGrowth, dataFlow, dataFlowOpportunities } from '../support/an-opportunity.ts';
import { assessment } from '../support/arbitrary-assessment.ts';

const { forecast, revenueBands } = DEFAULT_SETTINGS.opportunities;
const account = (id: string, changes: Partial<Assessment>): Assessment =>
  anAssessment({ account: { ...anAssessment().account, id, name: id }, ...changes });
const alone = (id: string, arr: number | null, confidence: 'high' | 'medium' | 'low' = 'high') =>
  anOpportunity({
    id,
    arr,
    confidence,
    expectedArr: arr === null ? null : arr * forecast[confidence],
    alternativeGroup: null,
    counted: true,
  });
const ids = (assessments: readonly Assessment[]): string[] =>
  pipelineOf(assessments).open.map(({ opportunity }) => opportunity.id);

test('A34: 100K high, 80K medium, 50K low are 230K, and 110K by their confidence', () => {
  const book = [
    account('a', { opportunities: [alone('A-SEAT-1', 100_000, 'high')] }),
    account('b', { opportunities: [alone('B-SEAT-1', 80_000, 'medium'), alone('B-TIER-1', 50_000, 'low')] }),
  ];
  expect(pipelineOf(book)).toMatchObject({ counted: 3, total: 230_000, weighted: 110_000, unsized: 0 });
});

test.each([
  [100_000, '$100K+', '10万美元以上'],
  [99_999, '$50-99K', '5万至10万美元'],
  [50_000, '$50-99K', '5万至10万美元'],
  [25_000, '$25-49K', '2.5万至5万美元'],
  [10_000, '$10-24K', '1万至2.5万美元'],
  [9_999, '<$10K', '1万美元以下'],
] as const)('A35: %d is in %s', (arr, ...names) => {
  const bands = bandsOf(pipelineOf([account('a', { opportunities: [alone('A-SEAT-1', arr)] })]), revenueBands);
  const [band] = bands.filter(({ count }) => count > 0);
  expect(band).toMatchObject({ count: 1, total: arr });
  expect(
    LANGUAGES.map((language) => {
      const { format, opportunities } = textFor(language);
      return opportunities.pipeline.band(band?.from ?? -1, band?.to ?? null, format);
    }),
  ).toEqual(names);
});

test('the bands hold everything that is sized, once', () => {
  const book = [account('a', { opportunities: [alone('A-SEAT-1', 9_999), alone('A-TIER-1', 250_000)] })];
  const bands = bandsOf(pipelineOf(book), revenueBands);
  expect(bands.reduce((sum, { total }) => sum + total, 0)).toBe(pipelineOf(book).total);
});

describe('of what one bundle covers', () => {
  test('A16: the recommended alternative counts, and all are in the list', () => {
    const pipeline = pipelineOf([dataFlow()]);
    expect(pipeline).toMatchObject({ counted: 1, total: 48_800, weighted: 31_720 });
    expect(pipeline.open.map(({ opportunity, counts }) => [opportunity.id, counts])).toEqual([
      ['DATAFLOWINC-TIER-1', true],
      ['DATAFLOWINC-SEAT-1', false],
      ['DATAFLOWINC-ADDON-1', false],
      ['DATAFLOWINC-USAGE-1', false],
    ]);
  });

  test('the parts count together where they are recommended one by one', () => {
    const opportunities = dataFlowOpportunities().map((one) => ({ ...one, counted: one.type !== 'TIER' }));
    expect(pipelineOf([dataFlow({ opportunities })]).total).toBe(19_200 + 15_000 + 6_000);
  });

  test('the first that is open stands in for a recommended one that is not', () => {
    const [tier, ...parts] = dataFlowOpportunities();
    const rest = { reason: 'lost', since: '2025-05-01', wakes: '2025-07-30' } as const;
    expect(pipelineOf([dataFlow({ opportunities: [{ ...tier, rest }, ...parts] })])).toMatchObject({
      counted: 1,
      total: 19_200,
      resting: 1,
    });
  });
});

describe('outside the totals', () => {
  const [tier] = dataFlowOpportunities();
  const rest = { reason: 'opt-out', since: '2025-06-12', wakes: '2025-06-13' } as const;

  test.each<[string, Partial<Assessment>]>([
    ['what is blocked', { opportunities: [{ ...tier, blocked: 'low-adoption' }] }],
    ['what rests', { opportunities: [{ ...tier, rest }] }],
    ['what is won', { opportunities: [{ ...tier, stage: 'won' }] }],
    ['what is asked for while no ask is wanted', { askRest: rest, opportunities: [tier] }],
    ['trials', { play: aPlay({ id: 'conversion-candidate' }), opportunities: [tier] }],
    ['what a guard holds back, whatever is stored', { ...aGuardedAssessment(), opportunities: [tier] }],
  ])('%s', (_name, changes) => {
    expect(pipelineOf([dataFlow(changes)])).toMatchObject({ open: [], counted: 0, total: 0, weighted: 0 });
  });

  test('but what they were asked goes on while other asks rest', () => {
    const asked = { ...tier, stage: 'in-conversation' } as const;
    expect(pipelineOf([dataFlow({ askRest: rest, opportunities: [asked] })]).total).toBe(48_800);
  });

  test('guarded accounts are named with what lifts it, in the order they came', () => {
    const echo = aGuardedAssessment();
    const delta = aGuardedAssessment({
      account: { ...echo.account, id: 'delta' },
      play: { ...echo.play, id: 'defend', liftsWhen: 'secured' },
    });
    expect(pipelineOf([echo, dataFlow(), delta]).stabilise).toEqual([
      { account: echo.account, play: 'fix-first', liftsWhen: 'fixed' },
      { account: delta.account, play: 'defend', liftsWhen: 'secured' },
    ]);
  });

  test('R7: what grows by itself stands apart, with or without a forecast', () => {
    const book = [
      // Accounts are counted, not what they use: two dimensions without a forecast are one account.
      dataFlow({
        organic: [
          anOrganicGrowth(),
          anOrganicGrowth({ dimension: 'storage', forecast: null }),
          anOrganicGrowth({ dimension: 'rows', forecast: null }),
        ],
      }),
      dataFlow({ opportunities: [], organic: [anOrganicGrowth({ forecast: 100 })] }),
    ];
    expect(pipelineOf(book)).toMatchObject({
      total: 48_800,
      organic: { accounts: 2, forecast: 2_980, unknown: 1 },
    });
  });

  test.each<[string, readonly (number | null)[], RegExp]>([
    ['all of it forecast', [2_880], /\$2,880 a year at 1 account$/],
    ['part of it', [2_880, null], /\$2,880 a year at 1 account; part of it has no forecast at 1 account$/],
    ['none of it', [null], /1 account, no forecast yet$/],
    ['a fall', [0], /1 account, not growing now$/],
  ])('what grows by itself in words: %s', (_name, forecasts, said) => {
    const organic = forecasts.map((forecast) => anOrganicGrowth({ forecast }));
    expect(organicTotals(pipelineOf([dataFlow({ organic })]), textFor('en'))).toMatch(said);
  });
});

test('R8: the order is strict and does not depend on where the accounts came from', () => {
  const one = fc.record({
    tier: fc.integer({ min: 1, max: 3 }),
    composite: fc.constantFrom(4, 6, 8),
    inWindow: fc.boolean(),
    evidenceStrength: fc.integer({ min: 1, max: 2 }),
    arr: fc.option(fc.constantFrom(1_000, 2_000)),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 2, maxLength: 40 }), fc.nat(), (list, turn) => {
      const book = list.map((changes, index) =>
        account(`a${index}`, { opportunities: [anOpportunity({ ...changes, id: `A${index}-SEAT-1` })] }),
      );
      const at = turn % book.length;
      expect(ids([...book.slice(at), ...book.slice(0, at)])).toEqual(ids(book));
      expect(new Set(ids(book)).size).toBe(book.length);
      const tiers = pipelineOf(book).open.map(({ opportunity }) => opportunity.tier);
      expect(tiers).toEqual([...tiers].sort());
    }),
  );
});

test('the totals never count more than is open, and the part a ranking keeps adds up to the same', () => {
  fc.assert(
    fc.property(fc.array(assessment, { maxLength: 6 }), (book) => {
      const pipeline = pipelineOf(book);
      const open = pipeline.open.reduce((sum, { opportunity }) => sum + (opportunity.arr ?? 0), 0);
      expect(pipeline.total).toBeLessThanOrEqual(open);
      const { open: kept, ...sums } = pipelineOf(book.map(rankingPart));
      const { open: all, ...before } = pipeline;
      expect(sums).toEqual(before);
      expect(kept.map(({ opportunity }) => opportunity.id)).toEqual(all.map(({ opportunity }) => opportunity.id));
    }),
    { numRuns: 40 },
  );
});
