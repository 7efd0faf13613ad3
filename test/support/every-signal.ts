import type { Portfolio } from '../../src/domain/benchmark.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { Finding } from '../../src/domain/signal.ts';
import { detectSignals } from '../../src/engine/detect.ts';
import {
  A_CATALOGUE,
  aContact,
  aContext,
  aDossier,
  aNote,
  anEvent,
  aReading,
  aRequest,
  type DossierInput,
} from './a-dossier.ts';

const CATALOGUE: Catalogue = {
  ...A_CATALOGUE,
  modules: [
    {
      name: 'Analytics',
      annual_price: 15_000,
      tags: ['reporting'],
      solves: ['spreadsheets'],
      job_keywords: ['data pipeline'],
      functions: ['reporting'],
      competitors: ['Charts'],
      linked_features: ['Scheduled reports'],
    },
    { name: 'Audit', annual_price: 9_000, regulations: ['DORA'] },
    { name: 'Planner', tags: ['planning'], solves: ['rotas'], linked_features: ['Calendar'] },
    { name: 'Forms', annual_price: 5_000, functions: ['surveys'] },
  ],
  product_lines: [{ name: 'Desk' }, { name: 'Pay', functions: ['invoicing'] }],
  adjacent_functions: { sales: ['Marketing'] },
  released: [{ feature: 'Scheduled reports', released_on: '2025-05-12' }],
};

/** Accounts among which the others are small. */
const MEANS: Readonly<Record<string, number>> = {
  arr: 100_000,
  seats: 100,
  adoption: 90,
  products: 4,
  tickets: 4,
  'volume:rows': 8_000,
  'volume:storage %': 80,
};

const PORTFOLIO: Portfolio = {
  accounts: 5,
  cohortOf: (industry) => ({
    kind: industry === null ? 'portfolio' : 'industry-size',
    industry,
    accounts: 5,
    stats: new Map(
      Object.entries(MEANS).map(([metric, mean]) => [metric, { count: 5, mean, median: mean, p75: mean * 1.2 }]),
    ),
  }),
};

const busy = (day: string, more: string): DossierInput['events'] =>
  [
    'funding',
    'new_office',
    'hiring',
    'acquisition',
    'new_department',
    'revenue_growth',
    'job_post',
    'initiative',
    'product_launch',
    'new_country',
    'cost_programme',
    'regulation',
    'throttling',
    'pricing_view',
    'champion_promoted',
    'champion_joined',
    'executive_hire',
    'escalation',
    'acquired_by',
    'milestone',
    'competitor_evaluation',
  ].map((type) =>
    anEvent(type, day, {
      ...(more === ''
        ? {}
        : {
            detail: more,
            source: 'TechCrunch',
            person: 'Ann Lee',
            title: 'CFO',
            company: 'Northwind',
            round: 'Series B',
            amount: 15_000_000,
            count: 20,
            role: 'engineer',
          }),
    }),
  );

/** Accounts that between them show every signal, with much said of each and with next to nothing. */
const EVERY_SIGNAL: readonly DossierInput[] = [
  {
    facts: {
      seats_active: 46,
      seats_licensed: 50,
      seats_peak: 50,
      limits: [
        { metric: 'api', used: 92_000, limit: 100_000 },
        { metric: 'storage', percent: 85 },
        { metric: 'transactions', used: 95, limit: 100, product: 'Core' },
        { metric: 'rows', used: 50, limit: 100, peak: 100 },
      ],
      waitlist: 3,
      power_users: 12,
      power_user_flows: 'nightly exports',
      adoption_pct: 95,
      features: [{ name: 'Reports', at_cap: true }],
      usage_change_pct: 20,
      employees: 130,
      employees_12m_ago: 100,
      employees_at_signing: 90,
      revenue_growth_pct: 12,
      company_growth: 'hiring',
      plan_tier: 'Professional',
      integration_errors_30d: 5,
      tickets: [{ topic: 'reporting' }],
      competitors_in_use: [{ name: 'Charts', function: 'reporting', annual_cost: 20_000, sentiment: 'negative' }],
      initiatives: [{ text: 'Digital transformation' }, { text: 'Save cost' }],
      renewal_date: '2025-07-20',
      fiscal_year_start: '2024-07-15',
      last_cs_contact: { date: '2025-03-01', topic: 'QBR' },
      products_owned: [{ name: 'SSO', kind: 'module', activated: false }],
    },
    before: { seats_active: 30 },
    readings: [aReading('2025-04-20', { seats_active: 30 })],
    events: busy('2025-05-20', 'data pipeline, DORA and Berlin') ?? [],
    requests: [
      aRequest('request', '2025-05-01', { feature: 'Analytics', contact: 'VP Data' }),
      aRequest('inquiry', '2025-05-03', { feature: 'Analytics', contact: 'VP Data' }),
      aRequest('limit-complaint', '2025-05-03', { feature: 'API' }),
      aRequest('workaround', '2025-05-03', { text: 'merge by hand', pervasive: true }),
      aRequest('access', '2025-05-03', { dept: 'Finance', contact: 'Tom' }),
    ],
    notes: [
      aNote(
        'They spend 6 hours a week copying reporting to Excel. They kicked off a new data project. They asked for a dedicated CSM and a custom integration. They are fed up with Charts. Evaluating options for billing.',
        '2025-05-25',
        { author: 'Kim' },
      ),
    ],
    contacts: [
      aContact({ name: 'Jo', role: 'champion', status: 'left', new_company: 'Other' }, '2025-05-20'),
      aContact({ name: 'Bo', title: 'VP', role: 'champion' }, '2025-05-20', [['2025-01-01', { title: 'Director' }]]),
    ],
  },
  {
    facts: {
      arr: 40_000,
      seats_licensed: 40,
      seats_active: 41,
      limits: [{ metric: 'api', used: 100, limit: 100 }],
      adoption_pct: 40,
      usage_trend: 'declining',
      nps: 4,
      health_label: 'at-risk',
      health_score: 20,
      open_escalations: 1,
      company_growth: 'contracting',
      renewal_date: '2025-06-20',
      last_renewed_on: '2025-05-20',
      trial_ends_on: '2025-06-05',
      planning_dates: ['2025-07-10'],
    },
    before: { arr: 48_000, seats_licensed: 50, nps: 9 },
    notes: [aNote('CFO正在评估供应商。', '2025-05-25')],
    contacts: [aContact({ name: 'Solo' })],
  },
  {
    facts: { seats_active: 41, seats_licensed: 50, last_renewed_on: '2025-03-20' },
    day: '2025-04-25',
    events: [anEvent('renewal_signed', '2025-03-20'), ...(busy('2025-05-20', '') ?? [])],
  },
  {
    facts: {
      seat_util: 88,
      limits: [{ metric: 'api', used: 85, limit: 100 }],
      employees: 80,
      employees_12m_ago: 100,
      adoption_pct: 30,
    },
    events: [
      anEvent('layoffs', '2025-05-20'),
      anEvent('vendor_review', '2025-05-20'),
      anEvent('contract_reduction', '2025-05-20'),
      anEvent('champion_left', '2025-05-20'),
    ],
    contacts: [aContact({ name: 'Gone', status: 'left' })],
  },
  {
    facts: {
      industry: 'Retail',
      arr: 30_000,
      seats_active: 48,
      adoption_pct: 60,
      limits: [{ metric: 'rows', used: 900, limit: 2_000 }],
      products_owned: [{ name: 'Desk' }],
      use_cases: ['Capacity planning'],
      features: [
        { name: 'Calendar', frequency: '12/week' },
        { name: 'Invoicing', users: 40 },
        { name: 'Rotas', frequency: 'daily' },
      ],
      departments: [
        { name: 'Sales', users: 48 },
        { name: 'Marketing', headcount: 20, users: 0 },
      ],
      top_user_share: 85,
    },
  },
  {
    facts: {
      limits: [{ metric: 'storage', used: 40, limit: 100 }],
      products_owned: [{ name: 'Desk' }],
      features: [{ name: 'Calendar', frequency: 'daily' }],
      departments: [
        { name: 'Marketing', users: 0 },
        { name: 'Sales', contracted: true },
      ],
      top_user_share: 90,
    },
  },
  {
    facts: {
      seats_active: 52,
      tickets_90d: 14,
      competitors_in_use: [
        { name: 'Charts', function: 'reporting', annual_cost: 18_000, renewal_date: '2025-07-20' },
        { name: 'Typeform', function: 'surveys', annual_cost: 7_000 },
      ],
      integrations_used: ['SAP', 'Salesforce', 'Jira', 'Slack', 'Okta'],
      initiatives: [{ text: 'Multi-site rollout', date: '2025-05-20' }],
      departments: [{ name: 'Finance' }],
      value_metrics: [{ metric: 'hours per report', before: 6, after: 2, date: '2025-05-20' }],
      success_stories: [{ text: 'Closed the year in two days.', date: '2025-05-21' }],
    },
    before: { competitors_in_use: [{ name: 'Charts' }] },
    beforeDay: '2025-05-01',
    readings: [aReading('2025-04-10', { seats_active: 40 })],
    notes: [
      aNote(
        'Charts has scheduled reports. It will be a bespoke implementation. They asked for a case study.',
        '2025-05-02',
        {
          author: 'Kim',
        },
      ),
      aNote('QBR agenda: results and next steps.', '2025-05-25'),
    ],
    requests: [
      aRequest('request', '2025-04-01', { feature: 'Scheduled reports', contact: 'Ann' }),
      aRequest('inquiry', '2025-05-03', { feature: 'Case study' }),
    ],
    events: [
      anEvent('reference_request', '2025-05-20', { detail: 'retail, 500 people' }),
      anEvent('qbr_next_steps', '2025-05-20', { detail: 'roadmap' }),
      anEvent('content_engagement', '2025-05-20', {
        person: 'Cy',
        title: 'Controller',
        role: 'Finance',
        detail: 'read the API guide',
      }),
      anEvent('content_engagement', '2025-05-21', { person: 'Al', detail: 'joined the webinar' }),
    ],
    contacts: [
      aContact({ name: 'Al', title: 'CFO' }, '2025-01-10'),
      aContact({ name: 'Bo', title: 'VP Ops', dept: 'Operations', last_seen: '2025-05-25' }, '2025-05-20'),
      aContact({ name: 'Di', role: 'sponsor' }, '2025-05-20'),
      aContact({ name: 'Ed', title: 'CIO' }, '2025-05-20'),
    ],
  },
  {
    facts: {
      tickets: Array.from({ length: 12 }, () => ({ date: '2025-05-20' })),
      competitors_in_use: [{ name: 'Charts', renewal_date: '2025-06-03' }],
      products_owned: [{ name: 'Analytics' }],
    },
    events: [
      anEvent('reference_request', '2025-05-20'),
      anEvent('qbr_next_steps', '2025-05-20'),
      anEvent('content_engagement', '2025-05-20', { person: 'Al' }),
      anEvent('content_engagement', '2025-05-20', { person: 'Bo' }),
    ],
    contacts: [aContact({ name: 'Al', title: 'CFO' }, '2025-01-10')],
  },
  {
    facts: { seats: [{ product: 'CRM', licensed: 10, active: 9.5 }], renewal_date: '2026-07-01' },
    before: { renewal_date: '2025-07-01' },
    events: [anEvent('termination_notice', '2025-05-20', { person: 'Ann' })],
  },
];

/** The findings of those accounts. */
export const everyFinding = (): readonly Finding[] =>
  EVERY_SIGNAL.flatMap((input) =>
    detectSignals(aDossier(input), aContext(undefined, { catalogue: CATALOGUE, portfolio: PORTFOLIO })),
  );
