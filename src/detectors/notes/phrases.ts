import { SERVICE_PHRASES } from './phrases/services.ts';

/**
 * What the note reader knows, as data: patterns over a sentence in lower case, English and Chinese side by
 * side. An administrator adds plain phrases to any list under `phrases` in the settings.
 */
const FUNCTIONS = [
  'reporting|reports?|analytics|data analysis|bi|business intelligence|dashboards?|dashboarding|visuali[sz]ation',
  'integrations?|automation|workflows?|etl|data (?:warehouse|quality|sync)|api(?: management)?|crm|ticketing|help ?desk|service desk',
  'chat(?:bots?)?|onboarding|billing|invoicing|payments?|forecasting|scheduling|surveys?|messaging|marketing automation|email',
  'search|storage|backups?|monitoring|observability|logging|security|sso|identity|e-?signatures?|documents?(?: management)?',
  'project management|knowledge base|hr|expenses?|inventory|logistics|ai|testing|planning|call cent(?:er|re)|telephony',
  '报表|报告|分析|商业智能|看板|仪表盘|集成|自动化|工作流|审批流|工单|客服|计费|开票|支付|预测|排班|问卷|营销|搜索|存储|备份',
  '监控|日志|安全|单点登录|身份认证|电子签|文档|项目管理|知识库|库存|可视化|接口|短信|呼叫中心|数据仓库|数据同步',
];

const FOREIGN = [
  'catering|office(?: space| furniture| supplies)?|furniture|cleaning|travel|flights?|hotels?|venues?|events?|off-?sites?|conference',
  'insurance|pensions?|benefits|legal counsel|auditors?|recruit(?:ing|ment) agenc\\w+|coffee|snacks?|laptops?|hardware|phones?|printers?',
  'construction|building|fleet|cars|electricity|energy|swag|merch\\w*|uniforms|parking|gym|facilit\\w+|packaging|freight|raw materials',
  'components|steel|paper|spare parts|lease|visas?|warranty|plant|factory|food|photograph\\w+',
  '餐饮|办公室|办公家具|办公用品|家具|保洁|差旅|机票|酒店|会场|场地|团建|保险|福利|审计|猎头|咖啡|电脑|硬件|打印机|装修|物业|车辆|能源',
  '原材料|零部件|包装|礼品|工服|制服|停车|食堂|食材|钢材|印刷|活动|展会|租赁',
];

const VERBS =
  'review|evaluat|assess|compar|explor|consider|investigat|research|vett?|scop|shortlist|triall?|pilot|demo|test|benchmark|interview|meet|invit';

export const BUILT_IN = {
  /** Words that make a note worth reading for a vendor review at all. */
  'vendor-trigger': [
    'vendor|supplier|provider|\\brf[pi]s?\\b|request for (?:proposal|information)|\\btender|alternative|competitor|replac|renew|switch',
    'consolidat|elsewhere|shopping around|leaving us|options|tools?\\b|solutions?\\b|platforms?\\b|software|terminat|cancel|notice|stay|stick|(?:chose|picked|selected|keep|keeping|kept|decided on) (?:us|our)|comparing|benchmark',
    'review|evaluat|assess|contract|rethink|question|piloting|triall?ing|systems?\\b|系统|产品|选项|继续和|继续与|平台|软件|调研|对比|供应商|厂商|服务商|替代|竞品|更换|替换|换掉|不续|续约|续签|解约|终止|招标|比价|比选|货比三家|选型|评审|评估|方案|工具|继续使用|继续合作|留下',
  ],
  /** The whole vendor, contract or tool is in question, whatever the object. */
  'vendor-review': [
    '\\b(?:annual |formal |full |new |internal |quarterly )?(?:vendor|supplier|provider)s? (?:review|evaluation|assessment|selection|comparison|audit)s?\\b(?! (?:page|form|template|site|score|questionnaire|portal))',
    '\\brf[pi]s?\\b|\\brequests? for (?:proposals?|information)\\b|\\bout to tender\\b|\\btender (?:process|for)\\b',
    "\\b(?:won't|will not|not going to|unlikely to|(?:may|might) not|decided not to|chose not to|prefers? not to|not planning to|not plan to|n't (?:plan|want|intend|expect) to|not (?:want|intend|expect) to) (?:be )?renew(?:ing)?\\b",
    "(?:\\bnot|n't) (?:be )?renewing\\b",
    '\\bshopping around\\b|\\blook(?:ing|s)? elsewhere\\b|\\bleaving us\\b|\\bopen to other (?:vendors|providers|suppliers|tools)\\b',
    '\\b(?:switch|mov|migrat)(?:e|ing) (?:away from (?:us|our)|off (?:us|our)|to (?:another|a different|a new|a competing) (?:vendor|provider|supplier|tool|platform)|to a competitor|vendors|providers|suppliers)\\b',
    '\\breplac(?:e|ing) (?:us|our (?:tool|product|platform|software|solution)|you guys)\\b|\\b(?:replacement for|alternatives? to) (?:us|our|you)\\b',
    '\\b(?:compar|benchmark)(?:ing|es?) (?:us|our \\w+) (?:with|to|against)\\b|\\bpricing us against\\b',
    '\\b(?:(?:consolidat|rationali[sz]|reduc|trimm?|cutt?)(?:e|ing|es)|cut|trim|wants? fewer) (?:\\w+ ){0,3}?(?:vendors?|suppliers?|providers?|tools?|tool stack|software stack)\\b|\\b(?:vendor|supplier|tool) consolidation\\b',
    '\\b(?:evaluat|review|discuss|debat|decid|consider|assess|question|ask)(?:e|es|ing|s)? (?:\\w+ ){0,2}?(?:whether|if) (?:to|they should|they will|it makes sense to) (?:keep|renew|stay|continue|replace|switch|leave)\\b',
    '\\b(?:evaluat|reassess|re-?evaluat|reconsider|rethink|question)(?:ing|es?|s) (?:our|the|this|their) (?:tool|product|platform|contract|software|subscription|solution|vendor|renewal|whole contract)\\b',
    '\\breview(?:ing|s) (?:our|the whole|the entire) (?:tool|product|platform|contract|software|subscription|solution)\\b',
    '\\b(?:gave|given|giving|sent|served|received) (?:us )?(?:a |their |formal )?(?:notice (?:of (?:termination|cancellation|non-?renewal))|termination notice|cancellation notice)\\b',
    '\\b(?:terminat|cancel)(?:e|l?ing|es) (?:the|their|our) (?:contract|subscription|agreement|account)\\b',
    '供应商(?:的)?(?:重新|年度|全面|正式)?(?:评审|评估|比选|筛选|整合|考察|选型|审查)(?!表|问卷|模板|资料)',
    '(?:更换|替换|换掉|撤换|切换|换)(?:掉|到|一家|一个|其他|其它|别的|新的|新|现有的?|当前的?|目前的?)*(?:供应商|厂商|服务商)|(?:更换|替换|换掉|替代|停用|弃用)我们',
    '(?:整合|精简|压缩|合并|减少|缩减)(?:现有|部分|一些|一批|软件|的)*(?:供应商|厂商|服务商|工具)(?:数量)?',
    '(?:可能|考虑|决定|打算|计划|倾向于?|明确|表示|说)?不(?:再|打算|会|想|准备|考虑|计划|太想)?(?:和我们|与我们)?(?:续约|续签|续费)',
    '解约|终止(?:合同|合作|服务)|(?:启动|发起|开始|准备|公开|重新|正在)?招标|询价比价|货比三家|比价|比选(?:中|阶段)?',
    '(?:拿我们|把我们)(?:和|跟|与).{1,12}(?:比较|对比|做对比)',
    '(?:考虑|讨论|评估|纠结|研究)(?:是否|要不要)(?:继续使用|继续用|续约|续签|换|更换|留)',
  ],
  /** A search among several: the object decides whether it is about us or about one function. */
  search: [
    `\\b(?:re-?)?(?:${VERBS})(?:ing|e|es|s)?(?: with| at)? (?<mod>(?:[\\w/&'-]+ ){0,4}?)(?:(?:software|systems?|tools?|platforms?|products?|solutions?) )?(?<noun>vendors?|suppliers?|providers?|alternatives?|competitors?|replacements?|options|tools?|solutions?|platforms?|software|products|systems?)\\b`,
    "\\b(?:look(?:ing|s)? (?:at|into|for)|talk(?:ing|s)? (?:to|with)|in talks with|taking a look at|get(?:ting)? quotes from|out for|search(?:ing)? for|hunting for|eyeing) (?<mod2>(?:[\\w/&'-]+ ){0,4}?)(?:(?:software|systems?|tools?|platforms?|products?|solutions?) )?(?<noun2>vendors?|suppliers?|providers?|alternatives?|competitors?|replacements?|options|tools?|solutions?|platforms?|software|products|systems?)\\b",
    '(?:评估|评审|考察|对比|比较|筛选|物色|寻找|寻求|接触|约见|调研|比选|选型|试用|测试|在看|看看|看了|了解|找|考虑)(?:了|着|过|一下|几家|一些|多家|一批|几款|一款|一家|新的|新|更便宜的|备选的?|的){0,3}(?<mod3>(?:(?!评估|评审|考察|是否|会不会)[^,。;!?]){0,10}?)(?:(?:工具|软件|平台|系统)(?=供应商|厂商|服务商))?(?<noun3>供应商|厂商|服务商|替代方案|替代品|替代产品|竞品|竞争产品|方案|选项|工具|软件|平台|系统|产品)(?!会议|发票|门户|资料|准入|注册|表|问卷|信息|名录|大会|管理)',
    '(?<mod4>[^,。;!?\\s]{0,8})(?:工具|系统|软件|平台|方案)?选型',
  ],
  /** A review that came to an end. */
  'review-finished': [
    '\\b(?:finish|complet|conclud|wrap|clos|end|cancel|stopp?|dropp?|abandon|call|paus|shelv)(?:ed|led)(?: up| off| out)?(?: with)? (?:\\w+ ){0,2}?(?:(?:vendor|supplier|provider|tool|software) )?(?:reviews?|evaluations?|assessments?|rfps?|rfp process|comparison|tender|reviewing (?:\\w+ )?(?:vendors|suppliers|providers|alternatives)|(?:evaluating|looking at|considering|comparing) (?:\\w+ )?(?:vendors|suppliers|providers|alternatives|options))\\b',
    '\\bdone (?:with )?(?:reviewing|evaluating|looking at|comparing|the|their|its) (?:\\w+ ){0,2}?(?:vendors|suppliers|providers|alternatives|review|evaluation|rfp)\\b',
    "(?<pre>\\b[\\w-]+ )?\\b(?:reviews?|evaluations?|rfps?(?: process)?|comparison|tender)(?: process)?(?: of (?:vendors|suppliers|alternatives))?(?: is| was| are| has| has been|'s| got| been)*(?: now| all| finally| officially| just| already| also)* (?:finished|complete|completed|closed|concluded|over|done|ended|cancell?ed|called off|dropped|off the table|shelved|wrapped up|behind (?:us|them))\\b",
    '\\b(?:no longer|not|stopped|gave up|given up on) (?:reviewing|evaluating|looking at|considering|comparing|shopping) (?:\\w+ ){0,2}?(?:vendors|suppliers|providers|alternatives|around|options|tools) (?:any ?more|any longer)\\b|\\bno longer (?:reviewing|evaluating|looking (?:at|for)|considering|comparing|in talks with) (?:\\w+ ){0,2}?(?:vendors|suppliers|providers|alternatives|options|replacements?)\\b',
    '\\bdecided against (?:a |an |the |any )?(?:vendor review|rfp|switch(?:ing)?|replac(?:ing|ement)|leaving|mov(?:e|ing)|evaluating|tender)\\b',
    '(?<pre2>[\\u4e00-\\u9fff]{0,4})(?:评审|评估|比选|招标|比价|选型|考察)(?:工作|流程|过程|一事)?(?:已经|已|都|也|全部|正式|顺利|刚刚?)*(?:结束|完成|完毕|做完|告一段落|取消|叫停|终止|作罢|收尾)(?!后|之后|前|以后|时间)',
    '(?:取消|结束|完成|停止|终止|放弃|叫停|不再进行?|撤销)了?(?:对)?(?:供应商|厂商|替代方案|其他供应商)?(?:的)?(?:评审|评估|比选|招标|考察|选型)(?:供应商|厂商)?',
    '(?:不再|停止|放弃)(?:考虑|寻找|接触|比较|评估|看)?(?:更换|替换|其他|新的?|别的)*(?:供应商|厂商|服务商|替代方案)',
  ],
  /** They stay: said of us, or with nothing else in its place. */
  staying: [
    '\\b(?:stay|staying|stays|stayed|stick|sticking|remain|remaining|continu(?:e|es|ing)) (?:on )?with (?:us|our|the (?:current|existing) (?:vendor|tool|platform|provider))\\b',
    '\\b(?:keep|keeping|kept) (?:us|our (?:tool|platform|product|software))\\b(?! (?:posted|informed|updated|waiting|in the loop|busy|up))',
    '\\b(?:chose|choosing|picked|selected|went with|going with|awarded(?: it)?(?: to)?|prefers?|decided (?:on|for)) us\\b|\\bwe won the (?:rfp|review|tender|evaluation)\\b',
    '\\b(?:decided|agreed|committed|confirmed|chose|opted|going) (?:that )?(?:they |to |they will |they are )*(?:stay|staying|renew|renewing|continue)\\b',
    '\\brenewing with us\\b|\\brenewal (?:is |was |has been )?(?:signed|confirmed|closed|agreed)\\b|\\bsigned (?:the|their|our|a) (?:\\w+ )?renewal\\b',
    "\\b(?:they|team|customer|client|account|cfo|ceo|company)(?:'re|'s| are| is| will be)? (?:all )?staying\\b(?! (?:in|at|for|until|home|late|on|the|overnight|focused|put|away|out|over|quiet|with))",
    '(?:决定|确定|确认|同意|选择|最终|仍然?|依旧|还是|将|会)*(?:继续(?:使用|合作|用)(?!excel|老|旧|原来的?表格|手工)|继续(?:和|与|跟)我们合作|留下来?|沿用我们)',
    '(?:决定|确定|确认|同意|已经?|顺利|正式)(?:和我们|与我们)?(?:续约|续签|续费)(?!意向|沟通|流程|谈判|前|时|与否)',
    '(?:选择|选|定)了我们|我们中标|续约(?:合同)?(?:已|已经)签',
  ],
  /** After a finished review: it was lost. */
  lost: [
    '\\b(?:going|went|gone|moving|moved|switching|switched|migrating) (?:with|to|over to) (?!us\\b|our\\b)\\w+|\\b(?:chose|picked|selected) (?!us\\b|our\\b|to (?:stay|renew|keep|continue))\\w+|\\bleaving\\b',
    '(?:换成|换到|换用|改用|转用|转向|选了|选择了|迁移到)(?!我们)|离开|不续|更换|放弃我们',
  ],
  negation: [
    "\\b(?:not(?! (?:only|just|merely|sure|certain))|never|cannot|neither|nor|den(?:y|ies|ied)|refus\\w+|reject\\w*|rul(?:e|ed|es|ing) out|against|rather than|instead of|nobody|nothing)\\b|n't\\b",
    '\\bno (?:plans?|intentions?|intent|longer|need|one|sign|evidence|talk|indication|interest|desire|reason|active|current|ongoing|formal|immediate|concrete|further|open|vendor|supplier|rfps?|such|mention|appetite)\\b',
    '\\b(?:no|without) (?:\\w+ )?$|\\bnone of\\b|\\b(?:false|wrong) (?:alarm|rumou?r)\\b',
    '没有(?!人告诉)|没在|没提|没打算|没想|没说|没要|并没|不会|不打算|不想|不考虑|不需要|不准备|不用|不必|不再|并不|并非|不是|不存在|不急于|无意|无需|暂不|暂无|尚未|从未|还未|未曾|未启动|未计划|未打算|未考虑|没考虑|并未(?!停|取消|放弃|结束|终止)|暂未|否认|拒绝|无计划|没计划|取消|(?:不|没|未|别)再?$',
  ],
  /** Looks like a denial, says the opposite. */
  'double-negation': [
    "(?:can't|cannot|can not|don't|didn't|did not|won't|not|never) (?:really )?(?:rule out|exclude|deny|denied|hide|stop\\w*|finish\\w*|conclud\\w*|complet\\w*)",
    '不排除|不得不|不否认|没有否认|没否认|未排除|难免|没有排除|非换不可',
  ],
  'no-plan': [
    '\\bno (?:current |immediate |concrete |real )?(?:plans?|intentions?|intent|appetite|reason)\\b|\\bnot planning\\b',
    '没有?(?:任何)?(?:计划|打算|意愿)|(?:暂无|并无|无)(?:任何)?(?:计划|打算)',
  ],
  /** Right after the phrase: it does not happen. */
  'negation-after': [
    "^[^.]{0,40}?\\b(?:is|are|was|were|be|been|'s)? ?(?:not|n't|never) (?:planned|happening|on the (?:agenda|table|cards)|needed|necessary|in scope|scheduled|an option|a priority|likely|going to happen|in (?:the )?plans?|required)\\b",
    "^[^.]{0,30}?\\b(?:unlikely|off the table|ruled out|out of the question|was a rumou?r|is a rumou?r|false alarm)\\b|^[^.]{0,20}?\\bisn't\\b",
    '^.{0,10}?(?:不在计划|没有计划|不会发生|没必要|不在考虑|没有考虑|暂不考虑|可能性不大|不太可能|是误会|是谣言|不存在|没有发生|不在议程)|^的?(?:计划|打算|想法|意向|安排)?.{0,3}(?:没有|暂无|取消)',
  ],
  hypothetical: [
    '\\b(?:if|whether|unless|in case|in the event|should they|should the|suppose|imagine|were to|to avoid|avoid(?:s|ing)?|prevent(?:s|ing)?|before they (?:start|begin)|so that they do|make sure|ask(?:ed|ing)? about|usually|typically|in theory|hypothetical\\w*|let me know)\\b',
    '如果|假如|假设|要是|倘若|万一|一旦|是否(?!继续|续)|会不会|有没有|避免|防止|以防|若是|除非|为免|问一下|了解一下是',
  ],
  /** After the phrase: only under a condition. */
  conditional: ['\\bonly if\\b|的话'],
  /** An end that has not come. */
  'not-yet': [
    "\\b(?:if|whether|once|when|until|till|unless|before|after|hop(?:e|es|ed|ing)|should|expect\\w*|will|would|could|may|might|to be|by the time|yet|soon|want(?:s|ed)?|plan(?:s|ned|ning)?|as soon as|not|n't|never|due to|going to|aim\\w*|almost|nearly|half)\\b|n't\\b",
    '如果|一旦|等|待|直到|在.{0,6}前|希望|预计|计划|应该|可能|即将|快要|快|将|还没|尚未|还未|没有|未(?!来)|是否|会不会|之前',
  ],
  /** Staying that is not decided. */
  undecided: [
    "\\b(?:if|whether|unless|hop(?:e|es|ed|ing)|want(?:s|ed)?|would|could|may|might|should|convinc\\w*|persuad\\w*|not|n't|never|no|question|reasons? to|why|undecided|unclear|unsure|likely|considering|before|until|reluctant)\\b|n't\\b",
    '如果|假如|要是|希望|可能|或许|是否|要不要|会不会|不会|不再|不想|不打算|没有|没|不|未|说服|争取|考虑|讨论|尚|才会|犹豫|除非|除了|只有|前提|能否',
  ],
  /** Long ago: the thing is over. */
  past: [
    '\\b(?:(?<!since )(?:last year|a year ago|years? ago|months ago|back in|back when|previously|formerly|in the past|used to|historically|before (?:signing|they signed|they bought|choosing us|joining)|prior to|when they (?:signed|bought|joined|chose)|at the time|earlier contract|old (?:vendor|supplier|provider|tool)s?|previous (?:vendor|supplier|provider|tool)s?|former (?:vendor|supplier|provider|tool)s?|legacy (?:vendor|supplier|provider|tool)s?))\\b',
    '(?<!从)(?<!自)(?:去年|前年|大前年|上一年|几年前|年前)|曾经|曾(?!总)|以前|当时|当初|早年|过去(?!一周|几天|两周)|签约前|签约之前|(?:旧|老|前|原来的?|原有|之前的|上一家)(?:供应商|厂商|服务商)|之前用的',
  ],
  present: [
    '\\bsince (?:last|early|mid|late)\\b|\\b(?:still|again|now|currently|this (?:week|month|quarter|year))\\b|现在|目前|正在|仍|今年|本周|本月|又|再次|自去年|从去年',
  ],
  /** Somebody else's vendors, or our own. */
  'third-party': [
    '\\b(?:their|its|his|her|one of their|some of their) (?:[\\w-]+ )?(?:customers?|clients?|competitors?|prospects?|end users?|tenants|suppliers?|partners?)\\b|\\b(?:partner|customer|client).s (?:client|customer|partner)s?\\b|\\bhelp(?:s|ing)? (?:their |other )?(?:customers|clients|companies)\\b|\\b(?:a|another|a different|one) (?:customer|client|account|company|prospect) of\\b|\\banother (?:customer|client|account|company|prospect)\\b',
    '\\bour (?:own )?(?:procurement|finance team|cfo|company|security team|side|internal)\\b|\\bon our side\\b|\\bwe (?:ourselves|internally)\\b|\\bhere at our\\b|\\bour own vendors?\\b',
    '(?:他们|客户|对方|其|合作伙伴|伙伴)的?(?:客户|下游|上游|竞争对手|合作伙伴|经销商|同行)|(?:帮助?|替|为)(?:他们的)?客户|另一(?:家|个)(?:客户|公司)|别的客户|我司|我方|我们(?:公司|内部|自己|采购|这边)',
  ],
  /** The account sells: it answers a tender, it does not run one. */
  bidder: [
    '\\b(?:respond\\w*|responses?|answer\\w*|bid(?:ding|s)?|submit\\w*|won|win(?:ning)?|lost|reply\\w*|template|pitch\\w*) (?:\\w+ ){0,4}$|^ (?:responses?|bids?|answers?|template|submission|win|reply|replies|team\\b)',
    '(?:投标|应标|参加|参与|中标|竞标|标书).{0,8}$|^(?:书|文件模板|中标)',
  ],
  /** To us: the good direction. */
  'towards-us': [
    "^[^.]{0,25}?\\b(?:to|onto|on|with|around|into|in favou?r of|towards?|and keep(?:ing)?) (?:us|our)\\b|^[^.]{0,40}?\\b(?:we are the one|we're the one|keeping us|and chose us|and picked us|selected us)\\b",
    '^.{0,14}?(?:到|为|成|选择?|用|改用|转向|切换到|集中到|统一到|整合到|迁到|归到)了?我们',
  ],
  functions: FUNCTIONS.map((source) => (/[a-z]/.test(source) ? `\\b(?:${source})\\b` : source)),
  foreign: FOREIGN.map((source) => (/[a-z]/.test(source) ? `\\b(?:${source})\\b` : source)),
  /** What may stand before "review" when it is the vendor's. */
  reviewed: [
    '^(?:vendor|supplier|provider|procurement|purchasing|tool|software|platform|contract|the|their|its|our|a|this|that|whole|full|formal|annual|internal|rfp|and|when|once|said|says|now|yes|market|if|after|until|cfo|is|was) ?$|^$',
    '(?:供应商|厂商|服务商|工具|软件|平台|采购|合同|整个|全部|本次|这次|此次|本轮|这轮|该|的|他们|客户|内部|目前|现在|如果|等|说|了|已|正式)$',
  ],
  formality: [
    '\\b(?:managers?|management|relations|security|legal|privacy|compliance|onboarding|questionnaire|invoices?|paperwork|portal|forms?|documentation|master data|code|peer|design|performance|account|business|quarterly|qbr|budget|salary|architecture|google|g2|capterra|app store|data protection|risk|training|pull request|sprint)\\b',
    '安全|绩效|风险|效果|健康|需求|业务|代码|合规|隐私|准入|入库|项目|季度|年终|影响|培训|等保|法务|薪酬|数据',
  ],
  growing: [
    '\\b(?:seats?|licen[cs]es|upgrad\\w+|expan\\w+|enterprise plan|premium|add-?ons?|roll-?out|more users|adding|training|workshop|go-?live|kick-?off|dates?|meeting|another (?:team|department)|other (?:teams|departments)|new (?:team|department|use case))\\b',
    '席位|升级|扩展|扩容|加购|增购|培训|上线|推广|会议时间|其他部门',
  ],
  /** What follows "for" and still means the whole. */
  whole: [
    '^(?:the |their |our |its |this |next |all |a |any |after |when )*(?:renewal|contract|year|quarter|term|cycle|q[1-4]|20\\d\\d|fy ?\\d+|long term|short term|everything|whole|entire|jan\\w*|feb\\w*|mar(?:ch)?|apr\\w*|may|june?|july?|aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*|tool|product|platform|category|cost|savings?|budget|price|reasons?|stack|teams|company|business)\\b',
    '^(?:整个|全部|所有|续约|合同|明年|今年|下|成本|预算|价格)',
  ],
  /** Work done by hand that a product could do. */
  'manual-work': [
    '\\b(?:manual(?:ly)?|by hand|copy[- ]?past\\w*|copying|re-?(?:key|enter|type)\\w*|hand-?(?:typed|built|made)|spreadsheets?|(?:in|into|to|with|via) excel|google sheets)\\b',
    '手工|手动|人工(?:录入|整理|汇总|核对|统计|导出|处理)|复制粘贴|(?:用|在|靠|到|导出)excel|电子表格|excel表',
  ],
  workaround: [
    '\\bwork-?arounds?\\b|\\bwork(?:ing|ed|s)? around\\b|\\bbypass(?:ing|ed|es)?\\b|\\b(?:home-?grown|own|custom) scripts?\\b|\\bhack(?:ed|ing)? together\\b|\\bshadow (?:it|spreadsheet)\\b',
    '变通(?:办法|方法|做法)?|绕过|绕开|临时方案|土办法|自己写(?:了)?(?:个)?脚本|自建脚本|曲线救国',
  ],
  pervasive: [
    '\\b(?:everywhere|all over|every (?:team|department|day)|across (?:all|the) (?:teams|departments)|constantly|all the time)\\b|到处|普遍|大量|随处|各部门都|每天都',
  ],
  frustration: [
    "\\b(?:frustrat\\w+|unhappy|hate[sd]?|complain\\w*|fed up|struggl\\w+|annoy\\w+|disappoint\\w+|painful|pain point|slow|crash\\w*|unreliable|clunky|too expensive|tired of|sick of|outages?|keeps? (?:failing|breaking)|bad experience|dislike[sd]?)\\b|\\b(?:not (?:happy|satisfied)|isn't (?:happy|satisfied)|aren't (?:happy|satisfied))\\b",
    '不满|抱怨|吐槽|难用|太慢|很慢|卡顿|经常(?:崩溃|出错|宕机)|失望|头疼|不稳定|太贵|受够|糟糕|不好用|投诉',
  ],
  project: [
    '\\b(?:new|upcoming|big|major|strategic) (?:[\\w-]+ ){0,3}?(?:projects?|program(?:me)?s?|initiatives?)\\b(?! managers?)',
    '\\b(?:kick(?:ing|ed|s)? off|launch(?:ing|es|ed)?|start(?:ing|s|ed)?|beginning|planning|preparing|rolling out) (?:an? |the |their )?(?:[\\w-]+ ){0,4}?(?:projects?|program(?:me)?s?|initiatives?|migration|transformation)\\b(?! managers?)',
    '(?:新的?|启动了?|立项|筹备|即将开始|开展|上马|准备做|计划做)[^,。;]{0,12}?(?:项目|计划|工程|专项)(?!经理|组长|管理|助理)',
  ],
  'project-over': [
    '\\b(?:postpon\\w+|cancel\\w*|on hold|paused|shelved|finished|completed|done|wrapped up|abandoned|dropped|delayed|last year|years ago)\\b|推迟|取消|暂停|搁置|已完成|结束|结项|终止|去年|前年',
  ],
  hiring: [
    '\\b(?:hiring|recruiting|(?:opening|opened|posting|posted|filling|open) (?:\\d+|several|a dozen|many|new) (?:[\\w-]+ ){0,2}?(?:roles?|positions?|jobs?|openings?)|\\d+ (?:[\\w-]+ ){0,2}?(?:openings?|new hires|open roles|open positions)|(?:adding|add|onboarding|bring(?:ing)? on) (?:about |around |up to )?\\d+ (?:new |more )?(?:people|engineers|analysts|agents|employees|staff|developers|reps|salespeople|users|colleagues|nurses|consultants))\\b',
    '招聘|招人|扩招|扩编|扩充团队|新增\\d+(?:名|个|位)?(?:人|员工|工程师|岗位|编制)|招\\d+(?:名|个|位|人)',
  ],
  'no-hiring': [
    '\\bhiring (?:freeze|manager|stop|pause|process|is frozen|event|platform|software|tool)\\b|\\b(?:stopp|paus|fro[sz])\\w* hiring\\b|\\brecruiting (?:software|tool|agenc\\w+)\\b|招聘(?:冻结|暂停|停止|系统|软件|平台|经理|主管|网站)|(?:冻结|暂停|停止)招聘',
  ],
  custom: [
    '\\b(?:custom(?:i[sz]ed)?|bespoke|tailor-?made) (?:[\\w-]+ )?(?:integrations?|development|connectors?|api|build|work|reports?|features?|solution|implementation|interfaces?)\\b',
    '定制(?:化)?(?:开发|集成|接口|功能|报表|对接|需求|方案)|二次开发|专门开发',
  ],
  dedicated: [
    '\\b(?:dedicated|named|assigned|personal) (?:[\\w-]+ )?(?:csm|tam|contact|support|account manager|success manager|engineer|person)\\b|\\btechnical account manager\\b',
    '专属(?:的)?(?:客户经理|客户成功|客服|支持|csm|tam|对接人|顾问|服务)|专人(?:对接|支持|服务|负责)|驻场',
  ],
  wish: [
    '\\b(?:ask(?:s|ed|ing)?|need(?:s|ed)?|want(?:s|ed)?|request(?:s|ed|ing)?|would (?:like|love)|looking for|wish(?:es|ed)?|require[sd]?|inquired?|interested|hoping)\\b|要求|希望|需要|想要|想|询问|问|提出|申请|要(?!求不)',
  ],
  ...SERVICE_PHRASES,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PhraseList = keyof typeof BUILT_IN;
