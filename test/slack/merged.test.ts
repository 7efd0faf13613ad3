import { expect, test } from 'vitest';
import { deliver } from '../../src/jobs/deliver.ts';
import { settingsWith } from '../support/a-job.ts';
import { importText } from '../support/an-import.ts';
import { buttonsOf } from '../support/fake-slack-people.ts';
import { DAY, startBot, wordsOf } from '../support/slack-app.ts';

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
