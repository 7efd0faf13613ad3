import type { Field } from './facts.ts';

/** Fields that are read together: half of them from one source and half from another would tell a third story. */
const GROUPS: readonly (readonly Field[])[] = [
  ['seats_licensed', 'seats_active', 'seats_peak', 'seat_util', 'seats', 'waitlist'],
  ['features', 'features_available', 'features_adopted', 'adoption_pct'],
  ['usage_trend', 'usage_change_pct', 'usage_change_months'],
  ['power_users', 'casual_users', 'top_user_share', 'power_user_flows', 'usage_intensity'],
  ['integrations_used', 'integrations_available', 'integration_errors_30d'],
  ['arr', 'plan_tier', 'account_type', 'trial_ends_on', 'auto_grow_billing', 'max_potential_arr'],
  ['contract_start', 'contract_term', 'renewal_date', 'last_renewed_on', 'notice_days'],
  ['employees', 'employees_12m_ago', 'employees_at_signing'],
  ['company_revenue', 'revenue_growth_pct', 'company_growth'],
  ['departments', 'business_units'],
  ['health_score', 'health_label'],
  ['tickets', 'tickets_90d', 'open_escalations'],
  ['qbrs', 'next_qbr'],
  ['first_expansion_talk', 'last_expansion_talk'],
  ['coverage_model', 'csm_hours_month', 'contacts_month'],
  ['budget_cycle_start', 'fiscal_year_start', 'planning_dates'],
  ['budget_approved', 'need_by_date'],
];

const groups = new Map(GROUPS.flatMap((group) => group.map((field) => [field, group] as const)));

/** The fields that are read together with this one, itself among them. */
export function fieldsWith(field: string): readonly string[] {
  return groups.get(field as Field) ?? [field];
}
