import { expect, test } from 'vitest';
import { factsOf, importText } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

test.each([
  'Grand Total,,168000,,82',
  'Total,2,168000,,',
  '合计,,168000,,',
  'Total Records,2',
  'Durchschnitt,,84000,,',
  'Somme,,168000,,',
  '総計,,168000,,',
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
  ['Health Score', '82/100', { health_score: 82 }],
  ['Health Score', '82%', { health_score: 82 }],
  ['Health', 'B+', { health_label: 'healthy' }],
  ['Health', 'C-', { health_label: 'ok' }],
  ['Health', 'F', { health_label: 'at-risk' }],
  ['Health', 'Amber', { health_label: 'ok' }],
  ['Health', '红灯', { health_label: 'at-risk' }],
  ['Health', '🟡', { health_label: 'ok' }],
  ['Health', '🟢 85', { health_label: 'healthy', health_score: 85 }],
  ['Health', 'At Risk (45)', { health_label: 'at-risk', health_score: 45 }],
  ['Health', 'à risque', { health_label: 'at-risk' }],
  ['Utilization', '120%', { seat_util: 120 }],
  ['Licenses', '20席', { seats_licensed: 20 }],
  ['Employees', '120 Mitarbeiter', { employees: 120 }],
  ['Employees', '"10,001+"', { employees: 10_001 }],
  ['ARR', '$1.2M ARR', { arr: 1_200_000 }],
  ['ARR', '$4K MRR', { arr: 48_000 }],
  ['ARR', '120 K', { arr: 120_000 }],
  ['ARR', '4.8万', { arr: 48_000 }],
  ['ARR', '４８０００', { arr: 48_000 }],
  ['ARR', '"1 234,5"', { arr: 1234.5 }],
  ['ARR', '1.2 Mio.', { arr: 1_200_000 }],
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

test.each([
  ['accounts.csv', 'account,healthScore\nAcme,0.82\nBeta,1\n'],
  [
    'accounts.json',
    JSON.stringify([
      { account: 'Acme', healthScore: 0.82 },
      { account: 'Beta', healthScore: 1 },
    ]),
  ],
])('health of 0 to 1 is read as a percentage in %s, and said once', async (name, text) => {
  const db = await memoryStore();
  const report = await importText(db, text, { name });
  expect([factsOf(db, 'acme'), factsOf(db, 'beta')]).toMatchObject([{ health_score: 82 }, { health_score: 100 }]);
  expect(report.warnings).toMatchObject([{ column: 'healthScore', reason: 'read as shares: 0.45 is 45%' }]);
});

test('a column with one health above 1 is a column of 0 to 100', async () => {
  const db = await memoryStore();
  const report = await importText(db, 'account,health score\nAcme,0.8\nBeta,1.2\n');
  expect(factsOf(db, 'acme')).toMatchObject({ health_score: 0.8 });
  expect(report.warnings).toEqual([]);
});

test('percentages of a workbook or JSON file are numbers, and shares there too', async () => {
  const db = await memoryStore();
  await importText(db, JSON.stringify([{ account: 'Acme', adoption: 0.45 }]), { name: 'accounts.json' });
  expect(factsOf(db, 'acme')).toMatchObject({ adoption_pct: 45 });
});

test('net promoter scores of -100 to 100 are refused, those within 0 to 10 with them', async () => {
  const db = await memoryStore();
  const report = await importText(db, 'account,nps\nAcme,45\nBeta,-20\nCeta,9\nDelta,72\n');
  expect(report.warnings.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
  expect(report.warnings[2]?.reason).toContain('a column whose values are mostly outside 0-10');
  expect(factsOf(db, 'ceta')).not.toHaveProperty('nps');
});

test('one NPS out of range costs its own cell alone', async () => {
  const db = await memoryStore();
  const report = await importText(db, 'account,nps\nAcme,9\nBeta,7\nCeta,-10\n');
  expect(report.warnings.map(({ line, column }) => [line, column])).toEqual([[4, 'nps']]);
  expect(factsOf(db, 'acme')).toMatchObject({ nps: 9 });
});

test.each([
  [
    'German',
    'Kunde;Branche;Vertragsende;Lizenzen;aktive Nutzer;Betreuer;Jahresumsatz;Mitarbeiter;Health\n' +
      'Müller GmbH;Handel;31.12.2025;50;48;ana@x.io;48.000,50;120;gefährdet\n',
    'Müller GmbH',
    { industry: 'Handel', arr: 48_000.5, health_label: 'at-risk' },
  ],
  [
    'French',
    'Client;Secteur;Date de renouvellement;Licences;Utilisateurs actifs;Responsable;Valeur du contrat;Effectif;Santé\n' +
      'Société Dupont;Banque;31/12/2025;50;48;ana@x.io;48 000,50;120;à risque\n',
    'Société Dupont',
    { industry: 'Banque', arr: 48_000.5, health_label: 'at-risk' },
  ],
  [
    'Spanish',
    'Cliente;Sector;Fecha de renovación;Licencias;Usuarios activos;Responsable;Valor del contrato;Empleados;Salud\n' +
      'García SL;Banca;31/12/2025;50;48;ana@x.io;48.000,50;120;en riesgo\n',
    'García SL',
    { industry: 'Banca', arr: 48_000.5, health_label: 'at-risk' },
  ],
  [
    'Japanese',
    '顧客名,業種,契約更新日,契約席数,利用席数,担当者,年間契約額,従業員数,健全度\n' +
      '株式会社アクメ,小売,2025年12月31日,５０席,48,ana@x.io,48000.5,120人,危険\n',
    '株式会社アクメ',
    { industry: '小売', arr: 48_000.5, health_label: 'at-risk' },
  ],
])('a table with %s headers and words', async (_, text, name, facts) => {
  const db = await memoryStore();
  const report = await importText(db, text, { name: 'export.csv' });
  expect(report).toMatchObject({ kind: 'accounts', accepted: 1 });
  expect(report.warnings.filter(({ reason }) => !reason.startsWith('read with decimal commas'))).toEqual([]);
  const [stored] = db.prepare<[], { facts: string }>('select facts from snapshot').all();
  expect(JSON.parse(stored?.facts ?? '{}')).toMatchObject({
    name,
    renewal_date: '2025-12-31',
    seats_licensed: 50,
    seats_active: 48,
    csm: 'ana@x.io',
    employees: 120,
    ...facts,
  });
});
