import type { FeatureUse, UsageLimit } from '../domain/facts.ts';
import { foldWord } from '../domain/names.ts';

/** Facts under their field names, as read from a row or a snapshot. */
export type StatedFacts = Record<string, unknown>;

/** Limits with the given ones over them: each metric of a product once, what is not stated again stays. */
export function mergeLimits(known: unknown, entries: readonly UsageLimit[]): UsageLimit[] {
  return merge(
    (known as readonly UsageLimit[] | undefined) ?? [],
    entries,
    ({ metric, product }) => `${metric}\n${product ?? ''}`,
  );
}

/** Features with the given ones over them, each once. */
export function mergeFeatures(known: unknown, entries: readonly FeatureUse[]): FeatureUse[] {
  return merge(
    (known as readonly FeatureUse[] | undefined) ?? [],
    entries,
    ({ name, product }) => `${foldWord(name)}\n${product ?? ''}`,
  );
}

function merge<T extends object>(known: readonly T[], entries: readonly T[], keyOf: (entry: T) => string): T[] {
  const merged = new Map(known.map((entry) => [keyOf(entry), entry]));
  for (const entry of entries) {
    const key = keyOf(entry);
    merged.set(key, { ...merged.get(key), ...entry });
  }
  if (merged.size === known.length) return [...merged.values()];
  // In order of their names, so that the order files come in leaves no mark.
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}
