import {
  adoptionOf,
  currentTier,
  freshFacts,
  isUseOver,
  type LimitUse,
  limitUses,
  seatUse,
} from '../detectors/facts.ts';
import type { PlayId, Sizing } from '../domain/assessment.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { Context } from '../domain/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import { isAtLeast, isOver, roundHalfUp } from '../domain/money.ts';
import { foldWord } from '../domain/names.ts';
import type { Signal, SignalId } from '../domain/signal.ts';
import { plannedHires } from './hires.ts';
import type { Judging } from './judging.ts';
import { pointsToTier } from './opportunities/drafts.ts';
import { type SeatPool, type SizingInput, sumSizing } from './size-sums.ts';
import { readWants, type Wants } from './wants.ts';

/** Plays 1 to 4 get no sizing of any kind (spec section 7). */
const UNSIZED: readonly PlayId[] = ['conversion-candidate', 'defend', 'fix-first', 'adopt-first'];

/** What sizing and opportunities are worked out from: seats, planned people, wishes, prices. */
export interface OfferBasis {
  readonly input: SizingInput;
  readonly wants: Wants;
}

/** Reads what could be sold to the account and for how much; null without a catalogue (spec E7). */
export function readOffer({ dossier, context, signals }: Judging): OfferBasis | null {
  const { catalogue } = context;
  if (!catalogue) return null;
  const wants = readWants(dossier, context, catalogue);
  return {
    wants,
    input: {
      arr: freshFacts(dossier, context).facts.arr ?? null,
      pools: seatPools(dossier, context),
      hires: plannedHires({ dossier, context, signals }),
      seatPrice: seatPricing(dossier, context, catalogue),
      block: Math.max(1, Math.ceil(catalogue.seat_min_block ?? 1)),
      wanted: wants.items,
      tier: wants.tier,
    },
  };
}

/** What the account could buy, in dollars a year, with what cannot be priced named; null for plays 1 to 4. */
export function sizeAccount(judging: Judging, play: PlayId, offer: OfferBasis | null): Sizing | null {
  if (UNSIZED.includes(play)) return null;
  if (!offer) return NO_CATALOGUE;
  const input = { ...offer.input, uncounted: lacksSeatCount(judging.signals, offer.input) };
  const { settings } = judging.context;
  if (isLittleUsed(judging)) return sumSizing(withoutWishes(input, judging), settings);
  const tier = isTriggered(judging, offer) ? input.tier : null;
  return sumSizing({ ...input, tier }, settings);
}

/** Seats that are said to be short, by people in line or a share in use, of which nobody stated how many there are. */
const SHORT: readonly SignalId[] = ['user-waitlist', 'seat-full', 'seat-ceiling', 'seat-high'];

/** Whether seats are wanted and cannot be counted: neither how many there are nor how many people come is known. */
export const lacksSeatCount = (signals: readonly Signal[], { pools, hires }: SizingInput): boolean =>
  pools.length === 0 && hires <= 0 && signals.some(({ id }) => SHORT.includes(id));

/** Low adoption lets nothing be offered but seats and packs that are short by themselves (spec R2). */
function isLittleUsed({ dossier, context }: Judging): boolean {
  const adoption = adoptionOf(dossier, context);
  const { lowAdoptionPct } = context.settings.thresholds;
  return adoption !== null && !isAtLeast(adoption.adopted, adoption.available, lowAdoptionPct);
}

function withoutWishes(input: SizingInput, { dossier, context }: Judging): SizingInput {
  const { targetPct } = context.settings.sizing;
  const pools = input.pools.filter(({ active, licensed }) => isOver(active, licensed, targetPct));
  const over = limitUses(dossier, context).filter((use) => isUseOver(use, targetPct));
  const wanted = input.wanted
    .filter(({ kind, item }) => kind === 'pack' && over.some(({ metric }) => foldWord(metric) === foldWord(item)))
    .map((pack) => ({ ...pack, inTier: false }));
  // The seats of the others still count towards a price break.
  const others = input.pools.reduce((sum, pool) => sum + (pools.includes(pool) ? 0 : pool.licensed), 0);
  const seatPrice = (licensed: number) => input.seatPrice(licensed + others);
  const hires = pools.length > 0 ? input.hires : 0;
  const uncounted = input.uncounted === true && over.some(({ metric }) => metric === 'seats');
  return { ...input, pools, seatPrice, hires, wanted, tier: null, uncounted };
}

/** Without a catalogue nothing has a price; `text` asks what a customer can buy more of (spec E7). */
const NO_CATALOGUE: Sizing = {
  conservative: null,
  aggressive: null,
  recommended: null,
  offer: null,
  share: null,
  comparison: null,
  lines: { conservative: [], aggressive: [], offer: [] },
  missing: ['catalogue'],
};

/** A tier is worth naming only where something points to more: no data point, no opportunity (spec R1). */
function isTriggered(judging: Judging, offer: OfferBasis): boolean {
  const { input, wants } = offer;
  if (input.hires > 0 || wants.items.length > 0 || wants.tier?.asked === true) return true;
  const { dossier, context } = judging;
  const isShort = limitUses(dossier, context).some((use) => isUseOver(use, context.settings.sizing.targetPct));
  return isShort || pointsToTier(judging, offer);
}

/** Each product's seats where they make up the whole, else the account's seats; empty where seats are not known. */
function seatPools(dossier: Dossier, context: Context): readonly SeatPool[] {
  const toPool = ({ product, used, limit }: LimitUse): SeatPool => ({ product, active: used, licensed: limit });
  const products = limitUses(dossier, context).filter((use) => use.metric === 'seats' && use.product !== '');
  const whole = seatUse(dossier, context);
  const licensed = products.reduce((sum, use) => sum + use.limit, 0);
  if (products.length > 0 && (!whole?.counted || licensed >= whole.limit)) return products.map(toPool);
  if (whole?.counted) return [toPool(whole)];
  // Only a percentage is stated: with the licensed seats it still says how many are active.
  const stated = freshFacts(dossier, context).facts.seats_licensed;
  if (!whole || stated === undefined || stated <= 0) return [];
  return [{ product: '', licensed: stated, active: roundHalfUp((stated * whole.used) / 100) }];
}

/** Yearly seat price by how many seats are licensed in all: price breaks, else the tier's price, else the list price. */
function seatPricing(dossier: Dossier, context: Context, catalogue: Catalogue): (licensed: number) => number | null {
  const tier = currentTier(freshFacts(dossier, context).facts, catalogue);
  const list = tier?.seat_price_month ?? catalogue.seat_price_month;
  const breaks = [...(catalogue.seat_price_breaks ?? [])].sort((a, b) => b.from - a.from);
  return (licensed) => {
    const month = breaks.find(({ from }) => licensed >= from)?.price ?? list;
    return month === undefined ? null : month * 12;
  };
}
