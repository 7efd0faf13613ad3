import type { reports as source } from '../en/reports.ts';

/** Reports: Chinese wording, typed by the English one, so that a missing key does not compile. */
export const reports: typeof source = {
  none: '无',
  unknown: '未知',
  source: (day, file, row) => `${day}，${file} 第 ${row} 行`,

  account: {
    title: (name, score) => `${name}：${score}`,
    subtitle: (day, band, priority) => `${day}，${band}，${priority}`,
    guarded: (lifts) => `先稳住。解除条件：${lifts}。在此之前不提任何方案。`,

    facts: '概况',
    arr: 'ARR',
    renewal: '续约',
    plan: '套餐',
    owner: '负责人',
    play: '打法',
    since: (play, day) => `${play}，${day}起`,
    verdict: '能否谈增购',
    timing: '时间',
    size: '潜力',
    urgency: '紧急程度',

    factors: '评分怎么来的',
    factorColumns: { factor: '因素', points: '得分', why: '依据' },
    inferred: '推断',
    total: '总分',

    confidence: '有多大把握',
    known: (factors) => `已知：${factors}`,
    half: (factors) => `推断，计一半：${factors}`,
    missing: (factors) => `未知，不计入置信度：${factors}`,
    helps: (what) => `最值得先了解：${what}`,
    aged: (points) => `数据较旧或只有文字描述，扣 ${points}`,
    sum: (value, level) => `置信度 ${value}，${level}`,
    range: (low, high) => `补齐未知项后，评分会在 ${low} 到 ${high} 之间`,

    signals: (count) => `${count} 个信号`,
    noSignals: '今天没有信号。',
    state: { new: '新', ongoing: '持续', escalated: '比之前更强', cleared: '今天消除' },
    strength: { weak: '弱', medium: '中', strong: '强' },
    firstSeen: (day) => `${day}起`,
    baseline: '首次导入时已有',

    plan30: '下一步',
    why: '为什么是这个打法',
    opener: '怎么开口',
    openerPartner: '给合作伙伴',
    questions: '可以问的问题',
    sizing: '可能的金额',
    conservative: (sum) => `保守：${sum}`,
    aggressive: (sum) => `积极：${sum}`,
    stale: '数据过旧，不计入',
    staleFact: (field, day, days) => `${field}：最近一次是 ${day}，已过 ${days} 天`,
    human: '需要人工判断',
  },

  ranking: {
    title: '客户增购就绪度排行',
    totals: '合计',
    accounts: '客户数',
    arr: 'ARR',
    arrTotal: (arr, unknown) =>
      arr === null ? '未知' : unknown === null ? arr : `${arr}，另有 ${unknown} 个 ARR 未知`,
    bands: '按热度',
    plays: '按打法',
    count: '客户数',
    conversion: '转化候选',
    conversionNote: '免费和试用客户不参与排行。',
    flag: '* 需先稳住，再谈增长。',
  },
};
