import { benchCommand } from './command.ts';
import { benchImport } from './import.ts';
import { benchJudge } from './judge.ts';
import { benchMemory, workMemory } from './memory.ts';
import { benchScan } from './scan.ts';

const [name = '', accountsText = '', folder = ''] = process.argv.slice(2);
const accounts = Number(accountsText);

const SECTIONS: Record<string, () => Promise<void> | void> = {
  import: () => benchImport(accounts, folder),
  scan: () => benchScan(accounts, folder),
  judge: () => benchJudge(Math.min(accounts, 5_000)),
  memory: () => benchMemory(accounts, folder),
  'memory-work': () => workMemory(accounts, folder),
  command: () => benchCommand(accounts, folder),
};

const section = SECTIONS[name];
if (!section) throw new Error(`There is no section ${name}.`);
await section();
