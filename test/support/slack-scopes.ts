/** The bot scope each Web API method needs; a list is chosen by the kind of conversation. Null: no scope. */
export const METHOD_SCOPES: Readonly<Record<string, string | null | Readonly<Record<'D' | 'C' | 'G', string>>>> = {
  'apps.connections.open': null,
  'auth.test': null,
  'chat.postEphemeral': 'chat:write',
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'conversations.history': { D: 'im:history', C: 'channels:history', G: 'groups:history' },
  'conversations.open': 'im:write',
  'users.info': 'users:read',
  'users.lookupByEmail': 'users:read.email',
  'views.open': null,
  'views.publish': null,
  'views.update': null,
};

/** The scope a call needs, seen from its arguments; null when it needs none. */
export function scopeNeeded(method: string, channel: unknown): string | null {
  const scope = METHOD_SCOPES[method] ?? null;
  if (scope === null || typeof scope === 'string') return scope;
  const kind = String(channel).slice(0, 1);
  return kind === 'D' || kind === 'G' ? scope[kind] : scope.C;
}

/** Everything the app asks for, the optional scopes included. */
export const ALL_SCOPES: readonly string[] = [
  'app_mentions:read',
  'channels:history',
  'chat:write',
  'commands',
  'groups:history',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
];
