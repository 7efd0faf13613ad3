import type { FileReport } from '../../domain/import.ts';
import type { cli as source } from '../en/cli.ts';
import { judgement } from './judgement.ts';

const counted = (counts: Readonly<Record<string, number>>, names: Readonly<Record<string, string>>): string =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([id, count]) => `${names[id] ?? id} ${count.toLocaleString('en')}`)
    .join('，') || '无';

const BANDS = Object.fromEntries(Object.entries(judgement.bands).map(([id, { name }]) => [id, name]));
const SIGNALS = { new: '新增', escalated: '增强', ongoing: '持续', cleared: '解除' };
const OPPORTUNITIES = { open: '可推进', blocked: '受限', resting: '搁置中' };

/** What the command line says: Chinese wording, typed by the English one. */
export const cli: typeof source = {
  fileRead: (file: FileReport): string => {
    const head = `${file.file}：${file.kind ?? '未识别类型'}，共 ${file.rows} 行，接收 ${file.accepted} 行，拒绝 ${file.rejected} 行`;
    const waiting = file.waiting > 0 ? `，${file.waiting} 行在等所属账户` : '';
    return `${head}${waiting}${file.changed ? '' : '（没有新内容）'}`;
  },
  warning: (line, column, reason) =>
    `  ${line > 0 ? `第 ${line} 行` : '文件'}${column === null ? '' : `，${column}`}：${reason}`,
  moreWarnings: (count) => `  还有 ${count} 条同类提示（--json 可看保留的明细）`,
  notStored: '未写入任何数据：--strict 下，只要有被拒绝的单元格或行，整个导入就作废。',
  nextAfterImport: '下一步：headroom scan',
  importing: (file, rows) => `${file}：已读 ${rows} 行`,
  scanned: (result) =>
    [
      `${result.day}：评估 ${result.accounts} 个账户，用时 ${(result.ms / 1000).toFixed(1)} 秒`,
      `信号：${counted(result.signals, SIGNALS)}`,
      `分档：${counted(result.bands, BANDS)}`,
      `打法：${counted(result.plays, judgement.plays)}`,
      `机会：${counted(result.opportunities ?? {}, OPPORTUNITIES)}`,
    ].join('\n'),
  scanAhead: (day, today) =>
    `${day} 还没到，今天是 ${today}。在那之前机器人不会扫描别的日期。如果日期写错了，请运行：headroom scan --day ${today} --take-back`,
  notJudged: (count, failure) => `${count} 个账户无法评估：${failure}`,
  delivered: (counts) =>
    `已发送 ${counts.posted}，跳过 ${counts.skipped}，失败 ${counts.failed}，待确认 ${counts.unknown}`,
  nothingDue: '没有要发送的消息：都已发过、没有新动静，或还没到对方的时间（--day 不看钟点）。',
  dayOff: (day) => `没有要发送的消息：${day} 不是工作日（见设置里的 schedule.workingDays 和 holidays）。`,
  messageTo: (kind, recipient) => `── ${kind} → ${recipient} ──`,
  check: { good: '正常', note: '留意', bad: '要处理' },
  doctor: {
    settingsFine: (changed) => (changed === 0 ? '全部为默认设置' : `有 ${changed} 项与默认不同`),
    databaseFine: (accounts, size) => `${accounts} 个账户，${size}`,
    noAccounts: '还没有账户。请先导入：headroom import accounts.csv',
    noCatalogue: '还没有产品目录，无法估算金额。客户还能多买什么？请导入：headroom import catalogue.json',
    catalogueFine: (items) => `${items} 项`,
    scanFine: (day) => `上次扫描 ${day}`,
    noScan: '还没有扫描过。请运行：headroom scan',
    oldScan: (day, days) => `上次扫描 ${day}，已过 ${days} 天。机器人在运行吗（headroom serve）？`,
    scanAhead: (day, today) =>
      `上次扫描的日期是 ${day}，还没到，在那之前不会再扫描。请撤回：headroom scan --day ${today} --take-back`,
    feedFine: (day) => `上次导入 ${day}`,
    oldFeed: (day, days) => `上次导入 ${day}，已过 ${days} 个工作日。请检查数据导出。`,
    waiting: (count) => `${count} 条记录找不到所属账户。请导入对应的账户文件。`,
    noToken: (name) => `未设置 ${name}。请从 Slack 应用页面复制（见 README 的 Connect Slack）。`,
    slackFine: (team, user) => `已以 ${user} 身份连接 ${team}`,
    slackFails: (error) => `Slack 不接受该令牌：${error}。请重新安装应用并再次复制 bot token。`,
    scopesFine: '所需权限都已授予',
    scopesMissing: (scopes) => `缺少权限：${scopes}。请在 OAuth & Permissions 中添加后重新安装应用。`,
    scopesOptional: (scopes) => `没有 ${scopes}，排名消息若发送结果不明，就无法核对，只能显示在这里，不会重发。`,
    noChannel: '未设置 portfolio.teamChannel：不发每周排名，没有负责人的账户也无处提醒。',
    channelFine: (channel) => `每周排名发到 ${channel}`,
    deliveriesFine: '没有待确认的消息',
    deliveryInDoubt: (kind, recipient, period, error) =>
      `${period} 发给 ${recipient} 的 ${kind}：${error}。请到会话里看一眼；若没有，就是没发出。`,
    nobody: '（未填）',
    unowned: (owners, more) =>
      `找不到可联系的负责人：${owners.join('、')}${more > 0 ? ` 等另外 ${more} 个` : ''}。请在数据里填邮箱或 Slack ID，或在设置的 csms 里登记；在此之前，卡片发到团队频道。`,
    names: {
      settings: '设置',
      database: '数据库',
      catalogue: '产品目录',
      scan: '扫描',
      feeds: '数据源',
      waiting: '待归属记录',
      tokens: '令牌',
      slack: 'Slack',
      scopes: '权限',
      channel: '团队频道',
      deliveries: '消息发送',
      owners: '负责人',
    },
  },
};
