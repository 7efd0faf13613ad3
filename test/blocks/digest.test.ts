import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountCard } from '../../blocks/account.ts';
import { digestCard } from '../../blocks/digest.ts';
import { blockCharacters, checkCard } from '../../blocks/limits.ts';
import { renderPlain } from '../../blocks/plain.ts';
import { applyVerdicts } from '../../blocks/verdict.ts';
import type { Digest } from '../../src/domain/delivery.ts';
import { LANGUAGES } from '../../src/domain/settings.ts';
import { textFor } from '../../src/text/text.ts';
import { aDigestItem, aGuardedAssessment, anAssessment, TODAY } from '../support/an-assessment.ts';
import { assessment, digest, worstDigest } from '../support/arbitrary-assessment.ts';

const OPTIONS = { deliveryId: 7, command: '/expand', name: 'Maya', evidenceLines: 3 };
const text = textFor('en');

const accounts = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) =>
    aDigestItem(
      anAssessment({
        account: { ...anAssessment().account, id: `a${from + index}`, name: `Account ${from + index}` },
      }),
    ),
  );

function aDigest(changes: Partial<Digest> = {}): Digest {
  return {
    csm: 'maya@example.com',
    day: TODAY,
    first: false,
    cards: accounts(3),
    rows: accounts(7, 3),
    waiting: 50,
    book: {},
    ...changes,
  };
}

describe.each(LANGUAGES)('in %s', (language) => {
  const words = textFor(language);

  test('A44: 60 accounts give 3 cards, 7 rows and "50 more", inside the limits', () => {
    const card = digestCard(aDigest(), words, OPTIONS);
    expect(checkCard(card)).toEqual([]);
    expect(card.blocks.filter((block) => block.type === 'actions')).toHaveLength(3);
    expect(card.blocks.filter((block) => 'accessory' in block)).toHaveLength(7);
    expect(renderPlain(card)).toMatch(language === 'en' ? /\b50 more\b/ : /还有 50 个/);
  });

  test('any digest, however hostile its data, stays inside the limits', () => {
    fc.assert(
      fc.property(digest, (any) => {
        expect(checkCard(digestCard(any, words, OPTIONS))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('the longest digest there can be fits whole', () => {
    const card = digestCard(worstDigest(), words, OPTIONS);
    expect(checkCard(card)).toEqual([]);
    expect(card.blocks.filter((block) => 'accessory' in block)).toHaveLength(7);
  });

  test('a budget larger than a message shows what fits and counts the rest', () => {
    const card = digestCard(aDigest({ cards: accounts(12), rows: accounts(40, 12), waiting: 8 }), words, OPTIONS);
    expect(checkCard(card)).toEqual([]);
    const shown = card.blocks.filter((block) => block.type === 'actions' || 'accessory' in block).length;
    expect(renderPlain(card)).toMatch(new RegExp(`${language === 'en' ? '' : '还有 '}${60 - shown} (more|个)`));
  });

  test('any account card stays inside the limits, for a delivery and for a command', () => {
    fc.assert(
      fc.property(assessment, fc.constantFrom(0, 12), (any, deliveryId) => {
        const card = accountCard(any, words, { deliveryId });
        expect(checkCard(card)).toEqual([]);
        expect(blockCharacters(card.blocks)).toBeLessThan(12_000);
      }),
      { numRuns: 60 },
    );
  });
});

test('guards and the rest stand under their own headings', () => {
  const card = digestCard(
    aDigest({ cards: [aDigestItem(aGuardedAssessment()), ...accounts(2)], rows: [], waiting: 0 }),
    text,
    OPTIONS,
  );
  const plain = renderPlain(card);
  expect(plain.indexOf('Protect first')).toBeLessThan(plain.indexOf('EchoLLC'));
  expect(plain.indexOf('EchoLLC')).toBeLessThan(plain.indexOf('Worth a look'));
  expect(plain).toContain('1 to protect first, 2 worth a look');
});

test.each([
  ['en', 3, 'All 3 stand as they are. `/expand rank mine` shows them.'],
  ['en', 2, 'Both stand as they are. `/expand rank mine` shows them.'],
  ['en', 1, 'It stands as it is. `/expand rank mine` shows it.'],
  ['zh-CN', 2, '这 2 个目前都维持现状，用 `/expand rank mine` 查看。'],
  ['zh-CN', 1, '目前维持现状，用 `/expand rank mine` 查看。'],
] as const)('a book of which nothing is shown is no rest, in %s: %i', (language, nurture, said) => {
  const card = digestCard(
    aDigest({ first: true, cards: [], rows: [], waiting: 0, book: { nurture } }),
    textFor(language),
    OPTIONS,
  );
  expect(renderPlain(card)).toContain(said.replaceAll('`', ''));
});

test('the first message introduces the book by play and calls nothing new', () => {
  const card = digestCard(
    aDigest({ first: true, waiting: 0, book: { pursue: 12, nurture: 40, defend: 8 } }),
    text,
    OPTIONS,
  );
  const plain = renderPlain(card);
  expect(plain).toContain('Meet your book, Maya');
  expect(plain).toContain('60 accounts');
  expect(plain).toContain('🛡 Defend 8');
  expect(plain).toContain('50 more');
  expect(plain).not.toContain('New:');
});

describe('news', () => {
  const say = (kind: 'play' | 'band' | 'snooze', key: string, guarded = false) => {
    const item = {
      assessment: guarded ? aGuardedAssessment() : anAssessment(),
      since: TODAY,
      reasons: [{ kind, key, state: 'changed' as const, day: TODAY }],
    };
    return renderPlain(digestCard(aDigest({ cards: [item], rows: [item], waiting: 0 }), text, OPTIONS));
  };

  test.each([
    ['band', 'hot', false, 'Now Hot'],
    ['play', 'fix-first', true, 'New: needs care first'],
    ['play', 'pursue', false, 'No longer held back'],
    ['snooze', TODAY, false, 'Your snooze has ended'],
  ] as const)('%s %s', (kind, key, guarded, words) => {
    // Once on the card, once on the row.
    expect(say(kind, key, guarded).split(words)).toHaveLength(3);
  });

  test('a signal is marked in the evidence, as new or as stronger', () => {
    const item = aDigestItem(anAssessment());
    expect(renderPlain(digestCard(aDigest({ cards: [item], rows: [], waiting: 0 }), text, OPTIONS))).toContain(
      '• New: ',
    );
    const stronger = { ...item, reasons: item.reasons.map((news) => ({ ...news, state: 'escalated' as const })) };
    expect(renderPlain(digestCard(aDigest({ cards: [stronger], rows: [], waiting: 0 }), text, OPTIONS))).toContain(
      '• Stronger: ',
    );
  });
});

test('after a click the buttons of that account alone give way to who decided what', () => {
  const card = digestCard(aDigest({ waiting: 0 }), text, OPTIONS);
  const verdict = {
    accountId: 'a1',
    deliveryId: 7,
    by: 'U012ABC',
    choice: 'taking-action',
    reason: null,
    until: null,
    at: Date.UTC(2025, 5, 2, 7, 14),
  } as const;
  const clicked = applyVerdicts(card, [verdict], text, { timezone: 'Europe/Berlin' });
  expect(checkCard(clicked)).toEqual([]);
  expect(clicked.blocks.filter((block) => block.type === 'actions')).toHaveLength(2);
  expect(renderPlain(clicked)).toContain('✅ @U012ABC is taking action, since 2 Jun 09:14');
  expect(JSON.stringify(clicked)).toContain('"action_id":"undo"');
  expect(applyVerdicts(card, [], text, { timezone: 'UTC' })).toEqual(card);
});

test.each([
  ['snooze', null, '2025-06-30', '💤 maya@example.com snoozed this until 30 Jun'],
  ['not-relevant', 'wrong-timing', null, '🚫 maya@example.com marked this not relevant: wrong time'],
  ['not-relevant', null, null, '🚫 maya@example.com marked this not relevant'],
] as const)('a verdict %s reads as a sentence', (choice, reason, until, words) => {
  const card = digestCard(aDigest({ cards: accounts(1), rows: [], waiting: 0 }), text, OPTIONS);
  const verdict = {
    accountId: 'a0',
    deliveryId: 7,
    by: 'maya@example.com',
    choice,
    reason,
    until,
    at: Date.UTC(2025, 5, 2),
  };
  expect(renderPlain(applyVerdicts(card, [verdict], text, { timezone: 'UTC' }))).toContain(words);
});
