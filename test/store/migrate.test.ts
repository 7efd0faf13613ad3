import { expect, test } from 'vitest';
import { readAssessment } from '../../src/store/assessments.ts';
import { recordDecision } from '../../src/store/decisions.ts';
import { readDossier } from '../../src/store/dossiers.ts';
import { migrate } from '../../src/store/migrate.ts';
import { readQueue } from '../../src/store/news.ts';
import { openDatabase } from '../../src/store/sqlite.ts';
import { undoVerdict } from '../../src/store/verdicts.ts';
import { anAssessment } from '../support/an-assessment.ts';

const schemaOf = (db: ReturnType<typeof openDatabase>): unknown[] =>
  db.handle
    .prepare(
      "select type, name, sql from sqlite_master where name not like 'kysely%' and name not like 'sqlite%' order by name",
    )
    .all();

test('migrations go up, all the way down and up again to the same schema', async () => {
  const db = openDatabase(':memory:');
  await migrate(db);
  const up = schemaOf(db);

  await migrate(db, null);
  const down = schemaOf(db);
  await migrate(db);

  expect(up.length).toBeGreaterThan(20);
  expect(down).toEqual([]);
  expect(schemaOf(db)).toEqual(up);
  db.close();
});

test('each migration is undone alone and leaves the rows of the others', async () => {
  const db = openDatabase(':memory:');
  await migrate(db);
  const names = db
    .all<{ name: string }>(
      db.build
        .selectFrom('kysely_migration' as never)
        .select('name' as never)
        .compile(),
    )
    .map((row) => row.name);
  db.handle.prepare("insert into account (id, name) values ('a', 'A')").run();

  for (const name of names.slice(0, -1).reverse()) {
    await migrate(db, name);
    expect(db.handle.prepare('select name from account').all()).toEqual([{ name: 'A' }]);
  }
  await migrate(db);

  expect(db.handle.prepare('select name from account').all()).toEqual([{ name: 'A' }]);
  db.close();
});

test('a file that is no database says what to check', () => {
  expect(() => openDatabase('package.json')).toThrowError(/Cannot open the database package\.json/);
});

test('a database from before opportunities keeps its rows and works on', async () => {
  const db = openDatabase(':memory:');
  await migrate(db, '0003-delivery');
  const assessment = JSON.stringify(anAssessment());
  db.handle.exec(`
    insert into account (id, name, csm) values ('dataflow', 'DataFlow Inc', 'maya@example.com');
    insert into run (id, day, slot, state, started_at, finished_at, recorded, settings, summary)
      values (3, '2025-06-02', 0, 'finished', 1, 2, 1, '{}', '{"accounts":1,"held":null}');
    insert into news (account_id, kind, key, version, day, state) values ('dataflow', 'band', 'hot', '1', '2025-06-02', 'changed');
    insert into verdict (id, account_id, delivery_id, "by", choice, reason, note, until, first_at, at) values
      (4, 'dataflow', 7, 'U1', 'snooze', null, null, '2025-06-10', 100, 300),
      (5, 'dataflow', 7, 'U1', 'taking-action', null, null, null, 200, 200),
      (9, 'dataflow', 0, 'U2', 'not-relevant', 'wrong-idea', 'no', null, 400, 500);`);
  db.handle
    .prepare(
      `insert into assessment (account_id, slot, run_id, csm, score, arr, band, play, data)
       values ('dataflow', 0, 3, 'maya@example.com', 88, 48000, 'hot', 'pursue', ?)`,
    )
    .run(assessment);
  const verdicts = () => db.handle.prepare('select id, "by", choice, first_at, at from verdict order by id').all();
  const before = verdicts();

  await migrate(db);

  expect(verdicts()).toEqual(before);
  expect(readAssessment(db, 'dataflow')).toEqual(anAssessment());
  expect(readDossier(db, 'dataflow', '2025-06-02')?.dossier).toMatchObject({ opportunities: [], asks: [] });
  const run = { id: 3, slot: 0 } as const;
  const owners = { stated: ['maya@example.com'], nobody: false };
  expect(readQueue(db, owners, run, '2025-06-02')).toMatchObject([{ accountId: 'dataflow', lead: null }]);
  const click = { accountId: 'dataflow', deliveryId: 7, by: 'U1', choice: 'taking-action' } as const;
  const moment = { day: '2025-06-02', at: 600 };
  expect(undoVerdict(db, { accountId: 'dataflow', deliveryId: 7, by: 'U1' })?.choice).toBe('snooze');
  expect(recordDecision(db, { ...click, reason: null, until: null, at: 600 }, moment)).toBe(false);
  expect(
    recordDecision(db, { ...click, by: 'U3', reason: null, until: null, at: 600, opportunityId: 'X-SEAT-1' }, moment),
  ).toBe(true);
  expect(db.handle.prepare('select max(id) as top from verdict').get()).toEqual({ top: 10 });

  await migrate(db, '0003-delivery');
  expect(verdicts()).toHaveLength(3);
  db.close();
});

test('on the way back, of a person’s same choices about several opportunities the last one stays', async () => {
  const db = openDatabase(':memory:');
  await migrate(db);
  const write = db.handle.prepare(
    `insert into verdict (account_id, delivery_id, "by", choice, first_at, at, opportunity) values ('a', 0, 'U1', 'not-relevant', ?, ?, ?)`,
  );
  write.run(1, 1, 'A-SEAT-1');
  write.run(2, 5, 'A-TIER-1');
  write.run(3, 3, '');

  await migrate(db, '0003-delivery');

  expect(db.handle.prepare('select at from verdict').all()).toEqual([{ at: 5 }]);
  db.close();
});
