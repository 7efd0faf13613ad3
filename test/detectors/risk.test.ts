import { expect, test } from 'vitest';
import { aContact, aNote, anEvent, aReading, aRequest } from '../support/a-dossier.ts';
import { findingsOf, table } from './rows.ts';

const none = { it: 'is silent when nothing is known', given: {}, finds: [] };

table({
  'vendor-review': [
    {
      it: 'A22 "CFO is reviewing vendors"',
      given: { notes: [aNote('CFO is reviewing vendors', '2025-05-20')] },
      finds: ['strong'],
    },
    {
      it: 'A22 not "not reviewing vendors this year"',
      given: { notes: [aNote('not reviewing vendors this year')] },
      finds: [],
    },
    {
      it: 'A22 not "evaluating options for reporting"',
      given: { notes: [aNote('evaluating options for reporting')] },
      finds: [],
    },
    {
      it: 'A22 not after "review finished, staying"',
      given: {
        notes: [aNote('CFO is reviewing vendors', '2025-05-20'), aNote('review finished, staying', '2025-05-28')],
      },
      finds: [],
    },
    {
      it: 'again after a review that was finished',
      given: {
        notes: [aNote('review finished, staying', '2025-05-20'), aNote('CFO is reviewing vendors', '2025-05-28')],
      },
      finds: ['strong'],
    },
    { it: 'an event', given: { events: [anEvent('vendor_review', '2025-05-20')] }, finds: ['strong'] },
    {
      it: 'a notice of termination',
      given: { events: [anEvent('termination_notice', '2025-05-20')] },
      finds: ['strong'],
    },
    {
      it: 'not after a renewal was signed',
      given: { events: [anEvent('vendor_review', '2025-05-20'), anEvent('renewal_signed', '2025-05-25')] },
      finds: [],
    },
    {
      it: 'not a note older than 90 days',
      given: { notes: [aNote('CFO is reviewing vendors', '2025-03-03')] },
      finds: [],
    },
    none,
  ],
  'competitor-evaluation': [
    {
      it: 'A22 "evaluating options for reporting"',
      given: { notes: [aNote('evaluating options for reporting')] },
      finds: ['strong reporting'],
    },
    {
      it: 'an event',
      given: { events: [anEvent('competitor_evaluation', '2025-05-20', { detail: 'BI' })] },
      finds: ['strong BI'],
    },
    { it: 'not the whole vendor', given: { notes: [aNote('CFO is reviewing vendors')] }, finds: [] },
    {
      it: 'not a note of 91 days ago',
      given: { notes: [aNote('evaluating options for reporting', '2025-03-03')] },
      finds: [],
    },
    none,
  ],
  'usage-declining': [
    { it: '-10%', given: { facts: { usage_change_pct: -10 } }, finds: ['strong'] },
    { it: 'not -9%', given: { facts: { usage_change_pct: -9 } }, finds: [] },
    { it: 'the label', given: { facts: { usage_trend: 'declining' } }, finds: ['strong'] },
    {
      it: 'active seats against 90 days ago',
      given: { facts: { seats_active: 90 }, readings: [aReading('2025-03-04', { seats_active: 100 })] },
      finds: ['strong'],
    },
    {
      it: 'not a stale label',
      given: { facts: { usage_trend: 'declining' }, stated: { usage_trend: '2025-04-02' } },
      finds: [],
    },
    none,
  ],
  'nps-low': [
    { it: '6', given: { facts: { nps: 6 } }, finds: ['strong'] },
    { it: 'not 7', given: { facts: { nps: 7 } }, finds: [] },
    { it: 'not one of 181 days ago', given: { facts: { nps: 4 }, stated: { nps: '2024-12-03' } }, finds: [] },
    none,
  ],
  'nps-drop': [
    { it: '9 -> 7', given: { facts: { nps: 7 }, before: { nps: 9 } }, finds: ['medium'] },
    { it: 'not 9 -> 8', given: { facts: { nps: 8 }, before: { nps: 9 } }, finds: [] },
    { it: 'not a first number', given: { facts: { nps: 4 }, before: {} }, finds: [] },
    none,
  ],
  'health-at-risk': [
    { it: 'the label', given: { facts: { health_label: 'at-risk' } }, finds: ['strong'] },
    { it: '39', given: { facts: { health_score: 39 } }, finds: ['strong'] },
    { it: 'not 40', given: { facts: { health_score: 40 } }, finds: [] },
    none,
  ],
  'escalation-open': [
    { it: 'one', given: { facts: { open_escalations: 1 } }, finds: ['strong'] },
    { it: 'an event', given: { events: [anEvent('escalation', '2025-05-20')] }, finds: ['strong'] },
    { it: 'not none', given: { facts: { open_escalations: 0 } }, finds: [] },
    { it: 'an event of 30 days ago', given: { events: [anEvent('escalation', '2025-05-03')] }, finds: ['strong'] },
    { it: 'not one of 31', given: { events: [anEvent('escalation', '2025-05-02')] }, finds: [] },
    {
      it: 'not an event before a count of none',
      given: { facts: { open_escalations: 0 }, events: [anEvent('escalation', '2025-05-20')] },
      finds: [],
    },
    none,
  ],
  'company-contracting': [
    { it: 'layoffs', given: { events: [anEvent('layoffs', '2025-05-20')] }, finds: ['strong'] },
    { it: 'the label', given: { facts: { company_growth: 'contracting' } }, finds: ['strong'] },
    { it: '-10% staff', given: { facts: { employees: 90, employees_12m_ago: 100 } }, finds: ['strong'] },
    { it: 'not -9%', given: { facts: { employees: 91, employees_12m_ago: 100 } }, finds: [] },
    { it: 'not layoffs of 181 days ago', given: { events: [anEvent('layoffs', '2024-12-03')] }, finds: [] },
    none,
  ],
  'contract-reduction': [
    { it: 'ARR down', given: { facts: { arr: 40_000 }, before: { arr: 48_000 } }, finds: ['strong'] },
    { it: 'seats down', given: { facts: { seats_licensed: 40 }, before: { seats_licensed: 50 } }, finds: ['strong'] },
    { it: 'an event', given: { events: [anEvent('contract_reduction', '2025-03-04')] }, finds: ['strong'] },
    { it: 'not an event of 91 days ago', given: { events: [anEvent('contract_reduction', '2025-03-03')] }, finds: [] },
    { it: 'not the same', given: { facts: { arr: 48_000 }, before: { arr: 48_000 } }, finds: [] },
    { it: 'not where it was unknown', given: { facts: { arr: 48_000 }, before: {} }, finds: [] },
    none,
  ],
  'silent-account': [
    { it: '60 days', given: { facts: { last_cs_contact: { date: '2025-04-03' } } }, finds: ['medium'] },
    { it: 'not 59', given: { facts: { last_cs_contact: { date: '2025-04-04' } } }, finds: [] },
    none,
  ],
  'single-threaded': [
    { it: 'one person', given: { contacts: [aContact({ name: 'Ann' })] }, finds: ['medium'] },
    {
      it: 'one of two left',
      given: { contacts: [aContact({ name: 'Ann' }), aContact({ name: 'Bo', status: 'left' })] },
      finds: ['medium'],
    },
    { it: 'not two', given: { contacts: [aContact({ name: 'Ann' }), aContact({ name: 'Bo' })] }, finds: [] },
    {
      it: 'not where nobody is recorded',
      given: { requests: [aRequest('request', '2025-05-01', { contact: 'Ann' })] },
      finds: [],
    },
  ],
  'acquired-by': [
    {
      it: 'inside a year',
      given: { events: [anEvent('acquired_by', '2024-06-02', { company: 'BigCo' })] },
      finds: ['strong BigCo'],
    },
    {
      it: 'not after 366 days',
      given: { events: [anEvent('acquired_by', '2024-06-01', { company: 'BigCo' })] },
      finds: [],
    },
    {
      it: 'not after a renewal',
      given: {
        events: [anEvent('acquired_by', '2025-01-02', { company: 'BigCo' }), anEvent('renewal_signed', '2025-05-02')],
      },
      finds: [],
    },
    {
      it: 'not before its day',
      given: { events: [anEvent('acquired_by', '2025-06-03', { company: 'BigCo' })] },
      finds: [],
    },
    none,
  ],
});

test('the sentence read is kept word for word, with its author', () => {
  const notes = [
    aNote('Good call. The CFO is “reviewing vendors” — decision in June.', '2025-05-20', { author: 'Kim' }),
  ];
  const [finding] = findingsOf('vendor-review', { notes });
  expect(finding?.evidence[0]?.detail).toMatchObject({
    quote: 'The CFO is “reviewing vendors” — decision in June.',
    who: 'CFO',
    author: 'Kim',
  });
});

test('conflicting health is shown in full', () => {
  const [finding] = findingsOf('health-at-risk', { facts: { health_label: 'at-risk', health_score: 30 } });
  expect(finding?.evidence.map(({ measure }) => measure)).toEqual(['health_label', 'health_score']);
});
