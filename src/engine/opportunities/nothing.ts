import { freshFacts, justRenewed, ownsModule } from '../../detectors/facts.ts';
import { type Confidence, GUARD_PLAYS, type Play } from '../../domain/assessment.ts';
import { foldWord } from '../../domain/names.ts';
import type { NothingReason, Opportunity } from '../../domain/opportunity.ts';
import type { Judging } from '../judging.ts';
import type { OfferBasis } from '../size.ts';
import { missingSeats } from '../size-sums.ts';

/** Why an account has nothing to pursue (spec sections 8.13 and 9, E7 and E9); null where it has, or is a free or trial one. */
export function whyNothing(
  judging: Judging,
  play: Play,
  confidence: Confidence,
  opportunities: readonly Opportunity[],
  offer: OfferBasis | null,
): NothingReason | null {
  const { dossier, context } = judging;
  if (play.id === 'conversion-candidate') return null;
  if (GUARD_PLAYS.includes(play.id)) return 'health-first';
  if (!offer) return 'no-catalogue';
  const open = opportunities.filter(({ blocked }) => blocked === null);
  if (open.some(({ rest }) => rest === null)) return null;
  if (open.length > 0) return 'resting';
  if (isFullyPenetrated(judging, offer)) return 'fully-penetrated';
  if (confidence.value < context.settings.confidence.needData) return 'insufficient-data';
  return justRenewed(dossier, context) ? 'too-new' : 'no-trigger';
}

/** Whether the account has bought all there is: every module, line, level and tier, with no seat to add. */
function isFullyPenetrated({ dossier, context }: Judging, { input }: OfferBasis): boolean {
  const { catalogue, settings } = context;
  const { facts } = freshFacts(dossier, context);
  if (!catalogue || facts.products_owned === undefined || facts.plan_tier === undefined) return false;
  const items = [...catalogue.modules, ...catalogue.product_lines].map(({ name }) => name);
  const top = catalogue.tiers.reduce((best, tier) => (tier.rank > best.rank ? tier : best), {
    rank: Number.NEGATIVE_INFINITY,
    name: facts.plan_tier,
  });
  return (
    foldWord(top.name) === foldWord(facts.plan_tier) &&
    items.every((name) => ownsModule(name, facts, catalogue)) &&
    input.pools.every((pool) => missingSeats(pool, settings.sizing.targetPct) === 0)
  );
}
