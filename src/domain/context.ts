import type { Portfolio } from './benchmark.ts';
import type { Catalogue } from './catalogue.ts';
import type { Day } from './day.ts';
import type { Settings } from './settings.ts';

/** What a judgement depends on beside the dossier: the same day, settings and catalogue give the same answer to the byte. */
export interface Context {
  readonly today: Day;
  readonly settings: Settings;
  /** What can be bought; null until one was imported (spec E7). */
  readonly catalogue: Catalogue | null;
  /** The other accounts, as far as one account is compared with them; absent: nothing is compared. */
  readonly portfolio?: Portfolio;
}
