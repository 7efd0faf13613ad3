import { describe, expect, test } from 'vitest';
import { detectorOf } from '../../src/detectors/index.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { CompetitorInUse } from '../../src/domain/facts.ts';
import type { StoredSignal } from '../../src/domain/signal.ts';
import { trackSignals } from '../../src/engine/lifecycle.ts';
import { A_CATALOGUE, aContext, aDossier, aNote, anEvent, aRequest, type DossierInput } from '../support/a-dossier.ts';
import { findingsOf, table } from './rows.ts';

const CATALOGUE: Catalogue = {
  ...A_CATALOGUE,
  modules: [
    {
      name: 'Analytics',
      annual_price: 15_000,
      tags: ['insights'],
      functions: ['Reporting'],
      competitors: ['Charts'],
      linked_features: ['scheduled reports'],
    },
    { name: 'Forms', annual_price: 5_000, functions: ['surveys', '问卷'] },
    { name: 'Chat', functions: ['messaging'] },
  ],
  product_lines: [{ name: 'Ledger', annual_price: 30_000, functions: ['billing'] }],
};
const shop = aContext(undefined, { catalogue: CATALOGUE });
const released = (released_on: string, feature = 'Scheduled reports') =>
  aContext(undefined, { catalogue: { ...CATALOGUE, released: [{ feature, released_on }] } });

const using = (...tools: readonly CompetitorInUse[]): DossierInput => ({ facts: { competitors_in_use: tools } });
const charts = (more: Omit<CompetitorInUse, 'name'> = {}) => using({ name: 'Charts', ...more });
const nobody = { it: 'is silent where their tools are unknown', given: {}, context: shop, finds: [] };

table({
  'competitor-overlap': [
    { it: 'a tool a module names', given: charts(), context: shop, finds: ['medium Charts'] },
    {
      it: 'a tool for the function of a module',
      given: using({ name: 'Typeform', function: 'Survey' }),
      context: shop,
      finds: ['medium Typeform'],
    },
    {
      it: 'in Chinese',
      given: using({ name: '问卷星', function: '问卷' }),
      context: shop,
      finds: ['medium 问卷星'],
    },
    {
      it: 'a tool for the function of a product line',
      given: using({ name: 'Invoicer', function: 'billing' }),
      context: shop,
      finds: ['medium Invoicer'],
    },
    {
      it: 'one tool for two jobs, in two spellings, once',
      given: using({ name: 'Charts', function: 'reporting' }, { name: 'charts', function: 'surveys' }),
      context: shop,
      finds: ['medium Charts'],
    },
    {
      it: 'not a tool for what we do not do',
      given: using({ name: 'Payroller', function: 'payroll' }),
      context: shop,
      finds: [],
    },
    { it: 'not without a catalogue', given: charts({ function: 'reporting' }), finds: [] },
    nobody,
  ],
  'competitor-renewal': [
    { it: 'in 90 days', given: charts({ renewal_date: '2025-08-31' }), context: shop, finds: ['strong Charts'] },
    { it: 'today', given: charts({ renewal_date: '2025-06-02' }), context: shop, finds: ['strong Charts'] },
    { it: 'not in 91', given: charts({ renewal_date: '2025-09-01' }), context: shop, finds: [] },
    { it: 'not yesterday', given: charts({ renewal_date: '2025-06-01' }), context: shop, finds: [] },
    { it: 'not without a date', given: charts(), context: shop, finds: [] },
    {
      it: 'not of a tool for what we do not do',
      given: using({ name: 'Payroller', function: 'payroll', renewal_date: '2025-07-01' }),
      context: shop,
      finds: [],
    },
    nobody,
  ],
  'gap-closed': [
    {
      it: 'a tool named beside the feature before the release',
      given: { notes: [aNote('Charts has scheduled reports, we do not.', '2025-02-01')] },
      context: released('2025-05-20'),
      finds: ['medium Scheduled reports'],
    },
    {
      it: 'in Chinese',
      given: { ...using({ name: '图表通' }), notes: [aNote('图表通有定时报表，我们没有。', '2025-02-01')] },
      context: released('2025-05-20', '定时报表'),
      finds: ['medium 定时报表'],
    },
    {
      it: 'asked for while a tool did the job',
      given: {
        ...using({ name: 'Tableau', function: 'reporting' }),
        requests: [aRequest('request', '2025-02-01', { feature: 'scheduled reports' })],
      },
      context: released('2025-05-20'),
      finds: ['medium Scheduled reports'],
    },
    {
      it: 'worked around while a tool did the job',
      given: {
        ...charts(),
        requests: [aRequest('workaround', '2025-02-01', { text: 'exports by hand, no scheduled reports' })],
      },
      context: released('2025-05-20'),
      finds: ['medium Scheduled reports'],
    },
    {
      it: 'a tool for the job, on record before the release',
      given: { ...charts({ function: 'reporting' }), day: '2025-05-19' },
      context: released('2025-05-20'),
      finds: ['medium Scheduled reports'],
    },
    {
      it: 'a tool that was on the snapshot before',
      given: {
        ...charts({ function: 'reporting' }),
        before: { competitors_in_use: [{ name: 'charts' }] },
        beforeDay: '2025-05-19',
      },
      context: released('2025-05-20'),
      finds: ['medium Scheduled reports'],
    },
    {
      it: 'on the 180th day after the release',
      given: { notes: [aNote('Charts has scheduled reports.', '2024-11-01')] },
      context: released('2024-12-04'),
      finds: ['medium Scheduled reports'],
    },
    {
      it: 'not on the 181st',
      given: { notes: [aNote('Charts has scheduled reports.', '2024-11-01')] },
      context: released('2024-12-03'),
      finds: [],
    },
    {
      it: 'not before the day of the release',
      given: { notes: [aNote('Charts has scheduled reports.', '2025-05-01')] },
      context: released('2025-06-03'),
      finds: [],
    },
    {
      it: 'not named on the day of the release or later',
      given: { notes: [aNote('Charts has scheduled reports.', '2025-05-20')] },
      context: released('2025-05-20'),
      finds: [],
    },
    {
      it: 'not what the other tool lacks too',
      given: { notes: [aNote('Charts does not have scheduled reports.', '2025-02-01')] },
      context: released('2025-05-20'),
      finds: [],
    },
    {
      it: 'not what nobody misses',
      given: { ...charts(), notes: [aNote('They do not need scheduled reports.', '2025-02-01')] },
      context: released('2025-05-20'),
      finds: [],
    },
    {
      it: 'not a wish where no tool does the job',
      given: {
        ...using({ name: 'Payroller', function: 'payroll' }),
        requests: [aRequest('request', '2025-02-01', { feature: 'scheduled reports' })],
      },
      context: released('2025-05-20'),
      finds: [],
    },
    {
      it: 'not a tool first recorded after the release',
      given: charts({ function: 'reporting' }),
      context: released('2025-05-20'),
      finds: [],
    },
    {
      it: 'not without a release',
      given: { notes: [aNote('Charts has scheduled reports.', '2025-02-01')] },
      context: shop,
      finds: [],
    },
    { ...nobody, context: released('2025-05-20') },
  ],
  'consolidation-saving': [
    {
      it: 'two tools dearer than what replaces them',
      given: using(
        { name: 'Charts', annual_cost: 12_000 },
        { name: 'Typeform', function: 'surveys', annual_cost: 8_001 },
      ),
      context: shop,
      finds: ['medium'],
    },
    {
      it: 'not where ours costs as much',
      given: using(
        { name: 'Charts', annual_cost: 12_000 },
        { name: 'Typeform', function: 'surveys', annual_cost: 8_000 },
      ),
      context: shop,
      finds: [],
    },
    {
      it: 'two tools that one module replaces: it is paid once',
      given: using(
        { name: 'Charts', annual_cost: 8_000 },
        { name: 'Tableau', function: 'reporting', annual_cost: 7_001 },
      ),
      context: shop,
      finds: ['medium'],
    },
    {
      it: 'what is owned already costs nothing more',
      given: {
        facts: {
          ...using({ name: 'Charts', annual_cost: 100 }, { name: 'Typeform', function: 'surveys', annual_cost: 5_000 })
            .facts,
          products_owned: [{ name: 'analytics' }],
        },
      },
      context: shop,
      finds: ['medium'],
    },
    { it: 'not one tool', given: charts({ annual_cost: 90_000 }), context: shop, finds: [] },
    {
      it: 'not one tool twice',
      given: using({ name: 'Charts', annual_cost: 90_000 }, { name: 'charts', function: 'surveys', annual_cost: 1 }),
      context: shop,
      finds: [],
    },
    {
      it: 'not where a cost is unknown',
      given: using({ name: 'Charts', annual_cost: 90_000 }, { name: 'Typeform', function: 'surveys' }),
      context: shop,
      finds: [],
    },
    {
      it: 'not where one of our prices is unknown',
      given: using(
        { name: 'Charts', annual_cost: 90_000 },
        { name: 'Talk', function: 'messaging', annual_cost: 90_000 },
      ),
      context: shop,
      finds: [],
    },
    {
      it: 'not where nobody knows which of our lines they have',
      given: using(
        { name: 'Charts', annual_cost: 90_000 },
        { name: 'Invoicer', function: 'billing', annual_cost: 90_000 },
      ),
      context: shop,
      finds: [],
    },
    nobody,
  ],
});

const detailOf = (id: Parameters<typeof findingsOf>[0], given: DossierInput, context = shop) =>
  findingsOf(id, given, context)[0]?.evidence[0]?.detail;

describe('what of ours does the job of a tool', () => {
  test('is named with the tool and its function', () => {
    expect(detailOf('competitor-overlap', charts())).toEqual({
      tool: 'Charts',
      function: 'Reporting',
      module: 'Analytics',
    });
  });

  test('is marked where the account has it, and then comes before what it would have to buy', () => {
    const owned = { products_owned: [{ name: 'Forms' }] };
    const catalogue = {
      ...CATALOGUE,
      modules: [{ name: 'Studio', functions: ['surveys'] }, ...CATALOGUE.modules],
    };
    const given = { facts: { ...using({ name: 'Typeform', function: 'surveys' }).facts, ...owned } };
    expect(detailOf('competitor-overlap', given, aContext(undefined, { catalogue }))).toMatchObject({
      module: 'Forms',
      owned: 1,
    });
  });

  test('a product line is named only where it is known which lines the account has', () => {
    const tool = using({ name: 'Invoicer', function: 'billing' });
    expect(detailOf('competitor-overlap', tool)).not.toHaveProperty('line');
    const listed = { facts: { ...tool.facts, products_owned: [{ name: 'Core', kind: 'line' as const }] } };
    expect(detailOf('competitor-overlap', listed)).toMatchObject({ line: 'Ledger' });
    expect(detailOf('competitor-overlap', listed)).not.toHaveProperty('owned');
  });

  test('a frustration and an evaluation name it too', () => {
    const fed = { ...charts({ function: 'reporting' }), notes: [aNote('They are fed up with Charts.')] };
    expect(detailOf('competitor-frustration', fed)).toMatchObject({ tool: 'Charts', module: 'Analytics' });
    const notes = [aNote('Evaluating options for reporting.')];
    expect(detailOf('competitor-evaluation', { notes })).toMatchObject({ function: 'reporting', module: 'Analytics' });
    const given = { ...using({ name: 'Tableau', function: 'reports' }), notes };
    expect(detailOf('competitor-evaluation', given)).toMatchObject({ tool: 'Tableau', module: 'Analytics' });
    const events = [anEvent('competitor_evaluation', '2025-05-20', { detail: 'Comparing survey vendors' })];
    expect(detailOf('competitor-evaluation', { events })).toMatchObject({ module: 'Forms' });
  });
});

test('a renewal carries its date and the days to it', () => {
  expect(detailOf('competitor-renewal', charts({ renewal_date: '2025-07-02' }))).toMatchObject({
    tool: 'Charts',
    renewal: '2025-07-02',
    days: 30,
    module: 'Analytics',
  });
});

test('a closed gap names the release and the tool, and what it rests on', () => {
  const [finding] = findingsOf(
    'gap-closed',
    {
      ...charts(),
      notes: [aNote('Nice call. Charts has scheduled reports, we do not.', '2025-02-01')],
      requests: [aRequest('inquiry', '2025-03-01', { feature: 'Scheduled Reports' })],
    },
    released('2025-05-20'),
  );
  expect(finding?.evidence.map(({ measure }) => measure)).toEqual(['request', 'note']);
  expect(finding?.evidence[1]?.detail).toMatchObject({
    quote: 'Charts has scheduled reports, we do not.',
    feature: 'Scheduled reports',
    released: '2025-05-20',
    tool: 'Charts',
    module: 'Analytics',
  });
});

test('a tool that was seen before the release, and is stated anew every day, keeps the gap closed', () => {
  const seen: StoredSignal = {
    id: 'competitor-overlap',
    family: 'competitor-overlap',
    subject: 'charts',
    strength: 'medium',
    evidence: [],
    state: 'ongoing',
    baseline: false,
    firstSeen: '2025-04-01',
    lastSeen: '2025-06-01',
    day: '2025-06-01',
    prior: null,
  };
  const given = { ...charts({ function: 'reporting' }), signals: [seen] };
  expect(detailOf('gap-closed', given, released('2025-05-20'))).toMatchObject({ tool: 'Charts', since: '2025-04-01' });
  const gone = { ...given, signals: [{ ...seen, state: 'cleared' as const }] };
  expect(findingsOf('gap-closed', gone, released('2025-05-20'))).toEqual([]);
});

test('a gap read from the list of tools stays closed while the tool is on it, and for as long as the release is news', () => {
  const context = released('2025-05-20');
  const proven = { ...charts({ function: 'reporting' }), before: charts().facts ?? {}, beforeDay: '2025-05-19' };
  const dossier = aDossier(proven);
  const [standing] = trackSignals([], findingsOf('gap-closed', proven, context), dossier, context);
  if (!standing) throw new Error('a gap was closed');
  const held = (given: DossierInput, today = '2025-06-03') =>
    detectorOf('gap-closed')?.hold?.(aDossier({ ...given, today }), { ...context, today }, standing);
  expect(held(charts({ function: 'reporting' }))).toMatchObject({ id: 'gap-closed', subject: 'Scheduled reports' });
  expect(held(charts(), '2025-11-16')).toMatchObject({ id: 'gap-closed' });
  expect(held(charts(), '2025-11-17')).toBeNull();
  expect(held(using({ name: 'Typeform' }))).toBeNull();
});

test('a saving is what their tools cost less what they would pay us, and stands once', () => {
  const given = using(
    { name: 'Charts', annual_cost: 18_000 },
    { name: 'Tableau', function: 'reporting', annual_cost: 9_000 },
    { name: 'Typeform', function: 'surveys', annual_cost: 6_000 },
  );
  const [finding] = findingsOf('consolidation-saving', given, shop);
  expect(finding?.evidence.map(({ detail }) => [detail?.['tool'], detail?.['module'], detail?.['saving']])).toEqual([
    ['Charts', 'Analytics', 13_000],
    ['Tableau', 'Analytics', undefined],
    ['Typeform', 'Forms', undefined],
  ]);
});

test('a saving programme counts what is owned already as free', () => {
  const given = {
    facts: { ...charts({ annual_cost: 2_000 }).facts, products_owned: [{ name: 'Analytics' }] },
    events: [anEvent('cost_programme', '2025-05-20', { detail: 'Save 10%' })],
  };
  const [finding] = findingsOf('cost-reduction', given, shop);
  expect(finding?.evidence.at(-1)?.detail).toMatchObject({ tool: 'Charts', saving: 2_000, owned: 1 });
});

test('a note that names no function and an event that does stay two on the second scan of the day', () => {
  const given = {
    notes: [aNote('Marketing is trialling three apps, everything else stays.', '2025-06-02')],
    events: [anEvent('competitor_evaluation', '2025-06-02', { role: 'Analytics', person: 'Ann Lee', company: 'Acme' })],
  };
  const first = findingsOf('competitor-evaluation', given, shop);
  expect(first.map(({ subject }) => subject)).toHaveLength(2);
  const signals = trackSignals([], first, aDossier(given), shop);
  expect(findingsOf('competitor-evaluation', { ...given, signals }, shop).map(({ subject }) => subject)).toEqual(
    first.map(({ subject }) => subject),
  );
});
