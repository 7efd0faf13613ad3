import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import type { ValueMetric } from '../../src/domain/facts.ts';
import type { ContactFacts } from '../../src/domain/records.ts';
import { trackSignals } from '../../src/engine/lifecycle.ts';
import { aContact, aContext, aDossier, aNote, anEvent, aRequest, type DossierInput } from '../support/a-dossier.ts';
import { findingsOf, table } from './rows.ts';

const none = { it: 'is silent when nothing is recorded', given: {}, finds: [] };
const noted = (text: string, day = '2025-05-20') => ({ notes: [aNote(text, day)] });

/** Somebody of the first list, so that others can be new beside them. */
const ANN = aContact({ name: 'Ann' }, '2025-01-10');
const beside = (
  facts: ContactFacts,
  ...more: Parameters<typeof aContact> extends [unknown, ...infer R] ? R : never
) => ({
  contacts: [ANN, aContact(facts, ...more)],
});
const read = (person: string, date: string, more = {}) => anEvent('content_engagement', date, { person, ...more });
const metric = (name: string, before: number, after: number, more: Partial<ValueMetric> = {}): DossierInput => ({
  facts: { value_metrics: [{ metric: name, before, after, date: '2025-05-20', ...more }] },
});

table({
  'reference-request': [
    { it: 'an event', given: { events: [anEvent('reference_request', '2025-05-20')] }, finds: ['medium'] },
    { it: 'in a note', given: noted('The CFO asked for a reference customer in retail.'), finds: ['medium'] },
    { it: 'in Chinese', given: noted('客户想看同行业的成功案例。'), finds: ['medium'] },
    {
      it: 'in a request',
      given: { requests: [aRequest('inquiry', '2025-05-01', { feature: 'Case study' })] },
      finds: ['medium'],
    },
    { it: 'not one we asked them for', given: noted('We asked them for a case study.'), finds: [] },
    { it: 'not one we asked them for, in Chinese', given: noted('我们希望客户提供成功案例。'), finds: [] },
    { it: 'not what they do not need', given: noted('They do not need references.'), finds: [] },
    { it: 'not after 180 days', given: { events: [anEvent('reference_request', '2024-12-03')] }, finds: [] },
    none,
  ],
  'qbr-next-steps': [
    { it: 'an event', given: { events: [anEvent('qbr_next_steps', '2025-05-20')] }, finds: ['medium'] },
    { it: 'in a note', given: noted('QBR agenda: results, roadmap, next steps.'), finds: ['medium'] },
    { it: 'in Chinese', given: noted('季度回顾议程：成效、下一步计划。'), finds: ['medium'] },
    { it: 'not next steps of something else', given: noted('Agreed next steps for the ticket.'), finds: [] },
    { it: 'not a review without them', given: noted('The QBR covers results, without next steps.'), finds: [] },
    { it: 'not one to come', given: { events: [anEvent('qbr_next_steps', '2025-06-03')] }, finds: [] },
    none,
  ],
  'new-contact': [
    {
      it: 'somebody nobody knows engages with content',
      given: { contacts: [ANN], events: [read('Bo', '2025-05-20', { detail: 'read the API guide' })] },
      finds: ['medium Bo'],
    },
    {
      it: 'somebody new on the list was seen',
      given: beside({ name: 'Bo', dept: 'Finance', last_seen: '2025-05-25' }, '2025-05-20'),
      finds: ['medium Bo'],
    },
    {
      it: 'both of them are one person',
      given: {
        ...beside({ name: 'Bo Li', email: 'bo@acme.com', last_seen: '2025-05-25' }, '2025-05-20'),
        events: [read('bo li', '2025-05-21')],
      },
      finds: ['medium Bo Li'],
    },
    {
      it: 'not somebody of the first list',
      given: { contacts: [ANN], events: [read('Ann', '2025-05-20')] },
      finds: [],
    },
    {
      it: 'not somebody known for longer than the window',
      given: { ...beside({ name: 'Bo' }, '2025-03-03'), events: [read('Bo', '2025-05-20')] },
      finds: [],
    },
    {
      it: 'not a contact since last year',
      given: { ...beside({ name: 'Bo', since: '2024-02-01' }, '2025-05-20'), events: [read('Bo', '2025-05-21')] },
      finds: [],
    },
    {
      it: 'not somebody who engaged half a year ago',
      given: { contacts: [ANN], events: [read('Bo', '2024-12-20'), read('Bo', '2025-05-20')] },
      finds: [],
    },
    {
      it: 'not somebody who asked half a year ago',
      given: {
        contacts: [ANN],
        requests: [aRequest('request', '2024-12-20', { contact: 'Bo' })],
        events: [read('Bo', '2025-05-20')],
      },
      finds: [],
    },
    {
      it: 'not a new name that does nothing',
      given: beside({ name: 'Bo' }, '2025-05-20'),
      finds: [],
    },
    {
      it: 'not somebody who is gone',
      given: { ...beside({ name: 'Bo', status: 'left', last_seen: '2025-05-20' }, '2025-05-25') },
      finds: [],
    },
    {
      it: 'not an event that names nobody',
      given: { events: [anEvent('content_engagement', '2025-05-20')] },
      finds: [],
    },
    { it: 'not after 90 days', given: { contacts: [ANN], events: [read('Bo', '2025-03-03')] }, finds: [] },
    { it: 'not a first list', given: { contacts: [aContact({ name: 'Bo', last_seen: '2025-06-01' })] }, finds: [] },
    none,
  ],
  'exec-engagement': [
    {
      it: 'an executive of the first list, seen for the first time',
      given: {
        contacts: [
          aContact({ name: 'Bo', title: 'VP Ops', last_seen: '2025-05-20' }, '2025-05-25', [
            ['2025-01-10', { last_seen: undefined as never }],
          ]),
        ],
      },
      finds: ['medium Bo'],
    },
    {
      it: 'an executive who is back after half a year',
      given: {
        contacts: [
          aContact({ name: 'Bo', title: '首席财务官', last_seen: '2025-05-20' }, '2025-05-25', [
            ['2025-01-10', { last_seen: '2024-11-01' }],
          ]),
        ],
      },
      finds: ['medium Bo'],
    },
    {
      it: 'an executive of the first list in an event',
      given: { contacts: [aContact({ name: 'Bo', title: 'CFO' }, '2025-01-10')], events: [read('Bo', '2025-05-20')] },
      finds: ['medium Bo'],
    },
    {
      it: 'an executive who came to the list',
      given: beside({ name: 'Bo', title: 'CIO' }, '2025-05-20'),
      finds: ['medium Bo'],
    },
    { it: 'a new sponsor', given: beside({ name: 'Bo', role: 'sponsor' }, '2025-05-20'), finds: ['medium Bo'] },
    {
      it: 'a contact who became sponsor',
      given: {
        contacts: [aContact({ name: 'Bo', role: 'sponsor' }, '2025-05-20', [['2025-01-10', { role: 'user' }]])],
      },
      finds: ['medium Bo'],
    },
    {
      it: 'not an executive who was seen all along',
      given: {
        contacts: [
          aContact({ name: 'Bo', title: 'VP Ops', last_seen: '2025-05-20' }, '2025-05-25', [
            ['2025-01-10', { last_seen: '2025-01-08' }],
            ['2025-03-25', { last_seen: '2025-03-20' }],
          ]),
        ],
      },
      finds: [],
    },
    {
      it: 'not a manager',
      given: {
        contacts: [aContact({ name: 'Bo', title: 'Manager' }, '2025-01-10')],
        events: [read('Bo', '2025-05-20')],
      },
      finds: [],
    },
    {
      it: 'not a sponsor of the first list',
      given: { contacts: [aContact({ name: 'Bo', role: 'sponsor' }, '2025-01-10')] },
      finds: [],
    },
    {
      it: 'not who is only new to the company, which has its own signal',
      given: beside({ name: 'Bo', title: 'CIO', since: '2025-05-01' }, '2025-05-20'),
      finds: [],
    },
    { it: 'not after 90 days', given: beside({ name: 'Bo', role: 'sponsor' }, '2025-03-03'), finds: [] },
    {
      it: 'A26 not a first list',
      given: { contacts: [aContact({ name: 'Bo', title: 'CFO', role: 'sponsor', last_seen: '2025-06-01' })] },
      finds: [],
    },
    {
      it: 'not an executive who left',
      given: beside({ name: 'Bo', title: 'CIO', status: 'left' }, '2025-05-20'),
      finds: [],
    },
    none,
  ],
  'value-realised': [
    { it: 'more orders', given: metric('orders shipped', 100, 140), finds: ['medium orders shipped'] },
    { it: 'fewer hours', given: metric('hours per report', 6, 2), finds: ['medium hours per report'] },
    { it: 'fewer errors', given: metric('error rate', 3, 1), finds: ['medium error rate'] },
    { it: 'lower cost in Chinese', given: metric('单据处理成本', 12, 8), finds: ['medium 单据处理成本'] },
    { it: 'more hours saved', given: metric('hours saved per week', 2, 6), finds: ['medium hours saved per week'] },
    { it: 'more saved in Chinese', given: metric('节省工时', 10, 40), finds: ['medium 节省工时'] },
    { it: 'more on time', given: metric('on-time delivery', 80, 95), finds: ['medium on-time delivery'] },
    { it: 'an underscore in a name', given: metric('report_hours', 6, 2), finds: ['medium report_hours'] },
    {
      it: 'a story',
      given: { facts: { success_stories: [{ text: 'Closed the year in two days', date: '2025-05-20' }] } },
      finds: ['medium Closed the year in two days'],
    },
    { it: '90 days ago', given: metric('orders', 1, 2, { date: '2025-03-04' }), finds: ['medium orders'] },
    { it: 'not 91', given: metric('orders', 1, 2, { date: '2025-03-03' }), finds: [] },
    { it: 'not a result to come', given: metric('orders', 1, 2, { date: '2025-06-03' }), finds: [] },
    { it: 'not more hours', given: metric('hours per report', 2, 6), finds: [] },
    { it: 'not fewer hours saved', given: metric('hours saved', 6, 2), finds: [] },
    { it: 'not the same', given: metric('orders', 5, 5), finds: [] },
    {
      it: 'not without its value before',
      given: { facts: { value_metrics: [{ metric: 'orders', after: 140, date: '2025-05-20' }] } },
      finds: [],
    },
    none,
  ],
  'pricing-explored': [
    { it: 'on the 180th day', given: { events: [anEvent('pricing_view', '2024-12-04')] }, finds: ['medium'] },
    { it: 'not on the 181st', given: { events: [anEvent('pricing_view', '2024-12-03')] }, finds: [] },
    none,
  ],
});

test('an administrator says which metrics are good when they fall', () => {
  const settings = { ...DEFAULT_SETTINGS, phrases: { 'lower-is-better': ['carbon', '碳排放'] } };
  const context = aContext(undefined, { settings });
  for (const name of ['carbon per order', '单均碳排放']) {
    expect(findingsOf('value-realised', metric(name, 9, 4), context), name).toHaveLength(1);
    expect(findingsOf('value-realised', metric(name, 9, 4)), name).toHaveLength(0);
  }
});

test('a new contact is told with what they did and where they work', () => {
  const [finding] = findingsOf('new-contact', {
    facts: { departments: [{ name: 'Finance' }] },
    contacts: [ANN],
    events: [read('Bo', '2025-05-20', { detail: 'read the API guide', title: 'Controller', role: 'finance' })],
  });
  expect(finding?.evidence[0]?.detail).toMatchObject({
    person: 'Bo',
    title: 'Controller',
    dept: 'Finance',
    action: 'read the API guide',
  });
});

test('an executive is told with the days they were seen on', () => {
  const [finding] = findingsOf('exec-engagement', {
    contacts: [aContact({ name: 'Bo', title: 'CFO' }, '2025-01-10')],
    events: [read('Bo', '2025-05-02'), anEvent('qbr_next_steps', '2025-05-20', { person: 'Bo' })],
  });
  expect(finding?.evidence[0]).toMatchObject({ day: '2025-05-02', detail: { person: 'Bo', title: 'CFO', count: 2 } });
  expect(finding?.evidence.map(({ measure }) => measure)).toEqual(['contact', 'event', 'event']);
});

test('an executive who was in touch before we listed them is told as new on the list', () => {
  const cfo = aContact({ name: 'Bo', title: 'CFO', last_seen: '2025-05-20' }, '2025-05-25', [
    ['2025-03-20', { last_seen: '2025-03-01' }],
  ]);
  const [finding] = findingsOf('exec-engagement', { contacts: [aContact({ name: 'Ann' }, '2025-03-10'), cfo] });
  expect(finding?.evidence[0]).toMatchObject({ day: '2025-03-20', detail: { person: 'Bo', title: 'CFO' } });
  expect(finding?.evidence[0]?.detail).not.toHaveProperty('count');
});

describe('a result without a date', () => {
  const undated = (today: string): DossierInput => ({
    today,
    facts: { value_metrics: [{ metric: 'orders', before: 1, after: 2 }] },
  });

  test('is as old as the day it was first read, however often it is stated anew', () => {
    const [first] = findingsOf('value-realised', undated('2025-03-04'));
    expect(first?.evidence[0]?.day).toBe('2025-03-04');
    const dossier = aDossier(undated('2025-03-04'));
    const signals = trackSignals([], first ? [first] : [], dossier, aContext('2025-03-04'));
    const later = (today: string) => findingsOf('value-realised', { ...undated(today), signals });
    expect(later('2025-06-02').map(({ evidence }) => evidence[0]?.day)).toEqual(['2025-03-04']);
    expect(later('2025-06-03')).toEqual([]);
  });

  test('is new when its value is another one', () => {
    const [first] = findingsOf('value-realised', undated('2025-03-04'));
    const signals = trackSignals([], first ? [first] : [], aDossier(undated('2025-03-04')), aContext('2025-03-04'));
    const given = { facts: { value_metrics: [{ metric: 'orders', before: 1, after: 3 }] }, signals };
    expect(findingsOf('value-realised', given).map(({ evidence }) => evidence[0]?.day)).toEqual(['2025-06-02']);
  });
});
