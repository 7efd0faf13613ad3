/** What the data says of an account on a day, as the oracle takes it in; days are counted from the first one. */
export interface FactsTold {
  readonly kind: 'facts';
  /** Whose row it is: the account's true number, whatever name or id the row gives. */
  readonly account: number;
  readonly day: number;
  readonly fields: Readonly<Partial<Record<Measure, number>>>;
}

export const MEASURES = ['active', 'licensed', 'api', 'storage', 'nps', 'employees', 'employees_before'] as const;
export type Measure = (typeof MEASURES)[number];

/** A row on a person; what is absent was not stated. */
export interface PersonTold {
  readonly kind: 'person';
  readonly account: number;
  readonly day: number;
  /** Number of the person within the account. */
  readonly person: number;
  readonly rank?: number;
  readonly left?: boolean;
}

export interface EventTold {
  readonly kind: 'event';
  readonly account: number;
  readonly day: number;
  readonly type: 'funding' | 'champion_left';
  /** The round, or the person's name. */
  readonly about: string;
  /** The person's number, where the account's contacts have them. */
  readonly person?: number;
}

export interface MergeTold {
  readonly kind: 'merge';
  /** The day of the file that says so. */
  readonly day: number;
  readonly duplicate: number;
  readonly survivor: number;
}

export type Told = FactsTold | PersonTold | EventTold | MergeTold;

/** Something that happens on a day: files that come in, or a scan. */
export type Step =
  | {
      readonly kind: 'import';
      /** The day the files describe; it may lie before today. */
      readonly of: number;
      readonly files: Readonly<Record<string, string>>;
      readonly told: readonly Told[];
    }
  | { readonly kind: 'scan'; readonly day: number };

/** How a signal came out of a scan, by the account's true number. */
export interface Line {
  readonly day: number;
  readonly account: number;
  readonly family: string;
  readonly subject: string;
  readonly state: 'new' | 'escalated' | 'ongoing' | 'cleared';
  readonly id: string;
  readonly strength: string;
  /** The day it was first seen: it is told once for this day, id and strength. */
  readonly since: number;
}

/** A line as text, for comparing. */
export const lineText = ({ day, account, family, subject, state, id, strength }: Line): string =>
  `day ${String(day).padStart(3)} account ${account} ${family}${subject === '' ? '' : ` (${subject})`} ${state}: ${id} ${strength}`;
