import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { readEnv } from '../../src/config/env.ts';
import { nameKey } from '../../src/domain/names.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { type Served, type ServeOptions, serve } from '../../src/slack/serve.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { type BookEntry, seedScan } from './a-book.ts';
import { type HandClock, handClock, settingsWith } from './a-job.ts';
import { type FakeSlack, type FakeSlackOptions, startFakeSlack } from './fake-slack.ts';
import { memoryStore } from './temp-store.ts';

export const DAY = '2025-06-02';

/** The real bot, connected to a fake Slack, with a scanned book. */
export interface Bot {
  readonly slack: FakeSlack;
  readonly db: Database;
  readonly served: Served;
  readonly clock: HandClock;
  /** What was logged, one object a line. */
  readonly logged: Record<string, unknown>[];
}

export interface BotOptions {
  readonly settings?: Settings;
  readonly book?: readonly BookEntry[];
  readonly slack?: FakeSlackOptions;
  readonly mode?: 'socket' | 'http';
  readonly richBlocks?: boolean;
  readonly serve?: Partial<ServeOptions>;
}

/** Ana Silva (U01) and Bo Chen (U02, reads Chinese) in a workspace with the channel C1. */
const PEOPLE: FakeSlackOptions['users'] = [
  { id: 'U01', name: 'Ana Silva', email: 'ana@example.com', tz: 'UTC', locale: 'en-GB' },
  { id: 'U02', name: 'Bo Chen', email: 'bo@example.com', tz: 'Asia/Shanghai', locale: 'zh-CN' },
];

export const BOOK: readonly BookEntry[] = [
  { id: 'acc-1', csm: 'ana@example.com', score: 88 },
  { id: 'acc-2', csm: 'ana@example.com', score: 60, play: 'defend' },
  { id: 'acc-3', csm: 'bo@example.com', score: 40 },
];

/** The environment that leads to a fake Slack. */
export function envFor(slack: FakeSlack, more: Record<string, string> = {}) {
  return readEnv({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
    ...more,
  });
}

/** Starts the bot as `headroom serve` does, without the schedule, and stops it when the test ends. */
export async function startBot(options: BotOptions = {}): Promise<Bot> {
  const settings = options.settings ?? settingsWith({});
  const clock = handClock(`${DAY}T09:00:00Z`);
  const db = await memoryStore();
  seedScan(db, settings, DAY, options.book ?? BOOK);
  nameAccounts(db);
  const slack = await startFakeSlack({
    users: PEOPLE ?? [],
    channels: [{ id: 'C1' }],
    now: clock.now,
    ...options.slack,
  });
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
  const env = envFor(slack, {
    HEADROOM_MODE: options.mode ?? 'socket',
    HEADROOM_RICH_BLOCKS: options.richBlocks === false ? 'off' : 'on',
  });
  const served = await serve({ db, settings, env, log, clock, schedule: false, ...options.serve });
  if (served.port !== null) slack.sendTo(`http://127.0.0.1:${served.port}/slack/events`);
  onTestFinished(async () => {
    await served.stop();
    await slack.stop();
  });
  return { slack, db, served, clock, logged };
}

/** Gives every account of the book a name that can be looked up, as an import does. */
export function nameAccounts(db: Database): void {
  db.bulk(() => {
    const accounts = db.prepare<[], { id: string; name: string }>('select id, name from account').all();
    const write = db.prepare(`insert or ignore into account_name (key, account_id, kind) values (?, ?, 'name')`);
    for (const { id, name } of accounts) write.run(nameKey(name), id);
  });
}

/** All words of some blocks, for asserting on what a person reads. */
export function wordsOf(shown: { readonly text: string; readonly blocks: readonly unknown[] }): string {
  return `${shown.text}\n${JSON.stringify(shown.blocks)}`;
}
