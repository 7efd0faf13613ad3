import { type Assessment, GUARD_PLAYS, type PlayId } from '../domain/assessment.ts';
import type { News } from '../domain/delivery.ts';
import { sayableSignals } from '../domain/leading-signals.ts';
import { openOpportunities } from '../domain/open-opportunities.ts';
import type { OpportunityChange } from '../domain/opportunity.ts';
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
 * raised or lifted, a change of band, an opportunity whose day to come back it is (spec section 6). A weak signal is
 * watched, not told: it shows on the card when something else is.
 */
export function newsOf(
  assessment: Assessment,
  before: { readonly band: string; readonly play: string } | null,
  changes: readonly OpportunityChange[] = [],
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
  // Nothing is told of what a guard or a rest holds back.
  const open = openOpportunities(assessment).map(({ id }) => id);
  for (const { id, kind } of changes) {
    if (kind === 'revisit' && open.includes(id)) {
      news.push({ kind: 'revisit', key: id, version: day, state: 'changed', day });
    }
  }
  return news;
}

const isGuard = (play: string): boolean => GUARD_PLAYS.includes(play as PlayId);
