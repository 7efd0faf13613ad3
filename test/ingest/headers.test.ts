import { expect, test } from 'vitest';
import { FIELDS, type FlatKind } from '../../src/ingest/fields.ts';
import { fieldOf, matchHeaders, nearestField } from '../../src/ingest/headers.ts';
import { guessKind } from '../../src/ingest/kinds.ts';

// The aliases of the specification's table, and what they must lead to.
test.each([
  ['account_id', 'id', 'customer id', 'Customer-ID', '账户ID', '客户编号'],
  ['name', 'Account Name', 'company', 'Customer', '账户名称', '公司'],
  ['industry', 'vertical', 'Sector', '行业'],
  ['region', 'Region', '地区'],
  ['arr', 'ARR', 'acv', 'Current Contract', '年经常性收入', '当前ARR', 'ARR (USD)', 'arr_amount'],
  ['mrr', 'MRR', 'mrr_amount'],
  ['domain', '域名'],
  ['former_names', '曾用名'],
  ['manager', '经理'],
  ['products_owned', 'products', 'Modules Owned', '已购产品', '授权产品'],
  ['plan_tier', 'plan', 'tier', '套餐', '层级', '当前计划'],
  ['account_type', 'type', '账户类型'],
  ['is_trial', 'is trial', 'Is_Trial'],
  ['contract_term', 'term', '合同期限'],
  ['contract_start', 'start', '合同开始日期'],
  ['renewal_date', 'renewal', 'Contract End', 'Contract End Date', 'Renewal Date', '续约日期', '合同到期日'],
  ['auto_grow_billing', 'usage billing', '按量计费'],
  ['csm', 'owner', 'CSM', 'Customer Success Manager', '负责人', '客户成功经理'],
  ['coverage_model', 'coverage', '覆盖模型'],
  ['contacts_month', 'touches', '月度联系次数'],
  ['seats_licensed', 'licensed', 'Licensed Seats', '授权席位'],
  ['seats_active', 'users', 'Active Users', '活跃席位', '活跃用户'],
  ['seats', 'seats', 'Seats'],
  ['seat_util', 'utilization', '席位利用率'],
  ['limits.api', 'API calls', 'api_calls', 'API调用'],
  ['limits.storage', 'storage', 'Storage (GB)', '存储'],
  ['features', 'Features Used', '使用功能', '激活功能'],
  ['adoption_pct', 'adoption', 'Adoption %', '功能采用率'],
  ['usage_trend', 'trend', '使用趋势'],
  ['power_users', 'Power Users', '核心用户'],
  ['usage_intensity', 'intensity', '使用强度'],
  ['waitlist', 'Waitlist', '等待名单'],
  ['integration_errors_30d', 'integration errors', '集成错误'],
  ['employees', 'headcount', '员工人数'],
  ['company_revenue', 'revenue', '公司收入'],
  ['company_growth', '公司增长'],
  ['departments', 'department', '部门'],
  ['business_units', '业务单元'],
  ['initiatives', 'initiative', '战略举措'],
  ['budget_cycle_start', '预算周期'],
  ['competitors_in_use', 'competitor', '竞品'],
  ['nps', 'NPS', 'NPS Score'],
  ['csat', '满意度评分'],
  ['health', 'Health'],
  ['health_score', '健康分数', 'CS健康评分'],
  ['tickets', 'tickets', '支持工单'],
  ['engagement', '互动水平'],
  ['last_cs_contact', 'last touch', '最后互动'],
  ['value_metrics', '已实现价值'],
  ['requests', 'Feature Requests', '功能请求'],
  ['workarounds', '变通方法'],
  ['notes', '备注', 'CRM备注'],
  ['event.funding', 'funding', '融资'],
  // As exports of CRM and customer success tools call them.
  ['csm', 'Owner Email', 'CSM Owner', 'CSM负责人'],
  ['seats_licensed', 'Licenses Purchased', 'Total Licenses', 'Seats Contracted', '购买席位数'],
  ['seats_active', 'Licenses Used', '已用席位数'],
  ['renewal_date', 'Contract Expiration Date', 'Renewal Dt', '合同终止日期'],
  ['nps', 'Net Promoter Score', 'NPS得分'],
  ['last_cs_contact', 'Last Touchpoint', '最近跟进时间'],
  ['currency', 'ARR (converted) Currency'],
  ['event.acquisition', 'M&A', '并购'],
  ['max_potential_arr', 'max potential', '最大潜在'],
  ['complexity', '复杂性'],
  ['maturity', '成熟度'],
  ['strategic', '战略重要性'],
  ['competitive_risk', '竞争风险'],
])('%s is found by its names', (field, ...headers) => {
  for (const header of headers) expect([header, fieldOf('accounts', header)?.field]).toEqual([header, field]);
});

test('no header leads to two fields of a table of accounts', () => {
  const owners = new Map<string, string>();
  for (const { field, aliases } of FIELDS.accounts) {
    for (const alias of aliases) expect([alias, owners.get(alias) ?? field]).toEqual([alias, field]);
    for (const alias of aliases) owners.set(alias, field);
  }
});

test('an unknown header has the nearest field, or none', () => {
  expect(nearestField('accounts', 'Renewal dates')).toBe('renewal_date');
  expect(nearestField('accounts', 'Shoe size')).toBeNull();
});

test.each<[string, string[], string]>([
  ['csm', ['Account', 'Account Owner', 'CSM'], 'CSM'],
  ['csm', ['Account', 'Owner', 'Customer Success Manager'], 'Customer Success Manager'],
  ['csm', ['Account', 'Account Owner'], 'Account Owner'],
  ['arr', ['Account', 'Contract Value', 'ARR'], 'ARR'],
  ['renewal_date', ['Account', 'Contract End', 'Expiry Date'], 'Contract End'],
])('%s of %j is the column %s', (field, headers, chosen) => {
  const { matched, duplicates } = matchHeaders('accounts', headers);
  expect(matched.find(({ rule }) => rule.field === field)?.header).toBe(chosen);
  expect(matched.length + duplicates.length).toBe(headers.length);
});

test('whose events they are comes before the other company', () => {
  const fields = (headers: string[]): string[] => matchHeaders('events', headers).matched.map(({ rule }) => rule.field);
  expect(fields(['company', 'date', 'type'])).toEqual(['account', 'date', 'type']);
  expect(fields(['account', 'company', 'date', 'type'])).toEqual(['account', 'company', 'date', 'type']);
});

test.each<[FlatKind | null, string]>([
  ['accounts', 'name,arr,nps'],
  ['accounts', 'Account Name,Owner,Renewal Date,Email,Title,Licensed Seats'],
  ['accounts', '公司,行业,续约日期'],
  ['accounts', 'account_id,plan_tier,seats,is_trial'],
  ['usage', 'account,date,metric,used,limit'],
  ['usage', 'account_id,date,seats_active,seats_licensed'],
  ['usage', 'account,date,feature,users,frequency'],
  ['contacts', 'account,name,email,title,role'],
  ['contacts', 'Account Name,First Name,Last Name,Email,Job Title'],
  ['contacts', '公司,姓名,邮箱,职位'],
  ['events', 'account,date,type,detail,source,url'],
  ['events', 'company,event date,event type,description'],
  ['notes', 'account,date,author,text'],
  ['notes', '客户,日期,备注'],
  ['requests', 'account,date,feature,contact,dept,kind'],
  ['requests', 'account,request,requested by,request date'],
  [null, 'foo,bar,baz'],
  [null, 'account_id,reason_code,refund'],
])('a table of %s is told from %s', (kind, headers) => {
  expect(guessKind(headers.split(','), 'export.csv')).toBe(kind);
});
