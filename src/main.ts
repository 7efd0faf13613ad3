import type { GlobalOptions } from './cli/shell.ts';
import { createShell } from './cli/shell.ts';
import { serveUntilStopped } from './slack/serve.ts';

/** The bot as a process: opens the store, serves until it is asked to end, and leaves its exit code. */
export async function serve(options: GlobalOptions): Promise<void> {
  const shell = createShell(options);
  const { settings, env, log } = shell;
  process.exitCode = await shell.withStore((db) => serveUntilStopped({ db, settings, env, log }));
}
