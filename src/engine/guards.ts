import {
  activeContacts,
  activeSponsors,
  adoptionOf,
  evidenceFor,
  freshFacts,
  isMoveWithin,
  isPerson,
  isUseAtLeast,
  isUseOver,
  openEscalations,
  renewalOf,
  renewedOn,
  topUse,
  usageChange,
} from '../detectors/facts.ts';
import type { PlayReason } from '../domain/assessment.ts';
import { daysBetween } from '../domain/day.ts';
import { departureOf } from '../domain/departure.ts';
import type { ReasonId } from '../domain/judgement.ts';
import { isAtLeast } from '../domain/money.ts';
import type { AccountEvent, Contact } from '../domain/records.ts';
import type { Evidence, SignalId } from '../domain/signal.ts';
import { hasSignal, type Judging, signalsOf } from './judging.ts';

/** What holds an account back, by guard; an empty list: that guard is down. */
export interface Guards {
  readonly defend: readonly PlayReason[];
  readonly fix: readonly PlayReason[];
  readonly adopt: readonly PlayReason[];
}

/**
 * The triggers of plays 2 to 4 that stand today (spec section 5). A window limits how old a fact may be when first
 * read; a guard that is up stands until its lift condition holds, also where its trigger can no longer be read.
 */
export function readGuards(judging: Judging): Guards {
  return { defend: defendReasons(judging), fix: fixReasons(judging), adopt: adoptReasons(judging) };
}

/** Whether the last scan's play rested on this reason. */
const stood = ({ dossier }: Judging, reason: ReasonId): boolean => dossier.lastPlay?.reasons.includes(reason) ?? false;

function bySignal(judging: Judging, id: ReasonId & SignalId): readonly PlayReason[] {
  const signals = signalsOf(judging, id);
  return signals.length > 0 ? [{ id, evidence: signals.flatMap((signal) => signal.evidence) }] : [];
}

function defendReasons(judging: Judging): readonly PlayReason[] {
  return [...vendorAtStake(judging), ...sponsorLost(judging), ...bySignal(judging, 'acquired-by')];
}

/** An open vendor review; a notice of termination opens one too and is named for what it is. */
function vendorAtStake(judging: Judging): readonly PlayReason[] {
  const evidence = signalsOf(judging, 'vendor-review').flatMap((signal) => signal.evidence);
  const notices = evidence.filter((one) => one.value === 'termination_notice');
  const reviews = evidence.filter((one) => one.value !== 'termination_notice');
  const reasons: PlayReason[] = [];
  if (reviews.length > 0) reasons.push({ id: 'vendor-review', evidence: reviews });
  if (notices.length > 0) reasons.push({ id: 'termination-notice', evidence: notices });
  return reasons;
}

/** A champion or sponsor left, no sponsor is active and the renewal is near; lifts with a signed renewal. */
function sponsorLost(judging: Judging): readonly PlayReason[] {
  const { dossier, context } = judging;
  const renewal = renewalOf(dossier, context);
  const renewed = renewedOn(dossier, context);
  const evidence = signalsOf(judging, 'champion-left').flatMap((signal) => signal.evidence);
  const isSecured = evidence.every((one) => renewed !== null && renewed.day > one.day);
  const isNear = renewal !== null && renewal.days <= context.settings.thresholds.renewalWindowDays;
  if (renewal && isNear && evidence.length > 0 && !isSecured && activeSponsors(dossier, context).length === 0) {
    return [{ id: 'sponsor-lost', evidence: [...evidence, renewal.evidence] }];
  }
  if (!stood(judging, 'sponsor-lost') || renewedSince(judging) || leaversAreBack(judging)) return [];
  return [{ id: 'sponsor-lost', evidence }];
}

/** Whether a renewal was signed since the play of the last scan began. */
function renewedSince({ dossier, context }: Judging): boolean {
  const renewed = renewedOn(dossier, context);
  return renewed !== null && dossier.lastPlay !== null && renewed.day >= dossier.lastPlay.since;
}

/**
 * A departure that the data took back takes its guard with it: one who carried us is there after all, or every one of
 * them is, or only moved within the company. A successor lifts nothing (spec section 5: a signed renewal does).
 */
function leaversAreBack({ dossier, context }: Judging): boolean {
  const since = dossier.lastPlay?.since ?? '';
  const leavers = dossier.signals
    .filter(({ id, clearedOn }) => id === 'champion-left' && (clearedOn === undefined || clearedOn >= since))
    .flatMap((signal) => signal.evidence.map((one) => String(one.detail?.['person'] ?? '')));
  const isLeaver = (contact: Contact) => leavers.some((person) => isPerson(contact, person));
  if (activeSponsors(dossier, context).some(isLeaver)) return true;
  const active = activeContacts(dossier, context);
  const isBack = (contact: Contact) => active.includes(contact) || isMoveWithin(departureOf(contact)?.company, dossier);
  return (
    leavers.length > 0 &&
    leavers.every((person) => dossier.contacts.some((contact) => isPerson(contact, person) && isBack(contact)))
  );
}

function fixReasons(judging: Judging): readonly PlayReason[] {
  return [...npsLow(judging), ...healthAtRisk(judging), ...escalationOpen(judging), ...contractReduced(judging)];
}

function npsLow(judging: Judging): readonly PlayReason[] {
  const { dossier, context } = judging;
  const { nps } = freshFacts(dossier, context).facts;
  if (nps !== undefined) {
    const isLow = nps <= context.settings.thresholds.npsLow;
    return isLow ? [{ id: 'nps-low', evidence: [evidenceFor(dossier, 'nps', nps)] }] : [];
  }
  return stood(judging, 'nps-low') && !isWell(judging) ? [{ id: 'nps-low', evidence: [] }] : [];
}

function healthAtRisk(judging: Judging): readonly PlayReason[] {
  const { dossier, context } = judging;
  const { health_label: label, health_score: score } = freshFacts(dossier, context).facts;
  const evidence: Evidence[] = [];
  if (label === 'at-risk') evidence.push(evidenceFor(dossier, 'health_label', label));
  if (score !== undefined && score < context.settings.thresholds.healthAtRisk) {
    evidence.push(evidenceFor(dossier, 'health_score', score));
  }
  if (evidence.length > 0) return [{ id: 'health-at-risk', evidence }];
  return stood(judging, 'health-at-risk') && !isWell(judging) ? [{ id: 'health-at-risk', evidence: [] }] : [];
}

/** An escalation does not close by itself, however well the account is otherwise: a count of none or an event closes it. */
function escalationOpen(judging: Judging): readonly PlayReason[] {
  const found = bySignal(judging, 'escalation-open');
  if (found.length > 0 || !stood(judging, 'escalation-open')) return found;
  const { dossier, context } = judging;
  const told = { ...dossier, events: [...dossier.events, ...forgottenEscalations(judging)] };
  const isOpen = openEscalations(told, context, Number.MAX_SAFE_INTEGER).length > 0;
  return isOpen ? [{ id: 'escalation-open', evidence: [] }] : [];
}

/** Escalations whose events are too old to be read again, as their signal remembers them. */
function forgottenEscalations({ dossier: { signals }, context }: Judging): readonly AccountEvent[] {
  return signals
    .filter(({ id }) => id === 'escalation-open')
    .flatMap(({ evidence }) => evidence)
    .filter(({ measure, day }) => measure === 'event' && daysBetween(day, context.today) > EVENTS_READ_DAYS)
    .map(({ day, source }) => ({ type: 'escalation', date: day, origin: source }));
}

/** Younger events are read at every scan: one of them that is not there was taken back. */
const EVENTS_READ_DAYS = 365;

/** A cut outlives the window it is first read in: it lifts when the account is known to be well, or what was cut is back. */
function contractReduced(judging: Judging): readonly PlayReason[] {
  const found = bySignal(judging, 'contract-reduction');
  if (found.length > 0 || !stood(judging, 'contract-reduction') || isWell(judging)) return found;
  const cuts = judging.dossier.signals
    .filter((signal) => signal.id === 'contract-reduction')
    .flatMap((signal) => signal.evidence);
  return isRestored(cuts, judging) ? [] : [{ id: 'contract-reduction', evidence: cuts }];
}

function isRestored(cuts: readonly Evidence[], { dossier, context }: Judging): boolean {
  const { arr, seats_licensed } = freshFacts(dossier, context).facts;
  const now: Readonly<Record<string, number | undefined>> = { arr, seats_licensed };
  return (
    cuts.length > 0 && cuts.every(({ measure, from }) => typeof from === 'number' && (now[measure] ?? from - 1) >= from)
  );
}

/** NPS of a non-detractor, or a health label or score that is at least OK: what lifts a fix-first (spec section 5). */
function isWell({ dossier, context }: Judging): boolean {
  const { nps, health_label: label, health_score: score } = freshFacts(dossier, context).facts;
  const { npsLow: low, healthAtRisk: atRisk } = context.settings.thresholds;
  if (nps !== undefined && nps > low) return true;
  if (label === 'ok' || label === 'healthy') return true;
  return score !== undefined && score >= atRisk;
}

function adoptReasons(judging: Judging): readonly PlayReason[] {
  const { dossier, context } = judging;
  const { limitNear, seatHigh, lowAdoptionPct } = context.settings.thresholds;
  const top = topUse(dossier, context);
  const isUp = dossier.lastPlay?.id === 'adopt-first';
  const reasons: PlayReason[] = [];

  // A guard that is up lifts by its own condition, however full the seats have become meanwhile.
  const isLoose = !top || !isUseAtLeast(top, limitNear);
  const keeps = isUp ? stood(judging, 'declining') : isLoose && fellBehindAnotherGuard(judging);
  if ((isLoose && hasSignal(judging, 'usage-declining')) || (keeps && !hasRecovered(judging))) {
    const evidence = signalsOf(judging, 'usage-declining').flatMap((signal) => signal.evidence);
    reasons.push({ id: 'declining', evidence: top ? [...evidence, top.evidence] : evidence });
  }

  const adoption = adoptionOf(dossier, context);
  const isLow = adoption !== null && !isAtLeast(adoption.adopted, adoption.available, lowAdoptionPct);
  if (isLow && (isUp || !top || !isUseOver(top, seatHigh))) {
    reasons.push({ id: 'low-adoption', evidence: [adoption.evidence] });
  }
  return reasons;
}

/** Whether usage fell while an earlier guard took its place on the card: that guard's end does not lift this one. */
function fellBehindAnotherGuard({ dossier: { lastPlay, signals } }: Judging): boolean {
  if (lastPlay?.id !== 'defend' && lastPlay?.id !== 'fix-first') return false;
  return signals.some(
    ({ id, clearedOn }) => id === 'usage-declining' && (clearedOn === undefined || clearedOn >= lastPlay.since),
  );
}

/** Whether usage is known not to fall, and was so on an earlier snapshot long enough ago (spec section 5, lift of play 4). */
function hasRecovered(judging: Judging): boolean {
  const { dossier, context } = judging;
  const change = usageChange(dossier, context);
  if (hasSignal(judging, 'usage-declining') || change === null || change.trend === 'declining') return false;
  const fallen = dossier.signals.find((signal) => signal.id === 'usage-declining');
  if (!fallen) return true;
  if (fallen.clearedOn === undefined || !dossier.snapshot) return false;
  return daysBetween(fallen.clearedOn, dossier.snapshot.day) >= context.settings.thresholds.declineClearDays;
}
