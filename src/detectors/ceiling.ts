import type { Context } from '../domain/context.ts';
import { isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import { isAtLeast } from '../domain/money.ts';
import { foldWord } from '../domain/names.ts';
import type { Settings } from '../domain/settings.ts';
import type { Evidence, Finding, Signal, Strength } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import {
  adoptionOf,
  changeSince,
  currentTier,
  details,
  evidenceFor,
  evidenceOfEvent,
  freshFacts,
  isUseAtLeast,
  isUseOver,
  type LimitUse,
  limitUses,
} from './facts.ts';

type SeatRung = 'seat-approaching' | 'seat-high' | 'seat-ceiling' | 'seat-full';
type Thresholds = Settings['thresholds'];

const RUNGS: readonly SeatRung[] = ['seat-approaching', 'seat-high', 'seat-ceiling', 'seat-full'];

/** The rung a use stands on (spec C1: every source number is a boundary; exactly 85% is still the lowest). */
function rungOf(use: LimitUse, { seatWatch, seatHigh, seatCeiling, seatFull }: Thresholds): SeatRung | null {
  if (isUseAtLeast(use, seatFull)) return 'seat-full';
  if (isUseOver(use, seatCeiling)) return 'seat-ceiling';
  if (isUseOver(use, seatHigh)) return 'seat-high';
  return isUseAtLeast(use, seatWatch) ? 'seat-approaching' : null;
}

/** The percentage a rung begins at. */
const startOf = (rung: SeatRung, thresholds: Thresholds): number =>
  ({
    'seat-approaching': thresholds.seatWatch,
    'seat-high': thresholds.seatHigh,
    'seat-ceiling': thresholds.seatCeiling,
    'seat-full': thresholds.seatFull,
  })[rung];

const usesOf = (dossier: Dossier, context: Context, is: (metric: string) => boolean): readonly LimitUse[] =>
  limitUses(dossier, context).filter((use) => is(use.metric));

/** One limit in two spellings. */
const isSame = (a: string, b: string): boolean => a === b || foldWord(a) === foldWord(b);

const isSeats = (metric: string): boolean => metric === 'seats';
const isApi = (metric: string): boolean => metric === 'api';
const isStorage = (metric: string): boolean => metric === 'storage';
const isOther = (metric: string): boolean => !isSeats(metric) && !isApi(metric) && !isStorage(metric);

const RUNG_STRENGTH: Readonly<Record<SeatRung, Strength>> = {
  'seat-approaching': 'weak',
  'seat-high': 'medium',
  'seat-ceiling': 'strong',
  'seat-full': 'strong',
};

const onRung = (id: SeatRung, use: LimitUse): Finding => found(id, RUNG_STRENGTH[id], [use.evidence], use.subject);

/**
 * Where a use that stood on a rung stands now: every rung up to it lets go two points below its own start, so a fall
 * from the top stops where a slow descent would.
 */
function heldRung(rung: SeatRung, use: LimitUse, thresholds: Thresholds): SeatRung | null {
  const passed = RUNGS.slice(0, RUNGS.indexOf(rung) + 1);
  return passed.findLast((one) => isUseAtLeast(use, startOf(one, thresholds) - thresholds.clearMargin)) ?? null;
}

function seatRung(id: SeatRung, more: Partial<Detector>): Detector {
  return declare({
    id,
    family: 'seats',
    rung: RUNGS.indexOf(id),
    category: 'ceiling',
    mode: 'level',
    factors: ['ceiling'],
    detect: (dossier, context) =>
      usesOf(dossier, context, isSeats)
        .filter((use) => rungOf(use, context.settings.thresholds) === id)
        .map((use) => onRung(id, use)),
    hold: (dossier, context, standing) => {
      const use = usesOf(dossier, context, isSeats).find((item) => isSame(item.subject, standing.subject));
      const rung = use ? heldRung(id, use, context.settings.thresholds) : null;
      return use && rung ? onRung(rung, use) : null;
    },
    ...more,
  });
}

/** A metered limit: medium from `limitNear`, strong above `limitStrong`, each let go `clearMargin` points lower. */
function nearLimit(
  id: Finding['id'],
  is: (metric: string) => boolean,
  more: Partial<Detector>,
  below?: number,
): Detector {
  const finding = (use: LimitUse, strength: Strength): Finding => found(id, strength, [use.evidence], use.subject);
  return declare({
    id,
    category: 'ceiling',
    mode: 'level',
    factors: ['ceiling'],
    detect: (dossier, context) => {
      const { limitNear, limitStrong } = context.settings.thresholds;
      return usesOf(dossier, context, is)
        .filter((use) => isUseAtLeast(use, limitNear) && (below === undefined || !isUseAtLeast(use, below)))
        .map((use) => finding(use, isUseOver(use, limitStrong) ? 'strong' : 'medium'));
    },
    hold: (dossier, context, standing) => {
      const use = usesOf(dossier, context, is).find((item) => isSame(item.subject, standing.subject));
      const strength = use ? heldStrength(use, standing.strength, context.settings.thresholds) : null;
      return use && strength ? finding(use, strength) : null;
    },
    ...more,
  });
}

/** How strong a limit that stood still stands, each strength let go `clearMargin` points below its start. */
function heldStrength(use: LimitUse, standing: Strength, thresholds: Thresholds): Strength | null {
  const { limitNear, limitStrong, clearMargin } = thresholds;
  if (standing === 'strong' && isUseAtLeast(use, limitStrong - clearMargin)) return 'strong';
  return isUseAtLeast(use, limitNear - clearMargin) ? 'medium' : null;
}

const FULL = 100;

function apiHits(dossier: Dossier, context: Context): readonly Finding[] {
  const uses = usesOf(dossier, context, isApi);
  const hits = new Map<string, Evidence[]>();
  for (const use of uses) if (isUseAtLeast(use, FULL)) hits.set(use.subject, [use.evidence]);
  const throttled = dossier.events.filter(
    (event) => event.type === 'throttling' && isWithin(event.date, context.today, context.settings.windows.events),
  );
  if (throttled.length > 0) {
    const subject = uses.length === 1 && uses[0] ? uses[0].subject : 'api';
    hits.set(subject, [...throttled.map((event) => evidenceOfEvent(event)), ...(hits.get(subject) ?? [])]);
  }
  return [...hits].map(([subject, evidence]) => found('api-limit-hit', 'strong', evidence, subject));
}

/** A limit that was hit, and where it has fallen to since; throttling alone says nothing of how full it is. */
function heldHit(dossier: Dossier, context: Context, standing: Signal): Finding | null {
  const use = usesOf(dossier, context, isApi).find((item) => isSame(item.subject, standing.subject));
  if (!use) return null;
  const { thresholds } = context.settings;
  if (isUseAtLeast(use, FULL - thresholds.clearMargin)) {
    return found('api-limit-hit', 'strong', [use.evidence], use.subject);
  }
  const wasFull = standing.evidence.some(({ measure }) => measure !== 'event');
  const strength = wasFull ? heldStrength(use, 'strong', thresholds) : null;
  return strength && found('api-limit-near', strength, [use.evidence], use.subject);
}

function surge(dossier: Dossier, context: Context): readonly Finding[] {
  const { surgeSeats, surgePct, surgeDays } = context.settings.thresholds;
  const { seats_active: active, seats_licensed: licensed } = freshFacts(dossier, context).facts;
  const change = changeSince(dossier, context, surgeDays, 'seats_active', active ?? null);
  if (!change) return NONE;
  const added = change.to - change.from;
  const isSurge = added >= surgeSeats || (change.from > 0 && isAtLeast(added, change.from, surgePct));
  if (added <= 0 || !isSurge) return NONE;
  const detail = details({ ...change.evidence.detail, added });
  const of = licensed !== undefined && licensed > 0 ? { of: licensed } : {};
  return [found('seat-surge', 'medium', [{ ...change.evidence, ...of, detail }])];
}

function peaks(dossier: Dossier, context: Context, margin = 0): readonly Finding[] {
  const { peakMeanUse } = context.settings.thresholds;
  return limitUses(dossier, context).flatMap((use) => {
    if (use.peak === null || !isAtLeast(use.peak, use.limit, FULL - margin) || isUseOver(use, peakMeanUse)) return [];
    const detail = details({ ...use.evidence.detail, metric: use.metric, mean: use.used });
    const evidence: Evidence = isSeats(use.metric)
      ? evidenceFor(dossier, 'seats_peak', use.peak, { of: use.limit, detail })
      : { ...use.evidence, value: use.peak, detail };
    return [
      found('peak-limit', 'medium', [evidence], use.metric === 'seats' ? `seats ${use.product}`.trim() : use.subject),
    ];
  });
}

function cappedFeatures(dossier: Dossier, context: Context): readonly Finding[] {
  const { facts } = freshFacts(dossier, context);
  const { features, plan_tier: plan } = facts;
  if (!features) return NONE;
  const tier = currentTier(facts, context.catalogue);
  const caps = new Map(Object.entries(tier?.caps ?? {}).map(([name, cap]) => [foldWord(name), cap]));
  return features.flatMap((feature) => {
    const cap = caps.get(foldWord(feature.name));
    const reached = feature.at_cap ?? (cap !== undefined && feature.users !== undefined && feature.users >= cap);
    if (!reached) return [];
    const detail = details({ feature: feature.name, cap, users: feature.users, tier: plan });
    return [
      found('tier-feature-limit', 'strong', [evidenceFor(dossier, 'features', feature.name, { detail })], feature.name),
    ];
  });
}

function waiting(dossier: Dossier, context: Context): readonly Finding[] {
  const { waitlist } = freshFacts(dossier, context).facts;
  if (waitlist === undefined || waitlist < 1) return NONE;
  return [found('user-waitlist', 'strong', [evidenceFor(dossier, 'waitlist', waitlist)])];
}

/** No source gives features per person: an account that uses nearly all its tier, through named power users, stands in. */
function maxedOut(dossier: Dossier, context: Context): readonly Finding[] {
  const { power_users: people, power_user_flows: flow } = freshFacts(dossier, context).facts;
  const adoption = adoptionOf(dossier, context);
  if (people === undefined || people < 1 || !adoption) return NONE;
  if (!isAtLeast(adoption.adopted, adoption.available, context.settings.thresholds.powerUserFeaturePct)) return NONE;
  const evidence = evidenceFor(dossier, 'power_users', people, { detail: details({ flow }) });
  return [found('power-users-maxed', 'strong', [evidence, adoption.evidence])];
}

/** Category 1 of spec section 3: how close the account is to what it has bought. */
export const CEILING: readonly Detector[] = [
  seatRung('seat-approaching', { when: 'Q', guards: ['f'] }),
  seatRung('seat-high', { types: ['SEAT'], when: 'M', guards: ['a'] }),
  seatRung('seat-ceiling', { types: ['SEAT', 'TIER'], when: 'N', guards: ['a'] }),
  seatRung('seat-full', { types: ['SEAT', 'TIER'], when: 'N', guards: ['a'] }),
  declare({
    id: 'seat-surge',
    category: 'ceiling',
    mode: 'change',
    factors: ['ceiling'],
    types: ['SEAT'],
    when: 'M',
    guards: ['f'],
    detect: surge,
  }),
  declare({
    id: 'peak-limit',
    category: 'ceiling',
    mode: 'level',
    factors: ['ceiling'],
    types: ['USAGE'],
    when: 'M',
    guards: ['f'],
    detect: (dossier, context) => peaks(dossier, context),
    hold: (dossier, context, standing) =>
      peaks(dossier, context, context.settings.thresholds.clearMargin).find((finding) =>
        isSame(finding.subject, standing.subject),
      ) ?? null,
  }),
  nearLimit('api-limit-near', isApi, { family: 'api', types: ['USAGE', 'TIER'], when: 'M', guards: ['a'] }, FULL),
  declare({
    id: 'api-limit-hit',
    family: 'api',
    rung: 1,
    category: 'ceiling',
    mode: 'level',
    factors: ['ceiling'],
    types: ['USAGE', 'TIER'],
    when: 'N',
    guards: ['a'],
    detect: apiHits,
    hold: heldHit,
  }),
  nearLimit('storage-near', isStorage, { types: ['USAGE', 'TIER'], when: 'M', guards: ['f'] }),
  nearLimit('metered-near', isOther, { types: ['USAGE'], when: 'M', guards: ['f'] }),
  declare({
    id: 'tier-feature-limit',
    category: 'ceiling',
    mode: 'level',
    factors: ['ceiling'],
    types: ['TIER'],
    when: 'N',
    guards: ['a'],
    detect: cappedFeatures,
  }),
  declare({
    id: 'user-waitlist',
    category: 'ceiling',
    mode: 'level',
    factors: ['ceiling'],
    types: ['SEAT'],
    when: 'N',
    guards: ['a'],
    detect: waiting,
  }),
  declare({
    id: 'power-users-maxed',
    category: 'ceiling',
    mode: 'level',
    types: ['TIER'],
    when: 'M',
    guards: ['g'],
    detect: maxedOut,
  }),
];
