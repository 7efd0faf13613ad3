import type { Command } from 'commander';
import { UsageError } from '../domain/errors.ts';
import { type ImportReport, RECORD_KINDS, type RecordKind } from '../domain/import.ts';
import { importFiles } from '../jobs/import.ts';
import { createShell, type GlobalOptions, type Shell, withGlobalOptions } from './shell.ts';

interface ImportCommandOptions extends GlobalOptions {
  readonly as?: string;
  readonly map?: string;
  readonly dates?: string;
  readonly encoding?: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** `headroom import FILE…`: read files into the store and say what became of every row. */
export function addImport(program: Command): void {
  withGlobalOptions(program.command('import <files...>'))
    .description(
      'Read CSV, TSV, XLSX, JSON or NDJSON files of accounts, usage, contacts, events, notes, requests or a catalogue.',
    )
    .option('--as <kind>', `what the files hold: ${RECORD_KINDS.join(', ')} (default: told from the columns)`)
    .option('--map <file>', 'mapping file: which column is which field, how rows fold into accounts (examples/)')
    .option('--dates <order>', 'how to read dates such as 03/04/2026: dmy or mdy (default: told from the column)')
    .option('--encoding <name>', 'text encoding, e.g. gb18030 (default: told from the bytes)')
    .option('--strict', 'refuse the whole import if any cell or row is rejected')
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      `
--day is the day the facts describe, unless rows carry one. Importing a file twice changes nothing.

  $ headroom import accounts.csv usage.csv --day 2026-01-31
  $ headroom import export.csv --map examples/ravenstack/accounts.map.yml`,
    )
    .action(async (files: string[], options: ImportCommandOptions) => {
      const kind = readKind(options.as);
      const dates = readDates(options.dates);
      const shell = createShell(options);
      const report = await shell.withStore((db) =>
        importFiles(db, files, {
          day: shell.day,
          settings: shell.settings,
          now: Date.now(),
          ...(kind && { as: kind }),
          ...(dates && { dates }),
          ...(options.map !== undefined && { map: options.map }),
          ...(options.encoding !== undefined && { encoding: options.encoding }),
          strict: options.strict ?? false,
          onProgress: ({ file, rows }) => showProgress(shell, file, rows),
        }),
      );
      if (options.json) shell.printJson({ files: report.files, stored: report.stored });
      else printReport(shell, report);
      if (!report.stored) process.exitCode = 1;
    });
}

function readKind(name: string | undefined): RecordKind | undefined {
  if (name === undefined) return undefined;
  const kind = RECORD_KINDS.find((one) => one === name);
  if (!kind) throw new UsageError(`--as ${name} is not known.`, `Use one of ${RECORD_KINDS.join(', ')}.`);
  return kind;
}

function readDates(order: string | undefined): 'dmy' | 'mdy' | undefined {
  if (order === undefined || order === 'dmy' || order === 'mdy') return order;
  throw new UsageError(`--dates ${order} is not known.`, 'Use dmy (day first) or mdy (month first).');
}

function showProgress(shell: Shell, file: string, rows: number): void {
  if (rows > 0 && rows % 20_000 === 0) shell.say(shell.text.cli.importing(file, rows));
}

function printReport(shell: Shell, report: ImportReport): void {
  const { cli } = shell.text;
  for (const file of report.files) {
    shell.print(cli.fileRead(file));
    for (const { line, column, reason } of file.warnings) shell.print(cli.warning(line, column, reason));
    if (file.moreWarnings > 0) shell.print(cli.moreWarnings(file.moreWarnings));
  }
  if (!report.stored) shell.say(cli.notStored);
  else shell.say(cli.nextAfterImport);
}
