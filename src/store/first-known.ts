import { addDays, type Day, daysBetween } from '../domain/day.ts';
import type { Database } from './sqlite.ts';

/** Measures that detectors follow back to where they were first known. */
export type FollowedMeasure = 'seats_active' | 'employees' | 'volume';

/**
 * The first day from `from` on, before `latest`, whose snapshot knows the measure; null where none does. A value that
 * is known is carried into every later snapshot, so the days are halved: nine looks find the day in a year, where
 * reading on from the oldest would cost a new column hundreds of them per account.
 */
export function firstKnown(
  db: Database,
  accountId: string,
  measure: FollowedMeasure,
  from: Day,
  latest: Day,
): Day | null {
  const at = db.prepare<[string, Day, Day], { day: Day; known: 0 | 1 }>(
    `select day, ${measure} is not null as known from snapshot
     where account_id = ? and day >= ? and day < ? order by day limit 1`,
  );
  let low = from;
  let high = latest;
  let found: Day | null = null;
  while (low < high) {
    const middle = addDays(low, Math.floor(daysBetween(low, high) / 2));
    const row = at.get(accountId, middle, high);
    if (!row) high = middle;
    else if (row.known === 1) {
      found = row.day;
      high = middle;
    } else low = addDays(row.day, 1);
  }
  return found;
}
