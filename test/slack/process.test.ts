import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { temporaryFolder } from '../support/temp-store.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Running {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** The exit code. */
  readonly ended: Promise<number | null>;
}

function serve(slack: FakeSlack, token = slack.botToken): Running {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'src/cli.ts', 'serve', '--db', join(temporaryFolder(), 'h.db')],
    {
      cwd: ROOT,
      env: {
        PATH: process.env['PATH'],
        SLACK_BOT_TOKEN: token,
        SLACK_APP_TOKEN: slack.appToken,
        SLACK_API_URL: slack.apiUrl,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, said: () => said, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

test('the bot as a process: comes up, answers, and ends with 0 when asked to', async () => {
  const slack = await startFakeSlack({ users: [{ id: 'U01' }] });
  const bot = serve(slack);
  await slack.sockets.connected();
  await slack.eventually(() => bot.said().includes('serving'), 10_000);

  await slack.command('U01', '/expand', 'help', 'C1');
  await slack.eventually(() => slack.ephemerals('U01')[0]);
  bot.child.kill('SIGTERM');

  expect(await bot.ended).toBe(0);
  expect(bot.said()).not.toMatch(/xoxb|xapp/);
  await slack.stop();
});

test('a token that Slack refuses ends it with 1 and where to find the right one', async () => {
  const slack = await startFakeSlack();
  const bot = serve(slack, 'xoxb-wrong');

  expect(await bot.ended).toBe(1);
  expect(bot.said()).toContain('SLACK_BOT_TOKEN');
  expect(bot.said()).toContain('OAuth & Permissions');
  expect(bot.said()).not.toMatch(/\n\s+at /);
  await slack.stop();
});
