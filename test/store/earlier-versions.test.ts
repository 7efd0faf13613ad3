import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { completed } from '../../src/domain/assessment.ts';
import { completeContent, type Digest } from '../../src/domain/delivery.ts';
import { readAssessment } from '../../src/store/assessments.ts';
import { anAssessment, seedScan } from '../support/a-book.ts';
import { memoryStore } from '../support/temp-store.ts';

const ADDED = ['opportunities', 'activations', 'organic', 'conversion', 'askRest', 'nothing', 'champions', 'timeline'];

/** A judgement as it was written before opportunities were found. */
function earlier(id: string) {
  const assessment = anAssessment({ id, csm: null }, '2025-06-02');
  return Object.fromEntries(Object.entries(assessment).filter(([key]) => !ADDED.includes(key))) as typeof assessment;
}

test('what an earlier version stored reads as a whole judgement', async () => {
  const db = await memoryStore();
  seedScan(db, DEFAULT_SETTINGS, '2025-06-02', [{ id: 'acme', csm: null }]);
  db.bulk(() => db.prepare<unknown[]>('update assessment set data = ?').run(JSON.stringify(earlier('acme'))));
  expect(readAssessment(db, 'acme')).toEqual(completed(earlier('acme')));
  expect(readAssessment(db, 'acme')).toMatchObject({ opportunities: [], champions: [], askRest: null });
});

test('so do the cards of a digest it posted', () => {
  const item = { assessment: earlier('acme'), reasons: [], since: '2025-06-02' };
  const digest: Digest = {
    csm: 'maya@example.com',
    day: '2025-06-02',
    first: false,
    cards: [item],
    rows: [item],
    waiting: 0,
    book: {},
  };
  const whole = completeContent({ kind: 'digest', digest, language: 'en' });
  expect(whole).toMatchObject({
    digest: { cards: [{ assessment: { opportunities: [] } }], rows: [{ assessment: { timeline: [] } }] },
  });
});
