import type { Command } from 'commander';
import { UsageError } from '../domain/errors.ts';
import { renderManifest } from '../slack/manifest.ts';

/** `headroom manifest`: the Slack app manifest for a command name and a mode. */
export function addManifest(program: Command): void {
  program
    .command('manifest')
    .description('Print the Slack app manifest; manifest.yml is its output for /expand in Socket Mode.')
    .option('--command <name>', 'slash command to register', '/expand')
    .option('--mode <mode>', 'socket, or http with --url', 'socket')
    .option('--url <url>', 'public https address of the bot, for http mode')
    .action((options: { command: string; mode: string; url?: string }) => {
      if (options.mode !== 'socket' && options.mode !== 'http')
        throw new UsageError(`--mode ${options.mode} is not known.`, 'Use socket or http.');
      if (options.mode === 'http' && !options.url?.startsWith('https://')) {
        throw new UsageError(
          'http mode needs --url with a public https address.',
          'For example --url https://headroom.example.com',
        );
      }
      if (!/^\/[a-z0-9_-]{1,31}$/.test(options.command)) {
        throw new UsageError(
          `${options.command} is no slash command.`,
          'It starts with / and holds up to 31 lower-case letters, digits, - or _.',
        );
      }
      process.stdout.write(renderManifest({ command: options.command, mode: options.mode, url: options.url ?? null }));
    });
}
