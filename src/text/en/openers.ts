/** Openers: English wording. */
export const openers = {};
