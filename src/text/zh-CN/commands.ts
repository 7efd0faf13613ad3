import type { commands as source } from '../en/commands.ts';

/** Commands: Chinese wording, typed by the English one, so that a missing key does not compile. */
export const commands: typeof source = {
  account: {
    usage: '客户名称',
    summary: '查看一个客户的评分、依据、打法、金额测算和开场白',
  },
  rank: {
    usage: 'rank [mine | 行数]',
    summary: '付费客户按评分排名，附本周行动（也可以写“排名”）',
    mine: (command) => `\`${command} rank mine\` 只看您自己的客户。`,
    team: (command) => `\`${command} rank\` 看全队的客户。`,
    noneMineTitle: '已扫描的客户里没有您负责的',
    noneMine: (command) =>
      `\`${command} rank\` 可以看全队排名。如果应该有您的客户，请检查客户文件的负责人一列和设置里的 csms 名单。`,
    unclearTitle: '要看谁的排名、看多少行？',
    unclear: (words, command, whole) =>
      `\`rank\` 后面可以写 \`mine\`（我的）或行数，“${words}”不在其中。如果要找这个名字的客户：\`${command} "${whole}"\`。`,
  },
  help: {
    usage: 'help',
    summary: '显示这份说明（也可以写“帮助”）',
    title: '我能做什么',
    intro: '我会告诉您：哪些客户适合增长、为什么、空间有多大、怎么开口，以及哪些客户要先稳住。',
    tips: '小提示',
    tipNames: '客户名称不分大小写、标点和“有限公司”之类的后缀；曾用名、域名和客户编号也能找到。',
    tipQuotes: (command) => `客户名称和命令撞名时，请加引号：\`${command} "Scan Corp"\`。`,
    tipPrivate: '回答只有您自己能看到；点“分享”才会发到频道。',
    later: '即将支持',
    laterIntro: (names) => `${names}。现在就输入其中一个，我会告诉您目前可以用什么代替。`,
    short: (command) =>
      `请写上客户名称：\`${command} AcmeCo\`。看全部客户：\`${command} rank\`。更多用法：\`${command} help\`。`,
    shortTitle: '想看哪个客户？',
  },
  find: {
    which: (words) => `您要找的是哪个“${words}”？`,
    more: (count) => `还有 ${count} 个也符合，名称写长一点就能缩小范围。`,
    many: '还有很多个也符合，名称写长一点就能缩小范围。',
    unknown: (words) => `没有找到叫“${words}”的客户。`,
    close: '您是不是要找：',
    hint: (command) => `请检查写法，或者只写名称的一部分试试。\`${command} help\` 会列出我能做的事。`,
  },
  state: {
    noAccountsTitle: '还没有客户数据',
    noAccounts:
      '目前还没有导入任何数据。请在运行我的机器上执行 `headroom import accounts.csv` 导入客户，再执行 `headroom scan`。',
    noScanTitle: '还没有扫描',
    noScan: (time) =>
      `客户数据已经导入，还差第一次扫描。扫描每天 ${time} 进行；也可以现在就在运行我的机器上执行 \`headroom scan\`。`,
    newAccount: (name, time) =>
      `${name} 是在上次扫描之后导入的。下次扫描在 ${time}；也可以现在就执行 \`headroom scan\`。`,
  },
  planned: {
    title: (name) => `“${name}”还在路上`,
    will: (what) => `它会${what}。`,
    account: (command, account) =>
      `目前可以用 \`${command} ${account}\` 查看评分、依据、打法、金额测算、开场白和提问。`,
    rank: (command) => `目前可以用 \`${command} rank\` 查看全部付费客户的评分排名和本周行动。`,
    importing: '目前请在运行我的机器上导入文件：`headroom import 文件`。',
    notes: '目前请在运行我的机器上导入备注文件：`headroom import notes.csv`。',
    acting: '目前可以点卡片上的“我来跟进”按钮，记录您已经在跟进。',
    quotes: (command, words) => `如果要找这个名字的客户：\`${command} "${words}"\`。`,
    anyAccount: '客户名称',
    does: {
      assess: '给出一个客户的完整评估：最值得做的机会、该找谁谈、有哪些警讯',
      opener: '针对您指定的产品和联系人写一段开场白',
      outreach: '写好整套沟通材料：邮件、谈话要点、提问和跟进',
      qbr: '用客户自己的成果起草 60 或 90 分钟的季度回顾议程',
      champion: '在关键支持者离开、升职或加入时给出应对计划',
      compete: '根据客户自身的迹象，指出竞品可能从哪里切入',
      objections: '准备好这个客户可能提出的异议和回答',
      compare: '把更高的套餐和单项购买放在一起比较价格',
      plan30: '排出未来 30 天的步骤、负责人和日期',
      whitespace: '列出客户已买、在用和还没有的产品',
      why: '列出卡片上每个数字的出处：文件、行号和日期',
      'as-of': '还原客户在过去某一天的评估',
      'what-if': '按您改动的数字重新计算，不保存任何内容',
      portfolio: '按预期价值给全部客户排序，并给出本季度计划',
      scan: '列出本季度最好的十个机会',
      report: '按阶段汇报本季度的机会',
      playbook: '写出整个客户群的增长手册',
      segments: '给客户分群，并说明理由',
      coverage: '指出投入的精力和收入不相称的地方',
      rebalance: '建议如何更均衡地分配客户',
      migrate: '规划客户在服务层级之间的调整和交接',
      territory: '比较调整前后每位客户成功经理的工作量',
      benchmarks: '把客户和您自己客户群里的同类比较',
      metrics: '衡量信号带来的结果：行动、成交、续约',
      import: '直接在 Slack 里接收文件',
      note: '直接在 Slack 里给客户写备注',
      stage: '把机会推进到下一个阶段',
    },
  },
  failed: {
    title: '是我这边出了问题',
    text: (command) => `刚才没能算出来，问题已经记录下来。请再试一次；\`${command} help\` 随时可用。`,
  },
};
