// What Slack accepts in a manifest, written down from its documented fields: the parts this app uses, closed,
// so that a misspelt key fails. (Slack's own schema is checked by hand when the manifest changes.)

const text = (max: number, min = 1) => ({ type: 'string', minLength: min, maxLength: max });
const flag = { type: 'boolean' };
const address = { type: 'string', pattern: '^https://', maxLength: 3000 };
const names = { type: 'array', items: text(50), uniqueItems: true, minItems: 1, maxItems: 255 };

const closed = (properties: Record<string, unknown>, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});

/** A JSON Schema (draft-07) of the manifest fields this app may use. */
export const MANIFEST_RULES = closed(
  {
    _metadata: closed({ major_version: { const: 2 }, minor_version: { type: 'integer' } }, ['major_version']),
    display_information: closed(
      {
        name: text(35),
        description: text(140),
        long_description: text(4000, 175),
        background_color: { type: 'string', pattern: '^#([0-9a-fA-F]{3}){1,2}$' },
      },
      ['name'],
    ),
    features: closed({
      app_home: closed({
        home_tab_enabled: flag,
        messages_tab_enabled: flag,
        messages_tab_read_only_enabled: flag,
      }),
      bot_user: closed({ display_name: text(80), always_online: flag }, ['display_name']),
      slash_commands: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        items: closed(
          {
            command: { type: 'string', pattern: '^/[^\\s/]+$', maxLength: 32 },
            url: address,
            description: text(2000),
            usage_hint: text(1000),
            should_escape: flag,
          },
          ['command', 'description'],
        ),
      },
    }),
    oauth_config: closed({ scopes: closed({ bot: names, bot_optional: names }, ['bot']) }, ['scopes']),
    settings: closed({
      event_subscriptions: closed({ request_url: address, bot_events: { ...names, maxItems: 100 } }),
      interactivity: closed({ is_enabled: flag, request_url: address }, ['is_enabled']),
      org_deploy_enabled: flag,
      socket_mode_enabled: flag,
      token_rotation_enabled: flag,
    }),
  },
  ['display_information'],
);
