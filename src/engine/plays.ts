import { freshFacts, isUseAtLeast, justRenewed, topUse, unpaidAs } from '../detectors/facts.ts';
import { type Band, GUARD_PLAYS, type Play, type PlayReason } from '../domain/assessment.ts';
import { ASKING_STEPS, type StepId } from '../domain/judgement.ts';
import type { Settings } from '../domain/settings.ts';
import type { Signal, SignalId } from '../domain/signal.ts';
import { countedRequests } from './factors-demand.ts';
import { hasSignal, type Judging, signalsOf } from './judging.ts';
import { allRests, type Held, isWordHeld } from './opportunities/held.ts';
import { PLAY_VALUES } from './play-values.ts';
import { guardedPlay, type PlayChoice, type Standing } from './plays-guarded.ts';

/** The band of a score (spec section 4). */
export function bandOf(score: number, settings: Settings): Band {
  const { hot, warm, nurture } = settings.score.bands;
  if (score >= hot) return 'hot';
  if (score >= warm) return 'warm';
  return score >= nurture ? 'nurture' : 'wait';
}

/** The play of spec section 5, first match wins; partner-managed accounts run theirs through the partner. */
export function choosePlay(judging: Judging, standing: Standing): Play {
  const { dossier, context } = judging;
  const choice = conversion(judging) ?? guardedPlay(judging, standing) ?? renewed(judging) ?? byBand(judging, standing);
  const partner = freshFacts(dossier, context).facts.account_type === 'partner-managed';
  const { id, values, urgency, liftsWhen, reasons, caution = null, item } = choice;
  return {
    id,
    partner,
    ...values,
    urgency,
    steps: partner ? throughPartner(choice) : choice.steps,
    liftsWhen,
    reasons,
    caution,
    ...(item === undefined ? {} : { item }),
    since: dossier.lastPlay?.id === id ? dossier.lastPlay.since : context.today,
  };
}

/** Growth talk goes through the partner alone (spec section 5); protecting, and finding out, stay ours too. */
function throughPartner({ steps }: PlayChoice): readonly StepId[] {
  return ['partner-enablement', 'joint-review', ...steps.filter((step) => !ASKING_STEPS.includes(step))];
}

/** Free, trial or paying nothing: out of the ranking, on a list of their own. */
function conversion(judging: Judging): PlayChoice | null {
  const reason = unpaidAs(freshFacts(judging.dossier, judging.context).facts);
  if (reason === null) return null;
  const ending = signalsOf(judging, 'trial-ending').flatMap((signal) => signal.evidence);
  return {
    id: 'conversion-candidate',
    values: PLAY_VALUES.conversion,
    urgency: ending.length > 0 ? 'high' : 'medium',
    steps: ['trial-outcome', 'trial-decider'],
    liftsWhen: null,
    reasons: [{ id: reason, evidence: ending }],
  };
}

function renewed(judging: Judging): PlayChoice | null {
  const renewal = justRenewed(judging.dossier, judging.context);
  if (!renewal) return null;
  const pressed = keepsTimeAfterRenewal(judging.signals).length > 0;
  return {
    id: 'just-renewed',
    values: PLAY_VALUES.renewed,
    urgency: pressed ? 'medium' : 'low',
    steps: pressed ? ['ease-limit-now', 'start-of-term', 'return-later'] : ['start-of-term', 'return-later'],
    liftsWhen: 'term-settled',
    reasons: [{ id: 'just-renewed', evidence: [renewal.evidence] }],
  };
}

/**
 * A play by what may be asked for today (spec R2 and 12.4): it is about nothing that is held, and while all there is to
 * raise rests its steps ask for nothing new.
 */
export function playWithin(play: Play, judging: Judging, held: Held): Play {
  const { item: _, ...rest } = play;
  if (GUARD_PLAYS.includes(play.id) || play.id === 'conversion-candidate') return play;
  const kept = play.steps.filter((step) => !ASKING_STEPS.includes(step));
  if (kept.length < play.steps.length && (allRests(held) || held.askRest !== null)) {
    const goesOn = held.open.length > 0 || held.askRest?.reason === 'recent-ask';
    return { ...rest, steps: [...(goesOn ? FOLLOW_UP : NO_NEW_ASK), ...kept] };
  }
  if (play.item === undefined) return play;
  const asked = countedRequests(judging.dossier, judging.context).flatMap(({ feature }) => feature ?? []);
  const item = asked.find((feature) => !isWordHeld(feature, held, judging));
  return item === undefined ? rest : { ...rest, item };
}

const FOLLOW_UP: readonly StepId[] = ['follow-up'];
const NO_NEW_ASK: readonly StepId[] = ['no-new-ask'];

const ALWAYS_URGENT: readonly SignalId[] = [
  'seat-ceiling',
  'seat-full',
  'user-waitlist',
  'tier-feature-limit',
  'api-limit-hit',
  'dept-access-request',
];
const URGENT_WHEN_STRONG: readonly SignalId[] = ['api-limit-near', 'storage-near', 'metered-near'];

/** Standing signals whose opportunities keep tier and time although the account has just renewed (spec 5.5, A20). */
export function keepsTimeAfterRenewal(signals: readonly Signal[]): readonly Signal[] {
  return signals.filter(
    ({ id, strength }) => ALWAYS_URGENT.includes(id) || (strength === 'strong' && URGENT_WHEN_STRONG.includes(id)),
  );
}

function byBand(judging: Judging, { score, confidence }: Standing): PlayChoice {
  const { settings } = judging.context;
  const band = bandOf(score, settings);
  const doubt = confidence.value < settings.confidence.needData;
  const caps = capReasons(judging);
  if (band === 'wait') {
    return {
      id: 'wait',
      values: doubt ? PLAY_VALUES.getData : PLAY_VALUES.wait,
      urgency: 'low',
      steps: doubt ? ['fill-in-data', 'check-health'] : ['lift-adoption', 'check-health'],
      liftsWhen: doubt ? 'data-known' : null,
      reasons: doubt ? [...caps, { id: 'confidence', evidence: [] }] : caps,
    };
  }
  if (doubt) {
    return {
      id: 'nurture',
      values: PLAY_VALUES.getData,
      urgency: 'low',
      steps: ['fill-in-data', 'keep-in-touch'],
      liftsWhen: 'data-known',
      reasons: [{ id: 'confidence', evidence: [] }, ...caps],
    };
  }
  if (band === 'nurture' || caps.length > 0) return nurture(caps);
  return band === 'hot' ? pursueHot() : pursueWarm(judging);
}

/** What keeps a hot or warm account at nurture: falling usage, a shrinking company (spec 5.7). */
function capReasons(judging: Judging): readonly PlayReason[] {
  return (['usage-declining', 'company-contracting'] as const).flatMap((id) => {
    if (!hasSignal(judging, id)) return [];
    const evidence = signalsOf(judging, id).flatMap((signal) => signal.evidence);
    return [{ id: id === 'usage-declining' ? ('declining' as const) : ('contracting' as const), evidence }];
  });
}

function nurture(caps: readonly PlayReason[]): PlayChoice {
  const first = caps[0]?.id;
  return {
    id: 'nurture',
    values: PLAY_VALUES.nurture,
    urgency: 'low',
    steps: first === 'declining' ? ['find-out-why', 'keep-in-touch'] : ['keep-in-touch', 'watch-changes'],
    liftsWhen: first === 'declining' ? 'usage-steady' : first === 'contracting' ? 'company-steady' : null,
    reasons: caps,
  };
}

function pursueHot(): PlayChoice {
  return {
    id: 'pursue',
    values: PLAY_VALUES.pursueHot,
    urgency: 'high',
    steps: ['growth-call', 'bring-numbers', 'find-decider'],
    liftsWhen: null,
    reasons: [],
  };
}

function pursueWarm(judging: Judging): PlayChoice {
  const { dossier, context } = judging;
  const top = topUse(dossier, context);
  const hasRoom = top !== null && !isUseAtLeast(top, context.settings.thresholds.limitNear);
  const item = countedRequests(dossier, context).find((request) => request.feature !== undefined)?.feature;
  const steps: readonly StepId[] = ['send-case-study', 'learn-priorities'];
  return {
    id: 'pursue',
    values: PLAY_VALUES.pursueWarm,
    urgency: 'medium',
    steps: hasRoom ? [...steps, 'adoption-alongside'] : steps,
    liftsWhen: null,
    reasons: [],
    ...(hasRoom ? { caution: 'adoption-before-push' as const } : {}),
    ...(item === undefined ? {} : { item }),
  };
}
