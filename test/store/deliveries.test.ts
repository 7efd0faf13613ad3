import { expect, test } from 'vitest';
import type { Card } from '../../src/domain/card.ts';
import {
  claimDelivery,
  deliveryOfMessage,
  findDelivery,
  hadDelivery,
  isServed,
  readDelivery,
  supersede,
  troubledDeliveries,
} from '../../src/store/deliveries.ts';
import { hasQueue, markTold, readQueue, statedOwners } from '../../src/store/news.ts';
import { markFailed, markPosted, markUnknown, nextPostable, startPosting } from '../../src/store/outbox.ts';
import { lastRun } from '../../src/store/runs.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { accountsOf, seedScan } from '../support/a-book.ts';
import { settingsWith } from '../support/a-job.ts';
import { memoryStore } from '../support/temp-store.ts';

const CARD: Card = { text: 'Hello', blocks: [] };
const ANA = 'ana@example.com';
const KINDS = ['digest', 'book'] as const;

const claim = (db: Database, period: string, recipient = ANA): number | null =>
  db.bulk(() =>
    claimDelivery(db, {
      kind: 'digest',
      recipient,
      period,
      now: 1000,
      compose: (id) => ({ card: { ...CARD, text: `Message ${id}` }, fallback: null, content: { kind: 'message' } }),
    }),
  );

test('a message is claimed once for its recipient and period, and composed with its id', async () => {
  const db = await memoryStore();
  const id = claim(db, '2025-06-02');
  expect(claim(db, '2025-06-02')).toBeNull();
  expect(claim(db, '2025-06-02', 'ben@example.com')).not.toBeNull();
  expect(readDelivery(db, id ?? 0)).toMatchObject({
    state: 'claimed',
    card: { text: `Message ${id}` },
    content: { kind: 'message' },
    attempts: 0,
    createdAt: 1000,
  });
  expect(findDelivery(db, 'digest', ANA, '2025-06-02')?.id).toBe(id);
  expect(isServed(db, KINDS, ANA, '2025-06-02')).toBe(true);
  expect(isServed(db, KINDS, ANA, '2025-06-03')).toBe(false);
  expect(isServed(db, ['ranking'], ANA, '2025-06-02')).toBe(false);
  expect(readDelivery(db, 99)).toBeNull();
});

test('of two that start posting, one does', async () => {
  const db = await memoryStore();
  claim(db, '2025-06-02');
  const [one, two] = [nextPostable(db, 2000), nextPostable(db, 2000)];
  if (!one || !two) throw new Error('nothing to post');
  expect(db.bulk(() => startPosting(db, one, 'D1', 2000))).toBe(true);
  expect(db.bulk(() => startPosting(db, two, 'D1', 2000))).toBe(false);
  db.bulk(() => markFailed(db, one.id, 'ratelimited', 5000));
  expect(db.bulk(() => startPosting(db, two, 'D1', 2000))).toBe(false);
  expect(nextPostable(db, 4999)).toBeNull();
  expect(nextPostable(db, 5000)?.attempts).toBe(1);
});

test('a message is found by where it was posted', async () => {
  const db = await memoryStore();
  const id = claim(db, '2025-06-02') ?? 0;
  const delivery = nextPostable(db, 2000);
  if (delivery) db.bulk(() => startPosting(db, delivery, 'D1', 2000));
  db.bulk(() => markPosted(db, id, '1.5'));
  db.bulk(() => markUnknown(db, id, 'too late', 9000));
  expect(deliveryOfMessage(db, 'D1', '1.5')?.state).toBe('posted');
  expect(deliveryOfMessage(db, 'D1', '1.6')).toBeNull();
});

test('an earlier message that was never posted gives its news back, and leaves a first message first', async () => {
  const db = await memoryStore();
  seedScan(db, settingsWith({}), '2025-06-02', accountsOf(ANA, 2));
  const owners = { stated: [ANA], nobody: false };
  const id = claim(db, '2025-06-02') ?? 0;
  db.bulk(() => markTold(db, ['acc-001', 'acc-002'], id, '2025-06-02'));
  expect(hasQueue(db, owners)).toBe(false);
  expect(hadDelivery(db, KINDS, ANA)).toBe(true);
  db.bulk(() => supersede(db, KINDS, ANA, '2025-06-02'));
  expect(readDelivery(db, id)?.state).toBe('claimed');
  db.bulk(() => supersede(db, KINDS, ANA, '2025-06-03'));
  expect(readDelivery(db, id)?.state).toBe('abandoned');
  expect(nextPostable(db, 1e15)).toBeNull();
  expect(hadDelivery(db, KINDS, ANA)).toBe(false);
  expect(hasQueue(db, owners)).toBe(true);
  expect(troubledDeliveries(db, 10)).toEqual([]);
});

test('a queue holds its owners accounts with what is new and still true', async () => {
  const db = await memoryStore();
  seedScan(db, settingsWith({}), '2025-06-02', [
    {
      id: 'a',
      csm: ANA,
      news: [{}, { kind: 'band', key: 'warm', state: 'changed' }, { kind: 'play', key: 'pursue', state: 'changed' }],
    },
    { id: 'b', csm: 'U1', score: 12, arr: null },
    { id: 'c', csm: null },
    { id: 'd', csm: ANA, cleared: true },
    { id: 'e', csm: 'ben@example.com' },
  ]);
  const run = lastRun(db);
  if (!run) throw new Error('no run');
  const ids = (stated: string[], nobody = false) =>
    readQueue(db, { stated, nobody }, run, '2025-06-02').map((one) => one.accountId);
  expect(ids([ANA, 'U1'])).toEqual(['a', 'b']);
  expect(ids([], true)).toEqual(['c']);
  expect(ids([ANA], true)).toEqual(['a', 'c']);
  expect(readQueue(db, { stated: [ANA], nobody: false }, run, '2025-06-02')[0]?.news.map((one) => one.kind)).toEqual([
    'play',
    'signal',
  ]);
  expect(readQueue(db, { stated: ['U1'], nobody: false }, run, '2025-06-02')).toMatchObject([
    { score: 12, arr: null, play: 'pursue' },
  ]);
  expect(statedOwners(db)).toEqual([null, 'U1', ANA, 'ben@example.com']);
});
