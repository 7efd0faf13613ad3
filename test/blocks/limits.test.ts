import { describe, expect, test } from 'vitest';
import { actions, barChart, button, context, header, section, table } from '../../blocks/kit.ts';
import { checkCard, checkView } from '../../blocks/limits.ts';
import { data } from '../../blocks/markup.ts';
import type { ModalView } from '../../blocks/view.ts';
import type { Card, CardBlock } from '../../src/domain/card.ts';

const cardOf = (...blocks: CardBlock[]): Card => ({ text: 'hello', blocks });
const button1 = button({ action: 'open', label: 'Open', deliveryId: 1, accountId: 'a' });
const words = section(data('words'));

test('what the kit builds passes', () => {
  const chart = barChart('Score', 'Score', [
    { label: 'Acme', value: 88 },
    { label: 'Acme', value: 12 },
  ]);
  const card = cardOf(
    header('Hi'),
    section(data('text'), button1),
    context(data('small')),
    table([{ label: 'A' }], [['']]),
    chart,
  );
  expect(checkCard(card)).toEqual([]);
});

describe('a message Slack would refuse', () => {
  test.each<[string, Card, RegExp]>([
    ['no text beside blocks', { text: ' ', blocks: [words] }, /text: required/],
    ['51 blocks', cardOf(...Array.from({ length: 51 }, () => words)), /51, at most 50/],
    [
      'over 12,000 characters',
      cardOf(...Array.from({ length: 5 }, () => section(data('x'.repeat(2_500), 2_500)))),
      /12500 characters/,
    ],
    ['two tables', cardOf(table([{ label: 'A' }], [['1']]), table([{ label: 'A' }], [['1']])), /2 tables/],
    ['three charts', cardOf(...[1, 2, 3].map(() => barChart('T', 'S', [{ label: 'a', value: 1 }]))), /charts/],
    ['an unknown block', cardOf({ type: 'nope' }), /blocks\.0/],
    ['a block of another surface', cardOf({ type: 'alert', text: 'x' }), /blocks\.0/],
    ['an unknown property', cardOf({ ...words, colour: 'red' }), /colour/],
    ['an empty paragraph', cardOf({ type: 'section', text: { type: 'mrkdwn', text: '' } }), /text/],
    ['mrkdwn in a header', cardOf({ type: 'header', text: { type: 'mrkdwn', text: 'x' } }), /text/],
    ['a header of 151', cardOf({ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }), /150/],
    ['a paragraph of 3,001', cardOf({ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(3_001) } }), /3000/],
    [
      '11 fields',
      cardOf({ type: 'section', fields: Array.from({ length: 11 }, () => ({ type: 'mrkdwn', text: 'x' })) }),
      /fields/,
    ],
    ['an empty row of buttons', cardOf({ type: 'actions', elements: [] }), /elements/],
    ['two buttons of one action', cardOf(actions([button1, button1]) ?? words), /action_id open used twice/],
    ['one block_id twice', cardOf({ ...words, block_id: 'a' }, { ...words, block_id: 'a' }), /block_id a: used twice/],
    [
      'a button value of 2,001',
      cardOf({
        type: 'actions',
        elements: [
          { type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'x' }, value: 'x'.repeat(2_001) },
        ],
      }),
      /value/,
    ],
    [
      'a button to a plain http address',
      cardOf({
        type: 'actions',
        elements: [
          { type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'x' }, url: 'http://a.example' },
        ],
      }),
      /url/,
    ],
    [
      'a table of uneven rows',
      cardOf({
        type: 'table',
        rows: [
          [{ type: 'raw_text', text: 'a' }],
          [
            { type: 'raw_text', text: 'a' },
            { type: 'raw_text', text: 'b' },
          ],
        ],
      }),
      /rows differ/,
    ],
  ])('%s', (_, card, problem) => {
    expect(checkCard(card).join('\n')).toMatch(problem);
  });
});

test('a chart whose points do not follow its categories is refused', () => {
  const chart = barChart('T', 'S', [{ label: 'a', value: 1 }]);
  const wrong = {
    ...chart,
    chart: {
      type: 'bar',
      series: [{ name: 'S', data: [{ label: 'b', value: 1 }] }],
      axis_config: { categories: ['a'] },
    },
  };
  expect(checkCard(cardOf(wrong)).join()).toMatch(/one point per category/);
});

test('data of nothing but invisible characters leaves a dash, which Slack takes', () => {
  expect(checkCard(cardOf(section(data('\u200b')), header('\u0000'), table([{ label: '' }], [['']])))).toEqual([]);
});

test('an account id too long for a button gives no button, rather than a refused message', () => {
  expect(button({ action: 'open', label: 'Open', deliveryId: 1, accountId: 'x'.repeat(3_000) })).toBeNull();
  expect(actions([null])).toBeNull();
});

test('a dialog with an input needs a submit button and short titles', () => {
  const view: ModalView = {
    type: 'modal',
    callback_id: 'snooze-until',
    title: { type: 'plain_text', text: 'x'.repeat(25), emoji: true },
    submit: { type: 'plain_text', text: 'OK', emoji: true },
    close: { type: 'plain_text', text: 'Cancel', emoji: true },
    private_metadata: 'm'.repeat(3_001),
    blocks: [words],
  };
  expect(checkView(view).join('\n')).toMatch(/title[\s\S]*private_metadata|private_metadata[\s\S]*title/);
});
