import type { Command } from 'commander';
import { type GlobalOptions, withGlobalOptions } from './shell.ts';

/** `headroom serve`: the bot (also `npm start`). */
export function addServe(program: Command): void {
  withGlobalOptions(program.command('serve'))
    .description('Run the bot: answer in Slack, scan every morning, deliver digests and the weekly ranking.')
    .action(async (options: GlobalOptions) => {
      // Bolt takes a second to load; commands that need no Slack start without it.
      const { serve } = await import('../main.ts');
      await serve(options);
    });
}
