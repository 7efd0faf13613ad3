import { describe, expect, test } from 'vitest';
import { accountCard } from '../../blocks/account.ts';
import { digestCard } from '../../blocks/digest.ts';
import { homeView } from '../../blocks/home.ts';
import { renderMarkdown } from '../../blocks/markdown.ts';
import { renderPlain } from '../../blocks/plain.ts';
import { rankingCard } from '../../blocks/ranking.ts';
import { accountReport } from '../../src/analyses/account.ts';
import { opportunitySections } from '../../src/analyses/opportunities.ts';
import { rankingReport } from '../../src/analyses/ranking.ts';
import { accountJson } from '../../src/commands/support/account-json.ts';
import { rankJson } from '../../src/commands/support/rank-json.ts';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { type Assessment, GUARD_PLAYS, type PlayId } from '../../src/domain/assessment.ts';
import type { LiftId } from '../../src/domain/judgement.ts';
import { SALE_TYPES } from '../../src/domain/opportunity.ts';
import { LANGUAGES } from '../../src/domain/settings.ts';
import { rankAccounts } from '../../src/engine/rank.ts';
import { textFor } from '../../src/text/text.ts';
import {
  aDigestItem,
  aGuardedAssessment,
  anAssessment,
  anEvidence,
  aSignal,
  aSizing,
  TODAY,
} from '../support/an-assessment.ts';
import { anActivation, anOpportunity, anOrganicGrowth } from '../support/an-opportunity.ts';

const BANDS = DEFAULT_SETTINGS.opportunities.revenueBands;
const ITEM = 'Quillstone';
const LIFTS: Readonly<Partial<Record<PlayId, LiftId>>> = {
  defend: 'secured',
  'fix-first': 'fixed',
  'adopt-first': 'adopted',
};
/** The list of spec section 5. */
const BANNED =
  /upgrade|expan|upsell|(additional|more) seats|add-on|module|premium|enterprise|pric|discount|quote|升级|扩展|追加|加购|折扣|报价/i;

const SELLING = (['module-fit', 'white-space', 'adjacent-use-case', 'consolidation-saving', 'gap-closed'] as const).map(
  (id) =>
    aSignal({
      id,
      family: id,
      subject: ITEM,
      evidence: [
        anEvidence({
          detail: {
            module: ITEM,
            useCase: 'rotas',
            feature: ITEM,
            count: 12,
            per: 'week',
            tool: ITEM,
            saving: 77_777,
            released: TODAY,
          },
        }),
      ],
    }),
);

/** A guarded account with something of every kind stored, open ones among them. */
function guarded(play: PlayId, open: boolean): Assessment {
  const base = aGuardedAssessment();
  const blocked = play === 'defend' || play === 'fix-first' || play === 'adopt-first' ? play : null;
  return {
    ...base,
    play: { ...base.play, id: play, steps: [], liftsWhen: LIFTS[play] ?? 'fixed' },
    // What our own comparison with the catalogue found is no news of theirs.
    signals: [...base.signals, ...SELLING],
    opportunities: SALE_TYPES.map((type) =>
      anOpportunity({
        id: `ECHOLLC-${type}-1`,
        type,
        item: ITEM,
        replaces: type === 'DISP' ? ITEM : null,
        arr: 77_777,
        expectedArr: 66_666,
        blocked: open ? null : blocked,
        alternativeGroup: null,
        counted: true,
        state: { measure: 'module', from: null, to: ITEM },
      }),
    ),
    activations: [
      anActivation({ item: 'Premium Reports', holds: [ITEM] }),
      anActivation({ item: 'Boards', holds: [ITEM] }),
    ],
    organic: [anOrganicGrowth({ forecast: 55_555 })],
    sizing: { ...aSizing(), aggressive: 77_777 },
    nothing: 'health-first',
  };
}

const LEAKS = new RegExp(`${ITEM}|77[,.]?777|66[,.]?666|55[,.]?555|77\\.8|7\\.8万`);

describe.each(LANGUAGES)('in %s', (language) => {
  const text = textFor(language);
  const cases = GUARD_PLAYS.flatMap((play) => [true, false].map((open) => [play, open] as const));

  test.each(cases)('%s: no item, price or word of selling, whatever is stored (open: %s)', (play, open) => {
    const assessment = guarded(play, open);
    const card = renderPlain(accountCard(assessment, text, { deliveryId: 1, fuller: true }));
    const sections = JSON.stringify(opportunitySections(assessment, text));
    for (const words of [card, sections]) {
      expect(words).not.toMatch(LEAKS);
      expect(words).not.toMatch(BANNED);
    }
    expect(card).toContain(language === 'en' ? 'held back until' : '其他的先放一放');
  });

  test.each(cases)(
    '%s: neither do reports, rankings, digests, the home page or the JSON tell (open: %s)',
    (play, open) => {
      const assessment = guarded(play, open);
      const ranking = rankAccounts([assessment, anAssessment()], TODAY);
      const news = assessment.signals.map(({ family, subject }) => ({
        kind: 'signal' as const,
        key: `${family}:${subject}`,
        state: 'new' as const,
        day: TODAY,
      }));
      const item = { ...aDigestItem(assessment), reasons: news };
      const digest = { csm: 'a', day: TODAY, first: false, cards: [item], rows: [item], waiting: 0, book: {} };
      const said = [
        renderMarkdown(accountReport(assessment, text)),
        renderPlain(rankingCard(ranking, text, { rows: 20 }).fallback),
        JSON.stringify(rankingCard(ranking, text, { rows: 20 }).card),
        renderMarkdown(rankingReport(ranking, text, BANDS)),
        renderPlain(digestCard(digest, text, { deliveryId: 1, command: '/expand' })),
        JSON.stringify(homeView({ day: TODAY, book: {}, top: [assessment], command: '/expand' }, text)),
        JSON.stringify(rankJson(ranking, text, BANDS)),
      ];
      for (const words of said) expect(words).not.toMatch(LEAKS);
      const { opportunities, activations, organic } = accountJson({ ...assessment, sizing: null }, text) as Record<
        string,
        object[]
      >;
      expect(JSON.stringify({ opportunities, activations, organic })).not.toMatch(LEAKS);
    },
  );

  test('what is theirs to use is told without a word of selling', () => {
    const sections = JSON.stringify(opportunitySections(guarded('adopt-first', false), text));
    expect(sections).toContain('Boards');
    expect(sections).not.toContain('Premium');
  });
});

test('the JSON of a guarded account keeps scores and the condition, and no item', () => {
  const json = accountJson(guarded('fix-first', false), textFor('en')) as { opportunities: object[] };
  expect(json.opportunities).toHaveLength(SALE_TYPES.length);
  expect(json.opportunities[0]).toMatchObject({
    id: 'ECHOLLC-SEAT-1',
    type: 'SEAT',
    item: null,
    arr: null,
    composite: 8.3,
    tier: 1,
    blocked: 'fix-first',
    best: { from: TODAY, to: '2025-06-08', code: 'N', why: expect.stringContaining('NPS is 7') },
  });
});
