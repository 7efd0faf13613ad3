import type { Command } from 'commander';
import { renderPlain } from '../../blocks/plain.ts';
import type { Asker } from '../commands/command.ts';
import { runCommand } from '../commands/run.ts';
import { UsageError } from '../domain/errors.ts';
import { createShell, type GlobalOptions, withGlobalOptions } from './shell.ts';

interface ExpandOptions extends GlobalOptions {
  readonly asUser?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly blocks?: boolean;
}

/** `headroom expand "<words after /expand>"`: the commands of Slack without Slack. */
export function addExpand(program: Command): void {
  withGlobalOptions(program.command('expand [words...]'))
    .description('Answer what someone would type after /expand: an account, rank, help …')
    .option('--as-user <email>', 'ask as this person, so that access rules apply')
    .option('--json', 'print the answer as JSON')
    .option('--markdown', 'print the answer as Markdown')
    .option('--blocks', 'print the Slack message as {text, blocks}')
    .addHelpText('after', '\nAn unknown or ambiguous account ends with exit code 1 and the names to choose from.')
    .action(async (words: string[], options: ExpandOptions) => {
      if ([options.json, options.markdown, options.blocks].filter(Boolean).length > 1) {
        throw new UsageError('--json, --markdown and --blocks exclude each other.', 'Give one of them.');
      }
      const shell = createShell(options);
      const answer = await shell.withStore((db) =>
        runCommand(words.join(' '), {
          db,
          settings: shell.settings,
          text: shell.text,
          day: shell.day,
          asker: askerOf(options.asUser),
          commandName: shell.settings.commands[0] ?? '/expand',
        }),
      );
      if (options.json) shell.printJson(answer.json);
      else if (options.blocks) shell.printJson(answer.card);
      else if (options.markdown) shell.print(answer.markdown);
      else shell.print(renderPlain(answer.fallback ?? answer.card));
      if (!answer.ok) process.exitCode = 1;
    });
}

function askerOf(email: string | undefined): Asker {
  const address = email?.trim().toLowerCase() ?? null;
  return { key: address, slackId: null, email: address };
}
