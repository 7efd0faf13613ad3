import { expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.ts';
import type { JobContext } from '../../src/jobs/context.ts';
import { scanDue, startSchedule, tick } from '../../src/jobs/schedule.ts';
import { openStore } from '../../src/store/open.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { accountsOf, type BookEntry, seedScan } from '../support/a-book.ts';
import { type HandClock, jobWorld, settingsWith } from '../support/a-job.ts';
import { fileStore, memoryStore } from '../support/temp-store.ts';

const ANA = 'ana@example.com';
const settings = settingsWith({ portfolio: { teamChannel: 'C1' } });

/** A scan that stores the same accounts as new each day, and remembers which days it was asked for. */
function scanner(db: Database, days: Day[], entries: readonly BookEntry[] = accountsOf(ANA, 2)) {
  return (day: Day): Promise<void> => {
    days.push(day);
    seedScan(db, settings, day, entries);
    return Promise.resolve();
  };
}

const importAccounts = (db: Database): void =>
  void db.handle.prepare('insert into account (id, name, csm) values (?, ?, ?)').run('acc-001', 'Account', ANA);

async function ticks(
  context: JobContext,
  clock: HandClock,
  scan: (day: Day) => Promise<unknown>,
  moments: readonly string[],
): Promise<void> {
  for (const at of moments) {
    clock.set(at);
    await tick(context, scan);
  }
}

test('a week of ticks: one scan a day, one digest a working day, one ranking', async () => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: '2025-06-02T00:00:00Z', settings });
  importAccounts(db);
  const days: Day[] = [];
  const scan = scanner(db, days);
  const start = Date.parse('2025-06-02T00:00:00Z');
  for (let minute = 0; minute < 7 * 24 * 60; minute += 30) {
    clock.set(start + minute * 60_000);
    await tick(context, scan);
  }
  expect(days).toEqual(['02', '03', '04', '05', '06', '07', '08'].map((day) => `2025-06-${day}`));
  const dates = (channel: string): string[] =>
    slack.messages(channel).map((message) => new Date(Number(message.ts) * 1000).toISOString().slice(0, 16));
  expect(dates('DU1')).toEqual(['02', '03', '04', '05', '06'].map((day) => `2025-06-${day}T08:30`));
  expect(dates('C1')).toEqual(['2025-06-02T09:00']);
});

test.each<[string, readonly string[], readonly Day[]]>([
  ['before five there is nothing to do yet', ['2025-06-02T04:55:00Z'], []],
  ['a start in the afternoon catches up', ['2025-06-02T15:00:00Z', '2025-06-02T15:05:00Z'], ['2025-06-02']],
  [
    'a laptop that slept for two days scans once, for today',
    ['2025-06-02T05:00:00Z', '2025-06-05T10:00:00Z'],
    ['2025-06-02', '2025-06-05'],
  ],
  [
    'woken before five, it makes up for yesterday',
    ['2025-06-02T05:00:00Z', '2025-06-05T03:00:00Z', '2025-06-05T05:00:00Z'],
    ['2025-06-02', '2025-06-04', '2025-06-05'],
  ],
  [
    'a clock set back an hour',
    ['2025-06-02T05:30:00Z', '2025-06-02T04:30:00Z', '2025-06-02T05:30:00Z'],
    ['2025-06-02'],
  ],
  ['a clock set back a day', ['2025-06-03T05:30:00Z', '2025-06-02T05:30:00Z', '2025-06-03T05:30:00Z'], ['2025-06-03']],
])('%s', async (_name, moments, expected) => {
  const db = await memoryStore();
  const { context, clock } = await jobWorld(db, { at: moments[0] ?? '', settings });
  importAccounts(db);
  const days: Day[] = [];
  await ticks(context, clock, scanner(db, days), moments);
  expect(days).toEqual(expected);
});

test('the scan follows the wall clock of the portfolio through both nights of daylight saving', async () => {
  const db = await memoryStore();
  const york = settingsWith({ portfolio: { timezone: 'America/New_York' } });
  const { context, clock } = await jobWorld(db, { at: '2025-03-09T08:55:00Z', settings: york });
  importAccounts(db);
  const due = (at: string): Day | null => {
    clock.set(at);
    return scanDue(context);
  };
  expect(due('2025-03-08T09:59:00Z')).toBeNull();
  expect(due('2025-03-08T10:00:00Z')).toBe('2025-03-08');
  expect(due('2025-03-09T08:59:00Z')).toBeNull();
  expect(due('2025-03-09T09:00:00Z')).toBe('2025-03-09');
  expect(due('2025-11-02T09:59:00Z')).toBeNull();
  expect(due('2025-11-02T10:00:00Z')).toBe('2025-11-02');
});

test('without accounts there is nothing to scan', async () => {
  const db = await memoryStore();
  const { context } = await jobWorld(db, { at: '2025-06-02T09:00:00Z', settings });
  expect(scanDue(context)).toBeNull();
});

test('a scan that fails rests, then is tried again, and costs nobody else their turn', async () => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: '2025-06-02T06:00:00Z', settings });
  seedScan(db, settings, '2025-06-01', accountsOf(ANA, 2));
  let tries = 0;
  const broken = (): Promise<void> => {
    tries += 1;
    return Promise.reject(new Error('disk full'));
  };
  await ticks(context, clock, broken, ['2025-06-02T06:00:00Z', '2025-06-02T06:05:00Z', '2025-06-02T06:25:00Z']);
  expect(tries).toBe(1);
  await ticks(context, clock, broken, ['2025-06-02T06:30:00Z', '2025-06-02T08:30:00Z']);
  expect(tries).toBe(3);
  expect(slack.messages('DU1')).toHaveLength(1);
});

test('of two processes one scans, and each message is posted once', async () => {
  const db = await fileStore();
  const { context, slack } = await jobWorld(db, { at: '2025-06-02T09:00:00Z', settings });
  importAccounts(db);
  const second = await openStore(db.path);
  const days: Day[] = [];
  const slowly = async (day: Day): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await scanner(db, days)(day);
  };
  const other = { ...context, db: second, holder: 'other' };
  await Promise.all([tick(context, slowly), tick(other, slowly)]);
  await Promise.all([tick(context, slowly), tick(other, slowly)]);
  second.close();
  expect(days).toEqual(['2025-06-02']);
  expect(slack.messages('DU1')).toHaveLength(1);
  expect(slack.messages('C1')).toHaveLength(1);
});

test('it looks for work at once when started, and stops', async () => {
  const db = await memoryStore();
  const { context, slack } = await jobWorld(db, { at: '2025-06-02T09:00:00Z', settings });
  importAccounts(db);
  const days: Day[] = [];
  const running = startSchedule(context, scanner(db, days));
  await slack.eventually(() => slack.messages('C1').length === 1);
  await running.stop();
  expect(days).toEqual(['2025-06-02']);
});
