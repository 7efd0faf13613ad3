import { describe, expect, test } from 'vitest';
import { deliver } from '../../src/jobs/deliver.ts';
import { opportunityById } from '../../src/store/stages.ts';
import type { BookEntry } from '../support/a-book.ts';
import { settingsWith } from '../support/a-job.ts';
import { importText } from '../support/an-import.ts';
import { anOpportunity } from '../support/an-opportunity.ts';
import { buttonsOf } from '../support/fake-slack-people.ts';
import type { FakeMessage, FakeView } from '../support/fake-slack-types.ts';
import { type Bot, DAY, startBot, wordsOf } from '../support/slack-app.ts';

test('a click on the old card of a merged duplicate decides on its survivor, and shows on that card', async () => {
  const bot = await startBot({ settings: settingsWith({ portfolio: { teamChannel: 'C1' } }) });
  await deliver(bot.served.context, { day: DAY });
  const [digest] = bot.slack.messages('DU01');
  if (!digest) throw new Error('no digest was delivered');
  const ids = buttonsOf(digest.blocks)
    .filter((button) => button.action_id === 'taking-action')
    .map((button) => button.value.split(':')[1] ?? '');
  const [duplicate = '', survivor = ''] = ids;
  await importText(bot.db, `id,merged into\n${duplicate},${survivor}\n`, { day: DAY });

  await bot.slack.click('U01', digest, 'taking-action');
  const updated = await bot.slack.eventually(() => bot.slack.messages('DU01').find((one) => one.revision === 1));

  expect(bot.db.prepare('select account_id, choice from verdict').all()).toEqual([
    { account_id: survivor, choice: 'taking-action' },
  ]);
  expect(wordsOf(updated)).toContain('<@U01>');
  expect(buttonsOf(updated.blocks).filter((one) => one.action_id === 'undo').length).toBeGreaterThanOrEqual(1);
});

describe('what the old card of a merged duplicate led with', () => {
  const ANA = 'ana@example.com';
  const OLD_SEAT = 'OLD-SEAT-1';
  const MAIN_SEAT = 'MAIN-SEAT-1';
  const MAIN_USAGE = 'MAIN-USAGE-1';
  const usage = anOpportunity({ id: MAIN_USAGE, type: 'USAGE', item: 'api' });
  const old: BookEntry = { id: 'old', csm: ANA, score: 90, opportunities: [anOpportunity({ id: OLD_SEAT })] };
  const main: BookEntry = { id: 'main', csm: ANA, score: 80, opportunities: [usage] };
  /** The survivor has the duplicate's item too: one of the two is left behind. */
  const rival: BookEntry = { ...main, opportunities: [usage, anOpportunity({ id: MAIN_SEAT })] };

  type Morning = Bot & { readonly digest: FakeMessage; merge(): Promise<unknown> };

  async function afterTheMorning(survivor: BookEntry): Promise<Morning> {
    const settings = settingsWith({ portfolio: { teamChannel: 'C1' } });
    const bot = await startBot({ settings, book: [old, survivor] });
    await deliver(bot.served.context, { day: DAY });
    const [digest] = bot.slack.messages('DU01');
    if (!digest) throw new Error('no digest was delivered');
    return { ...bot, digest, merge: () => importText(bot.db, 'id,merged into\nold,main\n', { day: DAY }) };
  }

  const nthOf = ({ digest }: Morning, action: string, account: string): number =>
    buttonsOf(digest.blocks)
      .filter((one) => one.action_id === action)
      .findIndex(({ value }) => value.endsWith(`:${account}`));
  const verdictsOf = ({ db }: Bot) => db.prepare('select account_id, choice, opportunity from verdict').all();
  const stageOf = ({ db }: Bot, id: string) => opportunityById(db, id)?.stage;

  async function open(bot: Morning, account: string): Promise<FakeView> {
    await bot.slack.click('U01', bot.digest, 'not-relevant', nthOf(bot, 'not-relevant', account));
    return bot.slack.eventually(() => bot.slack.modals()[0]);
  }

  const dismiss = ({ slack }: Bot, modal: FakeView) =>
    slack.submitBlocks(modal, {
      reason: { type: 'radio_buttons', selected_option: { value: 'wrong-idea' } },
      note: { type: 'plain_text_input', value: null },
    });

  test.each([
    ['came along', main, 'old', OLD_SEAT],
    ['was left behind for the survivor’s own', rival, 'old', MAIN_SEAT],
    ['is not what the survivor’s own card led with', main, 'main', MAIN_USAGE],
  ])('%s: Taking action moves that', async (_case, survivor, clicked, moved) => {
    const bot = await afterTheMorning(survivor);
    await bot.merge();

    await bot.slack.click('U01', bot.digest, 'taking-action', nthOf(bot, 'taking-action', clicked));
    await bot.slack.eventually(() => verdictsOf(bot).length === 1);

    expect(verdictsOf(bot)).toEqual([{ account_id: 'main', choice: 'taking-action', opportunity: moved }]);
    expect(stageOf(bot, moved)).toBe('outreach-sent');
    for (const other of [OLD_SEAT, MAIN_SEAT, MAIN_USAGE]) {
      if (other !== moved) expect(stageOf(bot, other) ?? 'identified').toBe('identified');
    }
  });

  test.each(['before the dialog opened', 'while the dialog was open'])(
    'is what Not relevant puts to rest, merged %s',
    async (when) => {
      const bot = await afterTheMorning(main);
      if (when === 'before the dialog opened') await bot.merge();
      const modal = await open(bot, 'old');
      if (when !== 'before the dialog opened') await bot.merge();
      await dismiss(bot, modal);
      await bot.slack.eventually(() => verdictsOf(bot).length === 1);

      expect(verdictsOf(bot)).toEqual([{ account_id: 'main', choice: 'not-relevant', opportunity: OLD_SEAT }]);
    },
  );

  test('is what Details tells of', async () => {
    const bot = await afterTheMorning(main);
    await bot.merge();

    await bot.slack.click('U01', bot.digest, 'details', nthOf(bot, 'details', 'old'));
    // In a direct message only the asker reads, so the answer is a message of its own.
    const details = await bot.slack.eventually(
      () => bot.slack.ephemerals('U01')[0] ?? bot.slack.messages('DU01').find(({ ts }) => ts !== bot.digest.ts),
    );

    expect(wordsOf(details)).toContain('Account old: 90/100');
  });

  test('of an answer to a command is not known any more, so nothing is moved in its place', async () => {
    const bot = await afterTheMorning(main);
    await bot.slack.command('U01', '/expand', 'Account old', 'C1');
    const answer = await bot.slack.eventually(() => bot.slack.ephemerals('U01')[0]);
    await bot.merge();

    await bot.slack.click('U01', answer, 'taking-action');
    await bot.slack.eventually(() => verdictsOf(bot).length === 1);

    expect(verdictsOf(bot)).toEqual([{ account_id: 'main', choice: 'taking-action', opportunity: '' }]);
    expect(stageOf(bot, MAIN_USAGE)).toBe('identified');
  });
});
