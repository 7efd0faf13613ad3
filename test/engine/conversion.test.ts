import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import type { Conversion } from '../../src/domain/opportunity.ts';
import { assessAccount } from '../../src/engine/assess.ts';
import { scoreConversion } from '../../src/engine/conversion.ts';
import { rankAccounts } from '../../src/engine/rank.ts';
import {
  A_CATALOGUE,
  aContact,
  aContext,
  aDossier,
  anEvent,
  aRequest,
  type DossierInput,
  TODAY,
} from '../support/a-dossier.ts';

const score = (input: DossierInput, settings = DEFAULT_SETTINGS): Conversion => {
  const facts = { account_type: 'trial' as const, ...input.facts };
  return scoreConversion({
    dossier: aDossier({ ...input, facts }),
    context: aContext(input.today, { settings }),
    signals: [],
  });
};

const A23: DossierInput = {
  facts: { seats_active: 19, seats_licensed: 20, usage_trend: 'growing', trial_ends_on: '2025-06-12' },
  requests: [
    aRequest('inquiry', '2025-05-20', { feature: 'pricing' }),
    aRequest('inquiry', '2025-05-28', { feature: 'pricing' }),
  ],
  contacts: [aContact({ name: 'Ana Diaz', role: 'user' })],
};

test('A23 a trial at 95%, two pricing asks, growing, ten days left, any contact: 30 + 25 + 20 + 15 + 5 = 95, likely', () => {
  expect(score(A23)).toEqual({
    score: 95,
    level: 'likely',
    parts: { use: 30, intent: 25, trend: 20, deadline: 15, people: 5 },
  });
});

test('A23 it is on the conversion list, and neither in the ranking nor in the pipeline', () => {
  const facts = { ...A23.facts, account_type: 'trial' as const };
  const { assessment } = assessAccount(aDossier({ ...A23, facts }), aContext(TODAY, { catalogue: A_CATALOGUE }));
  const { rows, pipeline, conversion } = rankAccounts([assessment], TODAY);
  expect(conversion.map(({ name, conversion: scored }) => [name, scored?.score, scored?.level])).toEqual([
    ['AcmeCo', 95, 'likely'],
  ]);
  expect([rows, pipeline.open, assessment.opportunities]).toEqual([[], [], []]);
});

test('an account that pays is not scored', () => {
  const { assessment } = assessAccount(aDossier({ ...A23, facts: { ...A23.facts, arr: 9_000 } }), aContext());
  expect(assessment.conversion).toBeNull();
});

test('a trial of which nothing is known gets what little use and no end count', () => {
  expect(score({})).toEqual({
    score: 15,
    level: 'unlikely',
    parts: { use: 10, intent: 0, trend: 0, deadline: 5, people: 0 },
  });
});

const seats = (active: number): DossierInput => ({ facts: { seats_active: active, seats_licensed: 100 } });
const ending = (day: string): DossierInput => ({ facts: { trial_ends_on: day } });
const views = (...days: readonly string[]): DossierInput => ({
  events: days.map((day) => anEvent('pricing_view', day)),
});
const person = (role: 'decision-maker' | 'champion', more: object = {}): DossierInput => ({
  contacts: [aContact({ name: 'Ana Diaz', role, ...more })],
});

test.each<[keyof Conversion['parts'], string, DossierInput, number]>([
  ['use', 'over 90%', seats(91), 30],
  ['use', 'exactly 90%', seats(90), 20],
  ['use', 'exactly 80%', seats(80), 20],
  ['use', 'under 80%', seats(79), 10],
  ['use', 'the limit closest to its end', { facts: { limits: [{ metric: 'api', used: 92, limit: 100 }] } }, 30],
  ['use', 'too old to count', { facts: seats(99).facts ?? {}, stated: { seats_active: '2025-01-02' } }, 10],
  ['intent', 'one look at prices', views('2025-05-20'), 12],
  ['intent', 'two looks', views('2025-05-20', '2025-05-21'), 25],
  ['intent', 'one event that counts two', { events: [anEvent('pricing_view', '2025-05-20', { count: 2 })] }, 25],
  [
    'intent',
    'a look and an ask',
    { ...views('2025-05-20'), requests: [aRequest('request', '2025-05-01', { feature: 'sso' })] },
    25,
  ],
  ['intent', 'a wish for access', { requests: [aRequest('access', '2025-05-01')] }, 12],
  ['intent', 'a workaround asks for nothing', { requests: [aRequest('workaround', '2025-05-01')] }, 0],
  ['intent', 'looks of long ago', views('2024-11-01', '2024-11-02'), 0],
  ['intent', 'a look still to come', views('2025-06-03'), 0],
  ['trend', 'growing by figures', { facts: { usage_change_pct: 12 } }, 20],
  ['trend', 'stable', { facts: { usage_trend: 'stable' } }, 10],
  ['trend', 'declining', { facts: { usage_trend: 'declining' } }, 0],
  ['deadline', 'today', ending('2025-06-02'), 15],
  ['deadline', 'in 14 days', ending('2025-06-16'), 15],
  ['deadline', 'in 15 days', ending('2025-06-17'), 10],
  ['deadline', 'in 30 days', ending('2025-07-02'), 10],
  ['deadline', 'in 31 days', ending('2025-07-03'), 5],
  ['deadline', 'over', ending('2025-06-01'), 5],
  ['people', 'a decision-maker', person('decision-maker'), 10],
  ['people', 'anybody', person('champion'), 5],
  ['people', 'a decision-maker who left', person('decision-maker', { status: 'left' }), 0],
])('%s: %s', (part, _, input, points) => {
  expect(score(input).parts[part]).toBe(points);
});

test.each([
  [70, 'likely'],
  [69, 'possible'],
  [40, 'possible'],
  [39, 'unlikely'],
] as const)('%d is %s', (total, level) => {
  const { conversion } = DEFAULT_SETTINGS;
  const settings = { ...DEFAULT_SETTINGS, conversion: { ...conversion, use: { ...conversion.use, low: total - 5 } } };
  expect(score({}, settings)).toMatchObject({ score: total, level });
});
