import type { AccountSummary, PlayId } from './assessment.ts';
import type { LiftId } from './judgement.ts';
import type { Opportunity } from './opportunity.ts';

/** One open opportunity of one account. */
export interface PipelineEntry {
  readonly account: AccountSummary;
  readonly opportunity: Opportunity;
  /** Whether it counts in the totals: of what one bundle covers only one does (spec section 6). */
  readonly counts: boolean;
}

/** An account that must be protected before anything is proposed: who, and what lifts it, never what it could buy. */
export interface HeldBack {
  readonly account: AccountSummary;
  readonly play: PlayId;
  readonly liftsWhen: LiftId | null;
}

/** What several accounts could grow by: open ones in one strict order, totals, and what stands apart. */
export interface Pipeline {
  readonly open: readonly PipelineEntry[];
  /** Open ones that count. */
  readonly counted: number;
  /** Dollars a year of those that count and can be sized. */
  readonly total: number;
  /** The same, weighted by confidence (spec section 6, expected ARR). */
  readonly weighted: number;
  /** Those that count and cannot be sized. */
  readonly unsized: number;
  readonly resting: number;
  /** In the order of the ranking. */
  readonly stabilise: readonly HeldBack[];
  /** Growth the contract bills by itself, never in the totals (spec R7); `unknown`: accounts where some of it has no forecast. */
  readonly organic: { readonly accounts: number; readonly forecast: number; readonly unknown: number };
}
