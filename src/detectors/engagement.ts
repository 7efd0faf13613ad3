import type { Context } from '../domain/context.ts';
import { type Day, isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import { foldWord } from '../domain/names.ts';
import type { AccountEvent, Contact } from '../domain/records.ts';
import type { Evidence, Finding, SignalId } from '../domain/signal.ts';
import { found, NONE } from './declare.ts';
import {
  activeContacts,
  details,
  EXECUTIVE_RANK,
  evidenceOfEvent,
  freshFacts,
  hasDeparted,
  isPerson,
  titleRank,
} from './facts.ts';
import {
  firstListDay,
  firstSeenOn,
  isNewcomer,
  isTakingPart,
  presenceOf,
  wasNamedBefore,
} from './readings/newcomers.ts';

/** The name an earlier scan used for a person, through marriages and corrections; else their present one. */
const settledName = (id: SignalId, contact: Contact, { signals }: Dossier): string =>
  signals.find(({ family, subject }) => family === id && isPerson(contact, subject))?.subject ?? contact.name;

/**
 * Executives who were not seen before and now are, or came to our lists, and new sponsors. A change against the first
 * list, so that list itself is none; who is new to the company and not yet seen is told by `new-executive`.
 */
export function engagedExecutives(dossier: Dossier, context: Context): readonly Finding[] {
  const first = firstListDay(dossier.contacts);
  // Most accounts have no such person: who is still there is worked out only where somebody counts.
  if (first === null || !dossier.contacts.some(isHigh)) return NONE;
  const window = context.settings.windows.champion;
  return activeContacts(dossier, context).flatMap((contact) => {
    if (!isHigh(contact)) return [];
    const evidence = [newSponsor(contact, first), newlySeen(contact, first, dossier, context)].find(
      (one) => one !== null && isWithin(one.day, context.today, window),
    );
    if (!evidence) return [];
    const events = dossier.events
      .filter(
        (event) =>
          isTakingPart(event) && isWithin(event.date, context.today, window) && isPerson(contact, event.person),
      )
      .map((event) => evidenceOfEvent(event, details({ person: contact.name, title: contact.title })));
    const subject = settledName('exec-engagement', contact, dossier);
    return [found('exec-engagement', 'medium', [evidence, ...events], subject)];
  });
}

const isHigh = ({ role, title = '' }: Contact): boolean => role === 'sponsor' || titleRank(title) >= EXECUTIVE_RANK;

/** Since when somebody is sponsor who was not on the first list. */
function newSponsor({ name, title, role, history }: Contact, first: Day): Evidence | null {
  if (role !== 'sponsor') return null;
  let began = history[0];
  for (const [index, version] of history.entries()) {
    if (version.facts.role === 'sponsor' && history[index - 1]?.facts.role !== 'sponsor') began = version;
  }
  if (!began || began.day <= first) return null;
  const detail = details({ person: name, title, role });
  return { measure: 'contact', value: name, day: began.day, detail, source: began.origin };
}

function newlySeen(contact: Contact, first: Day, dossier: Dossier, context: Context): Evidence | null {
  const { name, title = '', role, since, origin } = contact;
  if (titleRank(title) < EXECUTIVE_RANK) return null;
  const presence = presenceOf(contact, dossier, context);
  const tell = (day: Day, count?: number): Evidence => {
    const detail = details({ person: name, title, count });
    return { measure: 'contact', value: name, day, detail, source: origin };
  };
  if (presence && presence.since > first && isWithin(presence.since, context.today, context.settings.windows.champion))
    return tell(presence.since, presence.times);
  const listed = firstSeenOn(contact);
  const isToldElsewhere = !presence && (since !== undefined || role === 'decision-maker');
  return listed <= first || isToldElsewhere ? null : tell(listed);
}

/** People we had not met who look into our content or product: told by an event, or new on our lists and seen since. */
export function newContacts(dossier: Dossier, context: Context): readonly Finding[] {
  const { contacts, events } = dossier;
  const first = firstListDay(contacts);
  const people = new Map<string, { subject: string; evidence: Evidence[] }>();
  const add = (name: string, contact: Contact | undefined, evidence: Evidence): void => {
    const known = people.get(contact?.key ?? foldWord(name));
    if (known) known.evidence.push(evidence);
    else {
      const subject = contact ? settledName('new-contact', contact, dossier) : name;
      people.set(contact?.key ?? foldWord(name), { subject, evidence: [evidence] });
    }
  };
  for (const event of events) {
    const { person = '', date } = event;
    if (event.type !== 'content_engagement' || person === '') continue;
    if (!isWithin(date, context.today, context.settings.windows.champion)) continue;
    const contact = contacts.find((one) => isPerson(one, person));
    if (contact && !isNewcomer(contact, first, context)) continue;
    if (wasNamedBefore(person, dossier, context) || hasDeparted(dossier, person, context)) continue;
    add(person, contact, engagementIn(event, contact, dossier, context));
  }
  const isSeen = (contact: Contact): boolean => isNewcomer(contact, first, context) && wasSeen(contact, context);
  for (const contact of contacts.some(isSeen) ? activeContacts(dossier, context).filter(isSeen) : []) {
    const { name, title, dept, last_seen: seen, origin } = contact;
    const detail = details({ person: name, title, dept, seen });
    add(name, contact, { measure: 'contact', value: name, day: firstSeenOn(contact), detail, source: origin });
  }
  if (people.size === 0) return NONE;
  return [...people.values()].map(({ subject, evidence }) => found('new-contact', 'medium', evidence, subject));
}

const wasSeen = ({ last_seen: seen }: Contact, { today, settings }: Context): boolean =>
  seen !== undefined && isWithin(seen, today, settings.windows.champion);

function engagementIn(event: AccountEvent, contact: Contact | undefined, dossier: Dossier, context: Context): Evidence {
  const { departments = [] } = freshFacts(dossier, context).facts;
  // An event has no department of its own; its role often is one.
  const team = departments.find(({ name }) => foldWord(name) === foldWord(event.role ?? ''))?.name;
  return evidenceOfEvent(
    event,
    details({
      person: contact?.name ?? event.person,
      title: event.title ?? contact?.title,
      dept: contact?.dept ?? team,
      action: event.detail,
    }),
  );
}
