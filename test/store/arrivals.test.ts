import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import type { Dossier } from '../../src/domain/dossier.ts';
import { scan } from '../../src/jobs/scan.ts';
import { readAssessment } from '../../src/store/assessments.ts';
import { readDossier } from '../../src/store/dossiers.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { factOf } from '../../src/text/say.ts';
import { textFor } from '../../src/text/text.ts';
import { importTexts } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

const DAY = '2025-06-02';
const ACCOUNTS = `account_id,name,domain,former_names,arr
X,Xenon GmbH,xenon.com,,40000
Y,"BetaCorp, Inc.",beta.io,OldBeta,50000
Z,Zeta Ltd,zeta.com,,60000
`;
const PEOPLE = 'account_id,name,email,title,role,status,new_company,new_title\n';

async function aBook(...lists: readonly (readonly [day: string, rows: string])[]): Promise<Database> {
  const db = await memoryStore();
  await importTexts(db, { 'accounts.csv': ACCOUNTS }, { day: '2025-05-01' });
  for (const [day, rows] of lists) await importTexts(db, { 'contacts.csv': PEOPLE + rows }, { day });
  return db;
}

function dossier(db: Database, id: string, day = DAY): Dossier {
  const found = readDossier(db, id, day);
  if (!found) throw new Error(`no account ${id}`);
  return found.dossier;
}
const arrivals = (db: Database, id: string, day = DAY) => dossier(db, id, day).arrivals;

const here = 'X,Anna Berg,anna@xenon.com,VP Data,champion,active,,\n';
const left = (company: string, role = 'champion') => `X,Anna Berg,anna@xenon.com,VP Data,${role},left,${company},COO\n`;

test('Anna leaves X for Y: Y knows that she came, X that Y is an account of ours', async () => {
  const db = await aBook(['2025-05-01', here], ['2025-05-20', left('Betacorp')]);
  expect(arrivals(db, 'Y')).toEqual([
    {
      person: 'Anna Berg',
      email: 'anna@xenon.com',
      title: 'COO',
      fromAccountId: 'X',
      fromAccount: 'Xenon GmbH',
      fromCsm: null,
      day: '2025-05-20',
      source: expect.objectContaining({ file: 'contacts.csv', row: 2, day: '2025-05-20' }),
    },
  ]);
  expect(dossier(db, 'X').ourAccounts).toEqual({ betacorp: { accountId: 'Y', name: 'BetaCorp, Inc.', csm: null } });
  expect(arrivals(db, 'X')).toEqual([]);
  expect(arrivals(db, 'Z')).toEqual([]);
  expect(dossier(db, 'Y').ourAccounts).toEqual({});
});

test('the morning after, both cards tell of it', async () => {
  const db = await aBook(['2025-05-01', here], ['2025-05-20', left('Betacorp')]);
  scan(db, { day: DAY, settings: DEFAULT_SETTINGS, now: () => 0 });
  const said = (id: string) => readAssessment(db, id)?.signals.map((signal) => factOf(signal, textFor('en'))) ?? [];
  expect(said('Y')).toContain('Anna Berg, formerly Xenon GmbH, joined (20 May)');
  expect(said('X')).toContain('Anna Berg is now at Betacorp, one of our accounts');
  expect(readAssessment(db, 'X')?.champions).toMatchObject([
    { kind: 'left', destination: { kind: 'account', accountId: 'Y', name: 'BetaCorp, Inc.' } },
  ]);
  expect(readAssessment(db, 'Y')?.champions).toMatchObject([{ kind: 'joined', from: 'Xenon GmbH', title: 'COO' }]);
});

test.each([
  ['a former name', 'OldBeta', 1],
  ['a domain', 'beta.io', 1],
  ['another case and legal form', 'BETACORP LLC', 1],
  ['a company that is no account', 'Contoso', 0],
  ['the beginning of a name', 'Beta', 0],
  ['an id', 'Y', 0],
])('%s finds the account, or nothing', async (_, company, count) => {
  expect(arrivals(await aBook(['2025-05-20', left(company)]), 'Y')).toHaveLength(count);
});

test.each([
  ['sponsor', 1],
  ['decision-maker', 1],
  ['admin', 0],
  ['user', 0],
])('a %s counts %i times', async (role, count) => {
  expect(arrivals(await aBook(['2025-05-20', left('BetaCorp', role)]), 'Y')).toHaveLength(count);
});

test('a role of before counts, a later import of the day too', async () => {
  const db = await aBook(['2025-05-01', here], ['2025-05-20', left('BetaCorp', 'user')]);
  expect(arrivals(db, 'Y')).toHaveLength(1);
  await importTexts(db, { 'contacts.csv': PEOPLE + left('Zeta', 'user') }, { day: '2025-05-20' });
  expect(arrivals(db, 'Y')).toEqual([]);
  expect(arrivals(db, 'Z')).toHaveLength(1);
});

test('one who is back has gone nowhere, and what is stated later is not known yet', async () => {
  const db = await aBook(['2025-05-01', here], ['2025-05-20', left('BetaCorp')], ['2025-05-30', here]);
  expect(arrivals(db, 'Y')).toEqual([]);
  expect(arrivals(db, 'Y', '2025-05-29')).toHaveLength(1);
  expect(arrivals(db, 'Y', '2025-05-19')).toEqual([]);
});

test('a move within the account is none, and of two accounts of one name neither is guessed', async () => {
  const db = await aBook(['2025-05-20', left('Xenon')]);
  expect(dossier(db, 'X').ourAccounts).toEqual({});
  expect(arrivals(db, 'X')).toEqual([]);
  await importTexts(db, { 'accounts.csv': 'account_id,name\nY2,BetaCorp\n' });
  await importTexts(db, { 'contacts.csv': PEOPLE + left('BetaCorp') });
  expect([...arrivals(db, 'Y'), ...arrivals(db, 'Y2')]).toEqual([]);
  expect(Object.keys(dossier(db, 'X').ourAccounts)).toEqual(['betacorp']);
});

test('an event tells the same, once, and of people no row knows', async () => {
  const db = await aBook(['2025-05-01', here], ['2025-05-20', left('BetaCorp')]);
  const events = `account_id,date,type,person,new company
X,2025-05-18,champion_left,Anna Berg,BetaCorp
X,2025-05-19,champion_left,Bo Chen,BetaCorp
X,2025-05-19,executive_left,Cy Dee,BetaCorp
`;
  await importTexts(db, { 'events.csv': events });
  expect(arrivals(db, 'Y').map(({ person, source }) => [person, source.file])).toEqual([
    ['Anna Berg', 'contacts.csv'],
    ['Bo Chen', 'events.csv'],
  ]);
});

test('the few who left are found without reading everybody', async () => {
  const db = await memoryStore();
  const plan = (sql: string) =>
    db.handle
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all()
      .map(({ detail }) => detail)
      .join('\n');
  expect(plan(`select account_id, key from contact where instr(data, '"new_company"') > 0`)).toContain('contact_moved');
  expect(
    plan(`select data from event where kind in ('champion_left', 'executive_left') and date >= '2025-01-01'`),
  ).toContain('event_leaving');
});
