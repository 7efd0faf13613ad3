import type { Context } from '../../domain/context.ts';
import { type Day, daysBetween } from '../../domain/day.ts';
import type { Dossier, Reading } from '../../domain/dossier.ts';
import type { Facts, Field } from '../../domain/facts.ts';
import type { Evidence } from '../../domain/signal.ts';
import { volumeOf } from '../../domain/volume.ts';
import { details, evidenceFor } from './evidence.ts';
import { freshFacts } from './fresh.ts';
import { perDossier } from './per-dossier.ts';

export interface Adoption {
  /** Features adopted of those available; for a stated percentage, that percentage of 100. */
  readonly adopted: number;
  readonly available: number;
  readonly evidence: Evidence;
}

/** How much of what the plan offers is used; null when unknown. */
export function adoptionOf(dossier: Dossier, context: Context): Adoption | null {
  const share = adoptedIn(freshFacts(dossier, context).facts);
  if (!share) return null;
  const { adopted, available, field } = share;
  const more = field === 'adoption_pct' ? {} : { of: available };
  return { adopted, available, evidence: evidenceFor(dossier, field, adopted, more) };
}

/** How much of what the plan offers is used, as these facts say, and which field says it. */
export function adoptedIn(facts: Facts): (Omit<Adoption, 'evidence'> & { readonly field: Field }) | null {
  const { features_available: available, features_adopted: stated, adoption_pct: percent, features } = facts;
  const adopted = stated ?? features?.filter((feature) => feature.adopted !== false).length;
  if (available !== undefined && available > 0 && adopted !== undefined) {
    return { adopted, available, field: stated === undefined ? 'features' : 'features_adopted' };
  }
  return percent === undefined ? null : { adopted: percent, available: 100, field: 'adoption_pct' };
}

export interface UsageChange {
  /** `stable` is said by a label or by numbers that moved too little; it is no growth data (spec section 4). */
  readonly trend: 'growing' | 'stable' | 'declining';
  readonly evidence: readonly Evidence[];
}

/**
 * Where usage is going: the stated change, earlier readings of active seats and volume, and the label.
 * Any sign of decline outweighs signs of growth: guards err to safety (spec section 9, E11). Null when unknown.
 */
export const usageChange = perDossier((dossier, context): UsageChange | null => {
  const signs = [statedChange(dossier, context), ...readChanges(dossier, context), labelled(dossier, context)];
  for (const trend of ['declining', 'growing', 'stable'] as const) {
    const evidence = signs.flatMap((sign) => (sign?.trend === trend ? [sign.evidence] : []));
    if (evidence.length > 0) return { trend, evidence };
  }
  return null;
});

interface Sign {
  readonly trend: UsageChange['trend'];
  readonly evidence: Evidence;
}

/** Months of the threshold's window: +10% counts over 90 days or less. */
const QUARTER_MONTHS = 3;

function statedChange(dossier: Dossier, context: Context): Sign | null {
  const { usage_change_pct: percent, usage_change_months: months = QUARTER_MONTHS } = freshFacts(
    dossier,
    context,
  ).facts;
  if (percent === undefined) return null;
  // A change over more than a quarter is brought down to a quarter; a shorter one is not blown up.
  const scaled = months > QUARTER_MONTHS ? (percent * QUARTER_MONTHS) / months : percent;
  const evidence = evidenceFor(dossier, 'usage_change_pct', percent, { detail: { months } });
  return { trend: trendOf(scaled, context), evidence };
}

function labelled(dossier: Dossier, context: Context): Sign | null {
  const trend = freshFacts(dossier, context).facts.usage_trend;
  return trend ? { trend, evidence: evidenceFor(dossier, 'usage_trend', trend) } : null;
}

function readChanges(dossier: Dossier, context: Context): Sign[] {
  const { facts } = freshFacts(dossier, context);
  const window = context.settings.thresholds.usageChangeDays;
  const active = changeSince(dossier, context, window, 'seats_active', facts.seats_active ?? null);
  const used = volumeOf(facts);
  const volume = changeSince(dossier, context, window, 'volume', used?.used ?? null, used?.of ?? null);
  return [active, volume].flatMap((change) => {
    if (!change || change.from <= 0) return [];
    const percent = ((change.to - change.from) * 100) / change.from;
    return [{ trend: trendOf(percent, context), evidence: change.evidence }];
  });
}

function trendOf(percent: number, context: Context): UsageChange['trend'] {
  const limit = context.settings.thresholds.usageChangePct;
  if (percent >= limit) return 'growing';
  return percent <= -limit ? 'declining' : 'stable';
}

export interface Change {
  readonly from: number;
  readonly to: number;
  readonly fromDay: Day;
  /** Days from the earlier reading to today. */
  readonly days: number;
  readonly evidence: Evidence;
}

type Measure = 'seats_active' | 'seats_licensed' | 'arr' | 'employees' | 'nps' | 'volume';

/**
 * A measure now against its oldest reading of the last `window` days; null where either is unknown: that is no change.
 * A volume compares only with a volume of the same metric and unit.
 */
export function changeSince(
  dossier: Dossier,
  context: Context,
  window: number,
  measure: Measure,
  to: number | null,
  unit: string | null = null,
): Change | null {
  if (to === null) return null;
  const reading = oldestReading(dossier, context, window, measure, unit);
  const from = reading?.[measure];
  if (!reading || from === null || from === undefined) return null;
  const days = daysBetween(reading.day, context.today);
  const field = measure === 'volume' ? 'limits' : measure;
  const detail = details({ days, metric: measure === 'volume' ? 'volume' : undefined });
  const evidence = evidenceFor(dossier, field, to, { from, fromDay: reading.day, detail });
  return { from, to, fromDay: reading.day, days, evidence };
}

function oldestReading(
  dossier: Dossier,
  context: Context,
  window: number,
  measure: Measure,
  unit: string | null,
): Reading | undefined {
  return dossier.readings.find((reading) => {
    if (reading[measure] === null) return false;
    if (measure === 'volume' && reading.volume_of !== unit) return false;
    const age = daysBetween(reading.day, context.today);
    return age > 0 && age <= window;
  });
}
