import type { WebClient } from '@slack/web-api';
import { HeadroomError } from '../domain/errors.ts';
import type { Identity } from './context.ts';
import { readFailure } from './slack-errors.ts';

/** Asks Slack once who we are; throws `slack-refused` or `slack-unreachable`, saying what to mend. */
export async function identify(client: WebClient): Promise<Identity> {
  try {
    const { bot_id: botId, user_id: botUserId, team } = await client.auth.test();
    if (!botId || !botUserId) {
      throw new HeadroomError('slack-refused', 'The token in SLACK_BOT_TOKEN belongs to no bot.', {
        hint: 'Copy the Bot User OAuth Token (xoxb-…) from the app page, OAuth & Permissions.',
      });
    }
    return { botId, botUserId, team: team ?? '' };
  } catch (cause) {
    if (cause instanceof HeadroomError) throw cause;
    const { clear, error } = readFailure(cause);
    if (clear && error !== 'ratelimited') {
      throw new HeadroomError('slack-refused', `Slack refuses the token in SLACK_BOT_TOKEN: ${error}.`, {
        hint: 'Install the app again and copy the Bot User OAuth Token from the app page, OAuth & Permissions.',
        cause,
      });
    }
    throw new HeadroomError('slack-unreachable', `Slack cannot be reached: ${error}.`, {
      hint: 'Check that this machine reaches slack.com over https (proxy, firewall), or what SLACK_API_URL says.',
      cause,
    });
  }
}
