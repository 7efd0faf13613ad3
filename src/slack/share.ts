import { noticeCard } from '../../blocks/notice.ts';
import { type ShareOutcome, shareAccount } from '../jobs/share.ts';
import type { Text } from '../text/text.ts';
import { type Click, unknownCard } from './click.ts';
import type { SlackContext } from './context.ts';
import { isDirect, showPrivately } from './place.ts';

/** Posts the clicked account's card to the channel it was asked in, and tells the asker how that went. */
export async function shareClicked(context: SlackContext, click: Click): Promise<void> {
  const { known, place, shown, account, target } = click;
  const words = known.text.slack;
  const say = (title: string, line: string) =>
    showPrivately(context, place, { card: noticeCard({ title, paragraphs: [line] }) });
  if (!shown || isDirect(shown.channel)) {
    await say(words.shareTitle, words.share(context.settings.commands[0] ?? '', account.name));
    return;
  }
  const outcome = await shareAccount(context, {
    accountId: target.accountId,
    channel: shown.channel,
    by: place.user,
    card: shown.ts,
    // A channel reads the portfolio's language, whoever shares.
    language: context.settings.portfolio.language,
  });
  if (outcome === 'unknown-account') await showPrivately(context, place, { card: unknownCard(known) });
  else await say(...wordsFor(outcome, known.text));
}

function wordsFor(outcome: Exclude<ShareOutcome, 'unknown-account'>, { slack: words }: Text): [string, string] {
  switch (outcome) {
    case 'posted':
      return [words.sharedTitle, words.shared];
    case 'again':
      return [words.sharedBeforeTitle, words.sharedBefore];
    case 'pending':
      return [words.shareLaterTitle, words.shareLater];
    case 'not-a-member':
      return [words.shareRefusedTitle, words.shareInvite];
    case 'refused':
      return [words.shareRefusedTitle, words.shareRefused];
  }
}
