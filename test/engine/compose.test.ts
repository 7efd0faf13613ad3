import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import type { PlayId } from '../../src/domain/assessment.ts';
import type { News } from '../../src/domain/delivery.ts';
import { type ComposeInput, composeDigest, type QueuedAccount } from '../../src/engine/compose.ts';
import { anAssessment } from '../support/a-book.ts';

const TODAY = '2025-06-02';

const signal = (day = TODAY, state: News['state'] = 'new'): News => ({ kind: 'signal', key: 'seats:', state, day });
const band: News = { kind: 'band', key: 'hot', state: 'changed', day: TODAY };
const comesBack: News = { kind: 'revisit', key: 'ONE-SEAT-1', state: 'changed', day: TODAY };
const guardRaised = (day = TODAY): News => ({ kind: 'play', key: 'defend', state: 'changed', day });
const snoozeOver: News = { kind: 'snooze', key: TODAY, state: 'changed', day: TODAY };

const queued = (accountId: string, more: Partial<QueuedAccount> = {}): QueuedAccount => ({
  accountId,
  score: 80,
  arr: 48_000,
  play: 'pursue',
  lead: null,
  news: [signal()],
  verdict: null,
  ...more,
});

const compose = (queue: readonly QueuedAccount[], more: Partial<ComposeInput> = {}) =>
  composeDigest({
    csm: 'ana@example.com',
    day: TODAY,
    first: false,
    queue,
    book: {},
    settings: DEFAULT_SETTINGS,
    assessmentOf: (id) => {
      const account = queue.find((one) => one.accountId === id);
      return account ? anAssessment({ id, csm: null, score: account.score, play: account.play }, TODAY) : null;
    },
    ...more,
  });

const shown = (composed: ReturnType<typeof compose>): string[] =>
  composed ? [...composed.digest.cards, ...composed.digest.rows].map((item) => item.assessment.account.id) : [];

const many = (count: number, more: Partial<QueuedAccount> = {}): QueuedAccount[] =>
  Array.from({ length: count }, (_, n) => queued(`a${String(n).padStart(3, '0')}`, { score: 90 - (n % 60), ...more }));

test('nothing new, no message', () => {
  expect(compose([])).toBeNull();
  expect(compose([], { book: { pursue: 4 } })).toBeNull();
});

test('A44: 60 accounts with a new signal give 3 cards, 7 rows and 50 more', () => {
  const composed = compose(many(60));
  expect(composed?.digest).toMatchObject({ first: false, waiting: 50 });
  expect(composed?.digest.cards).toHaveLength(3);
  expect(composed?.digest.rows).toHaveLength(7);
  expect(composed?.told).toEqual(shown(composed));
});

test('guards first within the budget, then what waited ten working days, then by score, ARR and id', () => {
  const composed = compose([
    queued('low', { score: 40 }),
    queued('high', { score: 95 }),
    queued('high-small', { score: 95, arr: 1000 }),
    queued('high-unknown', { score: 95, arr: null }),
    queued('guard', { score: 30, play: 'fix-first' }),
    // Ten working days before Monday 2 June; nine is not enough.
    queued('overdue', { score: 20, news: [signal('2025-05-19')] }),
    queued('nearly', { score: 21, news: [signal('2025-05-20')] }),
  ]);
  expect(shown(composed)).toEqual(['guard', 'overdue', 'high', 'high-small', 'high-unknown', 'low', 'nearly']);
  expect(composed?.digest.cards[1]).toMatchObject({ since: '2025-05-19' });
});

test('in each group by tier and composite of what may be pursued first, those without one after all that have one', () => {
  const lead = (tier: number, composite: number) => ({ lead: { tier, composite } });
  const composed = compose([
    queued('plain', { score: 95 }),
    queued('tier-2', { score: 99, ...lead(2, 7.7) }),
    queued('tier-1', { score: 20, ...lead(1, 8) }),
    queued('tier-1-better', { score: 10, ...lead(1, 8.5) }),
    queued('tier-1-as-good', { score: 30, ...lead(1, 8) }),
    queued('capped', { score: 50, ...lead(2, 8.9) }),
    queued('guard', { score: 5, play: 'defend' }),
    queued('overdue', { score: 1, news: [signal('2025-05-01')] }),
    queued('overdue-tier-3', { score: 1, news: [signal('2025-05-01')], ...lead(3, 5) }),
  ]);
  expect(shown(composed)).toEqual([
    'guard',
    'overdue-tier-3',
    'overdue',
    'tier-1-better',
    'tier-1-as-good',
    'tier-1',
    'capped',
    'tier-2',
    'plain',
  ]);
});

test('holidays are no working days', () => {
  const settings = { ...DEFAULT_SETTINGS, schedule: { ...DEFAULT_SETTINGS.schedule, holidays: ['2025-05-26'] } };
  const queue = [queued('first', { score: 90 }), queued('waiting', { score: 20, news: [signal('2025-05-19')] })];
  expect(shown(compose(queue, { settings }))).toEqual(['first', 'waiting']);
  expect(shown(compose(queue))).toEqual(['waiting', 'first']);
});

describe('beyond the longest queue', () => {
  test('the last in order count as told, a guard never does', () => {
    const guards = many(115, { play: 'defend' }).map((one) => ({ ...one, accountId: `g${one.accountId}` }));
    const composed = compose([...many(20), ...guards]);
    expect(composed?.digest.waiting).toBe(125);
    expect(composed?.told).toHaveLength(10 + 20);
    expect(composed?.told.slice(10).every((id) => id.startsWith('a'))).toBe(true);
  });
  test('up to a hundred stay queued', () => {
    expect(compose(many(110))?.told).toHaveLength(10);
    expect(compose(many(115))?.told).toHaveLength(15);
  });
});

describe('a first message', () => {
  test('shows the book by play and marks everything else as seen', () => {
    const book = { pursue: 50, wait: 12 };
    const composed = compose(many(50), { first: true, book });
    expect(composed?.digest).toMatchObject({ first: true, waiting: 40, book });
    expect(composed?.told).toHaveLength(50);
  });
  test('introduces a book in which nothing is new', () => {
    expect(compose([], { first: true, book: { wait: 3 } })?.digest).toMatchObject({ cards: [], rows: [], waiting: 0 });
    expect(compose([], { first: true, book: {} })).toBeNull();
    expect(compose([], { first: true, unowned: true, book: { wait: 3 } })).toBeNull();
  });
});

const snoozed = { choice: 'snooze', on: '2025-05-28', until: '2025-06-10' } as const;
const dismissed = { choice: 'not-relevant', on: '2025-05-28', until: null } as const;
const decisions: readonly (readonly [string, Partial<QueuedAccount>, boolean])[] = [
  ['snoozed: a new signal waits', { verdict: snoozed }, false],
  ['snoozed: a guard raised since comes through', { verdict: snoozed, play: 'defend', news: [guardRaised()] }, true],
  [
    'snoozed under a guard that stood before',
    { verdict: snoozed, play: 'defend', news: [guardRaised('2025-05-20')] },
    false,
  ],
  ['snoozed until today', { verdict: { ...snoozed, until: TODAY }, news: [snoozeOver] }, true],
  ['snoozed until tomorrow', { verdict: { ...snoozed, until: '2025-06-03' } }, false],
  ['not relevant: a new signal', { verdict: dismissed }, true],
  ['not relevant: an escalation', { verdict: dismissed, news: [signal(TODAY, 'escalated')] }, true],
  ['not relevant: an opportunity that comes back', { verdict: dismissed, news: [comesBack] }, true],
  ['snoozed: an opportunity that comes back waits', { verdict: snoozed, news: [comesBack] }, false],
  ['not relevant: a change of band', { verdict: dismissed, news: [band] }, false],
  ['not relevant: a guard', { verdict: dismissed, play: 'defend', news: [guardRaised()] }, true],
  ['taking action: a new signal', { verdict: { choice: 'taking-action', on: TODAY, until: null } }, true],
];

test.each(decisions)('%s', (_name, more, told) => {
  expect(shown(compose([queued('one', more)]))).toEqual(told ? ['one'] : []);
});

test.each<readonly [string, Partial<QueuedAccount>, readonly string[]]>([
  ['told 13 days ago: it waits', { bandTold: '2025-05-20', news: [band] }, []],
  ['told 14 days ago', { bandTold: '2025-05-19', news: [band] }, ['band']],
  ['never told', { bandTold: null, news: [band] }, ['band']],
  ['told lately, with a signal', { bandTold: '2025-05-30', news: [band, signal()] }, ['band', 'signal']],
  [
    'told lately, with a guard',
    { bandTold: '2025-05-30', play: 'defend', news: [band, guardRaised()] },
    ['band', 'play'],
  ],
])('a change of band, %s', (_, more, kinds) => {
  const composed = compose([queued('one', more)]);
  expect(composed?.digest.cards.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)) ?? []).toEqual(kinds);
  expect(composed?.told ?? []).toEqual(kinds.length > 0 ? ['one'] : []);
});

test('what is muted stays queued while snoozed, and is forgotten where the account was dismissed', () => {
  const composed = compose([
    queued('shown'),
    queued('snoozed', { verdict: snoozed }),
    queued('dismissed', { verdict: dismissed, news: [band] }),
  ]);
  expect(composed?.told).toEqual(['shown', 'dismissed']);
});

test('whatever the queue: the budget holds, guards lead, shown is told, and nothing is shown twice', () => {
  const plays: readonly PlayId[] = ['pursue', 'nurture', 'wait', 'defend', 'fix-first', 'adopt-first'];
  const account = fc.record({
    score: fc.integer({ min: 0, max: 100 }),
    arr: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
    play: fc.constantFrom(...plays),
    day: fc.constantFrom('2025-04-01', '2025-05-19', '2025-05-30', TODAY),
  });
  fc.assert(
    fc.property(fc.array(account, { maxLength: 160 }), fc.boolean(), (accounts, first) => {
      const queue = accounts.map(({ day, ...one }, n) => queued(`a${n}`, { ...one, news: [signal(day)] }));
      const composed = compose(queue, { first });
      if (!composed) return queue.length === 0;
      const ids = shown(composed);
      const guards = ids.map((id) =>
        ['defend', 'fix-first', 'adopt-first'].includes(queue.find((one) => one.accountId === id)?.play ?? ''),
      );
      return (
        composed.digest.cards.length <= 3 &&
        composed.digest.rows.length <= 7 &&
        ids.length === Math.min(10, queue.length) &&
        ids.length + composed.digest.waiting === queue.length &&
        new Set(ids).size === ids.length &&
        ids.every((id) => composed.told.includes(id)) &&
        guards.lastIndexOf(true) < (guards.includes(false) ? guards.indexOf(false) : guards.length)
      );
    }),
  );
});
