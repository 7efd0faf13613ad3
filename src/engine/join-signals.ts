import type { Context } from '../domain/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { JoinedSignals } from '../domain/merge.ts';
import type { Finding, Signal, StoredSignal } from '../domain/signal.ts';
import { detectSignals } from './detect.ts';
import { familyOf, signalKey, stepOf } from './ladder.ts';

/** Two accounts before they became one, and the one they have become. */
export interface MergedDossiers {
  readonly survivor: Dossier;
  readonly duplicate: Dossier;
  readonly merged: Dossier;
}

const NOT_FOUND = -1;

/**
 * The signals of two accounts that have become one (spec 12.10): the survivor keeps its own, and carries on those of
 * the duplicate that do not rest on a field it states itself. What only the merge brings about, because neither account
 * showed it by itself, counts as seen: nothing has happened at the customer. What either shows by itself and nobody
 * was told of is left to the next scan.
 */
export function joinSignals({ survivor, duplicate, merged }: MergedDossiers, context: Context): JoinedSignals {
  const own = byKey(survivor.signals);
  const other = byKey(duplicate.signals);
  const both: Dossier = { ...merged, signals: [...own.values(), ...newIn(other, own)] };
  const shown = [stepsOf(survivor, context), stepsOf(duplicate, context)];
  const signals: StoredSignal[] = [];
  const taken: JoinedSignals['taken'][number][] = [];
  const take = (signal: StoredSignal, kept: StoredSignal | undefined): StoredSignal => {
    const subject = kept?.subject ?? signal.subject;
    taken.push({ from: `${signal.family}:${signal.subject}`, to: `${signal.family}:${subject}` });
    return { ...signal, subject };
  };

  const found = new Set<string>();
  for (const finding of detectSignals(both, context)) {
    const key = signalKey({ family: familyOf(finding), subject: finding.subject });
    found.add(key);
    const [mine, theirs] = [own.get(key), other.get(key)];
    const step = stepOf(finding);
    const isMade = shown.every((steps) => step > (steps.get(key) ?? NOT_FOUND));
    const told = isMade ? step : Math.min(step, peakOf(theirs));
    if (isStanding(mine)) {
      if (told > peakOf(mine)) signals.push(raised(mine, told));
    } else if (isStanding(theirs) && restsOnOwn(theirs, survivor)) {
      // The customer was told of it; from here on the survivor's own figures say what is news.
      signals.push(seen(finding, mine, context));
    } else if (isStanding(theirs)) signals.push(raised(take(theirs, mine), told));
    else if (isMade) signals.push(seen(finding, mine, context));
    else if (theirs && !mine) signals.push(take(theirs, mine));
  }
  for (const [key, theirs] of other) {
    const mine = own.get(key);
    if (found.has(key) || isStanding(mine)) continue;
    if (restsOnOwn(theirs, survivor)) continue;
    // What no longer holds is for the next scan to clear, so that it rests before it can be news again.
    if (isStanding(theirs) || mine === undefined) signals.push(take(theirs, mine));
  }
  return { signals, taken };
}

const byKey = (signals: readonly StoredSignal[]): Map<string, StoredSignal> =>
  new Map(signals.map((signal) => [signalKey(signal), signal]));

const newIn = (other: ReadonlyMap<string, StoredSignal>, own: ReadonlyMap<string, StoredSignal>): StoredSignal[] =>
  [...other].flatMap(([key, signal]) => (own.has(key) ? [] : [signal]));

/** What an account shows by itself: each signal's step. */
function stepsOf(dossier: Dossier, context: Context): Map<string, number> {
  return new Map(
    detectSignals(dossier, context).map((finding) => [
      signalKey({ family: familyOf(finding), subject: finding.subject }),
      stepOf(finding),
    ]),
  );
}

const isStanding = (signal: StoredSignal | undefined): signal is StoredSignal =>
  signal !== undefined && signal.state !== 'cleared';

/** The highest step of a standing signal that counts as told; -1 where none stands. */
const peakOf = (signal: StoredSignal | undefined): number =>
  isStanding(signal) ? (signal.peak ?? stepOf(signal)) : NOT_FOUND;

/** The signal with every step up to this one counted as told, also for a second scan of its day. */
function raised(signal: StoredSignal, step: number): StoredSignal {
  const raise = <S extends Signal>(one: S): S => ({ ...one, peak: Math.max(one.peak ?? stepOf(one), step) });
  return { ...raise(signal), prior: signal.prior && raise(signal.prior) };
}

/** A finding that stands from now on without ever having been news. */
function seen(finding: Finding, known: StoredSignal | undefined, { today }: Context): StoredSignal {
  const signal: Signal = {
    ...finding,
    subject: known?.subject ?? finding.subject,
    family: familyOf(finding),
    state: 'ongoing',
    baseline: true,
    firstSeen: today,
    lastSeen: today,
    peak: stepOf(finding),
  };
  return { ...signal, day: today, prior: signal };
}

/** Whether a signal rests on a field that the survivor states itself: then it says nothing of the survivor. */
const restsOnOwn = (signal: Signal, { snapshot }: Dossier): boolean =>
  signal.evidence.some(({ measure }) => snapshot !== null && measure in snapshot.facts);
