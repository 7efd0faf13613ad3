import type { Day } from './day.ts';

export interface Tier {
  readonly name: string;
  /** Order of the ladder, lowest first. */
  readonly rank: number;
  /** Dollars a year for the step from the tier below; steps add up. */
  readonly annual_delta?: number;
  readonly seat_price_month?: number;
  /** Modules and limits that come with the tier; seats stay priced (spec C15). */
  readonly includes?: readonly string[];
  readonly caps?: Readonly<Record<string, number>>;
  /** Bought without a conversation; bought only through procurement. */
  readonly self_serve?: boolean;
  readonly procurement?: boolean;
}

export interface Module {
  readonly name: string;
  readonly annual_price?: number;
  readonly tags?: readonly string[];
  readonly solves?: readonly string[];
  readonly linked_features?: readonly string[];
  readonly departments?: readonly string[];
  readonly job_keywords?: readonly string[];
  readonly industries?: readonly string[];
  readonly regulations?: readonly string[];
  readonly competitors?: readonly string[];
  readonly functions?: readonly string[];
  readonly self_serve?: boolean;
  readonly procurement?: boolean;
}

export interface MeteredDimension {
  readonly dimension: string;
  /** Dollars a year for one pack. */
  readonly unit_price?: number;
  readonly pack_units?: number;
  readonly self_serve?: boolean;
  readonly procurement?: boolean;
}

/** What a customer can buy (spec section 2); a missing price stays missing and is never zero. */
export interface Catalogue {
  readonly seat_price_month?: number;
  readonly seat_price_breaks?: readonly { readonly from: number; readonly price: number }[];
  readonly seat_min_block?: number;
  /** Whether seats are bought without a conversation, or only through procurement. */
  readonly seat_self_serve?: boolean;
  readonly seat_procurement?: boolean;
  readonly tiers: readonly Tier[];
  readonly modules: readonly Module[];
  readonly metered: readonly MeteredDimension[];
  readonly services: readonly { readonly name: string; readonly price?: number }[];
  readonly support_tiers: readonly { readonly name: string; readonly price?: number }[];
  readonly product_lines: readonly {
    readonly name: string;
    readonly annual_price?: number;
    readonly functions?: readonly string[];
  }[];
  readonly partner_offers: readonly string[];
  readonly adjacent_functions: Readonly<Record<string, readonly string[]>>;
  /** Roles that would use the product; empty means every role. */
  readonly product_roles: readonly string[];
  readonly released: readonly { readonly feature: string; readonly released_on: Day }[];
}
