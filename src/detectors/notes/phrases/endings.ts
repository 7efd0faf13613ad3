import { oneOf, verbs, words } from './words.ts';

const IT =
  '(?:it|that|this|those|them|all that|the (?:whole )?(?:idea|plan|plans|thing|effort|exercise|project|matter|topic|thought|search|process))';

/** Words that end what was spoken of before: alone they say nothing. */
export const DROPPED_IT: readonly string[] = [
  words(
    `${verbs('drop cancel kill stop abandon bin scrap shelve bury end axe call_off /gave_up_on /given_up_on /gave_up /given_up /threw_out /pulled_the_plug_on /put_an_end_to /decided_against /let_go_of /walked_away_from /backed_out_of /withdrew /withdrawn /took_back /taken_back /retracted /revoked /rescinded /talked_them_out_of /talked_her_out_of /talked_him_out_of /turned_down')} ${IT}`.replace(
      /\(\?:s\|/g,
      '(?:',
    ),
  ),
  words(
    `${IT}(?:'s| is| was| were| are| has| have| had| been| got| now| all| officially| finally| just| already| completely| pretty much)+ (?:off|dropped|dead|over|cancell?ed|history|settled|closed|scrapped|buried|behind (?:us|them)|shelved|abandoned|off the table|blown over|called off|sorted|water under the bridge|come to nothing|fizzled out|fallen through|withdrawn|rejected|no longer (?:planned|on the table|pursued|a topic|an issue|relevant))`,
  ),
  words(
    "(?:nothing|not much) (?:came|has come|will come) of (?:it|that|this)|c[ao]me to nothing|fizzled out|fell (?:flat|through)|went nowhere|led nowhere|went quiet|died (?:down|a quiet death|off)|blew over|decided against(?: it)?(?= ?(?:[,.;:]|$|and|in the end))|changed (?:their|his|her|its) minds?|talked (?:him|her|them) out of (?:it|that)|(?:we're|we are) (?:safe|in the clear)|(?:all|everything) (?:back to normal|calm again|quiet again)|called (?:it|the whole thing|everything) off|none of (?:them|the others?|those) (?:convinced|could|came close|fit|was|were|beat|matched|did)|(?:found|find|finding|saw) (?:none|nothing|nobody|no one)(?: \\w+){0,2} (?:better|cheaper|suitable|comparable|that fit|good enough)|we(?:'re| are) in (?:for another|again|for the next)|(?:others?|rivals?|both|all|they|competitors?) (?:were|was|are|is|turned out) (?:\\w+ )?(?:worse|too (?:expensive|dear|weak|complicated|slow)|no better|more expensive|weaker)",
  ),
  words(
    `(?:they|he|she|it|team|board|cfo|ceo|cio|customer|client|everyone|procurement|we)(?:'ll|'re|'s| will| are| is| would rather| decided to| chose to| have decided to| has decided to| want to| wants to| agreed to)*(?: now| just| simply| rather| still| happily| instead| gladly| all)* ${oneOf('stay stays staying stayed keep keeps keeping kept stick sticks sticking stuck use using continue continues continuing carry_on go_on going_on remain remains remaining')}(?: on)?(?: using| with| to| it at)? (?:us|ours|our [\\w-]+|what (?:they|he|she) (?:have|has|had|know|knows)|things as they are|it as it is|the (?:current|existing|present) \\w+|put|here)`,
  ),
  '(?:这|那|此)(?:件|个|码|档)?(?:事儿?|想法|念头|计划|方案|项目|提议|话题)?(?:现在|今天|上周|昨天|后来|最后|已经?|都|也|就|算是|彻底|被[^,。;]{0,4}|领导|老板|董事会|[^,。;]{0,4}给)*(?:黄了|作罢|不提了|没人提了|搁下|过去了|翻篇|没了|取消了?|停了|算了|否了|否决|结束了?|了结|打住|到此为止|没下文|不了了之|告吹|泡汤|放下了|打消了|终止|作废|叫停|平息|落定)',
  '(?:后来|现在|今天|最后|结果|最终|如今|目前|上周|昨天)[^,。;]{0,8}(?:不换了|不看了|不搞了|不找了|不招了|不比了|不选了|不评了|不走了|算了|作罢|打消|放弃了|没换成?|没走|不动了|停了|取消了|没下文|黄了|没成|没谈成)|(?:接着|继续|还是|仍旧?|依旧|照旧|老老实实)(?:用|使|跟|和|留)(?!excel|表格|手工|纸|老|人工)(?:着|下去|我们|咱们?|这套|自带的|现在的|现有的|原来的|在我们)*|就用(?:我们|咱们?)?(?:自带|现有|现成|原来)的?|(?:都|全|各家|价格|功能)[^,。;]{0,4}(?:不如我们|没(?:什么)?优势|不合适|更差|更贵|太贵|不满意|没看上|看不上)|(?:一家|一个|哪家)(?:也|都)没(?:看|选|相)[上中]|(?:改|变)(?:了)?主意|回心转意|打消(?:了)?念头|不了了之|没了下文|无疾而终',
];

/** They stay with us, in more words. */
export const STAYING: readonly string[] = [
  words(
    "ours (?:stays|is staying|survives?|survived|remains|is kept|wins|won|is the one (?:that stays|they keep|left))|we(?:'re| are| were) (?:the ones? (?:that stays?|they keep|left|to stay)|safe|staying|retained|back in|re-?selected|renewed)|we (?:got|get|were|was) (?:the )?(?:contract|deal|renewal|nod|business|job|award|tender)|we (?:came|come|placed|ranked|scored|finished) (?:out )?(?:first|top|highest|best|on top|ahead)|awarded (?:it |the contract |the tender )?to us|(?:contract|tender|business|deal) (?:is|was|stays|remains|goes|went) (?:ours|to us|with us)|(?:re-?sign|re-?new|extend|prolong)(?:ed|s|ing)? (?:with us|for (?:another |a further |two |three |four |five |\\d+ )+(?:more )?(?:years?|months?|term))",
  ),
  words(
    "(?:they|he|she|cfo|ceo|board|team|customer|client|procurement)(?:'re|'ve|'ll| are| have| has| is| will)* (?:happily |definitely |now |all )*(?:staying put|stay put|not going anywhere|here to stay|on board for another|signed (?:the|our|a|for) (?:\\w+ )?(?:renewal|extension|years?|term)|re-?signed|re-?upped|recommitted|renewed (?:with us|for|the contract|early))|(?:withdrew|withdrawn|took back|taken back|retracted|rescinded|revoked|pulled) (?:the|their|its|that) (?:\\w+ )?(?:notice|termination|cancellation|letter|rfp|tender)|(?:stays|stay|staying|sticking|remaining|continuing) (?:with )?(?:with )us",
  ),
  '(?:留|保留|留下|留用|选定|敲定|定了?|选了?|签了?|续了?|用回|换回)(?:了|的是|的还是|下来?的是)?(?:我们|咱们?)(?:这套|这家|家)?(?!的[^,。;]{0,6}(?:模块|插件))(?=[,。;!:]|$|,)|批了?(?:我们|咱们?)?的?(?:延期|续约|续签|续费)|给(?:我们|咱们?)(?:打|评)?的?分(?:数)?最高|(?:直接|继续|接着)?(?:跟|和|与)(?:我们|咱们?)(?:续|签)(?!约[^,。;]{0,6}(?:悬|难|没|未|再|先|不|谈))|(?<!别)(?:我们|咱们?)(?:中了|中标|入围第一|得分(?:最高|第一)|排(?:名)?第一(?!个|位)|综合第一|拿下|赢了|胜出|留下(?:来)?了?|续上了?|保住)(?!吗|没)|(?:续约|续签|续费|新合同|新一年|明年的合同|续约合同)[^,。;不没未]{0,8}(?:签了|签下|签完|签字|盖章|走完|办完|搞定|落定|敲定|签妥|谈妥|定了|下来了|到账|续上|顺延|延了)|(?:试了|看了|比了|转了)[^,。;]{0,8}(?:又|还是)回来了|(?<!明天|下周)又回来了(?=[,。;]|$)|(?:签|续|做|用)到20dd|入围成功|续的费|(?:不换了|(?<!也|再)不走了|不挪窝|踏实用|安心用|稳了|稳住了|接着签|接着续|继续签|原价续|照旧续)|(?:不用|无需|不必|没必要)换(?!号|密码|浏览器|人)(?=[,。;!]|$|了|我们|供应商|系统)|(?:在|进)(?:了)?(?:信创)?(?:目录|白名单|合格名录|短名单)[里内]?(?:,|了)?[^,。;]{0,4}(?:不用换|继续用|没问题)|(?:续|签|延)了?[一两二三四五六\\d]+年',
];

/** A review, or the thought of leaving, that is over. */
export const ENDED: readonly string[] = [
  words(
    '(?:the )?(?:switch|switching|replacement|exit|move away|migration away|churn|leaving|vendor|tender|rfp|consolidation|review)(?: (?:idea|plans?|project|talk|topic|thoughts?|discussion|scare|threat|question|story|process))+ (?:is|was|are|were|has been|got|went|seems)(?: \\w+){0,2} ?(?:off the table|off|dead|over|dropped|shelved|gone|history|closed|buried|settled|cancelled|canceled|scrapped|away|binned|abandoned|done)|(?:scrapped|cancelled|canceled|pulled|withdrew|binned|killed|shelved|called off|stopped|ended|closed|finished|completed|wrapped up) (?:the |their |its )?(?:whole )?(?:rfp|tender|vendor review|supplier review|selection|market scan|bake-?off|search for (?:a replacement|alternatives|another))',
  ),
  '(?:标|招标|比选|磋商|评审|选型|比价)(?:昨天|今天|上周|已经?|都|也|最后)?(?:撤|取消|停|废|流|黄)(?:了|掉)',
];
