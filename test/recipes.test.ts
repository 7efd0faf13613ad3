import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { renderPlain } from '../blocks/plain.ts';
import type { CommandContext } from '../src/commands/command.ts';
import { readCommands } from '../src/commands/run.ts';
import { DEFAULT_SETTINGS } from '../src/config/defaults.ts';
import type { Detector } from '../src/detectors/detector.ts';
import { DETECTORS } from '../src/detectors/index.ts';
import { SIGNAL_IDS } from '../src/domain/signal.ts';
import { textFor } from '../src/text/text.ts';
import { seedAccounts } from './commands/seed.ts';
import { aContext, aDossier } from './support/a-dossier.ts';
import { memoryStore } from './support/temp-store.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A code block of CONTRIBUTING.md, by the word after its language. */
function recipe(name: string): string {
  const guide = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const block = new RegExp(`\`\`\`ts ${name}\\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1];
  if (!block) throw new Error(`CONTRIBUTING.md has no recipe for a ${name}`);
  return block;
}

/** A folder as deep as the one the recipe is for, so that its outward imports hold; inward ones are pointed there. */
function folderFor(home: string, files: Readonly<Record<string, string>>): URL {
  const folder = mkdtempSync(join(ROOT, 'test', 'recipe-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content.replaceAll(/from '\.\/(?=.)/g, `from '../../${home}/`));
  }
  return pathToFileURL(`${folder}/`);
}

test('the recipe of a sub-command works as it is written', async () => {
  const folder = folderFor('src/commands', {
    'owner.ts': recipe('command'),
    'words.ts': `export const words = {${recipe('words')}};`,
  });
  const { words } = (await import(new URL('words.ts', folder).href)) as { words: object };
  const [owner, ...others] = await readCommands(folder);
  const db = await memoryStore();
  seedAccounts(db, [{ name: 'AcmeCo', csm: 'maya@example.com' }, { name: 'Orphan' }]);
  const english = textFor('en');
  const context: CommandContext = {
    db,
    settings: DEFAULT_SETTINGS,
    text: { ...english, commands: { ...english.commands, ...words } },
    day: '2025-06-02',
    asker: { key: null, slackId: null, email: null },
    commandName: '/expand',
  };

  const found = await owner?.run('acmeco, inc', context);
  const orphan = await owner?.run('Orphan', context);
  const unknown = await owner?.run('Nobody at all', context);

  expect(others).toEqual([]);
  expect(owner?.usage(context.text)).toBe('owner ACCOUNT');
  expect(found && renderPlain(found.card)).toBe('AcmeCo is looked after by maya@example.com');
  expect(orphan && renderPlain(orphan.card)).toContain('Nobody looks after Orphan');
  expect(unknown?.ok).toBe(false);
});

test('the recipe of a detector works as it is written', async () => {
  const folder = folderFor('src/detectors', { 'crowd.ts': recipe('detector') });
  const { CROWD } = (await import(new URL('crowd.ts', folder).href)) as { CROWD: Detector };
  const find = (facts: object) => CROWD.detect(aDossier({ facts }), aContext());

  expect(find({ casual_users: 120 })).toMatchObject([{ strength: 'medium', evidence: [{ measure: 'casual_users' }] }]);
  expect(find({ casual_users: 99 })).toEqual([]);
  expect(find({})).toEqual([]);
});

test('every signal has its detector, and every detector its rows in a test', () => {
  const tables = ['ceiling', 'demand', 'growth', 'people', 'risk', 'timing']
    .map((name) => readFileSync(join(ROOT, 'test', 'detectors', `${name}.test.ts`), 'utf8'))
    .join('\n');

  expect(SIGNAL_IDS.filter((id) => !DETECTORS.some((detector) => detector.id === id))).toEqual([]);
  expect(SIGNAL_IDS.filter((id) => !tables.includes(`'${id}'`))).toEqual([]);
});
