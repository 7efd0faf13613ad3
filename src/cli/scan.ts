import type { Command } from 'commander';
import { scan } from '../jobs/scan.ts';
import { createShell, type GlobalOptions, withGlobalOptions } from './shell.ts';

/** `headroom scan`: diff, assess, store. */
export function addScan(program: Command): void {
  withGlobalOptions(program.command('scan'))
    .description('Compare every account with its earlier days, judge it and store the result.')
    .option('--json', 'print the counts as JSON')
    .addHelpText(
      'after',
      '\nA second scan of a day gives the same counts; a day before the last scanned one is refused.',
    )
    .action(async (options: GlobalOptions & { json?: boolean }) => {
      const shell = createShell(options);
      const result = await shell.withStore((db) =>
        scan(db, {
          day: shell.day,
          settings: shell.settings,
          now: Date.now,
          onProgress: (accounts) => {
            if (process.stderr.isTTY && accounts % 5000 === 0) shell.say(`${accounts} accounts`);
          },
        }),
      );
      for (const [failure, accounts] of Object.entries(result.failures))
        shell.say(shell.text.cli.notJudged(accounts, failure));
      const { failures: _, ...counts } = result;
      if (options.json) shell.printJson(counts);
      else shell.print(shell.text.cli.scanned(result));
      if (Object.keys(result.failures).length > 0) process.exitCode = 1;
    });
}
