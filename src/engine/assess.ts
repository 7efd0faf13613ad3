import { freshFacts, limitUses, staleContacts } from '../detectors/facts.ts';
import type { AccountSummary, Assessment, Band, Factor, Level, Play, Sizing, StaleFact } from '../domain/assessment.ts';
import { GUARD_PLAYS } from '../domain/assessment.ts';
import type { Context } from '../domain/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { NeedsHumanId, WarningId } from '../domain/judgement.ts';
import type { OpportunityChange, StoredOpportunity } from '../domain/opportunity.ts';
import type { FactorId, StoredSignal } from '../domain/signal.ts';
import { championMoves, latestMoves, nameRisks } from './champions.ts';
import { isNarrativeOnly, judgeConfidence } from './confidence.ts';
import { scoreConversion } from './conversion.ts';
import { detectSignals } from './detect.ts';
import { discreet } from './discretion.ts';
import { judgeFactors, scoreOf } from './factors.ts';
import type { Judging } from './judging.ts';
import { trackSignals } from './lifecycle.ts';
import { planOpener } from './opener.ts';
import { findOpportunities } from './opportunities/find.ts';
import { type Held, offerOpen, offerWithout } from './opportunities/held.ts';
import { whyNothing } from './opportunities/nothing.ts';
import { askRestOf } from './opportunities/rests.ts';
import { withWins } from './opportunities/won.ts';
import { organicGrowth } from './organic.ts';
import { bandOf, choosePlay, playWithin } from './plays.ts';
import { showsNeed } from './plays-guarded.ts';
import { type OfferBasis, readOffer, sizeAccount } from './size.ts';

/** A judgement, and what is to be remembered of it. */
export interface Judged {
  readonly assessment: Assessment;
  readonly signals: readonly StoredSignal[];
  readonly opportunities: readonly StoredOpportunity[];
  /** Lines for the log of opportunities. */
  readonly changes: readonly OpportunityChange[];
}

/**
 * Judges one account on one day: what is seen, what it scores, what to do about it and what to say. Pure: the same
 * dossier and context give the same answer to the byte. The signals are those to store; the assessment holds the
 * ones that stand, then those cleared today.
 */
export function assessAccount(known: Dossier, context: Context): Judged {
  const dossier = discreet(known, context);
  const signals = trackSignals(dossier.signals, detectSignals(dossier, context), dossier, context);
  const standing = signals.filter((signal) => signal.state !== 'cleared');
  const judging: Judging = { dossier, context, signals: standing };

  const factors = judgeFactors(judging);
  const score = scoreOf(factors);
  const band = bandOf(score, context.settings);
  const confidence = judgeConfidence(factors, dossier, context);
  const chosen = choosePlay(judging, { score, factors, confidence });
  const buying = withWins(judging);
  const offer = readOffer(buying);
  const askRest = askRestOf(judging);
  const found = findOpportunities({ judging: buying, factors, confidence, play: chosen, offer, askRest });
  const play = playWithin(chosen, buying, found.held);
  const sizing = sizeWithin(buying, play, offer, found.held);
  const champions = championMoves(judging);
  const isGuarded = GUARD_PLAYS.includes(play.id);
  const assessment: Assessment = {
    account: summaryOf(dossier),
    day: context.today,
    score,
    flag: isGuarded && (band === 'hot' || band === 'warm') ? '*' : '',
    band,
    size: sizeOf(play, band, score, factors, context),
    factors,
    confidence,
    play,
    signals: nameRisks(
      signals.map(({ day: _day, prior: _prior, ...signal }) => signal),
      champions,
    ),
    opportunities: found.opportunities,
    activations: found.activations,
    organic: organicGrowth(judging),
    conversion: play.id === 'conversion-candidate' ? scoreConversion(judging) : null,
    askRest,
    nothing: whyNothing(judging, play, confidence, found.opportunities, offer),
    champions,
    timeline: latestMoves(judging),
    sizing,
    opener: planOpener(buying, play, found.held),
    needsHuman: needsHuman(judging, play, factors, sizing),
    stale: staleFacts(dossier, context),
    warnings: warningsOf(judging, factors),
  };
  return { assessment, signals, opportunities: found.stored, changes: found.changes };
}

/** The sums without what is held; while the account rests, the offer holds what was asked already and nothing else (spec 12.4). */
function sizeWithin(judging: Judging, { id }: Play, offer: OfferBasis | null, held: Held): Sizing | null {
  const sizing = sizeAccount(judging, id, offerWithout(offer, held));
  if (!sizing || held.askRest === null) return sizing;
  const now = sizeAccount(judging, id, offerOpen(offer, held));
  return {
    ...sizing,
    offer: now?.offer ?? null,
    comparison: now?.comparison ?? null,
    share: sizing.share && { ...sizing.share, offer: now?.share?.offer ?? null },
    lines: { ...sizing.lines, offer: now?.lines.offer ?? [] },
  };
}

/** Every input that is too old to count, with its age (spec 12.5). */
function staleFacts(dossier: Dossier, context: Context): readonly StaleFact[] {
  const people = staleContacts(dossier, context);
  const { stale } = freshFacts(dossier, context);
  return people ? [...stale, people] : stale;
}

/** Name, owner and money as last stated: they outlive any window of freshness. */
function summaryOf({ accountId, name, snapshot }: Dossier): AccountSummary {
  const { csm = null, arr = null, renewal_date: renewal = null, plan_tier: planTier = null } = snapshot?.facts ?? {};
  return { id: accountId, name, csm, arr, renewal, planTier };
}

/** How large the chance is (spec section 4): low where it must wait or scores low, high when hot or full. */
function sizeOf(
  play: Play,
  band: Band,
  score: number,
  { ceiling }: Assessment['factors'],
  { settings }: Context,
): Level {
  if (play.id === 'defend' || play.id === 'adopt-first' || score < settings.score.bands.warm) return 'low';
  return band === 'hot' || (ceiling.known && ceiling.points === settings.score.ceiling.high) ? 'high' : 'medium';
}

/** What only a person may decide (spec section 0). */
function needsHuman(
  { dossier, context }: Judging,
  play: Play,
  factors: Readonly<Record<FactorId, Factor>>,
  sizing: Sizing | null,
): readonly NeedsHumanId[] {
  const { settings, catalogue } = context;
  const reasons: NeedsHumanId[] = [];
  const strategic = freshFacts(dossier, context).facts.strategic ?? 0;
  if (strategic >= settings.thresholds.strategicFrom) reasons.push('strategic');
  const atRisk = play.id === 'defend' || play.id === 'fix-first';
  if (atRisk && showsNeed(factors, settings)) reasons.push('at-risk-need');
  const lines = catalogue?.product_lines.filter(({ name }) => sizing?.offer?.modules.includes(name)) ?? [];
  if (lines.length > 0) reasons.push('bundle');
  return reasons;
}

function warningsOf({ dossier, context }: Judging, { health, timing }: Assessment['factors']): readonly WarningId[] {
  const warnings: WarningId[] = [];
  if (timing.evidence.some((one) => one.measure === 'renewal_date' && String(one.value) < context.today)) {
    warnings.push('renewal-past');
  }
  if (limitUses(dossier, context).length === 0) warnings.push('no-usage');
  if (health.evidence.length > 1 && disagrees(dossier, context)) warnings.push('health-conflict');
  if (isNarrativeOnly(dossier.snapshot)) warnings.push('narrative');
  return warnings;
}

/** A healthy label or score beside a detractor's NPS, or the other way round: the lower counts, both are shown (E11). */
function disagrees(dossier: Dossier, context: Context): boolean {
  const { nps, health_label: label, health_score: score } = freshFacts(dossier, context).facts;
  const { npsLow, healthGood, healthAtRisk } = context.settings.thresholds;
  const good = [nps !== undefined && nps > npsLow, label === 'healthy', score !== undefined && score >= healthGood];
  const bad = [nps !== undefined && nps <= npsLow, label === 'at-risk', score !== undefined && score < healthAtRisk];
  return good.includes(true) && bad.includes(true);
}
