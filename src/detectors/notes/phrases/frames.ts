import { words } from './words.ts';

const TENDERS =
  'tender\\w*|re-?tender\\w*|re-?bid\\w*|rf[pi]s?|bid|bids|bidding|auction|competitive (?:process|procedure|round)|re-?pitch(?:ing)?|requirements|price list|sourcing';

/**
 * Single thoughts that mean something only together: "our renewal" beside "two rivals". A frame (frames.ts) asks
 * for several of them in one sentence, in whatever order.
 */
export const FRAMES = {
  us: [`${words("us|our|ours|we|we're|we've|you|your|yours")}|我们|咱们|你们|贵方|贵司|贵公司|我司|我方`],
  'our-deal': [
    `${words('renewals?|renewing|(?:our|the|their|whole|entire|this|every|all|each) (?:[\\w-]+ ){0,2}?(?:contracts?|agreement|deal|subscription|platform|product|system|software|account|business|term|licen[cs]e)|contract (?:end|decision|date|renewal|ends?)|incumbent|(?:what|everything) we (?:do|provide|deliver|run)|the (?:whole|entire) (?:thing|lot|estate|stack)|all of (?:it|this)|out of (?:the|our) contract')}`,
    '续约|续签|续费|合同(?!模板|管理|审批)|(?:我们|这份|这套|现有|整个|原)的?(?:合同|协议|平台|系统|产品|软件|业务|单子|盘子?|这套|这家)|合同(?:到期|期满|结束)|整盘|整套|整单|整体|我们(?:这套|这份|这家)|老客户',
  ],
  rival: [
    `${words("rivals?|rival's|competitors?|competitor's|competing|challengers?|newcomers?|(?:other |both |two |three )?bidders?|(?:two|both|of the) systems|(?:other|others|another|a different|a bigger|a cheaper|new) (?:vendors?|suppliers?|providers?|bidders?|compan(?:y|ies)|firms?|systems?|products?|tools?|platforms?|parties|part(?:y|ner)|maker|house)|(?:someone|somebody|anyone|anybody|who|what|something) else|alternatives?|replacements?|successors?|substitutes?|contenders?|(?:two|three|four|five|six|seven|several|a few|\\d+) (?:others|other(?! (?:departments?|teams?|users?|sites?|offices|people|colleagues|topics?|questions?|things|days|projects))|more(?! (?:departments?|teams?|users?|sites?|seats|people|colleagues|days|weeks|months|years|analysts?|reps|hires|planners))|of our (?:competitors|rivals)|quotes|bids|offers|proposals|vendors|suppliers|providers|companies|firms|pitches)|in-house|single (?:platform|supplier|vendor|provider|system|tool)|(?:one|fewer) (?:supplier|vendor|provider)s?|the others|(?:the )?other (?:one|two|three)|her old tool|his old tool|old favou?rite|elsewhere|the market|the competition|other side's|corporate standard|group (?:standard|system|tool|platform)|(?:a|the) (?:bigger|big) (?:name|player)|(?:better|cheaper) (?:deal|offer|option)(?! (?:from|by) us)|homegrown|open source|build (?:it|one|their own)")}`,
    '友商|竞品|竞争对手|对手|别家|别人家|别的(?:服务商|供应商|厂商|系统|平台|产品|家)|其他(?:服务商|供应商|厂商|系统|平台|家)|另外?(?:一|两|二|三|几)?家|[两二三四五六七几\\d]家|[两二三四几\\d]份报价|新的?(?:供应商|服务商|系统|平台)|替代|替换|接班|接替|顶替|备选|另一套|自研|自己做|收回去|只留一家|交给一家|并一家|市场(?!部|总监|经理|负责人|专员)|换系统|换平台|外面|同类|第三方|大厂|巨头|低价|更便宜|(?:集团|总部|母公司|自有|自家)的?(?:系统|平台|标准)|两家同行|新方案',
  ],
  leaving: [
    `${words("replac(?:e|es|ed|ing)|switch(?:es|ed|ing|over)?|mov(?:e|es|ed|ing) (?:to|off|away|over|everything|on)|migrat(?:e|es|ed|ing|ion) (?:away|off|to|over|onto)|leav(?:e|es|ing)|drop(?:s|ping)?|dropping|ditch\\w*|dump(?:ing)?|retir(?:e|es|ed|ing)|phas\\w+ out|sunset\\w*|go(?:es|ing)? (?:with|elsewhere|another)|get(?:ting)? rid|tak(?:e|es|ing) (?:over|our place)|in our place|out of (?:the|our|their) contract|wants? out|exit\\w*|terminat\\w+|cancel(?:s|led|ling|lation)?|expir(?:e|es|ed)|runs? out|lapse|walk(?:s|ing)? away|leave|go(?:es)? away|on their way out|heading for the exit|offboard\\w*|jump ship|different direction|lose (?:the account|them|this one)|swap\\w*|rip\\w* out|standardi[sz]\\w+|isn't us|not us|weren't the one|without us|instead of us|rather than us|under the knife|on the (?:block|list|line)|for the chop|chopping|axed?|up for grabs|bring(?:ing)? (?:\\w+ ){0,4}in-house|end (?:the|our|their)")}`,
    '要走|走人|撤走|弃用|关停|停掉|退掉|清退|剔除|让位|腾出|脱离|割接|下架|改用|转到|转向|投奔|换|替|甩[掉开]|注销|开刀|重审|踢|砍|退出|解套|解约|终止|停用|下线|淘汰|迁[到出走移]|切走|切到|搬走|走人|不续|不签|收回|自研|引进|接(?:手|我们的|过|替|班)|取代|出局|并一家|合成一家|不是我们|没有我们|不值',
  ],
  tendering: [
    `${words(TENDERS)}|招标|竞标|投标|标书|谈判|磋商|比选|遴选|比价|征询|讲标|需求书|挂了?个?标|发标|竞价|对标|价目表`,
  ],
  seeking: [
    `${words('evaluat\\w+|assess\\w*|compar\\w+|benchmark\\w*|explor\\w+|consider\\w*|review\\w*|re-?examin\\w+|shortlist\\w*|short list|trial\\w*|pilot\\w*|demos?|demoed|demonstrat\\w+|test(?:s|ed|ing)?|tr(?:y|ies|ied|ying)(?: out)?|tender\\w*|quotes?|quoted|offers?|proposals?|pitch\\w*|scout\\w*|scan\\w*|look(?:s|ed|ing)?|search\\w*|hunt\\w*|shop(?:s|ping)?|weigh\\w*|talk(?:s|ed|ing)?|met|meet(?:s|ing)?|invit\\w+|select\\w*|choos\\w+|chose\\w*|decid\\w+|decision|pick(?:s|ed|ing)?|score\\w*|scoring|bake-?off|side-by-side|head-to-head|proofs? of concept|pocs?|auditioning|kicking the t[yi]res|playing with|checking out|running against|swap\\w*|wants?|interested in|eyeing|request(?:ed|ing)|shown|showing|ordered|bought into|spin|hired|sit(?:ting)? through|sat through|see|seen|beats?|vs|versus|against|instead of|part of the running|in the running|on trial|under evaluation|got a (?:test|trial) licen[cs]e|letting|let a')}`,
    '评估|评审|考察|对比|比较|在?比(?!例|如|赛|起)|筛选|挑|物色|寻找|找|接触|约|谈|调研|比选|选型|遴选|选|试|测试|试点|试用|看(?![板到见得法重齐守病好不])|了解|考虑|研究|摸|询价|报价|演示|讲标|讲方案|提案|请|参观|pk|并行|poc|概念验证|候选|备选|打擂|申请了?试用|打算|想|要把',
  ],
  doubt: [
    words(
      "still need (?:us|you)|reason not to switch|on hold|unsigned|not signed|in doubt|doubts?|uncertain|stalled|at risk|shaky|in question|up in the air|in the balance|in play|won't commit|(?:hasn't|haven't) (?:committed|decided|signed)|weighing (?:their|its|his|her|the) options|reconsider\\w*|rethink\\w*|second thoughts|keep or (?:replace|drop|leave)|whether (?:we|they) (?:still )?(?:need|keep|stay|want)|reasons? not to|still needs? (?:us|you)|30% (?:above|over)|dearest|most expensive|too expensive|(?:we're|we are) too (?:expensive|dear|pricey)|under review|cheaper|looking around|look around|(?:re-)?examined|scrutin\\w+|hangs? by a thread",
    ),
    '先挂|卡住|悬|没签|不肯签|再权衡|权衡|存疑|疑虑|动摇|还要不要|留还是换|去留|不换的理由|最贵|太贵|不值|低[一二三四五两\\d]+成|四处看|才肯|再说|搁着|放一放|口风变|没戏|重审|开刀|呼声更高|不好说|难说|重新(?:考虑|谈|评估|审视)|观望|犹豫|不一定|保不住|没底|摇摆|不表态|不松口|值不值|性价比|压着不',
  ],
  'rival-product': [
    `${words("(?:an?|two|three|four|several|some|few|couple of|other|another|different|outside|external|specialist|specialised|specialized|stand-?alone|separate|cheaper|new|dedicated|third-party|open-source|someone else's|somebody else's|local|niche|smaller|competing|rival|better) (?:[\\w'/&-]+ ){0,3}?(?:tools?|apps?|applications?|products?|packages?|plug-?ins?|software|platforms?|start-?ups?|systems?|solutions?|vendors?|suppliers?|providers?|compan(?:y|ies)|makers?|agenc(?:y|ies)|firms?|bots?|chatbots?|schedulers?|vaults?|suites?|services?|add-?ons?|widgets?|scanners?|options)|another (?:vendor|company|provider|supplier)(?:'s)?|(?:two|three|the|some) others|specialists?(?:'s)?|(?:a|another|the) (?:rival|competitor|vendor|specialist)'s|rivalname")}`,
    '(?<!我们)(?<!我们的)[一两二三四五六几\\d]\\s?(?:款|家|套)|(?<!我们)(?<!我们的)[一两二三四五六几\\d]\\s?(?:个|种)[^,。;]{0,10}?(?:工具|软件|系统|产品|平台|插件|小程序|机器人|应用|app|包|公司|厂商|候选|功能)|别家|另一款|另一家|独立(?:产品|软件|工具|的)|专业(?:产品|公司|软件|工具|的)|专门|外部|开源|创业(?:公司|团队)|专做|rivalname|便宜的|别的(?:工具|软件|产品)|换个(?:工具|软件)',
  ],
  'our-part': [
    words(
      "our (?:[\\w-]+ ){0,2}?(?:module|feature|functionality|function|add-?on|app|forecasts?|scheduler|scheduling|forecasting|reporting|dashboards?|survey|notes?|mailing|search|planner|planning|portal|bot|chatbot|export|import|connector|one)|ours (?:lacks?|can't|cannot|doesn't|isn't|won't)|since ours|because ours|beats? ours|than ours|instead of ours|part of (?:our|the)|not (?:part of )?our (?:core|main|area)|isn't part of that|nothing to do with our main",
    ),
    '我们的?[^,。;]{0,8}?(?:不会|不支持|不行|太弱|不好用|模块|功能|插件|报表|预测|排程|排班|问卷|群发|病历|自带|组件)|我们自带|比我们的|我们的(?:弱|不|排不)|嫌我们|因为我们的|不用我们的',
  ],
  'review-thing': [
    words(
      'reviews?|rf[pi]s?|tender|search|comparison|evaluation|selection|bake-?off|trials?|pilot|alternatives?|replacement (?:project|plan|plans)|plans? to (?:replace|leave|switch|drop)|replac(?:e|ing) us|talk of (?:leaving|switching)|idea|competing (?:bid|offer)|new tool|switch|run-?off|contest|challengers?|panel|committee|vendors? presented|rivals?|the other (?:two|three|ones)|notice|project to find|non-renewal|termination|exit',
    ),
    '考核|复审|对标|摸底|市场评估|评审|招标|选型|比价|比较|评估|竞标|试点|试用|替换|换新工具|换我们|走的事|要走|念头|对手|友商|讲标|讲了标|别家|终止函|解约函|不续|决赛轮|一圈|计划|标被|竞争对手的标|考察|擂台',
  ],
  ended: [
    words(
      '(?:is|was|are|were|been|be|got|all) (?:now )?(?:off|over|dropped|scrapped|cancelled|canceled|withdrawn|turned down|rejected|closed|ended|concluded|finished|done|binned|dead|pulled|buried|thrown out|settled)|called off|dropped|scrapped|withdrawn|pulled|closed without|ended|turned down|shelved (?:\\w+ ){0,5}?for good|for good|given up|gave up|flopped|failed|done and dusted|stopped|told (?:\\w+ ){0,4}no|said no to|wound up|threw (?:the \\w+ )?out|came to nothing|fell (?:flat|through)|over and done|no reason to switch|result is in|out of the (?:race|running)|all worse|worse',
    ),
    '结束|回绝|谢绝|停了|收尾|落幕|作罢|作废|否了|被否|停了|取消|翻篇|结项|没换|不换|打消|撤了|撤回|有结果|到此为止|不好|更差|都差|太麻烦|没通过|完了|收场|终止|告吹|到我们|搁下|彻底|落定|定下来|搞定|通过',
  ],
  kept: [
    words(
      "(?:keep|keeps|keeping|kept|retain\\w*|stay(?:s|ing|ed)? with|stick(?:s|ing)? (?:with|to)|stuck with|carry(?:ing)? on with|continu\\w+ with|happy with|back to|picked|chose|chosen|selected|preferred?|prefers?|went with|going with|scored|ranked|voted for|awarded|signed with|re-signed|decided (?:for|on)) (?:us|our|ours)|with us|(?:we|us) (?:first|highest|top|again)|we (?:keep|kept|remain|stay|retain)|didn't convince|we (?:keep|kept|stay|won|remain|carry on|came first|beat)|contract (?:gets|is|was|will be) (?:renewed|extended|prolonged)|signed (?:the|a|an|two|three|\\w+) (?:\\w+ )?(?:extension|renewal|years?|term|order)|(?:two|three|four|five|\\d+)(?: more|-year)? (?:years?|term)|renewal (?:order|goes|is on|signed)|carry on as before|contract (?:with us )?(?:runs|carries|goes) on|as before|as is|won it|went to us|confirmed us|winner|highest|first place|runs on|keep(?:ing)? the business|extension|signed",
    ),
    '定了我们|(?:还是|最后|最终|仍|标|单子?)[^,。]{0,4}给了?我们|我们(?:照旧|照常|胜|赢|第一|留|中标|最高)|续给我们|给我们(?:打分)?最高|用我们|选(?:的|了)?(?:还是)?我们|保留|照旧|照常|续[一两二三四五\\d]+年|签[一两二三四五\\d]+年|要签|签了(?:延期|续约|字)|接着跟我们|再跟我们|还是用|留下|做到20\\d\\d年|业务我们|续约单|合同(?:下周|已|照)签?|回到我们|续了|续上|续签|签了|不换|继续|延了|稳住|选我们|定我们',
  ],
  /** Manual work: what hands do, on what, and who or how often. */
  'hand-verb': [
    `${words('cop(?:y|ies|ying|ied)|typ(?:e|es|ing|ed)|keys?|keying|keyed|enter(?:s|ing|ed)?|writ(?:e|es|ing|ten)|scribbl\\w+|jot\\w*|fill(?:s|ing|ed)? (?:in|out)|add(?:s|ing|ed)? up|tick(?:s|ing|ed)?|tall(?:y|ies|ying)|check(?:s|ing|ed)?|cross-check\\w*|compar(?:e|es|ing)|merg(?:e|es|ing)|mov(?:e|es|ing) (?:figures|numbers|data|rows)|reconcil\\w+|print(?:s|ing|ed)?|scan(?:s|ning|ned)?|sort(?:s|ing|ed)?|collat\\w+|collect(?:s|ing|ed)?|gather(?:s|ing)?|call(?:s|ing)? (?:each|every|round)|reads? (?:\\w+ ){0,4}off|align(?:s|ing)?|rebuild(?:s|ing)?|re-?creat\\w+|consolidat\\w+|stitch\\w*|past(?:e|es|ing)|match(?:es|ing|ed)?|count(?:s|ing|ed)?|chas(?:e|es|ing)|assembl\\w+|compil\\w+|transcrib\\w+|transfers?|put(?:s|ting)? (?:them|it|everything)|retyp\\w+|updat(?:e|es|ing)|maintain(?:s|ing|ed)?|log(?:s|ged|ging)?|highlight\\w*|split(?:s|ting)?|calculat\\w+|work(?:s|ing)? out|total(?:s|ling|ling)? up|juggl\\w+|eyeball\\w*|kept|keep(?:s|ing)?|plan(?:s|ned)?|schedul(?:es|ed)|draw(?:s|n)?|track(?:s|ed|ing)?|post(?:s|ing|ed)?')}`,
    '清点|翻查|补录|抄表|记账|登账|做表|拉表|填报|改表|核算|抄|敲|录(?![像音制用取])|填|写(?=[在到进上])|誊|贴|核|勾|对(?=[账数着一])|一[笔条行]对|拼|登记|搬|念|补进|复制|拷贝|粘贴|加总|汇总|整理|统计|传真|打印|打电话|抄录|转录|合并',
  ],
  'hand-medium': [
    `${words('paper|cards?|fax(?:es)?|whiteboards?|blackboard|excel|spreadsheets?|pdfs?|lists?|emails?|timesheets?|notebooks?|clipboards?|folders?|binders?|ruler|pencil|pen|highlighter|calculator|by eye|workbooks?|csvs?|word documents?|forms?|sheets?|post-?its?|sticky notes|statements?|one at a time|one by one|line by line|row by row|cell by cell|from scratch|by phone|over the phone|phone display|each branch|receipts|slips|logbooks?|ledger|delivery notes?|wall|printouts?|whatsapp|screenshots?')}`,
    '纸质?|卡片|传真|白板|板子|条子|excel|表格?|pdf|名单|邮件|工时表|本子|笔记本|文件夹|纸的|是纸|尺子|铅笔|计算器|肉眼|人眼|眼睛|工作簿|csv|word|(?<![菜简])单(?![点位独一个元价纯证])|台账|微信群?|截图|一笔一笔|一条一条|一个一个|一格一格|一行一行|逐[一条笔个行张]|从头|挨个|电话|手机屏|对账单|流水|发票',
  ],
  labour: [
    `${words('someone|somebody|(?:one|two|three|four|five|\\d+) (?:[\\w-]+ ){0,2}?(?:people|persons?|clerks?|assistants?|ladies|colleagues|temps?|staff|employees|interns?|trainees?|nurses?|planners?|accountants?|agents?|admins?)|clerks?|assistants?|temps?|trainees?|interns?|dispatchers?|nurses?|office manager|the admin|back office|(?:each|every) (?:day|week|month|quarter|morning|evening|night|shift|monday|tuesday|wednesday|thursday|friday|saturday|sunday|month-?end|payday)|daily|weekly|monthly|(?:hours?|days?|afternoons?) (?:a|per|each|every|of) \\w+|(?:\\d+|two|three|four|half an?|a) (?:hours?|days?)|late|all day|half a day|half a week|nothing else|on (?:mon|tues|wednes|thurs|fri|satur|sun)days|at month-?end|month end|takes? (?:a|her|him|them|two|three|one|half|\\d)|tedious|error-prone|mistakes|typos')}`,
    '每[天日周月季晚早班逢年]|天天|有人|由人|[一两二三四五六七八九十几\\d]个?(?:人|会计|文员|同事|实习生|出纳|护士|店员)|文员|实习生|临时工|出纳|行政|调度员|折腾|店长|护士|仓管|班长|前台|加班|月底|周[一二三四五六日末]|(?:小时|天|礼拜)|专门|全靠|还是|至今|经常录错|晚上',
  ],
  /** A workaround: what is missing, and the way around it. */
  /** Media that nobody uses but by hand. */
  'hand-only': [
    `${words('ruler|pencil|pen and paper|calculator|whiteboard|clipboards?|paper|fax(?:es)?|by eye|one at a time|one by one|line by line|row by row|cell by cell|post-?its?|sticky notes|notebook|logbooks?|printouts?|on paper')}|纸的|是纸|尺子|铅笔|计算器|白板|传真|肉眼|人眼|眼睛|纸质|小本|挨个|一[笔条个格行张]一[笔条个格行张]|逐[条笔个行张]`,
  ],
  gap: [
    `${words("no way to|there(?:'s| is| are) no|no such|we (?:don't|can't|won't|cannot) (?:let|allow|offer|support|have|send|do)|(?:no|without an?|lack(?:s|ing)?(?: of)?|missing|for want of) (?:[\\w-]+ ){0,4}?(?:fields?|types?|category|export|import|api|button|feature|function(?:ality)?|filter|mode|option|permissions?|roles?|report|bulk \\w+|batch \\w+|undo|history|sync|integration|connector|webhooks?|support|way|view|template|search|app|history)|can't|cannot|can not|won't|doesn't|isn't|aren't|don't (?:offer|have|support)|not (?:possible|supported|able)|unable to|too (?:coarse|rigid|short|small|slow|limited|strict)|limits?|capped|caps?|quota|rate limit|cut-?off|maximum|max|only (?:goes|shows|allows?|takes|lets|supports?|keeps?|holds)|stops? at|ran out of|run(?:ning)? out of|bug|our gap|hits? the|to (?:get|see|have|make|keep|stay|avoid|save) (?:past|around|round|both|all|more|two|under|within|on)")}`,
    '没办法|不支持|不能|没有|没法|缺|不够|限制?|额度|上限|超过|太粗|太细|太少|太小|太慢|断|只留|只能|不让|传不上|看不了|[\\u4e00-\\u9fff]不了|导不|毛病|不方便|满了|用完|排不了|不带|为了',
  ],
  detour: [
    `${words("(?:the |one |a )?same (?:\\w+ )?(?:login|account|user|password)|(?:shared?|sharing|generic|dummy|fake|second|extra|spare|test|phantom|intern's|colleague's|someone's|somebody's|another) (?:[\\w-]+ )?(?:logins?|accounts?|users?|records?|mailbox|workspace|tenant|projects?|profile|customers?|passwords?)|log(?:s|ging)? in (?:with|as)|macros?|scripts?|scripted|screenshots?|photos?|prox(?:y|ies)|browser extension|extension|(?:private|local|own|separate|shadow|parallel) (?:database|db|spreadsheet|copy|server|list|system|sheet)|export(?:s|ing)? (?:everything|it|them|the \\w+|all)|in (?:the |a )?(?:[\\w'-]+ ){0,3}?(?:field|name|comments?|notes?|title|description|tags?|subject)|two (?:accounts|logins|browser windows|windows|tabs|tenants|instances)|splits?|splitting|parks?|parking|glued?|clon(?:e|es|ed|ing)|renam(?:e|es|ing)|piggyback\\w*|trick\\w*|dodg\\w+|skirt\\w*|register(?:s|ed)? a|get(?:s|ting)? (?:past|round|around)|booking everything|handled by|loop(?:s|ing)?|poll(?:s|ing)|scrap(?:e|es|ing)|zapier|whatsapp|later|write (?:it|them) down|bot|cron|manually|by hand|re-?import\\w*|upload\\w* (?:them|it) (?:later|again|at night)|duplicat\\w+|fudg\\w+|plug-?ins?|bookmarklet|entering|in front|cheat\\w*|abus\\w+|misus\\w+|mark(?:s|ing)? (?:them|it) as|tag(?:s|ging)? (?:them|it) as|create(?:s|d)? (?:a |an |separate |dummy )?\\w+|built (?:a|an|their own)|maintain(?:s)? (?:a|their own)|works? (?:with|from) (?:a|their own)")}`,
    '共用|同一个(?:账号|管理员|登录)|别人的|借|脚本|宏|程序|截图|拍照|插件|代理|躲|绕|凑|拆成|拆开|塞|挂到|写在|备注|小号|假(?!期|日|设|如)|虚拟|克隆|复制一份|改名|顶着|轮询|爬|导[到出]|自己的库|补传|拼[一在到]|两个(?:号|窗口|账号|租户)|切|自己[写搭建做维]|提前一|手动|倒|代替|冒充|来回|拿[^,。;]{1,12}当|当[^,。;]{1,8}用|私人|转发|发邮件|微信|线下|另建|另开|单独建|重复建|多建|错开|前面加|后面加|填成|骗过|临时|先[^,。;]{1,10}再',
  ],
  /** More of us, which is no search. */
  'more-of-us': [
    `${words('seats?|licen[cs]es|upgrad\\w+|enterprise plan|add-?ons? of ours|(?:our|your) (?:new|beta|latest|updated|extra|roadmap)')}|新版|换到了?我们|替换了旧|用我们替|试点是我们|席位|高级版|加购|增购|我们的?(?:新|最新|升级|增值|高级)`,
  ],
  /** A rival who is let in. */
  courting: [
    `${words('on site|shown (?:round|around)|(?:in|round) for (?:demos?|a pitch|talks)|came (?:in|by)|visit(?:ed|s|ing)?|sales (?:team|people|rep)|wined and dined|presented to|lunch(?:ed|ing)? with|pitch(?:ed|es)? to')}|上门|参观|来访|来讲|拜访|喝酒|吃饭|销售|摸底|演示`,
  ],
  /** One thing because of another. */
  therefore: [
    `${words("so|because|since|as|hence|therefore|thus|which is why|to (?:get|see|have|make|keep|avoid|save|dodge|stay)|instead|that's why|by \\w+ing")}|就|只好|只能|所以|于是|因为|靠|来|躲|免得|都用|一起用|为了|回头|只好`,
  ],
  trying: [
    `${words('evaluat\\w+|assess\\w*|compar\\w+|benchmark\\w*|trial\\w*|pilot\\w*|demos?|demoed|test(?:s|ed|ing)?|try(?:ing)?(?: out)?|tries|tried|tender\\w*|shortlist\\w*|checking out|checked out|audition\\w*|kicking the t[yi]res|playing with|bake-?off|head-to-head|side-by-side|proofs? of concept|pocs?|weighing|talking (?:to|with)|in talks|pit(?:s|ted|ting)?|down to (?:two|three)|in parallel|parallel|against|spin|licen[cs]e to try|test licen[cs]e|quotes?|quoted|offers?|pitch\\w*|scout\\w*|looking (?:at|into)|look at|shopping|invit\\w+|requested|vet(?:s|ted|ting)?|score[ds]?|scoring')}|评估|考察|对比|比较|在?比(?![例如赛起我])|选型|比选|遴选|试(?![图卷])|试用|试点|测试|演示|报价|询价|提案|讲标|poc|概念验证|pk|并行|挑|候选|研究`,
  ],
  'named-rival': ['rivalname'],
  /** A project: something begins, and it is an undertaking. */
  starting: [
    `${words('start(?:s|ed|ing)?|begin(?:s|ning)?|began|begun|kick(?:s|ed|ing)?[- ]?off|launch(?:es|ed|ing)?|go-ahead|green light|approv\\w+|sign(?:ed|s) off|signed off|set(?:ting)? up|announc\\w+|go(?:es|ing)? live|roll(?:s|ed|ing)?[- ]?out|about to|funded|budget(?:ed)?|underway|under way|team (?:was |has been |is )?(?:named|formed|in place)|will (?:build|open|move|introduce|digit\\w+|moderni\\w+|roll)|big push|embark\\w*|plans? (?:to|for)|planning (?:has begun|to)|preparing|first phase|phase one|working on|this (?:year|quarter|spring|summer|autumn|fall|winter)|next (?:year|month|week|quarter)|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|breaks? ground|opened up|getting going|mobili\\w+|spearhead\\w*|leads|heads up')}`,
    '启动|批准|立项|开[工始建干]|动工|上马|筹备|批了|通过|同意|宣布|成立|铺开|投用|上线|落地|搞|推(?!荐|迟)|做|建|牵头|挂帅|进场|拍板|起[^,。]{0,4}(?:数字化|项目)|提上日程|动员|批复|敲定|拉开|部署|马上|下月|明年初|今年|本周|月起|已经开始|新立',
  ],
  undertaking: [
    `${words('(?:digiti[sz]|moderni[sz]|automat|centrali[sz]|standardi[sz])\\w*|(?:new|second|third) (?:[\\w-]+ ){0,2}?(?:warehouse|plant|portal|scheme|lab|store|stores|platform|website|web ?shop|shop|factory|line|hub|centre|center|campus|app|data platform|product line|line of business|production line|distribution cent(?:er|re)|headquarters|wing|unit|division|strategy|operating model)|transformation|migration|programme|program|project|initiative|task force|roll-?out|overhaul|redesign|relaunch|revamp|(?:whole|entire) (?:group|company) (?:on|on)to|one (?:finance|hr|erp|crm|global) system|innovation lab|loyalty scheme|restructuring|reorgani[sz]ation|cost[- ]cutting|pilot plant|paperless|(?:cut|reduce|lower) (?:energy|emissions|waste|costs)|carbon|sustainability|esg|master plan|erp|crm|wms|mes|data lake|data platform')}`,
    '信息化|出海|海外|扩建|改版|重构|搬迁|换erp|上erp|新品牌|项目|专项|专班|工程|计划(?!员|模块|部|组)|改造|转型|数字化|智能|无纸化|自动化|中台|门户|新(?:仓|厂|店|平台|系统|业务|产线|园区|实验室|会员)|实验室|体系|一套[^,。]{0,4}系统|独立站|数据仓库|数据湖|数据平台|直播基地|迁移|升级|建设|降(?:本|耗)|能耗|行动|战略|二期|一期|三期',
  ],
  /** Hiring: people of a kind, and more of them. */
  roles: [
    `${words('people|engineers?|analysts?|agents?|employees|staff|developers?|reps?|salespeople|nurses?|consultants?|planners?|heads?(?: of \\w+)?|joiners?|recruits|buyers?|clerks?|drivers?|specialists?|accountants?|scientists?|technicians?|designers?|ftes?|positions?|vacanc(?:y|ies)|roles?|jobs?|openings?|reqs?|headcount|team|department|crew|starters?|hires?|coordinators?|supervisors?|testers?|architects?|marketers?|controllers?|executives?|managers?|operators?|recruiters?|graduates?|apprentices?')}`,
    '人|工程师|分析师|坐席|员工|开发|销售|护士|顾问|计划员|负责人|岗位?|职位|编制|hc|团队|组|新人|专员|主管|设计师|会计|客服|名额|应届生|实习生|经理|店长|司机|老师|运营|算法|骨干|新编制',
  ],
  growth: [
    `${words('hir(?:e|es|ing)|recruit(?:s|ing)?|grow(?:s|ing)? (?:by|to|from)|will grow|doubl(?:e|es|ing)|tripl(?:e|es|ing)|expand(?:s|ing)?|new (?:positions?|roles?|jobs?|posts|hires?|starters)|more (?:[\\w-]+ ){0,2}?(?:reps?|people|staff|agents?|engineers?|analysts?)|additional|extra (?:hands|people|staff|hires)|start on|join(?:s|ing)? (?:on|in|next)|looking for|searching for|seeking|open(?:ed|ing)?|advertis\\w+|adverts?|interview(?:s|ing)?|approved|vacanc(?:y|ies)|fill(?:ing)?|onboard(?:s|ing)?|on board|scal(?:e|es|ing) up|staff(?:s|ing)? up|ramp(?:s|ing)? up|bring(?:s|ing)? (?:in|on)|add(?:s|ing)?|headhunter|job fair|job board|linkedin|understaffed|short-staffed|backfill(?:s|ing)?')}`,
    '招(?![商标待呼牌生式财数股])|扩|增|加(?=[一两三四五六七八九十几\\d人派])|翻番|翻倍|新来(?=[一两三四五六七八九十几\\d])|新进|缺(?=[一两三四五六七八九十几\\d个名人])|空着?(?=[一两三四五六七八九十几\\d个])|面试|放了|挂出|批了|要人|找[^,。]{0,6}(?:负责人|工程师|主管|专员)|补(?=[一两三四五六七八九十几\\d员人])|添|进[一两三四五六七八九十\\d]|新岗位|到岗|报到|入职|官网|发布|翻[了一]|壮大',
  ],
  /** A wish for something built, or for somebody of their own. */
  'to-build': [
    `${words('extra module|add-on module|adapt[eo]rs?|(?:an? |the |custom |special |direct |own |private )(?:interface|connector|integration|link|bridge|plug-?in|importer|exporter|feed|extension|add-in|widget)|something (?:that|which) (?:reads?|talks|connects?|pulls?|pushes|syncs?|imports?|exports?|handles?|links)|made (?:just )?for them|(?:just|only|exclusively) for them|to their (?:spec\\w*|needs|liking|requirements)|their own (?:[\\w-]+ ){0,3}?(?:logic|fields|workflow|version|layout|calculation|report)|off-menu|outside (?:of )?(?:the )?standard|on top of the standard|special (?:build|version|development|feature)|one-off|bespoke|custom(?! (?:price|pricing|quote|dut|clearance|fields?|discount|terms))(?:i[sz]\\w+|-built|-made)?|tailor\\w*|developed for|develop for|build for|scoping|statement of work')}`,
    '专版|特殊版|个性化(?:开发|改造|功能)|加(?:一)?个[^,。;]{1,10}(?:功能|接口|字段|模块)|(?:做|写|开发)一?个[^,。;]{0,8}(?:导入|导出|同步)|定制|专做|单独(?:开发|做)|专门(?:开发|做)|(?:做|写|开发|搞)[一个出]?[^,。;]{0,14}?(?:接口|模块|适配|插件|连接器|对接|东西|工具|程序)|打通|自己的[^,。;]{0,6}(?:逻辑|流程|字段|算法)[^,。;]{0,4}(?:做进|加进|放进)|二开|按[^,。;]{1,8}要求(?:做|改|开发)|接口适配',
  ],
  'own-person': [
    `${words('(?:one|the same|a single|a fixed|a regular|a permanent|a dedicated|a named|their own|an assigned|a specific) (?:[\\w-]+ ){0,3}?(?:person|contact|face|csm|tam|manager|engineer|team|colleague|expert|number|consultant|voice|name|specialist|counterpart)|somebody (?:who knows|fixed|permanent)|someone (?:who knows|fixed|permanent|they know)|assigned to them|assigned permanently|permanently|instead of (?:whoever|the (?:queue|shared|pool|helpdesk|hotline))|a name and (?:a )?(?:phone )?number|direct line|who knows (?:their|them|the)|dedicated|passed around|from pillar to post|explain(?:ing)? (?:it all |everything |their \\w+ )?(?:again|afresh|from scratch|anew|every time)')}`,
    '固定|专属|专人|专门(?:跟|负责|对接)|一对一|同一个人|自己的(?:服务|客户|团队)|从头讲|谁接谁管|转来转去|配[一个位]|熟悉他们|有个人|一个人(?:跟|负责|对接)|长期跟|一直跟|换来换去|专席|专线服务|驻点|同一位|以后.{0,6}(?:由|找)|指定|驻场',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
