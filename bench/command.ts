import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { DEFAULT_SETTINGS } from '../src/config/defaults.ts';
import { readEnv } from '../src/config/env.ts';
import { addDays } from '../src/domain/day.ts';
import { scan } from '../src/jobs/scan.ts';
import { scanInWorker } from '../src/jobs/scan-in-worker.ts';
import { serve } from '../src/slack/serve.ts';
import { startFakeSlack } from '../test/support/fake-slack.ts';
import { importDay, openHistory, writeDay } from './book.ts';
import { benchRow } from './generate.ts';
import { HISTORY_DAYS, LAST_DAY } from './history.ts';

const PAUSE_MS = 25;

/** How long `/expand` takes to acknowledge and to answer while a scan runs in its worker, over real sockets. */
export async function benchCommand(accounts: number, folder: string): Promise<void> {
  const csv = writeDay(folder, accounts);
  const db = await openHistory(folder, accounts, 'command.db');
  await importDay(db, csv);
  scan(db, { day: LAST_DAY, settings: DEFAULT_SETTINGS, now: Date.now });
  const slack = await startFakeSlack({ users: [{ id: 'U1', email: 'csm1@example.com' }], channels: [{ id: 'C1' }] });
  const env = readEnv({
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
  });
  const log = pino({ level: 'silent' });
  const served = await serve({ db, settings: DEFAULT_SETTINGS, env, log, schedule: false });

  const ask = async (index: number): Promise<[ack: number, answer: number]> => {
    const { name } = benchRow((index * 7919) % accounts, HISTORY_DAYS - 1);
    const before = slack.ephemerals('U1').length;
    const startedAt = performance.now();
    const { ms } = await slack.command('U1', '/expand', name, 'C1');
    await slack.eventually(() => slack.ephemerals('U1').length > before, 10_000);
    return [ms, performance.now() - startedAt];
  };

  for (let index = 0; index < 10; index += 1) await ask(index);
  let scanning = true;
  const scanned = scanInWorker(db, addDays(LAST_DAY, 1), DEFAULT_SETTINGS).finally(() => {
    scanning = false;
  });
  const acks: number[] = [];
  const answers: number[] = [];
  for (let index = 0; scanning; index += 1) {
    const [ack, answer] = await ask(index);
    acks.push(ack);
    answers.push(answer);
    await sleep(PAUSE_MS);
  }
  await scanned;
  await served.stop();
  await slack.stop();
  db.close();
  rmSync(join(folder, 'command.db'), { force: true });
  console.log(
    `command  acknowledged in ${p99(acks)} ms, answered in ${p99(answers)} ms at the 99th percentile of ${acks.length} during a scan (aim: 100 ms)`,
  );
}

function p99(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.99) - 1)] ?? Number.NaN).toFixed(1);
}
