import { foldWord } from '../../domain/names.ts';

/** Seniority of a title (spec section 3): IC 0, Lead 1, Manager 2, Head or Director 3, VP 4, SVP 5, C-level 6. */
export type TitleRank = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Ranks from which a person counts as an executive. */
export const EXECUTIVE_RANK: TitleRank = 4;

// First match wins, so what only looks senior ("assistant to the CEO", "product manager") comes first.
const RANKS: readonly (readonly [RegExp, TitleRank])[] = [
  [/\bassistant (?:to|for)\b|\b(?:executive|personal|administrative) assistant\b|\bea to\b|\boffice of the\b/, 0],
  [/助理|秘书|办公室专员/, 0],
  [/\bchief of staff\b/, 3],
  [/\b(?:s|e)vp\b|\b(?:senior|sr\.?|executive) vice[- ]president\b|(?:高级|资深|执行|常务)副(?:总裁|总经理|总)/, 5],
  [/\bvp\b|\bvice[- ]president\b|副总裁|副总经理|副总(?!监)|\bgeneral manager\b/, 4],
  [/\bmanaging director\b/, 5],
  [
    /\bchief [a-z&/ ]*officer\b|\bc[efimoprt]o\b|\bcdao\b|\bci?so\b|\bcpto\b|\bpresident\b|\b(?:co-?)?founder\b|\bowner\b/,
    6,
  ],
  [/首席|总裁|董事长|总经理|创始人|合伙人/, 6],
  [/\bdirector\b|\bhead\b|总监|部长|主任(?!工程师)|负责人|厂长|院长/, 3],
  [
    /\b(?:product|project|program(?:me)?|account|customer success|success|community|case|content|social media) manager\b/,
    0,
  ],
  [/(?:产品|项目|客户|客户成功|社区|运营)经理/, 0],
  [/\bmanager\b|\bmgr\b|经理/, 2],
  [/\blead\b|\bleader\b|\bsupervisor\b|主管|组长|班长|主任工程师/, 1],
];

const ranks = new Map<string, TitleRank>();

/** How senior a title is, in English or Chinese; a title that names no rank is an individual contributor. */
export function titleRank(title: string): TitleRank {
  const known = ranks.get(title);
  if (known !== undefined) return known;
  const words = title.normalize('NFKC').toLowerCase();
  const rank = RANKS.find(([pattern]) => pattern.test(words))?.[1] ?? 0;
  // Titles repeat over a whole portfolio; the bound keeps a strange file from filling the memory.
  if (ranks.size < 10_000) ranks.set(title, rank);
  return rank;
}

// What a title says of seniority and nothing of the work: left out where two titles are compared.
const RANK_WORDS =
  /\b(?:senior|sr|junior|jr|lead|leader|supervisor|manager|mgr|head|director|managing|associate|assistant|deputy|interim|acting|global|group|executive|[se]?vp|vice|president|chief|officer|of|the|and|for|to)\b|高级|资深|执行|常务|代理|首席|副总裁|副总经理|总经理|副总|总裁|总监|部长|主任|负责人|经理|主管|组长|官|部门?/g;

/** Whether two titles stand for one job: the same words, or the same rank over the same work ("VP Data", "Vice President of Data"). */
export function isSimilarTitle(one: string, other: string): boolean {
  if (foldWord(one) === foldWord(other)) return foldWord(one) !== '';
  const rank = titleRank(one);
  if (rank === 0 || rank !== titleRank(other)) return false;
  const [work, same] = [workOf(one), workOf(other)];
  if (work.length === 0 || same.length === 0) return work.length === same.length;
  return work.some((word) => same.includes(word));
}

const workOf = (title: string): string[] =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(RANK_WORDS, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
