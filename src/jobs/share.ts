import type { Language } from '../domain/settings.ts';
import { readAssessment } from '../store/assessments.ts';
import { claimDelivery, findDelivery } from '../store/deliveries.ts';
import { markFailed } from '../store/outbox.ts';
import { composeAccountCard } from './cards.ts';
import type { JobContext } from './context.ts';
import { runOutbox } from './outbox.ts';

export interface ShareRequest {
  readonly accountId: string;
  /** Channel id. */
  readonly channel: string;
  /** Slack id of who shares. */
  readonly by: string;
  /** What names the clicked card for good: its message's ts. Clicking it again shares nothing again. */
  readonly card: string;
  readonly language: Language;
}

/** How a share ended; `pending` is posted, or settled, by the outbox later. */
export type ShareOutcome = 'posted' | 'pending' | 'again' | 'refused' | 'not-a-member' | 'unknown-account';

const NOT_A_MEMBER = new Set(['not_in_channel', 'channel_not_found']);

/** Posts an account's card to a channel, once for each click on Share, through the outbox. */
export async function shareAccount(context: JobContext, request: ShareRequest): Promise<ShareOutcome> {
  const { db, clock } = context;
  const assessment = readAssessment(db, request.accountId);
  if (!assessment) return 'unknown-account';
  const period = `${request.accountId}:${request.card}`;
  const shared = await db.write(() => {
    claimDelivery(db, {
      kind: 'share',
      recipient: request.channel,
      period,
      now: clock.now(),
      compose: (deliveryId) => ({
        card: composeAccountCard(context, assessment, { deliveryId, language: request.language }),
        fallback: null,
        content: { kind: 'account', assessment, language: request.language, by: request.by },
      }),
    });
    const delivery = findDelivery(db, 'share', request.channel, period);
    // Refused before and asked for again, perhaps after an invitation: now is the time, whatever the wait was.
    if (delivery?.state === 'failed') markFailed(db, delivery.id, delivery.error ?? '', clock.now());
    return delivery;
  });
  if (!shared || (shared.state !== 'claimed' && shared.state !== 'failed')) return 'again';
  const { posted, failed } = await runOutbox(context, shared.id);
  if (posted > 0) return 'posted';
  if (failed === 0) return 'pending';
  const error = findDelivery(db, 'share', request.channel, period)?.error ?? '';
  return NOT_A_MEMBER.has(error) ? 'not-a-member' : 'refused';
}
