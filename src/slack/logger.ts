import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import type { Log } from '../jobs/context.ts';

/**
 * Slack's logger interface over ours. Its debug and info lines are dropped: they quote request bodies, and
 * no customer's words belong in a log. Nothing is said any more once `isMuted`: a link that is being let go of complains.
 */
export function slackLogger(log: Log, isMuted: () => boolean = () => false): SlackLogger {
  const say = (parts: readonly unknown[]): string => parts.map(String).join(' ');
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => {
      if (!isMuted()) log.warn({ from: 'slack-sdk' }, say(parts));
    },
    error: (...parts) => {
      if (!isMuted()) log.error({ from: 'slack-sdk' }, say(parts));
    },
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}
