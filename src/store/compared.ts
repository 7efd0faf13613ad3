import type { Day } from '../domain/day.ts';
import type { Database } from './sqlite.ts';

/** A stored snapshot with the import that wrote it last. */
export interface SeenRow {
  account_id: string;
  day: string;
  recorded: number;
  facts: string;
  stated: string;
}

/** Where an account's latest snapshots are. */
export interface Pointers {
  readonly id: string;
  readonly latest_on: string | null;
  readonly previous_on: string | null;
}

const COLUMNS = 'account_id, day, recorded, facts, stated';

/** The highest import that the last scan before a day saw; null before the first. */
export function lastSeen(db: Database, today: Day): number | null {
  const row = db
    .prepare<[Day], { recorded: number }>(
      `select recorded from run where state = 'finished' and day < ? order by id desc limit 1`,
    )
    .get(today);
  return row?.recorded ?? null;
}

/**
 * The latest snapshot up to today and the one it is compared with: the one before it, or where several came since the
 * last scan, the last one that scan could see (spec E12), so that a change between two of them is not lost.
 */
export function comparedRows(
  db: Database,
  account: Pointers,
  today: Day,
  seen: number | null,
): readonly [latest: SeenRow | undefined, previous: SeenRow | undefined] {
  if (account.latest_on === null) return [undefined, undefined];
  const [latest, before] = latestTwo(db, account, today);
  // Usually that is all: yesterday's snapshot was there for yesterday's scan.
  if (!latest || !before || seen === null || before.recorded <= seen || wasSeen(db, latest, seen)) {
    return [latest, before];
  }
  const earlier = db.prepare<[string, Day], SeenRow>(
    `select ${COLUMNS} from snapshot where account_id = ? and day < ? order by day desc limit 1`,
  );
  let row: SeenRow | undefined = before;
  while (row && !wasSeen(db, row, seen)) row = earlier.get(row.account_id, row.day);
  return [latest, row ?? before];
}

function latestTwo(db: Database, { id, latest_on: latest, previous_on: previous }: Pointers, today: Day) {
  if (latest !== null && latest <= today) {
    const read = db.prepare<[string, Day], SeenRow>(`select ${COLUMNS} from snapshot where account_id = ? and day = ?`);
    return [read.get(id, latest), previous === null ? undefined : read.get(id, previous)] as const;
  }
  // A snapshot of a later day is not known today.
  const rows = db
    .prepare<[string, Day], SeenRow>(
      `select ${COLUMNS} from snapshot where account_id = ? and day <= ? order by day desc limit 2`,
    )
    .all(id, today);
  return [rows[0], rows[1]] as const;
}

/** Whether an import up to that number wrote the day first; later ones may have corrected it. */
function wasSeen(db: Database, { account_id: id, day, recorded }: SeenRow, seen: number): boolean {
  if (recorded <= seen) return true;
  const first = db
    .prepare<[string, Day], { recorded: number | null }>(
      'select min(recorded) as recorded from snapshot_replaced where account_id = ? and day = ?',
    )
    .get(id, day)?.recorded;
  return typeof first === 'number' && first <= seen;
}
