import type { Catalogue, Module, Tier } from '../../domain/catalogue.ts';
import type { Context } from '../../domain/context.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Facts } from '../../domain/facts.ts';
import { foldWord } from '../../domain/names.ts';
import { details } from './evidence.ts';
import { freshFacts } from './fresh.ts';
import { type Phrase, phraseOf } from './phrase.ts';

/** A catalogue item a word names, and whether the account has it. */
export interface CatalogueMatch {
  readonly kind: 'module' | 'tier' | 'line' | 'service' | 'support' | 'dimension';
  readonly name: string;
  /** A metered dimension is never owned: more of it can always be bought. */
  readonly owned: boolean;
}

interface Item {
  readonly kind: CatalogueMatch['kind'];
  readonly name: string;
  readonly tier?: Tier;
}

/** One word of the catalogue and all the items it names. */
interface Word {
  readonly spelled: string;
  readonly items: Item[];
}

const indexes = new WeakMap<Catalogue, ReadonlyMap<string, Word>>();

/** Folded name, tag, solved job or tier entry -> the items it names. */
function indexOf(catalogue: Catalogue): ReadonlyMap<string, Word> {
  const before = indexes.get(catalogue);
  if (before) return before;
  const index = new Map<string, Word>();
  for (const [spelled, item] of wordsIn(catalogue)) {
    const key = foldWord(spelled);
    const word = index.get(key);
    if (!word && key !== '') index.set(key, { spelled, items: [item] });
    else if (word && !word.items.includes(item)) word.items.push(item);
  }
  indexes.set(catalogue, index);
  return index;
}

type Sought = readonly { readonly phrase: Phrase; readonly items: readonly Item[] }[];

const phrases = new WeakMap<Catalogue, Sought>();

/** The words long enough to be looked for inside a sentence. */
function phrasesOf(catalogue: Catalogue): Sought {
  const before = phrases.get(catalogue);
  if (before) return before;
  const sought = [...indexOf(catalogue).values()].flatMap(({ spelled, items }) => {
    const phrase = phraseOf(spelled);
    return phrase ? [{ phrase, items }] : [];
  });
  phrases.set(catalogue, sought);
  return sought;
}

/** Everything an item goes by: its name, of a module also tags and solved jobs, of a tier what comes with it. */
function wordsIn(catalogue: Catalogue): readonly (readonly [string, Item])[] {
  const called = (kind: Item['kind'], name: string): readonly [string, Item] => [name, { kind, name }];
  return [
    ...catalogue.modules.flatMap(({ name, tags = [], solves = [] }) => {
      const item: Item = { kind: 'module', name };
      return [name, ...tags, ...solves].map((word): readonly [string, Item] => [word, item]);
    }),
    ...catalogue.tiers.flatMap((tier) => {
      const item: Item = { kind: 'tier', name: tier.name, tier };
      return [tier.name, ...(tier.includes ?? [])].map((word): readonly [string, Item] => [word, item]);
    }),
    ...catalogue.product_lines.map(({ name }) => called('line', name)),
    ...catalogue.services.map(({ name }) => called('service', name)),
    ...catalogue.support_tiers.map(({ name }) => called('support', name)),
    ...catalogue.metered.map(({ dimension }) => called('dimension', dimension)),
  ];
}

/**
 * What a requested feature maps to (spec section 6): its words equal, case-folded, an item's name or tag, something
 * it solves, or an entry of a tier's includes. Empty without a catalogue.
 */
export function matchCatalogue(feature: string, dossier: Dossier, context: Context): readonly CatalogueMatch[] {
  const { catalogue } = context;
  if (!catalogue) return [];
  const { facts } = freshFacts(dossier, context);
  const items = indexOf(catalogue).get(foldWord(feature))?.items ?? [];
  return items.map((item) => toMatch(item, facts, catalogue));
}

/** The items whose name, tag or solved job stands in a sentence. */
export function itemsNamedIn(text: string, dossier: Dossier, context: Context): readonly CatalogueMatch[] {
  const { catalogue } = context;
  if (!catalogue) return [];
  const { facts } = freshFacts(dossier, context);
  const named = new Set<Item>();
  for (const { phrase, items } of phrasesOf(catalogue)) {
    if (phrase.isIn(text)) for (const item of items) named.add(item);
  }
  return [...named].map((item) => toMatch(item, facts, catalogue));
}

function toMatch({ kind, name, tier }: Item, facts: Facts, catalogue: Catalogue): CatalogueMatch {
  return { kind, name, owned: isOwned(kind, name, tier, facts, catalogue) };
}

function isOwned(
  kind: Item['kind'],
  name: string,
  tier: Tier | undefined,
  facts: Facts,
  catalogue: Catalogue,
): boolean {
  if (kind === 'dimension') return false;
  if (tier) return ownsTier(tier, facts, catalogue);
  if (kind === 'support' && foldWord(facts.support_tier ?? '') === foldWord(name)) return true;
  return ownsModule(name, facts, catalogue);
}

/** What can be bought and then lie idle: owned, it is to be put to use, not sold. */
const IDLE: readonly CatalogueMatch['kind'][] = ['module', 'tier', 'line'];

/**
 * What matches name, for the sentence and for what could be sold: the first item of each kind. Where the account has
 * one of them already, that one, marked `owned`.
 */
export function itemDetails(matches: readonly CatalogueMatch[]): Readonly<Record<string, string | number>> {
  if (matches.length === 0) return {};
  const idle = matches.filter(({ kind }) => IDLE.includes(kind));
  const owned = idle.filter((match) => match.owned);
  const offered = owned.length > 0 ? owned : idle;
  const nameOf = (of: readonly CatalogueMatch[], kind: CatalogueMatch['kind']) =>
    of.find((match) => match.kind === kind)?.name;
  return details({
    module: nameOf(offered, 'module'),
    tier: nameOf(offered, 'tier'),
    line: nameOf(offered, 'line'),
    service: nameOf(matches, 'service'),
    support: nameOf(matches, 'support'),
    dimension: nameOf(matches, 'dimension'),
    owned: owned.length > 0 ? 1 : undefined,
  });
}

interface Owning {
  readonly facts: Facts;
  readonly catalogue: Catalogue | null;
  readonly names: ReadonlySet<string>;
}

let owning: Owning | null = null;

/** Folded names of all the account bought or its plan brings. Accounts are judged in turn: remembering the last is enough. */
function ownedNames(facts: Facts, catalogue: Catalogue | null): ReadonlySet<string> {
  if (owning !== null && owning.facts === facts && owning.catalogue === catalogue) return owning.names;
  const names = new Set<string>();
  for (const { name } of facts.products_owned ?? []) names.add(foldWord(name));
  for (const tier of catalogue?.tiers ?? []) {
    if (ownsTier(tier, facts, catalogue)) for (const entry of tier.includes ?? []) names.add(foldWord(entry));
  }
  owning = { facts, catalogue, names };
  return names;
}

/** Whether the account bought a module, or its plan brings it; without a list of products it counts as unowned (spec section 2). */
export function ownsModule(name: string, facts: Facts, catalogue: Catalogue | null): boolean {
  return ownedNames(facts, catalogue).has(foldWord(name));
}

/** Whether a module is made for the account's industry; a module that names none, or an unknown industry, is no bar. */
export function suitsIndustry({ industries }: Module, { industry }: Facts): boolean {
  if (industry === undefined || !industries?.length) return true;
  return industries.some((item) => foldWord(item) === foldWord(industry));
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
