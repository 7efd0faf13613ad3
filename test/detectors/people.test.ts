import { describe, expect, test } from 'vitest';
import { activeSponsors, titleRank } from '../../src/detectors/facts.ts';
import type { Arrival } from '../../src/domain/champion.ts';
import { aContact, aContext, aDossier, anEvent } from '../support/a-dossier.ts';
import { findingsOf, table } from './rows.ts';

const none = { it: 'is silent when nobody is known', given: {}, finds: [] };
const anArrival = (more: Partial<Arrival> = {}): Arrival => ({
  person: 'Anna Berg',
  email: 'anna@other.com',
  title: 'COO',
  fromAccountId: 'other',
  fromAccount: 'OtherCo',
  day: '2025-05-15',
  source: { importId: 1, file: 'contacts.csv', row: 9, day: '2025-05-15' },
  ...more,
});
const moved = (from: string, to: string, role: 'champion' | 'user' = 'champion') => ({
  contacts: [aContact({ name: 'Ann Lee', role, title: to }, '2025-05-20', [['2025-01-10', { title: from }]])],
});

table({
  'champion-promoted': [
    { it: 'A27 Director -> VP', given: moved('Director', 'VP Data'), finds: ['strong Ann Lee'] },
    { it: 'in Chinese', given: moved('数据总监', '副总裁'), finds: ['strong Ann Lee'] },
    {
      it: 'an event',
      given: { events: [anEvent('champion_promoted', '2025-05-28', { person: 'Ann Lee' })] },
      finds: ['strong Ann Lee'],
    },
    { it: 'not a lateral move', given: moved('Director of Data', 'Director of Operations'), finds: [] },
    { it: 'not a user', given: moved('Director', 'VP Data', 'user'), finds: [] },
    {
      it: 'not a title first learned',
      given: {
        contacts: [
          aContact({ name: 'Ann', role: 'champion', title: 'VP' }, '2025-05-20', [
            ['2025-01-10', { title: undefined as never }],
          ]),
        ],
      },
      finds: [],
    },
    {
      it: 'A26 not a first list',
      given: { contacts: [aContact({ name: 'Ann', role: 'champion', title: 'VP' })] },
      finds: [],
    },
    {
      it: 'not after 90 days',
      given: { events: [anEvent('champion_promoted', '2025-03-03', { person: 'Ann' })] },
      finds: [],
    },
    {
      it: 'not one who has left since',
      given: {
        events: [
          anEvent('champion_promoted', '2025-05-03', { person: 'Ann' }),
          anEvent('champion_left', '2025-05-20', { person: 'Ann' }),
        ],
      },
      finds: [],
    },
    none,
  ],
  'champion-left': [
    {
      it: 'A27 status left',
      given: {
        contacts: [
          aContact({ name: 'Ann', role: 'champion', status: 'left' }, '2025-05-20', [
            ['2025-01-10', { status: 'active' }],
          ]),
        ],
      },
      finds: ['strong Ann'],
    },
    {
      it: 'an event',
      given: { events: [anEvent('champion_left', '2025-05-28', { person: 'Ann' })] },
      finds: ['strong Ann'],
    },
    {
      it: 'not after 90 days',
      given: { events: [anEvent('champion_left', '2025-03-03', { person: 'Ann' })] },
      finds: [],
    },
    {
      it: 'A27 not a missing row',
      given: { contacts: [aContact({ name: 'Ann', role: 'champion' }, '2025-01-10')] },
      finds: [],
    },
    {
      it: 'not a user who left',
      given: { contacts: [aContact({ name: 'Ann', role: 'user', status: 'left' }, '2025-05-20')] },
      finds: [],
    },
    {
      it: 'not one who is back',
      given: {
        contacts: [aContact({ name: 'Ann', role: 'champion', status: 'active' }, '2025-05-30')],
        events: [anEvent('champion_left', '2025-05-28', { person: 'Ann' })],
      },
      finds: [],
    },
    {
      it: 'not one whom an event has join again',
      given: {
        contacts: [aContact({ name: 'Ann', role: 'champion', status: 'left' }, '2025-05-10')],
        events: [anEvent('champion_joined', '2025-05-28', { person: 'Ann' })],
      },
      finds: [],
    },
    {
      it: 'a report without a name and the row of those days are one',
      given: {
        contacts: [aContact({ name: 'Ann', role: 'champion', status: 'left' }, '2025-05-20')],
        events: [anEvent('champion_left', '2025-05-12')],
      },
      finds: ['strong Ann'],
    },
    {
      it: 'not a move to the account itself',
      given: {
        contacts: [
          aContact({ name: 'Ann', role: 'champion', status: 'left', new_company: 'ACMECO Ltd.' }, '2025-05-20'),
        ],
      },
      finds: [],
    },
    {
      it: 'nor to what the account was called, or its domain',
      given: {
        facts: { former_names: ['OldCo'], domain: 'acme.com' },
        contacts: [aContact({ name: 'Ann', role: 'champion', status: 'left', new_company: 'OldCo' }, '2025-05-20')],
        events: [anEvent('champion_left', '2025-05-28', { person: 'Bo', company: 'acme.com' })],
      },
      finds: [],
    },
    none,
  ],
  'champion-new-company': [
    {
      it: 'where they went',
      given: {
        contacts: [aContact({ name: 'Ann', role: 'champion', status: 'left', new_company: 'Northwind' }, '2025-05-20')],
      },
      finds: ['medium Ann'],
    },
    {
      it: 'not the account itself',
      given: {
        contacts: [aContact({ name: 'Ann', role: 'champion', status: 'left', new_company: 'AcmeCo' }, '2025-05-20')],
      },
      finds: [],
    },
    {
      it: 'not unknown',
      given: { contacts: [aContact({ name: 'Ann', role: 'champion', status: 'left' }, '2025-05-20')] },
      finds: [],
    },
    none,
  ],
  'champion-joined': [
    {
      it: 'an event',
      given: { events: [anEvent('champion_joined', '2025-05-28', { person: 'Bo' })] },
      finds: ['strong Bo'],
    },
    {
      it: 'not after 90 days',
      given: { events: [anEvent('champion_joined', '2025-03-03', { person: 'Bo' })] },
      finds: [],
    },
    { it: 'an arrival from another account', given: { arrivals: [anArrival()] }, finds: ['strong Anna Berg'] },
    {
      it: 'not an arrival of more than 90 days ago',
      given: { arrivals: [anArrival({ day: '2025-03-03' })] },
      finds: [],
    },
    {
      it: 'not one who has left here too',
      given: {
        arrivals: [anArrival()],
        contacts: [aContact({ name: 'Anna Berg', status: 'left' }, '2025-05-30')],
      },
      finds: [],
    },
    none,
  ],
  'new-executive': [
    {
      it: 'an event',
      given: { events: [anEvent('executive_hire', '2025-05-28', { person: 'Bo', title: 'CFO' })] },
      finds: ['medium Bo'],
    },
    {
      it: 'not one who has left since',
      given: {
        events: [
          anEvent('executive_hire', '2025-05-08', { person: 'Bo', title: 'CFO' }),
          anEvent('executive_left', '2025-05-28', { person: 'Bo' }),
        ],
      },
      finds: [],
    },
    {
      it: 'a VP who started lately',
      given: { contacts: [aContact({ name: 'Bo', title: 'VP Ops', since: '2025-05-01' })] },
      finds: ['medium Bo'],
    },
    {
      it: 'not one who started 91 days ago',
      given: { contacts: [aContact({ name: 'Bo', title: 'VP Ops', since: '2025-03-03' })] },
      finds: [],
    },
    {
      it: 'a decision maker who was not on the first list',
      given: {
        contacts: [
          aContact({ name: 'Al' }, '2025-01-10'),
          aContact({ name: 'Bo', role: 'decision-maker' }, '2025-05-20'),
        ],
      },
      finds: ['medium Bo'],
    },
    {
      it: 'not a decision maker of the first list',
      given: { contacts: [aContact({ name: 'Bo', role: 'decision-maker' }, '2025-05-20')] },
      finds: [],
    },
    {
      it: 'not a manager',
      given: { events: [anEvent('executive_hire', '2025-05-28', { person: 'Bo', title: 'Office Manager' })] },
      finds: [],
    },
    none,
  ],
});

describe('titles', () => {
  test.each([
    ['Software Engineer', 0],
    ['Executive Assistant to the CEO', 0],
    ['Senior Product Manager', 0],
    ['总经理助理', 0],
    ['Team Lead', 1],
    ['组长', 1],
    ['Engineering Manager', 2],
    ['部门经理', 2],
    ['Head of Data', 3],
    ['技术总监', 3],
    ['Chief of Staff', 3],
    ['Vice President, Sales', 4],
    ['副总裁', 4],
    ['SVP Product', 5],
    ['高级副总裁', 5],
    ['CFO', 6],
    ['Chief Data Officer', 6],
    ['首席执行官', 6],
    ['总经理', 6],
  ] as const)('%s', (title, rank) => {
    expect(titleRank(title)).toBe(rank);
  });
});

test('a person who changes their name keeps the subject of the signal that stands', () => {
  const [finding] = findingsOf('champion-promoted', {
    contacts: [
      aContact({ name: 'Ann Smith', email: 'ann@acme.com', role: 'champion', title: 'VP' }, '2025-05-20', [
        ['2025-01-10', { name: 'Ann Lee', title: 'Director' }],
      ]),
    ],
    signals: [
      {
        id: 'champion-promoted',
        family: 'champion-promoted',
        subject: 'Ann Lee',
        strength: 'strong',
        evidence: [],
        state: 'new',
        baseline: false,
        firstSeen: '2025-05-20',
        lastSeen: '2025-05-20',
        day: '2025-05-20',
        prior: null,
      },
    ],
  });
  expect(finding?.subject).toBe('Ann Lee');
});

test.each([
  ['Elena Brandt', 'Brandt, Elena', 1],
  ['José Pérez', 'PEREZ Jose', 1],
  ['Elena Brandt', 'Elena Brand', 2],
])('a departure of %s and one of %s', (one, other, count) => {
  const events = [one, other].map((person, day) =>
    anEvent('champion_left', `2025-05-2${day}`, { person, source: `feed ${day}` }),
  );
  const findings = findingsOf('champion-left', { events });
  expect(findings).toHaveLength(count);
  expect(findings.flatMap(({ evidence }) => evidence)).toHaveLength(2);
});

test('an event that puts the surname first is about the contact', () => {
  const contacts = [aContact({ name: 'Elena Brandt', role: 'champion', status: 'left' }, '2025-05-20')];
  const events = [anEvent('champion_left', '2025-05-22', { person: 'Brandt, Elena' })];
  const findings = findingsOf('champion-left', { contacts, events });
  expect(findings.map(({ subject, evidence }) => [subject, evidence.length])).toEqual([['Elena Brandt', 2]]);
});

test('a contact and an event of the same promotion are one, both cited', () => {
  const { contacts } = moved('Director', 'VP');
  const findings = findingsOf('champion-promoted', {
    contacts,
    events: [anEvent('champion_promoted', '2025-05-28', { person: 'ann lee' })],
  });
  expect(findings.map(({ evidence }) => evidence.map(({ measure }) => measure))).toEqual([['contact', 'event']]);
});

test('a sponsor who left, or was not heard of for 180 days, is no active sponsor', () => {
  const dossier = aDossier({
    contacts: [
      aContact({ name: 'Left', role: 'sponsor', status: 'left' }),
      aContact({ name: 'Old', role: 'sponsor' }, '2024-11-30'),
      aContact({ name: 'Gone by event', role: 'champion' }, '2025-05-01'),
      aContact({ name: 'Here', role: 'champion' }, '2025-05-01'),
    ],
    events: [anEvent('champion_left', '2025-05-10', { person: 'Gone by event' })],
  });
  expect(activeSponsors(dossier, aContext()).map(({ name }) => name)).toEqual(['Here']);
});

test('an arrival, its event and its new row are one signal under the name an earlier scan gave it, all cited', () => {
  const given = {
    arrivals: [anArrival()],
    events: [anEvent('champion_joined', '2025-05-20', { person: 'anna berg' })],
    contacts: [aContact({ name: 'Al' }, '2025-01-10'), aContact({ name: 'Anna Berg', title: 'COO' }, '2025-05-25')],
  };
  const findings = findingsOf('champion-joined', given);
  expect(findings.map(({ subject }) => subject)).toEqual(['anna berg']);
  expect(findings[0]?.evidence.map(({ source }) => source.file)).toEqual([
    'events.csv',
    'contacts.csv',
    'contacts.csv',
  ]);
  const [finding] = findingsOf('champion-joined', { ...given, events: [] });
  expect(finding?.subject).toBe('Anna Berg');
  expect(finding?.evidence.map(({ detail }) => detail?.['company'])).toEqual(['OtherCo', undefined]);
});

test('a namesake who was there long before is not taken for the arrival', () => {
  const contacts = [aContact({ name: 'Anna Berg', title: 'Analyst' }, '2025-05-25', [['2024-01-10', {}]])];
  const [finding] = findingsOf('champion-joined', { arrivals: [anArrival()], contacts });
  expect(finding?.evidence).toHaveLength(1);
});

test.each([
  ['Northwind', 'prospect'],
  ['BETACORP, Inc.', 'account'],
  ['constructor', 'prospect'],
])('who went to %s went to %s', (company, destination) => {
  const [finding] = findingsOf('champion-new-company', {
    contacts: [aContact({ name: 'Ann', role: 'sponsor', status: 'left', new_company: company }, '2025-05-20')],
    ourAccounts: { betacorp: { accountId: 'beta', name: 'BetaCorp' } },
  });
  expect(finding?.evidence[0]?.detail?.['destination']).toBe(destination);
});
