import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import { compareRank, rankAccounts } from '../../src/engine/rank.ts';
import { TODAY } from '../support/a-dossier.ts';
import { anAssessment, aPlay } from '../support/an-assessment.ts';
import { aConversion } from '../support/an-opportunity.ts';

const account = (name: string, score: number, arr: number | null = null, id = name): Assessment =>
  anAssessment({ score, account: { id, name, csm: null, arr, renewal: null, planTier: null } });

const names = (accounts: readonly Assessment[]) =>
  rankAccounts(accounts, TODAY).rows.map((row) => row.assessment.account.name);

test('by score, then ARR with the unknown last, then name by code point', () => {
  const book = [
    account('Beta', 50, 10_000),
    account('Zeta', 60, null),
    account('alpha', 50, null),
    account('Alpha', 50, null),
    account('Gamma', 50, 20_000),
    account('Free money', 50, 0),
  ];
  expect(names(book)).toEqual(['Zeta', 'Gamma', 'Beta', 'Free money', 'Alpha', 'alpha']);
});

test('names beyond the basic plane stand after those inside it, as their code points do', () => {
  expect(names([account('\u{1F600}', 50), account('\u{FF21}', 50)])).toEqual(['\u{FF21}', '\u{1F600}']);
});

test('ranks count from 1 without ties', () => {
  const rows = rankAccounts(
    [account('A', 50, null, '1'), account('A', 50, null, '2'), account('A', 50, null, '3')],
    TODAY,
  ).rows;
  expect(rows.map((row) => [row.rank, row.assessment.account.id])).toEqual([
    [1, '1'],
    [2, '2'],
    [3, '3'],
  ]);
});

test('A23 free and trial accounts stand apart, by name', () => {
  const trial = (name: string) => anAssessment({ ...account(name, 95), play: aPlay({ id: 'conversion-candidate' }) });
  const ranking = rankAccounts([trial('Zed'), account('Paid', 20), trial('Abe')], TODAY);
  expect(ranking.rows.map((row) => row.assessment.account.name)).toEqual(['Paid']);
  expect(ranking.conversion.map((one) => one.name)).toEqual(['Abe', 'Zed']);
});

test('8.7 the likeliest to convert stand first, those nobody scored last', () => {
  const trial = (name: string, score: number | null) =>
    anAssessment({
      ...account(name, 50),
      play: aPlay({ id: 'conversion-candidate' }),
      conversion: score === null ? null : aConversion({ score }),
    });
  const { conversion } = rankAccounts([trial('A', null), trial('C', 40), trial('D', 95), trial('B', 40)], TODAY);
  expect(conversion.map((one) => one.name)).toEqual(['D', 'B', 'C', 'A']);
});

test('the order is total: it does not depend on where the accounts came from', () => {
  const any = fc.record({
    score: fc.integer({ min: 0, max: 3 }),
    arr: fc.option(fc.integer({ min: 0, max: 2 })),
    name: fc.constantFrom('a', 'B', 'é'),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), fc.integer(), (list, turn) => {
      const book = list.map(({ score, arr, name }, index) => account(name, score, arr, `${index}`));
      const at = book.length === 0 ? 0 : Math.abs(turn) % book.length;
      const turned = [...book.slice(at), ...book.slice(0, at)];
      const ids = (accounts: readonly Assessment[]) =>
        rankAccounts(accounts, TODAY).rows.map((row) => row.assessment.account.id);
      expect(ids(turned)).toEqual(ids(book));
      for (const one of book) for (const other of book) if (one !== other) expect(compareRank(one, other)).not.toBe(0);
    }),
  );
});
