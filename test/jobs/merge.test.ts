import { describe, expect, test } from 'vitest';
import { findAccounts } from '../../src/commands/find-account.ts';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { scan } from '../../src/jobs/scan.ts';
import { findReferenced } from '../../src/store/accounts.ts';
import { readAssessments } from '../../src/store/assessments.ts';
import { markTold, readQueue } from '../../src/store/news.ts';
import { lastRun } from '../../src/store/runs.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { recordVerdict, standingVerdict } from '../../src/store/verdicts.ts';
import { everything, factsOf, importText, importTexts } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

const accounts = (db: Database): unknown[] => db.prepare('select id, name from account order by id').all();

const on = (db: Database, day: string, content: string, name = 'accounts.csv') =>
  importText(db, content, { day, name });

const scanDay = (db: Database, day: string) => scan(db, { day, settings: DEFAULT_SETTINGS, now: () => 0 });

/** What a digest of that day would tell, as `account signal state`; it counts as told then. */
function tell(db: Database, day: string): string[] {
  const run = lastRun(db);
  if (!run) return [];
  const owners = { stated: [], nobody: true };
  const told = readQueue(db, owners, run, day);
  db.bulk(() =>
    markTold(
      db,
      told.map((one) => one.accountId),
      1,
      day,
    ),
  );
  return told.flatMap(({ accountId, news }) =>
    news.flatMap((one) => (one.kind === 'signal' ? [`${accountId} ${one.key} ${one.state}`] : [])),
  );
}

const meant = (db: Database, text: string): string | null => {
  const found = findReferenced(db, { id: null, name: text });
  return 'found' in found ? found.found.id : null;
};

/** Tables that name an account, and how many rows name this one. */
function rowsOf(db: Database, accountId: string): Record<string, number> {
  const tables = db
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table'")
    .all()
    .map(({ name }) => name)
    .filter((name) =>
      (db.handle.pragma(`table_info(${name})`) as { name: string }[]).some((c) => c.name === 'account_id'),
    );
  const counts = tables.map((name): [string, number] => [
    name,
    db.prepare<[string], { n: number }>(`select count(*) as n from ${name} where account_id = ?`).get(accountId)?.n ??
      0,
  ]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

const BOTH = 'id,name,domain,seats,nps\nA1,Acme,acme.com,60/100,\nB2,Acme Inc,acme.io,95/100,8\n';
const MERGED = 'id,name,domain,seats,nps,merged into\nA1,Acme,acme.com,60/100,,\nB2,Acme Inc,acme.io,95/100,8,A1\n';

describe('12.10 a merged duplicate', () => {
  test('leads to its survivor by id, name and domain, and is in no list any more', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-01', BOTH);
    scanDay(db, '2025-06-01');
    expect([...readAssessments(db)].map(({ account }) => account.id).sort()).toEqual(['A1', 'B2']);

    const report = await on(db, '2025-06-02', MERGED);

    expect(accounts(db)).toEqual([{ id: 'A1', name: 'Acme' }]);
    for (const text of ['B2', 'Acme Inc', 'acme.io', 'A1', 'Acme', 'acme.com']) expect(meant(db, text)).toBe('A1');
    expect(findAccounts(db, 'b2')).toMatchObject({ found: { id: 'A1' } });
    expect([...readAssessments(db)].map(({ account }) => account.id)).toEqual(['A1']);
    expect(report.warnings).toMatchObject([
      { line: 3, column: 'merged_into', reason: expect.stringContaining('"Acme Inc" into "Acme"') },
    ]);
  });

  test('lends what the survivor does not state itself, through all its days, and overwrites nothing', async () => {
    const db = await memoryStore();
    await on(db, '2025-05-01', 'id,name,seats,nps\nB2,Acme Inc,95/100,7\n');
    await on(db, '2025-05-10', 'id,name,seats\nA1,Acme,60/100\n');
    await on(db, '2025-05-20', 'id,name,seats,nps\nB2,Acme Inc,90/100,8\n');
    await on(db, '2025-06-02', 'id,merged into\nB2,A1\n');
    expect(factsOf(db, 'A1', '2025-05-01')).toEqual({ nps: 7 });
    expect(factsOf(db, 'A1', '2025-05-10')).toEqual({ name: 'Acme', seats_active: 60, seats_licensed: 100, nps: 7 });
    expect(factsOf(db, 'A1', '2025-05-20')).toMatchObject({ seats_active: 60, nps: 8 });
    expect(db.prepare('select latest_on, previous_on from account').get()).toEqual({
      latest_on: '2025-05-20',
      previous_on: '2025-05-10',
    });
  });

  test('lends no half of what is read together', async () => {
    const db = await memoryStore();
    await on(
      db,
      '2025-06-02',
      'id,name,employees,employees last year,licensed,active,merged into\nA1,Acme,200,,55,,\nB2,Acme Inc,,100,,50,A1\n',
    );
    expect(factsOf(db, 'A1')).toEqual({ name: 'Acme', employees: 200, seats_licensed: 55 });
  });

  test('moves people, events, notes and requests, each once', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-01', BOTH);
    const files = {
      'contacts.csv':
        'account,name,email,title,role\nA1,Jo,jo@acme.com,Director,champion\nB2,Jo,jo@acme.com,VP,sponsor\nB2,Li,li@acme.com,CFO,sponsor\n',
      'events.csv':
        'account,date,type,round\nA1,2025-05-30,funding,Series B\nB2,2025-05-30,funding,Series B\nB2,2025-05-31,milestone,\n',
      'notes.csv': 'account,date,text\nA1,2025-05-30,hello\nB2,2025-05-30,hello\nB2,2025-05-30,bye\n',
      'requests.csv': 'account,date,feature\nB2,2025-05-30,SSO\n',
    };
    await importTexts(db, files, { day: '2025-06-01' });
    await on(db, '2025-06-02', MERGED);

    expect(rowsOf(db, 'B2')).toEqual({ snapshot_replaced: 1 + 1 });
    expect(rowsOf(db, 'A1')).toMatchObject({ event: 2, note: 2, request: 1 });
    const people = db.prepare<[], { key: string; data: string }>('select key, data from contact order by key').all();
    expect(people.map(({ key, data }) => [key, (JSON.parse(data) as { title: string }).title])).toEqual([
      ['jo@acme.com', 'Director'],
      ['li@acme.com', 'CFO'],
    ]);
    // Imported again under the duplicate's id, they are the survivor's.
    const before = everything(db);
    await importTexts(db, files, { day: '2025-06-01' });
    expect(everything(db)).toEqual(before);
  });

  test('changes nothing when its file is imported again, with or without the column', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-02', MERGED);
    const before = everything(db);
    expect(await on(db, '2025-06-02', MERGED)).toMatchObject({ changed: false, rejected: 0 });
    expect(await on(db, '2025-06-02', BOTH)).toMatchObject({ changed: false, rejected: 0 });
    expect(everything(db)).toEqual(before);
  });

  test.each([
    ['first', 'id,name,seats,nps\nB2,Acme Inc,20/100,3\nA1,Acme,61/100,\n'],
    ['last', 'id,name,seats,nps\nA1,Acme,61/100,\nB2,Acme Inc,20/100,3\n'],
    ['by name alone', 'name,seats,nps\nAcme,61/100,\nAcme Inc,20/100,3\n'],
    ['by another spelling', 'name,seats,nps\nAcme,61/100,\n"ACME, Inc.",20/100,3\n'],
  ])('that is still in the feed, %s, goes on stating what it alone knows and nothing else', async (_, next) => {
    const db = await memoryStore();
    await on(db, '2025-06-02', MERGED);
    await on(db, '2025-06-03', next);
    expect(accounts(db)).toEqual([{ id: 'A1', name: 'Acme' }]);
    expect(factsOf(db, 'A1', '2025-06-03')).toMatchObject({ name: 'Acme', seats_active: 61, nps: 3 });
    // The survivor's row takes it back, for good.
    await on(db, '2025-06-04', 'id,name,nps\nA1,Acme,9\n');
    await on(db, '2025-06-05', 'id,name,nps\nB2,Acme Inc,2\n');
    expect(factsOf(db, 'A1', '2025-06-05')['nps'] ?? factsOf(db, 'A1', '2025-06-04')['nps']).toBe(9);
  });

  // Found by the generated year: the name's other spelling was taken for an account of its own.
  test('that bore quite another name is known in every spelling of it', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-02', 'id,name,nps,merged into\nA1,Norvik,,\nB2,Halden,8,A1\n');
    const report = await on(db, '2025-06-03', 'name,nps\nNorvik,\n"HALDEN, Inc.",3\n');
    expect(accounts(db)).toEqual([{ id: 'A1', name: 'Norvik' }]);
    expect(factsOf(db, 'A1', '2025-06-03')).toMatchObject({ nps: 3 });
    expect(report.warnings).toEqual([]);
  });

  test('named by other files is its survivor, but does not speak over it', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-02', MERGED);
    await on(db, '2025-06-03', 'account,metric,used,limit\nB2,api,95,100\n', 'usage.csv');
    expect(factsOf(db, 'A1', '2025-06-03')['limits']).toMatchObject([{ metric: 'api', used: 95 }]);
    await on(db, '2025-06-04', 'account,metric,used,limit\nA1,api,50,100\n', 'usage.csv');
    await on(db, '2025-06-05', 'account,metric,used,limit\nB2,api,99,100\n', 'usage.csv');
    expect(factsOf(db, 'A1', '2025-06-04')['limits']).toMatchObject([{ metric: 'api', used: 50 }]);
    expect(factsOf(db, 'A1', '2025-06-05')).toEqual({});

    await on(db, '2025-06-06', 'account,name,title,role\nA1,Jo,Director,champion\nB2,Jo,VP,champion\n', 'contacts.csv');
    expect(db.prepare('select count(*) as n from contact').get()).toEqual({ n: 1 });
    expect(db.prepare<[], { data: string }>('select data from contact').get()?.data).toContain('Director');
  });

  test('through several steps ends in the last one', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-02', 'id,name,nps,csat,merged into\nA,Ant,,4,B\nB,Bee,7,,C\nC,Cat,,,\n');
    expect(accounts(db)).toEqual([{ id: 'C', name: 'Cat' }]);
    for (const text of ['A', 'B', 'C', 'Ant', 'Bee']) expect(meant(db, text)).toBe('C');
    expect(factsOf(db, 'C')).toEqual({ name: 'Cat', nps: 7, csat: 4 });
  });

  test('and over several days too', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-01', 'id,name,csat,merged into\nA,Ant,4,B\nB,Bee,,\nC,Cat,,\n');
    await on(db, '2025-06-02', 'id,name,merged into\nB,Bee,C\n');
    expect(accounts(db)).toEqual([{ id: 'C', name: 'Cat' }]);
    expect(meant(db, 'A')).toBe('C');
    await on(db, '2025-06-03', 'id,name,csat\nA,Ant,2\nB,Bee,\nC,Cat,\n');
    expect(factsOf(db, 'C', '2025-06-03')).toMatchObject({ name: 'Cat', csat: 2 });
  });
});

describe('what cannot be merged', () => {
  test.each<[title: string, file: string, reason: string, rejected: boolean]>([
    ['a circle', 'id,name,merged into\nA,Ant,B\nB,Bee,C\nC,Cat,A\n', 'in a circle', true],
    ['a circle of two', 'id,name,merged into\nA,Ant,B\nB,Bee,A\nC,Cat,\n', 'in a circle', true],
    ['an account nobody knows', 'id,name,merged into\nA,Ant,Zebra\nB,Bee,\nC,Cat,\n', 'no account is known', false],
    ['a name of several', 'id,name,merged into\nA,Ant,Bee\nB,Bee,\nC,Bee,\n', 'fits several accounts', true],
  ])('%s stays apart and is told why', async (_, file, reason, rejected) => {
    const db = await memoryStore();
    const report = await on(db, '2025-06-02', file);
    expect(accounts(db)).toHaveLength(3);
    expect(report.warnings[0]).toMatchObject({
      line: 2,
      column: 'merged_into',
      reason: expect.stringContaining(reason),
    });
    const again = await importTexts(db, { 'accounts.csv': file }, { day: '2025-06-02', strict: true });
    expect(again.stored).toBe(!rejected);
    expect(accounts(db)).toHaveLength(3);
  });

  test('a merge the other way round, or a second one', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-01', 'id,name,merged into\nA,Ant,B\nB,Bee,\nC,Cat,\n');
    const report = await on(db, '2025-06-02', 'id,name,merged into\nB,Bee,A\nA,Ant,C\n');
    expect(accounts(db)).toHaveLength(2);
    expect(report.warnings.map(({ reason }) => reason.replace(/^[^:]*: /, ''))).toEqual([
      'that account was merged into this one before, and a merge is not turned round',
      'the account was merged into another one before, and cannot be merged twice',
    ]);
  });

  test('an account that names itself its primary one says nothing', async () => {
    const db = await memoryStore();
    const report = await on(db, '2025-06-02', 'id,name,primary account\nA,Ant,A\nB,Bee,Bee\n');
    expect(report).toMatchObject({ warnings: [], rejected: 0 });
    expect(accounts(db)).toHaveLength(2);
  });
});

describe('the signals of a merged duplicate', () => {
  test('raise none: no cut, no jump in headcount, nothing new that either had', async () => {
    const db = await memoryStore();
    await on(
      db,
      '2025-05-01',
      'id,name,arr,seats,employees,nps\nA1,Acme,100000,50/100,200,8\nB2,Acme Inc,20000,95/100,40,4\n',
    );
    scanDay(db, '2025-05-01');
    tell(db, '2025-05-01');
    await on(
      db,
      '2025-06-01',
      'id,name,arr,seats,employees,nps\nA1,Acme,100000,95/100,200,8\nB2,Acme Inc,20000,96/100,40,4\n',
    );
    scanDay(db, '2025-06-01');
    expect(tell(db, '2025-06-01').filter((line) => line.includes('seats:'))).toEqual(['A1 seats: new']);

    await on(db, '2025-06-02', 'id,merged into\nB2,A1\n');
    scanDay(db, '2025-06-02');
    expect(tell(db, '2025-06-02')).toEqual([]);
    scanDay(db, '2025-06-03');
    expect(tell(db, '2025-06-03')).toEqual([]);
  });

  test('go on at the survivor where they still stand, told once', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-01', 'id,name,seats,nps\nA1,Acme,60/100,\nB2,Acme Inc,,4\n');
    await on(db, '2025-06-01', 'account,date,text\nB2,2025-05-30,CFO is reviewing vendors\n', 'notes.csv');
    scanDay(db, '2025-06-01');
    expect(tell(db, '2025-06-01')).toEqual(['B2 nps-low: new', 'B2 vendor-review: new']);

    await on(db, '2025-06-02', 'id,merged into\nB2,A1\n');
    scanDay(db, '2025-06-02');

    expect(tell(db, '2025-06-02')).toEqual([]);
    const [acme] = [...readAssessments(db)];
    expect(acme?.play.id).toBe('defend');
    expect(acme?.signals.filter(({ id }) => id === 'nps-low' || id === 'vendor-review')).toMatchObject([
      { id: 'vendor-review', state: 'ongoing', firstSeen: '2025-06-01' },
      { id: 'nps-low', state: 'ongoing', firstSeen: '2025-06-01' },
    ]);
  });

  test('that nobody was told of yet are told at the survivor', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-01', 'id,name,seats,nps\nA1,Acme,60/100,\nB2,Acme Inc,,4\n');
    scanDay(db, '2025-06-01');
    await on(db, '2025-06-02', 'id,merged into\nB2,A1\n');
    expect(tell(db, '2025-06-02')).toEqual(['A1 nps-low: new']);
    scanDay(db, '2025-06-02');
    expect(tell(db, '2025-06-02')).toEqual([]);
  });

  test('that rested on what the survivor states itself leave no trace', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-01', 'id,name,seats\nA1,Acme,60/100\nB2,Acme Inc,95/100\n');
    scanDay(db, '2025-06-01');
    tell(db, '2025-06-01');
    await on(db, '2025-06-02', 'id,merged into\nB2,A1\n');
    scanDay(db, '2025-06-02');
    // Its own seats fill up days later: that is news, whatever the duplicate once said.
    await on(db, '2025-06-05', 'id,seats\nA1,95/100\n');
    scanDay(db, '2025-06-05');
    expect(tell(db, '2025-06-05').filter((line) => line.includes('seats:'))).toEqual(['A1 seats: new']);
  });

  // Found by the generated year: a wrong figure in the file that merges, corrected the same day.
  test('that lapse in the very file that merges rest like any other', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-01', 'id,name,api\nA1,Acme,\nB2,Acme Inc,95/100\n');
    scanDay(db, '2025-06-01');
    expect(tell(db, '2025-06-01')).toEqual(['B2 api:api new']);
    await on(db, '2025-06-02', 'id,name,api,merged into\nB2,Acme Inc,70/100,A1\n');
    scanDay(db, '2025-06-02');
    await on(db, '2025-06-02', 'id,name,api\nB2,Acme Inc,95/100\n');
    scanDay(db, '2025-06-02');
    scanDay(db, '2025-06-03');
    expect(tell(db, '2025-06-03')).toEqual([]);
  });

  test('a crossing in the very file that merges is told', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-01', 'id,name,seats,nps\nA1,Acme,60/100,8\nB2,Acme Inc,10/20,\n');
    scanDay(db, '2025-06-01');
    tell(db, '2025-06-01');
    await on(db, '2025-06-02', 'id,name,seats,nps,merged into\nA1,Acme,60/100,3,\nB2,Acme Inc,10/20,,A1\n');
    scanDay(db, '2025-06-02');
    expect(tell(db, '2025-06-02').filter((line) => line.includes('nps'))).toEqual([
      'A1 nps-drop: new',
      'A1 nps-low: new',
    ]);
  });

  test('a person only one list knew since later is no arrival', async () => {
    const db = await memoryStore();
    await on(db, '2025-01-01', 'id,name\nA1,Acme\nB2,Acme Inc\n');
    await on(db, '2025-01-01', 'account,name,role\nA1,Jo,user\n', 'contacts.csv');
    await on(db, '2025-06-01', 'account,name,title,role\nB2,Li,CFO,decision-maker\n', 'contacts.csv');
    scanDay(db, '2025-06-01');
    tell(db, '2025-06-01');
    await on(db, '2025-06-02', 'id,merged into\nB2,A1\n');
    scanDay(db, '2025-06-02');
    expect(tell(db, '2025-06-02')).toEqual([]);
    expect([...readAssessments(db)][0]?.signals.map(({ id, state }) => `${id} ${state}`)).toContain(
      'new-executive ongoing',
    );
  });
});

describe('the opportunities of a merged duplicate', () => {
  const add = (db: Database, accountId: string, id: string, item: string, stage: string) => {
    db.handle
      .prepare(
        `insert into opportunity (account_id, id, type, item, created_on, stage, stage_on, stage_by, day, memory, prior)
         values (?, ?, 'ADDON', ?, '2025-06-01', ?, '2025-06-01', null, '2025-06-01', '{}', null)`,
      )
      .run(accountId, id, item, stage);
    db.handle
      .prepare(
        `insert into opportunity_log (account_id, opportunity_id, day, at, kind, was, became, reasons)
         values (?, ?, '2025-06-01', 0, 'stage', null, ?, '[]')`,
      )
      .run(accountId, id, stage);
  };
  const owners = (db: Database, table: 'opportunity' | 'opportunity_log'): string[] =>
    db
      .prepare<[], { line: string }>(
        `select account_id || ' ' || ${table === 'opportunity' ? 'id' : 'opportunity_id'} as line from ${table} order by 1`,
      )
      .all()
      .map(({ line }) => line);

  test('move with their names and logs; of two for one item the one somebody works on stays', async () => {
    const db = await memoryStore();
    await on(db, '2025-06-01', BOTH);
    add(db, 'A1', 'ACME-ADDON-1', 'Analytics', 'identified');
    add(db, 'A1', 'ACME-ADDON-2', 'API', 'in-conversation');
    add(db, 'B2', 'ACMEINC-ADDON-1', 'analytics', 'outreach-sent');
    add(db, 'B2', 'ACMEINC-ADDON-2', 'API', 'outreach-sent');
    add(db, 'B2', 'ACMEINC-ADDON-3', 'SSO', 'identified');

    await on(db, '2025-06-02', MERGED);

    const expected = [
      'A1 ACME-ADDON-2',
      'A1 ACMEINC-ADDON-1',
      'A1 ACMEINC-ADDON-3',
      // Nobody is ever given these names again.
      'B2 ACME-ADDON-1',
      'B2 ACMEINC-ADDON-2',
    ];
    expect(owners(db, 'opportunity')).toEqual(expected);
    expect(owners(db, 'opportunity_log')).toEqual(expected);
  });
});

test('a decision on the duplicate is one on the customer: the last on either stands', async () => {
  const db = await memoryStore();
  await on(db, '2025-06-01', BOTH);
  scanDay(db, '2025-06-01');
  const decide = (accountId: string, choice: 'taking-action' | 'snooze', at: number, until: string | null) =>
    db.bulk(() => recordVerdict(db, { accountId, deliveryId: null, by: 'U1', choice, reason: null, until, at }));
  decide('A1', 'taking-action', 1, null);
  decide('B2', 'snooze', 2, '2025-07-01');
  await on(db, '2025-06-02', MERGED);
  expect(standingVerdict(db, 'A1')).toMatchObject({ choice: 'snooze', until: '2025-07-01' });
  expect(rowsOf(db, 'A1')['verdict']).toBe(2);
  expect(db.prepare("select account_id, key from news where kind = 'snooze'").all()).toEqual([
    { account_id: 'A1', key: '2025-07-01' },
  ]);
});
