import { type Assessment, GUARD_PLAYS, type Play, type Sizing } from './assessment.ts';
import { ASKING_STEPS } from './judgement.ts';
import { ASKED_STAGES, CLOSED_STAGES, type Opportunity, type Rest } from './opportunity.ts';

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

/**
 * A judgement with the noes (`rests`, by id) and wins since its scan: what they were about is not asked for any more.
 * What else there is to say waits for the next scan, so an opener and an offer made before are left out.
 */
export function withClosings(assessment: Assessment, rests: ReadonlyMap<string, Rest>): Assessment {
  if (GUARD_PLAYS.includes(assessment.play.id)) return assessment;
  const restOf = ({ id, rest }: Opportunity): Rest | null =>
    rest !== null && isNo(rest) ? null : (rests.get(id) ?? null);
  const closed = assessment.opportunities.filter((one) => one.stage === 'won' || restOf(one) !== null);
  if (closed.length === 0) return assessment;
  const opportunities = assessment.opportunities.map((one) => {
    const rest = restOf(one);
    return rest === null ? one : { ...one, rest, counted: false };
  });
  const changed = { ...assessment, opportunities };
  const open = openOpportunities(changed);
  const waits = open.length === 0 && opportunities.some(({ rest, stage }) => rest !== null && stage !== 'won');
  return {
    ...changed,
    nothing: open.length > 0 ? assessment.nothing : waits ? 'resting' : (assessment.nothing ?? 'no-trigger'),
    play: withoutItem(assessment.play, open.length === 0),
    sizing: assessment.sizing && withoutOffer(assessment.sizing),
    opener: assessment.opener?.kind === 'stabilising' ? assessment.opener : null,
  };
}

const isNo = ({ reason }: Rest): boolean => reason === 'lost' || reason === 'not-relevant';

function withoutItem(play: Play, isOver: boolean): Play {
  const { item: _, ...rest } = play;
  const kept = play.steps.filter((step) => !ASKING_STEPS.includes(step));
  return isOver && kept.length < play.steps.length ? { ...rest, steps: ['no-new-ask', ...kept] } : rest;
}

const withoutOffer = (sizing: Sizing): Sizing => ({
  ...sizing,
  offer: null,
  comparison: null,
  share: sizing.share && { ...sizing.share, offer: null },
  lines: { ...sizing.lines, offer: [] },
});
