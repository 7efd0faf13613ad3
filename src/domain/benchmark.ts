import type { Settings } from './settings.ts';

/** What accounts are compared in (spec section 6, benchmarks); `tickets` serves the support signals. */
export const PEER_METRICS = ['arr', 'seats', 'adoption', 'products', 'volume', 'tickets'] as const;
export type PeerMetric = (typeof PEER_METRICS)[number];

/** One account as its peers see it; null is unknown and is left out of every figure. */
export interface Peer {
  readonly industry: string | null;
  /** Dollars a year. */
  readonly arr: number | null;
  /** Active seats. */
  readonly seats: number | null;
  /** 0-100. */
  readonly adoption: number | null;
  /** Products owned. */
  readonly products: number | null;
  /** Highest metered use in its own unit; compared only within one unit. */
  readonly volume: { readonly of: string; readonly used: number } | null;
  /** Tickets of the last 90 days. */
  readonly tickets: number | null;
}

/** One metric of a cohort, over the accounts in which it is known. */
export interface PeerStats {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  /** 75th percentile, linear interpolation. */
  readonly p75: number;
}

/** Accounts that compare with each other, the account itself included. */
export interface Cohort {
  readonly kind: 'industry-size' | 'industry' | 'portfolio';
  /** The industry as written; null for the whole portfolio. */
  readonly industry: string | null;
  readonly accounts: number;
  /** Stats by metric; `volume` by its unit (`volume:api`). A metric with fewer than the least number of values is absent. */
  readonly stats: ReadonlyMap<string, PeerStats>;
}

/** What one account may know of the whole portfolio on a day; trials and free accounts are no peers. */
export interface Portfolio {
  /** Paid accounts. */
  readonly accounts: number;
  /** The cohort of an account; null where not even the portfolio is large enough. */
  readonly cohortOf: (industry: string | null, arr: number | null) => Cohort | null;
}

/** The limits of the revenue bands, highest first, in dollars a year (spec section 6; half-open). */
export type RevenueBands = Settings['opportunities']['revenueBands'];
