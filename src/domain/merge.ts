import type { StoredSignal } from './signal.ts';

/** What becomes of the signals of two accounts that have become one. */
export interface JoinedSignals {
  /** Those to write over the survivor's. */
  readonly signals: readonly StoredSignal[];
  /** Signals of the duplicate that the survivor carries on, as `family:subject`, the way news names them, and as what. */
  readonly taken: readonly { readonly from: string; readonly to: string }[];
}
