import { decisionOf } from '../detectors/facts.ts';
import type { Factor } from '../domain/assessment.ts';
import { isWithin } from '../domain/day.ts';
import type { Settings } from '../domain/settings.ts';
import type { Evidence, SignalId } from '../domain/signal.ts';
import { type Judging, signalsOf } from './judging.ts';
import { knownFactor, unknownFactor } from './rubric.ts';

/**
 * Timing (spec section 4): the month table where a renewal date is known, counted to the last day to give notice where
 * that comes first (spec 12.4), else a good moment of the last 30 days; a budget cycle that starts soon or a fresh milestone lifts it to at least 12.
 */
export function timingFactor(judging: Judging): Factor {
  const { dossier, context } = judging;
  const { settings } = context;
  const { timing } = settings.score;
  const milestone = recentEvidence(judging, 'milestone');
  const cycle = signalsOf(judging, 'budget-cycle').flatMap((signal) => signal.evidence);
  const renewal = decisionOf(dossier, context);
  if (!renewal) {
    const moment = [...milestone, ...recentEvidence(judging, 'champion-promoted', 'funding-round')];
    if (moment.length > 0) {
      const read = { points: timing.moment, reason: 'moment', evidence: moment, inferred: true } as const;
      return knownFactor('timing', settings, read);
    }
    if (cycle.length === 0) return unknownFactor('timing', settings);
    const points = Math.max(timing.unknown, timing.atLeast);
    return knownFactor('timing', settings, { points, reason: 'budget-cycle', evidence: cycle, inferred: true });
  }

  const isPast = renewal.days < 0;
  const points = isPast ? timing.past : monthPoints(renewal.months, settings);
  const lift = cycle.length > 0 ? ('budget-cycle' as const) : milestone.length > 0 ? ('milestone' as const) : null;
  if (lift && points < timing.atLeast) {
    const evidence = [...(lift === 'budget-cycle' ? cycle : milestone), renewal.evidence];
    return knownFactor('timing', settings, { points: timing.atLeast, reason: lift, evidence, inferred: isPast });
  }
  const reason = isPast ? 'renewal-past' : renewal.by === 'notice' ? 'notice' : 'renewal';
  return knownFactor('timing', settings, { points, reason, evidence: [renewal.evidence], inferred: isPast });
}

/** Points for whole months to the renewal, 0 or more; the table's last value holds for all later months. */
function monthPoints(months: number, settings: Settings): number {
  const { months: table, unknown } = settings.score.timing;
  return table[Math.min(months, table.length - 1)] ?? unknown;
}

/** Evidence of standing signals that happened in the last 30 days. */
function recentEvidence({ signals, context }: Judging, ...ids: readonly SignalId[]): readonly Evidence[] {
  const window = context.settings.windows.milestone;
  return signals
    .filter((signal) => ids.includes(signal.id))
    .flatMap((signal) => signal.evidence.filter((one) => isWithin(one.day, context.today, window)));
}
