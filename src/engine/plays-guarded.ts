import { renewalOf } from '../detectors/facts.ts';
import type { Confidence, Factor, Level, PlayId, PlayReason } from '../domain/assessment.ts';
import type { CautionId, LiftId, StepId } from '../domain/judgement.ts';
import type { Settings } from '../domain/settings.ts';
import type { FactorId } from '../domain/signal.ts';
import { type Guards, readGuards } from './guards.ts';
import type { Judging } from './judging.ts';
import { PLAY_VALUES, type PlayValues } from './play-values.ts';

/** What a play is chosen from, beside the account itself. */
export interface Standing {
  readonly score: number;
  readonly factors: Readonly<Record<FactorId, Factor>>;
  readonly confidence: Confidence;
}

/** A play before its priority, verdict and the like are looked up. */
export interface PlayChoice {
  readonly id: PlayId;
  readonly values: PlayValues;
  readonly urgency: Level;
  readonly steps: readonly StepId[];
  readonly liftsWhen: LiftId | null;
  readonly reasons: readonly PlayReason[];
  readonly caution?: CautionId;
  readonly item?: string;
}

/** The play of the first guard that is up (spec section 5, plays 2 to 4); null where none is. */
export function guardedPlay(judging: Judging, standing: Standing): PlayChoice | null {
  const guards = readGuards(judging);
  if (guards.defend.length > 0) return defend(judging, guards);
  if (guards.fix.length > 0) return fixFirst(guards, standing, judging.context.settings);
  return guards.adopt.length > 0 ? adoptFirst(guards) : null;
}

const FIX_STEPS: readonly StepId[] = ['understand-frustration', 'fix-cause', 'relief-if-limit'];

/** An account that must also be fixed gets those steps too, except the one that ends in more room (A21). */
function defend(judging: Judging, { defend: reasons, fix }: Guards): PlayChoice {
  const renewal = renewalOf(judging.dossier, judging.context);
  const isNear = !renewal || renewal.days <= judging.context.settings.thresholds.renewalWindowDays;
  const steps: readonly StepId[] = [
    'defensive-posture',
    'roi-documentation',
    'executive-outreach',
    'no-expansion-talk',
  ];
  return {
    id: 'defend',
    values: PLAY_VALUES.defend,
    urgency: isNear ? 'high' : 'medium',
    steps: fix.length > 0 ? [...steps, ...FIX_STEPS] : steps,
    // A note can close a review; only a signature answers a lost sponsor or a new owner of the company.
    liftsWhen: reasons.every(({ id }) => id === 'sponsor-lost' || id === 'acquired-by') ? 'renewal-signed' : 'secured',
    reasons: [...reasons, ...fix],
  };
}

/** Whether there is a need for more behind the trouble: a full ceiling, or several requests (spec section 0). */
export function showsNeed({ ceiling, features }: Standing['factors'], settings: Settings): boolean {
  const { high } = settings.score.ceiling;
  return (
    (ceiling.known && ceiling.points === high) ||
    (features.known && features.points === settings.score.features.multiple)
  );
}

function fixFirst({ fix: reasons }: Guards, { factors }: Standing, settings: Settings): PlayChoice {
  return {
    id: 'fix-first',
    values: showsNeed(factors, settings) ? PLAY_VALUES.fixThenYes : PLAY_VALUES.fix,
    urgency: 'high',
    steps: FIX_STEPS,
    liftsWhen: reasons.every(({ id }) => id === 'escalation-open') ? 'escalation-closed' : 'fixed',
    reasons,
  };
}

function adoptFirst({ adopt: reasons }: Guards): PlayChoice {
  const isDeclining = reasons.some((reason) => reason.id === 'declining');
  return {
    id: 'adopt-first',
    values: PLAY_VALUES.adopt,
    urgency: 'medium',
    steps: isDeclining
      ? ['adoption-review', 'success-plan', 'understand-decline', 'shelve-six-months']
      : ['adoption-review', 'success-plan', 'shelve-until-adopted'],
    liftsWhen: isDeclining ? 'steady-and-adopted' : 'adopted',
    reasons,
  };
}
