import { freshFacts } from '../../detectors/facts.ts';
import { foldWord } from '../../domain/names.ts';
import type { Activation, Backing } from '../../domain/opportunity.ts';
import type { Signal, SignalId } from '../../domain/signal.ts';
import type { Judging } from '../judging.ts';
import type { Draft } from './drafts.ts';

const WHOLE_PRODUCT: readonly SignalId[] = ['low-adoption', 'usage-declining', 'usage-concentrated'];

/**
 * Use of what is already paid for (spec section 6, R2): low or falling use as a whole, modules that nobody uses, and
 * wishes that something owned would fulfil. `held` is what waits for it.
 */
export function activationsOf(
  judging: Judging,
  held: readonly { readonly draft: Draft; readonly behind: string }[],
): readonly Activation[] {
  const items = new Map<string, { item: string; backing: Backing[] }>();
  for (const signal of judging.signals) {
    const item = activates(signal, judging);
    if (item === null) continue;
    const known = items.get(foldWord(item)) ?? { item, backing: [] };
    known.backing.push({ id: signal.id, subject: signal.subject, fit: item === '' ? 1 : 3 });
    items.set(foldWord(item), known);
  }
  return [...items.values()].flatMap(({ item, backing: [first, ...rest] }) => {
    const holds = held.filter(({ behind }) => foldWord(behind) === foldWord(item)).map(({ draft }) => draft.item);
    return first ? [{ item, backing: [first, ...rest] as const, holds: [...new Set(holds)] }] : [];
  });
}

/** What a signal says should be put to use; empty: the product as a whole; null: it says no such thing. */
function activates({ id, subject, evidence }: Signal, judging: Judging): string | null {
  if (WHOLE_PRODUCT.includes(id)) return '';
  if (id === 'unactivated-module') return subject;
  // Who hits a limit uses what is limited.
  if (id === 'limit-complaint') return null;
  const owned = evidence.find(({ detail }) => detail?.['owned'] === 1)?.detail;
  if (!owned) return null;
  const named = owned['module'] ?? owned['line'] ?? owned['tier'] ?? owned['feature'];
  const item = typeof named === 'string' ? named : subject;
  return id === 'repeated-inquiry' && isInUse(item, judging) ? null : item;
}

/** Whether it is said to be in use: who asks for more of that has nothing left to switch on. */
function isInUse(item: string, { dossier, context }: Judging): boolean {
  const { products_owned: owned = [] } = freshFacts(dossier, context).facts;
  return owned.some(({ name, activated }) => activated === true && foldWord(name) === foldWord(item));
}

/**
 * The unused module that comes before this one: owned, not in use, and made for the same job (spec section 3,
 * unactivated-module blocks an add-on of the same tag). Null where there is none.
 */
export function unusedBefore({ type, item }: Draft, { dossier, context, signals }: Judging): string | null {
  const { catalogue } = context;
  if (type !== 'ADDON' || !catalogue || freshFacts(dossier, context).facts.products_owned === undefined) return null;
  const tagsOf = (name: string): readonly string[] =>
    (catalogue.modules.find((module) => foldWord(module.name) === foldWord(name))?.tags ?? []).map(foldWord);
  const tags = tagsOf(item);
  const unused = signals.filter(({ id }) => id === 'unactivated-module').map(({ subject }) => subject);
  return unused.find((name) => tagsOf(name).some((tag) => tags.includes(tag))) ?? null;
}
