import { expect, test } from 'vitest';
import { readWords } from '../../src/commands/support/words.ts';

const commandOf = (word: string): string | null =>
  new Map([
    ['rank', 'rank'],
    ['排名', 'rank'],
    ['scan', 'scan'],
    ['help', 'help'],
  ]).get(word) ?? null;

const read = (typed: string) => readWords(typed, commandOf, ['/expand', '/headroom']);

test.each([
  ['', 'nothing'],
  ['   ', 'nothing'],
  ['""', 'nothing'],
  ['/expand', 'nothing'],
])('%j says nothing', (typed, kind) => {
  expect(read(typed).kind).toBe(kind);
});

test.each([
  ['rank', 'rank', ''],
  ['  RANK   mine ', 'rank', 'mine'],
  ['ｒａｎｋ 20', 'rank', '20'],
  ['排名', 'rank', ''],
  ['排名　我的', 'rank', '我的'],
  ['`rank all`', 'rank', 'all'],
  ['/expand rank', 'rank', ''],
  ['scan corp', 'scan', 'corp'],
])('%j is the command %s with %j', (typed, name, args) => {
  expect(read(typed)).toMatchObject({ kind: 'command', name, args });
});

test.each([
  ['AcmeCo', 'AcmeCo'],
  ['  Acme   Labs ', 'Acme Labs'],
  ['"Scan Corp"', 'Scan Corp'],
  ['“Scan Corp”', 'Scan Corp'],
  ['「排名」', '排名'],
  ['『 Rank 』', 'Rank'],
  ['＂rank＂', 'rank'],
  ["'rank'", 'rank'],
  ['«help»', 'help'],
  ['Johnson &amp; Sons', 'Johnson & Sons'],
  ['<http://acmeco.com|acmeco.com>', 'acmeco.com'],
  ['<https://acmeco.com>', 'acmeco.com'],
  ['ranking', 'ranking'],
  ["O'Brien", "O'Brien"],
])('%j names the account %j', (typed, account) => {
  expect(read(typed)).toEqual({ kind: 'account', account });
});
