import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import type { Portfolio } from '../../src/domain/benchmark.ts';
import { readPortfolio } from '../../src/jobs/portfolio.ts';
import { scan } from '../../src/jobs/scan.ts';
import { readAssessment } from '../../src/store/assessments.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { aContext, TODAY } from '../support/a-dossier.ts';
import { importText } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

const HEADER = 'id,name,industry,arr,account type,seats';

/** The cohort of A36, with a trial and an account that pays nothing beside it. */
const BOOK = [
  HEADER,
  'A1,Acme,Retail,20000,paid,8/10',
  'A2,Beta,Retail,30000,paid,8/10',
  'A3,Gamma,retail,40000,paid,8/10',
  'A4,Delta,Retail,60000,paid,8/10',
  'A5,Echo,Retail,100000,partner-managed,8/10',
  'A6,Trial,Retail,900000,trial,900/1000',
  'A7,Nothing,Retail,0,,900/1000',
  '',
].join('\n');

const read = (db: Database, day = TODAY): Portfolio | null => readPortfolio(db, aContext(day));

test('A36 every paid account of the book is in it, as its latest snapshot has it', async () => {
  const db = await memoryStore();
  await importText(db, BOOK.replace('100000,', '70000,'), { day: '2025-06-01' });
  await importText(db, BOOK);

  const portfolio = read(db);
  const cohort = portfolio?.cohortOf('Retail', 30_000);

  expect(portfolio?.accounts).toBe(5);
  expect(cohort).toMatchObject({ kind: 'industry', industry: 'Retail', accounts: 5 });
  expect(cohort?.stats.get('arr')).toEqual({ count: 5, mean: 50_000, median: 40_000, p75: 60_000 });
  expect(cohort?.stats.get('seats')).toEqual({ count: 5, mean: 8, median: 8, p75: 8 });
});

test('what a later day brings is not known before', async () => {
  const db = await memoryStore();
  await importText(db, BOOK);
  await importText(db, `${HEADER}\nA1,Acme,Retail,999000,paid,8/10\nA8,Late,Retail,50000,paid,8/10\n`, {
    day: '2025-06-09',
  });

  expect(read(db)?.cohortOf('Retail', null)?.stats.get('arr')?.mean).toBe(50_000);
  expect(read(db, '2025-06-09')?.accounts).toBe(6);
});

test('12.5 use that is past its age is unknown to the cohort, not old', async () => {
  const db = await memoryStore();
  await importText(db, BOOK, { day: '2025-04-02' });
  await importText(db, 'id,name,arr\nA1,Acme,20000\nA2,Beta,30000\nA3,Gamma,40000\n');

  const stats = read(db)?.cohortOf('Retail', null)?.stats;
  expect([...(stats?.keys() ?? [])]).toEqual(['arr']);
});

test('E1 two accounts make no portfolio', async () => {
  const db = await memoryStore();
  await importText(db, `${HEADER}\nA1,Acme,Retail,20000,paid,8/10\nA2,Beta,Retail,30000,paid,8/10\n`);
  expect(read(db)).toBeNull();
});

test('a book of several pages is read whole, each account once, without those nobody described yet', async () => {
  const db = await memoryStore();
  const rows = Array.from({ length: 1_203 }, (_, index) => `A${index},Account ${index},Retail,${index + 1},paid,8/10`);
  await importText(db, `${HEADER}\n${rows.join('\n')}\n`);
  db.handle.prepare("insert into account (id, name) values ('A0x', 'Only a name')").run();

  expect(read(db)?.accounts).toBe(1_203);
  expect(read(db)?.cohortOf(null, null)?.stats.get('arr')).toMatchObject({ count: 1_203, mean: 602 });
});

test('an account that cannot be read is nobody’s peer, and costs the others nothing', async () => {
  const db = await memoryStore();
  await importText(db, BOOK);
  db.handle.prepare("update snapshot set facts = '{broken' where account_id = 'A4'").run();
  expect(read(db)?.accounts).toBe(4);
});

const scanned = (db: Database) => {
  const result = scan(db, { day: TODAY, settings: DEFAULT_SETTINGS, now: () => 0 });
  const gapsOf = (id: string) =>
    readAssessment(db, id)?.signals.filter((signal) => signal.id === 'benchmark-gap') ?? [];
  return { result, gapsOf };
};

test('A36 a scan finds the account at 60% of its cohort, a second scan of the day finds the same', async () => {
  const db = await memoryStore();
  await importText(db, BOOK);

  const first = scanned(db);
  const found = ['A2', 'A3', 'A6', 'A7'].map((id) => first.gapsOf(id).map(({ strength }) => strength));
  const again = scanned(db);

  expect(found[0]).toEqual(['weak']);
  expect(found.slice(1)).toEqual([[], [], []]);
  expect(first.gapsOf('A2')[0]?.evidence).toEqual([
    expect.objectContaining({ measure: 'arr', value: 30_000, detail: expect.objectContaining({ mean: 50_000 }) }),
  ]);
  expect(again.result).toEqual(first.result);
  expect(again.gapsOf('A2')).toEqual(first.gapsOf('A2'));
});

test('E1 a book of two is scanned without a comparison', async () => {
  const db = await memoryStore();
  await importText(db, `${HEADER}\nA1,Acme,Retail,1000,paid,8/10\nA2,Beta,Retail,900000,paid,900/1000\n`);
  expect(scanned(db).gapsOf('A1')).toEqual([]);
});
