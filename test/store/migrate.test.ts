import { expect, test } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { openDatabase } from '../../src/store/sqlite.ts';

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
