import { describe, expect, test } from 'vitest';
import { recordVerdict } from '../../src/store/verdicts.ts';
import { settingsWith } from '../support/a-job.ts';
import { buttonsOf } from '../support/fake-slack-people.ts';
import type { FakeEphemeral, FakeView } from '../support/fake-slack-types.ts';
import { type Bot, startBot, wordsOf } from '../support/slack-app.ts';

async function withAnswer(
  more: Parameters<typeof startBot>[0] = {},
): Promise<Bot & { readonly answer: FakeEphemeral }> {
  const bot = await startBot(more);
  await bot.slack.command('U01', '/expand', 'Account acc-1', 'C1');
  const answer = await bot.slack.eventually(() => bot.slack.ephemerals('U01')[0]);
  return { ...bot, answer };
}

async function opened(
  bot: Bot & { readonly answer: FakeEphemeral },
  action: 'snooze' | 'not-relevant',
): Promise<FakeView> {
  await bot.slack.click('U01', bot.answer, action);
  return bot.slack.eventually(() => bot.slack.modals()[0]);
}

const verdicts = ({ db }: Bot) => db.prepare('select account_id, by, choice, reason, note, until from verdict').all();

const choice = (value: string | null) =>
  ({ type: 'radio_buttons', selected_option: value === null ? null : { value } }) as const;
const date = (selected_date: string | null) => ({ type: 'datepicker', selected_date }) as const;
const note = (value: string | null) => ({ type: 'plain_text_input', value }) as const;

describe('Snooze', () => {
  test('opens its dialog, stores the day, and shows it in place of the buttons', async () => {
    const bot = await withAnswer();
    const modal = await opened(bot, 'snooze');

    const ack = await bot.slack.submitBlocks(modal, { preset: choice('2025-06-09'), date: date(null) });
    const replaced = await bot.slack.eventually(() => bot.slack.ephemerals('U01').find((one) => one.revision === 1));

    expect(ack.payload).toEqual({});
    expect(verdicts(bot)).toEqual([
      { account_id: 'acc-1', by: 'U01', choice: 'snooze', reason: null, note: null, until: '2025-06-09' },
    ]);
    expect(wordsOf(replaced)).toContain('9 Jun');
    expect(buttonsOf(replaced.blocks).map((one) => one.action_id)).toEqual(['undo']);
  });

  test('a picked day counts before a span; what was left as offered counts as offered', async () => {
    const bot = await withAnswer();
    const modal = await opened(bot, 'snooze');
    await bot.slack.submitBlocks(modal, { preset: choice('2025-06-09'), date: date('2025-07-01') });
    await bot.slack.eventually(() => verdicts(bot).length === 1);

    // Some clients send nothing for a field nobody touched.
    await bot.slack.submitBlocks(modal, { preset: choice(null), date: date(null) });

    await bot.slack.eventually(() => JSON.stringify(verdicts(bot)).includes('2025-06-09'));
    expect(verdicts(bot)).toHaveLength(1);
  });

  test('a day that has passed is complained about in the dialog, and nothing is stored', async () => {
    const bot = await withAnswer();
    const modal = await opened(bot, 'snooze');

    const ack = await bot.slack.submitBlocks(modal, { preset: choice(null), date: date('2025-06-02') });

    expect(ack.payload).toMatchObject({ response_action: 'errors', errors: { date: expect.any(String) } });
    expect(verdicts(bot)).toEqual([]);
  });

  test('opens within Slack’s three seconds, though the profile takes longer', async () => {
    const bot = await withAnswer();
    bot.db.handle.exec('delete from person');
    bot.slack.fail('users.info', { kind: 'slow', ms: 2500, accepted: true });
    const before = performance.now();

    await opened(bot, 'snooze');

    expect(performance.now() - before).toBeLessThan(2000);
  });

  test('a click whose dialog cannot open any more leaves the bot alive', async () => {
    const bot = await withAnswer();
    bot.slack.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
    await bot.slack.click('U01', bot.answer, 'snooze');
    await bot.slack.eventually(() => bot.logged.some((line) => line['error'] === 'expired_trigger_id'));

    expect(await opened(bot, 'snooze')).toBeDefined();
  });
});

describe('Not relevant', () => {
  test('asks for a reason and stores it', async () => {
    const bot = await withAnswer();
    const modal = await opened(bot, 'not-relevant');

    await bot.slack.submitBlocks(modal, { reason: choice('wrong-timing'), note: note('next year <!channel>') });

    await bot.slack.eventually(() => bot.slack.ephemerals('U01').find((one) => one.revision === 1));
    expect(verdicts(bot)).toEqual([
      {
        account_id: 'acc-1',
        by: 'U01',
        choice: 'not-relevant',
        reason: 'wrong-timing',
        note: 'next year <!channel>',
        until: null,
      },
    ]);
  });

  test('without a reason is complained about', async () => {
    const bot = await withAnswer();
    const modal = await opened(bot, 'not-relevant');

    const ack = await bot.slack.submitBlocks(modal, { reason: choice(null), note: note(null) });

    expect(ack.payload).toMatchObject({ response_action: 'errors', errors: { reason: expect.any(String) } });
  });

  test('submitted by someone who may not see the account stores nothing', async () => {
    const bot = await withAnswer({ settings: settingsWith({ portfolio: { access: 'owner' } }) });
    const modal = await opened(bot, 'not-relevant');

    await bot.slack.submitBlocks({ ...modal, user: 'U02' }, { reason: choice('wrong-data'), note: note(null) });

    await bot.slack.eventually(() => bot.slack.ephemerals('U02')[0]);
    expect(verdicts(bot)).toEqual([]);
  });

  test('with metadata that is none of ours stores nothing', async () => {
    const bot = await withAnswer();
    const modal = await opened(bot, 'not-relevant');

    await bot.slack.submitBlocks(
      { ...modal, view: { ...modal.view, private_metadata: '{"accountId":1}' } },
      { reason: choice('wrong-data'), note: note(null) },
    );

    await bot.slack.eventually(() => bot.slack.messages('DU01')[0] ?? bot.slack.ephemerals('U01')[1]);
    expect(verdicts(bot)).toEqual([]);
  });

  test('after Taking action the last word stands', async () => {
    const bot = await withAnswer();
    const { db, clock } = bot;
    await db.write(() =>
      recordVerdict(db, {
        accountId: 'acc-1',
        deliveryId: null,
        by: 'U01',
        choice: 'taking-action',
        reason: null,
        until: null,
        at: clock.now(),
      }),
    );
    const modal = await opened(bot, 'not-relevant');

    await bot.slack.submitBlocks(modal, { reason: choice('already-known'), note: note(null) });

    const replaced = await bot.slack.eventually(() => bot.slack.ephemerals('U01').find((one) => one.revision === 1));
    expect(wordsOf(replaced)).toContain('not relevant');
  });
});
