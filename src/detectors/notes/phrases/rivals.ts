import { oneOf, verbs, words } from './words.ts';

const USE = oneOf(
  'use uses used using have has had having run runs ran running need needs want wants touch touched open opened pay_for pays_for paying_for paid_for work_with own owns owned buy bought renew renewed renewing consider considered considering miss misses know knows tried try heard_of look_at looked_at looking_at mention mentioned',
);

/** Another tool that is named as one they have left behind, or never had. */
export const UNUSED_RIVAL: readonly string[] = [
  words(
    `(?:no longer|not|never|n't|nobody|no one|none|stopped|neither|without ever|hardly ever|nor)(?: [\\w-]+){0,5}? ${USE} (?:[\\w'-]+ ){0,3}?rivalname`,
  ).replace("n't", "(?:don|doesn|didn|haven|hasn|isn|aren|wasn|weren|won)'t"),
  words(
    `(?:${verbs('drop ditch cancel replace retire decommission abandon terminate scrap bin dump uninstall sunset outgrow delete /left /got_rid_of /getting_rid_of phase_out switch_off turn_off /gave_up /ended /shut_down')}|(?:mov|migrat|switch|com|came|chang|convert|transition|import)\\w* (?:\\w+ ){0,3}?(?:off|over from|away from|from|across from)|(?:stopped|ceased|quit) (?:using|paying for)|goodbye to|farewell to|instead of|rather than|free of|rid of|successor to|used to (?:use|have|run|be on|work with|pay for)|formerly (?:used|on|had)|previously (?:used|on|had)) (?:the |their |its |all |our |his |her |old |last |\\w+ )?rivalname(?! (?:users|support|pricing|sales))`,
  ),
  words(
    "rivalname(?:'s)? (?:\\w+ )?(?:is|was|were|are|has been|have been|got|had been)(?: \\w+){0,2}? (?:gone|dropped|replaced|retired|switched off|turned off|history|cancell?ed|decommissioned|not (?:in use|used|an option|a topic|installed|needed|considered)|never (?:used|installed|bought|an option|considered|adopted|rolled out)|ended|expired|removed|uninstalled|lapsed|terminated|phased out|abandoned|shut down|a thing of the past|no longer (?:in use|used|needed|an option)|before (?:us|our time))",
  ),
  words(
    '(?:no|zero) (?:sign of |trace of |mention of |interest in |need for |plans? for |use of |use for )?rivalname|rivalname (?:licen[cs]es?|contract|subscription|trial|account|pilot|seats?) (?:\\w+ ){0,2}?(?:expired|ended|lapsed|ran out|cancell?ed|terminated|returned|over|closed)|(?:had|used|ran|were on|was on|bought|tried|tested|trialled|piloted) rivalname (?:[\\w-]+ ){0,4}?(?:before (?:us|they|switching|moving|coming|our)|until|till|years ago|(?:in|back in) (?:19|20)\\d\\d|last year|once upon|previously|in the past|and (?:dropped|left|stopped|gave up|went back|never|hated|returned))|never (?:went|came|got|looked|turned) (?:[\\w-]+ ){0,4}?(?:back|far|into use) (?:\\w+ ){0,2}?rivalname|(?:ended|stopped|cancell?ed|closed|finished) (?:the|their|a) rivalname (?:\\w+ )?(?:trial|pilot|contract|subscription|test|account)',
  ),
  "\\b(?:here|now|today|this time|these days) (?:it's|it is|they(?:'re| are| have| use)?) (?:just|only|all|purely) (?:us|ours)\\b|\\b(?:they|customer|client|account) (?:don't|doesn't|do not|does not|never) (?:even |actually )?(?:have|use|own|know|run) (?:it|that|them|one)\\b|\\b(?:has|have|had) nothing to do with rivalname\\b",
  '^内部[:,]|内部知悉|rivalname,[^。]{0,8}否认|^rivalname\\?|\\binternal(?: note)?:',
  '(?:这边|公司|他们|客户|自己|这里|现在这家)[^,。;]{0,6}(?:没有|没用|不用|没装|不使用|只用我们|用的是我们)(?=[,。;!]|$)|(?:客户|他们|这边|公司)[^,。;]{0,4}没有?rivalname',
  '(?:不再?|没有?|没再|未曾?|从没|从未|早不|早就不|已经?不|压根没|根本没|不会|不打算|不考虑|没打算)(?:在|再|想|去|有人|考虑|继续)?(?:用|使用|装|买|碰|续|提|考虑|接触|听说|见|采购|上|试|看)过?[^,。;]{0,4}rivalname',
  'rivalname[^,。;]{0,3}[?,]?[^,。;]{0,10}(?:停用|停了|停掉|下线|退了|退掉|卸载|弃用|没续|不续|早不用|不用了|没再用|没用过|不再用|换掉|撤了|撤掉|被换|被替|淘汰|下掉|砍掉|关停|清出去|清掉|没下文|没试过|没碰过|都没试|到期就停|已经?关|成了历史|成为过去|没人用了|没买|没采购|没上)',
  '(?:停|退|弃用|停用|卸载|换掉|替换|淘汰|扔|撤|下|甩|砍|取消|告别|停掉|退掉|扔掉|撤掉|下掉|替掉|换下)了?(?:原来的?|之前的?|旧的?|老的?)?rivalname|(?:从|由)rivalname[^,。;]{0,6}(?:换|迁|转|切|搬)(?:过?来|到|成)|没(?:有)?(?:什么)?人(?:听说|用|提|知道|考虑|装)过?rivalname|(?<!(?:东家|上一?家|前公司|前单位|大学|学校|老公司|前司)[^,。;]{0,6})(?:以前|之前|原来|原先|曾经?|早年|过去|早先|当初|上线前|用我们之前|合作前)(?!在|的公司|的单位|公司)[^,。;]{0,8}(?:用|使用|买|上|装)(?:的|过)?(?:是|了)?(?:一套)?rivalname|用我们(?:替|换)[^,。;]{0,4}rivalname',
];
