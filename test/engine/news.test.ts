import { expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { Opportunity, OpportunityChange } from '../../src/domain/opportunity.ts';
import { newsOf } from '../../src/engine/news.ts';
import { aGuardedAssessment, anAssessment, TODAY } from '../support/an-assessment.ts';
import { anOpportunity } from '../support/an-opportunity.ts';

const ID = 'DATAFLOWINC-SEAT-1';
const rest = { reason: 'recent-ask', since: TODAY, wakes: '2025-06-16' } as const;

const change = (kind: OpportunityChange['kind']): OpportunityChange => ({ id: ID, kind, from: 3, to: 3, reasons: [] });

const revisits = (assessment: Assessment, kind: OpportunityChange['kind'] = 'revisit') =>
  newsOf(assessment, null, [change(kind)]).filter((news) => news.kind === 'revisit');

const withOne = (changes: Partial<Opportunity> = {}): Partial<Assessment> => ({
  opportunities: [anOpportunity({ tier: 3, composite: 5, ...changes })],
});

test('an opportunity whose day to come back it is is news, once a day', () => {
  expect(revisits(anAssessment(withOne()))).toEqual([
    { kind: 'revisit', key: ID, version: TODAY, state: 'changed', day: TODAY },
  ]);
});

test.each<readonly [string, Assessment]>([
  ['a guard', aGuardedAssessment(withOne({ blocked: 'fix-first' }))],
  ['a guard that did not mark it', aGuardedAssessment(withOne())],
  ['use that comes first', anAssessment(withOne({ blocked: 'low-adoption' }))],
  ['a rest', anAssessment(withOne({ rest }))],
  ['a rest of the whole account', anAssessment({ ...withOne(), askRest: rest })],
  ['a stage that closes it', anAssessment(withOne({ stage: 'won' }))],
  ['no evidence any more', anAssessment()],
])('under %s it is no news', (_, assessment) => {
  expect(revisits(assessment)).toEqual([]);
});

test('other changes are for the log alone', () => {
  for (const kind of ['opened', 'tier', 'lapsed', 'returned'] as const) {
    expect(revisits(anAssessment(withOne()), kind)).toEqual([]);
  }
});
