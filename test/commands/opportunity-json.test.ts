import { expect, test } from 'vitest';
import { accountJson } from '../../src/commands/support/account-json.ts';
import { rankJson } from '../../src/commands/support/rank-json.ts';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { rankAccounts } from '../../src/engine/rank.ts';
import { textFor } from '../../src/text/text.ts';
import { aGuardedAssessment, anAssessment, aPlay, TODAY } from '../support/an-assessment.ts';
import { aConversion, anActivation, anOrganicGrowth, dataFlow } from '../support/an-opportunity.ts';

const text = textFor('en');

/** The lists of an answer these tests look into. */
interface Lists {
  readonly rows: readonly object[];
  readonly opportunities: readonly object[];
  readonly conversion: readonly object[];
  readonly pipeline: object;
}

test('A16: each opportunity has its scores, its worth and its best time with the moment in words', () => {
  const { opportunities } = accountJson(dataFlow(), text) as Lists;
  expect(opportunities[0]).toMatchObject({
    id: 'DATAFLOWINC-TIER-1',
    type: 'TIER',
    item: 'Enterprise',
    arr: 48_800,
    revenue: 10,
    effort: 7,
    likelihood: 8,
    composite: 8.5,
    tier: 1,
    blocked: null,
    best: { from: TODAY, to: '2025-06-08', code: 'N', why: 'because 48 of 50 seats are active (96%)' },
    stage: 'identified',
    rest: null,
    evidence: [
      'Priya Raman, VP Data, asked for Analytics 3 times (26 May, 12 May and 14 Apr)',
      '48 of 50 seats active (96%)',
      'API calls at 92,000 of 100,000 (92%)',
    ],
    narrative: expect.stringMatching(/^Because .+ would .+\.$/),
    description: 'The Enterprise plan would give them Analytics, which they have been asking for.',
    confidence: 'high',
    expectedArr: 31_720,
    alternativeGroup: 'TIER Enterprise',
    counted: true,
    missing: [],
    state: { measure: 'tier', from: 'Pro', to: 'Enterprise', text: 'Pro → Enterprise' },
    revisitOn: null,
    pitchTo: { role: 'champion', name: 'Priya Raman', text: 'Priya Raman, VP Data' },
    decides: { role: 'decision-maker', name: null, text: 'the decision maker (find out who)' },
  });
});

test('what is used first, grows, converts, rests and is missing stands beside them', () => {
  const askRest = { reason: 'recent-ask', since: '2025-05-30', wakes: '2025-06-13' } as const;
  expect(
    accountJson(
      dataFlow({
        activations: [anActivation()],
        organic: [anOrganicGrowth()],
        conversion: aConversion(),
        nothing: 'resting',
        askRest,
      }),
      text,
    ),
  ).toMatchObject({
    activations: [{ item: 'Automation', holds: ['Analytics'], text: 'Automation, bought and not in use' }],
    organic: [{ dimension: 'api', monthlyChange: 4_000, forecast: 2_880, text: expect.any(String) }],
    conversion: { score: 95, level: 'likely' },
    nothing: { reason: 'resting', text: expect.stringContaining('13 June') },
    askRest: { ...askRest, text: 'No new ask until 13 June: they were asked for something on 30 May' },
    champions: [],
  });
});

test('the ranking keeps its rows and adds opportunities, totals and conversion scores beside them', () => {
  const trial = anAssessment({
    account: { ...anAssessment().account, id: 't', name: 'TrialCo' },
    play: aPlay({ id: 'conversion-candidate' }),
    conversion: aConversion(),
  });
  const ranking = rankAccounts([dataFlow(), aGuardedAssessment(), trial], TODAY);
  const json = rankJson(ranking, text, DEFAULT_SETTINGS.opportunities.revenueBands) as Lists;
  expect(Object.keys(json.rows[0] ?? {})).toEqual([
    'rank',
    'account',
    'score',
    'flag',
    'size',
    'priority',
    'expansion',
    'timing',
    'play',
    'thisWeek',
  ]);
  expect(json.opportunities).toHaveLength(4);
  expect(json.opportunities[0]).toMatchObject({
    rank: 1,
    id: 'DATAFLOWINC-TIER-1',
    account: 'DataFlow Inc',
    arr: 48_800,
    counted: true,
    best: { code: 'N', why: expect.stringContaining('because') },
  });
  expect(json.pipeline).toMatchObject({
    total: 48_800,
    weighted: 31_720,
    counted: 1,
    stabilise: [{ account: 'EchoLLC', play: 'fix-first', liftsWhen: expect.stringContaining('NPS is 7') }],
  });
  expect(json.conversion).toEqual([{ account: 'TrialCo', score: 95, level: 'likely' }]);
});
