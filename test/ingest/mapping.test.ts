import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import type { FileReport } from '../../src/domain/import.ts';
import { importFiles } from '../../src/jobs/import.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { everything, factsOf, writeFiles } from '../support/an-import.ts';
import { memoryStore, temporaryFolder } from '../support/temp-store.ts';

// Small tables of our own in the dialect of the sample the shipped mappings are for: a byte order mark, CRLF,
// DD-MM-YYYY, repeated ids, usage before and after its subscription, an account that is not among the accounts.
const FIXTURES = fileURLToPath(new URL('../fixtures/import/', import.meta.url));
const MAPPINGS = fileURLToPath(new URL('../../examples/ravenstack/', import.meta.url));
const DAY = '2024-12-31';

const FILES = {
  accounts: 'ravenstack_accounts.csv',
  subscriptions: 'ravenstack_subscriptions.csv',
  tickets: 'ravenstack_supports_ticket.csv',
  usage: 'ravenstack_feature_usage.csv',
  'churn-events': 'ravenstack_churn_events.csv',
} as const;
type Name = keyof typeof FILES;
const NAMES = Object.keys(FILES) as Name[];

const fixtureOf = (name: Name): string => `back-office-${name.replace('-events', '')}.csv`;

function folder(): string {
  const path = temporaryFolder();
  for (const name of NAMES) copyFileSync(join(FIXTURES, fixtureOf(name)), join(path, FILES[name]));
  return path;
}

async function importMapped(db: Database, from: string, name: Name): Promise<FileReport> {
  const report = await importFiles(db, [join(from, FILES[name])], {
    day: DAY,
    map: join(MAPPINGS, `${name}.map.yml`),
    settings: DEFAULT_SETTINGS,
    now: 0,
  });
  const [first] = report.files;
  if (!first) throw new Error('no report');
  return first;
}

async function importAll(db: Database, from: string, names: readonly Name[] = NAMES): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  for (const name of names) reports.push(await importMapped(db, from, name));
  return reports;
}

describe('the shipped mappings', () => {
  test('account for every row of every file', async () => {
    const db = await memoryStore();
    const reports = await importAll(db, folder());
    expect(reports.map(({ kind, rows, accepted, rejected }) => [kind, rows, accepted, rejected])).toEqual([
      ['accounts', 3, 3, 0],
      ['accounts', 6, 6, 0],
      ['accounts', 6, 5, 1],
      ['usage', 9, 5, 4],
      ['events', 3, 3, 0],
    ]);
    for (const { rows, accepted, rejected } of reports) expect(accepted + rejected).toBe(rows);
  });

  test('fold the rows of an account as each field says', async () => {
    const db = await memoryStore();
    await importAll(db, folder());
    const { features: _, ...facts } = factsOf(db, 'X-001', DAY);
    expect(facts).toEqual({
      name: 'Kestrel Labs',
      industry: 'FinTech',
      region: 'US',
      contract_start: '2023-01-25',
      account_type: 'paid',
      arr: 6000,
      seats_licensed: 25,
      plan_tier: 'Pro',
      contract_term: 'monthly',
      tickets_90d: 2,
      open_escalations: 1,
      csat: 4,
    });
    expect(factsOf(db, 'X-002', DAY)).toMatchObject({ name: 'Marlow, Finch & Co', account_type: 'trial', arr: 0 });
    expect(factsOf(db, 'X-003', DAY)).toMatchObject({ arr: 0, tickets_90d: 1 });
    expect(factsOf(db, 'X-003', DAY)).not.toHaveProperty('csat');
  });

  test('lead usage to its account through the subscription, day by day', async () => {
    const db = await memoryStore();
    await importAll(db, folder());
    expect(factsOf(db, 'X-001', '2024-12-20')['features']).toMatchObject([
      { name: 'alerts', adopted: true, frequency: '3 times' },
      { name: 'export', adopted: true, frequency: '9 times' },
    ]);
    expect(factsOf(db, 'X-001', '2024-12-28')['features']).toMatchObject([
      { name: 'alerts', adopted: true, frequency: '3 times' },
      { name: 'export', adopted: true, frequency: '1 times' },
    ]);
    expect(factsOf(db, 'X-003', '2024-02-02')['features']).toEqual([
      { name: 'alerts', adopted: true, frequency: '7 times' },
    ]);
  });

  test('say why each row is left out, in words', async () => {
    const db = await memoryStore();
    const from = folder();
    await importMapped(db, from, 'accounts');
    const usage = await importMapped(db, from, 'usage');
    expect(usage.warnings.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [
        1,
        null,
        'columns the mapping does not name, so they are not used: usage_duration_secs, error_count, is_beta_feature',
      ],
      [
        5,
        'usage_id',
        '"U-3": an earlier row has the same value in this column, which the mapping calls unique; this row is left out',
      ],
      [6, null, 'left out by the mapping: the usage is dated before its subscription starts'],
      [7, null, 'left out by the mapping: the usage is dated after its subscription ends'],
      [9, null, 'subscription_id "S-77" is not in ravenstack_subscriptions.csv, so the row is left out'],
      [10, 'account', '"X-009": the account is not known yet; the row waits until it is imported'],
    ]);
    const tickets = await importMapped(db, from, 'tickets');
    expect(tickets.warnings.map(({ line, reason }) => [line, reason])).toEqual([
      [
        1,
        'columns the mapping does not name, so they are not used: resolution_time_hours, priority, first_response_time_minutes',
      ],
      [
        6,
        '"T-4": an earlier row has the same value in this column, which the mapping calls unique; this row is left out',
      ],
      [7, '"nine" is not a number'],
    ]);
  });

  test('make events of type churn, put together from two columns', async () => {
    const db = await memoryStore();
    await importAll(db, folder());
    expect(db.prepare('select account_id, date, kind, data from event order by account_id').all()).toEqual([
      {
        account_id: 'X-001',
        date: '2023-12-31',
        kind: 'churn',
        data: '{"amount":0,"type":"churn","source":"RavenStack"}',
      },
      {
        account_id: 'X-003',
        date: '2024-02-02',
        kind: 'churn',
        data: '{"amount":54.94,"detail":"budget: too expensive","type":"churn","source":"RavenStack"}',
      },
    ]);
  });

  test('change nothing when everything is imported again, in whatever order', async () => {
    const db = await memoryStore();
    const from = folder();
    await importAll(db, from);
    const before = everything(db);
    const again = await importAll(db, from, [...NAMES].reverse());
    expect(again.map(({ changed }) => changed)).toEqual(NAMES.map(() => false));
    expect(everything(db)).toEqual(before);
  });

  /** The facts by name; which import stated an entry of a list depends on the order of the files. */
  const sortedFacts = (db: Database, account: string): unknown =>
    JSON.parse(JSON.stringify(Object.entries(factsOf(db, account, DAY)).sort()), (key, value: unknown) =>
      key === 'stated' && Array.isArray(value) ? value[0] : value,
    );

  test('end in the same facts when the accounts come last', async () => {
    const [first, last] = [await memoryStore(), await memoryStore()];
    await importAll(first, folder());
    await importAll(last, folder(), ['usage', 'tickets', 'subscriptions', 'churn-events', 'accounts']);
    for (const account of ['X-001', 'X-002', 'X-003']) {
      expect(sortedFacts(last, account)).toEqual(sortedFacts(first, account));
    }
    expect(last.prepare('select count(*) as n from event').get()).toEqual({ n: 2 });
  });
});

describe('a mapping that does not fit', () => {
  const run = async (map: string, csv = 'cust,amount\nAcme,5\n'): Promise<FileReport[]> => {
    const db = await memoryStore();
    const [file = ''] = writeFiles({ 'a.csv': csv });
    const path = join(temporaryFolder(), 'a.map.yml');
    writeFileSync(path, map);
    const report = await importFiles(db, [file], { day: DAY, map: path, settings: DEFAULT_SETTINGS, now: 0 });
    return [...report.files];
  };

  test.each([
    ['a column that is not there', 'kind: accounts\naccount: cust\ncolumns: { arr: amout }', 'has no column "amout"'],
    ['a field that is not there', 'kind: accounts\naccount: cust\ncolumns: { aar: amount }', 'names the field aar'],
    ['an unknown kind', 'kind: customers\naccount: cust', 'line 1, kind'],
    ['no account', 'kind: notes', 'say which column names the account'],
    ['an unknown part', 'kind: accounts\naccount: cust\nfoldd: {}', 'foldd'],
    ['an unknown fold', 'kind: accounts\naccount: cust\nfold: { arr: { product: amount } }', 'line 3, fold.arr'],
    ['broken YAML', 'kind: [accounts', 'line 1'],
    ['a join that is not there', 'kind: notes\naccount: x.id\njoins: { x: { file: x.csv, key: cust } }', 'needs x.csv'],
  ])('%s', async (_, map, message) => {
    await expect(run(map)).rejects.toThrow(message);
  });

  test('all its problems are listed at once', async () => {
    await expect(run('kind: customers\naccount: 7\nunique: []')).rejects.toThrow('has 4 problem(s)');
  });
});

test.each([
  ['{ sum: n }', 12],
  ['{ mean: n }', 4],
  ['{ min: n }', 2],
  ['{ max: n }', 6],
  ['{ count: rows }', 4],
  ['{ distinct: word }', 2],
  ['{ latest: n, by: at }', 6],
  ['{ first: n, by: at }', 2],
  ['{ sum: n, where: { word: a } }', 6],
  ['{ sum: n, where: { word: { not: a } } }', 6],
  ['{ sum: n, where: { word: { in: [a, b] }, n: { at_least: 3 } } }', 10],
  ['{ sum: n, where: { n: { at_most: 2 } } }', 2],
  ['{ sum: n, where: { at: { before: 2024-12-02 } } }', 2],
  ['{ sum: n, where: { at: { after: 2024-12-02 } } }', 6],
  ['{ sum: n, where: { at: { after: since } } }', 10],
  ['{ count: rows, within: { days: 29, of: at } }', 2],
  ['{ sum: n, where: { word: z }, none: 0 }', 0],
  ['{ sum: n, where: { word: z } }', undefined],
])('the fold %s', async (fold, value) => {
  const db = await memoryStore();
  const [file = ''] = writeFiles({
    'a.csv':
      'id,n,word,at,since\nX,2,a,2024-12-01,2024-12-01\nX,4,a,2024-12-02,2024-12-01\nX,6,b,2024-12-31,2024-12-30\nX,,b,,\n',
  });
  const map = join(temporaryFolder(), 'a.map.yml');
  writeFileSync(map, `kind: accounts\naccount: id\nfold: { waitlist: ${fold}, name: { latest: id, by: at } }\n`);
  await importFiles(db, [file], { day: DAY, map, settings: DEFAULT_SETTINGS, now: 0 });
  expect(factsOf(db, 'X', DAY)['waitlist']).toBe(value);
});
