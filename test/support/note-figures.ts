import { readdirSync, readFileSync } from 'node:fs';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { lexiconOf } from '../../src/detectors/notes/lexicon.ts';
import { sentencesOf } from '../../src/detectors/notes/sentences.ts';
import { readTopics, type Topic } from '../../src/detectors/notes/topics.ts';
import { readVendorStatements } from '../../src/detectors/notes/vendor-reading.ts';

/** A note with the one reading a person gave it; `nothing` for a trap. */
export interface NoteCase {
  readonly text: string;
  readonly expected: string;
}

interface Miss extends NoteCase {
  readonly read: string;
}

interface Figures {
  readonly sentences: number;
  readonly traps: number;
  /** Right readings among all readings. */
  readonly precision: number;
  /** Right readings among all that were there to be read. */
  readonly recall: number;
  readonly misses: readonly Miss[];
}

/** The other tool that the sentences of every set may name. */
const RIVAL = 'Charts';

/** The most exact topic first. */
const TOPICS: readonly Topic[] = [
  'competitor-frustration',
  'competitor-mentioned',
  'manual-work',
  'workaround',
  'project',
  'hiring',
  'custom-request',
  'dedicated-contact',
];

const lexicon = lexiconOf(DEFAULT_SETTINGS);

/** What a note says first of all: its last word on the choice of vendor, else its most exact topic, else `nothing`. */
function readingOf(text: string): string {
  const sentences = sentencesOf(text);
  const vendor = sentences.flatMap((sentence) =>
    readVendorStatements(sentence, lexicon, { rivals: [RIVAL.toLowerCase()] }),
  );
  const topics = sentences.flatMap((sentence) => readTopics(sentence, lexicon, [RIVAL])).map(({ topic }) => topic);
  return vendor.at(-1)?.says ?? TOPICS.find((topic) => topics.includes(topic)) ?? 'nothing';
}

export function figuresOf(cases: readonly NoteCase[]): Figures {
  const read = cases.map((one) => ({ ...one, read: readingOf(one.text) }));
  const right = read.filter((one) => one.read !== 'nothing' && one.read === one.expected).length;
  const traps = cases.filter(({ expected }) => expected === 'nothing').length;
  return {
    sentences: cases.length,
    traps,
    precision: right / read.filter((one) => one.read !== 'nothing').length,
    recall: right / (cases.length - traps),
    misses: read.filter((one) => one.read !== one.expected),
  };
}

const FOLDER = new URL('../detectors/notes/', import.meta.url);

/** The sets beside the tests, as `tuned.en`: those the phrases were written with, and those they were not. */
export const noteSets = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();

export const casesOfSet = (name: string): readonly NoteCase[] => casesOfFile(new URL(`${name}.json`, FOLDER));

/** The cases of a file, a trap in either of its spellings: `nothing` or null. */
export const casesOfFile = (path: string | URL): readonly NoteCase[] =>
  (JSON.parse(readFileSync(path, 'utf8')) as { text: string; expected: string | null }[]).map((one) => ({
    ...one,
    expected: one.expected ?? 'nothing',
  }));
