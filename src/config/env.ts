import { z } from 'zod';
import { HeadroomError } from '../domain/errors.ts';

const optional = z
  .string()
  .trim()
  .transform((value) => (value === '' ? null : value))
  .nullish()
  .transform((value) => value ?? null);

const token = (prefix: string, where: string) =>
  optional.refine((value) => value === null || value.startsWith(prefix), `must start with ${prefix} (${where})`);

const EnvSchema = z.object({
  HEADROOM_DB: z.string().trim().min(1).default('./headroom.db'),
  HEADROOM_SETTINGS: optional,
  HEADROOM_MODE: z.enum(['socket', 'http']).default('socket'),
  HEADROOM_RICH_BLOCKS: z.enum(['on', 'off']).default('on'),
  HEADROOM_PUBLIC_URL: optional,
  HEADROOM_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  SLACK_BOT_TOKEN: token('xoxb-', 'Slack app page, OAuth & Permissions'),
  SLACK_APP_TOKEN: token('xapp-', 'Slack app page, Basic Information, App-Level Tokens'),
  SLACK_SIGNING_SECRET: optional,
  SLACK_API_URL: z.url().default('https://slack.com/api/'),
});

/** What the environment says; every variable is listed in the README. */
export interface Env {
  readonly db: string;
  readonly settingsFile: string | null;
  readonly mode: 'socket' | 'http';
  readonly richBlocks: boolean;
  readonly publicUrl: string | null;
  readonly logLevel: string;
  readonly port: number;
  readonly slackBotToken: string | null;
  readonly slackAppToken: string | null;
  readonly slackSigningSecret: string | null;
  readonly slackApiUrl: string;
}

/** Reads the environment (the only place that does); throws one error listing every variable to mend. */
export function readEnv(env: Readonly<Record<string, string | undefined>> = process.env): Env {
  const result = EnvSchema.safeParse(env);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new HeadroomError(
      'environment',
      `The environment has ${problems.length} problem(s):\n  ${problems.join('\n  ')}`,
      {
        hint: 'Correct these variables; the README lists them all.',
      },
    );
  }
  const { data } = result;
  return {
    db: data.HEADROOM_DB,
    settingsFile: data.HEADROOM_SETTINGS,
    mode: data.HEADROOM_MODE,
    richBlocks: data.HEADROOM_RICH_BLOCKS === 'on',
    publicUrl: data.HEADROOM_PUBLIC_URL,
    logLevel: data.HEADROOM_LOG_LEVEL,
    port: data.PORT,
    slackBotToken: data.SLACK_BOT_TOKEN,
    slackAppToken: data.SLACK_APP_TOKEN,
    slackSigningSecret: data.SLACK_SIGNING_SECRET,
    slackApiUrl: data.SLACK_API_URL.endsWith('/') ? data.SLACK_API_URL : `${data.SLACK_API_URL}/`,
  };
}
