import { type Assessment, completed } from './assessment.ts';
import type { Card } from './card.ts';
import type { Day } from './day.ts';
import type { Conversion } from './opportunity.ts';
import type { Pipeline } from './pipeline.ts';
import type { Language } from './settings.ts';

export const DELIVERY_KINDS = ['digest', 'book', 'unowned', 'ranking', 'share', 'notice'] as const;
/** `book` is a CSM's first message: the whole book by play (spec section 0). */
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

/** Steps of design.md section 3; `unknown` is settled by looking the message up, never by guessing. */
export type DeliveryState = 'claimed' | 'posting' | 'posted' | 'failed' | 'unknown' | 'abandoned';

/** One message to one recipient for one period: (kind, recipient, period) is unique. */
export interface Delivery {
  readonly id: number;
  readonly kind: DeliveryKind;
  /** A CSM's key, or a channel id. */
  readonly recipient: string;
  /** The recipient's local date, or the Monday of the ranking's week. */
  readonly period: string;
  readonly state: DeliveryState;
  readonly card: Card;
  /** The form to post where Slack answers `invalid_blocks` to native charts and tables. */
  readonly fallback: Card | null;
  readonly channel: string | null;
  readonly ts: string | null;
  readonly attempts: number;
  /** Epoch milliseconds of the last attempt and of the next one due. */
  readonly attemptedAt: number | null;
  readonly dueAt: number | null;
  readonly error: string | null;
}

/** What a delivery's card was built from, so that a click can build it again. */
export type DeliveryContent =
  | { readonly kind: 'digest'; readonly digest: Digest; readonly language: Language }
  | { readonly kind: 'account'; readonly assessment: Assessment; readonly language: Language; readonly by: string }
  | { readonly kind: 'message' };

/** A stored content whose judgements hold everything they hold today, also where an earlier version wrote them. */
export function completeContent(content: DeliveryContent): DeliveryContent {
  if (content.kind === 'account') return { ...content, assessment: completed(content.assessment) };
  if (content.kind !== 'digest') return content;
  const item = (one: DigestItem): DigestItem => ({ ...one, assessment: completed(one.assessment) });
  const { cards, rows } = content.digest;
  return { ...content, digest: { ...content.digest, cards: cards.map(item), rows: rows.map(item) } };
}

/** What a digest says of one account, and why it is in it today. */
export interface DigestItem {
  readonly assessment: Assessment;
  readonly reasons: readonly News[];
  /** The day it was first queued. */
  readonly since: Day;
}

/** Something about an account worth telling once. */
export interface News {
  /**
   * `owner`: it was handed to another CSM; `snooze`: the person's own snooze has run out (spec 12.9); `revisit`: an
   * opportunity's day to come back (spec section 6).
   */
  readonly kind: 'signal' | 'owner' | 'play' | 'band' | 'snooze' | 'revisit';
  /**
   * The signal's `family:subject`, the new owner as stated, the play's id, the band, the last day of the snooze or the
   * opportunity's id.
   */
  readonly key: string;
  readonly state: 'new' | 'escalated' | 'changed';
  readonly day: Day;
}

/** A CSM's morning: full cards, one-line rows and a count, inside the attention budget. */
export interface Digest {
  readonly csm: string;
  readonly day: Day;
  readonly first: boolean;
  readonly cards: readonly DigestItem[];
  readonly rows: readonly DigestItem[];
  readonly waiting: number;
  /** Accounts of the book by play; said on the first message. */
  readonly book: Readonly<Record<string, number>>;
  /** Set on the digest of accounts without a CSM who can be written to: it goes to the team (spec E10). */
  readonly unowned?: true;
}

/** The team's weekly ranking of paid accounts by score. */
export interface Ranking {
  readonly day: Day;
  readonly rows: readonly RankingRow[];
  /** Free and trial accounts, apart, the likeliest to convert first. */
  readonly conversion: readonly ConversionRow[];
  readonly pipeline: Pipeline;
}

export interface ConversionRow {
  readonly id: string;
  readonly name: string;
  readonly csm: string | null;
  /** Spec section 8.7; null where it was not scored. */
  readonly conversion: Conversion | null;
}

export interface RankingRow {
  readonly rank: number;
  readonly assessment: Assessment;
}

export const VERDICT_CHOICES = ['taking-action', 'snooze', 'not-relevant'] as const;
export type VerdictChoice = (typeof VERDICT_CHOICES)[number];

export const NOT_RELEVANT_REASONS = ['wrong-data', 'wrong-timing', 'wrong-idea', 'already-known'] as const;
export type NotRelevantReason = (typeof NOT_RELEVANT_REASONS)[number];

/** One person's decision on one account's card. */
export interface AccountVerdict {
  readonly accountId: string;
  /** The delivery whose card was clicked; null for an answer to a command. */
  readonly deliveryId: number | null;
  readonly by: string;
  readonly choice: VerdictChoice;
  readonly reason: NotRelevantReason | null;
  /** What they added to the reason, in their own words. */
  readonly note?: string | null;
  /** The day a snoozed account comes back. */
  readonly until: Day | null;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The opportunity the card led with; absent or null where it led with none. */
  readonly opportunityId?: string | null;
  /** The portfolio's day of the choice. */
  readonly day?: Day;
}
