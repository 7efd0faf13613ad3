import { type Assessment, GUARD_PLAYS, type PlayId } from '../domain/assessment.ts';
import { resolveCsm } from '../domain/csm.ts';
import type { Day } from '../domain/day.ts';
import type { News } from '../domain/delivery.ts';
import type { Dossier } from '../domain/dossier.ts';
import { sayableSignals } from '../domain/leading-signals.ts';
import { openOpportunities } from '../domain/open-opportunities.ts';
import type { OpportunityChange } from '../domain/opportunity.ts';
import type { Settings } from '../domain/settings.ts';
import type { SignalId } from '../domain/signal.ts';

/** A fact's news with what makes it another piece of news: posted once per (signal, first-seen date, strength). */
export interface VersionedNews extends News {
  readonly version: string;
}

/**
 * What the card carries and what never opens a digest item: remarks on the data, and how an account compares with its
 * peers, which changes whenever they do.
 */
const NEVER_NEWS: readonly SignalId[] = ['data-stale', 'data-missing', 'benchmark-gap'];

/**
 * What is worth telling of an account after a scan (spec section 0): new and escalated signals, a guard
 * raised or lifted, a change of band, a new owner, an opportunity whose day to come back it is (spec section 6). A weak
 * signal is watched, not told: it shows on the card when something else is.
 */
export function newsOf(
  assessment: Assessment,
  before: { readonly band: string; readonly play: string } | null,
  changes: readonly OpportunityChange[] = [],
  handover: Handover | null = null,
): VersionedNews[] {
  const { day } = assessment;
  const news: VersionedNews[] = [];
  for (const signal of sayableSignals(assessment)) {
    if (signal.state !== 'new' && signal.state !== 'escalated') continue;
    if (signal.strength === 'weak' || NEVER_NEWS.includes(signal.id)) continue;
    news.push({
      kind: 'signal',
      key: `${signal.family}:${signal.subject}`,
      version: `${signal.firstSeen}|${signal.strength}|${signal.id}`,
      state: signal.state,
      day,
    });
  }
  if (before !== null && before.play !== assessment.play.id && (isGuard(before.play) || isGuard(assessment.play.id))) {
    news.push({ kind: 'play', key: assessment.play.id, version: day, state: 'changed', day });
  }
  if (before !== null && before.band !== assessment.band) {
    news.push({ kind: 'band', key: assessment.band, version: day, state: 'changed', day });
  }
  // Whoever owned it before was told of what still stands; its first owner gets it with the book.
  if (before !== null && handover !== null) {
    news.push({ kind: 'owner', key: handover.to, version: handover.on, state: 'changed', day });
  }
  // Nothing is told of what a guard or a rest holds back.
  const open = openOpportunities(assessment).map(({ id }) => id);
  for (const { id, kind } of changes) {
    if (kind === 'revisit' && open.includes(id)) {
      news.push({ kind: 'revisit', key: id, version: day, state: 'changed', day });
    }
  }
  return news;
}

/** An account's new owner as its data states them, and the day from which it does. */
export interface Handover {
  readonly to: string;
  readonly on: Day;
}

/** Whom an account was handed to; null where its owner is the same person, however they are stated, or nobody. */
export function handoverOf(
  { snapshot, previous }: Pick<Dossier, 'snapshot' | 'previous'>,
  settings: Settings,
): Handover | null {
  const to = snapshot?.facts.csm;
  if (!snapshot || !previous || to === undefined || to === previous.facts.csm) return null;
  const owner = resolveCsm(to, settings);
  const former = resolveCsm(previous.facts.csm ?? null, settings);
  return owner === null || owner.key === former?.key ? null : { to, on: snapshot.day };
}

const isGuard = (play: string): boolean => GUARD_PLAYS.includes(play as PlayId);
