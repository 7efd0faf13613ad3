import type { Context } from '../domain/context.ts';
import { type Day, daysBetween, isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import { foldWord } from '../domain/names.ts';
import type { AccountEvent } from '../domain/records.ts';

/** One thing that happened, with every report of it, oldest first (spec section 0: two sources, one signal). */
export interface Happening {
  readonly subject: string;
  readonly events: readonly [AccountEvent, ...AccountEvent[]];
}

interface Group {
  subject: string;
  readonly events: [AccountEvent, ...AccountEvent[]];
}

const EMPTY: readonly Happening[] = [];

/** What an event is about, as far as it says: the round, person, company, role, else its text. */
const subjectOf = (event: AccountEvent): string =>
  event.person ?? event.company ?? event.round ?? event.role ?? event.detail ?? '';

/**
 * The events of a type inside the window, reports of the same event within `sameEventDays` put together.
 * The subject stays the one an earlier scan gave it, whichever report came first.
 */
export function happenings(
  dossier: Dossier,
  context: Context,
  types: readonly string[],
  window: number,
  family: string,
  about: (event: AccountEvent) => string = subjectOf,
): readonly Happening[] {
  let groups: Group[] | undefined;
  for (const event of dossier.events) {
    if (!types.includes(event.type) || !isWithin(event.date, context.today, window)) continue;
    groups ??= [];
    addEvent(groups, event, about(event), context);
  }
  if (!groups) return EMPTY;
  const taken = new Set<string>();
  return groups.map(({ subject, events }) => {
    const settled = settleSubject(dossier, context, family, subject, events, taken);
    taken.add(settled);
    return { subject: settled, events };
  });
}

function addEvent(groups: Group[], event: AccountEvent, subject: string, context: Context): void {
  const span = context.settings.thresholds.sameEventDays;
  const group = groups.find(
    (item) =>
      item.events[0].type === event.type &&
      isSameSubject(item.subject, subject) &&
      item.events.some((other) => apart(other.date, event.date) <= span),
  );
  if (!group) {
    groups.push({ subject, events: [event] });
    return;
  }
  group.events.push(event);
  group.events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (group.subject === '') group.subject = subject;
}

/** The same thing in other words: equal, one of them unsaid, or one said within the other ("Berlin", "Opens Berlin office"). */
function isSameSubject(a: string, b: string): boolean {
  const [one, other] = [foldWord(a), foldWord(b)];
  if (one === other || one === '' || other === '') return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= SHORTEST_CONTAINED && long.includes(short);
}

/** Shorter words are found inside others by chance; two Chinese characters already name a city. */
const SHORTEST_CONTAINED = 2;

const apart = (a: Day, b: Day): number => Math.abs(daysBetween(a, b));

function settleSubject(
  dossier: Dossier,
  context: Context,
  family: string,
  subject: string,
  events: Happening['events'],
  taken: ReadonlySet<string>,
): string {
  const span = context.settings.thresholds.sameEventDays;
  let used = taken.has(subject);
  for (const signal of dossier.signals) {
    if (signal.family !== family || taken.has(signal.subject)) continue;
    if (signal.subject === subject) used = true;
    const bare = signal.subject.replace(DATED, '');
    const near = signal.evidence.some((item) => events.some((event) => apart(item.day, event.date) <= span));
    if (near && isSameSubject(bare, subject)) return signal.subject;
  }
  // The same round, office or company a second time, long after the first: told apart by its day.
  return used ? `${subject} (${events[0].date})`.trimStart() : subject;
}

const DATED = / ?\(\d{4}-\d{2}-\d{2}\)$/;
