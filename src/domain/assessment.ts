import type { ChampionMove, ContactMove } from './champion.ts';
import type { Day } from './day.ts';
import type { Field } from './facts.ts';
import type {
  AskId,
  CautionId,
  FactorReason,
  LiftId,
  NeedsHumanId,
  QuestionId,
  ReasonId,
  StepId,
  WarningId,
} from './judgement.ts';
import type { Activation, Conversion, NothingReason, Opportunity, OrganicGrowth, Rest } from './opportunity.ts';
import type { Evidence, FactorId, Signal } from './signal.ts';

export const BANDS = ['hot', 'warm', 'nurture', 'wait'] as const;
export type Band = (typeof BANDS)[number];

export interface Factor {
  readonly points: number;
  readonly max: number;
  /** False: nothing is known and the neutral value counts. */
  readonly known: boolean;
  /** Known only by inference; it counts half in the confidence (spec section 4). */
  readonly inferred: boolean;
  /** Why these points: a key for `text`, e.g. `utilisation`, `cap`, `strong`, `renewal`. */
  readonly reason: FactorReason;
  readonly evidence: readonly Evidence[];
  /** Lowest and highest level the factor can take (spec section 4, range). */
  readonly lowest: number;
  readonly highest: number;
}

export interface Confidence {
  /** 0-100. */
  readonly value: number;
  readonly level: 'high' | 'medium' | 'low';
  /** Lowest and highest score the unknown factors allow. */
  readonly range: readonly [number, number];
  readonly unknown: readonly FactorId[];
  /** The unknown factor with the largest weight: the one worth filling in. */
  readonly helps: FactorId | null;
}

export const PLAY_IDS = [
  'conversion-candidate',
  'defend',
  'fix-first',
  'adopt-first',
  'just-renewed',
  'pursue',
  'nurture',
  'wait',
] as const;
export type PlayId = (typeof PLAY_IDS)[number];

export type Priority =
  | 'this-week'
  | 'this-month'
  | 'build-toward'
  | 'wait'
  | 'defend-first'
  | 'fix-first'
  | 'adopt-first'
  | 'after-renewal'
  | 'convert'
  | 'get-data-first';
export type Verdict = 'yes' | 'maybe' | 'not-yet' | 'no' | 'not-now';
export type Timing = 'now' | '30-days' | 'next-quarter' | '6-months' | 'n/a' | 'after-fix' | 'after-renewal';
export type RankingPlay =
  | 'growth-planning'
  | 'build-interest'
  | 'nurture'
  | 'wait'
  | 'retention'
  | 'solve-expand'
  | 'adoption'
  | 'settle-in'
  | 'conversion';
export type Level = 'high' | 'medium' | 'low';

/** Why a guard or a cap stands: the trigger, with the data point behind it where there is one. */
export interface PlayReason {
  /** A key for `text`: `vendor-review`, `nps-low`, `low-adoption`, `declining`, `confidence` … */
  readonly id: ReasonId;
  readonly evidence: readonly Evidence[];
}

export interface Play {
  readonly id: PlayId;
  /** Partner-managed: the play runs through the partner (spec section 5.6). */
  readonly partner: boolean;
  readonly priority: Priority;
  readonly verdict: Verdict;
  readonly timing: Timing;
  readonly ranking: RankingPlay;
  readonly urgency: Level;
  /** Keys of the steps in `text`; a fix-first that also defends lists both. */
  readonly steps: readonly StepId[];
  /** Key of the lift condition in `text`; null where nothing is held back. */
  readonly liftsWhen: LiftId | null;
  readonly reasons: readonly PlayReason[];
  /** Key of a caution, e.g. `adoption-before-push`; null without one. */
  readonly caution: CautionId | null;
  /** What the play is about, where one thing leads: the feature asked for last (spec section 5, `Send {item} …`). */
  readonly item?: string;
  /** First day of this play without a break. */
  readonly since: Day;
}

/** Plays 2-4: no expansion text of any kind (spec section 5, hard rule). */
export const GUARD_PLAYS: readonly PlayId[] = ['defend', 'fix-first', 'adopt-first'];

/** Dollars a year of one line of the sum, for the sizing sentence. */
export interface SizingLine {
  /** `seats`, `headroom`, `module`, `tier`, `pack`. */
  readonly kind: string;
  readonly item: string;
  readonly quantity: number;
  readonly amount: number;
}

/** What `missing` calls the number of seats an account has, where nobody stated it. */
export const SEAT_COUNT = 'seat-count';

export interface Sizing {
  /** Dollars a year, or null with `missing` saying what cannot be sized. */
  readonly conservative: number | null;
  readonly aggressive: number | null;
  readonly recommended: readonly [number, number] | null;
  readonly offer: {
    readonly seats: number;
    readonly arr: number;
    readonly tier: string | null;
    readonly modules: readonly string[];
  } | null;
  /** Percent of ARR of conservative, aggressive and offer; null where ARR is unknown. */
  readonly share: { readonly conservative: number; readonly aggressive: number; readonly offer: number | null } | null;
  /** The tier against the same items à la carte, where both have a price. */
  readonly comparison: {
    readonly tier: string;
    readonly tierArr: number;
    readonly aLaCarteArr: number;
    readonly saves: number;
  } | null;
  readonly lines: {
    readonly conservative: readonly SizingLine[];
    readonly aggressive: readonly SizingLine[];
    readonly offer: readonly SizingLine[];
  };
  /** What has no price, by name; those items are left out of the sums, never counted as zero. */
  readonly missing: readonly string[];
}

export type OpenerKind = 'expansion' | 'stabilising' | 'partner-brief';

/** What an opener may say of a customer; each kind has its own words in `text`. */
export const OPENER_FACTS = [
  // News one congratulates on
  'funding',
  'acquisition',
  'office',
  'country',
  'launch',
  'promotion',
  'milestone',
  // People and plans
  'joined',
  'department',
  'access',
  'hiring',
  'headcount',
  'revenue',
  'initiative',
  'rule',
  // Use and limits
  'seats',
  'waitlist',
  'limit',
  'throttled',
  'cap',
  'surge',
  'usage-up',
  // Wishes
  'asked',
  'workaround',
  // The contract
  'renewal',
  'new-term',
  // What needs care
  'nps',
  'escalations',
  'tickets',
  'adoption',
  'decline',
  'left',
  'acquired-by',
  'notice',
  'review',
] as const;
export type OpenerFactKind = (typeof OPENER_FACTS)[number];

/** One data point an opener cites. */
export interface OpenerFact {
  readonly kind: OpenerFactKind;
  readonly evidence: Evidence;
}

/** What an opener is made of; `text` turns it into words in each language. */
export interface OpenerPlan {
  readonly kind: OpenerKind;
  /** What it cites, in the order it says it; never empty. */
  readonly facts: readonly OpenerFact[];
  /** Key of the closing question. */
  readonly ask: AskId;
  /** Keys of exactly three discovery questions: need, owner or decision, timing. */
  readonly questions: readonly [QuestionId, QuestionId, QuestionId];
  /** The name as the opener may say it; null where it must say "your team". */
  readonly addressee: string | null;
  /** The day it was made for: dates and spans are said as seen from there. */
  readonly day: Day;
  /** Which of its wordings to take, so that twenty openers do not read alike. */
  readonly variant: number;
  /** The first sentence would name something we sell: it hints, and what follows names it. */
  readonly blind: boolean;
}

/** What is known but too old to count: a field of the account, or its people (spec 12.5). */
export interface StaleFact<Name extends string = Field | 'contacts'> {
  readonly field: Name;
  readonly day: Day;
  readonly age: number;
  /** Of a list, the entries that are too old while others count. */
  readonly entries?: readonly string[];
}

/** The judgement of one account on one day. */
export interface Assessment {
  readonly account: AccountSummary;
  readonly day: Day;
  readonly score: number;
  /** `*` when a guard stands although the band is hot or warm. */
  readonly flag: '' | '*';
  readonly band: Band;
  readonly size: Level;
  readonly factors: Readonly<Record<FactorId, Factor>>;
  readonly confidence: Confidence;
  readonly play: Play;
  readonly signals: readonly Signal[];
  /** In order (spec section 6): tier, composite, in-window first, evidence strength, ARR, id; blocked and resting ones included. */
  readonly opportunities: readonly Opportunity[];
  readonly activations: readonly Activation[];
  readonly organic: readonly OrganicGrowth[];
  /** Only for free and trial accounts. */
  readonly conversion: Conversion | null;
  /** No new ask is suggested until this wakes, whatever the opportunity (spec 12.4); null: asking is fine. */
  readonly askRest: Rest | null;
  /** Why there is nothing to pursue; null where there is. */
  readonly nothing: NothingReason | null;
  /** Champions and sponsors who moved, the riskiest first (spec section 8.1). */
  readonly champions: readonly ChampionMove[];
  /** What happened last to the people of the account, newest first; at most ten moves. */
  readonly timeline: readonly ContactMove[];
  readonly sizing: Sizing | null;
  readonly opener: OpenerPlan | null;
  /** Reasons a person must decide (spec section 0), as keys of `text`. */
  readonly needsHuman: readonly NeedsHumanId[];
  readonly stale: readonly StaleFact[];
  /** Data warnings as keys of `text`, e.g. `renewal-past`. */
  readonly warnings: readonly WarningId[];
}

/** What cards and rankings say of an account beside its judgement. */
export interface AccountSummary {
  readonly id: string;
  readonly name: string;
  /** As stated in the data: e-mail, Slack id or a name listed in the settings; null when unknown. */
  readonly csm: string | null;
  readonly arr: number | null;
  readonly renewal: Day | null;
  readonly planTier: string | null;
}

/** What judgements hold since opportunities are found; stored ones from before lack it. */
const ADDED = {
  opportunities: [],
  activations: [],
  organic: [],
  conversion: null,
  askRest: null,
  nothing: null,
  champions: [],
  timeline: [],
} as const satisfies Partial<Assessment>;

/** A stored judgement with everything a judgement holds today, also where an earlier version wrote it. */
export const completed = (stored: Assessment): Assessment => ({ ...ADDED, ...stored });
