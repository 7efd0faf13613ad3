import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { type Assessment, GUARD_PLAYS } from '../../src/domain/assessment.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { daysBetween } from '../../src/domain/day.ts';
import type { Dossier } from '../../src/domain/dossier.ts';
import type { Facts } from '../../src/domain/facts.ts';
import type { Opportunity } from '../../src/domain/opportunity.ts';
import { assessAccount } from '../../src/engine/assess.ts';
import { aContext, TODAY } from '../support/a-dossier.ts';
import { aCatalogue, anAccountOfABook } from '../support/arbitrary-book.ts';

/** What a rule finds wrong with one account; nothing where it holds. The rules know the specification, not the engine. */
type Rule = (account: {
  readonly facts: Facts;
  readonly catalogue: Catalogue;
  readonly judged: Assessment;
}) => unknown[];

const open = ({ opportunities }: Assessment) => opportunities.filter(({ blocked }) => blocked === null);
const wrong = <T>(values: readonly T[], isRight: (value: T) => boolean): T[] => values.filter((one) => !isRight(one));

const RULES: Readonly<Record<string, Rule>> = {
  'R1: evidence that is not weak behind every opportunity': ({ judged }) =>
    wrong(judged.opportunities, ({ backing }) =>
      backing.some(({ id, subject }) =>
        judged.signals.some(
          (signal) =>
            signal.id === id && signal.subject === subject && signal.strength !== 'weak' && signal.evidence.length > 0,
        ),
      ),
    ),

  'something of the catalogue behind every opportunity': ({ judged, catalogue }) =>
    wrong(judged.opportunities, ({ type, item, state, arr }) => {
      const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
      const of: Record<Opportunity['type'], readonly string[]> = {
        SEAT: [item],
        DEPT: [item],
        USAGE: catalogue.metered.map(({ dimension }) => dimension),
        TIER: names(catalogue.tiers),
        ADDON: names(catalogue.modules),
        XSELL: names(catalogue.product_lines),
        DISP: [...names(catalogue.modules), ...names(catalogue.product_lines)],
        SERV: names(catalogue.services),
        SUPP: names(catalogue.support_tiers),
      };
      return (
        of[type].includes(item) &&
        (type !== 'SEAT' || arr === null || (typeof state.to === 'number' && state.to > Number(state.from)))
      );
    }),

  'nothing is sold that is owned': ({ judged, catalogue, facts }) => {
    const owned = new Set((facts.products_owned ?? []).map(({ name }) => name));
    const rank = catalogue.tiers.find(({ name }) => name === facts.plan_tier)?.rank ?? 0;
    for (const tier of catalogue.tiers)
      if (tier.rank <= rank) for (const name of [tier.name, ...(tier.includes ?? [])]) owned.add(name);
    return wrong(
      judged.opportunities,
      ({ type, item }) => ['SEAT', 'USAGE', 'DEPT'].includes(type) || !owned.has(item),
    );
  },

  'R2: low adoption lets through training, seats and packs above 85% alone': ({ judged, facts }) => {
    if (facts.adoption_pct === undefined || facts.adoption_pct >= 50) return [];
    const over = (used = 0, limit = 0) => limit > 0 && used * 100 > limit * 85;
    return wrong(open(judged), ({ type, item }) => {
      if (type === 'SERV') return true;
      if (type === 'USAGE') return (facts.limits ?? []).some((one) => one.metric === item && over(one.used, one.limit));
      return (
        type === 'SEAT' &&
        (over(facts.seats_active, facts.seats_licensed) ||
          (facts.seats ?? []).some((one) => over(one.active, one.licensed)))
      );
    });
  },

  'R2: low adoption is an activation': ({ judged, facts }) =>
    facts.adoption_pct !== undefined && facts.adoption_pct < 50 && judged.activations.length === 0 ? [facts] : [],

  'R3: a guard blocks everything and leaves no sum and no expansion opener': ({ judged }) => {
    if (!GUARD_PLAYS.includes(judged.play.id)) return [];
    const loose = open(judged);
    return [
      ...loose,
      ...(judged.sizing === null ? [] : [judged.sizing]),
      ...(judged.opener?.kind === 'expansion' ? [1] : []),
    ];
  },

  'R5: every best time names a moment and lies ahead': ({ judged }) =>
    wrong(judged.opportunities, ({ best }) => best.moment.length > 0 && best.from <= best.to && best.to >= TODAY),

  'R6: dollars, or what is missing': ({ judged }) =>
    wrong(judged.opportunities, ({ arr, missing }) => (arr === null ? missing.length > 0 : arr >= 0)),

  'R7: usage that is billed by itself is organic': ({ judged, facts }) =>
    facts.auto_grow_billing === true ? judged.opportunities.filter(({ type }) => type === 'USAGE') : [],

  'R8: a strict order by tier and composite, tiers by composite alone': ({ judged }) => {
    const all = judged.opportunities;
    const ids = new Set(all.map(({ id }) => id));
    const falling = all.slice(1).filter((one, index) => {
      const before = all[index];
      return before && (before.tier > one.tier || (before.tier === one.tier && before.composite < one.composite));
    });
    const tier = (composite: number) => [8, 6, 4, 2].filter((from) => composite < from).length + 1;
    return [
      ...(ids.size === all.length ? [] : [all]),
      ...falling,
      ...wrong(all, (one) => one.tier === (one.capped ? 2 : tier(one.composite))),
    ];
  },

  'composite is (4r + 3e + 3l)/10, each from 1 to 10': ({ judged }) =>
    wrong(
      judged.opportunities,
      ({ revenue, effort, likelihood, composite }) =>
        [revenue, effort, likelihood].every((one) => one >= 1 && one <= 10) &&
        Math.abs(composite - (4 * revenue + 3 * effort + 3 * likelihood) / 10) < 1e-9,
    ),

  'E3: shortly after a renewal tier 2 at best and the settled weeks, unless a limit presses': ({ judged, facts }) => {
    const renewed = facts.last_renewed_on;
    if (renewed === undefined || daysBetween(renewed, TODAY) > 60) return [];
    const presses = [
      'seat-ceiling',
      'seat-full',
      'user-waitlist',
      'tier-feature-limit',
      'api-limit-hit',
      'dept-access-request',
    ];
    const whenStrong = ['api-limit-near', 'storage-near', 'metered-near'];
    return wrong(judged.opportunities, ({ backing, tier, best }) => {
      const exempt = backing.some(
        ({ id, subject }) =>
          presses.includes(id) ||
          (whenStrong.includes(id) &&
            judged.signals.some((one) => one.id === id && one.subject === subject && one.strength === 'strong')),
      );
      return exempt || (tier >= 2 && best.code === 'P');
    });
  },

  'E4: a trial has a score of its own and nothing to buy': ({ judged, facts }) =>
    facts.account_type === 'trial' && (judged.opportunities.length > 0 || judged.conversion === null)
      ? [judged.play]
      : [],

  'E6: with a partner everything goes through the partner': ({ judged, facts }) =>
    facts.account_type === 'partner-managed'
      ? wrong(judged.opportunities, (one) => one.partner && one.pitchTo.role === 'partner')
      : [],

  'alternatives: of a group no more counts than the recommended one, and no item counts twice': ({ judged }) => {
    const counted = judged.opportunities.filter((one) => one.counted);
    const items = counted.filter(({ type }) => ['ADDON', 'DISP', 'XSELL'].includes(type)).map(({ item }) => item);
    const groups = new Map<string, Opportunity[]>();
    for (const one of counted) {
      if (one.alternativeGroup !== null)
        groups.set(one.alternativeGroup, [...(groups.get(one.alternativeGroup) ?? []), one]);
    }
    // The tier counts, or its parts do: never both.
    const both = [...groups.values()].filter((all) => all.length > 1 && all.some(({ type }) => type === 'TIER'));
    return [...both, ...(new Set(items).size === items.length ? [] : [items])];
  },

  'offer seats bring projected use to 85% at most': ({ judged, facts, catalogue }) => {
    const seats = judged.sizing?.offer?.seats ?? 0;
    const { seats_active: active, seats_licensed: licensed } = facts;
    if (facts.seats !== undefined || active === undefined || !licensed) return [];
    // What rests is not offered.
    const hired = judged.opportunities.find(({ type, rest }) => type === 'SEAT' && rest === null)?.state;
    if (!hired || judged.sizing === null || judged.sizing.missing.includes('seats') || catalogue.tiers === undefined)
      return [];
    return active * 100 <= (licensed + seats) * 85 ? [] : [{ seats, active, licensed }];
  },

  '12.4: who said no is not asked again, and a rest has an end': ({ judged }) =>
    wrong(
      judged.opportunities,
      ({ rest, counted }) =>
        rest === null || (rest.wakes > TODAY && (!['lost', 'not-relevant'].includes(rest.reason) || !counted)),
    ),

  'something to pursue, or why not': ({ judged }) => {
    if (judged.conversion !== null) return [];
    const free = open(judged).filter(({ rest }) => rest === null);
    return free.length > 0 === (judged.nothing === null) ? [] : [judged.nothing];
  },
};

test('ten thousand catalogues and accounts keep every rule of opportunities', () => {
  const seen = new Map<string, number>();
  const note = (key: string) => seen.set(key, (seen.get(key) ?? 0) + 1);
  fc.assert(
    fc.property(anAccountOfABook, aCatalogue, (dossier: Dossier, catalogue) => {
      const judged = assessAccount(dossier, aContext(TODAY, { catalogue })).assessment;
      const facts = dossier.snapshot?.facts ?? {};
      for (const { type, blocked, rest, alternativeGroup } of judged.opportunities) {
        note(type);
        if (blocked) note(blocked);
        if (rest) note(rest.reason);
        if (alternativeGroup) note(alternativeGroup.split(' ')[0] ?? '');
      }
      for (const [name, rule] of Object.entries(RULES)) {
        const problems = rule({ facts, catalogue, judged });
        if (problems.length > 0) expect({ [name]: problems }).toEqual({ [name]: [] });
      }
    }),
    { numRuns: 10_000, seed: 20_250_602 },
  );
  // The rules would hold for empty books too: every type, block and rest must have been met.
  const kinds = ['SEAT', 'USAGE', 'TIER', 'ADDON', 'DEPT', 'XSELL', 'DISP', 'SERV', 'SUPP', 'ITEM'];
  const holds = ['defend', 'fix-first', 'adopt-first', 'activate-first', 'not-relevant', 'recent-ask', 'opt-out'];
  expect([...kinds, ...holds].filter((key) => (seen.get(key) ?? 0) < 20)).toEqual([]);
}, 180_000);

test('a missing catalogue has no opportunities whatever the account (E7)', () => {
  fc.assert(
    fc.property(anAccountOfABook, (dossier) => {
      const judged = assessAccount(dossier, aContext(TODAY, { settings: DEFAULT_SETTINGS })).assessment;
      expect(judged.opportunities).toEqual([]);
    }),
    { numRuns: 200, seed: 20_250_602 },
  );
});
