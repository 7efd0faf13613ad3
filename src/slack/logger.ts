import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import type { Log } from '../jobs/context.ts';

/**
 * Slack's logger interface over ours. Its debug and info lines are dropped: they quote request bodies, and
 * no customer's words belong in a log.
 */
export function slackLogger(log: Log): SlackLogger {
  const say = (parts: readonly unknown[]): string => parts.map(String).join(' ');
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => log.warn({ from: 'slack-sdk' }, say(parts)),
    error: (...parts) => log.error({ from: 'slack-sdk' }, say(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
