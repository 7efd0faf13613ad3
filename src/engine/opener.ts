import type { OpenerPlan, Play } from '../domain/assessment.ts';
import type { Judging } from './judging.ts';

/** What to say to the customer next; null where no opener is right. */
export function planOpener(_judging: Judging, _play: Play): OpenerPlan | null {
  return null;
}
