import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DEFAULT_SETTINGS } from '../src/config/defaults.ts';
import { BOT_EVENTS, BOT_SCOPES, buildManifest, OPTIONAL_BOT_SCOPES, renderManifest } from '../src/slack/manifest.ts';
import { MANIFEST_RULES } from './support/manifest-rules.ts';
import { METHOD_SCOPES } from './support/slack-scopes.ts';

const ROOT = new URL('..', import.meta.url);
const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, ROOT)), 'utf8');

const sources = readdirSync(fileURLToPath(new URL('src/slack', ROOT)))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => read(`src/slack/${name}`));

const found = (pattern: RegExp): string[] => [
  ...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map((match) => match[1] ?? ''))),
];

const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(MANIFEST_RULES);

describe('the manifest files', () => {
  test.each([
    ['manifest.yml', '/expand'],
    ['manifest.headroom.yml', '/headroom'],
  ])('%s is what the generator writes for %s, and keeps Slack’s rules', (file, command) => {
    const yaml = read(file);

    expect(yaml).toBe(renderManifest({ command, mode: 'socket', url: null }));
    expect(validate(parse(yaml)), JSON.stringify(validate.errors)).toBe(true);
    expect(DEFAULT_SETTINGS.commands).toContain(command);
  });

  test('hold one command each: Slack refuses a whole manifest over one name it keeps to itself', () => {
    const commandsOf = (file: string) =>
      parse(read(file)).features.slash_commands.map((one: { command: string }) => one.command);

    expect(commandsOf('manifest.yml')).toEqual(['/expand']);
    expect(commandsOf('manifest.headroom.yml')).toEqual(['/headroom']);
  });

  test('the rules can fail', () => {
    const manifest = buildManifest({ command: '/expand', mode: 'socket', url: null });

    expect(validate({ ...manifest, socket_mode: true })).toBe(false);
    expect(validate({ ...manifest, display_information: { name: 'x', long_description: 'too short' } })).toBe(false);
    expect(validate(buildManifest({ command: 'expand', mode: 'socket', url: null }))).toBe(false);
  });
});

describe('the two modes', () => {
  test('over HTTP every address is the bot’s, over a socket there is none', () => {
    const http = buildManifest({ command: '/headroom', mode: 'http', url: 'https://bot.example.com/' });
    const socket = renderManifest({ command: '/headroom', mode: 'socket', url: null });
    const urls = [...JSON.stringify(http).matchAll(/"(?:url|request_url)":"([^"]+)"/g)].map((match) => match[1]);

    expect(validate(http), JSON.stringify(validate.errors)).toBe(true);
    expect(urls).toEqual(Array(3).fill('https://bot.example.com/slack/events'));
    expect(http['settings']).toMatchObject({ socket_mode_enabled: false });
    expect(socket).not.toMatch(/(url|request_url):/);
    expect(socket).toContain('socket_mode_enabled: true');
  });
});

describe('the code and the manifest agree', () => {
  test('every event listened to is subscribed, and no other', () => {
    const listened = found(/app\.event\('([a-z_]+)'/g).map((name) => (name === 'message' ? 'message.im' : name));

    expect(listened.sort()).toEqual(Object.keys(BOT_EVENTS).sort());
  });

  test('every method called has its scope, and no scope is asked for in vain', () => {
    const methods = found(/client\.((?:[a-z]+\.)+[a-zA-Z]+)\(/g);
    const unknown = methods.filter((method) => !(method in METHOD_SCOPES));
    const scopesOf = (method: string) => {
      const scope = METHOD_SCOPES[method] ?? null;
      return scope === null ? [] : typeof scope === 'string' ? [scope] : Object.values(scope);
    };
    const byEvents = Object.values(BOT_EVENTS).filter((scope) => scope !== null);
    const wanted = new Set(['commands', ...methods.flatMap(scopesOf), ...byEvents]);

    expect(methods.length).toBeGreaterThan(5);
    expect(unknown).toEqual([]);
    expect([...wanted].sort()).toEqual([...Object.keys(BOT_SCOPES), ...Object.keys(OPTIONAL_BOT_SCOPES)].sort());
  });

  test('what the bot cannot do without is not optional', () => {
    const scopesOfEvents = Object.values(BOT_EVENTS).filter((scope) => scope !== null);

    expect(Object.keys(BOT_SCOPES)).toEqual(expect.arrayContaining(scopesOfEvents));
  });
});
