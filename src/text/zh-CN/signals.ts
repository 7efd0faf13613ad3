import type { signals as source } from '../en/signals.ts';

/** Signals: Chinese wording, typed by the English one, so that a missing key does not compile. */
export const signals: typeof source = {};
