import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import type { FileReport, ImportReport } from '../../src/domain/import.ts';
import { type ImportOptions, importFiles } from '../../src/jobs/import.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { temporaryFolder } from './temp-store.ts';

/** Files by name, as text or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes the files into a fresh folder and gives their paths, in order. */
export function writeFiles(files: Files): string[] {
  const folder = temporaryFolder();
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
}

/** Imports the files as of 2 June 2025, unless said otherwise. */
export function importTexts(db: Database, files: Files, options: Partial<ImportOptions> = {}): Promise<ImportReport> {
  return importFiles(db, writeFiles(files), { day: '2025-06-02', settings: DEFAULT_SETTINGS, now: 0, ...options });
}

/** The only report of an import of one file. */
export async function importText(
  db: Database,
  content: string | Uint8Array,
  options: Partial<ImportOptions> & { readonly name?: string } = {},
): Promise<FileReport> {
  const { name = 'accounts.csv', ...rest } = options;
  const report = await importTexts(db, { [name]: content }, rest);
  const [first] = report.files;
  if (!first) throw new Error('no report');
  return first;
}

/** Facts of an account's snapshot of a day. */
export function factsOf(db: Database, accountId: string, day = '2025-06-02'): Record<string, unknown> {
  const row = db
    .prepare<[string, string], { facts: string }>('select facts from snapshot where account_id = ? and day = ?')
    .get(accountId, day);
  return row ? (JSON.parse(row.facts) as Record<string, unknown>) : {};
}

/** Every row of every table facts are kept in, to see that nothing changed. */
export function everything(db: Database): unknown {
  const tables = [
    'import',
    'account',
    'account_name',
    'snapshot',
    'snapshot_replaced',
    'contact',
    'event',
    'note',
    'request',
    'catalogue',
    'waiting_record',
  ];
  return Object.fromEntries(tables.map((table) => [table, db.prepare(`select * from ${table}`).all()]));
}
