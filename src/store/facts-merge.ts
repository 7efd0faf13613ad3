import type { Day } from '../domain/day.ts';
import type { FeatureUse, PartialLists, ProductSeats, UsageLimit } from '../domain/facts.ts';
import { foldWord } from '../domain/names.ts';

/** Facts under their field names, as read from a row or a snapshot. */
export type StatedFacts = Record<string, unknown>;

/** The lists whose entries are stated one by one. */
export const ENTRY_LISTS = ['limits', 'features', 'seats'] as const satisfies readonly (keyof PartialLists)[];
type ListName = (typeof ENTRY_LISTS)[number];

/** Where an entry was stated: day, import and row. */
export type Place = readonly [day: Day, importId: number, row: number];

/** An entry as a snapshot keeps it: `stated` is only there where the list was stated later without it. */
export interface StoredEntry {
  readonly stated?: Place;
}

/** What makes two entries of a list the same one. */
const KEYS = {
  limits: ({ metric, product }: UsageLimit) => `${metric}\n${product ?? ''}`,
  features: ({ name, product }: FeatureUse) => `${foldWord(name)}\n${product ?? ''}`,
  seats: ({ product }: ProductSeats) => foldWord(product ?? ''),
};

const keyOf = (name: ListName): ((entry: object) => string) => KEYS[name] as (entry: object) => string;

/** The names of the lists that have entries to join. */
export function listNames(lists: PartialLists): ListName[] {
  return ENTRY_LISTS.filter((name) => (lists[name]?.length ?? 0) > 0);
}

const entriesOf = (list: unknown): readonly StoredEntry[] => (list as readonly StoredEntry[] | undefined) ?? [];

/** A list with the entries over it: each once, and what an entry does not state again stays. */
function mergeList(name: ListName, known: unknown, entries: unknown): object[] {
  const key = keyOf(name);
  const merged = new Map<string, object>(entriesOf(known).map((entry) => [key(entry), entry]));
  for (const entry of entriesOf(entries)) merged.set(key(entry), { ...merged.get(key(entry)), ...entry });
  return inOrder(merged, known);
}

/**
 * A known list with the entries a statement of `day` gives over it. Entries it leaves out stay, and keep where they
 * were stated: what they carry, else where the whole list was, which `placeOf` finds.
 */
export function stateEntries(
  name: ListName,
  known: unknown,
  entries: unknown,
  day: Day,
  placeOf: () => Place | undefined,
): object[] {
  const key = keyOf(name);
  const merged = new Map<string, object>(entriesOf(known).map((entry) => [key(entry), entry]));
  const given = new Set<string>();
  for (const entry of entriesOf(entries)) {
    given.add(key(entry));
    const { stated: _, ...before } = (merged.get(key(entry)) ?? {}) as StoredEntry;
    merged.set(key(entry), { ...before, ...entry });
  }
  for (const [at, entry] of merged) {
    if (given.has(at) || (entry as StoredEntry).stated) continue;
    const place = placeOf();
    if (place && place[0] < day) merged.set(at, { ...entry, stated: place });
  }
  return inOrder(merged, known);
}

/**
 * A list that was stated later than the entries at hand: those it does not know join it, and those it only carried
 * along from before give way. Null where neither is the case.
 */
export function joinEntries(name: ListName, newer: unknown, entries: unknown, place: Place): object[] | null {
  const key = keyOf(name);
  const merged = new Map<string, object>(entriesOf(newer).map((entry) => [key(entry), entry]));
  let changed = false;
  for (const entry of entriesOf(entries)) {
    const known = merged.get(key(entry)) as StoredEntry | undefined;
    if (known && (known.stated === undefined || known.stated[0] > place[0])) continue;
    const { stated: _, ...before } = known ?? {};
    merged.set(key(entry), { ...before, ...entry, stated: place });
    changed = true;
  }
  return changed ? inOrder(merged, newer) : null;
}

/** The entries as the list had them; with a new one in order of their names, so that the order files come in leaves no mark. */
function inOrder(merged: ReadonlyMap<string, object>, known: unknown): object[] {
  if (merged.size === entriesOf(known).length) return [...merged.values()];
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** The lists with others over them. */
export function mergeLists(known: PartialLists, lists: PartialLists): PartialLists {
  const names = listNames(lists);
  if (names.length === 0) return known;
  return { ...known, ...Object.fromEntries(names.map((name) => [name, mergeList(name, known[name], lists[name])])) };
}
