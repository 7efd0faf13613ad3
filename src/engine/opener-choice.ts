import { GUARD_PLAYS, type Play } from '../domain/assessment.ts';
import type { Judging } from './judging.ts';
import { stabilising } from './opener-care.ts';
import { expansion } from './opener-expansion.ts';
import { sayableFacts } from './opener-facts.ts';
import type { OpenerChoice } from './opener-find.ts';
import { allRests, type Held, isFactHeld, withoutHeld } from './opportunities/held.ts';
import { keepsTimeAfterRenewal } from './plays.ts';

/**
 * The opener an account's play calls for; null where nothing known may be said to the customer. Before the last day to
 * give notice, and while all there is to raise rests, it asks how they are; while an earlier ask is fresh there is none
 * (spec 12.4). Nothing it says asks for what is held.
 */
export function chooseOpener(judging: Judging, play: Play, held: Held): OpenerChoice | null {
  if (play.id === 'conversion-candidate') return null;
  const facts = sayableFacts(judging);
  if (GUARD_PLAYS.includes(play.id)) return stabilising(judging, play, facts);
  const reason = held.askRest?.reason;
  if (reason === 'recent-ask') return null;
  const open = reason !== 'opt-out' && allowsExpansion(judging, play) && !allRests(held);
  const sayable = open ? sayableFacts(withoutHeld(judging, held)) : [];
  const choice = expansion(
    judging,
    sayable.filter((fact) => !isFactHeld(fact, held, judging)),
  );
  return choice ?? (open && held.resting.length === 0 ? null : stabilising(judging, play, facts));
}

/** Pursue, a nurture that nothing holds back, and a fresh renewal that is already at its limit. */
function allowsExpansion({ signals }: Judging, play: Play): boolean {
  if (play.id === 'pursue') return true;
  if (play.id === 'just-renewed') return keepsTimeAfterRenewal(signals).length > 0;
  return play.id === 'nurture' && !play.reasons.some(({ id }) => id === 'declining' || id === 'contracting');
}
