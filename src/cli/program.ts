import { Command, CommanderError } from 'commander';
import { HeadroomError, UsageError } from '../domain/errors.ts';
import { addDeliver } from './deliver.ts';
import { addDemo } from './demo.ts';
import { addDoctor } from './doctor.ts';
import { addExpand } from './expand.ts';
import { addImport } from './import.ts';
import { addManifest } from './manifest.ts';
import { addScan } from './scan.ts';
import { addServe } from './serve.ts';
import { withGlobalOptions } from './shell.ts';

const EXIT = { fine: 0, failed: 1, usage: 2 } as const;

/**
 * Runs one command line, without the names of node and script. Results go to stdout, errors to stderr, and
 * `process.exitCode` is set where something failed.
 */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(args, { from: 'user' });
  } catch (error) {
    process.exitCode = report(error);
  }
}

function createProgram(): Command {
  const program = new Command('headroom')
    .description(
      'Tells every customer success manager which customers are ready to grow, and which must be protected first.',
    )
    .configureOutput({ writeErr: (text) => process.stderr.write(text) })
    .showHelpAfterError('(headroom --help, or headroom <command> --help, shows how)')
    .exitOverride()
    .addHelpText(
      'after',
      `
A first morning, by hand:
  $ headroom import accounts.csv contacts.csv notes.json catalogue.json
  $ headroom scan
  $ headroom expand "AcmeCo"
  $ headroom deliver --dry-run

Results go to stdout, progress and logs to stderr. Exit code 0 fine, 1 failed, 2 wrong usage.`,
    );

  for (const add of [addImport, addScan, addDeliver, addExpand, addServe, addDemo, addManifest, addDoctor])
    add(program);

  // `--db`, `--day` and the others work before the command's name as well as after it; after it wins.
  withGlobalOptions(program).hook('preAction', (whole, command) => {
    for (const [name, value] of Object.entries(whole.opts())) {
      if (command.getOptionValue(name) === undefined) command.setOptionValue(name, value);
    }
  });
  return program;
}

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
  if (error instanceof HeadroomError) {
    process.stderr.write(`${error.message}\n${error.hint ? `${error.hint}\n` : ''}`);
    return error instanceof UsageError ? EXIT.usage : EXIT.failed;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT.failed;
}
