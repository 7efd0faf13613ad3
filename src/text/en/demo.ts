/** What the demo says around the messages: English wording. */
export const demo = {
  loading: (accounts: string, days: string) =>
    `Loading a sample book: ${accounts} customers of four CSMs, ${days} days of history …`,
  loaded: (seconds: string) => `Ready in ${seconds} s.`,
  play: {
    morning: (day: string) => `The morning of ${day}`,
    to: (name: string) => `To ${name}`,
    done: (count: number) =>
      `${count} messages, as Slack would show them. \`npm run demo\` plays the same morning in a local Slack.`,
  },
  live: {
    noBinary:
      'The local Slack is not installed on this system (it is an optional Linux package), so the morning plays here in the terminal.',
    ready: (address: string) => `Open ${address}`,
    intro: 'Four CSMs have found their morning digest in a direct message, and the team its ranking in the channel.',
    tryTitle: 'Three things to try:',
    tries: (command: string) => [
      `Type ${command} AcmeCo in any conversation, then ${command} Acme: there are two of them.`,
      'Open Maya Brooks’s direct message. Harbor and Pine lost its sponsor, so its card protects instead of selling. Click Taking action.',
      'Open 林晓雯’s direct message: the same morning, in Chinese.',
    ],
    stop: 'Ctrl-C stops it and leaves nothing behind.',
    stopping: 'Stopping the local Slack.',
  },
};
