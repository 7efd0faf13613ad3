import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../src/config/defaults.ts';
import { addDays } from '../src/domain/day.ts';
import { scan } from '../src/jobs/scan.ts';
import type { Database } from '../src/store/sqlite.ts';
import { importDay, openHistory, ratio, writeDay } from './book.ts';
import { scanFloor } from './floors.ts';
import { LAST_DAY } from './history.ts';

/** The daily scan against reading and writing the same rows with bare prepared statements. */
export async function benchScan(accounts: number, folder: string): Promise<void> {
  const csv = writeDay(folder, accounts);
  const db = await openHistory(folder, accounts, 'scan.db');
  await importDay(db, csv);
  const first = timeScan(db, LAST_DAY);
  const daily = timeScan(db, addDays(LAST_DAY, 1));
  const floor = scanFloor(db);
  db.close();
  rmSync(join(folder, 'scan.db'), { force: true });
  console.log(
    `scan     ${ratio(daily / floor, 'at most 4')}   ${(daily / 1000).toFixed(1)} s against ${(floor / 1000).toFixed(1)} s; the first scan of the book ${ratio(first / floor, 'none')}`,
  );
}

function timeScan(db: Database, day: string): number {
  const startedAt = performance.now();
  scan(db, { day, settings: DEFAULT_SETTINGS, now: Date.now });
  return performance.now() - startedAt;
}
