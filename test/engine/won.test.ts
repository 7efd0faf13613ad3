import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.ts';
import type { Facts } from '../../src/domain/facts.ts';
import type { StoredOpportunity } from '../../src/domain/opportunity.ts';
import { assessAccount } from '../../src/engine/assess.ts';
import { A_CATALOGUE, aContext, aDossier, anEvent, aRequest, type DossierInput, TODAY } from '../support/a-dossier.ts';

const FULL: Facts = {
  arr: 48_000,
  plan_tier: 'Professional',
  nps: 9,
  health_label: 'healthy',
  seats_licensed: 50,
  seats_active: 48,
};

const ASKED = ['2025-04-14', '2025-05-12', '2025-05-26'].map((day) =>
  aRequest('request', day, { feature: 'Analytics' }),
);
const HIRING = [anEvent('hiring', '2025-05-21', { count: 20, role: 'engineer' })];

const judge = (today: Day, before: ReturnType<typeof assessAccount> | null, input: DossierInput = {}) =>
  assessAccount(
    aDossier({
      today,
      facts: FULL,
      requests: ASKED,
      signals: before?.signals ?? [],
      opportunities: before?.opportunities ?? [],
      ...input,
    }),
    aContext(today, { catalogue: A_CATALOGUE }),
  );

/** As if somebody had set the stage that day, after the scan. */
const won = (judged: ReturnType<typeof judge>, id: string, day: Day): ReturnType<typeof judge> => ({
  ...judged,
  opportunities: judged.opportunities.map(
    (one): StoredOpportunity => (one.id === id ? { ...one, stage: 'won', stageOn: day } : one),
  ),
});

const ids = ({ assessment }: ReturnType<typeof judge>) => assessment.opportunities.map(({ id }) => id).sort();
const NEXT = addDays(TODAY, 1);

describe('D4 what is won is not sold again', () => {
  const first = judge(TODAY, null);

  test('before it is won all of it is there', () => {
    expect(ids(first)).toEqual(['ACMECO-ADDON-1', 'ACMECO-SEAT-1', 'ACMECO-TIER-1']);
    expect(first.assessment.play.item).toBeUndefined();
  });

  test('an add-on: neither itself, nor in the offer, nor in the opener, while the import does not know it', () => {
    const { assessment } = judge(NEXT, won(first, 'ACMECO-ADDON-1', TODAY));
    expect(assessment.opportunities.map(({ type }) => type)).not.toContain('ADDON');
    expect(assessment.sizing?.offer?.modules).toEqual([]);
    expect(JSON.stringify(assessment.sizing)).not.toContain('Analytics');
    expect(JSON.stringify(assessment.opener)).not.toContain('Analytics');
  });

  test('an add-on: not under a new name after 90 days from the same requests, but from a new one', () => {
    const before = won(first, 'ACMECO-ADDON-1', TODAY);
    const later = addDays(TODAY, 95);
    expect(ids(judge(later, before))).not.toContain('ACMECO-ADDON-2');
    const again = judge(later, before, {
      requests: [...ASKED, aRequest('request', addDays(TODAY, 93), { feature: 'Analytics' })],
    });
    expect(ids(again)).toContain('ACMECO-ADDON-2');
  });

  test('a tier: nor what comes with it, nor the seats of its offer', () => {
    const before = won(first, 'ACMECO-TIER-1', TODAY);
    expect(ids(judge(NEXT, before))).toEqual([]);
    expect(ids(judge(addDays(TODAY, 95), before))).toEqual([]);
    expect(judge(NEXT, before).assessment.sizing?.offer).toBeNull();
  });

  describe('seats', () => {
    const alone = judge(TODAY, null, { requests: [], events: HIRING });
    const before = won(alone, 'ACMECO-SEAT-1', TODAY);

    test('are answered until the licence has grown', () => {
      for (const day of [NEXT, addDays(TODAY, 89), addDays(TODAY, 95)]) {
        const { assessment } = judge(day, before, { requests: [], events: HIRING });
        expect(assessment.opportunities.map(({ type }) => type)).not.toContain('SEAT');
        expect(assessment.sizing?.lines.offer.map(({ kind }) => kind)).not.toContain('seats');
        expect(assessment.opener?.facts.map(({ kind }) => kind) ?? []).not.toContain('hiring');
      }
    });

    test('stay answered while use is low against the new count', () => {
      const grown = judge(addDays(TODAY, 30), before, {
        requests: [],
        events: HIRING,
        facts: { ...FULL, seats_licensed: 80, seats_active: 52 },
      });
      expect(ids(grown)).not.toContain('ACMECO-SEAT-2');
      expect(grown.assessment.sizing?.offer).toBeNull();
    });

    test('are a new chance once use is high against the new count', () => {
      const grown = judge(addDays(TODAY, 30), before, {
        requests: [],
        facts: { ...FULL, seats_licensed: 80, seats_active: 76 },
      });
      expect(ids(grown)).toContain('ACMECO-SEAT-2');
    });

    test('are a new chance for people announced after the win', () => {
      const day = addDays(TODAY, 60);
      const { assessment } = judge(day, before, {
        requests: [],
        facts: { ...FULL, seats_licensed: 80, seats_active: 60 },
        events: [...HIRING, anEvent('hiring', addDays(TODAY, 55), { count: 10, role: 'engineer' })],
      });
      expect(assessment.opportunities.find(({ type }) => type === 'SEAT')).toMatchObject({
        id: 'ACMECO-SEAT-2',
        arr: 9_600,
      });
    });
  });
});
