import { words } from './words.ts';

/** Somebody else: people's families and friends, those the customer serves, those who only look like them. */
export const OTHERS: readonly string[] = [
  words(
    '(?:a|an|one|some|another)(?: [\\w-]+)? (?:supplier|partner|customer|client|competitor|friend|neighbou?r|dealer|colleague|vendor|prospect|contact|acquaintance)s? of (?:theirs|his|hers|mine|ours)|ex[- ](?!customers?\\b|users?\\b)[\\w-]+,? (?:told|said|says)|(?:stor(?:y|ies)|anecdotes?|rant|joke|gossip) (?:about|of|on) how|(?:a|the) (?:different|other|neighbou?ring|second) (?:tenant|company|firm|business|customer|account) (?:with|in|of|next)',
  ),
  words(
    '(?:the|a|an|their|some|most|many) (?:oems?|landlord|franchisor|franchisees?|principal|end[- ]customers?|end[- ]clients?|investors?|regulator|neighbou?rs?|mother-in-law|father-in-law|son|daughter|kids?|flatmate|roommate) (?:is|are|has|have|wants?|runs?|looks?|was|were)|(?:retailers?|carmakers?|hospitals?|clients?|customers?|buyers?) (?:that |which |who |whom )?they (?:supply|serve|sell to|work for|deliver to|audit|advise|consult)',
  ),
  '(?:主机厂|车企|整车厂|甲方|总包|业主方?|房东|下游|上游|终端客户|大客户|对家|代工厂|品牌方|客户的客户)(?=[^,。;]{0,3}(?:在|要|正|最近|也|准备|打算|想|把|砍|换|招|选|评))|(?:友商|竞品|对手|同行|别家|隔壁)的?(?:一个|一家|某个|几个|老|大)?(?:客户|团队|项目|公司)|(?:他们|客户|对方)?自己的(?:客户|供应商|经销商|下游|上游)|(?:前司|前公司|前同事|前老板|前任|原单位|老家|亲家|岳家|婆家|娘家|同村|校友|群友|网友|牌友|球友|邻桌|邻座)(?!就|留)|听[^,。;]{0,6}(?:闲聊|八卦|吹牛)',
];

/** Only a thought, or far off. */
export const FAR_OFF: readonly string[] = [
  words(
    "gossip (?:at|had|has|was|is|says)|rumou?r has it|(?:maybe |perhaps )?(?:one|some) ?day|eventually|down the (?:road|line)|in the (?:distant|far) future|at some point|sooner or later they|not (?:before|until) 20\\d\\d|dream(?:s|t|ed|ing)? (?:of|about)|toy(?:s|ed)? with the (?:idea|thought)|thinking out loud|thought experiment|what if|just (?:curious|a thought|an idea|theoretical\\w*|brainstorming)|if only|wishful thinking|in an ideal world|for argument's sake|joked (?:that|about)|jokingly|half joking|kidding",
  ),
  '嘴上说|随口(?:一)?说说?(?:而已|罢了)?(?=[^,。;]{0,4}(?:想|要|换))|感慨|幻想|做梦|开玩笑|玩笑说|打趣|调侃|畅想|脑洞|以后再说|哪一天|有朝一日|迟早有一天|假想|演练|桌面推演|理论上|按理说|照理|不排除(?=将来|以后|哪天)',
];

/** Said beside it: it is about something else, or there is nothing in it. */
export const REFUTED: readonly string[] = [
  words(
    "nothing (?:planned|decided|concrete|in writing|official|behind it|in it)|(?:not|isn't|aren't|wasn't) on (?:anyone's|anybody's|the|their|his|her) (?:list|agenda|radar|roadmap|horizon|mind)|(?:no|without) (?:plan|budget|timeline|date|decision|intention|mandate|project|sponsor) (?:yet|for it|for that|behind it|attached|whatsoever|at all)|these (?:here|guys|ones|people) (?:aren't|are not|don't|didn't|have not|haven't)|(?:that|it|this)(?:'s| is| was) (?:about|for) (?:the |their |a |an )?(?:catering|canteen|cleaning|office|furniture|travel|insurance|printers?|coffee|parking|construction|building|fleet|cars?|uniforms|phones?|laptops?|energy|electricity|gas|packaging|logistics|freight|security guards)|(?:he|she|they|it) meant (?:the |their |a |an )?[\\w -]{1,20}(?:printers?|catering|cleaning|furniture|cars?|fleet|phones?|coffee|paper|insurance|laptops?|company|supplier)",
  ),
  '(?:19|20)\\d\\d年的(?:老)?事|被[^,。;]{0,4}(?:挡|拒|轰|赶|劝)(?:了?回|出|走|之门外)|(?:原来|其实|说的是|指的是|结果是|后来才知道|一问是|问下来是|敢情是|是找|是说|是指|讲的是)[^,。;]{0,8}(?:场地|会场|酒店|厂址|打印机|食堂|餐饮|保洁|办公|家具|差旅|保险|咖啡|停车|装修|物业|车辆|班车|绿化|工服|礼品|团建|年会|施工|手机|电脑|宽带|快递|耗材|空调|电梯|食材|叉车|设备|货架|包装|原料|辅料|班车|保安|另一家|别家|别人|同名)|没(?:有)?(?:计划|预算|立项|时间表|排期|提上日程|下文|准信|谱|影)(?:,?没(?:有)?(?:计划|预算|立项|时间表|排期))?(?=[,。;!]|$)|(?:说说|聊聊|想想|感慨|随便问问|好奇)(?:而已|罢了|一下)|(?:跟|和|与)(?:咱们?|我们)的?(?:合同|系统|平台|产品|业务|续约|这边|项目)?(?:没(?:有)?(?:啥|什么|任何)?关系|无关)|自己(?:这边|公司|家)?(?:没(?:有)?|并没有?|压根没)(?:动静|动作|计划|打算|这打算|在换|在看)',
];

/** What they sell or do for others all day, which no note means as news. */
export const THEIR_TRADE: readonly string[] = [
  words(
    "(?:they|customer|client|these guys|account)(?:'re| are| is)? (?:a|an|the|in) (?:[\\w-]+ ){0,3}?(?:recruit\\w+|staffing|headhunt\\w+|price comparison|comparison|sourcing|tender\\w*|procurement|rfp|consult\\w+|talent|temp|employment|auction)(?: \\w+)? (?:firm|agency|agencies|site|portal|company|platform|consultanc(?:y|ies)|business|vendor|start-?up|house|shop|bureau|marketplace)|(?:recruit\\w*|staffing|sourcing|tender\\w*|comparing|reviewing|consulting|procurement|selection|migrations?|hiring|rfps?)(?: [\\w-]+){0,6}?,? (?:(?:is|that's) (?:their|his|her) (?:business|trade|job|bread and butter|thing|product)|for a living|by trade|for (?:their|other) (?:clients|customers))|(?:recruitment|staffing|headhunting|temp|employment|procurement|tender|sourcing|comparison) (?:agency|firm|company|portal|platform|site|consultancy)[,:.]",
  ),
  '(?:客户|他们|对方|这家|本身)?(?:就是|是|本来就是|本身)?(?:做|搞|干|从事|开)[^,。;]{0,6}(?:招投?标|比价|代采|猎头|招聘|人力|劳务|选型|咨询|评测|测评|二手车|中介|代理|拍卖|采购代理|外包)[^,。;]{0,6}(?:的(?=[,。;!]|$|,)|平台|软件|生意|公司|业务|行业)|(?:猎头|人力资源|劳务|招标代理|招投标|二手车|比价|采购代理)(?:公司|平台|商|行业|网站|客户)[,。:]|(?:替|帮|给)(?:别人|客户|企业|甲方|其他公司)(?:招|选|找|评|比价|采购)',
];
