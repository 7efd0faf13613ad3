import { words } from './words.ts';

const HAND_WORK =
  'entry|entries|process(?:es|ing)?|work|steps?|efforts?|reconciliations?|checks?|checking|reports?|reporting|data|imports?|exports?|uploads?|downloads?|handling|reviews?|approvals?|invoicing|tasks?|cleanup|corrections?|transfers?|updates?|lists?|counts?|counting|matching|labou?r|hours?|slog|grind|routine|consolidation|spreadsheets?|tracking|typing|copying|scheduling|planning|journal|adjustments?|sorting|tagging|workflows?';
const PROJECTS = 'projects?|program(?:me)?s?|initiatives?';
const CHANGES =
  'migration|transformation|overhaul|moderni[sz]ation|digiti[sz]ation|redesign|revamp|replatforming|roll-?out|task ?force|portal';
const PEOPLE =
  'people|engineers|analysts|agents|employees|staff|developers|reps|salespeople|users|colleagues|nurses|consultants|planners|hires|heads|joiners|recruits|managers|buyers|clerks|drivers|specialists|accountants|scientists|technicians|designers|ftes?';
const COUNT =
  '\\d+|a dozen|dozens of|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty';
const BUILT =
  'integrations?|connectors?|interfaces?|adapt[eo]rs?|bridges?|extensions?|plug-?ins?|modules?|features?|apis?|endpoints?|gateways?|reports?|feeds?|links?|importers?|exporters?|logic|add-?ons?|apps?|widgets?';
const CONTACT =
  'csm|tam|contacts?|contact person|point of contact|account manager|success manager|customer success manager|engineer|person|account team|support (?:engineer|contact|person|agent|line|team)|consultant|counterpart|liaison|representative|rep|advisor';

/** What notes say beside the choice of vendor. */
export const TOPICS = {
  /** Work done by hand that a product could do. */
  'manual-work': [
    `\\bmanually\\b|\\bby hand\\b|\\bmanual (?:[\\w-]+ )?(?:${HAND_WORK})\\b|\\b(?:is|are|still|all|too|very|so|entirely|completely|largely|mostly|purely|stays|remains) manual\\b`,
    "\\b(?:copy|cop(?:ies|ying|ied)|cut)(?:t?ing|s)?(?:[- ]and[- ]|[- ])?past\\w*|\\bcop(?:y|ies|ying) (?:[\\w'-]+ ){1,5}?(?:from|into|over|across|to)\\b|\\bpast(?:e|ed|es|ing) (?:[\\w'-]+ ){0,4}?(?:together|into|in|from|over|across)\\b|\\bre-?(?:key|enter|typ|captur)\\w*|\\bhand-?(?:typed?|keyed|count\\w*|enter\\w*)\\b|\\bhand-?written (?:forms?|lists?|orders?|sheets?|logs?|slips?|tickets?|notes?)\\b",
    "\\b(?<!(?:chart|data|field|new|file|user|other|different|all|the) )(?:typ|key|punch|transcrib|enter)(?:e|es|ing|ed|s) (?:[\\w'-]+ ){0,6}?(?:in|into|up|off|from paper|again|twice|one by one)\\b(?! (?:the|a) (?:meeting|call|room|market|phase|contract|talks))|\\b(?<!used )(?:and|to|then|they|who|clerks?|staff|people|nurses|team|someone) (?:type|key|enter|punch|copy|paste|handwrite) (?:[\\w'-]+ ){0,6}?(?:in|into|up)\\b|\\bhandwrites?\\b|\\bdouble (?:entry|keying|data entry)\\b|\\b(?:on|from|via|using) (?:an? |the )?(?:paper|clipboards?|whiteboards?|post-?its?|sticky notes)\\b|\\bpaper (?:forms?|sheets?|slips?|lists?|logs?|binders?|timesheets?|tickets?)\\b|\\b(?:live|kept|tracked|planned|sit|maintained)s? on (?:an? |the )?(?:whiteboard|paper|wall)\\b|\\bprint(?:ed|s|ing)?(?:,| and| out)[\\w' ,-]{0,30}?(?:sign\\w*|scan\\w*|fax\\w*|fil(?:e|es|ed)|tick\\w*)",
    '\\bspreadsheets?\\b|\\b(?:in|into|with|via|through|using|by|from|over|out of|(?:export|cop(?:y|ies)|mov|transfer|dump|download|past)\\w* (?:\\w+ ){0,3}?to) (?:an? |one |their |several |giant |big |shared |huge |endless )*(?:excel|google sheets|workbooks?|csvs?|csv files?)\\b|\\b(?:excel|workbook) (?:files?|sheets?|lists?|hell|acrobatics|gymnastics|juggling|marathon|tracker)\\b|\\bgoogle sheets\\b|\\b(?:merg|stitch|glu|compil|piec|consolidat|collat|juggl)(?:e|es|ing|ed|s) (?:[\\w-]+ ){0,4}?(?:csv|files|excel|sheets|exports|workbooks)\\b|\\bbetween (?:two|three|several) (?:workbooks|sheets|screens|systems)\\b',
    words(
      'line by line|one by one|row by row|cell by cell|item by item|by eye|eyeball\\w*|tick(?:s|ed|ing)? off (?:each|every|all)|swivel[- ]chair\\w*|tall(?:y|ies|ied) up',
    ),
    '(?:手工|手动|人工|人肉|肉眼|手抄|手填|手写|手敲|手输)(?=[^,。;]{0,6}?[录整汇核对统导填做处算登更维拼搬抄输贴发查审建合改拉排记完分比看转复勾匹校传载报跑敲调制出跟盯催单])|(?:靠|用|全|纯|都是|还是|仍是?|得|要|只能|全是)(?:手工|手动|人工|人肉)|手工(?:活|账|作业|劳动)',
    '(?:复制|剪切|拷贝)粘贴|(?:复制|拷贝|粘贴?|搬|抄|敲|誊|录|填|输|打)(?:到|进|入|回|去)[^,。;]{0,8}(?:excel|表|系统|电脑|erp|crm|平台|文档|台账|库|里)|(?:(?<!使)(?<!继续)用|在|靠|拿|到|导出|进|传|做)[^,。;]{0,4}excel|excel(?:表|里|台账|逐|汇总|合并|对|登|记|维护|文件|来)|电子表格|用[^,。;]{0,10}表格?(?:做|算|排|记|管|跟)|接龙|填报|台账|(?:一条条|逐条|逐笔|逐个|逐行|逐一|一个个|一行一?行|一行行|一张张|一笔笔|一份份|一家家)[地的]?[^,。;]{0,6}?[敲录填核对勾抄查改导输看贴比登算审翻复转整]|对数(?!据)',
    '纸质的?[^,。;]{0,6}?(?:单|表|台账|登记|记录|流程|流转|填|签|审批|传)|[写记排画挂登]在(?:白板|纸|本子|小本|墙)|(?:打印|签字|扫描)[、,和再后][^,。;]{0,4}(?:打印|签字|扫描|盖章|归档)|传来传去|发来发去|[拼凑攒]成?[^,。;]{0,3}(?:一张)?(?:表|excel)|[拼合凑]成一|[十几多]+张表|加班(?:录|填|对账|整理|敲)|眼睛(?:看|对|核)',
  ],
  /** The same words where nobody works by hand: a book, a gear, a craft, a service they sell. */
  'no-manual-work': [
    `${words('(?:user|admin|owner|operat\\w+|training|service|instruction|quality|technical|product|setup|brand|style|safety|employee) manuals?|manual (?:for|of|in|on|is out|gear\\w*|transmission|brake|override|valve|mode|pages?|section|chapter|version)|handbook|hand-?made (?:gifts?|cards?|soap|chocolate|goods|furniture|products)')}`,
    words(
      "(?:spreadsheets?|excel) (?:export|import|upload|add-in|plug-?in|connector|training|course|integration|view|template|attached|download|(?:[\\w-]+ ){1,5}attached)|(?:attached|sent|sending|share|shared|see|got|received) (?:[\\w'-]+ ){0,5}?(?:spreadsheets?|excel)|outsourc\\w+|(?:copying|copied) (?:me|us) in",
    ),
    '现在[^,。]{0,6}(?:就能|自动|一键)|一键|手动(?:拉杆|把手|闸|控制|按钮|开关|升降|葫芦|挡|档|急停|模式|工具|阀|液压|刹车|搬运车|叉车|触发|泵)|手工(?:皂|艺|制品|饼干|巧克力|打造|课|坊|香|面|酸奶|礼品|织|银|品)|手册|人工(?:智能|费|客服|草坪|湖|授粉|关节|降雨|心脏|耳蜗)|本来就是(?:他们|客户)?的?(?:业务|生意)',
  ],
  /** A limit or a gap that people go around. */
  workaround: [
    words(
      'work-?arounds?|work(?:ing|ed|s)? around|bypass(?:ing|ed|es)?|(?:get|gets|getting|got) (?:around|round)(?! to)|get(?:s|ting)? by with|mak(?:e|es|ing) do with|circumvent\\w*|side-?step\\w*|trick(?:s|ed|ing)? the system|hack(?:ed|ing|y)? together|a (?:\\w+ )?hack|duct[- ]?tap\\w+|jury-?rig\\w+|kludg\\w+|stop-?gap|makeshift|cobbl\\w+|shadow (?:it|spreadsheets?|lists?|systems?|databases?)',
    ),
    words(
      '(?:home-?grown|home-?made|home-?brewed|own|custom|little|small|python|vba|shell|nightly|self-written|self-made|ad hoc|cron|powershell|sql) (?:\\w+ )?(?:scripts?|macros?|bots?|parsers?|scrapers?)|(?:wrote|written|writes|built|build|builds|coded|scripted|rigged|set up|maintains?|runs?|running|uses?|using|relies on) (?:up |together )?(?:an? |their own |its own |some |the |two |a few |(?:set|bunch|couple|handful|pile|series) of )*(?:[\\w-]+ )?(?:scripts?|macros?|scrapers?|zaps?|cron ?jobs?|hacks?)|(?:with|by) an? (?:\\w+ )?(?:script|macro)',
    ),
    '\\b(?:two|second|several|extra|multiple|parallel|duplicate|dummy|fake|phantom|ghost|cloned?|shared|one|generic|throw-?away|placeholder) (?:[\\w-]+ )?(?:accounts?|logins?|tenants?|workspaces?|users?|instances?|dashboards?|mailbox(?:es)?|licen[cs]es?|records?|profiles?|inbox)\\b(?=[^.]*\\b(?:to|because|since|as|for|per|so|among)\\b)',
    words(
      '(?:created?|creates|registered?|registers|set up|invented?|books?|uses?|using|made|makes?|keeps?|kept) (?:an? |some |the )?(?:dummy|fake|phantom|placeholder) (?:\\w+ )?(?:employees?|customers?|users?|accounts?|projects?|orders?|records?|patients?|products?|departments?|contacts?|entries|tickets?|suppliers?)',
    ),
    words(
      "shar(?:e|es|ing|ed) (?:one |a |the |a single |their |single |the same )?(?:[\\w-]+ )?(?:log-?ins?|accounts?|passwords?|users?|seats?|licen[cs]es?|credentials)|(?:mis-?us|abus|repurpos|hijack)(?:e|es|ing|ed) (?:the|a|our|an)|(?:use|uses|using|puts?|putting|stor(?:e|es|ing)|park(?:s|ing)?|stuff(?:s|ing)?|cram(?:s|ming)?|keep(?:s|ing)?) (?:[\\w'-]+ ){0,5}?(?:in |into )?(?:the |a |our )?(?:comments?|notes?|description|tags?|free-?text|title|remarks?) (?:field|box|column)s?|poll(?:s|ing|ed)? our api|screen-?scrap\\w+|export(?:s|ing|ed)? (?:[\\w'-]+ ){0,5}?(?:and|then) (?:re-?import|import|upload|load)\\w*",
    ),
    "\\b(?:since|because|as|given that) (?:our|the|we|there(?:'s| is| are)) [^.,;]{0,60}?\\b(?:no|not|lacks?|can't|cannot|doesn't|don't|isn't|aren't|missing|won't|stops?|caps?|capped|limited?|limits?|tops out)\\b[^.,;]{0,60}, (?:so )?(?:they|their|the|he|she|[a-z]+)\\b",
    '\\b(?:for lack of|lacking|in the absence of) (?:[\\w-]+ ){1,5}?[\\w-]+, ?|\\b(?:for lack of|in the absence of) (?:an? )?[\\w-]+ (?:[\\w-]+ )?they\\b',
    '[开注][了册]?[两多几]个号|变通(?:办法|方法|做法)?|绕过|绕开|绕着|绕路|绕一[下道圈]|临时方案|土办法|土方法|野路子|笨办法|(?:自己|自行|私下|内部|it|管理员|他们)[^,。;]{0,6}?(?:[写编搞搭弄做挂跑]|维护)了?(?:个|一个|一堆|一段|一套|些|几个)?[^,。;]{0,4}(?:脚本|(?<!小)程序|爬虫|宏|小工具|插件|机器人|rpa)|自建脚本|自编的?(?:脚本|程序|宏)|曲线救国|[靠用跑][^,。;]{0,6}(?:脚本|宏|爬虫|rpa|影刀)|写了?[个段]?脚本',
    '(?:共用|共享|合用|轮流用|轮着用|借用|混用)(?:一个|一套|同一个|几个|同事的|别人的|别的)?(?:账号|帐号|账户|登录|席位|许可)|[两多几](?:个|套)(?:租户|账号|帐号|账户|空间|工作区|实例)[^,。;]{0,8}?(?:来回|切|轮|倒|绕)|[开建注][了册]?[两多几](?:个|套)(?:租户|账号|帐号|账户|空间|工作区|实例)|小号|假(?:员工|人员|供应商|记录|用户|账号|部门|客户|订单|项目)|虚拟(?:部门|用户|账号|组织|项目|客户)|[塞写存放记填藏][在到进][^,。;]{0,4}?(?:备注|标签|描述|自定义字段|注释|附件|名称|标题)|[用拿借][^,。;]{0,3}(?:备注|标签|自定义字段|描述|附件)[^,。;]{0,4}(?:代替|顶替|当|凑|存|记|来)|凑合|将就|导出来?[^,。;]{0,8}再(?:导入|导回|传|上传|倒)|来回(?:切|倒|导)|公共邮箱|打补丁|应急的?办法|轮询',
    '(?:不支持|没有(?:批量|接口|字段|回调|权限|现成)|不能|缺|不够)[^,。;]{0,14},\\s*(?:只好|就|只能|于是|所以|现在|客户|他们|管理员|运营|it|[\\u4e00-\\u9fff]{2,6})[^,。;]{0,6}?[写建开靠用拿借搭拆塞导改跑绕做凑]',
  ],
  'no-workaround': [
    words(
      "retired|decommissioned|switched off|turned off|deleted|obsolete|(?:are|is) left|isn't needed|not needed|no longer needed|does the (?:trick|job)|replaced by (?:our|the native|the standard)|(?:is|are) (?:in|on) (?:our|the) (?:release notes|docs|documentation|help|faq)|documented",
    ),
    '停用|停掉|下掉|不用了|用不上|不再需要|没有再绕|都不用|可以不用|下线了|原生支持|够用(?!,?但)|绕城|绕道',
  ],
  pervasive: [
    `${words('everywhere|all over|every (?:team|department|day)|across (?:all|the) (?:teams|departments)|constantly|all the time')}|到处|普遍|大量|随处|各部门都|每天都`,
  ],
  /** Said of another tool. */
  frustration: [
    words(
      "frustrat\\w+|unhapp\\w+|hate[sd]?|complain\\w*|complaints?|fed up|struggl\\w+|annoy\\w+|disappoint\\w+|painful|pain point|a pain|slow|sluggish|laggy|crash\\w*|unreliable|clunky|clumsy|too expensive|overpriced|pricey|tired of|sick of|outages?|downtime|bad experience|dislike[sd]?|loath\\w+|can't stand|furious|angry|mad at|upset|irritat\\w+|grumbl\\w+|grip(?:e|es|ing)|moan\\w*|rant\\w*|curs(?:e|es|ing|ed)|swear\\w*|groan\\w*|regret\\w*|nightmare|terrible|awful|horrible|useless|worthless|hopeless|a mess|disaster|broken|broke|breaks?|buggy|bugs|glitch\\w*|freez(?:e|es|ing)|froze|hangs|times? out",
    ),
    words(
      "keeps? (?:\\w+ )?(?:failing|breaking|crashing|losing|dropping|freezing|timing|logging|changing|going|hanging|throwing)|wrong (?:totals|numbers|figures|data|results)|lost (?:patience|trust|faith|confidence|data|work)|los(?:e|es|ing) (?:patience|trust|faith|data|their)|no(?:body| one)(?: \\w+)? (?:trusts|likes|uses|believes|understands)|never answers?|takes? (?:ages|forever|(?:\\w+ )?(?:minutes|hours|days))|through the roof|poor|worse|worst|lousy|shaky|flaky|unstable|unusable|cumbersome|confusing|too (?:complex|complicated|slow|rigid|costly|hard|expensive)|let(?:ting)? (?:them |him |her )?down|rip-?off|steep|waste of (?:money|time)|headaches?|fails?|failed|failing|errors?|outdated|wits' end|had enough|enough of|driv(?:es|ing) \\w+ (?:crazy|mad|nuts|up the wall)|not (?:happy|satisfied|impressed|working|usable|reliable)|(?:isn't|aren't|wasn't) (?:happy|satisfied|impressed|working|reliable)|doesn't (?:work|scale|load)|won't load|unresponsive|down again|price (?:hike|increase|jump)|(?:roll\\w*|\\w+ed) (?:his|her|their) eyes|livid|f[ea]lls? over|down the drain|price rises?|badly|shock|wast(?:e|es|ing)|waiting|none of|gave up on|given up on|giving up on|speechless|mangl\\w+|everyone lost|amused|whing\\w+|shocker|drops? out|price went up|fortnight|abandoned|left alone|ignored|make sense of|robbery|doubled|tripled|extortion\\w*|patience|needs an engineer|what they're paying for|slot machine|unused|idle|never know|guesswork|as they should|drama|pains?|trouble|problems?|issues?|gripes?|joke|scathing|sour|grim|ordeal|panic|despair|fuming|steaming|losing it|had it with|at (?:her|his|their) limit|laggard|stuck|spins?|spinning|dead slow|ages|forever|mess(?:es|ed|ing)? up|mixed up|garbled|scrambl\\w+|inaccurate|mistrust|distrust\\w*|bloated|opaque|hard to use|learning curve|nobody can|can't (?:use|work|read|find|get)|won't (?:work|open|sync)|refus\\w+ to use|avoid\\w*|stopped using|hardly any(?:one|body)|barely any(?:one|body)|(?:went|goes|was|were|is) down|outage|trouble|didn't pick up|doesn't pick up|no answer|up in arms|cost (?:them )?(?:a fortune|too much)|hidden fees?|overcharg\\w+|billing surprise",
    ),
    '没脾气|坑惨|念叨|差(?![旅异额距]|不多)|烂|坏(?!账)|慢(?!慢)|错(?![开峰过])|难(?![得道免])|贵(?![司方宾州]|公司)|累(?![计积])|糟|死(?!线)|废(?!弃物)|不行|不好(?!意思)|不动|不通|用不了|[打开加导查点登连]不[开了出上动]|没法|没反应|白屏|闪退|超时|不理|意见很大|晾|没人看得懂|没人懂|没人会|没耐心|抢钱|宕机|翻倍|掉线|跑不动|不满|抱怨|吐槽|难用|太慢|很慢|慢得|慢死|卡顿|卡死|卡得|(?:经常|老是?|总是?|动不动|天天|一直|又)(?:崩|出错|宕机|报错|挂|丢|断|出问题|闪退|对不上|打不开|卡|算错|掉|失败|超时|把)|失望|头疼|头痛|头大|不稳定|太贵|受够|糟糕|不好用|投诉|一肚子火|火大|火冒三丈|骂|怨|烦|恼|崩|摇头|噩梦|后悔|口碑.{0,2}差|太差|很差|极差|差劲|垃圾|找不到人|没(?:什么)?人(?:信|用|理|管|敢|愿意用|喜欢)|对不上|打不开|不靠谱|不准|不给力|涨疯|坑|白花|浪费|闹心|折磨|折腾|受不了|忍无可忍|无语|叫苦|嫌|拖[到了着垮]|丢(?:数据|单|了|失)|出错|bug|报错|窝火|气[得坏死]|讨厌|反感|差评|别扭|用不起来|等[十半]|弄丢|导不出|扯皮|埋怨|死机|黑了|翻白眼|超支|又超|到底花|等[^,。]{0,4}刷新|没一个|弃用|无话可说|老虎机|乱(?![讲传])|懵|不爽|涨[^,。]{0,3}价|涨价|发火|发飙|抓狂|要命|无奈|失灵|罢工|瘫|慢(?!慢)|难(?:伺候|搞|看懂)|看不懂|没法用|不会用|唉|被坑|贵得|漫天|套路|鸡肋|摆设|吃灰|闲置|闲着|挂了|没人接|几乎没人|没几个人|麻烦|形同虚设|没下文|不理|推诿|踢皮球|石沉大海|差点',
  ],
  project: [
    `\\b(?:new|upcoming|big|major|strategic|ambitious|company-wide|group-wide|multi-year|flagship) (?:[\\w&/'-]+ ){0,4}?(?:${PROJECTS}|${CHANGES})\\b`,
    `\\b(?:kick(?:ing|ed|s)? off|launch(?:ing|es|ed)?|start(?:ing|s|ed)?|begin(?:s|ning)?|began|begun|planning|preparing|roll(?:ing|ed|s)? out|embark(?:ing|ed|s)? on|set(?:ting)? up|green-?lit|approv(?:ed|es|ing)|fund(?:ed|ing|s)|announc(?:ed|es|ing)|initiat(?:ed|es|ing)|driving|spinning up|tackling|(?:won|got) (?:the )?(?:budget|go-ahead|green light|approval|sign-off) for|about to (?:start|launch)|mobili[sz]ing) (?:an? |the |their |its |his |her |on |work on |with )*(?:[\\w&/'-]+ ){0,6}?(?:${PROJECTS}|${CHANGES})\\b`,
    `\\b(?:${PROJECTS}|${CHANGES})(?: (?:to|for|of|across|in|around) (?:[\\w&/'-]+ ){0,7}?[\\w'-]+)? (?:has |have |was |were |is |are |just |officially |finally |formally |now |will |got |been |being |about to |due to |set to )*(?:kick(?:s|ed|ing)? off|start(?:s|ed|ing)?|launch(?:es|ed|ing)?|begin(?:s|ning)?|began|begun|approved|green-?lit|underway|under way|announced|funded|initiated|gets? going|going live|goes live|takes? shape|budgeted)\\b`,
    `\\b(?:kick-?off|launch|start) (?:meeting )?(?:of|for) (?:an? |the |their |its )?(?:[\\w&/'-]+ ){0,6}?(?:${PROJECTS}|${CHANGES})\\b|\\bphase (?:one|two|three|1|2|3|i|ii|iii) of (?:[\\w&/'-]+ ){0,6}?(?:${PROJECTS}|${CHANGES})\\b`,
    '(?:新的?|启动了?|立项|筹备|即将开始|开展|上马|准备做|计划做|正在做|搞|着手|推进|推动|铺开|组建|成立|牵头|开始(?:做|搞|建|推)?|新开了?|新起|批了|通过了)[^,。;]{0,14}?(?:项目|计划(?!外)|工程|专项|改造|行动|建设|转型|专班|中台|门户)',
    '(?:项目|专项|工程|改造|建设|转型|计划(?![员部组外])|平台|一期|二期)[^,。;]{0,10}?(?:正式)?(?:启动|开工|动工|立项|开建|开干|进场|起步|上马|铺开|获批|批下来|批了|过会|挂帅|落地|拍板|kick ?off)(?!不|前|后|时间|会议)|(?:刚|已|正式|新近|上周|本月|本周|下月)[^,。;]{0,4}?(?:立项|启动|开建|上马)(?![^,。;]{0,10}(?:评估|评审|招标|选型|调研|比价|复审|竞标))[做了搞个]?[^,。;]{1,14}|开始建[^,。;]{1,10}',
  ],
  'project-over': [
    `${words('postpon\\w+|cancel\\w*|on hold|on ice|paused?|shelved|finished|completed?|done|wrapped up|abandoned|dropped|delayed|last year|years ago|pushed (?:back |out )?(?:to|back|out)|slipped|stop(?:s|ped|ping)?|halt\\w*|scrapped|frozen|killed|axed|suspended|called off|parked|deferred|put off|moved to next|discontinued|back-?burner|stalled|ended|is over|was over|rejected|turned down|went (?:well|smoothly|fine)')}`,
    '完成|上线顺利|上线成功|顺利上线|上线了|晚了|拖了|推迟|取消|暂停|搁置|搁浅|已完成|完成了|结束|结项|终止|去年|前年|叫停|挪到|延后|延期|缓一缓|冻[着结了]|砍[了掉]|不启动|不立|停[掉了摆工]|再议|黄了|完工|竣工|泡汤|撤销|验收|没批|被否|否了',
  ],
  /** Projects of bricks and cameras, our own programmes, and words that only look like a project. */
  'other-project': [
    words(
      `(?:construction|road(?:works?)?|film|movie|building|renovation|school|art|science|street|bridge|subway|metro|side|hobby|garden|charity|housing) (?:projects?|work)|(?:tv|radio|theat(?:er|re)|conference|exchange|loyalty card|training|partner|beta|referral|reference|early access|advisory) program(?:me)?s?|(?:project|program(?:me)?|initiative) (?:managers?|management|leads?|directors?|rooms?|sheets?|codes?|names?|view|board view|template|list)`,
    ),
    words('(?:since|after|before|during) (?:the|our|last) (?:\\w+ )?(?:roll-?out|migration|launch|go-live|project)'),
    '投标|市政工程|标书|施工|修路|装修|地铁|基建|拍电影|道路|楼盘|工地|桥梁|绿化|(?:项目|计划)(?:经理|总监|主管|助理|负责人|管理|名称|编号|室|部|列表|模板|视图)|计划外|生日|年会|团建|休假计划|培训计划|伙伴计划|内测|路线图',
  ],
  hiring: [
    words(
      "(?:are|is|be|been|still|now|actively|currently|aggressively|also|'re|'s|keeps?|team|company|department|they|group|plant|office|started|starts|begun|began|busy) (?:(?!not|never)\\w+ )?(?:hiring|recruiting)|(?:hiring|recruiting) (?:for|across|in|heavily|like|aggressively|again|junior|senior|many|people|staff|an?|more|new|several|spree|wave|round|drive|campaign|push|plan|COUNT)|(?:plans?|wants?|going|looking) to (?:hire|recruit)|will (?:be )?(?:hir|recruit)\\w+|approv(?:al|ed) (?:for|to hire) (?:COUNT) (?:\\w+ )?(?:hires|heads|positions|roles|people|staff|ftes?)".replaceAll(
        'COUNT',
        COUNT,
      ),
    ),
    words(
      `(?:open(?:ing|ed|s)?|post(?:ing|ed|s)?|fill(?:ing)?|advertis(?:ing|ed|es)|creat(?:ing|ed|es)|listed|listing|has|have|got|with|published) (?:up )?(?:${COUNT}|several|many|new|more|another) (?:[\\w-]+ ){0,3}?(?:roles?|positions?|jobs?|openings?|reqs?|vacanc(?:y|ies)|job ads?|hires)|(?:${COUNT}|several|many|new|open|unfilled) (?:[\\w-]+ ){0,2}?(?:openings?|new hires|hires|open roles|open positions|vacanc(?:y|ies)|reqs|job ads|job postings|open jobs)|job (?:ads?|postings?|adverts?|offers?|listings?) (?:for|went|are|is|on)|reqs? (?:already |just |are |is |now )*(?:posted|open|live|approved|out)|new hires (?:start|join|coming|arriv)\\w*|headcount (?:is |was |has been |will |to )?(?:\\w+ )?(?:approved|grow\\w*|doubl\\w*|increas\\w*|going up|rises?|rising|goes up|expand\\w*)`,
    ),
    words(
      `(?:${COUNT}) (?:[\\w-]+ ){0,3}?(?:${PEOPLE}) wanted|(?:job )?ads? (?:is|are|went) (?:out|up|live)|(?:add(?:ing|s)?|put(?:ting|s)? on|onboarding|bring(?:ing|s)? (?:in|on)|tak(?:ing|es) on|welcom(?:e|es|ing)) (?:about |around |up to |another |some |roughly )*(?:${COUNT}) (?:new |more |additional |extra |junior |senior )?(?:[\\w-]+ ){0,2}?(?:${PEOPLE})|(?:${COUNT}) (?:new )?(?:people|colleagues|hires|joiners) (?:join|start)\\w*|grow(?:ing|s|n)? (?:[\\w-]+ ){0,4}?(?:from \\w+ to \\w+|by (?:${COUNT}|a third|half) (?!%|percent)(?:${PEOPLE}))|grow(?:ing|s|n)? (?:the|its|their|his|her) (?:[\\w-]+ ){0,3}?(?:team|headcount|staff|department|workforce|group|bench|crew)`,
    ),
    words(
      '(?:team|department|group|unit|org|staff|headcount|success|analytics|workforce) (?:there )?(?:is |are |will |to |is set to |will be |keeps )?(?:doubl|tripl|grow|expand)(?:e|es|ing|s) (?:in size|to \\d+|from|by|in headcount|this|next|fast|quickly)|doubl(?:e|es|ing) (?:the |its |their )?(?:[\\w-]+ ){0,2}?(?:team|staff|headcount|department)|staffing up|(?:scal|ramp|beef|build)(?:ing|s|e|es) (?:up|out) (?:the |its |their |his |her )?(?:[\\w-]+ ){0,3}?(?:team|staff|headcount|department|unit|group|bench)|expand(?:ing|s)? (?:the |its |their )(?:[\\w-]+ ){0,3}?(?:team|staff|headcount|department|workforce)',
    ),
    '招聘|(?:在|正|要|还|继续|大规模|大量|急|准备|计划|打算|开始|再|想|新|大力|需要)招(?!标|商|待|呼|投|牌|生|式|财|数)|招(?:人|满|齐|兵买马|新人|[一两几三四五六七八九十百]+[名个位批人]|\\d+[名个位人多])|扩招|扩编|扩充(?:团队|人手|队伍|编制)|扩大?团队|团队(?:要|将|正在|准备|计划)?[^,。;]{0,8}?(?:扩|翻一?倍|增加到|增至|扩大|扩到|扩充|壮大)|从[一二三四五六七八九十百\\d]+个?人?[扩增加涨][到至][一二三四五六七八九十百\\d]+个?人',
    '新增\\d+[名个位]?(?:人|员工|工程师|岗位|编制|坐席)|(?:批|给|加|新增|拿到|要到|申请到|放|开)了?[一二三四五六七八九十百两\\d]*个?新?(?:编制|hc|名额|headcount)|(?:空着?|缺|开放|放出|挂了?出?|新开|补)了?[一二三四五六七八九十百两几多\\d]+[个名]?[^,。;]{0,8}?(?:岗|岗位|职位|人|缺|hc|编制)|岗位[^,。;]{0,4}(?:挂[到在上]|挂了?出来|放出来|开放|发布|在招|已挂)|(?:[进来加添补]|要来|新来|来)[一二三四五六七八九十百两几\\d]+[个名位]?(?:新的?[\\u4e00-\\u9fff]{2,6}|新人|人(?!次|天)|同事|员工|新员工)|校招|社招',
  ],
  'no-hiring': [
    words(
      'hiring (?:freeze|manager|stop|pause|process|is frozen|event|platform|software|tool|committee|fair|partner|ban|halt)s?|(?:stopp|paus|fro[sz]|halt|suspend)\\w* (?:all |any |the )?(?:hiring|recruiting|recruitment)|recruiting (?:software|tool|agenc\\w+|manager|lead|firm|partner|platform)|(?:head|director|vp|manager) of (?:hiring|recruiting|recruitment|talent)|(?:were|was|been|got) (?:pulled|withdrawn|frozen|cancell?ed|closed|taken down|rescinded|put on hold)|headcount (?:is |stays |remains |will stay )?(?:flat|frozen|unchanged|stable|capped)|lay-?offs?|lay(?:ing)? off|own (?:team|headcount|staff) (?:is )?(?:unchanged|stable|the same)|(?:staffing|temp|recruitment|recruiting|headhunting) (?:firm|agency|business|company)|job (?:board|portal|fair operator)|hiring boom|place temp|completed (?:their|its) hiring',
    ),
    '招聘计划[^,。;]{0,6}(?:砍|取消|搁置|为零|清零)|招聘(?:组|部|团队|同事)|招聘会|用人经理|招聘(?:先停|冻结|暂停|停止|系统|软件|平台(?!上)|经理|主管|网站(?!上)|专员|顾问|已(?:经)?结束|结束|负责人|告一段落)|(?:冻结|暂停|停止|叫停|取消)了?(?:所有|全部)?(?:社会|校园)?(?:招聘|编制|招人|扩编|hc)|撤回|撤下|撤了|不招|编制(?:冻结|锁死|没有|卡死)|(?:招聘|hc).{0,4}冻结|劳务派遣|猎头公司|人力资源公司|招聘代理|做[过了][^,。;]{0,4}招聘|人数(?:没变|不变|稳定)|不补人?|裁员|招到了|招满了|招齐了|只出不进|一个人都不进',
  ],
  custom: [
    `\\b(?:custom(?:i[sz]ed?)?|custom-(?:built|made|tailored)|bespoke|tailor(?:-?made|ed)?|made-to-measure|one-off|special|private|proprietary|purpose-built) (?:[\\w-]+ ){0,3}?(?:${BUILT}|development|builds?|work|solution|implementation|dashboards?|exports?|versions?|workflows?)\\b`,
    '定制(?:化)?的?(?:开发|集成|接口|功能|报表|对接|需求|方案|模块|改造|连接器|版本|流程|页面|一个|一套|一版)',
  ],
  /** Building asked of us, in other words than "custom". */
  'custom-build': [
    `\\b(?:build|develop|program|code|write|create|engineer|implement) (?:them |us |it |him |her |for them )?(?:an? |the |some |its |their )?(?:[\\w-]+ ){0,5}?(?:${BUILT}) (?:\\w+ ){0,3}?(?:for|to|with|into|between)\\b|\\b(?:tailor|adapt|customi[sz]e|modify|extend|rework|adjust) (?:the|our|a|its|it|this) (?:[\\w-]+ ){0,4}?(?:to|for|around) (?:their|her|his|the|its|them)\\b|\\bcustomi[sz]ations?\\b`,
    '(?:单独|专门|另外|额外|为他们|给他们|帮他们|特意)[^,。;]{0,12}?(?:开发|做一?[个套版]|写一?个|改造|搭)[^,。;]{0,20}?(?:接口|功能|模块|报表|对接|连接器|插件|页面|集成|适配|版本|系统|程序|中间件)|二次开发|二开|专门开发|单独开发|[给为帮]他们[^,。;]{0,16}[做开写搭]发?(?:一?个|一套)?[^,。;]{0,16}?(?:接口|小工具|对接|连接器|插件|集成|适配器|功能)|按(?:他们|客户|其)的?[^,。;]{1,16}?(?:改造|开发|改|定制|做)[^,。;]{0,8}?(?:接口|功能|模块|连接器|系统|流程|报表)',
  ],
  dedicated: [
    `\\b(?:dedicated|named|assigned|personal|single|fixed|permanent|own|designated|exclusive|steady|regular|constant|consistent|private) (?:[\\w-]+ ){0,2}?(?:${CONTACT})\\b|\\btechnical account manager\\b|\\b(?:csm|tam|account manager|success manager) (?:of|on) their own\\b|\\bsomeone (?:assigned|dedicated)\\b|\\bassign (?:them |us )?(?:an? )?(?:${CONTACT})\\b`,
    '(?:专属|固定|专职|指定|长期|专门|一对一|单独|自己的|唯一)的?[^,。;]{0,6}?(?:客户经理|客户成功|客服|支持|csm|tam|对接人|顾问|服务(?:团队|经理|人员|群)|联系人|接口人|技术经理|工程师|团队|窗口)|专人(?:对接|支持|服务|负责|跟进|盯)|驻场|[配派给][^,。;]{0,8}?[一位个名]+[^,。;]{0,6}?(?:客户成功经理|客户经理|csm|tam|专人|对接人)',
  ],
  /** A sign that something is asked for. */
  wish: [
    `${words("ask(?:s|ed|ing)?|need(?:s|ed)?|want(?:s|ed|ing)?|request(?:s|ed|ing)?|would (?:like|love|pay|welcome|prefer)|'d (?:like|love|pay|prefer|fund)|looking for|wish(?:es|ed)?|require[sd]?|inquired?|enquired?|interested|hoping|hopes?|keen|demand(?:s|ed)?|insist(?:s|ed)?|push(?:es|ed|ing)? for|calls? for|could we|can we|willing to pay")}|(?<=they)'d like`,
    '要求|希望|需要|想(?![法到起象念来])|想知道|能不能|能否|肯不肯|询问|问|提出|提了|申请|要(?!求不|不要)|盼|期望|期待|请我们|让我们|愿意[付出掏加]|诉求',
  ],
  /** Offered and not taken, or not wished for. */
  declined: [
    words(
      "declin\\w+|refus\\w+|turned (?:it|that|us|this) down|thanks but no|no thanks|not interested|(?:don't|doesn't|didn't|do not) (?:want|need|see)|prefers? (?:the |a )?(?:standard|pooled|shared|out-of-the-box)|fine (?:with|without)|suits? them|(?:is not|isn't) something|no (?:need|interest|wish)|sees? no|(?:we|i) (?:offered|proposed|suggested|pitched)|already (?:has|have|got)",
    ),
    '没要|嫌贵|宁可|婉拒|谢绝|不用|不需要|没必要|不要了?(?![谁每老总再换让])|拒绝|够用|够了|标准(?:功能|的|版)?[^,。;]{0,4}(?:就行|即可|够)|不想要|不想配|没兴趣|算了|免了|暂不|先不|想用标准',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
