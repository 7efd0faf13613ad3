import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import type { Factor } from '../../src/domain/assessment.ts';
import { addMonths, type Day } from '../../src/domain/day.ts';
import type { FactorId } from '../../src/domain/signal.ts';
import { assessAccount } from '../../src/engine/assess.ts';
import { labelPoints } from '../../src/engine/rubric.ts';
import {
  A_CATALOGUE,
  aContact,
  aContext,
  aDossier,
  aNote,
  anEvent,
  aRequest,
  type DossierInput,
  TODAY,
} from '../support/a-dossier.ts';

const context = aContext(TODAY, { catalogue: A_CATALOGUE });
const assess = (input: DossierInput) => assessAccount(aDossier(input), context).assessment;
const factor = (id: FactorId, input: DossierInput): Factor => assess(input).factors[id];

describe('ceiling', () => {
  const seats = (active: number, licensed: number): DossierInput => ({
    facts: { seats_active: active, seats_licensed: licensed },
  });
  test.each([
    ['A9 39 of 50', seats(39, 50), 5],
    ['A9 40 of 50', seats(40, 50), 15],
    ['A9 45 of 50', seats(45, 50), 15],
    ['A9 46 of 50', seats(46, 50), 25],
    ['just above 90%', seats(901, 1000), 25],
    ['52 of 50', seats(52, 50), 25],
    [
      'A11 60% seats, API 92%',
      { facts: { ...seats(60, 100).facts, limits: [{ metric: 'api', used: 92, limit: 100 }] } },
      25,
    ],
    ['a percentage alone', { facts: { limits: [{ metric: 'storage', percent: 80 }] } }, 15],
    [
      'one product full',
      {
        facts: {
          seats: [
            { product: 'A', active: 10, licensed: 10 },
            { product: 'B', active: 1, licensed: 50 },
          ],
        },
      },
      25,
    ],
    ['a waiting list', { facts: { ...seats(10, 100).facts, waitlist: 1 } }, 25],
    ['a throttled API', { ...seats(10, 100), events: [anEvent('throttling', '2025-05-01')] }, 25],
    ['a feature at its cap', { facts: { ...seats(10, 100).facts, features: [{ name: 'boards', at_cap: true }] } }, 25],
  ] as const)('%s', (_, input, points) => {
    expect(factor('ceiling', input)).toMatchObject({ points, known: true });
  });

  test.each([
    ['nothing', {}],
    ['no seats licensed', seats(5, 0)],
    ['a waiting list of none', { facts: { waitlist: 0 } }],
    [
      'seats stated too long ago',
      { ...seats(50, 50), stated: { seats_active: '2025-03-01', seats_licensed: '2025-03-01' } },
    ],
  ] as const)('unknown: %s', (_, input) => {
    expect(factor('ceiling', input)).toMatchObject({ points: 12, known: false, reason: 'unknown' });
  });
});

/** A line of the file of events. */
const row = (line: number) => ({ importId: 1, file: 'events.csv', row: line, day: TODAY });

describe('growth', () => {
  const hiring = anEvent('hiring', '2025-05-20', { count: 3, role: 'engineer' });
  test.each([
    ['Series A', { events: [anEvent('funding', '2025-05-01', { round: 'Series A' })] }, 20, 'strong'],
    ['an acquisition', { events: [anEvent('acquisition', '2024-07-01', { company: 'Northwind' })] }, 20, 'strong'],
    ['A28 headcount 100 to 120', { facts: { employees: 120, employees_12m_ago: 100 } }, 20, 'strong'],
    ['A28 headcount 200 to 260 since signing', { facts: { employees: 260, employees_at_signing: 200 } }, 20, 'strong'],
    [
      'two growth signals',
      { events: [hiring, anEvent('new_office', '2025-05-02', { detail: 'Berlin' })] },
      20,
      'several',
    ],
    ['one hiring event', { events: [hiring] }, 10, 'some'],
    ['a seed round', { events: [anEvent('funding', '2025-05-01', { round: 'Seed' })] }, 10, 'some'],
    ['a growing label', { facts: { usage_trend: 'growing' } }, 10, 'some'],
    ['one signal beside falling usage', { facts: { usage_trend: 'declining' }, events: [hiring] }, 10, 'some'],
    [
      'contracting beside a Series B',
      { facts: { company_growth: 'contracting' }, events: [anEvent('funding', '2025-05-01', { round: 'Series B' })] },
      0,
      'contracting',
    ],
    ['a flat company', { facts: { company_growth: 'flat' } }, 0, 'flat'],
    ['falling usage alone', { facts: { usage_trend: 'declining' } }, 0, 'declining'],
  ] as const)('%s', (_, input, points, reason) => {
    expect(factor('growth', input)).toMatchObject({ points, known: true, reason });
  });

  test('one fact that two detectors read counts once', () => {
    const events = [anEvent('hiring', '2025-05-20', { count: 3, role: 'engineer' })];
    const once = factor('growth', { events, facts: { company_growth: 'hiring' } });
    expect(once).toMatchObject({ points: 10, reason: 'some' });
  });

  const platform = anEvent('initiative', '2025-05-20', { detail: 'One data platform', origin: row(1) });
  const office = anEvent('new_office', '2025-05-20', { detail: 'Berlin', origin: row(2) });
  const country = anEvent('new_country', '2025-05-25', { detail: 'Germany, office in Berlin', origin: row(3) });
  test.each([
    [
      'a project, from its event and a note',
      { events: [platform], notes: [aNote('The data platform project started.')] },
    ],
    [
      'a project, from two notes',
      { notes: ['1', '2'].map((day) => aNote('They kicked off a new data hub project.', `2025-05-0${day}`)) },
    ],
    ['a country and its office', { events: [office, country] }],
  ])('one fact counts once: %s', (_, input) => {
    expect(factor('growth', input)).toMatchObject({ points: 10, reason: 'some' });
  });

  test.each([
    ['two projects', { events: [platform], notes: [aNote('They kicked off a new loyalty project.')] }],
    ['two entries of a list', { facts: { initiatives: [{ text: 'Faster onboarding' }, { text: 'Fewer returns' }] } }],
    ['two countries', { events: [country, anEvent('new_country', '2025-05-20', { detail: 'Japan', origin: row(4) })] }],
  ])('two facts count twice: %s', (_, input) => {
    expect(factor('growth', input)).toMatchObject({ points: 20, reason: 'several' });
  });

  test('A28 headcount 100 to 119, and a stable label, are no growth data', () => {
    expect(factor('growth', { facts: { employees: 119, employees_12m_ago: 100 } }).known).toBe(false);
    expect(factor('growth', { facts: { usage_trend: 'stable' } }).known).toBe(false);
  });

  test('falling usage alone counts as read indirectly; with a flat company it does not', () => {
    expect(factor('growth', { facts: { usage_trend: 'declining' } }).inferred).toBe(true);
    expect(factor('growth', { facts: { usage_trend: 'declining', company_growth: 'flat' } }).inferred).toBe(false);
  });
});

describe('features', () => {
  const asked = (...dates: Day[]) => dates.map((date) => aRequest('request', date, { feature: 'sso' }));
  test.each([
    ['two requests', { requests: asked('2025-05-01', '2025-05-02') }, 15],
    ['one request', { requests: asked('2025-05-01') }, 8],
    ['one on the 180th day', { requests: asked('2024-12-04') }, 8],
    ['a pervasive workaround', { requests: [aRequest('workaround', '2025-05-01', { pervasive: true })] }, 15],
    [
      'an inquiry and a complaint',
      { requests: [aRequest('inquiry', '2025-05-01'), aRequest('limit-complaint', '2025-05-01')] },
      15,
    ],
    ['explicitly none', { facts: { requests_none: true } }, 0],
    ['none stated beside a request', { facts: { requests_none: true }, requests: asked('2025-05-01') }, 8],
  ] as const)('%s', (_, input, points) => {
    expect(factor('features', input)).toMatchObject({ points, known: true });
  });

  test.each([
    ['no record', {}],
    ['only older ones', { requests: asked('2024-12-03') }],
    ['only one to come', { requests: asked('2025-06-03') }],
    ['an access request', { requests: [aRequest('access', '2025-05-01')] }],
  ] as const)('unknown: %s', (_, input) => {
    expect(factor('features', input)).toMatchObject({ points: 7, known: false });
  });
});

describe('health', () => {
  const promoted = [
    aContact({ name: 'Dana Lee', role: 'champion', title: 'VP Data' }, '2025-05-20', [
      ['2025-01-10', { title: 'Director' }],
    ]),
  ];
  test.each([
    ['NPS 9', { facts: { nps: 9 } }, 18, 'nps'],
    ['NPS 9, healthy', { facts: { nps: 9, health_label: 'healthy' } }, 18, 'nps'],
    ['an OK label', { facts: { health_label: 'ok' } }, 10, 'label'],
    ['score 70', { facts: { health_score: 70 } }, 20, 'score'],
    ['score 69', { facts: { health_score: 69 } }, 10, 'score'],
    ['score 40', { facts: { health_score: 40 } }, 10, 'score'],
    ['score 39', { facts: { health_score: 39 } }, 0, 'score'],
    ['CSAT 4.3, floored', { facts: { csat: 4.3 } }, 17, 'csat'],
    ['CSAT is not read beside an NPS', { facts: { csat: 1, nps: 9 } }, 18, 'nps'],
    [
      'a vendor review beside NPS 10',
      { facts: { nps: 10 }, notes: [aNote('CFO is reviewing vendors')] },
      0,
      'vendor-review',
    ],
    ['a promotion where nothing is known', { contacts: promoted }, 20, 'promotion'],
    ['a promotion where NPS is known', { contacts: promoted, facts: { nps: 7 } }, 14, 'nps'],
  ] as const)('%s', (_, input, points, reason) => {
    expect(factor('health', input)).toMatchObject({ points, known: true, reason, inferred: reason === 'promotion' });
  });

  test('unknown is 12', () => {
    expect(factor('health', {})).toMatchObject({ points: 12, known: false });
  });
});

describe('timing', () => {
  const renewing = (months: number): DossierInput => ({ facts: { renewal_date: addMonths(TODAY, months) } });
  test.each([
    [0, 10],
    [1, 13],
    [2, 16],
    [3, 20],
    [4, 16],
    [5, 13],
    [6, 10],
    [9, 10],
    [10, 8],
    [11, 6],
    [14, 5],
  ])('A12 renewal in %i months: %i', (months, points) => {
    expect(factor('timing', renewing(months))).toMatchObject({
      points,
      known: true,
      inferred: false,
      reason: 'renewal',
    });
  });

  const milestone = [anEvent('milestone', '2025-05-20', { detail: 'go-live' })];
  test.each([
    ['a past renewal', { facts: { renewal_date: '2025-05-01' } }, 10, 'renewal-past', true],
    ['a milestone, renewal unknown', { events: milestone }, 20, 'moment', true],
    ['funding 30 days ago', { events: [anEvent('funding', '2025-05-03', { round: 'Seed' })] }, 20, 'moment', true],
    ['a milestone beside a far renewal', { ...renewing(12), events: milestone }, 12, 'milestone', false],
    ['a milestone beside a near renewal', { ...renewing(3), events: milestone }, 20, 'renewal', false],
    [
      'a budget cycle in 45 days',
      { facts: { renewal_date: addMonths(TODAY, 12), budget_cycle_start: '2025-07-17' } },
      12,
      'budget-cycle',
      false,
    ],
    ['a budget cycle alone', { facts: { budget_cycle_start: '2025-07-17' } }, 12, 'budget-cycle', true],
  ] as const)('%s', (_, input, points, reason, inferred) => {
    expect(factor('timing', input)).toMatchObject({ points, reason, inferred, known: true });
  });

  test('a funding round of 31 days ago is no moment any more', () => {
    expect(factor('timing', { events: [anEvent('funding', '2025-05-02', { round: 'Seed' })] }).known).toBe(false);
  });

  test('a past renewal is warned about', () => {
    expect(assess({ facts: { renewal_date: '2025-05-01' } }).warnings).toContain('renewal-past');
  });
});

describe('labels', () => {
  test('each factor takes a label of its rubric', () => {
    const of = <F extends Parameters<typeof labelPoints>[0]>(
      id: F,
      ...labels: Parameters<typeof labelPoints<F>>[1][]
    ) => labels.map((label) => labelPoints(id, label, DEFAULT_SETTINGS));
    expect(of('growth', 'strong', 'some', 'none')).toEqual([20, 10, 0]);
    expect(of('features', 'multiple', 'some', 'none')).toEqual([15, 8, 0]);
    expect(of('health', 'healthy', 'ok', 'at-risk')).toEqual([20, 10, 0]);
    expect(of('timing', 'perfect', 'good', 'poor')).toEqual([20, 12, 5]);
  });
});

describe('confidence', () => {
  const known: DossierInput = {
    facts: {
      seats_active: 40,
      seats_licensed: 50,
      company_growth: 'flat',
      requests_none: true,
      nps: 8,
      renewal_date: '2026-01-02',
    },
  };
  test.each([
    ['of today', TODAY, 100],
    ['30 days old', '2025-05-03', 100],
    ['31 days old', '2025-05-02', 90],
  ])('a snapshot %s', (_, day, value) => {
    expect(assess({ ...known, day }).confidence.value).toBe(value);
  });

  test('a snapshot of more than 90 days costs 25, beside what is too old to know', () => {
    const { confidence, factors } = assess({ ...known, day: '2025-03-01' });
    expect(factors.ceiling.known).toBe(false);
    expect(confidence.value).toBe(75 - 25);
  });

  test('prose alone is capped at 60; a column from another file lifts the cap', () => {
    const narrative = { ...known, facts: { ...known.facts, narrative: 'A long story.' } };
    expect(assess(narrative).confidence.value).toBe(60);
    const dossier = aDossier(narrative);
    const snapshot = dossier.snapshot;
    if (!snapshot) throw new Error('the dossier has a snapshot');
    const origin = { importId: 2, file: 'usage.csv', row: 2, day: TODAY };
    const mixed = { ...dossier, snapshot: { ...snapshot, origins: { ...snapshot.origins, seats_active: origin } } };
    expect(assessAccount(mixed, context).assessment.confidence.value).toBe(100);
  });
});
