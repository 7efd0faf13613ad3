import type { Day } from './day.ts';

/** Where a fact was read: the import, its file and row, and the day the fact describes. */
export interface Origin {
  /** Running number of the import that recorded it; larger is later. */
  readonly importId: number;
  readonly file: string;
  /** Line of the file (1 is the first line), or the record's number in a JSON list. */
  readonly row: number;
  readonly day: Day;
}

export const PRODUCT_KINDS = ['line', 'module', 'add-on', 'service', 'support'] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];

export interface OwnedProduct {
  readonly name: string;
  readonly kind?: ProductKind;
  readonly activated?: boolean;
  readonly since?: Day;
}

/** One entry of a list whose entries are stated one by one. */
export interface ListEntry {
  /** Where it was stated last, if the list was stated later without it: it is as old as that (spec 12.5). */
  readonly origin?: Origin;
}

export interface ProductSeats extends ListEntry {
  readonly product?: string;
  readonly licensed?: number;
  readonly active?: number;
}

export interface UsageLimit extends ListEntry {
  /** `api`, `storage`, `transactions` or the dimension's own name. */
  readonly metric: string;
  readonly used?: number;
  readonly limit?: number;
  readonly peak?: number;
  /** Use stated as a percentage only (`92%`): used and limit stay unknown. */
  readonly percent?: number;
  readonly product?: string;
}

export interface FeatureUse extends ListEntry {
  readonly name: string;
  readonly adopted?: boolean;
  readonly frequency?: string;
  readonly users?: number;
  /** Use has reached the cap of the account's tier. */
  readonly at_cap?: boolean;
  readonly product?: string;
}

export interface Department {
  readonly name: string;
  readonly function?: string;
  readonly headcount?: number;
  readonly users?: number;
  readonly contracted?: boolean;
}

export interface Initiative {
  readonly text: string;
  readonly kind?: string;
  readonly date?: Day;
}

export interface CompetitorInUse {
  readonly name: string;
  readonly function?: string;
  readonly renewal_date?: Day;
  readonly annual_cost?: number;
  readonly sentiment?: string;
}

export interface Ticket {
  readonly date?: Day;
  readonly topic?: string;
  readonly severity?: string;
  readonly text?: string;
}

export interface ValueMetric {
  readonly metric: string;
  readonly before?: number;
  readonly after?: number;
  readonly date?: Day;
  readonly source?: string;
}

/**
 * What is stated about an account (spec section 2), under the spec's field names. An absent key is
 * unknown: an import never writes null, and unknown is never zero.
 */
export interface Facts {
  readonly name?: string;
  readonly industry?: string;
  readonly region?: string;
  /** Annual recurring revenue in the settings' currency. */
  readonly arr?: number;
  readonly domain?: string;
  readonly former_names?: readonly string[];
  readonly manager?: string;
  readonly notice_days?: number;
  readonly next_qbr?: Day;
  readonly support_tier?: string;
  readonly use_cases?: readonly string[];
  readonly products_owned?: readonly OwnedProduct[];
  readonly plan_tier?: string;
  readonly account_type?: 'paid' | 'free' | 'trial' | 'partner-managed';
  readonly contract_term?: 'monthly' | 'annual' | 'multi-year';
  readonly contract_start?: Day;
  readonly renewal_date?: Day;
  readonly last_renewed_on?: Day;
  readonly trial_ends_on?: Day;
  readonly auto_grow_billing?: boolean;
  readonly csm?: string;
  readonly account_exec?: string;
  readonly coverage_model?: 'high-touch' | 'standard' | 'tech-touch' | 'digital';
  readonly csm_hours_month?: number;
  readonly contacts_month?: number;

  readonly seats_licensed?: number;
  readonly seats_active?: number;
  readonly seats_peak?: number;
  /** 0-100 and above: stated as a percentage only; ignored where the counts are known. */
  readonly seat_util?: number;
  readonly seats?: readonly ProductSeats[];
  readonly limits?: readonly UsageLimit[];
  readonly features?: readonly FeatureUse[];
  readonly features_available?: number;
  readonly features_adopted?: number;
  /** 0-100. */
  readonly adoption_pct?: number;
  readonly usage_trend?: 'growing' | 'stable' | 'declining';
  /** Percent, signed, over `usage_change_months` (3 when not said). */
  readonly usage_change_pct?: number;
  readonly usage_change_months?: number;
  readonly power_users?: number;
  readonly casual_users?: number;
  readonly top_user_share?: number;
  readonly power_user_flows?: string;
  readonly usage_intensity?: 'light' | 'moderate' | 'heavy' | 'power';
  readonly waitlist?: number;
  readonly integrations_used?: readonly string[];
  readonly integrations_available?: readonly string[];
  readonly integration_errors_30d?: number;

  readonly employees?: number;
  readonly employees_12m_ago?: number;
  readonly employees_at_signing?: number;
  readonly company_revenue?: number;
  readonly revenue_growth_pct?: number;
  readonly company_growth?: 'hiring' | 'flat' | 'contracting';
  readonly departments?: readonly Department[];
  readonly business_units?: readonly string[];
  readonly initiatives?: readonly Initiative[];
  readonly budget_cycle_start?: Day;
  readonly fiscal_year_start?: Day;
  readonly planning_dates?: readonly Day[];
  readonly competitors_in_use?: readonly CompetitorInUse[];

  readonly nps?: number;
  readonly csat?: number;
  readonly health_score?: number;
  readonly health_label?: 'healthy' | 'ok' | 'at-risk';
  readonly tickets?: readonly Ticket[];
  readonly tickets_90d?: number;
  readonly open_escalations?: number;
  readonly engagement?: 'high' | 'medium' | 'low';
  readonly last_cs_contact?: { readonly date: Day; readonly topic?: string };
  readonly qbrs?: readonly { readonly date: Day; readonly attended?: boolean; readonly hypotheses?: boolean }[];
  readonly first_expansion_talk?: Day;
  readonly last_expansion_talk?: Day;
  readonly value_metrics?: readonly ValueMetric[];
  readonly success_stories?: readonly { readonly date?: Day; readonly text: string }[];

  /** The customer was asked and wants nothing: known, and not the same as no record. */
  readonly requests_none?: boolean;

  readonly max_potential_arr?: number;
  readonly complexity?: number;
  readonly maturity?: number;
  readonly strategic?: number;
  readonly competitive_risk?: number;
  readonly budget_approved?: boolean;
  readonly need_by_date?: Day;
  /** The import was prose, not columns: confidence is capped (spec section 4). */
  readonly narrative?: string;
  /** Columns no field is called by, as written under their header: kept, and read by nothing. */
  readonly other?: Readonly<Record<string, string>>;
}

export type Field = keyof Facts;

/** Lists of which a row states single entries: they join those already known instead of replacing the list. */
export interface PartialLists {
  readonly limits?: readonly UsageLimit[];
  readonly features?: readonly FeatureUse[];
  readonly seats?: readonly ProductSeats[];
}
