import { type Assessment, GUARD_PLAYS } from '../../domain/assessment.ts';
import type { Activation, Opportunity } from '../../domain/opportunity.ts';
import { descriptionOf, evidenceOf, narrativeOf, stateOf } from '../../text/opportunity.ts';
import {
  activationOf,
  dependenciesOf,
  nothingOf,
  objectionsOf,
  organicOf,
  partyOf,
  risksOf,
} from '../../text/opportunity-case.ts';
import { askRestOf, blockOf, momentOf, restOf } from '../../text/opportunity-time.ts';
import type { Text } from '../../text/text.ts';

/** What could be raised at an account, as the JSON of `expand "<account>"` has it (design.md section 4). */
export function opportunitiesJson(assessment: Assessment, text: Text): object {
  const { askRest, conversion, day, nothing, opportunities, organic } = assessment;
  const isGuarded = GUARD_PLAYS.includes(assessment.play.id);
  return {
    opportunities: opportunities.map((one) =>
      isGuarded ? heldJson(one, assessment, text) : opportunityJson(one, assessment, text),
    ),
    activations: assessment.activations.map((one) => activationJson(one, isGuarded, assessment, text)),
    organic: isGuarded ? [] : organic.map((growth) => ({ ...growth, text: organicOf(growth, text) })),
    conversion,
    nothing: nothing === null ? null : { reason: nothing, text: nothingOf(assessment, text) },
    askRest: askRest === null ? null : { ...askRest, text: askRestOf(askRest, day, text) },
    champions: assessment.champions,
    timeline: assessment.timeline,
  };
}

function opportunityJson(one: Opportunity, assessment: Assessment, text: Text): object {
  const party = (who: Opportunity['pitchTo']): object => ({ ...who, text: partyOf(who, text) });
  return {
    ...scoresJson(one),
    item: one.item,
    replaces: one.replaces,
    arr: one.arr,
    expectedArr: one.expectedArr,
    missing: one.missing,
    best: { from: one.best.from, to: one.best.to, code: one.best.code, why: momentOf(one, assessment, text) },
    inWindow: one.inWindow,
    renewalAligned: one.renewalAligned,
    blocked: one.blocked,
    blockedText: blockOf(one, assessment, text),
    rest: one.rest === null ? null : { ...one.rest, text: restOf(one.rest, assessment.day, text) },
    revisitOn: one.revisitOn,
    alternativeGroup: one.alternativeGroup,
    description: descriptionOf(one, assessment, text),
    narrative: narrativeOf(one, assessment, text),
    evidence: evidenceOf(one, assessment, text),
    state: { ...one.state, text: stateOf(one, assessment, text) },
    pitchTo: party(one.pitchTo),
    decides: party(one.decides),
    benefits: party(one.benefits),
    risks: risksOf(one, text),
    objections: objectionsOf(one, assessment, text),
    dependencies: dependenciesOf(one, text),
    signals: one.backing,
    secondProduct: one.secondProduct,
    partner: one.partner,
  };
}

/** Under a guard: that it exists, how it scores and what holds it back; no item, price or word of it (spec section 5). */
function heldJson(one: Opportunity, assessment: Assessment, text: Text): object {
  const why = blockOf(one, assessment, text);
  return {
    ...scoresJson(one),
    item: null,
    arr: null,
    expectedArr: null,
    best: { from: one.best.from, to: one.best.to, code: one.best.code, why },
    blocked: one.blocked,
    blockedText: why,
    rest: one.rest,
    revisitOn: one.revisitOn,
  };
}

const scoresJson = (one: Opportunity): object => ({
  id: one.id,
  type: one.type,
  revenue: one.revenue,
  effort: one.effort,
  likelihood: one.likelihood,
  composite: one.composite,
  tier: one.tier,
  capped: one.capped,
  confidence: one.confidence,
  fit: one.fit,
  relationship: one.relationship,
  evidenceStrength: one.evidenceStrength,
  urgency: one.urgency,
  counted: one.counted,
  stage: one.stage,
  createdOn: one.createdOn,
});

function activationJson(one: Activation, isGuarded: boolean, assessment: Assessment, text: Text): object {
  return {
    item: one.item,
    holds: isGuarded ? [] : one.holds,
    signals: one.backing,
    text: activationOf(one, assessment, text),
  };
}
