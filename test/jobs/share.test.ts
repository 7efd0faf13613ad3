import { expect, test } from 'vitest';
import { shareAccount } from '../../src/jobs/share.ts';
import { seedScan } from '../support/a-book.ts';
import { jobWorld, settingsWith } from '../support/a-job.ts';
import { memoryStore } from '../support/temp-store.ts';

const request = { accountId: 'acc-1', channel: 'C1', by: 'U1', card: '1.5', language: 'en' } as const;

test('one click on Share posts once, however often it is pressed', async () => {
  const db = await memoryStore();
  const { context, slack } = await jobWorld(db, { at: '2025-06-02T10:00:00Z' });
  seedScan(db, settingsWith({}), '2025-06-02', [{ id: 'acc-1', csm: null }]);
  await Promise.all([shareAccount(context, request), shareAccount(context, request)]);
  expect(await shareAccount(context, request)).toBe('again');
  expect(slack.messages('C1')).toHaveLength(1);
  expect(await shareAccount(context, { ...request, card: '1.6' })).toBe('posted');
  expect(slack.messages('C1')).toHaveLength(2);
  expect(await shareAccount(context, { ...request, accountId: 'unknown' })).toBe('unknown-account');
});

test('refused for want of an invitation, it is posted by the next click, and nobody else is told', async () => {
  const db = await memoryStore();
  const { context, slack } = await jobWorld(db, {
    at: '2025-06-02T10:00:00Z',
    settings: settingsWith({ portfolio: { admins: ['U1'] } }),
    channels: [{ id: 'C1', member: false }],
  });
  seedScan(db, settingsWith({}), '2025-06-02', [{ id: 'acc-1', csm: null }]);
  expect(await shareAccount(context, request)).toBe('not-a-member');
  expect(slack.messages()).toHaveLength(0);
  slack.workspace.channels.set('C1', { id: 'C1', name: 'team', member: true });
  expect(await shareAccount(context, request)).toBe('posted');
});
