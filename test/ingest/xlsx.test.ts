import { describe, expect, test } from 'vitest';
import { aWorkbook, aZip } from '../support/a-workbook.ts';
import { factsOf, importText, importTexts } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

describe('a workbook', () => {
  test('is read with its dates, numbers and a title above the header', async () => {
    const db = await memoryStore();
    const file = aWorkbook({
      Accounts: [
        ['Customer export'],
        [null],
        ['Account Name', 'ARR', 'Renewal Date', 'Licensed Seats', 'Active Users', 'On trial'],
        ['DataFlow Inc', 48_000, new Date('2026-02-02T00:00:00Z'), 50, 48, false],
        ['Beta', '10万', 46_055, 10, '9', null],
      ],
    });
    const report = await importText(db, file, { name: 'book.xlsx' });
    expect(report).toMatchObject({ kind: 'accounts', rows: 2, accepted: 2, warnings: [] });
    expect(factsOf(db, 'dataflowinc')).toEqual({
      name: 'DataFlow Inc',
      arr: 48_000,
      renewal_date: '2026-02-02',
      seats_licensed: 50,
      seats_active: 48,
      account_type: 'paid',
    });
    expect(factsOf(db, 'beta')).toMatchObject({ arr: 100_000, renewal_date: '2026-02-02', seats_active: 9 });
  });

  test('with several sheets is a table each', async () => {
    const db = await memoryStore();
    const file = aWorkbook({
      客户: [
        ['公司', '续约日期'],
        ['阿里', '2025年12月1日'],
      ],
      Notes: [
        ['account', 'date', 'text'],
        ['阿里', new Date('2025-06-01T00:00:00Z'), 'hello'],
      ],
      Empty: [[null]],
    });
    const report = await importTexts(db, { 'book.xlsx': file });
    expect(report.files.map(({ file: name, kind }) => [name.replace(/^.*\//, ''), kind])).toEqual([
      ['book.xlsx#客户', 'accounts'],
      ['book.xlsx#Notes', 'notes'],
    ]);
    expect(factsOf(db, '阿里')).toMatchObject({ renewal_date: '2025-12-01' });
  });

  test('is refused before it is unpacked when it would be too large', async () => {
    const db = await memoryStore();
    const bomb = aZip([{ name: 'xl/worksheets/sheet1.xml', data: Buffer.from('x'), declared: 3_000_000_000 }]);
    await expect(importText(db, bomb, { name: 'bomb.xlsx' })).rejects.toThrow('would unpack to 2861 MB');
  });

  test.each([
    ['an old workbook', Buffer.from('\xD0\xCF\x11\xE0 and more', 'latin1'), 'is an old Excel file (.xls)'],
    ['a login page', Buffer.from('\n<!DOCTYPE html><html><body>Sign in</body></html>'), 'is a web page or XML'],
    [
      'a zip of something else',
      aZip([{ name: 'readme.txt', data: Buffer.from('hello') }]),
      'cannot be read as an Excel workbook',
    ],
    ['an empty sheet', aWorkbook({ Sheet1: [] }), 'has no filled sheet'],
  ])('that is %s is refused', async (_, content, message) => {
    const db = await memoryStore();
    await expect(importText(db, content, { name: 'book.xlsx' })).rejects.toThrow(message);
  });

  test('has its header in two rows where cells of it are merged', async () => {
    const db = await memoryStore();
    const file = aWorkbook({
      Accounts: [
        ['Portfolio report'],
        [null],
        ['Account', 'Contract', null, 'Usage', null, 'Owner'],
        [null, 'ARR', 'Start', 'Licensed', 'Active', null],
        ['Acme', 48_000, new Date('2024-12-01T00:00:00Z'), 50, 48, 'ana@x.io'],
        ['Total', 48_000, null, 50, 48, null],
      ],
    });
    const report = await importText(db, file, { name: 'book.xlsx' });
    expect(report).toMatchObject({ accepted: 1, rejected: 1 });
    expect(factsOf(db, 'acme')).toEqual({
      name: 'Acme',
      arr: 48_000,
      contract_start: '2024-12-01',
      seats_licensed: 50,
      seats_active: 48,
      csm: 'ana@x.io',
    });
  });

  test('has its groups above or its parts below the row most fields are in', async () => {
    const db = await memoryStore();
    const file = aWorkbook({
      Accounts: [
        ['Account', 'ARR', 'Owner', 'NPS', 'Seat numbers', null],
        [null, null, null, null, 'Licensed', 'Active'],
        ['Acme', 48_000, 'ana@x.io', 9, 50, 48],
      ],
    });
    expect(await importText(db, file, { name: 'book.xlsx' })).toMatchObject({ accepted: 1, warnings: [] });
    expect(factsOf(db, 'acme')).toMatchObject({ seats_licensed: 50, seats_active: 48, arr: 48_000, nps: 9 });
  });

  test('may have sheets that are no table: the others are read, and it is said', async () => {
    const db = await memoryStore();
    const file = aWorkbook({
      Readme: [['This workbook was exported on Monday'], ['Do not share']],
      Accounts: [
        ['Account', 'ARR'],
        ['Acme', 48_000],
      ],
    });
    const report = await importText(db, file, { name: 'book.xlsx' });
    expect(report).toMatchObject({ kind: 'accounts', accepted: 1 });
    expect(report.warnings).toHaveLength(1);
    expect(report.warnings[0]?.reason).toContain('book.xlsx#Readme: the columns do not tell what the rows are');
  });
});
