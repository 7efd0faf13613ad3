import { isUseAtLeast, isUseOver, topUse } from '../detectors/facts.ts';
import type { Factor } from '../domain/assessment.ts';
import { type Judging, signalsOf } from './judging.ts';
import { knownFactor, unknownFactor } from './rubric.ts';

/**
 * Ceiling (spec section 4): the highest use of all metered limits, compared by cross-multiplication; a limit
 * that was hit or people waiting for access count in full, whatever the use.
 */
export function ceilingFactor(judging: Judging): Factor {
  const { dossier, context } = judging;
  const { settings } = context;
  const { ceiling } = settings.score;
  const caps = signalsOf(judging, 'api-limit-hit', 'tier-feature-limit').flatMap((signal) => signal.evidence);
  if (caps.length > 0) return knownFactor('ceiling', settings, { points: ceiling.high, reason: 'cap', evidence: caps });
  const waiting = signalsOf(judging, 'user-waitlist').flatMap((signal) => signal.evidence);
  const top = topUse(dossier, context);
  if (waiting.length > 0) {
    const evidence = top ? [...waiting, top.evidence] : waiting;
    return knownFactor('ceiling', settings, { points: ceiling.high, reason: 'waitlist', evidence });
  }
  if (!top) return unknownFactor('ceiling', settings);
  const { limitNear, limitStrong } = settings.thresholds;
  const points = isUseOver(top, limitStrong)
    ? ceiling.high
    : isUseAtLeast(top, limitNear)
      ? ceiling.middle
      : ceiling.low;
  return knownFactor('ceiling', settings, { points, reason: 'utilisation', evidence: [top.evidence] });
}
