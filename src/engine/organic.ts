import { details, evidenceFor, freshFacts, originOf, unpaidAs } from '../detectors/facts.ts';
import type { MeteredDimension } from '../domain/catalogue.ts';
import { addMonths, type Day, monthsBetween } from '../domain/day.ts';
import type { UsageLimit } from '../domain/facts.ts';
import { roundHalfUp } from '../domain/money.ts';
import { foldWord } from '../domain/names.ts';
import type { OrganicGrowth } from '../domain/opportunity.ts';
import { isShare } from '../domain/volume.ts';
import type { Judging } from './judging.ts';

/** How far back growth is measured, in calendar months (spec section 6, organic). */
const LOOK_BACK_MONTHS = 3;
const MONTHS_PER_YEAR = 12;

/** Units a month are shown to two decimals: storage grows by fractions of its unit. */
const DIGITS = 2;

/**
 * What the contract bills by itself as use grows, by metered dimension that the catalogue sells (spec section 6, R7):
 * never a sale. Empty where use is not billed, nothing is paid, or nothing metered is sold.
 */
export function organicGrowth(judging: Judging): readonly OrganicGrowth[] {
  const { dossier, context } = judging;
  const { facts } = freshFacts(dossier, context);
  if (facts.auto_grow_billing !== true || !context.catalogue || unpaidAs(facts) !== null) return [];
  return context.catalogue.metered.flatMap((metered) => {
    const uses = usesOf(facts.limits ?? [], metered);
    return uses.length === 0 ? [] : [growthOf(judging, metered, uses)];
  });
}

/** The uses of a dimension: the account's as a whole, or else those of its products. */
function usesOf(limits: readonly UsageLimit[], { dimension }: MeteredDimension): readonly UsageLimit[] {
  const uses = limits.filter(({ metric }) => foldWord(metric) === foldWord(dimension));
  const whole = uses.filter(({ product = '' }) => product === '');
  return whole.length > 0 ? whole : uses;
}

function growthOf(judging: Judging, metered: MeteredDimension, uses: readonly UsageLimit[]): OrganicGrowth {
  const { dimension } = metered;
  const changes = changesOf(judging, uses);
  const evidence = evidenceOf(judging, metered, uses, changes);
  if (!changes) return { dimension, monthlyChange: null, forecast: null, evidence };
  const perMonth = changes.steps.map(({ now, then }) => (now - then) / changes.months);
  const monthlyChange = roundHalfUp(sum(perMonth), DIGITS);
  return { dimension, monthlyChange, forecast: forecastOf(metered, changes.steps, perMonth), evidence };
}

/** Uses as they were and are, from the oldest comparable reading of the last three months on. */
interface Changes {
  readonly since: Day;
  readonly months: number;
  readonly steps: readonly { readonly use: UsageLimit; readonly now: number; readonly then: number }[];
}

function changesOf({ dossier, context }: Judging, uses: readonly UsageLimit[]): Changes | null {
  const statedOn = originOf(dossier, 'limits').day;
  const from = addMonths(context.today, -LOOK_BACK_MONTHS);
  for (const reading of dossier.readings) {
    if (reading.day < from || reading.day >= statedOn) continue;
    const steps = uses.flatMap((use) => {
      const then = reading.limits?.find((earlier) => isSameUse(earlier, use))?.used;
      return use.used === undefined || then === undefined ? [] : [{ use, now: use.used, then }];
    });
    if (steps.length > 0) return { since: reading.day, months: monthsBetween(reading.day, statedOn), steps };
  }
  return null;
}

/** Whether two days measured the same thing in the same unit: a count and a share do not compare. */
const isSameUse = (one: UsageLimit, other: UsageLimit): boolean =>
  foldWord(one.metric) === foldWord(other.metric) &&
  foldWord(one.product ?? '') === foldWord(other.product ?? '') &&
  isShare(one) === isShare(other);

/** Dollars a year if use goes on growing like this, never below 0; null where a pack has no price or no size. */
function forecastOf(
  { unit_price: price, pack_units: units }: MeteredDimension,
  steps: Changes['steps'],
  perMonth: readonly number[],
): number | null {
  const packs = steps.map(({ use }, index) => {
    const pack = units ?? use.limit ?? 0;
    // A share says how many packs' worth it is only where the pack is what it is a share of.
    return pack <= 0 || (isShare(use) && pack !== use.limit) ? null : (perMonth[index] ?? 0) / pack;
  });
  if (price === undefined || packs.includes(null)) return null;
  return Math.max(0, roundHalfUp(sum(packs.map((pack) => pack ?? 0)) * MONTHS_PER_YEAR * price));
}

/** The use now against the use then; where nothing is known of then, as it stands. */
function evidenceOf(
  { dossier }: Judging,
  { dimension }: MeteredDimension,
  uses: readonly UsageLimit[],
  changes: Changes | null,
): OrganicGrowth['evidence'] {
  const [use, ...others] = changes?.steps.map((step) => step.use) ?? uses;
  const only = others.length === 0 ? use : undefined;
  const known = changes?.steps.map(({ now }) => now) ?? uses.flatMap(({ used }) => (used === undefined ? [] : [used]));
  return evidenceFor(dossier, 'limits', known.length > 0 ? sum(known) : null, {
    ...(only?.limit === undefined ? {} : { of: only.limit }),
    ...(changes ? { from: sum(changes.steps.map(({ then }) => then)), fromDay: changes.since } : {}),
    detail: details({ metric: dimension, product: only?.product }),
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
