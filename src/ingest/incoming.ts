import type { Day } from '../domain/day.ts';
import type { PartialLists } from '../domain/facts.ts';
import type { ContactFacts } from '../domain/records.ts';

/** How a row names its account: by id, by name, or by a text that may be either. */
export interface AccountRefs {
  readonly id: string | null;
  readonly name: string | null;
}

/** Facts under the spec's names, as read; a field that is undefined states nothing. The store merges them. */
export type StatedFacts = Record<string, unknown>;

/** One account as a row states it, with the records that came along in the same row. */
export interface AccountRow extends AccountRefs {
  readonly kind: 'accounts';
  readonly line: number;
  /** The row's own day; null: the day of the import. */
  readonly day: Day | null;
  readonly facts: StatedFacts;
  /** Limits of single columns; they join those known from other files. */
  readonly lists: PartialLists;
  readonly related: readonly RelatedRow[];
  /** The account this one is a duplicate of, by id or name; null: it stands for itself. */
  readonly mergedInto: string | null;
}

/** Usage of one account on one day; its limits, features and seats of a product join those already known. */
export interface UsageRow extends AccountRefs {
  readonly kind: 'usage';
  readonly line: number;
  readonly day: Day | null;
  readonly facts: StatedFacts;
  readonly lists: PartialLists;
}

export interface ContactRow extends AccountRefs {
  readonly kind: 'contacts';
  readonly line: number;
  readonly day: Day | null;
  readonly contact: ContactFacts;
}

/** An event, note or request; without a date of its own it is dated by the import and stored once. */
export interface RecordRow extends AccountRefs {
  readonly kind: 'events' | 'notes' | 'requests';
  readonly line: number;
  readonly date: Day | null;
  readonly data: StatedFacts;
}

export type RelatedRow = ContactRow | RecordRow;
export type Incoming = AccountRow | UsageRow | ContactRow | RecordRow;
