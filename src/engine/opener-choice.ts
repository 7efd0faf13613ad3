import { GUARD_PLAYS, type Play } from '../domain/assessment.ts';
import type { Judging } from './judging.ts';
import { stabilising } from './opener-care.ts';
import { expansion } from './opener-expansion.ts';
import { sayableFacts } from './opener-facts.ts';
import type { OpenerChoice } from './opener-find.ts';
import { keepsTimeAfterRenewal } from './plays.ts';

/** The opener an account's play calls for; null where nothing known may be said to the customer. */
export function chooseOpener(judging: Judging, play: Play): OpenerChoice | null {
  const facts = sayableFacts(judging);
  if (play.id === 'conversion-candidate') return null;
  if (GUARD_PLAYS.includes(play.id) || !allowsExpansion(judging, play)) return stabilising(judging, play, facts);
  return expansion(judging, facts);
}

/** Pursue, a nurture that nothing holds back, and a fresh renewal that is already at its limit. */
function allowsExpansion({ signals }: Judging, play: Play): boolean {
  if (play.id === 'pursue') return true;
  if (play.id === 'just-renewed') return keepsTimeAfterRenewal(signals).length > 0;
  return play.id === 'nurture' && !play.reasons.some(({ id }) => id === 'declining' || id === 'contracting');
}
