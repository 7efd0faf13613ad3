import { expect, test } from 'vitest';
import { itemDetails, itemsNamedIn, matchCatalogue, ownsModule } from '../../src/detectors/facts.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { Facts } from '../../src/domain/facts.ts';
import { A_CATALOGUE, aContext, aDossier } from '../support/a-dossier.ts';

const CATALOGUE: Catalogue = {
  ...A_CATALOGUE,
  modules: [
    { name: 'Analytics', tags: ['reporting', 'BI'], solves: ['board packs'] },
    { name: '报表中心', tags: ['报表'] },
  ],
  product_lines: [{ name: 'Pay', functions: ['invoicing'] }],
  services: [{ name: 'Rollout' }],
  support_tiers: [{ name: 'Premium care' }],
  metered: [{ dimension: 'api' }, { dimension: 'storage' }],
};
const context = aContext(undefined, { catalogue: CATALOGUE });

const told = (facts: Facts, word: string) =>
  matchCatalogue(word, aDossier({ facts }), context).map(
    ({ kind, name, owned }) => `${kind} ${name}${owned ? ' owned' : ''}`,
  );

test.each<readonly [string, readonly string[]]>([
  ['ANALYTICS', ['module Analytics', 'tier Enterprise']],
  ['Board-packs', ['module Analytics']],
  ['enterprise', ['tier Enterprise']],
  ['pay', ['line Pay']],
  ['rollout', ['service Rollout']],
  ['premium care', ['support Premium care']],
  ['API', ['tier Enterprise', 'dimension api']],
  ['报表', ['module 报表中心']],
  // Equal, not alike: section 6 maps no request by halves.
  ['board pack', []],
  ['api limit', []],
  ['invoicing', []],
  ['', []],
])('%j maps to %j', (word, items) => {
  expect(told({}, word)).toEqual(items);
});

test('what is bought, what the plan brings and the support level are owned; a metered dimension never is', () => {
  expect(told({ products_owned: [{ name: 'pay' }] }, 'Pay')).toEqual(['line Pay owned']);
  expect(told({ plan_tier: 'Enterprise' }, 'api')).toEqual(['tier Enterprise owned', 'dimension api']);
  expect(told({ support_tier: 'premium care' }, 'Premium care')).toEqual(['support Premium care owned']);
  expect(ownsModule('Analytics', { plan_tier: 'Enterprise' }, CATALOGUE)).toBe(true);
  expect(ownsModule('Analytics', { plan_tier: 'Professional' }, CATALOGUE)).toBe(false);
  expect(ownsModule('Analytics', {}, CATALOGUE)).toBe(false);
});

test.each<readonly [string, readonly string[]]>([
  ['Ops copies board packs by hand', ['Analytics']],
  ['a board-pack every month', ['Analytics']],
  ['underreporting is a worry', []],
  ['they bind books', []],
  ['手工整理reporting，再做报表', ['Analytics', '报表中心']],
  ['all on local storage', ['storage']],
  ['the storages are full', ['storage']],
])('%s names %j', (sentence, names) => {
  expect(itemsNamedIn(sentence, aDossier(), context).map(({ name }) => name)).toEqual(names);
});

test('details name the first item of each kind, and what is owned before what is not', () => {
  const match = (kind: 'module' | 'tier' | 'dimension', name: string, owned: boolean) => ({ kind, name, owned });
  expect(itemDetails([])).toEqual({});
  expect(itemDetails([match('module', 'A', false), match('module', 'B', false)])).toEqual({ module: 'A' });
  expect(itemDetails([match('module', 'A', false), match('module', 'B', true), match('tier', 'T', false)])).toEqual({
    module: 'B',
    owned: 1,
  });
  expect(itemDetails([match('tier', 'T', true), match('dimension', 'api', false)])).toEqual({
    tier: 'T',
    dimension: 'api',
    owned: 1,
  });
});
