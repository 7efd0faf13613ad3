import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Card } from '../domain/card.ts';
import type { Day } from '../domain/day.ts';
import type { DeliveryKind } from '../domain/delivery.ts';
import { localDay } from '../domain/zone.ts';
import { type Composed, composeDigest } from '../engine/compose.ts';
import { readAssessment } from '../store/assessments.ts';
import { claimDelivery, hadDelivery, isInDoubt, isServed, readDelivery, supersede } from '../store/deliveries.ts';
import { countPlays, markTold, type QueueEntry, readQueue, statedOwners } from '../store/news.ts';
import { lastRun } from '../store/runs.ts';
import type { Database } from '../store/sqlite.ts';
import { standingVerdict } from '../store/verdicts.ts';
import { composeDigestCard } from './cards.ts';
import type { JobContext } from './context.ts';
import {
  groupOwners,
  joinPeople,
  type OwnerGroup,
  type Recipient,
  recipientOf,
  TO_CSM,
  TO_TEAM,
  teamRecipient,
} from './recipients.ts';
import { rehearse } from './rehearse.ts';

/** A message as it is posted. */
export interface Message {
  readonly kind: DeliveryKind;
  readonly recipient: string;
  readonly card: Card;
}

export interface ComposeResult {
  /** What was claimed; in a dry run, what would have been. */
  readonly messages: readonly Message[];
  /** Recipients who get nothing now: served, nothing new, not their hour or not a working day. */
  readonly skipped: number;
  /** Recipients whose message could not be composed, by a fault of ours; the log says why. */
  readonly failed: number;
}

/**
 * Claims the digest of every CSM whose morning it is, from the last finished scan; accounts whose CSM cannot be
 * written to go to the team channel (spec E10). Digests that are held back claim nothing. With a day, that day is
 * served at any hour.
 */
export async function composeDigests(context: JobContext, day: Day | null = null): Promise<ComposeResult> {
  const { db, settings, log } = context;
  const run = lastRun(db);
  if (!run) return { messages: [], skipped: 0, failed: 0 };
  const { csms, unresolved, nobody } = groupOwners(statedOwners(db), settings);
  if (run.summary.held) {
    log.warn({ reason: run.summary.held.reason }, 'digests are held');
    return { messages: [], skipped: csms.length, failed: 0 };
  }
  const answers: (Message | Fault | null)[] = [];
  const unreachable: OwnerGroup[] = [];
  for (const group of await joinPeople(context, csms)) {
    const recipient = await recipientOf(context, group, day);
    if (recipient === 'unreachable') unreachable.push(group);
    else answers.push(recipient && (await claimOrLog(context, recipient)));
    // Clicks and commands are answered between two digests.
    await nextTurn();
  }
  const strays = { stated: [...unresolved, ...unreachable.flatMap((one) => one.stated)], nobody };
  if (strays.stated.length > 0 || nobody) {
    const formerly = unreachable.flatMap(({ csm, aliases }) => [csm.key, ...aliases]);
    const team = teamRecipient(context, strays, formerly, day);
    answers.push(team && (await claimOrLog(context, team)));
  }
  const messages = answers.filter((answer) => answer !== null && answer !== 'fault');
  const failed = answers.filter((answer) => answer === 'fault').length;
  return { messages, skipped: answers.length - messages.length - failed, failed };
}

type Fault = 'fault';

/** One digest that cannot be composed must not cost the others their morning. */
async function claimOrLog(context: JobContext, recipient: Recipient): Promise<Message | Fault | null> {
  try {
    return await claim(context, recipient);
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    context.log.error({ recipient: recipient.key, day: recipient.day, error: why }, 'digest not composed');
    return 'fault';
  }
}

/** Composes and claims in one transaction, so that what is told and who claimed it never differ. */
async function claim(context: JobContext, recipient: Recipient): Promise<Message | null> {
  const { db, log } = context;
  const kinds = recipient.unowned ? TO_TEAM : TO_CSM;
  const keys = [recipient.key, ...recipient.aliases];
  if (keys.some((key) => isServed(db, kinds, key, recipient.day))) return null;
  if (keys.some((key) => isInDoubt(db, kinds, key))) {
    log.info({ day: recipient.day }, 'the last digest is in doubt, the next one waits');
    return null;
  }
  const step = (): Message | null => claimStep(context, recipient);
  return context.dryRun ? rehearse(db, step) : db.write(step);
}

function claimStep(context: JobContext, recipient: Recipient): Message | null {
  const { db, clock } = context;
  const kinds = recipient.unowned ? TO_TEAM : TO_CSM;
  const keys = [recipient.key, ...recipient.aliases];
  if (keys.some((key) => isServed(db, kinds, key, recipient.day))) return null;
  supersede(db, kinds, recipient.key, recipient.day);
  for (const former of recipient.replaces) supersede(db, TO_CSM, former, recipient.day);
  const first = !keys.some((key) => hadDelivery(db, kinds, key));
  const composed = compose(context, recipient, first);
  if (composed === null) return null;
  const kind = recipient.unowned ? 'unowned' : first ? 'book' : 'digest';
  const id = claimDelivery(db, {
    kind,
    recipient: recipient.key,
    period: recipient.day,
    now: clock.now(),
    compose: (deliveryId) => ({
      card: composeDigestCard(context, composed.digest, {
        deliveryId,
        language: recipient.language,
        name: recipient.name,
      }),
      fallback: null,
      content: { kind: 'digest', digest: composed.digest, language: recipient.language },
    }),
  });
  const delivery = id === null ? null : readDelivery(db, id);
  if (delivery === null) return null;
  markTold(db, composed.told, delivery.id, recipient.day);
  return { kind, recipient: recipient.key, card: delivery.card };
}

function compose({ db, settings }: JobContext, recipient: Recipient, first: boolean): Composed | null {
  // Asked for in the same transaction as everything else: a scan may have finished meanwhile.
  const run = lastRun(db);
  if (!run) return null;
  const zone = settings.portfolio.timezone;
  return composeDigest({
    csm: recipient.key,
    day: recipient.day,
    first,
    unowned: recipient.unowned,
    queue: readQueue(db, recipient.owners, run, recipient.day).map((entry) => ({
      ...entry,
      verdict: decisionOn(db, entry, zone),
    })),
    book: first ? countPlays(db, recipient.owners, run) : {},
    settings,
    assessmentOf: (accountId) => readAssessment(db, accountId),
  });
}

function decisionOn(db: Database, { accountId }: QueueEntry, zone: string) {
  const verdict = standingVerdict(db, accountId);
  return verdict && { choice: verdict.choice, on: localDay(verdict.at, zone), until: verdict.until };
}
