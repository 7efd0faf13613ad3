import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentCard } from '../../blocks/document.ts';
import { checkCard } from '../../blocks/limits.ts';
import { renderMarkdown } from '../../blocks/markdown.ts';
import { renderPlain } from '../../blocks/plain.ts';
import type { Document, Section } from '../../src/domain/document.ts';
import { textFor } from '../../src/text/text.ts';
import { hostileText } from '../support/arbitrary-assessment.ts';

const text = textFor('en');

const anyText = hostileText.filter((words) => words.trim() !== '');
const section: fc.Arbitrary<Section> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), heading: anyText, text: anyText }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: anyText, value: anyText }), { maxLength: 12 }),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    heading: anyText,
    ordered: fc.boolean(),
    items: fc.array(anyText, { maxLength: 30, size: 'max' }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    heading: anyText,
    columns: fc.array(fc.record({ label: anyText, align: fc.constantFrom('left' as const, 'right' as const) }), {
      minLength: 1,
      maxLength: 25,
    }),
    rows: fc.array(fc.array(fc.oneof(anyText, fc.integer(), fc.constant(null)), { maxLength: 25 }), {
      maxLength: 150,
      size: 'max',
    }),
    more: anyText,
  }),
  fc.record({
    kind: fc.constant('chart' as const),
    heading: anyText,
    series: anyText,
    points: fc.array(fc.record({ label: anyText, value: fc.nat() }), { maxLength: 25 }),
  }),
  fc.record({
    kind: fc.constant('callout' as const),
    tone: fc.constantFrom('info' as const, 'warning' as const, 'good' as const),
    text: anyText,
  }),
);
const document: fc.Arbitrary<Document> = fc.record({
  title: anyText,
  subtitle: anyText,
  sections: fc.array(section, { maxLength: 6 }),
});

test.each([true, false])('any document is inside the limits on every page (rich: %s)', (rich) => {
  fc.assert(
    fc.property(document, (any) => {
      for (const card of documentCard(any, text, { rich })) expect(checkCard(card)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

const report: Document = {
  title: 'Results & plans',
  subtitle: '2 June 2025',
  sections: [
    { kind: 'callout', tone: 'warning', text: 'Protect first.' },
    { kind: 'paragraph', heading: 'Why', text: 'First line\nsecond line' },
    { kind: 'facts', facts: [{ label: 'ARR', value: '$48,000' }] },
    {
      kind: 'table',
      heading: 'By | band',
      columns: [{ label: 'Band' }, { label: 'Accounts', align: 'right' }],
      rows: [
        ['Hot | now', 2],
        ['Warm', null],
      ],
      more: '3 more',
    },
    { kind: 'list', heading: 'Next', ordered: true, items: ['call', 'write *now*'] },
    {
      kind: 'chart',
      heading: 'Scores',
      series: 'Score',
      points: [
        { label: 'Acme', value: 88 },
        { label: '北京软件', value: 44 },
      ],
    },
  ],
};

test('Markdown escapes what would format or break a table', () => {
  expect(renderMarkdown(report)).toBe(`# Results & plans

_2 June 2025_

> ⚠️ Protect first.

## Why

First line\\
second line

- **ARR:** $48,000

## By \\| band

| Band | Accounts |
| --- | ---: |
| Hot \\| now | 2 |
| Warm | – |

3 more

## Next

1. call
2. write \\*now\\*

## Scores

| | Score |
| --- | --- |
| Acme | ▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰▰ 88 |
| 北京软件 | ▰▰▰▰▰▰▰▰▰▰▱▱▱▱▱▱▱▱▱▱ 44 |
`);
});

test('any Markdown keeps one line per table row and starts no HTML', () => {
  fc.assert(
    fc.property(anyText, (words) => {
      const markdown = renderMarkdown({
        title: 't',
        sections: [{ kind: 'table', columns: [{ label: 'a' }, { label: 'b' }], rows: [[words, words]] }],
      });
      const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
      expect(rows).toHaveLength(3);
      expect(rows[2]?.match(/(?<!\\)\|/g)).toHaveLength(3);
      expect(markdown).not.toMatch(/(?<!\\)</);
    }),
  );
});

describe('as messages', () => {
  test('text form aligns a narrow table in a monospaced block', () => {
    const [card] = documentCard(report, text, { rich: false });
    expect(renderPlain(card ?? { text: '', blocks: [] })).toContain(
      'Band       Accounts\n─────────  ────────\nHot | now         2\nWarm              –',
    );
  });

  test('rich form uses a native table and chart', () => {
    const types = documentCard(report, text, { rich: true }).flatMap((card) => card.blocks.map((block) => block.type));
    expect(types).toContain('table');
    expect(types).toContain('data_visualization');
  });

  test('a second native table opens a second message, named with its page', () => {
    const table = report.sections[3];
    const two: Document = { title: 'Two', sections: table ? [table, table] : [] };
    const cards = documentCard(two, text, { rich: true });
    expect(cards.map((card) => card.text)).toEqual(['Two (1 of 2)', 'Two (2 of 2)']);
  });
});
