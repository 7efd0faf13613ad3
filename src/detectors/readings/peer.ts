import type { Peer } from '../../domain/benchmark.ts';
import type { Context } from '../../domain/context.ts';
import { type Day, isWithin } from '../../domain/day.ts';
import type { Snapshot } from '../../domain/dossier.ts';
import type { Facts, ProductKind } from '../../domain/facts.ts';
import { foldWord } from '../../domain/names.ts';
import { volumeOf } from '../../domain/volume.ts';
import { freshIn } from './fresh.ts';
import { adoptedIn } from './usage.ts';

/** What `tickets_90d` counts. */
const TICKET_DAYS = 90;

/** Help is bought too, and it is not what breadth of use is measured in. */
const NO_PRODUCT: readonly (ProductKind | undefined)[] = ['service', 'support'];

/**
 * An account as its peers see it (spec section 6, benchmarks): what is past its maximum age is unknown (12.5). Null
 * for trials, free accounts and those that pay nothing: nobody is compared with them, nor they with anybody.
 */
export function peerOf(snapshot: Snapshot | null, context: Context): Peer | null {
  if (!snapshot) return null;
  const { facts } = freshIn(snapshot, context);
  if (unpaidAs(facts) !== null) return null;
  const { industry = null, arr = null } = facts;
  return {
    industry,
    arr,
    seats: seatsIn(facts),
    adoption: adoptionIn(facts),
    products: productsIn(facts),
    volume: volumeIn(facts),
    tickets: ticketsIn(facts, context.today),
  };
}

/** What an account is that pays nothing; null: it pays, or nobody says that it does not. */
export function unpaidAs({ account_type: type, arr }: Facts): 'trial' | 'free' | 'no-arr' | null {
  if (type === 'trial' || type === 'free') return type;
  return arr === 0 ? 'no-arr' : null;
}

/** Active seats of the account as a whole; seats of single products may be the same people twice. */
function seatsIn({ seats_active: active, seats }: Facts): number | null {
  return active ?? seats?.find(({ product = '' }) => product === '')?.active ?? null;
}

function adoptionIn(facts: Facts): number | null {
  const share = adoptedIn(facts);
  return share && Math.min(100, (share.adopted * 100) / share.available);
}

function productsIn({ products_owned: owned }: Facts): number | null {
  if (!owned) return null;
  return new Set(owned.filter(({ kind }) => !NO_PRODUCT.includes(kind)).map(({ name }) => foldWord(name))).size;
}

/** The volume that is followed over time, under a name that every account's spelling of it shares: `api`, `api %`. */
function volumeIn(facts: Facts): Peer['volume'] {
  const volume = volumeOf(facts);
  if (!volume) return null;
  const [metric = '', product = '', share = ''] = volume.of.split('|');
  const of = [foldWord(metric), foldWord(product), share].filter((part) => part !== '').join(' ');
  return { of, used: volume.used };
}

/** Tickets of the last 90 days, as stated or as listed with their dates; a list without dates says nothing of them. */
export function ticketsIn({ tickets_90d: stated, tickets }: Facts, today: Day): number | null {
  if (stated !== undefined) return stated;
  const dated = tickets?.filter(({ date }) => date !== undefined) ?? [];
  if (!tickets || (dated.length === 0 && tickets.length > 0)) return null;
  return dated.filter(({ date }) => date !== undefined && isWithin(date, today, TICKET_DAYS)).length;
}
