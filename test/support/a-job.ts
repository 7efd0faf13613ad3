import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import type { Settings } from '../../src/domain/settings.ts';
import type { JobContext } from '../../src/jobs/context.ts';
import { createMessenger } from '../../src/slack/messenger.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { type FakeSlack, type FakeSlackOptions, startFakeSlack } from './fake-slack.ts';

/** A clock that stands until it is set; sleeping sets it. */
export interface HandClock {
  now(): number;
  sleep(ms: number): Promise<void>;
  set(at: string | number): void;
  advance(seconds: number): void;
}

export function handClock(at: string): HandClock {
  let now = Date.parse(at);
  return {
    now: () => now,
    sleep: (ms) => {
      now += ms;
      return Promise.resolve();
    },
    set: (to) => {
      now = typeof to === 'number' ? to : Date.parse(to);
    },
    advance: (seconds) => {
      now += seconds * 1000;
    },
  };
}

export const settingsWith = (more: {
  readonly portfolio?: Partial<Settings['portfolio']>;
  readonly csms?: Settings['csms'];
  readonly schedule?: Partial<Settings['schedule']>;
  readonly delivery?: Partial<Settings['delivery']>;
}): Settings => ({
  ...DEFAULT_SETTINGS,
  portfolio: { ...DEFAULT_SETTINGS.portfolio, ...more.portfolio },
  csms: more.csms ?? [],
  schedule: { ...DEFAULT_SETTINGS.schedule, ...more.schedule },
  delivery: { ...DEFAULT_SETTINGS.delivery, ...more.delivery },
});

export interface JobWorld {
  readonly context: JobContext;
  readonly slack: FakeSlack;
  readonly clock: HandClock;
}

/** A job's world: the real messenger against a fake Slack, a clock set by hand. Messages carry the clock's time. */
export async function jobWorld(
  db: Database,
  options: {
    readonly at: string;
    readonly settings?: Settings;
    readonly users?: FakeSlackOptions['users'];
    readonly channels?: FakeSlackOptions['channels'];
    readonly scopes?: readonly string[];
    readonly timeoutMs?: number;
    readonly richBlocks?: boolean;
  },
): Promise<JobWorld> {
  const clock = handClock(options.at);
  const slack = await startFakeSlack({
    now: clock.now,
    users: options.users ?? [{ id: 'U1', email: 'ana@example.com', name: 'Ana Silva', tz: 'UTC' }],
    channels: options.channels ?? [{ id: 'C1' }],
    ...(options.scopes ? { scopes: options.scopes } : {}),
  });
  onTestFinished(() => slack.stop());
  const log = pino({ level: 'silent' });
  const messenger = createMessenger({
    token: slack.botToken,
    apiUrl: slack.apiUrl,
    log,
    timeoutMs: options.timeoutMs ?? 2000,
  });
  return {
    slack,
    clock,
    context: {
      db,
      settings: options.settings ?? settingsWith({}),
      clock,
      messenger,
      log,
      richBlocks: options.richBlocks ?? true,
      holder: 'test',
    },
  };
}
