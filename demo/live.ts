import { type Env, readEnv } from '../src/config/env.ts';
import { type Day, daysBetween } from '../src/domain/day.ts';
import type { Settings } from '../src/domain/settings.ts';
import { localDay } from '../src/domain/zone.ts';
import { type Clock, type Log, systemClock } from '../src/jobs/context.ts';
import { deliver } from '../src/jobs/deliver.ts';
import { serve } from '../src/slack/serve.ts';
import type { Database } from '../src/store/sqlite.ts';
import type { Text } from '../src/text/text.ts';
import { type LocalSlack, startLocalSlack } from './local-slack.ts';

export interface LiveOptions {
  /** Path of the local Slack. */
  readonly binary: string;
  readonly db: Database;
  readonly settings: Settings;
  readonly day: Day;
  readonly text: Text;
  readonly print: (line: string) => void;
}

const MS_PER_DAY = 86_400_000;

/** A morning under way in a local Slack. */
export interface Live {
  /** Address of the page. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts a local Slack with the bot in it, delivers the morning, and answers commands and clicks until stopped. */
export async function startLive({ binary, db, settings, day }: LiveOptions): Promise<Live> {
  const slack = await startLocalSlack(binary);
  try {
    const served = await serve({
      db,
      settings,
      env: envOf(slack),
      log,
      clock: clockOf(day, settings),
      schedule: false,
    });
    await deliver(served.context, { day });
    const stop = async (): Promise<void> => {
      await served.stop();
      await slack.stop();
    };
    return { url: `${slack.url}/`, stop };
  } catch (error) {
    await slack.stop();
    throw error;
  }
}

/** Plays the morning in a local Slack, says where and what to try, and ends with Ctrl-C. */
export async function playLive(options: LiveOptions): Promise<void> {
  const { print, settings, text } = options;
  const { live } = text.demo;
  const stopped = untilStopped();
  const { stop, url } = await startLive(options);
  const tries = live.tries(settings.commands[0] ?? '/expand').map((line, index) => `  ${index + 1}. ${line}`);
  print(['', live.ready(url), live.intro, '', live.tryTitle, ...tries, '', live.stop].join('\n'));
  await stopped;
  print(live.stopping);
  await stop();
}

function envOf(slack: LocalSlack): Env {
  return readEnv({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: `${slack.url}/api/`,
    // The local page shows no native charts and tables.
    HEADROOM_RICH_BLOCKS: 'off',
  });
}

/** Only what went wrong belongs on the screen of a demo. */
const log: Log = {
  info: () => {},
  warn: () => {},
  error: (fields, message) => {
    process.stderr.write(`${message} ${JSON.stringify(fields)}\n`);
  },
};

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** The machine's clock, moved by whole days to the morning that is played. */
function clockOf(day: Day, settings: Settings): Clock {
  const ahead = daysBetween(localDay(systemClock.now(), settings.portfolio.timezone), day) * MS_PER_DAY;
  return { ...systemClock, now: () => systemClock.now() + ahead };
}
