import { describe, expect, test } from 'vitest';
import { readDossier } from '../../src/store/dossiers.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { factsOf, importText } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

const on = (db: Database, day: string, text: string, name = 'accounts.csv') => importText(db, text, { day, name });

const replaced = (db: Database): unknown[] =>
  db.prepare('select day, recorded, replaced_by, facts from snapshot_replaced order by day, recorded').all();

const daysOf = (db: Database): Record<string, string | undefined> => {
  const origins = readDossier(db, 'A1', '2025-06-30')?.dossier.snapshot?.origins ?? {};
  return Object.fromEntries(Object.entries(origins).map(([field, origin]) => [field, origin?.day]));
};

describe('a snapshot', () => {
  test('is the fields stated that day over the last known values, each with its day', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-01', 'id,name,arr,nps\nA1,Acme,100,7\n');
    await on(db, '2025-06-02', 'id,nps,csat\nA1,8,\n');
    expect(factsOf(db, 'A1', '2025-06-02')).toEqual({ name: 'Acme', arr: 100, nps: 8 });
    expect(daysOf(db)).toEqual({ name: '2025-06-01', arr: '2025-06-01', nps: '2025-06-02' });
    expect(replaced(db)).toEqual([]);
  });

  test('of the same day is replaced in the fields the later import carries; what it replaced is kept', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-02', 'id,name,arr,nps\nA1,Acme,100,7\n');
    await on(db, '2025-06-02', 'id,nps\nA1,8\n', 'second.csv');
    expect(factsOf(db, 'A1')).toEqual({ name: 'Acme', arr: 100, nps: 8 });
    expect(replaced(db)).toEqual([
      { day: '2025-06-02', recorded: 1, replaced_by: 2, facts: '{"name":"Acme","arr":100,"nps":7}' },
    ]);
    const origins = readDossier(db, 'A1', '2025-06-02')?.dossier.snapshot?.origins;
    expect(origins?.nps).toMatchObject({ importId: 2, file: 'second.csv', row: 2 });
    expect(origins?.arr).toMatchObject({ importId: 1, file: 'accounts.csv', row: 2 });
  });

  test('restating an old value makes it new again', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-01', 'id,name,nps\nA1,Acme,7\n');
    await on(db, '2025-06-02', 'id,name\nA1,Acme\n');
    expect(daysOf(db)['nps']).toBe('2025-06-01');
    const again = await on(db, '2025-06-02', 'id,nps\nA1,7\n');
    expect(again.changed).toBe(true);
    expect(daysOf(db)['nps']).toBe('2025-06-02');
  });

  test('an empty cell states nothing', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-01', 'id,name,nps\nA1,Acme,7\n');
    await on(db, '2025-06-02', 'id,name,nps\nA1,Acme,\n');
    expect(factsOf(db, 'A1')['nps']).toBe(7);
  });
});

describe('a late file', () => {
  test('reaches later days only where nothing newer was stated, and keeps what it replaces', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-01', 'id,name,arr,nps\nA1,Acme,100,7\n');
    await on(db, '2025-06-10', 'id,nps\nA1,9\n');
    await on(db, '2025-06-20', 'id,csat\nA1,4\n');
    await on(db, '2025-06-05', 'id,arr,nps\nA1,200,8\n');
    expect(factsOf(db, 'A1', '2025-06-01')).toMatchObject({ arr: 100, nps: 7 });
    expect(factsOf(db, 'A1', '2025-06-05')).toMatchObject({ arr: 200, nps: 8 });
    expect(factsOf(db, 'A1', '2025-06-10')).toMatchObject({ arr: 200, nps: 9 });
    expect(factsOf(db, 'A1', '2025-06-20')).toMatchObject({ arr: 200, nps: 9, csat: 4 });
    expect(daysOf(db)).toEqual({ name: '2025-06-01', arr: '2025-06-05', nps: '2025-06-10', csat: '2025-06-20' });
    expect(replaced(db)).toMatchObject([
      { day: '2025-06-10', recorded: 2, replaced_by: 4 },
      { day: '2025-06-20', recorded: 3, replaced_by: 4 },
    ]);
  });

  test('changes nothing when it is imported again', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-10', 'id,name,nps\nA1,Acme,9\n');
    await on(db, '2025-06-05', 'id,name,arr\nA1,Acme,200\n');
    expect((await on(db, '2025-06-05', 'id,name,arr\nA1,Acme,200\n')).changed).toBe(false);
    expect((await on(db, '2025-06-10', 'id,name,nps\nA1,Acme,9\n')).changed).toBe(false);
  });

  test('lies between the latest two snapshots where it belongs', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-01', 'id,name\nA1,Acme\n');
    await on(db, '2025-06-10', 'id,name\nA1,Acme\n');
    await on(db, '2025-06-05', 'id,nps\nA1,5\n');
    expect(db.prepare('select latest_on, previous_on from account').get()).toEqual({
      latest_on: '2025-06-10',
      previous_on: '2025-06-05',
    });
  });

  test('adds a limit that later days do not name to the newer list', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-01', 'id,name\nA1,Acme\n');
    await on(db, '2025-06-10', 'account,metric,used\nA1,api,10\n', 'usage.csv');
    await on(db, '2025-06-05', 'account,metric,used\nA1,api,5\nA1,storage,3\n', 'usage.csv');
    expect(factsOf(db, 'A1', '2025-06-10')['limits']).toEqual([
      { metric: 'api', used: 10 },
      { metric: 'storage', used: 3, stated: ['2025-06-05', 3, 3] },
    ]);
  });
});

test('any order of the same statements ends in the same latest facts', async () => {
  const files = [
    ['2025-06-01', 'id,name,arr,nps\nA1,Acme,100,7\n'],
    ['2025-06-02', 'id,nps,csat\nA1,8,4\n'],
    ['2025-06-03', 'id,name,employees\nA1,Acme,50\n'],
  ] as const;
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [2, 0, 1],
    [2, 1, 0],
  ];
  const ends = [];
  for (const order of orders) {
    const db = await memoryStore();
    await on(db, '2025-05-01', 'id,name\nA1,Acme\n');
    for (const at of order) await on(db, files[at]?.[0] ?? '', files[at]?.[1] ?? '');
    const facts = factsOf(db, 'A1', '2025-06-03');
    ends.push(Object.fromEntries(Object.entries(facts).sort()));
  }
  expect(new Set(ends.map((end) => JSON.stringify(end))).size).toBe(1);
});
