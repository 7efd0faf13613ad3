import { expect, test } from 'vitest';
import { releaseLease, takeLease } from '../../src/store/leases.ts';
import { memoryStore } from '../support/temp-store.ts';

test('one holder at a time, until it gives the lease back or it runs out', async () => {
  const db = await memoryStore();
  const take = (holder: string, now: number): boolean =>
    db.bulk(() => takeLease(db, { name: 'scan', holder, now, ms: 60 }));
  expect(take('a', 0)).toBe(true);
  expect(take('b', 59)).toBe(false);
  expect(take('a', 59)).toBe(true);
  expect(take('b', 118)).toBe(false);
  expect(take('b', 119)).toBe(true);
  db.bulk(() => releaseLease(db, 'scan', 'a'));
  expect(take('a', 120)).toBe(false);
  db.bulk(() => releaseLease(db, 'scan', 'b'));
  expect(take('a', 121)).toBe(true);
});

test('a lease kept after a failure holds everybody off, and no longer', async () => {
  const db = await memoryStore();
  const take = (now: number): boolean =>
    db.bulk(() => takeLease(db, { name: 'scan', holder: 'b', now, ms: 60, longest: 1800 }));
  db.bulk(() => takeLease(db, { name: 'scan', holder: 'a', now: 0, ms: 60, longest: 1800 }));
  db.bulk(() => releaseLease(db, 'scan', 'a', 1800));
  expect(take(1799)).toBe(false);
  expect(take(1800)).toBe(true);
});

test('a clock set back does not leave a dead holder in place for longer than a lease', async () => {
  const db = await memoryStore();
  const take = (now: number): boolean => db.bulk(() => takeLease(db, { name: 'scan', holder: 'b', now, ms: 60 }));
  db.bulk(() => takeLease(db, { name: 'scan', holder: 'a', now: 10_000, ms: 60 }));
  expect(take(5_000)).toBe(false);
  expect(take(5_059)).toBe(false);
  expect(take(5_060)).toBe(true);
});
