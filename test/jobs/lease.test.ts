import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withLease } from '../../src/jobs/lease.ts';
import { handClock, jobWorld, settingsWith } from '../support/a-job.ts';
import { memoryStore } from '../support/temp-store.ts';

test('while one works, the other does not; afterwards it may', async () => {
  const db = await memoryStore();
  const { context } = await jobWorld(db, { at: '2025-06-02T09:00:00Z' });
  const other = { ...context, holder: 'other' };
  const inside = await withLease(context, 'scan', async () => [
    await withLease(other, 'scan', async () => 'other'),
    await withLease(other, 'compose', async () => 'another lease'),
  ]);
  expect(inside).toEqual([null, 'another lease']);
  expect(await withLease(other, 'scan', async () => 'other')).toBe('other');
});

test('work that fails gives the lease back, or rests for as long as was said', async () => {
  const db = await memoryStore();
  const { context, clock } = await jobWorld(db, { at: '2025-06-02T09:00:00Z' });
  const fail = (): Promise<never> => Promise.reject(new Error('broken'));
  await expect(withLease(context, 'scan', fail)).rejects.toThrow('broken');
  await expect(withLease(context, 'scan', fail, { restAfterFailure: 600_000 })).rejects.toThrow('broken');
  expect(await withLease(context, 'scan', async () => 'again', { restAfterFailure: 600_000 })).toBeNull();
  clock.advance(600);
  expect(await withLease(context, 'scan', async () => 'again', { restAfterFailure: 600_000 })).toBe('again');
});

test('long work renews its lease; a holder that died loses it', async () => {
  const db = await memoryStore();
  const { context } = await jobWorld(db, {
    at: '2025-06-02T09:00:00Z',
    settings: settingsWith({ delivery: { leaseSeconds: 0.03 } }),
  });
  const other = { ...context, holder: 'other' };
  const clock = { ...handClock('2025-06-02T09:00:00Z'), now: Date.now };
  const living = withLease({ ...context, clock }, 'scan', () => sleep(120, 'done'));
  await sleep(80);
  expect(await withLease({ ...other, clock }, 'scan', async () => 'stolen')).toBeNull();
  expect(await living).toBe('done');

  db.handle.prepare(`insert into lease (name, holder, until) values ('scan', 'dead', ?)`).run(Date.now() + 20);
  expect(await withLease({ ...other, clock }, 'scan', async () => 'taken over')).toBeNull();
  await sleep(30);
  expect(await withLease({ ...other, clock }, 'scan', async () => 'taken over')).toBe('taken over');
});
