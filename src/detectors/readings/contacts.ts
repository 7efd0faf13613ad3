import type { StaleFact } from '../../domain/assessment.ts';
import type { Context } from '../../domain/context.ts';
import { type Day, daysBetween } from '../../domain/day.ts';
import { departureOf } from '../../domain/departure.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { nameKey, personWord } from '../../domain/names.ts';
import type { AccountEvent, Contact, ContactRole } from '../../domain/records.ts';

const SPONSOR_ROLES: readonly (ContactRole | undefined)[] = ['champion', 'sponsor'];

/** Whether a role is one that carries us at the account. */
export const isSponsorRole = (role: ContactRole | undefined): boolean => SPONSOR_ROLES.includes(role);

/** Whether a person is, or at any time was, champion or sponsor at the account. */
export function isSponsor(contact: Contact): boolean {
  return isSponsorRole(contact.role) || contact.history.some(({ facts }) => isSponsorRole(facts.role));
}

/** Contacts stated or seen inside their maximum age; the others are unknown, not gone (spec 12.5). */
export function freshContacts(dossier: Dossier, context: Context): readonly Contact[] {
  const maximum = context.settings.freshnessContacts;
  return dossier.contacts.filter((contact) => daysBetween(lastKnown(contact), context.today) <= maximum);
}

/** The people of an account where all that is known of them is too old to count; null while any of it counts. */
export function staleContacts(dossier: Dossier, context: Context): StaleFact | null {
  if (dossier.contacts.length === 0 || freshContacts(dossier, context).length > 0) return null;
  const day = dossier.contacts.map(lastKnown).reduce((latest, one) => (one > latest ? one : latest));
  return { field: 'contacts', day, age: daysBetween(day, context.today) };
}

const lastKnown = ({ last_seen: seen, origin }: Contact): Day =>
  seen !== undefined && seen > origin.day ? seen : origin.day;

/** People still at the account, as far as known. */
export function activeContacts(dossier: Dossier, context: Context): readonly Contact[] {
  return freshContacts(dossier, context).filter((contact) => !isGone(dossier, contact, context));
}

/** Champions and sponsors still at the account; an unknown sponsor counts as none (spec section 5). */
export function activeSponsors(dossier: Dossier, context: Context): readonly Contact[] {
  return activeContacts(dossier, context).filter((contact) => isSponsorRole(contact.role));
}

/** Whether a person is gone: a row says so, or an event does and no later row has them active; nobody has said they are back. */
function isGone(dossier: Dossier, contact: Contact, context: Context): boolean {
  let left = departureOf(contact)?.day ?? null;
  for (const event of dossier.events) {
    if (!isLeaving(event) || event.date > context.today || isMoveWithin(event.company, dossier)) continue;
    if (!isPerson(contact, event.person)) continue;
    if (isStatedActive(contact, event.date)) continue;
    if (left === null || event.date > left) left = event.date;
  }
  return left !== null && !cameBack(dossier, contact.name, left, context, contact);
}

/** Whether the name is that of a person who is gone, from the rows about them or from events alone. */
export function hasDeparted(dossier: Dossier, person: string, context: Context): boolean {
  if (person === '') return false;
  const known = dossier.contacts.filter((contact) => isPerson(contact, person));
  if (known.length > 0) return known.every((contact) => isGone(dossier, contact, context));
  return dossier.events.some(
    (event) =>
      isLeaving(event) &&
      event.date <= context.today &&
      event.person !== undefined &&
      personWord(event.person) === personWord(person) &&
      !isMoveWithin(event.company, dossier) &&
      !cameBack(dossier, person, event.date, context),
  );
}

const LEAVING: readonly string[] = ['champion_left', 'executive_left'];
const COMING: readonly string[] = ['champion_joined', 'executive_hire'];

/** Whether an event tells that somebody left. */
export const isLeaving = ({ type }: AccountEvent): boolean => LEAVING.includes(type);

/** Whether an event tells that somebody came. */
export const isComing = ({ type }: AccountEvent): boolean => COMING.includes(type);

/**
 * Whether rows made the person active after that day. A list that goes on saying what it said before knows nothing
 * of a departure told elsewhere; it is written anew from time to time, so the day it began to say so counts.
 */
export function isStatedActive(contact: Contact, day: Day): boolean {
  if (contact.status !== 'active') return false;
  let since: Day | null = null;
  for (const { day: stated, facts } of contact.history) since = facts.status === 'active' ? (since ?? stated) : null;
  return (since ?? contact.origin.day) > day;
}

/** Whether a row or an event after the departure has the person at the account again. */
export function cameBack(dossier: Dossier, person: string, left: Day, context: Context, contact?: Contact): boolean {
  const isSame = (name: string | undefined) =>
    name !== undefined && (contact ? isPerson(contact, name) : personWord(name) === personWord(person));
  return (
    dossier.contacts.some((one) => isStatedActive(one, left) && (one === contact || isPerson(one, person))) ||
    dossier.events.some(
      (event) => isComing(event) && event.date > left && event.date <= context.today && isSame(event.person),
    )
  );
}

/** Whether the company a person went to is the account itself, under any of its names: a move within it is no departure. */
export function isMoveWithin(company: string | null | undefined, { name, snapshot }: Dossier): boolean {
  if (company === null || company === undefined || company === '') return false;
  const { domain, former_names: former = [], name: stated } = snapshot?.facts ?? {};
  const key = nameKey(company);
  return [name, stated, domain, ...former].some((own) => own !== undefined && nameKey(own) === key);
}

/** Whether a name in an event or request is this contact: e-mail, else any name they went by. */
export function isPerson(contact: Contact, person: string | undefined): boolean {
  if (person === undefined || person === '') return false;
  const folded = personWord(person);
  if (folded === '') return false;
  if (personWord(contact.name) === folded || personWord(contact.key) === folded) return true;
  return contact.history.some(({ facts }) => personWord(facts.name) === folded);
}
