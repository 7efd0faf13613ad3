import { describe, expect, test } from 'vitest';
import { deliver } from '../../src/jobs/deliver.ts';
import { settingsWith } from '../support/a-job.ts';
import { buttonsOf } from '../support/fake-slack-people.ts';
import type { FakeEphemeral, FakeMessage } from '../support/fake-slack-types.ts';
import { BOOK, type Bot, DAY, startBot, wordsOf } from '../support/slack-app.ts';

const settings = settingsWith({ portfolio: { teamChannel: 'C1' } });

/** The bot after a morning: Ana's first message is in her direct conversation. */
async function afterTheMorning(
  more: Parameters<typeof startBot>[0] = {},
): Promise<Bot & { readonly digest: FakeMessage }> {
  const bot = await startBot({ settings, ...more });
  await deliver(bot.served.context, { day: DAY });
  const [digest] = bot.slack.messages('DU01');
  if (!digest) throw new Error('no digest was delivered');
  return { ...bot, digest };
}

const answerOf = async ({ slack }: Bot, words: string, channel = 'C1'): Promise<FakeEphemeral> => {
  const before = slack.ephemerals('U01').length;
  await slack.command('U01', '/expand', words, channel);
  return slack.eventually(() => slack.ephemerals('U01')[before]);
};

const actionsOf = (message: FakeMessage | FakeEphemeral): string[] =>
  buttonsOf(message.blocks).map((one) => one.action_id);

const verdicts = ({ db }: Bot) =>
  db.prepare('select account_id, delivery_id, by, choice, reason, until from verdict').all();

describe('Taking action', () => {
  test('is acknowledged, stored, and shown in place on the digest', async () => {
    const bot = await afterTheMorning();
    const { slack, digest } = bot;
    const clicked = buttonsOf(digest.blocks)
      .find((button) => button.action_id === 'taking-action')
      ?.value.split(':')[1];

    const ack = await slack.click('U01', digest, 'taking-action');
    const updated = await slack.eventually(() => slack.messages('DU01').find((one) => one.revision === 1));

    expect(ack.ms).toBeLessThan(1000);
    expect(verdicts(bot)).toEqual([
      { account_id: clicked, delivery_id: 1, by: 'U01', choice: 'taking-action', reason: null, until: null },
    ]);
    expect(wordsOf(updated)).toContain('<@U01>');
    expect(actionsOf(updated).filter((one) => one === 'undo')).toHaveLength(1);
    expect(actionsOf(updated).filter((one) => one === 'taking-action')).toHaveLength(
      actionsOf(digest).filter((one) => one === 'taking-action').length - 1,
    );
    expect(updated.metadata).toEqual(digest.metadata);
    expect(slack.messages('DU01')).toHaveLength(1);
  });

  test('clicked twice at once is one decision, and keeps its first time', async () => {
    const bot = await afterTheMorning();

    await Promise.all([
      bot.slack.click('U01', bot.digest, 'taking-action'),
      bot.slack.click('U01', bot.digest, 'taking-action'),
    ]);
    await bot.slack.eventually(() => bot.slack.messages('DU01')[0]?.revision === 2);

    expect(verdicts(bot)).toHaveLength(1);
    expect(actionsOf(bot.slack.messages('DU01')[0] ?? bot.digest).filter((one) => one === 'undo')).toHaveLength(1);
  });

  test('on an answer replaces what only the asker sees, through the answer address', async () => {
    const bot = await startBot({ settings });
    const answer = await answerOf(bot, 'Account acc-1');

    await bot.slack.click('U01', answer, 'taking-action');
    const replaced = await bot.slack.eventually(() => bot.slack.ephemerals('U01').find((one) => one.revision === 1));

    expect(replaced.ts).toBe(answer.ts);
    expect(actionsOf(replaced)).toEqual(['undo']);
    expect(bot.slack.messages()).toEqual([]);
  });

  test('on an answer whose address is used up shows the card anew', async () => {
    const bot = await startBot({ settings });
    const answer = await answerOf(bot, 'Account acc-1');
    bot.slack.fail('response_url', { kind: 'status', status: 404, accepted: false });

    await bot.slack.click('U01', answer, 'taking-action');

    const anew = await bot.slack.eventually(() =>
      bot.slack.ephemerals('U01').find((one) => one.via === 'postEphemeral'),
    );
    expect(actionsOf(anew)).toEqual(['undo']);
  });

  test('can be undone by whoever decided, and by nobody else', async () => {
    const bot = await afterTheMorning();
    const { slack } = bot;
    await slack.click('U01', bot.digest, 'taking-action');
    const updated = await slack.eventually(() => slack.messages('DU01').find((one) => one.revision === 1));

    await slack.click('U02', updated, 'undo');
    const refusal = await slack.eventually(() => slack.ephemerals('U02')[0]);
    expect(verdicts(bot)).toHaveLength(1);
    expect(actionsOf(refusal)).toEqual([]);
    await slack.click('U01', updated, 'undo');
    await slack.eventually(() => verdicts(bot).length === 0);

    const restored = await slack.eventually(() => slack.messages('DU01').find((one) => one.revision === 3));
    expect(actionsOf(restored)).toEqual(actionsOf(bot.digest));
  });

  test('is stored though Slack does not take the update', async () => {
    const bot = await afterTheMorning();
    bot.slack.fail('chat.update', { kind: 'status', status: 500, accepted: false });

    await bot.slack.click('U01', bot.digest, 'taking-action');
    await bot.slack.eventually(() => bot.logged.some((line) => line['msg'] === 'card not updated'));

    expect(verdicts(bot)).toHaveLength(1);
  });
});

test('a click that cannot be stored is told in words, and logged without a customer’s name', async () => {
  const bot = await afterTheMorning();
  bot.db.handle.exec('alter table verdict rename to gone');

  await bot.slack.click('U01', bot.digest, 'taking-action');

  expect(wordsOf(await bot.slack.eventually(() => bot.slack.ephemerals('U01')[0]))).toContain('went wrong');
  expect(JSON.stringify(bot.logged)).toContain('a click failed');
  expect(JSON.stringify(bot.logged)).not.toContain('Account acc-');
});

describe('Details, Open and Choose', () => {
  test('Details tells the figures of the card that was sent, to the asker alone', async () => {
    const bot = await afterTheMorning();

    await bot.slack.click('U01', bot.digest, 'details');

    const details = await bot.slack.eventually(() => bot.slack.ephemerals('U01')[0]);
    expect(wordsOf(details)).toContain('Account acc-');
    expect(bot.slack.messages('DU01')).toHaveLength(1);
  });

  test('Open shows a row’s card to the asker alone', async () => {
    const many = Array.from({ length: 6 }, (_, index) => ({
      id: `acc-${index}`,
      csm: 'ana@example.com',
      score: 80 - index,
    }));
    const bot = await afterTheMorning({ book: many });

    await bot.slack.click('U01', bot.digest, 'open');

    const card = await bot.slack.eventually(() => bot.slack.ephemerals('U01')[0]);
    expect(actionsOf(card)).toContain('taking-action');
  });

  test('Choose in a direct conversation changes the list into the card', async () => {
    const bot = await startBot({ settings });
    await bot.slack.directMessage('U01', 'Account');
    const list = await bot.slack.eventually(() => bot.slack.messages('DU01')[0]);

    await bot.slack.click('U01', list, 'choose', 1);

    const card = await bot.slack.eventually(() => bot.slack.messages('DU01').find((one) => one.revision === 1));
    expect(actionsOf(card)).toContain('taking-action');
  });
});

describe('Share', () => {
  test('posts the card to the channel once, however often it is clicked', async () => {
    const bot = await startBot({ settings });
    const answer = await answerOf(bot, 'Account acc-1');

    await Promise.all([bot.slack.click('U01', answer, 'share'), bot.slack.click('U01', answer, 'share')]);
    await bot.slack.eventually(() => bot.slack.ephemerals('U01').length === 3);

    const [shared, ...others] = bot.slack.messages('C1');
    expect(others).toEqual([]);
    expect(wordsOf(shared ?? answer)).toContain('Account acc-1');
    expect(shared?.metadata?.event_payload).toEqual({ delivery_id: 1 });
  });

  test('where the bot is no member says how to mend it, and works after the invitation', async () => {
    const bot = await startBot({
      settings,
      slack: { users: [{ id: 'U01' }], channels: [{ id: 'C2', member: false }] },
    });
    const answer = await answerOf(bot, 'Account acc-1', 'C2');
    await bot.slack.click('U01', answer, 'share');
    const refusal = await bot.slack.eventually(() => bot.slack.ephemerals('U01')[1]);
    expect(wordsOf(refusal)).toContain('/invite');

    bot.slack.workspace.channels.set('C2', { id: 'C2', name: 'C2', member: true });
    await bot.slack.click('U01', answer, 'share');

    await bot.slack.eventually(() => bot.slack.messages('C2')[0]);
  });

  test('in a direct conversation explains where it works', async () => {
    const bot = await startBot({ settings });
    const answer = await answerOf(bot, 'Account acc-1', 'DU01');

    await bot.slack.click('U01', answer, 'share');

    await bot.slack.eventually(() => bot.slack.ephemerals('U01')[1]);
    expect(bot.slack.messages()).toEqual([]);
  });

  test('a decision on the shared card is shown in the channel', async () => {
    const bot = await startBot({ settings });
    await bot.slack.click('U01', await answerOf(bot, 'Account acc-1'), 'share');
    const shared = await bot.slack.eventually(() => bot.slack.messages('C1')[0]);

    await bot.slack.click('U02', shared, 'taking-action');

    const updated = await bot.slack.eventually(() => bot.slack.messages('C1').find((one) => one.revision === 1));
    expect(wordsOf(updated)).toContain('<@U02>');
  });
});

describe('whoever may not see an account', () => {
  const owners = settingsWith({ portfolio: { access: 'owner', teamChannel: 'C1' } });

  test.each(['taking-action', 'snooze', 'not-relevant', 'details'])(
    '%s does nothing and tells nothing',
    async (action) => {
      const bot = await afterTheMorning({ settings: owners });

      await bot.slack.click('U02', bot.digest, action);

      const refusal = await bot.slack.eventually(() => bot.slack.ephemerals('U02')[0]);
      expect(wordsOf(refusal)).not.toMatch(/acc-\d/);
      expect(verdicts(bot)).toEqual([]);
      expect(bot.slack.modals()).toEqual([]);
      expect(bot.slack.messages('DU01')[0]?.revision).toBe(0);
    },
  );

  test('a value that is none of ours is answered the same way', async () => {
    const bot = await startBot({ settings: owners, book: BOOK });
    const forged = {
      channel: 'C1',
      ts: '1.1',
      text: 'x',
      metadata: null,
      threadTs: null,
      revision: 0,
      blocks: [
        {
          type: 'actions',
          elements: [
            {
              type: 'button',
              action_id: 'taking-action',
              value: 'drop table',
              text: { type: 'plain_text', text: 'x' },
            },
          ],
        },
      ],
    };

    await bot.slack.click('U01', forged, 'taking-action');

    await bot.slack.eventually(() => bot.slack.ephemerals('U01')[0]);
    expect(verdicts(bot)).toEqual([]);
  });
});
