import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Assessment, GUARD_PLAYS } from '../../src/domain/assessment.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { Dossier } from '../../src/domain/dossier.ts';
import { LANGUAGES } from '../../src/domain/settings.ts';
import { assessAccount } from '../../src/engine/assess.ts';
import { firstSentence, openerText } from '../../src/text/opener.ts';
import { textFor } from '../../src/text/text.ts';
import { aContext, TODAY } from '../support/a-dossier.ts';
import { aHostileCatalogue, aHostileDossier } from '../support/arbitrary-dossier.ts';

/** The list of spec section 5, word for word; this test knows no other code that knows it. */
const LIST = [
  'upgrade',
  'expand',
  'expansion',
  'upsell',
  'additional seats',
  'more seats',
  'add-on',
  'module',
  'premium',
  'enterprise',
  'pricing',
  'price',
  'discount',
  'quote',
  '升级',
  '扩展',
  '追加',
  '加购',
  '折扣',
  '报价',
];

const assess = (dossier: Dossier, catalogue: Catalogue): Assessment =>
  assessAccount(dossier, aContext(TODAY, { catalogue })).assessment;

/** Everything the customer would read, in one language, as plainly as a reader sees it. */
function customerTexts({ opener }: Assessment, language: (typeof LANGUAGES)[number]): string[] {
  if (!opener) return [];
  const { text, questions } = openerText(opener, textFor(language));
  return [text, ...questions].map((one) =>
    one
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .replace(/[‐-―]/g, '-')
      .toLowerCase(),
  );
}

function unownedItems(dossier: Dossier, catalogue: Catalogue): string[] {
  const { plan_tier: plan, products_owned: products = [] } = dossier.snapshot?.facts ?? {};
  const rank = catalogue.tiers.find((tier) => tier.name === plan)?.rank ?? -1;
  const owned = new Set([plan, ...products.map(({ name }) => name)]);
  for (const tier of catalogue.tiers)
    if (tier.rank <= rank) for (const item of [tier.name, ...(tier.includes ?? [])]) owned.add(item);
  return [...catalogue.tiers, ...catalogue.modules].map(({ name }) => name).filter((name) => !owned.has(name));
}

const mentions = (text: string, item: string): boolean =>
  /[一-鿿]/.test(item)
    ? text.includes(item)
    : new RegExp(`(?<![a-z0-9])${item.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![a-z0-9])`).test(text);

// The most important promise of all, so it gets the most runs (spec section 5, hard rule).
test('no text for a customer under a guard holds a word of the list or an item they do not own', () => {
  const seen = new Map<string, number>();
  let spoken = 0;
  fc.assert(
    fc.property(aHostileDossier, aHostileCatalogue, (dossier, catalogue) => {
      const assessment = assess(dossier, catalogue);
      seen.set(assessment.play.id, (seen.get(assessment.play.id) ?? 0) + 1);
      if (!GUARD_PLAYS.includes(assessment.play.id)) return;
      if (assessment.sizing !== null || assessment.opener?.kind === 'expansion') expect(assessment).toBeNull();
      if (assessment.opener) spoken += 1;
      const items = unownedItems(dossier, catalogue);
      // One expectation a run: ten thousand runs of twenty would be slow.
      const found = LANGUAGES.flatMap((language) => customerTexts(assessment, language)).flatMap((text) => [
        ...LIST.filter((word) => text.includes(word)),
        ...items.filter((item) => mentions(text, item)),
      ]);
      if (found.length > 0) expect(found).toEqual([]);
    }),
    { numRuns: 10_000, seed: 20_250_602 },
  );
  // The rule would hold for silence too: most accounts must have been spoken to.
  const guarded = GUARD_PLAYS.reduce((sum, id) => sum + (seen.get(id) ?? 0), 0);
  for (const id of GUARD_PLAYS) expect(seen.get(id) ?? 0).toBeGreaterThan(100);
  expect(spoken).toBeGreaterThan(guarded * 0.8);
}, 180_000);

test('every opener keeps the form of spec section 8.3, in both languages', () => {
  fc.assert(
    fc.property(aHostileDossier, aHostileCatalogue, (dossier, catalogue) => {
      const assessment = assess(dossier, catalogue);
      const { opener } = assessment;
      if (!opener) return;
      expect(opener.facts.length).toBeGreaterThan(0);
      expect(opener.facts.length).toBeLessThanOrEqual(3);
      const [en, zh] = LANGUAGES.map((language) => openerText(opener, textFor(language)));
      if (!en || !zh) throw new Error('both languages are written');
      expect(en.text.split(/\s+/).length).toBeLessThanOrEqual(100);
      expect([...zh.text].length).toBeLessThanOrEqual(120);
      expect([...zh.text.replace(/\s/g, '')].length).toBeLessThanOrEqual(100);
      expect(en.text).toMatch(/\?$/);
      expect(zh.text).toMatch(/？$/);
      expect(firstSentence(en.text)).not.toMatch(/\b(we|our|i)\b/i);
      expect(firstSentence(zh.text)).not.toMatch(/我们/);
      for (const { text, questions } of [en, zh]) {
        expect(text).not.toMatch(/undefined|null|NaN|\[object|!|！|“”|\s{2}|,\s*,/);
        expect(questions).toHaveLength(3);
        for (const question of questions) expect(question).toMatch(/[?？]$/);
      }
      if (opener.kind === 'partner-brief') return;
      const ours = [...catalogue.tiers, ...catalogue.modules].map(({ name }) => name).filter((name) => name !== 'API');
      for (const { text } of [en, zh]) {
        const first = firstSentence(text).toLowerCase();
        expect(ours.filter((item) => mentions(first, item))).toEqual([]);
      }
    }),
    { numRuns: 1_500, seed: 20_250_602 },
  );
}, 180_000);
