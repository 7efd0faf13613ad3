import { freshFacts, limitUses } from '../../detectors/facts.ts';
import { SEAT_COUNT } from '../../domain/assessment.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { roundHalfUp } from '../../domain/money.ts';
import { foldWord } from '../../domain/names.ts';
import type { StateChange } from '../../domain/opportunity.ts';
import type { Judging } from '../judging.ts';
import { lacksSeatCount, type OfferBasis } from '../size.ts';
import { byFullness, missingSeats, offerSeats, priceSeats } from '../size-sums.ts';
import { type Draft, SEATS } from './drafts.ts';

/** What an opportunity is worth and what it would change. */
export interface Value {
  /** Dollars a year; null: it cannot be sized. */
  readonly arr: number | null;
  /** What has no price or count, by name; never counted as zero. */
  readonly missing: readonly string[];
  readonly state: StateChange;
  /** The catalogue says it goes through procurement, or can be bought without a conversation. */
  readonly procurement: boolean;
  readonly selfServe: boolean;
}

/** The value of a draft (spec section 7, opportunity value); null where there is nothing to add, so nothing to sell. */
export function valueDraft(draft: Draft, judging: Judging, offer: OfferBasis): Value | null {
  const { catalogue } = judging.context;
  if (!catalogue) return null;
  switch (draft.type) {
    case 'SEAT':
      return seatValue(draft, judging, offer, catalogue);
    case 'USAGE':
      return packValue(draft, judging, catalogue);
    case 'TIER':
      return tierValue(draft, judging, offer, catalogue);
    case 'DEPT':
      return departmentValue(draft, judging, offer, catalogue);
    case 'SERV':
    case 'SUPP':
      return listValue(draft, judging, catalogue);
    default:
      return itemValue(draft, catalogue);
  }
}

/**
 * Planned people join where it is fullest; without any, seats that bring the use to the target. Seats that are short
 * and uncounted cannot be sized (R6).
 */
function seatValue(
  { item, signals }: Draft,
  { context }: Judging,
  { input }: OfferBasis,
  catalogue: Catalogue,
): Value | null {
  const { pools, hires } = input;
  const [fullest] = byFullness(pools);
  const pool = item === SEATS ? fullest : pools.find(({ product }) => foldWord(product) === foldWord(item));
  const joins = hires > 0 && pool === fullest;
  const count = joins ? hires : pool ? missingSeats(pool, context.settings.sizing.targetPct) : 0;
  const how = { procurement: catalogue.seat_procurement === true, selfServe: catalogue.seat_self_serve === true };
  if (count <= 0) {
    if (!lacksSeatCount(signals, input)) return null;
    return { arr: null, missing: [SEAT_COUNT], state: { measure: 'seats', from: null, to: null }, ...how };
  }
  const { quantity, amount } = priceSeats(input, count);
  const licensed = pool?.licensed ?? null;
  const to = licensed === null ? quantity : licensed + quantity;
  return { ...priced(amount, SEATS), state: { measure: 'seats', from: licensed, to }, ...how };
}

function packValue({ item }: Draft, { dossier, context }: Judging, catalogue: Catalogue): Value | null {
  const pack = catalogue.metered.find(({ dimension }) => foldWord(dimension) === foldWord(item));
  if (!pack) return null;
  const use = limitUses(dossier, context).find((one) => foldWord(one.metric) === foldWord(item));
  const limit = use?.counted === true ? use.limit : null;
  const units = pack.pack_units ?? limit;
  return {
    ...priced(pack.unit_price ?? null, item),
    state: { measure: 'pack', from: limit, to: limit === null || units === null ? null : limit + units },
    ...howBought(pack),
  };
}

/** The steps up to the tier and the seats of the offer, whether or not the tier is the choice. */
function tierValue(
  { item }: Draft,
  { dossier, context }: Judging,
  { input, wants }: OfferBasis,
  catalogue: Catalogue,
): Value | null {
  const tier = catalogue.tiers.find(({ name }) => name === item);
  if (!tier || wants.tier?.name !== item) return null;
  const { delta } = wants.tier;
  const seats = priceSeats(input, offerSeats(input, context.settings));
  const missing = [...(delta === null ? [item] : []), ...(seats.amount === null ? [SEATS] : [])];
  return {
    arr: delta === null ? null : roundHalfUp(delta + (seats.amount ?? 0)),
    missing,
    state: { measure: 'tier', from: freshFacts(dossier, context).facts.plan_tier ?? null, to: item },
    ...howBought(tier),
  };
}

function departmentValue(
  draft: Draft,
  { dossier, context }: Judging,
  { input }: OfferBasis,
  catalogue: Catalogue,
): Value | null {
  const { departments = [] } = freshFacts(dossier, context).facts;
  const known = departments.find(({ name }) => foldWord(name) === foldWord(draft.item))?.headcount;
  const told = draft.signals.flatMap(({ evidence }) =>
    evidence.flatMap(({ detail }) => [detail?.['headcount'], detail?.['count']]),
  );
  const people = known ?? told.find((count): count is number => typeof count === 'number' && count > 0);
  const how = { procurement: catalogue.seat_procurement === true, selfServe: false };
  if (people === undefined || people <= 0) {
    return { arr: null, missing: ['headcount'], state: { measure: 'users', from: 0, to: null }, ...how };
  }
  const { quantity, amount } = priceSeats(input, people * context.settings.opportunities.departmentShare);
  return { ...priced(amount, SEATS), state: { measure: 'users', from: 0, to: quantity }, ...how };
}

function listValue({ type, item }: Draft, { dossier, context }: Judging, catalogue: Catalogue): Value | null {
  const list = type === 'SERV' ? catalogue.services : catalogue.support_tiers;
  const entry = list.find(({ name }) => name === item);
  if (!entry) return null;
  const level = freshFacts(dossier, context).facts.support_tier ?? null;
  return {
    ...priced(entry.price ?? null, item),
    state:
      type === 'SERV' ? { measure: 'service', from: null, to: item } : { measure: 'support', from: level, to: item },
    procurement: false,
    selfServe: false,
  };
}

function itemValue({ type, item, replaces }: Draft, catalogue: Catalogue): Value | null {
  const module = catalogue.modules.find(({ name }) => name === item);
  const line = module ? undefined : catalogue.product_lines.find(({ name }) => name === item);
  const entry = module ?? line;
  if (!entry) return null;
  return {
    ...priced(entry.annual_price ?? null, item),
    state:
      type === 'DISP'
        ? { measure: 'tool', from: replaces, to: item }
        : { measure: line ? 'line' : 'module', from: null, to: item },
    ...howBought(module ?? {}),
  };
}

const priced = (amount: number | null, name: string): Pick<Value, 'arr' | 'missing'> => ({
  arr: amount,
  missing: amount === null ? [name] : [],
});

const howBought = (item: {
  readonly procurement?: boolean;
  readonly self_serve?: boolean;
}): Pick<Value, 'procurement' | 'selfServe'> => ({
  procurement: item.procurement === true,
  selfServe: item.self_serve === true,
});
