#!/usr/bin/env node
import { runCommandLine } from './cli/program.ts';

// `headroom … | head` closes the pipe early: nobody reads on, and that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

await runCommandLine(process.argv.slice(2));
