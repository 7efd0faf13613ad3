import type { ContactMove, MoveKind } from '../../domain/champion.ts';
import type { Context } from '../../domain/context.ts';
import { type Day, daysBetween, isWithin } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { foldWord } from '../../domain/names.ts';
import type { AccountEvent, Contact, ContactFacts, ContactRole } from '../../domain/records.ts';
import { isComing, isLeaving, isMoveWithin, isPerson, isSponsor } from './contacts.ts';
import { titleRank } from './titles.ts';

/** A move with what the timeline needs to know of the person beside it. */
export interface Step {
  readonly move: ContactMove;
  /** Null for a person only events know. */
  readonly contact: Contact | null;
  readonly title: string | undefined;
  /** Whether the person carried us here, as far as the source of the step tells. */
  readonly carriedUs: boolean;
}

type Version = Contact['history'][number];
type More = Pick<ContactMove, 'from' | 'to'>;

/** Roles a person grows into; becoming a mere user is nothing to tell. */
export const LEADING_ROLES: readonly (ContactRole | undefined)[] = ['champion', 'sponsor', 'decision-maker'];

/** What the rows about one person tell, in no order; `first` is the day of the account's first contact list. */
export function rowSteps(contact: Contact, first: Day, dossier: Dossier, context: Context): readonly Step[] {
  const steps: Step[] = [];
  const add = (kind: MoveKind, { day, facts, origin }: Version, more: More = {}) => {
    const move = { kind, day, person: contact.name, ...more, source: origin };
    steps.push({ move, contact, title: facts.title, carriedUs: isSponsor(contact) });
  };
  const [start] = contact.history;
  const joined = start && joinedOn(contact, start, first, context);
  if (start && joined) add('joined', { ...start, day: joined }, told({ to: start.facts.title }));
  if (hasChanges(contact.history)) addChanges(contact, context, add);
  if (contact.history.some(({ facts }) => facts.status === 'left')) addComingAndGoing(contact, dossier, add);
  return steps;
}

/** Most people are stated anew every month and stay what they are: that must cost next to nothing. */
function hasChanges(history: readonly Version[]): boolean {
  const first = history[0]?.facts;
  return history.some(
    ({ facts: { name, title, dept, role } }) =>
      name !== first?.name || title !== first.title || dept !== first.dept || role !== first.role,
  );
}

type Add = (kind: MoveKind, version: Version, more?: More) => void;

const told = (values: { readonly [K in keyof More]: string | undefined }): More => ({
  ...(values.from === undefined ? {} : { from: values.from }),
  ...(values.to === undefined ? {} : { to: values.to }),
});

/** The day a person joined, where it is known: who is on the first list is not new, unless they started lately. */
function joinedOn({ since }: Contact, start: Version, first: Day, { today, settings }: Context): Day | null {
  if (start.facts.status === 'left') return null;
  const stated = since !== undefined && since <= start.day ? since : undefined;
  if (start.day > first) return stated ?? start.day;
  return stated !== undefined && isWithin(stated, today, settings.windows.champion) ? stated : null;
}

/** Titles, departments, names and roles that changed; a value first learned is no change (spec section 0). */
function addChanges(contact: Contact, { settings }: Context, add: Add): void {
  const span = settings.thresholds.sameEventDays;
  const here = contact.history.filter(({ facts }) => facts.status !== 'left');
  const titled = new Set<Version>();
  for (const { from, to, version } of changesOf(here, ({ title }) => title, foldWord, span)) {
    titled.add(version);
    add(titleRank(to) > titleRank(from) ? 'promoted' : 'moved', version, { from, to });
  }
  for (const { from, to, version } of changesOf(here, ({ dept }) => dept, foldWord, span)) {
    if (!titled.has(version)) add('moved', version, { from, to });
  }
  for (const { from, to, version } of changesOf(contact.history, ({ name }) => name, foldName, span)) {
    add('renamed', version, { from, to });
  }
  for (const { from, to, version } of changesOf(here, ({ role }) => role, foldWord, span)) {
    if (LEADING_ROLES.some((role) => role === to)) add('role', version, { from, to });
  }
}

/** `Lee, Ann` is `Ann Lee`. */
const foldName = (name: string): string =>
  name
    .split(/[\s,]+/)
    .map(foldWord)
    .sort()
    .join(' ');

interface Change {
  readonly from: string;
  readonly to: string;
  readonly version: Version;
}

/** The changes of one value, oldest first; one taken back within `span` days was a slip, or two lists that disagree. */
function changesOf(
  history: readonly Version[],
  read: (facts: ContactFacts) => string | undefined,
  fold: (value: string) => string,
  span: number,
): readonly Change[] {
  const changes: Change[] = [];
  let now: string | undefined;
  for (const version of history) {
    const value = read(version.facts);
    if (value === undefined) continue;
    if (now !== undefined && value !== now && fold(value) !== fold(now)) {
      const last = changes.at(-1);
      const isBack = last && fold(last.from) === fold(value) && daysBetween(last.version.day, version.day) <= span;
      if (isBack) changes.pop();
      else changes.push({ from: now, to: value, version });
    }
    now = value;
  }
  return changes;
}

/** Every time the rows have the person leave, and come back. */
function addComingAndGoing(contact: Contact, dossier: Dossier, add: Add): void {
  let gone: Version | null = null;
  let company: string | undefined;
  let known: string | undefined;
  const close = () => {
    if (!gone) return;
    const { title } = gone.facts;
    const to = company === known ? undefined : company;
    if (isMoveWithin(to, dossier)) add('moved', gone, told({ from: title, to: contact.new_title }));
    else add('left', gone, told({ from: title, to }));
    known = company;
  };
  for (const version of contact.history) {
    if (version.facts.status === 'left') {
      gone ??= version;
      company = version.facts.new_company;
    } else {
      close();
      if (gone && version.facts.status === 'active') add('returned', version);
      gone = null;
    }
  }
  close();
}

/** What an event tells of a person it names; null where it tells nothing of the kind. */
export function stepOfEvent(event: AccountEvent, dossier: Dossier): Step | null {
  const { type, date, person, title, origin } = event;
  const happened = whatHappened(event, dossier);
  if (happened === null || person === undefined || person === '') return null;
  const contact = dossier.contacts.find((one) => isPerson(one, person)) ?? null;
  const [kind, more] = happened;
  const move = { kind, day: date, person: contact?.name ?? person, ...more, source: origin };
  const carriedUs = type === 'champion_left' || (contact !== null && isSponsor(contact));
  return { move, contact, title: contact?.title ?? title, carriedUs };
}

function whatHappened(event: AccountEvent, dossier: Dossier): readonly [MoveKind, More] | null {
  const { type, title, company } = event;
  if (type === 'champion_promoted') return ['promoted', told({ to: title })];
  if (isComing(event)) return ['joined', told({ from: company, to: title })];
  if (!isLeaving(event)) return null;
  if (isMoveWithin(company, dossier)) return ['moved', told({ to: title })];
  return ['left', told({ from: title, to: company })];
}
