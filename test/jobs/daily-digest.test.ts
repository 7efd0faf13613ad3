import { expect, test } from 'vitest';
import { composeDigests } from '../../src/jobs/daily-digest.ts';
import { deliver } from '../../src/jobs/deliver.ts';
import { openStore } from '../../src/store/open.ts';
import { recordVerdict, undoVerdict } from '../../src/store/verdicts.ts';
import { accountsOf, seedScan } from '../support/a-book.ts';
import { jobWorld, settingsWith } from '../support/a-job.ts';
import { fileStore, memoryStore } from '../support/temp-store.ts';

const MONDAY = '2025-06-02';
const ANA = 'ana@example.com';
const settings = settingsWith({
  portfolio: { teamChannel: 'C1' },
  schedule: { ranking: { weekday: 7, time: '23:59' } },
});

/** How many blocks of a message start with a name of the book, as cards and rows do. */
const namesIn = (blocks: readonly object[]): number =>
  new Set(JSON.stringify(blocks).match(/Account [a-z]+-\d+/g)).size;

test('A44, A30: the first message is the book, once; the next morning says only what is new', async () => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: '2025-06-02T08:30:00Z', settings });
  seedScan(db, settings, MONDAY, accountsOf(ANA, 60));
  expect(await deliver(context)).toEqual({ posted: 1, skipped: 1, failed: 0, unknown: 0 });
  expect(await deliver(context)).toEqual({ posted: 0, skipped: 2, failed: 0, unknown: 0 });
  expect(slack.messages('DU1')).toHaveLength(1);
  expect(slack.messages('DU1')[0]?.text).toContain('60');
  expect(namesIn(slack.messages('DU1')[0]?.blocks ?? [])).toBe(10);

  clock.set('2025-06-03T08:30:00Z');
  expect(await deliver(context)).toMatchObject({ posted: 0 });
  seedScan(
    db,
    settings,
    '2025-06-03',
    accountsOf(ANA, 60, 'acc').map((one, n) => ({ ...one, news: n < 2 ? [{}] : [] })),
  );
  expect(await deliver(context)).toMatchObject({ posted: 1 });
  expect(slack.messages('DU1')).toHaveLength(2);
  expect(namesIn(slack.messages('DU1')[1]?.blocks ?? [])).toBe(2);
});

test('what is held back stays queued and comes the next mornings', async () => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: '2025-06-02T08:30:00Z', settings });
  seedScan(db, settings, MONDAY, [{ id: 'start-1', csm: ANA }]);
  await deliver(context);
  seedScan(db, settings, '2025-06-03', accountsOf(ANA, 25));
  for (const [day, names] of [
    ['03', 10],
    ['04', 10],
    ['05', 5],
    ['06', 0],
  ] as const) {
    clock.set(`2025-06-${day}T08:30:00Z`);
    expect(await deliver(context)).toMatchObject({ posted: names > 0 ? 1 : 0 });
    if (names > 0) expect(namesIn(slack.messages('DU1').at(-1)?.blocks ?? [])).toBe(names);
  }
});

test('E12: missed days yield one digest', async () => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: '2025-06-02T08:30:00Z', settings });
  seedScan(db, settings, MONDAY, [{ id: 'start-1', csm: ANA }]);
  await deliver(context);
  seedScan(db, settings, '2025-06-03', accountsOf(ANA, 2, 'tue'));
  seedScan(db, settings, '2025-06-04', [...accountsOf(ANA, 2, 'tue', { news: [] }), ...accountsOf(ANA, 2, 'wed')]);
  clock.set('2025-06-05T08:35:00Z');
  await deliver(context);
  expect(slack.messages('DU1')).toHaveLength(2);
  expect(namesIn(slack.messages('DU1')[1]?.blocks ?? [])).toBe(4);
});

test('news that is no longer true is not told', async () => {
  const db = await memoryStore();
  const { context } = await jobWorld(db, { at: '2025-06-02T08:30:00Z', settings });
  seedScan(db, settings, MONDAY, [{ id: 'start-1', csm: ANA }]);
  await deliver(context);
  seedScan(db, settings, '2025-06-03', [{ id: 'acc-1', csm: ANA }]);
  seedScan(db, settings, '2025-06-04', [
    { id: 'acc-1', csm: ANA, cleared: true, news: [{ kind: 'play', key: 'defend', state: 'changed' }] },
  ]);
  expect(await deliver(context, { day: '2025-06-04' })).toMatchObject({ posted: 0 });
});

test('E10: accounts without a CSM who can be written to go to the team channel, flagged', async () => {
  const db = await memoryStore();
  const { context, slack } = await jobWorld(db, {
    at: '2025-06-02T08:30:00Z',
    settings,
    users: [
      { id: 'U1', email: ANA, tz: 'UTC' },
      { id: 'U2', email: 'gone@example.com', tz: 'UTC', deleted: true },
    ],
  });
  seedScan(db, settings, MONDAY, [
    { id: 'mine-1', csm: ANA },
    { id: 'nobody-1', csm: null },
    { id: 'name-1', csm: 'Somebody Unlisted' },
    { id: 'gone-1', csm: 'gone@example.com' },
    { id: 'goneid-1', csm: 'U2' },
    { id: 'never-1', csm: 'typo@example.com' },
  ]);
  expect(await deliver(context)).toMatchObject({ posted: 2, failed: 0 });
  expect(namesIn(slack.messages('DU1')[0]?.blocks ?? [])).toBe(1);
  const [team] = slack.messages('C1');
  expect(namesIn(team?.blocks ?? [])).toBe(5);
  expect(JSON.stringify(team?.blocks)).toContain('without an owner');
});

test('a CSM deactivated after a digest could not be posted: its news reaches the team, nothing is dropped', async () => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: '2025-06-02T08:30:00Z', settings });
  seedScan(db, settings, MONDAY, accountsOf(ANA, 3));
  slack.fail('conversations.open', { kind: 'error', error: 'user_disabled' });
  expect(await deliver(context)).toMatchObject({ posted: 0, failed: 1 });
  const ana = slack.workspace.users.get('U1');
  if (ana) slack.workspace.users.set('U1', { ...ana, deleted: true });
  clock.set('2025-06-03T09:00:00Z');
  await deliver(context);
  expect(namesIn(slack.messages('C1')[0]?.blocks ?? [])).toBe(3);
});

test('a digest that Slack refused is replaced by the next one, which tells its news too', async () => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: '2025-06-02T08:30:00Z', settings });
  seedScan(db, settings, MONDAY, accountsOf(ANA, 2, 'mon'));
  slack.fail('chat.postMessage', { kind: 'rate-limit', retryAfter: 1700 });
  await deliver(context);
  clock.set('2025-06-03T08:30:00Z');
  seedScan(db, settings, '2025-06-03', [...accountsOf(ANA, 2, 'mon', { news: [] }), ...accountsOf(ANA, 1, 'tue')]);
  await deliver(context);
  expect(slack.messages('DU1')).toHaveLength(1);
  expect(namesIn(slack.messages('DU1')[0]?.blocks ?? [])).toBe(3);
});

test('while the last digest is in doubt the next one waits', async () => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: '2025-06-02T08:30:00Z', settings });
  seedScan(db, settings, MONDAY, accountsOf(ANA, 2, 'mon'));
  slack.fail('chat.postMessage', { kind: 'reset', accepted: true });
  await deliver(context);
  seedScan(db, settings, '2025-06-03', accountsOf(ANA, 1, 'tue'));
  clock.set('2025-06-03T08:30:00Z');
  await deliver(context);
  clock.advance(300);
  await deliver(context);
  expect(slack.messages('DU1').map((message) => namesIn(message.blocks))).toEqual([2, 1]);
});

test('with a day the hour is ignored, working days are not', async () => {
  const db = await memoryStore();
  const { context } = await jobWorld(db, { at: '2025-06-02T03:00:00Z', settings });
  seedScan(db, settings, '2025-06-01', accountsOf(ANA, 3));
  expect(await deliver(context)).toEqual({ posted: 0, skipped: 2, failed: 0, unknown: 0 });
  expect(await deliver(context, { day: '2025-06-01' })).toMatchObject({ posted: 0 });
  expect(await deliver(context, { day: MONDAY })).toMatchObject({ posted: 1 });
});

test('late in the evening a digest waits for the next morning', async () => {
  const db = await memoryStore();
  const { context, clock } = await jobWorld(db, { at: '2025-06-02T17:30:00Z', settings });
  seedScan(db, settings, MONDAY, accountsOf(ANA, 3));
  expect(await deliver(context)).toMatchObject({ posted: 0 });
  clock.set('2025-06-03T08:30:00Z');
  expect(await deliver(context)).toMatchObject({ posted: 1 });
});

// [what, zone, moments in UTC that are tried in order, how many messages after each]
const zones: readonly (readonly [string, string, readonly (readonly [string, number])[]])[] = [
  [
    'Shanghai on Friday evening UTC: it is Saturday there',
    'Asia/Shanghai',
    [
      ['2025-06-06T22:00:00Z', 0],
      ['2025-06-08T23:00:00Z', 0],
      ['2025-06-09T00:30:00Z', 1],
    ],
  ],
  [
    'Shanghai: 08:30 there is half past midnight UTC',
    'Asia/Shanghai',
    [
      ['2025-06-03T00:25:00Z', 0],
      ['2025-06-03T00:30:00Z', 1],
    ],
  ],
  [
    'New York, the night the clocks go forward',
    'America/New_York',
    [
      ['2025-03-10T12:25:00Z', 0],
      ['2025-03-10T12:30:00Z', 1],
      ['2025-03-10T13:30:00Z', 1],
    ],
  ],
  [
    'New York, the Friday before',
    'America/New_York',
    [
      ['2025-03-07T12:30:00Z', 0],
      ['2025-03-07T13:30:00Z', 1],
    ],
  ],
  [
    'New York, the night the clocks go back',
    'America/New_York',
    [
      ['2025-11-03T12:30:00Z', 0],
      ['2025-11-03T13:30:00Z', 1],
      ['2025-11-03T14:30:00Z', 1],
    ],
  ],
  [
    'London, the night the clocks go forward',
    'Europe/London',
    [
      ['2025-03-31T07:25:00Z', 0],
      ['2025-03-31T07:30:00Z', 1],
      ['2025-03-31T08:30:00Z', 1],
    ],
  ],
  [
    'London, the night the clocks go back',
    'Europe/London',
    [
      ['2025-10-27T07:30:00Z', 0],
      ['2025-10-27T08:30:00Z', 1],
      ['2025-10-27T09:30:00Z', 1],
    ],
  ],
  [
    'a clock set back an hour',
    'UTC',
    [
      ['2025-06-02T09:00:00Z', 1],
      ['2025-06-02T08:00:00Z', 1],
      ['2025-06-02T08:45:00Z', 1],
    ],
  ],
  [
    'a clock that ran a day ahead',
    'UTC',
    [
      ['2025-06-03T09:00:00Z', 1],
      ['2025-06-02T09:00:00Z', 1],
      ['2025-06-03T09:00:00Z', 1],
    ],
  ],
];

test.each(zones)('%s', async (_name, tz, moments) => {
  const db = await memoryStore();
  const start = moments[0]?.[0] ?? '';
  const { context, slack, clock } = await jobWorld(db, { at: start, settings, users: [{ id: 'U1', email: ANA, tz }] });
  seedScan(db, settings, start.slice(0, 10), accountsOf(ANA, 2));
  for (const [at, messages] of moments) {
    clock.set(at);
    await deliver(context);
    expect([at, slack.messages('DU1').length]).toEqual([at, messages]);
  }
});

test('a digest time that the spring night skips is served right after it', async () => {
  const db = await memoryStore();
  const night = settingsWith({ schedule: { digest: '02:30', workingDays: [1, 2, 3, 4, 5, 6, 7] } });
  const { context, slack, clock } = await jobWorld(db, {
    at: '2025-03-09T06:55:00Z',
    settings: night,
    users: [{ id: 'U1', email: ANA, tz: 'America/New_York' }],
  });
  seedScan(db, night, '2025-03-09', accountsOf(ANA, 2));
  await deliver(context);
  expect(slack.messages('DU1')).toHaveLength(0);
  clock.set('2025-03-09T07:00:00Z');
  await deliver(context);
  expect(slack.messages('DU1')).toHaveLength(1);
});

test('zone and language: settings before Slack, Slack before the portfolio', async () => {
  const db = await memoryStore();
  const own = settingsWith({
    portfolio: { language: 'en', timezone: 'UTC' },
    csms: [{ name: 'Ben Ode', slackId: 'U2', timezone: 'Asia/Tokyo', language: 'en' }],
  });
  const { context, slack, clock } = await jobWorld(db, {
    at: '2025-06-02T23:30:00Z',
    settings: own,
    users: [
      { id: 'U1', email: ANA, name: '安娜', tz: 'Asia/Shanghai', locale: 'zh-CN' },
      { id: 'U2', name: 'Ben Ode', tz: 'Europe/London', locale: 'zh-CN' },
    ],
  });
  seedScan(db, own, MONDAY, [
    ...accountsOf(ANA, 2, 'ana'),
    ...accountsOf('ben  ode', 1, 'ben'),
    ...accountsOf('U2', 1, 'benid'),
  ]);
  await deliver(context);
  expect(slack.messages().map((message) => message.channel)).toEqual(['DU2']);
  expect(namesIn(slack.messages('DU2')[0]?.blocks ?? [])).toBe(2);
  expect(JSON.stringify(slack.messages('DU2')[0]?.blocks)).toContain('Meet your book, Ben');
  clock.set('2025-06-03T00:30:00Z');
  await deliver(context);
  expect(JSON.stringify(slack.messages('DU1')[0]?.blocks)).toMatch(/[\u4e00-\u9fff]/);
  expect(slack.calls('users.info')).toHaveLength(2);
});

test('profiles are asked for once a day, and a stored one serves while Slack is out of reach', async () => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: '2025-06-02T08:30:00Z', settings });
  seedScan(db, settings, MONDAY, accountsOf(ANA, 1));
  for (let minute = 0; minute < 3; minute += 1) await deliver(context);
  expect(slack.calls('users.lookupByEmail')).toHaveLength(1);
  clock.set('2025-06-03T08:30:00Z');
  seedScan(db, settings, '2025-06-03', accountsOf(ANA, 1, 'tue'));
  slack.fail('users.lookupByEmail', { kind: 'reset', accepted: false });
  expect(await deliver(context)).toMatchObject({ posted: 1 });
});

test('a CSM about whom Slack cannot be asked yet waits, and is not handed to the team', async () => {
  const db = await memoryStore();
  const { context, slack } = await jobWorld(db, { at: '2025-06-02T08:30:00Z', settings });
  seedScan(db, settings, MONDAY, accountsOf(ANA, 1));
  slack.fail('users.lookupByEmail', { kind: 'status', status: 500, accepted: false });
  expect(await deliver(context)).toMatchObject({ posted: 0 });
  expect(await deliver(context)).toMatchObject({ posted: 1 });
  expect(slack.messages('C1')).toHaveLength(0);
});

test('a dry run shows the messages and stores nothing', async () => {
  const db = await memoryStore();
  const { context, slack } = await jobWorld(db, { at: '2025-06-02T08:30:00Z', settings });
  seedScan(db, settings, MONDAY, [...accountsOf(ANA, 12), { id: 'nobody-1', csm: null }]);
  const tables = ['delivery', 'person', 'lease', 'verdict', 'news'];
  const dump = (): unknown => tables.map((table) => db.handle.prepare(`select * from ${table}`).all());
  const before = dump();
  const result = await deliver(context, { dryRun: true });
  expect(result.messages?.map(({ kind, recipient }) => [kind, recipient])).toEqual([
    ['book', ANA],
    ['unowned', 'C1'],
  ]);
  expect(namesIn(result.messages?.[0]?.blocks ?? [])).toBe(10);
  expect(dump()).toEqual(before);
  expect(slack.messages()).toHaveLength(0);
  expect(await deliver(context)).toMatchObject({ posted: 2 });
});

test('digests that the scan holds back are not composed', async () => {
  const db = await memoryStore();
  const { context } = await jobWorld(db, { at: '2025-06-02T08:30:00Z', settings });
  seedScan(db, settings, MONDAY, accountsOf(ANA, 3), { reason: 'score shift' });
  expect(await deliver(context)).toMatchObject({ posted: 0 });
});

test('12.9: a snoozed account stays out until its day and comes back once', async () => {
  const db = await memoryStore();
  const { context, slack } = await jobWorld(db, { at: '2025-06-02T08:30:00Z', settings });
  seedScan(db, settings, MONDAY, [{ id: 'acc-1', csm: ANA }]);
  await deliver(context);
  const snooze = {
    accountId: 'acc-1',
    deliveryId: 1,
    by: 'U1',
    choice: 'snooze',
    reason: null,
    until: '2025-06-10',
  } as const;
  db.bulk(() => recordVerdict(db, { ...snooze, at: Date.parse('2025-06-02T09:00:00Z') }));
  seedScan(db, settings, '2025-06-05', [
    { id: 'acc-1', csm: ANA, news: [{ state: 'escalated', key: 'seats:', version: 'x' } as object] },
  ]);
  const posted: number[] = [];
  for (const day of ['05', '06', '09', '10', '11', '12']) {
    seedScan(db, settings, `2025-06-${day}`, [{ id: 'acc-1', csm: ANA, news: [] }]);
    const { posted: count } = await deliver(context, { day: `2025-06-${day}` });
    posted.push(count);
  }
  expect(posted).toEqual([0, 0, 0, 1, 0, 0]);
  expect(JSON.stringify(slack.messages('DU1').at(-1)?.blocks)).toContain('snooze has ended');
});

test('an undone snooze wakes nobody', async () => {
  const db = await memoryStore();
  const { context } = await jobWorld(db, { at: '2025-06-02T08:30:00Z', settings });
  seedScan(db, settings, MONDAY, [{ id: 'acc-1', csm: ANA }]);
  await deliver(context);
  const key = { accountId: 'acc-1', deliveryId: 1, by: 'U1' };
  db.bulk(() => recordVerdict(db, { ...key, choice: 'snooze', reason: null, until: '2025-06-04', at: 1 }));
  db.bulk(() => undoVerdict(db, key));
  expect(await deliver(context, { day: '2025-06-04' })).toMatchObject({ posted: 0 });
});

test('two processes at once post once', async () => {
  const db = await fileStore();
  const { context, slack } = await jobWorld(db, { at: '2025-06-02T08:30:00Z', settings });
  seedScan(db, settings, MONDAY, [...accountsOf(ANA, 5), { id: 'nobody-1', csm: null }]);
  const second = await openStore(db.path);
  const other = { ...context, db: second, holder: 'other' };
  await Promise.all([composeDigests(context), composeDigests(other)]);
  const [one, two] = await Promise.all([deliver(context), deliver(other)]);
  second.close();
  expect(one.posted + two.posted).toBe(2);
  expect(slack.messages()).toHaveLength(2);
});

test('a digest that cannot be composed costs nobody else theirs', async () => {
  const db = await memoryStore();
  const { context, slack } = await jobWorld(db, {
    at: '2025-06-02T08:30:00Z',
    settings,
    users: [
      { id: 'U1', email: ANA, tz: 'UTC' },
      { id: 'U2', email: 'ben@example.com', tz: 'UTC' },
    ],
  });
  seedScan(db, settings, MONDAY, [...accountsOf(ANA, 2, 'ana'), ...accountsOf('ben@example.com', 2, 'ben')]);
  db.handle.prepare(`update assessment set data = '{' where account_id = 'ana-001'`).run();
  expect(await deliver(context)).toMatchObject({ posted: 1, failed: 1 });
  expect(slack.messages('DU2')).toHaveLength(1);
});
