import type { Arrival, ContactMove, MoveKind } from '../../domain/champion.ts';
import type { Context } from '../../domain/context.ts';
import { type Day, daysBetween } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { personWord } from '../../domain/names.ts';
import type { Contact } from '../../domain/records.ts';
import { rowSteps, type Step, stepOfEvent } from './contact-steps.ts';
import { isPerson, isStatedActive } from './contacts.ts';
import { perDossier } from './per-dossier.ts';
import { successors } from './successors.ts';

const NOTHING: readonly ContactMove[] = [];

/**
 * What happened to the people of an account, from the versions of their rows, from events and from other accounts,
 * newest first; an event and a row that tell the same are one. A person missing from an import is nothing (A27).
 */
export const contactTimeline = perDossier(readTimeline);

function readTimeline(dossier: Dossier, context: Context): readonly ContactMove[] {
  const { contacts, events, arrivals } = dossier;
  if (contacts.length === 0 && events.length === 0 && arrivals.length === 0) return NOTHING;
  const first = firstDay(contacts);
  const steps: Step[] = contacts.flatMap((contact) => rowSteps(contact, first, dossier, context));
  for (const event of events) {
    const step = event.date <= context.today ? stepOfEvent(event, dossier) : null;
    if (step) addStep(steps, step, context);
  }
  for (const arrival of arrivals) addStep(steps, stepOfArrival(arrival, dossier), context);
  steps.push(...returns(steps));
  steps.push(...successors(steps, dossier, context));
  return steps.map(({ move }) => move).sort(byDay);
}

/** The day of the first contact list. */
function firstDay(contacts: readonly Contact[]): Day {
  let first: Day | null = null;
  for (const { history, origin } of contacts) {
    const day = history[0]?.day ?? origin.day;
    if (first === null || day < first) first = day;
  }
  return first ?? '';
}

/** Of one day, what came of a departure stands above it. */
const ORDER: readonly MoveKind[] = ['successor', 'returned', 'role', 'promoted', 'moved', 'renamed', 'joined', 'left'];

function byDay(a: ContactMove, b: ContactMove): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.person < b.person ? -1 : a.person > b.person ? 1 : 0);
}

/** Joins a step to the one that tells the same, else adds it; who comes after having left has returned. */
function addStep(steps: Step[], told: Step, context: Context): void {
  const step = told.move.kind === 'joined' && isBack(steps, told) ? asReturn(told) : told;
  const same = steps.findIndex(
    (one) =>
      one.move.kind === step.move.kind &&
      isSamePerson(one, step) &&
      Math.abs(daysBetween(one.move.day, step.move.day)) <= context.settings.windows.champion,
  );
  const known = steps[same];
  if (known)
    steps[same] = { ...known, move: merge(known.move, step.move), carriedUs: known.carriedUs || step.carriedUs };
  else steps.push(step);
}

const isSamePerson = (a: Step, b: Step): boolean =>
  (a.contact !== null && a.contact === b.contact) || personWord(a.move.person) === personWord(b.move.person);

/** The earlier day and its source, with whatever either of them tells. */
function merge(a: ContactMove, b: ContactMove): ContactMove {
  const [early, late] = a.day <= b.day ? [a, b] : [b, a];
  return { ...late, ...early, person: a.person };
}

function isBack(steps: readonly Step[], { move, contact }: Step): boolean {
  let last: Step | undefined;
  for (const step of steps) {
    if (step.move.kind !== 'left' && step.move.kind !== 'returned') continue;
    const isHim = contact ? step.contact === contact : personWord(step.move.person) === personWord(move.person);
    if (isHim && step.move.day < move.day && (!last || step.move.day >= last.move.day)) last = step;
  }
  return last?.move.kind === 'left';
}

function asReturn(step: Step): Step {
  const { from: _, to: __, ...move } = step.move;
  return { ...step, move: { ...move, kind: 'returned' } };
}

/** People an event has leave whom a later row has active: what the rows alone do not show. */
function returns(steps: readonly Step[]): readonly Step[] {
  return steps.flatMap((left) => {
    const { contact, move } = left;
    if (move.kind !== 'left' || !contact || !isStatedActive(contact, move.day)) return [];
    const isTold = steps.some(
      (one) => one.move.kind === 'returned' && one.contact === contact && one.move.day > move.day,
    );
    const version = contact.history.find(({ day, facts }) => day > move.day && facts.status === 'active');
    if (isTold || !version) return [];
    return [
      { ...left, move: { kind: 'returned', day: version.day, person: move.person, source: version.origin } as const },
    ];
  });
}

function stepOfArrival({ person, email, title, fromAccount, day, source }: Arrival, { contacts }: Dossier): Step {
  const contact = contacts.find((one) => isPerson(one, person) || (email !== null && isPerson(one, email))) ?? null;
  return {
    move: {
      kind: 'joined',
      day,
      person: contact?.name ?? person,
      ...(fromAccount === '' ? {} : { from: fromAccount }),
      ...(title === null ? {} : { to: title }),
      source,
    },
    contact,
    title: title ?? undefined,
    carriedUs: true,
  };
}
