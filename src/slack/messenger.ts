import { WebClient } from '@slack/web-api';
import type { Card } from '../domain/card.ts';
import { HeadroomError } from '../domain/errors.ts';
import { type Messenger, type PersonProfile, type PostResult, RATE_LIMITED } from '../domain/messenger.ts';
import type { Log } from '../jobs/context.ts';
import { slackLogger } from './logger.ts';
import { readFailure } from './slack-errors.ts';

const CALL_TIMEOUT_MS = 10_000;
const METADATA_TYPE = 'headroom_delivery';
const HISTORY_PAGE = 200;
const HISTORY_PAGES = 20;
/** Our clock and Slack's may differ: the search starts this much before the attempt. */
const CLOCK_SKEW_SECONDS = 300;

export interface MessengerOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly log: Log;
  /** Milliseconds after which a call counts as unclear; 10 s unless said. */
  readonly timeoutMs?: number;
}

/**
 * A Slack client that never repeats a call by itself: after a 5xx or a broken connection the SDK's own retry
 * would post twice (design.md section 3). The outbox decides what is tried again.
 */
export function createPlainClient({ token, apiUrl, log, timeoutMs = CALL_TIMEOUT_MS }: MessengerOptions): WebClient {
  return new WebClient(token, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeoutMs,
    logger: slackLogger(log),
  });
}

/** The Messenger that talks to Slack. */
export function createMessenger(options: MessengerOptions): Messenger {
  const client = createPlainClient(options);
  const home = homeOf(client);
  return {
    openConversation: (recipient) => openConversation(client, recipient),
    post: (channel, card, deliveryId) => postCard(client, channel, card, deliveryId),
    update: (channel, ts, card) => updateCard(client, channel, ts, card),
    find: (channel, deliveryId, sinceMs) => findDelivery(client, channel, deliveryId, sinceMs),
    findPerson: (idOrEmail) => findPerson(client, idOrEmail, home),
  };
}

async function openConversation(client: WebClient, recipient: string): ReturnType<Messenger['openConversation']> {
  if (!/^[UW]/.test(recipient)) return { channel: recipient };
  try {
    const { channel } = await client.conversations.open({ users: recipient });
    if (channel?.id) return { channel: channel.id };
    return { error: 'no_channel', permanent: false, transient: false, retryAfterSeconds: null };
  } catch (error) {
    const { clear, ...failure } = readFailure(error);
    return { ...failure, transient: !clear || failure.error === RATE_LIMITED };
  }
}

async function attempt(call: () => Promise<{ ts?: string | undefined }>, ts?: string): Promise<PostResult> {
  try {
    const answer = await call();
    const posted = answer.ts ?? ts;
    return posted ? { outcome: 'posted', ts: posted } : { outcome: 'unclear', error: 'Slack named no timestamp' };
  } catch (error) {
    const { clear, ...failure } = readFailure(error);
    return clear ? { outcome: 'refused', ...failure } : { outcome: 'unclear', error: failure.error };
  }
}

function postCard(client: WebClient, channel: string, card: Card, deliveryId: number): Promise<PostResult> {
  return attempt(() =>
    client.chat.postMessage({
      channel,
      text: card.text,
      blocks: [...card.blocks],
      unfurl_links: false,
      unfurl_media: false,
      metadata: { event_type: METADATA_TYPE, event_payload: { delivery_id: deliveryId } },
    }),
  );
}

function updateCard(client: WebClient, channel: string, ts: string, card: Card): Promise<PostResult> {
  return attempt(() => client.chat.update({ channel, ts, text: card.text, blocks: [...card.blocks] }), ts);
}

async function findDelivery(
  client: WebClient,
  channel: string,
  deliveryId: number,
  sinceMs: number,
): ReturnType<Messenger['find']> {
  const oldest = String(Math.floor(sinceMs / 1000) - CLOCK_SKEW_SECONDS);
  let cursor = '';
  try {
    for (let page = 0; page < HISTORY_PAGES; page += 1) {
      const answer = await client.conversations.history({
        channel,
        oldest,
        limit: HISTORY_PAGE,
        include_all_metadata: true,
        ...(cursor ? { cursor } : {}),
      });
      const found = answer.messages?.find((message) => carries(message.metadata, deliveryId));
      if (found?.ts) return { ts: found.ts };
      cursor = answer.response_metadata?.next_cursor ?? '';
      if (!cursor) return { ts: null };
    }
    return { unreadable: 'history_too_long' };
  } catch (error) {
    const { error: name, clear, retryAfterSeconds } = readFailure(error);
    return { unreadable: name, transient: !clear || name === RATE_LIMITED || retryAfterSeconds !== null };
  }
}

function carries(metadata: unknown, deliveryId: number): boolean {
  const { event_type, event_payload } = (metadata ?? {}) as {
    event_type?: string;
    event_payload?: { delivery_id?: unknown };
  };
  return event_type === METADATA_TYPE && Number(event_payload?.delivery_id) === deliveryId;
}

/** The organisation the bot is installed in: a workspace, and its enterprise where it has one. */
interface Home {
  readonly team: string | undefined;
  readonly enterprise: string | undefined;
}

/** Asks once where the bot is at home, when that is first needed. */
function homeOf(client: WebClient): () => Promise<Home> {
  let known: Home | null = null;
  return async () => {
    if (known === null) {
      const { team_id: team, enterprise_id: enterprise } = await client.auth.test();
      known = { team, enterprise };
    }
    return known;
  };
}

type SlackUser = NonNullable<Awaited<ReturnType<WebClient['users']['info']>>['user']>;

/** Guests, and people who are here through a shared channel: among them may be the very customers we write about. */
function isOutsider(user: SlackUser, home: Home): boolean {
  if (user.is_stranger || user.is_restricted || user.is_ultra_restricted) return true;
  if (!user.team_id || !home.team || user.team_id === home.team) return false;
  return !home.enterprise || user.enterprise_user?.enterprise_id !== home.enterprise;
}

async function findPerson(
  client: WebClient,
  idOrEmail: string,
  home: () => Promise<Home>,
): Promise<PersonProfile | null> {
  try {
    const id = idOrEmail.includes('@')
      ? (await client.users.lookupByEmail({ email: idOrEmail })).user?.id
      : idOrEmail.trim();
    if (!id) return null;
    const { user } = await client.users.info({ user: id, include_locale: true });
    if (!user) return null;
    return {
      slackId: id,
      email: user.profile?.email ?? null,
      name: user.real_name ?? user.name ?? id,
      timezone: user.tz ?? null,
      locale: user.locale ?? null,
      active: user.deleted !== true,
      outsider: isOutsider(user, await home()),
    };
  } catch (error) {
    const failure = readFailure(error);
    if (/^users?_not_(found|visible)$/.test(failure.error)) return null;
    throw new HeadroomError('slack-unreachable', `Slack could not be asked for a person: ${failure.error}`, {
      hint: hintFor(failure.error),
      cause: error,
    });
  }
}

function hintFor(error: string): string {
  if (error === 'missing_scope')
    return 'Add the scopes users:read and users:read.email on the app page (OAuth & Permissions) and install again.';
  if (/auth|token|account_inactive/.test(error))
    return 'Check SLACK_BOT_TOKEN: copy it again from the app page, OAuth & Permissions.';
  return 'Check that this machine reaches slack.com; it is asked again later.';
}
