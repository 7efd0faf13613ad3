import type { Context } from '../../domain/context.ts';
import { addDays, type Day, daysBetween } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Origin } from '../../domain/facts.ts';
import { foldWord, personWord } from '../../domain/names.ts';
import type { Contact, ContactRole } from '../../domain/records.ts';
import { LEADING_ROLES, type Step } from './contact-steps.ts';
import { cameBack, hasDeparted, isLeaving, isPerson, isSponsorRole } from './contacts.ts';
import { successorNamed } from './succession.ts';
import { isSimilarTitle } from './titles.ts';

interface Candidate {
  readonly person: string;
  readonly contact: Contact | null;
  readonly title: string | undefined;
  readonly day: Day;
  readonly source: Origin;
  /** How much speaks for them: named 4, same role 3, like title 2, same department and a role of weight 1. */
  readonly weight: number;
}

/**
 * Who follows each champion or sponsor that left for good, until the champion window after it: whom a note or event
 * names, else who takes the same role, a like title (that one up to a month before), or a role of weight in the same
 * department. One for each, the best founded first.
 */
export function successors(steps: readonly Step[], dossier: Dossier, context: Context): readonly Step[] {
  return steps.flatMap((left) => {
    if (left.move.kind !== 'left' || !left.carriedUs) return [];
    if (cameBack(dossier, left.move.person, left.move.day, context, left.contact ?? undefined)) return [];
    const best = [...named(left, dossier, context), ...takers(left, steps, context)]
      .filter(({ person }) => !isSame(left, person) && !hasDeparted(dossier, person, context))
      .sort(
        (a, b) => b.weight - a.weight || distance(a, left) - distance(b, left) || (a.person < b.person ? -1 : 1),
      )[0];
    return best ? [toStep(best, left)] : [];
  });
}

const distance = (candidate: Candidate, left: Step): number => Math.abs(daysBetween(left.move.day, candidate.day));

const isSame = ({ move, contact }: Step, person: string): boolean =>
  contact ? isPerson(contact, person) : personWord(move.person) === personWord(person);

function toStep({ person, contact, title, day, source }: Candidate, left: Step): Step {
  const since = day > left.move.day ? day : left.move.day;
  return {
    move: {
      kind: 'successor',
      day: since,
      person,
      ...(title === undefined ? {} : { to: title }),
      follows: left.move.person,
      source,
    },
    contact,
    title,
    carriedUs: false,
  };
}

/** Whether a day lies where a successor may show up, and has come. */
function isHandover(day: Day, left: Step, { today, settings }: Context): boolean {
  const from = addDays(left.move.day, -settings.thresholds.sameEventDays);
  const to = addDays(left.move.day, settings.windows.champion);
  return day >= from && day <= to && day <= today;
}

const TAKING = ['joined', 'returned', 'role', 'promoted', 'moved'];

function takers(left: Step, steps: readonly Step[], context: Context): readonly Candidate[] {
  return steps.flatMap((step) => {
    const { move, contact } = step;
    if (!TAKING.includes(move.kind) || !isHandover(move.day, left, context)) return [];
    // A like title may come before the chair is empty; another champion of the months before is just another champion.
    const isAfter = move.day >= left.move.day;
    const byRole = isAfter ? Math.max(sameRole(step, left), sameDepartment(step, left)) : 0;
    const weight = Math.max(byRole, likeTitle(step, left));
    const title = contact?.title ?? step.title;
    return weight > 0 ? [{ person: move.person, contact, title, day: move.day, source: move.source, weight }] : [];
  });
}

/** The last role in which a person carried us; none for a person only events know. */
function sponsorRoleOf(contact: Contact | null): ContactRole | undefined {
  return contact?.history.findLast(({ facts }) => isSponsorRole(facts.role))?.facts.role;
}

function sameRole({ move, contact }: Step, left: Step): number {
  const role = sponsorRoleOf(left.contact);
  if (role === undefined) return 0;
  const taken =
    move.kind === 'role' ? move.to : move.kind === 'joined' || move.kind === 'returned' ? contact?.role : '';
  return taken === role ? 3 : 0;
}

function likeTitle({ move, contact, title }: Step, left: Step): number {
  const now = contact?.title ?? title;
  if (move.kind === 'role' || now === undefined || left.title === undefined) return 0;
  return isSimilarTitle(now, left.title) ? 2 : 0;
}

function sameDepartment({ contact }: Step, left: Step): number {
  const dept = foldWord(left.contact?.dept ?? '');
  if (!contact || dept === '' || foldWord(contact.dept ?? '') !== dept) return 0;
  return LEADING_ROLES.includes(contact.role) ? 1 : 0;
}

/** Whom the report of the departure, another event or a note of those days names. */
function named(left: Step, dossier: Dossier, context: Context): readonly Candidate[] {
  const names = left.contact
    ? [left.contact.name, ...left.contact.history.map(({ facts }) => facts.name)]
    : [left.move.person];
  const people = dossier.contacts.map(({ name }) => name);
  const read = (text: string | undefined, day: Day, source: Origin, isSubject: boolean): readonly Candidate[] => {
    if (text === undefined || !isHandover(day, left, context)) return [];
    const name = successorNamed(text, { names, isSubject }, people);
    if (name === null) return [];
    const contact = dossier.contacts.find((one) => isPerson(one, name)) ?? null;
    return [{ person: contact?.name ?? name, contact, title: contact?.title, day, source, weight: 4 }];
  };
  return [
    ...dossier.events.flatMap((event) =>
      read(
        event.detail,
        event.date,
        event.origin,
        isLeaving(event) && event.person !== undefined && isSame(left, event.person),
      ),
    ),
    ...dossier.notes.flatMap((note) => read(note.text, note.date, note.origin, false)),
  ];
}
