import { detectorOf } from '../detectors/index.ts';
import type { Context } from '../domain/context.ts';
import { daysBetween } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Finding, Signal, StoredSignal } from '../domain/signal.ts';
import { familyOf, signalKey, stepOf } from './ladder.ts';

/**
 * Today's findings joined with the account's remembered signals (spec section 0, life cycle): new, ongoing,
 * escalated or cleared today. Each result keeps how it stood before today's first scan as `prior`, so that a
 * second scan of the day starts from the same place and gives the same answer. Signals cleared on an earlier
 * day and still gone are left out: nothing about them changes.
 */
export function trackSignals(
  stored: readonly StoredSignal[],
  findings: readonly Finding[],
  dossier: Dossier,
  context: Context,
): StoredSignal[] {
  const { today } = context;
  const remembered = new Map(stored.map((signal) => [signalKey(signal), signal]));
  const tracked: StoredSignal[] = [];
  const seen = new Set<string>();
  for (const finding of findings) {
    const key = signalKey({ family: familyOf(finding), subject: finding.subject });
    seen.add(key);
    const prior = priorOf(remembered.get(key), context);
    tracked.push(
      prior
        ? { ...follow(prior, settle(prior, finding, dossier, context), context), day: today, prior }
        : begin(finding, dossier, context),
    );
  }
  const gone: StoredSignal[] = [];
  for (const [key, entry] of remembered) {
    if (seen.has(key)) continue;
    const signal = letGo(entry, dossier, context);
    if (signal) (signal.state === 'cleared' ? gone : tracked).push(signal);
  }
  return [...tracked, ...gone];
}

/** How a signal stood before today's first scan; null when today brought it. */
function priorOf(entry: StoredSignal | undefined, { today }: Context): Signal | null {
  if (!entry) return null;
  const { day, prior, ...signal } = entry;
  return day === today ? prior : signal;
}

function begin(finding: Finding, dossier: Dossier, { today }: Context): StoredSignal {
  // Spelled out: this runs for every signal of every account, and a spread costs several times as much.
  return {
    id: finding.id,
    subject: finding.subject,
    strength: finding.strength,
    evidence: finding.evidence,
    family: familyOf(finding),
    state: 'new',
    baseline: isFirstLook(dossier),
    firstSeen: today,
    lastSeen: today,
    peak: stepOf(finding),
    day: today,
    prior: null,
  };
}

/** Whether this is the first scan of the account, or of its first snapshot: what it finds may have stood for long. */
function isFirstLook({ lastPlay, previous, snapshot }: Dossier): boolean {
  if (lastPlay === null) return true;
  return previous === null && snapshot !== null && snapshot.day > lastPlay.day;
}

/** A lower finding gives way to the standing one while that still holds (hysteresis, guards). */
function settle(prior: Signal, finding: Finding, dossier: Dossier, context: Context): Finding {
  if (prior.state === 'cleared' || stepOf(finding) >= stepOf(prior)) return finding;
  return detectorOf(prior.id)?.hold?.(dossier, context, prior) ?? finding;
}

/** A signal found again: ongoing, escalated above its highest step so far, or new once it has been away long enough. */
function follow(prior: Signal, finding: Finding, context: Context): Signal {
  const { today, settings } = context;
  const { clearedOn, ...before } = prior;
  const step = stepOf(finding);
  if (clearedOn !== undefined && daysBetween(clearedOn, today) >= settings.thresholds.rearmDays) {
    const { escalatedOn: _, ...fresh } = before;
    return {
      ...fresh,
      ...finding,
      subject: before.subject,
      state: 'new',
      baseline: false,
      firstSeen: today,
      lastSeen: today,
      peak: step,
    };
  }
  const peak = before.peak ?? stepOf(before);
  // The stored spelling stays: it is the signal's name in the store and in what was posted.
  const kept: Signal = {
    ...before,
    ...finding,
    subject: before.subject,
    state: 'ongoing',
    lastSeen: today,
    peak: Math.max(peak, step),
  };
  return step > peak ? { ...kept, state: 'escalated', escalatedOn: today } : kept;
}

/** A remembered signal without a finding: held, cleared, or as it was; null where nothing needs to be written. */
function letGo(entry: StoredSignal, dossier: Dossier, context: Context): StoredSignal | null {
  const { today } = context;
  const prior = priorOf(entry, context);
  if (prior === null) {
    // An earlier scan of today brought it and the data took it back.
    const { day: _, prior: __, ...signal } = entry;
    return { ...signal, state: 'cleared', clearedOn: today, day: today, prior: null };
  }
  if (prior.state === 'cleared') return entry.day === today ? { ...prior, day: today, prior } : null;
  const held = detectorOf(prior.id)?.hold?.(dossier, context, prior);
  if (held) return { ...follow(prior, held, context), day: today, prior };
  return { ...prior, state: 'cleared', clearedOn: today, day: today, prior };
}
