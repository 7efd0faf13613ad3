import { createPlainClient, type MessengerOptions } from './messenger.ts';
import { readFailure } from './slack-errors.ts';

/** Who the bot token belongs to and what it may do, or why Slack refuses it. */
export type Inspection =
  | { readonly team: string; readonly user: string; readonly scopes: readonly string[] }
  | { readonly error: string };

/** Asks Slack about the bot token, once. */
export async function inspectToken(options: MessengerOptions): Promise<Inspection> {
  try {
    const answer = await createPlainClient(options).auth.test();
    return { team: answer.team ?? '?', user: answer.user ?? '?', scopes: answer.response_metadata?.scopes ?? [] };
  } catch (error) {
    return { error: readFailure(error).error };
  }
}
