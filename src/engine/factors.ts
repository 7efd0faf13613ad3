import type { Factor } from '../domain/assessment.ts';
import { FACTORS, type FactorId } from '../domain/signal.ts';
import { demandFactor } from './factors-demand.ts';
import { growthFactor } from './factors-growth.ts';
import { healthFactor } from './factors-health.ts';
import { timingFactor } from './factors-timing.ts';
import { ceilingFactor } from './factors-use.ts';
import type { Judging } from './judging.ts';

/** The five factors of the readiness score, each with its points, its reason and what it was read from (spec section 4). */
export function judgeFactors(judging: Judging): Readonly<Record<FactorId, Factor>> {
  return {
    ceiling: ceilingFactor(judging),
    growth: growthFactor(judging),
    features: demandFactor(judging),
    health: healthFactor(judging),
    timing: timingFactor(judging),
  };
}

/** The readiness score, 0-100: the sum of the five factors' points. */
export function scoreOf(factors: Readonly<Record<FactorId, Factor>>): number {
  return FACTORS.reduce((sum, id) => sum + factors[id].points, 0);
}
