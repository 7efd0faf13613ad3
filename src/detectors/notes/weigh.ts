import { featuresOf, languageOf, type NoteLanguage, type Passage } from './features.ts';
import { EN } from './weights/en.ts';
import { ZH_CN } from './weights/zh-cn.ts';

/** What a passage of a note can be about, as far as it is learnt from labelled notes; of several the first one leads. */
export const NOTE_LABELS = [
  'nothing',
  'vendor-review',
  'competitor-evaluation',
  'closed',
  'competitor-frustration',
  'competitor-mentioned',
  'manual-work',
  'workaround',
  'project',
  'hiring',
  'custom-request',
  'dedicated-contact',
] as const;

export type NoteLabel = (typeof NOTE_LABELS)[number];

/** The weights of one feature: the number of the label it speaks for or against, and how much. */
type Row = readonly (readonly [label: number, weight: number])[];

interface Weights {
  readonly bias: Row;
  readonly rows: ReadonlyMap<string, Row>;
}

/** Weights are written as whole hundredths. */
export const SCALE = 100;

const SOURCES: Readonly<Record<NoteLanguage, string>> = { en: EN, 'zh-CN': ZH_CN };
const ready = new Map<NoteLanguage, Weights>();

/**
 * The natural logarithm of how likely each label is for a passage, in the order of `NOTE_LABELS`: a softmax
 * regression over what the passage is made of, learnt from the labelled notes beside the tests.
 */
export function weigh(passage: Passage): readonly number[] {
  const { bias, rows } = weightsOf(languageOf(passage.low));
  const scores = NOTE_LABELS.map(() => 0);
  let known = 0;
  for (const feature of featuresOf(passage)) {
    const row = rows.get(feature);
    if (!row) continue;
    known += 1;
    for (const [label, weight] of row) scores[label] = (scores[label] ?? 0) + weight;
  }
  const norm = 1 / Math.sqrt(Math.max(1, known));
  for (const [label, sum] of scores.entries()) scores[label] = sum * norm;
  for (const [label, weight] of bias) scores[label] = (scores[label] ?? 0) + weight;
  const top = Math.max(...scores);
  const total = top + Math.log(scores.reduce((all, score) => all + Math.exp(score - top), 0));
  return scores.map((score) => score - total);
}

function weightsOf(language: NoteLanguage): Weights {
  const before = ready.get(language);
  if (before) return before;
  const [head = '', ...lines] = SOURCES[language].trim().split('\n');
  const weights: Weights = {
    bias: rowOf(head),
    rows: new Map(
      lines.map((line) => {
        const cut = line.indexOf('\t');
        return [line.slice(0, cut), rowOf(line.slice(cut + 1))];
      }),
    ),
  };
  ready.set(language, weights);
  return weights;
}

const rowOf = (line: string): Row =>
  line.split(' ').map((entry) => {
    const [label, weight] = entry.split(':').map(Number);
    return [label ?? 0, (weight ?? 0) / SCALE];
  });
