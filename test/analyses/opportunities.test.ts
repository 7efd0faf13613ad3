import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../blocks/markdown.ts';
import { opportunitySections } from '../../src/analyses/opportunities.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { textFor } from '../../src/text/text.ts';
import { aGuardedAssessment, anAssessment, aPlay } from '../support/an-assessment.ts';
import {
  aConversion,
  anActivation,
  anOpportunity,
  anOrganicGrowth,
  dataFlow,
  dataFlowOpportunities,
} from '../support/an-opportunity.ts';

const text = textFor('en');
const read = (assessment: Assessment): string =>
  renderMarkdown({ title: '', sections: opportunitySections(assessment, text) });

test('A16: the table has the four of DataFlow with their scores, and marks what does not count', () => {
  const rows = read(dataFlow()).match(/^\| .* \|$/gm) ?? [];
  expect(rows.slice(2)).toEqual([
    '| Enterprise plan (tier upgrade) | 10 / 7 / 8 | 8.5 | 1 | $48,800 | this week | open |',
    '| Seat expansion | 8 / 9 / 8 | 8.3 | 1 | $19,200 ° | this week | open |',
    '| Analytics (add-on) | 7 / 7 / 8 | 7.3 | 2 | $15,000 ° | by 2 Jul | open |',
    '| API pack (usage expansion) | 5 / 9 / 8 | 7.1 | 2 | $6,000 ° | this week | open |',
  ]);
});

test('D3 the mark says that something else stands for it: what was declined says that it rests, and has none', () => {
  const [tier, seats, analytics, api] = dataFlowOpportunities();
  const rest = { reason: 'lost', since: '2025-05-01', wakes: '2025-07-30' } as const;
  const declined = { ...analytics, counted: false, rest };
  const report = read(
    dataFlow({ opportunities: [tier, { ...seats, counted: true }, declined, { ...api, counted: true }] }),
  );
  expect(report).toContain('| $15,000 | by 2 Jul | rests until 30 July: they said no on 1 May |');
  expect(report).not.toContain('°');
});

test('the first ones are told in full: reason, worth, change, people, what they may say', () => {
  const report = read(dataFlow());
  expect(report).toContain('- **Worth:** $48,800 a year, $31,720 weighted (confidence high)');
  expect(report).toContain('- **Change:** 48 of 50 seats → 70 seats');
  expect(report).toContain('- **Pitch to:** Priya Raman, VP Data');
  expect(report).toContain('- **Decides:** the decision maker (find out who)');
  expect(report).toContain('revenue 10, effort 7, likelihood 8 = 8.5');
  expect(report.split('There is no budget for this.')).toHaveLength(2);
  expect(report).toMatch(/If the first does not land[\s\S]*Seat expansion: 20 more seats would let/);
});

describe('status', () => {
  const [, seats] = dataFlowOpportunities();

  test.each([
    [
      { blocked: 'low-adoption' } as const,
      'held back: less than half of what they have is in use; lifts when at least half of it is used',
    ],
    [
      { rest: { reason: 'not-relevant', since: '2025-05-01', wakes: '2025-07-30' } } as const,
      'rests until 30 July: marked not relevant on 1 May',
    ],
    [{ stage: 'verbal-commit' } as const, 'verbal commit'],
  ])('%o', (changes, words) => {
    expect(read(dataFlow({ opportunities: [anOpportunity({ ...seats, ...changes })] }))).toContain(`| ${words} |`);
  });
});

test('a guarded account has its held-back line and what is theirs to use, and no table', () => {
  const report = read(
    aGuardedAssessment({ opportunities: dataFlowOpportunities(), activations: [anActivation({ item: 'Boards' })] }),
  );
  expect(report).toContain('Anything beyond that is held back until NPS is 7 or more');
  expect(report).toContain('- Boards, bought and not in use');
  expect(report).not.toMatch(/\||Analytics|\$/);
});

test.each<[string, Assessment, string]>([
  [
    'what to use first',
    dataFlow({ activations: [anActivation()] }),
    'Automation, bought and not in use; Analytics can wait for that',
  ],
  [
    'what grows by itself',
    dataFlow({ organic: [anOrganicGrowth()] }),
    'API changes by +4,000 a month and is billed as it grows: about $2,880 a year',
  ],
  [
    'why there is nothing',
    anAssessment({ nothing: 'no-trigger' }),
    'Nothing they do or ask for points to an item yet.',
  ],
  [
    'how likely a trial converts',
    anAssessment({ play: aPlay({ id: 'conversion-candidate' }), conversion: aConversion() }),
    'Conversion 95/100, likely',
  ],
  [
    'that nobody is asked now',
    dataFlow({ askRest: { reason: 'recent-ask', since: '2025-05-30', wakes: '2025-06-13' } }),
    'No new ask until 13 June: they were asked for something on 30 May',
  ],
])('tells %s', (_name, assessment, words) => {
  expect(read(assessment)).toContain(words);
});
