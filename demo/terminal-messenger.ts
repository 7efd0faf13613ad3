import type { Card } from '../src/domain/card.ts';
import type { Messenger, PersonProfile } from '../src/domain/messenger.ts';
import { CSMS, MANAGER, TEAM_CHANNEL } from './book/people.ts';

/** A message as the demo received it. */
export interface Received {
  readonly channel: string;
  readonly card: Card;
}

/** A chat that keeps what is posted to it, and knows the sample team. */
export interface TerminalMessenger extends Messenger {
  readonly received: Received[];
}

/** A messenger without Slack: whatever is posted arrives, in order. */
export function terminalMessenger(): TerminalMessenger {
  const received: Received[] = [];
  return {
    received,
    openConversation: async (recipient) => ({ channel: recipient }),
    post: async (channel, card, deliveryId) => {
      received.push({ channel, card });
      return { outcome: 'posted', ts: `${deliveryId}.000000` };
    },
    update: async (_channel, ts) => ({ outcome: 'posted', ts }),
    find: async () => ({ ts: null }),
    findPerson: async (idOrEmail) => profiles().find((one) => [one.slackId, one.email].includes(idOrEmail)) ?? null,
  };
}

/** What a conversation of the demo is called. */
export function nameOfChannel(channel: string): string {
  if (channel === TEAM_CHANNEL.id) return `#${TEAM_CHANNEL.name}`;
  return profiles().find((one) => one.slackId === channel)?.name ?? channel;
}

function profiles(): PersonProfile[] {
  return [...Object.values(CSMS), { ...MANAGER, timezone: 'Europe/London' }].map(
    ({ slackId, email, name, timezone }) => ({
      slackId,
      email,
      name,
      timezone,
      locale: null,
      active: true,
    }),
  );
}
