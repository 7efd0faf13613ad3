import { changeSince, foldRole, freshFacts, hiringOf, seatUse } from '../detectors/facts.ts';
import { happenings } from '../detectors/same-event.ts';
import { type Day, daysBetween } from '../domain/day.ts';
import { type Judging, signalsOf } from './judging.ts';

/**
 * People about to need a seat (spec section 7): planned hires of the roles that use the product, else active seats
 * added of late, else the seats that a grown headcount would need beyond those licensed, else 0.
 */
export function plannedHires(judging: Judging): number {
  const hired = hiresByEvent(judging);
  if (hired > 0) return hired;
  const added = addedSeats(judging);
  return added > 0 ? added : seatsForHeadcount(judging);
}

/** Hirings of roles that use the product, each once however often it is reported. */
function hiresByEvent({ dossier, context }: Judging): number {
  const roles = (context.catalogue?.product_roles ?? []).map(foldRole).filter((role) => role !== '');
  const { settings } = context;
  const usesIt = (role: string) => roles.length === 0 || roles.some((one) => foldRole(role).includes(one));
  return happenings(
    dossier,
    context,
    ['hiring'],
    settings.sizing.hiringDays,
    'company-hiring',
    (event) => hiringOf(event).role,
  )
    .map(({ subject, events }) => events.map(hiringOf).filter(({ role }) => usesIt(role || subject)))
    .reduce((sum, hirings) => sum + countDistinct(hirings, settings.thresholds.sameEventDays), 0);
}

/**
 * People sought for one role: reports of the same number within so many days tell of one hiring, other numbers of others
 * (spec sections 0 and 7). A report without a number adds none. Expects the oldest first.
 */
function countDistinct(hirings: readonly ReturnType<typeof hiringOf>[], days: number): number {
  const last = new Map<number, Day>();
  let sum = 0;
  for (const { event, count } of hirings) {
    if (count === null) continue;
    const before = last.get(count);
    if (before === undefined || daysBetween(before, event.date) > days) sum += count;
    last.set(count, event.date);
  }
  return sum;
}

function addedSeats({ dossier, context }: Judging): number {
  const active = freshFacts(dossier, context).facts.seats_active ?? null;
  const change = changeSince(dossier, context, context.settings.sizing.hiringDays, 'seats_active', active);
  return change ? change.to - change.from : 0;
}

function seatsForHeadcount(judging: Judging): number {
  const seats = seatUse(judging.dossier, judging.context);
  if (!seats?.counted) return 0;
  let most = 0;
  for (const signal of signalsOf(judging, 'headcount-12m', 'headcount-signing')) {
    for (const { value: now, from: then } of signal.evidence) {
      if (typeof now !== 'number' || typeof then !== 'number' || then <= 0) continue;
      most = Math.max(most, Math.ceil((seats.used * now) / then) - seats.limit);
    }
  }
  return most;
}
