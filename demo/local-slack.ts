import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HeadroomError } from '../src/domain/errors.ts';
import { CSMS, MANAGER, TEAM_CHANNEL } from './book/people.ts';

/** A Slack on this machine, with the sample team in it. */
export interface LocalSlack {
  /** Address of the page, without a slash at the end. */
  readonly url: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly stop: () => Promise<void>;
}

const FIRST_PORT = 3131;
const PORTS_TRIED = 30;
const READY_MS = 10_000;
const PACKAGE = 'local-slack-linux-x64';
const BOT = { id: 'U0HEADROOM', name: 'Headroom' } as const;
const TOKENS = { botToken: 'xoxb-demo', appToken: 'xapp-demo' } as const;

/** The program's path; null where the optional package is not installed (it is for Linux only). */
export function findLocalSlack(): string | null {
  try {
    const require = createRequire(import.meta.url);
    return join(dirname(require.resolve(`${PACKAGE}/package.json`)), 'bin', 'local-slack');
  } catch {
    return null;
  }
}

/** Starts it on the first free port from 3131 on, and waits until it answers. */
export async function startLocalSlack(binary: string): Promise<LocalSlack> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port += 1) {
    const slack = (await isFree(port)) ? await startOn(port, binary) : null;
    if (slack) return slack;
  }
  throw new HeadroomError('no-port', `No port from ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1} is free.`, {
    hint: 'Stop one of the programs that hold them and start the demo again.',
  });
}

/** Null when another program took the port in the meantime. */
async function startOn(port: number, binary: string): Promise<LocalSlack | null> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-slack-'));
  const config = join(folder, 'workspace.json');
  writeFileSync(config, JSON.stringify(workspace()));
  const child = spawn(binary, ['--config', config, '--port', String(port), '--files-dir', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = `http://localhost:${port}`;
  const problem = await untilReady(child, url);
  if (problem === null) return { url, ...TOKENS, stop: () => stop(child, folder) };
  await stop(child, folder);
  if (problem.includes('EADDRINUSE')) return null;
  throw new HeadroomError('local-slack-failed', `The local Slack did not start: ${problem}`, {
    hint: 'npm run demo -- --once plays the same morning in the terminal.',
  });
}

function workspace(): object {
  const people = [...Object.values(CSMS), { ...MANAGER, timezone: 'Europe/London' }];
  return {
    workspace: { name: 'Headroom demo', domain: 'demo', teamId: 'T0DEMO' },
    app: { appId: 'A0DEMO', botUserId: BOT.id, botName: BOT.name, ...TOKENS, signingSecret: 'demo', mode: 'socket' },
    users: people.map(({ slackId, name, email, timezone }) => ({
      id: slackId,
      name: email.split('.')[0],
      real_name: name,
      email,
      tz: timezone,
    })),
    channels: [
      {
        id: TEAM_CHANNEL.id,
        name: TEAM_CHANNEL.name,
        topic: 'Which customers are ready to grow, and which to protect first',
        members: [...people.map((person) => person.slackId), BOT.id],
      },
    ],
  };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

/** Waits until the page answers; what went wrong where it does not. */
async function untilReady(child: ChildProcess, url: string): Promise<string | null> {
  let said = '';
  let ended = false;
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  child.once('error', (error) => {
    said += error.message;
    ended = true;
  });
  child.once('close', () => {
    ended = true;
  });
  for (const until = Date.now() + READY_MS; Date.now() < until && !ended; await sleep(50)) {
    if (await answers(`${url}/_control/state`)) return ended ? said : null;
  }
  return said || 'it does not answer';
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  // A program that could not be started has no process id.
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}
