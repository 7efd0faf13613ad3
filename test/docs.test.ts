import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PLANNED } from '../src/commands/support/planned.ts';
import { DEFAULT_SETTINGS } from '../src/config/defaults.ts';
import { parseSettings } from '../src/config/settings.ts';
import { RECORD_KINDS } from '../src/domain/import.ts';
import { EVENT_TYPES } from '../src/domain/records.ts';
import { FIELDS, type FlatKind } from '../src/ingest/fields.ts';
import { fieldOf } from '../src/ingest/headers.ts';
import { importFiles } from '../src/jobs/import.ts';
import { scan } from '../src/jobs/scan.ts';
import { BOT_SCOPES, OPTIONAL_BOT_SCOPES } from '../src/slack/manifest.ts';
import { readAssessments } from '../src/store/assessments.ts';
import { textFor } from '../src/text/text.ts';
import { memoryStore, temporaryFolder } from './support/temp-store.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/columns.md', 'bench/README.md'];
const README = read('README.md');
const ARCHITECTURE = read('ARCHITECTURE.md');
/** The day the examples of the README were written for. */
const DAY = '2026-11-22';

/** The fenced blocks of a page that name a file: ```csv accounts.csv */
function filesIn(page: string): Map<string, string> {
  const blocks = page.matchAll(/^( *)```\w+ (.+)\n([\s\S]*?)^ *```$/gm);
  return new Map([...blocks].map(([, indent = '', name = '', body = '']) => [name, unindent(body, indent)]));
}

const unindent = (text: string, indent: string): string => text.replaceAll(new RegExp(`^${indent}`, 'gm'), '');

const EXAMPLES = filesIn(README);

function written(...names: readonly string[]): string[] {
  const folder = temporaryFolder();
  return names.map((name) => {
    const path = join(folder, name);
    writeFileSync(path, EXAMPLES.get(name) ?? '');
    return path;
  });
}

const options = { day: DAY, settings: DEFAULT_SETTINGS, now: 0 } as const;

describe('the examples of the README', () => {
  const tables = ['accounts.csv', '客户.csv', 'contacts.csv', 'events.csv', 'notes.csv', 'catalogue.json'];

  test('come in without a remark and are judged', async () => {
    const db = await memoryStore();

    const { files } = await importFiles(db, written(...tables), options);
    scan(db, { day: DAY, settings: DEFAULT_SETTINGS, now: () => 0 });

    expect(files.map(({ kind, rejected, waiting, warnings }) => ({ kind, rejected, waiting, warnings }))).toEqual(
      ['accounts', 'accounts', 'contacts', 'events', 'notes', 'catalogue'].map((kind) => ({
        kind,
        rejected: 0,
        waiting: 0,
        warnings: [],
      })),
    );
    const judged = [...readAssessments(db)].map(({ account, play }) => [account.name, account.arr, play.id]);
    expect(Object.fromEntries(judged.map(([name, ...rest]) => [name, rest]))).toMatchObject({
      'DataFlow Inc': [48_000, 'pursue'],
      'Harbor and Pine': [88_000, 'defend'],
      EchoLLC: [36_000, 'fix-first'],
      星河物流: [300_000, 'pursue'],
    });
  });

  test('get the report that is printed there, remark by remark', async () => {
    const db = await memoryStore();
    const [messy = ''] = written('messy.csv');
    const { cli } = textFor('en');
    const [head, ...remarks] = (EXAMPLES.get('report of messy.csv') ?? '').trimEnd().split('\n');

    const { files } = await importFiles(db, [messy], options);

    expect(files.map((file) => cli.fileRead({ ...file, file: 'messy.csv' }))).toEqual([head]);
    // Line and column must agree; the reason is worded in the code.
    const places = (files[0]?.warnings ?? []).map(({ line, column }) => cli.warning(line, column, ''));
    expect(remarks.map((remark, at) => remark.slice(0, places[at]?.length))).toEqual(places);
  });

  test('fold with the mapping that is printed there', async () => {
    const db = await memoryStore();
    const [accounts = '', subscriptions = '', map = ''] = written(
      'accounts.csv',
      'subscriptions.csv',
      'subscriptions.map.yml',
    );
    await importFiles(db, [accounts], options);

    const { files } = await importFiles(db, [subscriptions], { ...options, map });
    scan(db, { day: DAY, settings: DEFAULT_SETTINGS, now: () => 0 });

    expect(files).toMatchObject([{ rows: 4, accepted: 4, rejected: 0, waiting: 0 }]);
    const accountsNow = [...readAssessments(db)].map(({ account }) => [account.name, account.arr]);
    expect(Object.fromEntries(accountsNow)).toEqual({
      'DataFlow Inc': 48_000,
      'Harbor and Pine': 88_000,
      EchoLLC: 36_000,
    });
  });

  test('merge the duplicate that is printed there', async () => {
    const db = await memoryStore();
    const [accounts = '', duplicates = ''] = written('accounts.csv', 'duplicates.csv');
    await importFiles(db, [accounts], options);

    const { files } = await importFiles(db, [duplicates], options);
    scan(db, { day: DAY, settings: DEFAULT_SETTINGS, now: () => 0 });

    expect(files).toMatchObject([{ rows: 1, accepted: 1, rejected: 0, waiting: 0 }]);
    expect(files.flatMap(({ warnings }) => warnings.map(({ reason }) => reason))).toEqual([
      expect.stringMatching(/^"Echo LLC \(old\)" into "EchoLLC": merged/),
    ]);
    expect([...readAssessments(db)].map(({ account }) => account.name).sort()).toEqual([
      'DataFlow Inc',
      'EchoLLC',
      'Harbor and Pine',
    ]);
  });

  test('hold settings that can be read', () => {
    expect(parseSettings(EXAMPLES.get('headroom.yml') ?? '', 'headroom.yml').portfolio.teamChannel).toBe('C0123456789');
  });
});

describe('the README names', () => {
  const named = (words: readonly string[]): string[] => words.filter((word) => !README.includes(`\`${word}\``));

  test('every environment variable, and no other', () => {
    const variables = [...read('src/config/env.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(([, name = '']) => name);

    expect(variables.length).toBeGreaterThan(8);
    expect(named(variables)).toEqual([]);
    const mentioned = [...README.matchAll(/\b(?:HEADROOM|SLACK)_[A-Z_]+\b/g)].map(([name]) => name);
    expect(mentioned.filter((name) => !variables.includes(name))).toEqual([]);
  });

  test('every command of the command line, with an example', () => {
    const commands = readdirSync(join(ROOT, 'src/cli'))
      .map((file) => /program\s*\.?command\('([a-z]+)|command\('([a-z]+)/.exec(read(`src/cli/${file}`)))
      .flatMap((match) => (match ? [match[1] ?? match[2] ?? ''] : []));

    expect(commands.length).toBeGreaterThan(6);
    expect(commands.filter((name) => !README.includes(`| \`${name}\` | \`headroom ${name} `))).toEqual(
      // These stand alone.
      commands.filter((name) => README.includes(`| \`${name}\` | \`headroom ${name}\``)),
    );
    expect(named(commands)).toEqual([]);
  });

  test('every group of settings, scope, kind of table, and word that is still to come', () => {
    const groups = Object.keys(DEFAULT_SETTINGS).filter((group) => !['portfolio', 'freshnessContacts'].includes(group));

    expect(named(groups)).toEqual([]);
    expect(named([...Object.keys(BOT_SCOPES), ...Object.keys(OPTIONAL_BOT_SCOPES)])).toEqual([]);
    expect(named(RECORD_KINDS)).toEqual([]);
    expect(named(Object.keys(PLANNED))).toEqual([]);
  });
});

describe('the columns', () => {
  const rows = [...read('docs/columns.md').matchAll(/^## (\w+):.*\n([\s\S]*?)(?=^## )/gm)].flatMap(
    ([, kind, table = '']) =>
      [...table.matchAll(/^\| `([^`]+)` \| (.*?) \| (.*?) \|/gm)].map(([, field = '', english = '', chinese = '']) => ({
        kind: kind as FlatKind,
        field,
        headers: [...english.split(', '), ...chinese.split('、')].filter(Boolean),
      })),
  );

  test('docs/columns.md lists are all there are', () => {
    for (const [kind, rules] of Object.entries(FIELDS)) {
      expect(rows.filter((row) => row.kind === kind).map((row) => row.field)).toEqual(rules.map((rule) => rule.field));
    }
    expect(EVENT_TYPES.filter((type) => !read('docs/columns.md').includes(`\`${type}\``))).toEqual([]);
  });

  test('go by the headers it gives', () => {
    const wrong = rows.flatMap(({ kind, field, headers }) =>
      headers.filter((header) => fieldOf(kind, header)?.field !== field).map((header) => `${kind}: ${header}`),
    );

    expect(wrong).toEqual([]);
  });

  test('of a catalogue are all there', () => {
    const source = read('src/ingest/catalogue.ts');
    const keys = [...source.matchAll(/^ {2}(\w+): (?:z|amount|texts)/gm)].map(([, key = '']) => key);
    const lists = source.slice(source.indexOf('const LISTS'), source.indexOf('const PRICES'));
    const parts = [...lists.matchAll(/'(\w+)'/g)].map(([, part = '']) => part);
    const page = read('docs/columns.md');

    expect(keys.length).toBeGreaterThan(12);
    expect(parts.length).toBeGreaterThan(25);
    expect([...keys, ...parts].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  test('and by those the README gives', () => {
    const kinds = [...README.matchAll(/^\| `(\w+)` \| [^|]+ \| (.+?) \| (.+?) \|$/gm)].filter(
      ([, kind = '']) => kind in FIELDS,
    );

    expect(kinds).toHaveLength(Object.keys(FIELDS).length);
    for (const [, kind = '', english = '', chinese = ''] of kinds) {
      const fields = (headers: readonly string[]) => headers.map((header) => fieldOf(kind as FlatKind, header)?.field);
      expect(fields(english.split(', '))).not.toContain(undefined);
      expect(fields(chinese.split('、')), kind).toEqual(fields(english.split(', ')));
    }
  });
});

describe('every page', () => {
  test.each(PAGES)('%s names files and anchors that exist', (page) => {
    const text = read(page);
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const paths = [
      ...text.matchAll(/(?<!Create )`((?:src|blocks|migrations|demo|bench|test|examples|docs|\.ci)\/[\w./-]+)`/g),
    ].map(([, path = '']) => path);
    const files = [...links.filter((link) => !/^(?:https?:|#)/.test(link)), ...paths];
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replaceAll(' ', '-'),
    );
    const fromPage = (path: string): boolean => existsSync(join(ROOT, page, '..', path));

    expect(files.filter((path) => !existsSync(join(ROOT, path)) && !fromPage(path))).toEqual([]);
    expect(links.filter((link) => link.startsWith('#') && !headings.includes(link.slice(1)))).toEqual([]);
  });

  test.each(PAGES)('%s runs scripts that exist', (page) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const run = [...read(page).matchAll(/npm run (?:-s )?([a-z]+)/g)].map(([, name = '']) => name);

    expect(run.filter((name) => !(name in scripts))).toEqual([]);
  });
});

test('ARCHITECTURE.md draws every floor', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());

  expect(folders.map(({ name }) => `src/${name}`).filter((floor) => !ARCHITECTURE.includes(floor))).toEqual([]);
});

test('ARCHITECTURE.md says what each dependency is for', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });

  expect(names.filter((name) => !ARCHITECTURE.includes(`\`${name}\``))).toEqual([]);
});

test('the picture of the README is there and not heavy', () => {
  expect(readFileSync(join(ROOT, 'docs/digest.png')).length).toBeLessThan(400_000);
});
