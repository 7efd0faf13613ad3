import type { PhraseList } from '../../domain/phrase-lists.ts';
import { readTopicFrame, readVendorFrame, readWishFrame } from './frames.ts';
import { has } from './lexicon.ts';
import type { Reader } from './mood.ts';
import { markRivals } from './rivals.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { readTopics, type Topic, type TopicStatement } from './topics.ts';
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
  let isOpen = false;
  if (sentences.some(({ low }) => has(reader.lexicon['their-trade'], low))) return [];
  for (const [index, sentence] of sentences.entries()) {
    const { isOpened, vendor, topics: said } = readSentence(sentence, reader, isOpen);
    isOpen ||= isOpened;
    const topics = said.filter(({ topic }) => !isDroppedLater(topic, sentences.slice(index + 1, index + 3), reader));
    if (vendor.length === 0 && topics.length === 0) continue;
    if (!isTakenBack(sentences, index, reader)) readings.push({ sentence, vendor, topics });
    else if (vendor.some(isClosing)) readings.push({ sentence, vendor: vendor.filter(isClosing), topics: [] });
  }
  return readings;
}

const isClosing = ({ says }: VendorStatement): boolean => says === 'closed';

/** Words in a later sentence that take a topic back: "headcount was not approved after all". */
const DROPPED_BY: Readonly<Partial<Record<Topic, PhraseList>>> = {
  hiring: 'no-hiring',
  project: 'project-over',
  'custom-request': 'declined',
  'dedicated-contact': 'declined',
};

const isDroppedLater = (topic: Topic, later: readonly Sentence[], { lexicon }: Reader): boolean => {
  const list = DROPPED_BY[topic];
  return list !== undefined && later.some(({ low }) => GOES_BACK.test(low) && has(lexicon[list], low));
};

/** A sentence that goes back to what was just said, rather than on to something else. */
const GOES_BACK =
  /^(?:update|edit|later|today|now|then|since|but|however|in the end|it|that|this|they|he|she|all of (?:it|that)|the (?:project|program\w*|initiative|request|role|hire))\b|^(?:更新|后来|今天|现在|结果|最后|不过|但|昨天|这|那|刚|项目|他们|客户|对方|[她他])/;

/** What fixed phrases say comes before what words only mean together. */
function readSentence(sentence: Sentence, reader: Reader, wasOpen: boolean): SentenceSays {
  const low = markRivals(sentence, reader);
  const { statements, isKnown, isOpened } = readVendorStatements(low, reader, wasOpen);
  const topics = readTopics(sentence, reader);
  if (statements.length > 0 || topics.some(({ topic }) => topic !== 'competitor-mentioned')) {
    return { isOpened, vendor: statements, topics };
  }
  const wished = readWishFrame(low, reader);
  const framed = wished || isKnown ? null : readVendorFrame(low, reader);
  if (framed) return { isOpened: true, vendor: [framed], topics };
  const topic = wished ?? readTopicFrame(low, reader);
  return { isOpened, vendor: [], topics: topic ? [...topics, { topic, detail: {} }] : topics };
}

interface SentenceSays extends Omit<SentenceReading, 'sentence'> {
  /** Whether a review or a search of theirs was named, also one that is past. */
  readonly isOpened: boolean;
}

/** Whether the note is not about them at all, or this sentence or one of the next two says that it was not so. */
const isTakenBack = (sentences: readonly Sentence[], index: number, { lexicon }: Reader): boolean =>
  sentences.some(({ low }) => has(lexicon['not-them'], low)) ||
  sentences.slice(index, index + 3).some(({ low }) => has(lexicon.retraction, low));
