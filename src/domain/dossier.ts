import type { PlayId } from './assessment.ts';
import type { Arrival } from './champion.ts';
import type { Day } from './day.ts';
import type { Facts, Field, Origin, UsageLimit } from './facts.ts';
import type { SaleType, StoredOpportunity } from './opportunity.ts';
import type { AccountEvent, Contact, CustomerRequest, Note } from './records.ts';
import type { StoredSignal } from './signal.ts';

/** One account on one day: the fields stated that day over the last known values. */
export interface Snapshot {
  readonly accountId: string;
  readonly day: Day;
  readonly facts: Facts;
  /** Where each field was stated last, and for which day. */
  readonly origins: Readonly<Partial<Record<Field, Origin>>>;
}

/** The measures that detectors follow over time, as they stood on one earlier day. */
export interface Reading {
  readonly day: Day;
  readonly seats_active: number | null;
  readonly seats_licensed: number | null;
  readonly arr: number | null;
  readonly employees: number | null;
  readonly nps: number | null;
  /** Highest use of any limit, in its own unit, of the `api` metric where there is one. */
  readonly volume: number | null;
  /** Metric and unit of `volume`: readings of another one do not compare. */
  readonly volume_of: string | null;
  readonly renewal_date: Day | null;
  /** Every limit as it stood then; only read where the contract bills use by itself (R7). */
  readonly limits?: readonly UsageLimit[];
}

/** Everything known about one account on one day: all the core ever sees of it. */
export interface Dossier {
  readonly accountId: string;
  readonly today: Day;
  /** Name, owner and the like outlive any snapshot. */
  readonly name: string;
  readonly snapshot: Snapshot | null;
  /**
   * What `snapshot` is compared with: the one before it, or where several came since the last scan, the last one that
   * scan could see (spec E12); null on the first one.
   */
  readonly previous: Snapshot | null;
  /** Earlier readings, oldest first: the oldest inside 60 and 90 days and the one nearest to 12 months ago. */
  readonly readings: readonly Reading[];
  readonly contacts: readonly Contact[];
  readonly events: readonly AccountEvent[];
  readonly notes: readonly Note[];
  readonly requests: readonly CustomerRequest[];
  /** Signals as the last scan left them. */
  readonly signals: readonly StoredSignal[];
  /** The play of the last scan before today, and since when it has stood; null before the first scan. */
  readonly lastPlay: {
    readonly id: PlayId;
    readonly since: Day;
    readonly reasons: readonly string[];
    readonly day: Day;
  } | null;
  /** Opportunities as the last scan and the people who work on them left them: all there ever were. */
  readonly opportunities: readonly StoredOpportunity[];
  /** How ids of new ones begin where another account's already begin with its name; absent: `accountCode(name)`. */
  readonly code?: string;
  /** What the customer was asked, and what they declined (spec 12.4). */
  readonly asks: readonly Ask[];
  /** Former champions of other accounts who are said to have come here (spec section 8.1). */
  readonly arrivals: readonly Arrival[];
  /** Companies named as somebody's new employer that are accounts of ours, by `nameKey`. */
  readonly ourAccounts: Readonly<
    Record<string, { readonly accountId: string; readonly name: string; readonly csm?: string | null }>
  >;
  /** Whether it is not said of other companies if they are accounts of ours (spec section 0, access). */
  readonly discreet?: true;
}

/** One ask to the customer, or one no, with its day. */
export interface Ask {
  readonly day: Day;
  readonly kind: 'asked' | 'lost' | 'not-relevant';
  /** The opportunity it was about. */
  readonly opportunityId: string;
  readonly type: SaleType;
  readonly item: string;
}
