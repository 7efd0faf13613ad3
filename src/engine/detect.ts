import { DETECTORS } from '../detectors/index.ts';
import type { Context } from '../domain/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Finding } from '../domain/signal.ts';
import { signalKey, stepOf } from './ladder.ts';

/**
 * Everything the detectors notice today, in their order: one finding for each (family, subject), the
 * highest rung where several fire. Detectors of change stay silent on an account's first snapshot (spec section 0).
 */
export function detectSignals(dossier: Dossier, context: Context): Finding[] {
  const found = new Map<string, Finding>();
  const all: Finding[] = [];
  for (const detector of DETECTORS) {
    if (detector.mode === 'change' && dossier.previous === null) continue;
    for (const finding of detector.detect(dossier, context, all)) {
      all.push(finding);
      const key = signalKey({ family: detector.family, subject: finding.subject });
      const other = found.get(key);
      if (!other || stepOf(finding) > stepOf(other)) found.set(key, finding);
    }
  }
  return [...found.values()];
}
