import type { Catalogue, Module, Tier } from '../../domain/catalogue.ts';
import type { Context } from '../../domain/context.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Facts } from '../../domain/facts.ts';
import { foldWord } from '../../domain/names.ts';
import { freshFacts } from './fresh.ts';

/** A catalogue item a word names, and whether the account has it. */
export interface CatalogueMatch {
  readonly kind: 'module' | 'tier';
  readonly name: string;
  readonly owned: boolean;
}

interface Item {
  readonly module?: Module;
  readonly tier?: Tier;
}

interface Index {
  /** Folded name, tag, solved job or tier entry -> the items it names. */
  readonly byWord: ReadonlyMap<string, readonly Item[]>;
  /** The words long enough to be looked for inside a sentence. */
  readonly words: readonly string[];
}

const indexes = new WeakMap<Catalogue, Index>();

function indexOf(catalogue: Catalogue): Index {
  const before = indexes.get(catalogue);
  if (before) return before;
  const byWord = new Map<string, Item[]>();
  const add = (word: string, item: Item) => {
    const key = foldWord(word);
    if (key === '') return;
    const items = byWord.get(key);
    if (!items) byWord.set(key, [item]);
    else if (!items.includes(item)) items.push(item);
  };
  for (const module of catalogue.modules) {
    const item = { module };
    for (const word of [module.name, ...(module.tags ?? []), ...(module.solves ?? [])]) add(word, item);
  }
  for (const tier of catalogue.tiers) {
    const item = { tier };
    for (const word of [tier.name, ...(tier.includes ?? [])]) add(word, item);
  }
  const words = [...byWord.keys()].filter((word) => word.length >= (/[a-z]/.test(word) ? SHORTEST_WORD : 2));
  const index = { byWord, words };
  indexes.set(catalogue, index);
  return index;
}

/** Shorter Latin words occur inside others by chance. */
const SHORTEST_WORD = 4;

/**
 * The modules and tiers a requested feature maps to (spec section 6): its words equal, case-folded, an item's
 * name or tag, something it solves, or an entry of a tier's includes. Empty without a catalogue.
 */
export function matchCatalogue(feature: string, dossier: Dossier, context: Context): readonly CatalogueMatch[] {
  if (!context.catalogue) return [];
  const { facts } = freshFacts(dossier, context);
  const items = indexOf(context.catalogue).byWord.get(foldWord(feature)) ?? [];
  return items.map((item) => toMatch(item, facts, context.catalogue));
}

/** The items whose name, tag or solved job occurs in a sentence. */
export function itemsNamedIn(text: string, dossier: Dossier, context: Context): readonly CatalogueMatch[] {
  const { catalogue } = context;
  if (!catalogue) return [];
  const { facts } = freshFacts(dossier, context);
  const index = indexOf(catalogue);
  const folded = foldWord(text);
  const items = new Set<Item>();
  for (const word of index.words) {
    if (folded.includes(word)) for (const item of index.byWord.get(word) ?? []) items.add(item);
  }
  return [...items].map((item) => toMatch(item, facts, catalogue));
}

function toMatch({ module, tier }: Item, facts: Facts, catalogue: Catalogue | null): CatalogueMatch {
  if (module) return { kind: 'module', name: module.name, owned: ownsModule(module.name, facts, catalogue) };
  return { kind: 'tier', name: tier?.name ?? '', owned: tier !== undefined && ownsTier(tier, facts, catalogue) };
}

/** Whether the account bought a module, or its plan brings it; without a list of products it counts as unowned (spec section 2). */
export function ownsModule(name: string, facts: Facts, catalogue: Catalogue | null): boolean {
  const key = foldWord(name);
  if (facts.products_owned?.some((product) => foldWord(product.name) === key)) return true;
  return (catalogue?.tiers ?? []).some(
    (tier) => ownsTier(tier, facts, catalogue) && tier.includes?.some((entry) => foldWord(entry) === key),
  );
}

/** Whether a tier is the account's plan or below it; an unknown plan owns none (spec section 6). */
function ownsTier(tier: Tier, facts: Facts, catalogue: Catalogue | null): boolean {
  const plan = currentTier(facts, catalogue);
  return plan !== null && tier.rank <= plan.rank;
}

/** The account's plan in the catalogue; null where either is unknown. */
export function currentTier(facts: Facts, catalogue: Catalogue | null): Tier | null {
  const plan = facts.plan_tier;
  if (plan === undefined || !catalogue) return null;
  const key = foldWord(plan);
  return catalogue.tiers.find((tier) => foldWord(tier.name) === key) ?? null;
}
