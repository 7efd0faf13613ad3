import { type PostResult, RATE_LIMITED } from '../domain/messenger.ts';
import type { StoredDelivery } from '../store/deliveries.ts';
import {
  countAttempt,
  countInDoubt,
  cutWaits,
  doubtOrphans,
  fallBack,
  lastAttemptIn,
  markFailed,
  markPosted,
  markUnknown,
  nextPostable,
  nextPostableAt,
  putOff,
  startPosting,
} from '../store/outbox.ts';
import type { Database } from '../store/sqlite.ts';
import { putOffUntil, retryAt } from './backoff.ts';
import { findChannel } from './channel.ts';
import type { JobContext } from './context.ts';
import { claimNotices } from './notices.ts';
import type { OutboxRun } from './outbox-run.ts';
import { zoneOfRecipient } from './people.ts';
import { settleDoubts } from './settle.ts';

/** What a run of the outbox came to; `unknown` counts what is in doubt now. */
export interface OutboxResult {
  readonly posted: number;
  /** Refused: tried again later, or given up. */
  readonly failed: number;
  readonly unknown: number;
}

// After so many calls in a row without an answer Slack is out of reach: the others keep their claim and wait.
const SILENCES = 3;
// Timers may fire a little early.
const TIMER_SLACK_MS = 5;

// Attempts this process is waiting for. A laptop that slept through one wakes to a clock that calls it long dead.
const inFlight = new WeakMap<Database, Set<number>>();

function inFlightOf(db: Database): Set<number> {
  const known = inFlight.get(db) ?? new Set<number>();
  inFlight.set(db, known);
  return known;
}

/**
 * Posts what is claimed and settles what is in doubt (design.md section 3): each message ends up in Slack once, or is
 * given up and shown. Waits a little for what Slack asked to send later. With an id, only that message is posted.
 */
export async function runOutbox(context: JobContext, only: number | null = null): Promise<OutboxResult> {
  const run: OutboxRun = { posted: 0, refused: new Set(), troubles: [] };
  await recover(context);
  if (only === null) await settleDoubts(context, run);
  await postDue(context, run, only);
  if (await claimNotices(context, run.troubles)) await postDue(context, run, only);
  return { posted: run.posted, failed: run.refused.size, unknown: countInDoubt(context.db) };
}

/** Posts until nothing is due within the patience of one run, or Slack has gone silent. */
async function postDue(context: JobContext, run: OutboxRun, only: number | null): Promise<void> {
  const { db, clock, settings } = context;
  const patientUntil = clock.now() + settings.delivery.patienceSeconds * 1000;
  let silences = 0;
  while (silences < SILENCES) {
    const delivery = nextPostable(db, clock.now(), only);
    if (delivery) {
      silences = (await sendOne(context, delivery, run)) ? 0 : silences + 1;
      continue;
    }
    const at = nextPostableAt(db, only);
    if (at === null || at > patientUntil) return;
    await clock.sleep(Math.max(1, at - clock.now() + TIMER_SLACK_MS));
    // A clock that stands still, or was set back meanwhile, is not waited for.
    if (clock.now() < at) return;
  }
}

/** What a crash left behind, and dates that a clock set back has put out of reach. */
async function recover({ db, clock, settings, log }: JobContext): Promise<void> {
  const { settleSeconds, maxBackoffSeconds } = settings.delivery;
  const now = clock.now();
  const settleAt = now + settleSeconds * 1000;
  const orphans = await db.write(() => {
    cutWaits(db, { now, retry: now + maxBackoffSeconds * 1000, settle: settleAt, byTheirWord: RATE_LIMITED });
    // An attempt ends long before this: the messenger gives up after seconds.
    return doubtOrphans(db, now - settleSeconds * 1000, now, inFlightOf(db));
  });
  if (orphans > 0) log.warn({ orphans }, 'deliveries were interrupted');
}

/** Takes one message through one attempt; false when nobody answered. */
async function sendOne(context: JobContext, delivery: StoredDelivery, run: OutboxRun): Promise<boolean> {
  const { db, clock, messenger } = context;
  const found = await findChannel(context, delivery);
  if ('error' in found) {
    if (found.transient) {
      await postpone(context, delivery, found, run);
      return false;
    }
    await db.write(() => countAttempt(db, delivery.id));
    await refuse(context, { ...delivery, attempts: delivery.attempts + 1 }, found, run);
    return found.permanent;
  }
  await keepPace(context, found.channel);
  if (!(await db.write(() => startPosting(db, delivery, found.channel, clock.now())))) return true;
  const mine = inFlightOf(db).add(delivery.id);
  const answer = await messenger
    .post(found.channel, delivery.card, delivery.id)
    .catch((error: unknown): PostResult => ({ outcome: 'unclear', error: String(error) }))
    .finally(() => mine.delete(delivery.id));
  await take(context, { ...delivery, channel: found.channel, attempts: delivery.attempts + 1 }, answer, run);
  return answer.outcome !== 'unclear';
}

async function keepPace({ db, clock, settings }: JobContext, channel: string): Promise<void> {
  const pace = settings.delivery.paceSeconds * 1000;
  const since = clock.now() - (lastAttemptIn(db, channel) ?? Number.NEGATIVE_INFINITY);
  // A negative time since means that the clock was set back, not that the channel is busy.
  if (since >= 0 && since < pace) await clock.sleep(pace - since);
}

async function take(context: JobContext, delivery: StoredDelivery, answer: PostResult, run: OutboxRun): Promise<void> {
  const { db, clock, settings, log } = context;
  const about = { delivery: delivery.id, kind: delivery.kind };
  if (answer.outcome === 'posted') {
    await db.write(() => markPosted(db, delivery.id, answer.ts));
    run.posted += 1;
    run.refused.delete(delivery.id);
    log.info(about, 'posted');
    return;
  }
  if (answer.outcome === 'unclear') {
    await db.write(() =>
      markUnknown(db, delivery.id, answer.error, clock.now() + settings.delivery.settleSeconds * 1000),
    );
    log.warn({ ...about, error: answer.error }, 'not known whether it was posted');
    return;
  }
  const { fallback } = delivery;
  if (answer.error.startsWith('invalid_blocks') && fallback) {
    await db.write(() => fallBack(db, delivery.id, fallback, clock.now()));
    log.info(about, 'native blocks refused, posting the plain form');
    return;
  }
  await (answer.error === RATE_LIMITED ? postpone : refuse)(context, delivery, answer, run);
}

/** Nothing was refused: the message waits, without using up an attempt, for as long as its period lasts. */
async function postpone(
  context: JobContext,
  delivery: StoredDelivery,
  { error, retryAfterSeconds }: { readonly error: string; readonly retryAfterSeconds: number | null },
  run: OutboxRun,
): Promise<void> {
  const { db, clock, settings, log } = context;
  const now = clock.now();
  const again = putOffUntil(delivery, retryAfterSeconds, now, { settings, zone: zoneOfRecipient(context, delivery) });
  if (again === null) {
    await giveUp(context, delivery, error, run);
    return;
  }
  await db.write(() => putOff(db, delivery.id, error, again, now));
  run.refused.add(delivery.id);
  log.warn({ delivery: delivery.id, kind: delivery.kind, error }, 'not handed over, tried again later');
}

async function refuse(
  context: JobContext,
  delivery: StoredDelivery,
  refusal: { readonly error: string; readonly permanent: boolean },
  run: OutboxRun,
): Promise<void> {
  const { db, clock, settings, log } = context;
  const { id, kind, attempts } = delivery;
  const again = retryAt(refusal, attempts, clock.now(), settings);
  if (again === null) {
    await giveUp(context, delivery, refusal.error, run);
    return;
  }
  await db.write(() => markFailed(db, id, refusal.error, again));
  run.refused.add(id);
  log.warn({ delivery: id, kind, error: refusal.error, attempts }, 'refused, tried again later');
}

async function giveUp({ db, log }: JobContext, delivery: StoredDelivery, error: string, run: OutboxRun): Promise<void> {
  await db.write(() => markFailed(db, delivery.id, error, null));
  run.refused.add(delivery.id);
  log.error({ delivery: delivery.id, kind: delivery.kind, error }, 'given up; headroom doctor says what to do');
  run.troubles.push({ delivery, error, doubtful: false });
}
