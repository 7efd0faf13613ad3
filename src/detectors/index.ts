import type { SignalId } from '../domain/signal.ts';
import { BEHAVIOUR } from './behaviour.ts';
import { BENCHMARK } from './benchmark.ts';
import { CEILING } from './ceiling.ts';
import { COMPETITIVE } from './competitive.ts';
import { DATA } from './data.ts';
import type { Detector } from './detector.ts';
import { FEATURE_GAP } from './feature-gap.ts';
import { GROWTH } from './growth.ts';
import { INITIATIVE } from './initiative.ts';
import { PEOPLE } from './people.ts';
import { REACH } from './reach.ts';
import { RISK } from './risk.ts';
import { SERVICES } from './services.ts';
import { TEAMS } from './teams.ts';
import { TIMING } from './timing.ts';
import { LEFT_OVER, WHITE_SPACE } from './white-space.ts';

/** Every detector, by category in the order of spec section 3; what the others leave over comes last. */
export const DETECTORS: readonly Detector[] = [
  ...CEILING,
  ...FEATURE_GAP,
  ...WHITE_SPACE,
  ...BENCHMARK,
  ...TEAMS,
  ...REACH,
  ...GROWTH,
  ...INITIATIVE,
  ...COMPETITIVE,
  ...SERVICES,
  ...BEHAVIOUR,
  ...PEOPLE,
  ...RISK,
  ...TIMING,
  ...DATA,
  ...LEFT_OVER,
];

const byId = new Map(DETECTORS.map((detector) => [detector.id, detector]));

/** The detector of a signal id; undefined only for a signal stored by a version that knew more. */
export function detectorOf(id: SignalId): Detector | undefined {
  return byId.get(id);
}
