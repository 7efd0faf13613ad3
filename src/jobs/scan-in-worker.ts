import { Worker } from 'node:worker_threads';
import type { Day } from '../domain/day.ts';
import type { Settings } from '../domain/settings.ts';
import type { Database } from '../store/sqlite.ts';
import { type ScanResult, scan } from './scan.ts';

/**
 * Scans in a worker thread, so that a slash command is acknowledged while 100,000 accounts are judged; a database in
 * memory cannot be shared with a worker and is scanned in place. Rejects with the scan's error.
 */
export function scanInWorker(
  db: Database,
  day: Day,
  settings: Settings,
  now: () => number = Date.now,
): Promise<ScanResult> {
  if (db.path === ':memory:') return Promise.resolve().then(() => scan(db, { day, settings, now }));
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./scan-worker.mjs', import.meta.url), {
      workerData: { path: db.path, day, settings },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`the scan worker stopped with code ${code}`));
    });
  });
}
