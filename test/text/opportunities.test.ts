import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import {
  type BlockId,
  type MomentId,
  type NothingReason,
  type Opportunity,
  type Rest,
  SALE_TYPES,
} from '../../src/domain/opportunity.ts';
import { LANGUAGES } from '../../src/domain/settings.ts';
import type { Signal } from '../../src/domain/signal.ts';
import { en } from '../../src/text/en.ts';
import {
  briefOf,
  descriptionOf,
  evidenceOf,
  narrativeOf,
  stateOf,
  tierOf,
  titleOf,
  worthOf,
} from '../../src/text/opportunity.ts';
import {
  activationOf,
  conversionOf,
  dependenciesOf,
  heldOf,
  nothingOf,
  objectionsOf,
  organicOf,
  partyOf,
  risksOf,
} from '../../src/text/opportunity-case.ts';
import { askRestOf, bestTimeOf, blockOf, restingLine, restOf } from '../../src/text/opportunity-time.ts';
import { textFor } from '../../src/text/text.ts';
import { anEvidence, aSignal, TODAY } from '../support/an-assessment.ts';
import {
  aBestTime,
  aConversion,
  anActivation,
  anOpportunity,
  anOrganicGrowth,
  dataFlow,
  dataFlowOpportunities,
  dataFlowSignals,
} from '../support/an-opportunity.ts';
import { everyFinding } from '../support/every-signal.ts';

const text = textFor('en');
const zh = textFor('zh-CN');
const BROKEN = /undefined|null|NaN|Infinity|\{|\}|\[object|^\s|\s$| {2}|（）|\(\)|“”|[!！]/;
const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] => Object.keys(record) as Key[];

/** One account with one signal and one opportunity that rests on it. */
function resting(signal: Signal, changes: Partial<Opportunity>): { one: Opportunity; account: Assessment } {
  const one = anOpportunity({
    backing: [{ id: signal.id, subject: signal.subject, fit: 1 }],
    best: aBestTime({ evidence: signal.evidence[0] ?? null }),
    ...changes,
  });
  return { one, account: dataFlow({ signals: [signal], opportunities: [one] }) };
}

test('the labels are those of spec section 6', () => {
  expect(text.opportunities.types).toEqual({
    SEAT: 'Seat Expansion',
    USAGE: 'Usage Expansion',
    TIER: 'Tier Upgrade',
    ADDON: 'Add-on/Module',
    DEPT: 'New Department/BU',
    XSELL: 'Cross-sell/new use case',
    DISP: 'Competitive Displacement',
    SERV: 'Professional Services',
    SUPP: 'Support Upgrade',
  });
  expect([1, 2, 3, 4, 5].map((tier) => tierOf(tier, text))).toEqual([
    'Tier 1: pursue immediately',
    'Tier 2: pursue this quarter',
    'Tier 3: nurture',
    'Tier 4: monitor',
    'Tier 5: deprioritise',
  ]);
});

describe('DataFlow', () => {
  const account = dataFlow();
  const [tier, seats, addon, usage] = dataFlowOpportunities();

  test.each([
    [
      tier,
      'Enterprise plan (tier upgrade)',
      'Because Priya Raman, VP Data, asked for Analytics 3 times (26 May, 12 May and 14 Apr), the Enterprise plan would give them Analytics, which they have been asking for.',
      'Enterprise plan, $48.8K a year',
      'Pro → Enterprise',
    ],
    [
      seats,
      'Seat expansion',
      'Because 48 of 50 seats are active (96%), 20 more seats would let the 20 engineers who are joining start on their first day.',
      'Seat expansion, $19.2K a year',
      '48 of 50 seats → 70 seats',
    ],
    [
      addon,
      'Analytics (add-on)',
      'Because Priya Raman, VP Data, asked for Analytics 3 times (26 May, 12 May and 14 Apr), Analytics would give them what they have been asking for.',
      'Analytics, $15K a year',
      'not owned → Analytics',
    ],
    [
      usage,
      'API pack (usage expansion)',
      'Because API calls are at 92,000 of 100,000 (92%), another API pack would keep their integrations running on the busiest days.',
      'API pack, $6K a year',
      '100,000 → 200,000',
    ],
  ])('$id', (one, title, narrative, brief, state) => {
    expect([
      titleOf(one, text),
      narrativeOf(one, account, text),
      briefOf(one, text),
      stateOf(one, account, text),
    ]).toEqual([title, narrative, brief, state]);
  });

  test.each([
    [tier, 'Enterprise 套餐能让他们用上一直在问的 Analytics。'],
    [seats, '从 50 个席位已用 48 个（96%）来看，增加 20 个席位能让即将入职的 20 名工程师第一天就开工。'],
    [addon, 'Analytics 能满足他们一直在问的需求。'],
    [usage, '增加 API 用量包能让他们的集成在最忙的时候也跑得动。'],
  ])('$id in Chinese', (one, narrative) => {
    expect(narrativeOf(one, account, zh)).toContain(narrative);
  });

  test('what they may say is answered from what is on record', () => {
    expect(objectionsOf(seats, account, text)).toEqual([
      '“There is no budget for this.” Their own news: Series A, $15M (20 May, TechCrunch). Ask which plans it is meant for, and whether this is one.',
      '“Let us look at it at renewal.” The limit does not wait: 48 of 50 seats active (96%). Ask what holding out until 2 February 2026 would cost the team.',
    ]);
  });

  test('people have names, and a role that stands in is marked', () => {
    expect([partyOf(tier.pitchTo, text), partyOf(tier.decides, text), partyOf(tier.benefits, text)]).toEqual([
      'Priya Raman, VP Data',
      'the decision maker (find out who)',
      'the people who use it',
    ]);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const words = textFor(language);
  const signals = everyFinding().map(
    (finding): Signal => ({
      ...finding,
      family: finding.id,
      state: 'new',
      baseline: false,
      firstSeen: TODAY,
      lastSeen: TODAY,
    }),
  );

  test.each(SALE_TYPES)('%s reads as a sentence whatever signal leads, the gain before any money of ours', (type) => {
    for (const signal of signals) {
      const { one, account } = resting(signal, {
        type,
        item: type === 'SEAT' ? 'seats' : type === 'USAGE' ? 'api' : 'Insights',
        replaces: type === 'DISP' ? 'Charts' : null,
        state: { measure: 'module', from: null, to: 'Insights' },
        arr: 12_345,
      });
      const [narrative, description] = [narrativeOf(one, account, words), descriptionOf(one, account, words)];
      for (const sentence of [narrative, description, bestTimeOf(one, account, words), titleOf(one, words)]) {
        expect(sentence, `${type} ${signal.id}`).not.toMatch(BROKEN);
        expect(sentence).not.toContain('12,345');
      }
      expect(narrative).toMatch(language === 'en' ? /^Because .+ would .+\.$/s : /^从.+来看，.+能.+。$/s);
      expect(narrative, 'the data point').toContain(
        evidenceOf(one, account, words)[0]?.match(/\d+|[“][^”]{3}/u)?.[0] ?? '',
      );
    }
  });

  test('R5: every moment names what it is about, with its date where it has one', () => {
    const renewal = anEvidence({ measure: 'renewal_date', value: '2026-02-02', day: TODAY });
    for (const moment of keysOf<MomentId>(en.opportunities.moments)) {
      for (const evidence of [anEvidence(), renewal, null]) {
        const best = { from: TODAY, to: '2025-06-30', code: 'M', moment, evidence } as const;
        const one = anOpportunity({ best });
        for (const brief of [true, false]) {
          expect(bestTimeOf(one, dataFlow(), words, brief), moment).not.toMatch(BROKEN);
        }
      }
    }
  });

  test('every reason, risk, dependency, objection, rest and block has words', () => {
    const account = dataFlow({ activations: [anActivation()] });
    const { blocked, dependencies, nothing, objections, rests, risks } = en.opportunities;
    const one = anOpportunity({
      risks: keysOf(risks),
      dependencies: keysOf(dependencies),
      objections: keysOf(objections),
      missing: ['seats', 'Analytics', 'headcount'],
      arr: null,
    });
    const restsFor = keysOf(rests).map((reason): Rest => ({ reason, since: '2025-05-01', wakes: '2025-07-30' }));
    const said = [
      ...risksOf(one, words),
      ...dependenciesOf(one, words),
      ...objectionsOf(one, account, words),
      ...objectionsOf(one, dataFlow({ signals: [], account: { ...account.account, renewal: null } }), words),
      ...restsFor.flatMap((rest) => [restOf(rest, TODAY, words), askRestOf(rest, TODAY, words)]),
      ...keysOf<BlockId>(blocked).map((id) => blockOf({ ...one, blocked: id }, account, words) ?? ''),
      ...keysOf<NothingReason>(nothing).map((reason) => nothingOf(dataFlow({ nothing: reason }), words) ?? ''),
      worthOf(one, words),
      worthOf({ ...one, missing: ['Analytics'] }, words),
      ...[anActivation(), anActivation({ item: '' })].flatMap((activation) => [
        activationOf(activation, account, words),
        heldOf(activation, words) ?? '',
      ]),
      ...[anOrganicGrowth(), anOrganicGrowth({ monthlyChange: null, forecast: null })].map((one_) =>
        organicOf(one_, words),
      ),
      conversionOf(aConversion(), words),
    ];
    for (const sentence of said) {
      expect(sentence).not.toMatch(BROKEN);
      expect(sentence.length).toBeGreaterThan(2);
    }
    expect(new Set(said).size).toBeGreaterThan(40);
  });
});

describe('time', () => {
  const say = (best: Partial<Opportunity['best']>, brief = false): string =>
    bestTimeOf(anOpportunity({ best: aBestTime(best) }), dataFlow(), text, brief);
  const dated = (measure: string, value: string) => anEvidence({ measure, value, day: '2025-05-01' });

  test.each([
    [{}, false, 'this week, because 48 of 50 seats are active (96%)'],
    [{}, true, 'this week, for that reason'],
    [{ to: '2025-07-02' }, true, 'by 2 Jul, for that reason'],
    [
      { moment: 'after-renewal', from: '2025-08-02', to: '2025-10-01', evidence: null },
      false,
      'between 2 Aug and 1 Oct, after the renewal settles',
    ],
    [
      { moment: 'renewal', from: '2025-11-04', to: '2026-01-03', evidence: dated('renewal_date', '2026-02-02') },
      false,
      'between 4 Nov and 3 Jan 2026, ahead of the renewal on 2 February 2026',
    ],
    [
      {
        moment: 'budget-cycle',
        from: '2025-08-02',
        to: '2025-09-01',
        evidence: dated('budget_cycle_start', '2025-10-01'),
      },
      false,
      'between 2 Aug and 1 Sept, before their budget cycle starts on 1 October',
    ],
    [
      { moment: 'qbr', from: '2025-06-12', to: '2025-06-12', evidence: dated('next_qbr', '2025-06-12') },
      false,
      'on 12 Jun, at the QBR on 12 June',
    ],
  ] as const)('%#: %s', (best, brief, words) => {
    expect(say(best, brief)).toBe(words);
  });

  test('where only the opportunity is at hand, the signal is named', () => {
    expect(bestTimeOf(anOpportunity(), { day: TODAY, signals: [] }, text)).toBe(
      'this week, because of “Seats nearly full”',
    );
  });

  test('a rest says until when and why, in both languages', () => {
    const rest: Rest = { reason: 'lost', since: '2024-12-05', wakes: '2025-06-05' };
    const [, , addon] = dataFlowOpportunities();
    expect(restingLine([{ ...addon, rest }], TODAY, text)).toBe(
      'Analytics rests until 5 June: they said no on 5 December 2024',
    );
    expect(restingLine([{ ...addon, rest }], TODAY, zh)).toBe('Analytics先放到 6月5日：对方 2024年12月5日婉拒过');
    expect(askRestOf({ reason: 'opt-out', since: '2025-06-12', wakes: '2025-06-13' }, TODAY, text)).toBe(
      'The last day to give notice is 12 June; no new ask until 13 June',
    );
  });
});

test.each([
  [['seats'], 'cannot size: seats have no price'],
  [['Analytics'], 'cannot size: Analytics has no price'],
  [['seats', 'Enterprise'], 'cannot size: seats and Enterprise have no price'],
  [['headcount'], 'cannot size: headcount of Berlin office not known'],
])('without a price it says so, never zero: %s', (missing, words) => {
  const one = anOpportunity({
    type: 'DEPT',
    item: 'Berlin',
    backing: [{ id: 'new-office', subject: 'Berlin', fit: 1 }],
    arr: null,
    missing,
  });
  expect(worthOf(one, text)).toBe(words);
});

test('the signal that leads is the strongest, then the closest to the item, and a comparison with peers leads last', () => {
  const [seats, api] = dataFlowSignals();
  const gap = aSignal({ id: 'benchmark-gap', family: 'benchmark-gap', strength: 'strong' });
  const weak = { ...(seats as Signal), strength: 'weak' } as const;
  const one = anOpportunity({
    backing: [
      { id: 'benchmark-gap', subject: '', fit: 1 },
      { id: 'seat-ceiling', subject: '', fit: 3 },
      { id: 'api-limit-near', subject: 'api', fit: 1 },
    ],
  });
  const account = dataFlow({ signals: [gap, weak, api as Signal] });
  expect(evidenceOf(one, account, text)[0]).toContain('API calls');
});
