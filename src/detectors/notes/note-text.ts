import { readTopicFrame, readVendorFrame, readWishFrame } from './frames.ts';
import { has } from './lexicon.ts';
import type { Reader } from './mood.ts';
import { markRivals } from './rivals.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { readTopics, type TopicStatement } from './topics.ts';
import { readVendorStatements, type VendorStatement } from './vendor-reading.ts';

/** A sentence of a note and what it says. */
interface SentenceReading {
  readonly sentence: Sentence;
  readonly vendor: readonly VendorStatement[];
  readonly topics: readonly TopicStatement[];
}

/** Reads a note sentence by sentence; what the note itself takes back is not said. */
export function readNoteText(text: string, reader: Reader): readonly SentenceReading[] {
  const sentences = sentencesOf(text);
  const readings: SentenceReading[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const { vendor, topics } = readSentence(sentence, reader);
    if (vendor.length === 0 && topics.length === 0) continue;
    if (!isTakenBack(sentences, index, reader)) readings.push({ sentence, vendor, topics });
    else if (vendor.some(isClosing)) readings.push({ sentence, vendor: vendor.filter(isClosing), topics: [] });
  }
  return readings;
}

const isClosing = ({ says }: VendorStatement): boolean => says === 'closed';

/** What fixed phrases say comes before what words only mean together. */
function readSentence(sentence: Sentence, reader: Reader): Omit<SentenceReading, 'sentence'> {
  const low = markRivals(sentence, reader);
  const { statements, isKnown } = readVendorStatements(low, reader);
  const topics = readTopics(sentence, reader);
  if (statements.length > 0 || topics.some(({ topic }) => topic !== 'competitor-mentioned')) {
    return { vendor: statements, topics };
  }
  const wished = readWishFrame(low, reader);
  const framed = wished || isKnown ? null : readVendorFrame(low, reader);
  if (framed) return { vendor: [framed], topics };
  const topic = wished ?? readTopicFrame(low, reader);
  return { vendor: [], topics: topic ? [...topics, { topic, detail: {} }] : topics };
}

/** Whether the note is not about them at all, or this sentence or one of the next two says that it was not so. */
const isTakenBack = (sentences: readonly Sentence[], index: number, { lexicon }: Reader): boolean =>
  sentences.some(({ low }) => has(lexicon['not-them'], low)) ||
  sentences.slice(index, index + 3).some(({ low }) => has(lexicon.retraction, low));
