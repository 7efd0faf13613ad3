import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import { addDays } from '../../src/domain/day.ts';
import type { Ask } from '../../src/domain/dossier.ts';
import type { Facts } from '../../src/domain/facts.ts';
import { leadOf } from '../../src/domain/open-opportunities.ts';
import { LANGUAGES } from '../../src/domain/settings.ts';
import { assessAccount } from '../../src/engine/assess.ts';
import { openerText } from '../../src/text/opener.ts';
import { sizingSentences, thisWeekOf } from '../../src/text/say.ts';
import { textFor } from '../../src/text/text.ts';
import { A_CATALOGUE, aContext, aDossier, anEvent, aRequest, type DossierInput, TODAY } from '../support/a-dossier.ts';

/** Well, half full, and asking for Analytics: warm, with the request as what leads. */
const WARM: Facts = {
  arr: 48_000,
  plan_tier: 'Professional',
  nps: 8,
  health_label: 'healthy',
  seats_licensed: 50,
  seats_active: 35,
  renewal_date: '2025-09-01',
};
const ASKED = [aRequest('request', '2025-05-12', { feature: 'Analytics' })];
const WITHOUT_TIERS: Catalogue = { ...A_CATALOGUE, tiers: [] };

/** The same on a later day, the renewal as near as it was. */
const later = (days: number): DossierInput => {
  const day = addDays(TODAY, days);
  return { today: day, day, facts: { ...WARM, renewal_date: addDays(day, 91) } };
};

const assess = (input: DossierInput, catalogue = WITHOUT_TIERS) =>
  assessAccount(aDossier({ facts: WARM, requests: ASKED, ...input }), aContext(input.today ?? TODAY, { catalogue }))
    .assessment;

const no = (kind: Ask['kind'], day: string, type: Ask['type'] = 'ADDON', item = 'Analytics'): Ask => ({
  day,
  kind,
  opportunityId: `ACMECO-${type}-1`,
  type,
  item,
});

/** Everything a card says that asks for something, in both languages. */
const asksOf = (assessment: ReturnType<typeof assess>): string =>
  LANGUAGES.map((language) => {
    const text = textFor(language);
    const opener = assessment.opener && openerText(assessment.opener, text);
    return [
      thisWeekOf(assessment, text),
      opener?.text,
      ...(opener?.questions ?? []),
      ...assessment.play.steps.map((step) => text.judgement.steps[step]),
      ...(assessment.sizing ? sizingSentences(assessment.sizing, text) : []),
    ].join('\n');
  }).join('\n');

const english = textFor('en');

describe('D2 low adoption', () => {
  const facts: Facts = {
    ...WARM,
    seats_active: 46,
    adoption_pct: 40,
    limits: [{ metric: 'api', used: 50_000, limit: 100_000 }],
  };

  test.each([A_CATALOGUE, WITHOUT_TIERS])('pushes nothing that it refuses', (catalogue) => {
    const assessment = assess({ facts }, catalogue);
    expect(assessment.play.id).toBe('pursue');
    expect(assessment.opportunities.map(({ type }) => type)).toEqual(['SEAT']);
    expect(asksOf(assessment)).not.toMatch(/Analytics|Enterprise/);
    expect(assessment.play.item).toBeUndefined();
    // With half of it in use the same wish leads.
    expect(asksOf(assess({ facts: { ...facts, adoption_pct: 60 } }, catalogue))).toContain('Analytics');
  });

  test('a workaround that a refused item would end is not brought up either', () => {
    const requests = [
      aRequest('workaround', '2025-05-12', { feature: 'spreadsheets', text: 'exports to spreadsheets' }),
    ];
    const full = { facts: { ...facts, seats_active: 20, limits: [{ metric: 'api', used: 92_000, limit: 100_000 }] } };
    expect(assess({ ...full, requests }).opener?.facts.map(({ kind }) => kind) ?? []).not.toContain('workaround');
  });
});

describe.each(['lost', 'not-relevant'] as const)('D3 after a no (%s)', (kind) => {
  const asks = [no(kind, TODAY)];

  test('the card and the opener ask for it before', () => {
    expect(assess({})).toMatchObject({ play: { item: 'Analytics' }, sizing: { offer: { modules: ['Analytics'] } } });
    expect(asksOf(assess({}))).toContain('Analytics');
  });

  test.each([0, 1, 89])('nothing asks for it %i days later; the step is no ask', (days) => {
    const assessment = assess({ ...later(days), asks });
    expect(assessment.opportunities).toMatchObject([{ rest: { reason: kind, wakes: '2025-08-31' } }]);
    expect(asksOf(assessment)).not.toContain('Analytics');
    expect(assessment.sizing?.offer ?? null).toBeNull();
    expect(assessment.opener?.kind).toBe('stabilising');
    expect(thisWeekOf(assessment, english)).toBe('Keep in touch, nothing new to ask for');
  });

  test('90 days later it is asked for again', () => {
    const day = addDays(TODAY, 90);
    const assessment = assess({
      ...later(90),
      asks,
      requests: [aRequest('request', day, { feature: 'Analytics' })],
    });
    expect(leadOf(assessment)?.type).toBe('ADDON');
    expect(assessment.play.item).toBe('Analytics');
  });

  test('it rests in whatever form it would be sold', () => {
    const tool = [no(kind, TODAY, 'DISP')];
    expect(assess({ asks: tool }).opportunities).toMatchObject([{ type: 'ADDON', rest: { reason: kind } }]);
  });

  test('what does not rest leads, and the step and the opener are about that', () => {
    const input = { facts: { ...WARM, seats_active: 48 }, asks: [no(kind, TODAY)] };
    const assessment = assess(input);
    expect(leadOf(assessment)?.type).toBe('SEAT');
    expect(asksOf(assessment)).not.toContain('Analytics');
    expect(assessment.opener).toMatchObject({ kind: 'expansion', ask: 'room' });
    expect(assessment.sizing?.offer).toMatchObject({ modules: [], tier: null });
    expect(thisWeekOf(assessment, english)).not.toBe('Keep in touch, nothing new to ask for');
  });

  test('declined seats are not asked for in the talk about something else', () => {
    const input = {
      facts: { ...WARM, seats_active: 48 },
      events: [anEvent('hiring', '2025-05-21', { count: 20, role: 'engineer' })],
      asks: [no(kind, TODAY, 'SEAT', 'seats')],
    };
    const assessment = assess(input);
    expect(leadOf(assessment)?.type).toBe('ADDON');
    expect(assessment.opener?.facts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['asked']));
    expect(assessment.opener?.facts.map(({ kind }) => kind)).not.toContain('seats');
    expect(assessment.opener?.facts.map(({ kind }) => kind)).not.toContain('hiring');
    expect(assessment.sizing?.offer).toMatchObject({ seats: 0, modules: ['Analytics'] });
  });
});

describe('D3 while the account rests', () => {
  test('14 days after an ask, the offer is what was asked and nothing beside it', () => {
    const first = assessAccount(
      aDossier({ facts: { ...WARM, seats_active: 48 }, requests: ASKED }),
      aContext(TODAY, { catalogue: WITHOUT_TIERS }),
    );
    const opportunities = first.opportunities.map((one) =>
      one.type === 'SEAT' ? { ...one, stage: 'outreach-sent' as const } : one,
    );
    const day = addDays(TODAY, 13);
    const asks = [no('asked', TODAY, 'SEAT', 'seats')];
    const input = {
      today: day,
      day,
      facts: { ...WARM, seats_active: 48 },
      asks,
      opportunities,
      signals: first.signals,
    };
    const assessment = assess(input);
    expect(leadOf(assessment)).toMatchObject({ type: 'SEAT', stage: 'outreach-sent' });
    expect(asksOf(assessment)).not.toContain('Analytics');
    expect(assessment.sizing?.offer).toMatchObject({ modules: [] });
    expect(thisWeekOf(assessment, english)).toBe('Follow up on the last ask, nothing new beside it');
    const woken = assess({ ...input, today: addDays(TODAY, 14), day: addDays(TODAY, 14) });
    expect(woken.askRest).toBeNull();
    expect(woken.sizing?.offer).toMatchObject({ modules: ['Analytics'] });
  });

  test('inside 30 days of the last day to give notice', () => {
    const facts = { ...WARM, seats_active: 48, notice_days: 75 };
    const assessment = assess({ facts });
    expect(assessment.askRest?.reason).toBe('opt-out');
    expect(asksOf(assessment)).not.toContain('Analytics');
    expect(assessment.sizing?.offer).toBeNull();
    expect(assessment.opener?.kind).toBe('stabilising');
    expect(thisWeekOf(assessment, english)).toBe('Keep in touch, nothing new to ask for');
  });

  test('a fresh renewal at its limit is not eased meanwhile', () => {
    const facts = { ...WARM, seats_active: 49, renewal_date: '2026-05-20', contract_start: '2025-05-20' };
    expect(assess({ facts }).play).toMatchObject({
      id: 'just-renewed',
      steps: ['ease-limit-now', 'start-of-term', 'return-later'],
    });
    expect(assess({ facts, asks: [no('asked', TODAY, 'ADDON')] }).play.steps).toEqual([
      'follow-up',
      'start-of-term',
      'return-later',
    ]);
  });
});
