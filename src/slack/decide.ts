import { type Assessment, GUARD_PLAYS } from '../domain/assessment.ts';
import type { ButtonTarget } from '../domain/button.ts';
import type { AccountVerdict } from '../domain/delivery.ts';
import { leadOf } from '../domain/open-opportunities.ts';
import { localDay } from '../domain/zone.ts';
import { readAssessment } from '../store/assessments.ts';
import { type Moment, recordDecision, undoDecision } from '../store/decisions.ts';
import { readDelivery } from '../store/deliveries.ts';
import { opportunityToday } from '../store/stages.ts';
import type { CardTarget } from './click.ts';
import type { SlackContext } from './context.ts';

/** What somebody chose, before it is known what the card was about. */
export type Choice = Pick<AccountVerdict, 'choice' | 'reason' | 'note' | 'until'>;

/** Stores a choice on a card, with the opportunity the card led with, which goes along. */
export async function decide(context: SlackContext, target: CardTarget, by: string, choice: Choice): Promise<void> {
  const { db } = context;
  const { accountId, deliveryId } = target;
  const moment = momentOf(context);
  const opportunityId = opportunityOf(context, target, choice);
  await db.write(() =>
    recordDecision(
      db,
      { accountId, deliveryId: deliveryId || null, by, at: moment.at, opportunityId, ...choice },
      moment,
    ),
  );
}

/** Takes back somebody's own choice on a card; null where there is none. */
export function takeBack(context: SlackContext, target: ButtonTarget, by: string): Promise<AccountVerdict | null> {
  const { db } = context;
  const { accountId, deliveryId } = target;
  const moment = momentOf(context);
  return db.write(() => undoDecision(db, { accountId, deliveryId: deliveryId || null, by }, moment));
}

const momentOf = ({ clock, settings }: SlackContext): Moment => {
  const at = clock.now();
  return { at, day: localDay(at, settings.portfolio.timezone) };
};

/** What the card led with. Acting on an account that has come under a guard since is no outreach. */
function opportunityOf(context: SlackContext, target: CardTarget, { choice }: Choice): string | null {
  // What the answer to a command led with is not kept; another customer's judgement says nothing of it.
  if (target.deliveryId === 0 && target.cardAccountId !== target.accountId) return null;
  const shown = shownAssessment(context, target);
  const isGuarded = GUARD_PLAYS.some((play) => play === readAssessment(context.db, target.accountId)?.play.id);
  if (!shown || (choice === 'taking-action' && isGuarded)) return null;
  const led = leadOf(shown)?.id ?? null;
  return led === null ? null : (opportunityToday(context.db, led)?.id ?? led);
}

/** The judgement the clicked card was built from; the last scan's for the answer to a command. */
export function shownAssessment({ db }: SlackContext, target: CardTarget): Assessment | null {
  const { deliveryId, accountId, cardAccountId } = target;
  const content = deliveryId > 0 ? readDelivery(db, deliveryId)?.content : undefined;
  if (content?.kind === 'account' && content.assessment.account.id === cardAccountId) return content.assessment;
  if (content?.kind === 'digest') {
    const { cards, rows } = content.digest;
    const item = [...cards, ...rows].find(({ assessment }) => assessment.account.id === cardAccountId);
    if (item) return item.assessment;
  }
  return readAssessment(db, accountId);
}
