import type { Day } from '../domain/day.ts';
import type { Settings } from '../domain/settings.ts';
import type { Database } from './sqlite.ts';

/** What a finished scan counted (design.md section 4, `headroom scan --json`). */
export interface RunSummary {
  readonly accounts: number;
  readonly signals: {
    readonly new: number;
    readonly escalated: number;
    readonly ongoing: number;
    readonly cleared: number;
  };
  readonly bands: Readonly<Record<string, number>>;
  readonly plays: Readonly<Record<string, number>>;
  /** Open, held back by a guard or by what must be in use first, and resting; absent before opportunities were found. */
  readonly opportunities?: { readonly open: number; readonly blocked: number; readonly resting: number };
  readonly held: { readonly reason: string } | null;
  /** Detectors that failed on an account, with how many accounts; those accounts were judged without them. */
  readonly failures: Readonly<Record<string, number>>;
}

export interface Run {
  readonly id: number;
  readonly day: Day;
  readonly slot: 0 | 1;
  /** Highest import the run saw (spec 12.2). */
  readonly recorded: number;
  readonly finishedAt: number;
  readonly summary: RunSummary;
}

const COLUMNS = ['id', 'day', 'slot', 'recorded', 'finished_at', 'summary'] as const;

type RunRow = {
  id: number;
  day: string;
  slot: number;
  recorded: number;
  finished_at: number | null;
  summary: string | null;
};

const toRun = (row: RunRow): Run => ({
  id: row.id,
  day: row.day,
  slot: row.slot === 0 ? 0 : 1,
  recorded: row.recorded,
  finishedAt: row.finished_at ?? 0,
  summary: JSON.parse(row.summary ?? '{}') as RunSummary,
});

/** The last finished scan, which every reader sees; null before the first one. */
export function lastRun(db: Database): Run | null {
  const row = db.get<RunRow>(
    db.build.selectFrom('run').select(COLUMNS).where('state', '=', 'finished').orderBy('id', 'desc').limit(1).compile(),
  );
  return row ? toRun(row) : null;
}

/** Whether the last finished scan judged no more than this many accounts: then each card has room to say more (spec E1). */
export const isSmallBook = (db: Database, fewAccounts: number): boolean =>
  (lastRun(db)?.summary.accounts ?? 0) <= fewAccounts;

/** Opens a run in the slot readers are not looking at; returns its id and slot. Call inside a transaction. */
export function startRun(
  db: Database,
  day: Day,
  settings: Settings,
  now: number,
): { readonly id: number; readonly slot: 0 | 1; readonly recorded: number } {
  const slot = lastRun(db)?.slot === 0 ? 1 : 0;
  const recorded =
    db.get<{ top: number | null }>(
      db.build
        .selectFrom('import')
        .select((e) => e.fn.max('id').as('top'))
        .compile(),
    )?.top ?? 0;
  const { lastId } = db.run(
    db.build
      .insertInto('run')
      .values({
        day,
        slot,
        state: 'running',
        started_at: now,
        finished_at: null,
        recorded,
        settings: JSON.stringify(settings),
        summary: null,
      })
      .compile(),
  );
  return { id: lastId, slot, recorded };
}

/** Makes the run the one readers see. Call inside a transaction. */
export function finishRun(db: Database, id: number, summary: RunSummary, now: number): void {
  db.run(
    db.build
      .updateTable('run')
      .set({ state: 'finished', finished_at: now, summary: JSON.stringify(summary) })
      .where('id', '=', id)
      .compile(),
  );
}

/** Marks runs that a crash left behind. Call inside a transaction. */
export function failOpenRuns(db: Database): void {
  db.run(db.build.updateTable('run').set({ state: 'failed' }).where('state', '=', 'running').compile());
}
