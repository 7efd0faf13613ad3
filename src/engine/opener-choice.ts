import { GUARD_PLAYS, type Play } from '../domain/assessment.ts';
import type { Rest } from '../domain/opportunity.ts';
import type { Judging } from './judging.ts';
import { stabilising } from './opener-care.ts';
import { expansion } from './opener-expansion.ts';
import { sayableFacts } from './opener-facts.ts';
import type { OpenerChoice } from './opener-find.ts';
import { keepsTimeAfterRenewal } from './plays.ts';

/**
 * The opener an account's play calls for; null where nothing known may be said to the customer. Before the last day to
 * give notice it asks how they are, and while an earlier ask is fresh there is none (spec 12.4).
 */
export function chooseOpener(judging: Judging, play: Play, rest: Rest | null): OpenerChoice | null {
  if (play.id === 'conversion-candidate') return null;
  const facts = sayableFacts(judging);
  if (GUARD_PLAYS.includes(play.id)) return stabilising(judging, play, facts);
  if (rest?.reason === 'recent-ask') return null;
  if (rest?.reason === 'opt-out' || !allowsExpansion(judging, play)) return stabilising(judging, play, facts);
  return expansion(judging, facts);
}

/** Pursue, a nurture that nothing holds back, and a fresh renewal that is already at its limit. */
function allowsExpansion({ signals }: Judging, play: Play): boolean {
  if (play.id === 'pursue') return true;
  if (play.id === 'just-renewed') return keepsTimeAfterRenewal(signals).length > 0;
  return play.id === 'nurture' && !play.reasons.some(({ id }) => id === 'declining' || id === 'contracting');
}
