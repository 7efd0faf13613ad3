import { change, count, date, type FieldRule, list, money, rule, texts, word } from './rules.ts';

/** What is known of the company (spec section 2, Context). */
export const COMPANY_FIELDS: readonly FieldRule[] = [
  rule('employees', count, 'headcount|employee count|number of employees|company size|staff|员工人数|员工数|公司规模'),
  rule(
    'employees_12m_ago',
    count,
    'employees last year|headcount 12 months ago|headcount last year|employees 12 months ago|去年员工人数|一年前员工人数',
  ),
  rule('employees_at_signing', count, 'headcount at signing|employees at contract start|签约时员工人数'),
  rule(
    'company_revenue',
    money,
    'revenue|annual revenue|customer revenue|company annual revenue|年收入|公司收入|营业收入|营收',
  ),
  rule('revenue_growth_pct', change, 'revenue growth|revenue growth rate|yoy revenue growth|收入增长率|营收增长'),
  rule('company_growth', word('company_growth'), 'growth status|hiring status|公司增长|增长状态'),
  rule('departments', list('departments'), 'department|departments using|teams|team|部门|使用部门'),
  rule('business_units', texts, 'business unit|bus|业务单元|事业部'),
  rule('initiatives', list('initiatives'), 'initiative|strategic initiatives|goals|priorities|战略举措|举措|目标'),
  rule('budget_cycle_start', date, 'budget cycle|budget start|budget date|预算周期|预算开始'),
  rule('fiscal_year_start', date, 'fiscal year|fiscal year begins|fy start|财年开始'),
  rule('planning_dates', { is: 'days' }, 'planning date|planning periods|规划日期'),
  rule(
    'competitors_in_use',
    list('competitors_in_use'),
    'competitor|competitors|competing products|other tools|竞品|竞争产品|使用竞品',
  ),
];
