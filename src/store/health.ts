import type { Day } from '../domain/day.ts';
import type { Database } from './sqlite.ts';

/** How many accounts are stored. */
export function countAccounts(db: Database): number {
  return db.prepare<[], { count: number }>('select count(*) as count from account').get()?.count ?? 0;
}

/** The latest day any import described; null before the first one. */
export function lastImportDay(db: Database): Day | null {
  return db.prepare<[], { day: Day | null }>('select max(day) as day from import').get()?.day ?? null;
}
