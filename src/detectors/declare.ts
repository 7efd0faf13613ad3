import { foldWord } from '../domain/names.ts';
import type { Evidence, Finding, SignalId, Strength } from '../domain/signal.ts';
import type { Detector } from './detector.ts';

type Declared = Pick<Detector, 'id' | 'category' | 'mode' | 'detect'> & Partial<Detector>;

/** A detector with the usual answers filled in: its own family, no factor, nothing to sell, no guard. */
export function declare(detector: Declared): Detector {
  return { family: detector.id, factors: [], types: [], when: null, guards: [], ...detector };
}

/** A finding; `subject` is empty where the account has only one of it. */
export const found = (id: SignalId, strength: Strength, evidence: readonly Evidence[], subject = ''): Finding => ({
  id,
  subject,
  strength,
  evidence,
});

/** No finding: shared, so that the usual answer of a detector costs nothing. */
export const NONE: readonly Finding[] = [];

/** One finding for each subject, whatever its spelling, with everything said of it; the first spelling names it. */
export function foundBySubject(
  id: SignalId,
  strength: Strength,
  said: readonly (readonly [subject: string, Evidence])[],
): readonly Finding[] {
  if (said.length === 0) return NONE;
  const groups = new Map<string, { subject: string; evidence: Evidence[] }>();
  for (const [subject, evidence] of said) {
    const group = groups.get(foldWord(subject));
    if (group) group.evidence.push(evidence);
    else groups.set(foldWord(subject), { subject, evidence: [evidence] });
  }
  return [...groups.values()].map(({ subject, evidence }) => found(id, strength, evidence, subject));
}
