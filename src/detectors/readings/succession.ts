import { foldWord } from '../../domain/names.ts';
import { type Sentence, sentencesOf } from '../notes/sentences.ts';
import { titleRank } from './titles.ts';

/** Whose successor a text may name. */
export interface Leaver {
  /** Every name the person went by. */
  readonly names: readonly string[];
  /** Whether the text is about them without saying so, as the report of their leaving is. */
  readonly isSubject: boolean;
}

// The person stands right after these.
const HANDED_TO =
  /(?:\b(?:replaced|succeeded|taken over) by|\bhand(?:s|ed|ing)? (?:[\w']+ ){0,3}?to|\b(?:successor|replacement)(?: is| will be|:)) ?$|(?:交接给|移交给|交给了?|(?:继任|接替|接班)[者人]?[是为:])$/i;
// The person stands right before these.
const TAKES_OVER =
  /^(?: (?:will|has|is going to))? (?:replac(?:es?|ed|ing)|is replacing|succeed(?:s|ed)?|take(?:s|n)? over|is taking over|took over|step(?:s|ped)? in|is (?:the |her |his |their |[\w']+ )?(?:new )?(?:successor|replacement))\b|^(?:将|会|已经?)?(?:接替|接任|接手|顶替|继任)/i;

const NAME = /\p{Lu}[\p{L}'’-]+(?: (?:van|von|de|der|den|da|di|del|la|bin|al))*(?: \p{Lu}[\p{L}'’-]+){1,2}/gu;
/** Two capitals side by side that are a team or a job. */
const NO_NAME =
  /\b(?:team|success|support|sales|marketing|finance|operations|engineering|product|department|group|office|board|management|data|it|hr|legal|security|procurement)\b/i;
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤';
const NAME_ZH = new RegExp(
  `(?<=由|交接给|移交给|交给了?|[者人]?[是为:])[${SURNAMES}][\\u4e00-\\u9fff]{1,2}?(?=将?接替|将?接任|将?接手|将?继任|[，。；、,.;]|$)`,
  'gu',
);
const DENIED = /\b(?:not|never|no|without)\b|n't\b|没有|尚未|还没|不会|不再/i;

/** Who is said to follow a person who left; null where the text names nobody. `people` are names known at the account. */
export function successorNamed(text: string, leaver: Leaver, people: readonly string[]): string | null {
  for (const sentence of sentencesOf(text)) {
    if (DENIED.test(sentence.plain) || !(leaver.isSubject || names(sentence, leaver))) continue;
    const own = new Set(leaver.names.map(foldWord));
    for (const { name, start, end } of namesIn(sentence.plain, people)) {
      if (own.has(foldWord(name))) continue;
      const [before, after] = [sentence.plain.slice(0, start), sentence.plain.slice(end)];
      if (HANDED_TO.test(before) || TAKES_OVER.test(after)) return name;
    }
  }
  return null;
}

/** Whether the sentence speaks of the person: by a full name, or by the first one. */
function names({ low }: Sentence, leaver: Leaver): boolean {
  return leaver.names.some((name) => {
    const full = name.normalize('NFKC').toLowerCase();
    if (full.length > 1 && low.includes(full)) return true;
    const first = full.split(' ')[0] ?? '';
    return /^[a-z]{3,}$/.test(first) && new RegExp(`\\b${first}\\b`).test(low);
  });
}

/** Whether the letters between are a name of their own: not "Bo" in "Bob", nor in "Bo Fisher". */
function isWhole(plain: string, start: number, end: number): boolean {
  if (!/[a-z]/i.test(plain.slice(start, end))) return true;
  return (
    !/[\p{Script=Latin}\p{N}]$/u.test(plain.slice(0, start)) &&
    !/^(?:[\p{Script=Latin}\p{N}]| \p{Lu}\p{Ll})/u.test(plain.slice(end))
  );
}

interface Mention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Known names first, then what looks like one. */
function* namesIn(plain: string, people: readonly string[]): Generator<Mention> {
  for (const name of people) {
    const start = name.length > 1 ? plain.indexOf(name) : -1;
    const end = start + name.length;
    if (start >= 0 && isWhole(plain, start, end)) yield { name, start, end };
  }
  for (const pattern of [NAME, NAME_ZH]) {
    for (const { 0: name, index } of plain.matchAll(pattern)) {
      if (titleRank(name) === 0 && !NO_NAME.test(name)) yield { name, start: index, end: index + name.length };
    }
  }
}
