import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { findReferenced } from '../../src/store/accounts.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { everything, importText } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

/** Accounts as `id name`, in order of their ids. */
const book = (db: Database): string[] =>
  db
    .prepare<[], { id: string; name: string }>('select id, name from account order by id')
    .all()
    .map(({ id, name }) => `${id} ${name}`);

const meant = (db: Database, text: string): string | null => {
  const found = findReferenced(db, { id: null, name: text });
  return 'found' in found ? found.found.id : null;
};

/** Imports one file a day from 1 June 2025 on. */
async function days(files: readonly string[]): Promise<Database> {
  const db = await memoryStore();
  for (const [index, file] of files.entries()) await importText(db, file, { day: addDays('2025-06-01', index) });
  return db;
}

describe('12.10 a rename', () => {
  test.each<
    [title: string, files: readonly string[], book: readonly string[], finds: Readonly<Record<string, string>>]
  >([
    [
      'with its id',
      ['id,name\nA1,Acme\n', 'id,name\nA1,Zenith\n'],
      ['A1 Zenith'],
      { Acme: 'A1', Zenith: 'A1', 'zenith ltd.': 'A1' },
    ],
    [
      'without an id, told by its former name',
      ['name\nAcme\nBeta\n', 'name,former names\nZenith,Acme\nBeta,\n'],
      ['acme Zenith', 'beta Beta'],
      { Acme: 'acme', Zenith: 'acme' },
    ],
    [
      'without an id, of an account that has one',
      ['id,name\nA1,Acme Inc\n', 'name,former names\nZenith,Acme\n'],
      ['A1 Zenith'],
      { Acme: 'A1' },
    ],
    [
      'without an id, told by its domain',
      ['name,domain\nAcme,acme.com\nBeta,beta.com\n', 'name,domain\nZenith,https://www.acme.com/en\nBeta,beta.com\n'],
      ['acme Zenith', 'beta Beta'],
      { Acme: 'acme', 'acme.com': 'acme' },
    ],
    [
      'without an id, and its id the day after',
      [
        'name,domain\nAcme,acme.com\n',
        'name,domain\nZenith,acme.com\n',
        'id,name\n001,Zenith\n',
        'id,name\n001,Nadir\n',
      ],
      ['acme Nadir'],
      { Acme: 'acme', Zenith: 'acme', '001': 'acme' },
    ],
    [
      'together with its first id, told by its former name',
      ['name\nAcme\n', 'id,name,former names\n001,Zenith,Acme\n'],
      ['acme Zenith'],
      { Acme: 'acme', '001': 'acme' },
    ],
    [
      'and back again',
      ['id,name\nA1,Acme\n', 'id,name\nA1,Zenith\n', 'id,name\nA1,Acme\n'],
      ['A1 Acme'],
      { Acme: 'A1', Zenith: 'A1' },
    ],
    [
      'that swaps the names of two accounts with ids',
      ['id,name\nA1,Acme\nA2,Beta\n', 'id,name\nA1,Beta\nA2,Acme\n'],
      ['A1 Beta', 'A2 Acme'],
      { Acme: 'A2', Beta: 'A1' },
    ],
    [
      'of a Chinese company, told by its former name',
      ['账户名称,曾用名\n星河物流有限公司,\n', '账户名称,曾用名\n银河供应链,星河物流\n'],
      ['星河物流有限公司 银河供应链'],
      { 星河物流: '星河物流有限公司', 星河物流股份有限公司: '星河物流有限公司' },
    ],
    [
      'to another spelling, legal form or width',
      [
        'name\n"Acme, Inc."\n星河物流有限公司\n',
        'name\nACME\n星河物流\n',
        'name\nＡｃｍｅ GmbH\n星河物流股份有限公司\n',
      ],
      ['acmeinc Ａｃｍｅ GmbH', '星河物流有限公司 星河物流股份有限公司'],
      { acme: 'acmeinc' },
    ],
  ])('%s creates no account', async (_, files, accounts, finds) => {
    const db = await days(files);
    expect(book(db)).toEqual(accounts);
    expect(Object.fromEntries(Object.keys(finds).map((text) => [text, meant(db, text)]))).toEqual(finds);

    const before = everything(db);
    await importText(db, files.at(-1) ?? '', { day: addDays('2025-06-01', files.length - 1) });
    expect(everything(db)).toEqual(before);
  });

  test('is said in the report where the file gives no id', async () => {
    const db = await days(['name,domain\nAcme,acme.com\nBeta,\n']);
    const report = await importText(db, 'name,domain,former names\nZenith,acme.com,\nGamma,,Beta\n', {
      day: '2025-06-02',
    });
    expect(report.warnings.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '2 "Zenith" (Acme): taken for a known account under a new name, because the domain is the same',
      '3 "Gamma" (Beta): taken for a known account under a new name, because the row gives its name as a former one',
    ]);
  });

  test('an older name that only a late file gives finds the account too', async () => {
    const db = await memoryStore();
    await importText(db, 'id,name\nA1,Zenith\n', { day: '2025-06-10' });
    await importText(db, 'id,name\nA1,Acme\n', { day: '2025-06-01' });
    expect(book(db)).toEqual(['A1 Zenith']);
    expect(meant(db, 'Acme')).toBe('A1');
  });
});

describe('12.10 what is no rename', () => {
  test.each<[title: string, files: readonly string[], book: readonly string[]]>([
    [
      'a former name whose account is in the file as well',
      ['name\nAcme\n', 'name,former names\nAcme,\nZenith,Acme\n'],
      ['acme Acme', 'zenith Zenith'],
    ],
    [
      'a former name that two accounts bear',
      ['id,name\nA1,Acme\nA2,Acme\n', 'id,name,former names\nA3,Zenith,Acme\n'],
      ['A1 Acme', 'A2 Acme', 'A3 Zenith'],
    ],
    [
      'a domain whose account is in the file as well',
      ['name,domain\nAcme,acme.com\n', 'name,domain\nAcme,acme.com\nAcme Germany,acme.com\n'],
      ['acme Acme', 'acmegermany Acme Germany'],
    ],
    [
      'a domain under another id',
      ['name,domain\nAcme,acme.com\n', 'id,name,domain\n002,Acme Germany,acme.com\n'],
      ['002 Acme Germany', 'acme Acme'],
    ],
    [
      'an id of its own beside an account that has another',
      ['id,name\nA1,Acme\n', 'id,name,former names\nB9,Zenith,Acme\n'],
      ['A1 Acme', 'B9 Zenith'],
    ],
    [
      'two ids for the one account known by name alone',
      ['name\nAcme\n', 'id,name\n1,Acme Inc\n2,Acme LLC\n'],
      ['1 Acme Inc', '2 Acme LLC', 'acme Acme'],
    ],
  ])('%s', async (_, files, accounts) => {
    expect(book(await days(files))).toEqual(accounts);
  });
});

describe('12.10 ids that come and go', () => {
  test.each<[title: string, files: readonly string[], book: readonly string[]]>([
    [
      'a file without ids after one with ids',
      ['id,name\n001,Acme\n', 'name\nAcme\n', 'id,name\n001,Acme\n'],
      ['001 Acme'],
    ],
    ['a file with ids after one without', ['name\nAcme\n', 'id,name\n001,Acme\n', 'name\nAcme\n'], ['acme Acme']],
    [
      'an id and another legal form',
      ['name\nAcme\n', 'id,name\n001,Acme Inc.\n', 'id,name\n001,Acme Inc.\n'],
      ['acme Acme Inc.'],
    ],
    [
      'an id and the short Chinese name',
      ['name\n星河物流有限公司\n', 'id,name\nZ1,星河物流\n', 'name\n星河物流\n'],
      ['星河物流有限公司 星河物流'],
    ],
    [
      'an id under a former name',
      ['name,domain\nAcme,a.com\n', 'name,domain\nZenith,a.com\n', 'id,name\n001,Acme\n'],
      ['acme Zenith'],
    ],
  ])('%s are one account', async (_, files, accounts) => {
    expect(book(await days(files))).toEqual(accounts);
  });
});
