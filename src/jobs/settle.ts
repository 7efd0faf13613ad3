import type { StoredDelivery } from '../store/deliveries.ts';
import { abandon, markPosted, reclaim, takeUnsettled } from '../store/outbox.ts';
import type { JobContext } from './context.ts';
import type { OutboxRun } from './outbox-run.ts';

const MINUTE_MS = 60_000;

/**
 * Looks every message in doubt up in its conversation (design.md section 3): found, it is posted; not there, it is
 * claimed again; where history cannot be read it is given up and shown, never posted again.
 */
export async function settleDoubts(context: JobContext, run: OutboxRun): Promise<void> {
  const { db, clock, settings } = context;
  for (;;) {
    const now = clock.now();
    const delivery = await db.write(() => takeUnsettled(db, now, now + settings.delivery.settleSeconds * 1000));
    if (!delivery) return;
    if (!(await settle(context, delivery, run))) return;
  }
}

/** False when Slack could not be asked now: the others are asked about another time too. */
async function settle(context: JobContext, delivery: StoredDelivery, run: OutboxRun): Promise<boolean> {
  const { db, clock, messenger, settings, log } = context;
  const { id, channel, kind } = delivery;
  const since = (delivery.attemptedAt ?? delivery.createdAt) - settings.delivery.lookBackMinutes * MINUTE_MS;
  const answer =
    channel === null
      ? { ts: null }
      : await messenger
          .find(channel, id, since)
          .catch((error: unknown) => ({ unreadable: String(error), transient: true }));
  if ('unreadable' in answer) {
    if (answer.transient) {
      log.warn({ delivery: id, kind, error: answer.unreadable }, 'history not read, asked again later');
      return false;
    }
    await db.write(() => abandon(db, id, `in doubt: ${answer.unreadable}`));
    log.error({ delivery: id, kind, error: answer.unreadable }, 'in doubt for good: history cannot be read');
    run.troubles.push({ delivery, error: answer.unreadable, doubtful: true });
    return true;
  }
  const { ts } = answer;
  if (ts === null) {
    await db.write(() => reclaim(db, id, clock.now()));
    log.info({ delivery: id, kind }, 'not in Slack, posted again');
    return true;
  }
  await db.write(() => markPosted(db, id, ts));
  run.posted += 1;
  log.info({ delivery: id, kind }, 'found in Slack');
  return true;
}
