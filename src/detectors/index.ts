import type { SignalId } from '../domain/signal.ts';
import { CEILING } from './ceiling.ts';
import type { Detector } from './detector.ts';

/** Every detector, by category in the order of spec section 3. */
export const DETECTORS: readonly Detector[] = [...CEILING];

const byId = new Map(DETECTORS.map((detector) => [detector.id, detector]));

/** The detector of a signal id; undefined only for a signal stored by a version that knew more. */
export function detectorOf(id: SignalId): Detector | undefined {
  return byId.get(id);
}
