import { has, type Lexicon, matches, without } from './lexicon.ts';
import type { Span } from './mood.ts';
import { after } from './sentences.ts';

/** Nouns that mean a vendor by themselves; "tools" or "options" need to be other ones, or for something. */
const VENDOR_NOUN =
  /\b(?:two|three|four|five|several|some|other|another) (?:[\w-]+ )?(?:compan(?:y|ies)|firms?|startups?|specialists?)\b|\b(?:vendor|supplier|provider|alternative|competitor|rival|challenger|replacement|successor|contender)s?\b(?! (?:product|tool|platform|package)s?$)|供应商|厂商|厂家|服务商|替代|竞|友商|对手|别家|别人家|其他家|其它家|另外?一家|[两二三四五六几\d]\s?家/;
const OPTION_NOUN = /options?$|选项$|方案$|产品$/;
const OTHER =
  /\b(?:other|another|new|different|competing|rival|cheaper|alternative|outside|external|replacement|rivalname)\b|其他|其它|别的|别家|另|新的?|更便宜|友商|竞品|对手|替代|外部|rivalname/;
const FOR = /^ (?:for|around|to cover|to handle|to replace) (?:the |their |its |our |a |an |his |her |some |better )*/;
const TO = /^ to (?:the |their |its |a |an )*/;
const US =
  /^(?:us|our|you|headroom)\b|^(?:current|existing) (?:vendor|tool|platform|provider|software|solution)\b|^(?:tool|platform|product|software)\b|^我们/;
/** To see or look for a supplier is daily business; to look for another one is not. */
const WEAK_VERB = /^(?:找|了解|接触|约|看|在看|考虑|试|试用|测试|谈|请|比|上|选|挑)/;
const COUNTED =
  /整体|接手|能替|接我们|[一两二三四五六几多\d]\s?[家款套个]|另|其他|其它|别|友商|竞|替代|专门|独立|外部|开源|新|更|rivalname/;

/** The function a review or tender is for; '' for the whole. */
export function tenderedFor(low: string, span: Span, lexicon: Lexicon): string {
  const wanted = purposeAfter(after(low, span.end), lexicon);
  return wanted === null ? '' : functionIn(wanted.slice(0, NEAR), lexicon);
}

/** How far behind "for" a function may stand, in characters. */
const NEAR = 24;

/** The function several tools are looked at for; '' for the whole vendor, null when they are nothing to us. */
export function searchedFor(low: string, span: Span, lexicon: Lexicon): string | null {
  const own = low.slice(span.start, span.end);
  const rest = after(low, span.end);
  if (isOurOwn(own) && AGAINST.test(rest)) return functionIn(own, lexicon) || UNCLEAR;
  if (isOurOwn(own) || has(lexicon.growing, `${own} ${rest.slice(0, NEAR)}`)) return null;
  const isVendor = VENDOR_NOUN.test(own);
  if (isVendor && WEAK_VERB.test(own) && !COUNTED.test(own)) return null;
  if (suppliesOther(own, lexicon)) return null;
  const direction = TO.exec(rest);
  if (direction && isVendor && !own.includes('rivalname') && !OF_THEIRS.test(rest))
    return has(lexicon['known-tool'], rest.slice(0, NEAR)) ? null : '';
  const wanted = within(own, lexicon) || beside(low, span, lexicon);
  if (wanted !== '') return wanted;
  if (isVendor || own.includes('rivalname')) return '';
  return OTHER.test(own) && !OPTION_NOUN.test(own) ? '' : UNCLEAR;
}

/** A search, but nothing says for what: only a sentence that narrows it to one job makes it one. */
export const UNCLEAR = '?';

/** "评估绷带供应商": a supplier of something that is neither software nor a job of ours. */
function suppliesOther(own: string, lexicon: Lexicon): boolean {
  const kind = /([\u4e00-\u9fff]{2,6})的?供应商$/.exec(own)?.[1] ?? '';
  const left = without(lexicon.unspecific, kind).replace(
    /\s|信息化|数字化|云|技术|各|主要|核心|关键|战略|年度|所/g,
    '',
  );
  return left.length >= 2 && functionIn(kind, lexicon) === '';
}

/** "evaluating our new module" is no search; "comparing our module with two others" is. */
const isOurOwn = (own: string): boolean =>
  /\b(?:our|your|us)\b/.test(own) &&
  !/\b(?:with|to|against|and|between|vs|for|(?:vendor|supplier|provider|competitor|rival)s?)\b/.test(own);

/** "comparing our module" goes on with what it is compared with. */
const AGAINST =
  /^ (?:with|to|against|versus|vs\.?|and) (?:an?|two|three|other|another|some|specialist|rival|competing)\b/;

/** The function named between verb and noun: "evaluating forecasting tools". */
function within(own: string, lexicon: Lexicon): string {
  const isHan = /[\u4e00-\u9fff]/.test(own);
  const known = functionIn(isHan ? own : own.replace(/^\S+ /, ''), lexicon);
  // Whatever else stands before "vendors" is as likely to describe them.
  if (known !== '' || VENDOR_NOUN.test(own)) return known;
  const left = without(lexicon.unspecific, tailOf(own))
    .replace(/[^\p{L}\p{N} -]+/gu, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  return /[a-z]{2}|[\u4e00-\u9fff]{2}/.test(left) ? left : '';
}

/** The words of the noun itself: "in advanced talks with a survey tool" is about a survey tool. */
const tailOf = (own: string): string =>
  /\b(?:an?|the|two|three|other|another|of|with|at|to|for|from|their|some|several) ((?:(?!\b(?:an?|the|of|with|at|to|for|from)\b).)*)$/.exec(
    own,
  )?.[1] ?? own;

/** The function named before or after the search: "for reporting", "Dispatch scheduling: two tools". */
function beside(low: string, span: Span, lexicon: Lexicon): string {
  const rest = after(low, span.end);
  const wanted = purposeAfter(rest, lexicon);
  if (wanted !== null) return wanted === '' ? '' : functionIn(wanted, lexicon) || firstWords(wanted);
  const next = functionIn(rest.slice(0, 12), lexicon) || (OF_THEIRS.exec(rest)?.slice(1).find(Boolean) ?? '');
  if (next !== '') return next;
  const ahead = low.slice(0, span.start);
  const topic =
    /^[^,.;:]{2,30}(?=: )|\bfor (?:[\w-]+ ?){1,4}|(?:为|针对|给|就)[^。]{1,24}$|(?<!我们的?)[\u4e00-\u9fff]{2,6}(?:工具|软件|小程序|插件)/.exec(
      ahead,
    )?.[0];
  return functionIn(topic ?? '', lexicon);
}

/** What another vendor's is, or shows: "'s chatbot", "的工时工具", "来演示密码管理工具". */
const OF_THEIRS =
  /^'s ([a-z-]+)|^ to (?:demo|present|show|pitch|quote for) (?:their |its |a |an )?([a-z-]+(?: [a-z-]+)?)|^的([\u4e00-\u9fffa-z]{2,8}?)(?:工具|软件|产品|系统|模块|功能|小程序|插件)|^的(?!系统|平台|方案|产品|价格|报价|演示|人|销售)([\u4e00-\u9fff]{2,8})$|^[^,。]{0,3}(?:演示|讲|报|试)([\u4e00-\u9fff]{1,8}?)(?:工具|软件|产品|系统|插件|小程序)/;

/** What stands after "for"; '' where it means the whole, null where nothing does. */
function purposeAfter(rest: string, lexicon: Lexicon): string | null {
  const purpose = FOR.exec(rest);
  if (!purpose) return null;
  const text = rest.slice(purpose[0].length);
  return has(lexicon.whole, text) || US.test(text) ? '' : text;
}

/** The first function of ours that a text names; '' for none. */
export function functionIn(text: string, lexicon: Lexicon): string {
  return matches(lexicon.functions, text)[0]?.[0] ?? '';
}

const firstWords = (text: string): string =>
  text
    .split(/\s+/)
    .slice(0, 3)
    .join(' ')
    .replace(/[^\p{L}\p{N}]+$/u, '');
