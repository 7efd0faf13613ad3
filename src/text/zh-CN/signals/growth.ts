import type { Evidence } from '../../../domain/signal.ts';
import type { growth as source } from '../../en/signals/growth.ts';
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
} from '../../signal-words.ts';
import { roleName } from '../opener-facts.ts';
import { pad, padded, spaced } from '../spacing.ts';
import { about, cited, quote, said } from './kit.ts';

/** A report this short is quoted whole. */
const SHORT = 40;

const staff =
  (since: string): SaySignal =>
  (evidence, format) => {
    const item = first(evidence);
    const percent = changePercent(item);
    const change = percent === null ? '' : `（${since} +${format.percent(percent)}）`;
    return `员工 ${format.number(earlierOf(item) ?? 0)} → ${format.number(amountOf(item))}${change}`;
  };

export function usageSentence(item: Evidence, format: Format, labelled: string): string {
  if (item.measure === 'usage_trend') return labelled;
  const days = counted(item, 'days');
  if (days !== null) {
    const what = item.measure === 'seats_active' ? '活跃用户' : '用量';
    const sign = amountOf(item) < (earlierOf(item) ?? 0) ? '-' : '+';
    const percent = changePercent(item);
    const share = percent === null ? '' : `（${sign}${format.percent(percent)}）`;
    return `${format.number(days)} 天内${what} ${format.number(earlierOf(item) ?? 0)} → ${format.number(amountOf(item))}${share}`;
  }
  const percent = amountOf(item);
  return `${format.number(counted(item, 'months') ?? 3)} 个月用量 ${percent < 0 ? '-' : '+'}${format.number(Math.abs(percent))}%`;
}

const news =
  (lead: string, otherwise: string): SaySignal =>
  (evidence, format, today) =>
    `${lead}${about(first(evidence), otherwise)}${cited(evidence, format, today)}`;

function hiringSentence(item: Evidence, format: Format): string {
  if (item.measure === 'company_growth') return '公司正在招人';
  const count = counted(item, 'count');
  const role = roleName(told(item, 'role'));
  if (count !== null) return `招聘 ${format.number(count)} 名${role === '' ? '员工' : spaced(role)}`;
  return role === '' ? `招聘：${about(item, '有空缺岗位')}` : `招聘${spaced(role)}`;
}

export const growth: Record<keyof typeof source, SignalWords> = {
  'headcount-12m': { name: '员工增长', say: staff('12 个月'), hook: '团队变大后是怎么分工的？' },
  'headcount-signing': { name: '签约以来员工增长', say: staff('签约以来'), hook: '当初的方案现在还合适吗？' },
  'usage-growing': {
    name: '用量增长',
    say: (evidence, format) => usageSentence(first(evidence), format, '用量在增长'),
    hook: '增长的原因是什么？',
  },
  'new-office': { name: '新办公地点', say: news('新办公地点：', '地点未知'), hook: '{city}那边打算怎么起步？' },
  'funding-round': {
    name: '融资',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const amount = evidence.map((each) => counted(each, 'amount')).find((each) => each !== null);
      const round = evidence.map((each) => told(each, 'round')).find((each) => each !== '') ?? '';
      const detail = shortened(told(item, 'detail'));
      // Without an amount of its own, a short report says more than the name of the round.
      const title = amount === undefined && detail !== '' && detail.length <= SHORT ? detail : roundName(round);
      const parts = [title || detail || '新一轮融资'];
      if (amount !== undefined && amount !== null) parts.push(format.moneyShort(amount));
      return `${parts.join(' ')}${cited(evidence, format, today)}`;
    },
    hook: '这轮融资让计划有什么变化？',
  },
  'revenue-growth': {
    name: '收入增长',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'revenue_growth_pct') return `年收入 +${format.number(amountOf(item))}%`;
      return `收入增长：${about(item, '有公开报道')}${cited(evidence, format, today)}`;
    },
    hook: '增长给哪里带来了压力？',
  },
  'company-hiring': {
    name: '招聘',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'note') return said(evidence, format, today);
      const reports = evidence.filter((each) => each.measure === 'event');
      return `${hiringSentence(item, format)}${reports.length > 0 ? cited(reports, format, today) : ''}`;
    },
    hook: '新同事什么时候到岗？',
  },
  'job-post-use-case': {
    name: '招聘信息提到需求',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const role = told(item, 'role');
      return `${pad(role)}招聘信息提到${quote(told(item, 'phrase'))}${cited(evidence, format, today)}`;
    },
    hook: '{role}将负责什么？',
  },
  'new-initiative': { name: '新举措', say: news('举措：', '内容未知'), hook: '要成功，必须做到什么？' },
  'digital-transformation': { name: '数字化转型', say: news('举措：', '现代化项目'), hook: '哪一步最难？' },
  'product-launch': { name: '新品发布', say: news('发布：', '新产品'), hook: '发布会给团队带来什么要求？' },
  'compliance-need': {
    name: '合规要求',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const publisher = told(item, 'publisher');
      const source = publisher === '' ? '' : `，${publisher}`;
      return `${about(item, '新法规')}（${format.dayShort(item.day, today)}${item.day > today ? '生效' : '起'}${source}）`;
    },
    hook: '你们在怎样准备{rule}？',
  },
  'cost-reduction': {
    name: '降本计划',
    say: (evidence, format, today) => {
      const tool = evidence.find((each) => each.measure === 'competitors_in_use');
      const saving = tool ? counted(tool, 'saving') : null;
      const gain = tool && saving !== null ? `；比${padded(told(tool, 'tool'))}每年省 ${format.money(saving)}` : '';
      return `${about(first(evidence), '降本计划')}${cited(evidence.slice(0, 1), format, today)}${gain}`;
    },
    hook: '哪些工具在梳理范围内？',
  },
  'international-expansion': { name: '进入新国家', say: news('新市场：', '新的国家'), hook: '{country}有什么不同？' },
  'project-mentioned': { name: '提到新项目', say: said, hook: '谁来牵头？' },
};

/** `Series B` -> `B 轮融资`; other names stay. */
const roundName = (round: string): string =>
  round
    .replace(/^series[- ]?([a-k]\d?\+?)$/i, (_, letter: string) => `${letter.toUpperCase()} 轮融资`)
    .replace(/^seed$/i, '种子轮融资');
