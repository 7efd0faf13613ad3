import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/domain/facts.ts';
import { LANGUAGES } from '../../src/domain/settings.ts';
import { assessAccount } from '../../src/engine/assess.ts';
import { asks, questions } from '../../src/text/en/opener-asks.ts';
import { openers as en } from '../../src/text/en/openers.ts';
import { hasForbiddenWord, namesAny } from '../../src/text/forbidden.ts';
import { firstSentence, openerText } from '../../src/text/opener.ts';
import { isEverydayName, wordsOf } from '../../src/text/opener-corpus.ts';
import { textFor } from '../../src/text/text.ts';
import { asks as asksZh } from '../../src/text/zh-CN/opener-asks.ts';
import { openers as zh } from '../../src/text/zh-CN/openers.ts';
import {
  A_CATALOGUE,
  aContact,
  aContext,
  aDossier,
  aNote,
  anEvent,
  aRequest,
  type DossierInput,
  TODAY,
} from '../support/a-dossier.ts';
import { dataFlow, deltaInc, echoLlc } from '../support/worked-examples.ts';

const context = aContext(TODAY, { catalogue: A_CATALOGUE });
const planFor = (input: DossierInput) => assessAccount(aDossier(input), context).assessment.opener;
const seats = (active: number, licensed = 100) => ({ seats_active: active, seats_licensed: licensed });

function written(input: DossierInput, language: (typeof LANGUAGES)[number] = 'en') {
  const plan = planFor(input);
  return plan && openerText(plan, textFor(language));
}

describe('A31 DataFlow', () => {
  const { opener } = assessAccount(dataFlow, context).assessment;
  test.each(LANGUAGES)('%s', (language) => {
    if (!opener) throw new Error('DataFlow has an opener');
    const said = openerText(opener, textFor(language));
    expect(opener.kind).toBe('expansion');
    expect(textFor(language).openers.measure(said.text)).toBeLessThanOrEqual(100);
    for (const fact of ['48', '50', '20']) expect(said.text).toContain(fact);
    expect(firstSentence(said.text)).toMatch(
      language === 'en' ? /^Congratulations on the Series A\.$/ : /^恭喜完成 A 轮融资。$/,
    );
    expect(said.text).toMatch(/[?？]$/);
    expect(said.questions).toHaveLength(3);
  });
});

test('A3 EchoLLC is asked what frustrates it', () => {
  const { opener } = assessAccount(echoLlc, context).assessment;
  expect(opener).toMatchObject({ kind: 'stabilising', ask: 'frustration' });
  expect(opener && openerText(opener, textFor('en')).text).toContain('4 out of 10');
});

test('A5 DeltaInc hears of its renewal, not of the note about it', () => {
  const { opener } = assessAccount(deltaInc, context).assessment;
  const said = opener && openerText(opener, textFor('en'));
  expect(opener).toMatchObject({ kind: 'stabilising', ask: 'priorities' });
  expect(said?.text).toContain('2 July');
  expect(said?.text).not.toMatch(/vendor|CFO/i);
});

describe('what an opener is about', () => {
  const healthy = { nps: 9, renewal_date: '2025-09-20' };
  test.each([
    [
      'seats and people on their way',
      {
        facts: { ...healthy, ...seats(48, 50) },
        events: [anEvent('hiring', '2025-05-25', { count: 20, role: 'engineer' })],
      },
      'onboarding',
      ['seats', 'hiring'],
    ],
    ['full seats', { facts: { ...healthy, ...seats(50, 50) } }, 'room', ['seats']],
    ['people waiting', { facts: { ...healthy, ...seats(50, 50), waitlist: 3 } }, 'waiting', ['seats', 'waitlist']],
    [
      'a limit',
      { facts: { ...healthy, ...seats(30), limits: [{ metric: 'api', used: 92, limit: 100 }] } },
      'limit',
      ['limit'],
    ],
    [
      'a wish, behind a fact about them',
      { facts: { ...healthy, ...seats(60) }, requests: [aRequest('request', '2025-05-01', { feature: 'analytics' })] },
      'demand',
      ['seats', 'asked'],
    ],
    [
      'news',
      { facts: { ...healthy, ...seats(60) }, events: [anEvent('acquisition', '2025-05-20', { company: 'Northwind' })] },
      'growth',
      ['acquisition'],
    ],
    [
      'news that is old',
      {
        facts: { ...healthy, ...seats(60), renewal_date: '2025-08-20' },
        events: [anEvent('acquisition', '2024-09-20', { company: 'Northwind' })],
      },
      'renewal',
      ['renewal', 'seats'],
    ],
    [
      'a promotion',
      {
        facts: { ...seats(60), renewal_date: '2025-09-20' },
        contacts: [
          aContact({ name: 'Dana Lee', role: 'champion', title: 'VP Data' }, '2025-05-20', [
            ['2025-01-10', { title: 'Director' }],
          ]),
        ],
      },
      'role',
      ['promotion'],
    ],
    [
      'a renewal and nothing else',
      { facts: { ...healthy, ...seats(60), renewal_date: '2025-08-20' } },
      'renewal',
      ['renewal', 'seats'],
    ],
  ] as const)('%s', (_, input, ask, kinds) => {
    const plan = planFor(input as DossierInput);
    expect(plan?.kind).toBe('expansion');
    expect(plan?.ask).toBe(ask);
    expect(plan?.facts.map((fact) => fact.kind)).toEqual(kinds);
  });

  test.each([
    ['an account of which nothing is known', {}],
    ['a trial', { facts: { account_type: 'trial', ...seats(95) } }],
  ] as const)('no opener for %s', (_, input) => {
    expect(planFor(input as DossierInput)).toBeNull();
  });

  test.each([
    ['falling usage in full seats', { ...healthy, ...seats(95), usage_change_pct: -20 }, 'decline'],
    ['a fresh term', { ...healthy, ...seats(60), last_renewed_on: '2025-05-20' }, 'new-term'],
  ] as const)('%s is asked about, not sold to', (_, facts, ask) => {
    expect(planFor({ facts })).toMatchObject({ kind: 'stabilising', ask });
  });

  test('a partner hears of the account in the third person', () => {
    const input = { name: 'Northwind', facts: { ...healthy, ...seats(95), account_type: 'partner-managed' as const } };
    expect(planFor(input)?.kind).toBe('partner-brief');
    expect(written(input)?.text).toMatch(/^At Northwind: 95 of 100 seats active\./);
    expect(written({ ...input, facts: { ...input.facts, nps: 3 } }, 'zh-CN')?.text).not.toMatch(/您最近|贵/);
  });
});

describe('words that must not be said', () => {
  test.each([
    'Time to upgrade',
    'EXPANSION',
    'two more seats',
    'additional user seats',
    'an add\u2011on',
    'add ons',
    'Ｐｒｅｍｉｕｍ',
    'Up\u200bgrade',
    'Price-wise',
    'a quotation',
    'discounted',
    'Enterprises',
    'modular',
    '升级',
    '升 级',
    '扩展',
    '追加',
    '加购',
    '折扣',
    '报价',
  ])('%s', (text) => {
    expect(hasForbiddenWord(text)).toBe(true);
  });

  test.each(['Acme', 'seats', 'more people', '48 of 50 seats active', '团队', 'Address one', 'Espresso House'])(
    '%s is fine',
    (text) => {
      expect(hasForbiddenWord(text)).toBe(false);
    },
  );

  test('items are found as words, in Chinese anywhere', () => {
    expect(namesAny('We love Analytics.', ['analytics'])).toBe(true);
    expect(namesAny('rapid growth', ['API'])).toBe(false);
    expect(namesAny('想用数据分析吗', ['数据分析'])).toBe(true);
  });

  test('no fixed wording holds one', () => {
    const fixed = [asks, asksZh].flatMap((of) => Object.values(of).flatMap((one) => one.map((say) => say('', ''))));
    const asked = Object.keys(questions).flatMap((id) =>
      [0, 1, 2].flatMap((variant) => [en, zh].map((of) => of.question(id as keyof typeof questions, variant))),
    );
    expect([...fixed, ...asked].filter(hasForbiddenWord)).toEqual([]);
  });

  test('an account whose name holds one is "your team"', () => {
    const facts = { ...seats(40), renewal_date: '2025-07-20' };
    const notes = [aNote('They are reviewing vendors', '2025-05-28')];
    expect(planFor({ name: 'Premium Foods', facts, notes })?.addressee).toBeNull();
    expect(planFor({ name: 'Analytics', facts, notes })?.addressee).toBeNull();
    expect(planFor({ name: 'Northwind', facts, notes })?.addressee).toBe('Northwind');
  });

  test('an imported word that must not be said takes its fact with it', () => {
    const gone = (name: string) => ({
      facts: { ...seats(40), renewal_date: '2025-07-20' },
      contacts: [
        aContact({ name, role: 'sponsor', status: 'left' }, '2025-05-12', [['2025-01-10', { status: 'active' }]]),
      ],
    });
    expect(planFor(gone('Dana Lee'))?.facts[0]?.kind).toBe('left');
    expect(planFor(gone('Dana Price'))?.facts.map((fact) => fact.kind)).not.toContain('left');
    expect(planFor(gone('Dana Price'))?.kind).toBe('stabilising');
  });

  test('what we sell is hinted at first and named after', () => {
    const input = {
      facts: { nps: 9, renewal_date: '2025-12-15' },
      requests: ['2025-02-01', '2025-05-03'].map((day) =>
        aRequest('request', day, { feature: 'analytics', contact: 'Sam Fox' }),
      ),
    };
    const text = written(input)?.text ?? '';
    expect(planFor(input)?.blind).toBe(true);
    expect(firstSentence(text)).toBe('Sam Fox has asked the same thing twice since 1 February.');
    expect(text).toContain('analytics');
  });

  test('instructions and links in imported text are not passed on', () => {
    const input = {
      facts: { nps: 9, ...seats(60), renewal_date: '2025-08-20' },
      events: [anEvent('new_office', '2025-05-20', { detail: 'Berlin <!channel> https://x.example' })],
    };
    expect(written(input)?.text).toMatch(/^Congratulations on the new office\./);
  });
});

test.each([
  [
    96,
    'Your escalation is still open, and 96 of your 100 seats are active. Putting that right',
    '先把问题解决好最要紧',
  ],
  [100, 'Your escalation is still open, and all 100 of your seats are taken. ', '这两件事'],
])('beside an escalation, %i of 100 seats count as trouble only when none is free', (active, english, chinese) => {
  const input = { facts: { open_escalations: 1, ...seats(active) } };

  expect(written(input)?.text).toContain(english);
  expect(written(input, 'zh-CN')?.text).toContain(chinese);
});

test('every word of an opener of plain numbers is in the vocabulary that spares it its trial', () => {
  const some = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: undefined, freq: 3 });
  const plain = fc.record({
    seats_active: some(60),
    seats_licensed: some(50),
    waitlist: some(4),
    nps: some(10),
    usage_change_pct: fc.option(fc.integer({ min: -60, max: 60 }), { nil: undefined }),
    adoption_pct: some(100),
    open_escalations: some(3),
    tickets_90d: some(30),
    employees: some(90),
    employees_at_signing: some(60),
    revenue_growth_pct: some(60),
    renewal: some(360),
    limits: fc.option(
      fc.tuple(
        fc.record({
          metric: fc.constantFrom('api', 'storage', 'transactions'),
          used: fc.integer({ min: 1, max: 60 }),
          limit: fc.integer({ min: 1, max: 60 }),
        }),
      ),
      { nil: undefined },
    ),
  });
  fc.assert(
    fc.property(plain, ({ renewal, ...numbers }) => {
      const stated = Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined)) as Facts;
      const day =
        renewal === undefined
          ? {}
          : { renewal_date: new Date(Date.UTC(2025, 5, 2 + renewal)).toISOString().slice(0, 10) };
      const dossier = { ...aDossier({ name: '', facts: { ...stated, ...day } }), accountId: `${renewal}` };
      const { opener } = assessAccount(dossier, context).assessment;
      if (!opener) return;
      for (const language of LANGUAGES) {
        const { text } = openerText(opener, textFor(language));
        const words = wordsOf(text).filter((word) => !/^\d+$/.test(word));
        expect(words.filter((word) => !isEverydayName(word))).toEqual([]);
      }
    }),
    { numRuns: 1_500, seed: 20_250_602 },
  );
}, 60_000);

test('a wish for something we do not sell is named at once', () => {
  const requests = ['2025-02-01', '2025-05-03'].map((day) =>
    aRequest('request', day, { feature: 'webhooks', contact: 'Sam Fox' }),
  );
  const said = written({ facts: { nps: 9, renewal_date: '2025-12-15' }, requests });
  expect(said && firstSentence(said.text)).toBe('Sam Fox has asked about webhooks twice since 1 February.');
});

test('a fall known only as a label says where it was read', () => {
  const said = written({ facts: { usage_trend: 'declining' } });
  expect(said && firstSentence(said.text)).toBe('Your usage has been falling, by the figures of 2 June.');
});
