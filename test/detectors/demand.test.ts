import { expect, test } from 'vitest';
import type { FeatureUse } from '../../src/domain/facts.ts';
import type { SignalId } from '../../src/domain/signal.ts';
import { A_CATALOGUE, aContext, aNote, anEvent, aRequest, type DossierInput } from '../support/a-dossier.ts';
import { findingsOf, table } from './rows.ts';

const none = { it: 'is silent when nothing is recorded', given: {}, finds: [] };
const shop = aContext(undefined, { catalogue: A_CATALOGUE });
/** A shop with another product line, help and support beside the rest. */
const help = aContext(undefined, {
  catalogue: {
    ...A_CATALOGUE,
    product_lines: [{ name: 'Desk' }, { name: 'Pay' }],
    services: [{ name: 'Rollout' }],
    support_tiers: [{ name: 'Gold care' }],
    metered: [{ dimension: 'storage' }],
  },
});

/** A shop that says which features belong to its module. */
const byFeature = aContext(undefined, {
  catalogue: { ...A_CATALOGUE, modules: [{ name: 'Analytics', linked_features: ['Charts', 'Exports'] }] },
});
const unused = (since: string, charts: FeatureUse = { name: 'Charts', users: 0 }): DossierInput => ({
  facts: { products_owned: [{ name: 'Analytics', since }], features: [charts, { name: 'Exports', adopted: false }] },
});

const asked = (feature: string, ...days: string[]) => ({
  requests: days.map((day) => aRequest('request', day, { feature })),
});

table({
  'low-adoption': [
    { it: '9 of 20', given: { facts: { features_adopted: 9, features_available: 20 } }, finds: ['medium'] },
    { it: 'not 10 of 20', given: { facts: { features_adopted: 10, features_available: 20 } }, finds: [] },
    { it: 'a percentage', given: { facts: { adoption_pct: 49.9 } }, finds: ['medium'] },
    none,
  ],
  'higher-tier-request': [
    {
      it: 'asked once for a module',
      given: asked('analytics', '2025-05-01'),
      context: shop,
      finds: ['medium analytics'],
    },
    {
      it: 'asked for the next plan by name',
      given: { ...asked('enterprise', '2025-05-01'), facts: { plan_tier: 'Professional' } },
      context: shop,
      finds: ['medium enterprise'],
    },
    {
      it: 'asked three times',
      given: asked('Analytics', '2025-05-01', '2025-04-01', '2025-03-01'),
      context: shop,
      finds: ['strong Analytics'],
    },
    { it: 'by a tag', given: asked('Reporting', '2025-05-01'), context: shop, finds: ['medium Reporting'] },
    {
      it: 'not what is owned',
      given: { ...asked('analytics', '2025-05-01'), facts: { products_owned: [{ name: 'Analytics' }] } },
      context: shop,
      finds: [],
    },
    {
      it: 'not what the plan brings',
      given: { ...asked('api', '2025-05-01'), facts: { plan_tier: 'enterprise' } },
      context: shop,
      finds: [],
    },
    {
      it: 'asked for another product line',
      given: { ...asked('pay', '2025-05-01'), facts: { products_owned: [{ name: 'Desk' }] } },
      context: help,
      finds: ['medium pay'],
    },
    { it: 'not help, nor a level of support', given: asked('Rollout', '2025-05-01'), context: help, finds: [] },
    { it: 'not a level of support', given: asked('gold care', '2025-05-01'), context: help, finds: [] },
    { it: 'not more of what is metered', given: asked('storage', '2025-05-01'), context: help, finds: [] },
    { it: 'not what nobody sells', given: asked('a moon', '2025-05-01'), context: shop, finds: [] },
    { it: 'not after 180 days', given: asked('analytics', '2024-12-03'), context: shop, finds: [] },
    { it: 'not without a catalogue', given: asked('analytics', '2025-05-01'), finds: [] },
    { ...none, context: shop },
  ],
  'limit-complaint': [
    {
      it: 'one',
      given: { requests: [aRequest('limit-complaint', '2025-05-01', { feature: 'API limit' })] },
      finds: ['medium API limit'],
    },
    {
      it: 'two',
      given: {
        requests: ['2025-05-01', '2025-05-02'].map((day) => aRequest('limit-complaint', day, { feature: 'api limit' })),
      },
      finds: ['strong api limit'],
    },
    {
      it: 'not after 180 days',
      given: { requests: [aRequest('limit-complaint', '2024-12-03', { feature: 'API limit' })] },
      finds: [],
    },
    { it: 'not another kind of request', given: asked('API limit', '2025-05-01'), finds: [] },
    none,
  ],
  'ticket-topic': [
    {
      it: 'a topic that a module answers',
      given: { facts: { tickets: [{ topic: 'reporting', date: '2025-05-20' }, { topic: 'Reporting' }] } },
      context: shop,
      finds: ['medium reporting'],
    },
    {
      it: 'not a topic nothing answers',
      given: { facts: { tickets: [{ topic: 'login' }] } },
      context: shop,
      finds: [],
    },
    {
      it: 'not a topic that is only the name of a product line or of help',
      given: { facts: { tickets: [{ topic: 'Desk' }, { topic: 'Rollout' }] } },
      context: help,
      finds: [],
    },
    {
      it: 'not tickets past their age',
      given: { facts: { tickets: [{ topic: 'reporting' }] }, stated: { tickets: '2025-05-01' } },
      context: shop,
      finds: [],
    },
    { it: 'not without a catalogue', given: { facts: { tickets: [{ topic: 'reporting' }] } }, finds: [] },
  ],
  'unactivated-module': [
    {
      it: 'owned and switched off',
      given: { facts: { products_owned: [{ name: 'SSO', kind: 'module', activated: false }] } },
      finds: ['medium SSO'],
    },
    {
      it: 'not one in use',
      given: { facts: { products_owned: [{ name: 'SSO', kind: 'module', activated: true }] } },
      finds: [],
    },
    {
      it: 'owned for 60 days without anybody in what belongs to it',
      given: unused('2025-04-03'),
      context: byFeature,
      finds: ['medium Analytics'],
    },
    { it: 'not after 59 days', given: unused('2025-04-04'), context: byFeature, finds: [] },
    {
      it: 'not while one of its features is used',
      given: unused('2025-04-03', { name: 'Charts', users: 1 }),
      context: byFeature,
      finds: [],
    },
    { it: 'not while nothing is known of its features', given: unused('2025-04-03'), finds: [] },
    {
      it: 'not a product line',
      given: { facts: { products_owned: [{ name: 'Core', kind: 'line', activated: false }] } },
      finds: [],
    },
    none,
  ],
  'repeated-inquiry': [
    {
      it: 'asked twice, in any words',
      given: {
        requests: [
          aRequest('inquiry', '2025-05-01', { feature: 'SSO' }),
          aRequest('request', '2025-05-09', { feature: 'sso' }),
        ],
      },
      finds: ['medium SSO'],
    },
    { it: 'not once', given: asked('SSO', '2025-05-01'), finds: [] },
    { it: 'not once within 180 days', given: asked('SSO', '2025-05-01', '2024-12-03'), finds: [] },
    {
      it: 'not two different things',
      given: { requests: [...asked('SSO', '2025-05-01').requests, ...asked('Audit', '2025-05-01').requests] },
      finds: [],
    },
    none,
  ],
  workaround: [
    {
      it: 'a recorded one',
      given: { requests: [aRequest('workaround', '2025-05-01', { feature: 'exports' })] },
      finds: ['strong exports'],
    },
    {
      it: 'one in a note',
      given: { notes: [aNote('They built workarounds everywhere.')] },
      finds: ['strong They built workarounds everywhere.'],
    },
    {
      it: 'in Chinese',
      given: { notes: [aNote('他们自己写了脚本绕过限制。')] },
      finds: ['strong 他们自己写了脚本绕过限制。'],
    },
    { it: 'not one they no longer need', given: { notes: [aNote('They no longer need the workaround.')] }, finds: [] },
    { it: 'not after 180 days', given: { requests: [aRequest('workaround', '2024-12-03')] }, finds: [] },
    none,
  ],
  'manual-work': [
    {
      it: 'work an unowned module does',
      given: { notes: [aNote('Ops spends 6 hours a week copying reporting into Excel.')] },
      context: shop,
      finds: ['strong Analytics'],
    },
    {
      it: 'not where the module is owned',
      given: {
        facts: { products_owned: [{ name: 'Analytics' }] },
        notes: [aNote('Ops spends 6 hours a week copying reporting into Excel.')],
      },
      context: shop,
      finds: [],
    },
    {
      it: 'not work that stopped',
      given: { notes: [aNote('They no longer do reporting by hand.')] },
      context: shop,
      finds: [],
    },
    {
      it: 'not without a catalogue',
      given: { notes: [aNote('Ops spends 6 hours a week copying reporting into Excel.')] },
      finds: [],
    },
  ],
  'integration-errors': [
    { it: 'three', given: { facts: { integration_errors_30d: 3 } }, finds: ['medium'] },
    { it: 'not two', given: { facts: { integration_errors_30d: 2 } }, finds: [] },
    none,
  ],
  'dept-access-request': [
    {
      it: 'a department without a contract',
      given: { requests: [aRequest('access', '2025-05-01', { dept: 'Finance' })] },
      finds: ['strong Finance'],
    },
    {
      it: 'not one with users',
      given: {
        facts: { departments: [{ name: 'finance', users: 3 }] },
        requests: [aRequest('access', '2025-05-01', { dept: 'Finance' })],
      },
      finds: [],
    },
    {
      it: 'not one under contract',
      given: {
        facts: { departments: [{ name: 'Finance', contracted: true }] },
        requests: [aRequest('access', '2025-05-01', { dept: 'Finance' })],
      },
      finds: [],
    },
    {
      it: 'not after 180 days',
      given: { requests: [aRequest('access', '2024-12-03', { dept: 'Finance' })] },
      finds: [],
    },
    { it: 'not an unknown department', given: { requests: [aRequest('access', '2025-05-01')] }, finds: [] },
    none,
  ],
  'new-department': [
    {
      it: 'one that was not there before',
      given: {
        facts: { departments: [{ name: 'Sales' }, { name: 'Legal' }] },
        before: { departments: [{ name: 'sales' }] },
      },
      finds: ['medium Legal'],
    },
    {
      it: 'an event',
      given: { events: [anEvent('new_department', '2025-05-01', { detail: 'Legal' })] },
      finds: ['medium Legal'],
    },
    {
      it: 'not an event of 181 days ago',
      given: { events: [anEvent('new_department', '2024-12-03', { detail: 'Legal' })] },
      finds: [],
    },
    {
      it: 'not another spelling of one that was there',
      given: { facts: { departments: [{ name: 'SALES' }] }, before: { departments: [{ name: 'sales' }] } },
      finds: [],
    },
    { it: 'not the first list', given: { facts: { departments: [{ name: 'Sales' }] }, before: {} }, finds: [] },
    none,
  ],
  'acquired-company': [
    {
      it: 'inside a year',
      given: { events: [anEvent('acquisition', '2024-06-02', { company: 'Tiny' })] },
      finds: ['strong Tiny'],
    },
    {
      it: 'not after 366 days',
      given: { events: [anEvent('acquisition', '2024-06-01', { company: 'Tiny' })] },
      finds: [],
    },
    none,
  ],
  'competitor-frustration': [
    {
      it: 'a bad feeling on record',
      given: { facts: { competitors_in_use: [{ name: 'Charts', sentiment: 'negative' }] } },
      finds: ['strong Charts'],
    },
    {
      it: 'a complaint in a note',
      given: { facts: { competitors_in_use: [{ name: 'Charts' }] }, notes: [aNote('The team is fed up with Charts.')] },
      finds: ['strong Charts'],
    },
    {
      it: 'not a complaint about us',
      given: {
        facts: { competitors_in_use: [{ name: 'Charts' }] },
        notes: [aNote('The team is fed up with our exports.')],
      },
      finds: [],
    },
    {
      it: 'not a good feeling',
      given: { facts: { competitors_in_use: [{ name: 'Charts', sentiment: 'positive' }] } },
      finds: [],
    },
    none,
  ],
  'competitor-mentioned': [
    {
      it: 'by name',
      given: { facts: { competitors_in_use: [{ name: 'Charts' }] }, notes: [aNote('They showed me Charts.')] },
      finds: ['medium Charts'],
    },
    {
      it: 'by name, after a word that only holds it',
      given: {
        facts: { competitors_in_use: [{ name: 'Charts' }] },
        notes: [aNote('They draw flowcharts in Charts.')],
      },
      finds: ['medium Charts'],
    },
    {
      it: 'by a name only the catalogue knows',
      given: { notes: [aNote('They showed me Charts.')] },
      context: aContext(undefined, {
        catalogue: { ...A_CATALOGUE, modules: [{ name: 'Analytics', competitors: ['Charts'] }] },
      }),
      finds: ['medium Charts'],
    },
    {
      it: 'not in a note of 91 days ago',
      given: {
        facts: { competitors_in_use: [{ name: 'Charts' }] },
        notes: [aNote('They showed me Charts.', '2025-03-03')],
      },
      finds: [],
    },
    {
      it: 'not inside another word',
      given: { facts: { competitors_in_use: [{ name: 'Charts' }] }, notes: [aNote('They like the flowchartsuite.')] },
      finds: [],
    },
    none,
  ],
  'custom-request': [
    { it: 'in a note', given: { notes: [aNote('They asked for a custom integration with SAP.')] }, finds: ['medium'] },
    {
      it: 'in a request',
      given: { requests: [aRequest('request', '2025-05-01', { feature: '定制开发' })] },
      finds: ['medium'],
    },
    { it: 'not one they do not need', given: { notes: [aNote('They do not need a custom integration.')] }, finds: [] },
    none,
  ],
  'dedicated-contact': [
    { it: 'in a note', given: { notes: [aNote('客户希望有专属客户经理。')] }, finds: ['medium'] },
    { it: 'not in passing', given: { notes: [aNote('Their dedicated CSM at the other vendor left.')] }, finds: [] },
    none,
  ],
  'pricing-explored': [
    { it: 'a view', given: { events: [anEvent('pricing_view', '2025-05-30', { person: 'Ann' })] }, finds: ['medium'] },
    { it: 'not an old one', given: { events: [anEvent('pricing_view', '2024-11-30')] }, finds: [] },
    none,
  ],
});

test('hours a week and the tool are kept as values', () => {
  const notes = [aNote('财务每周花6个小时手工整理reporting，用Excel。')];
  const [finding] = findingsOf('manual-work', { notes }, shop);
  expect(finding?.evidence[0]?.detail).toMatchObject({ hours: 6, tool: 'Excel', module: 'Analytics' });
});

test('a pervasive workaround says so', () => {
  const [finding] = findingsOf('workaround', {
    requests: [aRequest('workaround', '2025-05-01', { text: 'CSV', pervasive: true })],
  });
  expect(finding?.evidence[0]?.detail).toMatchObject({ pervasive: 1, text: 'CSV' });
});

test('"everywhere" in the words of a workaround counts like the mark', () => {
  const [finding] = findingsOf('workaround', {
    requests: [aRequest('workaround', '2025-05-01', { text: 'Workarounds everywhere' })],
  });
  expect(finding?.evidence[0]?.detail?.['pervasive']).toBe(1);
});

test('a wish, a complaint and tickets say what could be sold, and what is owned already', () => {
  const catalogue = { ...A_CATALOGUE, metered: [{ dimension: 'api' }], support_tiers: [{ name: 'Analytics' }] };
  const context = aContext(undefined, { catalogue });
  const detailOf = (id: SignalId, given: DossierInput) => findingsOf(id, given, context)[0]?.evidence[0]?.detail;
  const complaint = (feature: string) => ({ requests: [aRequest('limit-complaint', '2025-05-01', { feature })] });

  expect(detailOf('limit-complaint', complaint('API'))).toEqual({
    feature: 'API',
    tier: 'Enterprise',
    dimension: 'api',
  });
  expect(detailOf('limit-complaint', complaint('the queue'))).toEqual({ feature: 'the queue' });
  expect(detailOf('repeated-inquiry', asked('analytics', '2025-05-01', '2025-05-02'))).toEqual({
    feature: 'analytics',
    module: 'Analytics',
    tier: 'Enterprise',
    support: 'Analytics',
  });
  expect(
    detailOf('ticket-topic', {
      facts: { tickets: [{ topic: 'Analytics' }], products_owned: [{ name: 'Analytics' }], support_tier: 'basic' },
    }),
  ).toEqual({ topic: 'Analytics', count: 1, module: 'Analytics', support: 'Analytics', owned: 1 });
});
