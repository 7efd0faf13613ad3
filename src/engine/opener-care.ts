import type { OpenerFact, OpenerFactKind, Play } from '../domain/assessment.ts';
import type { Judging } from './judging.ts';
import { type Find, finderIn, isPressed, type OpenerChoice, present, renewalWithin, type Said } from './opener-find.ts';

/** What may be said of an account under a guard where its own trouble may not. */
const SPARE: readonly OpenerFactKind[] = ['seats', 'adoption', 'renewal', 'tickets', 'review'];

/** Asks about priorities or what is wrong; never about more (spec section 5, hard rule). */
export function stabilising(judging: Judging, play: Play, facts: readonly OpenerFact[]): OpenerChoice | null {
  const find = finderIn(facts);
  const said = careful(judging, play, find);
  const spare = SPARE.flatMap((kind) => find(kind) ?? []);
  const chosen = said.facts.length > 0 ? said.facts.slice(0, 2) : spare.slice(0, 1);
  return chosen.length > 0 ? { kind: 'stabilising', facts: chosen, ask: said.ask, spare } : null;
}

function careful(judging: Judging, play: Play, find: Find): Said {
  const reasons = play.reasons.map(({ id }) => id);
  const contract = comingRenewal(judging, find);
  if (play.id === 'defend') {
    if (reasons.includes('sponsor-lost') && find('left'))
      return { facts: present(find('left'), contract), ask: 'handover' };
    const notice = find('notice');
    if (notice) return { facts: present(notice, find('seats')), ask: 'priorities' };
    const owner = find('acquired-by');
    if (owner) return { facts: present(owner, contract), ask: 'new-owner' };
    return { facts: present(contract, find('seats', 'adoption')), ask: 'priorities' };
  }
  if (play.id === 'fix-first') return unhappy(reasons, find, judging.context.settings.thresholds.seatCeiling);
  if (play.id === 'just-renewed') return { facts: present(find('new-term'), find('seats')), ask: 'new-term' };
  if (reasons.includes('declining')) return { facts: fallingUse(find, contract), ask: 'decline' };
  if (reasons.includes('contracting'))
    return { facts: present(contract, find('seats', 'adoption')), ask: 'priorities' };
  return { facts: present(find('adoption') ?? find('seats')), ask: 'adoption' };
}

/** A fall that is only a label comes after a number. */
function fallingUse(find: Find, contract: OpenerFact | undefined): readonly OpenerFact[] {
  const fall = find('decline');
  const use = find('seats', 'adoption');
  if (fall && typeof fall.evidence.value === 'number') return present(fall, use);
  return present(use ?? contract, fall);
}

/** What hurts, in their own measure; how full they are only where that may be the pain. */
function unhappy(reasons: readonly string[], find: Find, crowded: number): Said {
  const low = reasons.includes('nps-low') ? find('nps') : undefined;
  const open = reasons.includes('escalation-open') ? find('escalations') : undefined;
  const lead = low ?? open ?? find('tickets');
  const seats = find('seats');
  const full = seats && isPressed(seats, crowded) ? seats : undefined;
  const second = low && open ? open : full;
  return { facts: present(lead ?? seats, lead ? second : undefined), ask: 'frustration' };
}

/** The renewal, where it lies within twice the renewal window: later it is no reason to call. */
const comingRenewal = (judging: Judging, find: Find): OpenerFact | undefined =>
  renewalWithin(judging, find, 2 * judging.context.settings.thresholds.renewalWindowDays);
