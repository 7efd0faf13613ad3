import type { App } from '@slack/bolt';
import { answerWords } from './answer.ts';
import { recognise } from './asker.ts';
import type { SlackContext } from './context.ts';
import { withoutMention } from './on-mention.ts';
import { sayIn } from './place.ts';

// In a direct conversation no name is used: the words stand alone, so hints show them alone.
const NO_NAME = '';

/** A direct message to the bot: the same words as after the command, answered in the conversation. */
export function register(app: App, context: SlackContext): void {
  app.event('message', async ({ event }) => {
    // Edits, deletions, joins and the like carry a subtype; other bots and we ourselves carry a bot id.
    if (event.channel_type !== 'im' || event.subtype !== undefined || event.bot_id !== undefined) return;
    if (event.user === context.identity.botUserId) return;
    const words = withoutMention(event.text ?? '', context.identity.botUserId);
    const known = await recognise(context, event.user);
    const answer = await answerWords(context, words, known, NO_NAME);
    const place = { channel: event.channel, user: event.user, threadTs: event.thread_ts ?? null, respond: null };
    await sayIn(context, place, answer);
  });
}
