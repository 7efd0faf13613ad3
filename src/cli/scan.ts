import type { Command } from 'commander';
import { HeadroomError } from '../domain/errors.ts';
import { localDay } from '../domain/zone.ts';
import { newHolder } from '../jobs/context.ts';
import { isAhead } from '../jobs/due.ts';
import { scan } from '../jobs/scan.ts';
import { SCAN_LEASE } from '../jobs/schedule.ts';
import { releaseLease, takeLease } from '../store/leases.ts';
import type { Database } from '../store/sqlite.ts';
import { createShell, type GlobalOptions, withGlobalOptions } from './shell.ts';

/** Longer than any scan: a scan blocks its thread, so it cannot renew its lease; one that died frees it by then. */
const LEASE_MS = 600_000;

/** `headroom scan`: diff, assess, store. */
export function addScan(program: Command): void {
  withGlobalOptions(program.command('scan'))
    .description('Compare every account with its earlier days, judge it and store the result.')
    .option('--json', 'print the counts as JSON')
    .option('--take-back', 'first take back what scans of later days, made on a wrong date, concluded')
    .addHelpText(
      'after',
      '\nA second scan of a day gives the same counts; a day before the last scanned one is refused.',
    )
    .action(async (options: GlobalOptions & { json?: boolean; takeBack?: boolean }) => {
      const shell = createShell(options);
      const today = localDay(Date.now(), shell.settings.portfolio.timezone);
      if (isAhead(shell.day, today)) shell.say(shell.text.cli.scanAhead(shell.day, today));
      const result = await shell.withStore((db) =>
        alone(db, () =>
          scan(db, {
            day: shell.day,
            settings: shell.settings,
            now: Date.now,
            takeBack: options.takeBack ?? false,
            onProgress: (accounts) => {
              if (process.stderr.isTTY && accounts % 5000 === 0) shell.say(`${accounts} accounts`);
            },
          }),
        ),
      );
      for (const [failure, accounts] of Object.entries(result.failures))
        shell.say(shell.text.cli.notJudged(accounts, failure));
      const { failures: _, ...counts } = result;
      if (options.json) shell.printJson(counts);
      else shell.print(shell.text.cli.scanned(result));
      if (Object.keys(result.failures).length > 0) process.exitCode = 1;
    });
}

/** Runs the scan while no other process does, the bot included. */
function alone<T>(db: Database, work: () => T): T {
  const holder = newHolder();
  if (!db.bulk(() => takeLease(db, { name: SCAN_LEASE, holder, now: Date.now(), ms: LEASE_MS }))) {
    throw new HeadroomError('scan-running', 'Another process is scanning this database.', {
      hint: 'Wait for it to finish; if it died, its claim runs out within ten minutes.',
    });
  }
  try {
    return work();
  } finally {
    db.bulk(() => releaseLease(db, SCAN_LEASE, holder));
  }
}
