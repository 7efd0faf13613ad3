import type { Arrival } from '../../domain/champion.ts';
import type { Context } from '../../domain/context.ts';
import { daysBetween, isWithin } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { personWord } from '../../domain/names.ts';
import type { Contact } from '../../domain/records.ts';
import type { Evidence } from '../../domain/signal.ts';
import { happenings } from '../same-event.ts';
import { hasDeparted, isPerson } from './contacts.ts';
import { details, evidenceOfEvent } from './evidence.ts';
import type { PersonMove } from './moves.ts';

/** A former champion who came here, with everything that says so. */
export interface Joining extends PersonMove {
  /** The name an earlier scan gave it; null where only another account's data tells of it. */
  readonly subject: string | null;
}

const NOBODY: readonly Joining[] = [];

/**
 * Former champions who joined within the champion window: told by an event, or by another account whose departed
 * champion, sponsor or decision maker is said to be here. Who is gone again is left out.
 */
export function joinings(dossier: Dossier, context: Context): readonly Joining[] {
  const window = context.settings.windows.champion;
  const told = happenings(dossier, context, ['champion_joined'], window, 'champion-joined');
  const arrivals = dossier.arrivals.filter(({ day }) => isWithin(day, context.today, window));
  if (told.length === 0 && arrivals.length === 0) return NOBODY;
  const all: Joining[] = told.map(({ subject, events }) => ({
    subject,
    person: events.find(({ person }) => person !== undefined)?.person ?? subject,
    aliases: [subject, ...events.flatMap(({ person }) => person ?? [])],
    day: events[0].date,
    evidence: [evidenceOfEvent(events[0]), ...events.slice(1).map((event) => evidenceOfEvent(event))],
  }));
  for (const arrival of arrivals) addArrival(all, arrival, dossier, context);
  return all.filter(({ person }) => !hasDeparted(dossier, person, context));
}

/** Adds an arrival to what events tell of the same person, with their new row here where there is one. */
function addArrival(all: Joining[], arrival: Arrival, dossier: Dossier, context: Context): void {
  const contact = dossier.contacts.find((one) => isSamePerson(one, arrival));
  const row = contact && isNewRow(contact, arrival, context) ? [rowOf(contact)] : [];
  const evidence: PersonMove['evidence'] = [arrivalOf(arrival), ...row];
  const names = new Set([arrival.person, ...(contact ? [contact.name, contact.key] : [])].map(personWord));
  const same = all.findIndex((one) => one.aliases.some((alias) => names.has(personWord(alias))));
  const known = all[same];
  if (known) all[same] = { ...known, evidence: [...known.evidence, ...evidence] };
  else {
    const aliases = [arrival.person, ...(contact ? [contact.key] : [])];
    all.push({ subject: null, person: contact?.name ?? arrival.person, aliases, day: arrival.day, evidence });
  }
}

const isSamePerson = (contact: Contact, { person, email }: Arrival): boolean =>
  isPerson(contact, person) || (email !== null && isPerson(contact, email));

/** Whether the row came with the arrival: one that was there long before is a namesake's. */
function isNewRow(contact: Contact, { day }: Arrival, { settings }: Context): boolean {
  const first = contact.history[0]?.day ?? contact.origin.day;
  return daysBetween(first, day) <= settings.thresholds.sameEventDays;
}

const arrivalOf = ({ person, title, fromAccount, day, source }: Arrival): Evidence => ({
  measure: 'contact',
  value: 'joined',
  day,
  detail: details({ person, title, company: fromAccount }),
  source,
});

function rowOf({ name, title, role, history, origin }: Contact): Evidence {
  const first = history[0];
  return {
    measure: 'contact',
    value: name,
    day: first?.day ?? origin.day,
    detail: details({ person: name, title, role }),
    source: first?.origin ?? origin,
  };
}
