import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { importDay, openHistory, ratio, writeDay } from './book.ts';
import { importFloor } from './floors.ts';

/** Import of one day against csv-parse plus bare prepared inserts of the same rows. */
export async function benchImport(accounts: number, folder: string): Promise<void> {
  const csv = writeDay(folder, accounts);
  const floor = await importFloor(csv, join(folder, 'floor.db'));
  const db = await openHistory(folder, accounts, 'import.db');
  const took = await importDay(db, csv);
  const again = await importDay(db, csv);
  db.close();
  rmSync(join(folder, 'import.db'), { force: true });
  console.log(
    `import   ${ratio(took / floor, 'at most 2')}   ${rate(accounts, took)} rows/s against ${rate(accounts, floor)}; a second time ${ratio(again / floor, 'none')}`,
  );
}

const rate = (rows: number, ms: number): string => Math.round((rows / ms) * 1000).toLocaleString('en');
