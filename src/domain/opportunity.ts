import type { Level } from './assessment.ts';
import type { Day } from './day.ts';
import type { Evidence, SignalId, WhenCode } from './signal.ts';

/** What can be sold, by the codes of spec section 6. */
export const SALE_TYPES = ['SEAT', 'USAGE', 'TIER', 'ADDON', 'DEPT', 'XSELL', 'DISP', 'SERV', 'SUPP'] as const;
export type SaleType = (typeof SALE_TYPES)[number];

/** How far a person has taken an opportunity (spec section 8.6); scans never move it. */
export const STAGES = ['identified', 'outreach-sent', 'in-conversation', 'verbal-commit', 'won', 'lost'] as const;
export type Stage = (typeof STAGES)[number];

/** Stages in which somebody at the customer was asked for something (spec 12.4). */
export const ASKED_STAGES: readonly Stage[] = ['outreach-sent', 'in-conversation', 'verbal-commit'];
export const CLOSED_STAGES: readonly Stage[] = ['won', 'lost'];

/** Why an opportunity may not be pursued: a guard (its lift condition is the play's), or use that comes first (R2). */
export type BlockId = 'defend' | 'fix-first' | 'adopt-first' | 'low-adoption' | 'activate-first';

/** The buying moment a best time names (spec section 9, R5). */
export type MomentId =
  | 'now'
  | 'headcount'
  | 'milestone'
  | 'announcement'
  | 'qbr'
  | 'planning'
  | 'fiscal-year'
  | 'budget-cycle'
  | 'renewal'
  | 'renewal-talk'
  | 'after-renewal'
  | 'rival-renewal';

/** When to bring an opportunity up, both days included. */
export interface BestTime {
  readonly from: Day;
  readonly to: Day;
  readonly code: WhenCode;
  readonly moment: MomentId;
  /** The date or event behind the moment; null where it is the day of the scan. */
  readonly evidence: Evidence | null;
}

/** Why an item is not suggested again before a day (spec 12.4). */
export type RestReason = 'lost' | 'not-relevant' | 'recent-ask' | 'opt-out';

export interface Rest {
  readonly reason: RestReason;
  /** The day of the "no", of the ask, or the last day to give notice. */
  readonly since: Day;
  /** The day it may be suggested again. */
  readonly wakes: Day;
}

/** A person for a conversation; `name` null: nobody is known, the role stands in and is flagged. */
export interface Party {
  readonly role: 'champion' | 'sponsor' | 'decision-maker' | 'admin' | 'team' | 'department' | 'partner' | 'asker';
  readonly name: string | null;
  readonly title: string | null;
}

export type RiskId =
  | 'single-threaded'
  | 'no-champion'
  | 'rival-evaluated'
  | 'declining'
  | 'contracting'
  | 'low-confidence'
  | 'renewal-near'
  | 'just-renewed';
export type ObjectionId = 'budget' | 'rival' | 'not-decider' | 'wait-for-renewal' | 'not-using-all';
export type DependencyId = 'price' | 'activation' | 'procurement' | 'approval' | 'headcount' | 'partner';

/** Where the account stands and where it would: counts, names or null where unknown. */
export interface StateChange {
  readonly measure: 'seats' | 'pack' | 'tier' | 'module' | 'line' | 'users' | 'tool' | 'service' | 'support';
  readonly from: number | string | null;
  readonly to: number | string | null;
}

/** A signal behind an opportunity; `key` is its (family, subject) name within the account. */
export interface Backing {
  readonly id: SignalId;
  readonly subject: string;
  /** How closely it points at the item: 3 asked for or capped on it, 2 matched by tag or job, 1 otherwise (spec section 6, fit). */
  readonly fit: 1 | 2 | 3;
}

/** Why a tier is not what it was (spec section 6: no tier change without a logged reason). */
export type TierReason = 'revenue' | 'effort' | 'likelihood' | 'just-renewed' | 'term-settled' | 'rules';

/** What the scans remember of an opportunity from one day to the next; a second scan of a day starts from the same place. */
export interface OpportunityMemory {
  readonly tier: number;
  readonly revenue: number;
  readonly effort: number;
  readonly likelihood: number;
  readonly composite: number;
  /** The cap of a fresh renewal held when this was scored. */
  readonly capped: boolean;
  readonly arr: number | null;
  /** Seats licensed or the limit when it was last found, where it adds to them: a win shows once there is more. */
  readonly capacity?: number;
  /** The day a Tier 3 or 4 comes back, once; then the next one is planned. Null in other tiers, and while it is gone. */
  readonly revisitOn: Day | null;
  /** The last day its evidence was seen. */
  readonly lastSeen: Day;
  /** Since when its evidence is gone; null while it stands. */
  readonly lapsedOn: Day | null;
}

/** An opportunity as stored: its name, what people did with it, and what the scans remember. */
export interface StoredOpportunity {
  /** `ACCOUNT-TYPE-N`, never used for another one. */
  readonly id: string;
  readonly type: SaleType;
  readonly item: string;
  readonly createdOn: Day;
  readonly stage: Stage;
  readonly stageOn: Day;
  /** The scan day that wrote `memory`. */
  readonly day: Day;
  readonly memory: OpportunityMemory;
  /** How it was remembered before `day`'s first scan; null where that day brought it. */
  readonly prior: OpportunityMemory | null;
}

/** How ids of an account's opportunities begin: its name in capitals, letters and digits alone (spec section 6). */
export function accountCode(name: string): string {
  // A name of signs alone leaves nothing.
  return foldOpportunityId(name).replace(/[^\p{L}\p{N}]/gu, '') || 'ACCOUNT';
}

/** An id as it is stored and compared: capitals, full-width forms folded, and hyphens that a phone made dashes. */
export function foldOpportunityId(id: string): string {
  return id
    .trim()
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFKC')
    .replace(/\p{Pd}/gu, '-');
}

/** One line of the log of an opportunity. */
export interface OpportunityChange {
  readonly id: string;
  readonly kind: 'opened' | 'tier' | 'lapsed' | 'returned' | 'revisit';
  readonly from: number | null;
  readonly to: number | null;
  readonly reasons: readonly TierReason[];
}

/** Something the customer would gain from and could buy, with the evidence for it (spec section 6, record). */
export interface Opportunity {
  readonly id: string;
  readonly type: SaleType;
  /** What is sold: `seats`, or the name of the tier, module, pack, department, product line, service or support level. */
  readonly item: string;
  /** The tool it would replace (DISP). */
  readonly replaces: string | null;
  /** Signals behind it, the strongest first; never empty, and at least one is not weak. */
  readonly backing: readonly [Backing, ...Backing[]];
  readonly state: StateChange;
  /** Dollars a year; null: it cannot be sized, and `missing` says what has no price or count. */
  readonly arr: number | null;
  readonly missing: readonly string[];
  readonly best: BestTime;
  /** Whether the best time contains the day of the scan. */
  readonly inWindow: boolean;
  readonly urgency: Level;
  readonly renewalAligned: boolean;
  readonly pitchTo: Party;
  readonly decides: Party;
  readonly benefits: Party;
  readonly risks: readonly RiskId[];
  readonly objections: readonly ObjectionId[];
  readonly dependencies: readonly DependencyId[];
  readonly blocked: BlockId | null;
  readonly rest: Rest | null;
  readonly stage: Stage;
  readonly createdOn: Day;
  /** 1-10 each (spec section 6). */
  readonly revenue: number;
  readonly effort: number;
  readonly likelihood: number;
  /** One decimal, 1.0-10.0. */
  readonly composite: number;
  /** 1-5, by composite alone, except where a fresh renewal caps it at 2 (`capped`). */
  readonly tier: number;
  readonly capped: boolean;
  readonly confidence: Level;
  readonly fit: 1 | 2 | 3;
  /** The health factor's points, 0-20. */
  readonly relationship: number;
  readonly evidenceStrength: number;
  /** ARR times the forecast weight of the confidence; null where it cannot be sized. */
  readonly expectedArr: number | null;
  /** Items that one bundle covers share a group; null stands alone. */
  readonly alternativeGroup: string | null;
  /** Whether it counts in totals: of a group only the recommended alternative does. */
  readonly counted: boolean;
  /** The second product of an account that owns one line (spec E5). */
  readonly secondProduct: boolean;
  readonly partner: boolean;
  readonly revisitOn: Day | null;
}

/** Use of what is already paid for: not a sale, no ARR (spec section 6). */
export interface Activation {
  /** The feature, module or job to put to use; empty: the product as a whole. */
  readonly item: string;
  readonly backing: readonly [Backing, ...Backing[]];
  /** Names of what waits until it is in use; internal, never shown under a guard. */
  readonly holds: readonly string[];
}

/** Growth that the contract bills by itself: never in the pipeline (spec section 6, R7). */
export interface OrganicGrowth {
  readonly dimension: string;
  /** Units a month, over the last three months; null where no earlier reading of this metric is known. */
  readonly monthlyChange: number | null;
  /** Dollars a year; null where readings or the price are missing. */
  readonly forecast: number | null;
  readonly evidence: Evidence;
}

/** How likely a free or trial account converts (spec section 8.7). */
export interface Conversion {
  /** 0-100. */
  readonly score: number;
  readonly level: 'likely' | 'possible' | 'unlikely';
  readonly parts: Readonly<Record<'use' | 'intent' | 'trend' | 'deadline' | 'people', number>>;
}

/** Why an account has nothing to pursue (spec sections 8.13 and 9, E7 and E9). */
export type NothingReason =
  | 'no-catalogue'
  | 'fully-penetrated'
  | 'too-new'
  | 'health-first'
  | 'insufficient-data'
  | 'resting'
  | 'no-trigger';
