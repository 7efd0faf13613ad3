import { has, type Lexicon, placesIn } from './lexicon.ts';
import { type Span, spanOf } from './mood.ts';
import { after, before } from './sentences.ts';

/** Who sells, or how one buys. */
const TRADE =
  /\b(?:vendors?|suppliers?|providers?|contracts?|contractors?|quotes?|bids?|offers?|tenders?|tendering|rf[pi]s?|leases?|renew\w*|search|options|firms?|compan(?:y|ies)|sellers?|dealers?|makers?)\b|供应商|厂商|服务商|承包|招标|比价|报价|询价|续|换|采购|方案|选型|评审|评级|打分|年审/;
/** Software says itself what it is, whatever it is for: "a badge-printing app". */
const SOFTWARE =
  /\b(?:tools?|apps?|applications?|software|platforms?|plug-?ins?|modules?|packages?|products?|chatbots?)\b|软件|工具|系统|平台|小程序|插件|模块|应用/;

const NAMES_US = /\b(?:us|our|ours|you)\b|我们|咱|你们|贵[司方]/;

/** Whether a phrase is about goods, or services that no tool replaces: "reviewing steel suppliers". */
export function isAboutGoods(low: string, { start, end }: Span, lexicon: Lexicon): boolean {
  const own = low.slice(start, end);
  const rest = after(low, end);
  const isHan = /[\u4e00-\u9fff]/.test(own);
  if (NAMES_US.test(own)) return false;
  if (!SOFTWARE.test(own) && has(lexicon.foreign, own)) return true;
  const places = [
    /\b(?:for|of|to|on|with) (?:[\w'-]+ ?){1,6}/.exec(rest)?.[0] ?? '',
    /(?:\bfor |为|给|针对)[^,;]*$/.exec(before(low, start, true))?.[0] ?? '',
    isHan ? rest.slice(0, 8) : (/[a-z-]+ $/.exec(before(low, start))?.[0] ?? ''),
    isHan ? before(low, start, true).slice(-14) : '',
    /renew|lease/.test(own) ? before(low, start) : '',
  ];
  return places.some((place) => has(lexicon.foreign, place));
}

/** Whether a sentence speaks of buying goods: a good stands right beside a word of trade. */
export function buysGoods(low: string, lexicon: Lexicon): boolean {
  return placesIn(low, lexicon.foreign).some((match) => {
    const { start, end } = spanOf(match);
    return TRADE.test(low.slice(end, end + REACH)) || TRADE.test(low.slice(Math.max(0, start - REACH), start));
  });
}

/** How far apart a good and the word of trade may stand, in characters. */
const REACH = 18;
