import type { SignalId } from '../domain/signal.ts';
import { BEHAVIOUR } from './behaviour.ts';
import { CEILING } from './ceiling.ts';
import { COMPETITIVE } from './competitive.ts';
import { DATA } from './data.ts';
import type { Detector } from './detector.ts';
import { FEATURE_GAP } from './feature-gap.ts';
import { GROWTH } from './growth.ts';
import { INITIATIVE } from './initiative.ts';
import { PEOPLE } from './people.ts';
import { RISK } from './risk.ts';
import { SERVICES } from './services.ts';
import { TEAMS } from './teams.ts';
import { TIMING } from './timing.ts';

/** Every detector, by category in the order of spec section 3. */
export const DETECTORS: readonly Detector[] = [
  ...CEILING,
  ...FEATURE_GAP,
  ...TEAMS,
  ...GROWTH,
  ...INITIATIVE,
  ...COMPETITIVE,
  ...SERVICES,
  ...BEHAVIOUR,
  ...PEOPLE,
  ...RISK,
  ...TIMING,
  ...DATA,
];

const byId = new Map(DETECTORS.map((detector) => [detector.id, detector]));

/** The detector of a signal id; undefined only for a signal stored by a version that knew more. */
export function detectorOf(id: SignalId): Detector | undefined {
  return byId.get(id);
}
