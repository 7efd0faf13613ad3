import { terms } from './words.ts';

/** Jobs that a product like ours could do, in Chinese. */
export const FUNCTIONS_ZH = [
  '报表|报告|分析|商业智能|看板|仪表盘|集成|自动化|工作流|审批流?|工单|客服|计费|开票|支付|预测|排班|排程|排产|问卷|营销|搜索|存储|备份|报销|预算|盘点|理赔|对账|招投标',
  '监控|日志|安全|单点登录|身份认证|电子签[名章约]?|文档|项目管理|知识库|库存|可视化|接口|短信|呼叫中心|数据(?:仓库|同步|质量)|合同|机器人|考勤|审计|扫码|路线规划|工时|培训管理|绩效管理|发票识别',
];

/** Kinds of things that notes speak of: jobs a tool does, goods that are no tool, words that say nothing by themselves. */
export const THINGS = {
  /** Jobs that a product like ours could do. */
  functions: [
    ...FUNCTIONS_ZH,
    ...terms([
      'reporting|reports?|analytics|data analysis|bi|ocr|business intelligence|dashboards?|dashboarding|visuali[sz]ation|budgeting|fp&a',
      'integrations?|automation|workflows?|etl|data (?:warehouse|quality|sync|entry)|api(?: management)?|crm|ticketing|help ?desk|service desk|help cent(?:er|re)',
      'chat(?:bots?)?|onboarding|billing|invoicing|payments?|forecasting|forecasts?|scheduling|surveys?|messaging|marketing automation|email|approvals?',
      'search|storage|backups?|monitoring|observability|logging|security|sso|single sign-on|identity|e-?sign(?:ing|atures?)?|documents?(?: management)?',
      'project management|knowledge base|hr|expenses?|inventory|logistics|ai|testing|planning|call cent(?:er|re)|telephony|payroll|time ?tracking|audit trails?',
    ]),
  ],
  /** Goods and services that no software replaces. */
  foreign: terms([
    'cater(?:ing|ers?)|canteen|cafeteria|office (?:space|furniture|supplies|cleaning)|furniture|clean(?:ing|ers?)|janitorial|travel|flights?|hotels?|venues?|events?|off-?sites?|conference|dinner|lunch|party',
    'insurance|pensions?|benefits|legal counsel|law firms?|auditors?|recruit(?:ing|ment) agenc\\w+|coffee|snacks?|laptops?|hardware|phones?|printers?|copiers?|badges?|flowers?|merch\\w*|swag|uniforms|workwear',
    'construction|buildings?|roofs?|fleet|cars?|vans?|trucks?|forklifts?|bus(?:es)?|vehicles?|electricity|energy|gas|solar|water|parking|gym|facilit\\w+|packaging|freight|carriers?|couriers?|shipping|haulage|hauliers?|elevators?|landscap\\w+|guards?|waste|laundry',
    'raw materials?|components?|steel|alumin\\w+|copper|resin|timber|wood|glass|cement|concrete|gravel|bricks?|pipes?|pallets?|textiles?|fabrics?|yarn|cotton|chemicals?|plastics?|paper|paint|cables?|screws?|motors?|batter(?:y|ies)|(?<!kicking the )t[iy]res?|spare parts|parts|machinery|machines?|cranes?|pumps?|medic(?:al|ine) supplies|bandages?|drugs?|linen|beds?|toys?|jewel\\w+',
    'leases?|visas?|warranty|plants?|factory|foods?|meat|milk|dairy|grain|fruit|vegetables?|ingredients?|photograph\\w+|penetration|printing|job candidates?|subs|subcontractors?',
    '餐饮|野餐|聚餐|饭店|旅游|食堂|办公室|办公家具|办公用品|家具|保洁|保安|绿化|差旅|机票|酒店|会场|场地|团建|保险|福利|审计师|猎头|咖啡|电脑|硬件|打印机|装修|物业|车辆|班车|能源|公交|体检|年会',
    '租约|厂房|承包商|注塑机|叉车|卡尺|融雪剂|宽带|运营商|旅行社|原材料|原料|零部件|零件|包装|包材|礼品|月饼|工服|制服|停车|食材|钢材|钢铁|铝材|树脂|木材|水泥|砂石|面料|布料|棉纱|化工|塑料|纸张|油漆|电缆|螺丝|电机|电池|轮胎|备件|印刷|活动|展位|厂址|选址|租赁|物流商|承运|货代|施工|土建|机床|药品|耗材|牛奶|蔬菜|水果|肉类|茶叶|玩具|摄影',
  ]),
  /** Words between "looking at" and "tools" that name no job. */
  unspecific: [
    ...[
      "an?|the|this|that|these|those|their|its|his|her|our|my|others?|another|new|newer|different|alternative|compet\\w+(?:'s)?|rivals?'?s?|comparable|similar|equivalent|named|called|and|or|with|without|from|by|for|at|to|into|in|on|as|against|between|vs|of|out|up|around|over|after|about",
      'cheap|cheaper|better|simpler|smaller|bigger|larger|local|global|outside|external|third|third-party|speciali[sz]ed|specialist|standalone|stand-alone|separate|dedicated|independent|proper|own|niche|modern|leading|possible|potential|promising|open|source|open-source|best-of-breed|off-the-shelf|paid|free|full|entire|whole|complete|small|big|large|well-known|preferred|approved|strategic|incumbent|enterprise|all-in-one|single|regional|european|american|chinese|first|second|final|more|most|less|few|fewer|couple|several|some|multiple|many|various|all|every|any|each|both|one|two|three|four|five|six|seven|eight|nine|ten|\\d+|half|dozen',
      'software|saas|it|tech|technology|cloud|digital|current|existing|main|major|key|certain|really|actively|seriously|now|currently|already|also|just|us|them|themselves|who|which|what|is|are|be|being|been|was|were|has|have|had|will|go|do|gets?|getting|side|way|running|runs?|started|long|short|quick|live|market|vendors?|suppliers?|providers?|challengers?|replacements?|alternatives?|successors?|contenders?|candidates?|substitutes?|tools?|apps?|applications?|products?|packages?|platforms?|solutions?|systems?|suites?|services?|offerings?|modules?|plug-?ins?|options?|compan(?:y|ies)|startups?|firms?|rivalname|things?|names?',
      '(?:re-?)?(?:evaluat|assess|compar|benchmark|explor|consider|investigat|research|vett?|scop|shortlist|longlist|triall?|pilot|demo|test|interview|invit|scout|screen|scor|weigh|sourc|select|choos|pick|look|tak|try|tri|play|check|shop|hunt|search|ey|toy|experiment|talk|speak|spok|meet|met|discuss|negotiat|collect|gather|ask|request|solicit|obtain|sat|sit|watch|swap|want|need|rank|rat|size|siz|book|order|replac|review)(?:e|es|ed|t|ing|s|ting|ions?|ison|isons|ment|ments|ies|ned|ning|ling|led|ping|ped)?',
      'quotes?|bids?|offers?|proposals?|pric(?:e|es|ing)|pitch(?:es)?|proofs?|concept|pocs?|bake-?offs?|head-to-head|comparisons?|talks|closer|close|spin',
    ].map((source) => `(?<![\\w-])(?:${source})(?![\\w-])`),
    '供应商|厂商|厂家|服务商|友商|竞品|竞争对手|竞争|对手|同类|替代(?:方案|品|产品)?|别家|别人家|其他家|其它家|另一家|另外|外部|外面|市场上|市面上|专门|专业|独立|开源|单独|新款|更便宜|便宜|更好|更强|国产|主流|几家|多家',
    '[一两二三四五六七八九十几多\\d]+\\s*(?:款|家|套|个|种|张|份)|方案|选项|工具|软件|平台|系统|产品|小程序|插件|app|模块|应用|rivalname|公司|他们|客户|我们|对方|一下|一些|一批|一遍|全部|所有|现有|目前|正在|已经',
    '重新|评估|评审|考察|对比|比较|筛选|挑选?|物色|寻找|寻求|接触|约见|约谈|洽谈|调研|比选|选型|遴选|试用|试点|测试|试试|看看|了解|找找|考虑|研究|琢磨|摸底|pk|打擂台?|询价|报价|演示|poc|引入|换成?|讲标|评测|开始|启动|准备|打算|计划|想要',
    '[新其他它别的另做了着过在正来去把被跟和与向让给对是有要想也都已还再又这那上评约谈选试看找寻比测请备换包]',
  ],
  /** Well-known tools that are not ours, beside the competitors that the data names. */
  'known-tool': [
    '\\b(?:zendesk|salesforce|tableau|hubspot|slack|zoom|asana|jira|power ?bi|looker|intercom|notion|airtable|qlik|docusign|servicenow|freshdesk|workday|netsuite|excel|spreadsheets?|google|sap|oracle|manual|paper|legacy|old|previous|homegrown|in-house|process)\\b|帆软|观远|飞书|钉钉|企业微信|用友|金蝶|泛微',
  ],
  /** Product names that are ordinary words as well: only a capital makes them a name. */
  'ordinary-name': [
    '^(?:charts?|boards?|sheets?|docs?|forms?|notes?|tasks?|teams?|access|word|outlook|notion|slack|box|front|drift|monday|linear|square|stripe|loom|height|planner|projects?|reports?|insights?|pulse|flow|sites?|numbers|pages|keynote|segment|gather|signal|lattice|ramp|craft|motion|things|copper|close|outreach|chorus|clay|default|base|jet|lever|workable|envoy|branch|heap|amplitude|mode|snowflake|confluence)$',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
