import { oneOf, verbs, words } from './words.ts';

const THING = oneOf(
  'tool platform product software system solution service contract suite app application stack subscription agreement deal account licen[cs]es?',
);
const OURS = `our (?:[\\w-]+ ){0,2}?${THING}`;
const US = '(?:us|you guys|you folks|you lot)';
const SOME = oneOf('two three four five six seven eight nine ten eleven twelve fifteen twenty a_dozen \\d+');
const VENDORS = oneOf(
  'vendors suppliers providers tools systems platforms applications apps software_vendors saas_tools',
);
const GROUP = oneOf(
  "parent(?:_company)?(?:'?s)? group(?:'?s|-wide)? corporate corporation's global hq headquarters(?:')? head_office(?:'s)? mothership(?:'s)? holding(?:'s)? acquirer(?:'s)? new_owners?(?:'s?)? owner(?:'s|s')? mother_company(?:'s)?",
);
const SYSTEM = oneOf(
  'platform system tool standard stack suite solution software instance contract vendor supplier erp',
);
const NOT = "(?:not|n't|never)";

/** What may stand between "we" and what is done to us. */
const WILL =
  "(?:'ll|'re|'d|'s| will| may| might| could| are| is| was| were| get| gets| got| to| be| being| been| going| now| likely| probably| soon| about| apparently| both| all| up| set| due| scheduled| next| simply| also| have| has| most)+";

/** Ways to say in English that a customer leaves, or may. */
export const PARTING_EN: readonly string[] = [
  // They do it to us.
  `\\b${verbs('replace dump ditch boot axe jettison offload sack oust unseat displace supplant outgrow abandon swap_out switch_out rip_out phase_out throw_out kick_out vote_out price_out /leaving /quitting /dropping /drop /quit /leave')} ${US}\\b(?! (?:an?|the|some|off|into|in|no|any|out of|line|notes?|mails?|emails?|feedback|alone|waiting|with|every|two|three|guessing|room|time|to)\\b)`,
  `\\b${verbs('ditch dump jettison offload replace retire sunset decommission axe phase_out rip_out swap_out switch_off turn_off scrap unplug /getting_rid_of /get_rid_of /pulling_the_plug_on /pull_the_plug_on')} ${OURS}\\b`,
  words(
    `${verbs('move switch migrate transition shift walk step break pull turn get steer')} (?:[\\w-]+ ){0,4}?(?:away from|off of|off|out of) (?:${US}|${OURS})`,
  ),
  words(
    `(?:part(?:ing|ed)? (?:ways|company)|cut(?:ting)? ties|sever(?:ing|ed)? ties|break(?:ing)? (?:ties|up|it off)|end(?:ing)? (?:things|it|the relationship|the partnership)|finished|done|through) with ${US}`,
  ),
  words(
    `(?:get|getting|got) rid of (?:${US}|${OURS})|(?:pull|pulling|pulled) the plug on (?:${US}|${OURS})|say(?:ing)? goodbye to ${US}|turn(?:ing|ed)? (?:their|his|her) backs? on ${US}|(?:life|world|plan|plans|future|year|quarter) (?:after|without) ${US}|cut ${US} (?:loose|out|off)|show(?:ing|ed)? ${US} the door|take (?:their|the) business (?:elsewhere|somewhere else|away)|tak(?:ing|es|en) (?:their|the) business (?:elsewhere|somewhere else|away)`,
  ),
  // It happens to us.
  words(
    `(?:we|${OURS}|the contract|our days)${WILL} (?:${oneOf('replaced swapped ditched axed dropped phased_out retired sunset decommissioned binned scrapped superseded displaced kicked_out thrown_out ripped_out shown_the_door let_go voted_out history toast numbered next_to_go')}|on (?:the|their) way out|on thin ice|on notice|on borrowed time|on the (?:block|line|hit list|cut list)|in (?:danger|play|question|doubt|jeopardy)|up for (?:grabs|review|replacement|tender|bids?|competition|debate|discussion)|under (?:review|threat|scrutiny|the microscope)|challenged|questioned|reconsidered|re-?tendered|put out to (?:tender|bid)|market[- ]tested|no longer (?:wanted|needed|preferred|the preferred)|(?:asked|invited|told|expected|required|have|has|need) to (?:re-?bid|re-?pitch|re-?tender|compete|bid again|pitch again|bid for (?:it|our own|the)|defend))`,
  ),
  words(
    "(?:so |and |means |,)?(?:we're|we are|we'd be|we'll be|we will be) out(?= |$|\\.)(?! of| to| at| on| in| for)",
  ),
  words(
    "(?:we|i)(?:'ll|'re| will| may| might| could| are)? (?:(?:going|likely|about|set|probably) )*(?:to )?(?:los(?:e|ing)) (?:them|this (?:one|account|customer)|the (?:account|customer|client|contract|deal|business|renewal)|out to)|(?:customer|account|client|they) (?:is|are|may|might|will|could|looks?|seems?)(?: \\w+){0,3} (?:churn|leave us|lost)|churn risk|flight risk",
  ),
  // The contract is not prolonged.
  words(
    `(?:is|are|was|were|do|does|did|has|have|wo|ca)${NOT} (?:going to|planning to|plan(?:ning)? (?:on|to)|intend(?:ing)? to|willing to|ready to|looking to|want(?:ing)? to|wish to|keen to|be|prepared to|keen on|see themselves) ?(?:renew(?:ing)?|extend(?:ing)?|prolong(?:ing)?|re-?sign(?:ing)?|sign(?:ing)? again|continu(?:e|ing)|stay(?:ing)?)`.replace(
      '(?:is|are|was|were|do|does|did|has|have|wo|ca)(?:not|n',
      '(?:is|are|was|were|do|does|did|has|have|wo|ca)? ?(?:not|n',
    ),
  ),
  words(
    "(?:no|any) (?:intention|plans?|appetite|wish|desire) (?:of|to|for) (?:renew\\w*|extend\\w*|stay\\w*|continu\\w*|a renewal)|doubt(?:s|ed|ful)?(?: that| if| whether)? (?:they|she|he|it)(?:'ll| will) (?:renew|stay|extend|continue)|not sure (?:they|he|she)(?:'ll| will| want to| wants to)? (?:renew|stay|extend|keep|continue)|(?:no|without) (?:guarantee|promise)s? (?:of a renewal|they(?:'ll| will) (?:renew|stay)|we(?:'ll| will)? (?:make|stay|survive|be))",
  ),
  `\\brenewal (?:is |looks |seems |now |very |really |currently |being |(?:is )?far from |(?:is )?anything but )*(?:in (?:doubt|danger|jeopardy|question|play)|doubtful|at risk|shaky|off|dead|unlikely|uncertain|not (?:a given|safe|certain|happening|guaranteed|automatic|a done deal)|certain|safe|guaranteed|hang(?:s|ing) by a thread|touch and go|wobbly|on the line|up in the air|contested|competitive)\\b`,
  words(
    "(?:their|his|her|the|a) (?:last|final) (?:year|term|quarter|contract|months?) with us|run(?:ning)? (?:the|our|out the|down the) (?:contract|agreement|term) (?:down|out)|see(?:ing)? out the (?:contract|term)|let(?:ting)? (?:us|it|the (?:\\w+ )?(?:contract|agreement|subscription|licen[cs]es?|deal)) (?:lapse|expire|run out|run off|end|go)|(?:contract|agreement|subscription) (?:simply )?(?:lapses|expires|runs out|ends) (?:[\\w-]+ ){0,4}?and (?:that's it|they (?:won't|will not|don't)|that will be)|when (?:the|our) (?:contract|term|agreement) (?:ends|expires|is up|runs out),? (?:they(?:'re| are)|that's|we're|we are) (?:gone|out|it|leaving|done|off)",
  ),
  // Notice and exit.
  words(
    `(?:gave|given|giving|serv(?:ed|ing)|handed|hand(?:ing)?|sent|received|got)(?: us| in| their| formal| written| official| the| a| an)* (?:notice(?= ?(?:[.,;:!]|$|to (?:terminate|end|cancel|quit|leave|us)|for (?:the|our|their) (?:contract|end)|by (?:mail|email|letter|post|registered)|yesterday|today|last|effective|on (?:the|our|their) (?:contract|agreement)|in (?:writing|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4])))|(?:${SOME}|thirty|sixty|ninety)[- ](?:days?|months?|weeks?)'?(?: of)? notice)(?! of (?:meeting|absence|the change|delivery))`,
  ),
  words(
    "(?:30|60|90|ninety|sixty|thirty|three|six)[ -](?:days?|months?|weeks?)'? notice|notice (?:to terminate|period starts|to quit|to cancel)|terminat(?:e|ing) early|early (?:termination|exit|cancellation)|cancel(?:l?ing)? early|get(?:ting)? out early|exit(?:ing)? early|break clause|buy(?:ing)? (?:themselves |their way )?out of|cost(?:s)? to (?:leave|terminate|exit|cancel|get out|break)|penalty for (?:leaving|terminating|cancelling|ending|exiting)|exit (?:fees?|plan|strategy|costs?|penalt\\w+|options?)|off-?boarding (?:process|checklist|plan|steps|procedure|date)|winding down (?:our|the contract|their use)",
  ),
  words(
    'export (?:of )?(?:all|everything|the full)(?: \\w+){0,4} (?:before they|as they|and then) (?:leave|go|close|cancel)|(?:data|everything) (?:out|back) (?:before|by the time) (?:the|our|their) contract (?:ends|expires|is up)|close (?:their|the) account(?! (?:team|review|plan|manager))|shut(?:ting)? down (?:their|the) (?:account|tenant|instance)',
  ),
  // Fewer vendors.
  words(
    `from (?:${SOME}|\\w+) (?:[\\w-]+ ){0,2}?${VENDORS} (?:down )?to (?:just |only )?(?:${SOME}|one|a handful|half)|(?:${verbs('consolidate rationalise rationalize reduce trim cut slash prune shrink halve streamline thin_out weed_out cull standardise standardize harmonise harmonize whittle_down review cap')}|fewer|half the|too many) (?:[\\w-]+ ){0,4}?(?:${VENDORS}|vendor (?:base|list|count|landscape|portfolio|sprawl)|tool (?:sprawl|stack|landscape|count|zoo)|software (?:spend|landscape|stack|portfolio|costs|budget))|(?:one|a single) (?:vendor|supplier|provider|platform|tool|throat to choke) for (?:everything|all|the whole)|keep (?:only )?(?:${SOME}|one) of (?:their|the) (?:${SOME}|\\w+) (?:[\\w-]+ )?${VENDORS}`,
  ),
  words(
    `(?:every|each|all) (?:[\\w-]+ ){0,3}?(?:bills?|contracts?|subscriptions?|renewals?|line items?|suppliers?|vendors?|agreements?) (?:(?:over|above|beyond|under|worth|of) [\\w$€£.,]+ ?(?:[\\w$€£.,]+ )?)?(?:has to|have to|must|needs? to|will|is to|are to|gets?|is being|are being|is|are)(?: \\w+){0,3} (?:justif\\w+|review\\w*|re-?approv\\w+|re-?evaluat\\w+|re-?bid|re-?tender\\w*|compet\\w+|question\\w*|scrutin\\w+|examin\\w+|reassess\\w*|cut|challenged?|benchmark\\w*|earn)|look(?:ing)? hard at (?:every|all|each)|${oneOf('saas software supplier vendor tool licen[cs]e contract tech it')} (?:spend |cost |portfolio |stack )?(?:audit|rationali[sz]ation|clean-?out|spring[- ]cleaning|cull|purge|shake-?out|re-?tender|selection|re-?evaluation)(?! (?:logs?|trail|tool|module|software|requirements|questionnaire|committee))`,
  ),
  // The group's own, or their own.
  words(
    `${verbs('move migrate switch shift transition go roll standardise standardize consolidate harmonise harmonize converge fold merge unify align /going /goes')} (?:[\\w-]+ ){0,4}?(?:to|onto|on|into|over to) (?:the |its |their |his |her |a |one |new )*${GROUP} (?:[\\w-]+ ){0,2}?${SYSTEM}|${GROUP} (?:\\w+ )?(?:wants|insists|mandates?|mandated|requires?|decided|decrees?|imposes?|orders?|says|told|forces?|forcing|dictates?) (?:[\\w-]+ ){0,6}?(?:${SYSTEM}|everyone|all (?:subsidiaries|entities|units|sites))|mandated by (?:the )?(?:${GROUP}|new owners?)`,
  ),
  words(
    `(?:${verbs('build develop write create code')} (?:[\\w-]+ ){0,5}?(?:to replace (?:us|our)|instead of (?:us|our)|and (?:drop|leave|ditch|replace) us)|(?:bring|tak|pull|mov)(?:e|es|ing)? (?:it|this|everything|that|what we do|our \\w+|the whole \\w+) (?:all )?(?:back )?in-?house|insourc(?:e|es|ing) (?:it|this|everything|what we do|the)|in-?house (?:replacement|alternative)|(?:replacement|successor|alternative) (?:is |has been |was )?(?:already )?(?:chosen|picked|selected|found|lined up|shortlisted|identified|in place))`,
  ),
  words(
    "convince (?:me|us|him|her|them) (?:why|to (?:stay|renew|keep)|(?:that )?(?:we|they) should (?:stay|keep|renew))|exit (?:chat|talks?|conversation|discussion|meeting|call)|(?:looking at|sounding out|canvassing|surveying|scouring|combing|screening|probing|scoping) the market|(?:sees?|seeing|find(?:ing)? out|know|check(?:ing)?|exploring|explore) what(?:'s| is| else is| others?| the market| the competition)(?: \\w+){0,3} (?:market|out there|available|offers?|charge|costs?|can do|around)",
  ),
  words(
    'who else (?:does|offers|can do|sells|provides|could do) (?:what|this|it|the same)|options? to replace|replac(?:e|ing) (?:the |its |their )?(?:current|existing|incumbent|present) (?:vendor|provider|supplier|tool|platform|system|solution|software)|(?:mov|switch|migrat|shift|go|went|gone)(?:e|ed|ing|es)? (?:over )?from us to|(?:options|alternatives|comparison|quotes?|offers?|benchmark|bids)(?: \\w+){0,4} before (?:\\w+ ){0,2}(?:renew\\w*|sign\\w*|commit\\w*|extend\\w*)',
  ),
  words(
    "(?:account|deal|renewal|business|logo) (?:is|are)(?: \\w+)? (?:in play|contested|under attack|wobbling|wobbly|shaky|in danger|not safe|slipping|going south)|(?:wants?|needs?|expects?|requires?|will have|getting) (?:everyone|everybody|all (?:sites|companies|entities|subsidiaries|units|brands)|the whole group) (?:on|onto|over to|using|to use) (?:it|that|theirs|the same|one|a single|their)|(?:don't|not to|wouldn't|shouldn't|can't|cannot) (?:count|bank|bet|rely) on (?:a |the |us |another |getting )*(?:renew\\w*|extension|next)|(?:whatever|whoever|the one) (?:that |which )?(?:comes|will come|is|replaces|succeeds|takes over) (?:next )?(?:after |from )?us|(?:the|like|with|and) other bidders",
  ),
  // Not decided.
  words(
    `(?:${verbs('decide discuss debate review vote consider question ask reconsider weigh wonder talk_about rule assess evaluate argue')}|decision|undecided|unsure|unclear|open|vote|debate|discussion|in two minds|split|on the fence)(?: \\w+){0,3}? (?:whether|if|about whether|on whether|as to whether) (?:to (?:\\w+ )?(?:keep|renew|stay|continue|replace|switch|leave|drop|extend|swap|retain|change)|(?:we|our \\w+|they|us|it|ours)(?:'ll|'re| will| should| can| could)? (?:\\w+ )?(?:keep|renew|stay|stays|continue|survive|survives|remain|remains|still fits?|make sense|get (?:replaced|swapped|dropped)|get to stay))(?! (?:us|their|the|in|with) (?:security|policy|strategy|in))(?= (?:and|us|ours?|the (?:contract|tool|platform|vendor|provider|system|agreement|subscription|relationship|supplier|partnership)|or|with|vendors?|suppliers?|providers?|tools|at all|beyond)\\b| ?[,.;:!]|$)`,
  ),
  words(
    `(?:keep|stay with|stick with|retain|renew with|renew) (?:us|our \\w+)?,? ?or (?:go|leave|switch|move|replace|drop|find|pick|look|kill|change|not)|stay(?:ing)? or (?:go(?:ing)?|leav(?:e|ing)|switch(?:ing)?|mov(?:e|ing))|(?:second thoughts|cold feet|on the fence|in two minds|undecided|non-?committal|wavering|wobbling|torn|doubts) (?:about|on|over|regarding) (?:us|our \\w+|(?:the |their )?renew\\w*|stay\\w*|the contract|continu\\w*)|question(?:s|ed|ing)? (?:our value|the value (?:of|they get)|whether we|the renewal|why they (?:need|pay) (?:for )?us)|question mark over (?:us|our|the)|the jury is (?:still )?out on (?:us|our|the renewal)|future of (?:our|the) (?:contract|partnership|platform|tool)|(?:won't|will not|can't|cannot|refus\\w+ to|not ready to|not prepared to) (?:confirm|commit to|promise|guarantee) (?:the |a |our |to )?(?:renew\\w*|another|next|extension|anything)|keep(?:ing)? (?:their|his|her) options open`,
  ),
  // Somebody else is cheaper, or in the house.
  words(
    `(?:is|are|was|were|comes? in|came in|quoted|quotes?|offers?|be|it)(?: \\w+){0,4}? (?:cheaper|less|lower|below|under) (?:than (?:us|ours|we|our \\w+)|us|ours|our (?:price|quote|offer|renewal))|undercut(?:s|ting)? us|half (?:of )?(?:our|what we) (?:price|charge)|as leverage|match (?:their|that|the|a|another|the other) (?:\\w+ )?(?:offer|quote|price|bid)|(?:competing|rival|counter|better|cheaper|lower|other|second) (?:offer|quote|bid|proposal)s? (?:on the table|on (?:his|her|their) desk|in hand|in|from|for)(?! us\\b)|lost (?:out |the \\w+ |this one |them |it )?to (?:a (?:rival|competitor)|another|rivalname|the competition|someone)`,
  ),
  words(
    '(?:signed|signing|gone|going|went) with (?:someone|somebody) else|(?:picked|chose|chosen|selected|prefer\\w*|favou?r(?:s|ed|ing)?|backing|backs|pushing(?: for)?|pushes(?: for)?|champion(?:s|ing)|lobb(?:ies|ying) for) (?:a competitor|a rival|another (?:vendor|supplier|provider|tool|platform)|(?:the|a) (?:other|rival|competing|cheaper) (?:\\w+ )?(?:vendor|supplier|provider|tool|platform|product|one|system)|somebody else|someone else|(?:his|her|their) (?:old|previous|former) (?:\\w+ )?(?:vendor|supplier|provider|tool|platform|system|software)|what (?:he|she|they) (?:used|had) (?:at|in|before))|(?:bring(?:s|ing)?|wants?) (?:in )?(?:his|her) (?:old|previous|former|favou?rite) (?:\\w+ )?(?:vendor|supplier|provider|tool|platform|system|software)',
  ),
];

const WE_ZH = '(?:我们|咱们?|咱家|咱们家|我司|我方|你们|贵司|贵方|这套|现有(?:系统|平台|供应商|厂商|服务商))';
const NUM_ZH = '[一两二三四五六七八九十几多\\d]+';

/** The same in Chinese. */
export const PARTING_ZH: readonly string[] = [
  // 客户要换掉我们。
  `(?:换掉|替换|替掉|弃用|停用|甩掉|抛弃|踢开|踢掉|撤换|淘汰|下掉|砍掉|拿掉|干掉|放弃|告别|抛开|撇开|换下|顶掉|挤掉|取代|替代|丢掉|撤掉|停掉|退掉)了?${WE_ZH}(?!的?[^,。;]{0,8}(?:模块|功能|插件|报表|问卷|小程序|排班|预测))`,
  `(?:把|将|拿)${WE_ZH}(?:这套|这家|的系统|的平台|的产品|的合同|全|整个|彻底|直接|也|都|给){0,3}[^,。;]{0,4}(?:换|替|踢|停|下线|砍|淘汰|撤|退|拿掉|清出|剔除|挤)(?!行|成了?我们)`,
  `(?:我们|咱们?|这套(?:系统|平台)?|我们这(?:套|家|边|份|单)|现有(?:系统|平台)|现合同|现有合同)[^,。;把给对]{0,8}(?:要|会|将|可能|恐怕|怕是|怕要|面临|得|快|就|随时|也许|估计|大概率)?[^,。;把给对]{0,4}(?:被(?:换|替|取代|淘汰|砍|踢|下线|停|弃|拿掉|清|优化掉|拿下|顶)|出局|下线|停用|悬了|不保|不要了|不用了|岌岌可危|没戏|危险了|保不住|难保|走人|让位|要丢|要黄)`,
  `(?:不再?|不打算|不想|不准备|不会|不考虑|没打算|没意愿|不愿意?|无意)(?:再|继续)?(?:跟|和|与|同)?(?:我们|咱们?)?(?:这边)?(?:再)?(?:续约|续签|续费|续期|续了|续下去|合作(?!伙伴)|签了|签下去|延期|用下去)|(?:明年|下一?年|今年|年底|到期后?|期满后?|合同到期后?|下个?周期|之后)[^,。;]{0,6}(?:就|可能|恐怕|应该|打算|决定)?(?:不用(?:我们|咱们?)?了?|不签了?|不续了?|不合作了?|停用我们|结束合作|终止合作|散伙|分手|拜拜|走人)(?=[,。;!"]|$|的|我们)`,
  // 续约没有着落。
  '(?:续约|续签|续费|续期|续不续|签不签|续与不续|合同续不续|要不要续|还续不续|合同能不能续|续约与否)[^,。;]{0,12}(?:两说|悬|难说|没底|不好说|说不准|说不好|未定|没定|没谱|再看|再议|存疑|不确定|打(?:个)?问号|不乐观|危险|有?风险|变数|待定|卡[着住]|观望|看情况|没下文|没着落|不明朗|够呛|玄|渺茫|泡汤|动摇|没把握|没那么稳|不稳|要黄|不表态|没松口|不松口|犹豫)',
  '(?:流失|跑单|丢单)(?:风险|预警|概率)|(?:有|存在)流失|客户要流失|(?:合同|协议)(?:到期|期满)(?:就|后就?|即)?(?:自然)?(?:终止|不续|拉倒|结束|走人|作废|不签|不再)|(?:合同|协议)[^,。;]{0,6}(?:自然终止|不再顺延|不自动(?:续|延)[^,。;]{0,3})|(?:最后一(?:年|期|季))[^,。;]{0,6}(?:用|合作|跟我们)',
  // 终止、退出。
  '(?:终止|解约|解除|不续约|退出|退订|停止合作|不再续约)(?:合同|协议|合作)?的?(?:函|通知书?|公函|告知|邮件|信|申请|流程|手续|意向)|(?:书面|正式|发函|来函|邮件)[^,。;]{0,6}(?:终止|解约|不续|停止合作|解除)|(?:合同|终止|解约|不续)[^。;]{0,14}提前\\s?(?:[\\d一二三四五六七八九十]+)\\s?(?:天|个月)[^,。;]{0,4}通知|(?:提前|怎么|如何|要)(?:解约|终止|退出|退约|中止合同)|违约金|解约[^,。;]{0,6}(?:赔|费|成本|代价)|(?:退出|离场|退场|下线)(?:方案|计划|清单|流程|手续|条款|时间表)|(?:全量|全部|所有)[^,。;]{0,6}数据[^,。;]{0,8}(?:导出|导走|迁走|带走|拿走|搬走)|数据[^,。;]{0,8}(?:全量|全部|完整)(?:导出|导走|迁走|带走|拿走|搬走)|(?:注销|关停|关闭|停掉)(?:租户|账号体系|整个账号|账户|全部账号)',
  // 少留几家。
  `${NUM_ZH}(?:家|套|个)?(?:供应商|厂商|服务商|软件|系统|平台|工具|saas|软件供应商)[^,。;]{0,6}(?:只留|只保留|留下?|砍(?:到|成|掉|一半)|压(?:到|缩)|减(?:到|少|一半)|并(?:成|到|为)|缩(?:到|减)|精简(?:到|成)?|合并|整合|统一成)|(?:供应商|厂商|软件|系统|saas|工具)[^,。;]{0,4}(?:瘦身|清理|洗牌|大清洗|精简|归并|整合|做减法|断舍离|压减|缩编|清退)(?!主数据|资料)|(?:砍|压|减|缩减|压缩|清理|精简|压降)(?:一批|一半|几家|部分|掉一批)?(?:软件|系统|供应商|厂商|saas|工具|it)(?:数量|支出|费用|预算|开支|清单|成本)?|(?:每|所有|各)(?:一)?(?:笔|份|个|家)?(?:软件|saas|系统|供应商|外采|it)(?:合同|费用|支出|订阅|采购|供应商)?[^,。;]{0,6}(?:重新|逐一|逐个|都要|要|得|全部|一律)[^,。;]{0,6}(?:审|评|论证|比价|过|砍|谈|招|证明|说明|报批)|供应商[^,。;]{0,6}(?:过筛子|过一遍|筛一[遍轮]|捋一[遍下]|盘一[遍盘]|洗一遍|重新来过|重新洗牌|摸底)`,
  `(?:从|由)(?:我们|咱们?)(?:这边|这里|这儿|平台|系统|这套|手里)?[^,。;]{0,6}(?:迁|搬|撤|转|换|切|挪)(?:过去|走|出去?|到|去|往)|续(?:费|约|签|期)[^,。;]{0,4}(?:就)?(?:免了|算了|不必了?|不用了|不了|没必要|没兴趣|作罢)|用到(?:月底|年底|到期|期满|合同结束|[\\d一二三四五六七八九十]+月底?)(?:为止|就(?:停|不用|走|算|拉倒)|$|[,。])`,
  '(?:让|要|请|邀请|通知|叫)(?:我们|咱们?)[^,。;]{0,12}(?:述标|投标|应标|讲标|竞标|参加(?:竞标|比选|磋商|谈判|招标)|重新报价)|(?:我们|咱们?)(?:得|要|必须|需要|也得|还得|也要)?(?:重新|再)(?:投标?|竞标|报价|应标|述标|参标|走一遍招标)|重新(?:走)?采购|同场[^,。;]{0,6}[两三四几\\d]家|(?:说服|给)(?:我|他们?|老板|领导)(?:一个)?(?:为什么|为何)?(?:要)?(?:继续)?(?:留|用你们|不换)的?理由',
  '(?:别|不要|甭)(?:指望|想着?|抱希望)[^,。;]{0,6}(?:续|签)|(?:续约|续签)[^,。;]{0,4}(?:别指望|没指望|不抱希望|打太极|装糊涂|不接话|岔开)|(?:给|为|换|找|选)下一?家(?:用|准备|做|的)?|(?:要求|让|限|规定)[^,。;]{0,12}(?:全部|统一|全都|一律)(?:切|换|迁|并|改)(?:过去|到|成|用)|(?:不在|没进|没在|未进)[^,。;]{0,6}(?:名录|目录|白名单|合格名单|短名单)',
  // 集团统一、自己做。
  '(?:统一|全部|都|一律|要求|逐步|陆续|整体)(?:上|用|换|改用|换成|切|切到|切换到|并到|并入|迁到|迁移到|迁入|使用|归到|采用|换到)了?(?:总部|集团|母公司|总公司|收购方|新东家|股东)[^,。;]{0,8}|(?:上|用|换|改用|换成|切到|切换到|并到|并入|迁到|迁移到|迁入)(?:总部|集团|母公司|总公司|收购方|新东家|股东)(?:统一)?的?(?:那套|平台|系统|方案|标准)|(?:收回去?|拿回去?|转回)(?:内部|去)?(?:自己|自行|自)(?:做|开发|搞|建|研)|(?:自研|自己(?:开发|做|搭|建|搞)一?套?|自建)[^,。;]{0,12}(?:替(?:掉|换|代)|取代|不用(?:我们|咱)|换掉)|(?:替|取代|代替)(?:我们|咱们?)的?(?:自研|新系统|系统)',
  // 去留未定。
  `(?:讨论|研究|考虑|纠结|商量|投票|表决|评估|决定|开会定|论证|琢磨|争论|犹豫)[^,。;]{0,8}(?:要不要|是否|该不该|还要不要|值不值得|用不用|能不能|还用不用)[^,。;]{0,6}(?:换|留|续|继续|用我们|用咱|保留|替换|替|走)|(?:我们|咱们?|这套)(?:能不能|是否|还能不能|会不会)(?:留下?|保住|续上|继续用|活下来|留住|撑过)|(?:留不留|换不换|用不用|续不续|走不走|去留|去还是留|换还是不换|留还是走)(?:我们|咱)?|(?:还)?(?:值不值得?|有没有必要)(?:继续|再|续)`,
  // 别家更便宜，别家进门。
  '(?:比|低于|较)(?:我们|咱们?|我司)(?:的?(?:报价|价格|续约价|价))?(?:[^,。;快大]{0,6})(?:便宜|低|少|优惠|划算|有优势)|(?:拿|用)[^,。;]{0,8}(?:别家|友商|竞品|对手|同行|另一家)的?[^,。;]{0,4}(?:报价|价格|方案|合同)[^,。;]{0,6}(?:压|谈|砍|逼|比|要挟|做筹码|说事)|(?:要|收|拿|问|索)[到了取]?(?:别家|友商|竞品|对手|同行|另[一两]?家|其他家|[两二三四几]家)的?(?:报价|价格|标书|方案)',
];
