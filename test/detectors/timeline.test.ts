import { describe, expect, test } from 'vitest';
import { contactTimeline } from '../../src/detectors/facts.ts';
import { successorNamed } from '../../src/detectors/readings/succession.ts';
import { isSimilarTitle } from '../../src/detectors/readings/titles.ts';
import type { Arrival, ContactMove } from '../../src/domain/champion.ts';
import { aContact, aContext, aDossier, aNote, anEvent, type DossierInput } from '../support/a-dossier.ts';

/** A move in one line: `2025-05-20 left Ann: VP Data -> Contoso`. */
function tell({ kind, day, person, from, to, follows }: ContactMove): string {
  const change = from !== undefined || to !== undefined ? `: ${from ?? ''} -> ${to ?? ''}` : '';
  return `${day} ${kind} ${person}${follows === undefined ? '' : ` after ${follows}`}${change}`;
}

const timeline = (input: DossierInput): string[] => contactTimeline(aDossier(input), aContext(input.today)).map(tell);

const al = aContact({ name: 'Al' }, '2025-01-10');
const gone = (more: object = {}, day = '2025-05-20') =>
  aContact({ name: 'Ann Lee', role: 'champion', title: 'VP Data', dept: 'Data', status: 'left', ...more }, day, [
    ['2025-01-10', { status: 'active' }],
  ]);

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

describe('what rows tell', () => {
  test.each<[string, DossierInput, string[]]>([
    ['nobody is known', {}, []],
    ['the first list is no news', { contacts: [al] }, []],
    [
      'a person on a later list has joined',
      { contacts: [al, aContact({ name: 'Bo', title: 'CFO' }, '2025-05-20')] },
      ['2025-05-20 joined Bo:  -> CFO'],
    ],
    [
      'on the day they started, where that is known',
      { contacts: [al, aContact({ name: 'Bo', since: '2025-05-02' }, '2025-05-20')] },
      ['2025-05-02 joined Bo'],
    ],
    [
      'a start of late counts on the first list too, an old one does not',
      { contacts: [aContact({ name: 'Bo', since: '2025-05-02' }), aContact({ name: 'Cy', since: '2020-01-01' })] },
      ['2025-05-02 joined Bo'],
    ],
    [
      'A27 a higher title',
      { contacts: [aContact({ name: 'Ann', title: 'VP' }, '2025-05-20', [['2025-01-10', { title: 'Director' }]])] },
      ['2025-05-20 promoted Ann: Director -> VP'],
    ],
    ['A27 a row that is missing', { contacts: [al], today: '2025-12-30' }, []],
    [
      'A27 a status of left',
      { contacts: [gone({ new_company: 'Contoso' })] },
      ['2025-05-20 left Ann Lee: VP Data -> Contoso'],
    ],
    [
      'a lateral title',
      {
        contacts: [
          aContact({ name: 'Ann', title: 'Director of Sales' }, '2025-05-20', [['2025-01-10', { title: 'Director' }]]),
        ],
      },
      ['2025-05-20 moved Ann: Director -> Director of Sales'],
    ],
    [
      'another department',
      { contacts: [aContact({ name: 'Ann', dept: 'Sales' }, '2025-05-20', [['2025-01-10', { dept: 'Data' }]])] },
      ['2025-05-20 moved Ann: Data -> Sales'],
    ],
    [
      'title and department at once are one move',
      {
        contacts: [
          aContact({ name: 'Ann', title: 'VP', dept: 'Sales' }, '2025-05-20', [
            ['2025-01-10', { title: 'Director', dept: 'Data' }],
          ]),
        ],
      },
      ['2025-05-20 promoted Ann: Director -> VP'],
    ],
    [
      'a title first learned is no change',
      {
        contacts: [
          aContact({ name: 'Ann', title: 'VP' }, '2025-05-20', [['2025-01-10', { title: undefined as never }]]),
        ],
      },
      [],
    ],
    [
      'a title taken back within a month was a slip',
      {
        contacts: [
          aContact({ name: 'Ann', title: 'Director' }, '2025-05-20', [
            ['2025-01-10', {}],
            ['2025-05-01', { title: 'VP' }],
          ]),
        ],
      },
      [],
    ],
    [
      'the same e-mail under another name',
      {
        contacts: [
          aContact({ name: 'Ann Smith', email: 'ann@acme.com' }, '2025-05-20', [['2025-01-10', { name: 'Ann Lee' }]]),
        ],
      },
      ['2025-05-20 renamed Ann Smith: Ann Lee -> Ann Smith'],
    ],
    [
      'the same name written another way is none',
      {
        contacts: [
          aContact({ name: 'Ann Lee', email: 'ann@acme.com' }, '2025-05-20', [['2025-01-10', { name: 'Lee, Ann' }]]),
        ],
      },
      [],
    ],
    [
      'a role of weight, not that of a user',
      {
        contacts: [
          aContact({ name: 'Ann', role: 'champion' }, '2025-05-20', [['2025-01-10', { role: 'user' }]]),
          aContact({ name: 'Bo', role: 'user' }, '2025-05-20', [['2025-01-10', { role: 'admin' }]]),
        ],
      },
      ['2025-05-20 role Ann: user -> champion'],
    ],
    [
      'left, back, and left again, newest first',
      {
        contacts: [
          aContact({ name: 'Ann', status: 'left', new_company: 'Contoso' }, '2025-05-20', [
            ['2025-01-10', { status: 'active', new_company: undefined as never }],
            ['2025-02-10', { new_company: 'Contoso' }],
            ['2025-04-10', { status: 'active' }],
          ]),
        ],
      },
      // Where they went the first time is not where they go the second time.
      ['2025-05-20 left Ann', '2025-04-10 returned Ann', '2025-02-10 left Ann:  -> Contoso'],
    ],
    [
      'a new company that is the account itself is a move within it',
      { contacts: [gone({ new_company: 'Acmeco, Inc.', new_title: 'VP Ops' })] },
      ['2025-05-20 moved Ann Lee: VP Data -> VP Ops'],
    ],
    [
      'nor is a former name of it',
      { contacts: [gone({ new_company: 'OldCo' })], facts: { former_names: ['OldCo'] } },
      ['2025-05-20 moved Ann Lee: VP Data -> '],
    ],
    [
      'the title of the new job is no promotion here',
      {
        contacts: [
          aContact({ name: 'Ann', status: 'left', title: 'CEO' }, '2025-05-20', [
            ['2025-01-10', { status: 'active', title: 'Director' }],
          ]),
        ],
      },
      ['2025-05-20 left Ann: CEO -> '],
    ],
  ])('%s', (_, input, moves) => {
    expect(timeline(input).map((line) => line.trim())).toEqual(moves.map((line) => line.trim()));
  });
});

describe('what events tell', () => {
  test.each<[string, DossierInput, string[]]>([
    [
      'an event and a row of one departure are one, on the earlier day',
      {
        contacts: [gone()],
        events: [anEvent('champion_left', '2025-05-12', { person: 'ann lee', company: 'Contoso' })],
      },
      ['2025-05-12 left Ann Lee: VP Data -> Contoso'],
    ],
    [
      'so are a promotion in a row and one in an event',
      {
        contacts: [aContact({ name: 'Ann', title: 'VP' }, '2025-05-20', [['2025-01-10', { title: 'Director' }]])],
        events: [anEvent('champion_promoted', '2025-05-28', { person: 'Ann', title: 'Vice President' })],
      },
      ['2025-05-20 promoted Ann: Director -> VP'],
    ],
    [
      'people only events know',
      {
        events: [
          anEvent('executive_hire', '2025-05-12', { person: 'Bo', title: 'CFO' }),
          anEvent('executive_left', '2025-05-10', { person: 'Cy' }),
          anEvent('champion_joined', '2025-05-08', { person: 'Di', company: 'OtherCo' }),
        ],
      },
      ['2025-05-12 joined Bo:  -> CFO', '2025-05-10 left Cy', '2025-05-08 joined Di: OtherCo ->'],
    ],
    [
      'who comes after having left is back',
      { contacts: [gone()], events: [anEvent('champion_joined', '2025-05-28', { person: 'Ann Lee' })] },
      ['2025-05-28 returned Ann Lee', '2025-05-20 left Ann Lee: VP Data ->'],
    ],
    [
      'a later row has active whom an event has leave',
      {
        contacts: [aContact({ name: 'Ann', status: 'active' }, '2025-05-30')],
        events: [anEvent('champion_left', '2025-05-28', { person: 'Ann' })],
      },
      ['2025-05-30 returned Ann', '2025-05-28 left Ann'],
    ],
    ['an event of a day to come waits', { events: [anEvent('champion_left', '2025-06-03', { person: 'Ann' })] }, []],
    ['an event that names nobody is nobody’s', { events: [anEvent('champion_left', '2025-05-28')] }, []],
    ['an arrival from another account', { arrivals: [anArrival()] }, ['2025-05-15 joined Anna Berg: OtherCo -> COO']],
    [
      'an arrival, its event and its row are one',
      {
        arrivals: [anArrival()],
        events: [anEvent('champion_joined', '2025-05-20', { person: 'Anna Berg' })],
        contacts: [al, aContact({ name: 'Anna Berg', title: 'COO' }, '2025-05-25')],
      },
      ['2025-05-15 joined Anna Berg: OtherCo -> COO'],
    ],
  ])('%s', (_, input, moves) => {
    expect(timeline(input).map((line) => line.trim())).toEqual(moves);
  });
});

describe('a successor', () => {
  const after = (input: DossierInput): string[] => timeline(input).filter((line) => line.includes('successor'));
  const left = gone({}, '2025-05-10');
  test.each<[string, DossierInput, string[]]>([
    ['nobody new', { contacts: [left, al] }, []],
    [
      'takes the same role',
      {
        contacts: [left, aContact({ name: 'Bo', role: 'champion' }, '2025-05-20', [['2025-01-10', { role: 'user' }]])],
      },
      ['2025-05-20 successor Bo after Ann Lee'],
    ],
    [
      'has a like title',
      { contacts: [left, aContact({ name: 'Bo', title: 'Vice President of Data' }, '2025-05-20')] },
      ['2025-05-20 successor Bo after Ann Lee:  -> Vice President of Data'],
    ],
    [
      'came shortly before, and follows on the day the other left',
      { contacts: [left, aContact({ name: 'Bo', title: 'VP Data' }, '2025-04-20')] },
      ['2025-05-10 successor Bo after Ann Lee:  -> VP Data'],
    ],
    [
      'not a champion of the month before',
      { contacts: [left, aContact({ name: 'Bo', role: 'champion' }, '2025-04-20')] },
      [],
    ],
    [
      'a role of weight in the same department',
      { contacts: [left, aContact({ name: 'Bo', dept: 'Data', role: 'decision-maker' }, '2025-05-20')] },
      ['2025-05-20 successor Bo after Ann Lee'],
    ],
    [
      'not a user of the department, nor another title',
      {
        contacts: [
          left,
          aContact({ name: 'Bo', dept: 'Data', role: 'user' }, '2025-05-20'),
          aContact({ name: 'Cy', title: 'VP Sales' }, '2025-05-20'),
        ],
      },
      [],
    ],
    [
      'not more than the window after',
      { today: '2025-08-20', contacts: [left, aContact({ name: 'Bo', role: 'champion' }, '2025-08-09')] },
      [],
    ],
    [
      'the last day of the window',
      { today: '2025-08-20', contacts: [left, aContact({ name: 'Bo', role: 'champion' }, '2025-08-08')] },
      ['2025-08-08 successor Bo after Ann Lee'],
    ],
    [
      'not one who has left too',
      { contacts: [left, aContact({ name: 'Bo', role: 'champion', status: 'left' }, '2025-05-20')] },
      [],
    ],
    [
      'not of one who is back',
      {
        contacts: [
          aContact({ name: 'Ann Lee', role: 'champion', status: 'active' }, '2025-05-30', [
            ['2025-01-10', {}],
            ['2025-05-10', { status: 'left' }],
          ]),
          aContact({ name: 'Bo', role: 'champion' }, '2025-05-20'),
        ],
      },
      [],
    ],
    [
      'not of a user',
      {
        contacts: [gone({ role: 'user' }, '2025-05-10'), aContact({ name: 'Bo', title: 'VP Data' }, '2025-05-20')],
      },
      [],
    ],
    [
      'named in a note goes before a like title',
      {
        contacts: [left, aContact({ name: 'Bo', title: 'VP Data' }, '2025-05-20'), al],
        notes: [aNote('Bob Fisher takes over from Ann.', '2025-05-22')],
      },
      ['2025-05-22 successor Bob Fisher after Ann Lee'],
    ],
    [
      'named by the report of the departure, of a person only it knows',
      { events: [anEvent('champion_left', '2025-05-10', { person: 'Dana Fox', detail: 'Replaced by Bob Fisher' })] },
      ['2025-05-10 successor Bob Fisher after Dana Fox'],
    ],
    [
      'a new executive with the title of the one who left',
      {
        contacts: [left],
        events: [anEvent('executive_hire', '2025-05-25', { person: 'Bo Chen', title: 'VP Data' })],
      },
      ['2025-05-25 successor Bo Chen after Ann Lee:  -> VP Data'],
    ],
  ])('%s', (_, input, moves) => {
    expect(after(input)).toEqual(moves);
  });
});

test.each<[string, string | null]>([
  ['Bob Fisher takes over from Ann Lee.', 'Bob Fisher'],
  ['Ann Lee was replaced by Bob Fisher.', 'Bob Fisher'],
  ["Ann's successor is Bob Fisher, from Leeds.", 'Bob Fisher'],
  ['Ann handed her work over to Maria de la Cruz', 'Maria de la Cruz'],
  ['Bo has replaced Ann.', 'Bo'],
  ['李明的工作由王芳接手。', '王芳'],
  ['王芳接替李明，下周开始。', '王芳'],
  ['下月起Bo将接替李明', 'Bo'],
  ['李明已交接给陈小雨。', '陈小雨'],
  ['Bob Fisher will not replace Ann.', null],
  ['Customer Success takes over from Ann.', null],
  ['Bob Fisher replaced Carl Young.', null],
  ['Ann Lee took over from Bob Fisher.', null],
  ['李明的工作由财务部接手。', null],
  ['Ann left. Nobody follows yet.', null],
])('who follows Ann Lee or 李明: %s', (text, name) => {
  expect(successorNamed(text, { names: ['Ann Lee', '李明'], isSubject: false }, ['Bo', '王芳'])).toBe(name);
});

test.each([
  ['VP Data', 'Vice President of Data', true],
  ['Head of Data', 'Director, Data & Analytics', true],
  ['数据总监', '数据部总监', true],
  ['Data Engineer', 'data engineer', true],
  ['VP', 'Vice President', true],
  ['VP Data', 'VP Sales', false],
  ['VP Data', 'Director of Data', false],
  ['VP', 'VP Data', false],
  ['Data Engineer', 'Data Analyst', false],
  ['销售总监', '数据总监', false],
])('%s and %s are one job: %s', (one, other, same) => {
  expect(isSimilarTitle(one, other)).toBe(same);
});
