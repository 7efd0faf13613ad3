import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../src/store/open.ts';
import { liveYear } from '../test/support/year/run.ts';

// The year of the acceptance: a generated book lives through the real import, store and scan, and an oracle written
// from the specification says after every scan what may be new. bench/README.md says how to read it.
const { values } = parseArgs({
  options: {
    accounts: { type: 'string', default: '500' },
    days: { type: 'string', default: '365' },
    seed: { type: 'string', default: '1' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'headroom-year-'));
try {
  const db = await openStore(join(folder, 'year.db'));
  const options = { accounts: Number(values.accounts), days: Number(values.days), seed: Number(values.seed) };
  const { differences, byFamily, importMs, scanMs, ...report } = await liveYear(db, folder, options);
  db.close();
  const seconds = (ms: number): string => `${(ms / 1000).toFixed(0)} s`;
  console.log(
    `${report.accounts} accounts, ${report.days} days, seed ${values.seed}: ${report.imports} imports of ${report.rows} rows in ${seconds(importMs)}, ${report.scans} scans in ${seconds(scanMs)}`,
  );
  console.log(`${report.signals} signals new or escalated, ${report.told} pieces of news told in all families`);
  for (const [family, count] of Object.entries(byFamily).sort()) console.log(`  ${family.padEnd(18)} ${count}`);
  for (const line of differences.slice(0, 40)) console.log(`- ${line}`);
  console.log(`${differences.length} differences`);
  process.exitCode = differences.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
