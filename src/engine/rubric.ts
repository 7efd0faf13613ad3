import type { Factor } from '../domain/assessment.ts';
import type { FactorReason } from '../domain/judgement.ts';
import type { Settings } from '../domain/settings.ts';
import type { Evidence, FactorId } from '../domain/signal.ts';

/** The labels each factor of spec section 4 may be given instead of data; ceiling has none. */
export interface FactorLabels {
  readonly growth: 'strong' | 'some' | 'none';
  readonly features: 'multiple' | 'some' | 'none';
  readonly health: 'healthy' | 'ok' | 'at-risk';
  readonly timing: 'perfect' | 'good' | 'poor';
}

/** Points of a label in a factor's rubric (spec section 4). */
export function labelPoints<F extends keyof FactorLabels>(
  factor: F,
  label: FactorLabels[F],
  settings: Settings,
): number {
  const { growth, features, health, timing } = settings.score;
  const rubric: { readonly [K in keyof FactorLabels]: Readonly<Record<FactorLabels[K], number>> } = {
    growth: { strong: growth.strong, some: growth.some, none: growth.none },
    features: { multiple: features.multiple, some: features.some, none: features.none },
    health: { healthy: health.healthy, ok: health.ok, 'at-risk': health.atRisk },
    timing: { perfect: timing.moment, good: timing.atLeast, poor: timing.lowest },
  };
  return rubric[factor][label];
}

/** Weight of a factor and the levels its points can take; an unknown factor may turn out anywhere between them. */
function levelsOf(factor: FactorId, settings: Settings): Pick<Factor, 'max' | 'lowest' | 'highest'> {
  const { ceiling, growth, features, health, timing } = settings.score;
  switch (factor) {
    case 'ceiling':
      return { max: ceiling.max, lowest: ceiling.low, highest: ceiling.high };
    case 'growth':
      return { max: growth.max, lowest: growth.none, highest: growth.strong };
    case 'features':
      return { max: features.max, lowest: features.none, highest: features.multiple };
    case 'health':
      return { max: health.max, lowest: health.atRisk, highest: health.healthy };
    case 'timing':
      return { max: timing.max, lowest: timing.lowest, highest: timing.moment };
  }
}

/** A factor read from data; its points are floored to a whole number. */
export function knownFactor(
  factor: FactorId,
  settings: Settings,
  read: {
    readonly points: number;
    readonly reason: FactorReason;
    readonly evidence: readonly Evidence[];
    readonly inferred?: boolean;
  },
): Factor {
  const { max, lowest, highest } = levelsOf(factor, settings);
  const { points, reason, evidence, inferred = false } = read;
  return { points: Math.floor(points), max, known: true, inferred, reason, evidence, lowest, highest };
}

/** A factor nothing is known of: its neutral value counts (spec section 4). */
export function unknownFactor(factor: FactorId, settings: Settings): Factor {
  const { max, lowest, highest } = levelsOf(factor, settings);
  const points = settings.score[factor].unknown;
  return { points, max, known: false, inferred: false, reason: 'unknown', evidence: [], lowest, highest };
}
