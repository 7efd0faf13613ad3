import type { StaleFact } from '../../domain/assessment.ts';
import type { Context } from '../../domain/context.ts';
import { type Day, daysBetween } from '../../domain/day.ts';
import type { Snapshot } from '../../domain/dossier.ts';
import type {
  Facts,
  FeatureUse,
  Field,
  ListEntry,
  PartialLists,
  ProductSeats,
  UsageLimit,
} from '../../domain/facts.ts';
import type { Settings } from '../../domain/settings.ts';
import { perDossier } from './per-dossier.ts';

export interface FreshFacts {
  /** The stated facts without those past their maximum age. */
  readonly facts: Facts;
  /** What was left out, with its day and age in days. */
  readonly stale: readonly StaleFact<Field>[];
}

const NOTHING: FreshFacts = { facts: {}, stale: [] };

/** The account's facts as of today: a field past its maximum age is unknown, never zero (spec 12.5). */
export const freshFacts = perDossier(({ snapshot }, context) => (snapshot ? freshIn(snapshot, context) : NOTHING));

/** One snapshot's facts as of today, for who holds no dossier. */
export function freshIn(snapshot: Snapshot, { today, settings }: Context): FreshFacts {
  const { facts, origins } = snapshot;
  const stale: StaleFact<Field>[] = [];
  for (const key in facts) {
    const field = key as Field;
    const maximum = settings.freshness[field];
    if (maximum === undefined) continue;
    const day = origins[field]?.day ?? snapshot.day;
    // Most fields were stated on the day of the scan: comparing the text spares the arithmetic.
    if (day === today) continue;
    const age = daysBetween(day, today);
    if (age > maximum) stale.push({ field, day, age });
  }
  const lists = readEntries(snapshot.facts, stale, today, settings.freshness);
  if (stale.length === 0) return { facts, stale };
  const left: Partial<Record<Field, unknown>> = { ...facts };
  for (const { field } of stale) delete left[field];
  return { facts: { ...left, ...lists } as Facts, stale };
}

/** What the entries of each list are called. */
const ENTRY_NAMES = {
  limits: ({ metric, product = '' }: UsageLimit) => `${metric} ${product}`.trim(),
  features: ({ name }: FeatureUse) => name,
  seats: ({ product = '' }: ProductSeats) => product,
};

/**
 * Lists of which only some entries are too old, with the others; a list is restated without every entry, and what it
 * left out keeps its own day. Adds what was left out to `stale`.
 */
function readEntries(facts: Facts, stale: StaleFact<Field>[], today: Day, maxima: Settings['freshness']): PartialLists {
  const lists: Partial<Record<keyof PartialLists, readonly ListEntry[]>> = {};
  for (const field of ['limits', 'features', 'seats'] as const) {
    const maximum = maxima[field];
    const entries: readonly ListEntry[] = facts[field] ?? NO_ENTRIES;
    if (maximum === undefined || stale.some((one) => one.field === field)) continue;
    const old = entries.filter(({ origin }) => origin !== undefined && daysBetween(origin.day, today) > maximum);
    const latest = old
      .map(({ origin }) => origin?.day ?? today)
      .sort()
      .at(-1);
    if (latest === undefined) continue;
    const nameOf = ENTRY_NAMES[field] as (entry: ListEntry) => string;
    stale.push({ field, day: latest, age: daysBetween(latest, today), entries: old.map(nameOf) });
    lists[field] = entries.filter((entry) => !old.includes(entry));
  }
  return lists as PartialLists;
}

const NO_ENTRIES: readonly ListEntry[] = [];
