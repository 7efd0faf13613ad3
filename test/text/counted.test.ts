import { expect, test } from 'vitest';
import { textFor } from '../../src/text/text.ts';

const { cards, commands, judgement, opportunities, reports } = textFor('en');

test.each([
  ['the first digest', cards.digest.book('1'), /your one account/],
  ['its notification', cards.digest.bookSummary('1'), /^Your 1 account,/],
  ['its last line', cards.digest.bookRest('1', '/expand'), /^1 more stands as it is/],
  ['and where nothing is shown', cards.digest.bookAll('1', '/expand'), /^It stands as it is/],
  ['the ranking', cards.ranking.summary('1', 'Acme'), /^1 account ranked/],
  ['its totals', cards.ranking.totals('1', '$5'), /^1 account,/],
  ['seats', opportunities.states.from.seats('1'), /^1 seat$/],
  ['seats in use', opportunities.states.from['seats-used']('1', '1'), /^1 of 1 seat$/],
  ['users', opportunities.states.from.users('1'), /^1 user$/],
  ['an old field', judgement.stale('NPS', '1'), / 1 day old/],
  ['its line in the report', reports.account.staleFact('NPS', '1 June', '1'), /1 day ago$/],
  ['a rest of the settings', commands.stage.itemRests(1), /for 1 day\./],
])('one is one: %s', (_where, said, expected) => {
  expect(said).toMatch(expected);
});

test('several are several', () => {
  expect(cards.digest.book('1,204')).toMatch(/your 1,204 accounts/);
  expect(cards.ranking.totals('2', '$5')).toMatch(/^2 accounts,/);
});

test('one is one in Chinese too', () => {
  const { digest } = textFor('zh-CN').cards;
  expect(digest.book('1')).toMatch(/^你名下的这个客户我看过了：/);
  expect(digest.bookSummary('1')).toBe('你的客户，从哪里开始');
  expect(digest.book('2')).toMatch(/^你名下的 2 个客户我都看过了/);
});
