import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_SETTINGS } from '../src/config/defaults.ts';
import { scan } from '../src/jobs/scan.ts';
import { openStore } from '../src/store/open.ts';
import { importDay, ratio, writeDay } from './book.ts';
import { LAST_DAY } from './history.ts';

/** Peak memory of a process that imports a day and scans it, at a tenth of the accounts and at all of them. */
export function benchMemory(accounts: number, folder: string): void {
  const peakOf = (count: number): number =>
    Number(
      execFileSync(
        process.execPath,
        [
          '--import',
          'tsx',
          fileURLToPath(new URL('section.ts', import.meta.url)),
          'memory-work',
          String(count),
          folder,
        ],
        { encoding: 'utf8' },
      ).trim(),
    );
  const few = peakOf(Math.ceil(accounts / 10));
  const many = peakOf(accounts);
  console.log(
    `memory   ${ratio(many / few, 'flat')}   ${Math.round(many / 1024)} MiB at ${accounts} accounts against ${Math.round(few / 1024)} MiB at ${Math.ceil(accounts / 10)}`,
  );
}

/** The work of the child process; prints its peak resident set in KiB. */
export async function workMemory(accounts: number, folder: string): Promise<void> {
  const path = join(folder, `memory-${accounts}.db`);
  const csv = writeDay(folder, accounts);
  const db = await openStore(path);
  await importDay(db, csv);
  scan(db, { day: LAST_DAY, settings: DEFAULT_SETTINGS, now: Date.now });
  db.close();
  rmSync(path, { force: true });
  console.log(process.resourceUsage().maxRSS);
}
