import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { Dossier } from '../../src/domain/dossier.ts';
import { FACTORS } from '../../src/domain/signal.ts';
import { assessAccount } from '../../src/engine/assess.ts';
import { rankAccounts } from '../../src/engine/rank.ts';
import { thisWeekOf } from '../../src/text/say.ts';
import { textFor } from '../../src/text/text.ts';
import { A_CATALOGUE, aContext, aDossier, TODAY } from '../support/a-dossier.ts';
import { alphaTech, betaCorp, dataFlow, deltaInc, echoLlc, gammaCo } from '../support/worked-examples.ts';

const context = aContext(TODAY, { catalogue: A_CATALOGUE });
const assess = (dossier: Dossier): Assessment => assessAccount(dossier, context).assessment;
const points = (assessment: Assessment) => FACTORS.map((id) => assessment.factors[id].points);

describe('the six worked examples of spec section 4', () => {
  test.each([
    {
      id: 'A1',
      dossier: dataFlow,
      score: 88,
      flag: '',
      band: 'hot',
      factors: [25, 20, 15, 18, 10],
      confidence: 100,
      level: 'high',
      range: [88, 88],
      play: 'pursue',
    },
    {
      id: 'A2',
      dossier: betaCorp,
      score: 92,
      flag: '',
      band: 'hot',
      factors: [25, 20, 7, 20, 20],
      confidence: 65,
      level: 'medium',
      range: [85, 100],
      play: 'pursue',
    },
    {
      id: 'A3',
      dossier: echoLlc,
      score: 68,
      flag: '*',
      band: 'warm',
      factors: [25, 10, 15, 8, 10],
      confidence: 80,
      level: 'high',
      range: [58, 78],
      play: 'fix-first',
    },
    {
      id: 'A4',
      dossier: alphaTech,
      score: 55,
      flag: '',
      band: 'warm',
      factors: [5, 10, 8, 12, 20],
      confidence: 60,
      level: 'medium',
      range: [33, 73],
      play: 'pursue',
    },
    {
      id: 'A5',
      dossier: deltaInc,
      score: 45,
      flag: '',
      band: 'nurture',
      factors: [15, 10, 7, 0, 13],
      confidence: 65,
      level: 'medium',
      range: [28, 63],
      play: 'defend',
    },
    {
      id: 'A6',
      dossier: gammaCo,
      score: 22,
      flag: '',
      band: 'wait',
      factors: [5, 0, 0, 12, 5],
      confidence: 70,
      level: 'medium',
      range: [10, 30],
      play: 'adopt-first',
    },
  ])('$id $dossier.name', ({ dossier, score, flag, band, factors, confidence, level, range, play }) => {
    const assessment = assess(dossier);

    expect(points(assessment)).toEqual(factors);
    expect({ score: assessment.score, flag: assessment.flag, band: assessment.band }).toEqual({ score, flag, band });
    expect(assessment.confidence).toMatchObject({ value: confidence, level, range });
    expect(assessment.play.id).toBe(play);
  });

  test('A1 DataFlow: pursue this week, nothing unknown', () => {
    const { play, confidence } = assess(dataFlow);
    expect(play).toMatchObject({
      priority: 'this-week',
      verdict: 'yes',
      timing: 'now',
      urgency: 'high',
      liftsWhen: null,
    });
    expect(confidence.unknown).toEqual([]);
    expect(confidence.helps).toBeNull();
  });

  test('A2 BetaCorp: features are shown as unknown and would help most', () => {
    const { confidence, size, play } = assess(betaCorp);
    expect(confidence.unknown).toEqual(['features']);
    expect(confidence.helps).toBe('features');
    expect(size).toBe('high');
    expect(play).toMatchObject({ verdict: 'yes', timing: 'now', ranking: 'growth-planning' });
  });

  test('A3 EchoLLC: yes, after the fix, and a person decides the order', () => {
    const { play, size, sizing, opener, needsHuman } = assess(echoLlc);
    expect(play).toMatchObject({ verdict: 'yes', timing: 'after-fix', liftsWhen: 'fixed' });
    expect(size).toBe('high');
    expect(sizing).toBeNull();
    expect(opener?.kind).toBe('stabilising');
    expect(needsHuman).toEqual(['at-risk-need']);
  });

  test('A4 AlphaTech: build interest, with adoption before push', () => {
    const { play } = assess(alphaTech);
    expect(play).toMatchObject({
      priority: 'this-month',
      verdict: 'maybe',
      timing: '30-days',
      ranking: 'build-interest',
      caution: 'adoption-before-push',
    });
  });

  test('A5 DeltaInc: of Ceiling seat-approaching only, and the urgency is high', () => {
    const { signals, play, opener } = assess(deltaInc);
    expect(signals.filter((signal) => signal.family === 'seats').map((signal) => signal.id)).toEqual([
      'seat-approaching',
    ]);
    expect(play).toMatchObject({ urgency: 'high', verdict: 'no', timing: 'n/a' });
    expect(opener?.kind).toBe('stabilising');
  });

  test('A6 GammaCo: no, for six months', () => {
    expect(assess(gammaCo).play).toMatchObject({ verdict: 'no', timing: '6-months', ranking: 'adoption' });
  });

  test('A7 the portfolio table', () => {
    const text = textFor('en');
    const book = [gammaCo, deltaInc, alphaTech, echoLlc, betaCorp].map(assess);
    const { judgement } = text;

    const table = rankAccounts(book, TODAY).rows.map(
      ({ rank, assessment: { account, score, flag, size, play, ...rest } }) => [
        rank,
        account.name,
        `${score}${flag}`,
        judgement.sizes[size],
        `${judgement.priorities[play.priority].emoji} ${judgement.priorities[play.priority].name}`,
        judgement.verdicts[play.verdict],
        judgement.timings[play.timing],
        judgement.rankingPlays[play.ranking],
        thisWeekOf({ account, score, flag, size, play, ...rest }, text),
      ],
    );

    expect(table).toEqual([
      [1, 'BetaCorp', '92', 'High', '🔥 This week', 'Yes', 'Now', 'Growth planning', 'Schedule growth planning call'],
      [2, 'EchoLLC', '68*', 'High', '⚠ Fix first', 'Yes', 'After fix', 'Solve + expand', 'Urgent health check call'],
      [
        3,
        'AlphaTech',
        '55',
        'Medium',
        '🟢 This month',
        'Maybe',
        '30 days',
        'Build interest',
        'Send premium feature case study',
      ],
      [4, 'DeltaInc', '45', 'Low', '🛡 Defend first', 'No', 'N/A', 'Retention', 'Pull ROI data, prepare retention'],
      [5, 'GammaCo', '22', 'Low', '⏸ Adopt first', 'No', '6+ months', 'Adoption', 'Assign to adoption review'],
    ]);
  });

  test('A8 an account with a name only: 51 at confidence 0, get data first', () => {
    const { score, confidence, play, opportunities, opener, sizing } = assess(aDossier());
    expect(score).toBe(51);
    expect(confidence).toMatchObject({ value: 0, level: 'low', helps: 'ceiling' });
    expect(play).toMatchObject({
      id: 'nurture',
      priority: 'get-data-first',
      verdict: 'not-yet',
      liftsWhen: 'data-known',
    });
    expect(opportunities).toEqual([]);
    expect(opener).toBeNull();
    expect(sizing).toMatchObject({ conservative: 0, aggressive: 0, recommended: null, offer: null });
  });

  test('A14 NPS 9 with the label at-risk: the lower counts, both are shown', () => {
    const { factors, play, warnings } = assess(aDossier({ facts: { nps: 9, health_label: 'at-risk' } }));
    expect(factors.health.points).toBe(0);
    expect(factors.health.evidence.map((one) => one.value)).toEqual(['at-risk', 9]);
    expect(play.id).toBe('fix-first');
    expect(warnings).toContain('health-conflict');
  });
});
