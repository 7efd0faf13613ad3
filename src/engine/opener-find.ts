import { renewalOf } from '../detectors/facts.ts';
import type { OpenerFact, OpenerFactKind } from '../domain/assessment.ts';
import type { AskId } from '../domain/judgement.ts';
import type { Judging } from './judging.ts';

/** What an opener says and asks, before it is checked word by word. */
export interface OpenerChoice {
  readonly kind: 'expansion' | 'stabilising';
  readonly facts: readonly OpenerFact[];
  readonly ask: AskId;
  /** Said one at a time where none of the facts may be. */
  readonly spare: readonly OpenerFact[];
}

/** What is said and asked, before it is known what else could be said. */
export type Said = Pick<OpenerChoice, 'facts' | 'ask'>;

/** The first fact of any of these kinds. */
export type Find = (...kinds: readonly OpenerFactKind[]) => OpenerFact | undefined;

export const finderIn =
  (facts: readonly OpenerFact[]): Find =>
  (...kinds) =>
    facts.find((fact) => kinds.includes(fact.kind));

/** Those that are there. */
export const present = (...facts: readonly (OpenerFact | undefined)[]): readonly OpenerFact[] =>
  facts.filter((fact) => fact !== undefined);

/** Whether a seats fact is above a percentage of its licence. */
export function isPressed({ evidence: { value, of = 100 } }: OpenerFact, percent: number): boolean {
  return typeof value === 'number' && value * 100 > of * percent;
}

/** The renewal, where it lies within so many days. */
export function renewalWithin(judging: Judging, find: Find, days: number): OpenerFact | undefined {
  const renewal = renewalOf(judging.dossier, judging.context);
  return renewal && renewal.days <= days ? find('renewal') : undefined;
}
