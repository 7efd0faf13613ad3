import type { Day } from './day.ts';
import type { Origin } from './facts.ts';
import type { SaleType } from './opportunity.ts';

export const SIGNAL_IDS = [
  // 1 Ceiling
  'seat-approaching',
  'seat-high',
  'seat-ceiling',
  'seat-full',
  'seat-surge',
  'peak-limit',
  'api-limit-near',
  'api-limit-hit',
  'storage-near',
  'metered-near',
  'tier-feature-limit',
  'user-waitlist',
  'power-users-maxed',
  // 2 Feature gap
  'low-adoption',
  'higher-tier-request',
  'limit-complaint',
  'ticket-topic',
  'unactivated-module',
  'repeated-inquiry',
  'workaround',
  'manual-work',
  'integration-errors',
  'module-fit',
  'white-space',
  'adjacent-use-case',
  'single-product',
  'benchmark-gap',
  // 3 Teams
  'single-department',
  'department-unreached',
  'new-department',
  'dept-access-request',
  'adjacent-team',
  'usage-concentrated',
  'acquired-company',
  // 4 Growth
  'headcount-12m',
  'headcount-signing',
  'usage-growing',
  'new-office',
  'funding-round',
  'revenue-growth',
  'company-hiring',
  'job-post-use-case',
  // 5 Initiative
  'new-initiative',
  'digital-transformation',
  'product-launch',
  'compliance-need',
  'cost-reduction',
  'international-expansion',
  'project-mentioned',
  // 6 Competitive
  'competitor-overlap',
  'competitor-renewal',
  'competitor-frustration',
  'gap-closed',
  'consolidation-saving',
  'competitor-mentioned',
  'competitor-evaluation',
  // 7 Services
  'complex-implementation',
  'ticket-volume',
  'new-users-training',
  'custom-request',
  'dedicated-contact',
  // Behaviour
  'pricing-explored',
  'reference-request',
  'exec-engagement',
  'value-realised',
  'qbr-next-steps',
  'new-contact',
  // People
  'champion-promoted',
  'champion-left',
  'champion-new-company',
  'champion-joined',
  'new-executive',
  // Risk
  'vendor-review',
  'usage-declining',
  'nps-low',
  'nps-drop',
  'health-at-risk',
  'escalation-open',
  'company-contracting',
  'contract-reduction',
  'silent-account',
  'single-threaded',
  'acquired-by',
  // Timing
  'renewal-window',
  'renewal-imminent',
  'budget-cycle',
  'milestone',
  'just-renewed',
  'post-renewal',
  'trial-ending',
  // Data
  'data-stale',
  'data-missing',
] as const;
export type SignalId = (typeof SIGNAL_IDS)[number];

export const STRENGTHS = ['weak', 'medium', 'strong'] as const;
export type Strength = (typeof STRENGTHS)[number];

export const FACTORS = ['ceiling', 'growth', 'features', 'health', 'timing'] as const;
export type FactorId = (typeof FACTORS)[number];

/** What a signal points to: a sale of spec section 6, or ACT (activation: no sale). */
export type OpportunityType = SaleType | 'ACT';

/** When to act (spec section 3): now, month, QBR, 90 days before renewal, before budget, immediately after, defensively, post-renewal. */
export type WhenCode = 'N' | 'M' | 'Q' | 'R' | 'B' | 'I' | 'D' | 'P';

/** One data point behind a claim: data, never a sentence (`text` says it). */
export interface Evidence {
  /** What was measured: a field of Facts, or `event`, `note`, `request`, `contact`. */
  readonly measure: string;
  readonly value: number | string | null;
  /** The limit or total the value is read against, e.g. seats licensed. */
  readonly of?: number;
  /** The earlier value, where the claim is about a change. */
  readonly from?: number | string;
  /** The day of the earlier value. */
  readonly fromDay?: Day;
  /** The day the value describes. */
  readonly day: Day;
  /** Further named values a sentence needs: round, amount, person, title, role, quote, feature, metric … */
  readonly detail?: Readonly<Record<string, string | number>>;
  readonly source: Origin;
}

/** What a detector found today: (id or ladder family, subject) names it within the account. */
export interface Finding {
  readonly id: SignalId;
  /** What it is about: metric, feature, person, round … ; empty where the account has only one of it. */
  readonly subject: string;
  readonly strength: Strength;
  readonly evidence: readonly Evidence[];
}

/** A finding with its history (spec section 0, life cycle). */
export interface Signal extends Finding {
  /** The ladder the id belongs to, or the id itself: a move inside a family is one signal. */
  readonly family: string;
  readonly state: 'new' | 'ongoing' | 'escalated' | 'cleared';
  /** Seen on the account's first snapshot: it may have stood for long. */
  readonly baseline: boolean;
  readonly firstSeen: Day;
  readonly lastSeen: Day;
  readonly escalatedOn?: Day;
  readonly clearedOn?: Day;
  /** Highest step since `firstSeen`, in the order of the family: reaching it again is no escalation. */
  readonly peak?: number;
}

/** A signal as stored: `prior` is how it stood before `day`'s scan, so a second scan of that day starts from the same place. */
export interface StoredSignal extends Signal {
  /** The scan day that wrote it. */
  readonly day: Day;
  readonly prior: Signal | null;
}
