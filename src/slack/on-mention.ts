import type { App } from '@slack/bolt';
import { answerWords } from './answer.ts';
import { recognise } from './asker.ts';
import type { SlackContext } from './context.ts';
import { isDirect, showPrivately } from './place.ts';

const MENTION = '@Headroom';

/** A mention in a channel: the same words as after the command, answered to the asker alone. */
export function register(app: App, context: SlackContext): void {
  app.event('app_mention', async ({ event }) => {
    // In a direct conversation the message itself is answered; another bot is not.
    if (!event.user || event.bot_id || isDirect(event.channel)) return;
    const known = await recognise(context, event.user);
    const words = withoutMention(event.text, context.identity.botUserId);
    const answer = await answerWords(context, words, known, MENTION);
    const place = { channel: event.channel, user: event.user, threadTs: event.thread_ts ?? null, respond: null };
    await showPrivately(context, place, answer);
  });
}

/** The words beside the mention of the bot, wherever it stands. */
export function withoutMention(text: string, botUserId: string): string {
  return text.replaceAll(new RegExp(`<@${botUserId}(\\|[^>]*)?>`, 'g'), ' ').trim();
}
