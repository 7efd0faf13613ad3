import { freshFacts, matchCatalogue, ownsModule } from '../../detectors/facts.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { Facts } from '../../domain/facts.ts';
import { foldWord } from '../../domain/names.ts';
import type { CustomerRequest } from '../../domain/records.ts';
import type { Evidence, Signal, SignalId } from '../../domain/signal.ts';
import type { Judging } from '../judging.ts';
import type { Draft } from './drafts.ts';
import { type ItemName, isGood, isSameThing, saleOf } from './rests.ts';

/** Something the customer has bought, and how much of it they had when they did. */
interface Win extends ItemName {
  readonly day: Day;
  readonly capacity: number | null;
}

/** What an account has won by word of a person, whether or not the data shows it yet. */
const winsOf = ({ opportunities }: Dossier): readonly Win[] =>
  opportunities
    .filter(({ stage }) => stage === 'won')
    .map(({ type, item, stageOn, memory }) => ({ type, item, day: stageOn, capacity: memory.capacity ?? null }));

/** Seats licensed or the limit of a pack: what a win adds to; null for what is owned or not, and where it is unknown. */
export function capacityOf({ type, item }: ItemName, { dossier, context }: Judging): number | null {
  const { limits = [], seats = [], seats_licensed: licensed } = freshFacts(dossier, context).facts;
  if (type === 'USAGE') {
    const uses = limits.filter(({ metric }) => foldWord(metric) === foldWord(item));
    return sumOf(uses.map(({ limit }) => limit));
  }
  if (type !== 'SEAT' && type !== 'TIER') return null;
  const own = seats.filter(({ product }) => foldWord(product ?? '') === foldWord(item));
  return sumOf(own.map((pool) => pool.licensed)) ?? licensed ?? sumOf(seats.map((pool) => pool.licensed));
}

function sumOf(numbers: readonly (number | undefined)[]): number | null {
  const known = numbers.filter((one) => one !== undefined);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
}

/**
 * The account as what it has won leaves it, for what else could be sold: for as long as a no would rest the item counts
 * as owned although no import says so yet, and what was asked for it before is answered.
 */
export function withWins(judging: Judging): Judging {
  const { dossier, context } = judging;
  const wins = winsOf(dossier);
  if (wins.length === 0) return judging;
  const seated = latestDay(wins.filter(({ type }) => type === 'SEAT' || type === 'TIER'));
  return {
    ...judging,
    dossier: {
      ...dossier,
      snapshot: dossier.snapshot && {
        ...dossier.snapshot,
        facts: ownedToo(
          dossier.snapshot.facts,
          wins.filter((win) => isFresh(win, judging)),
          context.catalogue,
        ),
      },
      requests: dossier.requests.filter((request) => !isAnswered(request, wins, judging)),
      // The people the new seats were bought for have theirs.
      events: dossier.events.filter(({ type, date }) => type !== 'hiring' || date > seated),
      readings: dossier.readings.filter(({ day }) => seated === '' || day >= seated),
    },
  };
}

/** What counts as owned although no import says so yet. */
export const boughtLately = (judging: Judging): readonly ItemName[] =>
  winsOf(judging.dossier).filter((win) => isFresh(win, judging));

const latestDay = (wins: readonly Win[]): Day => wins.reduce((last, { day }) => (day > last ? day : last), '');

const isFresh = ({ day }: Win, { context }: Judging): boolean =>
  context.today < addDays(day, context.settings.cooldown.declined);

function ownedToo(facts: Facts, wins: readonly Win[], catalogue: Catalogue | null): Facts {
  const rank = (name: string | undefined): number =>
    catalogue?.tiers.find((tier) => foldWord(tier.name) === foldWord(name ?? ''))?.rank ?? Number.NEGATIVE_INFINITY;
  const tiers = wins.filter(({ type, item }) => type === 'TIER' && rank(item) > rank(facts.plan_tier));
  const [highest] = tiers.sort((a, b) => rank(b.item) - rank(a.item));
  const support = wins.findLast(({ type }) => type === 'SUPP');
  const goods = wins.filter(({ type }) => isGood(type)).map(({ item }) => ({ name: item }));
  return {
    ...facts,
    ...(highest ? { plan_tier: highest.item } : {}),
    ...(support ? { support_tier: support.item } : {}),
    ...(goods.length > 0 ? { products_owned: [...(facts.products_owned ?? []), ...goods] } : {}),
  };
}

function isAnswered({ date, feature }: CustomerRequest, wins: readonly Win[], judging: Judging): boolean {
  if (feature === undefined) return false;
  const names = matchCatalogue(feature, judging.dossier, judging.context).map(saleOf);
  return wins.some((win) => date <= win.day && names.some((name) => covers(win, name, judging)));
}

/** Whether who bought the one has the other with it: the same thing, what a tier brings, and the seats of its offer. */
function covers(win: Win, name: ItemName, { dossier, context }: Judging): boolean {
  if (isSameThing(win, name)) return true;
  const { catalogue } = context;
  if (!catalogue) return false;
  if (win.type === 'SUPP' && name.type === 'SUPP') {
    const price = (level: string) => catalogue.support_tiers.find((one) => one.name === level)?.price ?? 0;
    return price(name.item) <= price(win.item);
  }
  if (win.type !== 'TIER') return false;
  if (name.type === 'SEAT') return true;
  const { facts } = freshFacts(dossier, context);
  const bought = { ...facts, products_owned: [], plan_tier: win.item };
  if (name.type === 'TIER') {
    const rank = (tier: string) => catalogue.tiers.find((one) => foldWord(one.name) === foldWord(tier))?.rank ?? 0;
    return rank(name.item) <= rank(win.item);
  }
  return (isGood(name.type) || name.type === 'USAGE') && ownsModule(name.item, bought, catalogue);
}

/** Signals that say how full something is: against the new count they speak anew. */
const FULLNESS: readonly SignalId[] = [
  'seat-high',
  'seat-ceiling',
  'seat-full',
  'user-waitlist',
  'peak-limit',
  'api-limit-near',
  'api-limit-hit',
  'storage-near',
  'metered-near',
];

/** They back seats or a pack that others call for, and open nothing themselves. */
const BACKS_ONLY: readonly SignalId[] = ['benchmark-gap'];

/**
 * A draft with what has been seen since the customer bought that very thing; as it is where they have not, null where
 * all of it is answered by what they bought. What a win adds to must show in the data first; everything else is left
 * alone for as long as a no would rest.
 */
export function sinceWin(draft: Draft, judging: Judging): Draft | null {
  const covering = winsOf(judging.dossier).filter((win) => covers(win, draft, judging));
  const win = covering.reduce<Win | null>((last, one) => (last === null || one.day > last.day ? one : last), null);
  if (!win) return draft;
  const adds = draft.type === 'SEAT' || draft.type === 'USAGE';
  if (!adds && isFresh(win, judging)) return null;
  const kept = draft.signals
    .map((signal, index) => ({ signal, backing: draft.backing[index] }))
    .filter(({ signal }) => isSince(signal, win, draft, judging));
  const opens = kept.some(
    ({ signal: { id, strength } }) =>
      strength !== 'weak' && !BACKS_ONLY.includes(id) && (draft.type !== 'USAGE' || FULLNESS.includes(id)),
  );
  const [first, ...signals] = kept.map(({ signal }) => signal);
  const [lead, ...backing] = kept.flatMap((one) => (one.backing ? [one.backing] : []));
  if (!opens || !first || !lead) return null;
  return { ...draft, signals: [first, ...signals], backing: [lead, ...backing] };
}

const RECORDS: readonly Evidence['measure'][] = ['request', 'event', 'note', 'contact'];

function isSince({ id, evidence, firstSeen }: Signal, win: Win, name: ItemName, judging: Judging): boolean {
  if (FULLNESS.includes(id)) {
    const grown = hasGrown(win, name, judging);
    return grown ?? firstSeen > win.day;
  }
  const records = evidence.filter(({ measure }) => RECORDS.includes(measure));
  return records.length > 0 ? records.some(({ day }) => day > win.day) : firstSeen > win.day;
}

/** Whether there is more of it than when it was won; null where that cannot be told. */
function hasGrown(win: Win, name: ItemName, judging: Judging): boolean | null {
  if (name.type === 'USAGE' && win.type !== 'USAGE') return null;
  const now = capacityOf(win, judging);
  return win.capacity === null || now === null ? null : now > win.capacity;
}
