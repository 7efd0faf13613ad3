import type { StoredDelivery } from '../store/deliveries.ts';

/** A message that was given up, or that may or may not have arrived. */
export interface Trouble {
  readonly delivery: StoredDelivery;
  readonly error: string;
  readonly doubtful: boolean;
}

/** What happened so far in one run. */
export interface OutboxRun {
  posted: number;
  /** Refused in this run and not posted since. */
  readonly refused: Set<number>;
  /** What needs a person. */
  readonly troubles: Trouble[];
}
