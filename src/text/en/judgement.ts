/** Judgement: English wording. */
export const judgement = {};
