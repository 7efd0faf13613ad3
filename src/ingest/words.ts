import { foldWord } from '../domain/names.ts';
import { EVENT_TYPES } from '../domain/records.ts';
import { type Cell, type ColumnContext, cellText, type Parsed, refuse } from './cell.ts';

const TRUE_WORDS = new Set([
  'true',
  'yes',
  'y',
  't',
  '1',
  'on',
  'x',
  '✓',
  '✔',
  '✅',
  '是',
  '有',
  '真',
  '对',
  '已',
  'ja',
  'oui',
  'sí',
  'si',
  'wahr',
  'vrai',
  'はい',
  'あり',
  '有り',
]);
const FALSE_WORDS = new Set([
  'false',
  'no',
  'n',
  'f',
  '0',
  'off',
  '✗',
  '✘',
  '❌',
  '否',
  '假',
  '不',
  '未',
  '没有',
  '无',
  'nein',
  'non',
  'falsch',
  'faux',
  'いいえ',
  'なし',
  '無し',
]);

/** A yes or a no in either language. */
export function parseBoolean(cell: Cell, context: ColumnContext): Parsed<boolean> {
  if (typeof cell === 'boolean') return cell;
  const text = (typeof cell === 'string' ? cell : cellText(cell)).trim().toLowerCase();
  if (TRUE_WORDS.has(text)) return true;
  if (FALSE_WORDS.has(text)) return false;
  return cellText(cell) === '' ? undefined : refuse(context, cell, 'is neither yes nor no');
}

// One line per value: the value, then every other way to write it. Compared folded, so `At-Risk` is `atrisk`.
const VOCABULARIES = {
  account_type: {
    paid: 'paying customer client active subscription subscriber standard customerdirect 付费 付费客户 正式 正式客户 已付费 aktiv actif activo bezahlt payant 有料 契約中',
    free: 'freemium freeplan freetier 免费 免费版 免费客户 kostenlos gratuit gratuito 無料',
    trial:
      'trialing trialling poc pilot evaluation evaluating freetrial 试用 试用中 试用客户 testphase testkunde essai prueba トライアル 試用',
    'partner-managed': 'partner reseller channel partnerled msp customerchannel 合作伙伴 渠道 代理商 伙伴管理 渠道客户',
  },
  contract_term: {
    monthly: 'month permonth monthtomonth mtm m2m 1month 月付 按月 月 月度 monatlich mensuel mensual 月次 月額 月払い',
    annual:
      'yearly year peryear 1year oneyear 12 12months 年付 按年 年 一年 年度 jährlich annuel anual 年次 年額 年間 年払い',
    'multi-year':
      'multiyear 2year 2years twoyears 24 24months 3year 3years threeyears 36 36months 5years 60months 多年 两年 三年 多年期 mehrjährig pluriannuel plurianual 複数年',
  },
  coverage_model: {
    'high-touch': 'high strategic named dedicated whiteglove 高接触 高触达 高触点',
    standard: 'midtouch mediumtouch medium mid 标准 中接触 中触达',
    'tech-touch': 'lowtouch low pooled shared scaled onetomany 技术接触 低接触 低触达 科技触达',
    digital: 'selfserve selfservice automated techonly 数字化 自助 数字',
  },
  usage_trend: {
    growing:
      'growth grow up increasing increase rising expanding upward improving accelerating 增长 增长中 上升 上涨 快速增长 提升 steigend wachsend hausse enhausse croissance creciente enaumento 増加 上昇',
    stable:
      'flat steady unchanged constant nochange level plateau 稳定 平稳 持平 不变 stabil gleichbleibend estable 横ばい 安定',
    declining:
      'decline down decreasing decrease falling dropping shrinking downward worsening 下降 下滑 减少 降低 衰退 下降中 sinkend fallend rückläufig baisse enbaisse decreciente endescenso 減少 低下',
  },
  usage_intensity: {
    light: 'low minimal 轻度 低',
    moderate: 'medium average normal 中度 中 中等',
    heavy: 'high intensive 重度 高',
    power: 'veryhigh extreme 极高 超级 深度',
  },
  company_growth: {
    hiring: 'growing growth expanding scaling 招聘 招聘中 增长 扩张 扩招',
    flat: 'stable steady unchanged hiringfreeze 平稳 稳定 持平',
    contracting: 'shrinking layoffs downsizing declining cutting 收缩 裁员 缩减 萎缩',
  },
  health_label: {
    healthy:
      'good green strong excellent great thriving g grün vert 健康 良好 绿 绿色 绿灯 优 好 gesund gut sain bon bonne bueno buena saludable verde 緑',
    ok: 'okay fair average yellow amber neutral medium moderate stable y gelb jaune orange 一般 黄 黄色 黄灯 中等 中 正常 mittel moyen moyenne regular amarillo ámbar 普通 要注意',
    'at-risk':
      'risk poor bad red critical unhealthy danger churnrisk highrisk r rot rouge 有风险 风险 红 红色 红灯 差 危险 流失风险 高风险 gefährdet schlecht kritisch àrisque mauvais critique enriesgo malo crítico rojo 危険 赤',
  },
  level: {
    high: 'strong active 高 活跃 强 hoch élevé alto 高い',
    medium: 'moderate mid average normal 中 中等 一般 mittel moyen medio 普通',
    low: 'weak inactive poor none 低 弱 不活跃 niedrig faible bajo 低い',
  },
  contact_role: {
    champion: 'internalchampion advocate supporter coach promoter 拥护者 支持者 内部支持者 倡导者 内部拥护者 冠军',
    sponsor: 'executivesponsor execsponsor exec executive 高层支持者 赞助人 发起人 高层发起人 高管支持者',
    'decision-maker': 'decisionmaker decider economicbuyer buyer approver dm budgetowner 决策者 决策人 采购负责人',
    admin: 'administrator systemadmin itadmin owner 管理员 系统管理员',
    'power-user': 'poweruser superuser expert 核心用户 超级用户 高级用户',
    user: 'enduser member contact primary 用户 普通用户 联系人 使用者',
  },
  contact_status: {
    active: 'current employed present 在职 活跃 有效',
    left: 'departed gone former inactive nolongerthere leaver resigned churned 离职 已离职 离开 已离开',
  },
  advocacy: {
    strong: 'high vocal 强 强烈 高',
    moderate: 'medium some 中 中等 一般',
    passive: 'low weak none silent 弱 被动 低',
  },
  request_kind: {
    request: 'featurerequest ask feature enhancement 请求 需求 功能请求 功能需求',
    inquiry: 'enquiry question pricing interest 询问 咨询 问询',
    'limit-complaint': 'limit complaint limitcomplaint cap 限制 抱怨 投诉 限额投诉',
    workaround: 'manual hack 变通 变通方法 替代方案',
    access: 'trial accessrequest trialrequest seatrequest 访问 开通 试用 权限',
  },
  product_kind: {
    line: 'productline product core platform suite 产品线 产品 平台',
    module: '模块',
    'add-on': 'addon extension 附加组件 附加 插件 扩展',
    service: 'services professionalservices 服务 专业服务',
    support: 'supporttier supportplan 支持 支持计划',
  },
  event_type: Object.fromEntries(EVENT_TYPES.map((type) => [type, ''])) as Record<(typeof EVENT_TYPES)[number], string>,
} as const satisfies Record<string, Readonly<Record<string, string>>>;

const EVENT_WORDS: Partial<Record<(typeof EVENT_TYPES)[number], string>> = {
  funding: 'fundinground fundraise raised investment round 融资',
  acquisition: 'acquired acquires ma merger 并购 收购',
  acquired_by: 'wasacquired acquiredby takeover 被收购 被并购',
  new_office: 'office newlocation location 新办公室 新办公地点 办公室',
  new_country: 'countryexpansion 新国家 进入新市场',
  hiring: 'hires hire plannedhires headcount 招聘 扩招',
  job_post: 'job jobs jobposting jobad 职位 招聘启事 招聘广告',
  executive_hire: 'exechire newexecutive leadershiphire 高管入职 新高管 高管聘任',
  new_department: 'newteam department 新部门',
  product_launch: 'launch 产品发布 新产品',
  regulation: 'compliance 法规 监管 合规',
  initiative: 'strategicinitiative 战略举措 举措',
  cost_programme: 'costprogram costcutting 降本 成本计划',
  revenue_growth: '收入增长 营收增长',
  champion_promoted: 'promotion promoted 晋升 升职 联系人晋升',
  champion_left: 'championdeparted contactleft 支持者离职 联系人离职 关键联系人离职',
  champion_joined: 'championarrived 支持者入职',
  pricing_view: 'pageview pricingpage pricing viewedpricing 查看价格 浏览价格页 价格页',
  reference_request: 'reference casestudy referencerequest 案例请求 客户推荐 案例咨询',
  qbr_next_steps: 'qbragenda qbrnextsteps nextsteps 季度回顾议程 下一步计划',
  content_engagement:
    'contentview contentdownload engagement webinar webinarattended campaignresponse campaignmember marketingengagement 内容互动 内容下载 活动报名 营销互动 线上活动',
  throttling: 'throttled ratelimited ratelimit 限流',
  renewal_signed: 'renewed renewal 已续约 续约签署 续约',
  termination_notice: 'termination cancellationnotice notice 终止通知 解约通知',
  contract_reduction: 'downgrade contraction reduction 缩减合同 降级 合同缩减',
  escalation: 'escalated 升级投诉 上报 投诉升级',
  escalation_closed:
    'escalationresolved resolvedescalation closedescalation deescalated 升级关闭 升级投诉已解决 投诉升级已解决 上报已解决 上报关闭',
  milestone: '里程碑',
  layoffs: 'layoff redundancies 裁员',
  vendor_review: 'vendorevaluation rfp 供应商评审 评估供应商',
  vendor_review_closed: 'vendorreviewended 供应商评审结束',
  competitor_evaluation: 'evaluatingcompetitor 评估竞品',
  executive_left: 'execleft 高管离职',
  churn: 'churned cancelled canceled cancellation 流失',
};

export type Vocabulary = keyof typeof VOCABULARIES;

const LOOK_UP: Readonly<Record<Vocabulary, ReadonlyMap<string, string>>> = Object.fromEntries(
  Object.entries(VOCABULARIES).map(([name, values]) => {
    const words = new Map<string, string>();
    for (const [value, others] of Object.entries(values)) {
      const more = name === 'event_type' ? (EVENT_WORDS[value as keyof typeof EVENT_WORDS] ?? '') : others;
      for (const word of [value, ...more.split(' ')]) if (word) words.set(foldWord(word), value);
    }
    return [name, words];
  }),
) as Record<Vocabulary, Map<string, string>>;

/** The value a word stands for in a vocabulary; undefined for a word it does not know. */
export const wordIn = (vocabulary: Vocabulary, text: string): string | undefined =>
  // Most cells are written as the value itself: those need no folding.
  LOOK_UP[vocabulary].get(text) ?? LOOK_UP[vocabulary].get(foldWord(text));

/** A word of a fixed vocabulary, in either language. */
export function parseWord(cell: Cell, context: ColumnContext, vocabulary: Vocabulary): Parsed<string> {
  const text = cellText(cell);
  if (text === '') return undefined;
  const value = wordIn(vocabulary, text);
  return value ?? refuse(context, cell, `is none of ${Object.keys(VOCABULARIES[vocabulary]).join(', ')}`);
}

const ROUND = /^(?:the\s+)?(?:series\s*-?\s*([a-h])\d?\+?|([a-h])\d?\+?\s*(?:轮|-?\s*round|series)|([a-h]))(?![a-z])/i;
const EARLY = new Map([
  ['种子轮', 'Seed'],
  ['天使轮', 'Angel'],
  ['seed', 'Seed'],
  ['angel', 'Angel'],
]);

/** A funding round in one spelling: `B轮`, `series-b` and `B round` are `Series B`; unknown words stay as they are. */
export function normaliseRound(text: string): string {
  const trimmed = text.normalize('NFKC').trim();
  const match = ROUND.exec(trimmed);
  const letter = match && (match[1] ?? match[2] ?? (match[0].length === trimmed.length ? match[3] : undefined));
  if (letter) return `Series ${letter.toUpperCase()}`;
  const early = [...EARLY].find(([word]) => trimmed.toLowerCase().startsWith(word));
  return early ? early[1] : trimmed;
}
