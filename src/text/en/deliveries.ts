/** What administrators are told when a message did not arrive: English wording. */
export const deliveries = {
  kinds: {
    digest: 'the morning digest',
    book: 'the first message about their book',
    unowned: 'the digest of accounts without an owner',
    ranking: 'the weekly ranking',
    share: 'a shared card',
    notice: 'a notice',
  },
  failedTitle: (count: number) =>
    count === 1 ? 'A message could not be posted' : `${count} messages could not be posted`,
  /** One line per message that was refused for good. */
  failed: (what: string, recipient: string, period: string, error: string) =>
    `\`${recipient}\` did not get ${what} (${period}). Slack answered \`${error}\`.`,
  doubtTitle: 'A message may not have arrived',
  doubt: (what: string, recipient: string, period: string) =>
    `The connection broke while I posted ${what} (${period}) to \`${recipient}\`.`,
  doubtWhy: (error: string) =>
    `I could not read the conversation to see whether it arrived (\`${error}\`), so I have not posted it again. Please ask the recipient.`,
  more: (count: number) => `And ${count} more.`,
  mend: {
    not_in_channel: 'Invite the bot to the channel.',
    channel_not_found: 'Check the channel id in the settings, and invite the bot if the channel is private.',
    is_archived: 'The channel is archived. Choose another one in the settings.',
    messages_tab_disabled: 'Switch on the Messages tab on the app page, under App Home.',
    missing_scope: 'A permission is missing. Compare the app with its manifest and install it again.',
    invalid_auth: 'The bot token is not valid any more. Copy it again from the app page.',
    token_revoked: 'The bot token was revoked. Install the app again and copy the new token.',
    account_inactive: 'The bot or its workspace was deactivated. Install the app again and copy the new token.',
    history:
      'With the permission to read its own history (`im:history`, for channels `channels:history`) the bot can look for itself.',
    other: '`headroom doctor` lists every message in doubt.',
  },
  aheadTitle: 'The last scan lies in the future',
  ahead: (day: string, today: string) =>
    `It was made for ${day}, and today is ${today}. Until ${day} nothing is scanned, so nobody hears anything new.`,
  takeBack: (today: string) =>
    `If the machine's clock is right, \`headroom scan --day ${today} --take-back\` takes that scan back and scans today.`,
  again: 'Once it is mended, `headroom deliver --retry` posts it.',
};
