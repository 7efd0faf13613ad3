import { type Assessment, type Factor, GUARD_PLAYS } from '../domain/assessment.ts';
import { openOpportunities, restingOpportunities } from '../domain/open-opportunities.ts';
import type { Opportunity } from '../domain/opportunity.ts';
import type { Pipeline, PipelineEntry } from '../domain/pipeline.ts';
import { compareOpportunities } from './opportunities/order.ts';

/**
 * What these accounts could grow by: open opportunities in one strict order (spec section 6, R8), totals that count one
 * of each group, and apart from them what must be stabilised first (of which nothing else is told) and what the contract
 * bills by itself.
 */
export function pipelineOf(assessments: Iterable<Assessment>): Pipeline {
  const open: PipelineEntry[] = [];
  const stabilise: Pipeline['stabilise'][number][] = [];
  const organic = { accounts: 0, forecast: 0, unknown: 0 };
  let resting = 0;
  for (const assessment of assessments) {
    const { account, play } = assessment;
    if (play.id === 'conversion-candidate') continue;
    if (GUARD_PLAYS.includes(play.id)) {
      stabilise.push({ account, play: play.id, liftsWhen: play.liftsWhen });
      continue;
    }
    open.push(...entriesOf(assessment));
    resting += restingOpportunities(assessment).length;
    if (assessment.organic.length > 0) organic.accounts += 1;
    if (assessment.organic.some(({ forecast }) => forecast === null)) organic.unknown += 1;
    organic.forecast += sumOf(assessment.organic.map(({ forecast }) => forecast));
  }
  const counted = open.filter(({ counts }) => counts).map(({ opportunity }) => opportunity);
  return {
    open: open.sort(compareEntries),
    counted: counted.length,
    total: sumOf(counted.map(({ arr }) => arr)),
    weighted: sumOf(counted.map(({ expectedArr }) => expectedArr)),
    unsized: counted.filter(({ arr }) => arr === null).length,
    resting,
    stabilise,
    organic,
  };
}

/**
 * Open opportunities of one account. Of a group the recommended ones count: a tier, or its parts together; where none of
 * them is open, the first that is stands in for them.
 */
function entriesOf(assessment: Assessment): PipelineEntry[] {
  const { account } = assessment;
  const open = [...openOpportunities(assessment)].sort(compareOpportunities);
  return open.map((opportunity) => {
    const { alternativeGroup: group, counted } = opportunity;
    if (group === null || counted) return { account, opportunity, counts: counted };
    const others = open.filter((one) => one.alternativeGroup === group);
    return { account, opportunity, counts: others[0] === opportunity && !others.some((one) => one.counted) };
  });
}

/** Two accounts never share an opportunity's id, but the account settles it even if they did. */
const compareEntries = (a: PipelineEntry, b: PipelineEntry): number =>
  compareOpportunities(a.opportunity, b.opportunity) || (a.account.id < b.account.id ? -1 : 1);

const sumOf = (amounts: readonly (number | null)[]): number =>
  amounts.reduce<number>((sum, one) => sum + (one ?? 0), 0);

/** How many open ones that count, and what they are worth, in one band of dollars a year. */
export interface PipelineBand {
  /** Half-open; `to` null: no upper end. */
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
  readonly total: number;
}

/** The sized ones that count by what each is worth; `limits` are the lower ends of the bands, the highest first (spec A35). */
export function bandsOf(pipeline: Pipeline, limits: readonly number[]): readonly PipelineBand[] {
  const edges = [...limits, 0];
  const amounts = pipeline.open.flatMap(({ counts, opportunity: { arr } }) => (counts && arr !== null ? [arr] : []));
  return edges.map((from, index) => {
    const to = edges[index - 1] ?? null;
    const inside = amounts.filter((amount) => amount >= from && (to === null || amount < to));
    return { from, to, count: inside.length, total: sumOf(inside) };
  });
}

const NONE = [] as const;
const NOBODY = { role: 'team', name: null, title: null } as const;

/**
 * A judgement as rankings read it: scores, play and what could be raised. The evidence, people and sums of 100,000
 * accounts would fill the memory.
 */
export function rankingPart(assessment: Assessment): Assessment {
  const { ceiling, growth, features, health, timing } = assessment.factors;
  return {
    ...assessment,
    factors: {
      ceiling: withoutEvidence(ceiling),
      growth: withoutEvidence(growth),
      features: withoutEvidence(features),
      health: withoutEvidence(health),
      timing: withoutEvidence(timing),
    },
    play: { ...assessment.play, reasons: NONE },
    signals: NONE,
    opportunities: assessment.opportunities.map(opportunityPart),
    activations: NONE,
    champions: NONE,
    timeline: NONE,
    sizing: null,
    opener: null,
  };
}

const withoutEvidence = (factor: Factor): Factor => ({ ...factor, evidence: NONE });

const opportunityPart = (opportunity: Opportunity): Opportunity => ({
  ...opportunity,
  backing: [opportunity.backing[0]],
  pitchTo: NOBODY,
  decides: NOBODY,
  benefits: NOBODY,
  risks: NONE,
  objections: NONE,
  dependencies: NONE,
});
