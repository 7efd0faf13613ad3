import type { Evidence } from '../../../domain/signal.ts';
import type { ceiling as source } from '../../en/signals/ceiling.ts';
import type { Format } from '../../format.ts';
import {
  amountOf,
  counted,
  earlierOf,
  first,
  percentOf,
  type SaySignal,
  type SignalWords,
  seenTimes,
  told,
} from '../../signal-words.ts';
import { pad, spaced } from '../spacing.ts';
import { cited, times } from './kit.ts';

const METRICS: Readonly<Record<string, string>> = { api: 'API 调用', storage: '存储', transactions: '交易量' };
const metricOf = (item: Evidence): string => METRICS[told(item, 'metric')] ?? told(item, 'metric');
/** Of several products, which: `Analytics 的 50 个席位`. */
const ofProduct = (item: Evidence, words: string): string =>
  told(item, 'product') === '' ? words : `${pad(told(item, 'product'))}的${spaced(words)}`;

function seatsOf(item: Evidence, format: Format): string {
  const active = amountOf(item);
  if (item.of === undefined) return `席位使用率 ${format.percent(Math.floor(active + 0.5))}`;
  const share = format.percent(percentOf(active, item.of));
  return ofProduct(item, `${format.number(item.of)} 个席位已用 ${format.number(active)} 个（${share}）`);
}

const seats: SaySignal = (evidence, format) => seatsOf(first(evidence), format);

const full: SaySignal = (evidence, format) => {
  const item = first(evidence);
  const over = item.of === undefined ? 0 : amountOf(item) - item.of;
  return `${seatsOf(item, format)}，${over > 0 ? `超出授权 ${format.number(over)} 个` : '已无空余'}`;
};

const limit: SaySignal = (evidence, format) => {
  const item = first(evidence);
  const used = amountOf(item);
  const name = pad(ofProduct(item, metricOf(item)));
  // A limit of 100 is how a bare percentage is kept.
  if (item.of === undefined || item.of === 100) return `${name}已用到上限的 ${format.percent(Math.floor(used + 0.5))}`;
  return `${name}已用 ${format.number(used)} / ${format.number(item.of)}（${format.percent(percentOf(used, item.of))}）`;
};

export const ceiling: Record<keyof typeof source, SignalWords> = {
  'seat-approaching': { name: '席位渐满', say: seats, hook: '下个季度团队会有什么变化？' },
  'seat-high': { name: '席位所剩不多', say: seats, hook: '接下来谁会加入，需要开通吗？' },
  'seat-ceiling': { name: '席位将满', say: seats, hook: '最后 {free} 个席位用完后怎么办？' },
  'seat-full': { name: '席位已满', say: full, hook: '现在有谁在等着开通？' },
  'seat-surge': {
    name: '席位激增',
    say: (evidence, format) => {
      const item = first(evidence);
      const now = item.of === undefined ? '' : `，席位已用 ${format.percent(percentOf(amountOf(item), item.of))}`;
      const added = counted(item, 'added') ?? amountOf(item) - (earlierOf(item) ?? 0);
      return `${format.number(counted(item, 'days') ?? 0)} 天内新增 ${format.number(added)} 名用户${now}`;
    },
    hook: '新同事是因为什么加入的？',
  },
  'peak-limit': {
    name: '峰值触顶',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const what = told(item, 'metric') === 'seats' ? '席位' : pad(metricOf(item));
      const of = item.of === undefined ? '' : ` / ${format.number(item.of)}`;
      return `${what}峰值 ${format.number(amountOf(item))}${of}（${format.dayShort(item.day, today)}）`;
    },
    hook: '最忙的那几天会发生什么？',
  },
  'api-limit-near': { name: 'API 接近上限', say: limit, hook: '哪个集成增长最快？' },
  'api-limit-hit': {
    name: 'API 触及上限',
    say: (evidence, format, today) => {
      const throttled = evidence.filter((item) => item.measure === 'event');
      if (throttled.length === 0) return limit(evidence, format, today);
      return `API 触及上限${times(seenTimes(throttled))}${cited(throttled, format, today)}`;
    },
    hook: '限流影响了哪些工作？',
  },
  'storage-near': { name: '存储接近上限', say: limit, hook: '主要是哪类数据在增加？' },
  'metered-near': { name: '用量接近上限', say: limit, hook: '这个速度会持续吗？' },
  'tier-feature-limit': {
    name: '触及套餐上限',
    say: (evidence, format) => {
      const item = first(evidence);
      const cap = counted(item, 'cap');
      return cap === null
        ? `${pad(told(item, 'feature'))}已到套餐上限`
        : `${pad(told(item, 'feature'))}已到上限 ${format.number(cap)}`;
    },
    hook: '突破上限后，你们打算做什么？',
  },
  'user-waitlist': {
    name: '有人排队',
    say: (evidence, format) => `${format.number(amountOf(first(evidence)))} 人在等席位`,
    hook: '他们在等着做什么？',
  },
  'power-users-maxed': {
    name: '核心用户已用足',
    say: (evidence, format) => {
      const item = first(evidence);
      const flow = told(item, 'flow');
      return `${format.number(amountOf(item))} 名核心用户几乎用足了套餐功能${flow === '' ? '' : `：${flow}`}`;
    },
    hook: '{name}下一步想做什么？',
  },
};
