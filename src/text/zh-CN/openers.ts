import type { openers as source } from '../en/openers.ts';

/** Openers: Chinese wording, typed by the English one, so that a missing key does not compile. */
export const openers: typeof source = {};
