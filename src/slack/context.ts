import type { WebClient } from '@slack/web-api';
import type { JobContext } from '../jobs/context.ts';

/** The bot as Slack knows it. */
export interface Identity {
  readonly botId: string;
  readonly botUserId: string;
  readonly team: string;
}

/** What every listener works with: a job's world, and Slack through a client that never repeats a call. */
export interface SlackContext extends JobContext {
  readonly client: WebClient;
  readonly identity: Identity;
}
