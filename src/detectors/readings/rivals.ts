import type { Catalogue } from '../../domain/catalogue.ts';
import type { Context } from '../../domain/context.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { CompetitorInUse, Facts } from '../../domain/facts.ts';
import { foldWord } from '../../domain/names.ts';
import { itemsNamedIn, ownsModule } from './catalogue.ts';
import { details } from './evidence.ts';
import { freshFacts } from './fresh.ts';
import { type Phrase, phraseOf } from './phrase.ts';

/** Something of ours that does the job of another tool. */
export interface Replacement {
  readonly kind: 'module' | 'line';
  readonly name: string;
  /** The job it does: the tool's function, else the first of the catalogue; empty where neither says. */
  readonly job: string;
  /** Dollars a year; null: the catalogue has no price. */
  readonly price: number | null;
  /** Null: nobody recorded which of our product lines the account has. */
  readonly owned: boolean | null;
}

interface Item {
  readonly kind: 'module' | 'line';
  readonly name: string;
  readonly price: number | null;
  readonly functions: readonly string[];
  /** The functions as words to be found in a sentence. */
  readonly phrases: readonly Phrase[];
  readonly competitors: readonly string[];
}

const phrasesOf = (functions: readonly string[]): readonly Phrase[] => functions.flatMap((job) => phraseOf(job) ?? []);

const known = new WeakMap<Catalogue, readonly Item[]>();

/** What of the catalogue could stand in for a tool: modules first, then product lines. */
function itemsOf(catalogue: Catalogue): readonly Item[] {
  const before = known.get(catalogue);
  if (before) return before;
  const items: Item[] = [];
  for (const { name, annual_price: price = null, functions = [], competitors = [] } of catalogue.modules)
    items.push({ kind: 'module', name, price, functions, phrases: phrasesOf(functions), competitors });
  for (const { name, annual_price: price = null, functions = [] } of catalogue.product_lines)
    items.push({ kind: 'line', name, price, functions, phrases: phrasesOf(functions), competitors: [] });
  known.set(catalogue, items);
  return items;
}

/**
 * The item of ours that does what a tool does: one that names the tool as its competitor, else one made for the tool's
 * function; of several what the account already has, then the first of the catalogue. Null where we cover nothing of it.
 */
export function replacementOf(
  { name, function: job = '' }: Pick<CompetitorInUse, 'name' | 'function'>,
  dossier: Dossier,
  context: Context,
): Replacement | null {
  const { catalogue } = context;
  if (!catalogue) return null;
  const items = itemsOf(catalogue);
  const key = foldWord(name);
  const named = items.filter(({ competitors }) => key !== '' && competitors.some((one) => foldWord(one) === key));
  return chosen(named.length > 0 ? named : madeFor(job, items), job, dossier, context);
}

/**
 * The item of ours for what somebody wants done, in a word or a sentence: made for that job, else the job or the item
 * (its name, tag or what it solves) said within the sentence. Null where we cover nothing of it.
 */
export function coveringItem(wanted: string, dossier: Dossier, context: Context): Replacement | null {
  const { catalogue } = context;
  if (!catalogue) return null;
  const items = itemsOf(catalogue);
  const made = madeFor(wanted, items);
  if (made.length > 0) return chosen(made, wanted, dossier, context);
  const said = items.filter(({ phrases }) => phrases.some((phrase) => phrase.isIn(wanted)));
  if (said.length > 0) return chosen(said, '', dossier, context);
  const named = itemsNamedIn(wanted, dossier, context).map(({ name }) => name);
  return chosen(
    items.filter(({ kind, name }) => kind === 'module' && named.includes(name)),
    '',
    dossier,
    context,
  );
}

const madeFor = (job: string, items: readonly Item[]): readonly Item[] =>
  items.filter(({ functions }) => functions.some((one) => isSameJob(one, job)));

/** Whether two words name one job (`reports`, `Reporting`); an empty word names none. */
export const isSameJob = (one: string, other: string): boolean => stem(one) !== '' && stem(one) === stem(other);

const stem = (job: string): string => foldWord(job).replace(/(?<=[a-z]{3})(?:ing|s)$/, '');

function chosen(items: readonly Item[], job: string, dossier: Dossier, context: Context): Replacement | null {
  if (items.length === 0) return null;
  const { facts } = freshFacts(dossier, context);
  const candidates = items.map(
    ({ kind, name, price, functions }): Replacement => ({
      kind,
      name,
      job: job || (functions[0] ?? ''),
      price,
      owned: isOwned(kind, name, facts, context.catalogue),
    }),
  );
  return candidates.find(({ owned }) => owned === true) ?? candidates[0] ?? null;
}

/** Without a list of products a module counts as unowned (spec section 2); a line does not: every customer has one of them. */
function isOwned(kind: Item['kind'], name: string, facts: Facts, catalogue: Catalogue | null): boolean | null {
  if (ownsModule(name, facts, catalogue)) return true;
  return kind === 'line' && facts.products_owned === undefined ? null : false;
}

/** The item under `module` or `line`, with `owned: 1` where the account has it; nothing where nobody knows. */
export function replacementDetails(item: Replacement | null): Readonly<Record<string, string | number>> {
  if (!item || item.owned === null) return {};
  return details({ [item.kind]: item.name, owned: item.owned ? 1 : undefined });
}

/** What the account would pay a year for the item: nothing where it has it already; null where that is unknown. */
export const priceToPay = ({ owned, price }: Replacement): number | null => (owned === null ? null : owned ? 0 : price);
