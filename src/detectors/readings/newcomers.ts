import type { Context } from '../../domain/context.ts';
import { addDays, type Day, daysBetween, isWithin } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { personWord } from '../../domain/names.ts';
import type { AccountEvent, Contact } from '../../domain/records.ts';
import { isPerson } from './contacts.ts';

/** The day contacts were first recorded: who is on the first list is not new. Null where nobody is recorded. */
export function firstListDay(contacts: readonly Contact[]): Day | null {
  let first: Day | null = null;
  for (const contact of contacts) {
    const day = firstSeenOn(contact);
    if (first === null || day < first) first = day;
  }
  return first;
}

/** The day a person was first on a list. */
export const firstSeenOn = ({ history, origin }: Contact): Day => history[0]?.day ?? origin.day;

/** Whether a person came to our lists within the champion window: not on the first one, nor said to be there for longer. */
export function isNewcomer(contact: Contact, firstList: Day | null, { today, settings }: Context): boolean {
  const window = settings.windows.champion;
  const day = firstSeenOn(contact);
  if (day === firstList || !isWithin(day, today, window)) return false;
  return contact.since === undefined || daysBetween(contact.since, today) <= window;
}

/** Whether an event or a request told of somebody by name before the champion window. */
export function wasNamedBefore(person: string, { events, requests }: Dossier, { today, settings }: Context): boolean {
  const from = addDays(today, -settings.windows.champion);
  const name = personWord(person);
  return (
    events.some((event) => event.date < from && event.person !== undefined && personWord(event.person) === name) ||
    requests.some(({ date, contact }) => date < from && contact !== undefined && personWord(contact) === name)
  );
}

const TAKING_PART: readonly string[] = ['content_engagement', 'reference_request', 'qbr_next_steps', 'pricing_view'];

/** Whether an event tells of somebody who looked into what we do or talked with us. */
export const isTakingPart = ({ type }: AccountEvent): boolean => TAKING_PART.includes(type);

/** How long somebody has been in touch without a longer break than the champion window, up to today. */
export interface Presence {
  readonly since: Day;
  /** Days they were seen on in that time. */
  readonly times: number;
}

/** When a person began to be seen, as their rows and events of theirs tell; null who is not seen at present. */
export function presenceOf(contact: Contact, { events }: Dossier, { today, settings }: Context): Presence | null {
  const days = new Set<Day>();
  for (const { facts } of contact.history) if (facts.last_seen !== undefined) days.add(facts.last_seen);
  for (const event of events) if (isTakingPart(event) && isPerson(contact, event.person)) days.add(event.date);
  let since: Day | null = null;
  let times = 0;
  for (const day of [...days]
    .filter((one) => one <= today)
    .sort()
    .reverse()) {
    if (daysBetween(day, since ?? today) > settings.windows.champion) break;
    since = day;
    times += 1;
  }
  return since === null ? null : { since, times };
}
