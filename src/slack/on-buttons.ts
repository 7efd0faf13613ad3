import type { App, BlockButtonAction } from '@slack/bolt';
import { accountCard } from '../../blocks/account.ts';
import { documentCard } from '../../blocks/document.ts';
import { notRelevantModal, snoozeModal } from '../../blocks/modals.ts';
import { noticeCard } from '../../blocks/notice.ts';
import type { ModalView } from '../../blocks/view.ts';
import { accountReport } from '../analyses/account.ts';
import type { ButtonAction } from '../domain/button.ts';
import type { Card } from '../domain/card.ts';
import { localDay } from '../domain/zone.ts';
import { readAssessment } from '../store/assessments.ts';
import { isSmallBook } from '../store/runs.ts';
import { orApologise } from './answer.ts';
import { type Click, readClick, unknownCard } from './click.ts';
import type { SlackContext } from './context.ts';
import { decide, shownAssessment, takeBack } from './decide.ts';
import { writeModalData } from './modal-data.ts';
import { attempt, isDirect, replacePrivately, showPrivately } from './place.ts';
import { showDecision } from './rerender.ts';
import { shareClicked } from './share.ts';

/** A dialog must be open within 3 s of the click, so a profile that was never read is not waited for. */
const MODAL_PATIENCE_MS = 1200;

/** Every button of our cards: acknowledged, checked, carried out. */
export function register(app: App, context: SlackContext): void {
  const on = (action: ButtonAction, act: (context: SlackContext, click: Click) => Promise<void>, patience?: number) =>
    app.action<BlockButtonAction>({ action_id: action, type: 'block_actions' }, async ({ ack, ...click }) => {
      await ack();
      const read = await readClick(context, click, patience);
      if (read) await orApologise(context, read.known, read.place, () => act(context, read));
    });
  on('taking-action', takeAction);
  on('undo', undo);
  on('snooze', (world, click) => openModal(world, click, snoozeModal), MODAL_PATIENCE_MS);
  on('not-relevant', (world, click) => openModal(world, click, notRelevantModal), MODAL_PATIENCE_MS);
  on('details', showDetails);
  on('open', openAccount);
  on('choose', chooseAccount);
  on('share', shareClicked);
}

async function takeAction(context: SlackContext, { target, known, place, shown }: Click): Promise<void> {
  await decide(context, target, place.user, { choice: 'taking-action', reason: null, until: null });
  await showDecision(context, target, shown, place, known);
}

async function undo(context: SlackContext, { target, known, place, shown }: Click): Promise<void> {
  if ((await takeBack(context, target, place.user)) === null) {
    const words = known.text.slack;
    await showPrivately(context, place, { card: noticeCard({ title: words.undoTitle, paragraphs: [words.undo] }) });
  }
  await showDecision(context, target, shown, place, known);
}

async function openModal(
  context: SlackContext,
  { target, account, known, shown, triggerId }: Click,
  build: typeof snoozeModal,
): Promise<void> {
  const { client, clock, settings } = context;
  const day = localDay(clock.now(), settings.portfolio.timezone);
  const metadata = writeModalData({ deliveryId: target.deliveryId, accountId: target.cardAccountId, shown });
  const view: ModalView = build({ name: account.name, metadata, day }, known.text);
  await attempt(context, 'dialog', () =>
    client.views.open({ trigger_id: triggerId, view: { ...view, blocks: [...view.blocks] } }),
  );
}

async function showDetails(context: SlackContext, { target, known, place }: Click): Promise<void> {
  // What the card was built from, so that its details tell the same figures.
  const assessment = shownAssessment(context, target);
  if (!assessment) {
    await showPrivately(context, place, { card: unknownCard(known) });
    return;
  }
  for (const card of documentCard(accountReport(assessment, known.text), known.text, { rich: context.richBlocks })) {
    await showPrivately(context, place, { card });
  }
}

async function openAccount(context: SlackContext, click: Click): Promise<void> {
  const { known, place } = click;
  await showPrivately(context, place, { card: currentCard(context, click) ?? unknownCard(known) });
}

/** The chosen account takes the place of the list it was chosen from. */
async function chooseAccount(context: SlackContext, click: Click): Promise<void> {
  const { known, place, shown } = click;
  const card = currentCard(context, click) ?? unknownCard(known);
  if (shown && !shown.ephemeral && isDirect(shown.channel)) {
    const result = await context.messenger.update(shown.channel, shown.ts, card);
    if (result.outcome === 'posted') return;
  }
  await replacePrivately(context, place, { card });
}

function currentCard(context: SlackContext, { target, known }: Click): Card | null {
  const assessment = readAssessment(context.db, target.accountId);
  const { evidenceLines, fewAccounts } = context.settings.attention;
  const fuller = isSmallBook(context.db, fewAccounts);
  return assessment && accountCard(assessment, known.text, { deliveryId: 0, evidenceLines, fuller });
}
