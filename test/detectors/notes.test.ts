import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { lexiconOf } from '../../src/detectors/notes/lexicon.ts';
import { readNoteText } from '../../src/detectors/notes/note-text.ts';
import { aContext, aNote } from '../support/a-dossier.ts';
import { casesOfSet, figuresOf, noteSets, readingOf } from '../support/note-figures.ts';
import { findingsOf } from './rows.ts';

// Every row is read as it says: the words of the specification, and what an installation must be able to rely on.
describe.each(['rows.en', 'rows.zh-CN'])('%s', (name) => {
  test.each(casesOfSet(name).map(({ text, expected }) => [text, expected] as const))('%s', (text, expected) => {
    expect(readingOf(text)).toBe(expected);
  });
});

// Weights and phrases were made with the taught sets. The held-out ones were written by others, who knew the labels and
// neither the reader nor the taught notes; nothing was mended with them. `npm run notes` prints all figures.
const LEAST = (name: string): number => {
  if (!name.startsWith('heldout.')) return 0.97;
  return name.endsWith('.en') ? 0.95 : 0.92;
};

test.each(noteSets().map((name) => [name, LEAST(name)] as const))(
  '%s is read with a precision and a recall of at least %d',
  (name, least) => {
    const { precision, recall } = figuresOf(casesOfSet(name));
    expect(precision).toBeGreaterThanOrEqual(least);
    expect(recall).toBeGreaterThanOrEqual(least);
  },
);

test.each(['en', 'zh-CN'])('no held-out note in %s is taught', (language) => {
  const taught = new Set([`rows.${language}`, `taught.${language}`].flatMap(casesOfSet).map(({ text }) => text));
  expect(casesOfSet(`heldout.${language}`).filter(({ text }) => taught.has(text))).toEqual([]);
});

test.each(['en', 'zh-CN'])('at least 150 sentences in %s, about half of them traps', (language) => {
  const cases = noteSets()
    .filter((name) => name.endsWith(`.${language}`))
    .flatMap(casesOfSet);
  const { sentences, traps } = figuresOf(cases);
  expect(sentences).toBeGreaterThanOrEqual(150);
  expect(traps / sentences).toBeGreaterThanOrEqual(0.45);
});

// What a long note says in one sentence of many stands, whatever its neighbours speak of.
test.each<readonly [string, readonly (readonly [string, string])[]]>([
  [
    'Good call with Dana today. Adoption is up and the new dashboards are liked. Their CFO is reviewing vendors ahead of the renewal. Next call in two weeks. Sent her the training deck.',
    [['vendor-review', 'Their CFO is reviewing vendors ahead of the renewal.']],
  ],
  [
    'Weekly sync. Nothing new on usage. Finance still copies data into Excel by hand every week, about 6 hours. Tom asked about the June release. No issues open.',
    [['manual-work', 'Finance still copies data into Excel by hand every week, about 6 hours.']],
  ],
  [
    'Onboarding of the Leeds office done. 12 users trained. They are hiring 10 engineers this quarter. Dana asked for the security white paper. They are not reviewing vendors this year, she said. Next step: training in May.',
    [['hiring', 'They are hiring 10 engineers this quarter.']],
  ],
  [
    '季度回顾。使用量稳定。工单减少了。市场部在对比问卷工具，想下月定。发票已付。下次会议在六月。',
    [['competitor-evaluation', '市场部在对比问卷工具，想下月定。']],
  ],
  // A Chinese name does not make an English note Chinese.
  ['They are reviewing vendors. 扩展传媒', [['vendor-review', 'They are reviewing vendors.']]],
  ['例会。没有新问题。系统运行正常。今年不评估供应商。问了六月版本。', []],
])('%s', (text, expected) => {
  const said = readNoteText(text, { lexicon: lexiconOf(DEFAULT_SETTINGS), rivals: [], year: 2026 });
  const told = said.flatMap(({ sentence, vendor, topics }) =>
    [...vendor.map(({ says }) => says), ...topics.map(({ topic }) => topic)].map((label) => [label, sentence.quote]),
  );
  expect(told).toEqual(expected);
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
test.each(['en', 'zh-CN'])('notes in %s are read in milliseconds', (language) => {
  const texts = casesOfSet(`heldout.${language}`).map(({ text }) => text);
  const startedAt = performance.now();
  for (const text of texts) readingOf(text);
  expect((performance.now() - startedAt) / texts.length).toBeLessThan(4);
});
