import { expect, test } from 'vitest';
import type { AccountVerdict } from '../../src/domain/delivery.ts';
import { claimDelivery } from '../../src/store/deliveries.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { recordVerdict, standingVerdict, undoVerdict, verdictsOnDelivery } from '../../src/store/verdicts.ts';
import { seedScan } from '../support/a-book.ts';
import { settingsWith } from '../support/a-job.ts';
import { memoryStore } from '../support/temp-store.ts';

const verdict = (choice: AccountVerdict['choice'], at: number, more: Partial<AccountVerdict> = {}): AccountVerdict => ({
  accountId: 'acme',
  deliveryId: 7,
  by: 'U1',
  choice,
  reason: null,
  until: null,
  at,
  ...more,
});

const record = (db: Database, one: AccountVerdict): boolean => db.bulk(() => recordVerdict(db, one));
const openNews = (db: Database): unknown[] =>
  db.handle.prepare('select kind, key, day from news where delivery_id is null order by kind').all();

test('a double click is one click, and keeps the time of the first', async () => {
  const db = await memoryStore();
  expect(record(db, verdict('taking-action', 100))).toBe(true);
  expect(record(db, verdict('taking-action', 101))).toBe(false);
  expect(db.handle.prepare('select first_at, at from verdict').all()).toEqual([{ first_at: 100, at: 100 }]);
});

test('the last choice stands; an earlier one made again stands again, with its first time of action', async () => {
  const db = await memoryStore();
  record(db, verdict('taking-action', 100));
  record(db, verdict('snooze', 200, { until: '2025-06-10' }));
  expect(standingVerdict(db, 'acme')?.choice).toBe('snooze');
  expect(record(db, verdict('snooze', 210, { until: '2025-06-20' }))).toBe(true);
  expect(standingVerdict(db, 'acme')?.until).toBe('2025-06-20');
  expect(record(db, verdict('taking-action', 300))).toBe(true);
  expect(verdictsOnDelivery(db, 7).get('acme')).toEqual(verdict('taking-action', 300));
  expect(db.handle.prepare(`select first_at from verdict where choice = 'taking-action'`).get()).toEqual({
    first_at: 100,
  });
});

test('a choice made while the clock was set back still is the last one', async () => {
  const db = await memoryStore();
  record(db, verdict('taking-action', 5000));
  record(db, verdict('not-relevant', 1000, { reason: 'wrong-data' }));
  expect(standingVerdict(db, 'acme')?.choice).toBe('not-relevant');
});

test('undo takes back the own last choice on that card and nothing else', async () => {
  const db = await memoryStore();
  record(db, verdict('taking-action', 100));
  record(db, verdict('snooze', 200, { until: '2025-06-10' }));
  record(db, verdict('taking-action', 300, { by: 'U2' }));
  const undo = (by: string, deliveryId: number | null = 7) =>
    db.bulk(() => undoVerdict(db, { accountId: 'acme', deliveryId, by }));
  expect(undo('U3')).toBeNull();
  expect(undo('U1', null)).toBeNull();
  expect(undo('U1')?.choice).toBe('snooze');
  expect(undo('U1')?.choice).toBe('taking-action');
  expect(undo('U1')).toBeNull();
  expect(standingVerdict(db, 'acme')?.by).toBe('U2');
});

test('answers to commands are cards of their own', async () => {
  const db = await memoryStore();
  expect(record(db, verdict('taking-action', 100, { deliveryId: null }))).toBe(true);
  expect(record(db, verdict('taking-action', 101, { deliveryId: null }))).toBe(false);
  expect(record(db, verdict('taking-action', 102))).toBe(true);
  expect(db.bulk(() => undoVerdict(db, { accountId: 'acme', deliveryId: null, by: 'U1' }))?.deliveryId).toBeNull();
});

test('a snooze wakes the account once, on its day; what takes its place calls it off', async () => {
  const db = await memoryStore();
  record(db, verdict('snooze', 100, { until: '2025-06-10' }));
  record(db, verdict('snooze', 150, { until: '2025-06-12' }));
  expect(openNews(db)).toEqual([{ kind: 'snooze', key: '2025-06-12', day: '2025-06-12' }]);
  record(db, verdict('taking-action', 200));
  expect(openNews(db)).toEqual([]);
  db.bulk(() => undoVerdict(db, { accountId: 'acme', deliveryId: 7, by: 'U1' }));
  expect(openNews(db)).toEqual([{ kind: 'snooze', key: '2025-06-12', day: '2025-06-12' }]);
});

test('a scan of the waking day leaves the waking in place', async () => {
  const db = await memoryStore();
  record(db, verdict('snooze', 100, { until: '2025-06-10' }));
  seedScan(db, settingsWith({}), '2025-06-10', [{ id: 'acme', csm: null, news: [] }]);
  expect(openNews(db)).toEqual([{ kind: 'snooze', key: '2025-06-10', day: '2025-06-10' }]);
});

test('not relevant silences what waits, except a guard', async () => {
  const db = await memoryStore();
  seedScan(db, settingsWith({}), '2025-06-02', [
    {
      id: 'acme',
      csm: null,
      news: [{}, { kind: 'band', key: 'hot', state: 'changed' }, { kind: 'play', key: 'defend', state: 'changed' }],
    },
    { id: 'other', csm: null },
  ]);
  record(db, verdict('not-relevant', 100, { reason: 'wrong-timing' }));
  expect(openNews(db).map((one) => (one as { kind: string }).kind)).toEqual(['play', 'signal']);
});

test.each<readonly [string, string | null, readonly string[]]>([
  ['a message of that morning', '2025-06-09T08:30:00Z', []],
  ['the answer to a command', null, []],
  ['a message of last week', '2025-06-02T08:30:00Z', ['signal:funding:B']],
])('not relevant silences what its card could know: %s', async (_, composed, waiting) => {
  const db = await memoryStore();
  const deliveryId =
    composed === null
      ? null
      : db.bulk(() =>
          claimDelivery(db, {
            kind: 'digest',
            recipient: 'U1',
            period: composed.slice(0, 10),
            now: Date.parse(composed),
            compose: () => ({ card: { text: '', blocks: [] }, fallback: null, content: { kind: 'message' } }),
          }),
        );
  const early = { kind: 'signal', key: 'seats:', state: 'new' } as const;
  seedScan(db, settingsWith({}), '2025-06-02', [{ id: 'acme', csm: null, news: [early] }]);
  seedScan(db, settingsWith({}), '2025-06-09', [{ id: 'acme', csm: null, news: [{ ...early, key: 'funding:B' }] }]);
  record(db, verdict('not-relevant', Date.parse('2025-06-09T09:00:00Z'), { deliveryId, reason: 'wrong-timing' }));
  expect(db.handle.prepare("select kind || ':' || key from news where delivery_id is null").pluck().all()).toEqual(
    waiting,
  );
});
