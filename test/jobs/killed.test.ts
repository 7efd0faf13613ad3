import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { deliver } from '../../src/jobs/deliver.ts';
import { accountsOf, seedScan } from '../support/a-book.ts';
import { jobWorld } from '../support/a-job.ts';
import { fileStore } from '../support/temp-store.ts';

const SCRIPT = fileURLToPath(new URL('../support/deliver-and-die.ts', import.meta.url));
const DAY = '2025-06-02';

function run(...args: readonly string[]): Promise<NodeJS.Signals | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', SCRIPT, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (_code, signal) => resolve(signal));
  });
}

test.each([
  ['after-claim', 0],
  ['before-post', 0],
  ['after-post', 1],
])(
  'a process killed %s: exactly one message after the restart',
  async (moment, messages) => {
    const db = await fileStore();
    const { context, slack, clock } = await jobWorld(db, { at: new Date().toISOString() });
    seedScan(db, context.settings, DAY, accountsOf('ana@example.com', 5));
    expect(await run(db.path, slack.apiUrl, slack.botToken, DAY, moment)).toBe('SIGKILL');
    expect(slack.messages('DU1')).toHaveLength(messages);

    const answers = [];
    for (let restart = 0; restart < 3; restart += 1) {
      clock.advance(61);
      answers.push(await deliver(context, { day: DAY }));
    }
    expect(slack.messages('DU1')).toHaveLength(1);
    expect(answers.at(-1)).toMatchObject({ posted: 0, failed: 0, unknown: 0 });
  },
  30_000,
);
