import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { scan } from '../../src/jobs/scan.ts';
import { scanInWorker } from '../../src/jobs/scan-in-worker.ts';
import { readAssessment } from '../../src/store/assessments.ts';
import { lastRun } from '../../src/store/runs.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { importText } from '../support/an-import.ts';
import { fileStore, memoryStore } from '../support/temp-store.ts';

const scanDay = (db: Database, day: string) => scan(db, { day, settings: DEFAULT_SETTINGS, now: () => 0 });

const signalsOf = (db: Database, account: string) =>
  readAssessment(db, account)?.signals.map((signal) => signal.id) ?? [];

test.each([
  [
    'a metric that was added',
    'id,name,storage\nA1,Acme,4000/5000\n',
    'id,name,storage,api calls\nA1,Acme,4000/5000,50/100000\n',
  ],
  ['a count that became a share', 'id,name,api calls\nA1,Acme,92000/100000\n', 'id,name,api calls\nA1,Acme,95%\n'],
])('%s is no decline', async (_, before, after) => {
  const db = await memoryStore();
  await importText(db, before, { day: '2025-05-01' });
  scanDay(db, '2025-05-01');
  await importText(db, after, { day: '2025-06-02' });
  scanDay(db, '2025-06-02');

  expect(signalsOf(db, 'A1')).not.toContain('usage-declining');
  expect(readAssessment(db, 'A1')?.play.id).not.toBe('adopt-first');
});

test('the same metric going down is a decline', async () => {
  const db = await memoryStore();
  await importText(db, 'id,name,api calls\nA1,Acme,60000/100000\n', { day: '2025-05-01' });
  scanDay(db, '2025-05-01');
  await importText(db, 'id,name,api calls\nA1,Acme,40000/100000\n', { day: '2025-06-02' });
  scanDay(db, '2025-06-02');

  expect(signalsOf(db, 'A1')).toContain('usage-declining');
});

test('a worker scans as the thread itself does, and readers see the last finished run', async () => {
  const accounts = `id,name,seats,nps\n${Array.from({ length: 600 }, (_, index) => `A${index},Account ${index},${index % 51}/50,${index % 11}`).join('\n')}\n`;
  const here = await memoryStore();
  const there = await fileStore();
  await importText(here, accounts);
  await importText(there, accounts);

  const expected = scanDay(here, '2025-06-02');
  const result = await scanInWorker(there, '2025-06-02', DEFAULT_SETTINGS);

  expect({ ...result, ms: 0 }).toEqual({ ...expected, ms: 0 });
  expect(expected.accounts).toBe(600);
  expect(lastRun(there)?.day).toBe('2025-06-02');
  expect(readAssessment(there, 'A7')).toEqual(readAssessment(here, 'A7'));
});

test('an account that cannot be judged costs the others nothing, and is counted', async () => {
  const db = await memoryStore();
  await importText(db, 'id,name,seats\nA1,Acme,48/50\nA2,Beta,40/50\n');
  db.handle.prepare("update snapshot set facts = '{broken' where account_id = 'A1'").run();

  const result = scanDay(db, '2025-06-02');

  expect(result.accounts).toBe(1);
  expect(Object.values(result.failures)).toEqual([1]);
  expect(Object.keys(result.failures)[0]).toContain('A1');
  expect(readAssessment(db, 'A2')?.score).toBeGreaterThan(0);
});
