import type { Opportunity } from '../../domain/opportunity.ts';

/** What the order of opportunities looks at. */
export type Ordered = Pick<
  Opportunity,
  'tier' | 'composite' | 'secondProduct' | 'inWindow' | 'evidenceStrength' | 'arr' | 'id'
>;

/**
 * The order of spec section 6, strict over different ids (R8): tier, composite, the second product of a one-product
 * account (E5), in-window first (inside its window a chance counts three times as much, so no ARR outweighs
 * that), evidence strength, ARR (unknown last), id.
 */
export function compareOpportunities(a: Ordered, b: Ordered): number {
  return (
    a.tier - b.tier ||
    b.composite - a.composite ||
    Number(b.secondProduct) - Number(a.secondProduct) ||
    Number(b.inWindow) - Number(a.inWindow) ||
    b.evidenceStrength - a.evidenceStrength ||
    (b.arr ?? Number.NEGATIVE_INFINITY) - (a.arr ?? Number.NEGATIVE_INFINITY) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
