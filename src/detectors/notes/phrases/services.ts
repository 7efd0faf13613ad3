/** Words for help, references, reviews and results: what notes and value metrics say beside the choice of vendor. */

const SYSTEM =
  'erp|crm|wms|mes|hris|sap|oracle|netsuite|dynamics|salesforce|workday|servicenow|hubspot|snowflake|data warehouse';

export const SERVICE_PHRASES = {
  /** Words that make a sentence worth reading for a rollout at all. */
  'rollout-trigger': [
    'roll|deploy|implement|migrat|integrat|connect|sync|consolidat|live|multi|set-?up',
    '部署|实施|上线|推广|迁移|落地|切换|集成|对接|打通|整合|同步',
  ],
  /** A rollout over several systems or sites, or one made to measure. */
  'complex-rollout': [
    '\\bmulti-?(?:system|site|country|region|entity|phased?|instance|tenant|plant|brand)s? (?:[\\w-]+ ){0,3}?(?:roll-?outs?|deployments?|implementations?|integrations?|migrations?|set-?ups?|landscapes?|projects?|program(?:me)?s?|go-?lives?)\\b',
    '\\b(?:custom(?:i[sz]ed)?|bespoke|complex|phased|staged|large-scale|company-wide|group-wide|global|worldwide) (?:[\\w-]+ )?(?:roll-?outs?|deployments?|implementations?|migrations?)\\b',
    '\\b(?:roll(?:ing|ed|s)?[ -]?out|deploy(?:ing|ed|s)?|implement(?:ing|ed|s)?|migrat(?:e|es|ing|ed)|go(?:ing)? live)\\b (?:[\\w-]+ ){0,4}?(?:across|to|in|at|over|on) (?:all |the |their )*(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|several|multiple|many) (?:[\\w-]+ )?(?:systems|sites|countries|regions|entities|subsidiaries|plants|factories|warehouses|business units|locations|offices|brands)\\b',
    '\\b(?:connect|integrat|sync|migrat|consolidat)(?:e|es|ed|ing|s)? (?:[\\w-]+ ){0,4}?(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|several|multiple|many) (?:[\\w-]+ )?(?:systems|databases|instances|platforms|applications|data sources)\\b',
    `\\b(?:connect|integrat|sync|migrat)(?:e|es|ed|ing|s|ion)? (?:[\\w-]+ ){0,4}?(?:${SYSTEM})(?:,| and| &| plus| \\+)+ (?:[\\w-]+ )?(?:${SYSTEM})\\b`,
    '(?:多系统|多套系统|跨系统|多平台|多工厂|多地|多国|多分公司|多法人|集团级|全集团|全球|分阶段|分批|分期|复杂|大规模)的?[^,。;]{0,6}?(?:部署|实施|上线|推广|迁移|落地|切换|集成|对接|打通)',
    '(?:对接|集成|打通|整合|迁移|同步)[^,。;]{0,10}?(?:多个|多套|几个|几套|各个|(?:[两三四五六七八九十]|\\d+)(?:个|套))[^,。;]{0,8}?(?:系统|平台|数据库)',
    '(?:在|到|覆盖)(?:[两三四五六七八九十]|\\d+|多)(?:个|家|地)[^,。;]{0,8}?(?:工厂|分公司|子公司|国家|地区|园区|门店|基地)[^,。;]{0,6}?(?:部署|实施|上线|推广|落地)',
    '(?:定制化?|个性化)(?:部署|实施|上线)|私有化部署|本地化部署',
  ],
  /** Proof from other customers. */
  reference: [
    '\\b(?:(?:customer|client|peer) )?(?:references?|case stud(?:y|ies)|success stor(?:y|ies)|testimonials?)\\b(?! (?:number|data|architecture|id|code|table|implementation|guide|manual|documentation|point|model|value)s?\\b)',
    '(?:客户|成功|同行|行业|标杆|参考|类似|落地)(?:的)?案例|参考客户|标杆客户|案例(?:分享|资料|介绍|材料)',
  ],
  /** We ask them: the other direction. */
  'our-ask': [
    "\\b(?:we|i|our (?:team|marketing|csm))\\b(?:'ve|'d|'ll)? (?:[\\w-]+ ){0,2}?(?:ask|need|want|request|would|look|hope|wish)\\w*",
    '我们?(?:想|希望|请|邀请|需要|向|问|询问)|邀请(?:他们|客户|对方)|请(?:他们|客户|对方)',
  ],
  qbr: [
    '\\bqbrs?\\b|\\b(?:quarterly|executive) (?:business )?reviews?\\b|\\bbusiness reviews?\\b|季度(?:业务)?(?:回顾|复盘)',
  ],
  'next-steps': ['\\bnext steps?\\b|下一步|后续(?:计划|步骤|安排)|下阶段'],
  /** Named, and not missed. */
  unwanted: [
    "(?:\\bnot|n't|\\bno longer|\\bnever) (?:[\\w-]+ ){0,2}?(?:need|want|us(?:e|ing)|care|ask|miss|interested)\\w*|\\bno (?:need|use|interest)\\b",
    '不需要|不想要|用不上|没兴趣|不感兴趣|不关心|不在意|不再用|没用到',
  ],
  /** Value metrics that are good when they fall. */
  'lower-is-better': [
    '\\b(?:time|hours?|hrs?|minutes?|mins?|seconds?|days?|weeks?|costs?|spend(?:ing)?|expenses?|fees?|errors?|mistakes?|defects?|bugs?|faults?|failures?|incidents?|outages?|downtime|latency|delays?|lateness|backlog|wait(?:ing|s)?|queue|churn|attrition|turnaround|lead ?time|cycle|rework|returns?|complaints?|escalations?|tickets?|manual|touches|steps|duplicates?|overdue|stock-?outs?|scrap|waste|risks?|findings|violations?|abandon\\w*|bounces?|dso|mttr|aht|effort)\\b',
    '耗时|用时|时间|时长|工时|小时|分钟|天数|周期|成本|费用|支出|开销|花费|错误|差错|出错|故障|缺陷|漏洞|投诉|工单|延迟|延误|逾期|等待|积压|流失|返工|退货|报废|损耗|宕机|停机|人工|手工|重复|违规|风险|缺货|步骤',
  ],
  /** What only sounds so. */
  'higher-is-better': [
    '\\b(?:sav(?:ed|ings?)|avoided|prevented|recovered|reduced|reductions?|gained|freed|on[- ]time|real[- ]time|first[- ]time|active (?:days|hours|minutes)|(?:days|hours|minutes) active|resolved|closed|solved|deflect\\w*|automated|error[- ]free|billable|return on)\\b',
    '节省|节约|省下|减少(?:了|的)|降低(?:幅度|比例|了)|避免|准时|及时|按时|实时|(?:解决|关闭)(?:率|数|的)|自动化|活跃|正常运行|在线率|投资回报',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
