import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { importFiles } from '../../src/jobs/import.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { aWorkbook } from '../support/a-workbook.ts';
import { factsOf, importText, importTexts } from '../support/an-import.ts';
import { memoryStore, temporaryFolder } from '../support/temp-store.ts';

const names = (db: Database): string[] =>
  db
    .prepare<[], { name: string }>('select name from account order by name')
    .all()
    .map(({ name }) => name);

describe('delimited text', () => {
  test.each([
    ['commas', 'name,arr,nps\nAcme,100,7\n'],
    ['semicolons', 'name;arr;nps\nAcme;100;7\n'],
    ['tabs', 'name\tarr\tnps\nAcme\t100\t7\n'],
    ['bars', 'name|arr|nps\nAcme|100|7\n'],
    ['a declared delimiter', 'sep=;\r\nname;arr;nps\r\nAcme;100;7\r\n'],
    ['CRLF and a mark', '\uFEFFname,arr,nps\r\nAcme,100,7\r\n'],
    ['old Mac line ends', 'name,arr,nps\rAcme,100,7\r'],
    ['a title above the header', 'Customer export,,\nRun on 2 June,,\n\nname,arr,nps\nAcme,100,7\n'],
    ['blank lines between', '\n\nname,arr,nps\n\nAcme,100,7\n\n\n'],
    ['quotes everywhere', '"name","arr","nps"\n"Acme","100","7"\n'],
    ['no line end at the end', 'name,arr,nps\nAcme,100,7'],
    ['commas inside semicolons', 'name;arr;use cases\nAcme;100;a, b\n'],
  ])('with %s', async (_, text) => {
    const db = await memoryStore();
    const report = await importText(db, text);
    expect(report).toMatchObject({ rows: 1, accepted: 1 });
    expect(factsOf(db, 'acme')).toMatchObject({ name: 'Acme', arr: 100 });
  });

  test('counts lines as an editor does, also with line ends inside quotes', async () => {
    const db = await memoryStore();
    const report = await importText(db, 'name,notes,nps\r\nAcme,"one\r\ntwo\r\nthree",70\r\n\r\nBeta,,80\r\n');
    expect(report.warnings.map(({ line }) => line)).toEqual([2, 6]);
  });

  test('reports rows that do not fit the header; a longer one is left out, for nobody knows what shifted', async () => {
    const db = await memoryStore();
    const report = await importText(db, 'name,arr,nps\nAcme, Inc,100,7\nBeta,200\nGamma,300,8,,\n');
    expect(report).toMatchObject({ rows: 3, accepted: 2, rejected: 1 });
    expect(names(db)).toEqual(['Beta', 'Gamma']);
    expect(report.warnings.map(({ line, reason }) => [line, reason])).toEqual([
      [
        2,
        '4 cells under 3 headers: the row is longer than the header (a delimiter inside a cell without quotes?), so it is left out',
      ],
      [3, '2 of 3 cells: the row is shorter than the header; the missing cells are empty'],
    ]);
  });

  test('reports a second column of the same field', async () => {
    const db = await memoryStore();
    const report = await importText(db, 'name,ARR,Annual Recurring Revenue\nAcme,100,200\n');
    expect(report.warnings[0]).toMatchObject({ line: 1, column: 'Annual Recurring Revenue' });
    expect(factsOf(db, 'acme')['arr']).toBe(100);
  });

  test('a quote that is never closed costs its row, not the rest', async () => {
    const db = await memoryStore();
    const report = await importText(db, 'name,arr\nAcme,1\n"Broken,2\nBeta,3\nGamma,4\n');
    expect(names(db)).toEqual(['Acme', 'Beta', 'Gamma']);
    expect(report).toMatchObject({ rows: 4, accepted: 3, rejected: 1 });
    expect(report.warnings[0]).toMatchObject({ line: 3 });
    expect(report.warnings[0]?.reason).toContain('never closed');
  });

  test('a cell of ten megabytes costs its row, not the rest', async () => {
    const db = await memoryStore();
    const report = await importText(db, `name,text\nAcme,a\nHuge,${'x'.repeat(10_000_000)}\nBeta,b\n`);
    expect(names(db)).toEqual(['Acme', 'Beta']);
    expect(report.warnings.find(({ line }) => line === 3)?.reason).toContain('longer than 1,000,000 characters');
  });
});

describe('the order of dates', () => {
  const dates = (db: Database): unknown[] =>
    db
      .prepare<[], { renewal_date: string | null }>('select renewal_date from snapshot order by account_id')
      .all()
      .map(({ renewal_date: date }) => date);

  test('is told from the whole column, also when only the last value shows it', async () => {
    const db = await memoryStore();
    const lines = Array.from({ length: 2000 }, (_, at) => `A${String(at).padStart(4, '0')},03/04/2026`);
    await importText(db, `name,renewal\n${lines.join('\n')}\nZ,25/12/2026\n`);
    expect(new Set(dates(db))).toEqual(new Set(['2026-04-03', '2026-12-25']));
  });

  test.each([
    ['month first where amounts are in US dollars', '', 'USD', '2026-03-04', 'dmy'],
    ['day first where they are not', '', 'EUR', '2026-04-03', 'mdy'],
    ['day first beside decimal commas', ';48.000,50', 'USD', '2026-04-03', 'mdy'],
    ['as the other dates of the file', ';;25/12/2024', 'USD', '2026-04-03', 'mdy'],
  ])('is read %s when no value tells it, and said once', async (_, more, currency, read, other) => {
    const db = await memoryStore();
    const text = `name;renewal;arr;start\nAcme;03/04/2026${more}\nBeta;05/05/2026\n`;
    const settings = { ...DEFAULT_SETTINGS, portfolio: { ...DEFAULT_SETTINGS.portfolio, currency } };
    const report = await importText(db, text, { settings });
    const told = report.warnings.filter(({ column }) => column === 'renewal');
    expect(dates(db)).toEqual([read, '2026-05-05']);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ line: 1, column: 'renewal' });
    expect(told[0]?.reason).toContain(`--dates ${other}`);
  });

  test('is what --dates says, without a remark', async () => {
    const db = await memoryStore();
    const report = await importText(db, 'name,renewal\nAcme,03/04/2026\n', { dates: 'dmy' });
    expect(report.warnings).toEqual([]);
    expect(dates(db)).toEqual(['2026-04-03']);
  });

  test('is not settled where a column has both: what fits both is refused', async () => {
    const db = await memoryStore();
    const report = await importText(db, 'name,renewal\nAcme,25/12/2026\nBeta,12/25/2026\nCeta,03/04/2026\n');
    expect(dates(db)).toEqual(['2026-12-25', '2026-12-25', null]);
    expect(report.warnings[0]?.reason).toContain('--dates dmy or --dates mdy');
  });
});

describe('how numbers are written', () => {
  test('decimal commas are told from the column', async () => {
    const db = await memoryStore();
    const report = await importText(db, 'name;arr\nAcme;48.000,50\nBeta;12.000\nGamma;900\n');
    expect(db.prepare('select arr from snapshot order by account_id').all()).toEqual([
      { arr: 48_000.5 },
      { arr: 12_000 },
      { arr: 900 },
    ]);
    expect(report.warnings[0]?.reason).toContain('decimal commas');
  });

  test('where nothing tells, the cell is refused rather than read a thousand times too small', async () => {
    const db = await memoryStore();
    const report = await importText(db, 'name;arr\nAcme;48.000\n');
    expect(report.warnings[0]?.reason).toContain('write it without separators');
    expect(factsOf(db, 'acme')).toEqual({ name: 'Acme' });
  });

  test('shares are told from the column', async () => {
    const db = await memoryStore();
    await importText(db, 'name,adoption\nAcme,0.85\nBeta,1\n');
    expect(factsOf(db, 'acme')['adoption_pct']).toBe(85);
    expect(factsOf(db, 'beta')['adoption_pct']).toBe(100);
  });

  test('a header that says percent means it', async () => {
    const db = await memoryStore();
    await importText(db, 'name,usage_change_pct,Adoption %\nAcme,0.4,0.8\n');
    expect(factsOf(db, 'acme')).toMatchObject({ usage_change_pct: 0.4, adoption_pct: 0.8 });
  });

  test('seats may be over-used, also as a share', async () => {
    const db = await memoryStore();
    await importText(db, 'name,licensed seats,utilization\nAcme,50,0.96\nBeta,50,1.04\n');
    expect(factsOf(db, 'acme')['seats_active']).toBe(48);
    expect(factsOf(db, 'beta')['seats_active']).toBe(52);
  });

  test('a currency column that is not ours refuses the money of its rows', async () => {
    const db = await memoryStore();
    const report = await importText(db, 'name,arr,currency,nps\nAcme,100,EUR,7\nBeta,200,usd,8\n');
    expect(factsOf(db, 'acme')).toEqual({ name: 'Acme', nps: 7 });
    expect(factsOf(db, 'beta')).toMatchObject({ arr: 200 });
    expect(report.warnings[0]).toMatchObject({ line: 2, column: 'arr' });
  });
});

describe('encodings', () => {
  const text = '公司,行业\n深圳数流科技,软件\n';
  // 公司,行业\n深圳数流科技,软件\n
  const gb18030 = Buffer.from('b9abcbbe2cd0d0d2b50ac9eedbdacafdc1f7bfc6bcbc2cc8edbcfe0a', 'hex');
  const utf16 = (bigEndian: boolean, mark: boolean): Buffer => {
    const little = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
    return bigEndian ? little.swap16() : little;
  };
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE with a mark', utf16(false, true)],
    ['UTF-16BE with a mark', utf16(true, true)],
    ['GB18030', gb18030],
  ])('%s', async (_, bytes) => {
    const db = await memoryStore();
    await importText(db, bytes);
    expect(names(db)).toEqual(['深圳数流科技']);
  });

  test('Shift JIS, told by its syllables', async () => {
    const db = await memoryStore();
    // 顧客名,担当者\n株式会社アクメ,とても\n
    await importText(
      db,
      Buffer.from('8cda8b7196bc2c925393968ed20a8a948eae89ef8ed08341834e83812c82c682c482e00a', 'hex'),
    );
    expect(names(db)).toEqual(['株式会社アクメ']);
  });

  test('UTF-16 without a mark is told by its zero bytes', async () => {
    const db = await memoryStore();
    await importText(db, Buffer.from('name,arr,industry\nAcme,100,Software\n', 'utf16le'));
    expect(names(db)).toEqual(['Acme']);
  });

  test.each(['Café du Nord', 'Müller Söhne', 'Lefèvre'])('Windows-1252, when it is nothing else: %s', async (name) => {
    const db = await memoryStore();
    await importText(db, Buffer.from(`name,arr\n${name},100\n`, 'latin1'));
    expect(names(db)).toEqual([name]);
  });

  test('a name far down the file counts', async () => {
    const db = await memoryStore();
    const lines = Array.from({ length: 5_000 }, (_, at) => `1,Company ${at}\n`).join('');
    const bytes = Buffer.concat([
      Buffer.from(`arr,name\n${lines}1,`),
      Buffer.from('d6d0b9fa', 'hex'),
      Buffer.from('\n'),
    ]);
    await importText(db, bytes);
    expect(names(db)).toContain('中国');
  });

  test('--encoding overrides the guess, and names what it knows', async () => {
    const db = await memoryStore();
    const big5 = Buffer.concat([Buffer.from('name\n'), Buffer.from('a5d1', 'hex'), Buffer.from('\n')]);
    await importText(db, big5, { encoding: 'big5' });
    expect(names(db)).toEqual(['由']);
    await expect(importText(db, big5, { encoding: 'klingon' })).rejects.toThrow('no encoding we can read');
  });
});

describe('JSON', () => {
  test('an account with everything nested', async () => {
    const db = await memoryStore();
    const account = {
      name: 'DataFlow Inc',
      arr: 48_000,
      limits: { api: '92000/100000', storage: { used: 4, limit: 10 } },
      products_owned: [{ name: 'Core', kind: 'line' }, 'Analytics'],
      departments: [{ name: 'Data', headcount: 40, users: 12 }],
      contacts: [{ name: 'Jo', role: 'champion', title: 'VP Data', account: 'someone else' }],
      events: [{ date: '2025-05-12', type: 'funding', round: 'A轮', amount: '$15M' }],
      requests: [
        { date: '2025-05-01', feature: 'analytics', contact: 'Jo' },
        { date: '2025-05-08', feature: 'analytics', contact: 'Jo' },
      ],
      workarounds: ['exports to a spreadsheet'],
      notes: [{ date: '2025-05-20', author: 'Ana', text: 'all good' }],
      tickets: [{ date: '2025-05-01', topic: 'exports' }],
      last_cs_contact: { date: '2025-05-20', topic: 'QBR' },
      health: 'healthy',
      features_adopted: 17,
      features_available: 20,
      nps: 9,
    };
    const report = await importText(db, JSON.stringify({ accounts: [account] }), { name: 'book.json' });
    expect(report.warnings).toEqual([]);
    expect(factsOf(db, 'dataflowinc')).toEqual({
      name: 'DataFlow Inc',
      arr: 48_000,
      limits: [
        { metric: 'api', used: 92_000, limit: 100_000 },
        { metric: 'storage', used: 4, limit: 10 },
      ],
      products_owned: [{ name: 'Core', kind: 'line' }, { name: 'Analytics' }],
      departments: [{ name: 'Data', headcount: 40, users: 12 }],
      tickets: [{ date: '2025-05-01', topic: 'exports' }],
      last_cs_contact: { date: '2025-05-20', topic: 'QBR' },
      health_label: 'healthy',
      features_adopted: 17,
      features_available: 20,
      nps: 9,
    });
    expect(db.prepare('select date, data from event').all()).toEqual([
      { date: '2025-05-12', data: '{"type":"funding","round":"Series A","amount":15000000}' },
    ]);
    expect(db.prepare('select account_id, kind, date from request order by date').all()).toMatchObject([
      { account_id: 'dataflowinc', kind: 'request', date: '2025-05-01' },
      { kind: 'request', date: '2025-05-08' },
      { kind: 'workaround', date: '2025-06-02' },
    ]);
    expect(db.prepare('select count(*) as n from contact').get()).toEqual({ n: 1 });
  });

  test.each([
    ['a list', '[{"name":"Acme","arr":1},{"name":"Beta"}]', 2],
    ['one record', '{"name":"Acme","arr":1,"contacts":[]}', 1],
    ['a wrapped list', '{"data":[{"name":"Acme"}],"total":1}', 1],
    ['one with an oddity in it', '[{"name":"Acme"},7,null]', 3],
  ])('%s', async (_, text, count) => {
    const db = await memoryStore();
    const report = await importText(db, text, { name: 'a.json' });
    expect(report).toMatchObject({ kind: 'accounts', rows: count });
    expect(names(db)).toContain('Acme');
  });

  test.each([
    ['{"seats":{"active":48,"licensed":50}}', { seats_active: 48, seats_licensed: 50 }],
    ['{"seats":"48/50 (96%)"}', { seats_active: 48, seats_licensed: 50 }],
    ['{"seats":"95%"}', { seat_util: 95 }],
    [
      '{"seats":[{"product":"Core","active":1,"licensed":2}]}',
      { seats: [{ product: 'Core', active: 1, licensed: 2 }] },
    ],
    ['{"seats":{"Core":"1/2"}}', { seats: [{ product: 'Core', active: 1, licensed: 2 }] }],
    ['{"api":{"used":92,"limit":100}}', { limits: [{ metric: 'api', used: 92, limit: 100 }] }],
    ['{"limits":[{"metric":"API calls","used":"92%"}]}', { limits: [{ metric: 'api', used: 92, limit: 100 }] }],
    ['{"limits":[{"metric":"sms","pct":50,"limit":10}]}', { limits: [{ metric: 'sms', used: 5, limit: 10 }] }],
    ['{"limits":{"metric":"api","used":1}}', { limits: [{ metric: 'api', used: 1 }] }],
    ['{"products_owned":{"name":"Core","active":false}}', { products_owned: [{ name: 'Core', activated: false }] }],
    ['{"usage_trend":"growing 20%"}', { usage_trend: 'growing', usage_change_pct: 20 }],
    ['{"renewal":"8 months"}', { renewal_date: '2026-02-02' }],
    ['{"is_trial":true}', { account_type: 'trial' }],
    ['{"mrr":4000}', { arr: 48_000 }],
    ['{"use_cases":["a","b"]}', { use_cases: ['a', 'b'] }],
    ['{"nps":null,"csat":""}', {}],
    ['{"__proto__":{"arr":5},"constructor":{"a":1}}', {}],
  ])('%s', async (json, facts) => {
    const db = await memoryStore();
    const report = await importText(db, `{"name":"Acme",${json.slice(1)}`, { name: 'a.json' });
    const { other: _, ...stored } = factsOf(db, 'acme');
    expect(stored).toEqual({ name: 'Acme', ...facts });
    expect(report).toMatchObject({ accepted: 1 });
  });

  test('one file with several kinds is a report each', async () => {
    const db = await memoryStore();
    const text = JSON.stringify({
      events: [{ account: 'Acme', date: '2025-06-01', type: 'funding' }],
      accounts: [{ name: 'Acme' }],
      catalogue: { seat_price_month: 80 },
    });
    const report = await importTexts(db, { 'all.json': text });
    expect(report.files.map(({ kind, accepted, waiting }) => [kind, accepted, waiting])).toEqual([
      ['accounts', 1, 0],
      ['events', 1, 0],
      ['catalogue', 1, 0],
    ]);
  });

  test('says where it is broken', async () => {
    const db = await memoryStore();
    await expect(importText(db, '{"accounts": [\n  {"name": "Acme",}\n]}', { name: 'a.json' })).rejects.toThrow(
      /line 2, column 19/,
    );
  });

  test('one record per line; a broken line costs itself', async () => {
    const db = await memoryStore();
    const report = await importText(db, '{"name":"Acme"}\n\n{broken\n{"name":"Beta","nps":8}\n', { name: 'a.ndjson' });
    expect(report).toMatchObject({ rows: 3, accepted: 2, rejected: 1 });
    expect(report.warnings).toMatchObject([{ line: 3 }]);
  });

  test('an empty list says that there is none', async () => {
    const db = await memoryStore();
    await importText(db, '[{"name":"Acme","products_owned":[{"name":"Core"}]}]', { name: 'a.json', day: '2025-06-01' });
    await importText(db, '[{"name":"Acme","products_owned":[]}]', { name: 'a.json' });
    expect(factsOf(db, 'acme')['products_owned']).toEqual([]);
  });
});

describe('flat cells that say more than one thing', () => {
  test('requests, workarounds, notes, contacts and events of an account row', async () => {
    const db = await memoryStore();
    const header = 'name,feature requests,workarounds,notes,champion,executive sponsor,funding,trend,health,tickets';
    const row =
      'Acme,SSO;audit log,exports by hand,"met; went well","Jo Doe, VP Data <jo@acme.com>",Kim,"Series B, $20M, 2025-05-12",growing 20%,72,4';
    await importText(db, `${header}\n${row}\nBeta,none,,,,,,-12%,red,\n`);
    expect(db.prepare('select kind, data from request order by data').all()).toEqual([
      { kind: 'request', data: '{"kind":"request","feature":"SSO"}' },
      { kind: 'request', data: '{"kind":"request","feature":"audit log"}' },
      { kind: 'workaround', data: '{"kind":"workaround","text":"exports by hand"}' },
    ]);
    expect(db.prepare('select data from note').all()).toEqual([{ data: '{"text":"met; went well"}' }]);
    expect(db.prepare('select key, data from contact order by key').all()).toEqual([
      { key: 'jo@acme.com', data: '{"name":"Jo Doe","email":"jo@acme.com","title":"VP Data","role":"champion"}' },
      { key: 'kim', data: '{"name":"Kim","role":"sponsor"}' },
    ]);
    expect(db.prepare('select date, data from event').all()).toEqual([
      {
        date: '2025-05-12',
        data: '{"type":"funding","detail":"Series B, $20M, 2025-05-12","round":"Series B","amount":20000000}',
      },
    ]);
    expect(factsOf(db, 'acme')).toMatchObject({
      usage_trend: 'growing',
      usage_change_pct: 20,
      health_score: 72,
      tickets_90d: 4,
    });
    expect(factsOf(db, 'beta')).toMatchObject({ requests_none: true, usage_change_pct: -12, health_label: 'at-risk' });
  });

  test('what a row says without a date is stored once, however often the file comes', async () => {
    const db = await memoryStore();
    for (const day of ['2025-06-01', '2025-06-02', '2025-06-03']) {
      await importText(db, 'name,feature requests,notes\nAcme,SSO,all good\n', { day });
    }
    expect(db.prepare('select date from request').all()).toEqual([{ date: '2025-06-01' }]);
    expect(db.prepare('select date from note').all()).toEqual([{ date: '2025-06-01' }]);
  });

  test('utilisation is worked out from the licensed seats, or kept as the share it is', async () => {
    const db = await memoryStore();
    const report = await importText(db, 'name,licensed seats,utilization\nAcme,50,96%\nBeta,,80%\nGamma,,\n');
    expect(factsOf(db, 'acme')).toEqual({ name: 'Acme', seats_licensed: 50, seats_active: 48 });
    expect(factsOf(db, 'beta')).toEqual({ name: 'Beta', seat_util: 80 });
    expect(report.warnings).toEqual([]);
  });

  test("usage rows of several products are their seats, not one after the other the account's", async () => {
    const db = await memoryStore();
    await importText(db, 'name\nAcme\n');
    const usage =
      'account,date,product,seats_active,seats_licensed\nAcme,2025-06-02,Core,48,50\nAcme,2025-06-02,Add,5,10\n';
    await importText(db, usage, { name: 'usage.csv' });
    expect(factsOf(db, 'acme')).toEqual({
      name: 'Acme',
      seats: [
        { product: 'Add', active: 5, licensed: 10 },
        { product: 'Core', active: 48, licensed: 50 },
      ],
    });
  });

  test('seats of several products', async () => {
    const db = await memoryStore();
    await importText(db, 'name,seats\nAcme,Core: 48/50; Analytics: 5/10\nBeta,48 of 50\nGamma,50\n');
    expect(factsOf(db, 'acme')['seats']).toEqual([
      { product: 'Core', active: 48, licensed: 50 },
      { product: 'Analytics', active: 5, licensed: 10 },
    ]);
    expect(factsOf(db, 'beta')).toMatchObject({ seats_active: 48, seats_licensed: 50 });
    expect(factsOf(db, 'gamma')).toMatchObject({ seats_licensed: 50 });
  });
});

describe('unknown columns', () => {
  test('are listed with the nearest field, the promising ones first, and kept', async () => {
    const db = await memoryStore();
    const report = await importText(db, 'name,Shoe size,Renewal dates,Upsell notes\nAcme,42,2026-01-01,soon\n');
    expect(report.warnings.map(({ column }) => column)).toEqual(['Renewal dates', 'Upsell notes', 'Shoe size']);
    expect(report.warnings[0]?.reason).toContain('nearest field is renewal_date');
    expect(factsOf(db, 'acme')['other']).toEqual({
      'Shoe size': '42',
      'Renewal dates': '2026-01-01',
      'Upsell notes': 'soon',
    });
  });

  test('an event type nobody knows is kept and listed', async () => {
    const db = await memoryStore();
    await importText(db, 'name\nAcme\n');
    const report = await importText(db, 'account,date,type\nAcme,2025-06-01,picnic\n', { name: 'events.csv' });
    expect(report.warnings[0]?.reason).toContain('feeds nothing');
    expect(db.prepare('select kind from event').all()).toEqual([{ kind: 'picnic' }]);
  });
});

describe('files that cannot be read say what to do', () => {
  test.each([
    ['nothing in it', 'a.csv', '', 'is empty'],
    ['a picture', 'a.csv', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0', 'latin1'), 'is not a text file'],
    ['an old workbook', 'a.xls', Buffer.from('\xD0\xCF\x11\xE0 and more', 'latin1'), 'an old Excel file'],
    ['columns of nothing', 'a.csv', 'foo,bar\n1,2\n', 'do not tell what the rows are (foo, bar)'],
    ['prose that names no account', 'a.md', 'We had a good call today.\n', 'does not say which account'],
    ['a number', 'a.json', '7', 'holds neither records nor a catalogue'],
  ])('%s', async (_, name, content, message) => {
    const db = await memoryStore();
    await expect(importText(db, content, { name })).rejects.toMatchObject({
      message: expect.stringContaining(message),
      hint: expect.stringMatching(/.{10}/),
    });
  });

  test('zero bytes in a cell are taken out', async () => {
    const db = await memoryStore();
    await importText(db, 'name,arr\nAc\0me,1\n');
    expect(names(db)).toEqual(['Acme']);
  });

  test('a folder, a file that is not there', async () => {
    const db = await memoryStore();
    const folder = join(temporaryFolder(), 'exports');
    mkdirSync(folder);
    const options = { day: '2025-06-02', settings: DEFAULT_SETTINGS, now: 0 };
    await expect(importFiles(db, [folder], options)).rejects.toThrow('is a folder');
    await expect(importFiles(db, [join(folder, 'no.csv')], options)).rejects.toThrow('There is no file');
  });
});

describe('a file under another name', () => {
  const rows = 'name,arr\nAcme,5\n';
  test.each<[string, string | Uint8Array]>([
    ['book.xlsx', rows],
    ['book.xls', 'name\tarr\nAcme\t5\n'],
    ['rows.json', rows],
    [
      'book.csv',
      aWorkbook({
        Sheet1: [
          ['name', 'arr'],
          ['Acme', 5],
        ],
      }),
    ],
    ['records.csv', '[{"name":"Acme","arr":5}]'],
    ['lines.json', '{"name":"Acme","arr":5}\n{"name":"Beta","arr":6}\n'],
    ['lines.txt.csv', '{"name":"Acme","arr":5}\n{"name":"Beta","arr":6}\n'],
  ])('%s is read by what it holds', async (name, content) => {
    const db = await memoryStore();
    expect(await importText(db, content, { name })).toMatchObject({ kind: 'accounts', warnings: [] });
    expect(factsOf(db, 'acme')).toMatchObject({ arr: 5 });
  });
});

describe('a table', () => {
  test('without rows is said to have none', async () => {
    const db = await memoryStore();
    const report = await importText(db, '\uFEFFname,arr\n\n');
    expect(report).toMatchObject({ rows: 0, changed: false });
    expect(report.warnings).toEqual([{ line: 1, column: null, reason: 'there is no row below the header' }]);
  });

  test.each(['\n\n  \n', '\uFEFF', ',,,\n,,\n'])('of nothing is refused: %j', async (text) => {
    const db = await memoryStore();
    await expect(importText(db, text)).rejects.toThrow('holds no table');
  });

  test('put together from several exports repeats its header', async () => {
    const db = await memoryStore();
    const report = await importText(db, 'name,arr\nAcme,1\nname,arr\nBeta,2\n');
    expect(names(db)).toEqual(['Acme', 'Beta']);
    expect(report.warnings).toEqual([
      { line: 3, column: null, reason: 'the row repeats the header, so it is left out' },
    ]);
  });

  test('of thousands of unknown columns is not reported column by column', async () => {
    const db = await memoryStore();
    const more = Array.from({ length: 3000 }, (_, at) => `col${at}`);
    const report = await importText(db, `name,${more},arr\nAcme,${more.fill('x')},5\n`);
    expect(factsOf(db, 'acme')).toMatchObject({ arr: 5 });
    expect(report.warnings.length).toBeLessThan(50);
    expect(report.warnings.at(-1)?.reason).toContain('2960 more columns are no known field: col40, col41');
  });

  test('may keep its cells as text the way spreadsheets do', async () => {
    const db = await memoryStore();
    await importText(db, '="id",="name",="arr"\n="007",="Acme",="100"\n');
    expect(factsOf(db, '007')).toMatchObject({ name: 'Acme', arr: 100 });
  });

  test('may have spaces that do not break, and others at the ends', async () => {
    const db = await memoryStore();
    const report = await importText(
      db,
      '\u00a0name\u00a0, ARR \u00a0\n Acme\u00a0Corp \u00a0,\u00a01\u202f000\u00a0\nAcme Corp,1000\n',
    );
    expect(db.prepare('select count(*) as n from account').get()).toEqual({ n: 1 });
    expect(report.warnings).toHaveLength(1);
  });
});

describe('Markdown', () => {
  const table = '| Account | ARR | CSM |\n|:---|---:|---|\n| **Acme** | $48K | ana@x.io |\n| A \\| B | 20 | |\n';

  test('tables of accounts are read as tables, and the text beside them is said', async () => {
    const db = await memoryStore();
    const report = await importText(db, `# Book\n\nAs of Monday.\n\n${table}\n`, { name: 'book.md' });
    expect(report).toMatchObject({ kind: 'accounts', accepted: 2 });
    expect(names(db)).toEqual(['A | B', 'Acme']);
    expect(factsOf(db, 'acme')).toMatchObject({ arr: 48_000, csm: 'ana@x.io' });
    expect(report.warnings).toEqual([{ line: 0, column: null, reason: 'the text beside the tables is not read' }]);
  });

  test('a table inside a description of one account stays part of it', async () => {
    const db = await memoryStore();
    await importText(db, '# Acme\n\n| Metric | Value |\n|---|---|\n| seats | 48/50 |\n', { name: 'acme.md' });
    expect(names(db)).toEqual(['Acme']);
    expect(String(factsOf(db, 'acme')['narrative'])).toContain('48/50');
  });
});
