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
    ['text', Buffer.from('name,arr\nAcme,1\n'), 'is not an Excel workbook'],
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
});
