import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { limitUses } from '../../src/detectors/facts.ts';
import { addDays } from '../../src/domain/day.ts';
import { scan } from '../../src/jobs/scan.ts';
import { readAssessment } from '../../src/store/assessments.ts';
import { readDossier } from '../../src/store/dossiers.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { importText } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

const on = (db: Database, day: string, text: string, name = 'accounts.csv') => importText(db, text, { day, name });

const readingsOf = (db: Database, today: string) =>
  readDossier(db, 'A1', today)?.dossier.readings.map(({ day, employees, seats_active }) => [
    day,
    employees,
    seats_active,
  ]);

describe('earlier readings', () => {
  test('of a measure that came later begin with its own first one', async () => {
    const db = await memoryStore();
    await on(db, '2024-07-01', 'id,name\nA1,Acme\n');
    await on(db, '2024-09-01', 'id,employees\nA1,100\n');
    await on(db, '2024-12-01', 'id,employees\nA1,110\n');
    await on(db, '2025-04-01', 'id,employees,active\nA1,118,10\n');
    await on(db, '2025-06-02', 'id,employees,active\nA1,121,20\n');
    expect(readingsOf(db, '2025-06-02')).toEqual([
      ['2024-07-01', null, null],
      ['2024-09-01', 100, null],
      ['2025-04-01', 118, 10],
    ]);
    scan(db, { day: '2025-06-02', settings: DEFAULT_SETTINGS, now: () => 0 });
    expect(readAssessment(db, 'A1')?.signals.map(({ id }) => id)).toContain('headcount-12m');
  });

  test.each(Array.from({ length: 9 }, (_, at) => at))(
    'find the first known day, whichever it is (%i)',
    async (known) => {
      const db = await memoryStore();
      for (let index = 0; index < 9; index += 1) {
        const employees = index >= known ? String(100 + index) : '';
        await on(db, addDays('2025-01-01', index * 13), `id,name,employees\nA1,Acme,${employees}\n`);
      }
      await on(db, '2025-06-02', 'id,name,employees\nA1,Acme,200\n');
      const first = readingsOf(db, '2025-06-02')?.find(([, employees]) => employees !== null);
      expect(first).toEqual([addDays('2025-01-01', known * 13), 100 + known, null]);
    },
  );
});

test('D8 of use that is billed by itself go back three calendar months, 92 days', async () => {
  const db = await memoryStore();
  const used = [30, 40, 50, 60, 70];
  for (const [at, day] of ['2025-01-02', '2025-03-02', '2025-04-02', '2025-05-02', '2025-06-02'].entries()) {
    await on(db, day, `id,name,auto_grow_billing,api_used,api_limit\nA1,Acme,true,${used[at]}000,100000\n`);
  }
  const readings = readDossier(db, 'A1', '2025-06-02')?.dossier.readings ?? [];
  expect(readings.map(({ day, limits }) => [day, limits?.[0]?.used])).toContainEqual(['2025-03-02', 40_000]);
});

// Found by the generated year: the list is written anew every 30 days, which is no sign that somebody came back.
test('a departure told by the news outlasts a list that goes on calling the person active', async () => {
  const db = await memoryStore();
  await on(db, '2025-04-01', 'id,name\nA1,Acme\n');
  const list = 'account,name,role,status\nA1,Jo Doe,champion,active\n';
  for (const day of ['2025-04-01', '2025-04-20', '2025-05-10', '2025-06-02']) await on(db, day, list, 'contacts.csv');
  await on(db, '2025-05-02', 'account,date,type,person\nA1,2025-05-02,champion_left,Jo Doe\n', 'events.csv');
  scan(db, { day: '2025-06-02', settings: DEFAULT_SETTINGS, now: () => 0 });
  expect(readAssessment(db, 'A1')?.signals.map(({ id }) => id)).toContain('champion-left');

  await on(db, '2025-06-03', list.replace('active', 'left'), 'contacts.csv');
  await on(db, '2025-06-04', list, 'contacts.csv');
  scan(db, { day: '2025-06-04', settings: DEFAULT_SETTINGS, now: () => 0 });
  expect(readAssessment(db, 'A1')?.signals.find(({ id }) => id === 'champion-left')?.state).toBe('cleared');
});

// Found by the generated year: the first departure, taken back since, hid the second one.
test('who left, came back and left again is gone', async () => {
  const db = await memoryStore();
  await on(db, '2025-03-01', 'id,name\nA1,Acme\n');
  const list = (status: string) => `account,name,role,status\nA1,Jo Doe,champion,${status}\n`;
  await on(db, '2025-03-01', list('active'), 'contacts.csv');
  await on(db, '2025-04-01', list('left'), 'contacts.csv');
  await on(db, '2025-04-02', 'account,date,type,person\nA1,2025-04-02,champion_left,Jo Doe\n', 'events.csv');
  await on(db, '2025-05-01', list('active'), 'contacts.csv');
  scan(db, { day: '2025-05-01', settings: DEFAULT_SETTINGS, now: () => 0 });
  const left = () => readAssessment(db, 'A1')?.signals.find(({ id }) => id === 'champion-left');
  expect(left()).toBeUndefined();

  await on(db, '2025-06-01', 'account,date,type,person\nA1,2025-05-31,champion_left,Jo Doe\n', 'events.csv');
  scan(db, { day: '2025-06-01', settings: DEFAULT_SETTINGS, now: () => 0 });
  expect(left()).toMatchObject({ state: 'new', evidence: [{ day: '2025-05-31' }] });
});

describe('E12 missed scans', () => {
  const scanOn = (db: Database, day: string) => {
    scan(db, { day, settings: DEFAULT_SETTINGS, now: () => 0 });
    return readAssessment(db, 'A1')?.signals.map(({ id, state }) => `${id} ${state}`) ?? [];
  };

  test('lose no change between two snapshots that came meanwhile', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-01', 'id,name,arr,nps\nA1,Acme,100000,9\n');
    scanOn(db, '2025-06-01');
    await on(db, '2025-06-02', 'id,name,arr,nps\nA1,Acme,80000,7\n');
    await on(db, '2025-06-03', 'id,name,arr,nps\nA1,Acme,80000,7\n');
    expect(scanOn(db, '2025-06-03')).toEqual(expect.arrayContaining(['contract-reduction new', 'nps-drop new']));
    // A second scan of the day, and the day after, start from the same place.
    expect(scanOn(db, '2025-06-03')).toEqual(expect.arrayContaining(['contract-reduction new', 'nps-drop new']));
    expect(scanOn(db, '2025-06-04')).toEqual(
      expect.arrayContaining(['contract-reduction ongoing', 'nps-drop ongoing']),
    );
  });

  test('find nothing twice: a late file that writes later days anew leaves them seen', async () => {
    const db = await memoryStore();
    await on(db, '2025-01-01', 'id,name,arr\nA1,Acme,100000\n');
    scanOn(db, '2025-01-01');
    await on(db, '2025-01-02', 'id,name,arr\nA1,Acme,80000\n');
    expect(scanOn(db, '2025-01-02')).toContain('contract-reduction new');
    await on(db, '2025-06-01', 'id,name,arr\nA1,Acme,80000\n');
    expect(scanOn(db, '2025-06-01').join()).not.toContain('contract-reduction ongoing');
    await on(db, '2025-01-02', 'id,nps\nA1,9\n', 'late.csv');
    await on(db, '2025-06-20', 'id,name,arr\nA1,Acme,80000\n');
    expect(scanOn(db, '2025-06-20').join()).not.toContain('contract-reduction');
  });
});

describe('12.5 an entry of a list', () => {
  const usage = (db: Database, day: string, ...rows: string[]) =>
    on(db, day, `account,metric,used,limit\n${rows.map((row) => `A1,${row}\n`).join('')}`, 'usage.csv');

  const context = (today: string) => ({ today, settings: DEFAULT_SETTINGS, catalogue: null });

  const usesOn = (db: Database, today: string): string[] => {
    const dossier = readDossier(db, 'A1', today)?.dossier;
    if (!dossier) return [];
    return limitUses(dossier, context(today)).map(({ metric, used, evidence }) => {
      const { file, row } = evidence.source;
      return `${metric} ${used} ${evidence.day} ${file} ${row}`;
    });
  };

  test('is as old as the day that stated it, however often the others are restated', async () => {
    const db = await memoryStore();
    await on(db, '2025-04-01', 'id,name\nA1,Acme\n');
    await usage(db, '2025-04-01', 'api,50,100', 'storage,92,100');
    await usage(db, '2025-05-01', 'api,60,100');
    await usage(db, '2025-05-31', 'api,70,100');
    expect(usesOn(db, '2025-05-31')).toEqual(['api 70 2025-05-31 usage.csv 2', 'storage 92 2025-04-01 usage.csv 3']);
    expect(usesOn(db, '2025-06-01')).toEqual(['api 70 2025-05-31 usage.csv 2']);

    scan(db, { day: '2025-06-01', settings: DEFAULT_SETTINGS, now: () => 0 });
    expect(readAssessment(db, 'A1')?.stale).toEqual([
      { field: 'limits', day: '2025-04-01', age: 61, entries: ['storage'] },
    ]);
  });

  test('comes back with the next statement, and an import again changes nothing', async () => {
    const db = await memoryStore();
    await on(db, '2025-04-01', 'id,name\nA1,Acme\n');
    await usage(db, '2025-04-01', 'api,50,100', 'storage,92,100');
    await usage(db, '2025-06-01', 'api,60,100');
    expect((await usage(db, '2025-06-01', 'api,60,100')).changed).toBe(false);
    await usage(db, '2025-06-02', 'storage,93,100');
    expect(usesOn(db, '2025-06-02')).toEqual(['api 60 2025-06-01 usage.csv 2', 'storage 93 2025-06-02 usage.csv 2']);
  });

  test.each([[[0, 1, 2]], [[0, 2, 1]], [[1, 0, 2]], [[1, 2, 0]], [[2, 0, 1]], [[2, 1, 0]]])(
    'ends in the same whatever order files come in: %s',
    async (order) => {
      const db = await memoryStore();
      await on(db, '2025-05-01', 'id,name\nA1,Acme\n');
      const files: [string, string[]][] = [
        ['2025-05-10', ['api,1,100', 'storage,1,100']],
        ['2025-05-20', ['storage,2,100']],
        ['2025-05-30', ['api,3,100']],
      ];
      for (const at of order)
        await usage(db, ...([files[at]?.[0] ?? '', ...(files[at]?.[1] ?? [])] as [string, ...string[]]));
      expect(usesOn(db, '2025-05-30').map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
        'api 3 2025-05-30',
        'storage 2 2025-05-20',
      ]);
    },
  );

  test('of features and of seats by product ages alike', async () => {
    const db = await memoryStore();
    const seats = (day: string, text: string) => importText(db, text, { day, name: 'usage.csv', as: 'usage' });
    await on(db, '2025-04-01', 'id,name\nA1,Acme\n');
    await on(db, '2025-04-01', 'account,feature,users\nA1,SSO,5\nA1,API,6\n', 'usage.csv');
    await seats('2025-04-01', 'account,product,active,licensed\nA1,CRM,9,10\nA1,BI,5,10\n');
    await on(db, '2025-06-02', 'account,feature,users\nA1,SSO,7\n', 'usage.csv');
    await seats('2025-06-02', 'account,product,active,licensed\nA1,BI,6,10\n');
    scan(db, { day: '2025-06-02', settings: DEFAULT_SETTINGS, now: () => 0 });
    expect(readAssessment(db, 'A1')?.stale).toEqual([
      { field: 'features', day: '2025-04-01', age: 62, entries: ['API'] },
      { field: 'seats', day: '2025-04-01', age: 62, entries: ['CRM'] },
    ]);
    expect(usesOn(db, '2025-06-02')).toEqual(['seats 6 2025-06-02 usage.csv 2']);
  });
});
