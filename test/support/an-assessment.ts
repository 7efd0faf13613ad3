import type { Assessment, Factor, Play } from '../../src/domain/assessment.ts';
import type { DigestItem } from '../../src/domain/delivery.ts';
import type { Evidence, FactorId, Signal } from '../../src/domain/signal.ts';

export const TODAY = '2025-06-02';

/** A data point of an accounts file. */
export function anEvidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    measure: 'seats_active',
    value: 48,
    of: 50,
    detail: { percent: 96, free: 2 },
    day: TODAY,
    source: { importId: 1, file: 'accounts.csv', row: 2, day: TODAY },
    ...changes,
  };
}

/** A strong new signal about seats. */
export function aSignal(changes: Partial<Signal> = {}): Signal {
  return {
    id: 'seat-ceiling',
    subject: '',
    strength: 'strong',
    evidence: [anEvidence()],
    family: changes.family ?? changes.id ?? 'seats',
    state: 'new',
    baseline: false,
    firstSeen: TODAY,
    lastSeen: TODAY,
    ...changes,
  };
}

const MAX: Record<FactorId, number> = { ceiling: 25, growth: 20, features: 15, health: 20, timing: 20 };

/** A factor with known points. */
export function aFactor(id: FactorId, changes: Partial<Factor> = {}): Factor {
  const max = MAX[id];
  return {
    points: max,
    max,
    known: true,
    inferred: false,
    reason: 'utilisation',
    evidence: [],
    lowest: 0,
    highest: max,
    ...changes,
  };
}

/** Pursue, Hot. */
export function aPlay(changes: Partial<Play> = {}): Play {
  return {
    id: 'pursue',
    partner: false,
    priority: 'this-week',
    verdict: 'yes',
    timing: 'now',
    ranking: 'growth-planning',
    urgency: 'high',
    steps: ['growth-call', 'bring-numbers', 'find-decider'],
    liftsWhen: null,
    reasons: [],
    caution: null,
    since: TODAY,
    ...changes,
  };
}

/** DataFlow Inc as spec section 4 has it, unless changed. */
export function anAssessment(changes: Partial<Assessment> = {}): Assessment {
  const points = { ceiling: 25, growth: 20, features: 15, health: 18, timing: 10 };
  return {
    account: {
      id: 'dataflow',
      name: 'DataFlow Inc',
      csm: 'maya@example.com',
      arr: 48_000,
      renewal: '2026-02-02',
      planTier: 'Pro',
      ...changes.account,
    },
    day: TODAY,
    score: 88,
    flag: '',
    band: 'hot',
    size: 'high',
    factors: {
      ceiling: aFactor('ceiling', { points: points.ceiling, evidence: [anEvidence()] }),
      growth: aFactor('growth', { points: points.growth, reason: 'strong' }),
      features: aFactor('features', { points: points.features, reason: 'multiple' }),
      health: aFactor('health', { points: points.health, reason: 'nps' }),
      timing: aFactor('timing', { points: points.timing, reason: 'renewal' }),
    },
    confidence: { value: 100, level: 'high', range: [88, 88], unknown: [], helps: null },
    play: aPlay(),
    signals: [aSignal()],
    opportunities: [],
    activations: [],
    organic: [],
    conversion: null,
    askRest: null,
    nothing: null,
    champions: [],
    timeline: [],
    sizing: aSizing(),
    opener: anOpener(),
    needsHuman: [],
    stale: [],
    warnings: [],
    ...changes,
  };
}

/** DataFlow's sums (spec section 7). */
export function aSizing(): NonNullable<Assessment['sizing']> {
  return {
    conservative: 34_200,
    aggressive: 63_200,
    recommended: [40_000, 50_000],
    offer: { seats: 30, arr: 48_800, tier: 'Enterprise', modules: [] },
    share: { conservative: 71, aggressive: 132, offer: 102 },
    comparison: { tier: 'Enterprise', tierArr: 48_800, aLaCarteArr: 49_800, saves: 1_000 },
    lines: {
      conservative: [
        { kind: 'seats', item: '', quantity: 20, amount: 19_200 },
        { kind: 'module', item: 'Analytics', quantity: 1, amount: 15_000 },
      ],
      aggressive: [
        { kind: 'seats', item: '', quantity: 20, amount: 19_200 },
        { kind: 'tier', item: 'Enterprise', quantity: 1, amount: 20_000 },
        { kind: 'headroom', item: '', quantity: 25, amount: 24_000 },
      ],
      offer: [
        { kind: 'seats', item: '', quantity: 30, amount: 28_800 },
        { kind: 'tier', item: 'Enterprise', quantity: 1, amount: 20_000 },
      ],
    },
    missing: [],
  };
}

/** An expansion opener that cites the seats. */
export function anOpener(changes: Partial<NonNullable<Assessment['opener']>> = {}): NonNullable<Assessment['opener']> {
  return {
    kind: 'expansion',
    facts: [{ kind: 'seats', evidence: anEvidence() }],
    ask: 'onboarding',
    questions: ['need-people', 'owner-joint', 'timing-growth'],
    addressee: 'DataFlow Inc',
    day: TODAY,
    variant: 0,
    blind: false,
    ...changes,
  };
}

/** EchoLLC: full seats, and a detractor: fix first. */
export function aGuardedAssessment(changes: Partial<Assessment> = {}): Assessment {
  const nps = anEvidence({ measure: 'nps', value: 4, detail: {} });
  const { of: _, ...evidence } = nps;
  return anAssessment({
    score: 68,
    flag: '*',
    band: 'warm',
    sizing: null,
    play: aPlay({
      id: 'fix-first',
      priority: 'fix-first',
      verdict: 'yes',
      timing: 'after-fix',
      ranking: 'solve-expand',
      steps: ['understand-frustration', 'fix-cause', 'relief-if-limit'],
      liftsWhen: 'fixed',
      reasons: [{ id: 'nps-low', evidence: [evidence] }],
    }),
    signals: [aSignal(), aSignal({ id: 'nps-low', family: 'nps-low', evidence: [evidence] })],
    opener: anOpener({
      kind: 'stabilising',
      facts: [{ kind: 'nps', evidence }],
      ask: 'frustration',
      questions: ['need-frustration', 'owner-work', 'timing-fix'],
    }),
    ...changes,
    account: {
      id: 'echo',
      name: 'EchoLLC',
      csm: 'maya@example.com',
      arr: 60_000,
      renewal: '2025-12-02',
      planTier: null,
      ...changes.account,
    },
  });
}

/** An item of a digest, in it for its first signal. */
export function aDigestItem(assessment: Assessment): DigestItem {
  const [signal] = assessment.signals;
  return {
    assessment,
    reasons: signal
      ? [{ kind: 'signal', key: `${signal.family}:${signal.subject}`, state: 'new', day: TODAY }]
      : [{ kind: 'band', key: assessment.band, state: 'changed', day: TODAY }],
    since: TODAY,
  };
}
