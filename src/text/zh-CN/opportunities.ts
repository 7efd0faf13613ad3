import type { opportunities as source } from '../en/opportunities.ts';
import { dimensionName, items, outcomes, subjects } from './outcomes.ts';
import { padded, range, spaced } from './spacing.ts';

const NEWS = /^(新办公地点|新部门|新市场|里程碑|成功案例|举措|发布)：/;

/** Opportunities: Chinese wording, typed by the English one, so that a missing key does not compile. */
export const opportunities: typeof source = {
  types: {
    SEAT: '增加席位',
    USAGE: '增加用量',
    TIER: '套餐升级',
    ADDON: '增购模块',
    DEPT: '新部门',
    XSELL: '交叉销售/新场景',
    DISP: '替换竞品',
    SERV: '专业服务',
    SUPP: '支持升级',
  },
  kinds: {
    SEAT: '增加席位',
    USAGE: '增加用量',
    TIER: '套餐升级',
    ADDON: '增购模块',
    DEPT: '新部门',
    XSELL: '交叉销售',
    DISP: '替换竞品',
    SERV: '专业服务',
    SUPP: '支持升级',
  },

  // Chinese facts stand as they are before “来看”, but for the arrow, the colon of news and what was said before a release.
  because: (id, fact) => {
    if (id === 'module-fit') return fact.replaceAll(' ↔ ', ' 正对应 ');
    // News begins with what it is and a colon, which a sentence does not want.
    const news = NEWS.exec(fact);
    if (news?.[1]) return `${news[1]}${spaced(fact.slice(news[0].length))}`;
    if (id === 'gap-closed') return fact.replace(/；.*$/s, '');
    // The hours come back in the gain, and a seat that is missing is part of the clause.
    if (id === 'manual-work') return fact.replace(/^每周[^“]*：(?=“)/, '');
    return id === 'seat-full' ? fact.replace('），', '）且') : fact;
  },
  becauseOf: (name) => `“${name}”`,
  dimensionName,
  items,
  subjects,
  outcomes,
  gain: (subject, outcome) => `${subject}能${outcome}`,
  sentence: (words) => `${words}。`,
  narrative: (reason, subject, outcome) => `从${spaced(reason)}来看，${subject}能${outcome}。`,

  tiers: {
    1: { name: '马上推进', action: '本周落实到负责人' },
    2: { name: '本季度推进', action: '定好计划，30 天内联系' },
    3: { name: '培育', action: '先做好使用、关系或时机' },
    4: { name: '观察', action: '记录下来，90 天后再看' },
    5: { name: '暂缓', action: '存档，先放一放' },
  },
  tier: (tier, name) => `第 ${tier} 级：${name}`,
  tierShort: (tier) => `第 ${tier} 级`,
  capped: '新合同期稳定之前不再往上',
  tierReasons: {
    revenue: '金额有变化',
    effort: '难度有变化',
    likelihood: '把握有变化',
    'just-renewed': '刚刚续约',
    'term-settled': '新合同期已稳定',
    rules: '评分规则有变化',
  },
  scores: (revenue, effort, likelihood, composite) =>
    `收入 ${revenue}、易行 ${effort}、把握 ${likelihood}，综合 ${composite}`,

  stages: {
    identified: '已识别',
    'outreach-sent': '已联系',
    'in-conversation': '沟通中',
    'verbal-commit': '口头同意',
    won: '已成交',
    lost: '未成交',
  },

  worth: (amount) => `每年 ${amount}`,
  worthLine: (amount) => `每年 ${amount}`,
  cannotSize: (what) => `无法测算：缺少${padded(what)}的价格`,
  cannotCount: (what) => `无法测算：不知道${padded(what)}有多少人`,
  cannotCountSeats: '无法测算：不知道现有多少个席位',
  seats: '席位',
  withConfidence: (amount, expected, level) => `每年 ${amount}，按把握折算 ${expected}（把握${level}）`,

  states: {
    from: {
      seats: (count) => `${count} 个席位`,
      'seats-used': (used, count) => `${count} 个席位已用 ${used} 个`,
      users: (count) => `${count} 位用户`,
    },
    change: (now, then) => `${now} → ${then}`,
    none: {
      seats: '席位数未知',
      pack: '上限未知',
      tier: '套餐未知',
      module: '未购',
      line: '未购',
      users: '没有用户',
      tool: '其他工具',
      service: '未订',
      support: '支持级别未知',
    },
    more: {
      seats: '更多席位',
      pack: '多一个用量包',
      tier: '更高的套餐',
      module: '启用',
      line: '启用',
      users: '第一批用户',
      tool: '我们的产品',
      service: '预订',
      support: '更高的级别',
    },
  },

  bestTime: '最佳时机',
  window: {
    thisWeek: '本周',
    by: (day) => `${day}前`,
    on: (day) => day,
    between: (from, to) => `${from}至${to}`,
  },
  moments: {
    now: ({ because }) => (because === null ? '趁热打铁' : `因为${spaced(because)}`),
    headcount: ({ fact }) => (fact === null ? '趁他们在安排人手' : `趁他们在安排人手：${fact}`),
    milestone: ({ fact }) => (fact === null ? '趁他们刚有成果' : `趁他们刚有成果：${fact}`),
    announcement: ({ fact }) => (fact === null ? '趁他们刚有新动向' : `趁他们刚有新动向：${fact}`),
    qbr: ({ on }) => (on === null ? '下次季度回顾时' : `${on}的季度回顾上`),
    planning: ({ on }) => (on === null ? '趁下季度在做规划' : `赶在 ${on}的规划之前`),
    'fiscal-year': ({ on }) => (on === null ? '赶在新财年之前' : `赶在 ${on}新财年开始之前`),
    'budget-cycle': ({ on }) => (on === null ? '赶在预算周期之前' : `赶在 ${on}预算周期开始之前`),
    renewal: ({ on }) => (on === null ? '续约之前' : `${on}续约之前`),
    'renewal-talk': ({ on }) => (on === null ? '放进续约沟通里一起谈' : `放进续约沟通里一起谈，续约日 ${on}`),
    'after-renewal': () => '等续约落定之后',
    'rival-renewal': ({ on, tool }) => {
      const contract = tool === null ? '他们另一份合同' : `他们和 ${tool} 的合同`;
      return on === null ? `赶在${contract}续签之前` : `赶在${contract} ${on}续签之前`;
    },
  },
  sameReason: '原因同上',
  best: (window, why) => `${window}，${why}`,

  blocked: {
    defend: '合同没稳住之前先不提',
    'fix-first': '问题没解决之前先不提',
    'adopt-first': '现有的用起来之前先不提',
    'low-adoption': '先不提：现有的用了不到一半',
    'activate-first': '先不提：已购的同类功能还没用起来',
  },
  lifts: (reason, lift) => `${reason}；解除条件：${lift}`,
  blockLifts: { 'low-adoption': '用上一半以上', 'activate-first': '已经用起来' },
  heldBack: (lift) => `其他的先放一放，等到：${lift}`,

  rests: {
    lost: (since) => `对方 ${since}婉拒过`,
    'not-relevant': (since) => `${since}标为不相关`,
    'recent-ask': (since) => `${since}刚向对方提过`,
    'opt-out': (since) => `${since}是提出不续约的最后一天`,
  },
  restsUntil: (wakes, why) => `先放到 ${wakes}：${why}`,
  restingItem: (item, rest) => `${item}${rest}`,
  andMore: (count) => `另有 ${count} 项`,
  askRests: {
    'opt-out': (since, wakes) => `${since}是提出不续约的最后一天，${wakes}之前不提新的要求`,
    other: (wakes, why) => `${wakes}之前不提新的要求：${why}`,
  },

  risks: {
    'single-threaded': '只有一位活跃联系人，人一走线就断了',
    'no-champion': '内部还没有人替它说话',
    'rival-evaluated': '他们正在为同一件事比较方案',
    declining: '使用量在下降',
    contracting: '公司在收缩',
    'low-confidence': '对这个客户了解太少',
    'renewal-near': '续约在即，先谈续约',
    'just-renewed': '刚刚续约，马上又提容易伤关系',
  },

  dependencies: {
    price: (missing) => `${missing}的价格`,
    activation: () => '先把已购的用起来',
    procurement: () => '对方的采购流程',
    approval: () => '对方的预算审批',
    headcount: () => '会有多少人加入',
    partner: () => '由合作伙伴来谈',
  },

  objections: {
    budget: {
      says: '这个没有预算。',
      answer: ({ funding, result }) => {
        if (funding !== null && result !== null)
          return `对方的消息：${funding}；已有的成效：${result}。问问怎样才能列入计划。`;
        if (funding !== null) return `对方的消息：${funding}。问问这笔钱打算用在哪些事上，这件事算不算在内。`;
        if (result !== null) return `先看已经带来的成效：${result}。再问预算什么时候定。`;
        return '还没有融资或成效的记录。先用他们的数据算出一项成效，再问预算什么时候定。';
      },
    },
    rival: {
      says: '我们在看别的工具。',
      answer: ({ use, result }) => {
        const proof = [use, result].flatMap((fact) => (fact === null ? [] : [fact]));
        return proof.length === 0
          ? '问清楚它要好在哪里，以及换过去要花多少时间。'
          : `问清楚它要好在哪里，再一起算算换过去的代价：${proof.join('；')}。`;
      },
    },
    'not-decider': {
      says: '这个我定不了。',
      answer: ({ decider }) =>
        decider === null
          ? '理清谁拍板、谁付钱、谁使用：目前还不知道谁说了算。'
          : `请对方把${padded(decider)}拉进来，问清楚这位最想看到什么。`,
    },
    'wait-for-renewal': {
      says: '等续约的时候再说吧。',
      answer: ({ limit, renewal }) => {
        const until = renewal === null ? '到那时' : `到 ${renewal}`;
        return limit === null
          ? `问清${renewal === null ? '续约前' : ` ${renewal}之前`}要满足什么条件，约定到时准备好什么。`
          : `上限不等人：${limit}。问问撑${until}会让团队付出什么。`;
      },
    },
    'not-using-all': {
      says: '现有的我们都没用完。',
      answer: ({ activation }) =>
        activation === null
          ? '先认同，从使用做起：一起挑一项用起来，再回头谈这个。'
          : `先认同，就从这里做起：${activation}。`,
    },
  },
  objection: (says, answer) => `“${says}”${answer}`,

  roles: {
    champion: '支持者',
    sponsor: '高层支持者',
    'decision-maker': '决策人',
    admin: '管理员',
    team: '实际使用的人',
    department: '该部门',
    partner: '合作伙伴',
    asker: '提出的人',
  },
  person: (name, title) => (title === null ? name : `${name}（${title}）`),
  nobodyYet: (role) => `${role}（待确认是谁）`,

  nothing: {
    'no-catalogue': () => '还没有机会：客户还可以购买什么？导入价目后，这些信号就能对应到具体项目。',
    'fully-penetrated': () => '能买的他们都有了。出了新产品、多了团队或人手，才有下一步。',
    'too-new': () => '数据还少，暂时看不出方向。等有了第一个需求或第二次使用数据，就清楚了。',
    'health-first': ({ lift }) => (lift === null ? '健康度优先。' : `健康度优先，先不提别的；解除条件：${lift}。`),
    'insufficient-data': ({ helps }) =>
      helps === null
        ? '了解太少，还看不出方向。使用数据或需求记录最有帮助。'
        : `了解太少，还看不出方向。最值得先了解：${helps}。`,
    resting: ({ wakes }) => (wakes === null ? '能提的都先放着。' : `能提的都先放着，最早 ${wakes}可以再提。`),
    'no-trigger': () => '目前的使用和需求都没有指向具体的产品。等有了明确需求、用量接近上限或新团队加入，再谈不迟。',
  },

  activation: {
    item: (item, fact) => `${item}，${fact}`,
    whole: (fact) => `现有的功能，${fact}`,
    unused: '已购未用',
    holds: (held) => `${padded(held).trimStart()}可以等这之后再谈`,
  },
  organic: (dimension, change, forecast) => {
    const name = padded(dimension).trimStart();
    const pace = change === null ? `${name}按量计费` : `${name}每月变化 ${change}，按量计费`;
    return forecast === null
      ? `${pace}；数据或价格不足，暂不预测`
      : `${pace}：预计每年约 ${forecast}，自然发生，不计入商机`;
  },
  conversion: {
    line: (score, level, parts) => `转化 ${score}/100，${level}：${parts}`,
    levels: { likely: '很可能', possible: '有可能', unlikely: '不太可能' },
    parts: {
      use: (points) => `用量 ${points}`,
      intent: (points) => `意向 ${points}`,
      trend: (points) => `趋势 ${points}`,
      deadline: (points) => `试用期限 ${points}`,
      people: (points) => `联系人 ${points}`,
    },
  },

  card: {
    lead: '可以谈谈',
    later: '晚些再谈',
    prepare: '可以先准备',
    partner: '由合作伙伴来谈',
    title: (item, kind) => `${item}（${kind}）`,
    stage: (stage) => `进展：${stage}`,
    otherwise: (title, description) => `如果谈不成：${title}。${description}`,
    people: (pitch, decider) => {
      if (pitch === null) return decider === null ? '先弄清谁需要、谁拍板' : `先弄清谁需要；由${padded(decider)}拍板`;
      return decider === null ? `找${padded(pitch)}谈，并弄清谁拍板` : `找${padded(pitch)}谈，由${padded(decider)}拍板`;
    },
    first: '先用起来',
    conversion: '转化可能性',
    why: '接下来看什么',
  },

  report: {
    heading: '可以提什么',
    blocked: '先不提',
    resting: '先放着',
    columns: {
      what: '项目',
      scores: '收入/易行/把握',
      composite: '综合',
      tier: '级别',
      arr: '每年',
      best: '最佳时机',
      status: '状态',
    },
    open: '可提',
    reason: '理由',
    worth: '金额',
    change: '变化',
    best: '最佳时机',
    urgency: '紧急程度',
    aligned: '与续约合拍',
    pitch: '找谁谈',
    decides: '谁拍板',
    benefits: '谁受益',
    evidence: '依据',
    risks: '风险',
    objections: '对方可能会说',
    dependencies: '前提',
    stage: '进展',
    since: (stage, day) => `${stage}，${day}发现`,
    revisit: '再看日期',
    alternatives: '几种做法之一，合计只算一项',
    otherwise: '如果第一项谈不成',
    activations: '先用起来',
    organic: '自然增长',
    nothing: '为什么没有可提的',
    conversion: '转化',
    askRest: '暂不提要求',
    held: '先不提',
  },

  pipeline: {
    best: '优先机会',
    at: (item, account) => `${account}：${item}`,
    totals: (total, weighted, count) => `商机 ${count} 个，每年合计 ${total}，按把握程度折算 ${weighted}`,
    mark: '°',
    alternative: '° 同一件事的另一种做法，合计只算其中一种',
    none: '目前没有可提的',
    unsized: (count) => `${count} 个无法测算`,
    resting: (count) => `${count} 个先放着`,
    stabilise: (count) => `有风险，先稳住（${count} 个）`,
    stabiliseLine: (account, play, lift) => `${account}：${play}，解除条件：${lift}`,
    organic: (amount, accounts) => `按量自然增长，不计入商机：${accounts} 个客户，每年约 ${amount}`,
    organicUnknown: (accounts) => `按量自然增长，不计入商机：${accounts} 个客户，暂无预测`,
    organicFlat: (accounts) => `按量自然增长，不计入商机：${accounts} 个客户，目前没有增长`,
    organicPart: (accounts) => `其中 ${accounts} 个客户还有部分用量暂无预测`,
    total: '合计',
    weighted: '按把握折算',
    counted: '计入个数',
    heading: '商机',
    bands: '按每年金额',
    band: (from, to, { moneyShort }) => {
      if (to === null) return `${moneyShort(from)}以上`;
      return from === 0 ? `${moneyShort(to)}以下` : range(moneyShort(from), moneyShort(to));
    },
    columns: {
      rank: '#',
      account: '客户',
      what: '项目',
      arr: '每年',
      tier: '级别',
      best: '最佳时机',
      count: '个数',
      total: '合计',
    },
    conversion: (name, score, level) => `${name} ${score}（${level}）`,
    conversionColumns: { account: '客户', score: '评分', level: '转化' },
  },
};
