import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { aContext, aNote } from '../support/a-dossier.ts';
import { casesOfSet, figuresOf, noteSets, readingOf } from '../support/note-figures.ts';
import { findingsOf } from './rows.ts';

// Every row is read as it says: the words of the specification, and what an installation must be able to rely on.
describe.each(['rows.en', 'rows.zh-CN'])('%s', (name) => {
  test.each(casesOfSet(name).map(({ text, expected }) => [text, expected] as const))('%s', (text, expected) => {
    expect(readingOf(text)).toBe(expected);
  });
});

// The phrases were written with the tuned sets. The held-out ones were written by somebody who knew the labels and not
// the phrases, and nothing was mended with them: precision and recall are 0.87 and 0.94 in English, 0.90 and 0.91 in
// Chinese, where 0.95 is wanted. The test only keeps them from falling.
test.each(noteSets().map((name) => [name, name.startsWith('heldout.') ? 0.87 : 0.97] as const))(
  '%s is read with a precision and a recall of at least %d',
  (name, least) => {
    const { precision, recall } = figuresOf(casesOfSet(name));
    expect(precision).toBeGreaterThanOrEqual(least);
    expect(recall).toBeGreaterThanOrEqual(least);
  },
);

test.each(['en', 'zh-CN'])('at least 150 sentences in %s, about half of them traps', (language) => {
  const cases = noteSets()
    .filter((name) => name.endsWith(`.${language}`))
    .flatMap(casesOfSet);
  const { sentences, traps } = figuresOf(cases);
  expect(sentences).toBeGreaterThanOrEqual(150);
  expect(traps / sentences).toBeGreaterThanOrEqual(0.45);
});

test('an administrator adds phrases in plain words', () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    phrases: { 'vendor-review': ['beauty contest', 'Beauty Parade', 'kicking the tyres', '比稿'] },
  };
  const context = aContext(undefined, { settings });
  for (const text of [
    'They hold a beauty  contest in June.',
    'Procurement runs a beauty parade.',
    'The CFO is kicking the tyres.',
    '他们下月比稿。',
  ]) {
    expect(findingsOf('vendor-review', { notes: [aNote(text)] }, context), text).toHaveLength(1);
    expect(findingsOf('vendor-review', { notes: [aNote(text)] }), text).toHaveLength(0);
  }
  expect(findingsOf('vendor-review', { notes: [aNote('They will not hold a beauty contest.')] }, context)).toHaveLength(
    0,
  );
});

test.each([
  'CFO is not, however, reviewing the vendors of their customers; ',
  'looking at other ',
  'our two other new ',
  'manual copy paste ',
  '评估其他',
  '没有',
  '"',
])('a line of 10,000 characters is read in time that grows with its length: %s', (piece) => {
  const startedAt = performance.now();
  readingOf(piece.repeat(Math.ceil(10_000 / piece.length)));
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});

// A pattern too long for the engine to compile made one list sixty times as slow; the bound leaves room for busy machines.
test.each(['en', 'zh-CN'])('thousands of notes in %s are read in seconds', (language) => {
  const texts = casesOfSet(`tuned.${language}`).map(({ text }) => text);
  const startedAt = performance.now();
  for (const text of texts) readingOf(text);
  expect((performance.now() - startedAt) / texts.length).toBeLessThan(4);
});
