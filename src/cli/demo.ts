import type { Command } from 'commander';
import { createShell, type GlobalOptions, withGlobalOptions } from './shell.ts';

/** `headroom demo`: a local Slack with a sample book. */
export function addDemo(program: Command): void {
  withGlobalOptions(program.command('demo'))
    .description('Play a morning with a sample book of 60 accounts: in a local Slack, or with --once to the terminal.')
    .option('--once', 'play one day to the terminal and exit')
    .action(async (options: GlobalOptions & { once?: boolean }) => {
      const shell = createShell(options);
      const { runDemo } = await import('../../demo/run.ts');
      await runDemo({ once: options.once ?? false, day: shell.day, language: options.lang ?? null });
    });
}
