import { matchCatalogue } from '../../detectors/facts.ts';
import type { OpenerFact } from '../../domain/assessment.ts';
import type { Backing, Rest } from '../../domain/opportunity.ts';
import type { Signal, SignalId } from '../../domain/signal.ts';
import type { Judging } from '../judging.ts';
import type { OfferBasis } from '../size.ts';
import { SEATS } from './drafts.ts';
import { type ItemName, isSameThing, saleOf } from './rests.ts';

/** Something that could be sold, with the signals that point at it. */
export interface Aimed extends ItemName {
  readonly backing: readonly Pick<Backing, 'id' | 'subject'>[];
}

/**
 * What nothing on a card may ask for today, and what it may (spec R2 and 12.4): low adoption refuses it, it was
 * declined, bought or must wait for something, or the account rests.
 */
export interface Held {
  /** No new ask to the account of any kind. */
  readonly askRest: Rest | null;
  readonly open: readonly Aimed[];
  readonly resting: readonly Aimed[];
  /** Whether anything rests (and did not merely get refused or bought). */
  readonly rests: boolean;
}

/** Whether nothing is left to ask for, because what there is rests. */
export const allRests = ({ askRest, open, rests }: Held): boolean => open.length === 0 && (rests || askRest !== null);

/** Whether an item may not be asked for; what is open under the same name may. */
function isHeld(name: ItemName, { open, resting }: Held): boolean {
  return resting.some((one) => isSameThing(one, name)) && !open.some((one) => isSameThing(one, name));
}

/**
 * Whether to speak of what a request or note calls so would ask for a held item: the module itself, or a tier that is
 * all it could come with. What names nothing we sell asks for nothing.
 */
export function isWordHeld(word: string, held: Held, { dossier, context }: Judging): boolean {
  if (held.resting.length === 0) return false;
  const names = matchCatalogue(word, dossier, context).map(saleOf);
  const goods = names.filter(({ type }) => type !== 'TIER');
  if (goods.some((name) => isHeld(name, held))) return true;
  return (
    !goods.some((name) => held.open.some((one) => isSameThing(one, name))) && names.some((name) => isHeld(name, held))
  );
}

/** News is congratulated on whatever rests; and what speaks of trouble is said by care alone. */
const FREE: readonly SignalId[] = [
  'funding-round',
  'acquired-company',
  'new-office',
  'international-expansion',
  'product-launch',
  'champion-promoted',
  'milestone',
  'new-executive',
  'champion-joined',
  'usage-declining',
  'champion-left',
  'acquired-by',
];

/** The account as an expansion opener may speak of it: without signals that point at held items alone. */
export function withoutHeld(judging: Judging, held: Held): Judging {
  if (held.resting.length === 0) return judging;
  const points = (aimed: readonly Aimed[], { id, subject }: Signal): boolean =>
    aimed.some(({ backing }) => backing.some((one) => one.id === id && one.subject === subject));
  const signals = judging.signals.filter(
    (signal) => FREE.includes(signal.id) || !points(held.resting, signal) || points(held.open, signal),
  );
  return { ...judging, signals };
}

const SEAT_FACTS: readonly OpenerFact['kind'][] = ['seats', 'waitlist', 'surge', 'hiring', 'headcount'];
const NAMED = ['feature', 'module', 'line', 'topic', 'tier'] as const;

/** Whether an opener that says this would ask for a held item. */
export function isFactHeld({ kind, evidence: { detail = {} } }: OpenerFact, held: Held, judging: Judging): boolean {
  if (SEAT_FACTS.includes(kind)) return areSeatsHeld(held);
  if (kind === 'limit' || kind === 'throttled') {
    const metric = String(detail['dimension'] ?? detail['metric'] ?? 'api');
    const brought = held.open.some(({ type }) => type === 'TIER');
    return !brought && isHeld({ type: 'USAGE', item: metric }, held);
  }
  if (kind === 'cap') return held.resting.some(({ type }) => type === 'TIER') && !isTierOpen(held);
  if (kind !== 'asked' && kind !== 'workaround') return false;
  return NAMED.some((name) => detail[name] !== undefined && isWordHeld(String(detail[name]), held, judging));
}

const isTierOpen = ({ open }: Held): boolean => open.some(({ type }) => type === 'TIER');

const areSeatsHeld = ({ open, resting }: Held): boolean =>
  resting.some(({ type }) => type === 'SEAT') && !open.some(({ type }) => type === 'SEAT');

/** What could be offered without the held items. */
export function offerWithout(offer: OfferBasis | null, held: Held): OfferBasis | null {
  if (!offer || held.resting.length === 0) return offer;
  const { input } = offer;
  const isPoolHeld = (product: string): boolean =>
    areSeatsHeld(held) &&
    (held.resting.some(({ type, item }) => type === 'SEAT' && item === SEATS) ||
      isHeld({ type: 'SEAT', item: product }, held));
  const pools = input.pools.filter(({ product }) => !isPoolHeld(product));
  const isWantHeld = ({ kind, item }: OfferBasis['input']['wanted'][number]): boolean =>
    isHeld({ type: kind === 'pack' ? 'USAGE' : 'ADDON', item }, held);
  return {
    ...offer,
    input: {
      ...input,
      pools,
      hires: pools.length < input.pools.length && pools.length === 0 ? 0 : input.hires,
      wanted: input.wanted.filter((item) => !isWantHeld(item)),
      tier: input.tier && isHeld({ type: 'TIER', item: input.tier.name }, held) ? null : input.tier,
    },
  };
}

/** Only what is open may be offered while the account rests. */
export function offerOpen(offer: OfferBasis | null, { open }: Held): OfferBasis | null {
  if (!offer) return offer;
  const isOpen = (name: ItemName): boolean => open.some((one) => isSameThing(one, name));
  const { input } = offer;
  const seats = open.some(({ type }) => type === 'SEAT');
  return {
    ...offer,
    input: {
      ...input,
      pools: seats ? input.pools : [],
      hires: seats ? input.hires : 0,
      wanted: input.wanted.filter(({ kind, item }) => isOpen({ type: kind === 'pack' ? 'USAGE' : 'ADDON', item })),
      tier: input.tier && isOpen({ type: 'TIER', item: input.tier.name }) ? input.tier : null,
    },
  };
}
