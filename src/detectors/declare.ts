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
