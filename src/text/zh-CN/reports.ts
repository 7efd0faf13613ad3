import type { reports as source } from '../en/reports.ts';

/** Reports: Chinese wording, typed by the English one, so that a missing key does not compile. */
export const reports: typeof source = {};
