import { accountCard } from '../../blocks/account.ts';
import { applyVerdicts } from '../../blocks/verdict.ts';
import type { Card } from '../domain/card.ts';
import { readAssessment } from '../store/assessments.ts';
import { readDelivery } from '../store/deliveries.ts';
import { mergedInto } from '../store/merged.ts';
import { isSmallBook } from '../store/runs.ts';
import { verdictsOnDelivery } from '../store/verdicts.ts';
import { textFor } from '../text/text.ts';
import type { Known } from './asker.ts';
import type { Shown } from './click.ts';
import type { SlackContext } from './context.ts';
import { createOrder } from './in-order.ts';
import { isDirect, type Place, replacePrivately } from './place.ts';

const inOrder = createOrder();

/** What was decided on: a delivery's card, or with 0 the answer to a command. */
export interface Decided {
  readonly deliveryId: number;
  readonly accountId: string;
}

/**
 * Shows a card as it stands after a decision: what its delivery stored, with the verdicts laid over it, in the same
 * place. The answer to a command is built from the last scan instead.
 */
export async function showDecision(
  context: SlackContext,
  decided: Decided,
  shown: Shown | null,
  place: Place,
  known: Known,
): Promise<void> {
  // Two people may click at once; each update is built when its turn comes, so the last one shows both.
  const key = decided.deliveryId > 0 ? `delivery:${decided.deliveryId}` : `message:${shown?.channel}:${shown?.ts}`;
  await inOrder(key, () =>
    decided.deliveryId > 0
      ? updateDelivery(context, decided.deliveryId, shown, known)
      : updateAnswer(context, decided.accountId, shown, place, known),
  );
}

async function updateDelivery(
  context: SlackContext,
  deliveryId: number,
  shown: Shown | null,
  known: Known,
): Promise<void> {
  const { db, settings } = context;
  const delivery = readDelivery(db, deliveryId);
  // The delivery's own message, not the one the click names; before its ts is stored, the click knows it alone.
  const channel = delivery?.channel ?? shown?.channel;
  const ts = delivery?.ts ?? shown?.ts;
  if (!delivery || !channel || !ts) return;
  const { content } = delivery;
  const text = 'language' in content ? textFor(content.language, settings.portfolio.currency) : known.text;
  // What was decided about an account stands on the card of a duplicate that was merged into it, too.
  const verdicts = [...verdictsOnDelivery(db, deliveryId).values()].flatMap((verdict) =>
    [verdict.accountId, ...mergedInto(db, verdict.accountId)].map((accountId) => ({ ...verdict, accountId })),
  );
  // A channel reads one clock, whoever clicked.
  const timezone = isDirect(channel) ? known.timezone : settings.portfolio.timezone;
  const card = applyVerdicts(delivery.card, verdicts, text, { timezone });
  await updateMessage(context, channel, ts, card);
}

async function updateAnswer(
  context: SlackContext,
  accountId: string,
  shown: Shown | null,
  place: Place,
  known: Known,
): Promise<void> {
  const assessment = readAssessment(context.db, accountId);
  if (!assessment || !shown) return;
  const verdict = verdictsOnDelivery(context.db, 0).get(accountId);
  const plain = accountCard(assessment, known.text, {
    deliveryId: 0,
    evidenceLines: context.settings.attention.evidenceLines,
    fuller: isSmallBook(context.db, context.settings.attention.fewAccounts),
  });
  const card = applyVerdicts(plain, verdict ? [verdict] : [], known.text, { timezone: known.timezone });
  if (shown.ephemeral) await replacePrivately(context, place, { card });
  else await updateMessage(context, shown.channel, shown.ts, card);
}

async function updateMessage(context: SlackContext, channel: string, ts: string, card: Card): Promise<void> {
  const result = await context.messenger.update(channel, ts, card);
  if (result.outcome !== 'posted') context.log.warn({ error: result.error }, 'card not updated');
}
