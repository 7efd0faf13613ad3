import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Assessment } from '../domain/assessment.ts';
import type { Day } from '../domain/day.ts';
import { rankingPart } from '../engine/pipeline.ts';
import { rankAccounts } from '../engine/rank.ts';
import { readAssessments } from '../store/assessments.ts';
import { claimDelivery, isInDoubt, isServed, readDelivery, supersede } from '../store/deliveries.ts';
import { lastRun } from '../store/runs.ts';
import type { Database } from '../store/sqlite.ts';
import { composeRankingCard } from './cards.ts';
import type { JobContext } from './context.ts';
import type { ComposeResult, Message } from './daily-digest.ts';
import { momentIn, rankingDueFor } from './due.ts';
import { rehearse } from './rehearse.ts';

const KIND = 'ranking';
const TURN = 200;

/**
 * Claims the team channel's ranking of this week, once it is due (spec section 0) and any time later in the week;
 * nothing without a team channel or a finished scan. With a day, the week of that day at any hour.
 */
export async function composeRanking(context: JobContext, day: Day | null = null): Promise<ComposeResult> {
  const { db, settings, clock, log } = context;
  const channel = settings.portfolio.teamChannel;
  const run = lastRun(db);
  if (channel === null || run === null) return { messages: [], skipped: 0, failed: 0 };
  const week = rankingDueFor(momentIn(settings.portfolio.timezone, clock.now(), day), settings);
  if (week === null || isServed(db, [KIND], channel, week)) return { messages: [], skipped: 1, failed: 0 };
  if (isInDoubt(db, [KIND], channel)) {
    log.info({ week }, 'the last ranking is in doubt, the next one waits');
    return { messages: [], skipped: 1, failed: 0 };
  }
  const ranking = rankAccounts(await readStandings(db), run.day);
  if (ranking.rows.length === 0 && ranking.conversion.length === 0) return { messages: [], skipped: 1, failed: 0 };

  const step = (): Message | null => {
    if (isServed(db, [KIND], channel, week)) return null;
    supersede(db, [KIND], channel, week);
    const id = claimDelivery(db, {
      kind: KIND,
      recipient: channel,
      period: week,
      now: clock.now(),
      compose: () => ({ ...composeRankingCard(context, ranking), content: { kind: 'message' } }),
    });
    const delivery = id === null ? null : readDelivery(db, id);
    return delivery && { kind: KIND, recipient: channel, card: delivery.card };
  };
  const message = context.dryRun ? rehearse(db, step) : await db.write(step);
  return message ? { messages: [message], skipped: 0, failed: 0 } : { messages: [], skipped: 1, failed: 0 };
}

/** Every account's standing, in turns, so that clicks are answered in between. */
async function readStandings(db: Database): Promise<Assessment[]> {
  const read: Assessment[] = [];
  for (const assessment of readAssessments(db)) {
    read.push(rankingPart(assessment));
    if (read.length % TURN === 0) await nextTurn();
  }
  return read;
}
