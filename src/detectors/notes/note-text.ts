import { has } from './lexicon.ts';
import type { Reader } from './mood.ts';
import { markRivals } from './rivals.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { type SentenceReading, settle } from './settle.ts';
import { readTopics } from './topics.ts';
import { readVendorStatements, type VendorStatement } from './vendor-reading.ts';

/** What each sentence of a note says, by its phrases and by its weights; sentences that say nothing are left out. */
export function readNoteText(text: string, reader: Reader): readonly SentenceReading[] {
  const sentences = sentencesOf(text);
  return settle(sentences, readPhrases(sentences, reader), reader);
}

/** Reads a note sentence by sentence by the phrases it holds; what the note itself takes back is not said. */
function readPhrases(sentences: readonly Sentence[], reader: Reader): readonly SentenceReading[] {
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

function readSentence(sentence: Sentence, reader: Reader): Omit<SentenceReading, 'sentence'> {
  return {
    vendor: readVendorStatements(markRivals(sentence, reader), reader),
    topics: readTopics(sentence, reader),
  };
}

/** Whether the note is not about them at all, or this sentence or one of the next two says that it was not so. */
const isTakenBack = (sentences: readonly Sentence[], index: number, { lexicon }: Reader): boolean =>
  sentences.some(({ low }) => has(lexicon['not-them'], low)) ||
  sentences.slice(index, index + 3).some(({ low }) => has(lexicon.retraction, low));
