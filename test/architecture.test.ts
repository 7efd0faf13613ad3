import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The house (design.md section 1): folder -> the folders it may import from, beside itself. Imports go
 * downward only. It is an allow-list: a new folder fails until it is placed here.
 */
const FLOORS: Record<string, readonly string[]> = {
  'src/domain': [],
  'src/detectors': ['src/domain'],
  'src/text': ['src/domain'],
  'src/engine': ['src/detectors', 'src/text', 'src/domain'],
  'src/analyses': ['src/engine', 'src/text', 'src/domain'],
  blocks: ['src/text', 'src/domain'],
  'src/config': ['src/domain'],
  'src/ingest': ['src/domain'],
  migrations: [],
  'src/store': ['migrations', 'src/domain'],
  'src/jobs': [
    'src/store',
    'src/ingest',
    'src/config',
    'src/engine',
    'src/analyses',
    'blocks',
    'src/detectors',
    'src/text',
    'src/domain',
  ],
  'src/commands': [
    'src/store',
    'src/ingest',
    'src/config',
    'src/engine',
    'src/analyses',
    'blocks',
    'src/detectors',
    'src/text',
    'src/domain',
  ],
  'src/slack': [
    'src/jobs',
    'src/commands',
    'src/store',
    'src/config',
    'src/engine',
    'src/analyses',
    'blocks',
    'src/text',
    'src/domain',
  ],
  demo: [
    'src/slack',
    'src/jobs',
    'src/commands',
    'src/store',
    'src/config',
    'src/engine',
    'blocks',
    'src/text',
    'src/domain',
    'src',
  ],
  'src/cli': [
    'src',
    'demo',
    'src/slack',
    'src/jobs',
    'src/commands',
    'src/store',
    'src/ingest',
    'src/config',
    'blocks',
    'src/text',
    'src/domain',
  ],
  src: [
    'src/cli',
    'demo',
    'src/slack',
    'src/jobs',
    'src/commands',
    'src/store',
    'src/ingest',
    'src/config',
    'src/engine',
    'src/analyses',
    'blocks',
    'src/text',
    'src/domain',
  ],
};

/** Packages only these folders may name: each stands behind one door. */
const DOORS: Record<string, readonly string[]> = {
  'better-sqlite3': ['src/store'],
  kysely: ['src/store', 'migrations'],
  '@slack/bolt': ['src/slack'],
  '@slack/web-api': ['src/slack'],
  '@slack/types': ['blocks', 'src/slack'],
  'csv-parse': ['src/ingest'],
  'read-excel-file': ['src/ingest'],
  'node-cron': ['src', 'src/jobs'],
};

const PURE = ['src/domain', 'src/detectors', 'src/text', 'src/engine', 'src/analyses', 'blocks'];

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(ROOT, path)).isDirectory()) return sourceFiles(path);
    return /\.(ts|mjs)$/.test(name) && !name.endsWith('.d.ts') ? [path] : [];
  });
}

const files = ['src', 'blocks', 'migrations', 'demo'].flatMap(sourceFiles);

/** The floor a file stands on: the longest placed folder that holds it. */
function floorOf(path: string): string | undefined {
  const folder = dirname(path);
  return Object.keys(FLOORS)
    .filter((floor) => folder === floor || (floor !== 'src' && folder.startsWith(`${floor}/`)))
    .sort((a, b) => b.length - a.length)[0];
}

const importsOf = (path: string): string[] =>
  [...readFileSync(join(ROOT, path), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );

test('every file stands on a placed floor', () => {
  expect(files.filter((file) => floorOf(file) === undefined)).toEqual([]);
});

test('imports go downward only', () => {
  const wrong: string[] = [];
  for (const file of files) {
    const floor = floorOf(file) ?? '';
    for (const target of importsOf(file).filter((name) => name.startsWith('.'))) {
      const path = relative(ROOT, resolve(ROOT, dirname(file), target));
      const other = floorOf(path) ?? dirname(path);
      if (other !== floor && !FLOORS[floor]?.includes(other))
        wrong.push(`${file} (${floor}) imports ${path} (${other})`);
    }
  }
  expect(wrong).toEqual([]);
});

test('each outside package is named behind its own door only', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file).flatMap((name) => {
      const door = Object.keys(DOORS).find((pack) => name === pack || name.startsWith(`${pack}/`));
      return door && !DOORS[door]?.includes(floorOf(file) ?? '') ? [`${file} imports ${name}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});

test('the pure floors read no clock, no environment, no files and no chance', () => {
  const impure = /\bDate\.now\(|new Date\(\)|\bprocess\.|Math\.random|from 'node:|setTimeout|performance\.now/;
  const wrong = files
    .filter((file) => PURE.includes(floorOf(file) ?? ''))
    .filter((file) => impure.test(readFileSync(join(ROOT, file), 'utf8')));
  expect(wrong).toEqual([]);
});
