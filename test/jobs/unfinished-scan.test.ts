import { expect, test } from 'vitest';
import { deliver } from '../../src/jobs/deliver.ts';
import { scan } from '../../src/jobs/scan.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { jobWorld, settingsWith } from '../support/a-job.ts';
import { importText, importTexts } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

// A scan writes account by account; one that is killed half-way leaves what it wrote and no finished run.
const settings = settingsWith({ schedule: { ranking: { weekday: 7, time: '23:59' } } });
const [FRIDAY, MONDAY, TUESDAY, WEDNESDAY] = ['2025-05-30', '2025-06-02', '2025-06-03', '2025-06-04'] as const;

const HEAD = 'ID,Account,CSM,ARR,Plan,Renewal date,Seats,Users,Adoption,NPS,Health\n';
const row = (id: string, name: string, users: number, nps = 9): string =>
  `${id},${name},ana@example.com,48000,Professional,2026-03-24,50,${users},85%,${nps},healthy\n`;
const REVIEW = 'account,date,type,detail\nC2,2025-06-03,vendor_review,reviewing vendors\n';

const scanDay = (db: Database, day: string): unknown => scan(db, { day, settings, now: () => 0 });

function killScan(db: Database, day: string): void {
  const onProgress = (): never => {
    throw new Error('killed');
  };
  expect(() => scan(db, { day, settings, now: () => 0, onProgress })).toThrow('killed');
}

/** A book told on Monday; on Tuesday one account fills up and one begins to review vendors. */
async function tuesday() {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: `${MONDAY}T09:00:00Z`, settings });
  await importText(db, HEAD + row('C1', 'Firm One', 20) + row('C2', 'Firm Two', 20));
  scanDay(db, MONDAY);
  await deliver(context, { day: MONDAY });
  await importTexts(db, { 'accounts.csv': HEAD + row('C1', 'Firm One', 49), 'events.csv': REVIEW }, { day: TUESDAY });
  const morning = async (day: string): Promise<string[]> => {
    clock.set(`${day}T09:00:00Z`);
    const before = slack.messages('DU1').length;
    await deliver(context, { day });
    const text = JSON.stringify(slack.messages('DU1').slice(before));
    return ['Firm One', 'Firm Two'].filter((name) => text.includes(name));
  };
  return { db, morning };
}

test.each<readonly [string, readonly string[]]>([
  ['nobody scans again before the next morning', [WEDNESDAY]],
  ['the same day is scanned again', [TUESDAY, WEDNESDAY]],
])('what a killed scan found is told once a scan has finished, once: %s', async (_, days) => {
  const { db, morning } = await tuesday();
  killScan(db, TUESDAY);
  expect(await morning(TUESDAY)).toEqual([]);

  const told: string[] = [];
  for (const day of days) {
    scanDay(db, day);
    told.push(...(await morning(day)));
  }
  expect(told).toEqual(['Firm One', 'Firm Two']);
});

test.each<readonly [string, string, readonly string[]]>([
  ['of a later day: the last finished scan still says so, and it is told', WEDNESDAY, []],
  ['of the same day: it waits, for it may come back', TUESDAY, ['signal:seats:']],
])('what waits is not lost when a killed scan took it back, %s', async (_, day, waiting) => {
  const db = await memoryStore();
  const { context, slack } = await jobWorld(db, { at: `${FRIDAY}T09:00:00Z`, settings });
  await importText(db, HEAD + row('C1', 'Firm One', 20), { day: FRIDAY });
  scanDay(db, FRIDAY);
  await deliver(context, { day: FRIDAY });
  // Nobody was told on Monday, so what it brought waits.
  await importText(db, HEAD + row('C1', 'Firm One', 49, 4), { day: MONDAY });
  scanDay(db, MONDAY);
  scanDay(db, TUESDAY);
  const open = (): unknown =>
    db.prepare("select kind || ':' || key from news where delivery_id is null and key like 'seats%'").pluck().all();
  expect(open()).toEqual(['signal:seats:']);

  await importText(db, HEAD + row('C1', 'Firm One', 20, 4), { day });
  killScan(db, day);
  await deliver(context, { day });
  expect(slack.messages('DU1')).toHaveLength(2);
  expect(open()).toEqual(waiting);
});
