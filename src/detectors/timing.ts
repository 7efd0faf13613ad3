import type { Context } from '../domain/context.ts';
import { addMonths, type Day, daysBetween, isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Evidence, Finding } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import { evidenceFor, evidenceOfEvent, freshFacts, renewalOf, renewedOn } from './facts.ts';
import { happenings } from './same-event.ts';

const renewalWithin =
  (id: 'renewal-window' | 'renewal-imminent', days: (context: Context) => number) =>
  (dossier: Dossier, context: Context): readonly Finding[] => {
    const renewal = renewalOf(dossier, context);
    if (!renewal || renewal.days < 0 || renewal.days > days(context)) return NONE;
    return [found(id, 'medium', [{ ...renewal.evidence, detail: { days: renewal.days } }])];
  };

const YEAR_MONTHS = 12;

/** The next occurrence of a date that comes back every year; the date itself while it lies ahead. */
function nextYearly(day: Day, today: Day): Day {
  let next = day;
  for (let years = 1; next < today && years < 100; years += 1) next = addMonths(day, years * YEAR_MONTHS);
  return next;
}

function budgetCycle(dossier: Dossier, context: Context): readonly Finding[] {
  const { facts } = freshFacts(dossier, context);
  const evidence: Evidence[] = [];
  const offer = (field: 'budget_cycle_start' | 'fiscal_year_start' | 'planning_dates', day: Day) => {
    const days = daysBetween(context.today, day);
    const { budgetFromDays, budgetToDays } = context.settings.thresholds;
    if (days >= budgetFromDays && days <= budgetToDays)
      evidence.push(evidenceFor(dossier, field, day, { detail: { days } }));
  };
  for (const field of ['budget_cycle_start', 'fiscal_year_start'] as const) {
    const day = facts[field];
    if (day !== undefined) offer(field, nextYearly(day, context.today));
  }
  for (const day of facts.planning_dates ?? []) offer('planning_dates', day);
  return evidence.length > 0 ? [found('budget-cycle', 'medium', evidence)] : NONE;
}

function milestones(dossier: Dossier, context: Context): readonly Finding[] {
  const { milestone } = context.settings.windows;
  return happenings(dossier, context, ['milestone'], milestone, 'milestone').map(({ subject, events }) =>
    found(
      'milestone',
      'medium',
      events.map((event) => evidenceOfEvent(event)),
      subject,
    ),
  );
}

function renewedLately(dossier: Dossier, context: Context): readonly Finding[] {
  const renewed = renewedOn(dossier, context);
  if (!renewed || !isWithin(renewed.day, context.today, context.settings.thresholds.justRenewedDays)) return NONE;
  return [found('just-renewed', 'medium', [renewed.evidence])];
}

function afterRenewal(dossier: Dossier, context: Context): readonly Finding[] {
  const renewed = renewedOn(dossier, context);
  if (!renewed) return NONE;
  const [from, to] = context.settings.thresholds.postRenewalMonths;
  if (context.today < addMonths(renewed.day, from) || context.today > addMonths(renewed.day, to)) return NONE;
  return [found('post-renewal', 'medium', [renewed.evidence])];
}

function trialEnding(dossier: Dossier, context: Context): readonly Finding[] {
  const ends = freshFacts(dossier, context).facts.trial_ends_on;
  if (ends === undefined) return NONE;
  const days = daysBetween(context.today, ends);
  if (days < 0 || days > context.settings.thresholds.trialEndingDays) return NONE;
  return [found('trial-ending', 'medium', [evidenceFor(dossier, 'trial_ends_on', ends, { detail: { days } })])];
}

/** Dates that open or close a door. */
export const TIMING: readonly Detector[] = [
  declare({
    id: 'renewal-window',
    // The name it is remembered by in books of earlier versions: another one would tell every renewal once more.
    family: 'renewal',
    category: 'timing',
    mode: 'date',
    factors: ['timing'],
    when: 'R',
    guards: ['a'],
    detect: renewalWithin('renewal-window', ({ settings }) => settings.thresholds.renewalWindowDays),
  }),
  declare({
    id: 'renewal-imminent',
    category: 'timing',
    mode: 'date',
    factors: ['timing'],
    when: 'D',
    guards: ['a'],
    detect: renewalWithin('renewal-imminent', ({ settings }) => settings.thresholds.renewalImminentDays),
  }),
  declare({
    id: 'budget-cycle',
    category: 'timing',
    mode: 'date',
    factors: ['timing'],
    when: 'B',
    guards: ['a'],
    detect: budgetCycle,
  }),
  declare({ id: 'milestone', category: 'timing', mode: 'event', factors: ['timing'], when: 'I', detect: milestones }),
  declare({ id: 'just-renewed', category: 'timing', mode: 'date', when: 'P', detect: renewedLately }),
  declare({ id: 'post-renewal', category: 'timing', mode: 'date', when: 'N', guards: ['a'], detect: afterRenewal }),
  declare({ id: 'trial-ending', category: 'timing', mode: 'date', when: 'N', detect: trialEnding }),
];
