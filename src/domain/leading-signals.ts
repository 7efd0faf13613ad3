import { type Assessment, GUARD_PLAYS, type PlayId } from './assessment.ts';
import type { ReasonId } from './judgement.ts';
import { SIGNAL_IDS, type Signal, type SignalId, STRENGTHS } from './signal.ts';

/** The signal behind each reason of a guard, where a signal of another name carries it. */
const CARRIED_BY: Readonly<Partial<Record<ReasonId, SignalId>>> = {
  declining: 'usage-declining',
  'sponsor-lost': 'champion-left',
  contracting: 'company-contracting',
};

/** Who tries the product decides by a day. */
const TRIAL: Readonly<Partial<Record<PlayId, readonly SignalId[]>>> = { 'conversion-candidate': ['trial-ending'] };

/** They say what we do not know; the confidence line says it better than a line of evidence. */
const ABOUT_DATA: readonly SignalId[] = ['data-stale', 'data-missing'];

/** They say, in our words and not in the customer's, what it has not bought, where it could or what that would save. */
const OFFERS: readonly SignalId[] = [
  'module-fit',
  'white-space',
  'adjacent-use-case',
  'single-product',
  'benchmark-gap',
  'single-department',
  'department-unreached',
  'adjacent-team',
  'cost-reduction',
  'consolidation-saving',
  'gap-closed',
];

/**
 * The signals that may be said of an account: under a guard nothing is held out to it (spec section 5, hard rule), and
 * what another one says more sharply is not said twice.
 */
export function sayableSignals({ play, signals }: Assessment): readonly Signal[] {
  const said = signals.filter((signal) => !isSaidBy(signals, signal));
  return GUARD_PLAYS.includes(play.id) ? said.filter(({ id }) => !OFFERS.includes(id)) : said;
}

/** Signals that say the same date, the sharper one second: both stand (spec section 3). */
const SHARPER: Readonly<Partial<Record<SignalId, SignalId>>> = { 'renewal-window': 'renewal-imminent' };

function isSaidBy(signals: readonly Signal[], { id, state }: Signal): boolean {
  const sharper = SHARPER[id] && signals.find((other) => other.id === SHARPER[id]);
  return sharper !== undefined && (sharper.state !== 'cleared' || state === 'cleared');
}

/** What a comparison with others or the list of contacts says gives no reason to act now: it comes after what does. */
const ASIDE: readonly SignalId[] = ['benchmark-gap', 'single-threaded'];

const FRESH: Readonly<Record<Signal['state'], number>> = { escalated: 0, new: 1, ongoing: 2, cleared: 3 };

/**
 * The signals worth naming first: standing ones, the strongest first (spec section 0), news before what
 * is known. Under a guard its reasons lead, whatever else is strong; of a trial its end does.
 */
export function leadingSignals(assessment: Assessment): Signal[] {
  const { play } = assessment;
  const isGuarded = GUARD_PLAYS.includes(play.id);
  const reasons = isGuarded ? play.reasons.map((reason) => CARRIED_BY[reason.id] ?? reason.id) : (TRIAL[play.id] ?? []);
  const aside = isGuarded ? [] : ASIDE;
  const rank = (signal: Signal): readonly number[] => [
    reasons.some((reason) => reason === signal.id) ? 0 : aside.includes(signal.id) ? 2 : 1,
    STRENGTHS.length - STRENGTHS.indexOf(signal.strength),
    FRESH[signal.state],
    SIGNAL_IDS.indexOf(signal.id),
  ];
  return sayableSignals(assessment)
    .filter((signal) => signal.state !== 'cleared' && !ABOUT_DATA.includes(signal.id))
    .map((signal) => ({ signal, rank: rank(signal) }))
    .sort((a, b) => compare(a.rank, b.rank) || (a.signal.subject < b.signal.subject ? -1 : 1))
    .map(({ signal }) => signal);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
