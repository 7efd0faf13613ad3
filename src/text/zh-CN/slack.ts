import type { slack as source } from '../en/slack.ts';

/** What the bot says to a click or a message beside its cards: Chinese wording. */
export const slack: typeof source = {
  unknownTitle: '这里没有可以给你看的内容',
  unknown: '没有找到这个客户，或者不归你负责。',
  outsiderTitle: '我只回复本工作区的成员',
  outsider: '访客和其他组织的成员，请联系这里的对接人。',
  undoTitle: '这一条不能由你撤销',
  undo: '这是别人做的决定，或者已经撤销了。请做决定的人来撤销。',
  shareTitle: '请在频道里分享',
  share: (command: string, account: string) =>
    `在频道里发送 \`${command} ${account}\`，再点回复上的“分享”，频道里的人就都能看到。`,
  shareConfirm: {
    title: '分享这张卡片？',
    text: '频道里的所有人都会看到，包括访客和合作伙伴。',
    yes: '分享',
    no: '取消',
  },
  sharedTitle: '已分享',
  shared: '频道里的人现在都能看到。',
  sharedBeforeTitle: '已经分享过了',
  sharedBefore: '这张卡片已经在频道里了。',
  shareLaterTitle: '还没有发出去',
  shareLater: 'Slack 响应较慢。我会继续尝试，不会重复发送。',
  shareRefusedTitle: '没能分享到这里',
  shareInvite: '我还不在这个频道里。先用 `/invite @Headroom` 邀请我，再点一次“分享”。',
  shareRefused: 'Slack 不允许我在这里发消息。管理员可以用 `headroom doctor` 查看原因。',
};
