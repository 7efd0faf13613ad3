import type { FeatureUse, PartialLists, ProductSeats, UsageLimit } from '../domain/facts.ts';
import { foldWord } from '../domain/names.ts';

/** Facts under their field names, as read from a row or a snapshot. */
export type StatedFacts = Record<string, unknown>;

type ListName = keyof PartialLists;

/** What makes two entries of a list the same one. */
const KEYS = {
  limits: ({ metric, product }: UsageLimit) => `${metric}\n${product ?? ''}`,
  features: ({ name, product }: FeatureUse) => `${foldWord(name)}\n${product ?? ''}`,
  seats: ({ product }: ProductSeats) => foldWord(product ?? ''),
};

/** The names of the lists that have entries to join. */
export function listNames(lists: PartialLists): ListName[] {
  return (Object.keys(lists) as ListName[]).filter((name) => (lists[name]?.length ?? 0) > 0);
}

/** A list with the entries over it: each once, and what an entry does not state again stays. */
export function mergeList(name: ListName, known: unknown, entries: unknown): object[] {
  const keyOf = KEYS[name] as (entry: object) => string;
  const before = (known as readonly object[] | undefined) ?? [];
  const merged = new Map(before.map((entry) => [keyOf(entry), entry]));
  for (const entry of (entries as readonly object[] | undefined) ?? []) {
    const key = keyOf(entry);
    merged.set(key, { ...merged.get(key), ...entry });
  }
  if (merged.size === before.length) return [...merged.values()];
  // In order of their names, so that the order files come in leaves no mark.
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** The lists with others over them. */
export function mergeLists(known: PartialLists, lists: PartialLists): PartialLists {
  const names = listNames(lists);
  if (names.length === 0) return known;
  return { ...known, ...Object.fromEntries(names.map((name) => [name, mergeList(name, known[name], lists[name])])) };
}
