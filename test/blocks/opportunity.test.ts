import { describe, expect, test } from 'vitest';
import { accountCard } from '../../blocks/account.ts';
import { digestCard } from '../../blocks/digest.ts';
import { homeView } from '../../blocks/home.ts';
import { checkCard } from '../../blocks/limits.ts';
import { renderPlain } from '../../blocks/plain.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { Opportunity } from '../../src/domain/opportunity.ts';
import { LANGUAGES } from '../../src/domain/settings.ts';
import { textFor } from '../../src/text/text.ts';
import { aDigestItem, anAssessment, aPlay, aSizing, TODAY } from '../support/an-assessment.ts';
import {
  aConversion,
  anActivation,
  anOpportunity,
  dataFlow,
  dataFlowOpportunities,
} from '../support/an-opportunity.ts';

const text = textFor('en');
const flat = (words: string): string => words.replace(/\s+/g, ' ');
const card = (assessment: Assessment, fuller = false): string =>
  flat(renderPlain(accountCard(assessment, text, { deliveryId: 1, fuller })));
const withAll = (changes: Partial<Opportunity>) => dataFlowOpportunities().map((one) => ({ ...one, ...changes }));

describe('a card with something to raise', () => {
  test('says what, why, when and for how much, the gain before the money', () => {
    expect(card(dataFlow())).toContain(
      'Worth raising: Enterprise plan (tier upgrade) Because Priya Raman, VP Data, asked for Analytics 3 times (26 May, 12 May and 14 Apr), the Enterprise plan would give them Analytics, which they have been asking for. Best time: this week, because 48 of 50 seats are active (96%) · worth $48,800 a year · Tier 1: pursue immediately • Potential $34,200',
    );
  });

  test('does not repeat the reason it has just given', () => {
    const [, seats] = dataFlowOpportunities();
    expect(card(dataFlow({ opportunities: [seats] }))).toContain('Best time: this week, for that reason');
  });

  test('with few accounts names people and another path', () => {
    expect(card(dataFlow(), true)).toContain(
      'Talk to Priya Raman, VP Data, and find out who decides If that does not land: Seat expansion. 20 more seats would let the 20 engineers who are joining start on their first day.',
    );
    expect(card(dataFlow())).not.toContain('If that does not land');
  });

  test('E3: after a renewal it waits, and says why it stands no higher', () => {
    const best = { from: '2025-08-02', to: '2025-10-01', code: 'P', moment: 'after-renewal', evidence: null } as const;
    const later = card(dataFlow({ opportunities: withAll({ best, tier: 2, capped: true }) }));
    expect(later).toContain('Worth raising later: Enterprise plan');
    expect(later).toContain('between 2 Aug and 1 Oct, after the renewal settles');
    expect(later).toContain('Tier 2: pursue this quarter, held there until the new term has settled');
  });

  test('E6: what a partner raises is theirs to raise', () => {
    expect(card(dataFlow({ opportunities: withAll({ partner: true }) }))).toContain(
      'For the partner to raise: Enterprise plan',
    );
  });

  test('says how far somebody has taken it', () => {
    expect(card(dataFlow({ opportunities: withAll({ stage: 'in-conversation' }) }))).toContain(
      'stage: in conversation',
    );
  });

  test('what cannot be sized is said to be so', () => {
    expect(card(dataFlow({ sizing: null, opportunities: withAll({ arr: null, missing: ['Enterprise'] }) }))).toContain(
      'cannot size: Enterprise has no price',
    );
  });

  test('what waits until something is in use stands after that', () => {
    const [, seats] = dataFlowOpportunities();
    expect(card(dataFlow({ opportunities: [seats], activations: [anActivation()] }))).toContain(
      'Use first: Automation, bought and not in use; Analytics can wait for that',
    );
  });
});

describe('a card with nothing to raise', () => {
  const rest = { reason: 'lost', since: '2025-05-01', wakes: '2025-07-30' } as const;

  test('tells in one line what rests and until when, and prepares no offer', () => {
    const resting = card(dataFlow({ nothing: 'resting', opportunities: withAll({ rest }) }));
    expect(resting).toContain('💤 Enterprise plan rests until 30 July: they said no on 1 May; and 3 more');
    expect(resting).toContain('Potential $34,200');
    expect(resting).not.toMatch(/Offer|Worth raising|saves/);
  });

  test('12.4: in the last days to give notice nobody is asked for anything new', () => {
    const askRest = { reason: 'opt-out', since: '2025-06-12', wakes: '2025-06-13' } as const;
    const resting = card(dataFlow({ askRest, nothing: 'resting', opportunities: withAll({ rest: askRest }) }));
    expect(resting).toContain('💤 The last day to give notice is 12 June; no new ask until 13 June');
    expect(resting).not.toContain('Worth raising');
  });

  test('where nothing is worth anything and all rests, no worth is announced', () => {
    const empty = { ...aSizing(), conservative: 0, aggressive: 0, offer: null, recommended: null, comparison: null };
    const quiet = card(dataFlow({ nothing: 'resting', opportunities: withAll({ rest }), sizing: empty }));
    expect(quiet).not.toContain(text.cards.size);
    expect(quiet).toContain(text.opportunities.card.why);
  });

  test('D3 what was declined is named beside the rest of the account', () => {
    const [tier, ...others] = dataFlowOpportunities();
    const askRest = { reason: 'recent-ask', since: TODAY, wakes: '2025-06-16' } as const;
    const opportunities = [{ ...tier, rest }, ...others.map((one) => ({ ...one, rest: askRest }))];
    const resting = card(dataFlow({ askRest, nothing: 'resting', opportunities }));
    expect(resting).toContain('💤 No new ask until 16 June');
    expect(resting).toContain('💤 Enterprise plan rests until 30 July: they said no on 1 May');
  });

  test('E7: without a catalogue asks what there is to buy, once', () => {
    const sizing = { ...aSizing(), conservative: null, aggressive: null, recommended: null, offer: null };
    const none = card(
      dataFlow({
        opportunities: [],
        nothing: 'no-catalogue',
        sizing: { ...sizing, comparison: null, missing: ['catalogue'] },
      }),
    );
    expect(none.split('what can a customer buy more of?')).toHaveLength(2);
  });

  test('E9: says that there is nothing left, and what would unlock more', () => {
    expect(card(dataFlow({ sizing: null, opportunities: [], nothing: 'fully-penetrated' }))).toContain(
      'They own all there is for them. A new item, another team or more people would open the next step.',
    );
  });

  test('names the field that would help most', () => {
    const confidence = { value: 30, level: 'low', range: [20, 80], unknown: ['ceiling'], helps: 'ceiling' } as const;
    expect(card(dataFlow({ sizing: null, opportunities: [], nothing: 'insufficient-data', confidence }))).toContain(
      'Too little is known to point at anything. Most useful to know: how much of their seats or limits they use.',
    );
  });

  test('E4: a trial says how likely it converts, and offers nothing', () => {
    const trial = card(
      anAssessment({ play: aPlay({ id: 'conversion-candidate' }), sizing: null, conversion: aConversion() }),
    );
    expect(trial).toContain('Conversion 95/100, likely: usage 30, intent 25, trend 20, trial end 15, contacts 5');
    expect(trial).not.toContain('Worth raising');
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const words = textFor(language);

  test('the digest and the home page say the lead in a line', () => {
    const digest = digestCard(
      {
        csm: 'maya@example.com',
        day: TODAY,
        first: false,
        cards: [aDigestItem(dataFlow())],
        rows: [aDigestItem(dataFlow({ opportunities: dataFlowOpportunities().slice(1) }))],
        waiting: 0,
        book: {},
      },
      words,
      { deliveryId: 7, command: '/expand' },
    );
    expect(checkCard(digest)).toEqual([]);
    const plain = flat(renderPlain(digest));
    expect(plain).toContain(
      language === 'en'
        ? 'Worth raising: the Enterprise plan would give them Analytics, which they have been asking for · worth $48,800 a year · this week'
        : '可以谈谈：Enterprise 套餐能让他们用上一直在问的 Analytics · 每年 $48,800 · 本周',
    );
    expect(plain).toContain(
      language === 'en' ? '88/100 · Seat expansion, $19.2K a year ·' : '88/100 · 增加席位，每年 1.9万美元 ·',
    );
    const home = JSON.stringify(homeView({ day: TODAY, book: { pursue: 1 }, top: [dataFlow()], command: '/x' }, words));
    expect(home).toContain(language === 'en' ? 'Enterprise plan, $48.8K a year' : 'Enterprise 套餐，每年 4.9万美元');
  });
});

test('where several stand for one another the recommended one leads', () => {
  const opportunities = dataFlowOpportunities().map((one) => ({ ...one, counted: one.type !== 'TIER' }));
  expect(card(dataFlow({ opportunities }))).toContain('Worth raising: Seat expansion');
  expect(card(dataFlow({ opportunities: [anOpportunity({ counted: false })] }))).toContain('Worth raising');
});
