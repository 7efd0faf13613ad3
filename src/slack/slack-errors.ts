import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { RATE_LIMITED } from '../domain/messenger.ts';

/**
 * How a call to Slack failed. `clear`: Slack refused it, nothing happened. `unclear`: it may have happened
 * all the same (timeout, broken connection, 5xx).
 */
export interface SlackFailure {
  readonly clear: boolean;
  /** Slack's own error name, or a short description; no customer's words, safe to log. */
  readonly error: string;
  readonly retryAfterSeconds: number | null;
  /** Repeating the same call can never succeed. */
  readonly permanent: boolean;
}

// Slack says of these that "some aspect of the operation" may have succeeded before they were raised,
// so although they are `ok: false` they are not a refusal.
const UNCLEAR_ERRORS = new Set(['fatal_error', 'internal_error', 'request_timeout', 'service_unavailable']);

const PERMANENT_ERRORS = new Set([
  'cannot_dm_bot',
  'cannot_update_message',
  'cant_update_message',
  'channel_not_found',
  'invalid_arguments',
  'invalid_blocks',
  'invalid_blocks_format',
  'is_archived',
  'message_not_found',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
  'user_disabled',
  'user_not_found',
  'users_not_found',
]);

const refused = (error: string, retryAfterSeconds: number | null, permanent = false): SlackFailure => ({
  clear: true,
  error,
  retryAfterSeconds,
  permanent,
});

const unclear = (error: string): SlackFailure => ({ clear: false, error, retryAfterSeconds: null, permanent: false });

/** Reads what went wrong from an error of the Slack client. */
export function readFailure(error: unknown): SlackFailure {
  if (error instanceof WebAPIPlatformError) {
    const name = error.data.error;
    if (UNCLEAR_ERRORS.has(name)) return unclear(name);
    return refused(name, null, PERMANENT_ERRORS.has(name));
  }
  if (error instanceof WebAPIRateLimitedError) return refused(RATE_LIMITED, error.retryAfter);
  if (error instanceof WebAPIHTTPError) {
    if (error.statusCode >= 500) return unclear(`HTTP ${error.statusCode}`);
    return refused(`HTTP ${error.statusCode}`, null);
  }
  if (error instanceof WebAPIRequestError) return unclear(causeOf(error.original));
  const message = error instanceof Error ? error.message : String(error);
  // A 429 whose Retry-After cannot be read reaches us as a plain error; it is a refusal all the same.
  if (message.startsWith('Retry header did not contain')) return refused(RATE_LIMITED, null);
  return unclear(message);
}

function causeOf(error: Error): string {
  if (error.name === 'TimeoutError') return 'timeout';
  const cause = error.cause;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return error.message;
}
