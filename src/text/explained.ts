import type { Assessment } from '../domain/assessment.ts';
import type { Evidence, Signal } from '../domain/signal.ts';
import { factOf, measureOf } from './say.ts';
import type { Text } from './text.ts';

/** A reason and the data behind it; a fact that already says the reason stands alone. */
export function explained(reason: string, evidence: readonly Evidence[], assessment: Assessment, text: Text): string {
  // That they want nothing is the reason itself.
  const facts = factsBehind(
    evidence.filter(({ measure }) => measure !== 'requests_none'),
    assessment,
    text,
  );
  const [first] = facts;
  if (first === undefined) return reason;
  const all = facts.join(text.cards.semicolon);
  return first.toLowerCase().startsWith(reason.toLowerCase()) ? all : text.cards.pair(reason, all);
}

/** The signal that rests on a data point; null where none of these does. One that compares it with others tells of them. */
export const signalWith = (evidence: Evidence, signals: readonly Signal[]): Signal | null =>
  signals.find(
    ({ id, evidence: points }) => id !== 'benchmark-gap' && points.some((other) => isSamePoint(evidence, other)),
  ) ?? null;

/** Data points in the words of the signals that rest on them, one sentence per signal, or in plain ones. */
function factsBehind(evidence: readonly Evidence[], assessment: Assessment, text: Text): string[] {
  const told = new Map<Signal | Evidence, Evidence[]>();
  for (const one of evidence) {
    const signal = signalWith(one, assessment.signals);
    // The signal's own copy of the point has what its sentence needs beside the value.
    const point = signal?.evidence.find((other) => isSamePoint(one, other)) ?? one;
    told.set(signal ?? one, [...(told.get(signal ?? one) ?? []), point]);
  }
  const facts = [...told].map(([key, points]) =>
    'family' in key ? factOf({ ...key, evidence: points }, text) : measureOf(key, text),
  );
  return [...new Set(facts)];
}

// A number on its own and the same number as a change are two points: seats that are full, and use that grew.
const isSamePoint = (a: Evidence, b: Evidence): boolean =>
  a.measure === b.measure &&
  a.value === b.value &&
  a.from === b.from &&
  a.source.file === b.source.file &&
  a.source.row === b.source.row;
