import { foldWord } from '../domain/names.ts';
import type { Bounds } from './numbers.ts';
import type { Vocabulary } from './words.ts';

/** How the cells of a field are read; the special ones state more than one thing. */
export type FieldType =
  | { readonly is: 'text' | 'money' | 'date' | 'boolean' | 'texts' | 'days' }
  | { readonly is: 'number'; readonly bounds: Bounds }
  | { readonly is: 'word'; readonly vocabulary: Vocabulary }
  | { readonly is: 'list'; readonly shape: ListShape }
  | { readonly is: 'special'; readonly special: Special; readonly detail?: string };

/** Lists of objects, read by `shapes.ts`. */
export type ListShape =
  | 'products_owned'
  | 'seats'
  | 'limits'
  | 'features'
  | 'departments'
  | 'initiatives'
  | 'competitors_in_use'
  | 'tickets'
  | 'qbrs'
  | 'value_metrics'
  | 'success_stories';

/** Columns that are no field of their own: keys, pairs, sums, and what is stored beside the snapshot. */
export type Special =
  | 'day'
  | 'account'
  | 'account_id'
  | 'mrr'
  | 'currency'
  | 'is_trial'
  | 'seat_pair'
  | 'seat_util'
  | 'features_used'
  | 'trend'
  | 'health'
  | 'limit'
  | 'last_touch'
  | 'last_touch_topic'
  | 'tickets'
  | 'requests'
  | 'workarounds'
  | 'notes'
  | 'contact'
  | 'contacts'
  | 'events'
  | 'event'
  | 'round';

export interface FieldRule {
  readonly field: string;
  readonly type: FieldType;
  /** Folded headers that name the field. */
  readonly aliases: readonly string[];
}

const text = { is: 'text' } as const;
const money = { is: 'money' } as const;
const date = { is: 'date' } as const;
const boolean = { is: 'boolean' } as const;
const texts = { is: 'texts' } as const;
const count = { is: 'number', bounds: { min: 0, integer: true } } as const;
const amount = { is: 'number', bounds: { min: 0 } } as const;
const percent = { is: 'number', bounds: { min: 0, max: 100, percent: true } } as const;
const change = { is: 'number', bounds: { percent: true } } as const;
const rating = { is: 'number', bounds: { min: 1, max: 10 } } as const;
const between = (min: number, max: number) => ({ is: 'number', bounds: { min, max } }) as const;
const word = (vocabulary: Vocabulary) => ({ is: 'word', vocabulary }) as const;
const list = (shape: ListShape) => ({ is: 'list', shape }) as const;
const special = (name: Special, detail?: string) =>
  ({ is: 'special', special: name, ...(detail === undefined ? {} : { detail }) }) as const;

/** A field with its headers, separated by `|`: the spec's aliases and what CRM exports call it. */
const rule = (field: string, type: FieldType, headers: string): FieldRule => ({
  field,
  type,
  aliases: [...new Set([field, ...headers.split('|')].map(foldWord).filter(Boolean))],
});

const ACCOUNT_HEADERS =
  'account|account name|company|company name|customer|customer name|client|client name|organisation|organization|org name|legal name|business name|账户名称|账户|客户名称|客户|公司|公司名称|企业名称';
const ACCOUNT_ID_HEADERS =
  'account id|customer id|client id|company id|sfdc account id|account number|customer number|account key|账户ID|客户编号|客户ID|客户号|账户编号|公司ID';
// In a table of contacts or notes a bare `id` is the row's own.
const OWN_ID_HEADERS = 'id|crm id|sfdc id|salesforce id|hubspot id|external id|record id';

const DAY_HEADERS =
  'date|day|snapshot date|snapshot day|as of|as of date|report date|reporting date|usage date|日期|快照日期|统计日期|数据日期|报告日期';

const limit = (metric: string, headers: string): FieldRule[] => {
  const names = headers.split('|');
  const each = (...suffixes: string[]) =>
    names.flatMap((name) => suffixes.map((suffix) => `${name} ${suffix}`)).join('|');
  return [
    rule(
      `limits.${metric}`,
      special('limit', metric),
      `${headers}|${each('used', 'usage', 'consumed', 'use', '使用', '用量', '使用量', '已用')}|limit ${metric}`,
    ),
    rule(
      `limits.${metric}.limit`,
      special('limit', `${metric}.limit`),
      each(
        'limit',
        'quota',
        'cap',
        'allowance',
        'included',
        'entitlement',
        'max',
        'licensed',
        '限额',
        '上限',
        '配额',
        '限制',
      ),
    ),
    rule(`limits.${metric}.peak`, special('limit', `${metric}.peak`), each('peak', '峰值')),
    rule(
      `limits.${metric}.pct`,
      special('limit', `${metric}.pct`),
      each(
        'pct',
        'percent',
        'utilization',
        'utilisation',
        'usage percent',
        'usage pct',
        'used pct',
        '使用率',
        '利用率',
      ),
    ),
  ];
};

/** Every field an account row can state (spec section 2), in the spec's order. */
export const ACCOUNT_FIELDS: readonly FieldRule[] = [
  rule('account_id', special('account_id'), `${ACCOUNT_ID_HEADERS}|${OWN_ID_HEADERS}`),
  rule('name', special('account'), ACCOUNT_HEADERS),
  rule('day', special('day'), DAY_HEADERS),
  rule('industry', text, 'vertical|sector|industry vertical|行业|所属行业'),
  rule('region', text, 'country|geo|geography|territory|billing country|地区|区域|国家'),
  rule(
    'arr',
    money,
    'acv|current contract|contract value|annual contract value|annual recurring revenue|current arr|arr amount|total arr|subscription value|annual value|contract amount|年经常性收入|当前ARR|年度经常性收入|合同金额|合同额|年合同额',
  ),
  rule(
    'mrr',
    special('mrr'),
    'monthly recurring revenue|mrr amount|current mrr|monthly revenue|monthly fee|月经常性收入|月度经常性收入|月费|当前MRR',
  ),
  rule('currency', special('currency'), 'currency code|iso currency|currency iso code|币种|货币'),
  rule('domain', text, 'website|web site|email domain|company domain|url|域名|网站|官网'),
  rule('former_names', texts, 'former name|previous name|previous names|formerly|aka|曾用名|旧名称|原名称'),
  rule('manager', text, 'csm manager|cs manager|team lead|经理|上级经理'),
  rule('notice_days', count, 'notice period|notice period days|notice|通知期|提前通知天数'),
  rule('next_qbr', date, 'next qbr date|next business review|qbr date|下次QBR|下次季度回顾'),
  rule('support_tier', text, 'support level|support plan|支持层级|支持级别'),
  rule('use_cases', texts, 'use case|primary use case|usecases|使用场景|用例'),
  rule(
    'products_owned',
    list('products_owned'),
    'products|product|modules owned|modules|owned products|purchased products|add ons|已购产品|授权产品|产品|已购模块',
  ),
  rule(
    'plan_tier',
    text,
    'plan|tier|plan name|subscription plan|subscription tier|current plan|package|edition|license type|套餐|层级|当前计划|计划|版本',
  ),
  rule('account_type', word('account_type'), 'type|customer type|account status|status|账户类型|客户类型'),
  rule('is_trial', special('is_trial'), 'trial|trial account|on trial|是否试用'),
  rule(
    'contract_term',
    word('contract_term'),
    'term|billing frequency|billing period|billing cycle|contract length|contract type|subscription term|合同期限|计费周期|付费周期',
  ),
  rule(
    'contract_start',
    date,
    'start|start date|contract start date|contract date|signup date|sign up date|customer since|subscription start|subscription start date|effective date|合同开始日期|合同开始|签约日期|开始日期',
  ),
  rule(
    'renewal_date',
    date,
    'renewal|renews on|renewal on|next renewal|next renewal date|contract end|contract end date|end date|expiry|expiry date|expiration date|expires on|subscription end|subscription end date|term end|term end date|续约日期|合同到期日|到期日|到期日期|续费日期|合同结束日期',
  ),
  rule('last_renewed_on', date, 'last renewed|last renewal|last renewal date|renewed on|上次续约|上次续约日期'),
  rule('trial_ends_on', date, 'trial end|trial ends|trial end date|trial expires|试用到期|试用结束日期'),
  rule(
    'auto_grow_billing',
    boolean,
    'usage billing|usage billed|usage based billing|metered billing|pay as you go|按量计费|按用量计费',
  ),
  rule(
    'csm',
    text,
    'owner|csm name|csm email|customer success manager|success manager|cs owner|account owner|success owner|负责人|客户成功经理|客户负责人',
  ),
  rule(
    'account_exec',
    text,
    'ae|account executive|account exec|sales owner|sales rep|account manager|客户经理|销售负责人|销售',
  ),
  rule(
    'coverage_model',
    word('coverage_model'),
    'coverage|touch model|service model|engagement model|覆盖模型|服务模式',
  ),
  rule('csm_hours_month', amount, 'csm hours|hours per month|csm hours per month|monthly hours|月度工时|每月工时'),
  rule(
    'contacts_month',
    amount,
    'touches|touches per month|monthly touches|monthly contacts|contact frequency|月度联系次数|每月联系次数',
  ),
  rule(
    'seats_licensed',
    special('seat_pair', 'licensed'),
    'licensed|seat|licenses|licences|licensed seats|seats purchased|purchased seats|contracted seats|total seats|seat count|number of seats|seat limit|licensed users|seats total|授权席位|席位|席位数|许可数|购买席位|授权用户数',
  ),
  rule(
    'seats_active',
    special('seat_pair', 'active'),
    'users|active|active users|active seats|seats used|used seats|seats in use|user count|number of users|mau|monthly active users|assigned seats|seat usage|活跃席位|活跃用户|使用席位|已用席位|活跃用户数|月活跃用户',
  ),
  rule('seats_peak', count, 'peak seats|peak users|max users|峰值席位|峰值用户'),
  rule('seats', special('seat_pair', 'list'), 'seats by product|product seats|分产品席位'),
  rule(
    'seat_util',
    special('seat_util'),
    'utilization|utilisation|seat utilization|seat utilisation|license utilization|license usage|seat usage pct|席位利用率|席位使用率|利用率',
  ),
  rule('limits', list('limits'), 'usage limits|quotas|限额'),
  ...limit('api', 'api|api calls|api requests|api call volume|API调用|API调用量|接口调用'),
  ...limit('storage', 'storage|storage gb|disk|data storage|存储|存储空间|存储量'),
  ...limit('transactions', 'transactions|transaction volume|monthly transactions|交易量|交易|事务'),
  rule(
    'features',
    special('features_used'),
    'features used|active features|feature adoption list|features adopted list|used features|使用功能|激活功能|已用功能',
  ),
  rule('features_available', count, 'available features|total features|features total|可用功能数|功能总数'),
  rule(
    'features_adopted',
    special('features_used', 'count'),
    'adopted features|features in use|feature count|number of features used|已采用功能数|使用功能数|激活功能数',
  ),
  rule(
    'adoption_pct',
    percent,
    'adoption|feature adoption|adoption rate|adoption percent|product adoption|adoption score|功能采用率|采用率',
  ),
  rule('usage_trend', special('trend'), 'trend|usage trend label|trend label|product usage trend|使用趋势|用量趋势'),
  rule(
    'usage_change_pct',
    change,
    'usage change|usage growth|usage change percent|usage growth pct|growth pct|用量变化|使用变化',
  ),
  rule('usage_change_months', count, 'usage change period|usage change over months|用量变化月数'),
  rule('power_users', count, 'power user count|number of power users|super users|核心用户|核心用户数|超级用户'),
  rule('casual_users', count, 'casual user count|occasional users|普通用户数|轻度用户'),
  rule('top_user_share', percent, 'top users share|usage concentration|share of top users|头部用户占比'),
  rule('power_user_flows', text, 'power user workflows|power user flow|核心用户流程'),
  rule('usage_intensity', word('usage_intensity'), 'intensity|使用强度'),
  rule('waitlist', count, 'wait list|users waiting|waiting users|等待名单|等待人数'),
  rule('integrations_used', texts, 'integrations|active integrations|已用集成|集成'),
  rule('integrations_available', texts, 'available integrations|可用集成'),
  rule(
    'integration_errors_30d',
    count,
    'integration errors|integration errors 30 days|failed integrations|集成错误|集成错误数',
  ),
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
  rule('nps', between(0, 10), 'nps score|nps rating|latest nps|last nps|NPS评分|净推荐值'),
  rule(
    'csat',
    between(1, 5),
    'csat score|customer satisfaction|satisfaction|satisfaction score|满意度评分|满意度|客户满意度',
  ),
  rule(
    'health',
    special('health'),
    'cs health|customer health|account health|health status|health color|health colour|rag|rag status|健康度|健康状况|健康状态',
  ),
  rule('health_score', special('health'), 'cs health score|customer health score|健康分数|CS健康评分|健康评分|健康分'),
  rule('health_label', special('health'), 'health rating|健康标签|健康等级'),
  rule('tickets', special('tickets'), 'support tickets|ticket topics|支持工单|工单'),
  rule(
    'tickets_90d',
    count,
    'tickets 90 days|tickets last 90 days|support tickets 90d|ticket count|open tickets|近90天工单|工单数',
  ),
  rule('open_escalations', count, 'escalations|escalation count|active escalations|未关闭升级|升级数'),
  rule('engagement', word('level'), 'engagement level|engagement score label|互动水平|参与度'),
  rule(
    'last_cs_contact',
    special('last_touch'),
    'last touch|last contact|last contact date|last touch date|last activity|last activity date|last cs touch|最后互动|上次联系|最近联系日期|最后联系日期',
  ),
  rule('last_touch_topic', special('last_touch_topic'), 'last contact topic|last touch topic|最后互动主题'),
  rule('qbrs', list('qbrs'), 'qbr history|business reviews|季度回顾'),
  rule('first_expansion_talk', date, 'first expansion conversation|首次扩展沟通'),
  rule('last_expansion_talk', date, 'last expansion conversation|last expansion discussion|上次扩展沟通'),
  rule('value_metrics', list('value_metrics'), 'value metric|realized value|realised value|已实现价值'),
  rule('success_stories', list('success_stories'), 'success story|成功案例'),
  rule(
    'requests',
    special('requests'),
    'feature requests|feature request|requested features|asks|功能请求|功能需求|需求',
  ),
  rule('requests_none', boolean, 'no requests|无功能请求'),
  rule('workarounds', special('workarounds'), 'workaround|变通方法|变通'),
  rule('notes', special('notes'), 'note|crm notes|account notes|comments|comment|备注|CRM备注|说明'),
  rule('events', special('events'), 'news|recent events|事件|动态'),
  rule(
    'max_potential_arr',
    money,
    'max potential|maximum potential|potential arr|expansion potential arr|最大潜在|最大潜在ARR|潜在ARR',
  ),
  rule('complexity', rating, 'complexity score|复杂性|复杂度'),
  rule('maturity', rating, 'maturity score|成熟度'),
  rule('strategic', rating, 'strategic importance|strategic value|strategic score|战略重要性'),
  rule('competitive_risk', rating, 'competition risk|竞争风险'),
  rule('budget_approved', boolean, 'budget confirmed|has budget|预算已批准'),
  rule('need_by_date', date, 'need by|needed by|required by|需求日期'),
  rule('narrative', text, 'narrative|free text|叙述'),
  rule('contacts', special('contacts'), 'key contacts|stakeholders|people|关键联系人'),
  rule(
    'contact.name',
    special('contact', 'name'),
    'contact|contact name|primary contact|main contact|联系人|主要联系人|联系人姓名',
  ),
  rule('contact.email', special('contact', 'email'), 'contact email|primary contact email|email|联系人邮箱|邮箱'),
  rule('contact.title', special('contact', 'title'), 'contact title|contact role title|job title|联系人职位|职位'),
  rule(
    'contact.champion',
    special('contact', 'champion'),
    'champion|champion name|internal champion|支持者|内部支持者',
  ),
  rule('contact.sponsor', special('contact', 'sponsor'), 'executive sponsor|exec sponsor|sponsor|高层支持者|发起人'),
  rule('contact.decision-maker', special('contact', 'decision-maker'), 'decision maker|economic buyer|决策者|决策人'),
  rule(
    'event.funding',
    special('event', 'funding'),
    'funding|funding round|latest funding|last funding round|融资|融资轮次|最近融资',
  ),
  rule('event.acquisition', special('event', 'acquisition'), 'm&a|acquisition|acquisitions|并购|收购'),
  rule('event.hiring', special('event', 'hiring'), 'hiring|planned hires|招聘计划'),
  rule('event.new_office', special('event', 'new_office'), 'new office|new offices|新办公室'),
];

const ACCOUNT_REF = rule('account', special('account'), `${ACCOUNT_HEADERS}|name of account|account ref`);
const ACCOUNT_ID = rule('account_id', special('account_id'), ACCOUNT_ID_HEADERS);

/** What a usage row states beside the account's own usage fields. */
export const USAGE_FIELDS: readonly FieldRule[] = [
  ACCOUNT_REF,
  ACCOUNT_ID,
  rule('day', special('day'), `${DAY_HEADERS}|month|period|week`),
  rule('metric', text, 'metric name|dimension|measure|指标|维度'),
  rule('used', amount, 'value|usage|quantity|amount used|consumed|用量|使用量|已用'),
  rule('limit', amount, 'quota|cap|allowance|entitlement|限额|上限|配额'),
  rule('peak', amount, 'peak value|maximum|峰值'),
  rule('feature', text, 'feature name|功能|功能名称'),
  rule('users', count, 'feature users|user count|unique users|用户数|使用人数'),
  rule('frequency', text, 'usage count|times used|event count|使用频率|次数|频率'),
  rule('product', text, 'product name|产品名称'),
  rule(
    'seats_active',
    special('seat_pair', 'active'),
    'active|active users|active seats|seats used|used seats|mau|活跃席位|活跃用户',
  ),
  rule(
    'seats_licensed',
    special('seat_pair', 'licensed'),
    'licensed|licenses|licensed seats|total seats|授权席位|席位',
  ),
  ...ACCOUNT_FIELDS.filter(({ field }) =>
    /^(?:limits\.|seats$|seats_peak|seat_util|features_|adoption_pct|usage_|power_users|casual_users|waitlist|integration_errors)/.test(
      field,
    ),
  ),
];

/** Fields of the other kinds (design.md section 4). */
export const CONTACT_FIELDS: readonly FieldRule[] = [
  ACCOUNT_REF,
  ACCOUNT_ID,
  rule('day', special('day'), 'as of|as of date|snapshot date|快照日期|数据日期'),
  rule('name', text, 'contact|contact name|full name|person|姓名|联系人|联系人姓名|名字'),
  rule('first_name', text, 'first name|given name|名'),
  rule('last_name', text, 'last name|surname|family name|姓'),
  rule('email', text, 'email address|e-mail|mail|work email|邮箱|电子邮件|邮件'),
  rule('title', text, 'job title|position|职位|职务|头衔'),
  rule('dept', text, 'department|team|function|部门'),
  rule('role', word('contact_role'), 'contact role|buying role|relationship|persona|角色|联系人角色'),
  rule('since', date, 'contact since|start date|started|since date|开始日期|起始日期'),
  rule('advocacy', word('advocacy'), 'advocacy level|support level|sentiment|支持度|拥护度'),
  rule('last_seen', date, 'last activity|last contact|last touch|last login|last active|最近活跃|最后互动|最后联系'),
  rule('status', word('contact_status'), 'contact status|employment status|状态|在职状态'),
  rule('new_company', text, 'moved to|new employer|新公司|去向'),
  rule('new_title', text, 'new position|new role|新职位'),
];

export const EVENT_FIELDS: readonly FieldRule[] = [
  ACCOUNT_REF,
  ACCOUNT_ID,
  rule('date', date, 'event date|published|published on|occurred on|timestamp|日期|事件日期|发生日期'),
  rule('type', text, 'event type|event|category|signal|类型|事件类型|事件'),
  rule('detail', text, 'description|details|headline|summary|text|说明|详情|描述|内容'),
  rule('source', text, 'publisher|feed|来源'),
  rule('url', text, 'link|source url|链接|网址'),
  rule('amount', money, 'value|deal size|funding amount|金额|融资金额'),
  rule('round', special('round'), 'funding round|series|stage|轮次|融资轮次'),
  rule('count', amount, 'number|positions|hires|quantity|数量|人数'),
  rule('role', text, 'roles|position|岗位|职能'),
  rule('person', text, 'contact|name of person|who|人员|姓名'),
  rule('title', text, 'job title|person title|职位'),
  rule('company', text, 'other company|target company|acquirer|new company|相关公司|对方公司'),
];

export const NOTE_FIELDS: readonly FieldRule[] = [
  ACCOUNT_REF,
  ACCOUNT_ID,
  rule('date', date, 'note date|created|created at|created date|created on|call date|日期|创建日期|记录日期'),
  rule('author', text, 'by|owner|created by|written by|csm|作者|记录人|创建人'),
  rule('text', text, 'note|notes|body|content|comment|comments|description|summary|备注|内容|正文|记录'),
];

export const REQUEST_FIELDS: readonly FieldRule[] = [
  ACCOUNT_REF,
  ACCOUNT_ID,
  rule('date', date, 'request date|created|created at|created date|requested on|asked on|日期|提出日期|请求日期'),
  rule('feature', text, 'request|feature request|requested feature|title|subject|topic|功能|需求|请求|主题'),
  rule('contact', text, 'requested by|requester|asked by|contact name|联系人|提出人|请求人'),
  rule('dept', text, 'department|team|部门'),
  rule('kind', word('request_kind'), 'type|request type|category|类型|请求类型'),
  rule('text', text, 'description|details|comment|note|quote|描述|说明|内容'),
  rule('solved_by', text, 'solved by|solution|解决方案'),
  rule('pervasive', boolean, 'widespread|everywhere|普遍'),
];

/** Words of S2 by which unmapped columns are ranked: these may hold something worth mapping (spec section 2). */
export const REVENUE_WORDS: readonly string[] =
  'usage seats licenses arr mrr revenue plan tier feature adoption expansion upsell cross-sell renewal contract billing department team growth headcount integration api module add-on premium enterprise'
    .split(' ')
    .map(foldWord);

export type FlatKind = 'accounts' | 'usage' | 'contacts' | 'events' | 'notes' | 'requests';

/** The fields of each kind of table. */
export const FIELDS: Readonly<Record<FlatKind, readonly FieldRule[]>> = {
  accounts: ACCOUNT_FIELDS,
  usage: USAGE_FIELDS,
  contacts: CONTACT_FIELDS,
  events: EVENT_FIELDS,
  notes: NOTE_FIELDS,
  requests: REQUEST_FIELDS,
};
