import type { CardBlock } from '../domain/card.ts';
import type { Day } from '../domain/day.ts';
import type { DeliveryKind } from '../domain/delivery.ts';
import { reviveFailed } from '../store/outbox.ts';
import type { JobContext } from './context.ts';
import { composeDigests } from './daily-digest.ts';
import { runOutbox } from './outbox.ts';
import { composeRanking } from './weekly-ranking.ts';

export interface DeliverOptions {
  /** The day to serve, at any hour; without it, what the clock says in each zone. */
  readonly day?: Day;
  /** Returns the messages and stores nothing. */
  readonly dryRun?: boolean;
  /** Messages that were given up get another round. */
  readonly retry?: boolean;
}

/** What `headroom deliver` reports (design.md section 4). */
export interface DeliverResult {
  readonly posted: number;
  readonly skipped: number;
  readonly failed: number;
  readonly unknown: number;
  /** On a dry run: what would be posted. */
  readonly messages?: readonly {
    readonly kind: DeliveryKind;
    readonly recipient: string;
    readonly text: string;
    readonly blocks: readonly CardBlock[];
  }[];
}

/** Composes and posts what is due: digests, the ranking, and what an earlier run left behind. */
export async function deliver(context: JobContext, options: DeliverOptions = {}): Promise<DeliverResult> {
  const { day = null, dryRun = false } = options;
  const job: JobContext = { ...context, dryRun };
  const { db, clock } = context;
  if (options.retry && !dryRun) await db.write(() => reviveFailed(db, clock.now()));
  const digests = await composeDigests(job, day);
  const ranking = await composeRanking(job, day);
  const skipped = digests.skipped + ranking.skipped;
  const notComposed = digests.failed + ranking.failed;
  if (!dryRun) {
    const { posted, failed, unknown } = await runOutbox(context);
    return { posted, skipped, failed: failed + notComposed, unknown };
  }
  const messages = [...digests.messages, ...ranking.messages];
  return {
    posted: 0,
    skipped,
    failed: notComposed,
    unknown: 0,
    messages: messages.map(({ kind, recipient, card }) => ({ kind, recipient, text: card.text, blocks: card.blocks })),
  };
}
