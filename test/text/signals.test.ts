import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/settings.ts';
import { SIGNAL_IDS } from '../../src/domain/signal.ts';
import { textFor } from '../../src/text/text.ts';
import { TODAY } from '../support/a-dossier.ts';
import { everyFinding } from '../support/every-signal.ts';

const findings = everyFinding();

test('the sample shows every signal', () => {
  const shown = new Set(findings.map(({ id }) => id));
  expect(SIGNAL_IDS.filter((id) => !shown.has(id))).toEqual([]);
});

test.each(LANGUAGES)('every signal is said in a plain sentence (%s)', (language) => {
  const { signals, format } = textFor(language);
  for (const { id, evidence } of findings) {
    // A card says the whole signal, a list of evidence each piece by itself.
    for (const pieces of [evidence, ...evidence.map((piece) => [piece])]) {
      const sentence = signals[id].say(pieces, format, TODAY);
      expect(sentence, id).not.toMatch(/undefined|null|NaN|Infinity|\{|\}|[.!。！]$|^\s|\s$| {2}|（）|\(\)|“”/);
      expect(sentence.length, `${id}: ${sentence}`).toBeGreaterThan(2);
    }
    expect(signals[id].name).not.toBe('');
  }
});

test.each([
  ['seat-ceiling', '46 of 50 seats active (92%)', '席位50个，活跃46个（92%）'],
  ['funding-round', 'Series B, $15M (20 May, TechCrunch)', 'B轮，$1500万（5月20日，TechCrunch）'],
  ['company-hiring', 'hiring 20 engineers (20 May, TechCrunch)', '招聘20名 engineer（5月20日，TechCrunch）'],
  ['champion-promoted', 'Bo: Director → VP (20 May)', 'Bo：Director → VP（5月20日）'],
  ['vendor-review', '“CFO正在评估供应商” (25 May)', '“CFO正在评估供应商”（5月25日）'],
] as const)('%s', (id, en, zh) => {
  const finding = findings.find((item) => item.id === id);
  const say = (language: (typeof LANGUAGES)[number]) => {
    const { signals, format } = textFor(language);
    return finding && signals[id].say(finding.evidence.slice(0, 1), format, TODAY);
  };
  expect([say('en'), say('zh-CN')]).toEqual([en, zh]);
});
