import { describe, expect, test } from 'vitest';
import { settingsWith } from '../support/a-job.ts';
import { buttonsOf } from '../support/fake-slack-people.ts';
import { startBot, wordsOf } from '../support/slack-app.ts';

describe('a slash command', () => {
  test('is acknowledged at once and answered to the asker alone', async () => {
    const { slack } = await startBot();

    const ack = await slack.command('U01', '/expand', 'Account acc-1', 'C1');
    const answer = await slack.eventually(() => slack.ephemerals('U01')[0]);

    expect(ack.ms).toBeLessThan(1000);
    expect(ack.payload).toEqual({});
    expect(answer).toMatchObject({ channel: 'C1', via: 'response_url' });
    expect(wordsOf(answer)).toContain('Account acc-1');
    expect(buttonsOf(answer.blocks).map((button) => button.action_id)).toEqual(
      expect.arrayContaining(['taking-action', 'snooze', 'not-relevant', 'details', 'share']),
    );
    expect(slack.messages()).toEqual([]);
  });

  test.each(['/expand', '/headroom', '/grow'])('%s is answered by the name that was used', async (name) => {
    const { slack } = await startBot();

    await slack.command('U01', name, 'help', 'C1');

    expect(wordsOf(await slack.eventually(() => slack.ephemerals('U01')[0]))).toContain(`${name} rank`);
  });

  test('speaks the language of the asker’s Slack profile', async () => {
    const { slack } = await startBot();

    await slack.command('U02', '/expand', 'help', 'C1');

    expect(wordsOf(await slack.eventually(() => slack.ephemerals('U02')[0]))).toMatch(/[\u4e00-\u9fff]{4}/);
    expect(slack.calls('users.info')).toHaveLength(1);
  });

  test('an unknown name gets close ones, and choosing one puts its card in their place', async () => {
    const { slack } = await startBot();
    await slack.command('U01', '/expand', 'Acount acc1', 'C1');
    const list = await slack.eventually(() => slack.ephemerals('U01')[0]);

    await slack.click('U01', list, 'choose');
    const card = await slack.eventually(() => slack.ephemerals('U01').find((one) => one.revision === 1));

    expect(card.ts).toBe(list.ts);
    expect(buttonsOf(card.blocks).map((button) => button.action_id)).toContain('taking-action');
  });

  test('A42 an ambiguous name gets a choice list', async () => {
    const { slack } = await startBot();

    await slack.command('U01', '/expand', 'Account', 'C1');

    const list = await slack.eventually(() => slack.ephemerals('U01')[0]);
    expect(buttonsOf(list.blocks).filter((button) => button.action_id === 'choose')).toHaveLength(3);
  });

  test.each(['<!channel> hello', '<!here|now>', '<@U02> <https://evil.example|Account acc-1>'])(
    'the words %s ping nobody and make no link',
    async (words) => {
      const { slack } = await startBot();

      await slack.command('U01', '/expand', words, 'C1');

      const answer = wordsOf(await slack.eventually(() => slack.ephemerals('U01')[0]));
      expect(answer).not.toMatch(/<!|<@|<http/);
    },
  );

  test('Slack out of reach for the profile: answered in the portfolio’s language', async () => {
    const { slack } = await startBot();
    slack.fail('users.info', { kind: 'status', status: 503, accepted: false });

    await slack.command('U02', '/expand', 'Account acc-3', 'C1');

    expect(wordsOf(await slack.eventually(() => slack.ephemerals('U02')[0]))).toContain('Account acc-3');
  });

  test('an answer address that fails is replaced by an ephemeral message, and that by a direct message', async () => {
    const { slack } = await startBot();
    slack.fail('response_url', { kind: 'status', status: 500, accepted: false });
    await slack.command('U01', '/expand', 'help', 'C1');
    await slack.eventually(() => slack.ephemerals('U01').find((one) => one.via === 'postEphemeral'));

    slack.fail('response_url', { kind: 'status', status: 500, accepted: false });
    slack.fail('chat.postEphemeral', { kind: 'error', error: 'not_in_channel' });
    await slack.command('U01', '/expand', 'help', 'C1');

    await slack.eventually(() => slack.messages('DU01')[0]);
  });

  test('a fault of ours is told in words, logged without the asker’s, and leaves the bot alive', async () => {
    const { slack, db, logged } = await startBot();
    db.handle.exec('alter table assessment rename to gone');
    await slack.command('U01', '/expand', 'Account acc-1', 'C1');
    const sorry = await slack.eventually(() => slack.ephemerals('U01')[0]);
    db.handle.exec('alter table gone rename to assessment');
    await slack.command('U01', '/expand', 'help', 'C1');
    await slack.eventually(() => slack.ephemerals('U01')[1]);

    expect(wordsOf(sorry)).toContain('went wrong');
    expect(wordsOf(sorry)).not.toMatch(/at .*\.ts|SqliteError|no such table/);
    expect(JSON.stringify(logged)).toContain('a command failed');
    expect(JSON.stringify(logged)).not.toContain('Account acc-1');
  });
});

describe('the same words elsewhere', () => {
  test('a mention is answered to the asker alone, in the thread it stands in', async () => {
    const { slack } = await startBot();

    await slack.mention('U01', 'Account acc-2', 'C1');

    const answer = await slack.eventually(() => slack.ephemerals('U01')[0]);
    expect(answer).toMatchObject({ channel: 'C1', via: 'postEphemeral' });
    expect(wordsOf(answer)).toContain('Account acc-2');
    expect(slack.messages()).toEqual([]);
  });

  test('a direct message is answered in the conversation, once, though Slack sends it three times', async () => {
    const { slack } = await startBot();
    const event = {
      type: 'message',
      user: 'U01',
      text: 'Account acc-1',
      ts: '1.0',
      channel: 'DU01',
      channel_type: 'im',
    };

    await slack.event(event, 'Ev-same');
    await slack.event(event, 'Ev-same', 1);
    await slack.event(event, 'Ev-same', 2);
    const answer = await slack.eventually(() => slack.messages('DU01')[0]);
    await slack.directMessage('U01', 'help');
    await slack.eventually(() => slack.messages('DU01')[1]);

    expect(wordsOf(answer)).toContain('Account acc-1');
    expect(slack.messages('DU01')).toHaveLength(2);
    expect(wordsOf(slack.messages('DU01')[1] ?? answer)).not.toContain('/expand');
  });

  test.each([
    ['an edit', { subtype: 'message_changed' }],
    ['another bot', { bot_id: 'B2' }],
    ['ourselves', { user: 'UBOT' }],
    ['a message that joined', { subtype: 'channel_join' }],
    ['a channel', { channel: 'C1', channel_type: 'channel' }],
  ])('%s is not answered', async (_name, extra) => {
    const { slack } = await startBot();

    await slack.directMessage('U01', 'rank', extra);
    await slack.directMessage('U01', 'help');
    await slack.eventually(() => slack.messages('DU01')[0]);

    expect(slack.messages()).toHaveLength(1);
    expect(slack.ephemerals()).toEqual([]);
  });

  test('a ranking that Slack refuses in its native form is shown in words', async () => {
    const { slack } = await startBot();
    slack.fail('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });

    await slack.directMessage('U01', 'rank');

    const answer = await slack.eventually(() => slack.messages('DU01')[0]);
    expect(answer.blocks.map((block) => block.type)).not.toContain('table');
    expect(wordsOf(answer)).toContain('Account acc-1');
  });
});

describe('who may see what', () => {
  test.each([
    ['a guest', { id: 'U09', guest: true }],
    ['someone from another organisation', { id: 'U09', team: 'T2' }],
  ])('%s learns nothing, whatever they ask', async (_name, user) => {
    const { slack } = await startBot({ slack: { users: [user] } });

    await slack.mention('U09', 'Account acc-1', 'C1');
    await slack.command('U09', '/expand', 'rank', 'C1');
    await slack.directMessage('U09', 'Account acc-1');
    await slack.openHome('U09');
    await slack.eventually(
      () => slack.ephemerals('U09').length === 2 && slack.messages('DU09')[0] && slack.home('U09'),
    );

    const told = JSON.stringify([slack.ephemerals(), slack.messages(), slack.home('U09')?.view]);
    expect(told).not.toContain('acc-1');
  });

  test('a guest whom the settings name as a CSM is one of us', async () => {
    const settings = settingsWith({ csms: [{ name: 'Contractor', email: 'u09@example.com' }] });
    const { slack } = await startBot({ settings, slack: { users: [{ id: 'U09', guest: true }] } });

    await slack.command('U09', '/expand', 'Account acc-1', 'C1');

    expect(wordsOf(await slack.eventually(() => slack.ephemerals('U09')[0]))).toContain('Account acc-1');
  });

  const settings = settingsWith({ portfolio: { access: 'owner' } });

  test('someone else’s account is as if it were not there', async () => {
    const { slack } = await startBot({ settings });

    await slack.command('U02', '/expand', 'Account acc-1', 'C1');
    await slack.command('U02', '/expand', 'Account acc-9', 'C1');
    const [refused, unknown] = await slack.eventually(() => {
      const both = slack.ephemerals('U02');
      return both.length === 2 && both;
    });

    const same = (words: string) => words.replaceAll('acc-1', 'acc-9');
    expect(same(wordsOf(refused ?? { text: '', blocks: [] }))).toBe(wordsOf(unknown ?? { text: '', blocks: [] }));
  });
});
