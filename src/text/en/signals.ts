/** Signals: English wording. */
export const signals = {};
