import { expect, test } from 'vitest';
import { context, header, section } from '../../blocks/kit.ts';
import { bold, data, mrkdwn, quote } from '../../blocks/markup.ts';
import { renderPlain } from '../../blocks/plain.ts';
import { displayWidth, pad, wrap } from '../../blocks/width.ts';

test.each([
  ['abc', 3],
  ['中文', 4],
  ['🔥', 2],
  ['e\u0301', 1],
  ['한글', 4],
  ['（括号）', 8],
])('%j is %i columns wide', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('pads by columns, not by characters', () => {
  expect(pad('中文', 6)).toBe('中文  ');
  expect(pad('12', 4, 'right')).toBe('  12');
});

test('wraps Chinese between characters, never before its punctuation, and no line is too wide', () => {
  const lines = wrap('我读过了你名下的全部客户，现状如下。', 12);
  expect(lines.join('')).toBe('我读过了你名下的全部客户，现状如下。');
  expect(lines.every((line) => !/^[，。]/.test(line))).toBe(true);
  expect(lines.every((line) => displayWidth(line) <= 14)).toBe(true);
});

test('a word wider than the line is cut, and later lines are indented', () => {
  expect(wrap('• abcdefghij klm', 6, '  ')).toEqual(['• abcd', '  efgh', '  ij', '  klm']);
});

test('takes off markup and brings entities back', () => {
  const card = {
    text: 'x',
    blocks: [
      header('Title'),
      section(mrkdwn`${bold('A & B <c>')} and seats_active`),
      section(quote(data('Said so.'))),
      context({ markup: '<@U012> wrote <https://a.example|here>' }),
    ],
  };
  expect(renderPlain(card)).toBe(
    'Title\n═════\n\nA & B <c> and seats_active\n\n│ Said so.\n\n@U012 wrote here (https://a.example)',
  );
});

test('a card without blocks shows its text', () => {
  expect(renderPlain({ text: 'Only words', blocks: [] })).toBe('Only words');
});
