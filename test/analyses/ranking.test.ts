import { expect, test } from 'vitest';
import { renderMarkdown } from '../../blocks/markdown.ts';
import { rankingReport } from '../../src/analyses/ranking.ts';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { rankAccounts } from '../../src/engine/rank.ts';
import { textFor } from '../../src/text/text.ts';
import { aGuardedAssessment, anAssessment, aPlay, TODAY } from '../support/an-assessment.ts';
import { aConversion } from '../support/an-opportunity.ts';

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

test('an empty ranking is a sentence, not an empty table', () => {
  const report = rankingReport(rankAccounts([], TODAY), text, BANDS);
  expect(report.sections).toEqual([{ kind: 'paragraph', text: 'No paid account to rank yet.' }]);
});
