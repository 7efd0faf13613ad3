import type { cards as source } from '../en/cards.ts';

/** Cards: Chinese wording, typed by the English one, so that a missing key does not compile. */
export const cards: typeof source = {};
