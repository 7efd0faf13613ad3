/** Cards: English wording. */
export const cards = {};
