import type { Destination } from '../../domain/champion.ts';
import type { Context } from '../../domain/context.ts';
import { type Day, daysBetween, isWithin } from '../../domain/day.ts';
import { departureOf } from '../../domain/departure.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { nameKey, personWord } from '../../domain/names.ts';
import type { AccountEvent, Contact } from '../../domain/records.ts';
import type { Evidence } from '../../domain/signal.ts';
import { cameBack, hasDeparted, isLeaving, isMoveWithin, isPerson, isSponsor } from './contacts.ts';
import { details, evidenceOfEvent } from './evidence.ts';
import { perDossier } from './per-dossier.ts';
import { titleRank } from './titles.ts';

/** One thing that happened to a person, with everything that says so. */
export interface PersonMove {
  readonly person: string;
  /** Other spellings of the same person: the contact's key and former names. */
  readonly aliases: readonly string[];
  readonly day: Day;
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** A person as a row or an event knows them; aliases are their key and former names. */
const moveOf = (contact: Contact, evidence: Evidence): PersonMove => ({
  person: contact.name,
  aliases: [contact.key, ...contact.history.map(({ facts }) => facts.name)],
  day: evidence.day,
  evidence: [evidence],
});

/** Champions and sponsors still here whose title rose, from contact rows or an event, within the champion window. */
export const promotions = perDossier(readPromotions);

function readPromotions(dossier: Dossier, context: Context): readonly PersonMove[] {
  const window = context.settings.windows.champion;
  const moves: PersonMove[] = [];
  for (const contact of dossier.contacts) {
    const evidence = isSponsor(contact) && contact.status !== 'left' ? titleRise(contact) : null;
    if (evidence && isWithin(evidence.day, context.today, window)) moves.push(moveOf(contact, evidence));
  }
  const all = addEvents(moves, dossier, context, ['champion_promoted'], window);
  return all.length === 0 ? all : all.filter(({ person }) => !hasDeparted(dossier, person, context));
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

/** Champions and sponsors who left, from contact rows or an event, within the champion window; a move within the account is none. */
export const departures = perDossier(readDepartures);

function readDepartures(dossier: Dossier, context: Context): readonly PersonMove[] {
  const window = context.settings.windows.champion;
  const moves: PersonMove[] = [];
  for (const contact of dossier.contacts) {
    if (contact.status !== 'left' || !isSponsor(contact)) continue;
    const left = leftOn(contact, dossier);
    if (left && isWithin(left.day, context.today, window)) moves.push(moveOf(contact, left));
  }
  const events = addEvents(moves, dossier, context, ['champion_left'], window);
  const all = addEvents(events, dossier, context, ['executive_left'], window, true);
  return all.length === 0 ? all : all.flatMap((move) => stillGone(move, dossier, context));
}

/** What of a departure nobody took back since: who left, returned and left once more is gone by the second time alone. */
function stillGone(move: PersonMove, dossier: Dossier, context: Context): PersonMove[] {
  const [first, ...rest] = move.evidence.filter(({ day }) => !cameBack(dossier, move.person, day, context));
  return first ? [{ ...move, day: first.day, evidence: [first, ...rest] }] : [];
}

function leftOn(contact: Contact, dossier: Dossier): Evidence | null {
  const gone = departureOf(contact);
  if (!gone || isMoveWithin(gone.company, dossier)) return null;
  return {
    measure: 'contact',
    value: 'left',
    day: gone.day,
    detail: details({
      person: contact.name,
      title: contact.title,
      role: contact.role,
      company: gone.company,
      newTitle: gone.company === null ? undefined : contact.new_title,
    }),
    source: gone.origin,
  };
}

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
    if (isLeaving(event) && isMoveWithin(event.company, dossier)) continue;
    const move = toMove(event, contact);
    const same = indexOfSame(all, move, context);
    const known = all[same];
    if (known) all[same] = { ...known, evidence: [...known.evidence, ...move.evidence] };
    else all.push(move);
  }
  return all;
}

/** The move of the same person; an event that names nobody is the only one of those days. */
function indexOfSame(moves: readonly PersonMove[], move: PersonMove, context: Context): number {
  if (move.person !== '') {
    return moves.findIndex(({ person }) => personWord(person) === personWord(move.person));
  }
  const near = moves.filter(
    ({ day }) => Math.abs(daysBetween(day, move.day)) <= context.settings.thresholds.sameEventDays,
  );
  const [only] = near;
  return only && near.length === 1 ? moves.indexOf(only) : -1;
}

function toMove(event: AccountEvent, contact: Contact | undefined): PersonMove {
  const evidence = evidenceOfEvent(event, details({ person: contact?.name ?? event.person }));
  if (contact) return moveOf(contact, evidence);
  return { person: event.person ?? '', aliases: [], day: event.date, evidence: [evidence] };
}

/** Where somebody went who is said to be at that company: an account of ours, or a company that is none yet. */
export function destinationOf(
  company: string,
  { discreet, ourAccounts }: Dossier,
): Exclude<Destination, { kind: 'unknown' }> {
  const key = nameKey(company);
  const ours = Object.hasOwn(ourAccounts, key) ? ourAccounts[key] : undefined;
  if (ours) return { kind: 'account', accountId: ours.accountId, name: ours.name };
  return { kind: discreet ? 'elsewhere' : 'prospect', name: company };
}
