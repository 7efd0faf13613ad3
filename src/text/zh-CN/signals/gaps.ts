import type { Evidence } from '../../../domain/signal.ts';
import type { gaps as source } from '../../en/signals/gaps.ts';
import type { Format } from '../../format.ts';
import { amountOf, counted, first, roundMean, type SignalWords, told } from '../../signal-words.ts';
import { pad, padded, spaced } from '../spacing.ts';

const each = (evidence: readonly Evidence[], say: (item: Evidence) => string): string =>
  [...new Set(evidence.map(say))].join('；');

const EVERY: Readonly<Record<string, string>> = { hour: '每小时', day: '每天', week: '每周', month: '每月' };

/** `每周使用 Reports 12 次`、`每天使用 Reports`、`48 名活跃用户中有 40 人使用 Reports` */
function useOf(item: Evidence, format: Format): string {
  const feature = spaced(told(item, 'feature'));
  const count = counted(item, 'count');
  const period = EVERY[told(item, 'per')] ?? '';
  if (count === 1) return `${period}使用${feature}`;
  if (count !== null) return `${period}使用${feature} ${format.number(count)} 次`;
  const active = format.number(counted(item, 'active') ?? 0);
  return `${active} 名活跃用户中有 ${format.number(counted(item, 'users') ?? 0)} 人使用${feature}`;
}

const METRICS: Readonly<Record<string, string>> = {
  arr: 'ARR',
  seats: '活跃用户',
  adoption: '采用率',
  products: '已购产品',
};

const VOLUMES: Readonly<Record<string, string>> = { api: 'API 调用', storage: '存储' };

const SHARE = / ?%$/;

function metricOf(item: Evidence, format: Format): { name: string; write: (value: number) => string } {
  const metric = told(item, 'metric');
  const unit = told(item, 'unit');
  const bare = unit.replace(SHARE, '');
  const name = METRICS[metric] ?? `${pad(VOLUMES[bare] ?? bare)}用量`;
  if (metric === 'arr') return { name, write: format.money };
  const isShare = metric === 'adoption' || SHARE.test(unit);
  return { name, write: (value) => (isShare ? format.percent(Math.floor(value + 0.5)) : format.number(value)) };
}

/** `ARR $30,000，均值 $50,000` */
function gapOf(item: Evidence, format: Format): string {
  const { name, write } = metricOf(item, format);
  return `${name} ${write(amountOf(item))}，均值 ${write(roundMean(counted(item, 'mean') ?? 0))}`;
}

/** `（零售行业 5 个同规模客户）`、`（零售行业 8 个客户）`、`（全部 40 个客户）` */
function peersOf(item: Evidence, format: Format): string {
  const accounts = format.number(counted(item, 'accounts') ?? 0);
  const industry = told(item, 'industry');
  if (told(item, 'kind') === 'portfolio' || industry === '') return `（全部 ${accounts} 个客户）`;
  const size = told(item, 'kind') === 'industry-size' ? '同规模' : '';
  const field = industry.endsWith('业') ? industry : `${pad(industry)}行业`;
  return `（${field} ${accounts} 个${size}客户）`;
}

export const gaps: Record<keyof typeof source, SignalWords> = {
  'module-fit': {
    name: '使用场景契合',
    say: (evidence) => each(evidence, (item) => `${told(item, 'useCase')} ↔ ${told(item, 'module')}`),
    hook: '现在怎么处理{job}？',
  },
  'white-space': {
    name: '尚未购买',
    say: (evidence) => `未购${spaced(told(first(evidence), 'module'))}`,
    hook: '{job}在今年的计划里吗？',
  },
  'adjacent-use-case': {
    name: '常用功能邻近其他产品',
    say: (evidence, format) => {
      const item = first(evidence);
      return `${each(evidence, (one) => useOf(one, format))}，可衔接${spaced(told(item, 'line') || told(item, 'module'))}`;
    },
    hook: '这一步做完之后，接下来做什么？',
  },
  'single-product': {
    name: '只用一条产品线',
    say: (evidence) => `只购买了${spaced(told(first(evidence), 'product'))}`,
    hook: '下游团队在用什么？',
  },
  'benchmark-gap': {
    name: '低于平均水平',
    say: (evidence, format) => `${each(evidence, (item) => gapOf(item, format))}${peersOf(first(evidence), format)}`,
    hook: '同行普遍{x}，你们适合吗？',
  },
  'single-department': {
    name: '只有一个部门在用',
    say: (evidence, format) => {
      const item = first(evidence);
      return `${format.number(item.of ?? 0)} 个部门中只有${padded(told(item, 'only'))}在用`;
    },
    hook: '这项工作还会经过哪些人？',
  },
  'department-unreached': {
    name: '部门尚无用户',
    say: (evidence, format) => {
      const item = first(evidence);
      const people = counted(item, 'headcount');
      const dept = told(item, 'dept');
      return `${people === null ? pad(dept) : `${dept}（${format.number(people)} 人）`}还没有用户`;
    },
    hook: '{dept}现在是怎么做的？',
  },
  'adjacent-team': {
    name: '相邻团队',
    say: (evidence) => `${pad(told(first(evidence), 'dept'))}与${padded(told(first(evidence), 'beside'))}工作衔接`,
    hook: '工作在哪一步交接给{function}？',
  },
  'usage-concentrated': {
    name: '使用集中在少数人',
    say: (evidence, format) => {
      const item = first(evidence);
      const users = counted(item, 'users');
      const who =
        users === null
          ? `最活跃的 ${format.percent(counted(item, 'topPct') ?? 0)} 用户`
          : ` ${format.number(users)} 名用户`;
      return `${format.percent(amountOf(item))} 的使用来自${who}`;
    },
    hook: '这些人用得好，是因为什么？',
  },
};
