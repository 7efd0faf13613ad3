import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { casesOfFile, casesOfSet, figuresOf, type NoteCase, noteSets } from '../test/support/note-figures.ts';

// How well notes are read: precision and recall for each set of sentences with the reading a person gave them.
const { values } = parseArgs({
  options: {
    file: { type: 'string', multiple: true, default: [] },
    misses: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log('npm run notes -- [--misses] [--file PATH]...\nbench/README.md says how to read the figures.');
} else if (values.file.length > 0) {
  for (const path of values.file) printFigures(basename(path, '.json'), casesOfFile(path));
} else {
  for (const name of noteSets()) printFigures(name, casesOfSet(name));
}

function printFigures(name: string, cases: readonly NoteCase[]): void {
  const { sentences, traps, precision, recall, misses } = figuresOf(cases);
  console.log(
    `${name.padEnd(16)} ${sentences} sentences, ${traps} traps: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  );
  if (!values.misses) return;
  for (const { text, expected, read } of misses) console.log(`  expected ${expected}, read ${read}: ${text}`);
}
