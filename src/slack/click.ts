import type { BlockButtonAction } from '@slack/bolt';
import { noticeCard } from '../../blocks/notice.ts';
import { visibleTo } from '../commands/support/access.ts';
import { type ButtonTarget, parseButtonValue } from '../domain/button.ts';
import { type AccountRef, accountById } from '../store/names.ts';
import { accountByOtherId } from '../store/names-write.ts';
import { type Known, recognise } from './asker.ts';
import type { SlackContext } from './context.ts';
import { type Place, type Respond, showPrivately } from './place.ts';

/** The message a button stood on; what is needed to show it changed. */
export interface Shown {
  readonly channel: string;
  readonly ts: string;
  /** Only the asker sees it, so it can be replaced through the answer address alone. */
  readonly ephemeral: boolean;
  readonly responseUrl: string | null;
}

/** What a card is about today: `accountId` is the survivor where the account it shows was merged since. */
export interface CardTarget extends ButtonTarget {
  /** The account as the card names it. */
  readonly cardAccountId: string;
}

/** A button that was pressed, by someone who may. */
export interface Click {
  readonly target: CardTarget;
  readonly account: AccountRef;
  readonly known: Known;
  readonly place: Place;
  /** Null on the home page. */
  readonly shown: Shown | null;
  readonly triggerId: string;
}

type ClickArguments = {
  readonly body: BlockButtonAction;
  readonly action: BlockButtonAction['actions'][number];
  readonly respond?: Respond;
};

/**
 * Reads a click and checks that this person may see the account: anyone who sees a message can press its buttons.
 * Null when not; they are told so, and nothing about the account.
 */
export async function readClick(
  context: SlackContext,
  { body, action, respond }: ClickArguments,
  patienceMs?: number,
): Promise<Click | null> {
  const target = parseButtonValue(action.value ?? '');
  const known = await recognise(context, body.user.id, patienceMs);
  const shown = shownOf(body);
  const place: Place = {
    channel: shown?.channel ?? body.user.id,
    user: body.user.id,
    threadTs: null,
    respond: respond ?? null,
  };
  const account = target && permittedAccount(context, target.accountId, known);
  if (!target || !account) {
    context.log.warn({ user: body.user.id, action: action.action_id, delivery: target?.deliveryId }, 'click refused');
    await showPrivately(context, place, { card: unknownCard(known) });
    return null;
  }
  return { target: targetToday(target, account), account, known, place, shown, triggerId: body.trigger_id };
}

/** A card of old may name a duplicate that was merged since: what is done with it is about its survivor. */
export const targetToday = (target: ButtonTarget, { id }: AccountRef): CardTarget => ({
  deliveryId: target.deliveryId,
  accountId: id,
  cardAccountId: target.accountId,
});

/** The account, where it exists and the person may see it; otherwise it is as if it were not there. */
export function permittedAccount(context: SlackContext, accountId: string, known: Known): AccountRef | null {
  if (known.outsider) return null;
  const { db } = context;
  const account = accountById(db, accountId) ?? accountById(db, accountByOtherId(db, accountId) ?? accountId);
  return account && visibleTo(known.asker, context.settings)(account) ? account : null;
}

/** What someone is told who may not see an account, or names none. */
export function unknownCard({ text }: Known) {
  return noticeCard({ title: text.slack.unknownTitle, paragraphs: [text.slack.unknown] });
}

function shownOf(body: BlockButtonAction): Shown | null {
  const { container } = body;
  const channel: unknown = container['channel_id'] ?? body.channel?.id;
  const ts: unknown = container['message_ts'] ?? body.message?.ts;
  if (container['type'] !== 'message' || typeof channel !== 'string' || typeof ts !== 'string') return null;
  return { channel, ts, ephemeral: container['is_ephemeral'] === true, responseUrl: body.response_url || null };
}
