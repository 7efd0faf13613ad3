import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type Day, weekday } from '../src/domain/day.ts';
import { HeadroomError } from '../src/domain/errors.ts';
import type { Settings } from '../src/domain/settings.ts';
import { type JobContext, newHolder } from '../src/jobs/context.ts';
import { composeDigests } from '../src/jobs/daily-digest.ts';
import { importFiles } from '../src/jobs/import.ts';
import { runOutbox } from '../src/jobs/outbox.ts';
import { scan } from '../src/jobs/scan.ts';
import type { Database } from '../src/store/sqlite.ts';
import { exportDays, exportsOf } from './book/exports.ts';
import { HISTORY_DAYS } from './book/story.ts';
import { terminalMessenger } from './terminal-messenger.ts';

const silent = { info: () => {}, warn: () => {}, error: () => {} };

/**
 * Plays two months of the sample book up to this morning: each day's files are imported, scanned and delivered as
 * they would have been, to nobody; today's are imported and scanned, and its messages are still to come.
 */
export async function loadDemo(
  db: Database,
  settings: Settings,
  today: Day,
  onProgress: (day: Day) => void = () => {},
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-demo-'));
  try {
    for (const ago of exportDays(today)) {
      const day = addDays(today, -ago);
      onProgress(day);
      await importDay(db, settings, { today, ago, day, folder });
      if (!isScanned(ago, day)) continue;
      scanWhole(db, settings, day);
      if (ago > 0) await deliverQuietly(db, settings, day);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A book that is not judged whole would make a quiet morning that looks fine. */
function scanWhole(db: Database, settings: Settings, day: Day): void {
  const { failures } = scan(db, { day, settings, now: () => morningOf(day) });
  const [failure] = Object.keys(failures);
  if (failure !== undefined) {
    throw new HeadroomError('demo-scan', `The sample book could not be judged whole on ${day}: ${failure}`, {
      hint: 'This is a fault of the engine; npx vitest run test/engine shows where.',
    });
  }
}

/** Scans of the first weeks are a week apart: nobody sees the difference, and the demo starts sooner. */
const isScanned = (ago: number, day: Day): boolean =>
  ago === HISTORY_DAYS || ago <= DAILY_SINCE || weekday(day) === MONDAY;

const DAILY_SINCE = 10;
const MONDAY = 1;

/** The jobs' view of a morning of the demo. */
export function demoJobs(
  db: Database,
  settings: Settings,
  day: Day,
  parts: Pick<JobContext, 'messenger'> & Partial<JobContext>,
): JobContext {
  return {
    db,
    settings,
    clock: { now: () => morningOf(day), sleep: async () => {} },
    log: silent,
    richBlocks: false,
    holder: newHolder(),
    ...parts,
  };
}

const morningOf = (day: Day): number => Date.parse(`${day}T05:00:00Z`);

interface ImportDay {
  readonly today: Day;
  readonly ago: number;
  readonly day: Day;
  readonly folder: string;
}

async function importDay(db: Database, settings: Settings, { today, ago, day, folder }: ImportDay): Promise<void> {
  const paths = exportsOf(today, ago).map(({ name, content }) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
  const report = await importFiles(db, paths, { day, settings, now: morningOf(day) });
  const lost = report.files.filter((file) => file.rejected > 0 || file.waiting > 0);
  if (lost.length > 0) {
    throw new HeadroomError('demo-import', `The sample book did not come in whole: ${JSON.stringify(lost[0])}`, {
      hint: 'The stories in demo/book and the import disagree; npx vitest run test/demo shows where.',
    });
  }
}

/** Yesterday's digests were read yesterday: what they told is not news any more. */
async function deliverQuietly(db: Database, settings: Settings, day: Day): Promise<void> {
  const jobs = demoJobs(db, settings, day, { messenger: terminalMessenger() });
  await composeDigests(jobs, day);
  await runOutbox(jobs);
}
