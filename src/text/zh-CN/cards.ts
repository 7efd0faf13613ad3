import type { cards as source } from '../en/cards.ts';

/** Cards: Chinese wording, typed by the English one, so that a missing key does not compile. */
export const cards: typeof source = {
  buttons: {
    'taking-action': '我来跟进',
    snooze: '稍后提醒',
    'not-relevant': '不相关',
    details: '详情',
    share: '分享',
    open: '打开',
    choose: '选这个',
    undo: '撤销',
  },

  gap: '',
  colon: '：',
  comma: '，',
  between: '、',
  semicolon: '；',
  pair: (label, value) => `${label}：${value}`,
  aside: (words, more) => `${words}（${more}）`,
  confidence: (value, level) => `置信度 ${value}（${level}）`,
  score: (score, flag) => `${score}/100${flag}`,
  aYear: (amount) => `${amount}/年`,
  arrUnknown: 'ARR 未知',
  unpaid: '尚未付费',
  renews: (day, when) => `${day}续约（${when}）`,
  renewed: (day) => `续约日 ${day} 已过`,
  trialEnds: (day, when) => `${day}试用到期（${when}）`,
  noOwner: '暂无负责人',

  why: '为什么是现在',
  whyQuiet: '目前看到的',
  whyGuard: '需要留意',
  noSignals: '今天没有特别的动态。',
  next: '下一步',
  say: '可以这样开场',
  sayGuard: '先问问客户',
  sayPartner: '给合作伙伴',
  ask: '接着问',
  size: '可能的金额',
  playLine: (play, verdict, urgency) =>
    verdict === null ? `${play}，紧急程度：${urgency}` : `${play}，能否谈增购：${verdict}，紧急程度：${urgency}`,
  potentialUpTo: (amount) => `每年潜力最多 ${amount}`,
  untitled: '报告',
  page: (title, page, pages) => `${title}（${page}/${pages}）`,
  source: (file, row) => `${file} 第 ${row} 行`,
  neutral: (points) => `未知（${points}）`,
  more: (count) => `还有 ${count} 个`,
  summary: (name, score, band, action) => `${name}：${score} ${band}。${action}`,

  digest: {
    hello: (name) => (name === null ? '早上好' : `${name}，早上好`),
    today: (day, accounts, shown) =>
      shown === null
        ? `${day}，${accounts} 个客户有新动态。`
        : `${day}，${accounts} 个客户有新动态，先看这些：${shown}。`,
    protect: (count) => `${count} 个要先稳住`,
    grow: (count) => `${count} 个值得关注`,
    protectTitle: '先稳住',
    growTitle: '值得关注',
    also: '其他新动态',
    waiting: (count, command) => `还有 ${count} 个，用 \`${command} rank mine\` 看你名下全部客户。`,
    held: (day) => `${day}起排队`,
    summary: (accounts, first) => `${accounts} 个客户有新动态：${first}`,

    bookHello: (name) => (name === null ? '你的客户概览' : `${name}，这是你的客户概览`),
    book: (accounts) =>
      accounts === '1'
        ? '你名下的这个客户我看过了：现状如下，建议这样开始。明天起，有变化我才会打扰你。'
        : `你名下的 ${accounts} 个客户我都看过了：现状如下，建议从这几个开始。明天起，有变化我才会打扰你。`,
    bookAlso: '接下来看',
    bookSummary: (accounts) => (accounts === '1' ? '你的客户，从哪里开始' : `你的 ${accounts} 个客户，从哪里开始`),
    bookAll: (count, command) =>
      count === '1'
        ? `目前维持现状，用 \`${command} rank mine\` 查看。`
        : `这 ${count} 个目前都维持现状，用 \`${command} rank mine\` 查看。`,
    bookRest: (count, command) => `其余 ${count} 个维持现状，用 \`${command} rank mine\` 看你名下全部客户。`,

    unownedHello: '暂无负责人的客户',
    unowned: (day, accounts) =>
      `${day}，${accounts} 个客户有新动态，但没有我能联系上的客户成功经理。请认领，或在数据里补上负责人。`,
    unownedWaiting: (count, command) => `还有 ${count} 个，用 \`${command} rank\` 看全部客户。`,
  },

  news: {
    mark: (stronger) => (stronger ? '增强：' : '新增：'),
    guard: '新增：需要先稳住',
    lifted: '已恢复正常推进',
    band: (band) => `转为${band}`,
    owner: (guarded) => (guarded ? '新转到你名下，需要先稳住' : '新转到你名下'),
    snooze: '你设的提醒到期了',
    revisit: '之前搁置的一个机会，到时候再看了',
  },

  verdicts: {
    'taking-action': (by, when) => `${by} 已在跟进，${when}起`,
    snooze: (by, until) => `${by} 设为 ${until}再提醒`,
    'not-relevant': (by, reason) => (reason === null ? `${by} 标为不相关` : `${by} 标为不相关：${reason}`),
    reasons: {
      'wrong-data': '数据有误',
      'wrong-timing': '时机不对',
      'wrong-idea': '建议不合适',
      'already-known': '早就知道',
    },
  },

  snooze: {
    title: '稍后提醒',
    submit: '确定',
    close: '取消',
    intro: (name) => `在你选的日子之前，${name} 不再打扰你；需要先稳住的情况照样会提醒。`,
    preset: '提醒时间',
    week: (day) => `一周后，${day}`,
    fortnight: (day) => `两周后，${day}`,
    month: (day) => `一个月后，${day}`,
    quarter: (day) => `三个月后，${day}`,
    date: '或者选一天',
    dateHint: '这里选了日期，就以它为准。',
    past: '请选今天之后的日期。',
    missing: '请选择时间。',
  },

  notRelevant: {
    title: '不相关',
    submit: '提交',
    close: '取消',
    intro: (name) => `谢谢。${name} 的哪里不对？你的反馈会告诉团队哪些信号可信。`,
    reason: '原因',
    reasons: {
      'wrong-data': '数据有误',
      'wrong-timing': '时机不对',
      'wrong-idea': '建议不合适',
      'already-known': '我早就知道',
    },
    note: '还想补充什么？',
    missing: '请选择原因。',
  },

  home: {
    title: 'Headroom',
    intro: '哪些客户可以谈增长，哪些要先稳住。',
    book: (accounts) => `你名下有 ${accounts} 个客户`,
    bookOne: '你名下有 1 个客户',
    scanned: (day) => `截至 ${day}`,
    top: '今天先看',
    how: '怎么用',
    ask: (command) => `\`${command} AcmeCo\` 查看一个客户：评分、依据、下一步、怎么开口。`,
    rank: (command) => `\`${command} rank mine\` 给你名下的客户排序，\`${command} rank\` 看全部。`,
    direct: '也可以直接在这里发同样的话，不用斜杠。',
    help: (command) => `\`${command} help\` 列出全部命令。`,
    noBook: '目前没有客户写明由你负责。有了就会出现在这里。',
    noScan: '还没有完成过扫描。第一次扫描之后，你的客户会出现在这里。',
  },

  ranking: {
    title: (day) => `${day}当周`,
    mine: '你的客户，按就绪度排序',
    heading: '客户增购就绪度排行',
    summary: (accounts, first) => `共 ${accounts} 个客户，排在首位的是 ${first}`,
    totals: (accounts, arr) => (arr === null ? `${accounts} 个客户` : `${accounts} 个客户，合计 ${arr}/年`),
    arrUnknown: (count) => `${count} 个 ARR 未知`,
    chart: '就绪度评分',
    score: '评分',
    shown: (shown, rest) => `以上是前 ${shown} 个，后面还有 ${rest} 个。`,
    conversion: (count) => `转化候选（${count} 个），免费或试用，不参与排行`,
    none: '还没有可以排行的付费客户。',
    columns: {
      rank: '#',
      account: '客户',
      score: '评分',
      size: '潜力',
      priority: '优先级',
      expansion: '增购',
      timing: '时间',
      play: '打法',
      thisWeek: '本周',
    },
    hint: (command) => `输入 \`${command}\` 加客户名，查看完整卡片。`,
    flag: '* 需先稳住，再谈增长',
    line: {
      size: (size) => `潜力：${size}`,
      expansion: (verdict, timing) => (timing === null ? `增购：${verdict}` : `增购：${verdict}，${timing}`),
    },
  },
};
