import type { App, ViewOutput } from '@slack/bolt';
import { type ModalAnswer, type ModalValues, readNotRelevant, readSnooze } from '../../blocks/modals.ts';
import type { ModalId } from '../domain/button.ts';
import { localDay } from '../domain/zone.ts';
import { orApologise } from './answer.ts';
import { type Known, recognise } from './asker.ts';
import { permittedAccount, type Shown, targetToday, unknownCard } from './click.ts';
import type { SlackContext } from './context.ts';
import { type Choice, decide } from './decide.ts';
import { readModalData } from './modal-data.ts';
import { type Place, type Respond, showPrivately } from './place.ts';
import { showDecision } from './rerender.ts';

/** A submission must be answered within 3 s, complaints about a field included. */
const PATIENCE_MS = 1200;

/** What a dialog's answer decides, or the field to complain about. */
type Reading = ModalAnswer<Choice>;
type Read = (values: ModalValues, context: SlackContext, known: Known) => Reading;

/** The dialogs of Snooze and Not relevant: checked, acknowledged, stored once, shown on the card. */
export function register(app: App, context: SlackContext): void {
  const on = (id: ModalId, read: Read) =>
    app.view(id, async ({ ack, body, view }) => {
      const known = await recognise(context, body.user.id, PATIENCE_MS);
      const reading = read(valuesOf(view), context, known);
      if (!reading.ok) {
        await ack({ response_action: 'errors', errors: { [reading.block]: reading.message } });
        return;
      }
      await ack();
      await carryOut(context, body.user.id, view.private_metadata, reading.value, known);
    });

  on('snooze-until', (values, { clock, settings }, { text }) => {
    const answer = readSnooze(values, localDay(clock.now(), settings.portfolio.timezone), text);
    return answer.ok ? { ok: true, value: { choice: 'snooze', reason: null, until: answer.value } } : answer;
  });
  on('not-relevant-why', (values, _context, { text }) => {
    const answer = readNotRelevant(values, text);
    return answer.ok ? { ok: true, value: { choice: 'not-relevant', ...answer.value, until: null } } : answer;
  });
}

async function carryOut(
  context: SlackContext,
  user: string,
  metadata: string,
  choice: Choice,
  known: Known,
): Promise<void> {
  const data = readModalData(metadata);
  const place = placeOf(user, data?.shown ?? null);
  const account = data && permittedAccount(context, data.accountId, known);
  if (!data || !account) {
    context.log.warn({ user, delivery: data?.deliveryId }, 'submission refused');
    // Not through the answer address: it belongs to whoever opened the dialog.
    await showPrivately(context, { ...place, respond: null }, { card: unknownCard(known) });
    return;
  }
  await orApologise(context, known, place, async () => {
    const target = targetToday(data, account);
    await decide(context, target, user, choice);
    await showDecision(context, target, data.shown, place, known);
  });
}

/** Where the card stands that the dialog was opened from; its answer address came along in the dialog. */
function placeOf(user: string, shown: Shown | null): Place {
  const url = shown?.responseUrl ?? null;
  return { channel: shown?.channel ?? user, user, threadTs: null, respond: url === null ? null : respondTo(url) };
}

const respondTo =
  (url: string): Respond =>
  async (message) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(10_000),
    });
    if (!response.ok) throw new Error(`the answer address replied ${response.status}`);
  };

/** The fields as submitted; one that was left as it was offered counts as offered, also where a client sends nothing. */
function valuesOf(view: ViewOutput): ModalValues {
  const values: Record<string, Record<string, unknown>> = { ...view.state.values };
  for (const block of view.blocks) {
    if (block.type !== 'input' || !('element' in block) || !('initial_option' in block.element)) continue;
    const { action_id: action, initial_option: offered, type } = block.element;
    const id = block.block_id;
    if (!id || !action || values[id]?.[action] === undefined || !offered) continue;
    const field = values[id][action] as { selected_option?: unknown };
    if (!field.selected_option) values[id] = { [action]: { type, selected_option: offered } };
  }
  return values;
}
