import type { Play } from '../domain/assessment.ts';

export type PlayValues = Pick<Play, 'priority' | 'verdict' | 'timing' | 'ranking'>;

/** The table of values of spec section 5, one row a play; pursue has two, by band. */
export const PLAY_VALUES = {
  pursueHot: { priority: 'this-week', verdict: 'yes', timing: 'now', ranking: 'growth-planning' },
  pursueWarm: { priority: 'this-month', verdict: 'maybe', timing: '30-days', ranking: 'build-interest' },
  nurture: { priority: 'build-toward', verdict: 'not-yet', timing: 'next-quarter', ranking: 'nurture' },
  wait: { priority: 'wait', verdict: 'no', timing: '6-months', ranking: 'wait' },
  defend: { priority: 'defend-first', verdict: 'no', timing: 'n/a', ranking: 'retention' },
  fix: { priority: 'fix-first', verdict: 'not-now', timing: 'after-fix', ranking: 'solve-expand' },
  fixThenYes: { priority: 'fix-first', verdict: 'yes', timing: 'after-fix', ranking: 'solve-expand' },
  adopt: { priority: 'adopt-first', verdict: 'no', timing: '6-months', ranking: 'adoption' },
  renewed: { priority: 'after-renewal', verdict: 'not-yet', timing: 'after-renewal', ranking: 'settle-in' },
  conversion: { priority: 'convert', verdict: 'no', timing: 'n/a', ranking: 'conversion' },
  getData: { priority: 'get-data-first', verdict: 'not-yet', timing: 'next-quarter', ranking: 'nurture' },
} as const satisfies Readonly<Record<string, PlayValues>>;
