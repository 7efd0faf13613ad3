import type { Evidence } from '../../../domain/signal.ts';
import type { rivals as source } from '../../en/signals/rivals.ts';
import type { Format } from '../../format.ts';
import { amountOf, counted, earlierOf, first, type SignalWords, shortened, told, wordsOf } from '../../signal-words.ts';
import { pad, padded, spaced } from '../spacing.ts';
import { cited, dated, quote, said, times } from './kit.ts';

const tools = (evidence: readonly Evidence[]): string[] => [
  ...new Set(evidence.map((item) => shortened(told(item, 'tool'))).filter((tool) => tool !== '')),
];

const use = (item: Evidence): string => {
  const job = shortened(told(item, 'function'));
  const tool = shortened(told(item, 'tool'));
  return job === '' ? `在用${spaced(tool)}` : `用${padded(tool)}做${spaced(job)}`;
};

const asked = (item: Evidence, format: Format, today: string): string => {
  if (item.measure === 'competitors_in_use') return use(item);
  if (item.measure === 'note') return said([item], format, today);
  return `此前提过需求${cited([item], format, today)}`;
};

const who = (item: Evidence): string =>
  [told(item, 'person'), told(item, 'title')].filter((part) => part !== '').join('，');

export const rivals: Record<keyof typeof source, SignalWords> = {
  'competitor-overlap': {
    name: '同类工作在用其他工具',
    say: (evidence) => [...new Set(evidence.map(use))].join('；'),
    hook: '{tool}哪些地方用得顺手？',
  },
  'competitor-renewal': {
    name: '其他工具即将续约',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const day = format.dayShort(told(item, 'renewal'), today);
      return `${pad(shortened(told(item, 'tool')))}将于${day}续约（还有 ${format.number(counted(item, 'days') ?? 0)} 天）`;
    },
    hook: '是否续约，关键看什么？',
  },
  'gap-closed': {
    name: '新功能补上了差距',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const day = format.dayShort(told(item, 'released'), today);
      return `${quote(told(item, 'feature'))}已于${day}上线；${asked(item, format, today)}`;
    },
    hook: '{job}还需要另一个工具吗？',
  },
  'consolidation-saving': {
    name: '工具合并可省钱',
    say: (evidence, format) => {
      const item = first(evidence);
      const saving = counted(item, 'saving');
      if (saving === null)
        return `${pad(shortened(told(item, 'tool')))}每年花费 ${format.money(counted(item, 'cost') ?? 0)}`;
      return `${pad(tools(evidence).join('、'))}合并到一处，每年可省 ${format.money(saving)}`;
    },
    hook: '减少供应商数量是不是今年的目标？',
  },
  'complex-implementation': {
    name: '实施较复杂',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'integrations_used')
        return `已对接 ${format.number(amountOf(item))} 个系统：${shortened(told(item, 'systems'))}`;
      if (item.measure === 'note') return said(evidence, format, today);
      return `实施较复杂：${quote(wordsOf(item))}${cited(evidence, format, today)}`;
    },
    hook: '推进中哪一步最慢？',
  },
  'ticket-volume': {
    name: '工单较多',
    say: (evidence, format) => {
      const item = first(evidence);
      const median = counted(item, 'median');
      const peers = median === null ? '' : `（同类客户中位数 ${format.number(median)} 张）`;
      return `90 天内 ${format.number(amountOf(item))} 张工单${peers}`;
    },
    hook: '哪类问题最费时间？',
  },
  'new-users-training': {
    name: '新用户待培训',
    say: (evidence, format) => {
      const item = first(evidence);
      const change = `${format.number(earlierOf(item) ?? 0)} → ${format.number(amountOf(item))}`;
      const days = format.number(counted(item, 'days') ?? 0);
      return `${days} 天内新增 ${format.number(counted(item, 'added') ?? 0)} 名用户（${change}）`;
    },
    hook: '新同事是怎么上手的？',
  },
  'reference-request': {
    name: '想看客户案例',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'note') return said(evidence, format, today);
      const words = wordsOf(item);
      return `想了解客户案例${dated(evidence, format, today)}${words === '' ? '' : `：${quote(words)}`}`;
    },
    hook: '你们最看重哪方面的成效？',
  },
  'exec-engagement': {
    name: '高管开始参与',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const name = who(item) || '一位高管';
      const day = format.dayShort(item.day, today);
      if (item.measure === 'event') return `${name}：${wordsOf(item) || '参与互动'}（${day}）`;
      if (told(item, 'role') === 'sponsor') return `${name}，${day}起担任高层支持者`;
      const count = counted(item, 'count');
      if (count === null) return `${name}，新的高管联系人（${day}）`;
      return `${name}，${day}以来互动${times(count)}`;
    },
    hook: '是什么让这件事提上了日程？',
  },
  'value-realised': {
    name: '已见成效',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const day = format.dayShort(item.day, today);
      if (item.measure === 'success_stories') return `成功案例：${quote(wordsOf(item))}（${day}）`;
      const change = `${format.number(earlierOf(item) ?? 0)} → ${format.number(amountOf(item))}`;
      return `${shortened(told(item, 'metric'))} ${change}（${day}）`;
    },
    hook: '有了这个成效，接下来能做什么？',
  },
  'qbr-next-steps': {
    name: '季度回顾要谈下一步',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'note') return said(evidence, format, today);
      const words = wordsOf(item);
      return `季度回顾议程包含下一步${cited(evidence, format, today)}${words === '' ? '' : `：${quote(words)}`}`;
    },
    hook: '下个季度希望安排些什么？',
  },
  'new-contact': {
    name: '新联系人',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const dept = told(item, 'dept');
      const name = [who(item) || '一位新联系人', ...(dept === '' ? [] : [dept])].join('，');
      if (item.measure !== 'event') return `${name}：新联系人，${format.dayShort(told(item, 'seen'), today)}有活动`;
      return `${name}：${shortened(told(item, 'action')) || '查看了我们的内容'}${cited(evidence, format, today)}`;
    },
    hook: '是什么让你们关注到这里？',
  },
};
