import type { Context } from '../../domain/context.ts';
import { type Day, isWithin } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Evidence } from '../../domain/signal.ts';
import { evidenceFor, evidenceOfEvent } from './evidence.ts';

/**
 * What says that an escalation is open, stated within the last `window` days: the last count, unless it is 0, and events
 * since then that raise one. An event that closes one ends what was said before it; silence ends nothing.
 */
export function openEscalations(dossier: Dossier, { today }: Context, window: number): readonly Evidence[] {
  const { snapshot, events } = dossier;
  const open = snapshot?.facts.open_escalations;
  if (open === undefined && events.length === 0) return [];
  const counted: Day = open === undefined ? '' : (snapshot?.origins.open_escalations?.day ?? snapshot?.day ?? '');
  const closed = events.reduce<Day>(
    (last, { type, date }) => (type === 'escalation_closed' && date <= today && date > last ? date : last),
    '',
  );
  const evidence: Evidence[] = [];
  if (open !== undefined && open >= 1 && counted >= closed && isWithin(counted, today, window)) {
    evidence.push(evidenceFor(dossier, 'open_escalations', open));
  }
  for (const event of events) {
    if (event.type !== 'escalation' || event.date <= counted || event.date <= closed) continue;
    if (isWithin(event.date, today, window)) evidence.push(evidenceOfEvent(event));
  }
  return evidence;
}
