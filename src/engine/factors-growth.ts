import { evidenceFor, factKey, freshFacts } from '../detectors/facts.ts';
import { detectorOf } from '../detectors/index.ts';
import type { Factor } from '../domain/assessment.ts';
import type { FactorReason } from '../domain/judgement.ts';
import type { Evidence, Signal, SignalId } from '../domain/signal.ts';
import { type Judging, signalsOf } from './judging.ts';
import { knownFactor, labelPoints, unknownFactor } from './rubric.ts';

/** Listed under growth in spec section 3 because they set it to nothing. */
const SETBACKS: readonly SignalId[] = ['usage-declining', 'company-contracting'];

/**
 * Growth (spec section 4), first match wins: a contracting company, strong growth, some growth, a flat company
 * or falling usage; else unknown. A steady usage label is not growth data.
 */
export function growthFactor(judging: Judging): Factor {
  const { dossier, context } = judging;
  const { settings } = context;
  const grade = (
    label: 'strong' | 'some' | 'none',
    reason: FactorReason,
    evidence: readonly Evidence[],
    inferred = false,
  ) => knownFactor('growth', settings, { points: labelPoints('growth', label, settings), reason, evidence, inferred });

  const contracting = evidenceOf(signalsOf(judging, 'company-contracting'));
  if (contracting.length > 0) return grade('none', 'contracting', contracting);
  const growing = growthSignals(judging);
  const strong = evidenceOf(growing.filter(isStrongGrowth));
  if (strong.length > 0) return grade('strong', 'strong', strong);
  if (growing.length >= 2) return grade('strong', 'several', evidenceOf(growing));
  if (growing.length === 1) return grade('some', 'some', evidenceOf(growing));
  const falling = evidenceOf(signalsOf(judging, 'usage-declining'));
  if (freshFacts(dossier, context).facts.company_growth === 'flat') {
    return grade('none', 'flat', [evidenceFor(dossier, 'company_growth', 'flat'), ...falling]);
  }
  // Falling usage alone says little about the company: it counts as read indirectly.
  if (falling.length > 0) return grade('none', 'declining', falling, true);
  return unknownFactor('growth', settings);
}

const evidenceOf = (signals: readonly Signal[]): readonly Evidence[] => signals.flatMap((signal) => signal.evidence);

/** Series A and later, an acquisition, and both headcount detectors (spec section 4). */
function isStrongGrowth(signal: Signal): boolean {
  if (signal.id === 'funding-round') return signal.strength === 'strong';
  return signal.id === 'acquired-company' || signal.id === 'headcount-12m' || signal.id === 'headcount-signing';
}

/** Standing growth signals, once per underlying fact: one hiring event that two detectors read counts once. */
function growthSignals(judging: Judging): readonly Signal[] {
  const seen = new Set<string>();
  return judging.signals.filter((signal) => {
    if (SETBACKS.includes(signal.id) || !detectorOf(signal.id)?.factors.includes('growth')) return false;
    const keys = signal.evidence.map(factKey);
    const isNew = !keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return isNew;
  });
}
