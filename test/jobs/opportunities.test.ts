import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { scan } from '../../src/jobs/scan.ts';
import { readAssessment } from '../../src/store/assessments.ts';
import { readDossier } from '../../src/store/dossiers.ts';
import { lastRun } from '../../src/store/runs.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { readLog, setStage } from '../../src/store/stages.ts';
import { importText, importTexts } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

// Accounts with full seats and a catalogue, scanned day after day.
const CATALOGUE = JSON.stringify({ seat_price_month: 80 });
const HEAD = 'id,name,arr,seats,adoption,nps,renewal date,last contact';
const row = (id: string, name: string, seats: string) => `${id},${name},96000,${seats},80%,9,2026-01-15,2025-06-01`;
const book = (...rows: readonly string[]): string => `${[HEAD, ...rows].join('\n')}\n`;

const scanDay = (db: Database, day: string) => scan(db, { day, settings: DEFAULT_SETTINGS, now: () => 0 });

async function scannedBook(...rows: readonly string[]): Promise<Database> {
  const db = await memoryStore();
  await importTexts(db, { 'accounts.csv': book(...rows), 'catalogue.json': CATALOGUE });
  scanDay(db, '2025-06-02');
  return db;
}

async function scanWith(db: Database, day: string, ...rows: readonly string[]): Promise<void> {
  await importText(db, book(...rows), { day });
  scanDay(db, day);
}

const idsOf = (db: Database, account = 'A1'): string[] =>
  (readAssessment(db, account)?.opportunities ?? []).map(({ id, stage, rest }) =>
    [id, stage, ...(rest ? [`${rest.reason} until ${rest.wakes}`] : [])].join(' '),
  );

const stored = (db: Database): unknown[] => [
  db.prepare('select * from opportunity order by id').all(),
  db.prepare('select account_id, opportunity_id, day, at, kind, was, became, reasons, "by" from opportunity_log').all(),
  db.prepare('select * from opportunity_code order by code').all(),
  db
    .prepare('select account_id, lead_tier, lead_composite, data from assessment where slot = ?')
    .all(lastRun(db)?.slot),
  db.prepare('select * from news order by account_id, kind, key').all(),
];

const move = (db: Database, stage: Parameters<typeof setStage>[1]['stage'], day: string, id = 'ACME-SEAT-1'): void => {
  db.bulk(() => setStage(db, { id, stage, day, at: Date.parse(day), by: 'U1', deliveryId: null }));
};

describe('a scan', () => {
  test('stores what could be sold, counts it, and a second one of the day gives the same counts and rows', async () => {
    const db = await scannedBook(row('A1', 'Acme', '48/50'), row('A2', 'Beta', '30/50'));
    const once = stored(db);
    expect(idsOf(db)).toEqual(['ACME-SEAT-1 identified']);
    expect(readAssessment(db, 'A1')?.opportunities[0]?.createdOn).toBe('2025-06-02');
    expect(lastRun(db)?.summary.opportunities).toEqual({ open: 1, blocked: 0, resting: 0 });

    const again = scanDay(db, '2025-06-02');

    expect(again.opportunities).toEqual({ open: 1, blocked: 0, resting: 0 });
    expect(stored(db)).toEqual(once);
  });

  test('of another day keeps the name, and so does a second one of that day', async () => {
    const db = await scannedBook(row('A1', 'Acme', '48/50'));
    await scanWith(db, '2025-06-03', row('A1', 'Acme', '49/50'));
    const once = stored(db);
    scanDay(db, '2025-06-03');

    expect(idsOf(db)).toEqual(['ACME-SEAT-1 identified']);
    expect(stored(db)).toEqual(once);
  });

  test('counts what a guard holds back and what rests', async () => {
    const unhappy = row('A2', 'Beta', '48/50').replace(',9,', ',3,');
    const db = await scannedBook(row('A1', 'Acme', '48/50'), unhappy, row('A3', 'Gamma', '49/50'));
    move(db, 'lost', '2025-06-02');

    expect(scanDay(db, '2025-06-02').opportunities).toEqual({ open: 1, blocked: 1, resting: 1 });
  });
});

describe('a name is never used again', () => {
  test('after its evidence went and came back: it is the same one', async () => {
    const db = await scannedBook(row('A1', 'Acme', '48/50'));
    await scanWith(db, '2025-06-03', row('A1', 'Acme', '30/50'));
    expect(idsOf(db)).toEqual([]);
    await scanWith(db, '2025-06-09', row('A1', 'Acme', '48/50'));

    expect(idsOf(db)).toEqual(['ACME-SEAT-1 identified']);
    const kinds = readLog(db, { accountId: 'A1', id: 'ACME-SEAT-1' }).map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(['opened', 'lapsed', 'returned']);
  });

  test('after a no: it rests 90 days, then there is a new one', async () => {
    const db = await scannedBook(row('A1', 'Acme', '48/50'));
    move(db, 'lost', '2025-06-02');
    await scanWith(db, '2025-06-03', row('A1', 'Acme', '48/50'));
    expect(idsOf(db)).toEqual(['ACME-SEAT-1 lost lost until 2025-08-31']);
    await scanWith(db, '2025-08-30', row('A1', 'Acme', '48/50'));
    expect(idsOf(db)).toEqual(['ACME-SEAT-1 lost lost until 2025-08-31']);
    await scanWith(db, '2025-08-31', row('A1', 'Acme', '48/50'));

    expect(idsOf(db)).toEqual(['ACME-SEAT-2 identified']);
    expect(readDossier(db, 'A1', '2025-08-31')?.dossier.opportunities.map(({ id }) => id)).toEqual([
      'ACME-SEAT-1',
      'ACME-SEAT-2',
    ]);
  });

  test('a no that is taken back ends its rest at the next scan', async () => {
    const db = await scannedBook(row('A1', 'Acme', '48/50'));
    move(db, 'lost', '2025-06-02');
    await scanWith(db, '2025-06-03', row('A1', 'Acme', '48/50'));
    move(db, 'in-conversation', '2025-06-03');
    await scanWith(db, '2025-06-04', row('A1', 'Acme', '48/50'));

    expect(idsOf(db)).toEqual(['ACME-SEAT-1 in-conversation']);
  });

  test('after the account was deleted and came in anew, under its id or another', async () => {
    const db = await scannedBook(row('A1', 'Acme', '48/50'));
    move(db, 'won', '2025-06-02');
    for (const table of ['account', 'account_name', 'snapshot', 'signal', 'assessment']) {
      db.handle.exec(`delete from ${table}`);
    }
    await scanWith(db, '2025-10-01', row('A1', 'Acme', '66/70'), row('B7', 'ACME!', '49/50'));

    expect(idsOf(db, 'A1')).toEqual(['ACME-SEAT-2 identified']);
    expect(idsOf(db, 'B7')).toEqual(['ACME2-SEAT-1 identified']);
  });

  test('by two accounts whose names have the same letters, across pages and days', async () => {
    const others = Array.from({ length: 260 }, (_, n) => row(`M${n}`, `Other ${n}`, '10/50'));
    const twins = [row('A1', 'Acme Co', '48/50'), row('A2', 'AcmeCo', '48/50'), row('Z9', 'Acme-Co', '48/50')];
    const db = await scannedBook(...twins, ...others);
    const ids = () => ['A1', 'A2', 'Z9'].flatMap((account) => idsOf(db, account));
    expect(ids()).toEqual(['ACMECO-SEAT-1 identified', 'ACMECO2-SEAT-1 identified', 'ACMECO3-SEAT-1 identified']);

    await scanWith(db, '2025-06-03', ...twins);

    expect(ids()).toEqual(['ACMECO-SEAT-1 identified', 'ACMECO2-SEAT-1 identified', 'ACMECO3-SEAT-1 identified']);
  });
});

describe('earlier readings', () => {
  const metered = (used: number, grows: string): string =>
    `id,name,auto grow billing,api calls\nA1,Acme,${grows},${used}/100000\n`;

  test.each([
    ['hold every limit where use is billed by itself', 'yes', [{ metric: 'api', used: 40_000, limit: 100_000 }]],
    ['hold none elsewhere', 'no', undefined],
  ])('%s', async (_, grows, limits) => {
    const db = await memoryStore();
    await importText(db, metered(40_000, grows), { day: '2025-03-20' });
    await importText(db, metered(60_000, grows), { day: '2025-06-02' });

    const readings = readDossier(db, 'A1', '2025-06-02')?.dossier.readings;

    expect(readings?.map((reading) => [reading.day, reading.limits])).toEqual([['2025-03-20', limits]]);
  });
});
