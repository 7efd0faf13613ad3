import type { judgement as source } from '../en/judgement.ts';

/** Judgement: Chinese wording, typed by the English one, so that a missing key does not compile. */
export const judgement: typeof source = {};
