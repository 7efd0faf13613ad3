/** Reports: English wording. */
export const reports = {};
