import { expect, test } from 'vitest';
import type { Opportunity } from '../../src/domain/opportunity.ts';
import { readQueue } from '../../src/store/news.ts';
import { opportunityWriter } from '../../src/store/opportunities.ts';
import { lastRun } from '../../src/store/runs.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { setStage } from '../../src/store/stages.ts';
import { type BookEntry, seedScan } from '../support/a-book.ts';
import { settingsWith } from '../support/a-job.ts';
import { anOpportunity, asStored } from '../support/an-opportunity.ts';
import { memoryStore } from '../support/temp-store.ts';

const DAY = '2025-06-02';
const ID = 'ACME-SEAT-1';
const rest = { reason: 'recent-ask', since: DAY, wakes: '2025-06-16' } as const;

const queueOf = (db: Database) => {
  const run = lastRun(db);
  if (!run) throw new Error('no run');
  return readQueue(db, { stated: [], nobody: true }, run, DAY);
};

const scanned = async (more: Partial<BookEntry>): Promise<Database> => {
  const db = await memoryStore();
  seedScan(db, settingsWith({}), DAY, [{ id: 'acme', csm: null, ...more }]);
  return db;
};

const seats = (changes: Partial<Opportunity> = {}): Opportunity => anOpportunity({ id: ID, ...changes });

test.each<readonly [string, Partial<BookEntry>, { tier: number; composite: number } | null]>([
  ['nothing to pursue', {}, null],
  ['one', { opportunities: [seats({ tier: 2, composite: 7.1 })] }, { tier: 2, composite: 7.1 }],
  [
    'the first that is neither blocked nor resting nor closed',
    {
      opportunities: [
        seats({ blocked: 'activate-first' }),
        seats({ id: 'ACME-SEAT-2', rest }),
        seats({ id: 'ACME-SEAT-3', stage: 'won' }),
        seats({ id: 'ACME-SEAT-4', tier: 3, composite: 5 }),
      ],
    },
    { tier: 3, composite: 5 },
  ],
  ['under a guard', { play: 'defend', opportunities: [seats({ blocked: 'defend' })] }, null],
])('an account waits by what leads there: %s', async (_, more, lead) => {
  expect(queueOf(await scanned(more))).toMatchObject([{ accountId: 'acme', lead }]);
});

const revisit = { kind: 'revisit', key: ID, state: 'changed' } as const;

test('an opportunity that comes back is told while it stands, is open and no guard does', async () => {
  const db = await scanned({ opportunities: [seats()], news: [revisit] });
  const told = (): unknown => queueOf(db).flatMap(({ news }) => news);
  const remember = (lapsedOn: string | null) => {
    const stored = asStored(seats(), DAY);
    const memory = { ...stored.memory, lapsedOn };
    db.bulk(() =>
      opportunityWriter(db, { day: DAY, at: 0 })('acme', { opportunities: [{ ...stored, memory }], changes: [] }),
    );
  };
  expect(told()).toEqual([{ ...revisit, day: DAY }]);

  remember(DAY);
  expect(told()).toEqual([]);
  remember(null);
  expect(told()).toHaveLength(1);

  db.bulk(() => setStage(db, { id: ID, stage: 'lost', day: DAY, at: 1, by: 'U1', deliveryId: null }));
  expect(told()).toEqual([]);
});

test('under a guard nothing that comes back is told', async () => {
  const db = await scanned({
    play: 'fix-first',
    opportunities: [seats({ blocked: 'fix-first' })],
    news: [revisit, {}],
  });
  expect(queueOf(db).flatMap(({ news }) => news.map(({ kind }) => kind))).toEqual(['signal']);
});

const bands = (db: Database): unknown =>
  queueOf(db).flatMap(({ news }) => news.map(({ kind, day }) => `${kind} ${day}`));

test('of changes of band the latest waits; none where people know no other band', async () => {
  const db = await memoryStore();
  const changed = (key: string) => ({ kind: 'band', key, version: '', state: 'changed' }) as const;
  const days = ['2025-05-28', '2025-05-29', '2025-05-30', DAY];
  for (const [index, day] of days.entries()) {
    const news = [changed(index % 2 === 0 ? 'hot' : 'warm')].map((one) => ({ ...one, version: day }));
    seedScan(db, settingsWith({}), day, [{ id: 'acme', csm: null, news }]);
  }
  // The account is hot, as every seeded one: of two days that said so the later counts.
  expect(bands(db)).toEqual(['band 2025-05-30']);

  db.handle.exec("insert into standing values ('acme', '2025-05-01', 80, 'hot', 'pursue', '2025-05-01', '[]')");
  expect(bands(db)).toEqual([]);
  db.handle.exec("update standing set band = 'warm'");
  expect(bands(db)).toEqual(['band 2025-05-30']);
  db.handle.exec("update news set delivery_id = 7 where day = '2025-05-28'");
  expect(bands(db)).toEqual([]);
  db.handle.exec("update news set delivery_id = 7 where day = '2025-05-29'");
  expect(bands(db)).toEqual(['band 2025-05-30']);
  expect(queueOf(db)).toMatchObject([{ bandTold: '2025-05-29' }]);
});
