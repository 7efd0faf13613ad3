import type { StaleFact } from '../../domain/assessment.ts';
import type { Context } from '../../domain/context.ts';
import { type Day, daysBetween, isWithin } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { foldWord } from '../../domain/names.ts';
import type { AccountEvent, Contact, ContactRole } from '../../domain/records.ts';
import type { Evidence } from '../../domain/signal.ts';
import { details, evidenceOfEvent } from './evidence.ts';
import { titleRank } from './titles.ts';

const SPONSOR_ROLES: readonly (ContactRole | undefined)[] = ['champion', 'sponsor'];

/** Whether a person is, or at any time was, champion or sponsor at the account. */
function isSponsor(contact: Contact): boolean {
  return (
    SPONSOR_ROLES.includes(contact.role) || contact.history.some(({ facts }) => SPONSOR_ROLES.includes(facts.role))
  );
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
  return freshContacts(dossier, context).filter(
    (contact) => contact.status !== 'left' && !hasLeft(dossier, contact, context),
  );
}

/** Champions and sponsors still at the account; an unknown sponsor counts as none (spec section 5). */
export function activeSponsors(dossier: Dossier, context: Context): readonly Contact[] {
  return activeContacts(dossier, context).filter((contact) => SPONSOR_ROLES.includes(contact.role));
}

/** Whether an event says the person left and no later row states them active. */
function hasLeft(dossier: Dossier, contact: Contact, context: Context): boolean {
  return dossier.events.some(
    (event) =>
      LEAVING.includes(event.type) &&
      event.date <= context.today &&
      !(contact.status === 'active' && contact.origin.day > event.date) &&
      isPerson(contact, event.person),
  );
}

const LEAVING: readonly string[] = ['champion_left', 'executive_left'];

/** Whether a name in an event or request is this contact: e-mail, else any name they went by. */
export function isPerson(contact: Contact, person: string | undefined): boolean {
  if (person === undefined || person === '') return false;
  const folded = foldWord(person);
  if (foldWord(contact.name) === folded || foldWord(contact.key) === folded) return true;
  return contact.history.some(({ facts }) => foldWord(facts.name) === folded);
}

/** One thing that happened to a person, with everything that says so. */
export interface PersonMove {
  readonly person: string;
  /** Other spellings of the same person: the contact's key and former names. */
  readonly aliases: readonly string[];
  readonly day: Day;
  readonly evidence: readonly Evidence[];
}

/** Champions and sponsors whose title rose, from contact rows or an event, within the champion window. */
export function promotions(dossier: Dossier, context: Context): readonly PersonMove[] {
  const window = context.settings.windows.champion;
  const moves: PersonMove[] = [];
  for (const contact of dossier.contacts) {
    const evidence = isSponsor(contact) && contact.status !== 'left' ? titleRise(contact) : null;
    if (evidence && isWithin(evidence.day, context.today, window)) moves.push(moveOf(contact, evidence));
  }
  return addEvents(moves, dossier, context, ['champion_promoted'], window);
}

/** The last rise in rank that still stands; a lateral move, an unknown title or a rise taken back is nothing. */
function titleRise(contact: Contact): Evidence | null {
  if (contact.title === undefined) return null;
  const now = titleRank(contact.title);
  let before: string | undefined;
  let rise: Evidence | null = null;
  for (const { day, facts, origin } of contact.history) {
    const { title } = facts;
    if (title === undefined) continue;
    if (before !== undefined && titleRank(title) > titleRank(before) && now > titleRank(before)) {
      const detail = details({ person: contact.name, title, formerTitle: before });
      rise = { measure: 'contact', value: title, from: before, day, detail, source: origin };
    }
    before = title;
  }
  return rise;
}

/** Champions and sponsors who left, from contact rows or an event, within the champion window. */
export function departures(dossier: Dossier, context: Context): readonly PersonMove[] {
  const window = context.settings.windows.champion;
  const moves: PersonMove[] = [];
  for (const contact of dossier.contacts) {
    if (contact.status !== 'left' || !isSponsor(contact)) continue;
    const left = leftOn(contact);
    if (left && isWithin(left.day, context.today, window)) moves.push(moveOf(contact, left));
  }
  const events = addEvents(moves, dossier, context, ['champion_left'], window);
  return addEvents(events, dossier, context, ['executive_left'], window, true).filter((move) => !isBack(move, dossier));
}

/** The first version of the last stretch in which the person is marked as gone. */
function leftOn(contact: Contact): Evidence | null {
  let gone: Evidence | null = null;
  for (const { day, facts, origin } of contact.history) {
    if (facts.status !== 'left') gone = null;
    else
      gone ??= {
        measure: 'contact',
        value: 'left',
        day,
        detail: details({
          person: contact.name,
          title: contact.title,
          role: contact.role,
          company: contact.new_company,
          newTitle: contact.new_title,
        }),
        source: origin,
      };
  }
  return gone;
}

/** A row stated after the departure that has the person active again. */
function isBack(move: PersonMove, dossier: Dossier): boolean {
  return dossier.contacts.some(
    (contact) => contact.status === 'active' && contact.origin.day > move.day && isPerson(contact, move.person),
  );
}

const moveOf = (contact: Contact, evidence: Evidence): PersonMove => ({
  person: contact.name,
  aliases: [contact.key, ...contact.history.map(({ facts }) => facts.name)],
  day: evidence.day,
  evidence: [evidence],
});

/** Adds what events say: to the move of the same person where there is one, else as a move of its own. */
function addEvents(
  moves: readonly PersonMove[],
  dossier: Dossier,
  context: Context,
  types: readonly string[],
  window: number,
  sponsorsOnly = false,
): readonly PersonMove[] {
  const all = [...moves];
  for (const event of dossier.events) {
    if (!types.includes(event.type) || !isWithin(event.date, context.today, window)) continue;
    const contact = dossier.contacts.find((item) => isPerson(item, event.person));
    if (sponsorsOnly && (!contact || !isSponsor(contact))) continue;
    const move = toMove(event, contact);
    const same = all.findIndex((item) => foldWord(item.person) === foldWord(move.person));
    const known = all[same];
    if (known) all[same] = { ...known, evidence: [...known.evidence, ...move.evidence] };
    else all.push(move);
  }
  return all;
}

function toMove(event: AccountEvent, contact: Contact | undefined): PersonMove {
  const evidence = evidenceOfEvent(event, details({ person: contact?.name ?? event.person }));
  if (contact) return moveOf(contact, evidence);
  return { person: event.person ?? '', aliases: [], day: event.date, evidence: [evidence] };
}
