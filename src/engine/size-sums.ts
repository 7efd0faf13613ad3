import { SEAT_COUNT, type Sizing, type SizingLine } from '../domain/assessment.ts';
import { isOver, roundHalfUp } from '../domain/money.ts';
import type { Settings } from '../domain/settings.ts';

/** Seats that are bought and used together: the account's, or one product's. */
export interface SeatPool {
  /** Empty: the account as a whole. */
  readonly product: string;
  readonly licensed: number;
  readonly active: number;
}

/** Something the customer asked for, or a limit that is nearly used up. */
export interface WantedItem {
  readonly kind: 'module' | 'pack';
  readonly item: string;
  /** Dollars a year; null: no price is known. */
  readonly price: number | null;
  /** Asked for in a request; false: only its limit is near. */
  readonly asked: boolean;
  /** Comes with the tier on offer. */
  readonly inTier: boolean;
}

/** The tier an offer could be made of. */
export interface TierStep {
  readonly name: string;
  /** Dollars a year on top of today's tier; null: a step has no price. */
  readonly delta: number | null;
  /** Asked for itself, or for something that only comes with it. */
  readonly asked: boolean;
}

/** What a sizing is worked out from (spec section 7). */
export interface SizingInput {
  /** Dollars a year; null: unknown. */
  readonly arr: number | null;
  /** Empty: seats are not known. */
  readonly pools: readonly SeatPool[];
  /** Planned hires: the seats that are coming whatever the use is. */
  readonly hires: number;
  /** Dollars a year for one seat when so many are licensed in all; null: no price is known. */
  readonly seatPrice: (licensed: number) => number | null;
  /** Seats are sold in multiples of this. */
  readonly block: number;
  readonly wanted: readonly WantedItem[];
  readonly tier: TierStep | null;
  /** Seats are wanted, and nobody knows how many there are. */
  readonly uncounted?: boolean;
}

interface Sum {
  readonly lines: readonly SizingLine[];
  readonly missing: readonly string[];
}

/** What could be bought, from the firm to the far, and what to offer; amounts are dollars a year (spec section 7). */
export function sumSizing(input: SizingInput, settings: Settings): Sizing {
  const conservative = conservativeSum(input, settings);
  const far = aggressiveSum(input, settings);
  // Where there is nothing further to count, the far sum is the firm one, its missing prices included.
  const isFurther = far.lines.length > 0 || far.missing.length > 0;
  const aggressive = isFurther && amountOf(far) >= amountOf(conservative) ? far : conservative;
  const choice = offerSum(input, settings);
  const missing = [...new Set([...conservative.missing, ...aggressive.missing, ...choice.missing])];
  const firm = totalOf(conservative);
  const high = totalOf(aggressive);
  const offer = choice.lines.length > 0 ? offerOf(choice) : null;
  return {
    conservative: firm,
    aggressive: high,
    recommended: firm === null || high === null ? null : recommendedBand((firm + high) / 2, settings),
    offer,
    share: shareOf(input.arr, firm, high, offer?.arr ?? null),
    comparison: compareTier(input, settings),
    lines: { conservative: conservative.lines, aggressive: aggressive.lines, offer: choice.lines },
    missing,
  };
}

/** The band that holds the midpoint: the width depends on how large it is; null where there is nothing to hold. */
export function recommendedBand(midpoint: number, settings: Settings): readonly [number, number] | null {
  if (midpoint <= 0) return null;
  const { bands } = settings.sizing;
  const width = bands.find(({ below }) => below === null || midpoint < below)?.width ?? bands.at(-1)?.width ?? 1;
  const low = Math.floor(midpoint / width) * width;
  return [low, low + width];
}

/** Planned hires, else the seats that bring use to the target; plus the modules asked for. */
function conservativeSum(input: SizingInput, settings: Settings): Sum {
  const count = input.hires > 0 ? input.hires : seatsToTarget(input, settings);
  return join(
    seatLine(input, 'seats', count),
    ...input.wanted.filter((item) => item.asked && isModule(item)).map(itemLine),
  );
}

/** Planned hires, the tier and room to grow; seats that are bought together reach a price break together. */
function aggressiveSum(input: SizingInput, settings: Settings): Sum {
  const room = roomToGrow(input, settings);
  return join(
    seatLine(input, 'seats', input.hires, room),
    input.tier ? tierLine(input.tier) : NOTHING,
    seatLine(input, 'headroom', room, input.hires),
  );
}

/** A share of the seats of each product that is short of them, and of the one that planned people join. */
function roomToGrow({ pools, hires }: SizingInput, { sizing }: Settings): number {
  const [fullest] = byFullness(pools);
  return pools
    .filter((pool) => (hires > 0 && pool === fullest) || isOver(pool.active, pool.licensed, sizing.targetPct))
    .reduce((sum, { licensed }) => sum + Math.ceil(licensed * sizing.headroomShare), 0);
}

/** The tier, or what is wanted one by one, and the seats that keep projected use at the target. */
function offerSum(input: SizingInput, settings: Settings): Sum {
  const seats = seatLine(input, 'seats', offerSeats(input, settings));
  const { tier } = input;
  if (!tier || !choosesTier(input, tier)) return join(seats, ...input.wanted.map(itemLine));
  return join(tierLine(tier), seats, ...input.wanted.filter((item) => !item.inTier).map(itemLine));
}

/** Whether the offer is the tier: it wins when it costs no more than the wanted items it includes, or when it is itself what was asked for. */
export function choosesTier(input: SizingInput, tier: TierStep): boolean {
  if (tier.asked) return true;
  const included = input.wanted.filter((item) => item.inTier);
  const sum = included.reduce((total, item) => total + (item.price ?? 0), 0);
  return tier.delta !== null && included.length > 0 && tier.delta <= sum;
}

/** The tier against the same items one by one, both with the offer's seats; null where a price is missing. */
function compareTier(input: SizingInput, settings: Settings): Sizing['comparison'] {
  const { tier, wanted } = input;
  if (!tier || tier.delta === null || !wanted.some((item) => item.inTier)) return null;
  if (wanted.some((item) => item.price === null)) return null;
  const seats = amountOf(seatLine(input, 'seats', offerSeats(input, settings)));
  const sum = (items: readonly WantedItem[]) => items.reduce((total, item) => total + (item.price ?? 0), 0);
  const tierArr = tier.delta + seats + sum(wanted.filter((item) => !item.inTier));
  const aLaCarteArr = seats + sum(wanted);
  return { tier: tier.name, tierArr, aLaCarteArr, saves: aLaCarteArr - tierArr };
}

const licensedSeats = ({ pools }: SizingInput): number => pools.reduce((sum, pool) => sum + pool.licensed, 0);

/** Seats that bring a pool's use down to the target; never below 0. */
export const missingSeats = ({ active, licensed }: SeatPool, targetPct: number): number =>
  Math.max(0, Math.ceil((active * 100) / targetPct) - licensed);

function seatsToTarget({ pools }: SizingInput, { sizing }: Settings): number {
  return pools.reduce((sum, pool) => sum + missingSeats(pool, sizing.targetPct), 0);
}

/** Seats that keep use at the target once the planned people are in; they join where it is fullest. Unknown seats: the people themselves. */
export function offerSeats({ pools, hires }: SizingInput, { sizing }: Settings): number {
  if (pools.length === 0) return hires;
  const [fullest, ...rest] = byFullness(pools);
  if (!fullest) return 0;
  const joined = { ...fullest, active: fullest.active + hires };
  return [joined, ...rest].reduce((sum, pool) => sum + missingSeats(pool, sizing.targetPct), 0);
}

/** Pools by use, the fullest first: that is where new people join. */
export const byFullness = (pools: readonly SeatPool[]): readonly SeatPool[] =>
  [...pools].sort((a, b) => b.active * a.licensed - a.active * b.licensed);

const inBlocks = (count: number, { block }: SizingInput): number => Math.ceil(Math.max(0, count) / block) * block;

/**
 * So many seats as they are sold, in whole blocks, and dollars a year for them, next to `beside` others; null: no
 * price is known.
 */
export function priceSeats(
  input: SizingInput,
  count: number,
  beside = 0,
): { readonly quantity: number; readonly amount: number | null } {
  if (count <= 0) return { quantity: 0, amount: 0 };
  const quantity = inBlocks(count, input);
  const price = input.seatPrice(licensedSeats(input) + quantity + inBlocks(beside, input));
  return { quantity, amount: price === null ? null : roundHalfUp(quantity * price) };
}

const NOTHING: Sum = { lines: [], missing: [] };

function seatLine(input: SizingInput, kind: 'seats' | 'headroom', count: number, beside = 0): Sum {
  if (input.uncounted === true) return { lines: [], missing: [SEAT_COUNT] };
  if (count <= 0) return NOTHING;
  const { quantity, amount } = priceSeats(input, count, beside);
  if (amount === null) return { lines: [], missing: ['seats'] };
  return { lines: [{ kind, item: 'seats', quantity, amount }], missing: [] };
}

const isModule = (item: WantedItem): boolean => item.kind === 'module';

const itemLine = ({ kind, item, price }: WantedItem): Sum => priced(kind, item, price);

const tierLine = ({ name, delta }: TierStep): Sum => priced('tier', name, delta);

function priced(kind: string, item: string, price: number | null): Sum {
  if (price === null) return { lines: [], missing: [item] };
  return { lines: [{ kind, item, quantity: 1, amount: price }], missing: [] };
}

const join = (...sums: readonly Sum[]): Sum => ({
  lines: sums.flatMap((sum) => sum.lines),
  missing: sums.flatMap((sum) => sum.missing),
});

const amountOf = ({ lines }: Sum): number => lines.reduce((sum, line) => sum + line.amount, 0);

/** Null where all that could be counted has no price: that is not the same as nothing. */
const totalOf = (sum: Sum): number | null => (sum.lines.length === 0 && sum.missing.length > 0 ? null : amountOf(sum));

function offerOf(sum: Sum): NonNullable<Sizing['offer']> {
  const { lines } = sum;
  return {
    seats: lines.find((line) => line.kind === 'seats')?.quantity ?? 0,
    arr: amountOf(sum),
    tier: lines.find((line) => line.kind === 'tier')?.item ?? null,
    modules: lines.filter((line) => line.kind === 'module' || line.kind === 'pack').map((line) => line.item),
  };
}

function shareOf(
  arr: number | null,
  conservative: number | null,
  aggressive: number | null,
  offer: number | null,
): Sizing['share'] {
  if (arr === null || arr <= 0 || conservative === null || aggressive === null) return null;
  const percent = (amount: number) => roundHalfUp((amount * 100) / arr);
  return {
    conservative: percent(conservative),
    aggressive: percent(aggressive),
    offer: offer === null ? null : percent(offer),
  };
}
