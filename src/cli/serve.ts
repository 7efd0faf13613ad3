import type { Command } from 'commander';
import { serve } from '../main.ts';
import { type GlobalOptions, withGlobalOptions } from './shell.ts';

/** `headroom serve`: the bot (also `npm start`). */
export function addServe(program: Command): void {
  withGlobalOptions(program.command('serve'))
    .description('Run the bot: answer in Slack, scan every morning, deliver digests and the weekly ranking.')
    .action((options: GlobalOptions) => serve(options));
}
