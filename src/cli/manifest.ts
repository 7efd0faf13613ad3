import type { Command } from 'commander';
import { readEnv } from '../config/env.ts';
import { UsageError } from '../domain/errors.ts';
import { renderManifest } from '../slack/manifest.ts';
import { type GlobalOptions, withGlobalOptions } from './shell.ts';

/** `headroom manifest`: the Slack app manifest for a command name and a mode. */
export function addManifest(program: Command): void {
  // Scripts may give --db, --day and --lang everywhere; the manifest depends on none of them.
  withGlobalOptions(program.command('manifest'))
    .description('Print the Slack app manifest; manifest.yml is its output for /expand in Socket Mode.')
    .option('--command <name>', 'slash command to register', '/expand')
    .option('--mode <mode>', 'socket, or http with --url', 'socket')
    .option('--url <url>', 'public https address of the bot, for http mode (default: HEADROOM_PUBLIC_URL)')
    .action((options: GlobalOptions & { command: string; mode: string; url?: string }) => {
      if (options.mode !== 'socket' && options.mode !== 'http')
        throw new UsageError(`--mode ${options.mode} is not known.`, 'Use socket or http.');
      const url = options.mode === 'http' ? (options.url ?? readEnv().publicUrl) : null;
      if (options.mode === 'http' && !url?.startsWith('https://')) {
        throw new UsageError(
          'http mode needs a public https address.',
          'Give --url https://headroom.example.com, or set HEADROOM_PUBLIC_URL.',
        );
      }
      if (!/^\/[a-z0-9_-]{1,31}$/.test(options.command)) {
        throw new UsageError(
          `${options.command} is no slash command.`,
          'It starts with / and holds up to 31 lower-case letters, digits, - or _.',
        );
      }
      process.stdout.write(renderManifest({ command: options.command, mode: options.mode, url }));
    });
}
