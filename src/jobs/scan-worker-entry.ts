import { parentPort } from 'node:worker_threads';
import type { Day } from '../domain/day.ts';
import type { Settings } from '../domain/settings.ts';
import { openDatabase } from '../store/sqlite.ts';
import { scan } from './scan.ts';

export interface ScanWorkerInput {
  readonly path: string;
  readonly day: Day;
  readonly settings: Settings;
}

/** Runs one scan on the worker's own connection and posts the result; a fault ends the worker with its error. */
export function runScanWorker(input: ScanWorkerInput): void {
  const db = openDatabase(input.path);
  try {
    parentPort?.postMessage(scan(db, { day: input.day, settings: input.settings, now: Date.now }));
  } finally {
    db.close();
  }
}
