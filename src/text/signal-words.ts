import type { Day } from '../domain/day.ts';
import type { Evidence, SignalId } from '../domain/signal.ts';
import type { Format } from './format.ts';

/** One plain sentence for evidence of one signal, without a full stop; the list holds at least one piece. */
export type SaySignal = (evidence: readonly Evidence[], format: Format, today: Day) => string;

/** The wording of one signal. */
export interface SignalWords {
  /** Short name for lists and headings, e.g. `Seats full`. */
  readonly name: string;
  readonly say: SaySignal;
  /** The discovery question of spec section 3: raw material, to be fitted to the account; empty where the table has none. */
  readonly hook: string;
}

/** Every signal has words in every language: a missing id does not compile. */
export type SignalCatalogue = Readonly<Record<SignalId, SignalWords>>;

const NOTHING: Evidence = { measure: '', value: null, day: '', source: { importId: 0, file: '', row: 0, day: '' } };

/** The evidence a sentence is about: the first piece. */
export const first = (evidence: readonly Evidence[]): Evidence => evidence[0] ?? NOTHING;

/** A named value of the evidence as text; empty where it was not stated. */
export const told = (evidence: Evidence, key: string): string => String(evidence.detail?.[key] ?? '');

/** A named value of the evidence as a number; null where it is none. */
export function counted(evidence: Evidence, key: string): number | null {
  const value = evidence.detail?.[key];
  return typeof value === 'number' ? value : null;
}

/** How often something was seen in all: a report may count several times at once. */
export const seenTimes = (evidence: readonly Evidence[]): number =>
  evidence.reduce((sum, item) => sum + (counted(item, 'count') ?? 1), 0);

/** The value as a number; 0 where it is none. */
export const amountOf = (evidence: Evidence): number => (typeof evidence.value === 'number' ? evidence.value : 0);

/** The earlier value as a number; null without one. */
export const earlierOf = (evidence: Evidence): number | null =>
  typeof evidence.from === 'number' ? evidence.from : null;

/** Whole percent of the limit; below the limit it never reads 100. */
export function percentOf(value: number, of: number): number {
  const percent = Math.floor((value * 100) / of + 0.5);
  return value < of && percent >= 100 ? 99 : percent;
}

/** Change in percent, half-up and without a sign; null where there is nothing to compare with. */
export function changePercent(evidence: Evidence): number | null {
  const from = earlierOf(evidence);
  if (from === null || from === 0) return null;
  return Math.floor(Math.abs(((amountOf(evidence) - from) * 100) / from) + 0.5);
}

/** An average as a person says it: whole from ten on, else with one decimal. */
export const roundMean = (mean: number): number => (mean >= 10 ? Math.floor(mean + 0.5) : mean);

const LONGEST_QUOTE = 200;

/** Text that is quoted as it stands, shortened at the end where it is long. */
export function shortened(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.。]$/, '');
  return plain.length <= LONGEST_QUOTE ? plain : `${plain.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;
}

/** What a request, note or event says in its own words; empty where it has none. */
export const wordsOf = (evidence: Evidence): string =>
  shortened(told(evidence, 'quote') || told(evidence, 'text') || told(evidence, 'detail') || told(evidence, 'feature'));

/** The publishers behind the evidence, each once. */
export const publishersOf = (evidence: readonly Evidence[]): string[] => [
  ...new Set(evidence.map((item) => told(item, 'publisher')).filter((name) => name !== '')),
];

/** The days of the evidence, latest first, each once. */
export const daysOf = (evidence: readonly Evidence[]): Day[] =>
  [...new Set(evidence.map((item) => item.day))].sort().reverse();
