import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { leadOf, restingOpportunities } from '../../src/domain/open-opportunities.ts';
import type { Stage } from '../../src/domain/opportunity.ts';
import { scan } from '../../src/jobs/scan.ts';
import { readAssessment } from '../../src/store/assessments.ts';
import { recordDecision, undoDecision } from '../../src/store/decisions.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { setStage } from '../../src/store/stages.ts';
import { importText } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

const DAY = '2025-06-02';
const ID = 'ACME-SEAT-1';

async function scanned(): Promise<Database> {
  const db = await memoryStore();
  const accounts =
    'id,name,arr,seats_active,seats_licensed,nps,health,renewal_date\nA1,Acme,48000,48,50,9,healthy,2025-09-01\n';
  await importText(db, accounts, { day: DAY, name: 'accounts.csv' });
  await importText(db, JSON.stringify({ seat_price_month: 80 }), { day: DAY, name: 'catalogue.json' });
  scan(db, { day: DAY, settings: DEFAULT_SETTINGS, now: () => 0 });
  return db;
}

const read = (db: Database) => {
  const assessment = readAssessment(db, 'A1');
  if (!assessment) throw new Error('not judged');
  return assessment;
};

const move = (db: Database, stage: Stage): boolean =>
  db.bulk(() => setStage(db, { id: ID, stage, day: DAY, at: 100, by: 'U1', deliveryId: null }));

const verdict = {
  accountId: 'A1',
  choice: 'not-relevant',
  by: 'U1',
  at: 100,
  deliveryId: 0,
  opportunityId: ID,
  reason: null,
  until: null,
} as const;

test('D3 a no after the morning’s scan: the card asks for it no more, from that minute on', async () => {
  for (const say of [
    (db: Database) => move(db, 'lost'),
    (db: Database) => db.bulk(() => recordDecision(db, verdict, { day: DAY, at: 100 })),
  ]) {
    const db = await scanned();
    expect(leadOf(read(db))?.id).toBe(ID);
    expect(read(db).sizing?.offer).not.toBeNull();
    say(db);
    const after = read(db);
    expect(leadOf(after)).toBeNull();
    expect(restingOpportunities(after)).toMatchObject([{ id: ID, rest: { since: DAY, wakes: '2025-08-31' } }]);
    expect(after).toMatchObject({ nothing: 'resting', opener: null, sizing: { offer: null } });
    expect(after.play.steps[0]).toBe('no-new-ask');
    // The next scan of the day comes to the same.
    scan(db, { day: DAY, settings: DEFAULT_SETTINGS, now: () => 1 });
    expect(restingOpportunities(read(db))).toMatchObject([{ id: ID, rest: { wakes: '2025-08-31' } }]);
    expect(read(db).opener?.kind).toBe('stabilising');
  }
});

test('D3 a no taken back was never said', async () => {
  const db = await scanned();
  const before = read(db);
  db.bulk(() => recordDecision(db, verdict, { day: DAY, at: 100 }));
  expect(leadOf(read(db))).toBeNull();
  db.bulk(() => undoDecision(db, verdict, { day: DAY, at: 101 }));
  expect(read(db)).toEqual(before);
  move(db, 'lost');
  move(db, 'identified');
  expect(read(db)).toEqual(before);
});

test('D4 a win after the scan: nothing asks for it, and nothing is said to rest', async () => {
  const db = await scanned();
  move(db, 'won');
  expect(leadOf(read(db))).toBeNull();
  expect(restingOpportunities(read(db))).toEqual([]);
  expect(read(db)).toMatchObject({ nothing: 'no-trigger', opener: null, sizing: { offer: null } });
  for (const day of ['2025-06-03', '2025-09-10']) {
    scan(db, { day, settings: DEFAULT_SETTINGS, now: () => 1 });
    expect(read(db).opportunities).toEqual([]);
    expect(read(db).sizing?.offer ?? null).toBeNull();
  }
});
