import { currentTier, freshFacts, isUseAtLeast, limitUses, matchCatalogue, ownsModule } from '../detectors/facts.ts';
import type { Catalogue, Tier } from '../domain/catalogue.ts';
import type { Context } from '../domain/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Facts } from '../domain/facts.ts';
import { foldWord } from '../domain/names.ts';
import type { RequestKind } from '../domain/records.ts';
import { countedRequests } from './factors-demand.ts';
import type { TierStep, WantedItem } from './size-sums.ts';

/** What an account could buy beside seats: what it asked for, what it is running out of, and the tier above. */
export interface Wants {
  readonly items: readonly WantedItem[];
  readonly tier: TierStep | null;
}

interface Ask {
  readonly item: string;
  readonly price: number | null;
}

/** Requests that name something to buy; a workaround says what is missing, not what is wanted instead. */
const ASKING: readonly RequestKind[] = ['request', 'inquiry', 'limit-complaint'];

/** Reads from requests, limits and catalogue what could be sold to the account (spec sections 6 and 7). */
export function readWants(dossier: Dossier, context: Context, catalogue: Catalogue): Wants {
  const above = tiersAbove(freshFacts(dossier, context).facts, catalogue);
  const named = askedFeatures(dossier, context);
  const asked = named.filter((word) => !namesOwned(word, dossier, context));
  const modules = askedItems(dossier, context, catalogue, asked);
  const packs = wantedLimits(dossier, context, catalogue, named);
  const target = targetTier(above, asked, [...modules, ...packs]);
  const inTier = (item: string) => target !== undefined && includesUpTo(above, target, item);
  return {
    items: [
      ...modules.map((ask) => ({ kind: 'module' as const, ...ask, asked: true, inTier: inTier(ask.item) })),
      ...packs.map((ask) => ({ kind: 'pack' as const, ...ask, asked: false, inTier: inTier(ask.item) })),
    ],
    tier: target ? stepTo(target, above, asked, [...modules, ...packs]) : null,
  };
}

/**
 * The tiers above the account's plan, lowest first, each with what it brings that the plan does not. Of an unknown or
 * unlisted plan all are above (spec section 6) but a lowest one that costs nothing: there is nothing about it to sell.
 */
export function tiersAbove(facts: Facts, catalogue: Catalogue): readonly Tier[] {
  const tiers = [...catalogue.tiers].sort((a, b) => a.rank - b.rank);
  const plan = currentTier(facts, catalogue);
  if (!plan) return (tiers[0]?.annual_delta ?? 0) > 0 ? tiers : tiers.slice(1);
  const has = new Set(tiers.flatMap(({ rank, includes = [] }) => (rank <= plan.rank ? includes.map(foldWord) : [])));
  return tiers
    .filter(({ rank }) => rank > plan.rank)
    .map((tier) => ({ ...tier, includes: (tier.includes ?? []).filter((item) => !has.has(foldWord(item))) }));
}

const askedFeatures = (dossier: Dossier, context: Context): readonly string[] =>
  countedRequests(dossier, context).flatMap(({ kind, feature }) =>
    ASKING.includes(kind) && feature !== undefined ? [foldWord(feature)] : [],
  );

/** Whether a word names something the account has: asking for it is no wish for more. */
const namesOwned = (word: string, dossier: Dossier, context: Context): boolean =>
  matchCatalogue(word, dossier, context).some(({ kind, owned }) => owned && BEYOND_PLAN.includes(kind));

const BEYOND_PLAN: readonly string[] = ['module', 'tier', 'line'];

/** Unowned modules and product lines that a request names, by name, tag or what they solve (spec section 6). */
function askedItems(
  dossier: Dossier,
  context: Context,
  catalogue: Catalogue,
  asked: readonly string[],
): readonly Ask[] {
  const { facts } = freshFacts(dossier, context);
  const modules = catalogue.modules.map(({ name, annual_price, tags = [], solves = [] }) => ({
    item: name,
    price: annual_price ?? null,
    words: [name, ...tags, ...solves],
  }));
  const lines = catalogue.product_lines.map(({ name, annual_price }) => ({
    item: name,
    price: annual_price ?? null,
    words: [name],
  }));
  return [...modules, ...lines]
    .filter(({ words }) => words.some((word) => asked.includes(foldWord(word))))
    .filter(({ item }) => !ownsModule(item, facts, catalogue))
    .map(({ item, price }) => ({ item, price }));
}

/** A pack for every metered limit that is nearly used up or complained about; seats are sold as seats (spec C15). */
function wantedLimits(
  dossier: Dossier,
  context: Context,
  catalogue: Catalogue,
  asked: readonly string[],
): readonly Ask[] {
  const { limitNear } = context.settings.thresholds;
  // Use that is billed by itself needs no pack (spec R7).
  if (freshFacts(dossier, context).facts.auto_grow_billing === true) return [];
  const near = limitUses(dossier, context)
    .filter((use) => use.metric !== 'seats' && isUseAtLeast(use, limitNear))
    .map((use) => use.metric);
  const named = catalogue.metered
    .map(({ dimension }) => dimension)
    .filter((dimension) => asked.includes(foldWord(dimension)) && !near.some((metric) => isSame(metric, dimension)));
  return [...new Set([...near, ...named])].map((metric) => {
    const pack = catalogue.metered.find(({ dimension }) => isSame(dimension, metric));
    return { item: pack?.dimension ?? metric, price: pack?.unit_price ?? null };
  });
}

const isSame = (one: string, other: string): boolean => foldWord(one) === foldWord(other);

/** The lowest tier above that brings all it can of what is wanted; the next one where nothing wanted comes with a tier. */
function targetTier(above: readonly Tier[], asked: readonly string[], wanted: readonly Ask[]): Tier | undefined {
  let target: Tier | undefined = above[0];
  const words = [...asked, ...wanted.map(({ item }) => foldWord(item))];
  for (const word of words) {
    const tier = above.find((one) => foldWord(one.name) === word || includesWord(one, word));
    if (tier && target && tier.rank > target.rank) target = tier;
  }
  return target;
}

function stepTo(target: Tier, above: readonly Tier[], asked: readonly string[], soldApart: readonly Ask[]): TierStep {
  const steps = above.filter((tier) => tier.rank <= target.rank);
  const delta = steps.reduce<number | null>(
    (sum, { annual_delta: step }) => (sum === null || step === undefined ? null : sum + step),
    0,
  );
  // What is also sold by itself is compared by price; what only comes with the tier is a wish for the tier.
  const apart = soldApart.map(({ item }) => foldWord(item));
  const isAsked = asked.some(
    (word) => !apart.includes(word) && steps.some((tier) => foldWord(tier.name) === word || includesWord(tier, word)),
  );
  return { name: target.name, delta, asked: isAsked };
}

const includesUpTo = (above: readonly Tier[], target: Tier, item: string): boolean =>
  above.some((tier) => tier.rank <= target.rank && includesWord(tier, foldWord(item)));

const includesWord = (tier: Tier, word: string): boolean =>
  (tier.includes ?? []).some((item) => foldWord(item) === word);
