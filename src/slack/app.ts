import { App, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Env } from '../config/env.ts';
import { HeadroomError } from '../domain/errors.ts';
import type { SlackContext } from './context.ts';
import { describeError } from './describe-error.ts';
import { slackLogger } from './logger.ts';
import { EVENTS_PATH } from './manifest.ts';
import { register as onButtons } from './on-buttons.ts';
import { register as onCommand } from './on-command.ts';
import { register as onHome } from './on-home.ts';
import { register as onMention } from './on-mention.ts';
import { register as onMessage } from './on-message.ts';
import { register as onModals } from './on-modals.ts';
import { register as once } from './once.ts';
import { readFailure } from './slack-errors.ts';
import { watchLink } from './watch.ts';

/** Ten minutes: Slack recycles a link within seconds, and outages mostly end sooner. */
const LINK_PATIENCE_MS = 600_000;

// How long Slack may take to answer a ping, and (in this SDK) how long a recycled link stays down: commands fail in
// that gap. Half the SDK's 5 s is safe because nothing here holds up the event loop for long.
const PING_TIMEOUT_MS = 2500;

export type SlackEnv = Pick<
  Env,
  'mode' | 'port' | 'slackBotToken' | 'slackAppToken' | 'slackSigningSecret' | 'slackApiUrl'
>;

export interface AppOptions {
  /** Called when the link to Slack stays lost. */
  readonly giveUp: () => void;
  readonly linkPatienceMs?: number;
  /** What the health route of HTTP mode tells. */
  readonly health?: () => Record<string, unknown>;
}

/** The bot, ready to start: every listener registered, nothing connected yet. */
export interface SlackApp {
  /** Connects (Socket Mode) or listens (HTTP); returns the port in HTTP mode. */
  start(): Promise<number | null>;
  stop(): Promise<void>;
}

/** Builds the Bolt app for a mode. Throws `environment` where a token for that mode is missing. */
export function createSlackApp(env: SlackEnv, context: SlackContext, options: AppOptions): SlackApp {
  return env.mode === 'http' ? httpApp(env, context, options) : socketApp(env, context, options);
}

function socketApp(env: SlackEnv, context: SlackContext, options: AppOptions): SlackApp {
  let stopping = false;
  const receiver = new SocketModeReceiver({
    appToken: required(env.slackAppToken, 'SLACK_APP_TOKEN', 'Basic Information, App-Level Tokens (connections:write)'),
    logger: slackLogger(context.log, () => stopping),
    clientPingTimeout: PING_TIMEOUT_MS,
    // The retries of Socket Mode's own client stay as they are: it needs them to reconnect.
    installerOptions: { clientOptions: { slackApiUrl: env.slackApiUrl } },
  });
  const app = boltApp(env, context, receiver);
  let stopWatching: () => void = () => undefined;
  return {
    start: async () => {
      stopWatching = watchLink(receiver.client, {
        log: context.log,
        patienceMs: options.linkPatienceMs ?? LINK_PATIENCE_MS,
        giveUp: options.giveUp,
      });
      try {
        await app.start();
      } catch (cause) {
        stopWatching();
        throw linkError(cause);
      }
      return null;
    },
    stop: async () => {
      stopping = true;
      stopWatching();
      await app.stop();
    },
  };
}

function httpApp(env: SlackEnv, context: SlackContext, options: AppOptions): SlackApp {
  const receiver = new HTTPReceiver({
    signingSecret: required(env.slackSigningSecret, 'SLACK_SIGNING_SECRET', 'Basic Information, App Credentials'),
    endpoints: EVENTS_PATH,
    logger: slackLogger(context.log),
    customRoutes: [
      {
        path: '/healthz',
        method: 'GET',
        handler: (_request, response) => {
          response.writeHead(200, { 'content-type': 'application/json' });
          response.end(JSON.stringify({ status: 'ok', ...options.health?.() }));
        },
      },
    ],
  });
  boltApp(env, context, receiver);
  return {
    start: async () => {
      const server = await receiver.start(env.port);
      const address = server.address();
      return typeof address === 'object' && address ? address.port : env.port;
    },
    stop: () => receiver.stop(),
  };
}

function boltApp(env: SlackEnv, context: SlackContext, receiver: Receiver): App {
  const botToken = required(env.slackBotToken, 'SLACK_BOT_TOKEN', 'OAuth & Permissions');
  const { botId, botUserId } = context.identity;
  const app = new App({
    receiver,
    // Who we are was asked once, with a time limit; Bolt's own check would hang while Slack is out of reach.
    authorize: () => Promise.resolve({ botToken, botId, botUserId }),
    // Bolt's store of conversations is never swept.
    convoStore: false,
    logger: slackLogger(context.log),
    clientOptions: { slackApiUrl: env.slackApiUrl },
  });
  app.error(async (error) => {
    context.log.error(describeError(error), 'a listener failed');
  });
  for (const register of [once, onCommand, onMention, onMessage, onButtons, onModals, onHome]) register(app, context);
  return app;
}

function required(value: string | null, name: string, page: string): string {
  if (value !== null) return value;
  throw new HeadroomError('environment', `${name} is not set.`, {
    hint: `Copy it from the Slack app page, ${page}. npm run demo shows the bot without Slack.`,
  });
}

function linkError(cause: unknown): HeadroomError {
  const { error } = readFailure(cause);
  return new HeadroomError('slack-refused', `Slack opened no Socket Mode link: ${error}.`, {
    hint: 'Check SLACK_APP_TOKEN (xapp-…, scope connections:write), and that Socket Mode is on for the app.',
    cause,
  });
}
