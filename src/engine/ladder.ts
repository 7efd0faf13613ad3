import { detectorOf } from '../detectors/index.ts';
import { type Finding, STRENGTHS } from '../domain/signal.ts';

/** The ladder a finding belongs to; its own id where it stands alone. */
export const familyOf = (finding: Pick<Finding, 'id'>): string => detectorOf(finding.id)?.family ?? finding.id;

/** What names a signal within its account. */
export const signalKey = (signal: { readonly family: string; readonly subject: string }): string =>
  `${signal.family}|${signal.subject}`;

/** How high a finding stands in its family: the rung first, then the strength; a higher step is an escalation. */
export function stepOf({ id, strength }: Pick<Finding, 'id' | 'strength'>): number {
  return (detectorOf(id)?.rung ?? 0) * STRENGTHS.length + STRENGTHS.indexOf(strength);
}
