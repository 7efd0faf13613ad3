import type { Context } from '../domain/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { FactorId, Finding, OpportunityType, Signal, SignalId, WhenCode } from '../domain/signal.ts';

/**
 * What a detector looks at: a value as it stands, a date coming or gone, an event, a note or request,
 * or a change between two snapshots. Only `change` stays silent on an account's first snapshot (spec section 0).
 */
export type DetectorMode = 'level' | 'date' | 'event' | 'note' | 'change';

/** The ten categories of spec section 3. */
export type Category =
  | 'ceiling'
  | 'feature-gap'
  | 'teams'
  | 'growth'
  | 'initiative'
  | 'competitive'
  | 'services'
  | 'behaviour'
  | 'people'
  | 'risk'
  | 'timing'
  | 'data';

/** Guard letters of spec section 3: a check health first, b cite a public source, c activate first, d block expansion, e no disparagement, f confirm before sizing, g ask. */
export type GuardLetter = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g';

/** One row of spec section 3 as a value: declared once, listed in its category's file. */
export interface Detector {
  readonly id: SignalId;
  /** Ladder the id belongs to, or the id itself; a move inside a family is one signal. */
  readonly family: string;
  /** Place in the ladder; a higher rung is an escalation. Absent: 0. */
  readonly rung?: number;
  readonly category: Category;
  readonly mode: DetectorMode;
  /** The factors the table lists it under; spec section 4 alone gives points. */
  readonly factors: readonly FactorId[];
  readonly types: readonly OpportunityType[];
  readonly when: WhenCode | null;
  readonly guards: readonly GuardLetter[];
  /**
   * Silent without its input; every finding carries at least one piece of evidence. `others` is what the detectors
   * before it found today.
   */
  readonly detect: (dossier: Dossier, context: Context, others?: readonly Finding[]) => readonly Finding[];
  /**
   * Whether a standing signal that is no longer found, or found lower, still stands: hysteresis, a guard
   * until its lift condition, a change inside its window. Null lets it go.
   */
  readonly hold?: (dossier: Dossier, context: Context, standing: Signal) => Finding | null;
}
