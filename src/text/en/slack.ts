/** What the bot says to a click or a message beside its cards: English wording. */
export const slack = {
  unknownTitle: 'I have nothing to show you there',
  unknown: 'I know no such account, or it is not one of yours.',
  outsiderTitle: 'I answer members of this workspace',
  outsider: 'Guests and people from other organisations can ask their contact here.',
  undoTitle: 'Not yours to undo',
  undo: 'Somebody else decided this, or it has been undone already. Whoever decided can take it back.',
  shareTitle: 'Share works in a channel',
  share: (command: string, account: string) =>
    `Ask there, for example \`${command} ${account}\`, and press Share on the answer. Everyone in that channel will see it.`,
  shareConfirm: {
    title: 'Share this card?',
    text: 'Everyone in the channel will see it, guests and partners included.',
    yes: 'Share',
    no: 'Cancel',
  },
  sharedTitle: 'Shared',
  shared: 'Everyone in this channel can see it now.',
  sharedBeforeTitle: 'Already shared',
  sharedBefore: 'This card is in the channel already.',
  shareLaterTitle: 'Not shared yet',
  shareLater: 'Slack is slow to answer. I keep trying, and will not post it twice.',
  shareRefusedTitle: 'I could not share it here',
  shareInvite: 'I am not in this channel. Add me with `/invite @Headroom`, then press Share again.',
  shareRefused: 'Slack does not let me post here. An administrator can see why with `headroom doctor`.',
};
