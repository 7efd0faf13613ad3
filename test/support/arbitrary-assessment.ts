import fc from 'fast-check';
import {
  type Assessment,
  BANDS,
  GUARD_PLAYS,
  PLAY_IDS,
  type PlayId,
  type Priority,
  type RankingPlay,
} from '../../src/domain/assessment.ts';
import type { ChampionMove } from '../../src/domain/champion.ts';
import type { Digest, DigestItem } from '../../src/domain/delivery.ts';
import type { StepId } from '../../src/domain/judgement.ts';
import { type MomentId, type Opportunity, SALE_TYPES } from '../../src/domain/opportunity.ts';
import { type Evidence, SIGNAL_IDS, type Signal, type SignalId, STRENGTHS } from '../../src/domain/signal.ts';
import { en } from '../../src/text/en.ts';
import { aFactor, anAssessment, anEvidence, anOpener, aPlay, aSizing, TODAY } from './an-assessment.ts';
import { aConversion, anActivation, anOpportunity, anOrganicGrowth } from './an-opportunity.ts';

/** Data as an attacker or a broken export writes it: markup, pings, emoji, Chinese, 10,000 characters. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    '<!channel> & <@U012ABC> <https://evil.example|free>',
    '*bold* _italic_ ~gone~ `code` ```block```',
    '&'.repeat(10_000),
    '<'.repeat(10_000),
    '软件'.repeat(5_000),
    '👩‍👩‍👧‍👦'.repeat(1_000),
    'e\u0301\u0302\u0303'.repeat(3_000),
    `${'word '.repeat(2_000)}`,
    'a\nb\r\n> quoted\n• item',
    '\u202Eevil\u202C',
    '|a|b|',
  ),
);

const evidence: fc.Arbitrary<Evidence> = fc
  .record({
    value: fc.oneof(fc.nat(), hostileText),
    file: hostileText,
    row: fc.nat(),
    quote: hostileText,
    feature: hostileText,
  })
  .map(({ value, file, row, quote, feature }) => ({
    measure: 'seats_active',
    value,
    of: 50,
    from: 12,
    fromDay: '2025-05-01',
    day: TODAY,
    detail: {
      quote,
      feature,
      percent: 96,
      name: quote,
      title: feature,
      detail: quote,
      text: quote,
      tool: feature,
      // Days among the details, too, are written by the detectors alone.
      renewal: '2025-07-01',
      released: '2025-05-01',
      seen: '2025-05-02',
    },
    source: { importId: 1, file, row, day: TODAY },
  }));

// Their value is a day, and the import lets nothing else through.
const DATED: readonly SignalId[] = [
  'renewal-window',
  'renewal-imminent',
  'budget-cycle',
  'just-renewed',
  'post-renewal',
  'silent-account',
  'trial-ending',
];
const dated = (point: Evidence): Evidence => ({ ...point, value: '2025-07-01', from: '2025-06-30' });

const signal: fc.Arbitrary<Signal> = fc
  .record({
    id: fc.constantFrom(...SIGNAL_IDS),
    subject: hostileText,
    strength: fc.constantFrom(...STRENGTHS),
    evidence: fc.array(evidence, { minLength: 1, maxLength: 2 }),
    state: fc.constantFrom('new', 'ongoing', 'escalated', 'cleared'),
    baseline: fc.boolean(),
  })
  .map((parts) => ({
    ...parts,
    evidence: DATED.includes(parts.id) ? parts.evidence.map(dated) : parts.evidence,
    family: parts.id,
    firstSeen: TODAY,
    lastSeen: TODAY,
  }));

const MOMENTS = Object.keys(en.opportunities.moments).filter((id): id is MomentId => id in en.opportunities.moments);

/** An opportunity of any kind, with hostile names; its signals may be known or not. */
const opportunity: fc.Arbitrary<Opportunity> = fc
  .record({
    type: fc.constantFrom(...SALE_TYPES),
    item: hostileText,
    person: fc.option(hostileText),
    id: fc.constantFrom(...SIGNAL_IDS),
    subject: hostileText,
    arr: fc.option(fc.nat({ max: 1e12 })),
    moment: fc.constantFrom(...MOMENTS),
    point: fc.option(evidence),
    rests: fc.boolean(),
    blocked: fc.option(fc.constantFrom('low-adoption', 'activate-first'), { freq: 4 }),
    partner: fc.boolean(),
    tier: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ type, item, person, id, subject, arr, moment, point, rests, blocked, partner, tier }) =>
    anOpportunity({
      id: `ANY-${type}-${tier}`,
      type,
      item,
      replaces: type === 'DISP' ? item : null,
      backing: [{ id, subject, fit: 1 }],
      state: { measure: 'tool', from: item, to: item },
      arr,
      missing: arr === null ? [item, 'headcount', 'seats'] : [],
      best: { from: TODAY, to: '2025-06-30', code: 'M', moment, evidence: point },
      pitchTo: { role: 'champion', name: person, title: person },
      decides: { role: 'decision-maker', name: person, title: null },
      objections: ['budget', 'rival', 'not-decider', 'wait-for-renewal', 'not-using-all'],
      dependencies: ['price', 'headcount', 'partner'],
      rest: rests ? { reason: 'lost', since: '2025-05-01', wakes: '2025-07-30' } : null,
      blocked,
      partner,
      tier,
      capped: tier === 2,
      expectedArr: arr,
    }),
  );

const RANKING: Readonly<Record<PlayId, readonly [Priority, RankingPlay]>> = {
  'conversion-candidate': ['convert', 'conversion'],
  defend: ['defend-first', 'retention'],
  'fix-first': ['fix-first', 'solve-expand'],
  'adopt-first': ['adopt-first', 'adoption'],
  'just-renewed': ['after-renewal', 'settle-in'],
  pursue: ['this-month', 'build-interest'],
  nurture: ['build-toward', 'nurture'],
  wait: ['wait', 'wait'],
};

/** Somebody who left, with hostile names. */
const aMove = (person: string, company: string): ChampionMove => ({
  kind: 'left',
  person,
  title: company,
  day: TODAY,
  risk: {
    points: 85,
    level: 'high',
    parts: { level: 35, relation: 15, advocacy: 10, successor: 10, renewal: 15, rival: 0 },
    reasons: {
      level: 'no-sponsor',
      relation: 'sponsor',
      advocacy: 'strong',
      successor: 'no-relation',
      renewal: 'near',
      rival: 'none',
    },
  },
  successor: company,
  destination: { kind: 'prospect', name: company },
  from: null,
  evidence: anEvidence(),
});

const stepIds = Object.keys(en.judgement.steps).filter((id): id is StepId => id in en.judgement.steps);

/** Any assessment the engine could hand to a card, with hostile data in every place that holds data. */
export const assessment: fc.Arbitrary<Assessment> = fc
  .record({
    name: hostileText,
    id: hostileText.filter((id) => id.trim() !== ''),
    csm: fc.option(hostileText),
    plan: fc.option(hostileText),
    arr: fc.option(fc.nat({ max: 1e12 })),
    score: fc.integer({ min: 0, max: 100 }),
    band: fc.constantFrom(...BANDS),
    play: fc.constantFrom(...PLAY_IDS),
    partner: fc.boolean(),
    item: hostileText,
    steps: fc.array(fc.constantFrom(...stepIds), { maxLength: 8, size: 'max' }),
    signals: fc.array(signal, { maxLength: 8, size: 'max' }),
    opener: fc.boolean(),
    opportunities: fc.array(opportunity, { maxLength: 4, size: 'max' }),
    asked: fc.boolean(),
  })
  .map((parts) => {
    const [priority, ranking] = RANKING[parts.play];
    const guarded = GUARD_PLAYS.includes(parts.play);
    const base = anAssessment();
    return anAssessment({
      account: {
        id: parts.id,
        name: parts.name,
        csm: parts.csm,
        arr: parts.arr,
        renewal: '2026-02-02',
        planTier: parts.plan,
      },
      score: parts.score,
      flag: guarded && parts.score >= 50 ? '*' : '',
      band: parts.band,
      factors: { ...base.factors, growth: aFactor('growth', { known: false, points: 10, reason: 'unknown' }) },
      confidence: { value: 40, level: 'low', range: [20, 90], unknown: ['growth'], helps: 'growth' },
      play: aPlay({
        id: parts.play,
        partner: parts.partner,
        priority,
        ranking,
        item: parts.item,
        steps: parts.steps,
        liftsWhen: guarded ? 'steady-and-adopted' : null,
        caution: 'adoption-before-push',
      }),
      signals: parts.signals,
      opportunities: parts.play === 'conversion-candidate' ? [] : parts.opportunities,
      activations: [anActivation({ item: parts.item, holds: [parts.name, parts.item] }), anActivation({ item: '' })],
      organic: [anOrganicGrowth({ dimension: parts.item })],
      conversion: parts.play === 'conversion-candidate' ? aConversion() : null,
      askRest: parts.asked ? { reason: 'opt-out', since: '2025-06-12', wakes: '2025-06-13' } : null,
      nothing: parts.asked ? 'resting' : null,
      champions: [aMove(parts.name, parts.item)],
      timeline: [
        { kind: 'left', day: TODAY, person: parts.name, from: parts.item, to: parts.name, source: anEvidence().source },
      ],
      sizing: guarded
        ? null
        : {
            ...aSizing(),
            missing: [parts.item, parts.name],
            lines: {
              conservative: [],
              aggressive: [],
              offer: [{ kind: 'module', item: parts.item, quantity: 1, amount: 5 }],
            },
          },
      opener: parts.opener ? anOpener({ kind: guarded ? 'stabilising' : 'expansion', addressee: parts.name }) : null,
      needsHuman: ['strategic', 'at-risk-need', 'bundle'],
      warnings: ['renewal-past', 'no-usage', 'health-conflict', 'narrative'],
      stale: [{ field: 'nps', day: '2024-06-02', age: 365 }],
    });
  });

const item: fc.Arbitrary<DigestItem> = assessment.map((one) => ({
  assessment: one,
  since: TODAY,
  reasons: [
    ...one.signals.map((each) => ({
      kind: 'signal' as const,
      key: `${each.family}:${each.subject}`,
      state: 'new' as const,
      day: TODAY,
    })),
    { kind: 'play', key: one.play.id, state: 'changed', day: TODAY },
    { kind: 'band', key: one.band, state: 'changed', day: TODAY },
    { kind: 'snooze', key: TODAY, state: 'changed', day: TODAY },
  ],
}));

/** Any digest inside the attention budget of 3 cards and 7 rows. */
export const digest: fc.Arbitrary<Digest> = fc
  .record({
    cards: fc.array(item, { maxLength: 3, size: 'max' }),
    rows: fc.array(item, { maxLength: 7, size: 'max' }),
    waiting: fc.nat({ max: 100_000 }),
    first: fc.boolean(),
    unowned: fc.boolean(),
    book: fc.dictionary(fc.constantFrom(...PLAY_IDS), fc.nat({ max: 100_000 })),
  })
  .map(({ unowned, ...rest }) => ({
    ...rest,
    csm: 'maya@example.com',
    day: TODAY,
    ...(unowned ? { unowned: true as const } : {}),
  }));

/** The longest digest there can be: every piece of data far beyond its length, made of characters that grow when escaped. */
export function worstDigest(): Digest {
  const long = '& '.repeat(5_000);
  const source = { importId: 1, file: long, row: 1_000_000, day: '2024-06-02' };
  const point: Evidence = {
    measure: 'note',
    value: long,
    day: '2024-06-02',
    detail: { quote: long, feature: long, text: long, name: long, detail: long },
    source,
  };
  const signals = (['vendor-review', 'project-mentioned', 'competitor-evaluation', 'workaround'] as const).map(
    (id) => ({
      id,
      family: id,
      subject: long,
      strength: 'strong' as const,
      evidence: [point],
      state: 'new' as const,
      baseline: false,
      firstSeen: TODAY,
      lastSeen: TODAY,
    }),
  );
  const one = (index: number): DigestItem => {
    const base = anAssessment();
    return {
      since: TODAY,
      reasons: [...signals]
        .reverse()
        .map((each) => ({ kind: 'signal', key: `${each.family}:${each.subject}`, state: 'new', day: TODAY })),
      assessment: anAssessment({
        account: {
          id: `a${index}`,
          name: long,
          csm: long,
          arr: 999_999_999_999,
          renewal: '2026-12-28',
          planTier: long,
        },
        signals,
        opportunities: [
          anOpportunity({
            type: 'DISP',
            item: long,
            replaces: long,
            backing: [{ id: 'vendor-review', subject: long, fit: 1 }],
            best: { ...anOpportunity().best, moment: 'rival-renewal', evidence: point },
            arr: 999_999_999_999,
          }),
        ],
        play: aPlay({ ranking: 'build-interest', priority: 'this-month', item: long }),
        opener: anOpener({ addressee: long, facts: [{ kind: 'review', evidence: point }] }),
        sizing: { ...aSizing(), conservative: 999_999_999_999, aggressive: 9_999_999_999_999 },
        factors: { ...base.factors },
      }),
    };
  };
  return {
    csm: long,
    day: TODAY,
    first: false,
    cards: [0, 1, 2].map(one),
    rows: [3, 4, 5, 6, 7, 8, 9].map(one),
    waiting: 999_999,
    book: {},
  };
}
