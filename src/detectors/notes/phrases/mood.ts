import { words } from './words.ts';

const GOODS =
  'catering|canteen|cafeteria|clean\\w*|office|furniture|travel|insurance|printers?|coffee|parking|construction|building|fleet|cars?|trucks?|uniforms|guards?';
const GOODS_ZH =
  '食堂|餐饮|保洁|办公室|办公家具|家具|差旅|保险|打印机|咖啡|停车|装修|物业|车辆|班车|绿化|工服|礼品|团建|年会|施工|基建|承包';

/** Whether what is said holds: denied, supposed, asked, long past, somebody else's, taken back. */
export const MOOD = {
  negation: [
    `${words('not(?! (?:only|just|merely|sure|certain|happy|satisfied))|never|cannot|neither|nor|den(?:y|ies|ied)|refus\\w+|reject\\w*|rul(?:e|ed|es|ing) out|(?:decided|voted|advised|argued|spoke|recommended) against|rather than|instead of|nobody|no one|nothing|without|hardly|skipp\\w+|declin\\w+|avoid\\w*|far from|free of|mad to')}|n't\\b`,
    words(
      'no (?:plans?|intentions?|intent|longer|need|one|signs?|evidence|talk|indication|interest|desire|wish|reason|active|current|ongoing|formal|immediate|concrete|further|open|vendor|supplier|rfps?|such|mention|appetite|more|new|thought|rush|budget)|zero (?:interest|appetite|plans?|intention|need|desire)|none of|(?:false|wrong) (?:alarm|rumou?r)|rumou?rs? (?:of|about|that)',
    ),
    '\\b(?:no|without|zero) (?:[\\w-]+ ){0,3}$|\\bstop(?:s|ped|ping)? (?:the |all |their |any )?$|\\b(?:stop|quit|ceas)(?:s|ped|ping|ed)? (?:\\w+ing)\\b|\\b(?:gave|given|giving) up (?:on )?(?:the |all |their |any )?$',
    '(?<![看找瞧]有)没有(?!人告诉)|从没|没人|没听|压根没|没在|没提|没打算|没想|没说|没要|没必要|没(?:再|做|搞|用|什么|安排|计划|列|排|提)|并没|不会|不打算|不想|不考虑|不需要|不准备|不用|不必|不再|并不|并非|不是|不存在|不急于|无意|无需|暂不|暂无|尚未|从未|还未|未曾|未启动|未计划|未打算|未考虑|没考虑|并未(?!停|取消|放弃|结束|终止)|暂未|否认|拒绝|婉拒|谢绝|没影|无计划|没计划|取消|(?:不|没|未|别)再?$',
    '再也不|再不|一律不|不立|不做|不搞|没法|跳过|免了|懒得|哪有|哪会|谈不上|毫无|告别|摆脱|停用|无此|不至于|犯不上|没那(?:个|么|回)|没啥|不感兴趣|没谁',
  ],
  /** Looks like a denial, says the opposite. */
  'double-negation': [
    `${words("(?:can't|cannot|can not|don't|didn't|did not|won't|not|never|no longer) (?:really )?(?:rule out|ruling out|exclude|deny|denied|hide|stop\\w*|finish\\w*|conclud\\w*|complet\\w*)|no (?:secret|doubt|surprise)|not (?:only|just|merely)|no choice but")}|(?:won't|will not|not|n't) [^,.;]{0,40}\\b(?:before|until|unless)\\b`,
    '没[^,。;]{2,20}(?:之前|以前|前)不|不排除|不得不|不否认|没有否认|没否认|未排除|难免|没有排除|非换不可|不光|不仅|不只',
  ],
  'no-plan': [
    `${words('(?:no|zero) (?:current |immediate |concrete |real )?(?:plans?|intentions?|intent|appetite|reason|interest|wish)|not planning')}`,
    '没有?(?:任何|一点)?(?:计划|打算|意愿|兴趣|想法|念头|意思)|(?:暂无|并无|无)(?:任何)?(?:计划|打算)',
  ],
  /** Right after the phrase: it does not happen. */
  'negation-after': [
    "^[^.]{0,40}?\\b(?:is|are|was|were|be|been|'s)? ?(?:not|n't|never) (?:\\w+ )?(?:planned|happening|on the (?:agenda|table|cards|calendar)|needed|necessary|in scope|scheduled|an option|a priority|likely|going to happen|in (?:the )?plans?|required|something|wanted|of interest|a topic|for them|up for|in the works|coming|true|worth)\\b",
    "^[^.]{0,30}?\\b(?:unlikely|off the table|ruled out|out of the question|rumou?r|false alarm|gossip|nonsense)\\b|^[^.]{0,20}?\\bisn't\\b|^[^.]{0,30}?\\b(?:is|are|were|was|been|has been) (?:dead|history|gone|banned|forbidden|outdated|finished|over|done with|a thing of the past|no longer)\\b",
    '^\\?["\' ]*(?:they said |he said |she said )?(?:thanks|no\\b|not\\b|never|none)',
    '^.{0,10}?(?:不在计划|没有计划|不会发生|没必要|不在考虑|没有考虑|暂不考虑|可能性不大|不太可能|是误会|是谣言|不存在|没有发生|不在议程|没有迹象|没这回事|没有这回事|用不上|用不着|不需要|不用了|没兴趣|免谈|没有(?:一点|任何|丝毫)?(?:兴趣|想法|意愿|打算|迹象)|那?是疯|才怪|不划算)|^[^,。]{0,12}?(?:没人提|没影|没听说|压根没|没这)|^的?(?:计划|打算|想法|意向|安排|念头|意思|兴趣)?.{0,3}(?:没有|暂无|取消)|^[^,。]{0,4}开玩笑|^(?:那个|的)?(?:传闻|传言|说法|谣言)',
  ],
  hypothetical: [
    words(
      "if(?! i'm honest| i am honest| you ask)|whether|unless|in case|in the event|should they|should the|should their|were they|had they|suppose|supposing|imagine|were to|to avoid|avoid(?:s|ing)?|prevent(?:s|ing)?|before they (?:start|begin)|so that they do|make sure|ask(?:ed|ing)? about|usually|typically|in theory|hypothetical\\w*|let me know (?:if|whether|when)|wonder(?:s|ing|ed)?|find out|to check|scenario|what would|worst case|would have to|would ever",
    ),
    '如果|假如|假设|要是|倘若|万一|一旦|是否(?!继续|续)|会不会|(?<![看找瞧])有没有|避免|防止|以防|若是|除非|为免|问一下|了解一下是|问清|确认一下|打听|不知道|不清楚|哪天|真要|真去|真是|也许会|推演|预案|设想|要真|若真|真有那天|就算|哪怕',
  ],
  /** After the phrase: only under a condition. */
  conditional: ['\\bonly if\\b|\\bif (?:we|prices?|our|support|budgets?|the|ever)\\b|\\bshould we\\b|的话|再说$'],
  /** The other side asks us for something: a question that is a wish. */
  'asked-us': [
    "\\b(?:ask|wonder|want|inquir|enquir)\\w*\\b[^.]{0,40}?\\b(?:if|whether) (?:we|you|our|the team|it(?:'s| is) possible|someone|somebody)\\b|\\b(?:can|could|would) (?:we|you)\\b|能不能|能否|可不可以|可否|是否可以|问.{0,6}(?:能|可)",
  ],
  /** Long ago: the thing is over. */
  past: [
    words(
      '(?<!since )(?:last year|a year ago|(?:years?|decades?) ago|a decade ago|months ago|back in(?! touch)|back when|back then|previously|formerly|in the past|used to|historically|long before|before (?:signing|they (?:signed|bought|knew|met|joined|started)|choosing us|joining|our time|my time|we (?:\\w+))|prior to|when they (?:signed|bought|joined|chose)|at the time|earlier contract|in an? (?:earlier|former|previous) (?:life|job|role)|(?:old|previous|former|legacy) (?:\\w+ )?(?:vendor|supplier|provider|tool)s?|old stor(?:y|ies)|war stor(?:y|ies)|ancient history)',
    ),
    '(?<!从)(?<!自)(?:去年|前年|大前年|上一年|(?:几|[十两三四五六七八九\\d])年前)|的年代|念念不忘|曾经|曾(?!总)|以前|当时|当初|当年|那会儿|那时|那年|从前|早前|多年前|早年|早先|(?<![接绕换迁转搬传])过去(?!一周|几天|两周)|签约前|签约之前|(?<!这个|这家|我们)(?:旧|老|前|原来的?|原先的?|原有|之前的|上一家)[\\u4e00-\\u9fff]{0,6}(?:供应商|厂商|服务商)(?!的续)|之前用的|老黄历|老故事|合作之前|还不认识',
  ],
  present: [
    `${words('since (?:last|early|mid|late)|still|again|now|currently|this (?:week|month|quarter|year)')}|现在|目前|正在|仍|今年|本周|本月|又|再次|自去年|从去年`,
  ],
  /** Somebody else: neither the customer nor its group. */
  'third-party': [
    "\\b(?:their|its|his|her|my|[\\w-]+'s|one of their|some of their) (?:[\\w-]+ ){0,2}?(?:customers?|clients?|competitors?|rivals?|prospects?|end users?|tenants|suppliers?|partners?(?! managers?)|members?|franchisees?|dealers?|distributors?|neighbou?rs?|landlord|guests|patients|students|brother|sister|wife|husband|spouse|son|daughter|father|mother|cousin|friends?|(?:former|old|previous|last) (?:employer|company|firm|shop|job))\\b(?!'s? (?:\\w+ )?(?:tool|app|product|chatbot|platform|software))",
    "\\b(?:partner|customer|client)s?'?s? (?:client|customer|partner|supplier)s?\\b|\\bhelp(?:s|ing)? (?:their |other )?(?:customers|clients|companies)\\b|(?<!from |by |with |to |of )\\b(?:another|a different|other) (?:customer|client|company|prospect|firm|bank|retailer|hospital)s?\\b|\\b(?:every|each) (?:customer|client|prospect)s?\\b|\\b(?:a|another|a different|one) (?:customer|client|account|company|prospect) of\\b|\\ba (?:rival|peer|competing|neighbou?ring|friendly) (?!vendor|supplier|provider|product|tool|platform|offer|bid|app|chatbot|solution|system|software|package)[\\w-]+\\b",
    '\\b(?:next door|across (?:town|the (?:street|road|hall|river|border|valley|bay))|upstairs|downstairs|down the (?:street|road|hall)|in the same building)\\b|\\b(?:they|he|she) (?:work|deal|consult|deliver)s? (?:with|for|to)\\b|\\b(?:in|across) (?:the|their) (?:industry|sector)\\b|\\bevery(?:one|body) in the\\b|\\bhow (?:[\\w-]+ ){0,4}?(?:choose|select|evaluate|pick|compare|review|run|buy|vet|assess|switch|do|handle|manage)\\b|\\b(?:article|report|podcast|webinar|white ?paper|blog|book|gartner|forrester) (?:[\\w-]+ ){0,3}?(?:on|about|how|covering)\\b|\\b(?:a|an old) (?:friend|cousin|neighbou?r|acquaintance) of\\b|\\bex-?(?:colleague|boss|employer)s?\\b|\\bfor a living\\b|\\b(?:the|their|his|her) competition\\b',
    '(?:他们|客户|对方|其|合作伙伴|伙伴|她|他)的?(?:一个|一家|某个|某家|大|老|主要)?(?:客户|下游|上游|做[^,。;]{0,4}(?:招投标|招标)(?:软件|系统|代理)|甲方|竞争对手|对手|合作伙伴|经销商|加盟商|同行|会员|租户|弟弟|哥哥|姐姐|妹妹|爱人|老婆|老公|先生|太太|朋友|同学|儿子|女儿)|(?:帮助?|替|为)(?:他们的)?客户|(?<![跟和与找请用给])另一(?:家|个)(?:同名)?(?:客户|公司|企业|医院|银行)|别的(?:客户|公司)|其他客户|隔壁|楼上|楼下|对门|对面(?:那|的|公司|学校|厂)|看了?一?篇|读了?一?篇|转了?一?篇|邻居|兄弟(?:公司|单位)|姐妹(?:公司|单位)|(?<![两三几]家)同行(?!业)|别家公司|做[^,。;]{0,4}(?:招投标|招标)(?:软件|系统|代理)|甲方|客户的客户|某(?:公司|客户|银行|医院|厂)|(?:前|原|老)单位|母校|前任公司|老同学|前(?:东家|公司|雇主)|老东家|上一?家公司|行业(?:里|内)|业内|(?:朋友|同学|亲戚)的?(?:单位|公司)|(?:文章|报告|公众号|白皮书|播客)(?:.{0,4})?(?:讲|说|写|谈|关于)|(?:企业|公司|银行|零售商|医院)(?:如何|怎么|怎样)|(?:服务|合作|对接)的(?:城市|公司|客户|企业|医院|银行|政府)|同名|客户一(?:招|扩)',
  ],
  /** We ourselves, where a plain "we" would leave it open. */
  'our-side': [
    words(
      'our (?:own )?(?:procurement|finance(?: team)?|cfo|ceo|cto|company|security team|side|end|internal|hr|board|legal|office)|on our (?:side|end)|we (?:ourselves|internally)|here at our|our own vendors?',
    ),
    '我司|我方|我们(?:公司|内部|自己|采购|这边|自家|团队|研发|财务|法务|总部)',
  ],
  /** Said beside it or after it: it was not so, or it has nothing to do with them. */
  retraction: [
    `\\bturn(?:s|ed) out\\b[^.]{0,50}?\\b(?:${GOODS}|another|different|someone else|a (?:joke|rumou?r|misunderstanding|mistake)|nothing|false|wrong|untrue)\\b`,
    words(
      "nothing to do with (?:them|her|his|their|this|us|the account|it)|(?:not|isn't|wasn't|nothing) about (?:them|us|this account)|unrelated to (?:them|us|this)|unrelated$|not (?:them|theirs|these guys|this (?:account|customer|client))|(?:is|was|were|are|it's|that's|all|pure|complete|total) (?:just |only )?(?:nonsense|rubbish|made up|hearsay|gossip|not true|untrue|false|a rumou?r|a misunderstanding|a mix-up|a false alarm)|false alarm|no truth (?:in|to)|nothing of the (?:sort|kind)|no such (?:thing|plan|plans|project|review)|the answer (?:was|is) no|den(?:ied|ies) (?:it|that|this)|(?:said|says|told me|answered|replied):? no|nobody (?:[\\w-]+ )?is (?:thinking|talking) about|is a different one|nothing concrete|in general terms|(?:about|on) \\w+ in general|hearsay|unfounded|made that up|\\w+'s homework|for a living|ours (?:is|are|has|does|did) not|ours (?:isn't|aren't|hasn't|doesn't)",
    ),
    words(
      "threw (?:the \\w+ |it )out|threw the idea out|killed it|never (?:happened|started)|they (?:politely )?(?:declined|refused|passed|turned (?:it|that|us|this) down|said no|aren't interested|are not interested|don't want (?:it|that|one)|don't need (?:it|that|one))|not interested|thanks but no thanks|skipped (?:theirs|it)",
    ),
    '(?:^|[.;:] )(?:wrong|nope|not so|no|untrue|not true)[,.:;!]|\\b(?:checked|asked|verified)[^.]{0,40}[:,;] (?:no|not|nothing|wrong|false)\\b',
    `(?:原来|其实|才知道|实际上?)(?:.{0,6})(?:是|给|为)?(?:.{0,4})(?:${GOODS_ZH}|误会|误传|谣言|玩笑|乌龙|别人|别的|另一)|(?:跟|和|与)(?:他们|客户|我们|这边|这个客户)(?:公司|这边)?(?:没有?|无|不搭)[关界]`,
    '没有?(?:这|那)(?:回|个|码)?事|没这事|纯属(?:误会|瞎|谣|虚构|巧合|误传|乱)|(?:是|属于|都是|全是|只是)(?:误会|误传|谣言|谣传|传闻|传言|瞎说|瞎传|乱讲|乱传|胡说|八卦|玩笑)|(?:已|予以|当场|明确)否认|(?:客户|对方|他们|他|她)?(?:婉拒|谢绝)|说(?:不用|不需要|不要|没必要|标准.{0,6}就行|先不)|[给被]否[了掉]|否决了|没开始就没|不是他们|不是(?:我们)?这(?:个|家)客户|八字没一撇|没一撇|不实|不属实|纯属瞎|的作业|没那回事|泛泛|没什么?具体|没具体|纯分享|当笑话讲|当八卦讲',
  ],
  /** The whole note belongs elsewhere. */
  'not-them': [
    words(
      'wrong (?:account|customer|client|note)|(?:was|is|were) (?:for|about) the other|please ignore|ignore (?:it|this|that) (?:one|note)|belongs? to (?:another|a different|the other)|mixed up (?:the )?(?:accounts|customers|notes)|(?:scratch|ignore|disregard|strike|delete) (?:my|the|that|this) (?:last|previous|earlier|above|line|note|bit|part|comment|entry)|a different (?:account|customer|company) (?:with|of) the same name',
    ),
    '记(?:串|错)了|(?:上|前)一?条(?:记录|备注)?(?:作废|忽略|写错|记错|不算)|[上前]一?条[^。]{0,14}(?:别管|忽略|不算|作废|写错|记错)|写错(?:客户|地方)了|是另一家(?:同名)?(?:客户|公司)|是别的客户|是另一家[^,。;]{1,8}的|请忽略',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
