import { describe, expect, test } from 'vitest';
import { startBot, wordsOf } from '../support/slack-app.ts';

const COMMAND = {
  type: 'slash_commands',
  payload: { command: '/expand', text: 'help', user_id: 'U01', channel_id: 'C1', team_id: 'T1' },
} as const;

describe('HTTP mode', () => {
  test('answers commands, events and clicks that Slack signed', async () => {
    const { slack } = await startBot({ mode: 'http' });

    await slack.command('U01', '/expand', 'Account acc-1', 'C1');
    const answer = await slack.eventually(() => slack.ephemerals('U01')[0]);
    await slack.click('U01', answer, 'taking-action');
    await slack.eventually(() => slack.ephemerals('U01').find((one) => one.revision === 1));
    await slack.directMessage('U01', 'Account acc-2');

    expect(wordsOf(await slack.eventually(() => slack.messages('DU01')[0]))).toContain('Account acc-2');
  });

  test('turns away what someone else signed, and what is too old', async () => {
    const { slack, served } = await startBot({ mode: 'http' });
    const url = `http://127.0.0.1:${served.port}/slack/events`;
    const old = Math.floor(Date.now() / 1000) - 600;

    const forged = await slack.deliver(url, COMMAND, 'not-the-secret');
    const late = await slack.deliver(url, COMMAND, slack.signingSecret, old);

    expect([forged.status, late.status]).toEqual([401, 401]);
    expect(slack.ephemerals()).toEqual([]);
    expect(slack.calls('chat.postEphemeral')).toEqual([]);
  });

  test('proves the Request URL to Slack and tells its health', async () => {
    const { slack, served } = await startBot({ mode: 'http' });
    const origin = `http://127.0.0.1:${served.port}`;

    const proof = await slack.deliver(`${origin}/slack/events`, {
      type: 'events_api',
      payload: { type: 'url_verification', challenge: 'abc' },
    });
    const health = await fetch(`${origin}/healthz`);

    expect(JSON.stringify(proof.payload)).toContain('abc');
    expect(health.status).toBe(200);
    expect(await health.json()).toEqual({ status: 'ok', scanned: '2025-06-02' });
    expect((await fetch(`${origin}/elsewhere`)).status).toBe(404);
  });

  test('an event sent again after a slow answer is answered once', async () => {
    const { slack } = await startBot({ mode: 'http' });
    const event = { type: 'message', user: 'U01', text: 'help', ts: '1.0', channel: 'DU01', channel_type: 'im' };

    await slack.event(event, 'Ev-same');
    await slack.event(event, 'Ev-same', 1);
    await slack.directMessage('U01', 'rank');
    await slack.eventually(() => slack.messages('DU01').length >= 2);

    expect(slack.messages('DU01')).toHaveLength(2);
  });
});
