import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CardBlock } from '../../src/domain/card.ts';
import { checkMessage } from './fake-slack-checks.ts';
import { METHODS } from './fake-slack-methods.ts';
import { createPeople, type People } from './fake-slack-people.ts';
import type {
  FakeCall,
  FakeChannel,
  FakeEphemeral,
  FakeMessage,
  FakeUser,
  FakeView,
  Fault,
  Workspace,
} from './fake-slack-types.ts';
import {
  type Acknowledgement,
  type Envelope,
  postSigned,
  readArguments,
  type SocketSide,
  serveSockets,
} from './fake-slack-wire.ts';
import { ALL_SCOPES, scopeNeeded } from './slack-scopes.ts';

const RESPONSE_URL_USES = 5;
const RESPONSE_URL_MS = 30 * 60_000;

export interface FakeSlackOptions {
  readonly users?: readonly (Partial<FakeUser> & { readonly id: string })[];
  readonly channels?: readonly (Partial<FakeChannel> & { readonly id: string })[];
  /** Granted bot scopes; every one by default. */
  readonly scopes?: readonly string[];
  /** Sends to this Request URL (HTTP mode) instead of over the socket. */
  readonly requestUrl?: string;
  /** Epoch milliseconds; message timestamps follow it. */
  readonly now?: () => number;
}

/** A Slack of our own: the Web API over HTTP, Socket Mode, response_urls, and faults on request. */
export interface FakeSlack extends People {
  /** What `slackApiUrl` is set to. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly botUserId: string;
  readonly workspace: Workspace;
  readonly sockets: SocketSide;
  /** The next calls of that method (`response_url` for those) go wrong this way, one fault a call. */
  fail(method: string, ...faults: Fault[]): void;
  /** Nothing goes wrong any more. */
  heal(): void;
  calls(method?: string): FakeCall[];
  /** Messages of a conversation, oldest first; of all conversations when none is named. */
  messages(channel?: string): FakeMessage[];
  ephemerals(user?: string): FakeEphemeral[];
  modals(): FakeView[];
  home(user: string): FakeView | undefined;
  /** Waits until the check gives something; fails after `ms`. */
  eventually<T>(check: () => T | undefined | null | false, ms?: number): Promise<T>;
  /** Sends to a Request URL, signed with `secret`. */
  deliver(
    url: string,
    envelope: Envelope,
    secret?: string,
    atSeconds?: number,
  ): Promise<Acknowledgement & { readonly status: number }>;
  /** Where Slack sends to from now on: a Request URL. */
  sendTo(requestUrl: string): void;
  /** Shuts down; fails when a payload broke one of Slack's limits. */
  stop(): Promise<void>;
}

function createWorkspace(options: FakeSlackOptions): Workspace {
  const now = options.now ?? Date.now;
  let count = 0;
  let lastMicros = 0;
  const person = (user: Partial<FakeUser> & { readonly id: string }): FakeUser => ({
    name: user.id,
    email: `${user.id.toLowerCase()}@example.com`,
    tz: 'Europe/London',
    locale: 'en-GB',
    deleted: false,
    guest: false,
    team: 'T1',
    ...user,
  });
  return {
    users: new Map((options.users ?? [{ id: 'U1' }]).map((user) => [user.id, person(user)])),
    channels: new Map(
      (options.channels ?? [{ id: 'C1' }]).map((one) => [one.id, { name: one.id, member: true, ...one }]),
    ),
    messages: [],
    ephemerals: [],
    modals: new Map(),
    homes: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    calls: [],
    problems: [],
    scopes: new Set(options.scopes ?? ALL_SCOPES),
    botUserId: 'UBOT',
    now,
    // Slack's timestamps are unique within a conversation and never run backwards.
    nextTs: () => {
      lastMicros = Math.max(lastMicros + 1, Math.floor(now() * 1000));
      return `${Math.floor(lastMicros / 1_000_000)}.${String(lastMicros % 1_000_000).padStart(6, '0')}`;
    },
    nextId: (prefix) => {
      count += 1;
      return `${prefix}${count}`;
    },
  };
}

/** Carries out a call to a response_url: answers, replaces or deletes what only that person sees. */
function respond(id: string, body: Record<string, unknown>, workspace: Workspace): { status: number; body: string } {
  const target = workspace.responseUrls.get(id);
  if (!target || target.uses >= RESPONSE_URL_USES || workspace.now() - target.at > RESPONSE_URL_MS)
    return { status: 404, body: JSON.stringify({ ok: false, error: 'used_url' }) };
  workspace.responseUrls.set(id, { ...target, uses: target.uses + 1 });
  const text = String(body['text'] ?? '');
  const blocks = (body['blocks'] ?? []) as readonly CardBlock[];
  const replaces = body['replace_original'] === true && target.ts !== null;
  const index = workspace.ephemerals.findIndex((one) => one.ts === target.ts);
  const old = workspace.ephemerals[index];
  if (body['delete_original'] === true) {
    if (old) workspace.ephemerals.splice(index, 1);
    return { status: 200, body: 'ok' };
  }
  const problems = checkMessage(`response_url in ${target.channel}`, text, blocks);
  workspace.problems.push(...problems);
  if (problems.length > 0) return { status: 400, body: 'invalid_blocks' };
  if (replaces && old) workspace.ephemerals[index] = { ...old, text, blocks, revision: old.revision + 1 };
  else if (body['response_type'] === 'in_channel')
    workspace.messages.push({
      channel: target.channel,
      ts: workspace.nextTs(),
      text,
      blocks,
      metadata: null,
      threadTs: null,
      revision: 0,
    });
  else
    workspace.ephemerals.push({
      channel: target.channel,
      user: target.user,
      ts: workspace.nextTs(),
      text,
      blocks,
      via: 'response_url',
      revision: 0,
    });
  return { status: 200, body: 'ok' };
}

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: string;
}

/** Answers with the fault's damage; null when the connection was cut instead. */
async function answerWith(
  fault: Fault | undefined,
  work: () => Answer,
  request: IncomingMessage,
): Promise<Answer | null> {
  if (!fault) return work();
  switch (fault.kind) {
    case 'rate-limit':
      return {
        status: 429,
        headers: { 'retry-after': String(fault.retryAfter) },
        body: '{"ok":false,"error":"ratelimited"}',
      };
    case 'error':
      return { status: 200, body: JSON.stringify({ ok: false, error: fault.error }) };
    case 'status':
      if (fault.accepted) work();
      return { status: fault.status, body: 'upstream trouble' };
    case 'reset':
      if (fault.accepted) work();
      request.socket.destroy();
      return null;
    case 'slow': {
      const answer = fault.accepted ? work() : null;
      await sleep(fault.ms);
      return answer ?? { status: 504, body: 'too late' };
    }
  }
}

/** Starts the fake Slack on a free port of this machine. */
export async function startFakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const workspace = createWorkspace(options);
  const faults = new Map<string, Fault[]>();
  const botToken = 'xoxb-fake';
  const appToken = 'xapp-fake';
  const signingSecret = 'fake-signing-secret';
  let requestUrl = options.requestUrl ?? null;
  let origin = '';

  const carryOut = (method: string, args: Record<string, unknown>, token: string): Answer => {
    const json = (body: Record<string, unknown>): Answer => ({
      status: 200,
      headers: { 'content-type': 'application/json', 'x-oauth-scopes': [...workspace.scopes].join(',') },
      body: JSON.stringify(body),
    });
    if (method === 'apps.connections.open')
      return json(
        token === appToken
          ? { ok: true, url: `${origin.replace('http', 'ws')}/link` }
          : { ok: false, error: 'invalid_auth' },
      );
    if (token !== botToken) return json({ ok: false, error: 'invalid_auth' });
    const needed = scopeNeeded(method, args['channel']);
    if (needed && !workspace.scopes.has(needed)) return json({ ok: false, error: 'missing_scope', needed });
    return json(METHODS[method]?.(args, workspace) ?? { ok: false, error: 'unknown_method' });
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const args = await readArguments(request);
    const path = (request.url ?? '').split('/').slice(1);
    const isResponse = path[0] === 'response';
    const method = isResponse ? 'response_url' : (path[1] ?? '');
    const token = (request.headers.authorization ?? '').replace('Bearer ', '') || String(args['token'] ?? '');
    workspace.calls.push({ method, args, at: workspace.now() });
    const work = (): Answer => (isResponse ? respond(path[1] ?? '', args, workspace) : carryOut(method, args, token));
    const answer = await answerWith(faults.get(method)?.shift(), work, request);
    if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      workspace.problems.push(`the fake Slack failed: ${String(error)}`);
      response.writeHead(500).end();
    });
  });
  const sockets = serveSockets(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const send = (envelope: Envelope): Promise<Acknowledgement> =>
    requestUrl ? postSigned(requestUrl, signingSecret, envelope) : sockets.send(envelope);

  return {
    ...createPeople(workspace, origin, send),
    apiUrl: `${origin}/api/`,
    botToken,
    appToken,
    signingSecret,
    botUserId: workspace.botUserId,
    workspace,
    sockets,
    fail: (method, ...more) => void faults.set(method, [...(faults.get(method) ?? []), ...more]),
    heal: () => faults.clear(),
    calls: (method) => workspace.calls.filter((call) => method === undefined || call.method === method),
    messages: (channel) => workspace.messages.filter((message) => channel === undefined || message.channel === channel),
    ephemerals: (user) => workspace.ephemerals.filter((one) => user === undefined || one.user === user),
    modals: () => [...workspace.modals.values()],
    home: (user) => workspace.homes.get(user),
    deliver: (url, envelope, secret = signingSecret, atSeconds) => postSigned(url, secret, envelope, atSeconds),
    sendTo: (url) => {
      requestUrl = url;
    },
    async eventually(check, ms = 3000) {
      const giveUpAt = performance.now() + ms;
      for (;;) {
        const found = check();
        if (found) return found;
        if (performance.now() > giveUpAt) throw new Error(`waited ${ms} ms in vain for: ${check.toString()}`);
        await sleep(5);
      }
    },
    async stop() {
      await sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (workspace.problems.length > 0) throw new Error(`Slack would refuse:\n${workspace.problems.join('\n')}`);
    },
  };
}
