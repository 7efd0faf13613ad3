import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../blocks/markdown.ts';
import { accountReport } from '../../src/analyses/account.ts';
import { LANGUAGES } from '../../src/domain/settings.ts';
import { textFor } from '../../src/text/text.ts';
import { aFactor, aGuardedAssessment, anAssessment, aSignal } from '../support/an-assessment.ts';

const text = textFor('en');
const read = (assessment = anAssessment()): string => renderMarkdown(accountReport(assessment, text));

test('every factor has its points and its reason, and they add up to the score', () => {
  const report = accountReport(anAssessment(), text);
  const table = report.sections.find((section) => section.kind === 'table');
  expect(table?.rows.map((row) => row[1])).toEqual(['25/25', '20/20', '15/15', '18/20', '10/20', '88/100']);
});

test('that nothing is wanted is said once, and the action is named with its time', () => {
  const base = anAssessment();
  const none = {
    measure: 'requests_none',
    value: 'none',
    day: base.day,
    source: { importId: 1, file: 'accounts.csv', row: 2, day: base.day },
  };
  const features = aFactor('features', { points: 0, reason: 'none', evidence: [none] });
  const report = read(
    anAssessment({ factors: { ...base.factors, features }, play: { ...base.play, priority: 'this-month' } }),
  );

  expect(report).toContain('| 0/15 | asked, and they want nothing |');
  expect(report).toContain('> ✅ This month: ');
});

test('every signal has its state, since when it stands, and its file and row', () => {
  const report = read(
    anAssessment({ signals: [aSignal({ baseline: true, state: 'ongoing', firstSeen: '2025-05-01' })] }),
  );
  expect(report).toMatch(/strong, ongoing, since 1 May 2025, already there at the first import/);
  expect(report).toContain('accounts.csv row 2');
});

test('a fact that begins with the name of its signal says it once', () => {
  const at = { importId: 1, file: 'news.json', row: 1, day: '2025-05-20' };
  const office = { measure: 'event', value: 'new_office', day: '2025-05-20', detail: { detail: 'Denver' }, source: at };
  expect(read(anAssessment({ signals: [aSignal({ id: 'new-office', evidence: [office] })] }))).toMatch(
    /^- New office: Denver/m,
  );
});

test('the confidence is explained factor by factor', () => {
  const base = anAssessment();
  const report = read(
    anAssessment({
      confidence: { value: 45, level: 'low', range: [53, 88], unknown: ['growth', 'features'], helps: 'growth' },
      factors: {
        ...base.factors,
        growth: aFactor('growth', { known: false, points: 10 }),
        features: aFactor('features', { known: false, points: 7 }),
        health: aFactor('health', { inferred: true }),
      },
    }),
  );
  expect(report).toContain('Known: Ceiling 25, Timing 20');
  expect(report).toContain('Inferred, half counts: Health 10');
  expect(report).toContain('Unknown, adds no confidence: Growth 20, Feature demand 15');
  // 25 + 20 + 10 = 55, and 45 is stored: an old snapshot took off 10.
  expect(report).toContain('takes off 10');
  expect(report).toContain('53 to 88');
});

test('the sums are shown line by line', () => {
  expect(read()).toContain('Conservative: 20 seats $19,200 + Analytics $15,000 = $34,200');
  expect(read()).toContain(
    'Aggressive: 20 seats $19,200 + Enterprise $20,000 + headroom of 25 seats $24,000 = $63,200',
  );
});

describe('under a guard', () => {
  test.each(LANGUAGES)('the report opens with the protection and holds no sum (%s)', (language) => {
    const words = textFor(language);
    const report = accountReport(aGuardedAssessment({ sizing: anAssessment().sizing }), words);
    expect(report.sections[0]).toMatchObject({ kind: 'callout', tone: 'warning' });
    expect(JSON.stringify(report)).not.toMatch(/34,200|48,800/);
  });
});

test('what is too old to count is listed with its day', () => {
  const report = read(anAssessment({ stale: [{ field: 'nps', day: '2024-11-01', age: 213 }] }));
  expect(report).toContain('NPS: last stated 1 November 2024, 213 days ago');
});
