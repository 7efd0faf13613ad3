import type { Context } from '../../domain/context.ts';
import { type Day, isWithin } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Note } from '../../domain/records.ts';
import { freshFacts } from '../readings/fresh.ts';
import { perDossier } from '../readings/per-dossier.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import type { Reader } from './mood.ts';
import { readNoteText } from './note-text.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { readTopics, type Topic, type TopicStatement } from './topics.ts';
import type { VendorStatement } from './vendor-reading.ts';

export interface NoteVendorStatement extends VendorStatement {
  readonly note: Note;
  readonly quote: string;
  /** Title or function of who is said to do it; empty when the sentence names none. */
  readonly who: string;
}

export interface NoteTopicStatement extends TopicStatement {
  readonly note: Note;
  readonly quote: string;
}

interface NoteReading {
  readonly vendor: readonly NoteVendorStatement[];
  readonly topics: readonly NoteTopicStatement[];
}

/** The notes read so far of the account at hand: a sentence is read once for all detectors. */
const readings = perDossier(() => new Map<Note, NoteReading>());

/** What the notes of the last `window` days say about the choice of vendor, in order of time. */
export function vendorStatements(dossier: Dossier, context: Context, window: number): readonly NoteVendorStatement[] {
  return dossier.notes.flatMap((note) =>
    isWithin(note.date, context.today, window) ? readNote(note, dossier, context).vendor : [],
  );
}

/** What the notes inside the note window say on a topic, in order of time. */
export function topicStatements(dossier: Dossier, context: Context, topic: Topic): readonly NoteTopicStatement[] {
  return dossier.notes.flatMap((note) =>
    isWithin(note.date, context.today, context.settings.windows.notes)
      ? readNote(note, dossier, context).topics.filter((statement) => statement.topic === topic)
      : [],
  );
}

/** Whether a text that is no note speaks of a topic: an initiative, or the detail of an event. */
export function saysTopic(text: string, topic: Topic, context: Context): boolean {
  const reader = { lexicon: lexiconOf(context.settings), rivals: [], year: yearOf(context.today) };
  return sentencesOf(text).some((sentence) =>
    readTopics(sentence, reader).some((statement) => statement.topic === topic),
  );
}

/** One note, read once for all detectors: its sentences are data, whatever they say (spec section 9, E13). */
function readNote(note: Note, dossier: Dossier, context: Context): NoteReading {
  const before = readings(dossier, context).get(note);
  if (before) return before;
  const reader = { lexicon: lexiconOf(context.settings), rivals: rivalsOf(dossier, context), year: yearOf(note.date) };
  const vendor: NoteVendorStatement[] = [];
  const topics: NoteTopicStatement[] = [];
  for (const { sentence, ...said } of readOnce(note.text, reader)) {
    const { quote } = sentence;
    for (const statement of said.vendor) vendor.push({ ...statement, note, quote, who: whoIn(sentence) });
    for (const statement of said.topics) topics.push({ ...statement, note, quote });
  }
  const reading = { vendor, topics };
  readings(dossier, context).set(note, reading);
  return reading;
}

/** Texts of which the reading is kept: a note stands for months, and days that are scanned one after the other meet it again. */
const KEPT_TEXTS = 500;
const LONGEST_KEPT = 1_000;
const kept = new WeakMap<Lexicon, Map<string, ReturnType<typeof readNoteText>>>();

function readOnce(text: string, reader: Reader): ReturnType<typeof readNoteText> {
  if (text.length > LONGEST_KEPT) return readNoteText(text, reader);
  const known = kept.get(reader.lexicon) ?? new Map<string, ReturnType<typeof readNoteText>>();
  kept.set(reader.lexicon, known);
  const key = JSON.stringify([text, reader.year, reader.rivals]);
  const before = known.get(key);
  if (before) return before;
  const said = readNoteText(text, reader);
  if (known.size >= KEPT_TEXTS) known.clear();
  known.set(key, said);
  return said;
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Names of competitors: those the account uses and those the catalogue knows. */
export function rivalsOf(dossier: Dossier, context: Context): readonly string[] {
  const names = new Set<string>();
  for (const { name } of freshFacts(dossier, context).facts.competitors_in_use ?? []) names.add(name);
  for (const { competitors } of context.catalogue?.modules ?? []) for (const name of competitors ?? []) names.add(name);
  names.delete('');
  return [...names];
}

const WHO =
  /\b(?:c[efiotmps]o|cpo|svp|vp(?: of)?(?: [a-z]+)?|procurement|purchasing|finance(?: director| team)?|head of [a-z]+|director of [a-z]+|it (?:director|team)|the board)\b|财务总监|采购(?:总监|经理|负责人|部)|首席[\u4e00-\u9fff]{2,3}官|总经理|总裁|(?:it|信息)(?:总监|部门)|运营总监|法务/;

function whoIn({ low, plain }: Sentence): string {
  const match = WHO.exec(low);
  return match ? plain.slice(match.index, match.index + match[0].length) : '';
}
