import { describe, expect, test } from 'vitest';
import { accountCard } from '../../blocks/account.ts';
import { renderPlain } from '../../blocks/plain.ts';
import { LANGUAGES } from '../../src/domain/settings.ts';
import { textFor } from '../../src/text/text.ts';
import { aGuardedAssessment, anAssessment, anEvidence, aPlay, aSignal } from '../support/an-assessment.ts';

const text = textFor('en');
const read = (assessment = anAssessment(), deliveryId = 0, evidenceLines = 3): string =>
  renderPlain(accountCard(assessment, text, { deliveryId, evidenceLines }));

test('leads with who, how they stand and what to do', () => {
  expect(read().split('\n').slice(0, 2)).toEqual([
    '🔥 DataFlow Inc · 88/100 Hot',
    'This week: Schedule growth planning call',
  ]);
});

test('A1: DataFlow shows its points, certainty, plan and sums', () => {
  const card = read();
  expect(card.replace(/\s+/g, ' ')).toContain(
    'Ceiling ▰▰▰▰ 25 · Growth ▰▰▰▰ 20 · Feature demand ▰▰▰▰ 15 · Health ▰▰▰▰ 18 · Timing ▰▰▱▱ 10',
  );
  expect(card).toContain('Confidence 100 (high)');
  expect(card).toContain('1. Schedule a growth planning call this week');
  expect(card).toContain('$34,200 to $63,200');
  expect(card).toContain('plan on $40K to $50K');
  expect(card).toContain('Offer $48,800 (102% of ARR): 30 seats $28,800 + Enterprise $20,000');
  expect(card).toContain('Enterprise saves $1,000');
  expect(card).toContain('renews 2 Feb 2026 (in 8 months)');
});

test('A2: what is unknown is said, with the range and what would help', () => {
  const base = anAssessment();
  const card = read(
    anAssessment({
      confidence: { value: 65, level: 'medium', range: [85, 100], unknown: ['features'], helps: 'features' },
      factors: { ...base.factors, features: { ...base.factors.features, known: false, points: 7 } },
    }),
  );
  expect(card).toContain('Feature demand unknown (7)');
  expect(card).toMatch(/Confidence 65 \(medium\)[\s\S]*neutral[\s\S]*85 to 100/);
  expect(card).toMatch(/Most useful to know/);
});

describe('A3: a guard', () => {
  const card = read(aGuardedAssessment());

  test('leads with the protection, the asterisk and what raised it', () => {
    expect(card.split('\n').slice(0, 2)).toEqual([
      '⚠ EchoLLC · 68/100* 🟢 Warm',
      'Fix first: Urgent health check call',
    ]);
    expect(card.indexOf('What needs care')).toBeGreaterThan(0);
    // The detractor comes before the full seats, although both are strong.
    const [first] = card.slice(card.indexOf('What needs care')).match(/• .*/) ?? [];
    expect(first).toContain('4');
    expect(first).not.toContain('48');
  });

  test('says when it lifts, and names no sum', () => {
    expect(card).toContain('Lifts when');
    expect(card).not.toMatch(/potential|offer \$|saves/i);
  });

  test('shows no sizing even if one were handed over', () => {
    expect(read(aGuardedAssessment({ sizing: anAssessment().sizing }))).not.toContain('34,200');
  });

  test.each(LANGUAGES)('has no word of selling of its own in %s', (language) => {
    const words = textFor(language);
    const guarded = aGuardedAssessment({ play: aPlay({ ...aGuardedAssessment().play, steps: [], liftsWhen: null }) });
    const plain = renderPlain(accountCard(guarded, words, { deliveryId: 1 }));
    expect(plain).not.toMatch(
      /upgrade|expan|upsell|(additional|more) seats|add-on|module|premium|enterprise|pric|discount|quote|升级|扩展|追加|加购|折扣|报价/i,
    );
  });
});

test('evidence is the strongest first, as many lines as asked for', () => {
  const signals = [
    aSignal({ id: 'usage-growing', family: 'usage-growing', strength: 'medium' }),
    aSignal({ id: 'seat-approaching', strength: 'weak', evidence: [anEvidence({ value: 41 })] }),
    // Says the same as the first one, so it takes no line of its own.
    aSignal({ id: 'seat-high', strength: 'weak' }),
    aSignal(),
    aSignal({ id: 'funding-round', family: 'funding-round', state: 'cleared' }),
  ];
  const lines = (count: number) => {
    const card = read(anAssessment({ signals }), 0, count);
    return /(?:What we see|Why now)[^\n]*\n((?:• .*\n?)+)/.exec(card)?.[1]?.match(/^• .*/gm) ?? [];
  };
  expect(lines(3)).toHaveLength(3);
  expect(lines(1)).toHaveLength(1);
  expect(lines(9)).toHaveLength(3);
});

test('every line of evidence carries its day and its source', () => {
  expect(read()).toMatch(/• .*2 Jun, accounts\.csv row 2/);
});

test('without signals the card says so', () => {
  expect(read(anAssessment({ signals: [], play: aPlay({ id: 'wait', priority: 'wait', ranking: 'wait' }) }))).toContain(
    'Nothing stands out today.',
  );
});

test('what is stale, wrong or for a person to decide is in the small print', () => {
  const card = read(
    anAssessment({
      stale: [{ field: 'nps', day: '2024-11-01', age: 213 }],
      warnings: ['renewal-past'],
      needsHuman: ['strategic'],
    }),
  );
  expect(card).toContain('NPS is 213 days old');
  expect(card).toContain('The renewal date has passed');
  expect(card).toContain('Needs a human: a strategic account');
});

test('an answer to a command can be shared, a delivered card cannot', () => {
  expect(read(anAssessment(), 0)).toContain('[ Share ]');
  expect(read(anAssessment(), 5)).not.toContain('[ Share ]');
});

test('a partner-led account is marked, and its opener is a brief', () => {
  const assessment = anAssessment({
    play: aPlay({ partner: true, steps: ['partner-enablement', 'joint-review'] }),
    opener: { ...anAssessment().opener, kind: 'partner-brief' } as NonNullable<
      ReturnType<typeof anAssessment>['opener']
    >,
  });
  const card = read(assessment);
  expect(card).toContain('through the partner');
  expect(card).toContain('For the partner');
});
