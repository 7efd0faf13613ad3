import { detectorOf } from '../detectors/index.ts';
import { foldWord } from '../domain/names.ts';
import { type Finding, STRENGTHS } from '../domain/signal.ts';

/** The ladder a finding belongs to; its own id where it stands alone. */
export const familyOf = (finding: Pick<Finding, 'id'>): string => detectorOf(finding.id)?.family ?? finding.id;

/** What names a signal within its account; another spelling of the subject (`SSO`, `sso`) is the same signal. */
export const signalKey = (signal: { readonly family: string; readonly subject: string }): string =>
  signal.subject === '' ? signal.family : `${signal.family}|${foldWord(signal.subject)}`;

/** How high a finding stands in its family: the rung first, then the strength; a higher step is an escalation. */
export function stepOf({ id, strength }: Pick<Finding, 'id' | 'strength'>): number {
  return (detectorOf(id)?.rung ?? 0) * STRENGTHS.length + STRENGTHS.indexOf(strength);
}
