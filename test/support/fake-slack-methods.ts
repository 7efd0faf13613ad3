import type { CardBlock } from '../../src/domain/card.ts';
import { checkMessage, checkViewPayload } from './fake-slack-checks.ts';
import type { FakeMessage, FakeUser, FakeView, Workspace } from './fake-slack-types.ts';

type Args = Readonly<Record<string, unknown>>;
type Answer = Record<string, unknown>;

const TRIGGER_MS = 3000;
const PAGE = 100;

const refuse = (error: string): Answer => ({ ok: false, error });

const blocksOf = (args: Args): readonly CardBlock[] =>
  Array.isArray(args['blocks']) ? (args['blocks'] as CardBlock[]) : [];

/** The conversation a channel argument leads to, or Slack's refusal. */
function channelOf(args: Args, workspace: Workspace): string | Answer {
  const channel = String(args['channel'] ?? '');
  if (channel.startsWith('D')) return workspace.users.has(channel.slice(1)) ? channel : refuse('channel_not_found');
  const known = workspace.channels.get(channel);
  if (!known) return refuse('channel_not_found');
  return known.member ? channel : refuse('not_in_channel');
}

function postMessage(args: Args, workspace: Workspace): Answer {
  const channel = channelOf(args, workspace);
  if (typeof channel !== 'string') return channel;
  const blocks = blocksOf(args);
  const text = String(args['text'] ?? '');
  const problems = checkMessage(`chat.postMessage to ${channel}`, text, blocks);
  workspace.problems.push(...problems);
  if (problems.length > 0) return refuse(text === '' && blocks.length === 0 ? 'no_text' : 'invalid_blocks');
  if (args['unfurl_links'] !== false && args['unfurl_links'] !== 'false')
    workspace.problems.push(`chat.postMessage to ${channel}: links would be unfurled`);
  const message: FakeMessage = {
    channel,
    ts: workspace.nextTs(),
    text,
    blocks,
    metadata: (args['metadata'] as FakeMessage['metadata'] | undefined) ?? null,
    threadTs: typeof args['thread_ts'] === 'string' ? args['thread_ts'] : null,
    revision: 0,
  };
  workspace.messages.push(message);
  return { ok: true, channel, ts: message.ts, message: { type: 'message', ...message } };
}

function update(args: Args, workspace: Workspace): Answer {
  const index = workspace.messages.findIndex(
    (message) => message.channel === args['channel'] && message.ts === args['ts'],
  );
  const old = workspace.messages[index];
  if (!old) return refuse('message_not_found');
  const text = String(args['text'] ?? old.text);
  const blocks = args['blocks'] === undefined ? old.blocks : blocksOf(args);
  const problems = checkMessage(`chat.update in ${old.channel}`, text, blocks);
  workspace.problems.push(...problems);
  if (problems.length > 0) return refuse('invalid_blocks');
  const metadata = (args['metadata'] as FakeMessage['metadata'] | undefined) ?? old.metadata;
  workspace.messages[index] = { ...old, text, blocks, metadata, revision: old.revision + 1 };
  return { ok: true, channel: old.channel, ts: old.ts, text };
}

function postEphemeral(args: Args, workspace: Workspace): Answer {
  const channel = channelOf(args, workspace);
  if (typeof channel !== 'string') return channel;
  const user = String(args['user'] ?? '');
  if (!workspace.users.has(user)) return refuse('user_not_in_channel');
  const blocks = blocksOf(args);
  const text = String(args['text'] ?? '');
  const problems = checkMessage(`chat.postEphemeral in ${channel}`, text, blocks);
  workspace.problems.push(...problems);
  if (problems.length > 0) return refuse('invalid_blocks');
  const ts = workspace.nextTs();
  workspace.ephemerals.push({ channel, user, ts, text, blocks, via: 'postEphemeral', revision: 0 });
  return { ok: true, message_ts: ts };
}

function openConversation(args: Args, workspace: Workspace): Answer {
  const user = workspace.users.get(String(args['users'] ?? ''));
  if (!user) return refuse('user_not_found');
  return user.deleted ? refuse('user_disabled') : { ok: true, channel: { id: `D${user.id}` } };
}

function history(args: Args, workspace: Workspace): Answer {
  const channel = channelOf(args, workspace);
  if (typeof channel !== 'string') return channel;
  const oldest = Number(args['oldest'] ?? 0);
  const latest = args['latest'] === undefined ? Number.POSITIVE_INFINITY : Number(args['latest']);
  const withMetadata = String(args['include_all_metadata']) === 'true';
  const limit = Math.min(Number(args['limit'] ?? PAGE), 999);
  const start = Number(args['cursor'] || 0);
  const all = workspace.messages
    .filter((message) => message.channel === channel && message.threadTs === null)
    .filter((message) => Number(message.ts) > oldest && Number(message.ts) < latest)
    .reverse();
  const messages = all.slice(start, start + limit).map((message) => ({
    type: 'message',
    user: workspace.botUserId,
    text: message.text,
    ts: message.ts,
    blocks: message.blocks,
    ...(message.metadata && withMetadata ? { metadata: message.metadata } : {}),
  }));
  const more = start + limit < all.length;
  return {
    ok: true,
    messages,
    has_more: more,
    response_metadata: { next_cursor: more ? String(start + limit) : '' },
  };
}

function describeUser(user: FakeUser, withLocale: boolean, withEmail: boolean): Answer {
  return {
    id: user.id,
    name: user.name.toLowerCase().replace(/\W+/g, '.'),
    real_name: user.name,
    team_id: user.team,
    deleted: user.deleted,
    is_restricted: user.guest,
    is_bot: false,
    tz: user.tz,
    tz_offset: 0,
    ...(withLocale ? { locale: user.locale } : {}),
    profile: { real_name: user.name, display_name: user.name, ...(withEmail ? { email: user.email } : {}) },
  };
}

function usersInfo(args: Args, workspace: Workspace): Answer {
  const user = workspace.users.get(String(args['user'] ?? ''));
  if (!user) return refuse('user_not_found');
  const withEmail = workspace.scopes.has('users:read.email');
  return { ok: true, user: describeUser(user, String(args['include_locale']) === 'true', withEmail) };
}

function lookupByEmail(args: Args, workspace: Workspace): Answer {
  const email = String(args['email'] ?? '').toLowerCase();
  const user = [...workspace.users.values()].find((one) => one.email.toLowerCase() === email && !one.deleted);
  return user ? { ok: true, user: describeUser(user, false, true) } : refuse('users_not_found');
}

function openView(args: Args, workspace: Workspace): Answer {
  const trigger = workspace.triggers.get(String(args['trigger_id'] ?? ''));
  if (!trigger) return refuse('invalid_trigger_id');
  if (trigger.used) return refuse('exchanged_trigger_id');
  if (workspace.now() - trigger.at > TRIGGER_MS) return refuse('expired_trigger_id');
  workspace.triggers.set(String(args['trigger_id']), { ...trigger, used: true });
  const view = args['view'] as Record<string, unknown>;
  workspace.problems.push(...checkViewPayload('views.open', view));
  const modal: FakeView = { id: workspace.nextId('V'), user: trigger.user, view, revision: 0 };
  workspace.modals.set(modal.id, modal);
  return { ok: true, view: { ...view, id: modal.id, hash: '0' } };
}

function updateView(args: Args, workspace: Workspace): Answer {
  const old = workspace.modals.get(String(args['view_id'] ?? ''));
  if (!old) return refuse('not_found');
  const view = args['view'] as Record<string, unknown>;
  workspace.problems.push(...checkViewPayload('views.update', view));
  workspace.modals.set(old.id, { ...old, view, revision: old.revision + 1 });
  return { ok: true, view: { ...view, id: old.id, hash: String(old.revision + 1) } };
}

function publishView(args: Args, workspace: Workspace): Answer {
  const user = String(args['user_id'] ?? '');
  if (!workspace.users.has(user)) return refuse('invalid_arguments');
  const view = args['view'] as Record<string, unknown>;
  workspace.problems.push(...checkViewPayload('views.publish', view));
  const revision = (workspace.homes.get(user)?.revision ?? -1) + 1;
  workspace.homes.set(user, { id: `H${user}`, user, view, revision });
  return { ok: true, view: { ...view, id: `H${user}` } };
}

/** The Web API methods the fake Slack knows; any other answers `unknown_method`. */
export const METHODS: Readonly<Record<string, (args: Args, workspace: Workspace) => Answer>> = {
  'auth.test': (_args, workspace) => ({
    ok: true,
    url: 'https://fake.slack.com/',
    team: 'Fake',
    team_id: 'T1',
    user: 'headroom',
    user_id: workspace.botUserId,
    bot_id: 'B1',
  }),
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.postEphemeral': postEphemeral,
  'conversations.open': openConversation,
  'conversations.history': history,
  'users.info': usersInfo,
  'users.lookupByEmail': lookupByEmail,
  'views.open': openView,
  'views.update': updateView,
  'views.publish': publishView,
};
