import { setTimeout as sleep } from 'node:timers/promises';
import { type ScheduledTask, schedule } from 'node-cron';
import type { Day } from '../domain/day.ts';
import { hasAccounts } from '../store/names.ts';
import { lastRun } from '../store/runs.ts';
import { tellAhead } from './ahead.ts';
import type { JobContext } from './context.ts';
import { composeDigests } from './daily-digest.ts';
import { momentIn, scanDueFor } from './due.ts';
import { withLease } from './lease.ts';
import { runOutbox } from './outbox.ts';
import { composeRanking } from './weekly-ranking.ts';

const MINUTE_MS = 60_000;
const STOP_MS = 5_000;

export const SCAN_LEASE = 'scan';
const COMPOSE_LEASE = 'compose';

/** Scans a day; the bot hands in the one that runs in a worker. */
export type Scan = (day: Day) => Promise<unknown>;

/**
 * Does whatever is due now and not yet done: the day's scan, digests, the ranking, messages waiting in the outbox. What is
 * due is read from the database and the clock each time, so restarts, clock changes and sleeping laptops are harmless. A part
 * that fails is logged and does not cost the others their turn.
 */
export async function tick(context: JobContext, scan: Scan): Promise<void> {
  await attempt(context, 'scan', () => scanIfDue(context, scan));
  await attempt(context, 'ahead', () => tellAhead(context));
  await attempt(context, 'compose', () =>
    withLease(context, COMPOSE_LEASE, async () => {
      await composeDigests(context);
      await composeRanking(context);
    }),
  );
  await attempt(context, 'outbox', () => runOutbox(context));
}

async function attempt({ log }: JobContext, job: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.error({ job, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }, 'job failed');
  }
}

async function scanIfDue(context: JobContext, scan: Scan): Promise<void> {
  const due = (): Day | null => scanDue(context);
  if (due() === null) return;
  const restAfterFailure = context.settings.delivery.scanRetryMinutes * MINUTE_MS;
  await withLease(
    context,
    SCAN_LEASE,
    async () => {
      // Another process may have finished the scan between the first look and the lease.
      const day = due();
      if (day !== null) await scan(day);
    },
    { restAfterFailure },
  );
}

/** The day to scan now; null when there is none. A portfolio without accounts has nothing to scan. */
export function scanDue({ db, settings, clock }: JobContext): Day | null {
  if (!hasAccounts(db)) return null;
  const moment = momentIn(settings.portfolio.timezone, clock.now(), null);
  return scanDueFor(moment, lastRun(db)?.day ?? null, settings);
}

/** Ticks every few minutes until stopped, once at the start; a tick that takes longer is waited for, never doubled. */
export function startSchedule(context: JobContext, scan: Scan): { readonly stop: () => Promise<void> } {
  let running: Promise<void> | null = null;
  const run = (): void => {
    running ??= tick(context, scan).finally(() => {
      running = null;
    });
  };
  const task: ScheduledTask = schedule(`*/${context.settings.delivery.tickMinutes} * * * *`, run);
  run();
  return {
    stop: async () => {
      await task.destroy();
      // A tick may be waiting for Slack or scanning; whatever it leaves is taken up at the next start.
      await Promise.race([running, sleep(STOP_MS, undefined, { ref: false })]);
    },
  };
}
