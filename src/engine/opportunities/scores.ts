import { activeSponsors, freshFacts, roundStage } from '../../detectors/facts.ts';
import type { Confidence, Factor, Level, PlayId } from '../../domain/assessment.ts';
import { roundHalfUp } from '../../domain/money.ts';
import type { SaleType } from '../../domain/opportunity.ts';
import type { Settings } from '../../domain/settings.ts';
import { type FactorId, type Signal, type SignalId, STRENGTHS, type Strength } from '../../domain/signal.ts';
import { hasSignal, type Judging, signalsOf } from '../judging.ts';
import type { Draft } from './drafts.ts';
import type { Value } from './values.ts';

/** What an opportunity's points rest on beside itself. */
export interface ScoreBasis {
  readonly judging: Judging;
  readonly play: PlayId;
  readonly factors: Readonly<Record<FactorId, Factor>>;
  readonly confidence: Confidence;
}

/** The three scores, 1-10 each, and what they add up to. */
export interface Points {
  readonly revenue: number;
  readonly effort: number;
  readonly likelihood: number;
  readonly composite: number;
}

/** Revenue, effort, likelihood and composite of a draft (spec section 6). */
export function scoreDraft(draft: Draft, value: Value, basis: ScoreBasis): Points {
  const { settings } = basis.judging.context;
  const arr = freshFacts(basis.judging.dossier, basis.judging.context).facts.arr ?? null;
  const revenue = revenuePoints(value.arr, arr, settings);
  const effort = effortPoints(draft.type, value, basis);
  const likelihood = likelihoodPoints(draft, basis);
  return { revenue, effort, likelihood, composite: compositeOf(revenue, effort, likelihood, settings) };
}

/**
 * Revenue 1-10 for `value` dollars a year: by share of the account's ARR, else by amount, then held between the floors
 * and caps for large and small sums. What cannot be sized has the lowest points of the amounts.
 */
export function revenuePoints(value: number | null, accountArr: number | null, settings: Settings): number {
  const { revenueByShare, revenueByAmount, revenueFloors, revenueCaps } = settings.opportunities;
  const least = revenueByAmount.at(-1)?.points ?? 1;
  if (value === null) return least;
  const points =
    accountArr === null || accountArr <= 0
      ? revenueByAmount.find(({ from }) => value >= from)?.points
      : revenueByShare.find(({ from }) => value * 100 >= accountArr * from)?.points;
  const floor = revenueFloors.find(({ from }) => value >= from)?.points ?? 1;
  const cap = revenueCaps.find(({ below }) => value < below)?.points ?? 10;
  return clamp(Math.min(Math.max(points ?? least, floor), cap));
}

function effortPoints(type: SaleType, { arr, procurement, selfServe }: Value, { judging }: ScoreBasis): number {
  const { dossier, context } = judging;
  const { effort, effortLarge, effortVeryLarge } = context.settings.opportunities;
  let points = effort[type];
  if (selfServe && (type === 'SEAT' || type === 'USAGE' || type === 'TIER')) points += 1;
  if (procurement) points -= 1;
  if (freshFacts(dossier, context).facts.budget_approved === true) points += 1;
  if (arr !== null && arr >= effortLarge) points -= arr >= effortVeryLarge ? 2 : 1;
  // Unknown people are not missing people: a book without contacts is not harder to sell to.
  if (dossier.contacts.length > 0 && activeSponsors(dossier, context).length === 0) points -= 1;
  return clamp(points);
}

function likelihoodPoints(draft: Draft, { judging, play, factors }: ScoreBasis): number {
  const { context } = judging;
  const { likelihood: rule } = context.settings.opportunities;
  const { facts } = freshFacts(judging.dossier, context);
  const intent = showsIntent(draft, judging);
  const budget = facts.budget_approved === true || isFunded(judging);
  let points = rule.base + rule[strongestOf(draft.signals)];
  if (factors.health.points >= rule.healthFrom) points += rule.health;
  else if (factors.health.points < rule.poorHealthBelow) points += rule.poorHealth;
  if (intent) points += rule.intent;
  if (factors.timing.points >= rule.timingFrom) points += rule.timing;
  else if (factors.timing.points <= rule.poorTimingTo) points += rule.poorTiming;
  if (budget) points += rule.budget;
  if (hasSignal(judging, 'single-threaded')) points += rule.singleThreaded;
  if (draft.signals.some(({ id }) => id === 'competitor-evaluation')) points += rule.rival;
  const isClear = intent && budget && facts.need_by_date !== undefined;
  return clamp(Math.min(points, isClear ? 10 : rule.cap, guardCap(play, rule)));
}

function guardCap(play: PlayId, rule: Settings['opportunities']['likelihood']): number {
  if (play === 'defend') return rule.capDefend;
  return play === 'fix-first' || play === 'adopt-first' ? rule.capFix : 10;
}

/** The strength of the strongest signal. */
export function strongestOf(signals: readonly Signal[]): Strength {
  return STRENGTHS[Math.max(0, ...signals.map(({ strength }) => STRENGTHS.indexOf(strength)))] ?? 'weak';
}

const WISHES: readonly SignalId[] = [
  'higher-tier-request',
  'limit-complaint',
  'dept-access-request',
  'custom-request',
  'dedicated-contact',
];
/** Asked so often, a wish is intent (spec section 6, likelihood). */
const REPEATED = 2;

/** The item or a part of it was asked for at least twice, or somebody looked at prices. */
function showsIntent({ signals }: Draft, judging: Judging): boolean {
  if (hasSignal(judging, 'pricing-explored')) return true;
  // A repeated inquiry is the same wishes seen once more, and by its name at least two.
  if (signals.some(({ id }) => id === 'repeated-inquiry')) return true;
  const asked = signals.filter(({ id }) => WISHES.includes(id));
  return asked.reduce((count, { evidence }) => count + evidence.length, 0) >= REPEATED;
}

/** Series A or later inside the funding window. */
function isFunded(judging: Judging): boolean {
  return signalsOf(judging, 'funding-round').some(({ strength }) => strength === 'strong');
}

/** Whether a round of Series B or later is among them (spec C13: it makes things urgent). */
export function isLateRound(signals: readonly Signal[]): boolean {
  return signals.some(
    ({ id, evidence }) =>
      id === 'funding-round' && evidence.some(({ detail }) => roundStage(String(detail?.['round'] ?? '')) === 2),
  );
}

/** (4·revenue + 3·effort + 3·likelihood)/10 with the weights of the settings, to one decimal, half up. */
export function compositeOf(revenue: number, effort: number, likelihood: number, settings: Settings): number {
  const { weights } = settings.opportunities;
  const sum = weights.revenue * revenue + weights.effort * effort + weights.likelihood * likelihood;
  return roundHalfUp(sum / (weights.revenue + weights.effort + weights.likelihood), 1);
}

/** The tier of a composite, 1 (pursue now) to 5. */
export function tierOf(composite: number, settings: Settings): number {
  const { tiers } = settings.opportunities;
  const index = tiers.findIndex((from) => composite >= from);
  return (index === -1 ? tiers.length : index) + 1;
}

/** Confidence of an opportunity by its likelihood, one level lower where the account's own is below the limit. */
export function confidenceOf(likelihood: number, account: number, settings: Settings): Level {
  const { high, medium, accountBelow } = settings.opportunities.confidence;
  const level = likelihood >= high ? 0 : likelihood >= medium ? 1 : 2;
  return LEVELS[Math.min(2, level + (account < accountBelow ? 1 : 0))] ?? 'low';
}

const LEVELS: readonly Level[] = ['high', 'medium', 'low'];

const clamp = (points: number): number => Math.min(10, Math.max(1, points));
