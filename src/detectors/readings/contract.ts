import type { Context } from '../../domain/context.ts';
import { addDays, addMonths, type Day, daysBetween, isWithin } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Evidence } from '../../domain/signal.ts';
import { evidenceFor, evidenceOfEvent } from './evidence.ts';
import { freshFacts } from './fresh.ts';

const DAYS_PER_MONTH = 30.4375;

export interface Renewal {
  readonly day: Day;
  /** Days from today; negative when it is past. */
  readonly days: number;
  /** Whole months, rounded as spec section 4 says. */
  readonly months: number;
  readonly evidence: Evidence;
}

/** The stated renewal date, also when it is past; null when unknown. */
export function renewalOf(dossier: Dossier, context: Context): Renewal | null {
  const day = freshFacts(dossier, context).facts.renewal_date;
  if (day === undefined) return null;
  const days = daysBetween(context.today, day);
  return { day, days, months: Math.round(days / DAYS_PER_MONTH), evidence: evidenceFor(dossier, 'renewal_date', day) };
}

/** When the customer decides about the contract. */
interface Decision extends Renewal {
  /** `notice`: the last day to give notice, which comes before the renewal. */
  readonly by: 'renewal' | 'notice';
}

/**
 * The renewal, or the last day to give notice where a notice period is stated and that day is still ahead (spec 12.4);
 * null where no renewal is known. Once the notice has not been given, the renewal counts again.
 */
export function decisionOf(dossier: Dossier, context: Context): Decision | null {
  const renewal = renewalOf(dossier, context);
  if (!renewal) return null;
  const notice = freshFacts(dossier, context).facts.notice_days;
  if (notice === undefined || notice <= 0) return { ...renewal, by: 'renewal' };
  const day = addDays(renewal.day, -notice);
  const days = daysBetween(context.today, day);
  if (days < 0) return { ...renewal, by: 'renewal' };
  const evidence = evidenceFor(dossier, 'notice_days', notice, { detail: { renewal: renewal.day, lastDay: day } });
  return { day, days, months: Math.round(days / DAYS_PER_MONTH), evidence, by: 'notice' };
}

export interface Renewed {
  readonly day: Day;
  readonly evidence: Evidence;
}

/**
 * When the contract was last renewed: stated, signed in an event, or read from a renewal date that moved
 * at least half a year; the latest of these that is not in the future. Null when unknown.
 */
export function renewedOn(dossier: Dossier, context: Context): Renewed | null {
  let latest: Renewed | null = null;
  const offer = (day: Day, evidence: () => Evidence) => {
    if (day <= context.today && (!latest || day > latest.day)) latest = { day, evidence: evidence() };
  };
  const stated = freshFacts(dossier, context).facts.last_renewed_on;
  if (stated !== undefined) offer(stated, () => evidenceFor(dossier, 'last_renewed_on', stated));
  for (const event of dossier.events) {
    if (event.type === 'renewal_signed') offer(event.date, () => evidenceOfEvent(event));
  }
  const moved = movedRenewal(dossier, context);
  if (moved) offer(moved.day, () => moved.evidence);
  return latest;
}

/** A renewal date that moved by at least `justRenewedMonths` since the snapshot before, or did so on an earlier scan. */
function movedRenewal(dossier: Dossier, context: Context): Renewed | null {
  const { snapshot, previous } = dossier;
  const { justRenewedMonths } = context.settings.thresholds;
  const to = snapshot?.facts.renewal_date;
  const from = previous?.facts.renewal_date;
  if (
    snapshot &&
    previous &&
    to !== undefined &&
    from !== undefined &&
    to > from &&
    to >= addMonths(from, justRenewedMonths)
  ) {
    const evidence = evidenceFor(dossier, 'renewal_date', to, { from, fromDay: previous.day });
    return { day: snapshot.day, evidence };
  }
  const standing = dossier.signals.find((signal) => signal.id === 'just-renewed' || signal.id === 'post-renewal');
  const evidence = standing?.evidence[0];
  return evidence?.measure === 'renewal_date' ? { day: evidence.day, evidence } : null;
}

/** Whether the account renewed, or first signed, within the settings' days: play 5 of spec section 5. */
export function justRenewed(dossier: Dossier, context: Context): Renewed | null {
  const window = context.settings.thresholds.justRenewedDays;
  const renewed = renewedOn(dossier, context);
  if (renewed && isWithin(renewed.day, context.today, window)) return renewed;
  const start = freshFacts(dossier, context).facts.contract_start;
  if (start === undefined || !isWithin(start, context.today, window)) return null;
  return { day: start, evidence: evidenceFor(dossier, 'contract_start', start) };
}
