import { activeContacts, freshFacts, isUseAtLeast, isUseOver, topUse, usageChange } from '../detectors/facts.ts';
import { daysBetween, isWithin } from '../domain/day.ts';
import type { Conversion } from '../domain/opportunity.ts';
import type { RequestKind } from '../domain/records.ts';
import type { Judging } from './judging.ts';

/** How likely a free or trial account converts: points for five things seen, 0-100 together (spec section 8.7). */
export function scoreConversion(judging: Judging): Conversion {
  const { likely, possible } = judging.context.settings.conversion;
  const parts = {
    use: usePoints(judging),
    intent: intentPoints(judging),
    trend: trendPoints(judging),
    deadline: deadlinePoints(judging),
    people: peoplePoints(judging),
  };
  const score = parts.use + parts.intent + parts.trend + parts.deadline + parts.people;
  return { score, level: score >= likely ? 'likely' : score >= possible ? 'possible' : 'unlikely', parts };
}

/** The limit that is used up most; what is not measured counts as little used. */
function usePoints({ dossier, context }: Judging): number {
  const { conversion, thresholds } = context.settings;
  const top = topUse(dossier, context);
  if (top && isUseOver(top, thresholds.limitStrong)) return conversion.use.high;
  return top && isUseAtLeast(top, thresholds.limitNear) ? conversion.use.middle : conversion.use.low;
}

/** A workaround says what is missing, not that they want it from us. */
const ASKING: readonly RequestKind[] = ['request', 'inquiry', 'limit-complaint', 'access'];

/** Looks at prices, and asks of any kind, inside their windows. */
function intentPoints({ dossier, context }: Judging): number {
  const { conversion, windows } = context.settings;
  const asks = dossier.requests.filter(
    ({ kind, date }) => ASKING.includes(kind) && isWithin(date, context.today, windows.requests),
  );
  const views = dossier.events
    .filter(({ type, date }) => type === 'pricing_view' && isWithin(date, context.today, windows.events))
    .reduce((sum, { count = 1 }) => sum + count, 0);
  const times = asks.length + views;
  if (times >= 2) return conversion.intent.several;
  return times === 1 ? conversion.intent.one : 0;
}

function trendPoints({ dossier, context }: Judging): number {
  const { trend } = context.settings.conversion;
  const change = usageChange(dossier, context)?.trend;
  if (change === 'growing') return trend.growing;
  return change === 'stable' ? trend.stable : 0;
}

/** How near the end of the trial is; one that is over, or has no end, presses nobody. */
function deadlinePoints({ dossier, context }: Judging): number {
  const { conversion, thresholds } = context.settings;
  const { near, soon, later, soonDays } = conversion.deadline;
  const ends = freshFacts(dossier, context).facts.trial_ends_on;
  const days = ends === undefined ? -1 : daysBetween(context.today, ends);
  if (days < 0) return later;
  if (days <= thresholds.trialEndingDays) return near;
  return days <= soonDays ? soon : later;
}

function peoplePoints({ dossier, context }: Judging): number {
  const { people } = context.settings.conversion;
  const contacts = activeContacts(dossier, context);
  if (contacts.some(({ role }) => role === 'decision-maker')) return people.decider;
  return contacts.length > 0 ? people.any : 0;
}
