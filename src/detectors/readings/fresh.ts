import type { StaleFact } from '../../domain/assessment.ts';
import type { Context } from '../../domain/context.ts';
import { daysBetween } from '../../domain/day.ts';
import type { Snapshot } from '../../domain/dossier.ts';
import type { Facts, Field } from '../../domain/facts.ts';
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
  if (stale.length === 0) return { facts, stale };
  const left: Partial<Record<Field, unknown>> = { ...facts };
  for (const { field } of stale) delete left[field];
  return { facts: left as Facts, stale };
}
