import type { deliveries as en } from '../en/deliveries.ts';

/** What administrators are told when a message did not arrive: Chinese wording. */
export const deliveries: typeof en = {
  kinds: {
    digest: '每日摘要',
    book: '首次客户概览',
    unowned: '无负责人客户的摘要',
    ranking: '每周排行',
    share: '分享的卡片',
    notice: '通知',
  },
  failedTitle: (count) => (count === 1 ? '有一条消息没有发出' : `有 ${count} 条消息没有发出`),
  failed: (what, recipient, period, error) =>
    `\`${recipient}\` 没有收到${what}（${period}）。Slack 的答复是 \`${error}\`。`,
  doubtTitle: '有一条消息可能没有送达',
  doubt: (what, recipient, period) => `向 \`${recipient}\` 发送${what}（${period}）时连接中断了。`,
  doubtWhy: (error) => `我无法读取对话记录来确认是否送达（\`${error}\`），所以没有重发。请向收件人确认一下。`,
  more: (count) => `另有 ${count} 条。`,
  mend: {
    not_in_channel: '请把机器人邀请进该频道。',
    channel_not_found: '请检查设置里的频道 ID；如果是私密频道，请邀请机器人加入。',
    is_archived: '该频道已归档，请在设置里换一个频道。',
    messages_tab_disabled: '请在应用页面的 App Home 中打开 Messages 标签。',
    missing_scope: '缺少一项权限。请对照 manifest 检查应用并重新安装。',
    invalid_auth: '机器人令牌已失效，请从应用页面重新复制。',
    token_revoked: '机器人令牌已被撤销，请重新安装应用并复制新令牌。',
    account_inactive: '机器人或工作区已被停用，请重新安装应用并复制新令牌。',
    history: '开通读取自身消息记录的权限（`im:history`，频道为 `channels:history`）后，机器人就能自己查证。',
    other: '运行 `headroom doctor` 可查看所有存疑的消息。',
  },
  aheadTitle: '上次扫描的日期还没到',
  ahead: (day, today) =>
    `那次扫描用的日期是 ${day}，而今天是 ${today}。到 ${day} 之前不会再扫描，大家也就收不到新消息。`,
  takeBack: (today) =>
    `如果机器的时钟没错，运行 \`headroom scan --day ${today} --take-back\` 即可撤回那次扫描，并扫描今天。`,
  again: '修好之后，运行 `headroom deliver --retry` 即可补发。',
};
