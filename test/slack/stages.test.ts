import { describe, expect, test } from 'vitest';
import { deliver } from '../../src/jobs/deliver.ts';
import { readDossier } from '../../src/store/dossiers.ts';
import { opportunityById, readLog } from '../../src/store/stages.ts';
import { type BookEntry, seedScan } from '../support/a-book.ts';
import { settingsWith } from '../support/a-job.ts';
import { anOpportunity } from '../support/an-opportunity.ts';
import { buttonsOf } from '../support/fake-slack-people.ts';
import type { FakeEphemeral, FakeMessage } from '../support/fake-slack-types.ts';
import { type Bot, DAY, startBot, wordsOf } from '../support/slack-app.ts';

const settings = settingsWith({ portfolio: { teamChannel: 'C1', timezone: 'Asia/Shanghai' } });
const ANA = 'ana@example.com';
const SEAT = 'ACME-SEAT-1';
const TIER = 'ACME-TIER-1';

const acme: BookEntry = {
  id: 'acme',
  csm: ANA,
  score: 88,
  opportunities: [
    anOpportunity({ id: SEAT }),
    anOpportunity({ id: TIER, type: 'TIER', item: 'Enterprise', composite: 7, tier: 2 }),
  ],
};
const guarded: BookEntry = {
  ...acme,
  play: 'defend',
  opportunities: [anOpportunity({ id: SEAT, blocked: 'defend' })],
};

type Morning = Bot & { readonly digest: FakeMessage };

/** The bot after a morning in which Ana's one account came up. */
async function afterTheMorning(entry: BookEntry = acme): Promise<Morning> {
  const bot = await startBot({ settings, book: [entry] });
  await deliver(bot.served.context, { day: DAY });
  const [digest] = bot.slack.messages('DU01');
  if (!digest) throw new Error('no digest was delivered');
  return { ...bot, digest };
}

const answerOf = async ({ slack }: Bot): Promise<FakeEphemeral> => {
  const before = slack.ephemerals('U01').length;
  await slack.command('U01', '/expand', 'Account acme', 'C1');
  return slack.eventually(() => slack.ephemerals('U01')[before]);
};

const stageOf = ({ db }: Bot, id = SEAT) => opportunityById(db, id)?.stage;
const movesOf = ({ db }: Bot, id = SEAT) => readLog(db, { accountId: 'acme', id });
const asksOf = ({ db }: Bot) =>
  (readDossier(db, 'acme', '2025-06-30')?.dossier.asks ?? []).map(
    ({ kind, day, opportunityId }) => `${day} ${kind} ${opportunityId}`,
  );
const verdictsOf = ({ db }: Bot) => db.prepare('select choice, opportunity, day, first_at from verdict').all();

async function revised({ slack }: Bot, revision: number): Promise<FakeMessage> {
  return slack.eventually(() => slack.messages('DU01').find((one) => one.revision === revision));
}

/** Opens Not relevant, says the idea is wrong and sends it off. */
async function dismiss({ slack }: Bot, from: FakeMessage | FakeEphemeral): Promise<void> {
  const before = slack.modals().length;
  await slack.click('U01', from, 'not-relevant');
  const modal = await slack.eventually(() => slack.modals()[before]);
  await slack.submitBlocks(modal, {
    reason: { type: 'radio_buttons', selected_option: { value: 'wrong-idea' } },
    note: { type: 'plain_text_input', value: null },
  });
}

describe('Taking action', () => {
  test('sends on its way what the card led with, as of the portfolio’s day', async () => {
    const bot = await afterTheMorning();
    // 1 a.m. of the next day in Shanghai.
    bot.clock.set(`${DAY}T17:00:00Z`);

    await bot.slack.click('U01', bot.digest, 'taking-action');
    await revised(bot, 1);

    const at = Date.parse(`${DAY}T17:00:00Z`);
    expect(stageOf(bot)).toBe('outreach-sent');
    expect(stageOf(bot, TIER)).toBe('identified');
    expect(movesOf(bot)).toMatchObject([{ day: '2025-06-03', at, to: 'outreach-sent', by: 'U01', deliveryId: 1 }]);
    expect(verdictsOf(bot)).toEqual([{ choice: 'taking-action', opportunity: SEAT, day: '2025-06-03', first_at: at }]);
    expect(asksOf(bot)).toEqual([`2025-06-03 asked ${SEAT}`]);
  });

  test('clicked twice at once moves it once', async () => {
    const bot = await afterTheMorning();

    await Promise.all([
      bot.slack.click('U01', bot.digest, 'taking-action'),
      bot.slack.click('U01', bot.digest, 'taking-action'),
    ]);
    await revised(bot, 2);

    expect(verdictsOf(bot)).toHaveLength(1);
    expect(movesOf(bot)).toHaveLength(1);
  });

  test('and Undo take the action and the stage back', async () => {
    const bot = await afterTheMorning();
    await bot.slack.click('U01', bot.digest, 'taking-action');
    const updated = await revised(bot, 1);

    await bot.slack.click('U01', updated, 'undo');
    const restored = await revised(bot, 2);

    expect(buttonsOf(restored.blocks).map((one) => one.action_id)).toContain('taking-action');
    expect(verdictsOf(bot)).toEqual([]);
    expect(stageOf(bot)).toBe('identified');
    expect(asksOf(bot)).toEqual([]);
  });

  test('Undo leaves the stage somebody set since', async () => {
    const bot = await afterTheMorning();
    await bot.slack.click('U01', bot.digest, 'taking-action');
    const updated = await revised(bot, 1);
    await bot.slack.command('U02', '/expand', `stage ${SEAT} 口头同意`, 'C1');
    await bot.slack.eventually(() => stageOf(bot) === 'verbal-commit');

    await bot.slack.click('U01', updated, 'undo');
    await bot.slack.eventually(() => verdictsOf(bot).length === 0);

    expect(stageOf(bot)).toBe('verbal-commit');
    expect(movesOf(bot).map(({ by }) => by)).toEqual(['U01', 'U02']);
  });

  test('on an answer takes what the last scan leads with', async () => {
    const bot = await startBot({ settings, book: [acme] });
    await bot.slack.command('U01', '/expand', `stage ${SEAT} won`, 'C1');
    await bot.slack.eventually(() => bot.slack.ephemerals('U01').length === 1);

    await bot.slack.click('U01', await answerOf(bot), 'taking-action');
    await bot.slack.eventually(() => verdictsOf(bot).length === 1);

    expect(stageOf(bot)).toBe('won');
    expect(stageOf(bot, TIER)).toBe('outreach-sent');
    expect(movesOf(bot, TIER)).toMatchObject([{ deliveryId: 0 }]);
  });

  test('moves nothing under a guard', async () => {
    const bot = await afterTheMorning(guarded);

    await bot.slack.click('U01', bot.digest, 'taking-action');
    await revised(bot, 1);

    expect(verdictsOf(bot)).toMatchObject([{ choice: 'taking-action', opportunity: '' }]);
    expect(stageOf(bot)).toBe('identified');
  });

  test('on yesterday’s card moves nothing where a guard has come up since', async () => {
    const bot = await afterTheMorning();
    seedScan(bot.db, settings, '2025-06-03', [guarded]);

    await bot.slack.click('U01', bot.digest, 'taking-action');
    await revised(bot, 1);

    expect(verdictsOf(bot)).toMatchObject([{ choice: 'taking-action', opportunity: '' }]);
    expect(stageOf(bot)).toBe('identified');
  });
});

describe('Not relevant', () => {
  test('keeps what the card led with, so that the item rests; Undo takes it back', async () => {
    const bot = await afterTheMorning();
    await dismiss(bot, bot.digest);
    const updated = await revised(bot, 1);

    expect(verdictsOf(bot)).toMatchObject([{ choice: 'not-relevant', opportunity: SEAT, day: DAY }]);
    expect(stageOf(bot)).toBe('identified');
    expect(asksOf(bot)).toEqual([`${DAY} not-relevant ${SEAT}`]);

    await bot.slack.click('U01', updated, 'undo');
    await revised(bot, 2);

    expect(asksOf(bot)).toEqual([]);
  });

  test('of two answers that led with different things keeps both', async () => {
    const bot = await startBot({ settings, book: [acme] });
    await dismiss(bot, await answerOf(bot));
    await bot.slack.eventually(() => bot.slack.ephemerals('U01').some((one) => one.revision === 1));
    const rest = { reason: 'not-relevant', since: DAY, wakes: '2025-08-31' } as const;
    const [seats, tier] = acme.opportunities ?? [];
    if (!seats || !tier) throw new Error('no opportunities');
    seedScan(bot.db, settings, '2025-06-03', [{ ...acme, opportunities: [tier, { ...seats, rest }] }]);
    bot.clock.set('2025-06-03T09:00:00Z');

    await dismiss(bot, await answerOf(bot));
    await bot.slack.eventually(() => verdictsOf(bot).length === 2);

    expect(asksOf(bot)).toEqual([`${DAY} not-relevant ${SEAT}`, `2025-06-03 not-relevant ${TIER}`]);
  });
});

describe('stage in Slack', () => {
  test('answers in the asker’s language, to them alone', async () => {
    const bot = await startBot({ settings, book: [acme] });

    await bot.slack.command('U02', '/expand', `阶段 ${SEAT} 已联系`, 'C1');
    const answer = await bot.slack.eventually(() => bot.slack.ephemerals('U02')[0]);

    expect(wordsOf(answer)).toContain('已联系');
    expect(wordsOf(answer)).toContain('Bo Chen');
    expect(movesOf(bot)).toMatchObject([{ by: 'U02', at: bot.clock.now(), day: DAY }]);
    expect(bot.slack.messages()).toEqual([]);
  });

  test('someone who may not see the account moves nothing', async () => {
    const owners = settingsWith({ portfolio: { access: 'owner' } });
    const bot = await startBot({ settings: owners, book: [acme] });

    await bot.slack.command('U02', '/expand', `stage ${SEAT} won`, 'C1');
    const answer = await bot.slack.eventually(() => bot.slack.ephemerals('U02')[0]);

    expect(wordsOf(answer)).not.toContain('Account acme');
    expect(stageOf(bot)).toBe('identified');
  });
});
