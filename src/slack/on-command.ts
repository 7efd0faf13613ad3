import type { App } from '@slack/bolt';
import { answerWords } from './answer.ts';
import { recognise } from './asker.ts';
import type { SlackContext } from './context.ts';
import { showPrivately } from './place.ts';

/** Slash commands, under every name a workspace gives them: answered to the asker alone, by the name that was used. */
export function register(app: App, context: SlackContext): void {
  app.command(/^\//, async ({ ack, command, respond }) => {
    await ack();
    const { channel_id: channel, command: name, text, user_id: user } = command;
    const known = await recognise(context, user);
    const answer = await answerWords(context, text, known, name);
    await showPrivately(context, { channel, user, threadTs: null, respond }, answer);
  });
}
