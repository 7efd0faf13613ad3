import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import { FACTORS } from '../../src/domain/signal.ts';
import { assessAccount } from '../../src/engine/assess.ts';
import { A_CATALOGUE, aContact, aContext, aDossier, aRequest, type DossierInput, TODAY } from '../support/a-dossier.ts';
import { aHostileCatalogue, aHostileDossier } from '../support/arbitrary-dossier.ts';

const context = aContext(TODAY, { catalogue: A_CATALOGUE });
const assess = (input: DossierInput): Assessment => assessAccount(aDossier(input), context).assessment;

describe('size', () => {
  const seats = (active: number) => ({ seats_licensed: 100, seats_active: active });
  test.each([
    ['hot', { facts: { ...seats(95), nps: 10, renewal_date: '2025-09-02' } }, 'high'],
    ['warm with a full ceiling', { facts: { ...seats(95), nps: 7 } }, 'high'],
    ['warm', { facts: { ...seats(85), nps: 7, renewal_date: '2025-09-02' } }, 'medium'],
    [
      'below 50',
      { facts: { ...seats(95), nps: 7, company_growth: 'flat', requests_none: true, renewal_date: '2026-09-02' } },
      'low',
    ],
    ['adopt first', { facts: { ...seats(60), nps: 10, usage_trend: 'declining', renewal_date: '2025-09-02' } }, 'low'],
  ] as const)('%s', (_, input, size) => {
    expect(assess(input as DossierInput).size).toBe(size);
  });
});

test('a strategic account, and one at risk that needs more, go to a person', () => {
  expect(assess({ facts: { strategic: 8 } }).needsHuman).toEqual(['strategic']);
  expect(assess({ facts: { strategic: 7 } }).needsHuman).toEqual([]);
  expect(assess({ facts: { nps: 4, seats_licensed: 10, seats_active: 10 } }).needsHuman).toEqual(['at-risk-need']);
});

test('an offer across product lines goes to a person', () => {
  const catalogue = { ...A_CATALOGUE, product_lines: [{ name: 'Insights', annual_price: 12_000 }] };
  const dossier = aDossier({
    facts: { nps: 9 },
    requests: [aRequest('request', '2025-05-01', { feature: 'insights' })],
  });
  expect(assessAccount(dossier, aContext(TODAY, { catalogue })).assessment.needsHuman).toEqual(['bundle']);
});

test('stale facts are unknown and named with their age', () => {
  const { stale, confidence, warnings } = assess({
    facts: { seats_licensed: 50, seats_active: 50, nps: 9 },
    stated: { seats_licensed: '2025-04-02', seats_active: '2025-04-02' },
  });
  expect(stale.map(({ field, age }) => [field, age])).toEqual([
    ['seats_licensed', 61],
    ['seats_active', 61],
  ]);
  expect(confidence.unknown).toContain('ceiling');
  expect(warnings).toContain('no-usage');
});

test('people nobody has spoken of for more than 180 days are named too', () => {
  const contacts = [aContact({ name: 'Dana Lee', role: 'champion', status: 'active' }, '2024-12-03')];
  expect(assess({ contacts }).stale).toEqual([{ field: 'contacts', day: '2024-12-03', age: 181 }]);
  const seen = [...contacts, aContact({ name: 'Sam Fox', role: 'user', status: 'active' }, '2024-12-04')];
  expect(assess({ contacts: seen }).stale).toEqual([]);
});

describe('for every account', () => {
  test('the score is the sum of its factors, inside its range, and the same twice', () => {
    fc.assert(
      fc.property(aHostileDossier, aHostileCatalogue, (dossier, catalogue) => {
        const any = aContext(TODAY, { catalogue });
        const judged = assessAccount(dossier, any);
        const { assessment } = judged;
        const { score, factors, confidence } = assessment;
        expect(score).toBe(FACTORS.reduce((sum, id) => sum + factors[id].points, 0));
        expect(score).toBeGreaterThanOrEqual(confidence.range[0]);
        expect(score).toBeLessThanOrEqual(confidence.range[1]);
        for (const id of FACTORS) {
          const { points, max, known, evidence } = factors[id];
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(max);
          expect(evidence.length > 0).toBe(known);
        }
        expect(JSON.stringify(assessAccount({ ...dossier }, any))).toBe(JSON.stringify(judged));
      }),
      { numRuns: 300, seed: 20_250_602 },
    );
  });

  test('a second scan of the day, from what the first one stored, says the same', () => {
    fc.assert(
      fc.property(aHostileDossier, aHostileCatalogue, (dossier, catalogue) => {
        const any = aContext(TODAY, { catalogue });
        const first = assessAccount(dossier, any);
        const second = assessAccount({ ...dossier, signals: first.signals, opportunities: first.opportunities }, any);
        expect(second).toEqual(first);
      }),
      { numRuns: 300, seed: 20_250_602 },
    );
  });
});
