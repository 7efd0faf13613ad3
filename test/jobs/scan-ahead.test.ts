import { expect, test } from 'vitest';
import { deliver } from '../../src/jobs/deliver.ts';
import { scan } from '../../src/jobs/scan.ts';
import { tick } from '../../src/jobs/schedule.ts';
import { lastRun } from '../../src/store/runs.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { accountsOf, seedScan } from '../support/a-book.ts';
import { jobWorld, settingsWith } from '../support/a-job.ts';
import { importText, importTexts } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

// One scan for a wrong date keeps every day before it from being scanned.
const [MONDAY, TUESDAY, FAR] = ['2025-06-02', '2025-06-03', '2026-06-03'] as const;
const settings = settingsWith({
  portfolio: { admins: ['adele@example.com'] },
  schedule: { ranking: { weekday: 7, time: '23:59' } },
});
const users = [
  { id: 'U1', email: 'ana@example.com', name: 'Ana Silva', tz: 'UTC' },
  { id: 'U9', email: 'adele@example.com', name: 'Adele', tz: 'UTC' },
];

test('the bot says so once, in the log and to the administrators', async () => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: `${MONDAY}T06:00:00Z`, settings, users });
  const logged: string[] = [];
  const log = { ...context.log, info: () => {}, warn: () => {}, error: (_: object, what: string) => logged.push(what) };
  const days: string[] = [];
  const ticks = async (...moments: readonly string[]): Promise<void> => {
    for (const at of moments) {
      clock.set(at);
      await tick({ ...context, log }, (day) => Promise.resolve(days.push(day)));
    }
  };
  // A clock that was set back by a day is no trouble.
  seedScan(db, settings, TUESDAY, accountsOf('ana@example.com', 1));
  await ticks(`${MONDAY}T06:00:00Z`);
  expect(logged).toEqual([]);

  seedScan(db, settings, FAR, accountsOf('ana@example.com', 1));
  await ticks(`${MONDAY}T06:05:00Z`, `${MONDAY}T06:10:00Z`, `${TUESDAY}T06:00:00Z`);
  expect(days).toEqual([]);
  expect(logged).toEqual(['the last scan lies ahead, nothing is scanned until then']);
  expect(slack.messages('DU9')).toHaveLength(1);
  expect(JSON.stringify(slack.messages('DU9')[0]?.blocks)).toContain(`headroom scan --day ${MONDAY} --take-back`);
});

const HEAD = 'ID,Account,CSM,ARR,Plan,Renewal date,Seats,Users,Adoption,NPS,Health\n';
const row = (users: number, nps: number): string =>
  `C1,Firm One,ana@example.com,48000,Professional,2026-03-24,50,${users},85%,${nps},healthy\n`;
const CATALOGUE = JSON.stringify({ seat_price_month: 80 });
const scanDay = (db: Database, day: string, takeBack = false): unknown => {
  const { ms: _, ...counts } = scan(db, { day, settings, now: () => 0, takeBack });
  return counts;
};
const stored = (db: Database): unknown[] => [
  db.prepare("select family, subject, state, day, json_remove(data, '$.evidence') as data from signal").all(),
  db.prepare('select account_id, id, created_on, stage, stage_on, day, memory from opportunity').all(),
  db.prepare('select account_id, day, band, play, play_since from standing').all(),
  db.prepare("select kind, key, version, state, delivery_id from news where kind != 'snooze' order by 1, 2, 3").all(),
];

/** A book told on Monday, whose account fills up on Tuesday. */
async function book(): Promise<{ db: Database; morning: (day: string) => Promise<number> }> {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: `${MONDAY}T09:00:00Z`, settings, users });
  await importTexts(db, { 'accounts.csv': HEAD + row(20, 9), 'catalogue.json': CATALOGUE });
  scanDay(db, MONDAY);
  const morning = async (day: string): Promise<number> => {
    clock.set(`${day}T09:00:00Z`);
    await deliver(context, { day });
    return slack.messages('DU1').length;
  };
  expect(await morning(MONDAY)).toBe(1);
  await importText(db, HEAD + row(49, 4), { day: TUESDAY });
  return { db, morning };
}

test('taken back, a scan on a wrong date leaves no trace, and the day is scanned as if it had not been', async () => {
  const wrong = await book();
  scanDay(wrong.db, FAR);
  expect(() => scanDay(wrong.db, TUESDAY)).toThrow('before the last scanned day');
  const counts = scanDay(wrong.db, TUESDAY, true);
  const right = await book();

  expect(counts).toEqual(scanDay(right.db, TUESDAY));
  expect(lastRun(wrong.db)?.day).toBe(TUESDAY);
  expect(stored(wrong.db)).toEqual(stored(right.db));
  expect(await wrong.morning(TUESDAY)).toBe(2);
  scanDay(wrong.db, '2025-06-04');
  expect(await wrong.morning('2025-06-04')).toBe(2);
});

test('where the day had been scanned before, what it found is told, and once', async () => {
  const { db, morning } = await book();
  scanDay(db, TUESDAY);
  scanDay(db, FAR);
  scanDay(db, '2026-06-05');
  scanDay(db, TUESDAY, true);
  expect(db.prepare("select count(*) from news where delivery_id is null and key = 'seats:'").pluck().get()).toBe(1);
  expect(await morning(TUESDAY)).toBe(2);
  scanDay(db, TUESDAY);
  scanDay(db, '2025-06-04');
  expect(await morning('2025-06-04')).toBe(2);
});
