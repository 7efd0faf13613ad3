import { expect, test } from 'vitest';
import { factsOf, importText } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

test.each([
  'Grand Total,,168000,,82',
  'Total,2,168000,,',
  '合计,,168000,,',
  'Total Records,2',
  '"Copyright (c) 2000-2025 example.com, inc. All rights reserved."',
])('the line %s under a report is no account', async (line) => {
  const db = await memoryStore();
  const report = await importText(
    db,
    `account,csm,arr,renewal date,health score\nAcme,ana@x.io,100,2025-12-01,82\n${line}\n`,
  );
  expect(report).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
  expect(report.warnings.at(-1)?.reason).toContain('the sum or the footer of the report');
});

test.each(['Total,ana@x.io,168000,2025-12-01,', 'Total Wine,,168000,,'])(
  'the line %s is an account: it says whose it is, or is called more than a sum',
  async (line) => {
    const db = await memoryStore();
    const report = await importText(db, `account,csm,arr,renewal date,health score\n${line}\n`);
    expect(report).toMatchObject({ rows: 1, accepted: 1, rejected: 0 });
  },
);

test.each([
  ['Health Score', '82', { health_score: 82 }],
  ['Health Score', '８２分', { health_score: 82 }],
  ['Health Score (0-10)', '8.2', { health_score: 82 }],
  ['Health Score (0-100)', '8', { health_score: 8 }],
  ['Health (R/Y/G)', 'Y', { health_label: 'ok' }],
  ['Health', 'Grün', { health_label: 'healthy' }],
  ['NPS Score', '7 / 10', { nps: 7 }],
  ['NPS', '9分', { nps: 9 }],
  ['CSAT', '4.5/5', { csat: 4.5 }],
])('%s of %s', async (header, cell, facts) => {
  const db = await memoryStore();
  expect(await importText(db, `account,${header}\nAcme,${cell}\n`)).toMatchObject({ accepted: 1, warnings: [] });
  expect(factsOf(db, 'acme')).toMatchObject(facts);
});

test('a mark on another scale is refused, not guessed', async () => {
  const db = await memoryStore();
  await importText(db, 'account,nps,Health Score (0-10)\nAcme,7 / 12,45\n');
  expect(factsOf(db, 'acme')).not.toHaveProperty('nps');
  expect(factsOf(db, 'acme')).not.toHaveProperty('health_score');
});
