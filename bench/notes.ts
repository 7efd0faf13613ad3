import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { NoteLanguage } from '../src/detectors/notes/features.ts';
import { casesOfFile, casesOfSet, figuresOf, type NoteCase, noteSets } from '../test/support/note-figures.ts';
import { writeWeights } from './notes-learn.ts';
import { plainCases } from './notes-plain.ts';

// How well notes are read: precision and recall for each set of notes with the reading a person gave them. With --learn
// the weights are learnt anew, from every set but the held-out ones.
const { values } = parseArgs({
  options: {
    file: { type: 'string', multiple: true, default: [] },
    learn: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.learn) {
  for (const language of ['en', 'zh-CN'] as const) {
    const features = writeWeights(language, taughtIn(language));
    console.log(`${language}: ${features.toLocaleString('en')} features. Run \`npm run notes\` for the figures.`);
  }
} else if (values.help) {
  console.log('npm run notes -- [--learn] [--misses] [--file PATH]...\nbench/README.md says how to read the figures.');
} else if (values.file.length > 0) {
  for (const path of values.file) printFigures(basename(path, '.json'), casesOfFile(path));
} else {
  for (const name of noteSets()) printFigures(name, casesOfSet(name));
  printFigures(
    'held out, all',
    noteSets()
      .filter((name) => name.startsWith('heldout.'))
      .flatMap(casesOfSet),
  );
}

/** What there is to learn from in a language: plain statements, the rows and the taught notes, never the held-out ones. */
function taughtIn(language: NoteLanguage): readonly NoteCase[] {
  const rows = casesOfSet(`rows.${language}`);
  // The rows are what must be read in any case, so they are said more than once.
  return [...plainCases(language), ...rows, ...rows, ...rows, ...casesOfSet(`taught.${language}`)];
}

function printFigures(name: string, cases: readonly NoteCase[]): void {
  const { sentences, traps, precision, recall, misses } = figuresOf(cases);
  console.log(
    `${name.padEnd(16)} ${sentences} sentences, ${traps} traps: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  );
  if (!values.misses) return;
  for (const { text, expected, read } of misses) console.log(`  expected ${expected}, read ${read}: ${text}`);
}
