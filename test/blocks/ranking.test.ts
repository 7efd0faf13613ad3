import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCard } from '../../blocks/limits.ts';
import { renderPlain } from '../../blocks/plain.ts';
import { rankingCard } from '../../blocks/ranking.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { Ranking } from '../../src/domain/delivery.ts';
import { LANGUAGES } from '../../src/domain/settings.ts';
import { pipelineOf } from '../../src/engine/pipeline.ts';
import { textFor } from '../../src/text/text.ts';
import { aGuardedAssessment, anAssessment, aPlay, TODAY } from '../support/an-assessment.ts';
import { aConversion, anOrganicGrowth, dataFlow } from '../support/an-opportunity.ts';
import { assessment } from '../support/arbitrary-assessment.ts';

const text = textFor('en');
const rank = (assessments: readonly Assessment[], conversion: Ranking['conversion'] = []): Ranking => ({
  day: TODAY,
  rows: assessments.map((one, index) => ({ rank: index + 1, assessment: one })),
  conversion,
  pipeline: pipelineOf(assessments),
});
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    anAssessment({ account: { ...anAssessment().account, id: `a${index}`, name: `Account ${index}` } }),
  );

test('A7: the native table has the nine columns of the portfolio table, the score with its asterisk', () => {
  const alpha = anAssessment({
    account: { ...anAssessment().account, name: 'AlphaTech' },
    score: 55,
    band: 'warm',
    size: 'medium',
    play: aPlay({
      priority: 'this-month',
      verdict: 'maybe',
      timing: '30-days',
      ranking: 'build-interest',
      item: 'premium',
    }),
  });
  const { card } = rankingCard(rank([aGuardedAssessment(), alpha]), text, { rows: 20 });
  const block = card.blocks.find((one) => one.type === 'table');
  const rows = ((block?.['rows'] ?? []) as { text: string }[][]).map((row) => row.map((cell) => cell.text));
  expect(rows).toEqual([
    ['#', 'Account', 'Score', 'Size', 'Priority', 'Expansion', 'Timing', 'Play', 'This week'],
    ['1', 'EchoLLC', '68*', 'High', '⚠ Fix first', 'Yes', 'After fix', 'Solve + expand', 'Urgent health check call'],
    [
      '2',
      'AlphaTech',
      '55',
      'Medium',
      '🟢 This month',
      'Maybe',
      '30 days',
      'Build interest',
      'Send premium feature case study',
    ],
  ]);
  expect(checkCard(card)).toEqual([]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  const words = textFor(language);

  test('any ranking stays inside the limits in both forms, and both show the same rows', () => {
    fc.assert(
      fc.property(fc.array(assessment, { maxLength: 60, size: 'max' }), (all) => {
        const conversion = all.map(({ account }) => ({
          id: account.id,
          name: account.name,
          csm: null,
          conversion: aConversion(),
        }));
        const { card, fallback } = rankingCard(rank(all, conversion), words, { rows: 99 });
        expect(checkCard(card)).toEqual([]);
        expect(checkCard(fallback)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('the fallback has no native block and says the same', () => {
    const { fallback } = rankingCard(rank(many(3)), words, { rows: 20 });
    expect(fallback.blocks.map((block) => block.type)).not.toContain('table');
    expect(fallback.blocks.map((block) => block.type)).not.toContain('data_visualization');
    expect(renderPlain(fallback)).toContain('Account 2');
  });
});

test('rows beyond the budget are counted, and the totals count every account', () => {
  const { fallback } = rankingCard(rank(many(60)), text, { rows: 20 });
  const plain = renderPlain(fallback);
  expect(plain).toContain('60 accounts, $2,880,000 a year');
  expect(plain).toContain('The first 20 are shown, 40 more follow.');
  expect(plain).toContain('🔥 Pursue 60 ($2.9M)');
});

test.each([
  [[null, 48_000], '2 accounts, $48,000 a year', 'ARR unknown for 1'],
  [[null, null], '2 accounts', 'ARR not known'],
  [[0], '1 account, $0 a year', null],
] as const)('an ARR nobody knows is no $0: %j', (arrs, totals, said) => {
  const all = arrs.map((arr, index) =>
    anAssessment({ account: { ...anAssessment().account, id: `a${index}`, name: `Account ${index}`, arr } }),
  );
  const lines = renderPlain(rankingCard(rank(all), text, { rows: 20 }).fallback).split('\n');
  expect(lines).toContain(totals);
  if (said !== null) expect(lines).toContain(said);
});

test('conversion candidates stand apart, and an unknown ARR is said', () => {
  const unknown = anAssessment({ account: { ...anAssessment().account, arr: null } });
  const { fallback } = rankingCard(
    rank([unknown], [{ id: 't', name: 'TrialCo', csm: null, conversion: aConversion() }]),
    text,
    { rows: 20 },
  );
  const plain = renderPlain(fallback);
  expect(plain).toContain('ARR not known');
  expect(plain).toMatch(/Conversion candidates \(1\)[\s\S]*TrialCo/);
});

test('an empty ranking says so', () => {
  const { card } = rankingCard(rank([]), text, { rows: 20 });
  expect(checkCard(card)).toEqual([]);
  expect(renderPlain(card)).toContain('No paid account to rank yet.');
});

test('after the rows come the best opportunities, what they add up to, and who must be stabilised first', () => {
  const ranking = rank([dataFlow({ organic: [anOrganicGrowth()] }), aGuardedAssessment()]);
  const plain = renderPlain(rankingCard(ranking, text, { rows: 20, opportunities: 5 }).fallback);
  // Of what one bundle covers only the recommended one is in the list.
  expect(plain).toContain('1. DataFlow Inc: Enterprise plan (tier upgrade), $48.8K a year · Tier 1 · this week\n\n');
  expect(plain).toContain('Pipeline $48,800 a year from 1 opportunity, $31,720 weighted by confidence');
  expect(plain).toContain('🛡 At risk, stabilise first (1): EchoLLC');
  expect(plain).toContain('Billed as they grow, apart from the pipeline: about $2,880 a year at 1 account');
});

test('conversion candidates have their score and how likely they are', () => {
  const trial = { id: 't', name: 'TrialCo', csm: null, conversion: aConversion() };
  expect(renderPlain(rankingCard(rank([], [trial]), text, { rows: 20 }).fallback)).toContain('TrialCo 95 (likely)');
});

test('a long pipeline shows as many as asked for', () => {
  const book = Array.from({ length: 30 }, (_, index) =>
    dataFlow({ account: { ...anAssessment().account, id: `a${index}`, name: `Account ${index}` } }),
  );
  const { card } = rankingCard(rank(book), text, { rows: 20 });
  expect(checkCard(card)).toEqual([]);
  expect(renderPlain(card)).toContain('10. Account ');
  expect(renderPlain(card)).not.toContain('11. Account ');
  expect(renderPlain(rankingCard(rank(book), text, { rows: 3, opportunities: 5 }).card)).not.toContain('6. Account ');
});
