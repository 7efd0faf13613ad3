import { has, type Lexicon } from './lexicon.ts';
import type { Span } from './mood.ts';
import { after, before } from './sentences.ts';

/** Software says itself what it is, whatever it is for: "a badge-printing app". */
const SOFTWARE =
  /\b(?:tools?|apps?|applications?|software|platforms?|plug-?ins?|modules?|packages?|products?|chatbots?)\b|软件|工具|系统|平台|小程序|插件|模块|应用/;

/** Whether a phrase is about goods, or services that no tool replaces: "reviewing steel suppliers". */
export function isAboutGoods(low: string, { start, end }: Span, lexicon: Lexicon): boolean {
  const own = low.slice(start, end);
  const rest = after(low, end);
  const isHan = /[\u4e00-\u9fff]/.test(own);
  if (!SOFTWARE.test(own) && has(lexicon.foreign, own)) return true;
  const places = [
    /\b(?:for|of) (?:[\w'-]+ ?){1,6}/.exec(rest)?.[0] ?? '',
    /(?:\bfor |为|给|针对)[^,;]*$/.exec(before(low, start, true))?.[0] ?? '',
    isHan ? rest.slice(0, 8) : (/[a-z-]+ $/.exec(before(low, start))?.[0] ?? ''),
    isHan ? before(low, start).slice(-12) : '',
    /renew|lease/.test(own) ? before(low, start) : '',
  ];
  return places.some((place) => has(lexicon.foreign, place));
}
