import { describe, expect, test } from 'vitest';
import { findReferenced } from '../../src/store/accounts.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { importText } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

const accounts = (db: Database): unknown[] => db.prepare('select id, name from account order by id').all();

const meant = (db: Database, text: string): string | readonly string[] | null => {
  const found = findReferenced(db, { id: null, name: text });
  return 'found' in found ? found.found.id : 'several' in found ? found.several : null;
};

describe('12.10 Identity', () => {
  test('a rename with the same id keeps the account, and the former name still finds it', async () => {
    const db = await memoryStore();
    await importText(db, 'id,name,domain\nA1,Acme Inc,acme.com\n', { day: '2025-06-01' });
    await importText(db, 'id,name,domain\nA1,Zenith,zenith.io\n');
    expect(accounts(db)).toEqual([{ id: 'A1', name: 'Zenith' }]);
    for (const text of ['Zenith', 'zenith ltd', 'Acme', 'acme, inc.', 'acme.com', 'zenith.io', 'A1']) {
      expect(meant(db, text)).toBe('A1');
    }
  });

  test('former names of the data find the account too', async () => {
    const db = await memoryStore();
    await importText(db, 'id,name,former_names\nA1,Acme,Roadrunner Co;ACM\n');
    expect(meant(db, 'Roadrunner Co')).toBe('A1');
    expect(meant(db, 'acm')).toBe('A1');
  });

  test('two names with one key in one file are never merged', async () => {
    const db = await memoryStore();
    for (let run = 0; run < 2; run += 1) {
      const report = await importText(db, 'name,nps\nAcme Inc,1\nAcme LLC,2\nAcme,3\n');
      expect(accounts(db)).toEqual([
        { id: 'acme', name: 'Acme' },
        { id: 'acmeinc', name: 'Acme Inc' },
        { id: 'acmellc', name: 'Acme LLC' },
      ]);
      expect(report.changed).toBe(run === 0);
    }
    expect(meant(db, 'ACME LLC')).toBe('acmellc');
    expect(meant(db, 'Acme GmbH')).toHaveLength(3);
  });

  test('in any order, and beside an account known from before', async () => {
    const db = await memoryStore();
    await importText(db, 'name\nAcme Inc\n', { day: '2025-06-01' });
    await importText(db, 'name,nps\nAcme LLC,2\nAcme Inc,1\n');
    expect(accounts(db)).toHaveLength(2);
    expect(
      db.prepare('select nps from snapshot where account_id = ? and day = ?').get('acmeinc', '2025-06-02'),
    ).toEqual({
      nps: 1,
    });
  });

  test('a spelling that can only mean one account is that account', async () => {
    const db = await memoryStore();
    await importText(db, 'name\n"Acme, Inc."\n', { day: '2025-06-01' });
    await importText(db, 'name,nps\nACME,8\n');
    expect(accounts(db)).toEqual([{ id: 'acmeinc', name: 'ACME' }]);
  });

  test('an account known by name alone takes the id that comes later, and keeps its own', async () => {
    const db = await memoryStore();
    await importText(db, 'name\nAcme\n', { day: '2025-06-01' });
    await importText(db, 'id,name,nps\n001,Acme,8\n');
    await importText(db, 'id,name,nps\n001,Acme,9\n', { day: '2025-06-03' });
    expect(accounts(db)).toEqual([{ id: 'acme', name: 'Acme' }]);
    expect(meant(db, '001')).toBe('acme');
  });

  test('two ids with one name are two accounts, and their name alone means neither', async () => {
    const db = await memoryStore();
    await importText(db, 'id,name\nA1,Acme\nA2,Acme\n');
    expect(accounts(db)).toHaveLength(2);
    const report = await importText(db, 'account,date,text\nAcme,2025-06-01,hi\nA2,2025-06-01,hi\n', {
      name: 'notes.csv',
    });
    expect(report).toMatchObject({ accepted: 1, rejected: 1 });
    expect(report.warnings[0]?.reason).toContain('give the account id');
  });

  test('a row under a former name does not rename the account back', async () => {
    const db = await memoryStore();
    await importText(db, 'id,name\nA1,Acme\n', { day: '2025-06-01' });
    await importText(db, 'id,name\nA1,Zenith\n');
    await importText(db, 'name,nps\nAcme,4\n', { day: '2025-06-03' });
    expect(accounts(db)).toEqual([{ id: 'A1', name: 'Zenith' }]);
  });
});

describe('a contact', () => {
  const contacts = (db: Database): unknown[] =>
    db
      .prepare<[], { key: string; day: string; data: string }>('select key, day, data from contact order by key, day')
      .all()
      .map(({ key, day, data }) => ({ key, day, ...(JSON.parse(data) as object) }));

  const on = (db: Database, day: string, text: string) => importText(db, text, { day, name: 'contacts.csv' });

  test('has a version per change, each over the last', async () => {
    const db = await memoryStore();
    await importText(db, 'name\nAcme\n', { day: '2025-05-01' });
    await on(db, '2025-06-01', 'account,name,email,title\nAcme,Jo Doe,jo@acme.com,Director\n');
    await on(db, '2025-06-02', 'account,name,email,title\nAcme,Jo Doe,JO@acme.com,Director\n');
    await on(db, '2025-06-03', 'account,name,title\nAcme,Jo Doe,VP\n');
    expect(contacts(db)).toEqual([
      { key: 'jo@acme.com', day: '2025-06-01', name: 'Jo Doe', email: 'jo@acme.com', title: 'Director' },
      { key: 'jo@acme.com', day: '2025-06-02', name: 'Jo Doe', email: 'JO@acme.com', title: 'Director' },
      { key: 'jo@acme.com', day: '2025-06-03', name: 'Jo Doe', email: 'JO@acme.com', title: 'VP' },
    ]);
  });

  test('that says nothing new for a month is written again, so that it does not grow old', async () => {
    const db = await memoryStore();
    await importText(db, 'name\nAcme\n', { day: '2025-05-01' });
    for (const day of ['2025-05-01', '2025-05-15', '2025-05-31']) {
      await on(db, day, 'account,name,title\nAcme,Jo,VP\n');
    }
    expect(contacts(db)).toMatchObject([{ day: '2025-05-01' }, { day: '2025-05-31' }]);
  });

  test('known by name is the one whose e-mail comes later', async () => {
    const db = await memoryStore();
    await importText(db, 'name\nAcme\n', { day: '2025-05-01' });
    await on(db, '2025-06-01', 'account,name,title\nAcme,Jo Doe,VP\n');
    await on(db, '2025-06-02', 'account,name,email,role\nAcme,Jo Doe,jo@acme.com,champion\n');
    expect(contacts(db)).toMatchObject([{ key: 'jodoe' }, { key: 'jodoe', email: 'jo@acme.com', title: 'VP' }]);
  });
});
