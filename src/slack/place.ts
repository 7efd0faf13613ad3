import { RespondError } from '@slack/bolt';
import type { Card } from '../domain/card.ts';
import type { SlackContext } from './context.ts';
import { describeError } from './describe-error.ts';
import { readFailure } from './slack-errors.ts';

/** Slack's answer address of one command or click: five uses within half an hour. */
export type Respond = (message: {
  text: string;
  blocks: Card['blocks'][number][];
  response_type: 'ephemeral';
  replace_original: boolean;
}) => Promise<unknown>;

/** Where someone asked. */
export interface Place {
  readonly channel: string;
  readonly user: string;
  readonly threadTs: string | null;
  readonly respond: Respond | null;
}

/** A card in the form to try first, and the form for where Slack refuses native charts and tables. */
export interface Forms {
  readonly card: Card;
  readonly fallback?: Card | null | undefined;
}

/** One more try is worth waiting for when Slack says so and it is soon. */
const SHORT_WAIT_SECONDS = 5;

/** Whether a conversation is a direct message with the bot: nobody else reads along there. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');

/** Shows a card to the asker alone: through the answer address, else as an ephemeral message, else by direct message. */
export async function showPrivately(context: SlackContext, place: Place, forms: Forms): Promise<boolean> {
  if (place.respond && (await respondWith(context, place.respond, forms, false))) return true;
  const { client } = context;
  const thread = place.threadTs === null ? {} : { thread_ts: place.threadTs };
  const shown = await callWith(context, forms, 'ephemeral answer', ({ text, blocks }) =>
    client.chat.postEphemeral({ channel: place.channel, user: place.user, text, blocks: [...blocks], ...thread }),
  );
  return shown || writeTo(context, place.user, forms);
}

/** Posts an answer in a direct conversation, where the asker alone reads it. */
export function sayIn(context: SlackContext, place: Place, forms: Forms): Promise<boolean> {
  const { client } = context;
  const thread = place.threadTs === null ? {} : { thread_ts: place.threadTs };
  return callWith(context, forms, 'answer', ({ text, blocks }) =>
    client.chat.postMessage({
      channel: place.channel,
      text,
      blocks: [...blocks],
      unfurl_links: false,
      unfurl_media: false,
      ...thread,
    }),
  );
}

/** Puts a card in the place of the ephemeral message that was clicked; where that is too late, shows it anew. */
export async function replacePrivately(context: SlackContext, place: Place, forms: Forms): Promise<boolean> {
  if (place.respond && (await respondWith(context, place.respond, forms, true))) return true;
  return showPrivately(context, { ...place, respond: null }, forms);
}

async function writeTo(context: SlackContext, user: string, forms: Forms): Promise<boolean> {
  const opened = await context.messenger.openConversation(user);
  if ('error' in opened) return false;
  return sayIn(context, { channel: opened.channel, user, threadTs: null, respond: null }, forms);
}

const formsOf = ({ richBlocks }: SlackContext, { card, fallback }: Forms): Card[] => {
  if (!fallback) return [card];
  return richBlocks ? [card, fallback] : [fallback];
};

async function respondWith(context: SlackContext, respond: Respond, forms: Forms, replace: boolean): Promise<boolean> {
  for (const { text, blocks } of formsOf(context, forms)) {
    try {
      await respond({ text, blocks: [...blocks], response_type: 'ephemeral', replace_original: replace });
      return true;
    } catch (error) {
      const status = error instanceof RespondError ? error.statusCode : null;
      context.log.warn({ status, ...describeError(error) }, 'answer address not taken');
      // An address that is used up or out of reach will not take the other form either.
      if (status !== 400) return false;
    }
  }
  return false;
}

async function callWith(
  context: SlackContext,
  forms: Forms,
  what: string,
  call: (card: Card) => Promise<unknown>,
): Promise<boolean> {
  for (const card of formsOf(context, forms)) {
    const error = await attempt(context, what, () => call(card));
    if (error === null) return true;
    if (error !== 'invalid_blocks') return false;
  }
  return false;
}

/** Calls Slack, once more where it asks to come back soon; the error's name, or null when it worked. */
export async function attempt(
  context: SlackContext,
  what: string,
  call: () => Promise<unknown>,
  again = true,
): Promise<string | null> {
  try {
    await call();
    return null;
  } catch (error) {
    const failure = readFailure(error);
    const wait = failure.retryAfterSeconds;
    if (again && failure.clear && wait !== null && wait <= SHORT_WAIT_SECONDS) {
      await context.clock.sleep(wait * 1000);
      return attempt(context, what, call, false);
    }
    context.log.warn({ what, error: failure.error }, 'Slack refused a call');
    return failure.error;
  }
}
