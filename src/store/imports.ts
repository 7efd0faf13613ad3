import type { Day } from '../domain/day.ts';
import type { Database } from './sqlite.ts';

/** What an import was, before its rows are counted. */
export interface ImportStart {
  readonly file: string;
  readonly kind: string;
  readonly day: Day;
  readonly recordedAt: number;
}

/** How an import ended. */
export interface ImportEnd {
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  /** The file's report, as JSON. */
  readonly report: string;
}

/**
 * Takes the next running number for an import. Called at the first change, so that an import that changes nothing
 * leaves no trace. Call inside `write` or `bulk`.
 */
export function startImport(db: Database, start: ImportStart): number {
  return db.run(
    db.build
      .insertInto('import')
      .values({
        file: start.file,
        kind: start.kind,
        day: start.day,
        recorded_at: start.recordedAt,
        rows: 0,
        accepted: 0,
        rejected: 0,
        report: '{}',
      })
      .compile(),
  ).lastId;
}

/** Writes down how the import ended. Call inside `write` or `bulk`. */
export function endImport(db: Database, id: number, end: ImportEnd): void {
  db.run(
    db.build
      .updateTable('import')
      .set({ rows: end.rows, accepted: end.accepted, rejected: end.rejected, report: end.report })
      .where('id', '=', id)
      .compile(),
  );
}

/** File, kind and day of an import; undefined for a number nobody took. */
export function importOf(db: Database, id: number): { file: string; kind: string; day: Day } | undefined {
  return db.get(db.build.selectFrom('import').select(['file', 'kind', 'day']).where('id', '=', id).compile());
}

/**
 * Runs a step in one transaction over several ticks, and undoes all of it when the step says so or throws. Only for
 * a process that imports and does nothing else: every write of this connection joins the transaction.
 */
export async function allOrNothing<T>(
  db: Database,
  step: () => Promise<{ readonly keep: boolean; readonly result: T }>,
): Promise<T> {
  db.handle.exec('begin immediate');
  try {
    const { keep, result } = await step();
    db.handle.exec(keep ? 'commit' : 'rollback');
    return result;
  } catch (error) {
    if (db.handle.inTransaction) db.handle.exec('rollback');
    throw error;
  }
}
