import { freshFacts } from '../detectors/facts.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Context } from '../domain/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import { foldWord } from '../domain/names.ts';
import type { OurItems } from '../text/opener.ts';

const NONE: OurItems = { all: [], unowned: [] };

/** What words to this customer must keep clear of (spec section 5, hard rule; 8.3): all we sell, and what it does not own. */
export function itemsToAvoid(dossier: Dossier, context: Context): OurItems {
  const { catalogue } = context;
  if (!catalogue) return NONE;
  const all = namesOf(catalogue);
  const owned = ownedWords(dossier, context, catalogue);
  return { all, unowned: all.filter((name) => !owned.has(foldWord(name))) };
}

const known = new WeakMap<Catalogue, readonly string[]>();

/** Every name in the catalogue; of a tier also what comes with it. */
function namesOf(catalogue: Catalogue): readonly string[] {
  const before = known.get(catalogue);
  if (before) return before;
  // A metered dimension is how the customer's own use is counted, not something to name to them.
  const metered = new Set(catalogue.metered.map((one) => foldWord(one.dimension)));
  const names = [
    ...catalogue.tiers.map((tier) => tier.name),
    ...catalogue.tiers.flatMap((tier) => (tier.includes ?? []).filter((item) => !metered.has(foldWord(item)))),
    ...catalogue.modules.map((module) => module.name),
    ...catalogue.product_lines.map((line) => line.name),
    ...catalogue.services.map((service) => service.name),
    ...catalogue.support_tiers.map((tier) => tier.name),
    ...catalogue.partner_offers,
  ];
  const all = [...new Set(names)].filter((name) => name.trim() !== '');
  known.set(catalogue, all);
  return all;
}

/** Products, plan and support the account has, and what comes with its tier; an unknown plan owns no tier. */
function ownedWords(dossier: Dossier, context: Context, catalogue: Catalogue): ReadonlySet<string> {
  const {
    products_owned: products = [],
    plan_tier: plan = '',
    support_tier: support = '',
  } = freshFacts(dossier, context).facts;
  const owned = new Set([...products.map(({ name }) => name), plan, support].map(foldWord));
  const rank = catalogue.tiers.find((tier) => foldWord(tier.name) === foldWord(plan))?.rank;
  if (rank === undefined) return owned;
  for (const tier of catalogue.tiers) {
    if (tier.rank > rank) continue;
    owned.add(foldWord(tier.name));
    for (const item of tier.includes ?? []) owned.add(foldWord(item));
  }
  return owned;
}
