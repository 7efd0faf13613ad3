import { basename } from 'node:path';
import type { Day } from '../domain/day.ts';
import type { FileReport, ImportReport, RecordKind } from '../domain/import.ts';
import type { Settings } from '../domain/settings.ts';
import { openMapped } from '../ingest/mapping.ts';
import { openFile, type ReadOptions, type Source } from '../ingest/read-file.ts';
import { stateCatalogue } from '../store/catalogue.ts';
import { allOrNothing, endImport, startImport } from '../store/imports.ts';
import type { Database } from '../store/sqlite.ts';
import { createRowStore, type RowStore } from './import-rows.ts';

export interface ImportOptions {
  /** The day of rows that carry none, and what relative dates count from. */
  readonly day: Day;
  readonly as?: RecordKind | undefined;
  /** A mapping file (YAML): which column is which field, and how rows fold into one account. */
  readonly map?: string | undefined;
  readonly dates?: 'dmy' | 'mdy' | undefined;
  readonly encoding?: string | undefined;
  /** Any rejected cell fails the whole import. */
  readonly strict?: boolean | undefined;
  readonly settings: Settings;
  /** Epoch milliseconds, noted with the import. */
  readonly now: number;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

/** Told every 20,000 rows of a file. */
export interface ImportProgress {
  readonly file: string;
  /** A multiple of 20,000. */
  readonly rows: number;
}

const PROGRESS_ROWS = 20_000;

/**
 * Imports files into the store: accounts and the catalogue first, so that the records of a new account find it. All
 * files are opened before anything is stored, so a missing or unreadable one stores nothing. Importing a file again
 * changes nothing. Throws a HeadroomError that says what to mend.
 */
export async function importFiles(
  db: Database,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportReport> {
  const sources = await openAll(paths, options);
  if (options.strict !== true) return { files: await storeAll(db, sources, options), stored: true };
  return allOrNothing(db, async () => {
    const files = await storeAll(db, sources, options);
    const refused = sources.some(({ warnings }) => warnings.refused > 0);
    const report: ImportReport = {
      files: files.map((file) => (refused ? { ...file, changed: false } : file)),
      stored: !refused,
    };
    return { keep: !refused, result: report };
  });
}

async function openAll(paths: readonly string[], options: ImportOptions): Promise<Source[]> {
  const read: ReadOptions = {
    day: options.day,
    currency: options.settings.portfolio.currency,
    zone: options.settings.portfolio.timezone,
    as: options.as,
    dates: options.dates,
    encoding: options.encoding,
  };
  const sources: Source[] = [];
  for (const path of paths) {
    sources.push(
      ...(options.map === undefined ? await openFile(path, read) : await openMapped(path, options.map, read)),
    );
  }
  return sources;
}

const ORDER: readonly RecordKind[] = ['catalogue', 'accounts'];

const place = (kind: RecordKind): number => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);

async function storeAll(db: Database, sources: readonly Source[], options: ImportOptions): Promise<FileReport[]> {
  const ordered = sources
    .map((source, index) => ({ source, index }))
    .sort((a, b) => place(a.source.kind) - place(b.source.kind) || a.index - b.index);
  const reports: FileReport[] = new Array(sources.length);
  for (const { source, index } of ordered) reports[index] = await storeSource(db, source, options);
  return reports;
}

/** The running number of an import, taken at its first change. */
interface Numbering {
  readonly take: () => number;
  readonly taken: () => number | null;
}

function numbering(db: Database, source: Source, options: ImportOptions): Numbering {
  let number: number | null = null;
  return {
    take: () => {
      number ??= startImport(db, {
        file: labelOf(source.file),
        kind: source.kind,
        day: options.day,
        recordedAt: options.now,
      });
      return number;
    },
    taken: () => number,
  };
}

// Cards name the file, not the folder it lay in.
function labelOf(file: string): string {
  const [path = file, ...part] = file.split('#');
  return [basename(path), ...part].join('#');
}

async function storeSource(db: Database, source: Source, options: ImportOptions): Promise<FileReport> {
  const { take, taken } = numbering(db, source, options);
  const { catalogue, counts } = source;
  let rows: RowStore | null = null;
  if (catalogue) db.bulk(() => stateCatalogue(db, catalogue, options.day, take));
  else if (source.kind !== 'catalogue') {
    const store = createRowStore(db, source, { day: options.day, now: options.now, settings: options.settings, take });
    rows = store;
    let told = 0;
    for await (const batch of source.batches()) {
      db.bulk(() => store.add(batch));
      const passed = counts.rows - (counts.rows % PROGRESS_ROWS);
      if (passed > told) options.onProgress?.({ file: source.file, rows: passed });
      told = passed;
    }
    store.finish();
  }
  const report: FileReport = {
    file: source.file,
    kind: source.kind,
    day: options.day,
    rows: counts.rows,
    accepted: counts.rows - counts.rejected,
    rejected: counts.rejected,
    waiting: rows?.waiting() ?? 0,
    changed: taken() !== null,
    warnings: source.warnings.list(),
    moreWarnings: source.warnings.more,
  };
  const number = taken();
  if (number !== null) {
    db.bulk(() => endImport(db, number, { ...report, report: JSON.stringify(report) }));
  }
  return report;
}
