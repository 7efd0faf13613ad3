import { expect, test } from 'vitest';
import type { FlatKind } from '../../src/ingest/fields.ts';
import { resolvePath } from '../../src/ingest/paths.ts';
import { factsOf, importText, importTexts } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

const lines = (records: readonly unknown[]): string => records.map((record) => JSON.stringify(record)).join('\n');

test.each([
  ['accounts.json', JSON.stringify],
  ['accounts.ndjson', lines],
])('each record of %s has its own spelling of a field read', async (name, write) => {
  const db = await memoryStore();
  const report = await importText(
    db,
    write([
      { name: 'Acme', owner: 'ana@x.io', arr: 100, renewal: '2025-12-01' },
      { name: 'Beta', csm: 'ben@x.io', annual_recurring_revenue: 200, contract_end: '2026-01-01' },
      { name: 'Gamma', owner: 'seller@x.io', csm: 'cid@x.io' },
    ]),
    { name },
  );
  expect(factsOf(db, 'acme')).toMatchObject({ csm: 'ana@x.io', arr: 100, renewal_date: '2025-12-01' });
  expect(factsOf(db, 'beta')).toMatchObject({ csm: 'ben@x.io', arr: 200, renewal_date: '2026-01-01' });
  expect(factsOf(db, 'gamma')).toMatchObject({ csm: 'cid@x.io' });
  expect(report.warnings).toEqual([
    { line: 3, column: 'owner', reason: 'the record also has csm, which is used for csm; this one is not' },
  ]);
});

const NESTED = {
  id: 'A1',
  name: 'Acme',
  contract: { arr: 48_000, renewal: { date: '2025-12-01', probability: 0.8 }, start_date: '2024-01-01' },
  usage: { seats: { licensed: 50, active: 48 }, api: { used: 92_000, limit: 100_000 }, trend: { direction: 'up' } },
  health: { score: 82, label: 'green' },
  owner: { name: 'Ana', email: 'ana@x.io' },
  nps: { score: 9 },
  last_contact: { date: '2025-05-01', topic: 'renewal' },
  previous: { arr: 1 },
  champion: { name: 'Cid', email: 'cid@acme.com', fax: '1' },
};

test.each([
  ['accounts.json', JSON.stringify],
  ['accounts.ndjson', lines],
])('nested objects of %s are read by their paths, and what is no field is said by its path', async (name, write) => {
  const db = await memoryStore();
  const report = await importText(db, write([NESTED]), { name });
  expect(factsOf(db, 'A1')).toMatchObject({
    arr: 48_000,
    renewal_date: '2025-12-01',
    contract_start: '2024-01-01',
    seats_licensed: 50,
    seats_active: 48,
    limits: [{ metric: 'api', used: 92_000, limit: 100_000 }],
    usage_trend: 'growing',
    health_score: 82,
    health_label: 'healthy',
    csm: 'ana@x.io',
    nps: 9,
    last_cs_contact: { date: '2025-05-01', topic: 'renewal' },
  });
  expect(db.prepare('select data from contact').pluck().get()).toBe(
    '{"role":"champion","name":"Cid","email":"cid@acme.com"}',
  );
  expect(report.warnings.map(({ column }) => column)).toEqual([
    'contract.renewal.probability',
    'previous',
    'champion.fax',
  ]);
});

test.each<[string, string | null, FlatKind]>([
  ['subscription.end_date', 'subscription end_date', 'accounts'],
  ['users.active', 'active users', 'accounts'],
  ['metrics.users.active', 'active users', 'accounts'],
  ['financials.arr', 'arr', 'accounts'],
  ['arr.amount', 'arr amount', 'accounts'],
  ['properties.name', 'name', 'accounts'],
  ['company.address.country', 'country', 'accounts'],
  // Said of somebody or something else, or of another time.
  ['parent.arr', null, 'accounts'],
  ['previousContract.arr', null, 'accounts'],
  ['owner.region', null, 'accounts'],
  ['forecast.renewal_date', null, 'accounts'],
  // A word that means anything.
  ['subscription.id', null, 'accounts'],
  ['address.name', null, 'accounts'],
  ['subscription.status', null, 'accounts'],
])('the path %s is %s', (path, header, kind) => {
  expect(resolvePath(path.split('.'), kind)).toBe(header);
});

test('lists inside a document are found, and those of no kind are named', async () => {
  const db = await memoryStore();
  const report = await importTexts(db, {
    'export.json': JSON.stringify({
      status: 'ok',
      data: {
        accounts: [{ name: 'Acme', arr: 5 }],
        opportunities: [{ title: 'More seats' }],
        events: [{ account: { id: null, name: 'Acme' }, type: 'funding', date: '2025-05-01' }],
      },
    }),
  });
  expect(report.files.map(({ kind, accepted }) => [kind, accepted])).toEqual([
    ['accounts', 1],
    ['events', 1],
  ]);
  expect(report.files[0]?.warnings).toMatchObject([{ column: 'opportunities' }]);
});

test('exports of HubSpot and Salesforce keep their fields in objects of their own', async () => {
  const db = await memoryStore();
  await importText(
    db,
    JSON.stringify({
      results: [{ id: '7', properties: { name: 'Acme', arr: '48000' } }],
      paging: { next: { after: 1 } },
    }),
    { name: 'hubspot.json' },
  );
  await importText(
    db,
    JSON.stringify({
      records: [
        {
          attributes: { type: 'Account', url: '/x' },
          Id: '001',
          Name: 'Beta',
          ARR__c: 48_000,
          Owner: { attributes: { type: 'User', url: '/y' }, Name: 'Ana', Email: 'ana@x.io' },
        },
      ],
    }),
    { name: 'salesforce.json' },
  );
  expect(factsOf(db, '7')).toMatchObject({ name: 'Acme', arr: 48_000 });
  expect(factsOf(db, '001')).toMatchObject({ name: 'Beta', arr: 48_000, csm: 'ana@x.io' });
});

test('what is no field is kept by its path, and people by their role', async () => {
  const db = await memoryStore();
  const report = await importText(
    db,
    JSON.stringify([
      {
        name: 'Acme',
        usage: { active_users: 48, last_login: '2025-05-01' },
        contacts: { champion: { name: 'Cid' }, sponsor: { name: 'Zoe', title: 'CFO' } },
      },
    ]),
    { name: 'accounts.json' },
  );
  expect(factsOf(db, 'acme')).toMatchObject({ seats_active: 48, other: { 'usage.last_login': '2025-05-01' } });
  expect(db.prepare('select data from contact order by key').pluck().all()).toEqual([
    '{"role":"champion","name":"Cid"}',
    '{"role":"sponsor","name":"Zoe","title":"CFO"}',
  ]);
  expect(report.warnings.map(({ column }) => column)).toEqual(['usage.last_login']);
});

test('Chinese records are read by their paths too', async () => {
  const db = await memoryStore();
  const report = await importText(
    db,
    JSON.stringify([
      {
        客户名称: '阿克米',
        合同: { 当前ARR: '10万', 续约日期: '2025年12月1日' },
        使用: { 授权席位: 50, 活跃席位: 48 },
        健康度: { 评分: 82, 标签: '绿' },
        负责人: { 姓名: '王', 邮箱: 'w@x.io' },
      },
    ]),
    { name: 'accounts.json' },
  );
  expect(factsOf(db, '阿克米')).toMatchObject({
    arr: 100_000,
    renewal_date: '2025-12-01',
    seats_licensed: 50,
    seats_active: 48,
    health_score: 82,
    health_label: 'healthy',
    csm: 'w@x.io',
  });
  expect(report.warnings).toEqual([]);
});
