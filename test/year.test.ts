import { expect, test } from 'vitest';
import { memoryStore, temporaryFolder } from './support/temp-store.ts';
import { liveYear } from './support/year/run.ts';

// The whole of it is `npm run year`: 500 accounts, in a file. Here a few of them live through the same days.
const PATIENCE_MS = 120_000;

test(
  'a year of daily snapshots makes every signal new once, escalates it once and tells it once',
  async () => {
    const report = await liveYear(await memoryStore(), temporaryFolder(), { accounts: 8, days: 365, seed: 5 });
    expect(report.differences).toEqual([]);
    expect(Object.keys(report.byFamily)).toHaveLength(8);
    expect(report.told).toBeGreaterThan(100);
  },
  PATIENCE_MS,
);

test(
  'no signal of any kind comes from a rename, and none is lost to one',
  async () => {
    const year = { accounts: 8, days: 90, seed: 4 };
    const renamed = await liveYear(await memoryStore(), temporaryFolder(), year);
    const same = await liveYear(await memoryStore(), temporaryFolder(), { ...year, renames: false });
    expect(renamed.differences).toEqual([]);
    expect(renamed.news).toEqual(same.news);
  },
  PATIENCE_MS,
);
