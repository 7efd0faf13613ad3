import { describe, expect, test } from 'vitest';
import type { AccountEvent } from '../../src/domain/records.ts';
import type { SignalId } from '../../src/domain/signal.ts';
import { trackSignals } from '../../src/engine/lifecycle.ts';
import { A_CATALOGUE, aContext, aDossier, aNote, anEvent, aReading, type DossierInput } from '../support/a-dossier.ts';
import { findingsOf, table } from './rows.ts';

const none = { it: 'is silent when nothing is known', given: {}, finds: [] };
const staff = (employees: number, more = {}) => ({ facts: { employees, ...more } });
const aYearAgo = (employees: number) => ({ readings: [aReading('2024-06-02', { employees })] });
const withJobs = aContext(undefined, {
  catalogue: {
    ...A_CATALOGUE,
    modules: [{ name: 'Analytics', annual_price: 15_000, job_keywords: ['data pipeline'] }],
  },
});
const withRules = aContext(undefined, {
  catalogue: { ...A_CATALOGUE, modules: [{ name: 'Audit', regulations: ['DORA'], industries: ['banking'] }] },
});

table({
  'headcount-12m': [
    { it: 'A28 100 -> 120', given: { ...staff(120), ...aYearAgo(100) }, finds: ['strong'] },
    { it: 'A28 not 119', given: { ...staff(119), ...aYearAgo(100) }, finds: [] },
    { it: 'both numbers stated', given: staff(120, { employees_12m_ago: 100 }), finds: ['strong'] },
    { it: 'A26 not a first import', given: staff(120), finds: [] },
    {
      it: 'not a number unknown a year ago',
      given: { ...staff(120), readings: [aReading('2024-06-02', {})] },
      finds: [],
    },
    {
      it: 'not a headcount past its age',
      given: { ...staff(120, { employees_12m_ago: 100 }), stated: { employees: '2024-01-01' } },
      finds: [],
    },
  ],
  'headcount-signing': [
    { it: 'A28 200 -> 260', given: staff(260, { employees_at_signing: 200 }), finds: ['strong'] },
    { it: 'not 259', given: staff(259, { employees_at_signing: 200 }), finds: [] },
    none,
  ],
  'usage-growing': [
    { it: '+10% stated', given: { facts: { usage_change_pct: 10 } }, finds: ['medium'] },
    { it: 'not +9%', given: { facts: { usage_change_pct: 9 } }, finds: [] },
    { it: 'not +20% over a year', given: { facts: { usage_change_pct: 20, usage_change_months: 12 } }, finds: [] },
    { it: 'the label', given: { facts: { usage_trend: 'growing' } }, finds: ['medium'] },
    {
      it: 'active seats against 90 days ago',
      given: { facts: { seats_active: 110 }, readings: [aReading('2025-03-04', { seats_active: 100 })] },
      finds: ['medium'],
    },
    {
      it: 'volume against 90 days ago',
      given: {
        facts: { limits: [{ metric: 'api', used: 55, limit: 100 }] },
        readings: [aReading('2025-03-04', { volume: 50, volume_of: 'api||%' })],
      },
      finds: ['medium'],
    },
    {
      it: 'not while another measure declines',
      given: { facts: { usage_trend: 'declining', usage_change_pct: 20 } },
      finds: [],
    },
    none,
  ],
  'new-office': [
    {
      it: 'inside 180 days',
      given: { events: [anEvent('new_office', '2024-12-04', { detail: 'Berlin' })] },
      finds: ['strong Berlin'],
    },
    { it: 'not after 181', given: { events: [anEvent('new_office', '2024-12-03', { detail: 'Berlin' })] }, finds: [] },
    none,
  ],
  'funding-round': [
    {
      it: 'Series A is strong (C13)',
      given: { events: [anEvent('funding', '2025-05-12', { round: 'Series A' })] },
      finds: ['strong Series A'],
    },
    {
      it: 'a seed round is medium',
      given: { events: [anEvent('funding', '2025-05-12', { round: 'Seed' })] },
      finds: ['medium Seed'],
    },
    { it: 'an unknown round is medium', given: { events: [anEvent('funding', '2025-05-12')] }, finds: ['medium'] },
    {
      it: 'a round said in the text',
      given: { events: [anEvent('funding', '2025-05-12', { detail: 'Series A $15M' })] },
      finds: ['strong Series A'],
    },
    {
      it: 'a round in Chinese',
      given: { events: [anEvent('funding', '2025-05-12', { round: 'B轮' })] },
      finds: ['strong B轮'],
    },
    {
      it: 'not after 180 days',
      given: { events: [anEvent('funding', '2024-12-03', { round: 'Series A' })] },
      finds: [],
    },
    { it: 'not tomorrow', given: { events: [anEvent('funding', '2025-06-03', { round: 'Series A' })] }, finds: [] },
    none,
  ],
  'revenue-growth': [
    { it: '+10%', given: { facts: { revenue_growth_pct: 10 } }, finds: ['medium'] },
    { it: 'not +9.9%', given: { facts: { revenue_growth_pct: 9.9 } }, finds: [] },
    { it: 'not a report of 181 days ago', given: { events: [anEvent('revenue_growth', '2024-12-03')] }, finds: [] },
    {
      it: 'a report of it',
      given: { events: [anEvent('revenue_growth', '2025-05-12', { detail: 'record year' })] },
      finds: ['medium'],
    },
    none,
  ],
  'company-hiring': [
    {
      it: 'twenty engineers',
      given: { events: [anEvent('hiring', '2025-05-20', { count: 20, role: 'engineer' })] },
      finds: ['strong engineer'],
    },
    {
      it: 'a note',
      given: { notes: [aNote('They are hiring 20 engineers this quarter.')] },
      finds: ['strong engineers'],
    },
    { it: 'the label', given: { facts: { company_growth: 'hiring' } }, finds: ['strong'] },
    {
      it: 'an event and a note of the same hiring are one',
      given: {
        events: [anEvent('hiring', '2025-05-20', { count: 20, role: 'engineer' })],
        notes: [aNote('Hiring 20 engineers this quarter.')],
      },
      finds: ['strong engineer'],
    },
    {
      it: 'still on the ninetieth day',
      given: { events: [anEvent('hiring', '2025-03-04', { count: 20 })] },
      finds: ['strong'],
    },
    { it: 'not a flat company', given: { facts: { company_growth: 'flat' } }, finds: [] },
    { it: 'not a hiring freeze', given: { notes: [aNote('There is a hiring freeze until autumn.')] }, finds: [] },
    { it: 'not after 90 days', given: { events: [anEvent('hiring', '2025-03-03', { count: 20 })] }, finds: [] },
    none,
  ],
  'job-post-use-case': [
    {
      it: 'a keyword of an unowned module',
      given: {
        events: [anEvent('job_post', '2025-05-20', { role: 'Data engineer', detail: 'Own our data-pipeline' })],
      },
      context: withJobs,
      finds: ['medium Data engineer'],
    },
    {
      it: 'not an ad about something else',
      given: { events: [anEvent('job_post', '2025-05-20', { role: 'Data engineer', detail: 'Own our data lake' })] },
      context: withJobs,
      finds: [],
    },
    {
      it: 'not after 90 days',
      given: { events: [anEvent('job_post', '2025-03-03', { detail: 'data pipeline' })] },
      context: withJobs,
      finds: [],
    },
    { ...none, context: withJobs },
    {
      it: 'not an owned module',
      given: {
        facts: { products_owned: [{ name: 'analytics' }] },
        events: [anEvent('job_post', '2025-05-20', { detail: 'data pipeline' })],
      },
      context: withJobs,
      finds: [],
    },
    {
      it: 'not without a catalogue',
      given: { events: [anEvent('job_post', '2025-05-20', { detail: 'data pipeline' })] },
      finds: [],
    },
  ],
  'new-initiative': [
    {
      it: 'an event',
      given: { events: [anEvent('initiative', '2025-05-20', { detail: 'One data platform' })] },
      finds: ['strong One data platform'],
    },
    {
      it: 'a stated priority',
      given: { facts: { initiatives: [{ text: 'Faster onboarding' }] } },
      finds: ['strong Faster onboarding'],
    },
    {
      it: 'not a transformation, which has its own',
      given: { facts: { initiatives: [{ text: 'Digital transformation 2026' }] } },
      finds: [],
    },
    {
      it: 'not one of last year',
      given: { facts: { initiatives: [{ text: 'Faster onboarding', date: '2024-06-01' }] } },
      finds: [],
    },
    none,
  ],
  'digital-transformation': [
    { it: 'by its words', given: { facts: { initiatives: [{ text: '数字化转型' }] } }, finds: ['medium 数字化转型'] },
    { it: 'not any other initiative', given: { facts: { initiatives: [{ text: 'Faster onboarding' }] } }, finds: [] },
    none,
  ],
  'product-launch': [
    {
      it: 'an event',
      given: { events: [anEvent('product_launch', '2025-05-20', { detail: 'Acme Pay' })] },
      finds: ['medium Acme Pay'],
    },
    {
      it: 'not after 180 days',
      given: { events: [anEvent('product_launch', '2024-12-03', { detail: 'Acme Pay' })] },
      finds: [],
    },
    none,
  ],
  'international-expansion': [
    {
      it: 'an event',
      given: { events: [anEvent('new_country', '2025-05-20', { detail: 'Japan' })] },
      finds: ['medium Japan'],
    },
    {
      it: 'not after 180 days',
      given: { events: [anEvent('new_country', '2024-12-03', { detail: 'Japan' })] },
      finds: [],
    },
    {
      it: 'not one to come',
      given: { events: [anEvent('new_country', '2025-06-20', { detail: 'Japan' })] },
      finds: [],
    },
    none,
  ],
  'compliance-need': [
    {
      it: 'not where the module is owned',
      given: {
        facts: { industry: 'Banking', products_owned: [{ name: 'Audit' }] },
        events: [anEvent('regulation', '2026-01-01', { detail: 'DORA applies' })],
      },
      context: withRules,
      finds: [],
    },
    {
      it: 'not a rule nothing answers',
      given: { events: [anEvent('regulation', '2026-01-01', { detail: 'MiCA applies' })] },
      context: withRules,
      finds: [],
    },
    { ...none, context: withRules },
    {
      it: 'a rule ahead that a module answers',
      given: {
        facts: { industry: 'Banking' },
        events: [anEvent('regulation', '2026-01-01', { detail: 'DORA applies' })],
      },
      context: withRules,
      finds: ['medium DORA applies'],
    },
    {
      it: 'not for another industry',
      given: {
        facts: { industry: 'Retail' },
        events: [anEvent('regulation', '2026-01-01', { detail: 'DORA applies' })],
      },
      context: withRules,
      finds: [],
    },
    {
      it: 'not without a catalogue',
      given: { events: [anEvent('regulation', '2026-01-01', { detail: 'DORA applies' })] },
      finds: [],
    },
  ],
  'cost-reduction': [
    {
      it: 'our price below what the tool costs',
      given: {
        facts: { competitors_in_use: [{ name: 'Charts', function: 'reporting', annual_cost: 20_000 }] },
        events: [anEvent('cost_programme', '2025-05-20', { detail: 'Save 10%' })],
      },
      context: aContext(undefined, {
        catalogue: { ...A_CATALOGUE, modules: [{ name: 'Analytics', annual_price: 15_000, functions: ['Reporting'] }] },
      }),
      finds: ['medium Save 10%'],
    },
    {
      it: 'not where ours costs as much',
      given: {
        facts: { competitors_in_use: [{ name: 'Charts', function: 'reporting', annual_cost: 15_000 }] },
        events: [anEvent('cost_programme', '2025-05-20', { detail: 'Save 10%' })],
      },
      context: aContext(undefined, {
        catalogue: { ...A_CATALOGUE, modules: [{ name: 'Analytics', annual_price: 15_000, functions: ['Reporting'] }] },
      }),
      finds: [],
    },
    { it: 'not without knowing their tools', given: { events: [anEvent('cost_programme', '2025-05-20')] }, finds: [] },
  ],
  'project-mentioned': [
    {
      it: 'a new project',
      given: { notes: [aNote('They kicked off a data migration.')] },
      finds: ['medium They kicked off a data migration.'],
    },
    {
      it: 'in Chinese',
      given: { notes: [aNote('客户启动了新的数据中台项目。')] },
      finds: ['medium 客户启动了新的数据中台项目。'],
    },
    {
      it: 'not a note of 91 days ago',
      given: { notes: [aNote('They kicked off a data migration.', '2025-03-03')] },
      finds: [],
    },
    { it: 'not a postponed one', given: { notes: [aNote('The new loyalty project was postponed.')] }, finds: [] },
    { it: 'not a project manager', given: { notes: [aNote('Met the new project manager.')] }, finds: [] },
    none,
  ],
});

describe('one event, several reports', () => {
  const fromTwo = [
    anEvent('funding', '2025-05-05', { round: 'Series B', source: 'TechCrunch' }),
    anEvent('funding', '2025-05-10', { round: 'Series B', source: 'Reuters' }),
  ];

  test('A29 the same round from two feeds five days apart is one signal with both cited', () => {
    const findings = findingsOf('funding-round', { events: fromTwo });
    expect(findings).toHaveLength(1);
    expect(findings[0]?.evidence.map(({ detail }) => detail?.['publisher'])).toEqual(['TechCrunch', 'Reuters']);
  });

  test('the same round 31 days apart is two', () => {
    const later = anEvent('funding', '2025-06-05', { round: 'Series B' });
    const findings = findingsOf('funding-round', { today: '2025-06-10', events: [...fromTwo.slice(0, 1), later] });
    expect(findings.map(({ subject }) => subject)).toEqual(['Series B', 'Series B (2025-06-05)']);
  });

  test('two offices reported on one day stay two', () => {
    const events = ['Berlin', 'Paris'].map((detail) => anEvent('new_office', '2025-05-05', { detail }));
    expect(findingsOf('new-office', { events }).map(({ subject }) => subject)).toEqual(['Berlin', 'Paris']);
  });

  test('a city and a headline that names it are one', () => {
    const events = ['Berlin', 'Acme opens Berlin office'].map((detail, day) =>
      anEvent('new_office', `2025-05-0${day + 1}`, { detail }),
    );
    expect(findingsOf('new-office', { events })).toHaveLength(1);
  });
});

/** Two reports two days apart, each by its own publisher. */
const reported = (type: string, one: Partial<AccountEvent>, other: Partial<AccountEvent>) => [
  anEvent(type, '2025-05-20', { source: 'LinkedIn', ...one }),
  anEvent(type, '2025-05-22', { source: '36氪', ...other }),
];

describe('one event in other words, or in another language', () => {
  const hires = (count: number, role?: string) => (role === undefined ? { count } : { count, role });
  test.each<[SignalId, string, Partial<AccountEvent>, Partial<AccountEvent>, number]>([
    ['company-hiring', 'hiring', hires(20, 'engineer'), hires(20, '工程师'), 1],
    ['company-hiring', 'hiring', hires(20, 'engineers'), hires(20, '软件工程师'), 1],
    ['company-hiring', 'hiring', hires(20, 'sales reps'), hires(20, '销售代表'), 1],
    ['company-hiring', 'hiring', hires(20, 'engineer'), hires(20, '焊工'), 1],
    ['company-hiring', 'hiring', hires(20, 'engineer'), hires(20, 'R&D staff'), 1],
    ['company-hiring', 'hiring', hires(20, 'engineer'), hires(20, '销售'), 2],
    ['company-hiring', 'hiring', hires(20, 'engineer'), hires(15, '焊工'), 2],
    ['company-hiring', 'hiring', hires(20, 'engineer'), hires(20, 'designer'), 2],
    ['new-office', 'new_office', { detail: 'Berlin' }, { detail: '柏林' }, 1],
    ['new-office', 'new_office', { detail: 'Berlin' }, { detail: '柏林', source: 'LinkedIn' }, 2],
    ['new-office', 'new_office', { detail: 'Opens office in Berlin' }, { detail: 'New Berlin office' }, 1],
    ['new-office', 'new_office', { detail: '在柏林开设新办公室' }, { detail: '柏林办事处成立' }, 1],
    ['new-office', 'new_office', { detail: 'Opens office in Berlin' }, { detail: 'Opens office in Paris' }, 2],
    ['new-office', 'new_office', { detail: '在柏林开设办公室' }, { detail: '在巴黎开设办公室' }, 2],
    ['acquired-company', 'acquisition', { detail: 'acquired Foo GmbH' }, { detail: '收购了Foo' }, 1],
    ['acquired-company', 'acquisition', { detail: 'acquired Foo GmbH' }, { detail: 'acquired Bar GmbH' }, 2],
    [
      'new-executive',
      'executive_hire',
      { person: 'Wang Wei', detail: 'new CTO' },
      { person: '王伟', detail: '新任CTO' },
      1,
    ],
    [
      'new-executive',
      'executive_hire',
      { person: 'Wang Wei', title: 'CTO' },
      { person: '王伟', title: '首席技术官' },
      1,
    ],
    [
      'new-executive',
      'executive_hire',
      { person: 'Wang Wei', title: 'CTO' },
      { person: '李娜', title: '首席财务官' },
      2,
    ],
    ['new-executive', 'executive_hire', { person: 'Wei Wang' }, { person: 'Wang, Wei' }, 1],
    ['new-executive', 'executive_hire', { person: 'Wei Wang' }, { person: 'Wei Zhang' }, 2],
    ['funding-round', 'funding', { round: 'Series A' }, { round: 'Series B' }, 2],
    ['new-initiative', 'initiative', { detail: 'One data platform' }, { detail: '客户服务升级' }, 2],
  ])('%s of %s: %j and %j', (id, type, one, other, count) => {
    const findings = findingsOf(id, { events: reported(type, one, other) });
    expect(findings).toHaveLength(count);
    expect(findings.flatMap(({ evidence }) => evidence)).toHaveLength(2);
  });

  test('an office nobody names is the first of two, not both', () => {
    const events = [undefined, 'Berlin', 'Paris'].map((detail) =>
      anEvent('new_office', '2025-05-20', detail === undefined ? {} : { detail }),
    );
    expect(findingsOf('new-office', { events }).map(({ subject }) => subject)).toEqual(['Berlin', 'Paris']);
  });

  test('two offices told by two publishers in two languages stay two', () => {
    const events = ['Berlin', 'Paris'].flatMap((detail) =>
      anEvent('new_office', '2025-05-20', { detail, source: 'TC' }),
    );
    const more = ['柏林', '巴黎'].map((detail) => anEvent('new_office', '2025-05-22', { detail, source: '36氪' }));
    expect(findingsOf('new-office', { events: [...events, ...more] })).toHaveLength(2);
  });
});

describe('one project, whoever tells of it', () => {
  const platform = anEvent('initiative', '2025-05-20', { detail: 'One data platform' });
  const measures = (id: 'new-initiative' | 'project-mentioned' | 'new-office', given: DossierInput) =>
    findingsOf(id, given).map(({ evidence }) => evidence.map(({ measure }) => measure));

  test.each([
    ['They kicked off the data platform project.', '2025-05-25'],
    ['They kicked off the data platform project.', '2025-04-20'],
    ['The new data platforms programme starts in June.', '2025-05-25'],
  ])('a note joins the initiative it speaks of: %s (%s)', (text, day) => {
    const given = { events: [platform], notes: [aNote(text, day)] };
    expect(measures('new-initiative', given)).toEqual([['event', 'note']]);
    expect(measures('project-mentioned', given)).toEqual([]);
  });

  test.each([
    ['another project', 'They kicked off a data migration.', '2025-05-25'],
    ['a project of one word among several', 'They kicked off a new platform project for partner sales.', '2025-05-25'],
    ['31 days before', 'They kicked off the data platform project.', '2025-04-19'],
  ])('not %s', (_, text, day) => {
    const given = { events: [platform], notes: [aNote(text, day)] };
    expect(measures('new-initiative', given)).toEqual([['event']]);
    expect(measures('project-mentioned', given)).toEqual([['note']]);
  });

  test('in Chinese', () => {
    const given = {
      events: [anEvent('initiative', '2025-05-20', { detail: '数据中台建设' })],
      notes: [aNote('客户启动了新的数据中台项目。', '2025-05-25')],
    };
    expect(measures('new-initiative', given)).toEqual([['event', 'note']]);
  });

  test('a list of priorities and an event are one; two entries of the list are two', () => {
    const given = {
      facts: { initiatives: [{ text: 'Data platform' }, { text: 'Data platform security' }] },
      events: [platform],
    };
    expect(measures('new-initiative', given)).toEqual([['event', 'initiatives', 'initiatives']]);
    expect(measures('new-initiative', { facts: given.facts })).toEqual([['initiatives'], ['initiatives']]);
  });

  test('a note about a rule nothing of ours answers stays a project of its own', () => {
    const given = {
      events: [anEvent('regulation', '2025-05-20', { detail: 'Battery passport regulation' })],
      notes: [aNote('They kicked off the battery passport project.', '2025-05-25')],
    };
    expect(measures('project-mentioned', given)).toEqual([['note', 'event']]);
  });

  test('two notes about it are one, under the name it was posted with', () => {
    const notes = [
      aNote('They kicked off the data platform project.', '2025-05-02'),
      aNote('The new data platform project has a budget.', '2025-05-25'),
    ];
    const [first] = findingsOf('project-mentioned', { notes });
    expect(first?.evidence).toHaveLength(2);
    const signals = first ? trackSignals([], [first], aDossier({ notes }), aContext()) : [];
    // The first note has left the window.
    const later = findingsOf('project-mentioned', { today: '2025-08-05', notes, signals });
    expect(later.map(({ subject, evidence }) => [subject, evidence.length])).toEqual([[first?.subject, 1]]);
  });

  test('a new office and the country it opens in are one step', () => {
    const office = anEvent('new_office', '2025-05-20', { detail: 'Berlin' });
    const country = (detail: string, day = '2025-05-25') => anEvent('new_country', day, { detail });
    expect(measures('new-office', { events: [office, country('Germany, first office in Berlin')] })).toEqual([
      ['event', 'event'],
    ]);
    expect(measures('new-office', { events: [office, country('Japan')] })).toEqual([['event']]);
    expect(measures('new-office', { events: [office, country('Berlin', '2025-04-19')] })).toEqual([['event']]);
  });
});
