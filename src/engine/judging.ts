import type { Context } from '../domain/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Signal, SignalId } from '../domain/signal.ts';

/** What every part of a judgement looks at: the account, its day, and the signals that stand today. */
export interface Judging {
  readonly dossier: Dossier;
  readonly context: Context;
  /** Signals not cleared, baseline ones included. */
  readonly signals: readonly Signal[];
}

/** The standing signals of these ids, in the order they are held. */
export function signalsOf(judging: Judging, ...ids: readonly SignalId[]): readonly Signal[] {
  return judging.signals.filter((signal) => ids.includes(signal.id));
}

/** Whether any signal of these ids stands. */
export function hasSignal(judging: Judging, ...ids: readonly SignalId[]): boolean {
  return judging.signals.some((signal) => ids.includes(signal.id));
}
