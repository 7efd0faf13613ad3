import type { Confidence, Factor } from '../domain/assessment.ts';
import type { Context } from '../domain/context.ts';
import { daysBetween } from '../domain/day.ts';
import type { Dossier, Snapshot } from '../domain/dossier.ts';
import { roundHalfUp } from '../domain/money.ts';
import { FACTORS, type FactorId } from '../domain/signal.ts';

/**
 * How much of the score rests on facts, 0-100, apart from the score itself (spec section 4): weights of the known
 * factors, half for inferred ones, less a penalty for an old snapshot.
 */
export function judgeConfidence(
  factors: Readonly<Record<FactorId, Factor>>,
  dossier: Dossier,
  context: Context,
): Confidence {
  const { confidence } = context.settings;
  const unknown = FACTORS.filter((id) => !factors[id].known);
  const total = FACTORS.reduce((sum, id) => sum + factors[id].max, 0);
  const weight = FACTORS.reduce((sum, id) => sum + weightOf(factors[id]), 0);
  const share = total > 0 ? (weight * 100) / total : 0;
  const aged = Math.max(0, roundHalfUp(share) - agePenalty(dossier, context));
  const value = isNarrativeOnly(dossier.snapshot) ? Math.min(aged, confidence.narrativeCap) : aged;
  const level = value >= confidence.high ? 'high' : value >= confidence.medium ? 'medium' : 'low';
  return { value, level, range: rangeOf(factors), unknown, helps: mostHelpful(unknown, factors) };
}

/** Whether the account is known from prose alone: every fact comes from the file the prose came from. */
export function isNarrativeOnly(snapshot: Snapshot | null): boolean {
  const narrative = snapshot?.origins.narrative;
  if (!snapshot || snapshot.facts.narrative === undefined) return false;
  return Object.values(snapshot.origins).every((origin) => origin.file === narrative?.file);
}

const weightOf = ({ known, inferred, max }: Factor): number => (known ? (inferred ? max / 2 : max) : 0);

function agePenalty({ snapshot }: Dossier, { today, settings }: Context): number {
  if (!snapshot) return 0;
  const { agedDays, agedPenalty, oldDays, oldPenalty } = settings.confidence;
  const age = daysBetween(snapshot.day, today);
  if (age > oldDays) return oldPenalty;
  return age > agedDays ? agedPenalty : 0;
}

/** The score if every unknown factor took its lowest, and its highest, level. */
function rangeOf(factors: Readonly<Record<FactorId, Factor>>): readonly [number, number] {
  let low = 0;
  let high = 0;
  for (const id of FACTORS) {
    const { known, points, lowest, highest } = factors[id];
    low += known ? points : lowest;
    high += known ? points : highest;
  }
  return [low, high];
}

/** The unknown factor with the largest weight; of equal ones the first in the spec's order. */
function mostHelpful(unknown: readonly FactorId[], factors: Readonly<Record<FactorId, Factor>>): FactorId | null {
  let best: FactorId | null = null;
  for (const id of unknown) if (best === null || factors[id].max > factors[best].max) best = id;
  return best;
}
