import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { Database } from '../src/store/sqlite.ts';
import { openDatabase } from '../src/store/sqlite.ts';
import { COLUMNS } from './generate.ts';

/** Milliseconds for csv-parse and bare prepared inserts of a file's rows into a table of the same columns. */
export async function importFloor(csv: string, database: string): Promise<number> {
  const db = openDatabase(database);
  db.handle.exec(`create table floor (${COLUMNS.map((column) => `${column} text`).join(', ')})`);
  const insert = db.handle.prepare(`insert into floor values (${COLUMNS.map(() => '?').join(', ')})`);
  const insertAll = db.handle.transaction((rows: string[][]) => {
    for (const row of rows) insert.run(row);
  });
  const startedAt = performance.now();
  let rows: string[][] = [];
  for await (const row of createReadStream(csv).pipe(parse({ from_line: 2 }))) {
    rows.push(row as string[]);
    if (rows.length === 1000) {
      insertAll(rows);
      rows = [];
    }
  }
  insertAll(rows);
  const took = performance.now() - startedAt;
  db.close();
  return took;
}

const WRITTEN = ['assessment', 'signal', 'standing', 'news'] as const;
const PAGE = 250;

/**
 * Milliseconds for reading the snapshots a scan reads (the latest and the one before) and writing the rows the scan
 * wrote, with bare prepared statements into tables of the same shape. The rows to write are fetched outside the time.
 */
export function scanFloor(db: Database): number {
  const { handle } = db;
  for (const table of WRITTEN) {
    const { sql } = handle.prepare('select sql from sqlite_master where name = ?').get(table) as { sql: string };
    handle.exec(
      sql
        .replace(/create table "(\w+)"/i, 'create table "floor_$1"')
        .replace(/constraint "(\w+)"/gi, 'constraint "floor_$1"'),
    );
  }
  const page = handle.prepare('select id, latest_on, previous_on from account where id > ? order by id limit ?');
  const snapshot = handle.prepare('select * from snapshot where account_id = ? and day = ?');
  const payloads = WRITTEN.map((table) => ({
    read: handle.prepare(`select * from "${table}" where account_id between ? and ?`).raw(),
    write: handle.prepare(
      `insert into "floor_${table}" values (${columnsOf(db, table)
        .map(() => '?')
        .join(', ')})`,
    ),
  }));
  let took = 0;
  let after = '';
  for (;;) {
    const accounts = page.all(after, PAGE) as { id: string; latest_on: string; previous_on: string | null }[];
    const last = accounts.at(-1);
    if (!last) break;
    const rows = payloads.map(({ read }) => read.all(accounts[0]?.id, last.id));
    const startedAt = performance.now();
    for (const account of accounts) {
      snapshot.get(account.id, account.latest_on);
      if (account.previous_on !== null) snapshot.get(account.id, account.previous_on);
    }
    handle.transaction(() => {
      payloads.forEach(({ write }, index) => {
        for (const row of rows[index] ?? []) write.run(row as unknown[]);
      });
    })();
    took += performance.now() - startedAt;
    after = last.id;
  }
  for (const table of WRITTEN) handle.exec(`drop table "floor_${table}"`);
  return took;
}

const columnsOf = (db: Database, table: string): unknown[] => db.handle.pragma(`table_info(${table})`) as unknown[];
