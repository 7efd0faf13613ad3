import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { detectorOf } from '../../src/detectors/index.ts';
import type { Cohort, PeerStats, Portfolio } from '../../src/domain/benchmark.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { Facts } from '../../src/domain/facts.ts';
import type { Finding, SignalId, StoredSignal } from '../../src/domain/signal.ts';
import { detectSignals } from '../../src/engine/detect.ts';
import {
  A_CATALOGUE,
  aContext,
  aDossier,
  aNote,
  anEvent,
  aRequest,
  type DossierInput,
  TODAY,
} from '../support/a-dossier.ts';
import { findingsOf, table } from './rows.ts';

const selling = (more: Partial<Catalogue>) => aContext(undefined, { catalogue: { ...A_CATALOGUE, ...more } });

const shop = selling({
  modules: [
    { name: 'Analytics', tags: ['reporting'], solves: ['board packs'], linked_features: ['Charts'] },
    { name: 'Audit', industries: ['Legal'], regulations: ['DORA'], departments: ['Finance'] },
    { name: '报表中心', tags: ['报表'] },
  ],
  product_lines: [{ name: 'Desk' }, { name: 'Pay', functions: ['Invoicing', 'finance'] }, { name: 'Chat' }],
  adjacent_functions: { Sales: ['Marketing', 'Support'] },
});

/** An account of which it is known that it owns one product line. */
const owning = (facts: Facts = {}, ...names: string[]): DossierInput => ({
  facts: { products_owned: [{ name: 'Desk' }, ...names.map((name) => ({ name }))], ...facts },
});

const stats = (count: number, mean: number, p75: number): PeerStats => ({ count, mean, median: mean, p75 });

const aPortfolio = (entries: Readonly<Record<string, PeerStats>>, cohort: Partial<Cohort> = {}): Portfolio => ({
  accounts: 5,
  cohortOf: () => ({
    kind: 'industry-size',
    industry: 'Retail',
    accounts: 5,
    stats: new Map(Object.entries(entries)),
    ...cohort,
  }),
});

/** A36: the accounts of the cohort pay 20, 30, 40, 60 and 100 thousand. */
const a36 = { arr: stats(5, 50_000, 60_000) };

const among = (entries: Readonly<Record<string, PeerStats>>) =>
  aContext(undefined, { portfolio: aPortfolio({ ...a36, ...entries }) });

const teams = (...departments: NonNullable<Facts['departments']>): DossierInput => ({ facts: { departments } });

table({
  'module-fit': [
    {
      it: 'a use case that holds a tag',
      given: owning({ use_cases: ['Reporting for the board'] }),
      context: shop,
      finds: ['medium Analytics'],
    },
    {
      it: 'a use case by the words of a solved job',
      given: owning({ use_cases: ['Quarterly board-pack production'] }),
      context: shop,
      finds: ['medium Analytics'],
    },
    {
      it: 'a use case in Chinese',
      given: owning({ use_cases: ['月度报表汇总'] }),
      context: shop,
      finds: ['medium 报表中心'],
    },
    {
      it: 'a feature in use that is called like a tag',
      given: owning({ features: [{ name: 'Reporting', adopted: true }] }),
      context: shop,
      finds: ['medium Analytics'],
    },
    {
      it: 'not a feature nobody uses',
      given: owning({
        features: [
          { name: 'Reporting', adopted: false },
          { name: 'Board packs', users: 0 },
        ],
      }),
      context: shop,
      finds: [],
    },
    { it: 'not part of a word', given: owning({ use_cases: ['Misreportings'] }), context: shop, finds: [] },
    {
      it: 'not what is owned',
      given: owning({ use_cases: ['Reporting'] }, 'analytics'),
      context: shop,
      finds: [],
    },
    {
      it: 'not what the plan brings',
      given: owning({ use_cases: ['Reporting'], plan_tier: 'Enterprise' }),
      context: shop,
      finds: [],
    },
    {
      it: 'not a module made for another industry',
      given: owning({ use_cases: ['Audit'], industry: 'Retail' }),
      context: shop,
      finds: [],
    },
    {
      it: 'not without a list of products',
      given: { facts: { use_cases: ['Reporting'] } },
      context: shop,
      finds: [],
    },
    { it: 'not without a catalogue', given: owning({ use_cases: ['Reporting'] }), finds: [] },
    { it: 'is silent without use cases and features', given: owning(), context: shop, finds: [] },
  ],
  'white-space': [
    {
      it: 'every module the account has not',
      given: owning({}, 'Analytics'),
      context: shop,
      finds: ['weak Audit', 'weak 报表中心'],
    },
    {
      it: 'not what the plan brings, nor a module for another industry',
      given: owning({ plan_tier: 'Enterprise', industry: 'Retail' }),
      context: shop,
      finds: ['weak 报表中心'],
    },
    { it: 'not without a list of products', given: {}, context: shop, finds: [] },
    { it: 'not without a catalogue', given: owning(), finds: [] },
  ],
  'adjacent-use-case': [
    {
      it: 'a feature used twelve times a week that belongs to an unowned module',
      given: owning({ features: [{ name: 'charts', frequency: '12/week' }] }),
      context: shop,
      finds: ['medium Analytics'],
    },
    {
      it: 'five times a week is heavy',
      given: owning({ features: [{ name: 'Charts', frequency: '每周5次' }] }),
      context: shop,
      finds: ['medium Analytics'],
    },
    {
      it: 'a daily job that another product line does',
      given: owning({ features: [{ name: 'Invoicing', frequency: '每天' }] }),
      context: shop,
      finds: ['medium Pay'],
    },
    {
      it: 'without a stated pace, a feature most active users use',
      given: owning({ seats_active: 40, features: [{ name: 'Charts', users: 21 }] }),
      context: shop,
      finds: ['medium Analytics'],
    },
    {
      it: 'not half of them',
      given: owning({ seats_active: 40, features: [{ name: 'Charts', users: 20 }] }),
      context: shop,
      finds: [],
    },
    {
      it: 'not four times a week, however many users',
      given: owning({ seats_active: 40, features: [{ name: 'Charts', frequency: '4/week', users: 40 }] }),
      context: shop,
      finds: [],
    },
    {
      it: 'not a count without a period',
      given: owning({ features: [{ name: 'Charts', frequency: '40 times' }] }),
      context: shop,
      finds: [],
    },
    {
      it: 'not one switched off',
      given: owning({ features: [{ name: 'Charts', frequency: 'daily', adopted: false }] }),
      context: shop,
      finds: [],
    },
    {
      it: 'not where the module is owned',
      given: owning({ features: [{ name: 'Charts', frequency: 'daily' }] }, 'Analytics'),
      context: shop,
      finds: [],
    },
    {
      it: 'not on use past its age',
      given: { ...owning({ features: [{ name: 'Charts', frequency: 'daily' }] }), stated: { features: '2025-04-02' } },
      context: shop,
      finds: [],
    },
    {
      it: 'not a line where nobody says which ones are owned',
      given: { facts: { products_owned: [{ name: 'SSO' }], features: [{ name: 'Invoicing', frequency: 'daily' }] } },
      context: shop,
      finds: [],
    },
    {
      it: 'not without a list of products',
      given: { facts: { features: [{ name: 'Charts', frequency: 'daily' }] } },
      context: shop,
      finds: [],
    },
  ],
  'single-product': [
    { it: 'one of three lines', given: owning(), context: shop, finds: ['weak'] },
    { it: 'not two', given: owning({}, 'pay'), context: shop, finds: [] },
    {
      it: 'not one beside a line we no longer list',
      given: { facts: { products_owned: [{ name: 'Desk' }, { name: 'Fax', kind: 'line' }] } },
      context: shop,
      finds: [],
    },
    {
      it: 'not where only modules are listed',
      given: { facts: { products_owned: [{ name: 'SSO' }] } },
      context: shop,
      finds: [],
    },
    {
      it: 'not where there is only one to have',
      given: owning(),
      context: selling({ product_lines: [{ name: 'Desk' }] }),
      finds: [],
    },
    { it: 'not without a list of products', given: {}, context: shop, finds: [] },
  ],
  'benchmark-gap': [
    { it: 'A36 30K of a mean of 50K', given: { facts: { arr: 30_000 } }, context: among({}), finds: ['weak'] },
    { it: 'just below 75%', given: { facts: { arr: 37_499 } }, context: among({}), finds: ['weak'] },
    { it: 'not 75%', given: { facts: { arr: 37_500 } }, context: among({}), finds: [] },
    {
      it: 'two gaps are high potential',
      given: { facts: { arr: 30_000, adoption_pct: 44 } },
      context: among({ adoption: stats(5, 60, 70) }),
      finds: ['medium'],
    },
    {
      it: 'a volume against volumes of its own unit',
      given: { facts: { limits: [{ metric: 'api', used: 1_000, limit: 9_000 }] } },
      context: among({ 'volume:api': stats(3, 4_000, 5_000), 'volume:api %': stats(3, 1_100, 1_200) }),
      finds: ['weak'],
    },
    {
      it: 'not a unit nobody else has',
      given: { facts: { limits: [{ metric: 'rows', used: 1, limit: 9_000 }] } },
      context: among({ 'volume:api': stats(3, 4_000, 5_000) }),
      finds: [],
    },
    {
      it: 'not against fewer than three values (E1)',
      given: { facts: { arr: 30_000 } },
      context: aContext(undefined, { portfolio: aPortfolio({ arr: stats(2, 50_000, 60_000) }) }),
      finds: [],
    },
    { it: 'not a trial', given: { facts: { arr: 30_000, account_type: 'trial' } }, context: among({}), finds: [] },
    { it: 'not where the figure is unknown', given: {}, context: among({}), finds: [] },
    {
      it: 'not on a figure past its age',
      given: { facts: { seats_active: 1 }, stated: { seats_active: '2025-04-02' } },
      context: among({ seats: stats(5, 100, 120) }),
      finds: [],
    },
    {
      it: 'not without a cohort',
      given: { facts: { arr: 30_000 } },
      context: aContext(undefined, { portfolio: { accounts: 2, cohortOf: () => null } }),
      finds: [],
    },
    { it: 'not without other accounts', given: { facts: { arr: 30_000 } }, finds: [] },
  ],
  'single-department': [
    {
      it: 'one of three, the others counted as none',
      given: teams({ name: 'Sales', users: 30 }, { name: 'Finance', users: 0 }, { name: 'Legal', users: 0 }),
      finds: ['medium'],
    },
    {
      it: 'one that has all active users of that day',
      given: { facts: { seats_active: 30, departments: [{ name: 'Sales', users: 30 }, { name: 'Finance' }] } },
      finds: ['medium'],
    },
    {
      it: 'not while users elsewhere are unknown',
      given: { facts: { seats_active: 31, departments: [{ name: 'Sales', users: 30 }, { name: 'Finance' }] } },
      finds: [],
    },
    {
      it: 'not by adding up numbers of two days',
      given: {
        facts: { seats_active: 30, departments: [{ name: 'Sales', users: 30 }, { name: 'Finance' }] },
        stated: { departments: '2025-05-30' },
      },
      finds: [],
    },
    { it: 'not two', given: teams({ name: 'Sales', users: 30 }, { name: 'Finance', users: 1 }), finds: [] },
    { it: 'not the only one known', given: teams({ name: 'Sales', users: 30 }), finds: [] },
    { it: 'not without users', given: teams({ name: 'Sales' }, { name: 'Finance' }), finds: [] },
    { it: 'is silent when nothing is known', given: {}, finds: [] },
  ],
  'department-unreached': [
    {
      it: 'one that a module is made for',
      given: teams({ name: 'Finance team', headcount: 120, users: 0 }),
      context: shop,
      finds: ['medium Finance team'],
    },
    {
      it: 'by what it does',
      given: teams({ name: 'G&A', function: 'finance', users: 0 }),
      context: shop,
      finds: ['medium G&A'],
    },
    {
      it: 'one beside a department that uses the product',
      given: teams({ name: 'Sales', users: 30 }, { name: 'Marketing', users: 0 }),
      context: shop,
      finds: ['medium Marketing'],
    },
    {
      it: 'a business unit, where the others have all the users',
      given: {
        facts: {
          seats_active: 30,
          departments: [{ name: 'Sales', users: 30 }],
          business_units: ['sales', 'Marketing', 'Legal'],
        },
      },
      context: shop,
      finds: ['medium Marketing'],
    },
    {
      it: 'not a business unit that departments cut across',
      given: {
        facts: { seats_active: 30, departments: [{ name: 'Sales', users: 30 }], business_units: ['Marketing'] },
      },
      context: shop,
      finds: [],
    },
    {
      it: 'not one we have nothing for',
      given: teams({ name: 'Sales', users: 30 }, { name: 'Legal', users: 0 }),
      context: shop,
      finds: [],
    },
    { it: 'not one with a user', given: teams({ name: 'Finance', users: 1 }), context: shop, finds: [] },
    {
      it: 'not one that has paid',
      given: teams({ name: 'Finance', users: 0, contracted: true }),
      context: shop,
      finds: [],
    },
    {
      it: 'not where users are unknown, contracted or not',
      given: teams({ name: 'Finance', contracted: false }, { name: 'Marketing' }),
      context: shop,
      finds: [],
    },
    { it: 'not without a catalogue', given: teams({ name: 'Finance', users: 0 }), finds: [] },
  ],
  'adjacent-team': [
    {
      it: 'functions beside one that uses the product',
      given: teams({ name: 'Sales department', users: 30 }, { name: 'support', users: 2 }),
      context: shop,
      finds: ['weak Marketing'],
    },
    {
      it: 'a contract counts where nobody counted users',
      given: teams({ name: 'EMEA', function: 'sales', contracted: true }),
      context: shop,
      finds: ['weak Marketing', 'weak Support'],
    },
    { it: 'not beside one without users', given: teams({ name: 'Sales', users: 0 }), context: shop, finds: [] },
    { it: 'not beside another function', given: teams({ name: 'Legal', users: 9 }), context: shop, finds: [] },
    { it: 'not without departments', given: {}, context: shop, finds: [] },
    { it: 'not without a catalogue', given: teams({ name: 'Sales', users: 30 }), finds: [] },
  ],
  'usage-concentrated': [
    { it: '80%', given: { facts: { top_user_share: 80, seats_active: 48 } }, finds: ['medium'] },
    { it: 'not 79%', given: { facts: { top_user_share: 79, seats_active: 48 } }, finds: [] },
    { it: 'without knowing the users', given: { facts: { top_user_share: 90 } }, finds: ['medium'] },
    { it: 'not where one user is everybody', given: { facts: { top_user_share: 100, seats_active: 1 } }, finds: [] },
    {
      it: 'not on a share past its age',
      given: { facts: { top_user_share: 90 }, stated: { top_user_share: '2025-04-02' } },
      finds: [],
    },
    { it: 'is silent when nothing is known', given: {}, finds: [] },
  ],
});

const whiteSpaceOf = (given: DossierInput) =>
  detectSignals(aDossier(given), shop)
    .filter(({ id }) => id === 'white-space')
    .map(({ subject }) => subject);

test.each<readonly [string, DossierInput]>([
  ['asked for', { requests: [aRequest('request', '2025-05-01', { feature: 'reporting' })] }],
  ['complained about', { requests: [aRequest('limit-complaint', '2025-05-01', { feature: 'Analytics' })] }],
  ['worked around', { requests: [aRequest('workaround', '2025-05-01', { text: 'by mail', solved_by: 'analytics' })] }],
  ['done by hand', { notes: [aNote('Ops spends 6 hours a week copying reports for reporting into Excel.')] }],
  ['named in another note that says something', { notes: [aNote('They built a workaround for board packs.')] }],
  ['in tickets', { facts: { tickets: [{ topic: 'Reporting' }] } }],
  ['a use case', { facts: { use_cases: ['reporting'] } }],
  ['next to heavy use', { facts: { features: [{ name: 'Charts', frequency: 'daily' }] } }],
])('a module is no white space once it is %s', (_, given) => {
  const facts = { products_owned: [{ name: 'Desk' }] };
  expect(whiteSpaceOf({ facts })).toEqual(['Analytics', 'Audit', '报表中心']);
  expect(whiteSpaceOf({ ...given, facts: { ...facts, ...given.facts } })).toEqual(['Audit', '报表中心']);
});

test('nor once a regulation, a job ad or an idle department asks for it', () => {
  const events = [anEvent('regulation', '2025-09-01', { detail: 'DORA' })];
  const { facts } = owning({ departments: [{ name: 'Finance', users: 0 }] });
  expect(whiteSpaceOf({ ...owning(), events })).not.toContain('Audit');
  expect(whiteSpaceOf({ facts: facts ?? {} })).not.toContain('Audit');
});

const detailOf = (id: SignalId, given: DossierInput, context = shop) =>
  findingsOf(id, given, context).flatMap(({ evidence }) =>
    evidence.map(({ value, of, detail }) => ({ value, of, ...detail })),
  );

test('evidence names what to sell, to whom, and what it rests on', () => {
  expect(detailOf('module-fit', owning({ use_cases: ['Reporting'] }))).toEqual([
    { value: 'Reporting', useCase: 'Reporting', module: 'Analytics', job: 'board packs' },
  ]);
  expect(
    detailOf('adjacent-use-case', owning({ features: [{ name: 'Invoicing', frequency: '3 times a day' }] })),
  ).toEqual([{ value: 'Invoicing', feature: 'Invoicing', count: 3, per: 'day', line: 'Pay' }]);
  expect(detailOf('single-product', owning())).toEqual([{ value: 'Desk', product: 'Desk', line: 'Pay' }]);
  expect(detailOf('single-product', owning({ departments: [{ name: 'Care', function: 'Finance' }] }))).toMatchObject([
    { line: 'Pay' },
  ]);
  expect(detailOf('department-unreached', teams({ name: 'Finance', headcount: 120, users: 0 }))).toEqual([
    { value: 0, dept: 'Finance', headcount: 120, module: 'Audit' },
  ]);
  const beside = teams(
    { name: 'Sales', users: 3 },
    { name: 'Marketing dept', headcount: 8 },
    { name: 'support', users: 1 },
  );
  expect(detailOf('adjacent-team', beside)).toEqual([
    { value: 'Marketing', dept: 'Marketing dept', function: 'Marketing', headcount: 8, beside: 'Sales' },
  ]);
  const single = teams({ name: 'Sales', users: 30 }, { name: 'Finance', users: 0 });
  expect(detailOf('single-department', single)).toEqual([{ value: 'Sales', of: 2, only: 'Sales', users: 30 }]);
  expect(detailOf('usage-concentrated', { facts: { top_user_share: 85, seats_active: 48 } })).toEqual([
    { value: 85, users: 10, topPct: 20 },
  ]);
});

test('A36 the gap is told with the mean, the top quarter and who the peers are', () => {
  expect(detailOf('benchmark-gap', { facts: { arr: 30_000 } }, among({}))).toEqual([
    { value: 30_000, metric: 'arr', mean: 50_000, p75: 60_000, accounts: 5, kind: 'industry-size', industry: 'Retail' },
  ]);
});

const standing = (finding: Finding | undefined): StoredSignal => {
  if (!finding) throw new Error('nothing stands');
  const life = {
    state: 'ongoing',
    baseline: false,
    firstSeen: TODAY,
    lastSeen: TODAY,
    day: TODAY,
    prior: null,
  } as const;
  return { ...finding, family: finding.id, ...life };
};

const held = (id: SignalId, before: DossierInput, now: DossierInput, context = shop) =>
  detectorOf(id)?.hold?.(aDossier(now), context, standing(findingsOf(id, before, context)[0]))?.strength ?? null;

test('what stands is let go two points further on', () => {
  const share = (top_user_share: number): DossierInput => ({ facts: { top_user_share } });
  const arr = (dollars: number): DossierInput => ({ facts: { arr: dollars } });
  expect(held('usage-concentrated', share(85), share(78))).toBe('medium');
  expect(held('usage-concentrated', share(85), share(77))).toBeNull();
  expect(held('benchmark-gap', arr(30_000), arr(38_499), among({}))).toBe('weak');
  expect(held('benchmark-gap', arr(30_000), arr(38_500), among({}))).toBeNull();
});

test('a figure that did not stand gets no margin', () => {
  const context = among({ adoption: stats(5, 60, 70) });
  const before: DossierInput = { facts: { arr: 30_000, adoption_pct: 60 } };
  expect(held('benchmark-gap', before, { facts: { arr: 38_000, adoption_pct: 45 } }, context)).toBe('weak');
});

test('the lines of the settings are what decides', () => {
  const strict = { ...DEFAULT_SETTINGS, benchmarks: { ...DEFAULT_SETTINGS.benchmarks, belowPct: 50 } };
  const context = aContext(undefined, { settings: strict, portfolio: aPortfolio(a36) });
  expect(findingsOf('benchmark-gap', { facts: { arr: 30_000 } }, context)).toEqual([]);
});
