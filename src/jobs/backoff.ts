import type { Settings } from '../domain/settings.ts';

// Slack's word for what a person must mend: asking again before that is of no use.
const NEEDS_A_PERSON = new Set([
  'account_inactive',
  'channel_not_found',
  'ekm_access_denied',
  'invalid_auth',
  'is_archived',
  'messages_tab_disabled',
  'missing_scope',
  'not_authed',
  'not_in_channel',
  'restricted_action',
  'token_expired',
  'token_revoked',
]);

/**
 * When a refused message is tried again, in epoch milliseconds: when Slack said so, else after a wait that doubles;
 * null once it is of no use (permanent, a person must act, or tried often enough).
 */
export function retryAt(
  refusal: { readonly error: string; readonly permanent: boolean; readonly retryAfterSeconds: number | null },
  attempts: number,
  now: number,
  settings: Pick<Settings, 'delivery'>,
): number | null {
  const { backoffSeconds, maxBackoffSeconds, maxAttempts } = settings.delivery;
  if (refusal.permanent || NEEDS_A_PERSON.has(refusal.error) || attempts >= maxAttempts) return null;
  const wait = refusal.retryAfterSeconds ?? backoffSeconds * 2 ** Math.max(0, attempts - 1);
  return now + Math.min(wait, maxBackoffSeconds) * 1000;
}
