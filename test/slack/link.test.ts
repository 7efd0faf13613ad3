import { describe, expect, test } from 'vitest';
import { serve } from '../../src/slack/serve.ts';
import { watchLink } from '../../src/slack/watch.ts';
import { handClock, settingsWith } from '../support/a-job.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import { envFor, startBot } from '../support/slack-app.ts';
import { memoryStore } from '../support/temp-store.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

async function serveAgainst(slack: FakeSlack, more: Record<string, string> = {}) {
  const db = await memoryStore();
  const clock = handClock('2025-06-02T09:00:00Z');
  return serve({ db, settings: settingsWith({}), env: envFor(slack, more), log: quiet, clock, schedule: false });
}

describe('Socket Mode', () => {
  test.each([
    ['Slack recycles the link', true],
    ['the link breaks', false],
  ])('%s: the bot comes back by itself and answers', async (_name, polite) => {
    const { slack } = await startBot();
    slack.sockets.disconnect(polite);
    await slack.eventually(() => slack.sockets.connections() === 0);

    await slack.eventually(() => slack.sockets.connections() > 0, 9000);
    await slack.command('U01', '/expand', 'help', 'C1');

    await slack.eventually(() => slack.ephemerals('U01')[0]);
  });

  test('an outage while it reconnects does not leave the bot deaf', async () => {
    const { slack } = await startBot();
    slack.fail(
      'apps.connections.open',
      { kind: 'reset', accepted: false },
      { kind: 'status', status: 503, accepted: false },
    );
    slack.sockets.disconnect(false);
    await slack.eventually(() => slack.sockets.connections() === 0);

    await slack.eventually(() => slack.sockets.connections() > 0, 15_000);
    await slack.directMessage('U01', 'help');

    await slack.eventually(() => slack.messages('DU01')[0]);
  });
});

describe('watching the link', () => {
  function aLink() {
    const listeners: Record<string, (() => void)[]> = {};
    return {
      on: (event: string, listener: () => void) => {
        listeners[event] = [...(listeners[event] ?? []), listener];
      },
      tell: (event: string) => {
        for (const listener of listeners[event] ?? []) listener();
      },
    };
  }
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  test('gives up when the link stays lost, and not when it comes back in time', async () => {
    const link = aLink();
    let gaveUp = 0;
    watchLink(link, {
      log: quiet,
      patienceMs: 60,
      giveUp: () => {
        gaveUp += 1;
      },
    });
    link.tell('connected');
    link.tell('close');
    await wait(20);
    link.tell('reconnecting');
    link.tell('connected');
    await wait(90);
    expect(gaveUp).toBe(0);

    link.tell('close');
    await wait(20);
    link.tell('close');
    await wait(60);

    expect(gaveUp).toBe(1);
  });

  test('gives up when no link ever came, and not after it was stopped', async () => {
    let gaveUp = 0;
    watchLink(aLink(), {
      log: quiet,
      patienceMs: 20,
      giveUp: () => {
        gaveUp += 1;
      },
    });
    const stop = watchLink(aLink(), {
      log: quiet,
      patienceMs: 20,
      giveUp: () => {
        gaveUp += 10;
      },
    });
    stop();

    await wait(50);

    expect(gaveUp).toBe(1);
  });
});

describe('starting', () => {
  test('a token that Slack refuses is named, with where to find the right one', async () => {
    const slack = await startFakeSlack();

    await expect(serveAgainst(slack, { SLACK_BOT_TOKEN: 'xoxb-wrong' })).rejects.toMatchObject({
      code: 'slack-refused',
      message: expect.stringContaining('invalid_auth'),
      hint: expect.stringContaining('OAuth & Permissions'),
    });
    await expect(serveAgainst(slack, { SLACK_APP_TOKEN: 'xapp-wrong' })).rejects.toMatchObject({
      code: 'slack-refused',
      hint: expect.stringContaining('SLACK_APP_TOKEN'),
    });
    await slack.stop();
  });

  test('Slack out of reach ends at once with what to check', async () => {
    const slack = await startFakeSlack();
    const before = performance.now();

    await expect(serveAgainst(slack, { SLACK_API_URL: 'http://127.0.0.1:9/api/' })).rejects.toMatchObject({
      code: 'slack-unreachable',
      hint: expect.stringContaining('slack.com'),
    });

    expect(performance.now() - before).toBeLessThan(5000);
    await slack.stop();
  });

  test.each([
    ['SLACK_BOT_TOKEN', 'socket'],
    ['SLACK_APP_TOKEN', 'socket'],
    ['SLACK_SIGNING_SECRET', 'http'],
  ])('without %s it says so', async (name, mode) => {
    const slack = await startFakeSlack();

    await expect(serveAgainst(slack, { [name]: '', HEADROOM_MODE: mode })).rejects.toMatchObject({
      code: 'environment',
      message: expect.stringContaining(name),
    });
    await slack.stop();
  });
});
