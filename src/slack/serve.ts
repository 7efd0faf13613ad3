import type { Env } from '../config/env.ts';
import type { Day } from '../domain/day.ts';
import { HeadroomError } from '../domain/errors.ts';
import type { Settings } from '../domain/settings.ts';
import { type Clock, type Log, newHolder, systemClock } from '../jobs/context.ts';
import { scanInWorker } from '../jobs/scan-in-worker.ts';
import { startSchedule } from '../jobs/schedule.ts';
import { lastRun } from '../store/runs.ts';
import type { Database } from '../store/sqlite.ts';
import { type AppOptions, createSlackApp } from './app.ts';
import type { SlackContext } from './context.ts';
import { describeError } from './describe-error.ts';
import { identify } from './identity.ts';
import { createMessenger, createPlainClient } from './messenger.ts';

export interface ServeOptions {
  readonly db: Database;
  readonly settings: Settings;
  readonly env: Env;
  readonly log: Log;
  readonly clock?: Clock;
  /** Called when the link to Slack stays lost; the process should end, for its supervisor to start a fresh one. */
  readonly giveUp?: () => void;
  /** Without the schedule nothing is scanned or delivered by itself: the demo plays its own day. */
  readonly schedule?: boolean;
}

/** A running bot. */
export interface Served {
  readonly context: SlackContext;
  /** In HTTP mode, the port it listens on. */
  readonly port: number | null;
  /** Lets go of Slack and waits for the work under way. The database stays open. */
  stop(): Promise<void>;
}

/** Starts the bot: Slack, and the schedule that scans and delivers. Throws with what to mend when Slack refuses it. */
export async function serve(options: ServeOptions): Promise<Served> {
  const { db, settings, env, log, clock = systemClock } = options;
  if (env.slackBotToken === null) {
    throw new HeadroomError('environment', 'SLACK_BOT_TOKEN is not set.', {
      hint: 'Copy it from the Slack app page, OAuth & Permissions. npm run demo shows the bot without Slack.',
    });
  }
  const slack = { token: env.slackBotToken, apiUrl: env.slackApiUrl, log };
  const client = createPlainClient(slack);
  const identity = await identify(client);
  const messenger = createMessenger(slack);
  const { richBlocks } = env;
  const context: SlackContext = {
    db,
    settings,
    clock,
    messenger,
    log,
    richBlocks,
    holder: newHolder(),
    client,
    identity,
  };
  const appOptions: AppOptions = {
    giveUp: options.giveUp ?? (() => undefined),
    health: () => ({ scanned: lastRun(db)?.day ?? null }),
  };
  const app = createSlackApp(env, context, appOptions);
  const port = await app.start();
  const scan = (day: Day) => scanInWorker(db, day, settings, () => clock.now());
  const schedule = options.schedule === false ? null : startSchedule(context, scan);
  log.info({ team: identity.team, mode: env.mode, port }, 'serving');
  return {
    context,
    port,
    stop: async () => {
      await schedule?.stop();
      await app.stop();
    },
  };
}

/**
 * Serves until SIGINT, SIGTERM or a fault, and resolves with the exit code: 1 where a supervisor should start the bot
 * again (the link to Slack stays lost, or a promise was left to fail on its own, which the SDK does after an outage).
 */
export async function serveUntilStopped(options: ServeOptions): Promise<number> {
  const { log } = options;
  let fail: (why: object) => void = () => undefined;
  const fault = new Promise<number>((resolve) => {
    fail = (why) => {
      log.error(why, 'stopping after a fault');
      resolve(1);
    };
  });
  process.once('unhandledRejection', (error) => fail(describeError(error)));
  const served = await serve({ ...options, giveUp: () => fail({ link: 'lost' }) });
  const code = await Promise.race([fault, signalled(log).then(() => 0)]);
  await served.stop();
  return code;
}

function signalled(log: Log): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        log.info({ signal }, 'stopping');
        resolve();
      });
    }
  });
}
