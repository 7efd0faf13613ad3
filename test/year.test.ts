import { expect, test } from 'vitest';
import { fileStore, temporaryFolder } from './support/temp-store.ts';
import { liveYear } from './support/year/run.ts';

// The whole of it is `npm run year`: 500 accounts. Here a few of them live through the same days.
const YEAR = { accounts: 16, days: 365, seed: 11 };

test('a year of daily snapshots makes every signal new once, escalates it once and tells it once', async () => {
  const report = await liveYear(await fileStore(), temporaryFolder(), YEAR);
  expect(report.differences).toEqual([]);
  expect(report.signals).toBeGreaterThan(150);
  expect(Math.min(...Object.values(report.byFamily))).toBeGreaterThan(2);
}, 120_000);

test('no signal of any kind comes from a rename, and none is lost to one', async () => {
  const year = { accounts: 12, days: 120, seed: 4 };
  const renamed = await liveYear(await fileStore(), temporaryFolder(), year);
  const same = await liveYear(await fileStore(), temporaryFolder(), { ...year, renames: false });
  expect(renamed.differences).toEqual([]);
  expect(renamed.news).toEqual(same.news);
}, 120_000);
