import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Database } from '../../src/store/sqlite.ts';

/** A migrated store in memory, closed when the test ends. A worker cannot see it: use `fileStore` there. */
export async function memoryStore(): Promise<Database> {
  const database = await openStore(':memory:');
  onTestFinished(() => database.close());
  return database;
}

/** A fresh folder for files of the running test, removed when it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A migrated store in a temporary file, for what opens it twice (workers, two processes); removed when the test ends. */
export async function fileStore(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-'));
  const database = await openStore(join(folder, 'headroom.db'));
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return database;
}
