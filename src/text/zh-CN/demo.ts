import type { demo as source } from '../en/demo.ts';

/** The demo: Chinese wording, typed by the English one, so that a missing key does not compile. */
export const demo: typeof source = {
  loading: (accounts, days) => `正在载入示例客户群：四位客户成功经理的 ${accounts} 个客户，${days} 天的历史……`,
  loaded: (seconds) => `已就绪，用时 ${seconds} 秒。`,
  play: {
    morning: (day) => `${day}的早晨`,
    to: (name) => `发给 ${name}`,
    done: (count) => `共 ${count} 条消息，和 Slack 里看到的一样。\`npm run demo\` 会在本地 Slack 里播放同一个早晨。`,
  },
  live: {
    noBinary: '这台机器上没有安装本地 Slack（它是可选的 Linux 组件），所以早晨的消息就在终端里播放。',
    ready: (address) => `请打开 ${address}`,
    intro: '四位客户成功经理都在私信里收到了今天的早报，团队在频道里收到了排名。',
    tryTitle: '可以试试这三件事：',
    tries: (command) => [
      `在任意对话里输入 ${command} AcmeCo，再输入 ${command} Acme：叫这个名字的有两个。`,
      '打开 Maya Brooks 的私信：Harbor and Pine 的支持者离开了，所以它的卡片先稳住客户，不谈销售。点“我来跟进”。',
      '打开林晓雯的私信：同一个早晨，中文版。',
    ],
    stop: '按 Ctrl-C 停止，不会留下任何东西。',
    stopping: '正在停止本地 Slack。',
  },
};
