import type { Day } from '../domain/day.ts';
import type { Settings } from '../domain/settings.ts';
import type { RecordRow } from '../ingest/incoming.ts';
import type { RecordTableName } from '../store/records.ts';
import type { TakeNumber } from '../store/snapshots.ts';

/** What storing the rows of one file needs to know. */
export interface StoreContext {
  /** The day of the import. */
  readonly day: Day;
  readonly now: number;
  readonly settings: Settings;
  readonly take: TakeNumber;
}

/** Where each kind of record is kept. */
export const RECORD_TABLES: Readonly<Record<RecordRow['kind'], RecordTableName>> = {
  events: 'event',
  notes: 'note',
  requests: 'request',
};

/** Leaves a row out, saying why; `group` is the reason without the value. */
export type Reject = (line: number, reason: string, group?: string) => void;

/** Refuses a row dated after the import's own day: a typing error there would outlive every later import. */
export function rejectFuture(reject: Reject, line: number, day: Day, today: Day): void {
  const group = `dated after the day of this import (${today}), so the row is left out; say --day if that day is right`;
  reject(line, `${day} is ${group}`, group);
}
