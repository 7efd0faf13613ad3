import type { Language } from '../domain/settings.ts';
import { readAssessment } from '../store/assessments.ts';
import { claimDelivery } from '../store/deliveries.ts';
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
export type ShareOutcome = 'posted' | 'pending' | 'again' | 'refused' | 'unknown-account';

/** Posts an account's card to a channel, once for each click on Share, through the outbox. */
export async function shareAccount(context: JobContext, request: ShareRequest): Promise<ShareOutcome> {
  const { db, clock } = context;
  const assessment = readAssessment(db, request.accountId);
  if (!assessment) return 'unknown-account';
  const id = await db.write(() =>
    claimDelivery(db, {
      kind: 'share',
      recipient: request.channel,
      period: `${request.accountId}:${request.card}`,
      now: clock.now(),
      compose: (deliveryId) => ({
        card: composeAccountCard(context, assessment, { deliveryId, language: request.language }),
        fallback: null,
        content: { kind: 'account', assessment, language: request.language, by: request.by },
      }),
    }),
  );
  if (id === null) return 'again';
  const { posted, failed } = await runOutbox(context, id);
  if (posted > 0) return 'posted';
  return failed > 0 ? 'refused' : 'pending';
}
