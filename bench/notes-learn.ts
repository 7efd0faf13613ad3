import { writeFileSync } from 'node:fs';
import { featuresOf, type NoteLanguage } from '../src/detectors/notes/features.ts';
import { NOTE_LABELS, SCALE } from '../src/detectors/notes/weigh.ts';
import { type NoteCase, passageOfNote } from '../test/support/note-figures.ts';
import { learn } from './learn.ts';

const NUMBERS: ReadonlyMap<string, number> = new Map(NOTE_LABELS.map((label, number) => [label, number]));
const NAMES: Readonly<Record<NoteLanguage, string>> = { en: 'EN', 'zh-CN': 'ZH_CN' };

/** Learns the weights of a language from labelled notes and writes them beside the note reader; returns how many features they name. */
export function writeWeights(language: NoteLanguage, cases: readonly NoteCase[]): number {
  const examples = cases.map(({ text, expected }) => ({
    features: [...featuresOf(passageOfNote(text))],
    label: NUMBERS.get(expected) ?? 0,
  }));
  const { bias, weights } = learn(examples, NOTE_LABELS.length);
  const lines = [...weights].flatMap(([feature, row]) => {
    const line = lineOf(row);
    return line === '' ? [] : [`${feature}\t${line}`];
  });
  const text = [lineOf(bias), ...lines.sort()].join('\n').replace(/[\\`$]/g, '\\$&');
  writeFileSync(
    new URL(`../src/detectors/notes/weights/${language.toLowerCase()}.ts`, import.meta.url),
    `// Written by \`npm run notes -- --learn\`. First the biases, then a line for each feature: label:weight, in hundredths.\nexport const ${NAMES[language]} = \`\n${text}\n\`;\n`,
  );
  return lines.length;
}

const lineOf = (row: readonly number[]): string =>
  row
    .map((weight, label) => ({ label, weight: Math.round(weight * SCALE) }))
    .filter(({ weight }) => weight !== 0)
    .map(({ label, weight }) => `${label}:${weight}`)
    .join(' ');
