import { verbs, words } from './words.ts';

const UNDERTAKING =
  '(?:projects?|program(?:me)?s?|initiatives?|migrations?|transformations?|overhauls?|moderni[sz]ations?|digiti[sz]ations?|redesigns?|revamps?|re-?platforming|roll-?outs?|task ?force|relaunch|re-?organi[sz]ation|restructuring|automation|integration of|implementation|replacement of (?:their|the) [\\w-]+|upgrade of (?:their|the) [\\w-]+|move to (?:the cloud|sap|s/4|a new erp|a new site))';
const PLACE =
  '(?:plants?|factor(?:y|ies)|warehouses?|distribution cent(?:er|re)s?|fulfil?ment cent(?:er|re)s?|stores?|shops?|branch(?:es)?|hubs?|depots?|sites?|offices?|labs?|campus(?:es)?|clinics?|hospitals?|wings?|production lines?|product lines?|web ?shops?|online shop|portals?|data (?:platform|lake|warehouse)|app|service cent(?:er|re)|shared services?(?: cent(?:er|re))?|call cent(?:er|re)|loyalty scheme|crm|erp|wms|mes|hris|intranet)';
const GO =
  '(?:going ahead with|pressing ahead with|moving ahead with|moving forward with|go-ahead for|green light for|greenlit|commission(?:s|ed|ing)|embark(?:s|ed|ing)? on|mobilis(?:es|ed|ing)|(?:are|is|now|busy|currently) (?:planning|preparing|building|rolling out|setting up|introducing|implementing|opening|piloting|driving|running|scoping|working on|in the middle of|mid-way through|halfway through|deep in|underway with|under way with)|(?:signed|won|secured|got|received|has|have) (?:off )?(?:the )?(?:\\w+ )?(?:budget|funding|money|go-ahead|approval|sign-off|mandate|green light) (?:for|on)|(?:kick|kicks|kicked|kicking) off|launch(?:es|ed|ing)?|start(?:s|ed|ing)?|begin(?:s|ning)?|began|(?:will|plans? to|planning to|wants? to|about to|set to|going to|due to|decided to|intends? to|preparing to) (?:launch|start|begin|kick off|roll out|open|build|introduce|implement|moderni[sz]e|digiti[sz]e|automate|centrali[sz]e|migrate|overhaul|redesign|revamp|relaunch|consolidate|replatform|replace (?:their|the) (?:erp|crm|wms|website|intranet|warehouse))|named|appointed|set(?:ting)? up|spinning up|stood up|forming|formed|assembl\\w+|staffing)';

/** Undertakings of theirs that begin or are under way. */
export const UNDERTAKINGS: readonly string[] = [
  words(
    `${GO} (?:an? |the |their |its |his |her |on |work on |with |phase \\w+ of |new |big |own |major )*(?:[\\w&/'-]+ ){0,5}?${UNDERTAKING}(?! (?:managers?|management|leads?|review|room|plan|lists?|tool|module|software|folder|files?|numbers?|owner|import|page|tab|board|status|updates?|meeting|call|view|code|template))`,
  ),
  words(
    `(?:open(?:s|ing)?|build(?:s|ing)?|${verbs('construct launch introduce implement set_up roll_out replatform')}) (?:an? |the |their |its |two |three |four |five |\\d+ )*(?:(?:new|second|third|fourth|additional|central|regional|national|automated|modern|digital|self-service|customer|supplier|dealer|employee|first|own|group-wide|company-wide|global|european|more|further) )+(?:[\\w-]+ ){0,3}?${PLACE}`,
  ),
  words(
    `(?:new|second|third|additional|automated) (?:[\\w-]+ ){0,3}?${PLACE} (?:(?:is|will|gets?|to|being|due|planned|set|going|scheduled|in|opens?|starts?|goes|under|coming|already|now)\\b ?)+(?:open(?:s|ing)?|built|live|up|construction|way|launch(?:es|ed)?|ready|planned|operational|online|spring|summer|autumn|fall|winter|next|q[1-4]|january|february|march|april|may|june|july|august|september|october|november|december|be)`,
  ),
  words(
    `(?:their|a|the|his|her|whose|big|new|own)(?: [\\w&/'-]+){0,5}? ${UNDERTAKING}(?:,? (?:called|named|codenamed|code-named|dubbed|led by|headed by|run by|sponsored by|with a budget|worth|budget|running until|runs (?:until|till|through|to)|until|go-live|due|spanning|covering|lasting) )`,
  ),
  words(
    `${UNDERTAKING}(?: [\\w&/'-]+){0,6}? (?:is|are|was|were|has|have|got|gets|will)?(?: \\w+){0,2} ?(?:kick(?:s|ed|ing)? off|started|starting|starts|launched|launching|launches|begun|began|begins|beginning|approved|green-?lit|underway|under way|announced|funded|budgeted|in full swing|on track|taking shape|ramping up|picking up|in its first|in phase|signed off|gets going|got going|go(?:es|ing)? live|led by|headed by|mobilised|mobilized|resourced|staffed)\\b`,
  ),
  '(?:启动|立项|上马|开展|推进|推动|筹建|筹备|组建|成立|牵头|着手|正在(?:做|搞|建|上|推)|准备(?:做|搞|建|上|推)|计划(?:做|搞|建|上|推|新建|扩建)|打算(?:做|搞|建|上|推)|要(?:做|搞|建|上|推)|开始(?:做|搞|建|上|推)|新建|扩建|兴建|开建|建设|批了|获批|通过了|拿到|铺开|试点|发起|部署|规划)了?[^,。;]{0,14}?(?:项目|专项|专案|工程|改造|转型|升级(?!版)|迁移|数字化|信息化|智能化|自动化|无纸化|精益|专班|中台|门户|商城|小程序商城|工厂|厂房|仓库?|配送中心|物流中心|共享中心|研发中心|分拨中心|产线|生产线|基地|园区|数据平台|数据仓库|数据湖|会员体系|新店|门店|分院|院区|实验室|erp|crm|wms|mes|plm|srm|oa|hr系统|主数据治理|数据治理|流程再造|创建|评级|认证|贯标|改革|攻坚|行动|变革|重构|搬迁|整合|并购|国际化|出海|上市|ipo|等保|碳(?:排放|中和|达峰)|esg)(?!经理|管理|模块|列表|模板|招标|选型|评审)',
  '(?:项目|专项|专案|工程|改造|转型|升级|迁移|中台|门户|工厂|新厂|新仓|仓库|配送中心|产线|二期|一期|三期|园区|平台建设|数字化|智能化)[^,。;]{0,10}?(?:启动|开工|动工|立项|开建|获批|批下来|批了|过会|拍板|落地|进场|上马|铺开|奠基|投产|开干|开始了|提上日程|动员会|誓师|启动会|由[^,。;]{1,8}(?:牵头|负责|带队|挂帅))(?!不|前|时间|会议)',
  '(?:下月|下个?月|下季度?|明年|今年|年内|年底前?|[一二三四五六七八九十\\d]+月(?:份|底|初)?|春节后|国庆后|开春|上半年|下半年|q[1-4]|本月|下周)[^,。;]{0,6}(?:要|将|会|计划|准备|就|正式)?(?:上线|启动|开工|开建|动工|切换|投产|开业|搬迁|上)(?:新的?)?[^,。;]{1,12}(?:系统|平台|门户|erp|crm|wms|mes|商城|工厂|仓|中心|项目|产线|门店|新店)(?!评审|选型|招标)',
];

const ROLE =
  '(?:people|engineers?|analysts?|agents?|employees|staff|developers?|devs?|reps?|salespeople|nurses?|consultants?|planners?|buyers?|clerks?|drivers?|specialists?|accountants?|scientists?|technicians?|designers?|coordinators?|supervisors?|testers?|architects?|marketers?|controllers?|operators?|recruiters?|graduates?|grads|apprentices?|trainees|interns|managers?|admins?|administrators?|teachers?|doctors?|carers?|pickers?|drivers|electricians?|mechanics?|welders?|heads?|ftes?|joiners|starters|headcount|hires|roles|positions|vacanc(?:y|ies)|openings|posts|jobs|bodies|hands)';
const MANY =
  '(?:\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a dozen|dozens of|a couple of|a few|several|more|extra|additional|another|some|new|many|lots of|multiple|junior|senior)';

/** A team of theirs that grows, or has openings. */
export const HIRING: readonly string[] = [
  words(
    `(?:hir(?:e|es|ing)|recruit(?:s|ing)?|(?:looking|searching|hunting|advertising|interviewing|screening|headhunting|desperate) (?:for|to hire|to recruit)|seeks?|seeking|interviews? for|interviewing|adding|adds|onboarding|bringing (?:in|on)|taking on|open(?:ing|ed|s)?|advertis(?:ed|es)|posted|posting|fill(?:s|ing)?|backfill(?:s|ing)?|approved|approval for|budget for|signed off on|green light for|go-ahead for|sign-off for|create[sd]?|creating) (?:up to |about |around |at least |over |roughly |for |to fill |the |its |their |first |on )*(?:${MANY} ){1,3}(?:(?!supplier|vendor|tool|system|software|provider|customer)[\\w/&-]+ ){0,3}?${ROLE}(?! (?:training|account|accounts|license|licence|seats?|portal|meeting|module|tool|software|app|role)\\b)`,
  ),
  words(
    `(?:${MANY} ){1,3}(?:[\\w/&-]+ ){0,3}?${ROLE} (?:(?:is|are|will|to|being|still|now|due|set|have|has|been|just|all|already) )*(?:join(?:s|ing)?|start(?:s|ing)?|come(?:s)? on board|coming on board|arriv(?:e|es|ing)|wanted|needed|open|vacant|unfilled|advertised|posted|live|online|to fill|to be filled|approved|on (?:linkedin|their (?:careers|jobs?) (?:page|site)|the job board|indeed|stepstone))(?! (?:ticket|case|the|our|us|a|in on|late|this call|shift))`,
  ),
  words(
    `(?:team|department|headcount|workforce|staff|crew|org|organisation|organization|squad|desk|function|office)(?: \\w+){0,3}? (?:is|are|will|to|going|keeps|set|plans?|should|'s)?(?: \\w+){0,2}? ?(?:doubl(?:e|es|ing)|tripl(?:e|es|ing)|grow(?:s|ing)? (?:from|to|by|fast|quickly|again|this|next)|expand(?:s|ing)?|staffing up|ramping up|scaling up|beefed up|hiring)|(?:doubl|tripl|grow|expand|beef|ramp|scal|build)(?:e|es|ing|s|ed)? (?:up |out )?(?:the |its |their |his |her |a )(?:[\\w&/-]+ ){0,4}?(?:team|department|headcount|workforce|staff|crew|desk|squad|bench)|from (?:\\d+|\\w+) to (?:\\d+|\\w+) (?:people|heads|staff|ftes?|agents|engineers|reps|developers|nurses|employees)`,
  ),
  words(
    '(?:open|new|unfilled|more) (?:reqs?|requisitions?|headcount|vacancies|job openings|job ads?|postings)|careers? page (?:lists|shows|has)|jobs? (?:page|board|portal) (?:lists|shows|has|is full)|(?:saw|seen|spotted|noticed) (?:[\\w-]+ ){0,4}?(?:job|jobs|openings?|vacanc(?:y|ies)|postings?|positions?|roles?|ads?)(?: ads?| postings?)? (?:on|at|from|for|of theirs)|hiring (?:spree|like mad|like crazy|push|wave|round|again|in bulk|aggressively|heavily|left and right)|recruitment (?:drive|campaign|push|wave|round) (?:on|for|has|is|started|in)|(?:started|starting|began|resumed) (?:hiring|recruiting)|(?:headcount|hiring) (?:freeze|stop) (?:is |was |has been )?(?:lifted|over|ended)',
  ),
  '(?:在|要|正|急|想|准备|计划|打算|开始|又|还|再|大量|大批|疯狂|猛)(?:着|要)?(?:招|聘)(?!标|商|待|呼|牌|股|式|聘(?:模块|系统|软件|会|经理))[^,。;]{0,12}(?:人|个|名|位|岗|员|师|手|批|生|工|团队)|(?:招|聘|进|添|补|扩|加|增)(?:了|到)?[一两二三四五六七八九十几百\\d]+(?:多|来)?(?:名|位|人|个(?![^,。;]{0,4}(?:席位|账号|许可|功能|字段|供应商|号|用户|模块|系统|接口|店|仓|点|站|平台|客户|月|小时|问题|需求)))',
  '(?:岗位|职位|hc|编制|名额|缺口|用人)[^,。;]{0,8}(?:放出|挂|开|批|发布|开放|在招|空缺|空着|新增|增加|加了|要补|补人|还缺|待招|翻倍)(?!不)|(?:新增|增加|放出|批了|批下来?|申请到|拿到|多了|开了|空出|还有|还空|空着|缺)[^,。;]{0,4}[一两二三四五六七八九十几\\d]+个?[^,。;号席]{0,8}(?:岗位|职位|编制|hc|名额|坐席岗|人手|岗)|(?:团队|部门|组|坐席|人手|人员|编制|队伍|编)[^,。;]{0,8}(?:翻倍|翻一番|翻番|翻一倍|扩一倍|扩编|扩大|扩到|增到|增加到|加到|涨到|壮大|扩招|扩充)|(?:boss|猎聘|智联|前程|拉勾|官网|朋友圈|招聘网站?)[^,。;]{0,8}(?:挂|发|放|看到|在招|招)|(?:校招|社招|秋招|春招|猎头)[^,。;]{0,8}(?:启动|开始|在|找|推|名额|正|入职|进场)|(?:下周|下月|月底|[一二三四五六七八九十\\d]+月)[^,。;]{0,6}(?:有|来|进)?[一两二三四五六七八九十几\\d]+(?:个|名|位)[^,。;]{0,10}(?:入职|报到|到岗|上岗)',
];

/** Something built for them alone. */
export const CUSTOM: readonly string[] = [
  words(
    "(?:build|develop|write|program|code|create|make|add|do|quote|scope|deliver|engineer|implement)(?:s|ing)? (?:them |us |it |him |her |up )?(?:an? |the |some |their |its )?(?:own |special |specific |dedicated |separate |private |extra |tailored |direct |little )*(?:[\\w/&'-]+ ){0,4}?(?:integrations?|connectors?|interfaces?|adapt[eo]rs?|bridges?|plug-?ins?|modules?|api|endpoints?|reports?|exports?|importers?|feeds?|layouts?|templates?|screens?|views?|apps?|widgets?|versions?|builds?|forms?|dashboards?|fields?|extensions?|links?) (?:[\\w-]+ ){0,2}?(?:just |only |specifically |exclusively |especially )?(?:for (?:them|their|her|his|the [\\w-]+|our \\w+)|to (?:their|her|his|its|the)|with (?:their|her|his|its|the)|into (?:their|her|his|the)|between|of their own)",
  ),
  words(
    "(?:custom|bespoke|tailor-?made|tailored|made-to-measure|one-off|special|proprietary|white-?label(?:led)?|own-brand) (?:[\\w/&'-]+ ){0,3}?(?:integrations?|connectors?|interfaces?|adapt[eo]rs?|plug-?ins?|modules?|apis?|reports?|exports?|layouts?|templates?|screens?|views?|apps?|widgets?|versions?|builds?|dev\\w*|work|forms?|dashboards?|extensions?|code|logic|screen|portal|edition|fork|features?|functions?)|(?:off[- ]menu|not on (?:our|the) (?:roadmap|price list)|outside (?:our|the) standard|beyond (?:our|the) standard) (?:build|development|feature|request|integration)|(?:integration|connector|interface|adapter|plug-?in) (?:built|made|written|developed|coded) (?:just |only |specifically )?(?:for|to)|statement of work|development days|man-?days of (?:our|development|dev)",
  ),
  '(?:做|写|开发|开|搭|弄|出|加|改|接)[一个套版条份]{0,2}[^,。;]{0,14}?(?:专用|专属|专版|定制|他们自己|自己家|独有|单独|特有|客户化|个性化)[^,。;]{0,10}|(?:跟|和|与|同|把我们[跟和与])(?:他们|自家|自己|客户|其)的?[^,。;]{0,12}(?:系统|erp|wms|mes|crm|oa|平台|sap|金蝶|用友|设备|老系统|自研[^,。;]{0,6})[^,。;]{0,6}(?:打通|对接|集成|连起来|接上|互通|做个?(?:对接|接口))|(?:专门|单独|另外|额外|特地|帮忙|帮他们|给他们|为他们|替他们)[^,。;]{0,8}(?:做|写|开发|开|搭|出|加|改|定制)[一个套版条份]{0,2}[^,。;]{0,16}(?:接口|功能|模块|报表|插件|连接器|页面|版本?|界面|导出|导入|模板|程序|对接|适配|小程序|字段|看板|流程|app)|定制(?!礼|t恤|衫|杯|包|奖|价)[^,。;]{0,12}|(?:二次|客制化|客户化|深度)(?:开发|定制)|按(?:他们|客户|自己|集团|其)的?[^,。;]{1,12}(?:做|改|开发|定制|来一套|出一版)',
];

/** Somebody of their own on our side. */
export const DEDICATED: readonly string[] = [
  words(
    '(?:a|an|one|some|our|their own|his own|her own|the same|any|single|someone|somebody|their)(?: [\\w-]+){0,3}? (?:csm|tam|contact|person|engineer|account manager|success manager|rep|consultant|point of contact|name|face|number|liaison|advisor|human|colleague|specialist)(?: \\w+){0,3}? (?:of (?:their|its|his|her) own|assigned|dedicated|just for them|only for them|who (?:knows|stays|owns|understands|is (?:always|theirs))|instead of|rather than|not a (?:queue|different|new|ticket)|they can (?:call|ring|phone|reach|email|ping|turn to)|to (?:call|turn to|go to|ring) (?:directly|any time)|for (?:the long run|good|all their|everything|escalations)|on (?:call|site|retainer))|(?:same|one|single|fixed|named|dedicated|permanent|personal|steady|regular|consistent|go-to|stable|designated) (?:[\\w-]+ ){0,2}?(?:csm|tam|contact|person|engineer|account manager|success manager|rep|consultant|point of contact|face|colleague|specialist|manager|agent|liaison|expert|architect|advisor|support)|(?:tired|sick|fed up) of (?:explaining|a new|a different|repeating|being passed|getting a (?:new|different)|talking to (?:a |someone )?(?:new|different))|(?:different|new) (?:person|face|agent|csm|rep|contact) (?:every|each) (?:time|month|call|week|ticket|quarter)|whoever (?:picks up|is free|answers|happens to)',
  ),
  '(?:固定|专属|专职|指定|长期|专门|一对一|单独|自己的|唯一|同一|稳定|专人|专属的|常驻|驻场)的?[^,。;]{0,8}?(?:客户经理|客户成功|客服|支持|csm|tam|对接人?|顾问|服务(?:团队|经理|人员|群)|联系人|接口人|技术经理|工程师|窗口|人员|人|号码|负责人|架构师)|(?:配|派|给|安排|指派|要|找|有)[^,。;]{0,8}?[一位个名]+[^,。;]{0,10}?(?:客户成功经理|客户经理|技术客户经理|csm|tam|专人|对接人|专属顾问|驻场[^,。;]{0,4}|技术支持(?:专员|经理)|专席|固定的?人)|(?:每次|老是|总是|次次|回回)[^,。;]{0,10}(?:换人|不同的人|不一样的人|新面孔|重新(?:讲|说|介绍)|从头(?:讲|说|解释))|别[老总]?换人|不要老?换人|(?:直接|随时)(?:能|可以)?(?:找|打电话给?|联系)到?(?:的)?(?:一个)?(?:人|同一个)|认识他们业务的',
];
