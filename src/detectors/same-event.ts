import type { Context } from '../domain/context.ts';
import { type Day, daysBetween, isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { AccountEvent } from '../domain/records.ts';
import { isSameElsewhere, isSameSubject, type Report } from './same-subject.ts';

/** One thing that happened, with every report of it, oldest first (spec section 0: two sources, one signal). */
export interface Happening {
  readonly subject: string;
  readonly events: readonly [AccountEvent, ...AccountEvent[]];
}

interface Group {
  subject: string;
  readonly events: [AccountEvent, ...AccountEvent[]];
  /** How it was told first, and in each of the other wordings that no longer compare with that. */
  readonly told: Report[];
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
  return groups.map((group) => {
    const settled = settleSubject(dossier, context, family, group, taken);
    taken.add(settled);
    return { subject: settled, events: group.events };
  });
}

function addEvent(groups: Group[], event: AccountEvent, subject: string, context: Context): void {
  const span = context.settings.thresholds.sameEventDays;
  const report: Report = { event, subject };
  const near = groups.filter(
    ({ events }) => events[0].type === event.type && events.some((other) => apart(other.date, event.date) <= span),
  );
  const known = near.find(({ told }) => told.some((other) => isSameSubject(other, report)));
  const group = known ?? near.find(({ told, events }) => isSameElsewhere(told, events, report));
  if (!group) {
    groups.push({ subject, events: [event], told: [report] });
    return;
  }
  if (!known) group.told.push(report);
  group.events.push(event);
  group.events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  if (group.subject !== '') return;
  group.subject = subject;
  group.told.splice(0, 1, report);
}

const apart = (a: Day, b: Day): number => Math.abs(daysBetween(a, b));

function settleSubject(
  dossier: Dossier,
  context: Context,
  family: string,
  { subject, events, told }: Group,
  taken: ReadonlySet<string>,
): string {
  const span = context.settings.thresholds.sameEventDays;
  let used = taken.has(subject);
  for (const signal of dossier.signals) {
    if (signal.family !== family || taken.has(signal.subject)) continue;
    if (signal.subject === subject) used = true;
    const bare = signal.subject.replace(DATED, '');
    // What a note alone told of is joined to no event, on the first scan and on every later one.
    const near = signal.evidence.some(
      (item) => item.measure !== 'note' && events.some((event) => apart(item.day, event.date) <= span),
    );
    if (near && told.some((report) => isSameSubject({ ...report, subject: bare }, report))) return signal.subject;
  }
  // The same round, office or company a second time, long after the first: told apart by its day.
  return used ? `${subject} (${events[0].date})`.trimStart() : subject;
}

const DATED = / ?\(\d{4}-\d{2}-\d{2}\)$/;
