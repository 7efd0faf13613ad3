import { readdirSync, readFileSync } from 'node:fs';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { join, type Passage, passageOf } from '../../src/detectors/notes/features.ts';
import { lexiconOf } from '../../src/detectors/notes/lexicon.ts';
import { readNoteText } from '../../src/detectors/notes/note-text.ts';
import { markRivals } from '../../src/detectors/notes/rivals.ts';
import { sentencesOf } from '../../src/detectors/notes/sentences.ts';
import { NOTE_LABELS } from '../../src/detectors/notes/weigh.ts';

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

const reader = { lexicon: lexiconOf(DEFAULT_SETTINGS), rivals: ['Charts'], year: 2026 };

/** What a note says first of all: its last word on the choice of vendor, else its most exact topic, else `nothing`. */
export function readingOf(text: string): string {
  const said = readNoteText(text, reader);
  const topics: readonly string[] = said.flatMap((sentence) => sentence.topics.map(({ topic }) => topic));
  const vendor = said.flatMap((sentence) => sentence.vendor).at(-1);
  return vendor?.says ?? NOTE_LABELS.find((label) => topics.includes(label)) ?? 'nothing';
}

/** A note as it is weighed: all its sentences as one passage. */
export const passageOfNote = (text: string): Passage =>
  join(sentencesOf(text).map((sentence) => passageOf(markRivals(sentence, reader), reader.lexicon)));

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

/** The sets beside the tests, as `taught.en`: those the reader was made with, and the held-out ones it was not. */
export const noteSets = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();

export const casesOfSet = (name: string): readonly NoteCase[] => casesOfFile(new URL(`${name}.json`, FOLDER));

export const casesOfFile = (path: string | URL): readonly NoteCase[] =>
  JSON.parse(readFileSync(path, 'utf8')) as NoteCase[];
