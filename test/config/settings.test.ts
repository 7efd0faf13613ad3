import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { readEnv } from '../../src/config/env.ts';
import { changedSettings, loadSettings, parseSettings } from '../../src/config/settings.ts';

test('an empty file leaves every default', () => {
  expect(parseSettings('', 'headroom.yml')).toEqual(DEFAULT_SETTINGS);
});

test('stated values lie over the defaults, key by key', () => {
  const settings = parseSettings(
    'portfolio:\n  timezone: Europe/Berlin\nthresholds:\n  seatHigh: 86\n',
    'headroom.yml',
  );

  expect(changedSettings(settings)).toEqual({ 'portfolio.timezone': 'Europe/Berlin', 'thresholds.seatHigh': 86 });
});

test('all problems are listed at once, each with its line', () => {
  const yaml = [
    'portfolio:',
    '  timezone: Mars/Olympus',
    'schedule:',
    '  digest: "8:30"',
    'thresholds:',
    '  seatHihg: 86',
    'csms:',
    '  - name: Ana',
    '    email: not-an-address',
  ].join('\n');

  expect(() => parseSettings(yaml, 'headroom.yml')).toThrowError(
    /headroom\.yml has 4 problem[\s\S]*line 2: portfolio\.timezone[\s\S]*line 9: csms\.0\.email[\s\S]*line 4: schedule\.digest[\s\S]*seatHihg/,
  );
});

test('figures that contradict each other are refused', () => {
  expect(() => parseSettings('score:\n  bands:\n    warm: 80\n', 'headroom.yml')).toThrowError(
    /hot, warm and nurture must fall/,
  );
});

test('a list of phrases that nobody reads is refused, with the names of those that are', () => {
  expect(() => parseSettings('phrases:\n  vendor-reveiw: [beauty contest]\n', 'headroom.yml')).toThrowError(
    /line 2: phrases\.vendor-reveiw: is no list of phrases; the lists are vendor-review, .*dedicated/,
  );
  expect(parseSettings('phrases:\n  vendor-review: [beauty contest]\n', 'headroom.yml').phrases).toEqual({
    'vendor-review': ['beauty contest'],
  });
});

test('a file that was named must exist', () => {
  expect(() => loadSettings('/nowhere/headroom.yml')).toThrowError(/does not exist/);
});

test('the environment has defaults, and every wrong variable is named', () => {
  expect(readEnv({})).toMatchObject({ db: './headroom.db', mode: 'socket', richBlocks: true, slackBotToken: null });
  expect(() => readEnv({ SLACK_BOT_TOKEN: 'xapp-1', PORT: 'x' })).toThrowError(
    /PORT[\s\S]*SLACK_BOT_TOKEN: must start with xoxb-/,
  );
});

test('the example file holds every setting at its default', () => {
  expect(parseSettings(readFileSync('headroom.example.yml', 'utf8'), 'headroom.example.yml')).toEqual(DEFAULT_SETTINGS);
  expect(parse(readFileSync('headroom.example.yml', 'utf8'))).toEqual(DEFAULT_SETTINGS);
});
