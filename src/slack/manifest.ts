import { Document, isMap, isSeq, type Node } from 'yaml';

/** Where Slack sends to in HTTP mode, below the bot's public address. */
export const EVENTS_PATH = '/slack/events';

export interface ManifestOptions {
  /** The slash command to register, e.g. `/expand`. */
  readonly command: string;
  readonly mode: 'socket' | 'http';
  /** The bot's public https address; needed in HTTP mode, null otherwise. */
  readonly url: string | null;
}

/** Bot scopes and what each is for: nothing here works without them. */
export const BOT_SCOPES: Readonly<Record<string, string>> = {
  'app_mentions:read': 'answers a mention of the bot',
  'chat:write': 'posts digests, the ranking and answers',
  commands: 'offers the slash command',
  'im:history': 'reads what people write to the bot, and looks up whether a digest in doubt has arrived',
  'im:write': 'opens the direct message a digest goes to',
  'users:read': 'reads a time zone and a language, so that a digest comes at the right hour in the right words',
  'users:read.email': 'finds a CSM in Slack by the e-mail address the customer data names',
};

/** Scopes a workspace may withhold: without them a ranking in doubt is shown to the administrator instead of being looked up. */
export const OPTIONAL_BOT_SCOPES: Readonly<Record<string, string>> = {
  'channels:history': 'looks up whether a ranking in doubt has arrived in a public channel',
  'groups:history': 'the same in a private channel',
};

/** Events the bot listens to, with the scope each needs. */
export const BOT_EVENTS: Readonly<Record<string, string | null>> = {
  app_home_opened: null,
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
};

const DESCRIPTION =
  'Which customers are ready to grow, which to protect first, and what to say. Every morning, from your own data.';

const LONG_DESCRIPTION = [
  'Headroom reads what you already know about your customers (usage, seats, contracts, health, notes and events) and',
  'tells each customer success manager every morning which accounts are ready to grow, why, how much, and how to open',
  'the conversation; and which accounts need protecting first. Every figure names the data it comes from.',
  'Once a week the team channel gets a ranking of all paid accounts. Headroom runs on your own machine, keeps its data',
  'there, and never writes to a customer.',
].join(' ');

/** The app manifest as data, for a command name and a mode. */
export function buildManifest({ command, mode, url }: ManifestOptions): Record<string, unknown> {
  const requestUrl = mode === 'http' ? `${(url ?? '').replace(/\/+$/, '')}${EVENTS_PATH}` : null;
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Headroom',
      description: DESCRIPTION,
      long_description: LONG_DESCRIPTION,
      background_color: '#14532d',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Headroom', always_online: true },
      slash_commands: [
        {
          command,
          ...(requestUrl ? { url: requestUrl } : {}),
          description: 'Ask about an account, or see the ranking',
          usage_hint: '<account> | rank | help',
          should_escape: false,
        },
      ],
    },
    oauth_config: { scopes: { bot: Object.keys(BOT_SCOPES), bot_optional: Object.keys(OPTIONAL_BOT_SCOPES) } },
    settings: {
      event_subscriptions: {
        ...(requestUrl ? { request_url: requestUrl } : {}),
        bot_events: Object.keys(BOT_EVENTS),
      },
      interactivity: { is_enabled: true, ...(requestUrl ? { request_url: requestUrl } : {}) },
      org_deploy_enabled: false,
      socket_mode_enabled: mode === 'socket',
      token_rotation_enabled: false,
    },
  };
}

/** The app manifest as YAML, every scope with what it is for; `manifest.yml` is this for `/expand` in Socket Mode. */
export function renderManifest(options: ManifestOptions): string {
  const document = new Document(buildManifest(options));
  const flags = [
    `--command ${options.command}`,
    ...(options.mode === 'http' ? ['--mode http', `--url ${options.url}`] : []),
  ];
  document.commentBefore = [
    ` Slack app manifest of Headroom. Written by: npm run -s headroom -- manifest ${flags.join(' ')}`,
    ' Paste it at https://api.slack.com/apps, "Create New App", "From a manifest".',
  ].join('\n');
  explain(document.getIn(['oauth_config', 'scopes', 'bot'], true), BOT_SCOPES);
  explain(document.getIn(['oauth_config', 'scopes', 'bot_optional'], true), OPTIONAL_BOT_SCOPES);
  const commands = document.getIn(['features', 'slash_commands', 0], true);
  if (isMap(commands) && options.command === '/expand')
    commands.commentBefore =
      ' Slack may keep /expand to itself. If it refuses this manifest, take manifest.headroom.yml.';
  return document.toString({ lineWidth: 110 });
}

function explain(list: unknown, reasons: Readonly<Record<string, string>>): void {
  if (!isSeq(list)) return;
  for (const item of list.items as Node[]) item.comment = ` ${reasons[String(item)] ?? ''}`;
}
