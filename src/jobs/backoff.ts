import { mondayOf } from '../domain/day.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Settings } from '../domain/settings.ts';
import { localDay } from '../domain/zone.ts';

const DAY_MS = 86_400_000;

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
 * When a refused message is tried again, in epoch milliseconds: after a wait that doubles; null once it is of no use
 * (permanent, a person must act, or tried often enough).
 */
export function retryAt(
  refusal: { readonly error: string; readonly permanent: boolean },
  attempts: number,
  now: number,
  settings: Pick<Settings, 'delivery'>,
): number | null {
  const { backoffSeconds, maxBackoffSeconds, maxAttempts } = settings.delivery;
  if (refusal.permanent || NEEDS_A_PERSON.has(refusal.error) || attempts >= maxAttempts) return null;
  const wait = backoffSeconds * 2 ** Math.max(0, attempts - 1);
  return now + Math.min(wait, maxBackoffSeconds) * 1000;
}

type Waiting = Pick<Delivery, 'kind'> & { readonly createdAt: number };

/**
 * When a message that could not be handed over (Slack out of reach, or asking to wait) is tried again, in epoch
 * milliseconds: when Slack said so, else after as long again as it has waited, up to the longest wait of ours. Null
 * once the period it is for is over where the recipient lives: the week of a ranking, the day of a digest.
 */
export function putOffUntil(
  delivery: Waiting,
  retryAfterSeconds: number | null,
  now: number,
  { settings, zone }: { readonly settings: Pick<Settings, 'delivery'>; readonly zone: string },
): number | null {
  if (isOver(delivery, now, zone)) return null;
  const { backoffSeconds, maxBackoffSeconds } = settings.delivery;
  // Slack's own word counts however long it is; asking at once, again and again, would never be its word.
  if (retryAfterSeconds !== null) return now + Math.max(1, retryAfterSeconds) * 1000;
  const waited = (now - delivery.createdAt) / 1000;
  return now + Math.min(Math.max(waited, backoffSeconds), maxBackoffSeconds) * 1000;
}

function isOver({ kind, createdAt }: Waiting, now: number, zone: string): boolean {
  // What somebody just asked for, or must be told, is for no day of the calendar.
  if (kind === 'share' || kind === 'notice') return now - createdAt >= DAY_MS;
  const [composed, today] = [localDay(createdAt, zone), localDay(now, zone)];
  return kind === 'ranking' ? mondayOf(today) > mondayOf(composed) : today > composed;
}
