import type { Context } from '../domain/context.ts';
import { type Day, isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import { personWord } from '../domain/names.ts';
import type { Contact } from '../domain/records.ts';
import type { Evidence, Finding, SignalId, Strength } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import {
  departures,
  destinationOf,
  details,
  EXECUTIVE_RANK,
  evidenceOfEvent,
  freshContacts,
  hasDeparted,
  isPerson,
  joinings,
  type PersonMove,
  promotions,
  titleRank,
} from './facts.ts';
import { happenings } from './same-event.ts';

/** A move as a finding; the person keeps the name an earlier scan used, through marriages and corrections. */
function toFinding(dossier: Dossier, id: SignalId, strength: Strength, move: PersonMove): Finding {
  const names = new Set([move.person, ...move.aliases].map(personWord));
  const standing = dossier.signals.find((signal) => signal.family === id && names.has(personWord(signal.subject)));
  return found(id, strength, move.evidence, standing?.subject ?? move.person);
}

const isMoving = (dossier: Dossier): boolean => dossier.contacts.length > 0 || dossier.events.length > 0;

function promoted(dossier: Dossier, context: Context): readonly Finding[] {
  if (!isMoving(dossier)) return NONE;
  return promotions(dossier, context).map((move) => toFinding(dossier, 'champion-promoted', 'strong', move));
}

function left(dossier: Dossier, context: Context): readonly Finding[] {
  if (!isMoving(dossier)) return NONE;
  return departures(dossier, context).map((move) => toFinding(dossier, 'champion-left', 'strong', move));
}

/** Departed champions whose new company is known, and whether that is an account of ours (spec section 8.1). */
function elsewhere(dossier: Dossier, context: Context): readonly Finding[] {
  if (!isMoving(dossier)) return NONE;
  return departures(dossier, context).flatMap((move) => {
    const [first, ...rest] = move.evidence.flatMap((evidence) => {
      const company = evidence.detail?.['company'];
      if (company === undefined) return [];
      const destination = destinationOf(String(company), dossier).kind;
      return [{ ...evidence, detail: { ...evidence.detail, destination } }];
    });
    if (!first) return [];
    return [toFinding(dossier, 'champion-new-company', 'medium', { ...move, evidence: [first, ...rest] })];
  });
}

function joined(dossier: Dossier, context: Context): readonly Finding[] {
  return joinings(dossier, context).map((move) =>
    move.subject === null
      ? toFinding(dossier, 'champion-joined', 'strong', move)
      : found('champion-joined', 'strong', move.evidence, move.subject),
  );
}

function executives(dossier: Dossier, context: Context): readonly Finding[] {
  if (!isMoving(dossier)) return NONE;
  const window = context.settings.windows.champion;
  const findings = happenings(
    dossier,
    context,
    ['executive_hire'],
    window,
    'new-executive',
    (event) => event.person ?? event.title ?? event.role ?? '',
  )
    .filter(
      ({ events }) =>
        events.some(
          ({ title, role }) => (title ?? role) === undefined || titleRank(title ?? role ?? '') >= EXECUTIVE_RANK,
        ) && !events.some(({ person = '' }) => hasDeparted(dossier, person, context)),
    )
    .map(({ subject, events }) =>
      found(
        'new-executive',
        'medium',
        events.map((event) => evidenceOfEvent(event)),
        subject,
      ),
    );
  const first = firstDay(dossier.contacts);
  for (const contact of freshContacts(dossier, context)) {
    const evidence = arrival(contact, first);
    if (!evidence || !isWithin(evidence.day, context.today, window)) continue;
    const same = findings.findIndex(({ subject }) => isPerson(contact, subject));
    const known = findings[same];
    if (known) findings[same] = { ...known, evidence: [...known.evidence, evidence] };
    else
      findings.push(
        toFinding(dossier, 'new-executive', 'medium', {
          person: contact.name,
          aliases: [contact.key],
          day: evidence.day,
          evidence: [evidence],
        }),
      );
  }
  return findings;
}

/** The day contacts were first recorded: who is on the first list is not new. */
function firstDay(contacts: readonly Contact[]): Day | null {
  let first: Day | null = null;
  for (const { history, origin } of contacts) {
    const day = history[0]?.day ?? origin.day;
    if (first === null || day < first) first = day;
  }
  return first;
}

/** A VP or above with a known start, or a decision maker who was not on earlier lists. */
function arrival(contact: Contact, first: Day | null): Evidence | null {
  if (contact.status === 'left') return null;
  const { name, title, role, since, origin } = contact;
  const detail = details({ person: name, title, role });
  const isExecutive = title !== undefined && titleRank(title) >= EXECUTIVE_RANK;
  if (since !== undefined) {
    return isExecutive || role === 'decision-maker'
      ? { measure: 'contact', value: name, day: since, detail, source: origin }
      : null;
  }
  const seen = contact.history[0];
  if (role !== 'decision-maker' || !seen || first === null || seen.day <= first) return null;
  return { measure: 'contact', value: name, day: seen.day, detail, source: seen.origin };
}

/** People who move: what they know of us moves with them. */
export const PEOPLE: readonly Detector[] = [
  declare({
    id: 'champion-promoted',
    category: 'people',
    mode: 'event',
    factors: ['health', 'timing'],
    when: 'I',
    guards: ['b'],
    detect: promoted,
  }),
  declare({ id: 'champion-left', category: 'people', mode: 'event', when: 'D', guards: ['d'], detect: left }),
  declare({ id: 'champion-new-company', category: 'people', mode: 'event', guards: ['b'], detect: elsewhere }),
  declare({ id: 'champion-joined', category: 'people', mode: 'event', when: 'M', guards: ['b'], detect: joined }),
  declare({ id: 'new-executive', category: 'people', mode: 'event', when: 'M', guards: ['g'], detect: executives }),
];
