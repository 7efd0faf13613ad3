/**
 * The keys under which a judgement names its reasons, steps and questions. `text` has words for each of
 * them in every language; naming them here lets the compiler find one that has none.
 */

/** Why a factor has its points (spec section 4). */
export type FactorReason =
  | 'unknown'
  // ceiling
  | 'utilisation'
  | 'cap'
  | 'waitlist'
  // growth
  | 'strong'
  | 'several'
  | 'some'
  | 'flat'
  | 'declining'
  | 'contracting'
  // features
  | 'multiple'
  | 'one'
  | 'none'
  // health
  | 'nps'
  | 'label'
  | 'score'
  | 'csat'
  | 'vendor-review'
  | 'promotion'
  // timing
  | 'renewal'
  | 'renewal-past'
  | 'notice'
  | 'moment'
  | 'budget-cycle'
  | 'milestone';

/** Why a guard or a cap stands (spec section 5). */
export type ReasonId =
  | 'free'
  | 'trial'
  | 'no-arr'
  | 'vendor-review'
  | 'termination-notice'
  | 'sponsor-lost'
  | 'acquired-by'
  | 'nps-low'
  | 'health-at-risk'
  | 'escalation-open'
  | 'contract-reduction'
  | 'declining'
  | 'low-adoption'
  | 'just-renewed'
  | 'contracting'
  | 'confidence';

/** What the CSM does next; internal words, never shown to the customer. */
export type StepId =
  | 'growth-call'
  | 'bring-numbers'
  | 'find-decider'
  | 'send-case-study'
  | 'learn-priorities'
  | 'adoption-alongside'
  | 'keep-in-touch'
  | 'watch-changes'
  | 'find-out-why'
  | 'fill-in-data'
  | 'lift-adoption'
  | 'check-health'
  | 'defensive-posture'
  | 'roi-documentation'
  | 'executive-outreach'
  | 'no-expansion-talk'
  | 'understand-frustration'
  | 'fix-cause'
  | 'relief-if-limit'
  | 'adoption-review'
  | 'success-plan'
  | 'understand-decline'
  | 'shelve-six-months'
  | 'shelve-until-adopted'
  | 'start-of-term'
  | 'return-later'
  | 'ease-limit-now'
  | 'trial-outcome'
  | 'trial-decider'
  | 'partner-enablement'
  | 'joint-review'
  | 'follow-up'
  | 'no-new-ask';

/** Steps that ask for something new; the others may go on while it rests (spec 12.4). */
export const ASKING_STEPS: readonly StepId[] = [
  'growth-call',
  'bring-numbers',
  'find-decider',
  'send-case-study',
  'ease-limit-now',
];

/** When the restraint ends. */
export type LiftId =
  | 'secured'
  | 'renewal-signed'
  | 'fixed'
  | 'escalation-closed'
  | 'steady-and-adopted'
  | 'adopted'
  | 'term-settled'
  | 'usage-steady'
  | 'company-steady'
  | 'data-known';

export type CautionId = 'adoption-before-push';

/** Spec section 0: what only a person may decide. */
export type NeedsHumanId = 'strategic' | 'at-risk-need' | 'bundle';

export type WarningId = 'renewal-past' | 'no-usage' | 'health-conflict' | 'narrative';

/** The closing question of an opener. */
export type AskId =
  | 'onboarding'
  | 'room'
  | 'waiting'
  | 'limit'
  | 'demand'
  | 'workaround'
  | 'growth'
  | 'change'
  | 'initiative'
  | 'renewal'
  | 'role'
  | 'result'
  | 'priorities'
  | 'frustration'
  | 'adoption'
  | 'decline'
  | 'handover'
  | 'new-owner'
  | 'new-term'
  | 'partner'
  | 'partner-care';

/** Discovery questions: need, owner or decision, timing (spec section 8.3). */
export type QuestionId =
  | 'need-people'
  | 'need-limit'
  | 'need-demand'
  | 'need-change'
  | 'need-result'
  | 'need-frustration'
  | 'need-adoption'
  | 'need-priorities'
  | 'owner-joint'
  | 'owner-team'
  | 'owner-work'
  | 'timing-growth'
  | 'timing-limit'
  | 'timing-plan'
  | 'timing-renewal'
  | 'timing-fix'
  | 'partner-need'
  | 'partner-owner'
  | 'partner-timing';
