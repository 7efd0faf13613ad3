import type { Level } from './assessment.ts';
import type { Day } from './day.ts';
import type { Origin } from './facts.ts';
import type { Evidence } from './signal.ts';

/** What can happen to a person at an account, as a timeline tells it. */
export type MoveKind = 'joined' | 'promoted' | 'moved' | 'renamed' | 'role' | 'left' | 'returned' | 'successor';

/** One step of a person's time at an account. */
export interface ContactMove {
  readonly kind: MoveKind;
  readonly day: Day;
  /** The name the person goes by now. */
  readonly person: string;
  /**
   * What it was before, and is after: title, department, name or role; of who joined, the company they came from and
   * their title; of who left, their title and the company they went to. Absent where nothing says it.
   */
  readonly from?: string;
  readonly to?: string;
  /** The person they follow (`successor`). */
  readonly follows?: string;
  readonly source: Origin;
}

/** A former champion said to have come to this account, as another account's data tells it. */
export interface Arrival {
  readonly person: string;
  readonly email: string | null;
  readonly title: string | null;
  /** The account they championed us at. */
  readonly fromAccountId: string;
  /** Empty where it may not be named here. */
  readonly fromAccount: string;
  /** Who owns that account, as its data states it. */
  readonly fromCsm?: string | null;
  readonly day: Day;
  readonly source: Origin;
}

/** Where a departed champion went: an account of ours (a warm introduction), elsewhere (a lead), a company of which no more may be said here, or nobody knows yet. */
export type Destination =
  | { readonly kind: 'account'; readonly accountId: string; readonly name: string }
  | { readonly kind: 'prospect'; readonly name: string }
  | { readonly kind: 'elsewhere'; readonly name: string }
  | { readonly kind: 'unknown' };

/** The chance of a competitive re-evaluation after a departure (spec section 8.1): the sum of the parts. */
export interface ChampionRisk {
  readonly points: number;
  readonly level: Level;
  readonly parts: Readonly<Record<keyof ChampionRiskReasons, number>>;
  /** What each part was counted for. */
  readonly reasons: ChampionRiskReasons;
}

/** What each part of a champion risk was counted for (spec section 8.1). */
export interface ChampionRiskReasons {
  readonly level: 'no-sponsor' | 'some-relation' | 'broad-adoption';
  readonly relation: 'sponsor' | 'champion' | 'power-user';
  readonly advocacy: 'strong' | 'moderate' | 'passive' | 'unknown';
  readonly successor: 'unknown' | 'no-relation' | 'some-relation' | 'good-relation';
  readonly renewal: 'near' | 'middle' | 'later' | 'unknown';
  readonly rival: 'in-use' | 'review' | 'none';
}

/** A champion or sponsor who moved, and what it means for the account. */
export interface ChampionMove {
  readonly kind: 'left' | 'promoted' | 'joined';
  readonly person: string;
  readonly title: string | null;
  readonly day: Day;
  /** Null unless they left. */
  readonly risk: ChampionRisk | null;
  /** Who follows them here; null where nobody is known. */
  readonly successor: string | null;
  /** Null unless they left. */
  readonly destination: Destination | null;
  /** The account they came from, where they joined from one of ours. */
  readonly from: string | null;
  readonly evidence: Evidence;
}
