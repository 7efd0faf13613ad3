import { expect, test } from 'vitest';
import { renderMarkdown } from '../../blocks/markdown.ts';
import { rankingReport } from '../../src/analyses/ranking.ts';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { rankAccounts } from '../../src/engine/rank.ts';
import { textFor } from '../../src/text/text.ts';
import { aGuardedAssessment, anAssessment, aPlay, TODAY } from '../support/an-assessment.ts';
import { aConversion, anOrganicGrowth, dataFlow } from '../support/an-opportunity.ts';

const text = textFor('en');
const BANDS = DEFAULT_SETTINGS.opportunities.revenueBands;

test('A7: the ranking report has the portfolio table, totals, and conversion candidates apart', () => {
  const trial = anAssessment({
    account: { ...anAssessment().account, id: 't', name: 'TrialCo' },
    play: aPlay({ id: 'conversion-candidate' }),
    conversion: aConversion(),
  });
  const markdown = renderMarkdown(rankingReport(rankAccounts([aGuardedAssessment(), trial], TODAY), text, BANDS));
  expect(markdown).toContain(
    '| 1 | EchoLLC | 68\\* | High | ⚠ Fix first | Yes | After fix | Solve + expand | Urgent health check call |',
  );
  expect(markdown).toContain('| Fix first | 1 | $60,000 |');
  expect(markdown).toContain('TrialCo');
});

test.each([
  ['en', [null], ['- **ARR:** not known', '| Warm | 1 | – |']],
  ['en', [null, 5], ['- **ARR:** $5, 1 without ARR', '| Warm | 2 | $5 |']],
  ['zh-CN', [null], ['- **ARR:** 未知', '| 温热 | 1 | – |']],
  ['zh-CN', [null, 5], ['- **ARR:** $5，另有 1 个 ARR 未知', '| 温热 | 2 | $5 |']],
] as const)('what nobody knows has no sum, in %s: %j', (language, arrs, lines) => {
  const all = arrs.map((arr, index) =>
    anAssessment({
      account: { ...anAssessment().account, id: `a${index}`, name: `Account ${index}`, arr },
      band: 'warm',
    }),
  );
  const markdown = renderMarkdown(rankingReport(rankAccounts(all, TODAY), textFor(language), BANDS)).split('\n');
  for (const line of lines) expect(markdown).toContain(line);
});

test('an empty ranking is a sentence, not an empty table', () => {
  const report = rankingReport(rankAccounts([], TODAY), text, BANDS);
  expect(report.sections).toEqual([{ kind: 'paragraph', text: 'No paid account to rank yet.' }]);
});

test('every open opportunity stands in one order, and the totals count one of each group', () => {
  const markdown = renderMarkdown(rankingReport(rankAccounts([dataFlow(), aGuardedAssessment()], TODAY), text, BANDS));
  expect(markdown).toContain(
    '| 1 | DataFlow Inc | Enterprise plan (tier upgrade) | $48,800 | 1 | this week, because of “Asked beyond the plan” |',
  );
  expect(markdown).toContain('| 2 | DataFlow Inc | Seat expansion | $19,200 ° | 1 |');
  expect(markdown).toContain('Pipeline $48,800 a year from 1 opportunity, $31,720 weighted by confidence');
  expect(markdown).toContain('| $25-49K | 1 | $48,800 |');
  expect(markdown).toContain('- EchoLLC: Fix first, lifts when NPS is 7 or more');
});

test('what grows by itself is told apart from the pipeline', () => {
  const markdown = renderMarkdown(
    rankingReport(rankAccounts([dataFlow({ organic: [anOrganicGrowth()] })], TODAY), text, BANDS),
  );
  expect(markdown).toContain('Billed as they grow, apart from the pipeline: about $2,880 a year at 1 account');
});
