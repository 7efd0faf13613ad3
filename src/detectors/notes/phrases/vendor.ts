import { FUNCTIONS_ZH } from './things.ts';
import { words } from './words.ts';

const VENDORS = 'vendors?|suppliers?|providers?';
const TOOLS = 'tools?|platforms?|systems|applications|software';
const RIVALS =
  'competitors?|rivals?|challengers?|alternatives?|replacements?|successors?|contenders?|substitutes?|rivalname';
const PRODUCTS =
  'options|tools?|apps?|applications?|products?|packages?|platforms?|solutions?|software|systems?|suites?|offerings?|plug-?ins?|add-?ins?|startups?|bots?|compan(?:y|ies)|firms?|modules?|services?|portals?|engines?';
const NOUN = `(?:${VENDORS}|${RIVALS}|${PRODUCTS})(?: (?:${VENDORS}|${RIVALS}|products?|tools?|platforms?|packages?))?`;
/** Words between a verb and its noun. */
const BETWEEN = "(?:(?!(?:in|on|by|before|after|when|which|because|since|so|while|until|if) )[\\w/&'.+-]+ ){0,6}?";

const LOOKING = [
  '(?:re-?)?(?:evaluat|assess|compar|benchmark|explor|consider|investigat|research|vett?|scop|shortlist|longlist|triall?|pilot|demo|test|interview|invit|scout|screen|scor|weigh|sourc|rank|review)(?:ing|e|es|s)(?: up| out)?|review',
  'look(?:ing|s)? (?:around )?(?:at|into|for)|look at|tak(?:ing|es) (?:a|another) (?:\\w+ ){0,2}?look at|try(?:ing)?(?: out)?|tries(?: out)?|play(?:ing|s) (?:around )?with|check(?:ing|s)? out|shop(?:ping|s)?(?: around)? for|hunt(?:ing|s)? for|search(?:ing|es)? for|scout(?:ing|s)? for|in (?:search of|the market for)|on the (?:hunt|lookout) for|out for|ey(?:e)?ing|(?:toy|flirt|experiment|dabbl)ing with',
  'talk(?:ing|s)? (?:to|with)|in (?:\\w+ )?(?:talks|discussions|negotiations|contact) with|speak(?:ing|s)? (?:to|with)|meet(?:ing|s)? (?:with )?|(?:has|have|had|just|already) (?:already )?(?:met|seen|contacted|approached|invited)(?: with)?|negotiat(?:ing|es) with',
  '(?:get|collect|gather|ask|request|solicit|obtain|seek|invit|requir|want)(?:ting|ing|s|ed|e)?(?: for)? (?:[\\w-]+ ){0,2}?(?:quotes?|quotations?|bids?|offers?|proposals?|prices?|pricing) from|(?:asked|invited)(?= (?:[\\w-]+ ){1,5}?(?:to (?:present|pitch|bid|quote|demo)|for (?:an? |their |some )?(?:offers?|quotes?|bids?|proposals?|demos?|pricing|prices)))',
  '(?:demos?|demonstrations?|trials?|pilots?|proofs? of concepts?|pocs?|tests?|test runs?|test drives?|presentations?|pitch(?:es)?) (?:\\w+ ){0,2}?(?:of|from|by|with|for)|(?:bake-?offs?|head-to-heads?|comparisons?|shoot-?outs?) (?:[\\w-]+ ){0,5}?(?:of|between|with|against)|(?:evaluation|assessment|shortlist|longlist|selection|search|hunt|choice|market scan) (?:of|for|between|among)',
  "(?:wants?|needs?|would like) an? (?=(?:[\\w-]+ ){1,4}?(?:tool|app|application|software|solution|plug-in|bot|chatbot)\\b)|wants? (?:its|their|his|her) own|(?:wants?|needs?|asked for|prefers?) an? (?:better|different|separate|specialist|speciali[sz]ed|proper|standalone|new|another|cheaper)|swap(?:ping|s)? (?:[\\w'-]+ ){1,5}?for|replac(?:e|ing) (?:our|your) (?:[\\w'-]+ ){1,4}?(?:with|by)|giv(?:e|ing|es)(?= (?:[\\w-]+ ){1,4}?a (?:spin|try|go|whirl|shot|chance|trial|test))",
].join('|');
const LOOKED_AT =
  '(?:evaluated|assessed|compared|benchmarked|considered|investigated|researched|vetted|shortlisted|trialled|trialed|piloted|tested|interviewed|invited|scored|screened|reviewed|sized up|ranked|rated|demoed|tried(?: out)?|weighed(?: up)?|scouted|looked at|examined)';
const ON_TRIAL =
  '(?:under|in|on|up for) (?:\\w+ )?(?:evaluation|review|trial|test|consideration|assessment|pilot|investigation|comparison)';

const SEEK_ZH =
  '评估|评审|(?<=[在正再])评(?![分级价论])|外采|单独采购|另购|考察|对比|比较|筛(?!查)选?|挑选?|物色|寻找|寻求|接触|约见|约谈|约(?=[了见谈其别另两三几友竞厂供服一])了?|洽谈|谈(?![判笑妥])|见过|见了|调研|比选|选型|遴选|试用|试点|测试|评测|试试|(?<![考面笔尝])试(?!图|卷|点)|看看|(?<!给我|给我们|让我)看(?![板齐重法病守台好])|了解|找找|找|考虑|研究|琢磨|摸底|询价|引入|(?<!申)请(?![假教款求帮带勿您])|选(?![项举手])|比(?!我|较|起|例|如|去|上)|圈定了?|圈[了出]|用(?=别家|另一家|其他家|第三方)|换成|改用|要了';
const NOUN_ZH =
  '供应商|厂商|厂家|服务商|友商|竞品|竞争对手|对手|同类产品|替代(?:方案|品|产品)?|别家|别人家|其他家|其它家|另外?一[家款]|[两二三四五六几\\d]+\\s?[家款]|方案(?!分析)|选项|工具|软件|平台|系统|产品|小程序|插件|应用|app|模块|包|rivalname';
const NOT_THE_NOUN = '会议|发票|门户|资料|准入|入库|入驻|注册|表(?!现)|问卷|信息|名录|大会|管理|主数据|付款|打分|评级';

/** What a customer says about the choice of vendor: a review opened, a search begun, either of them over. */
export const VENDOR = {
  /** The whole vendor, contract or tool is in question, whatever the object. */
  'vendor-review': [
    `\\b(?:${VENDORS}) (?:\\w+ )?(?:reviews?|evaluations?|assessments?|selections?|comparisons?|audits?|overhaul|shake-?up)\\b(?! (?:page|form|template|site|score|questionnaire|portal|season))`,
    `\\b(?:reviews?|evaluations?|assessments?|comparisons?|audits?) of (?:all |every |each |its |their |the |software |saas |it |current |existing )*(?:${VENDORS}|contracts|${TOOLS}|alternatives)\\b`,
    words(
      "(?:won't|will not|not going to|unlikely to|(?:may|might) not|decided not to|chose not to|prefers? not to|not planning to|not plan to|n't (?:plan|want|intend|expect) to|not (?:want|intend|expect) to|refus\\w+ to) (?:be )?(?:renew(?:ing)?|extend(?:ing)?|prolong\\w*|continue with us|sign(?:ing)? (?:with us )?again)",
    ),
    "(?:\\bnot|n't|never) (?:be )?(?:renewing|extending|continuing with us)\\b|\\bnon-?renewal\\b|\\brenewal (?:won't|will not|isn't going to|is not going to) (?:happen|be signed|come)\\b|\\bagainst (?:a )?(?:renewal|renewing|extension|extending)\\b",
    words(
      'let(?:ting)? (?:the|their|our) (?:contract|agreement|subscription|licen[cs]e) (?:expire|lapse|run out|end)|(?:want|get|getting|be) out of (?:the|their|our) (?:contract|agreement)|walk(?:ing)? away from us|part(?:ing)? ways with us|(?:dump|ditch|dropp?|leav|exit)(?:e|ing)? us|exit(?:ing)? (?:the|our|their) (?:contract|agreement)|end(?:ing)? (?:the|their|our) (?:\\w+ )?(?:contract|agreement|relationship|partnership)',
    ),
    words(
      '(?:switch|mov|migrat|transition)(?:e|es|ing)? (?:\\w+ ){0,2}?(?:away from|off|off of|over from) (?:us|our|of our|of us|the platform)|migration (?:plan )?(?:away from|off) (?:us|our)',
    ),
    words(
      `replac(?:e|ing) (?:us|our (?:\\w+ )?(?:${TOOLS}|product|solution|system|contract)|you guys|you)|(?:replacements?|successors?|substitutes?|alternatives?) (?:for|to) (?:us|our|you|the platform)|phas(?:e|ed|ing) (?:us|our \\w+) out|phas(?:e|ing) out (?:us|our)|to be phased out|selection of a (?:successor|replacement)`,
    ),
    words(
      "(?:compar|benchmark|measur|pit)(?:t?ing|es|ed?|s) (?:us|you|our \\w+) (?:with|to|against)|pricing us against|(?:we're|(?:we|us|our (?:\\w+ )?(?:platform|product|tool|contract|price|pricing|solution|software)) (?:is|are|gets?)) (?:now )?(?:being )?(?:benchmarked|compared|measured|priced|pitted) (?:with|to|against)",
    ),
    words(
      `(?:consolidat|rationali[sz]|reduc|trimm?|cutt?|streamlin|standardi[sz])(?:e|ing|es) (?:[\\w-]+ ){0,4}?(?:${VENDORS}|${TOOLS}|tool ?stack|software stack|tech stack)|(?:cut|trim|wants? fewer|wants? to (?:consolidate|reduce|cut|trim)) (?:[\\w-]+ ){0,4}?(?:${VENDORS}|${TOOLS}|stack)|(?:vendor|supplier|tool|platform|software|stack|saas|app) (?:consolidation|rationali[sz]ation|reduction)|up for (?:consolidation|replacement)|on the (?:chopping block|cut list|hit list|way out)|\\w+ (?:${TOOLS}|${VENDORS}) instead of`,
    ),
    words(
      "(?:evaluat|review|discuss|debat|decid|consider|assess|question|ask|reconsider|rethink|weigh)(?:e|es|ing|s)? (?:\\w+ ){0,2}?(?:whether|if) (?:(?:our|the) \\w+ (?:still )?(?:fits|is right|makes sense)|to|they should|they will|it makes sense to|they still|we're|we are|we still) (?:\\w+ ){0,2}?(?:keep|renew|stay|continue|replace|switch|leave|right|need us|a fit|fits|makes sense)",
    ),
    words(
      '(?:evaluat|reassess|re-?evaluat|reconsider|rethink|question)(?:ing|es?|s|ed)? (?:our|the|this|their) (?:\\w+ )?(?:tool|product|platform|contract|software|subscription|solution|vendors?|suppliers?|renewal|relationship|partnership|agreement)',
    ),
    `${words('review(?:ing|s) (?:our|the whole|the entire|all|every) (?:[\\w-]+ )?(?:tools?|product|platform|contracts?|software|subscriptions?|solution|agreements?)')}(?! (?:proposal|quote))|${words('(?:our|the) (?:\\w+ )?(?:contract|agreement|platform|tool|renewal|product) is (?:now |currently )?(?:under review|up for review|in question|being reviewed|being reconsidered|on the line)|put(?:ting)? (?:our|the|their) (?:\\w+ ){0,2}?(?:contract|agreement|business|account|platform) (?:out to|up for) (?:\\w+ )?(?:tender|bid|auction|rfp|market|competition)|shopping (?:the|our|their) contract')}`,
    words(
      "(?:gave|given|giving|sent|served|received|got|handed|submitted|issued|filed) (?:us )?(?:in )?(?:a |an |their |its |formal |written |official |the )*(?:notice of (?:termination|cancellation|non-?renewal)|termination (?:notice|letter)|cancell?ation (?:notice|letter|request))|(?:our|their|us|with|a) (?:formal )?(?:\\d+|\\w+)[ -](?:days?|weeks?|months?)'? (?:of )?notice|termination letter",
    ),
    words(
      "(?:won't|will not|refus\\w+ to|not going to) sign (?:the|our|a) (?:\\w+ )?(?:renewal|contract|extension|agreement)|put(?:ting)? us on notice|(?:formal|written|official) (?:cancell?ation|termination)|our off-?boarding|(?:every|all|each) (?:[\\w-]+ )?(?:vendors?|suppliers?|providers?) (?:\\w+ )?(?:is |are |be |being |gets? )?(?:re-?)?(?:evaluated|reviewed|assessed|examined|audited|vetted)|notice of (?:termination|cancellation|non-?renewal)|termination notice|cancell?ation notice|(?:decision|decided|wish|intention) to (?:leave|switch|go elsewhere)|cancell?ation of (?:all|the|their|our)|only one (?:of (?:them|the two) )?(?:will|can|is to|gets to) (?:survive|stay|remain)|one of the two (?:will|has to|must) go|(?:decided|opted|chose|elected|prefers?) (?:rather )?not to (?:renew|extend|continue|prolong|sign)|contract (?:terminates|will be terminated|is (?:being )?terminated)|(?:want|plan|going|decided|intend|looking|about|have|has)\\w* to replace (?:the|this) (?:tool|platform|system|solution|software|product)|(?:consolidat|mov|standardi[sz]|migrat|harmoni[sz])(?:e|ing|es) (?:everything |all |it all )?(?:onto|on|to) (?:the |a |their )?(?:group\\W?s?|parent\\W?s?|corporate|headquarters\\W?) (?:\\w+ )?(?:system|platform|tool|standard|suite)|(?:customer|client|they|account) wants? out|exit (?:terms|clause)|termination clause|(?:whether (?:we|they) )?still need (?:you|us)|reasons? (?:not )?to (?:switch|leave|stay with)|keep or (?:replace|drop)|(?:every|all|each) (?:[\\w-]+ ){0,3}?contracts? (?:[\\w-]+ ){0,4}?(?:re-?examined|looked at|reviewed|under the microscope|scrutinised|scrutinized)",
    ),
    words(
      '(?:terminat|cancel)(?:e|l?ing|l?ed|es) (?:the|their|our) (?:\\w+ )?(?:contract|subscription|agreement|account|licen[cs]es?)|(?:build|building|develop|developing|writing) (?:\\w+ ){0,6}?(?:to replace us|instead of us)|tak(?:e|ing) over everything we do|compet(?:itive|ing) (?:quotes?|bids?|offers?|tender|process|bidding)|(?:gather|collect|get|request|compar|solicit)(?:t?ing|s|ed|e)? (?:\\w+ ){0,2}?(?:bids|quotes|offers|quotations) (?:from (?:\\w+ ){1,5}?)?(?:for|on) (?:the |our )(?:\\w+ )?(?:contract|renewal|agreement|platform|business)',
    ),
    '(?:供应商|厂商|服务商)(?:的)?(?:重新|年度|全面|正式|集中|统一)?(?:评审|评估|比选|筛选|整合|考察|选型|审查|审计|排查|考核|淘汰|替换|复审|复评|盘点|瘦身|优化|精简|遴选|洗牌|梳理)(?!表|问卷|模板|资料|过)|(?:对|把)[\\u4e00-\\u9fffa-z]{0,10}(?:供应商|厂商|服务商)[\\u4e00-\\u9fff]{0,4}(?:评审|评估|复审|评|审|梳理|盘点|过)(?:一遍|一次|一轮)?(?!级|分)',
    '(?:更换|替换|换掉|撤换|切换|换)(?:掉|到|一家|一个|其他|其它|别的|新的|新|现有的?|当前的?|目前的?)*(?:供应商|厂商|服务商)|(?:更换|替换|换掉|替代|停用|弃用|替掉|踢掉|放弃)了?(?:我们|你们)(?!的[^,。]{0,6}(?:模块|功能))|(?:把|将)(?:我们|你们)[\\u4e00-\\u9fff]{0,6}(?:换掉|替掉|替换|踢|换了|替代|下线|停掉)|换一家(?!公司)|(?:我们|你们)(?:这套|的系统|的平台)[^,。;]{0,8}(?:下线|停用|悬|淘汰|换掉|替换)|替掉(?![^,。;]{0,10}(?:模块|功能|插件))|(?:甩开|撇开|抛开|踢开)我们|(?:下线|注销|退出|离场)(?:清单|流程|手续)|我们(?:这套|这家)?[^,。;]{0,8}(?:不要了|要停了?)|[并统切迁合][到进入][^,。;]{0,6}(?:集团|总部|母公司)[^,。;]{0,6}(?:系统|平台)|(?:供应商|厂商|系统|工具)[^,。;]{0,4}(?:砍|减到|压到|压缩|缩减|精简)',
    '(?:整合|精简|压缩|合并|减少|缩减|砍掉?)(?:现有|部分|一些|一批|软件|的|系统|it)*(?:供应商|厂商|服务商|工具|系统|平台)(?:数量|数)?(?!主数据)|[\\u4e00-\\u9fff\\d]{1,3}(?:(?:家|套)(?:供应商|系统|平台|工具)?|个(?:供应商|系统|平台|工具))(?:要|得|将)?(?:并成|砍到|砍成|减到|合并成|压到|缩到|整合成|精简到)|待整合',
    '(?:可能|考虑|决定|打算|计划|倾向于?|明确|表示|说)?不(?:再|打算|会|想|准备|考虑|计划|太想)?(?:和我们|与我们|跟我们)?(?:续约|续签|续费|续了?(?=,|。|$)|延期)|(?:到期|期满|满了|这期|本期)[^,。;]{0,4}(?:就|即|便)?(?:不再?|停|终止|换|结束)(?:签|续|延|用|合作)?|通知[^,。;]{0,4}终止|终止通知|续约(?:没戏|悬|无望|黄了|泡汤|怕是|基本没)|不续',
    '(?:单|客户|续约|合同|这家)[^,。;]{0,6}(?:保不住|难保|危险|要丢|要黄|黄了|不是必然|没定|不一定|不稳)|(?:模块|账号|合同|系统|服务)[^,。;]{0,4}(?:退掉|全退|停掉)|全部退|(?:要走|走人)(?:基本)?(?:定|了|的)|被[^,。;]{0,6}(?:撬|挖)走|低我们|比我们便宜|只(?:会|能)?(?:留|保留|选)(?:一|两)[个家套]|砍掉?[^,。;]{0,6}的?供应商|市场(?:评估|比选)|国产(?:化)?替[换代]|信创替换|整体切换|末位淘汰|退租|退费|不再合作|合作不下去|转投|合同[^,。;]{0,10}(?:终止|解除)|(?:你们|贵方|贵司|贵公司)[^,。;]{0,6}的?替代|[要想打算]*(?:停用|不用)(?:我们|你们|这套)(?!的[^,。]{0,8}(?:功能|模块))|选的不是我们|没选我们|解约|解除(?:合同|合作|协议)|终止(?:合同|合作|服务|协议)|提前(?:退出|解除|终止)|退出合同|退订|(?:四处|到处)(?:询价|问价|比价)|询价比价|货比三家|比价|比选(?:中|阶段)?|竞争(?:性)?(?:报价|谈判|磋商)|竞价',
    '(?:合同|供应商|软件|系统)[^,。;]{0,8}(?:过|审|梳理|盘|捋)一遍|解套|(?:退出|解约|终止)条款|还要不要(?:你们|我们)|留还是换|不换的理由|接替我们|顶替我们|甩掉我们|投票换|[七六五四三八九十\\d]家供应商[^,。]{0,6}(?:到头|太多)|只[要留][一二两三]家|只留一套|换不换(?:我们|掉|供应商)?|[拿把跟和与]我们(?!的[^,。;]{0,10}(?:功能|模块|插件|问卷|报表|预测|排班|排程))的?(?:续约)?(?:价|报价|合同)?(?:和|跟|与|去)?.{0,12}(?:比较|对比|做对比|比一比|比一下)|(?:考虑|讨论|评估|纠结|研究|质疑)[^,。;]{0,8}?(?:是否|要不要|还要不要|该不该|值不值得)(?:再|继续)?(?:继续使用|继续用|续约|续签|换|更换|留|用我们|跟我们)|从(?:我们|你们)(?:这|平台|系统|的)?[^,。;]{0,6}(?:迁出|迁走|迁移出|搬走|撤)|(?:迁出|迁走|撤出)去?的?(?:方案|计划)|(?:自研|自己(?:做|开发|搞)|自建)[^,。;]{0,12}(?:替|取代|不用我们|换掉)|接过去|接盘|重新(?:选|遴选|比选|评选)(?:型|平台|系统|供应商|厂商|一家|了|$)?|统一(?:用|换|改用|切到|切换到)(?:另|别|其他|集团)',
  ],
  /** The market is asked; what for decides whether it is about us. */
  'market-search': [
    words(
      'rf[pi]s?(?! (?:software|tools?|platform|jokes?|templates?|season))|requests? for (?:proposals?|information|tender|quotations?)|(?:out|goes|going|put|go|is|are) to (?:public )?tender|tender(?:ing)? (?:process|documents?|for|is|was|opens?|starts?|goes|out)|(?:re-?tender|re-?bid)(?:ding|ing|s)?|tendering|(?:public|open|formal|new|competitive|proper|a|the|their|its) tender|out to bid|sourcing (?:event|exercise|process)|reverse auction|selection process',
    ),
    words(
      "(?:go|going|went|voted|decided|opted|chosen|chose|settled)(?: to go)? (?:with|for|on) (?:another|a different|someone else|somebody else|a competitor|a rival|rivalname)|(?:they|they're|customer|client|account)(?:'re| are| is)? (?:about|going|ready|planning|set|preparing|likely|threatening) to (?:leave|move on|walk|churn|go elsewhere)|(?:vote|case|push|pushing|plans?|planning|ready) (?:for|to make) (?:a|the) (?:switch|change of (?:vendor|supplier|provider|system|tool))|(?:find|finding|look(?:ing)? for|search(?:ing)? for|seeking|lined up) (?:a|our) (?:successor|replacement)|shopping around|(?:look(?:ing|s)?|go(?:ing|es)?) elsewhere|open to other (?:vendors|providers|suppliers|tools)|what(?:'s| is| else is| else) (?:else )?(?:is )?out there|what (?:else )?the market (?:has|offers)|go(?:ing|es)? (?:out |back )?to (?:the )?market|test(?:ing)? the (?:market|waters)|scan(?:ning)? the market|market (?:scan|check|sounding)",
    ),
    words(
      "(?:switch|mov|migrat|chang)(?:e|ing) (?:(?:[\\w'-]+ ){0,4}?to (?:another|a different|a new|a competing|a rival) (?:vendor|provider|supplier|tool|platform|product|system)|to (?:a competitor|rivalname|someone else|somebody else)|vendors|providers|suppliers|platforms|tools)",
    ),
    '(?:公开|重新|整体|邀请)*(?:招标|竞标|邀标|招投标)(?!代理|公司|结果|网站|软件|平台|系统|会议)|招标(?:文件|公告|书)|标书(?=.{0,6}(?:挂网|发布|公告|发出|发到))|议标',
    '[跟和与](?:别的|其他|其它|另外?[一两几]?家|友商|竞品|对手|别家)[^,。;]{0,6}(?:接触|谈|聊|对接|沟通|搭上)|[拿把][你我]们[跟和与][^,。;]{0,6}比|(?:要|想|打算|准备|铁了心)(?:走了?|离开|跑)(?=[,。;!]|$)|[迁换搬切转][到去成](?:别家|另一家|其他家|别的)|集采|统采|统一采购平台|(?:去|到|从)?市场上?再?(?:招|找|问|询)一?[轮圈家]|看(?:看|一看|了看)?(?:别家|别人家|其他家|其它家|外面|市场|市场上)|往外看|另(?:找|寻|选)(?:一家|别家|他家|高明|下家)|换(?:平台|系统|工具|一套)(?!数据|号|了新)|市场上(?:还)?有(?:什么|哪些|没有)|找(?:下家|别家|其他家|备胎)',
  ],
  /** A search among several: the object decides whether it is about us or about one function. */
  search: [
    `\\b(?:${LOOKING}) ${BETWEEN}${NOUN}\\b(?! (?:lists?|data|records?|master|numbers?|codes?|fields?|portal|fair|payments?|invoices?|names?|meeting|dinner|day|award|type))`,
    `\\b${LOOKED_AT} (?=(?:[\\w-]+ ){0,3}?(?:other|another|two|three|four|several|some|different|alternative|outside|competing|rivalname))${BETWEEN}${NOUN}\\b`,
    `\\b(?:other|another|outside|external|two|three|four|several|alternatives?|different|specialist|speciali[sz]ed|new|compet\\w+|rivals?|some|standalone|replacements)(?: [\\w/&'-]+){0,5}? (?:${NOUN}(?: [\\w/&'-]+){0,5}? )?(?:(?:are|is|being|been|gets?|getting) (?:\\w+ ){0,2}?${LOOKED_AT}|(?:are |is )?${ON_TRIAL}|on (?:the|a|their) (?:short|long)list|shortlisted)\\b`,
    '\\b(?:short|long)list of (?:two|three|four|five|several|\\d)\\b',
    "\\b(?:has|have|got|with) (?:two|three|four|several|a few|a couple|some|another one|one)(?: of them)? (?:on|in) (?:trial|test|evaluation|the running)\\b|\\b(?:weighing|deciding|choosing|torn) (?:up )?between (?:[\\w'-]+ ){1,6}?(?:and|or)\\b",
    `(?:${SEEK_ZH})(?:(?!评估|评审|考察|是否|会不会|有没有|要不要)(?:[^,。;!?:"\\s]| )){0,16}?(?:${NOUN_ZH})(?:供应商|厂商|服务商|公司)?(?!${NOT_THE_NOUN})`,
    `(?:${SEEK_ZH})[^,。;]{0,4}?(?:别的|其他的?|另外?一?[家款]的?|新的?|更好的?|外部的?)(?:bi|crm|ocr|${FUNCTIONS_ZH.join('|')})`,
    `(?:另一?|其他|别的|其它|专门的?|独立的?|外部的?|第三方|[两二三四几多]\\s?)(?:款|家|套|个)?[^,。;!?:"]{0,10}?(?:${NOUN_ZH})[^,。;!?:"]{0,8}?(?:演示|试用|试点|测试|评估|选型|比选|pk|讲标|报价|对比|考察)`,
    `[^,。;!?\\s"]{0,8}(?:工具|系统|软件|平台|方案)?选型|(?:拿|让|用)[^,。;!?]{2,16}(?:跟|和|与|同)[^,。;!?]{2,14}(?:pk|打擂台?|比一比|对比|比较|掰手腕)|(?:可能|打算|准备|想|要|考虑)把?[^,。;!?]{0,10}换成[^,。;!?]{0,6}(?:专业|别的|其他|独立|另)[^,。;!?]{0,4}(?:产品|工具|软件|系统)`,
    '(?:平台|工具|系统|软件|产品|厂商)(?:[^,。;]{0,4})(?:入围|剩下?|圈定|缩到|筛到|选出|候选)了?[两三四几]',
    '[向让找][^,。;]{0,6}?[两三四几]家[^,。;]{0,12}?(?:报价|询价|出方案|讲标|演示)|另(?:找|选|寻)[一两几](?:家|款|个|套)|[跟和与同]一[家款][^,。;]{2,10}(?:厂商|公司|产品)?(?:做|搞|跑)?(?:poc|试点|测试|试用)',
    '[跟和与]这?[两三四几]家[^,。;]{0,4}(?:聊|谈|接触|沟通)|[都全]交给一家|一家全?包',
    '(?:看|找|问)看?(?:有没有|是否有)(?:更好|更便宜|更强|别的|其他|合适)[^,。;]{0,6}',
    '(?:正在|正|在|打算用|准备用|想用|考虑用|改用)(?:试|看|评估|测试|试用|对比)?用?rivalname',
  ],
  /** Whatever else is searched for, it is one job only. */
  'one-function': [
    words(
      '(?:only|just|solely|purely|specifically) (?:for|in|on|to cover)|only(?=:)|separately|only (?:[\\w-]+ )?(?:for|the|that|this) (?:one |single )?(?:\\w+ )?(?:piece|part|module|step|team|department|job|bit|function|process|area)|just that (?:piece|part|bit|one)|(?:limited|confined|restricted) to|nothing (?:else|more|beyond)|(?:everything|anything|all) else|the (?:rest|remainder)|rest of (?:our|the)|core (?:platform|product|contract|system)|no (?:impact|effect|bearing) on|for (?:[\\w-]+ ){1,3}?alone|that one (?:step|job|piece|team)|our \\w+ (?:module|feature|functionality)|main (?:contract|platform)',
    ),
    '跟我们主|交给(?:专业|专门)|就这一?[样块个项]|(?:想要|需要|要)一?[个款套][^,。;]{1,8}(?:工具|软件|插件|小程序|模块|app)|^[^,。;]{2,10}(?:的事|这事|方面|部分|这件事|一事)(?=,)|[^,。;]{2,8}的不(?:能|行|支持|会)|(?:想|要|打算|准备)(?:换|找|上|买)(?:一?[款个套])(?:专门的?|独立的?|新的?)?(?:工具|软件|插件|小程序|模块|app)|别的(?:系统|平台)(?:不变|不动|照旧)|只限|仅限|限于|只用[来在于]|只涉及|不涉及|不碰|不相干|只换|只管|只针对|只是.{0,8}(?:这一?块|这部分|这个环节)|单独(?!开发|做|给|谈)|其他(?:的)?(?:模块|功能|部分|都|不|照|业务)|其余|别的(?:都|照旧|不动|不换|部门不|模块|功能)|其它(?:模块|功能|都|不)|不影响|主(?:平台|合同|系统)(?:不动|不变|照旧|不受)|[这那]一?块|这一?项|[这那]个?环节|这部分|只有.{1,10}[这那]',
  ],
  /** Whatever job is named, the whole contract is meant. */
  'whole-contract': [
    words(
      '(?:entire|whole|full|complete) (?:contract|agreement|platform|suite|relationship|account|business|stack|package)|contract (?:that )?we hold|replac(?:e|ing) us|everything we (?:do|provide|deliver|run)|(?:replacements?|alternatives?|successors?) (?:for|to) (?:us|our (?:platform|product|tool|system)|you)|us included|including us|ours? (?:too|included|is one)|we run for them|for our (?:contract|renewal)|we (?:supply|provide|run|deliver|hold|host|operate)|incumbent',
    ),
    '整个(?:合同|平台|系统)|整单|整体(?:重新|换|招标|替换)|整套|全套|(?:替换|替代|换掉|取代)掉?的?是?我们(?!的[^,。]{0,8}(?:模块|功能|报表|问卷))|把我们(?:全|整)?(?:换|替|踢)|我们(?:承建|这份合同|这套|这家)|(?:包括|含)我们|我们也?在(?:内|名单|里面|待)|现有平台|的活全',
  ],
  /** A review or search that came to an end. */
  'review-finished': [
    words(
      '(?:finish|complet|conclud|wrap|clos|end|cancel|stopp?|dropp?|abandon|call|kill|scrapp?|withdr[ae]w|bin|axe?)(?:ed|led|ped|ned|n)?(?: up| off| out)?(?: with)? (?:the |their |its |our |his |her |all |any |that |this )?(?:[\\w-]+ ){0,2}?(?:reviews?|evaluations?|assessments?|rf[pi]s?|rfp process|comparisons?|tender|search|hunt|cull|bake-?off|selection(?: process)?|reviewing (?:\\w+ )?(?:vendors|suppliers|providers|alternatives)|(?:evaluating|looking at|considering|comparing) (?:\\w+ )?(?:vendors|suppliers|providers|alternatives|options))',
    ),
    words(
      '(?:pull(?:ed|ing)? the plug on|put an end to|given up on|gave up on|giving up on|backed (?:away|out|off) (?:from|of)|walked (?:away|back) from|shut down|(?:abandon|dropp|scrapp|shelv)ed) (?:the |their |its |a |any )?(?:\\w+ ){0,2}?(?:idea|plans?|thoughts?|rf[pi]s?|tender|review|evaluation|search|switch|replacement|migration)(?: (?:of|to|for) (?:replac\\w+|switch\\w*|leav\\w+|mov\\w+|migrat\\w+|chang\\w+|ditch\\w+))?(?: (?:us|our \\w+|vendors|suppliers|tools))?',
    ),
    words(
      'done (?:with )?(?:reviewing|evaluating|looking at|comparing|shopping|the|their|its) (?:\\w+ ){0,2}?(?:vendors|suppliers|providers|alternatives|review|evaluation|rfp|around)',
    ),
    "(?<pre>\\b[\\w-]+ )?\\b(?:reviews?|evaluations?|rf[pi]s?|comparison|tender|search|bake-?off|cull|audit|selection|shoot-?out|hunt|competition|rounds? of demos)(?: process| decision| round)?(?: (?:of|for|with|between) (?:[\\w'-]+ ){0,5}?[\\w-]+)?(?:'s| is| was| are| were| has| have| had| been| got| came)*(?: now| all| finally| officially| just| already| also| formally)* (?:finished|complete|completed|closed|concluded|over|done|ended|cancell?ed|called off|dropped|off the table|wrapped(?: up)?|scrapped|withdrawn|pulled|dead|behind (?:us|them)|off|history)\\b|\\b(?:tender|rfp|selection|review) (?:decision|result)s? (?:is|are|came) (?:out|in)\\b",
    words(
      '(?:no longer|not|stopped|gave up|given up on|quit) (?:reviewing|evaluating|looking (?:at|for|around)|considering|comparing|shopping|searching for|talking to) (?:\\w+ ){0,2}?(?:vendors|suppliers|providers|alternatives|around|options|tools|competitors) (?:any ?more|any longer)|(?:no longer|stopped|quit) (?:reviewing|evaluating|looking (?:at|for)|considering|comparing|in talks with|talking to|shopping) (?:\\w+ ){0,2}?(?:vendors|suppliers|providers|alternatives|options|replacements?|competitors|around)',
    ),
    words(
      'decided against (?:a |an |the |any )?(?:\\w+ )?(?:vendor review|rfp|switch(?:ing)?|replac(?:ing|ement)|leaving|mov(?:e|ing)|evaluating|tender|chang(?:e|ing))|nobody (?:there )?wants to (?:switch|leave|move)(?: \\w+)? (?:any ?more|any longer)|no change of (?:supplier|vendor|provider|tool)',
    ),
    '(?<pre2>[\\u4e00-\\u9fff]{0,4})(?:评审|摸底|调研|比较|评估|复审|比选|招标|比价|选型|考察|竞标|评标|遴选|对比测试|pk)(?:工作|流程|过程|一事|的事)?(?:上周[一二三四五六日]?|本周[一二三四五]?|昨天|今天|已经|已|都|也|全部|正式|顺利|刚刚?|终于)*(?:结束|完成|完毕|做完|完了|撤了|撤回|撤销|告一段落|取消|叫停|终止|作罢|收尾|收官|落幕|作废|黄了|不做了|不搞了|停了|流标|尘埃落定|出结果|有结果|结果(?:公示|出来|已出))(?!后|之后|前|以后|时间)|流标',
    '(?:取消|结束|完成|停止|终止|放弃|叫停|停掉|撤回|撤销|不再进行?)了?(?:对)?(?:供应商|厂商|替代方案|其他供应商)?的?(?:评审|评估|比选|招标|考察|选型)(?:供应商|厂商)?|停了招标|把招标(?:给)?(?:停|叫停|取消|撤)了?',
    '(?:替换|更换|换掉|换|取代)(?:我们|供应商|平台|系统)?的?(?:计划|方案|念头|想法|项目)[^,。;]{0,6}(?:作罢|搁下|取消|放弃|否|黄|停|打消|结项)|打消了?(?:招标|换|更换|替换)[^,。;]{0,4}的?念头',
    '(?:不再|停止|放弃|打消)了?(?:考虑|寻找|接触|比较|评估|看)?(?:更换|替换|换掉|其他|新的?|别的)*(?:供应商|厂商|服务商|替代方案|我们|平台|系统)的?(?:念头|想法|计划|打算)?|(?:现在)?不[找看换比选]了|没人(?:再)?(?:想|提)(?:换|替换)',
  ],
  /** They stay: said of us, or with nothing else in its place. */
  staying: [
    `${words('(?:stay|staying|stays|stayed|stick|sticking|sticks|remain|remaining|remains|continu(?:e|es|ing|ed)) (?:\\w+ )?(?:on )?(?:with|to) (?:us|ours?|the (?:current|existing) (?:vendor|tool|platform|provider))|(?:more|another) (?:\\w+ )?(?:years?|months|term) with us')}|\\bwe (?:stay|remain|(?:keep|retain) (?:the|their|all|our))\\b(?! (?:in|close|on))`,
    `${words('(?:keep|keeping|kept|retain\\w*|continue|go on|carry on) (?:using )?(?:us|ours|our (?:tool|platform|product|software|contract|solution|system)|the contract with us)')}(?! (?:posted|informed|updated|waiting|in the loop|busy|up|on our|honest|company))`,
    words(
      "(?:chose|choosing|chosen|picked|selected|went with|going with|went for|awarded(?: it)?(?: to)?|prefers?|decided (?:on|for|in favou?r of)|confirmed|voted (?:\\S+ )?for|signed (?:again )?with|back with|came back to|returned to) us|(?:chose|chosen|picked|selected|preferred?) (?:ours|our \\w+ over)|we (?:have |'ve )?(?:won|beat)(?! (?:a|an) )|we(?:'re| are| were|'ve been| have been) (?:the )?(?:winners?|selected|chosen|picked)|(?:tender|contract|business|deal|rfp) (?:went|goes|fell|was awarded|stays|came) (?:back )?(?:to|with) us|we came out (?:on top|ahead|first)|(?:went|fell|fallen|gone|decided|turned out) (?:our way|in our favou?r)|in our favou?r",
    ),
    `${words("(?:decided|agreed|committed|confirmed|chose|opted|going|voted) (?:(?!not\\b)\\S+ )?(?:that )?(?:they |to |they will |they are |they're |it )*(?:stay|staying|renew|renewing|continue|keep us)")}(?! (?:with )?(?:the )?(?:\\w+ ){0,2}?(?:calls?|meetings?|training|pilot))`,
    words(
      '(?:notice|termination|cancellation) (?:letter )?(?:has been |was |is |got )?(?:withdrawn|rescinded|revoked|pulled|retracted|taken back)|we (?:made (?:it|the cut)|survived)|no more (?:shopping|looking|searching)(?: around)?|signed (?:on |up )?for (?:another )?(?:\\w+ )?(?:more )?years|renewing with us|renewal (?:is |was |has been |got )?(?:signed|confirmed|closed|agreed|goes ahead|going ahead|went through|in the bag|secured)|signed (?:the|their|our|a) (?:\\S+ )?(?:renewal|extension)|(?:contract|agreement) (?:was |is |has been |got )?(?:extended|renewed|prolonged)|extended (?:the|their|our) (?:contract|agreement)|(?:draft|sign|prepar)(?:ing|s|ed) the (?:extension|renewal)|(?:withdr[ae]wn?|pulled(?: back)?|retracted|took back|taken back|rescinded|revoked|cancell?ed) (?:their|the|its) (?:\\w+ )?(?:notice|letter of termination|termination|cancellation|non-?renewal)|contract continues|will sign again|asked for a renewal quote',
    ),
    `${words("(?:they|team|customer|client|account|cfo|ceo|company)(?:'re|'s| are| is| will be)? (?:all )?staying")}(?! (?:in|at|for|until|home|late|on|the|overnight|focused|put|away|out|over|quiet|with))`,
    '(?:继续(?:使用|合作|用)(?!excel|老|旧|原来的?表格|手工)|继续(?:和|与|跟)我们(?:合作|走|签)?|留下来?(?!了?(?:印象|电话|联系|时间))|沿用我们|维持现状|还是用我们|[定选]的还是我们|就用现有|用回我们)|保留我们|(?:我们的)?合同照旧(?:执行)?|按原合同(?:续|执行)|接着签|再(?:签|续|跟我们)[一两二三四五\\d]+年',
    '(?:决定|确定|确认|同意|已经?|顺利|正式)(?:和我们|与我们|跟我们)?(?:续约|续签|续费)(?!意向|沟通|流程|谈判|前|时|与否)|走续约流程|合同(?:已)?(?:延|续)(?:了|签)?[一两二三四五\\d]+年|(?:撤回|收回|撤销|撤了)了?(?:不续约|解约|终止|退订|解除)|(?:终止|解约|解除|退订|不续约)[^,。;]{0,4}(?:撤回|收回|撤了|撤销)|标[^,。;]{0,4}(?:给了?|归)我们|合同再[走签续][一两二三四五六七八九十\\d]+个?[年月]',
    '(?:最后|最终|还是|仍|决定)[^,。]{0,4}[选用留定]了?我们|(?:选择|选|定|留|保)了下?的?(?:还是)?我们(?!的(?:模块|新))|选定我们|我们(?:入选|被选中|中标|胜出|赢了?|留下|第一)|第一名是我们|友商出局|续约[^,。;]{0,4}签(?:了|下|好|完|字)|续约(?:合同)?(?:已|已经)签|(?:不再|不)(?:四处|到处|往外)?看了|签了[一两二三四五\\d]年|合同(?:已经|已|也)?续了|延了[^,。;]{0,4}合同|考核通过|续约确认|(?:还是|仍是|依旧是|归)我们的?(?=[,。;!:]|$)|我们(?:还是|仍是|依旧)第一|保住了|稳住了|保下来|留用(?:我们|他们)?|(?:顺延|续|延)[一两二三四五\\d]+[年个]|第一供应商|拍板不换|没打过我们|输给(?:了)?我们|没赢过我们|招标取消[^,。]{0,4},?继续|[让要]我们报续约价',
  ],
  /** What stays is the rest beside the job that is looked at. */
  remainder: [
    `${words('(?:everything|anything|all|nothing) else|(?:the )?(?:rest|remainder)|other (?:modules|functions|features|teams|parts)')}|其余|其他|其它|别的|剩下|主平台|主合同`,
  ],
  /** After a finished review: it was lost. */
  lost: [
    `${words('(?:going|went|gone|moving|moved|switching|switched|migrating) (?:with|to|over to) (?!us\\b|our\\b)\\w+|(?:chose|picked|selected) (?!us\\b|our\\b|to (?:stay|renew|keep|continue))\\w+|leaving|lost|against us|rivalname (?:won|was chosen|is in)')}`,
    '(?:换成|换到|换用|改用|转用|转向|选了|选择了|迁移到)(?!我们)|离开|不续|更换|放弃我们|没选我们|我们(?:出局|落选|没中)',
  ],
  /** An end that has not come, or whose outcome is open. */
  'not-yet': [
    `${words("if|whether|once|when|until|till|unless|before|after|hop(?:e|es|ed|ing)|should|expect\\w*|will|would|could|may|might|to be|by the time|yet|soon|want(?:s|ed)?|plan(?:s|ned|ning)?|as soon as|not|n't|never|due to|going to|aim\\w*|almost|nearly|half")}|n't\\b`,
    '如果|一旦|等(?!了)|待|直到|在.{0,6}前|希望|预计|计划|应该|可能|即将|快要|快|将|还没|尚未|还未|没有|未(?!来)|是否|会不会|之前',
  ],
  /** Staying that is not decided. */
  undecided: [
    `${words("if|whether|unless|hop(?:e|es|ed|ing)|want(?:s|ed)?|would|could|may|might|should|convinc\\w*|persuad\\w*|not|n't|never|no|question|reasons? to|why|undecided|unclear|unsure|likely|considering|before|until|reluctant|rather than|instead of")}|n't\\b`,
    '谁|在?评估是|如果|假如|要是|希望|可能|或许|是否|要不要|会不会|不会|不再|不想|不打算|没有|没(?!打过)|不(?!续约的?函|找了|换|了)|未|说服|争取|考虑|讨论|尚|才会|犹豫|除非|除了|只有|前提|能否|才肯|质疑',
  ],
  /** The account sells: it answers a tender, it does not run one. */
  bidder: [
    "\\b(?:respond\\w*|responses?|answer\\w*|bid(?:ding|s)?|submit\\w*|won|win(?:ning)?|lost|losing|reply\\w*|template|pitch\\w*|compet\\w+|shortlisted|chasing|hop\\w+ to|sell\\w*|for a living) (?:[\\w'-]+ ){0,5}$|^ (?:responses?|bids?(?! from)|answers?|template|submission|win|reply|replies|team\\b|they (?:won|lost|bid|answer|hope)|from (?:a|an|the) (?:\\w+ )?(?:army|city|state|government|ministry|bank|hospital|university|council|county))|^[^.]{0,30}\\bthemselves\\b",
    '(?:投标|应标|参加|参与|接不接|中标|标书|拿下|中了?|赢|入围|赶|代理).{0,8}$|^(?:书(?!.{0,6}(?:挂网|发布|发到))|文件模板|中标|代理|公司)|投标|应标',
  ],
  /** To us: the good direction. */
  'towards-us': [
    "^[^.]{0,25}?\\b(?:to|onto|on|with|around|into|in favou?r of|towards?|and keep(?:ing)?) (?:us|our)\\b(?! (?:\\w+ )?(?:competitors?|rivals?|contract|renewal|scope|work|job|role|place|business))|^[^.]{0,40}?\\b(?:we are the one|we're the one|keeping us|and chose us|and picked us|selected us)\\b",
    '^.{0,14}?(?:到|为|成|选择?|用|改用|转向|切换到|集中到|统一到|整合到|迁到|归到)了?我们(?!的(?:竞|对))',
  ],
  /** What may stand before "review" when it is the vendor's. */
  reviewed: [
    '^(?:vendor|supplier|provider|procurement|purchasing|tool|software|platform|contract|the|their|its|our|a|this|that|whole|full|formal|annual|internal|rfp|and|when|once|said|says|now|yes|market|if|after|until|cfo|is|was|long|another|any|public|open|competitive|big|entire|news|with|good) ?$|^$',
    '(?:供应商|厂商|服务商|工具|软件|平台|采购|合同|整个|全部|本次|这次|此次|本轮|这轮|该|的|他们|客户|内部|目前|现在|如果|等|说|了|已|正式|公开)$',
  ],
  /** Reviews that every vendor, project or employee goes through. */
  formality: [
    words(
      'managers?|management|relations|security|legal|privacy|compliance|onboarding|questionnaire|invoices?|paperwork|portal|forms?|documentation|master data|code|peer|design|performance|account|business|quarterly|qbr|budget|salary|architecture|google|g2|capterra|app store|data protection|risk|training|pull request|sprint|payments?|credit|employee|literature|product|meeting|access',
    ),
    '安全|绩效|风险|效果|健康|需求|业务|代码|合规|隐私|准入|入库|入驻|项目|季度|年终|影响|培训|等保|法务|薪酬|数据|新品|产品|架构|论文|职称|付款|门户|^会',
  ],
  /** More of us, or our own work with them. */
  growing: [
    words(
      'seats?|licen[cs]es|upgrad\\w+|expan\\w+|enterprise plan|premium|add-?ons?|roll-?out|more users|adding|every new|training|workshop|go-?live|kick-?off|dates?|meeting|another (?:team|department)|other (?:teams|departments)|new (?:team|department|use case)|(?:our|your) (?:new|beta|latest|updated|own|extra|mobile|roadmap)',
    ),
    '新版|试点是我们|席位|高级版|企业版|旗舰版|专业版|升级|扩展|扩容|加购|增购|培训(?![部组])|上线|推广|会议时间|其他部门|我们的?(?:新|最新|升级|增值|高级)',
  ],
  /** What follows "for" and still means the whole. */
  whole: [
    '^(?:the |their |our |its |this |next |all |a |any |after |when )*(?:renewal|contract|year|quarter|term|cycle|q[1-4]|20\\d\\d|fy ?\\d+|long term|short term|everything|whole|entire|jan\\w*|feb\\w*|mar(?:ch)?|apr\\w*|may|june?|july?|aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*|tool|product|platform|category|cost|savings?|budget|price|reasons?|stack|teams|company|business|agreement|us|group|now|spring|summer|fall|autumn|winter|replacement)\\b',
    '^(?:整个|全部|所有|续约|合同|明年|今年|下|成本|预算|价格)',
  ],
  /** One part of ours, rather than all of it. */
  'our-part': [
    words(
      "our (?:[\\w-]+ ){0,2}?(?:module|feature|functionality|function|add-?on|app|forecasts?|scheduler|scheduling|forecasting|reporting|dashboards?|survey|notes?|mailing|search|planner|planning|portal|bot|chatbot|export|import|connector|one)|ours (?:lacks?|can't|cannot|doesn't|isn't|won't)|since ours|because ours|beats? ours|than ours|instead of ours|part of (?:our|the)|not (?:part of )?our (?:core|main|area)|isn't part of that|nothing to do with our main",
    ),
    '我们的?[^,。;]{0,8}?(?:不会|不支持|不行|太弱|不好用|模块|功能|插件|报表|预测|排程|排班|问卷|群发|病历|自带|组件)|我们自带|比我们的|我们的(?:弱|不|排不)|嫌我们|因为我们的|不用我们的',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
