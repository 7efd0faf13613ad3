import { type CatalogueMatch, decisionOf, freshFacts } from '../../detectors/facts.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { Ask } from '../../domain/dossier.ts';
import { foldWord } from '../../domain/names.ts';
import type { Rest, SaleType } from '../../domain/opportunity.ts';
import type { Judging } from '../judging.ts';

/** What an item is compared by: the same type and the same thing, however it is spelt. */
export interface ItemName {
  readonly type: SaleType;
  readonly item: string;
}

export const isSameItem = (a: ItemName, b: ItemName): boolean =>
  a.type === b.type && foldWord(a.item) === foldWord(b.item);

/** Whether that is a module or product line, which can be sold by itself, beside another, or in place of a tool. */
export const isGood = (type: SaleType): boolean => type === 'ADDON' || type === 'XSELL' || type === 'DISP';

/** The same thing, under whichever type it is sold. */
export const isSameThing = (a: ItemName, b: ItemName): boolean =>
  isSameItem(a, b) || (isGood(a.type) && isGood(b.type) && foldWord(a.item) === foldWord(b.item));

const TYPES_OF: Readonly<Record<CatalogueMatch['kind'], SaleType>> = {
  module: 'ADDON',
  line: 'XSELL',
  tier: 'TIER',
  service: 'SERV',
  support: 'SUPP',
  dimension: 'USAGE',
};

/** What a word of the catalogue is sold as. */
export const saleOf = ({ kind, name }: CatalogueMatch): ItemName => ({ type: TYPES_OF[kind], item: name });

/** Until when this item rests after a no (spec 12.4); null where nobody declined it lately. */
export function declinedRest(name: ItemName, judging: Judging): Rest | null {
  const { declined } = judging.context.settings.cooldown;
  const noes = judging.dossier.asks.filter((ask) => ask.kind !== 'asked' && isSameThing(ask, name));
  const last = latest(noes);
  if (!last || last.kind === 'asked') return null;
  return running({ reason: last.kind, since: last.day, wakes: addDays(last.day, declined) }, judging);
}

/** What the customer declined so lately that it rests. */
export const declinedItems = (judging: Judging): readonly ItemName[] =>
  judging.dossier.asks.filter((ask) => ask.kind !== 'asked' && declinedRest(ask, judging) !== null);

/**
 * Until when the account is asked nothing new, whatever it is about (spec 12.4): in the days before the last one to
 * give notice, and for two weeks after any ask; the rest that ends last. Null: asking is fine.
 */
export function askRestOf(judging: Judging): Rest | null {
  const rests = [optOutRest(judging), askedRest(judging)].flatMap((rest) => (rest ? [rest] : []));
  return rests.sort((a, b) => (a.wakes < b.wakes ? 1 : -1))[0] ?? null;
}

/** The last ask to the customer, from what people recorded here or in the data. */
function lastAsk({ dossier, context }: Judging): { readonly day: Day; readonly ask: Ask | null } | null {
  const ask = latest(dossier.asks.filter(({ kind, day }) => kind === 'asked' && day <= context.today));
  const talk = freshFacts(dossier, context).facts.last_expansion_talk;
  if (talk !== undefined && talk <= context.today && (!ask || talk > ask.day)) return { day: talk, ask: null };
  return ask ? { day: ask.day, ask } : null;
}

function askedRest(judging: Judging): Rest | null {
  const last = lastAsk(judging);
  if (!last) return null;
  const wakes = addDays(last.day, judging.context.settings.cooldown.asked);
  return running({ reason: 'recent-ask', since: last.day, wakes }, judging);
}

function optOutRest(judging: Judging): Rest | null {
  const decision = decisionOf(judging.dossier, judging.context);
  if (decision?.by !== 'notice' || decision.days > judging.context.settings.cooldown.optOut) return null;
  return { reason: 'opt-out', since: decision.day, wakes: addDays(decision.day, 1) };
}

/** A rest that has not ended yet: on the day it wakes it is over. */
const running = (rest: Rest, { context }: Judging): Rest | null => (context.today < rest.wakes ? rest : null);

function latest(asks: readonly Ask[]): Ask | null {
  let last: Ask | null = null;
  for (const ask of asks) if (!last || ask.day >= last.day) last = ask;
  return last;
}
