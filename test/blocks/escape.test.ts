import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clip, escapeData, plainData } from '../../blocks/escape.ts';
import { data, mrkdwn, prose } from '../../blocks/markup.ts';
import { hostileText } from '../support/arbitrary-assessment.ts';

describe('escapeData', () => {
  test.each([
    ['AT&T', 'AT&amp;T'],
    ['<!channel> hello', '&lt;!channel&gt; hello'],
    ['*bold* ~gone~ `code`', '∗bold∗ ∼gone∼ ʼcodeʼ'],
    ['_soft_ seats_active', 'ˍsoftˍ seats_active'],
    ['two\nlines\t and  more', 'two lines and more'],
    ['\u202Edrow\u202C', 'drow'],
    ['lone \ud800 half', 'lone \ufffd half'],
    ['👩‍👧 family', '👩‍👧 family'],
  ])('%j becomes %j', (raw, escaped) => {
    expect(escapeData(raw)).toBe(escaped);
  });

  test('no data opens a tag, a link or a ping, or breaks a line', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { markup } = mrkdwn`${text}`;
        expect(markup).not.toMatch(/[<>\n\r*~`]/);
        expect(markup).not.toMatch(/&(?!(amp|lt|gt);)/);
      }),
    );
  });
});

describe('clip', () => {
  test.each([
    ['short', 10, 'short'],
    ['abcdefghij', 5, 'abcd…'],
    ['ab&amp;cd', 5, 'ab…'],
    ['ab&amp;cd', 6, 'ab…'],
    ['ab&amp;cdef', 8, 'ab&amp;…'],
    ['ab👍cd', 4, 'ab…'],
    ['ab👩‍👧cd', 6, 'ab…'],
    ['中文公司名称', 4, '中文公…'],
  ])('%j at %i becomes %j', (text, limit, clipped) => {
    expect(clip(text, limit)).toBe(clipped);
  });

  test('stays inside the limit, and never leaves half an entity or half a character', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 300 }), (text, limit) => {
        const { markup } = data(text, limit);
        expect(markup.length).toBeLessThanOrEqual(limit);
        expect(markup).not.toMatch(/&(?!(amp|lt|gt);)/);
        expect(markup).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

test('plain places take data literally, without angle brackets', () => {
  expect(plainData('A & B <!here>', 100)).toBe('A & B ‹!here›');
});

test('prose keeps code and line breaks, and escapes the rest', () => {
  expect(prose('Try `/expand "A & B"` now.\n*Not* bold').markup).toBe('Try `/expand "A &amp; B"` now.\n∗Not∗ bold');
});
