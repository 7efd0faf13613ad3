import { freshFacts, ownsModule } from '../../detectors/facts.ts';
import { foldWord } from '../../domain/names.ts';
import type { Opportunity } from '../../domain/opportunity.ts';
import type { Judging } from '../judging.ts';
import type { OfferBasis } from '../size.ts';
import { choosesTier } from '../size-sums.ts';

/** A group's name and whether the opportunity counts in totals. */
export type Grouping = Pick<Opportunity, 'alternativeGroup' | 'counted'>;

type Grouped = Pick<Opportunity, 'id' | 'type' | 'item' | 'rest' | 'blocked'>;

/**
 * Which opportunities stand for one another (spec section 6), by id: a tier, its seats and what comes with it; and
 * one item sold in two ways. Of a group only the recommended alternative counts: the tier where the offer takes it, else
 * its parts one by one. Expects the order in which they rank.
 */
export function groupAlternatives(
  opportunities: readonly Grouped[],
  judging: Judging,
  offer: OfferBasis | null,
): ReadonlyMap<string, Grouping> {
  const groups = new Map<string, Grouping>();
  const tier = opportunities.find(({ type }) => type === 'TIER');
  const parts = tier && offer ? opportunities.filter((one) => isPart(one, tier.item, judging)) : [];
  if (tier && parts.length > 0) {
    const name = `TIER ${tier.item}`;
    const stands = parts.some((part) => !isDeclined(part));
    const takesTier = !isDeclined(tier) && (!stands || isChosen(offer));
    groups.set(tier.id, { alternativeGroup: name, counted: takesTier });
    for (const part of parts) groups.set(part.id, { alternativeGroup: name, counted: !takesTier && !isDeclined(part) });
  }
  countOnce(opportunities, groups);
  for (const one of opportunities) {
    if (!groups.has(one.id)) groups.set(one.id, { alternativeGroup: null, counted: !isDeclined(one) });
  }
  return groups;
}

const isChosen = (offer: OfferBasis | null): boolean =>
  offer?.input.tier ? choosesTier(offer.input, offer.input.tier) : false;

/** A no: what the customer declined is not part of what could be sold. */
const isDeclined = ({ rest }: Grouped): boolean => rest?.reason === 'lost' || rest?.reason === 'not-relevant';

/** Seats are part of every tier's offer; other items where the steps up to it bring them. */
function isPart({ type, item }: Grouped, tier: string, { dossier, context }: Judging): boolean {
  if (type === 'SEAT') return true;
  if (type !== 'ADDON' && type !== 'USAGE' && type !== 'DISP' && type !== 'XSELL') return false;
  const { facts } = freshFacts(dossier, context);
  // What today's plan brings already, and has run out, the next one does not bring again.
  if (ownsModule(item, { ...facts, products_owned: [] }, context.catalogue)) return false;
  return ownsModule(item, { ...facts, products_owned: [], plan_tier: tier }, context.catalogue);
}

/** One item that two opportunities would sell counts with the one that ranks first. */
function countOnce(opportunities: readonly Grouped[], groups: Map<string, Grouping>): void {
  const byItem = new Map<string, Grouped[]>();
  for (const one of opportunities) {
    if (one.type !== 'ADDON' && one.type !== 'DISP' && one.type !== 'XSELL') continue;
    const key = foldWord(one.item);
    byItem.set(key, [...(byItem.get(key) ?? []), one]);
  }
  for (const [, same] of byItem) {
    if (same.length < 2) continue;
    const first = same.find((one) => !isDeclined(one));
    for (const one of same) {
      const known = groups.get(one.id);
      groups.set(one.id, {
        alternativeGroup: known?.alternativeGroup ?? `ITEM ${one.item}`,
        counted: one === first && (known?.counted ?? true),
      });
    }
  }
}
