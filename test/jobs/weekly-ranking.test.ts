import { expect, test } from 'vitest';
import { deliver } from '../../src/jobs/deliver.ts';
import { composeRanking } from '../../src/jobs/weekly-ranking.ts';
import { accountsOf, seedScan } from '../support/a-book.ts';
import { jobWorld, settingsWith } from '../support/a-job.ts';
import { memoryStore } from '../support/temp-store.ts';

const settings = settingsWith({ portfolio: { teamChannel: 'C1', timezone: 'Europe/London' } });
const monday = (time: string): string => `2025-06-02T${time}:00Z`;

test.each<[string, readonly (readonly [string, number])[]]>([
  [
    'Monday at nine in the portfolio, once',
    [
      [monday('07:55'), 0],
      [monday('08:00'), 1],
      [monday('09:00'), 1],
      ['2025-06-06T09:00:00Z', 1],
    ],
  ],
  [
    'a Monday that was missed is made up for within the week',
    [
      ['2025-06-04T07:59:00Z', 0],
      ['2025-06-04T08:00:00Z', 1],
    ],
  ],
  [
    'but not at the weekend',
    [
      ['2025-06-07T10:00:00Z', 0],
      ['2025-06-09T08:00:00Z', 1],
    ],
  ],
  [
    'each week has its own',
    [
      [monday('08:00'), 1],
      ['2025-06-09T07:59:00Z', 1],
      ['2025-06-09T08:00:00Z', 2],
    ],
  ],
  [
    'a clock set back an hour changes nothing',
    [
      [monday('08:10'), 1],
      [monday('07:10'), 1],
      [monday('08:10'), 1],
    ],
  ],
])('%s', async (_name, moments) => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: monday('00:00'), settings });
  seedScan(db, settings, '2025-06-02', accountsOf('nobody', 3, 'acc', { news: [] }));
  for (const [at, messages] of moments) {
    clock.set(at);
    await deliver(context);
    expect([at, slack.messages('C1').length]).toEqual([at, messages]);
  }
});

test('a holiday moves it to the next working day', async () => {
  const db = await memoryStore();
  const closed = settingsWith({ portfolio: { teamChannel: 'C1' }, schedule: { holidays: ['2025-06-02'] } });
  const { context } = await jobWorld(db, { at: monday('10:00'), settings: closed });
  seedScan(db, closed, '2025-06-02', accountsOf('nobody', 3, 'acc', { news: [] }));
  expect((await composeRanking(context)).messages).toHaveLength(0);
  expect((await composeRanking(context, '2025-06-03')).messages).toHaveLength(1);
});

test('the plain form is posted where Slack refuses the native one, and at once where native blocks are off', async () => {
  for (const richBlocks of [true, false]) {
    const db = await memoryStore();
    const { context, slack } = await jobWorld(db, { at: monday('08:00'), settings, richBlocks });
    seedScan(db, settings, '2025-06-02', accountsOf('nobody', 3, 'acc', { news: [] }));
    if (richBlocks) slack.fail('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    expect(await deliver(context)).toMatchObject({ posted: 1, failed: 0 });
    const types = slack.messages('C1').flatMap((message) => message.blocks.map((block) => block.type));
    expect(types).not.toContain('table');
    expect(slack.calls('chat.postMessage')).toHaveLength(richBlocks ? 2 : 1);
  }
});

test('without a team channel there is no ranking', async () => {
  const db = await memoryStore();
  const { context } = await jobWorld(db, { at: monday('08:00'), settings: settingsWith({}) });
  seedScan(db, settings, '2025-06-02', accountsOf('ana@example.com', 3));
  expect(await composeRanking(context)).toEqual({ messages: [], skipped: 0, failed: 0 });
});
