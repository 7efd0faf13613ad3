import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

// Runs every section in a process of its own, so that memory and warmed-up code of one do not colour another.
const SECTIONS = ['import', 'scan', 'judge', 'memory', 'command'] as const;

const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '100000' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(
    `npm run bench -- [--accounts N] [--only ${SECTIONS.join('|')}]\nbench/README.md says how to read the figures.`,
  );
} else {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-bench-'));
  console.log(
    `Node ${process.version}, ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GiB, ${values.accounts} accounts`,
  );
  try {
    for (const section of SECTIONS) {
      if (values.only && values.only !== section) continue;
      runSection(section, values.accounts, folder);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runSection(section: string, accounts: string, folder: string): void {
  execFileSync(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('section.ts', import.meta.url)), section, accounts, folder],
    { stdio: 'inherit' },
  );
}
