import type { Evidence } from '../../../domain/signal.ts';
import type { people as peopleSource, risk as riskSource, timing as timingSource } from '../../en/signals/risk.ts';
import type { Format } from '../../format.ts';
import {
  amountOf,
  changePercent,
  counted,
  earlierOf,
  first,
  type SaySignal,
  type SignalWords,
  shortened,
  told,
  wordsOf,
} from '../../signal-words.ts';
import { pad, padded, spaced } from '../spacing.ts';
import { usageSentence } from './growth.ts';
import { about, cited, quote, said } from './kit.ts';

const person = (item: Evidence): string => told(item, 'person') || '支持者';

const FIELDS: Readonly<Record<string, string>> = {
  snapshot: '全部数据',
  seats_active: '活跃席位',
  seats_licensed: '授权席位',
  seat_util: '席位使用率',
  limits: '用量上限',
  features: '功能使用',
  usage_trend: '使用趋势',
  usage_change_pct: '用量变化',
  tickets: '工单',
  nps: 'NPS',
  csat: '满意度',
  health_score: '健康分',
  health_label: '健康状态',
  employees: '员工人数',
  open_escalations: '上报问题',
  waitlist: '等待名单',
  adoption_pct: '采用率',
};

const FACTORS: Readonly<Record<string, string>> = {
  ceiling: '用量上限',
  growth: '增长',
  features: '功能需求',
  health: '健康度',
  timing: '续约日期',
};

const contractSentence = (item: Evidence, format: Format): string => {
  const money = item.measure === 'arr';
  const show = money ? format.money : format.number;
  return `${money ? 'ARR' : '授权席位'} ${show(earlierOf(item) ?? 0)} → ${show(amountOf(item))}`;
};

const renewal: SaySignal = (evidence, format, today) => {
  const item = first(evidence);
  return `${format.dayShort(String(item.value), today)}续约（还有 ${format.number(counted(item, 'days') ?? 0)} 天）`;
};

const renewed: SaySignal = (evidence, format, today) => {
  const item = first(evidence);
  if (item.measure === 'renewal_date' && item.from !== undefined) {
    const [from, to] = [String(item.from), String(item.value)].map((day) => format.dayShort(day, today));
    return `续约日期由${from}改为${to}`;
  }
  return `${format.dayShort(item.measure === 'event' ? item.day : String(item.value), today)}已续约`;
};

const RISKS: Readonly<Record<string, string>> = { high: '高', medium: '中等', low: '低' };

const DESTINATIONS: Readonly<Record<string, string>> = { account: '我们的客户', prospect: '还不是客户' };

export const people: Record<keyof typeof peopleSource, SignalWords> = {
  'champion-promoted': {
    name: '支持者升职',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const title = told(item, 'title');
      const move = told(item, 'formerTitle') === '' ? title : `${told(item, 'formerTitle')} → ${title}`;
      return move === ''
        ? `${pad(person(item))}升职${cited(evidence, format, today)}`
        : `${person(item)}：${move}${cited(evidence, format, today)}`;
    },
    hook: '新岗位带来了哪些变化？',
  },
  'champion-left': {
    name: '支持者离职',
    say: (evidence, format, today) => {
      const risk = RISKS[told(first(evidence), 'risk')];
      const left = `${pad(person(first(evidence)))}已离职${cited(evidence, format, today)}`;
      return risk === undefined ? left : `${left}，客户重新选型的风险${risk}`;
    },
    hook: '现在由谁接手？',
  },
  'champion-new-company': {
    name: '老支持者的新东家',
    say: (evidence) => {
      const item = first(evidence);
      const what = DESTINATIONS[told(item, 'destination')];
      return `${pad(person(item))}去了${spaced(told(item, 'company'))}${what === undefined ? '' : `（${what}）`}`;
    },
    hook: '新岗位怎么样？',
  },
  'champion-joined': {
    name: '老支持者加入',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const from = evidence.map((one) => told(one, 'company')).find((company) => company !== '') ?? '';
      return `${from === '' ? pad(person(item)) : `${person(item)}（原${spaced(from)}）`}加入${cited(evidence, format, today)}`;
    },
    hook: '你想在这里做成什么？',
  },
  'new-executive': {
    name: '新的决策人',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const who = [told(item, 'person'), told(item, 'title')].filter((part) => part !== '');
      const name = who.length === 2 ? `${who[0]}（${who[1]}）` : pad(who[0] ?? about(item, '新高管'));
      return `${name}到任${cited(evidence, format, today)}`;
    },
    hook: '上任后首先关注什么？',
  },
};

const detailOf = (item: Evidence): string =>
  told(item, 'detail') === '' ? '' : `：${shortened(told(item, 'detail'))}`;

export const risk: Record<keyof typeof riskSource, SignalWords> = {
  'vendor-review': {
    name: '供应商评审',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'note') return said(evidence, format, today);
      const day = format.dayShort(item.day, today);
      const who = told(item, 'person') || told(item, 'role');
      const words = wordsOf(item);
      const what =
        words !== '' ? quote(words) : item.value === 'termination_notice' ? '已发出终止通知' : '正在评审供应商';
      return `${what}（${[...(who === '' ? [] : [who]), day].join('，')}）`;
    },
    hook: '决定之前，需要证明什么？',
  },
  'usage-declining': {
    name: '用量下降',
    say: (evidence, format) => usageSentence(first(evidence), format, '用量在下降'),
    hook: '团队的工作方式有什么变化？',
  },
  'nps-low': {
    name: 'NPS 偏低',
    say: (evidence, format, today) =>
      `NPS ${format.number(amountOf(first(evidence)))}（${format.dayShort(first(evidence).day, today)}）`,
    hook: '目前最让人头疼的是什么？',
  },
  'nps-drop': {
    name: 'NPS 下降',
    say: (evidence, format) =>
      `NPS ${format.number(earlierOf(first(evidence)) ?? 0)} → ${format.number(amountOf(first(evidence)))}`,
    hook: '这段时间有什么变化？',
  },
  'health-at-risk': {
    name: '健康度有风险',
    say: (evidence, format) =>
      evidence
        .map((item) =>
          item.measure === 'health_score' ? `健康分 ${format.number(amountOf(item))}` : '健康状态：有风险',
        )
        .join('，'),
    hook: '怎样才能让它真正发挥作用？',
  },
  'escalation-open': {
    name: '上报问题未解决',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure !== 'event') return `${format.number(amountOf(item))} 个上报问题未解决`;
      return `上报问题：${about(item, '未解决')}${cited(evidence, format, today)}`;
    },
    hook: '目前的处理够不够？',
  },
  'company-contracting': {
    name: '公司收缩',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'company_growth') return '公司正在收缩';
      if (item.measure === 'event') return `裁员：${about(item, '有报道')}${cited(evidence, format, today)}`;
      const percent = changePercent(item);
      const change = percent === null ? '' : `（-${format.percent(percent)}）`;
      return `员工 ${format.number(earlierOf(item) ?? 0)} → ${format.number(amountOf(item))}${change}`;
    },
    hook: '今年最重要的是什么？',
  },
  'contract-reduction': {
    name: '合同缩减',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'event') return `合同缩减${detailOf(item)}${cited(evidence, format, today)}`;
      return evidence
        .filter((each) => each.measure !== 'event')
        .map((each) => contractSentence(each, format))
        .join('，');
    },
    hook: '哪些地方不再合适？',
  },
  'silent-account': {
    name: '久未联系',
    say: (evidence, format, today) => {
      const item = first(evidence);
      return `上次联系是${format.dayShort(String(item.value), today)}（${format.number(counted(item, 'days') ?? 0)} 天前）`;
    },
    hook: '有什么是我们应该知道的？',
  },
  'single-threaded': {
    name: '单线联系',
    say: (evidence) => {
      const name = told(first(evidence), 'person');
      return name === '' ? '没有已知的在职联系人' : `在职联系人只有${spaced(name)}`;
    },
    hook: '还有谁应该看到成果？',
  },
  'acquired-by': {
    name: '被收购',
    say: (evidence, format, today) =>
      `被${padded(about(first(evidence), '另一家公司'))}收购${cited(evidence, format, today)}`,
    hook: '今后工具由谁来定？',
  },
};

export const timing: Record<keyof typeof timingSource, SignalWords> = {
  'renewal-window': { name: '临近续约', say: renewal, hook: '下一个合同期要实现什么？' },
  'renewal-imminent': { name: '即将续约', say: renewal, hook: '签约前还有什么没定？' },
  'budget-cycle': {
    name: '预算周期',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const what =
        item.measure === 'planning_dates' ? '规划' : item.measure === 'fiscal_year_start' ? '新财年' : '预算周期';
      return `${what}${format.dayShort(String(item.value), today)}开始（还有 ${format.number(counted(item, 'days') ?? 0)} 天）`;
    },
    hook: '目前在规划什么？',
  },
  milestone: {
    name: '里程碑',
    say: (evidence, format, today) => `里程碑：${about(first(evidence), '已达成')}${cited(evidence, format, today)}`,
    hook: '{milestone}之后的下一步是什么？',
  },
  'just-renewed': { name: '刚续约', say: renewed, hook: '' },
  'post-renewal': { name: '新合同期进行中', say: renewed, hook: '新的合同期开局如何？' },
  'trial-ending': {
    name: '试用将到期',
    say: (evidence, format, today) => {
      const item = first(evidence);
      return `试用${format.dayShort(String(item.value), today)}到期（还有 ${format.number(counted(item, 'days') ?? 0)} 天）`;
    },
    hook: '什么会决定你们的选择？',
  },
  'data-stale': {
    name: '数据过旧',
    say: (evidence, format) =>
      evidence
        .map(
          (item) =>
            `${FIELDS[told(item, 'field')] ?? told(item, 'field')}${told(item, 'entries') && `（${told(item, 'entries')}）`}已有 ${format.number(counted(item, 'age') ?? 0)} 天未更新`,
        )
        .join('，'),
    hook: '',
  },
  'data-missing': {
    name: '数据缺失',
    say: (evidence) =>
      `暂无${evidence.map((item) => FACTORS[told(item, 'factor')] ?? told(item, 'factor')).join('、')}数据`,
    hook: '',
  },
};
