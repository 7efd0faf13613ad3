import { oneOf, verbs, words } from './words.ts';

const PEOPLE =
  "(?:they|he|she|everyone|everybody|people|staff|users?|admins?|planners?|(?:the|their|his|her|one|each|every|two|three|four|five|some|most|all)(?: [\\w'-]+){0,2}? (?:team|teams|admins?|users?|people|staff|analysts?|nurses?|managers?|planners?|clerks?|it|developers?|engineers?|supervisors?|drivers?|agents?|reps?|dispatchers?|accountants?|buyers?|controllers?|colleagues?|sites?|branch(?:es)?|stores?|departments?|office|warehouse|crew|ops|guys|folks|lead|leads|assistant|intern|operators?|technicians?|consultants?|teachers?|shifts?|foremen|foreman)|it|ops|finance|hr|sales|procurement|support|marketing|accounting|logistics|dispatch|legal|maintenance|reception)";
/** What people do with a gap other than to go around it. */
const NOT_AROUND =
  "(?!(?:'re|'ve|'d|'ll| are| is| have| has| had| will| would| may| might| could| must| also| now| really| still| keep| kept)*(?: \\w+ly)? ?(?:said|says|say|told|tell|mention\\w*|confirm\\w*|repl\\w+|answer\\w*|think|thought|agree\\w*|know|found|find|like|love|enjoy|appreciate|trust|call me|called me|asks?|asked|asking|wants?|wanted|needs?|needed|complain\\w*|can't|cannot|couldn't|don't|didn't|doesn't|won't|aren't|isn't|unhappy|angry|annoyed|frustrated|waiting|waits?|would like|wish\\w*|hop\\w+|plan|plans|request\\w*|decided|left|chose|moved on|is fine|are fine|fine|happy|stay\\w*|agreed|accept\\w*|understand\\w*|upgrad\\w+|bought|buy|buying|order\\w*|raised|opened a|reported|filed|sent us|called|no longer|never|stopped|liv\\w+ with))";
/** A gap that is ours beyond doubt. */
const OUR_GAP =
  "(?:(?:we(?:'ve| have)?(?: got)?|our \\w+ (?:has|have|offers?)|because of|due to|for lack of) (?:no(?! (?:limits?|caps?|problems?|issues?|errors?|bugs?|changes?|downtime|complaints?|restrictions?|need|plans?))|a limit|a cap|only)|(?:we|our (?:[\\w-]+ ){0,3}?\\w+|ours) (?:can't|cannot|doesn't|don't|won't|only|lacks?|stops? at|caps? at|is capped|is limited|maxes out|tops out|cuts? off|times out|rejects?|truncates?))";
const GAP =
  "(?:(?:there(?:'s| is| are)|we(?:'ve| have)?(?: got)?|our \\w+ (?:has|have|offers?)|has|have|with|because of|due to|for lack of|given) (?:no(?! (?:limits?|caps?|problems?|issues?|errors?|bugs?|changes?|downtime|complaints?|restrictions?|need|plans?))|a limit|a cap|only)|(?:no(?! (?:limits?|caps?|problems?|issues?|errors?|bugs?|changes?|downtime|complaints?|restrictions?|need|plans?|rfp|tender|review|risk|fear|doubt|one|news|more))|lack of|without an?|lacking an?|missing) [\\w-]+(?: [\\w-]+){0,5}?|(?:we|our (?:[\\w-]+ ){0,3}?\\w+|the (?:[\\w-]+ ){0,2}?(?:tool|app|api|export|import|report|system|form|screen|module|field|editor|calendar|mobile app|portal|integration)|it|ours|that|this) (?:can't|cannot|can not|doesn't|does not|don't|do not|won't|will not|isn't|aren't|only|lacks?|stops? at|caps? at|is capped|is limited|maxes out|tops out|cuts? off|times out|breaks?|chokes?|rejects?|refuses?|truncates?)|(?:(?!no\\b)[\\w-]+ ){0,3}?(?:limits?|caps?|quota|ceiling|maximum|max)\\b)";

/** Ways around a gap of ours, whatever the gap and whatever the way. */
export const DETOURS: readonly string[] = [
  `\\b${OUR_GAP}[^.;?]{0,70}?[;,–-] (?:now |instead |for now |currently |today )?${PEOPLE}${NOT_AROUND}(?:'re|'ve)? [\\w'-]+`,
  `\\b${GAP}[^.;?]{0,70}?,? (?:so|hence|therefore|thus|which is why|that's why|meaning|and so) (?:that |now |instead |for now |currently |today )?${PEOPLE}${NOT_AROUND}(?:'re|'ve)? [\\w'-]+`,
  `\\b(?:because|since|as|given that|with) ${GAP}[^.;?]{0,70}?, ?${PEOPLE}${NOT_AROUND} [\\w'-]+`,
  `\\b${PEOPLE}${NOT_AROUND}(?:'re|'ve)? [\\w'-]+ [^.;?,]{3,80}?(?:,)? (?:because|since|as|given) (?:of )?(?:(?:we|our|ours|there(?:'s| is)|the (?:tool|app|api|export|import|system)|it)[^.;?]{0,40}?(?:can't|cannot|doesn't|don't|won't|isn't|no\\b|not\\b|only|lacks?|limit\\w*|capped|caps?|missing|stops?)|(?:our|the) (?:[\\w-]+ ){0,4}?(?:limit|cap|quota|restriction))`,
  words(
    `as (?:an? )?(?:[\\w-]+ )?(?:stand-?in|substitute|stopgap|proxy|makeshift|crutch|surrogate|replacement|ersatz) for|in (?:place|lieu) of (?:the|a|our) (?:missing|\\w+ we (?:don't|lack))|(?:that|which|what) we (?:don't|do not|can't|won't) (?:offer|have|support|provide|do|let|allow)|to (?:dodge|beat|trick|fool|cheat|get past|get round|get around|stay under|stay below|stay within|keep under|duck under|avoid|evade|escape|skirt|outsmart|work around) (?:our|the) (?:[\\w-]+ ){0,3}?(?:limits?|caps?|quota|restrictions?|check|validation|rule|ceiling|maximum|lock|timeout|size|threshold|paywall|approval|licen[cs]e\\w*|seat\\w*)|(?:past|around|round|under|below) our (?:[\\w-]+ ){0,3}?(?:limits?|caps?|quota|restrictions?|ceiling|threshold)`,
  ),
  words(
    `(?:share|shares|sharing|share out|pass(?:es|ing)? (?:around|round)|take turns (?:on|with)|rotat(?:e|es|ing)|swap(?:s|ping)?|lend(?:s|ing)?|borrow(?:s|ing)?|reuse|reuses|reusing|recycle|hot-?desk\\w*) (?:[\\w'-]+ ){0,5}?(?:log-?ins?|accounts?|passwords?|users?|seats?|licen[cs]es?|credentials)(?! (?:question|agreement|model|terms))|(?:log(?:s|ged|ging)? in|sign(?:s|ed|ing)? in|work(?:s|ing)?) (?:with|as|under|on) (?:[\\w'-]+ ){0,4}?(?:same|one|shared|colleague's|manager's|boss's|intern's|someone else's|each other's|generic) (?:log-?in|account|user|name|password|credentials|seat)|one (?:log-?in|account|user|seat|password|licen[cs]e) (?:\\w+ ){0,3}?(?:for|between|among|by) (?:(?:two|three|four|five|six|seven|eight|ten|twelve|twenty|\\d+|all(?: \\w+)?) (?:people|users|planners|nurses|agents|staff|of them|colleagues|shifts?|teams?|reps|drivers|clerks)|everyone|the whole (?:team|shift|department|crew|floor|office))`,
  ),
  words(
    `(?:${verbs('split chop cut break slice')} (?:[\\w'-]+ ){0,5}?(?:into|in) (?:two|three|four|five|several|smaller|chunks|batches|pieces|parts|\\d+) ?(?:[\\w-]+ ){0,5}?(?:because|since|to|as|so|under|below)|${verbs('encode hide stuff squeeze cram park bury smuggle pack shoehorn abuse misuse repurpose hijack')} (?:[\\w'-]+ ){0,5}?(?:in|into|as|for|inside) (?:the |a |an |one |our )?(?:[\\w-]+ ){0,3}?(?:field|fields|name|names|title|comment|comments|notes?|tags?|description|column|label|remarks?|subject|attachments?|reference))`,
  ),
  words(
    `(?:${verbs('write build run set_up cobble rig script code hack maintain knock_up put_together use create /wrote /built /written')}|has|have|got) (?:together |up )?(?:[\\w'-]+ ){0,4}?(?:scripts?|macros?|bot|power automate(?: flow)?|zapier|zaps?|rpa(?: robot| bot)?|browser (?:extension|plug-?in|plugin)|bookmarklet|tampermonkey|scrapers?|proxy|cron ?job|middleware|lambda|apps? script|userscript|autohotkey|watcher|power ?shell)(?: (?:that|which|to|for|on|in|around|between|every|nightly|because|since|as|so))`,
  ),
];

const ACTOR_ZH =
  '(?:他们|客户|对方|大家|[\\u4e00-\\u9fff]{0,4}(?:it|IT|部门?|组|员|师|长|经理|主管|助理|会计|文员|同事|用户|团队|运营|财务|采购|销售|客服|仓库|门店|工地|车间|现场|前台|班组|人)|人家|各店|各部门|[小老][\\u4e00-\\u9fff]|[\\u4e00-\\u9fff][姐哥总工])';
const GAP_ZH =
  '(?:(?:(?:我们|咱们?|这边|系统|平台|产品|接口)[^,。;]{0,10})?(?:没有(?!新|计划|打算|预算|项目|招|人|问题|任何|意见|评估|异议)|不支持|不能|没法|无法|不带|缺|没做|做不到|不允许|不让|只能|只支持|只给|最多|上限|限[\\d制大小]|限了|封顶|卡[着在死]|满了|用完|不够用?|太短|太小|太少|太死|还没)[^,。;]{0,14})';
/** What a customer does with a gap other than to go around it. */
const NOT_AROUND_ZH =
  '(?![^,。;]{0,6}(?:说|原话|表示|确认|回复|讲|告诉|答|提醒|通知|希望|要求|问|想[要让请看问]|抱怨|提了?需求|等着?我们|不满|接受|理解|没意见|不着急|催|反馈|投诉|能不能|说好|很失望|没办法了|不买|只用|才用|用不到|够用|都用不完|升级|加购|要换|换别|不续|放弃了|算了|打算换|考虑换|没再|同意|决定等|先等))';

export const DETOURS_ZH: readonly string[] = [
  `${GAP_ZH}[,;]\\s*(?:所以|于是|因此|结果|现在|目前|只好|就|都|先)*${NOT_AROUND_ZH}${ACTOR_ZH}[^,。;]{0,6}?(?:就|都|只好|只能|先|自己|干脆|索性|便|是|一直|把|用|拿|靠|改|另|单|每|给|在)[^,。;]{2,}`,
  `${GAP_ZH}[,;]\\s*(?:所以|于是|因此|结果|现在|目前)?(?:只好|就得?|都是|都|先|干脆|索性|只能)(?!等|算了|忍|认|这样)[^,。;]{0,4}(?:用|拿|靠|把|建|拆|分|写|导|传|贴|转|借|共用|截|发|开|改|另|塞|手动|人工|填|记)[^,。;]{1,}`,
  `(?:因为|由于|受限于|碍于|限于|鉴于)${GAP_ZH}[,;]?[^,。;]{0,20}(?:就|都|只好|只能|先|自己|干脆|改用|用|拿|靠|拆|另)`,
  '(?:几|两|三|四|五|六|七|八|九|十|\\d+|全|整)个?[^,。;]{0,8}(?:人|班组长?|护士|销售|店|工位|部门|同事|组|门店|车间|司机|坐席|老师)[^,。;]{0,6}(?:共用|合用|轮流用|挤|轮着用|分用|用同|用一个)[^,。;]{0,8}(?:号|账号|账户|账户|登录|席位|密码)|(?:共用|合用|轮流用|轮着用|借用|混用|挤在|挤)(?:着|了)?(?:一个|同一个|几个|别人的?|同事的?|领导的?|\\d+个)?[^,。;]{0,4}(?:号|账号|帐号|账户|登录|席位)(?!码|称)',
  '(?:单|另|多|分|额外)建[一几两三多]?[个套]?[^,。;]{1,14}(?:来|隔离|区分|顶|凑|绕|避开|代替)|(?:拿|用|靠|借)[^,。;]{1,12}(?:顶替|顶着|代替|充当|当作?|凑数|模拟|替代|对付|应付|兜底|垫着)(?!我们)[^,。;]{0,10}|(?:传|存|放)[到在]?(?:网盘|云盘|共享盘|微信群|u盘|私有?云)[^,。;]{0,6}(?:再|后)?(?:贴|发|放)?(?:链接|地址)?|(?:搭|搞|弄|写|做|建)了?[个套一]*[^,。;]{0,6}(?:缓存|中转|代理|网关|脚本|宏|爬虫|小程序|插件|机器人|rpa|按键精灵|定时任务|影刀|队列|中间库|油猴)[^,。;]{0,12}(?:顶|跑|绕|补|扛|兜|凑|解决|对付|每|半夜|定时|自动|来|拉|推|转)',
  '(?:拆|分)成?[一两三四五六几多\\d]+(?:份|批|次|段|个文件|条|个)(?:来|再|去|分别)?(?:导|传|上传|跑|提交|发|录|建)|(?:攒|凑)够?[^,。;]{0,8}再(?:一起|一次|统一)|(?:填|塞|写|存|记|放|藏)(?:到|在|进)了?[^,。;]{0,8}(?:备注|描述|标题|标签|名称|名字|附件|扩展字段|地址栏|自定义字段|编号|里面)(?:里|中|栏)?',
];

const HAND = oneOf(
  'phone phones phoning call calls calling ring rings ringing type types typing retype retypes retyping key keys keying copy copies copying paste pastes pasting enter enters entering write writes writing fill fills filling check checks checking compare compares comparing count counts counting match matches matching sort sorts sorting stamp stamps stamping email emails emailing chase chases chasing update updates updating rename renames renaming merge merges merging collect collects collecting print prints printing scan scans scanning stuff stuffs stuffing measure measures measuring read reads reading add adds adding tick ticks ticking reconcile reconciles reconciling go_through goes_through going_through',
);

/** Work by hand, repeated. */
export const HANDWORK: readonly string[] = [
  words(
    `${HAND} (?:through |up |round |in |down |out )?(?:every (?:single )?|each (?:and every )?|all (?:the )?(?:\\d+|two|three|fifty|hundred|hundreds|of) )(?:[\\w'-]+ ?){1,4}(?:to|by|one|for|against|into|himself|herself|themselves|each|every|with)`,
  ),
  words(
    `${HAND} (?:[\\w'-]+ ){0,8}?(?:row by row|line by line|one by one|one at a time|cell by cell|item by item|page by page|name by name|figure by figure|by eye|into (?:the |an? |one |our |their )?(?:[\\w-]+ )?(?:spreadsheets?|excel|sheet|erp|system|sap|ledger|template|form|portal|master file|workbook|crm|tool)|off (?:the |a )?(?:paper|pdfs?|screen|printouts?|whiteboard|scans?|forms?)|from (?:the |a |an )?(?:paper|pdfs?|e-?mails?|printouts?|whiteboard|scans?|faxe?s?|one (?:screen|system|tool|sheet) (?:in)?to))`,
  ),
  words(
    `(?:merg|combin|consolidat|compil|collat|stitch|paste|past|glu|assembl|piec)(?:es?|ing|ed|e)? (?:[\\w'-]+ ){0,6}?(?:(?:every|each) (?:day|week|month|monday|tuesday|wednesday|thursday|friday|morning|evening|quarter|night|weekend|month-end)|on (?:mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|sundays?)|by (?:hand|the evening))|(?:on|from) (?:paper|clipboards?|sticky notes|index cards|carbon copies|whiteboards?) and (?:\\w+ ){0,4}?(?:typed?|types?|keyed|keys?|entered|enters?|copied|transferred)|(?:hours?|days?|half a day|afternoons?|evenings?|mornings?) (?:a|each|every|per) (?:day|week|month|quarter) (?:on |with |just )?(?:retyping|typing|copying|pasting|keying|checking|reconciling|matching|merging|compiling|formatting|re-?entering|chasing|collecting|filling|sorting|data entry|collating)|(?:spends?|spending|takes?|taking|wastes?|wasting|needs?|loses?|losing|burns?) (?:[\\w'-]+ ){0,5}?(?:retyping|typing|copying|pasting|keying|re-?entering|reconciling|merging|collating|rekeying|copy-pasting)`,
  ),
  '(?:挨个|挨家|挨户|逐户|逐家|逐个|逐条|逐笔|逐行|逐张|逐页|逐台|逐份|一个一个|一户一户|一条一条|一笔一笔|一张一张|一家一家|一页一页|一单一单|一台一台|一个个|一张张|一条条|一家家|一笔笔|一户户)[^,。;]{0,10}(?:打电话|打|抄|录|敲|填|核|对|查|写|贴|发|记|点|数|量|催|翻|算|登|改|问|通知|比|看|导|输|勾|剪|报)',
  '(?:每[天日周月晚早班季次单]|天天|月底|月初|周[一二三四五六日末]|下班[前后]|晚上|夜里|收工)[^,。;]{0,14}(?:抄|敲|录入?|誊|填表|手填|手写|手算|贴到|粘|复制|拷|对表|对账|汇总|拼表|合并|整理|打印|盖章|翻单|登记|点数|清点|算工资|算提成|打电话确认)[^,。;]{0,14}(?:表|单|数|账|excel|系统|本|小时|天|人|一遍|完|到|页|份)|(?:来回|反复|手|两边|重复)(?:粘|抄|敲|录|贴|倒腾|拷)|(?:靠|用|拿)(?:眼睛?|尺子|计算器|笔|本子|小本|纸|算盘|电话|微信|对讲机|人)[^,。;]{0,6}(?:对|算|记|抄|核|登|排|报|数|盯|看|传|统计|汇总)|(?:记|写|抄|画|登|填)(?:在|到)[^,。;]{0,4}(?:本子|纸|白板|黑板|台账|登记簿|小本|日历|挂历|墙上|卡片)|(?:录|抄|敲|输|填|打|搬|贴)[^,。;]{0,6}[两二三]遍|(?:全|都|还|靠|得|要|纯)(?:是|在|用)?手(?:填|写|抄|录|敲|输|算|画|绘|对|排|记)|往(?:电脑|系统|erp|表格?|excel|台账)里?(?:录|敲|输|填|打|抄|搬)|(?:几|[二两三四五六七八九十\\d]+)张(?:表|excel)[^,。;]{0,6}(?:来回|之间|互相|拼|粘|倒|对|合)',
];
