import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import { aContact, aNote, anEvent } from '../support/a-dossier.ts';
import { anAccount } from '../support/scans.ts';

const D1 = '2025-03-01';
const on = (count: number): string => addDays(D1, count - 1);
const seats = (active: number) => ({ facts: { seats_active: active, seats_licensed: 100 } });

describe('the seat ladder', () => {
  test('A25 82% -> 91% -> 92% -> 89% -> 91%: escalated once, then ongoing, and no repost', () => {
    const account = anAccount();
    const states = [82, 91, 92, 89, 91].map((active, index) => {
      account.scan({ on: on(index + 1), ...seats(active) });
      return account.stateOf('seats');
    });
    expect(states).toEqual([
      'seat-approaching new',
      'seat-ceiling escalated',
      'seat-ceiling ongoing',
      'seat-ceiling ongoing',
      'seat-ceiling ongoing',
    ]);
  });

  test('it moves down in silence, and up again is no new escalation', () => {
    const account = anAccount();
    const states = [91, 86, 91, 100].map((active, index) => {
      account.scan({ on: on(index + 1), ...seats(active) });
      return account.stateOf('seats');
    });
    expect(states).toEqual(['seat-ceiling new', 'seat-high ongoing', 'seat-ceiling ongoing', 'seat-full escalated']);
  });

  // Found by the generated year: a fall in one leap ends where a slow one would.
  test.each([
    [[100, 89], 'seat-ceiling ongoing'],
    [[100, 87], 'seat-high ongoing'],
    [[92, 79], 'seat-approaching ongoing'],
    [[92, 77], 'seat-ceiling cleared'],
    [[104, 83], 'seat-high ongoing'],
  ])('falling %j it lets go rung by rung', (path, state) => {
    const account = anAccount();
    for (const [index, active] of path.entries()) account.scan({ on: on(index + 1), ...seats(active) });
    expect(account.stateOf('seats')).toBe(state);
  });

  test.each([
    [[100, 98], 'api-limit-hit strong'],
    [[100, 88], 'api-limit-near strong'],
    [[100, 79], 'api-limit-near medium'],
    [[100, 77], 'api-limit-hit strong cleared'],
    [[95, 79], 'api-limit-near medium'],
  ])('an API limit falling %j does the same', (path, expected) => {
    const account = anAccount();
    for (const [index, used] of path.entries()) {
      const signals = account.scan({
        on: on(index + 1),
        facts: { limits: [{ metric: 'api', used, limit: 100 }] },
      });
      const api = signals.find(({ family }) => family === 'api');
      const cleared = api?.state === 'cleared' ? ' cleared' : '';
      if (index === path.length - 1) expect(`${api?.id} ${api?.strength}${cleared}`).toBe(expected);
    }
  });

  test('it clears two points below the lowest rung', () => {
    const account = anAccount();
    const states = [80, 78, 77].map((active, index) => {
      account.scan({ on: on(index + 1), ...seats(active) });
      return account.stateOf('seats');
    });
    expect(states).toEqual(['seat-approaching new', 'seat-approaching ongoing', 'seat-approaching cleared']);
  });

  test.each([
    [13, 'seat-ceiling ongoing'],
    [14, 'seat-ceiling new'],
  ])('cleared and back after %i days: %s', (days, state) => {
    const account = anAccount();
    account.scan({ on: on(1), ...seats(95) });
    account.scan({ on: on(2), ...seats(50) });
    account.scan({ on: on(2 + days), ...seats(95) });
    expect(account.stateOf('seats')).toBe(state);
  });

  test('an API limit that is strong stays strong down to 88%', () => {
    const account = anAccount();
    const strengths = [91, 88, 87, 77].map((used, index) => {
      const [signal] = account
        .scan({ on: on(index + 1), facts: { limits: [{ metric: 'api', used, limit: 100 }] } })
        .filter(({ family }) => family === 'api');
      return `${signal?.strength} ${signal?.state}`;
    });
    expect(strengths).toEqual(['strong new', 'strong ongoing', 'medium ongoing', 'medium cleared']);
  });
});

describe('first look', () => {
  test('A26 a first import with 96% seats and 120 staff: seat-ceiling tagged baseline, no headcount signal', () => {
    const account = anAccount();
    const signals = account.scan({ on: on(1), facts: { seats_active: 48, seats_licensed: 50, employees: 120 } });
    expect(
      signals.filter(({ id }) => id !== 'data-missing').map(({ id, baseline, state }) => ({ id, baseline, state })),
    ).toEqual([{ id: 'seat-ceiling', baseline: true, state: 'new' }]);
  });

  test('what comes later is no baseline', () => {
    const account = anAccount();
    account.scan({ on: on(1), ...seats(50) });
    const signals = account.scan({ on: on(2), ...seats(95) });
    expect(signals.find(({ id }) => id === 'seat-ceiling')?.baseline).toBe(false);
  });

  test('a number that is stated for the first time is no change', () => {
    const account = anAccount();
    account.scan({ on: on(1), ...seats(50) });
    const signals = account.scan({ on: on(2), facts: { nps: 7, arr: 10_000 } });
    expect(signals.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['nps-drop']));
    expect(signals.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['contract-reduction']));
  });
});

describe('the vendor review', () => {
  const opened = aNote('CFO is reviewing vendors', on(1));

  test('A22 opened by a note, cleared by a closing note', () => {
    const account = anAccount();
    account.scan({ on: on(1), notes: [opened] });
    expect(account.stateOf('vendor-review')).toBe('vendor-review new');
    account.scan({ on: on(9), notes: [opened, aNote('review finished, staying', on(8))] });
    expect(account.stateOf('vendor-review')).toBe('vendor-review cleared');
  });

  test('a guard stands beyond the note window, until a closing note', () => {
    const account = anAccount();
    account.scan({ on: on(1), notes: [opened] });
    account.scan({ on: on(120), notes: [opened] });
    expect(account.stateOf('vendor-review')).toBe('vendor-review ongoing');
    // The note itself may no longer be read: the stored signal keeps the guard.
    account.scan({ on: on(500), notes: [] });
    expect(account.stateOf('vendor-review')).toBe('vendor-review ongoing');
    account.scan({ on: on(520), notes: [aNote('评审结束，继续使用', on(519))] });
    expect(account.stateOf('vendor-review')).toBe('vendor-review cleared');
  });

  test('a signed renewal lifts it', () => {
    const account = anAccount();
    account.scan({ on: on(1), notes: [opened] });
    account.scan({ on: on(150), events: [anEvent('renewal_signed', on(149))] });
    expect(account.stateOf('vendor-review')).toBe('vendor-review cleared');
  });

  test('a note that was taken back takes its signal with it', () => {
    const account = anAccount();
    account.scan({ on: on(1), notes: [opened] });
    account.scan({ on: on(2), notes: [] });
    expect(account.stateOf('vendor-review')).toBe('vendor-review cleared');
  });

  test('a denial does not close what is open', () => {
    const account = anAccount();
    account.scan({ on: on(1), notes: [opened] });
    account.scan({ on: on(5), notes: [opened, aNote('They are not reviewing other tools this year.', on(4))] });
    expect(account.stateOf('vendor-review')).toBe('vendor-review ongoing');
  });
});

describe('changes last for their window', () => {
  test('a contract reduction stands 90 days, and goes when the seats come back', () => {
    const account = anAccount();
    const size = (licensed: number) => ({ facts: { seats_licensed: licensed, seats_active: 10 } });
    account.scan({ on: on(1), ...size(50) });
    account.scan({ on: on(2), ...size(40) });
    account.scan({ on: on(30), ...size(40) });
    expect(account.stateOf('contract-reduction')).toBe('contract-reduction ongoing');
    account.scan({ on: on(31), ...size(50) });
    expect(account.stateOf('contract-reduction')).toBe('contract-reduction cleared');
  });

  test('and is over on the 91st day', () => {
    const account = anAccount();
    account.scan({ on: on(1), facts: { arr: 50_000 } });
    account.scan({ on: on(2), facts: { arr: 40_000 } });
    account.scan({ on: on(92), facts: { arr: 40_000 } });
    expect(account.stateOf('contract-reduction')).toBe('contract-reduction ongoing');
    account.scan({ on: on(93), facts: { arr: 40_000 } });
    expect(account.stateOf('contract-reduction')).toBe('contract-reduction cleared');
  });

  test('a renewal date that moved keeps the account just renewed for 60 days, then two to four months in', () => {
    const account = anAccount();
    account.scan({ on: on(1), facts: { renewal_date: '2025-03-10' } });
    account.scan({ on: on(2), facts: { renewal_date: '2026-03-10' } });
    account.scan({ on: on(30), facts: { renewal_date: '2026-03-10' } });
    expect(account.stateOf('just-renewed')).toBe('just-renewed ongoing');
    account.scan({ on: on(70), facts: { renewal_date: '2026-03-10' } });
    expect([account.stateOf('just-renewed'), account.stateOf('post-renewal')]).toEqual([
      'just-renewed cleared',
      'post-renewal new',
    ]);
  });
});

describe('same event', () => {
  test('A29 a second feed five days later adds its source and is not news', () => {
    const account = anAccount();
    const first = anEvent('funding', on(1), { round: 'Series B', source: 'TechCrunch' });
    const second = anEvent('funding', on(6), { round: 'Series B', source: 'Reuters' });
    account.scan({ on: on(2), events: [first] });
    const signals = account.scan({ on: on(7), events: [first, second] }).filter(({ id }) => id === 'funding-round');
    expect(signals.map(({ state, evidence }) => [state, evidence.length])).toEqual([['ongoing', 2]]);
  });

  test('an earlier report that comes late is still the same event', () => {
    const account = anAccount();
    const late = anEvent('hiring', on(1), { role: 'engineer', count: 20 });
    const first = anEvent('hiring', on(6), { role: 'Engineer', count: 20 });
    account.scan({ on: on(7), events: [first] });
    const signals = account.scan({ on: on(8), events: [late, first] }).filter(({ id }) => id === 'company-hiring');
    expect(signals.map(({ state, subject }) => [state, subject])).toEqual([['ongoing', 'Engineer']]);
  });

  test.each([
    [{ detail: 'Berlin' }, { detail: '柏林' }],
    [{ detail: '柏林' }, { detail: 'New Berlin office' }],
  ])('a report in another language keeps the name of the first, also when it comes late: %j, %j', (one, other) => {
    const account = anAccount();
    const late = anEvent('new_office', on(1), { ...other, source: '36氪' });
    const first = anEvent('new_office', on(6), { ...one, source: 'TechCrunch' });
    account.scan({ on: on(7), events: [first] });
    const signals = account.scan({ on: on(8), events: [late, first] }).filter(({ id }) => id === 'new-office');
    expect(signals.map(({ state, subject }) => [state, subject])).toEqual([['ongoing', one.detail]]);
  });

  test('a champion moves once, whatever is imported again', () => {
    const account = anAccount();
    const contacts = [
      aContact({ name: 'Ann', role: 'champion', title: 'VP' }, on(3), [[on(1), { title: 'Director' }]]),
    ];
    account.scan({ on: on(3), contacts });
    const states = [4, 5].map(
      (day) => account.scan({ on: on(day), contacts }).find(({ id }) => id === 'champion-promoted')?.state,
    );
    expect(states).toEqual(['ongoing', 'ongoing']);
  });
});

describe('a second scan of a day', () => {
  const anActive = fc.integer({ min: 60, max: 110 });

  test('gives the same signals as the first, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(anActive, { minLength: 1, maxLength: 12 }), (values) => {
        const account = anAccount();
        for (const [index, active] of values.entries()) {
          const day = { on: on(index + 1), ...seats(active) };
          const once = account.scan(day);
          expect(account.scan(day)).toEqual(once);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('takes back what corrected data no longer says', () => {
    const account = anAccount();
    account.scan({ on: on(1), ...seats(50) });
    account.scan({ on: on(2), ...seats(95) });
    account.scan({ on: on(2), ...seats(50) });
    expect(account.stateOf('seats')).toBe('seat-ceiling cleared');
    account.scan({ on: on(2), ...seats(95) });
    expect(account.stateOf('seats')).toBe('seat-ceiling new');
  });

  test('restores a cleared signal as it was', () => {
    const account = anAccount();
    account.scan({ on: on(1), ...seats(95) });
    account.scan({ on: on(2), ...seats(50) });
    account.scan({ on: on(20), ...seats(95) });
    account.scan({ on: on(20), ...seats(50) });
    expect(account.stateOf('seats')).toBe('seat-ceiling cleared');
    account.scan({ on: on(21), ...seats(95) });
    expect(account.stateOf('seats')).toBe('seat-ceiling new');
  });
});

test('each crossing is told once: no two news items of a signal share first day and step', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 70, max: 105 }), { minLength: 5, maxLength: 60 }), (values) => {
      const account = anAccount();
      const told = new Set<string>();
      for (const [index, active] of values.entries()) {
        for (const signal of account.scan({ on: on(index + 1), ...seats(active) })) {
          if (signal.family !== 'seats' || (signal.state !== 'new' && signal.state !== 'escalated')) continue;
          const key = `${signal.firstSeen} ${signal.id}`;
          expect(told.has(key)).toBe(false);
          told.add(key);
        }
      }
    }),
    { numRuns: 60 },
  );
});
