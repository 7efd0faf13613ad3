import { describe, expect, test } from 'vitest';
import type { Opportunity, OpportunityChange, StoredOpportunity } from '../../src/domain/opportunity.ts';
import { readAssessment } from '../../src/store/assessments.ts';
import { readDossier, readDossiers } from '../../src/store/dossiers.ts';
import { mergeJudgement } from '../../src/store/merge-judgement.ts';
import { opportunityWriter } from '../../src/store/opportunities.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { idsStartingWith, opportunityById, readLog, type StageMove, setStage } from '../../src/store/stages.ts';
import { seedScan } from '../support/a-book.ts';
import { settingsWith } from '../support/a-job.ts';
import { anOpportunity, asStored } from '../support/an-opportunity.ts';
import { memoryStore } from '../support/temp-store.ts';

const FIRST = '2025-06-02';
const NEXT = '2025-06-03';

const anAccount = (db: Database, id: string, name = id): void => {
  db.handle.prepare('insert into account (id, name) values (?, ?)').run(id, name);
};

/** What a scan of a day writes of one account. */
const scanned = (
  db: Database,
  accountId: string,
  day: string,
  opportunities: readonly StoredOpportunity[],
  changes: readonly OpportunityChange[] = [],
): void => db.bulk(() => opportunityWriter(db, { day, at: 5 })(accountId, { opportunities, changes }));

const seats = (changes: Partial<Opportunity> = {}): Opportunity => anOpportunity({ id: 'ACME-SEAT-1', ...changes });
const opened = (id: string): OpportunityChange => ({ id, kind: 'opened', from: null, to: 1, reasons: [] });

const move = (db: Database, stage: StageMove['stage'], more: Partial<StageMove> = {}): boolean =>
  db.bulk(() => setStage(db, { id: 'ACME-SEAT-1', stage, day: FIRST, at: 100, by: 'U1', deliveryId: null, ...more }));

const known = (db: Database, accountId = 'acme', day = NEXT): readonly StoredOpportunity[] =>
  readDossier(db, accountId, day)?.dossier.opportunities ?? [];

const logOf = (db: Database, id = 'ACME-SEAT-1') => readLog(db, { accountId: 'acme', id });

describe('the scan’s memory', () => {
  test('is handed back as it was written, with how it stood before', async () => {
    const db = await memoryStore();
    anAccount(db, 'acme');
    const first = asStored(seats(), FIRST);
    scanned(db, 'acme', FIRST, [first], [opened('ACME-SEAT-1')]);
    expect(known(db)).toEqual([first]);

    const second = asStored(seats({ tier: 2, composite: 7.1 }), NEXT, { prior: first.memory });
    scanned(db, 'acme', NEXT, [second], [{ id: 'ACME-SEAT-1', kind: 'tier', from: 1, to: 2, reasons: ['likelihood'] }]);

    expect(known(db)).toEqual([second]);
    expect(logOf(db)).toMatchObject([
      { day: FIRST, kind: 'opened', from: null, to: '1', by: null },
      { day: NEXT, kind: 'tier', from: '1', to: '2', reasons: ['likelihood'], by: null },
    ]);
  });

  test('leaves alone what an earlier day wrote', async () => {
    const db = await memoryStore();
    anAccount(db, 'acme');
    const gone = asStored(seats(), FIRST);
    scanned(db, 'acme', FIRST, [gone]);
    scanned(db, 'acme', NEXT, [{ ...gone, memory: { ...gone.memory, tier: 5 } }]);

    expect(known(db)).toEqual([gone]);
  });

  test('written twice on a day gives the same rows: lines of the first scan give way, people’s never', async () => {
    const db = await memoryStore();
    anAccount(db, 'acme');
    const write = () => scanned(db, 'acme', FIRST, [asStored(seats(), FIRST)], [opened('ACME-SEAT-1')]);
    const rows = () => [known(db), logOf(db)];
    write();
    const once = rows();
    write();
    expect(rows()).toEqual(once);

    move(db, 'outreach-sent');
    write();

    expect(logOf(db).map(({ kind }) => kind)).toEqual(['stage', 'opened']);
  });

  test('never moves a stage, though the scan read it before somebody did', async () => {
    const db = await memoryStore();
    anAccount(db, 'acme');
    scanned(db, 'acme', FIRST, [asStored(seats(), FIRST)]);
    const [read] = known(db);
    if (!read) throw new Error('nothing was stored');
    move(db, 'in-conversation', { day: NEXT });

    scanned(db, 'acme', NEXT, [{ ...read, day: NEXT, prior: read.memory }]);

    expect(known(db)).toMatchObject([{ day: NEXT, stage: 'in-conversation', stageOn: NEXT, prior: read.memory }]);
  });
});

describe('a stage', () => {
  test('is set once, with day, time and person, whatever the id’s case', async () => {
    const db = await memoryStore();
    anAccount(db, 'acme');
    scanned(db, 'acme', FIRST, [asStored(seats(), FIRST)]);

    expect(move(db, 'won', { id: ' acme–seat-1' })).toBe(true);
    expect(move(db, 'won', { at: 101, by: 'U2' })).toBe(false);

    expect(opportunityById(db, 'Acme-Seat-1')).toMatchObject({ stage: 'won', stageOn: FIRST, stageBy: 'U1' });
    expect(logOf(db)).toEqual([
      { day: FIRST, at: 100, kind: 'stage', from: 'identified', to: 'won', reasons: [], by: 'U1', deliveryId: null },
    ]);
  });

  test('is not set from where it does not stand, nor on what is not there', async () => {
    const db = await memoryStore();
    anAccount(db, 'acme');
    scanned(db, 'acme', FIRST, [asStored(seats({ stage: 'won' }), FIRST)]);
    const from = (id: string) =>
      db.bulk(() =>
        setStage(db, { id, stage: 'outreach-sent', day: FIRST, at: 1, by: 'U1', deliveryId: 0 }, 'identified'),
      );

    expect(from('ACME-SEAT-1')).toBe(false);
    expect(from('ACME-SEAT-2')).toBe(false);
    expect(logOf(db)).toEqual([]);
  });

  test('set after the scan shows on the card at once, and what was closed leads no more', async () => {
    const db = await memoryStore();
    const tier = anOpportunity({ id: 'ACME-TIER-1', type: 'TIER', item: 'Enterprise', composite: 7 });
    seedScan(db, settingsWith({}), FIRST, [{ id: 'acme', csm: null, opportunities: [seats(), tier] }]);
    move(db, 'lost');

    expect(readAssessment(db, 'acme')?.opportunities.map(({ id, stage }) => `${id} ${stage}`)).toEqual([
      'ACME-SEAT-1 lost',
      'ACME-TIER-1 identified',
    ]);
  });
});

describe('names of opportunities', () => {
  const codes = (db: Database): (string | undefined)[] =>
    readDossiers(db, NEXT, '', 100).map(({ dossier }) => dossier.code);

  test('two accounts whose names have the same letters begin them differently, for good', async () => {
    const db = await memoryStore();
    anAccount(db, 'a', 'Acme-Co');
    anAccount(db, 'b', 'AcmeCo');
    anAccount(db, 'c', 'Acme Co 2');
    expect(codes(db)).toEqual([undefined, 'ACMECO2', 'ACMECO22']);

    // The second one is the first to have an opportunity.
    scanned(db, 'b', FIRST, [asStored(anOpportunity({ id: 'ACMECO2-SEAT-1' }), FIRST)]);
    expect(codes(db)).toEqual([undefined, 'ACMECO2', 'ACMECO22']);
    scanned(db, 'a', FIRST, [asStored(anOpportunity({ id: 'ACMECO-SEAT-1' }), FIRST)]);
    scanned(db, 'c', FIRST, [asStored(anOpportunity({ id: 'ACMECO22-SEAT-1' }), FIRST)]);
    anAccount(db, '0', 'ACME CO');

    expect(codes(db)).toEqual(['ACMECO3', undefined, 'ACMECO2', 'ACMECO22']);
  });

  test('an account that was renamed or is gone keeps what its ids began with', async () => {
    const db = await memoryStore();
    anAccount(db, 'a', 'AcmeCo');
    scanned(db, 'a', FIRST, [asStored(anOpportunity({ id: 'ACMECO-SEAT-1' }), FIRST)]);
    db.handle.prepare("update account set name = 'Zenith' where id = 'a'").run();
    anAccount(db, 'b', 'Acme Co');
    expect(codes(db)).toEqual([undefined, 'ACMECO2']);

    db.handle.prepare("delete from account where id = 'a'").run();
    expect(codes(db)).toEqual(['ACMECO2']);
    // Brought in again under its id, it goes on where it was.
    db.handle.prepare("delete from account where id = 'b'").run();
    anAccount(db, 'a', 'AcmeCo');
    expect(readDossiers(db, NEXT, '', 100)).toMatchObject([{ dossier: { opportunities: [{ id: 'ACMECO-SEAT-1' }] } }]);
    expect(codes(db)).toEqual([undefined]);
  });

  test('stay apart when a duplicate is merged, wherever its opportunities end up', async () => {
    const db = await memoryStore();
    anAccount(db, 'a', 'AcmeCo');
    anAccount(db, 'b', 'Acme-Co');
    anAccount(db, 'c', 'Zenith');
    const worked = anOpportunity({ id: 'ACMECO2-SEAT-1', stage: 'in-conversation' });
    scanned(db, 'a', FIRST, [asStored(anOpportunity({ id: 'ACMECO-SEAT-1' }), FIRST)]);
    scanned(db, 'b', FIRST, [asStored(worked, FIRST)]);
    scanned(db, 'c', FIRST, [asStored(anOpportunity({ id: 'ZENITH-TIER-1', type: 'TIER', item: 'Gold' }), FIRST)]);
    const merge = (duplicate: string) =>
      db.bulk(() => {
        mergeJudgement(db, 'a', duplicate);
        db.handle.prepare('delete from account where id = ?').run(duplicate);
      });

    merge('b');
    // The survivor's own went to where the duplicate was, so its code begins no other; the duplicate's came along.
    expect(known(db, 'a').map(({ id }) => id)).toEqual(['ACMECO2-SEAT-1']);
    expect(codes(db)).toEqual(['ACMECO2', undefined]);

    merge('c');
    expect(known(db, 'a').map(({ id }) => id)).toEqual(['ACMECO2-SEAT-1', 'ZENITH-TIER-1']);
    db.handle.prepare("update account set name = 'Zenith' where id = 'a'").run();
    expect(codes(db)).toEqual([undefined]);
  });

  test('are found by how they begin, among visible accounts alone', async () => {
    const db = await memoryStore();
    anAccount(db, 'a', 'Acme');
    anAccount(db, 'b', 'Acme Labs');
    scanned(db, 'a', FIRST, [asStored(seats(), FIRST), asStored(seats({ id: 'ACME-TIER-1' }), FIRST)]);
    scanned(db, 'b', FIRST, [asStored(anOpportunity({ id: 'ACMELABS-SEAT-1' }), FIRST)]);
    const ids = (start: string, limit = 9, hidden = '') =>
      idsStartingWith(db, start, ({ id }) => id !== hidden, limit).map(({ id }) => id);

    expect(ids('ACME')).toEqual(['ACME-SEAT-1', 'ACME-TIER-1', 'ACMELABS-SEAT-1']);
    expect(ids('ACME', 1)).toEqual(['ACME-SEAT-1']);
    expect(ids('ACME', 9, 'a')).toEqual(['ACMELABS-SEAT-1']);
    expect(ids('ZENITH')).toEqual([]);
  });
});
