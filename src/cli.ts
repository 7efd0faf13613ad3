#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { addDeliver } from './cli/deliver.ts';
import { addDemo } from './cli/demo.ts';
import { addDoctor } from './cli/doctor.ts';
import { addExpand } from './cli/expand.ts';
import { addImport } from './cli/import.ts';
import { addManifest } from './cli/manifest.ts';
import { addScan } from './cli/scan.ts';
import { addServe } from './cli/serve.ts';
import { withGlobalOptions } from './cli/shell.ts';
import { HeadroomError, UsageError } from './domain/errors.ts';

const EXIT = { fine: 0, failed: 1, usage: 2 } as const;

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

for (const add of [addImport, addScan, addDeliver, addExpand, addServe, addDemo, addManifest, addDoctor]) add(program);

// `--db`, `--day` and the others work before the command's name as well as after it; after it wins.
withGlobalOptions(program).hook('preAction', (whole, command) => {
  for (const [name, value] of Object.entries(whole.opts())) {
    if (command.getOptionValue(name) === undefined) command.setOptionValue(name, value);
  }
});

function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
  if (error instanceof HeadroomError) {
    process.stderr.write(`${error.message}\n${error.hint ? `${error.hint}\n` : ''}`);
    return error instanceof UsageError ? EXIT.usage : EXIT.failed;
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return EXIT.failed;
}

// `headroom … | head` closes the pipe early: nobody reads on, and that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}
