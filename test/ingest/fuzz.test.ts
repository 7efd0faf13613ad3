import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDay } from '../../src/domain/day.ts';
import { type ColumnContext, columnContext, REFUSED } from '../../src/ingest/cell.ts';
import { parseDate } from '../../src/ingest/dates.ts';
import type { FlatKind } from '../../src/ingest/fields/rules.ts';
import { FIELDS } from '../../src/ingest/fields.ts';
import { fieldOf, matchHeaders } from '../../src/ingest/headers.ts';
import { parseMoney } from '../../src/ingest/money.ts';
import { parseNumber, readNumber } from '../../src/ingest/numbers.ts';
import { readRecordRow } from '../../src/ingest/record-row.ts';
import { createWarnings } from '../../src/ingest/warnings.ts';
import { factsOf, importText } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

const context = (): ColumnContext => columnContext('c', '2025-06-02', 'USD');

// Text as it comes: any characters, and the pieces cells are made of.
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '1',
        '48',
        '/',
        ',',
        '.',
        '-',
        '$',
        '%',
        'K',
        '万',
        ' ',
        'months',
        'ago',
        '年',
        '月',
        '日',
        '(',
        ')',
        ';',
        ':',
      ),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('NULL', '48/50', 'Series B', '{"a":', '[[[', '__proto__', 'constructor'),
);

test('no cell makes any parser throw, and what is not refused is in bounds', () => {
  fc.assert(
    fc.property(cell, (text) => {
      const day = parseDate(text, context());
      if (typeof day === 'string') expect(isDay(day)).toBe(true);
      const money = parseMoney(text, context());
      if (typeof money === 'number') expect(money).toBeGreaterThanOrEqual(0);
      const count = parseNumber(text, context(), { min: 0, max: 10, integer: true });
      if (typeof count === 'number') expect(Number.isInteger(count) && count >= 0 && count <= 10).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('no row of any kind makes its reader throw, and nothing is refused without a reason', () => {
  const kinds = (Object.keys(FIELDS) as FlatKind[]).filter((kind) => kind !== 'accounts');
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.array(cell, { minLength: 40, maxLength: 40 }), (kind, cells) => {
      const warnings = createWarnings();
      const fields = FIELDS[kind].map((rule, at) => ({ rule, context: context(), cell: cells[at % cells.length] }));
      const row = readRecordRow(kind, fields, 2, { day: '2025-06-02', currency: 'USD', warnings });
      if (row === null) expect(warnings.refused).toBeGreaterThan(0);
      expect(warnings.list().every(({ reason }) => reason.length > 0)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a whole number is read back however it is grouped', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (value) => {
      expect(readNumber(String(value), 'point')).toBe(value);
      expect(readNumber(value.toLocaleString('en-US'), 'point')).toBe(value);
      expect(readNumber(value.toLocaleString('de-DE'), 'comma')).toBe(value);
      expect(readNumber(value.toLocaleString('fr-FR'), 'point')).toBe(value);
      expect(readNumber(value.toLocaleString('en-IN'), 'point')).toBe(value);
      expect(readNumber(value.toLocaleString('de-CH'), 'point')).toBe(value);
    }),
  );
});

test('an amount with cents is read back in either style', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (cents) => {
      const value = cents / 100;
      const options = { minimumFractionDigits: 2 };
      expect(parseMoney(`$${value.toLocaleString('en-US', options)}`, context())).toBe(value);
      const european = { ...context(), currency: 'EUR', decimal: 'comma' as const };
      expect(parseMoney(`${value.toLocaleString('de-DE', options)} €`, european)).toBe(value);
    }),
  );
});

test('a day is read back however it is written', () => {
  const days = fc
    .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, (day) => {
      const [year = '', month = '', date = ''] = day.split('-');
      const name = new Date(`${day}T00:00:00Z`).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
      const dmy = { ...context(), order: 'dmy' as const };
      const mdy = { ...context(), order: 'mdy' as const };
      for (const text of [
        day,
        `${year}/${Number(month)}/${Number(date)}`,
        `${year}年${Number(month)}月${Number(date)}日`,
        `${date}.${month}.${year}`,
        `${Number(date)} ${name} ${year}`,
        `${name} ${Number(date)}, ${year}`,
        `${date}-${name.slice(0, 3)}-${year}`,
      ]) {
        expect(parseDate(text, context())).toBe(day);
      }
      expect(parseDate(`${date}/${month}/${year}`, dmy)).toBe(day);
      expect(parseDate(`${month}-${date}-${year}`, mdy)).toBe(day);
    }),
  );
});

test('any header finds at most one field, and every alias finds its own', () => {
  for (const kind of Object.keys(FIELDS) as FlatKind[]) {
    for (const rule of FIELDS[kind]) expect(fieldOf(kind, rule.field)?.field).toBe(rule.field);
  }
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), (headers) => {
      const { matched, unmatched, duplicates } = matchHeaders('accounts', headers);
      const fields = matched.map(({ rule }) => rule.field);
      expect(new Set(fields).size).toBe(fields.length);
      expect(matched.length + unmatched.length + duplicates.length).toBeLessThanOrEqual(headers.length);
    }),
  );
});

test('any table of text imports without a throw, and every row is accounted for', async () => {
  const db = await memoryStore();
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(table, async (cells) => {
      const quoted = cells.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
      const report = await importText(db, `name,arr,renewal,seats\n${quoted.join('\n')}\n`);
      expect(report.accepted + report.rejected).toBe(report.rows);
      expect(report.rows).toBeLessThanOrEqual(cells.length);
    }),
    { numRuns: 40 },
  );
});

test('a value that was refused never reaches the store', async () => {
  const db = await memoryStore();
  await fc.assert(
    fc.asyncProperty(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), async (value) => {
      await importText(db, `id,name,nps\nA1,Acme,${value}\n`, { name: 'a.csv' });
      const { nps } = factsOf(db, 'A1');
      if (nps !== undefined) expect(nps).toSatisfy((stored: number) => stored >= 0 && stored <= 10);
    }),
    { numRuns: 40 },
  );
  expect(parseNumber('11', context(), { min: 0, max: 10 })).toBe(REFUSED);
});
