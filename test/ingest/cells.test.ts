import { describe, expect, test } from 'vitest';
import { type ColumnContext, cellText, columnContext, REFUSED } from '../../src/ingest/cell.ts';
import { parseDate } from '../../src/ingest/dates.ts';
import { parseMoney, readMoneyHeader } from '../../src/ingest/money.ts';
import { parseNumber, readNumber, readRatio } from '../../src/ingest/numbers.ts';
import { normaliseRound, parseBoolean, parseWord } from '../../src/ingest/words.ts';

const context = (changes: Partial<ColumnContext> = {}): ColumnContext => ({
  ...columnContext('column', '2025-06-02', 'USD'),
  ...changes,
});

describe('numbers', () => {
  test.each([
    ['48', 48],
    ['48,000', 48_000],
    ['1,234,567', 1_234_567],
    ['12,34,567', 1_234_567],
    ['48 000', 48_000],
    ["48'000", 48_000],
    ['1.2M', 1_200_000],
    ['$', null],
    ['10万', 100_000],
    ['1.5亿', 150_000_000],
    ['3千', 3000],
    ['48K', 48_000],
    ['4.35k', 4350],
    ['-12', -12],
    ['(1,200)', -1200],
    ['~120', 120],
    ['120+', 120],
    ['４８', 48],
    ['48.000,50', 48_000.5],
    ['1,234.56', 1234.56],
    ['1.234.567', 1_234_567],
    ['48,5', 48.5],
    ['100-200', null],
    ['1,2,3', null],
    ['0x10', null],
    ['1e5', null],
    ['Infinity', null],
    ['', null],
    ['12 apples', null],
  ])('%s is %s', (text, value) => {
    expect(readNumber(text, 'point')).toBe(value);
  });

  test('a lone point before three digits is read as the column says', () => {
    expect(readNumber('48.000', 'point')).toBe(48);
    expect(readNumber('48.000', 'comma')).toBe(48_000);
    expect(readNumber('48.000', 'unsure')).toBe('ambiguous');
    expect(readNumber('48,000', 'comma')).toBe(48);
  });

  test('a whole number cannot have decimals, so the point divides thousands there', () => {
    expect(parseNumber('1.234', context({ decimal: 'unsure' }), { integer: true })).toBe(1234);
    expect(parseNumber('48.000', context({ decimal: 'unsure' }), { integer: true })).toBe(REFUSED);
  });

  test.each([
    ['45', { min: 0, max: 10 }, '"45" is outside 0-10'],
    ['-3', { min: 0 }, '"-3" is negative'],
    ['2.5', { min: 0, integer: true }, '"2.5" is not a whole number'],
    ['many', {}, '"many" is not a number'],
    ['45%', {}, '"45%" is a percentage, and this column holds plain numbers'],
  ])('%s within %o is refused', (text, bounds, reason) => {
    const column = context();
    expect(parseNumber(text, column, bounds)).toBe(REFUSED);
    expect(column.reason).toBe(reason);
  });

  test.each(['', '  ', 'NULL', 'n/a', '-', '无', '#N/A', 'nan'])('"%s" states nothing', (text) => {
    expect(parseNumber(text, context(), {})).toBeUndefined();
  });

  test.each([
    ['48/50', { part: 48, whole: 50 }],
    ['48 / 50', { part: 48, whole: 50 }],
    ['48 of 50 (96%)', { part: 48, whole: 50 }],
    ['48/50 (96%)', { part: 48, whole: 50 }],
    ['92,000/100,000', { part: 92_000, whole: 100_000 }],
    ['450 GB / 1 TB', { part: 450, whole: 1000 }],
    ['48', null],
    ['a/b', null],
  ])('%s as two numbers', (text, ratio) => {
    expect(readRatio(text, 'point')).toEqual(ratio);
  });
});

describe('money', () => {
  test.each([
    ['$48K', 48_000],
    ['48,000', 48_000],
    ['1.2M', 1_200_000],
    ['10万', 100_000],
    ['10万美元', 100_000],
    ['USD 48,000', 48_000],
    ['48,000 USD', 48_000],
    ['US$48,000.50', 48_000.5],
    ['48000 dollars', 48_000],
    ['$4,000/month', 48_000],
    ['$48,000/yr', 48_000],
    ['$ 48K', 48_000],
    ['$1.5 million', 1_500_000],
    [48_000, 48_000],
  ])('%s is %s', (cell, value) => {
    expect(parseMoney(cell, context())).toBe(value);
  });

  test.each(['€48K', '48.000 EUR', '10万元', '£1,000', 'CNY 100', 'HK$5,000', '¥900'])(
    '%s is another currency and never read as dollars',
    (text) => {
      const column = context();
      expect(parseMoney(text, column)).toBe(REFUSED);
      expect(column.reason).toContain('but the portfolio counts in USD');
    },
  );

  test('in a portfolio of euros it is the other way round', () => {
    expect(parseMoney('€48K', context({ currency: 'EUR' }))).toBe(48_000);
    expect(parseMoney('$48K', context({ currency: 'EUR' }))).toBe(REFUSED);
  });

  test('a negative amount is refused', () => {
    const column = context();
    expect(parseMoney('-500', column)).toBe(REFUSED);
    expect(column.group).toBe('is negative');
  });

  test.each([
    ['ARR', null, 1],
    ['ARR ($K)', '$', 1000],
    ['ARR (EUR)', 'EUR', 1],
    ['金额（万元）', 'CNY', 10_000],
    ['refund_amount_usd', 'USD', 1],
    ['ARR in thousands', null, 1000],
  ])('the header %s says %s and %s', (header, currency, scale) => {
    expect(readMoneyHeader(header)).toEqual({ currency, scale });
  });
});

describe('dates', () => {
  test.each([
    ['2025-12-01', '2025-12-01'],
    ['2025/12/1', '2025-12-01'],
    ['2025年12月1日', '2025-12-01'],
    ['2025 年 12 月 1 日', '2025-12-01'],
    ['20251201', '2025-12-01'],
    ['2025-12-01T08:30:00Z', '2025-12-01'],
    ['28-07-2023 03:00', '2023-07-28'],
    ['31.12.2025', '2025-12-31'],
    ['02.06.2025', '2025-06-02'],
    ['1 Dec 2025', '2025-12-01'],
    ['01-Dec-25', '2025-12-01'],
    ['December 1, 2025', '2025-12-01'],
    ['Dec 1st, 2025', '2025-12-01'],
    ['Mon, 1 December 2025', '2025-12-01'],
    ['45992', '2025-12-01'],
    ['8 months away', '2026-02-02'],
    ['in 8 months', '2026-02-02'],
    ['8个月后', '2026-02-02'],
    ['30天', '2025-07-02'],
    ['3 weeks ago', '2025-05-12'],
    ['next month', '2025-07-02'],
    ['13/02/2025', '2025-02-13'],
    ['02/13/2025', '2025-02-13'],
    ['05/05/2025', '2025-05-05'],
    ['Mar 12, 2025', '2025-03-12'],
    ['Sept. 3, 2025', '2025-09-03'],
    ['12 mars 2025', '2025-03-12'],
    ['1er août 2025', '2025-08-01'],
    ['12 déc. 2025', '2025-12-12'],
    ['12. März 2025', '2025-03-12'],
    ['15. Dezember 2025', '2025-12-15'],
    ['12 de marzo de 2025', '2025-03-12'],
    ['3 septiembre 2025', '2025-09-03'],
    ['12 maggio 2025', '2025-05-12'],
    ['二〇二五年三月十二日', '2025-03-12'],
    ['二零二五年十二月三十一日', '2025-12-31'],
    ['2025年12月1日（月）', '2025-12-01'],
    ['令和7年3月12日', '2025-03-12'],
    ['２０２５年３月１２日', '2025-03-12'],
    ['2025년 3월 12일', '2025-03-12'],
    ['2025. 3. 12.', '2025-03-12'],
    ['1764547200', '2025-12-01'],
    ['1764547200000', '2025-12-01'],
    ['45992.75', '2025-12-01'],
  ])('%s is %s', (text, day) => {
    expect(parseDate(text, context())).toBe(day);
  });

  test.each([
    ['2025-12-01T23:30:00-08:00', 'Asia/Shanghai', '2025-12-02'],
    ['2025-12-01T23:30:00-08:00', 'America/Los_Angeles', '2025-12-01'],
    ['2025-12-01T03:30:00.000+0000', 'America/New_York', '2025-11-30'],
    ['2025-12-01 23:30:00Z', 'Europe/Berlin', '2025-12-02'],
    ['Mon, 01 Dec 2025 23:30:00 GMT', 'Europe/Berlin', '2025-12-02'],
    ['1764601200', 'Asia/Tokyo', '2025-12-02'],
    // A clock without an offset is the portfolio's own.
    ['2025-12-01 23:30', 'Asia/Tokyo', '2025-12-01'],
    // Midnight is how systems write a date that has no time.
    ['2025-12-01T00:00:00Z', 'America/New_York', '2025-12-01'],
    ['2025-12-01T00:00:00+08:00', 'America/New_York', '2025-12-01'],
    ['1764547200000', 'America/New_York', '2025-12-01'],
  ])('%s in %s is %s', (text, zone, day) => {
    expect(parseDate(text, context({ zone }))).toBe(day);
  });

  test('a spreadsheet date is the day it shows', () => {
    expect(parseDate(new Date('2025-12-01T00:00:00Z'), context())).toBe('2025-12-01');
  });

  test('the order of the column decides', () => {
    expect(parseDate('03/04/2025', context({ order: 'dmy' }))).toBe('2025-04-03');
    expect(parseDate('03/04/2025', context({ order: 'mdy' }))).toBe('2025-03-04');
    expect(parseDate('13/04/2025', context({ order: 'mdy' }))).toBe(REFUSED);
  });

  test.each([
    ['03/04/2025', 'say --dates dmy or --dates mdy'],
    ['2025-02-30', 'is not a date of the calendar'],
    ['30/02/2025', 'is not a date of the calendar'],
    ['soon', 'is not a date'],
    ['Dec 2025', 'names no day of the month'],
    ['2025年12月', 'names no day of the month'],
    ['二〇二五年三月', 'names no day of the month'],
    ['Dezember 2025', 'names no day of the month'],
    ['12 Marketing 2025', 'is not a date'],
    ['12345678901', 'is not a date'],
    ['12月', 'is not a date'],
    ['42', 'is not a date'],
  ])('%s is refused', (text, reason) => {
    const column = context();
    expect(parseDate(text, column)).toBe(REFUSED);
    expect(column.reason).toContain(reason);
  });
});

describe('words', () => {
  test.each([
    ['account_type', 'Trialing', 'trial'],
    ['account_type', '试用', 'trial'],
    ['account_type', 'Partner', 'partner-managed'],
    ['contract_term', 'Yearly', 'annual'],
    ['contract_term', '24 months', 'multi-year'],
    ['coverage_model', 'High Touch', 'high-touch'],
    ['usage_trend', '增长', 'growing'],
    ['usage_trend', 'Up', 'growing'],
    ['health_label', 'RED', 'at-risk'],
    ['health_label', '健康', 'healthy'],
    ['company_growth', '裁员', 'contracting'],
    ['contact_role', 'Economic Buyer', 'decision-maker'],
    ['contact_status', '离职', 'left'],
    ['event_type', 'M&A', 'acquisition'],
    ['event_type', '融资', 'funding'],
    ['event_type', 'Champion Left', 'champion_left'],
  ] as const)('%s %s is %s', (vocabulary, text, value) => {
    expect(parseWord(text, context(), vocabulary)).toBe(value);
  });

  test('an unknown word is refused with the words there are', () => {
    const column = context();
    expect(parseWord('purple', column, 'health_label')).toBe(REFUSED);
    expect(column.reason).toBe('"purple" is none of healthy, ok, at-risk');
  });

  test.each([
    ['TRUE', true],
    ['no', false],
    ['是', true],
    ['否', false],
    [1, true],
    [false, false],
    ['', undefined],
    ['maybe', REFUSED],
  ])('%s as a yes or no', (cell, value) => {
    expect(parseBoolean(cell, context())).toBe(value);
  });

  test.each([
    ['B轮', 'Series B'],
    ['series-b', 'Series B'],
    ['Series A', 'Series A'],
    ['C round', 'Series C'],
    ['D', 'Series D'],
    ['种子轮', 'Seed'],
    ['Bridge', 'Bridge'],
  ])('the round %s is %s', (text, round) => {
    expect(normaliseRound(text)).toBe(round);
  });
});

test('invisible characters are no part of a cell', () => {
  expect(cellText('\uFEFF Acme\u200B\u0000 Inc ')).toBe('Acme Inc');
});
