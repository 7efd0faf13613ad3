import type { Facts, UsageLimit } from './facts.ts';

/** One metered use that is followed over time. */
export interface Volume {
  readonly used: number;
  /** What was measured and in which unit: two days compare only where this is the same. */
  readonly of: string;
}

/** A share is stored as a use of 100 (`95%` is 95 of 100): it compares with shares, never with counts. */
const SHARE_LIMIT = 100;

/** Whether a use is a share of its limit, not a count. */
export const isShare = ({ limit }: UsageLimit): boolean => limit === SHARE_LIMIT;

/**
 * The use a reading's `volume` holds: of the `api` metric where there is one, else the highest of any limit, in its
 * own unit. One function for writing and comparing; `of` tells a metric that was added, or a count that became a
 * share, from a change.
 */
export function volumeOf({ limits }: Facts): Volume | null {
  let highest: Volume | null = null;
  for (const entry of limits ?? []) {
    const { metric, used, product } = entry;
    if (used === undefined) continue;
    const of = [metric, product ?? '', isShare(entry) ? '%' : ''].join('|');
    if (metric === 'api') return { used, of };
    if (highest === null || used > highest.used) highest = { used, of };
  }
  return highest;
}
