import { evidenceFor, freshFacts } from '../detectors/facts.ts';
import type { Factor } from '../domain/assessment.ts';
import type { FactorReason } from '../domain/judgement.ts';
import type { Evidence } from '../domain/signal.ts';
import { type Judging, signalsOf } from './judging.ts';
import { knownFactor, labelPoints, unknownFactor } from './rubric.ts';

interface Measure {
  readonly reason: FactorReason;
  readonly points: number;
  readonly evidence: readonly Evidence[];
}

/**
 * Health (spec section 4): the lowest of all known measures, all of them shown (E11); where none is known, a
 * champion promoted lately is read as healthy.
 */
export function healthFactor(judging: Judging): Factor {
  const { settings } = judging.context;
  const measures = [...measuresOf(judging)].sort((a, b) => a.points - b.points);
  const lowest = measures[0];
  if (lowest) {
    const { points, reason } = lowest;
    return knownFactor('health', settings, { points, reason, evidence: measures.flatMap((one) => one.evidence) });
  }
  const promoted = signalsOf(judging, 'champion-promoted').flatMap((signal) => signal.evidence);
  if (promoted.length === 0) return unknownFactor('health', settings);
  return knownFactor('health', settings, {
    points: settings.score.health.promotion,
    reason: 'promotion',
    evidence: promoted,
    inferred: true,
  });
}

function measuresOf(judging: Judging): readonly Measure[] {
  const { dossier, context } = judging;
  const { settings } = context;
  const { health } = settings.score;
  const { nps, csat, health_label: label, health_score: score } = freshFacts(dossier, context).facts;
  const measures: Measure[] = [];
  const review = signalsOf(judging, 'vendor-review').flatMap((signal) => signal.evidence);
  if (review.length > 0) measures.push({ reason: 'vendor-review', points: health.atRisk, evidence: review });
  if (nps !== undefined) {
    measures.push({ reason: 'nps', points: health.npsFactor * nps, evidence: [evidenceFor(dossier, 'nps', nps)] });
  } else if (csat !== undefined) {
    measures.push({ reason: 'csat', points: health.csatFactor * csat, evidence: [evidenceFor(dossier, 'csat', csat)] });
  }
  if (label !== undefined) {
    const evidence = [evidenceFor(dossier, 'health_label', label)];
    measures.push({ reason: 'label', points: labelPoints('health', label, settings), evidence });
  }
  if (score !== undefined) {
    const { healthGood, healthAtRisk } = settings.thresholds;
    const points = score >= healthGood ? health.healthy : score >= healthAtRisk ? health.ok : health.atRisk;
    measures.push({ reason: 'score', points, evidence: [evidenceFor(dossier, 'health_score', score)] });
  }
  return measures;
}
