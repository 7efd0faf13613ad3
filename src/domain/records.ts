import type { Day } from './day.ts';
import type { Origin } from './facts.ts';

export const CONTACT_ROLES = ['champion', 'sponsor', 'decision-maker', 'admin', 'power-user', 'user'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** What one import said of a person at an account; absent keys were not stated. */
export interface ContactFacts {
  readonly name: string;
  readonly email?: string;
  readonly title?: string;
  readonly dept?: string;
  readonly role?: ContactRole;
  readonly since?: Day;
  readonly advocacy?: 'strong' | 'moderate' | 'passive';
  readonly last_seen?: Day;
  readonly status?: 'active' | 'left';
  readonly new_company?: string;
  readonly new_title?: string;
}

/** A person at an account as of today, with the earlier versions a champion move is read from. */
export interface Contact extends ContactFacts {
  /** E-mail in lower case, else the normalised name: the person's identity within the account. */
  readonly key: string;
  readonly origin: Origin;
  /** Versions by day, oldest first, each holding all that was known then; the last one is the present. */
  readonly history: readonly { readonly day: Day; readonly facts: ContactFacts; readonly origin: Origin }[];
}

export const EVENT_TYPES = [
  'funding',
  'acquisition',
  'acquired_by',
  'new_office',
  'new_country',
  'hiring',
  'job_post',
  'executive_hire',
  'new_department',
  'product_launch',
  'regulation',
  'initiative',
  'cost_programme',
  'revenue_growth',
  'champion_promoted',
  'champion_left',
  'champion_joined',
  'pricing_view',
  'reference_request',
  'qbr_next_steps',
  'content_engagement',
  'throttling',
  'renewal_signed',
  'termination_notice',
  'contract_reduction',
  'escalation',
  'escalation_closed',
  'milestone',
  'layoffs',
  'vendor_review',
  'vendor_review_closed',
  'competitor_evaluation',
  'executive_left',
  'churn',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export interface AccountEvent {
  readonly date: Day;
  /** One of EVENT_TYPES, or a type we do not know: kept and listed, it feeds nothing. */
  readonly type: string;
  readonly detail?: string;
  /** Who published it, e.g. `TechCrunch`. */
  readonly source?: string;
  readonly url?: string;
  readonly amount?: number;
  /** `Series A`, `Seed`; `A轮` is stored as `Series A`. */
  readonly round?: string;
  readonly count?: number;
  readonly role?: string;
  readonly person?: string;
  readonly title?: string;
  readonly company?: string;
  readonly origin: Origin;
}

export interface Note {
  readonly date: Day;
  readonly author?: string;
  readonly text: string;
  readonly origin: Origin;
}

export const REQUEST_KINDS = ['request', 'inquiry', 'limit-complaint', 'workaround', 'access'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

export interface CustomerRequest {
  readonly date: Day;
  readonly kind: RequestKind;
  /** The feature asked for, or the limit complained about; for a workaround, what it works around. */
  readonly feature?: string;
  readonly contact?: string;
  readonly dept?: string;
  readonly text?: string;
  readonly solved_by?: string;
  /** A workaround met everywhere counts as two (spec section 4). */
  readonly pervasive?: boolean;
  readonly origin: Origin;
}
