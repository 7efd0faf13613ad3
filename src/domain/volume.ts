import type { Facts } from './facts.ts';

/**
 * Highest use of any limit, in its own unit, of the `api` metric where there is one: what a reading's
 * `volume` holds. One function for writing and comparing, so that two days never compare different metrics
 * by accident.
 */
export function volumeOf({ limits }: Facts): number | null {
  let highest: number | null = null;
  for (const { metric, used } of limits ?? []) {
    if (used === undefined) continue;
    if (metric === 'api') return used;
    if (highest === null || used > highest) highest = used;
  }
  return highest;
}
