import type { Context } from '../../src/domain/context.ts';
import type { Day } from '../../src/domain/day.ts';
import type { StoredSignal } from '../../src/domain/signal.ts';
import { detectSignals } from '../../src/engine/detect.ts';
import { trackSignals } from '../../src/engine/lifecycle.ts';
import { aContext, aDossier, type DossierInput } from './a-dossier.ts';

/** What is known on one day; facts carry over from the day before unless stated anew. */
export interface ScanDay extends Omit<DossierInput, 'today' | 'signals' | 'lastPlay' | 'before' | 'beforeDay'> {
  readonly on: Day;
}

/** An account scanned day after day, with the memory the store keeps between scans. */
export function anAccount(context: Omit<Partial<Context>, 'today'> = {}) {
  const store = new Map<string, StoredSignal>();
  const past = new Map<Day, ScanDay>();
  return {
    /** Scans a day and remembers it; a second scan of the same day starts from the same memory. */
    scan(day: ScanDay): readonly StoredSignal[] {
      const earlier = [...past.values()].filter(({ on }) => on < day.on).at(-1);
      const facts = { ...earlier?.facts, ...day.facts };
      const dossier = aDossier({
        ...day,
        today: day.on,
        facts,
        signals: [...store.values()],
        ...(earlier ? { before: earlier.facts ?? {}, beforeDay: earlier.on } : {}),
        lastPlay: earlier ? { id: 'nurture', since: earlier.on, reasons: [], day: earlier.on } : null,
      });
      const full = { ...aContext(day.on), ...context, today: day.on };
      const signals = trackSignals(dossier.signals, detectSignals(dossier, full), dossier, full);
      for (const signal of signals) store.set(`${signal.family}|${signal.subject}`, signal);
      past.set(day.on, { ...day, facts });
      return signals;
    },
    /** The state of a signal after the last scan, as `id state`. */
    stateOf(family: string): string | undefined {
      const signal = [...store.values()].find((item) => item.family === family);
      return signal && `${signal.id} ${signal.state}`;
    },
  };
}
