import { words } from './words.ts';

const KIND =
  '(?:tools?|apps?|applications?|software|systems?|solutions?|products?|packages?|modules?|plug-?ins?|bots?|platforms?|services?|provider|vendor)';

/** A choice among tools, whatever the verb: the object decides which. */
export const CHOOSING: readonly string[] = [
  words(
    `(?:choos(?:e|es|ing)|select(?:s|ing)?|pick(?:s|ing)?|decid(?:e|es|ing) (?:on|between)|shortlist(?:s|ing)?|narrow(?:s|ed|ing)? (?:it )?down|sourc(?:e|es|ing)|procur(?:e|es|ing)|purchas(?:e|es|ing)|shop(?:s|ping)? for|hunt(?:s|ing)? for|scout(?:s|ing)?(?: for)?) (?:between |from |among )?(?:an?|the|two|three|four|five|some|several|their|its|new)(?: new| own| separate| first)? (?:[\\w-]+ ){1,4}?${KIND}(?! (?:from|of) (?:us|ours))`,
  ),
  words(
    `(?:tak(?:e|es|ing)|buy(?:s|ing)?|get(?:s|ting)?|bring(?:s|ing)? in|licen[cs](?:e|es|ing)|add(?:s|ing)?) (?:an?|the|their|its) (?:[\\w-]+ ){1,4}?${KIND} (?:from|by|of) (?:someone|somebody|another|elsewhere|an? (?:specialist|third|outside|other|different|niche|start-?up)|outside)`,
  ),
  words(
    `(?:two|three|four|five|six|both|several|\\d+) (?:[\\w-]+ )?(?:vendors|suppliers|providers|candidates|contenders|finalists|products|tools|bidders|quotes|demos|pitches) (?:[\\w'-]+ ){0,3}?(?:left(?: in the race)?|remain(?:ing)?|shortlisted|in the (?:race|running|final|mix)|on (?:the|their|a|his|her) (?:list|shortlist|table|desk)|in so far|to choose from|still in|made the cut|invited|lined up|booked|scheduled|this week|next (?:week|month)|under consideration)|(?:two|three|four|several|other) (?:[\\w-]+ )?(?:offers|options) (?:already )?(?:on the table|on (?:his|her|their) desk|in hand)(?! from us)|down to (?:the last |a final |the final )?(?:two|three|four|2|3|4)(?: names| vendors| candidates| options| products| tools)?(?= ?(?:[.,;)]|$|and|now))|(?:on|has) (?:a|the|its|their) (?:short|long)list(?: for| of)?`,
  ),
  words(
    '(?:need|want|look(?:ing|s)? for|after|find|finding)s? (?:something|a (?:thing|solution|way)) (?:(?:separate|else|better|simple|cheap|light|dedicated) )?for (?:[\\w-]+ ){0,3}?[\\w-]+(?=[^.]{0,60}\\b(?:quotes?|demos?|vendors?|offers?|trials?|looking|shortlist|candidates?|evaluat\\w+|compar\\w+|pilot\\w*)\\b)',
  ),
  '(?:选|挑|定|考虑|纠结)[^,。;和还]{1,10}(?:还是|和|跟|与)[^,。;]{1,10}(?=[,。;]|$)(?=[^。]{0,20}(?:定|选|比|家|款|方案|报价|演示))|(?:在|从)[^,。;]{1,14}(?:和|跟|与|、)[^,。;]{1,12}(?:里|中|之间|当中)[^,。;]{0,4}(?:选|挑|二选一|三选一|定)|(?:二|两|三|四)选一|(?:来|请|约|喊|叫)了?[两二三四五几\\d]家[^,。;]{0,6}(?:来)?(?:讲|演示|报价|做方案|提案|试|测|比|述标|汇报)|[两二三四五几\\d]家(?:厂商|供应商|公司|服务商)?(?:那边|一起|同时|分别|都在)?[^,。;]{0,4}(?:跑|测|试|比|讲|报价|演示|对打|出方案|给方案|打样|在比|在测|在试)|(?:还剩|剩下?|剩)[两二三几\\d]家|(?:样品|样本|数据|样例)[^,。;]{0,6}(?:给|发|拿|在|去)[^,。;]{0,4}[两二三四几\\d]家|(?:通道|服务|系统|工具|软件|模块|平台|功能|小程序|供应商|服务商)?(?<!人|家里)(?:在|正在?|要)重新(?:选|比|招|挑|看)(?!举|手)',
];
