import { isUseOver, justRenewed, topUse } from '../../detectors/facts.ts';
import { GUARD_PLAYS, type Level, type Play } from '../../domain/assessment.ts';
import { roundHalfUp } from '../../domain/money.ts';
import type {
  Activation,
  Backing,
  BestTime,
  BlockId,
  Opportunity,
  OpportunityChange,
  Rest,
  StoredOpportunity,
} from '../../domain/opportunity.ts';
import { ASKED_STAGES } from '../../domain/opportunity.ts';
import { type Signal, STRENGTHS } from '../../domain/signal.ts';
import { hasSignal, type Judging } from '../judging.ts';
import { keepsTimeAfterRenewal } from '../plays.ts';
import type { OfferBasis } from '../size.ts';
import { activationsOf, unusedBefore } from './activations.ts';
import { bestTimeOf, isRenewalAligned } from './best-time.ts';
import { allowsDespiteAdoption, type Draft, draftOpportunities } from './drafts.ts';
import { groupAlternatives } from './groups.ts';
import type { Aimed, Held } from './held.ts';
import { changesOf, lapse, nextId, priorOf, remember, storedFor } from './memory.ts';
import { compareOpportunities } from './order.ts';
import { dependenciesOf, objectionsOf, partiesOf, risksOf } from './people.ts';
import { declinedItems, declinedRest } from './rests.ts';
import { confidenceOf, isLateRound, type ScoreBasis, scoreDraft, strongestOf, tierOf } from './scores.ts';
import { type Value, valueDraft } from './values.ts';
import { boughtLately, capacityOf, sinceWin } from './won.ts';

/** What a scan finds to sell at one account, and what is to be remembered of it. */
export interface Found {
  /** In the order of spec section 6. */
  readonly opportunities: readonly Opportunity[];
  readonly activations: readonly Activation[];
  readonly stored: readonly StoredOpportunity[];
  readonly changes: readonly OpportunityChange[];
  /** What nothing may ask for today, and what may be. */
  readonly held: Held;
}

/** What opportunities are found with, beside what their points rest on. */
export interface FindBasis extends Omit<ScoreBasis, 'play'> {
  readonly play: Play;
  readonly offer: OfferBasis | null;
  /** No new ask of any kind until it wakes (spec 12.4). */
  readonly askRest: Rest | null;
}

/**
 * Opportunities of one account (spec section 6): drafted from its signals and the catalogue, valued, timed, scored and
 * joined with their memory. A free or trial account has none (E4); under a guard all are blocked (R3); low adoption
 * lets few through (R2).
 */
export function findOpportunities(basis: FindBasis): Found {
  const { judging, offer, play } = basis;
  const { found, answered } = play.id === 'conversion-candidate' || !offer ? NOTHING : draft(basis, offer);
  const refused: Aimed[] = [];
  const waiting = found.flatMap(({ draft, behind }) => (behind === null ? [] : [{ draft, behind }]));
  const ids: string[] = [];
  const stored: StoredOpportunity[] = [];
  const changes: OpportunityChange[] = [];
  const opportunities: Omit<Opportunity, 'alternativeGroup' | 'counted'>[] = [];
  for (const one of found) {
    const memory = storedFor(one.draft, judging);
    // What low adoption holds back is only kept where somebody is already working on it.
    if (one.refused && (memory === null || !ASKED_STAGES.includes(memory.stage))) {
      refused.push(one.draft);
      continue;
    }
    const made = make(one, memory, basis, ids);
    ids.push(made.opportunity.id);
    opportunities.push(made.opportunity);
    stored.push(made.stored);
    changes.push(...made.changes);
  }
  for (const before of judging.dossier.opportunities) {
    if (ids.includes(before.id)) continue;
    const gone = lapse(before, judging);
    if (!gone) continue;
    stored.push(gone.stored);
    if (gone.change) changes.push(gone.change);
  }
  opportunities.sort(compareOpportunities);
  const groups = groupAlternatives(opportunities, judging, offer);
  return {
    opportunities: opportunities.map((one) => ({ ...one, ...(groups.get(one.id) ?? ALONE) })),
    activations: activationsOf(judging, waiting),
    stored,
    changes,
    held: heldOf(opportunities, [...answered, ...refused], basis),
  };
}

/** What is held: what rests or is blocked, what was refused, and what was bought or declined without being found today. */
function heldOf(
  opportunities: readonly Pick<Opportunity, 'type' | 'item' | 'backing' | 'rest' | 'blocked'>[],
  others: readonly Aimed[],
  { judging, askRest }: FindBasis,
): Held {
  const isOpen = ({ rest, blocked }: (typeof opportunities)[number]): boolean => rest === null && blocked === null;
  const named = [...boughtLately(judging), ...declinedItems(judging)].map((name) => ({ ...name, backing: [] }));
  return {
    askRest,
    open: opportunities.filter(isOpen),
    resting: [...opportunities.filter((one) => !isOpen(one)), ...others, ...named],
    rests: opportunities.some(({ rest }) => rest !== null),
  };
}

const ALONE = { alternativeGroup: null, counted: true } as const;

interface Drafted {
  readonly draft: Draft;
  readonly value: Value;
  /** What must be in use first: a module's name, or empty for the product as a whole; null: nothing. */
  readonly behind: string | null;
  readonly refused: boolean;
}

const NOTHING = { found: [], answered: [] } as const;

function draft(
  { judging }: FindBasis,
  offer: OfferBasis,
): { readonly found: readonly Drafted[]; readonly answered: readonly Draft[] } {
  const answered: Draft[] = [];
  const found = draftOpportunities(judging, offer).flatMap((drafted): Drafted[] => {
    const one = sinceWin(drafted, judging);
    if (!one) answered.push(drafted);
    const value = one && valueDraft(one, judging, offer);
    if (!one || !value) return [];
    const refused = !allowsDespiteAdoption(one, judging);
    return [{ draft: one, value, refused, behind: refused ? '' : unusedBefore(one, judging) }];
  });
  return { found, answered };
}

function make(
  { draft, value, behind, refused }: Drafted,
  memory: StoredOpportunity | null,
  basis: FindBasis,
  ids: readonly string[],
): {
  readonly opportunity: Omit<Opportunity, 'alternativeGroup' | 'counted'>;
  readonly stored: StoredOpportunity;
  readonly changes: readonly OpportunityChange[];
} {
  const { judging, play, factors, confidence } = basis;
  const { today, settings } = judging.context;
  const { signals } = draft;
  const keepsTime = keepsTimeAfterRenewal(signals).length > 0;
  const renewed = !keepsTime && justRenewed(judging.dossier, judging.context) !== null;
  const points = scoreDraft(draft, value, { ...basis, play: play.id });
  const scored = tierOf(points.composite, settings);
  const { renewedTier, forecast } = settings.opportunities;
  const capped = renewed && scored < renewedTier;
  const tier = capped ? renewedTier : scored;
  const best = bestTimeOf(signals, judging, keepsTime);
  const level = confidenceOf(points.likelihood, confidence.value, settings);
  const id = memory?.id ?? nextId(draft, judging, ids);
  const prior = priorOf(memory, judging);
  const stage = memory?.stage ?? 'identified';
  const blocked = blockOf(play, refused, behind);
  const rest = restOf(draft, stage, basis);
  const summed = {
    ...points,
    tier,
    capped,
    arr: value.arr,
    best,
    capacity: capacityOf(draft, judging),
    free: blocked === null && rest === null,
  };
  const now = remember(summed, prior, judging);
  const createdOn = memory?.createdOn ?? today;
  const parties = partiesOf(draft, judging, play.partner);
  const opportunity = {
    id,
    type: draft.type,
    item: draft.item,
    replaces: draft.replaces,
    backing: draft.backing,
    state: value.state,
    arr: value.arr,
    missing: value.missing,
    best,
    inWindow: best.from <= today && today <= best.to,
    urgency: urgencyOf(signals, best, judging),
    renewalAligned: isRenewalAligned(best, judging),
    ...parties,
    risks: risksOf(draft, judging, confidence, renewed),
    objections: objectionsOf(draft, judging, parties),
    dependencies: dependenciesOf(draft, value, judging, play.partner),
    blocked,
    rest,
    stage,
    createdOn,
    ...points,
    tier,
    capped,
    confidence: level,
    fit: fitOfAll(draft.backing),
    relationship: factors.health.points,
    evidenceStrength: signals.reduce((sum, { strength }) => sum + STRENGTHS.indexOf(strength) + 1, 0),
    expectedArr: value.arr === null ? null : roundHalfUp(value.arr * forecast[level]),
    secondProduct: draft.type === 'XSELL' && hasSignal(judging, 'single-product'),
    partner: play.partner,
    revisitOn: now.revisitOn,
  };
  return {
    opportunity,
    stored: {
      id,
      type: draft.type,
      item: memory?.item ?? draft.item,
      createdOn,
      stage,
      stageOn: memory?.stageOn ?? today,
      day: today,
      memory: now,
      prior,
    },
    changes: changesOf(id, summed, prior, today),
  };
}

const fitOfAll = (backing: readonly Backing[]): Backing['fit'] =>
  backing.reduce<Backing['fit']>((best, { fit }) => (fit > best ? fit : best), 1);

/** A guard blocks everything; then what low adoption or an unused module of the same kind holds back. */
function blockOf({ id }: Play, refused: boolean, behind: string | null): BlockId | null {
  if (GUARD_PLAYS.includes(id) && (id === 'defend' || id === 'fix-first' || id === 'adopt-first')) return id;
  if (refused) return 'low-adoption';
  return behind === null ? null : 'activate-first';
}

/** Its own no first; else the account's rest, which what is already being talked about does not share (spec 12.4). */
function restOf(draft: Draft, stage: Opportunity['stage'], { judging, askRest }: FindBasis): Rest | null {
  const declined = declinedRest(draft, judging);
  if (declined) return declined;
  return ASKED_STAGES.includes(stage) ? null : askRest;
}

/** Urgency (spec section 6): a full limit, a late round, a rival being tried, or a strong signal due this month. */
function urgencyOf(signals: readonly Signal[], best: BestTime, judging: Judging): Level {
  const { dossier, context } = judging;
  const top = topUse(dossier, context);
  const strongest = strongestOf(signals);
  const isFull = top !== null && isUseOver(top, context.settings.thresholds.limitStrong);
  const isDue = best.from.slice(0, 7) === context.today.slice(0, 7) && strongest === 'strong';
  if (isFull || isDue || isLateRound(judging.signals) || hasSignal(judging, 'competitor-evaluation')) return 'high';
  return strongest === 'weak' ? 'low' : 'medium';
}
