import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../src/config/defaults.ts';
import { importFiles } from '../src/jobs/import.ts';
import { openStore } from '../src/store/open.ts';
import type { Database } from '../src/store/sqlite.ts';
import { benchCsv } from './generate.ts';
import { HISTORY_DAYS, insertHistory, LAST_DAY } from './history.ts';

/** The last day's accounts file of the book, written once per folder. */
export function writeDay(folder: string, accounts: number): string {
  const path = join(folder, `accounts-${accounts}.csv`);
  if (existsSync(path)) return path;
  const file = openSync(path, 'w');
  for (const piece of benchCsv(accounts, HISTORY_DAYS - 1)) writeSync(file, piece);
  closeSync(file);
  return path;
}

/** A store with the history inserted directly and the last day not yet imported. */
export async function openHistory(folder: string, accounts: number, name: string): Promise<Database> {
  const db = await openStore(join(folder, name));
  insertHistory(db, accounts);
  db.handle.pragma('wal_checkpoint(TRUNCATE)');
  return db;
}

/** Imports the last day through the real import; returns its milliseconds. */
export async function importDay(db: Database, csv: string): Promise<number> {
  const startedAt = performance.now();
  const report = await importFiles(db, [csv], { day: LAST_DAY, settings: DEFAULT_SETTINGS, now: Date.now() });
  const took = performance.now() - startedAt;
  const file = report.files[0];
  if (!file || file.rejected > 0)
    throw new Error(`The book was not imported whole: ${JSON.stringify(file)?.slice(0, 400)}`);
  return took;
}

/** `2.13 x (aim: at most 2)` and the like. */
export function ratio(value: number, aim: string): string {
  return `${value.toFixed(2)} x (aim: ${aim})`;
}
