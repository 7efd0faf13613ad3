import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Migration, type MigrationProvider, Migrator } from 'kysely';
import { HeadroomError } from '../domain/errors.ts';
import type { Database } from './sqlite.ts';

const FOLDER = new URL('../../migrations/', import.meta.url);
const MIGRATION_FILE = /^[a-z0-9-]+\.(ts|js)$/;

// Kysely's own file provider cannot load .ts under vitest on Node 20; importing by URL works there, under tsx and built.
const folderProvider: MigrationProvider = {
  async getMigrations() {
    const migrations: Record<string, Migration> = {};
    for (const file of readdirSync(fileURLToPath(FOLDER))
      .filter((name) => MIGRATION_FILE.test(name))
      .sort()) {
      const module: Migration = await import(pathToFileURL(fileURLToPath(new URL(file, FOLDER))).href);
      migrations[file.replace(/\.(ts|js)$/, '')] = module;
    }
    return migrations;
  },
};

/** Brings the schema up to date, or down to the named migration; `null` undoes all of them. */
export async function migrate(database: Database, target: 'latest' | string | null = 'latest'): Promise<void> {
  const migrator = new Migrator({ db: database.build, provider: folderProvider });
  const { error, results } =
    target === 'latest'
      ? await migrator.migrateToLatest()
      : target === null
        ? await migrator.migrateTo({ __noMigrations__: true })
        : await migrator.migrateTo(target);
  if (error) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName ?? 'unknown';
    throw new HeadroomError('migration-failed', `Migration ${failed} failed on ${database.path}: ${String(error)}`, {
      hint: 'The database is unchanged by the failed step. Keep a copy of the file and report the message.',
      cause: error,
    });
  }
}
