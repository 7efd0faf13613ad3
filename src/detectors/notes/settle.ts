import { join, passageOf } from './features.ts';
import { has } from './lexicon.ts';
import type { Reader } from './mood.ts';
import { functionIn } from './objects.ts';
import { markRivals, rivalOf } from './rivals.ts';
import type { Sentence } from './sentences.ts';
import type { Topic, TopicStatement } from './topics.ts';
import type { VendorStatement } from './vendor-reading.ts';
import { NOTE_LABELS, type NoteLabel, weigh } from './weigh.ts';

/** A sentence of a note and what it says. */
export interface SentenceReading {
  readonly sentence: Sentence;
  readonly vendor: readonly VendorStatement[];
  readonly topics: readonly TopicStatement[];
}

/** How much a phrase that was met counts beside the weights, as a logarithm: set with notes that neither had seen. */
const PHRASE_COUNTS = 0.5;

/** A note of at most so many sentences is weighed as a whole; in a longer one each sentence with its neighbours. */
const WHOLE_NOTE = 3;

/**
 * Lets phrases and weights agree on what each sentence of a note says: phrases know the words that were thought of,
 * weights what the whole passage sounds like. A phrase that an administrator added is taken at its word.
 */
export function settle(
  sentences: readonly Sentence[],
  phrases: readonly SentenceReading[],
  reader: Reader,
): readonly SentenceReading[] {
  const parts = sentences.map((sentence) => passageOf(markRivals(sentence, reader), reader.lexicon));
  const own = parts.map(weigh);
  const said = sentences.map((sentence) => phrases.find((reading) => reading.sentence === sentence));
  return sentences.flatMap((sentence, at) => {
    const met = said[at] ?? { sentence, vendor: [], topics: [] };
    if (has(reader.lexicon.added, sentence.low)) return isEmpty(met) ? [] : [met];
    const around = neighbours(at, sentences.length);
    const together = around.length === 1 ? own[at] : weigh(join(around.flatMap((one) => parts[one] ?? [])));
    // In a long note the neighbours may speak of anything: the sentence counts as much as what stands around it.
    const passage =
      sentences.length <= WHOLE_NOTE ? together : together?.map((one, rank) => (one + (own[at]?.[rank] ?? one)) / 2);
    const labels = new Set(around.flatMap((one) => labelsOf(said[one])));
    const label = likeliest(passage ?? [], labels);
    const rank = NOTE_LABELS.indexOf(label);
    const best = around.reduce((a, b) => ((own[b]?.[rank] ?? 0) > (own[a]?.[rank] ?? 0) ? b : a));
    const isSaid = around.some((one) => labelsOf(said[one]).includes(label));
    const settled = agree(met, label, !isSaid && best === at ? statementOf(label, sentence, reader) : null);
    return isEmpty(settled) ? [] : [settled];
  });
}

function neighbours(at: number, count: number): readonly number[] {
  const from = count <= WHOLE_NOTE ? 0 : Math.max(0, at - 1);
  const to = count <= WHOLE_NOTE ? count - 1 : Math.min(count - 1, at + 1);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The label that phrases and weights together speak for. */
function likeliest(passage: readonly number[], said: ReadonlySet<NoteLabel>): NoteLabel {
  const favoured: ReadonlySet<NoteLabel> = said.size > 0 ? said : new Set(['nothing']);
  const scores = NOTE_LABELS.map((label, at) => (passage[at] ?? 0) + (favoured.has(label) ? PHRASE_COUNTS : 0));
  return NOTE_LABELS[scores.indexOf(Math.max(...scores))] ?? 'nothing';
}

const isLabel = (topic: Topic): topic is Topic & NoteLabel => NOTE_LABELS.some((label) => label === topic);

const labelsOf = (reading: SentenceReading | undefined): readonly NoteLabel[] =>
  reading
    ? [...reading.vendor.map(({ says }) => says), ...reading.topics.map(({ topic }) => topic).filter(isLabel)]
    : [];

/** What phrases met, without what the label rules out, with what the label adds. */
function agree(met: SentenceReading, label: NoteLabel, added: Partial<SentenceReading> | null): SentenceReading {
  const vendor = met.vendor.filter(({ says }) => says === label);
  const topics = met.topics.filter(({ topic }) => label !== 'nothing' || !isLabel(topic));
  return {
    sentence: met.sentence,
    vendor: [...vendor, ...(added?.vendor ?? [])],
    topics: [...topics, ...(added?.topics ?? [])],
  };
}

/** A label as a statement of the sentence it fits best; null where the sentence lacks what it is about. */
function statementOf(label: NoteLabel, sentence: Sentence, reader: Reader): Partial<SentenceReading> | null {
  switch (label) {
    case 'nothing':
      return null;
    case 'vendor-review':
    case 'closed':
      return { vendor: [{ says: label, about: '', at: 0 }] };
    case 'competitor-evaluation':
      return { vendor: [{ says: label, about: functionIn(sentence.low, reader.lexicon), at: 0 }] };
    case 'competitor-frustration':
    case 'competitor-mentioned': {
      const tool = rivalOf(sentence, reader);
      return tool === null ? null : { topics: [{ topic: label, detail: { tool } }] };
    }
    default:
      return { topics: [{ topic: label, detail: {} }] };
  }
}

const isEmpty = ({ vendor, topics }: SentenceReading): boolean => vendor.length === 0 && topics.length === 0;
