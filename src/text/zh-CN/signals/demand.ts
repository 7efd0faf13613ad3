import type { Evidence } from '../../../domain/signal.ts';
import type { demand as source } from '../../en/signals/demand.ts';
import {
  amountOf,
  counted,
  first,
  percentOf,
  type SaySignal,
  type SignalWords,
  seenTimes,
  told,
  wordsOf,
} from '../../signal-words.ts';
import { dimensionName, toolName } from '../outcomes.ts';
import { pad, padded, spaced } from '../spacing.ts';
import { about, cited, dated, quote, said, times } from './kit.ts';

const feature = (item: Evidence): string => quote(told(item, 'feature') || wordsOf(item));

const asked: SaySignal = (evidence, format, today) => {
  const item = first(evidence);
  const people = new Set(evidence.map((each) => told(each, 'contact')));
  const who = people.size === 1 ? told(item, 'contact').replace(/^([^,，]+)[,，]\s*(.+)$/u, '$1（$2）') : '';
  const often =
    evidence.length === 1 ? '问到过' : `${who === '' || who.endsWith('）') ? '' : ' '}${evidence.length} 次问到`;
  return `${evidence.length === 1 ? pad(who) : who}${often}${feature(item)}${dated(evidence, format, today)}`;
};

const limitName = (item: Evidence): string => {
  const dimension = told(item, 'dimension');
  return dimension === '' ? feature(item) : `${padded(dimensionName(dimension))}上限`;
};

const wish =
  (lead: string): SaySignal =>
  (evidence, format, today) => {
    const item = first(evidence);
    if (item.measure === 'note') return said(evidence, format, today);
    return `${lead}${dated(evidence, format, today)}${wordsOf(item) === '' ? '' : `：${quote(wordsOf(item))}`}`;
  };

export const demand: Record<keyof typeof source, SignalWords> = {
  'low-adoption': {
    name: '采用率低',
    say: (evidence, format) => {
      const item = first(evidence);
      if (item.of === undefined) return `功能采用率 ${format.percent(amountOf(item))}`;
      const share = format.percent(percentOf(amountOf(item), item.of));
      return `${format.number(item.of)} 项功能用了 ${format.number(amountOf(item))} 项（${share}）`;
    },
    hook: '哪项工作还在别处完成？',
  },
  'higher-tier-request': { name: '询问套餐外功能', say: asked, hook: '是什么让你们想到{topic}？' },
  'limit-complaint': {
    name: '抱怨上限',
    say: (evidence, format, today) => {
      const item = first(evidence);
      return `${evidence.length === 1 ? '抱怨过' : `${evidence.length} 次抱怨`}${limitName(item)}${dated(evidence, format, today)}`;
    },
    hook: '这个上限卡住了什么？',
  },
  'ticket-topic': {
    name: '工单集中于一个主题',
    say: (evidence, format) => {
      const item = first(evidence);
      return `${format.number(amountOf(item))} 张工单涉及${spaced(told(item, 'topic'))}`;
    },
    hook: '当时想完成什么？',
  },
  'unactivated-module': {
    name: '已购未用',
    say: (evidence) => `已购${spaced(told(first(evidence), 'module'))}，尚未启用`,
    hook: '{module}卡在哪一步？',
  },
  'repeated-inquiry': { name: '再次询问', say: asked, hook: '解决{topic}会带来什么变化？' },
  workaround: {
    name: '变通做法',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const wide = counted(item, 'pervasive') === null ? '' : '，普遍存在';
      const what = wordsOf(item) === '' ? '在用变通办法' : `在用变通办法：${quote(wordsOf(item))}`;
      return `${what}（${format.dayShort(item.day, today)}${wide}）`;
    },
    hook: '这样做要花多少时间？',
  },
  'manual-work': {
    name: '手工操作',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const hours = counted(item, 'hours');
      const tool = told(item, 'tool');
      const where = tool === '' ? '手工' : `在${padded(toolName(tool))}里`;
      const lead = hours === null ? '' : `每周${where}花 ${format.number(hours)} 小时：`;
      return `${lead}${said(evidence, format, today)}`;
    },
    hook: '谁在做，多久做一次？',
  },
  'integration-errors': {
    name: '集成报错',
    say: (evidence, format) => `30 天内集成调用失败 ${format.number(amountOf(first(evidence)))} 次`,
    hook: '当时想连接什么？',
  },
  'new-department': {
    name: '新部门',
    say: (evidence, format, today) => {
      const item = first(evidence);
      return `新部门：${told(item, 'dept') || about(item, '名称未知')}${cited(evidence, format, today)}`;
    },
    hook: '{dept}打算怎么起步？',
  },
  'dept-access-request': {
    name: '其他部门申请使用',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const who = [told(item, 'dept'), told(item, 'contact')].filter((part) => part !== '').join(' ');
      return `${pad(who)}申请使用${dated(evidence, format, today)}`;
    },
    hook: '{dept}最想先做什么？',
  },
  'acquired-company': {
    name: '收购了公司',
    say: (evidence, format, today) =>
      `收购${spaced(about(first(evidence), '一家公司'))}${cited(evidence, format, today)}`,
    hook: '两边团队会共用工具吗？',
  },
  'competitor-frustration': {
    name: '对其他工具不满',
    say: (evidence, format, today) => {
      const item = first(evidence);
      if (item.measure === 'note') return said(evidence, format, today);
      return `对${padded(told(item, 'tool'))}的评价：${told(item, 'sentiment')}`;
    },
    hook: '怎样才算更好？',
  },
  'competitor-mentioned': { name: '提到其他工具', say: said, hook: '你们在比较哪些方面？' },
  'competitor-evaluation': {
    name: '在评估某项功能的方案',
    say: (evidence, format, today) =>
      first(evidence).measure === 'note'
        ? said(evidence, format, today)
        : `在评估方案：${about(first(evidence), '某项功能')}${cited(evidence, format, today)}`,
    hook: '合适的方案应该做到什么？',
  },
  'custom-request': { name: '要求定制', say: wish('提出定制需求'), hook: '需要和什么系统对接？' },
  'dedicated-contact': { name: '要求专人服务', say: wish('希望有专属对接人'), hook: '专属对接人能解决什么问题？' },
  'pricing-explored': {
    name: '查看了价格',
    say: (evidence, format, today) => {
      const item = first(evidence);
      const who = told(item, 'person') || told(item, 'role') || '有人';
      const views = seenTimes(evidence);
      return `${pad(who)}查看过${views === 1 ? '' : times(views)}价格${dated(evidence, format, today)}`;
    },
    hook: '你们在权衡什么？',
  },
};
