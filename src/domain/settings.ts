import type { Field } from './facts.ts';
import type { SaleType } from './opportunity.ts';
import type { PhraseList } from './phrase-lists.ts';
import type { RequestKind } from './records.ts';

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One CSM as the administrator lists them; whatever is left out comes from the Slack profile. */
export interface CsmSettings {
  readonly name: string;
  readonly email?: string;
  readonly slackId?: string;
  readonly timezone?: string;
  readonly language?: Language;
  /** E-mail, Slack id or listed name of the manager. */
  readonly manager?: string;
}

/** Everything an installation can change; `config/defaults.ts` holds the values of the specification. */
export interface Settings {
  readonly portfolio: {
    readonly name: string;
    /** ISO code; amounts in any other currency are warned about, never converted (spec section 2). */
    readonly currency: string;
    readonly timezone: string;
    readonly language: Language;
    readonly access: 'team' | 'owner';
    /** Slack channel id of the weekly ranking; null: no ranking is posted. */
    readonly teamChannel: string | null;
    /** Slack ids or e-mails told of deliveries in doubt. */
    readonly admins: readonly string[];
  };
  /** Names the bot answers to, the first is the one in manifest.yml. */
  readonly commands: readonly string[];
  readonly csms: readonly CsmSettings[];
  readonly schedule: {
    /** `HH:MM` in the portfolio's zone. */
    readonly scan: string;
    /** `HH:MM` in each CSM's zone. */
    readonly digest: string;
    readonly ranking: { readonly weekday: number; readonly time: string };
    /** 1 Monday to 7 Sunday. */
    readonly workingDays: readonly number[];
    readonly holidays: readonly string[];
  };
  readonly attention: {
    readonly cards: number;
    readonly rows: number;
    readonly waiting: number;
    readonly overdueWorkingDays: number;
    readonly rankingRows: number;
    readonly evidenceLines: number;
    /** Up to so many accounts each card says more, and names a second path (spec E1). */
    readonly fewAccounts: number;
  };
  /** Days a fact stays in view (spec section 3). */
  readonly windows: {
    readonly notes: number;
    readonly requests: number;
    readonly funding: number;
    readonly acquisition: number;
    readonly office: number;
    readonly hiring: number;
    readonly initiatives: number;
    readonly champion: number;
    readonly milestone: number;
    readonly contractReduction: number;
    readonly events: number;
  };
  readonly thresholds: {
    /** Percent of licensed seats (spec C1). */
    readonly seatWatch: number;
    readonly seatHigh: number;
    readonly seatCeiling: number;
    readonly seatFull: number;
    /** Percent of any other limit. */
    readonly limitNear: number;
    readonly limitStrong: number;
    readonly clearMargin: number;
    readonly rearmDays: number;
    readonly peakMeanUse: number;
    readonly surgeSeats: number;
    readonly surgePct: number;
    readonly surgeDays: number;
    readonly usageChangePct: number;
    readonly usageChangeDays: number;
    readonly headcount12mPct: number;
    readonly headcountSigningPct: number;
    readonly contractingPct: number;
    readonly revenueGrowthPct: number;
    readonly integrationErrors: number;
    readonly powerUserFeaturePct: number;
    readonly lowAdoptionPct: number;
    readonly npsLow: number;
    readonly npsDrop: number;
    readonly healthAtRisk: number;
    readonly healthGood: number;
    readonly silentDays: number;
    readonly renewalWindowDays: number;
    readonly renewalImminentDays: number;
    readonly budgetFromDays: number;
    readonly budgetToDays: number;
    readonly justRenewedDays: number;
    readonly justRenewedMonths: number;
    readonly postRenewalMonths: readonly [number, number];
    readonly trialEndingDays: number;
    readonly declineClearDays: number;
    readonly unusedDays: number;
    readonly sameEventDays: number;
    readonly strategicFrom: number;
    /** Days before another tool's contract ends. */
    readonly rivalRenewalDays: number;
    /** Systems connected from which a rollout counts as complex. */
    readonly rolloutSystems: number;
    readonly ticketVolume: number;
    /** Tickets against the cohort's median. */
    readonly ticketMultiple: number;
    readonly newUsersPct: number;
    readonly newUsersDays: number;
    readonly valueDays: number;
    /** Percent of the users who make at least `concentratedShare` percent of the activity. */
    readonly concentratedUsers: number;
    readonly concentratedShare: number;
    /** Heavy use of a feature, in times a week. */
    readonly heavyUseWeekly: number;
  };
  readonly score: {
    readonly ceiling: {
      readonly max: number;
      readonly high: number;
      readonly middle: number;
      readonly low: number;
      readonly unknown: number;
    };
    readonly growth: {
      readonly max: number;
      readonly strong: number;
      readonly some: number;
      readonly none: number;
      readonly unknown: number;
    };
    readonly features: {
      readonly max: number;
      readonly multiple: number;
      readonly some: number;
      readonly none: number;
      readonly unknown: number;
    };
    readonly health: {
      readonly max: number;
      readonly healthy: number;
      readonly ok: number;
      readonly atRisk: number;
      readonly npsFactor: number;
      readonly csatFactor: number;
      readonly promotion: number;
      readonly unknown: number;
    };
    readonly timing: {
      readonly max: number;
      /** Points by whole months to renewal, the last one for all later months. */
      readonly months: readonly number[];
      readonly past: number;
      readonly moment: number;
      readonly atLeast: number;
      readonly unknown: number;
      readonly lowest: number;
    };
    /** Which request kinds count in Features, and how much a pervasive one counts. */
    readonly countedRequests: readonly RequestKind[];
    readonly pervasive: number;
    readonly bands: { readonly hot: number; readonly warm: number; readonly nurture: number };
  };
  readonly confidence: {
    readonly high: number;
    readonly medium: number;
    readonly needData: number;
    readonly agedDays: number;
    readonly agedPenalty: number;
    readonly oldDays: number;
    readonly oldPenalty: number;
    readonly narrativeCap: number;
  };
  /** Days after which a field counts as unknown (spec 12.5). */
  readonly freshness: Readonly<Partial<Record<Field, number>>>;
  readonly freshnessContacts: number;
  readonly sizing: {
    readonly targetPct: number;
    readonly headroomShare: number;
    readonly hiringDays: number;
    readonly bands: readonly { readonly below: number | null; readonly width: number }[];
  };
  /** Scoring of opportunities (spec section 6). */
  readonly opportunities: {
    /** Weights of revenue, effort and likelihood; their sum divides. */
    readonly weights: { readonly revenue: number; readonly effort: number; readonly likelihood: number };
    /** Composite from which each tier begins, tier 1 first. */
    readonly tiers: readonly number[];
    /** Revenue points by percent of the account's ARR, highest first. */
    readonly revenueByShare: readonly { readonly from: number; readonly points: number }[];
    /** Revenue points by dollars a year where the account's ARR is unknown, highest first. */
    readonly revenueByAmount: readonly { readonly from: number; readonly points: number }[];
    /** At least so many points from that many dollars, highest first. */
    readonly revenueFloors: readonly { readonly from: number; readonly points: number }[];
    /** At most so many points below that many dollars, lowest first. */
    readonly revenueCaps: readonly { readonly below: number; readonly points: number }[];
    readonly effort: Readonly<Record<SaleType, number>>;
    /** Dollars a year from which an approval costs one point of effort, and two. */
    readonly effortLarge: number;
    readonly effortVeryLarge: number;
    readonly likelihood: {
      readonly base: number;
      readonly strong: number;
      readonly medium: number;
      readonly weak: number;
      readonly health: number;
      readonly healthFrom: number;
      readonly poorHealth: number;
      readonly poorHealthBelow: number;
      readonly intent: number;
      readonly timing: number;
      readonly timingFrom: number;
      readonly poorTiming: number;
      readonly poorTimingTo: number;
      readonly budget: number;
      readonly singleThreaded: number;
      readonly rival: number;
      readonly cap: number;
      readonly capFix: number;
      readonly capDefend: number;
    };
    /** Likelihood from which the confidence is high, and medium. */
    readonly confidence: { readonly high: number; readonly medium: number; readonly accountBelow: number };
    /** Share of the ARR a forecast counts, by confidence. */
    readonly forecast: { readonly high: number; readonly medium: number; readonly low: number };
    /** Best tier of an account that has just renewed. */
    readonly renewedTier: number;
    readonly alignedDays: number;
    /** Days after which a Tier 3 without a date and a Tier 4 come back. */
    readonly revisitDays: { readonly tier3: number; readonly tier4: number };
    readonly departmentShare: number;
    readonly revenueBands: readonly number[];
  };
  /** Rests after a no, an ask and before the last day to give notice (spec 12.4), in days. */
  readonly cooldown: { readonly declined: number; readonly asked: number; readonly optOut: number };
  readonly benchmarks: {
    readonly cohort: number;
    readonly values: number;
    /** Percent of the mean below which a metric is a gap. */
    readonly belowPct: number;
  };
  /** Points of champion risk (spec section 8.1). */
  readonly championRisk: {
    readonly level: { readonly high: number; readonly medium: number; readonly low: number };
    readonly relation: { readonly sponsor: number; readonly champion: number; readonly powerUser: number };
    readonly advocacy: { readonly strong: number; readonly moderate: number };
    readonly successor: { readonly none: number; readonly some: number; readonly good: number };
    readonly renewal: { readonly near: number; readonly middle: number; readonly unknown: number };
    readonly renewalDays: { readonly near: number; readonly middle: number };
    readonly rival: number;
    readonly high: number;
    readonly medium: number;
  };
  /** Score of free and trial accounts (spec section 8.7). */
  readonly conversion: {
    readonly use: { readonly high: number; readonly middle: number; readonly low: number };
    readonly intent: { readonly several: number; readonly one: number };
    readonly trend: { readonly growing: number; readonly stable: number };
    readonly deadline: {
      readonly near: number;
      readonly soon: number;
      readonly later: number;
      readonly soonDays: number;
    };
    readonly people: { readonly decider: number; readonly any: number };
    readonly likely: number;
    readonly possible: number;
  };
  /** How messages are posted, tried again and settled (design.md section 3). */
  readonly delivery: {
    /** The schedule looks for work this often, 1 to 30 minutes. */
    readonly tickMinutes: number;
    /** Refusals after which a message is given up and shown. */
    readonly maxAttempts: number;
    /** Wait after the first refusal; it doubles up to the second figure. */
    readonly backoffSeconds: number;
    readonly maxBackoffSeconds: number;
    /** How long an attempt with an unclear end rests before it is looked up. */
    readonly settleSeconds: number;
    /** How long before an attempt the look-up starts, for clocks that were set. */
    readonly lookBackMinutes: number;
    /** Between two messages to one channel. */
    readonly paceSeconds: number;
    /** How long one run waits for a message that Slack asked to send later. */
    readonly patienceSeconds: number;
    readonly leaseSeconds: number;
    /** How long after its time a digest or a ranking is still posted that day; later it waits for the next working day. */
    readonly lateHours: number;
    /** Rest after a failed scan. */
    readonly scanRetryMinutes: number;
    /** How long a Slack profile is taken for fresh. */
    readonly profileHours: number;
  };
  /** Phrases added to the built-in ones of the note reader, by list name. */
  readonly phrases: Readonly<Partial<Record<PhraseList, readonly string[]>>>;
}
