import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { type CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import { HeadroomError } from '../domain/errors.ts';
import type { Tables } from './schema.ts';

const BUSY_WAIT_MS = 50;
const BULK_BUSY_WAIT_MS = 30_000;
const WRITE_PATIENCE_MS = 15_000;

/**
 * The one place that knows SQLite. Kysely builds the queries; they run synchronously on one connection,
 * because better-sqlite3 is synchronous and an atomic step must not be spread over ticks.
 * Reads are plain calls. Writes of the serving process are promises: another process may hold the lock, and
 * waiting for it must not stop the event loop.
 */
export interface Database {
  /** Query builder only: hand its queries to `all`, `get` or `run`. */
  readonly build: Kysely<Tables>;
  all<R>(query: CompiledQuery<R>): R[];
  get<R>(query: CompiledQuery<R>): R | undefined;
  /** Runs a writing query; returns the number of changed rows and the last row id. Call inside `write` or `bulk`. */
  run(query: CompiledQuery<unknown>): { readonly changes: number; readonly lastId: number };
  /** A prepared statement by its SQL, kept for the connection's life: for hot paths. */
  prepare<P extends unknown[] = unknown[], R = unknown>(text: string): SQLite.Statement<P, R>;
  /** One immediate transaction; waits for the lock without blocking the event loop, up to 15 s. */
  write<T>(step: () => T): Promise<T>;
  /** One immediate transaction in a process that may block (CLI, worker): waits for the lock in place, up to 30 s. */
  bulk<T>(step: () => T): T;
  /** The raw handle, for the migrator and for tests. */
  readonly handle: SQLite.Database;
  readonly path: string;
  close(): void;
}

const isBusy = (error: unknown): boolean =>
  error instanceof SQLite.SqliteError && (error.code === 'SQLITE_BUSY' || error.code === 'SQLITE_BUSY_SNAPSHOT');

/** Opens (or creates) the database file in WAL mode; `:memory:` for a private one. Throws `database-unreadable`. */
export function openDatabase(path: string): Database {
  const handle = openHandle(path);
  const build = new Kysely<Tables>({ dialect: new SqliteDialect({ database: handle }) });
  const statements = new Map<string, SQLite.Statement>();
  const prepare = (text: string): SQLite.Statement => {
    let statement = statements.get(text);
    if (!statement) {
      statement = handle.prepare(text);
      statements.set(text, statement);
    }
    return statement;
  };
  const immediate = handle.transaction((step: () => unknown) => step()).immediate;

  const write = async <T>(step: () => T): Promise<T> => {
    const giveUpAt = performance.now() + WRITE_PATIENCE_MS;
    for (;;) {
      try {
        return immediate(step) as T;
      } catch (error) {
        if (!isBusy(error) || performance.now() > giveUpAt) throw error;
        await sleep(20);
      }
    }
  };

  const bulk = <T>(step: () => T): T => {
    handle.pragma(`busy_timeout = ${BULK_BUSY_WAIT_MS}`);
    try {
      return immediate(step) as T;
    } finally {
      handle.pragma(`busy_timeout = ${BUSY_WAIT_MS}`);
    }
  };

  return {
    build,
    all: <R>(query: CompiledQuery<R>) => prepare(query.sql).all(...query.parameters) as R[],
    get: <R>(query: CompiledQuery<R>) => prepare(query.sql).get(...query.parameters) as R | undefined,
    run: (query) => {
      const result = prepare(query.sql).run(...query.parameters);
      return { changes: result.changes, lastId: Number(result.lastInsertRowid) };
    },
    prepare: prepare as Database['prepare'],
    write,
    bulk,
    handle,
    path,
    close: () => {
      statements.clear();
      handle.close();
    },
  };
}

function openHandle(path: string): SQLite.Database {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const handle = new SQLite(path);
    handle.pragma('journal_mode = WAL');
    handle.pragma('synchronous = NORMAL');
    handle.pragma(`busy_timeout = ${BUSY_WAIT_MS}`);
    return handle;
  } catch (cause) {
    throw new HeadroomError('database-unreadable', `Cannot open the database ${path}: ${(cause as Error).message}`, {
      hint: 'Check HEADROOM_DB or --db: the folder must exist and be writable, and the file must be a Headroom database.',
      cause,
    });
  }
}
