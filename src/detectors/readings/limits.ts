import type { Context } from '../../domain/context.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Origin } from '../../domain/facts.ts';
import { isAtLeast, isOver } from '../../domain/money.ts';
import type { Evidence } from '../../domain/signal.ts';
import { details, evidenceFor } from './evidence.ts';
import { freshFacts } from './fresh.ts';
import { perDossier } from './per-dossier.ts';

/** How much of one metered limit is used. */
export interface LimitUse {
  /** `seats`, `api`, `storage`, or the limit's own name. */
  readonly metric: string;
  /** Empty: the account as a whole. */
  readonly product: string;
  /** Names the limit within the account: the product for seats, else the metric with its product. */
  readonly subject: string;
  readonly used: number;
  /** Above zero; use above it is legal. */
  readonly limit: number;
  readonly peak: number | null;
  /** False: only a percentage was stated; `used` is that percentage and `limit` is 100. */
  readonly counted: boolean;
  readonly evidence: Evidence;
}

/** Every limit with a known use: seats, each product's seats, each metered limit; a limit of zero or none is no limit. */
export const limitUses = perDossier((dossier, context): readonly LimitUse[] => [
  ...seatUses(dossier, context),
  ...meteredUses(dossier, context),
]);

/** Seats of the account as a whole; null when unknown. */
export function seatUse(dossier: Dossier, context: Context): LimitUse | null {
  return limitUses(dossier, context).find((use) => use.metric === 'seats' && use.product === '') ?? null;
}

/** The limit closest to its end (or furthest past it); null when no use is known. The first one wins a tie. */
export function topUse(dossier: Dossier, context: Context): LimitUse | null {
  let top: LimitUse | null = null;
  for (const use of limitUses(dossier, context)) {
    if (!top || use.used * top.limit > top.used * use.limit) top = use;
  }
  return top;
}

/** Whether a use is above `percent` % of its limit, by cross-multiplication. */
export const isUseOver = (use: LimitUse, percent: number): boolean => isOver(use.used, use.limit, percent);

/** Whether a use is at least `percent` % of its limit, by cross-multiplication. */
export const isUseAtLeast = (use: LimitUse, percent: number): boolean => isAtLeast(use.used, use.limit, percent);

function seatUses(dossier: Dossier, context: Context): LimitUse[] {
  const { facts } = freshFacts(dossier, context);
  const uses: LimitUse[] = [];
  const { seats_active: active, seats_licensed: licensed, seats_peak: peak, seat_util: percent } = facts;
  if (active !== undefined && licensed !== undefined && licensed > 0) {
    const evidence = evidenceFor(dossier, 'seats_active', active, { of: licensed });
    uses.push(seats('', active, licensed, peak ?? null, evidence));
  } else if (percent !== undefined && (licensed === undefined || licensed > 0)) {
    const evidence = evidenceFor(dossier, 'seat_util', percent);
    uses.push({ ...seats('', percent, 100, null, evidence), counted: false });
  }
  for (const { product = '', active, licensed, origin } of facts.seats ?? []) {
    if (active === undefined || licensed === undefined || licensed <= 0) continue;
    // A line without a product is the account as a whole, said a second time.
    if (product === '' && uses.length > 0) continue;
    const evidence = evidenceFor(dossier, 'seats', active, { of: licensed, detail: details({ product }) });
    uses.push(seats(product, active, licensed, null, statedAt(evidence, origin)));
  }
  return uses;
}

/** The evidence with an entry's own day and row, where it is older than its list. */
const statedAt = (evidence: Evidence, origin: Origin | undefined): Evidence =>
  origin ? { ...evidence, day: origin.day, source: origin } : evidence;

const seats = (product: string, used: number, limit: number, peak: number | null, evidence: Evidence): LimitUse => ({
  metric: 'seats',
  product,
  subject: product,
  used,
  limit,
  peak,
  counted: true,
  evidence,
});

function meteredUses(dossier: Dossier, context: Context): LimitUse[] {
  const uses: LimitUse[] = [];
  for (const item of freshFacts(dossier, context).facts.limits ?? []) {
    const { metric, product = '', used, limit, peak, percent, origin } = item;
    const subject = product ? `${metric} ${product}` : metric;
    const detail = details({ metric, product });
    if (used !== undefined && limit !== undefined && limit > 0) {
      const evidence = statedAt(evidenceFor(dossier, 'limits', used, { of: limit, detail }), origin);
      uses.push({ metric, product, subject, used, limit, peak: peak ?? null, counted: true, evidence });
    } else if (percent !== undefined) {
      const evidence = statedAt(evidenceFor(dossier, 'limits', percent, { detail: { ...detail, percent } }), origin);
      uses.push({ metric, product, subject, used: percent, limit: 100, peak: null, counted: false, evidence });
    }
  }
  return uses;
}
