import { evidenceFor, freshFacts, justRenewed, renewalOf } from '../../detectors/facts.ts';
import { detectorOf } from '../../detectors/index.ts';
import { addDays, addMonths, type Day, daysBetween } from '../../domain/day.ts';
import type { BestTime, MomentId } from '../../domain/opportunity.ts';
import type { Evidence, Signal, SignalId, WhenCode } from '../../domain/signal.ts';
import { type Judging, signalsOf } from '../judging.ts';
import { strongestOf } from './scores.ts';

/** A week, and a month, from the day of the scan: `now` and `this month`. */
const WEEK_DAYS = 6;
const MONTH_DAYS = 30;
/** How long a piece of news is fresh enough to be brought up. */
const NEWS_DAYS = 14;
const QUARTER_MONTHS = 3;

/**
 * When to bring it up (spec section 6): after a fresh renewal its settled weeks, close to a renewal the talk about it,
 * else the time of the strongest signals, of several the earliest. Every time names a buying moment (R5).
 */
export function bestTimeOf(signals: readonly Signal[], judging: Judging, keepsTime: boolean): BestTime {
  return (keepsTime ? null : afterRenewal(judging)) ?? inRenewalTalk(judging) ?? bySignals(signals, judging);
}

/** Code P: two to four months into the new term (spec 5.5). */
function afterRenewal({ dossier, context }: Judging): BestTime | null {
  const renewed = justRenewed(dossier, context);
  if (!renewed) return null;
  const [from, to] = context.settings.thresholds.postRenewalMonths;
  return {
    from: addMonths(renewed.day, from),
    to: addMonths(renewed.day, to),
    code: 'P',
    moment: 'after-renewal',
    evidence: renewed.evidence,
  };
}

/** In the last 30 days of a term there is one conversation, and everything rides in it. */
function inRenewalTalk({ dossier, context }: Judging): BestTime | null {
  const renewal = renewalOf(dossier, context);
  if (!renewal || renewal.days < 0 || renewal.days > context.settings.thresholds.renewalImminentDays) return null;
  return { from: context.today, to: renewal.day, code: 'R', moment: 'renewal-talk', evidence: renewal.evidence };
}

function bySignals(signals: readonly Signal[], judging: Judging): BestTime {
  const strength = strongestOf(signals);
  const times = signals.filter((signal) => signal.strength === strength).map((signal) => timeOf(signal, judging));
  const [first] = times.sort((a, b) => compareDays(a.from, b.from) || compareDays(a.to, b.to));
  return first ?? within(judging.context.today, WEEK_DAYS, 'N', 'now', null);
}

const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);

const PEOPLE_COME: readonly SignalId[] = [
  'company-hiring',
  'headcount-12m',
  'headcount-signing',
  'seat-surge',
  'new-department',
  'new-office',
  'acquired-company',
];
const NEWS: readonly SignalId[] = ['funding-round', 'product-launch', 'international-expansion', 'new-initiative'];
const MILESTONES: readonly SignalId[] = ['milestone', 'value-realised'];

/** The window a signal's own code stands for, as seen from the day of the scan. */
function timeOf(signal: Signal, judging: Judging): BestTime {
  const { today } = judging.context;
  const code = detectorOf(signal.id)?.when ?? 'M';
  const [evidence = null] = signal.evidence;
  const moment = momentOf(signal.id);
  switch (code) {
    case 'N':
    case 'D':
      return within(today, WEEK_DAYS, code, moment, evidence);
    case 'I':
      return within(today, NEWS_DAYS, code, moment, evidence);
    case 'Q':
      return atReview(judging);
    case 'R':
      return beforeRenewal(judging) ?? within(today, MONTH_DAYS, 'M', moment, evidence);
    case 'B':
      return beforeBudget(judging) ?? within(today, MONTH_DAYS, 'M', moment, evidence);
    default:
      if (signal.id === 'competitor-renewal') return beforeRivalRenewal(evidence, today);
      return within(today, MONTH_DAYS, 'M', moment, evidence);
  }
}

function momentOf(id: SignalId): MomentId {
  if (PEOPLE_COME.includes(id)) return 'headcount';
  if (MILESTONES.includes(id)) return 'milestone';
  return NEWS.includes(id) ? 'announcement' : 'now';
}

const within = (today: Day, days: number, code: WhenCode, moment: MomentId, evidence: Evidence | null): BestTime => ({
  from: today,
  to: addDays(today, days),
  code,
  moment,
  evidence,
});

/** The next review with the customer; where none is planned, the first month of the next quarter. */
function atReview({ dossier, context }: Judging): BestTime {
  const planned = freshFacts(dossier, context).facts.next_qbr;
  if (planned !== undefined && planned >= context.today) {
    return within(planned, WEEK_DAYS, 'Q', 'qbr', evidenceFor(dossier, 'next_qbr', planned));
  }
  const month = Number(context.today.slice(5, 7)) - 1;
  const quarter = addMonths(`${context.today.slice(0, 7)}-01`, QUARTER_MONTHS - (month % QUARTER_MONTHS));
  return within(quarter, MONTH_DAYS, 'Q', 'planning', null);
}

/** The best window of a contract: from 90 to 30 days before it ends. */
function beforeRenewal({ dossier, context }: Judging): BestTime | null {
  const renewal = renewalOf(dossier, context);
  if (!renewal || renewal.days < 0) return null;
  const { renewalWindowDays, renewalImminentDays } = context.settings.thresholds;
  const opens = addDays(renewal.day, -renewalWindowDays);
  return {
    from: opens > context.today ? opens : context.today,
    to: addDays(renewal.day, -renewalImminentDays),
    code: 'R',
    moment: 'renewal',
    evidence: renewal.evidence,
  };
}

/** 30 to 60 days before a budget, fiscal year or planning date, the one that comes first. */
function beforeBudget(judging: Judging): BestTime | null {
  const { dossier, context } = judging;
  const { budgetFromDays, budgetToDays } = context.settings.thresholds;
  const [near] = signalsOf(judging, 'budget-cycle').flatMap(({ evidence }) => evidence);
  const { facts } = freshFacts(dossier, context);
  const dates = (
    [
      ['budget_cycle_start', facts.budget_cycle_start],
      ['fiscal_year_start', facts.fiscal_year_start],
      ...(facts.planning_dates ?? []).map((day) => ['planning_dates', day] as const),
    ] as const
  ).flatMap(([field, day]) =>
    day !== undefined && daysBetween(context.today, day) >= budgetFromDays
      ? [{ day, evidence: evidenceFor(dossier, field, day) }]
      : [],
  );
  const [next] = dates.sort((a, b) => compareDays(a.day, b.day));
  const evidence = near ?? next?.evidence;
  const day = near ? String(near.value) : next?.day;
  if (!evidence || day === undefined) return null;
  const opens = addDays(day, -budgetToDays);
  return {
    from: opens > context.today ? opens : context.today,
    to: addDays(day, -budgetFromDays),
    code: 'B',
    moment: BUDGET_MOMENTS[evidence.measure] ?? 'budget-cycle',
    evidence,
  };
}

const BUDGET_MOMENTS: Readonly<Record<string, MomentId>> = {
  fiscal_year_start: 'fiscal-year',
  planning_dates: 'planning',
};

/** Before the other contract is signed again. */
function beforeRivalRenewal(evidence: Evidence | null, today: Day): BestTime {
  const stated = evidence?.detail?.['renewal'] ?? evidence?.value;
  const ends = typeof stated === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(stated) && stated >= today ? stated : null;
  return { from: today, to: ends ?? addDays(today, MONTH_DAYS), code: 'M', moment: 'rival-renewal', evidence };
}

/** Whether the best time lies within so many days of the 90 days before the renewal (spec section 6, renewal alignment). */
export function isRenewalAligned(best: BestTime, { dossier, context }: Judging): boolean {
  const renewal = renewalOf(dossier, context);
  if (!renewal) return false;
  const { alignedDays } = context.settings.opportunities;
  const from = addDays(renewal.day, -context.settings.thresholds.renewalWindowDays - alignedDays);
  return best.to >= from && best.from <= addDays(renewal.day, alignedDays);
}
