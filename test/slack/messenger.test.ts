import pino from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMessenger } from '../../src/slack/messenger.ts';
import { type FakeSlack, startFakeSlack } from '../support/fake-slack.ts';
import type { Fault } from '../support/fake-slack-types.ts';

const CARD = { text: 'Good morning', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Good morning' } }] };
const TIMEOUT_MS = 150;

let slack: FakeSlack;
beforeEach(async () => {
  slack = await startFakeSlack({
    users: [
      { id: 'U1', name: 'Ann Lee', email: 'ann@example.com', tz: 'Asia/Shanghai', locale: 'zh-CN' },
      { id: 'U2', deleted: true },
    ],
    channels: [{ id: 'C1' }, { id: 'C2', member: false }],
  });
});
afterEach(() => slack.stop());

const messenger = (token = slack.botToken, timeoutMs = 5000) =>
  createMessenger({ token, apiUrl: slack.apiUrl, log: pino({ level: 'silent' }), timeoutMs });

describe('posting', () => {
  test('carries the delivery id in its metadata and unfurls nothing', async () => {
    const result = await messenger().post('C1', CARD, 42);

    const [message] = slack.messages('C1');
    expect(result).toEqual({ outcome: 'posted', ts: message?.ts });
    expect(message?.metadata).toEqual({ event_type: 'headroom_delivery', event_payload: { delivery_id: 42 } });
    expect(slack.calls('chat.postMessage')[0]?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
  });

  const cases: { readonly name: string; readonly fault: Fault; readonly expected: object; readonly landed: number }[] =
    [
      {
        name: '429 with Retry-After',
        fault: { kind: 'rate-limit', retryAfter: 7 },
        expected: { outcome: 'refused', error: 'ratelimited', retryAfterSeconds: 7, permanent: false },
        landed: 0,
      },
      {
        name: 'ok:false that may pass later',
        fault: { kind: 'error', error: 'restricted_action' },
        expected: { outcome: 'refused', error: 'restricted_action', retryAfterSeconds: null, permanent: false },
        landed: 0,
      },
      {
        name: 'ok:false for good',
        fault: { kind: 'error', error: 'invalid_blocks' },
        expected: { outcome: 'refused', error: 'invalid_blocks', retryAfterSeconds: null, permanent: true },
        landed: 0,
      },
      {
        name: 'ok:false of which Slack says that it may have succeeded',
        fault: { kind: 'error', error: 'internal_error' },
        expected: { outcome: 'unclear', error: 'internal_error' },
        landed: 0,
      },
      {
        name: '500 before accepting',
        fault: { kind: 'status', status: 500, accepted: false },
        expected: { outcome: 'unclear', error: 'HTTP 500' },
        landed: 0,
      },
      {
        name: '503 after accepting',
        fault: { kind: 'status', status: 503, accepted: true },
        expected: { outcome: 'unclear', error: 'HTTP 503' },
        landed: 1,
      },
      {
        name: 'reset before accepting',
        fault: { kind: 'reset', accepted: false },
        expected: { outcome: 'unclear' },
        landed: 0,
      },
      {
        name: 'reset after accepting',
        fault: { kind: 'reset', accepted: true },
        expected: { outcome: 'unclear' },
        landed: 1,
      },
      {
        name: 'no answer in time, accepted',
        fault: { kind: 'slow', ms: 2 * TIMEOUT_MS, accepted: true },
        expected: { outcome: 'unclear', error: 'timeout' },
        landed: 1,
      },
    ];
  test.each(cases)('$name is called once and told apart', async ({ fault, expected, landed }) => {
    slack.fail('chat.postMessage', fault);

    const patience = fault.kind === 'slow' ? TIMEOUT_MS : undefined;
    const result = await messenger(slack.botToken, patience).post('C1', CARD, 1);

    expect(result).toMatchObject(expected);
    expect(slack.calls('chat.postMessage')).toHaveLength(1);
    expect(slack.messages('C1')).toHaveLength(landed);
  });

  test('nobody listening is unclear', async () => {
    const lonely = createMessenger({
      token: 'xoxb-x',
      apiUrl: 'http://127.0.0.1:9/api/',
      log: pino({ level: 'silent' }),
    });

    expect((await lonely.post('C1', CARD, 1)).outcome).toBe('unclear');
  });

  test('a channel without the bot is refused, an update of nothing for good', async () => {
    expect(await messenger().post('C2', CARD, 1)).toMatchObject({ error: 'not_in_channel', permanent: false });
    expect(await messenger().update('C1', '1.0', CARD)).toMatchObject({ error: 'message_not_found', permanent: true });
  });
});

describe('finding a delivery', () => {
  test('finds it among others, also on a later page, and says when it is not there', async () => {
    const ours = messenger();
    const posted = await ours.post('C1', CARD, 1);
    for (let id = 2; id < 205; id += 1)
      slack.workspace.messages.push({
        channel: 'C1',
        ts: slack.workspace.nextTs(),
        text: 'x',
        blocks: [],
        metadata: null,
        threadTs: null,
        revision: 0,
      });

    expect(await ours.find('C1', 1, Date.now() - 1000)).toEqual({ ts: posted.outcome === 'posted' ? posted.ts : '' });
    expect(await ours.find('C1', 999, Date.now() - 1000)).toEqual({ ts: null });
  });

  test('does not look further back than the attempt', async () => {
    await messenger().post('C1', CARD, 1);

    expect(await messenger().find('C1', 1, Date.now() + 3_600_000)).toEqual({ ts: null });
  });

  test('without the scope it can never be read, without a connection it can be later', async () => {
    const poor = await startFakeSlack({ scopes: ['chat:write'] });
    const theirs = createMessenger({ token: poor.botToken, apiUrl: poor.apiUrl, log: pino({ level: 'silent' }) });
    expect(await theirs.find('C1', 1, 0)).toEqual({ unreadable: 'missing_scope', transient: false });
    await poor.stop();

    slack.fail('conversations.history', { kind: 'reset', accepted: false });
    expect(await messenger().find('C1', 1, 0)).toMatchObject({ transient: true });
  });
});

describe('people', () => {
  test('are found by id and by e-mail, with zone and language', async () => {
    const ann = {
      slackId: 'U1',
      email: 'ann@example.com',
      name: 'Ann Lee',
      timezone: 'Asia/Shanghai',
      locale: 'zh-CN',
      active: true,
      outsider: false,
    };

    expect(await messenger().findPerson('U1')).toEqual(ann);
    expect(await messenger().findPerson('Ann@example.com')).toEqual(ann);
    expect(await messenger().findPerson('U2')).toMatchObject({ active: false });
    expect(await messenger().findPerson('nobody@example.com')).toBeNull();
    expect(await messenger().findPerson('U404')).toBeNull();
  });

  test('Slack out of reach is a fault, not an unknown person', async () => {
    slack.fail('users.info', { kind: 'status', status: 502, accepted: false });

    await expect(messenger().findPerson('U1')).rejects.toMatchObject({ code: 'slack-unreachable' });
  });

  test('a conversation is opened for a person, a channel stays itself', async () => {
    expect(await messenger().openConversation('U1')).toEqual({ channel: 'DU1' });
    expect(await messenger().openConversation('C1')).toEqual({ channel: 'C1' });
    expect(await messenger().openConversation('U2')).toMatchObject({ error: 'user_disabled', permanent: true });
    expect(await messenger('xoxb-wrong').openConversation('U1')).toMatchObject({
      error: 'invalid_auth',
      permanent: false,
    });
    slack.fail(
      'conversations.open',
      { kind: 'reset', accepted: false },
      { kind: 'rate-limit', retryAfter: 7 },
      { kind: 'error', error: 'missing_scope' },
    );
    expect(await messenger().openConversation('U1')).toMatchObject({ transient: true, retryAfterSeconds: null });
    expect(await messenger().openConversation('U1')).toMatchObject({ transient: true, retryAfterSeconds: 7 });
    expect(await messenger().openConversation('U1')).toMatchObject({ transient: false, error: 'missing_scope' });
  });
});
