import { type Assessment, GUARD_PLAYS } from './assessment.ts';
import { ASKED_STAGES, CLOSED_STAGES, type Opportunity } from './opportunity.ts';

/**
 * What may be pursued today, in order: neither blocked nor resting nor closed, also where somebody closed it after the
 * scan; what was lost comes back under another name once it has rested. Under a guard there is none, whatever is
 * stored (spec section 5, hard rule). While asking rests, only what the customer was asked already goes on (spec 12.4).
 */
export function openOpportunities(assessment: Assessment): readonly Opportunity[] {
  const { askRest, opportunities, play } = assessment;
  if (GUARD_PLAYS.includes(play.id)) return [];
  return opportunities.filter(
    ({ blocked, rest, stage }) =>
      blocked === null &&
      rest === null &&
      !CLOSED_STAGES.includes(stage) &&
      (askRest === null || ASKED_STAGES.includes(stage)),
  );
}

/**
 * The opportunity worth raising first; null where there is none. Where several stand for one another it is the
 * recommended one: a plan that costs more than the seats they need does not lead because it is worth more to us.
 */
export function leadOf(assessment: Assessment): Opportunity | null {
  const open = openOpportunities(assessment);
  return open.find(({ counted }) => counted) ?? open[0] ?? null;
}

/** What is not suggested again before a day, the first to wake first; under a guard nothing is told of it. */
export function restingOpportunities(assessment: Assessment): readonly Opportunity[] {
  const { opportunities, play } = assessment;
  if (GUARD_PLAYS.includes(play.id)) return [];
  return opportunities
    .filter(({ rest, blocked, stage }) => rest !== null && blocked === null && stage !== 'won')
    .sort((a, b) => compareDays(a.rest?.wakes, b.rest?.wakes));
}

const compareDays = (a = '', b = ''): number => (a === b ? 0 : a < b ? -1 : 1);
