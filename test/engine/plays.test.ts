import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import type { Play } from '../../src/domain/assessment.ts';
import type { Day } from '../../src/domain/day.ts';
import { assessAccount } from '../../src/engine/assess.ts';
import { bandOf, keepsTimeAfterRenewal } from '../../src/engine/plays.ts';
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

const assess = (input: DossierInput) =>
  assessAccount(aDossier(input), aContext(input.today ?? TODAY, { catalogue: A_CATALOGUE })).assessment;
const play = (input: DossierInput): Play => assess(input).play;

/** Plays of several scans of one account, each scan remembering what the one before it stored. */
function playsOver(scans: readonly (DossierInput & { readonly today: Day })[]): Play[] {
  let remembered: Pick<DossierInput, 'signals' | 'lastPlay'> = {};
  return scans.map((input) => {
    const context = aContext(input.today, { catalogue: A_CATALOGUE });
    const { assessment, signals } = assessAccount(aDossier({ ...input, ...remembered }), context);
    const { id, since, reasons } = assessment.play;
    const lastPlay = { id, since, reasons: reasons.map((reason) => reason.id), day: input.today };
    const kept = new Map((remembered.signals ?? []).map((one) => [`${one.family}|${one.subject}`, one]));
    for (const one of signals) kept.set(`${one.family}|${one.subject}`, one);
    remembered = { signals: [...kept.values()], lastPlay };
    return assessment.play;
  });
}

const seats = (active: number, licensed = 100) => ({ seats_active: active, seats_licensed: licensed });
const healthy = { nps: 9, ...seats(95), renewal_date: '2025-09-02' };

test.each([
  [75, 'hot'],
  [74, 'warm'],
  [50, 'warm'],
  [49, 'nurture'],
  [25, 'nurture'],
  [24, 'wait'],
])('A13 score %i is %s', (score, band) => {
  expect(bandOf(score, DEFAULT_SETTINGS)).toBe(band);
});

describe('first match wins', () => {
  const review = aNote('They are evaluating alternatives.', '2025-05-28');
  test.each([
    [
      'a trial with everything wrong',
      { facts: { account_type: 'trial', nps: 2 }, notes: [review] },
      'conversion-candidate',
      ['trial'],
    ],
    ['a free account', { facts: { account_type: 'free' } }, 'conversion-candidate', ['free']],
    ['no ARR', { facts: { arr: 0 } }, 'conversion-candidate', ['no-arr']],
    [
      'A21 review, NPS 4, declining',
      { facts: { nps: 4, usage_trend: 'declining' }, notes: [review] },
      'defend',
      ['vendor-review', 'nps-low'],
    ],
    [
      'a notice of termination',
      { events: [anEvent('termination_notice', '2025-05-12')] },
      'defend',
      ['termination-notice'],
    ],
    ['acquired', { events: [anEvent('acquired_by', '2025-05-12', { company: 'Contoso' })] }, 'defend', ['acquired-by']],
    ['NPS 6', { facts: { nps: 6 } }, 'fix-first', ['nps-low']],
    ['score 39', { facts: { health_score: 39 } }, 'fix-first', ['health-at-risk']],
    ['an open escalation', { facts: { open_escalations: 1 } }, 'fix-first', ['escalation-open']],
    [
      'a reduced contract',
      { events: [anEvent('contract_reduction', '2025-03-10')] },
      'fix-first',
      ['contract-reduction'],
    ],
    ['declining, use unknown', { facts: { usage_trend: 'declining' } }, 'adopt-first', ['declining']],
    ['declining at 79%', { facts: { usage_trend: 'declining', ...seats(79) } }, 'adopt-first', ['declining']],
    ['A24 adoption 40%, seats 70%', { facts: { adoption_pct: 40, ...seats(70) } }, 'adopt-first', ['low-adoption']],
    ['adoption 40%, seats 85%', { facts: { adoption_pct: 40, ...seats(85) } }, 'adopt-first', ['low-adoption']],
    ['renewed 20 days ago', { facts: { ...healthy, last_renewed_on: '2025-05-13' } }, 'just-renewed', ['just-renewed']],
    [
      'a first contract of 20 days',
      { facts: { ...healthy, contract_start: '2025-05-13' } },
      'just-renewed',
      ['just-renewed'],
    ],
    ['declining at 80%', { facts: { ...healthy, usage_trend: 'declining', ...seats(80) } }, 'nurture', ['declining']],
    ['contracting', { facts: { ...healthy, company_growth: 'contracting' } }, 'nurture', ['contracting']],
    ['hot', { facts: healthy, events: [anEvent('funding', '2025-05-01', { round: 'Series B' })] }, 'pursue', []],
  ] as const)('%s', (_, input, id, reasons) => {
    const chosen = play(input as DossierInput);
    expect(chosen.id).toBe(id);
    expect(chosen.reasons.map((reason) => reason.id)).toEqual(reasons);
  });

  test('an account of a partner has no step that asks the customer directly', () => {
    const facts = { ...healthy, account_type: 'partner-managed', ...seats(96) } as const;
    const events = [anEvent('funding', '2025-05-01', { round: 'Series B' })];
    const { id, steps } = play({ facts, events });
    expect(id).toBe('pursue');
    expect(steps).toEqual(['partner-enablement', 'joint-review']);
    expect(play({ facts: { ...facts, nps: 4 }, events }).steps).toContain('understand-frustration');
  });

  test('a defend names what lifts it: a note can close a review, only a signature answers a new owner', () => {
    const acquired = anEvent('acquired_by', '2025-05-12', { company: 'Contoso' });
    expect(play({ notes: [review] }).liftsWhen).toBe('secured');
    expect(play({ events: [acquired] }).liftsWhen).toBe('renewal-signed');
    expect(play({ events: [acquired], notes: [review] }).liftsWhen).toBe('secured');
  });

  test('A24 adoption 40% with seats at 94% may still be sold seats', () => {
    expect(play({ facts: { adoption_pct: 40, ...seats(94), nps: 8, renewal_date: '2025-09-02' } }).id).toBe('pursue');
  });

  test('A21 the steps of fixing are listed with those of defending', () => {
    const { steps } = play({ facts: { nps: 4, usage_trend: 'declining' }, notes: [review] });
    expect(steps).toContain('executive-outreach');
    expect(steps).toContain('understand-frustration');
  });
});

describe('a lost sponsor', () => {
  const gone = aContact({ name: 'Dana Lee', role: 'sponsor', status: 'left' }, '2025-05-12', [
    ['2025-01-10', { status: 'active' }],
  ]);
  test.each([
    ['A33 renewal in 80 days, no sponsor', { facts: { renewal_date: '2025-08-21' }, contacts: [gone] }, 'defend'],
    ['renewal in 91 days', { facts: { renewal_date: '2025-09-01' }, contacts: [gone] }, 'nurture'],
    ['renewal unknown', { contacts: [gone] }, 'nurture'],
    [
      'another sponsor is there',
      {
        facts: { renewal_date: '2025-08-21' },
        contacts: [gone, aContact({ name: 'Sam Fox', role: 'champion', status: 'active' })],
      },
      'nurture',
    ],
  ] as const)('%s', (_, input, id) => {
    expect(play(input as DossierInput).id).toBe(id);
  });
});

describe('urgency of defending', () => {
  const notes = [aNote('They are evaluating alternatives.', '2025-05-28')];
  test.each([
    ['renewal in 90 days', { renewal_date: '2025-08-31' }, 'high'],
    ['renewal in 91 days', { renewal_date: '2025-09-01' }, 'medium'],
    ['renewal unknown', {}, 'high'],
  ] as const)('%s', (_, facts, urgency) => {
    expect(play({ facts, notes }).urgency).toBe(urgency);
  });
});

describe('verdict of fixing first', () => {
  test.each([
    ['a full ceiling', { facts: { nps: 4, ...seats(95) } }, 'yes'],
    [
      'two requests',
      {
        facts: { nps: 4 },
        requests: ['2025-05-01', '2025-05-02'].map((day) => aRequest('request', day, { feature: 'sso' })),
      },
      'yes',
    ],
    ['neither', { facts: { nps: 4, ...seats(60) } }, 'not-now'],
  ] as const)('%s', (_, input, verdict) => {
    expect(play(input as DossierInput)).toMatchObject({ verdict, timing: 'after-fix', ranking: 'solve-expand' });
  });
});

test('a partner-managed account keeps its play, run through the partner', () => {
  const chosen = play({ facts: { ...healthy, account_type: 'partner-managed' } });
  expect(chosen).toMatchObject({ id: 'pursue', partner: true });
  expect(chosen.steps.slice(0, 2)).toEqual(['partner-enablement', 'joint-review']);
});

test('confidence below 40 caps at nurture and asks for data, and never replaces a guard', () => {
  expect(play({ facts: seats(95) })).toMatchObject({ id: 'nurture', priority: 'get-data-first' });
  expect(play({ facts: { nps: 4 } }).id).toBe('fix-first');
});

test('A20 signals that keep their time after a renewal', () => {
  const { signals, play: chosen } = assess({ facts: { ...healthy, ...seats(96), last_renewed_on: '2025-05-13' } });
  expect(keepsTimeAfterRenewal(signals).map((signal) => signal.id)).toEqual(['seat-ceiling']);
  expect(chosen.steps[0]).toBe('ease-limit-now');
  const calm = assess({ facts: { ...healthy, ...seats(86), last_renewed_on: '2025-05-13' } });
  expect(keepsTimeAfterRenewal(calm.signals)).toEqual([]);
});

describe('a guard that is up stands until its lift condition holds', () => {
  const review = aNote('CFO is reviewing vendors.', '2025-05-28');
  const ids = (scans: Parameters<typeof playsOver>[0]) => playsOver(scans).map((one) => one.id);

  test('a review outlives its note’s window, and a closing note lifts it', () => {
    const facts = { ...healthy, renewal_date: '2026-02-02' };
    const closing = aNote('Review finished, they are staying.', '2025-10-20');
    expect(
      ids([
        { today: '2025-06-02', facts, notes: [review] },
        { today: '2025-10-10', facts, notes: [review] },
        { today: '2025-10-21', facts, notes: [review, closing] },
      ]),
    ).toEqual(['defend', 'defend', 'pursue']);
  });

  test('a signed renewal lifts it', () => {
    const facts = { ...healthy, renewal_date: '2026-02-02' };
    const signed = anEvent('renewal_signed', '2025-06-10');
    expect(
      ids([
        { today: '2025-06-02', facts, notes: [review] },
        { today: '2025-06-11', facts, notes: [review], events: [signed] },
      ]),
    ).toEqual(['defend', 'just-renewed']);
  });

  test('a lost sponsor stays one after the window, until a renewal is signed', () => {
    const contacts = [
      aContact({ name: 'Dana Lee', role: 'sponsor', status: 'left' }, '2025-05-12', [
        ['2025-01-10', { status: 'active' }],
      ]),
    ];
    const facts = { ...healthy, renewal_date: '2025-08-21' };
    const signed = anEvent('renewal_signed', '2025-09-01');
    expect(
      ids([
        { today: '2025-06-02', facts, contacts },
        { today: '2025-08-30', facts, contacts },
        { today: '2025-09-02', facts, contacts, events: [signed] },
      ]),
    ).toEqual(['defend', 'defend', 'just-renewed']);
  });

  test('an NPS that is too old to know does not lift fix-first; a better one, or an OK label, does', () => {
    const low = { ...healthy, nps: 4, renewal_date: '2026-02-02' };
    const first = { today: '2025-06-02', facts: low } as const;
    const stale = { today: '2025-12-20', facts: low, stated: { nps: '2025-06-02' } } as const;
    expect(ids([first, stale])).toEqual(['fix-first', 'fix-first']);
    expect(ids([first, stale, { today: '2025-12-21', facts: { ...low, nps: 7 } }])[2]).not.toBe('fix-first');
    expect(ids([first, { ...stale, facts: { ...low, health_label: 'ok' } }])[1]).not.toBe('fix-first');
  });

  test('an open escalation nobody reports on any more still stands; a count of none lifts it', () => {
    const open = { open_escalations: 1, renewal_date: '2026-02-02', ...seats(60) };
    const first = { today: '2025-06-02', facts: open } as const;
    const stale = { today: '2025-07-20', facts: open, stated: { open_escalations: '2025-06-02' } } as const;
    expect(ids([first, stale])).toEqual(['fix-first', 'fix-first']);
    expect(ids([first, stale, { today: '2025-07-21', facts: { ...open, open_escalations: 0 } }])[2]).not.toBe(
      'fix-first',
    );
  });

  describe('an open escalation that was stated once and never again', () => {
    const open = { ...healthy, health_label: 'healthy', open_escalations: 2, renewal_date: '2026-02-02' } as const;
    const first = { today: '2025-06-02', facts: open } as const;
    const silent = { today: '2025-07-03', facts: open, stated: { open_escalations: '2025-06-02' } } as const;
    const raised = { facts: healthy, events: [anEvent('escalation', '2025-06-02')] };
    const closed = (day: Day) => anEvent('escalation_closed', day);

    test.each([
      ['stands, however well the account is', [first, silent], 'fix-first'],
      [
        'as one does that an event raised',
        [
          { ...raised, today: '2025-06-02' },
          { ...raised, today: '2025-07-04' },
        ],
        'fix-first',
      ],
      [
        'and one behind a review that was closed meanwhile',
        [
          { ...first, notes: [review] },
          { ...silent, notes: [review, aNote('Review finished, they are staying.', '2025-07-01')] },
        ],
        'fix-first',
      ],
      [
        'and one whose event is too old to be read again',
        [
          { ...raised, today: '2025-06-02' },
          { today: '2026-06-04', facts: healthy },
        ],
        'fix-first',
      ],
      [
        'a count of none lifts it',
        [first, silent, { today: '2025-07-04', facts: { ...open, open_escalations: 0 } }],
        'pursue',
      ],
      [
        'also one that has grown old since',
        [
          { ...raised, today: '2025-06-02' },
          {
            ...raised,
            today: '2025-08-20',
            facts: { ...healthy, open_escalations: 0 },
            stated: { open_escalations: '2025-06-20' },
          },
        ],
        'pursue',
      ],
      [
        'a count of none from before it does not',
        [
          { ...raised, today: '2025-06-02' },
          {
            ...raised,
            today: '2025-08-20',
            facts: { ...healthy, open_escalations: 0 },
            stated: { open_escalations: '2025-05-20' },
          },
        ],
        'fix-first',
      ],
      [
        'an event that closes it lifts it at once',
        [first, { ...silent, today: '2025-06-10', events: [closed('2025-06-09')] }],
        'pursue',
      ],
      ['and later', [first, { ...silent, events: [closed('2025-07-02')] }], 'pursue'],
      ['a closing from before it does not', [first, { ...silent, events: [closed('2025-06-01')] }], 'fix-first'],
      [
        'with its row its claim is gone',
        [
          { ...raised, today: '2025-06-02' },
          { today: '2025-07-04', facts: healthy },
        ],
        'pursue',
      ],
    ] as const)('%s', (_, scans, expected) => {
      expect(ids(scans as Parameters<typeof ids>[0]).at(-1)).toBe(expected);
    });

    test('its card says what lifts it', () => {
      const lifts = (facts: DossierInput['facts']) => play({ facts: { ...open, ...facts } }).liftsWhen;
      expect(lifts({})).toBe('escalation-closed');
      expect(lifts({ nps: 4 })).toBe('fixed');
    });
  });

  test('a reduced contract stands past its 90 days until the account is known to be well', () => {
    const facts = { renewal_date: '2026-02-02', ...seats(60) };
    const events = [anEvent('contract_reduction', '2025-03-10')];
    const later = { today: '2025-07-20', facts, events } as const;
    expect(
      ids([
        { today: '2025-06-02', facts, events },
        later,
        { ...later, today: '2025-07-21', facts: { ...facts, nps: 7 } },
      ]),
    ).toEqual(['fix-first', 'fix-first', 'nurture']);
    expect(ids([later])).toEqual(['nurture']);
  });

  test('seats that were cut and came back lift it too', () => {
    const facts = { renewal_date: '2026-02-02', ...seats(60) };
    const cut = {
      today: '2025-06-02',
      facts,
      before: { ...facts, seats_licensed: 120 },
      beforeDay: '2025-06-01',
    } as const;
    expect(
      ids([cut, { today: '2025-09-10', facts }, { today: '2025-09-11', facts: { ...facts, seats_licensed: 120 } }]),
    ).toEqual(['fix-first', 'fix-first', 'nurture']);
  });

  test('a decline lifts after two steady snapshots at least 30 days apart', () => {
    const falling = { ...seats(60), nps: 9, renewal_date: '2025-09-02', usage_trend: 'declining' } as const;
    const steady = { ...falling, usage_trend: 'stable' } as const;
    expect(
      ids([
        { today: '2025-06-02', facts: falling },
        { today: '2025-06-10', facts: steady },
        { today: '2025-07-09', facts: steady },
        { today: '2025-07-10', facts: steady },
      ]),
    ).toEqual(['adopt-first', 'adopt-first', 'adopt-first', 'pursue']);
  });

  test('a decline that another guard stood in front of is not forgotten when that one lifts', () => {
    const falling = { ...seats(60), nps: 9, renewal_date: '2025-09-02', usage_trend: 'declining' } as const;
    const steady = { ...falling, usage_trend: 'stable' } as const;
    expect(
      ids([
        { today: '2025-06-02', facts: { ...falling, nps: 4 } },
        { today: '2025-06-10', facts: { ...steady, nps: 4 } },
        { today: '2025-06-11', facts: steady },
        { today: '2025-07-10', facts: steady },
      ]),
    ).toEqual(['fix-first', 'fix-first', 'adopt-first', 'pursue']);
    expect(
      ids([
        { today: '2025-06-02', facts: { ...falling, nps: 4, ...seats(90) } },
        { today: '2025-06-11', facts: { ...steady, ...seats(90) } },
      ]),
    ).toEqual(['fix-first', 'pursue']);
  });

  test('low adoption lifts at 50%, not when seats fill up', () => {
    const low = { ...seats(70), nps: 9, renewal_date: '2025-09-02', adoption_pct: 40 };
    expect(
      ids([
        { today: '2025-06-02', facts: low },
        { today: '2025-06-03', facts: { ...low, ...seats(94) } },
        { today: '2025-06-04', facts: { ...low, ...seats(94), adoption_pct: 50 } },
      ]),
    ).toEqual(['adopt-first', 'adopt-first', 'pursue']);
  });

  test('a play keeps its first day while it lasts', () => {
    const facts = { nps: 4 };
    const since = playsOver([
      { today: '2025-06-02', facts },
      { today: '2025-06-03', facts },
      { today: '2025-06-04', facts: { nps: 9 } },
      { today: '2025-06-05', facts },
    ]).map((one) => one.since);
    expect(since).toEqual(['2025-06-02', '2025-06-02', '2025-06-04', '2025-06-05']);
  });
});
