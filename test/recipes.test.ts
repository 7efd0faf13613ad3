import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { documentCard } from '../blocks/document.ts';
import { checkCard } from '../blocks/limits.ts';
import { renderMarkdown } from '../blocks/markdown.ts';
import { renderPlain } from '../blocks/plain.ts';
import type { CommandContext } from '../src/commands/command.ts';
import { readCommands } from '../src/commands/run.ts';
import { DEFAULT_SETTINGS } from '../src/config/defaults.ts';
import { parseSettings } from '../src/config/settings.ts';
import { DETECTORS } from '../src/detectors/index.ts';
import type { Assessment } from '../src/domain/assessment.ts';
import type { Catalogue } from '../src/domain/catalogue.ts';
import type { Context } from '../src/domain/context.ts';
import type { Document } from '../src/domain/document.ts';
import { SALE_TYPES } from '../src/domain/opportunity.ts';
import { SIGNAL_IDS } from '../src/domain/signal.ts';
import { assessAccount } from '../src/engine/assess.ts';
import { type Text, textFor } from '../src/text/text.ts';
import { seedAccounts } from './commands/seed.ts';
import { A_CATALOGUE, aContext, aDossier, aNote, TODAY } from './support/a-dossier.ts';
import { memoryStore } from './support/temp-store.ts';
import { betaCorp, dataFlow, deltaInc } from './support/worked-examples.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** A code block of CONTRIBUTING.md, by the words after its language. */
function recipe(name: string, language = 'ts'): string {
  const block = read('CONTRIBUTING.md')
    .split(`\`\`\`${language} ${name}\n`)[1]
    ?.split(/^ *```$/m)[0];
  if (!block) throw new Error(`CONTRIBUTING.md has no recipe for ${name}`);
  return block;
}

/** The rows of a table of CONTRIBUTING.md, by its heading. */
function recipeTable(heading: string): string[][] {
  const rows =
    read('CONTRIBUTING.md')
      .split(heading)[1]
      ?.split(/\n\s*\n/)[0] ?? '';
  return [...rows.matchAll(/^ *\| (.+?) \| (.+) \|$/gm)].map(([, type = '', by = '']) => [type, by]);
}

/** A folder beside the tests, removed at the end; packages are found from it as from anywhere in the house. */
function workbench(): string {
  const folder = mkdtempSync(join(ROOT, 'test', 'recipe-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder as deep as the one the recipe is for, so that its outward imports hold; inward ones are pointed there. */
function folderFor(home: string, files: Readonly<Record<string, string>>): URL {
  const folder = workbench();
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), content.replaceAll(/from '\.\/(?=.)/g, `from '../../${home}/`));
  }
  return pathToFileURL(`${folder}/`);
}

/** A copy of the floors a recipe changes; the originals stay as they are. */
function copyOf(...floors: readonly string[]): { readonly edit: Edit; readonly load: Load } {
  const folder = workbench();
  for (const floor of floors) {
    mkdirSync(dirname(join(folder, floor)), { recursive: true });
    cpSync(join(ROOT, floor), join(folder, floor), { recursive: true });
  }
  return {
    edit: (path, after, insert) => {
      const before = readFileSync(join(folder, path), 'utf8');
      const changed = before.replace(after, (found) => `${found}\n${insert}\n`);
      expect(changed, `${path} has no place for the recipe`).not.toBe(before);
      writeFileSync(join(folder, path), changed);
    },
    load: (path) => import(pathToFileURL(join(folder, path)).href),
  };
}

type Edit = (path: string, after: string | RegExp, insert: string) => void;
// Modules of the copy are the same modules at another place.
type Load = <Module>(path: string) => Promise<Module>;

test('the recipe of a detector leads from a fact to a card, in both languages', async () => {
  const { edit, load } = copyOf('src/domain', 'src/detectors', 'src/text', 'src/engine', 'src/config', 'blocks');
  const words = /export const demand.*= \{/;
  edit('src/domain/signal.ts', 'SIGNAL_IDS = [', recipe('src/domain/signal.ts'));
  edit('src/text/en/signals/demand.ts', words, recipe('src/text/en/signals/demand.ts'));
  edit('src/text/zh-CN/signals/demand.ts', words, recipe('src/text/zh-CN/signals/demand.ts'));
  edit('src/detectors/behaviour.ts', /BEHAVIOUR.*= \[/, recipe('src/detectors/behaviour.ts'));
  edit('src/detectors/behaviour.ts', /^/, "import { evidenceFor, freshFacts } from './facts.ts';");
  const engine = await load<typeof import('../src/engine/assess.ts')>('src/engine/assess.ts');
  const cards = await load<typeof import('../blocks/account.ts')>('blocks/account.ts');
  const texts = await load<typeof import('../src/text/text.ts')>('src/text/text.ts');
  const judge = (facts: object) => engine.assessAccount(aDossier({ facts }), aContext());
  const found = (facts: object): boolean => judge(facts).signals.some(({ id }) => String(id) === 'casual-majority');

  const { assessment } = judge({ casual_users: 40, power_users: 3 });
  const english = cards.accountCard(assessment, texts.textFor('en'), { deliveryId: 0 });
  const chinese = cards.accountCard(assessment, texts.textFor('zh-CN'), { deliveryId: 0 });

  expect(renderPlain(english)).toContain('40 casual users to 3 power users');
  expect(renderPlain(chinese)).toContain('偶尔使用的有40人，核心用户3人');
  expect([...checkCard(english), ...checkCard(chinese)]).toEqual([]);
  expect(found({ casual_users: 3, power_users: 3 })).toBe(false);
  expect(found({ casual_users: 40 })).toBe(false);

  const services = [{ name: 'Power user training', price: 4_000 }];
  const catalogue: Catalogue = { ...A_CATALOGUE, services };
  const sold = engine.assessAccount(
    aDossier({ facts: { casual_users: 40, power_users: 3 } }),
    aContext(TODAY, { catalogue }),
  ).assessment;

  expect(sold.opportunities).toMatchObject([
    { id: 'ACMECO-SERV-1', item: 'Power user training', arr: 4_000, backing: [{ id: 'casual-majority' }] },
  ]);
  const raised = cards.accountCard(sold, texts.textFor('en'), { deliveryId: 0 });
  expect(renderPlain(raised)).toMatch(/Because of 40 casual users to 3 power users,\s+Power user training would/);
});

test('the recipe names what each kind of sale is aimed by', () => {
  const table = recipeTable('| type | is aimed by |');
  const drafts = read('src/engine/opportunities/drafts.ts');
  const named = table.flatMap(([types = '']) => [...types.matchAll(/`(\w+)`/g)].map(([, type = '']) => type));
  const keys = table.flatMap(([, by = '']) => [...by.matchAll(/`(\w+)`/g)].map(([, key = '']) => key));

  expect(named.sort()).toEqual([...SALE_TYPES].sort());
  expect(keys.filter((key) => !drafts.includes(`'${key}'`))).toEqual([]);
});

test('every signal has its detector, and every detector its rows in a test', () => {
  const tables = readdirSync(join(ROOT, 'test/detectors'))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => read(`test/detectors/${name}`))
    .join('\n');

  expect(SIGNAL_IDS.filter((id) => !DETECTORS.some((detector) => detector.id === id))).toEqual([]);
  expect(SIGNAL_IDS.filter((id) => !tables.includes(`'${id}'`))).toEqual([]);
});

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

test('the recipe of a report works as it is written, in all three forms', async () => {
  const folder = folderFor('src/analyses', { 'books.ts': recipe('report').replaceAll("'../", "'../../src/") });
  const { booksReport } = (await import(new URL('books.ts', folder).href)) as { booksReport: Report };
  const text = textFor('en');
  const book = [dataFlow, betaCorp, deltaInc].map((dossier) => assessAccount(dossier, aContext()).assessment);

  const report = booksReport(book, text);

  expect(report.sections).toMatchObject([{ kind: 'table', rows: [[text.cards.noOwner, 3, '$48,000']] }]);
  expect(renderMarkdown(report)).toContain('| $48,000 |');
  for (const card of documentCard(report, text, { rich: true })) expect(checkCard(card)).toEqual([]);
});

type Report = (assessments: readonly Assessment[], text: Text) => Document;

test('a weight of the settings changes the score', () => {
  const settings = parseSettings('score:\n  ceiling: { high: 20 }\n', 'headroom.yml');

  const { assessment } = assessAccount(dataFlow, aContext(dataFlow.today, { settings }));

  expect(assessment.factors.ceiling.points).toBe(20);
  expect(assessment.score).toBe(83);
});

test.each([
  ['They hold a beauty  contest in June.', 'vendor-review'],
  ['They do not hold a beauty contest.', null],
  ['采购部六月比稿。', 'vendor-review'],
  ['They want a red phone to us.', 'dedicated-contact'],
])('the recipe of a phrase reads: %s', (text, expected) => {
  const settings = parseSettings(recipe('phrases', 'yaml'), 'headroom.yml');
  const read = (context: Context) =>
    assessAccount(aDossier({ notes: [aNote(text)] }), context)
      .assessment.signals.map(({ id }) => id)
      .filter((id) => !id.startsWith('data-'));

  expect(read(aContext(TODAY, { settings }))).toEqual(expected === null ? [] : [expected]);
  expect(read(aContext())).toEqual([]);
});

test('the recipe of another name for a column works as it is written', async () => {
  const { edit, load } = copyOf('src/domain', 'src/ingest');
  edit('src/ingest/fields/contract.ts', 'CONTRACT_FIELDS: readonly FieldRule[] = [', recipe('alias'));
  const { fieldOf } = await load<typeof import('../src/ingest/headers.ts')>('src/ingest/headers.ts');
  const before = await import('../src/ingest/headers.ts');

  expect(before.fieldOf('accounts', 'Market')).toBeUndefined();
  expect(fieldOf('accounts', 'Market')?.field).toBe('industry');
});
