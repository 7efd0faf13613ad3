import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Card } from '../../src/domain/card.ts';
import type { DeliveryKind } from '../../src/domain/delivery.ts';
import { runOutbox } from '../../src/jobs/outbox.ts';
import { findPerson } from '../../src/jobs/people.ts';
import { claimDelivery, readDelivery } from '../../src/store/deliveries.ts';
import { nextPostable, reviveFailed, startPosting } from '../../src/store/outbox.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { jobWorld, settingsWith } from '../support/a-job.ts';
import type { Fault } from '../support/fake-slack-types.ts';
import { memoryStore } from '../support/temp-store.ts';

const AT = '2025-06-02T08:30:00Z';
const ANA = 'ana@example.com';
const CARD: Card = { text: 'Hello', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Hello' } }] };
const PLAIN: Card = { text: 'Plain', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Plain' } }] };

function claim(
  db: Database,
  more: {
    readonly kind?: DeliveryKind;
    readonly recipient?: string;
    readonly period?: string;
    readonly fallback?: Card;
    readonly at?: string;
  } = {},
): number {
  const id = db.bulk(() =>
    claimDelivery(db, {
      kind: more.kind ?? 'ranking',
      recipient: more.recipient ?? 'C1',
      period: more.period ?? '2025-06-02',
      now: Date.parse(more.at ?? AT),
      compose: () => ({ card: CARD, fallback: more.fallback ?? null, content: { kind: 'message' } }),
    }),
  );
  if (id === null) throw new Error('claimed before');
  return id;
}

const stateOf = (db: Database, id: number): string | undefined => readDelivery(db, id)?.state;

test('a claimed message is posted once, with its id in the metadata, and stored with channel and ts', async () => {
  const db = await memoryStore();
  const { context, slack } = await jobWorld(db, { at: AT });
  const id = claim(db);
  expect(await runOutbox(context)).toEqual({ posted: 1, failed: 0, unknown: 0 });
  expect(await runOutbox(context)).toEqual({ posted: 0, failed: 0, unknown: 0 });
  const [message] = slack.messages('C1');
  expect(slack.messages()).toHaveLength(1);
  expect(message?.metadata?.event_payload).toEqual({ delivery_id: id });
  expect(readDelivery(db, id)).toMatchObject({ state: 'posted', channel: 'C1', ts: message?.ts, attempts: 1 });
});

// Whatever goes wrong, run after run with a minute between them ends in exactly one message.
const faults: readonly (readonly [string, readonly Fault[]])[] = [
  ['429', [{ kind: 'rate-limit', retryAfter: 3 }]],
  ['429 for long', [{ kind: 'rate-limit', retryAfter: 300 }]],
  ['500 before accepting', [{ kind: 'status', status: 500, accepted: false }]],
  ['500 after accepting', [{ kind: 'status', status: 500, accepted: true }]],
  ['reset before accepting', [{ kind: 'reset', accepted: false }]],
  ['reset after accepting', [{ kind: 'reset', accepted: true }]],
  ['slow before accepting', [{ kind: 'slow', ms: 400, accepted: false }]],
  ['slow after accepting', [{ kind: 'slow', ms: 400, accepted: true }]],
  ['a passing refusal', [{ kind: 'error', error: 'message_limit_exceeded' }]],
  ['an error that may hide a success', [{ kind: 'error', error: 'internal_error' }]],
  [
    'several in a row',
    [
      { kind: 'reset', accepted: false },
      { kind: 'rate-limit', retryAfter: 1 },
      { kind: 'status', status: 503, accepted: true },
    ],
  ],
];

test.each(faults)('%s ends in exactly one message', async (_name, list) => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: AT, timeoutMs: 200 });
  const id = claim(db);
  slack.fail('chat.postMessage', ...list);
  for (let run = 0; run < 12; run += 1) {
    await runOutbox(context);
    clock.advance(61);
  }
  expect(slack.messages('C1')).toHaveLength(1);
  expect(stateOf(db, id)).toBe('posted');
  expect(readDelivery(db, id)?.ts).toBe(slack.messages('C1')[0]?.ts);
});

test('a message in doubt is looked up no sooner than 60 seconds later', async () => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: AT });
  const id = claim(db);
  slack.fail('chat.postMessage', { kind: 'reset', accepted: true });
  expect(await runOutbox(context)).toEqual({ posted: 0, failed: 0, unknown: 1 });
  clock.advance(59);
  expect(await runOutbox(context)).toMatchObject({ posted: 0, unknown: 1 });
  expect(slack.calls('conversations.history')).toHaveLength(0);
  clock.advance(1);
  expect(await runOutbox(context)).toEqual({ posted: 1, failed: 0, unknown: 0 });
  expect(slack.calls('chat.postMessage')).toHaveLength(1);
  expect(stateOf(db, id)).toBe('posted');
});

test('where history cannot be read, it is not posted again and administrators are told once', async () => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, {
    at: AT,
    settings: settingsWith({ portfolio: { admins: ['U9'] } }),
    users: [{ id: 'U9', tz: 'UTC' }],
    scopes: ['chat:write', 'im:write', 'users:read', 'users:read.email'],
  });
  const id = claim(db);
  slack.fail('chat.postMessage', { kind: 'reset', accepted: false });
  for (let run = 0; run < 5; run += 1) {
    await runOutbox(context);
    clock.advance(61);
  }
  expect(slack.messages('C1')).toHaveLength(0);
  expect(stateOf(db, id)).toBe('abandoned');
  expect(slack.messages('DU9')).toHaveLength(1);
  expect(slack.messages('DU9')[0]?.text).toContain('may not have arrived');
});

test('while history is only out of reach for now, the message stays in doubt', async () => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: AT });
  const id = claim(db);
  slack.fail('chat.postMessage', { kind: 'reset', accepted: true });
  slack.fail(
    'conversations.history',
    { kind: 'status', status: 500, accepted: false },
    { kind: 'rate-limit', retryAfter: 5 },
  );
  await runOutbox(context);
  for (const state of ['unknown', 'unknown', 'posted']) {
    clock.advance(61);
    await runOutbox(context);
    expect(stateOf(db, id)).toBe(state);
  }
  expect(slack.messages('C1')).toHaveLength(1);
});

test('killed between claim and post: posted once after the restart', async () => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: AT });
  claim(db);
  clock.advance(3600);
  await runOutbox(context);
  await runOutbox(context);
  expect(slack.messages('C1')).toHaveLength(1);
});

test.each([true, false])(
  'killed between post and saving ts (Slack has it: %s): one message after the restart',
  async (arrived) => {
    const db = await memoryStore();
    const { context, slack, clock } = await jobWorld(db, { at: AT });
    const id = claim(db);
    const delivery = nextPostable(db, clock.now());
    if (!delivery) throw new Error('nothing to post');
    db.bulk(() => startPosting(db, delivery, 'C1', clock.now()));
    if (arrived) await context.messenger.post('C1', CARD, id);

    clock.advance(20);
    expect(await runOutbox(context)).toEqual({ posted: 0, failed: 0, unknown: 1 });
    expect(slack.messages('C1')).toHaveLength(arrived ? 1 : 0);
    for (let run = 0; run < 3; run += 1) {
      clock.advance(61);
      await runOutbox(context);
    }
    expect(slack.messages('C1')).toHaveLength(1);
    expect(readDelivery(db, id)).toMatchObject({ state: 'posted', ts: slack.messages('C1')[0]?.ts });
  },
);

test('a clock set back an hour neither posts twice nor keeps a message back', async () => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: AT });
  const lost = claim(db);
  slack.fail('chat.postMessage', { kind: 'reset', accepted: true });
  await runOutbox(context);
  clock.advance(-3600);
  const refused = claim(db, { period: '2025-06-09' });
  await runOutbox(context);
  clock.advance(61);
  await runOutbox(context);
  clock.advance(61);
  await runOutbox(context);
  expect([stateOf(db, lost), stateOf(db, refused)]).toEqual(['posted', 'posted']);
  expect(slack.messages('C1')).toHaveLength(2);
});

test.each([
  ['channel_not_found', 'C404'],
  ['not_in_channel', 'C2'],
])('%s is given up after one call, shown, and told to the administrator once', async (error, channel) => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, {
    at: AT,
    settings: settingsWith({ portfolio: { admins: ['U9'] } }),
    users: [{ id: 'U9', tz: 'UTC', locale: 'zh-CN' }],
    channels: [{ id: 'C2', member: false }],
  });
  const id = claim(db, { recipient: channel });
  for (let run = 0; run < 4; run += 1) {
    await runOutbox(context);
    clock.advance(3600);
  }
  expect(slack.calls('chat.postMessage').filter((call) => call.args['channel'] === channel)).toHaveLength(1);
  expect(readDelivery(db, id)).toMatchObject({ state: 'failed', error, dueAt: null });
  expect(slack.messages('DU9').map((message) => message.text)).toEqual([expect.stringContaining('没有发出')]);
});

const reset: Fault = { kind: 'reset', accepted: false };
const many = (fault: Fault): Fault[] => Array.from({ length: 60 }, () => fault);

/** A digest for Ana, whose conversation must be opened first, in a workspace that can be out of reach. */
async function aMorning(more: { readonly tz?: string; readonly at?: string } = {}) {
  const db = await memoryStore();
  const at = more.at ?? AT;
  const world = await jobWorld(db, {
    at,
    users: [
      { id: 'U1', email: ANA, tz: more.tz ?? 'UTC' },
      { id: 'U9', tz: 'UTC' },
    ],
    settings: settingsWith({ portfolio: { admins: ['U9'] } }),
  });
  await findPerson(world.context, { key: ANA, lookUp: ANA, name: ANA });
  const id = claim(db, { kind: 'digest', recipient: ANA, at });
  const runFor = async (minutes: number, outage: boolean): Promise<void> => {
    for (let minute = 0; minute < minutes; minute += 5) {
      world.slack.heal();
      if (outage)
        for (const method of ['conversations.open', 'chat.postMessage']) world.slack.fail(method, ...many(reset));
      await runOutbox(world.context);
      world.clock.advance(300);
    }
  };
  return { ...world, db, id, runFor };
}

test.each([45, 90, 300, 600])('a digest outlives %i minutes without Slack on its morning', async (minutes) => {
  const { db, id, slack, runFor } = await aMorning();
  await runFor(minutes, true);
  expect(readDelivery(db, id)).toMatchObject({ attempts: 0, state: 'failed' });
  // Our own wait is half an hour at most.
  await runFor(40, false);
  expect(slack.messages('DU1')).toHaveLength(1);
  expect(readDelivery(db, id)).toMatchObject({ attempts: 1, state: 'posted' });
});

test('once its day is over where it is read, a digest is given up and told of', async () => {
  // 20:30 in New York.
  const { db, id, slack, runFor } = await aMorning({ tz: 'America/New_York', at: '2025-06-03T00:30:00Z' });
  await runFor(180, true);
  expect(stateOf(db, id)).toBe('failed');
  expect(readDelivery(db, id)?.dueAt).not.toBeNull();
  await runFor(90, true);
  expect(readDelivery(db, id)).toMatchObject({ state: 'failed', dueAt: null, attempts: 0 });
  await runFor(60, false);
  expect(slack.messages('DU1')).toEqual([]);
  expect(slack.messages('DU9')).toHaveLength(1);
});

test('a conversation Slack refuses to open uses up attempts', async () => {
  const { context, db, id, slack, clock } = await aMorning();
  slack.fail('conversations.open', ...many({ kind: 'error', error: 'method_not_supported_for_channel_type' }));
  for (let run = 0; run < 30; run += 1) {
    await runOutbox(context);
    clock.advance(3600);
  }
  expect(readDelivery(db, id)).toMatchObject({ state: 'failed', dueAt: null, attempts: 8 });
});

test('posts in doubt that never arrived use up no attempts, each looked up before the next', async () => {
  const { context, db, id, slack, clock } = await aMorning();
  slack.fail('chat.postMessage', ...Array.from({ length: 12 }, () => reset));
  slack.fail('chat.postMessage', { kind: 'error', error: 'message_limit_exceeded' });
  for (let run = 0; run < 40; run += 1) {
    await runOutbox(context);
    clock.advance(61);
  }
  expect(slack.messages('DU1')).toHaveLength(1);
  expect(slack.calls('conversations.history')).toHaveLength(12);
  expect(readDelivery(db, id)).toMatchObject({ state: 'posted', attempts: 2 });
});

test.each(['chat.postMessage', 'conversations.open'])(
  'Slack’s own word on when to come back to %s counts, however long it is',
  async (method) => {
    const { context, db, id, slack, clock } = await aMorning();
    slack.fail(method, { kind: 'rate-limit', retryAfter: 7200 });
    await runOutbox(context);
    for (let minute = 0; minute < 119; minute += 1) {
      clock.advance(60);
      await runOutbox(context);
    }
    expect(slack.calls(method)).toHaveLength(1);
    clock.advance(60);
    await runOutbox(context);
    expect(slack.messages('DU1')).toHaveLength(1);
    expect(readDelivery(db, id)).toMatchObject({ state: 'posted', attempts: 1 });
  },
);

test('being asked to wait again and again is no refusal', async () => {
  const { context, db, id, slack, clock } = await aMorning();
  slack.fail('chat.postMessage', ...Array.from({ length: 20 }, (): Fault => ({ kind: 'rate-limit', retryAfter: 60 })));
  for (let run = 0; run < 25; run += 1) {
    await runOutbox(context);
    clock.advance(61);
  }
  expect(slack.messages('DU1')).toHaveLength(1);
  expect(readDelivery(db, id)).toMatchObject({ state: 'posted', attempts: 1 });
});

test.each(['chat.postMessage', 'conversations.open'])(
  'Slack’s word on %s given in what is the future now, the clock having been set back, is not waited for',
  async (method) => {
    const { context, id, db, slack, clock } = await aMorning({ at: '2028-06-02T08:30:00Z' });
    slack.fail(method, { kind: 'rate-limit', retryAfter: 7200 });
    await runOutbox(context);
    clock.set(AT);
    for (let run = 0; run < 8; run += 1) {
      await runOutbox(context);
      clock.advance(300);
    }
    expect(stateOf(db, id)).toBe('posted');
  },
);

test('once mended, what was given up can have another round', async () => {
  const db = await memoryStore();
  const { context, slack } = await jobWorld(db, { at: AT, channels: [{ id: 'C1', member: false }] });
  claim(db);
  await runOutbox(context);
  slack.workspace.channels.set('C1', { id: 'C1', name: 'team', member: true });
  expect(db.bulk(() => reviveFailed(db, context.clock.now()))).toBe(1);
  expect(await runOutbox(context)).toMatchObject({ posted: 1 });
});

test('attempts are bounded', async () => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, { at: AT });
  const id = claim(db);
  slack.fail(
    'chat.postMessage',
    ...Array.from({ length: 50 }, (): Fault => ({ kind: 'error', error: 'message_limit_exceeded' })),
  );
  for (let run = 0; run < 30; run += 1) {
    await runOutbox(context);
    clock.advance(3600);
  }
  expect(slack.calls('chat.postMessage')).toHaveLength(context.settings.delivery.maxAttempts);
  expect(readDelivery(db, id)).toMatchObject({ state: 'failed', dueAt: null });
});

test('where Slack refuses native blocks, the plain form is posted in the same run', async () => {
  const db = await memoryStore();
  const { context, slack } = await jobWorld(db, { at: AT });
  const id = claim(db, { fallback: PLAIN });
  slack.fail('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
  expect(await runOutbox(context)).toEqual({ posted: 1, failed: 0, unknown: 0 });
  expect(slack.messages('C1').map((message) => message.text)).toEqual(['Plain']);
  expect(readDelivery(db, id)).toMatchObject({ card: PLAIN, fallback: null });
});

test('one message per second per channel', async () => {
  const db = await memoryStore();
  const { context, slack } = await jobWorld(db, { at: AT, channels: [{ id: 'C1' }, { id: 'C2' }] });
  for (const period of ['a', 'b', 'c']) claim(db, { period });
  claim(db, { recipient: 'C2' });
  await runOutbox(context);
  const times = slack
    .calls('chat.postMessage')
    .filter((call) => call.args['channel'] === 'C1')
    .map((call) => call.at);
  expect(times.map((at) => at - (times[0] ?? 0))).toEqual([0, 1000, 2000]);
  expect(slack.messages('C2')).toHaveLength(1);
});

test('while Slack is out of reach most messages keep their claim', async () => {
  const db = await memoryStore();
  const { context, slack, clock } = await jobWorld(db, {
    at: AT,
    channels: Array.from({ length: 9 }, (_, n) => ({ id: `C${n}` })),
  });
  for (let n = 0; n < 9; n += 1) claim(db, { recipient: `C${n}` });
  slack.fail('chat.postMessage', ...Array.from({ length: 3 }, (): Fault => ({ kind: 'reset', accepted: false })));
  expect(await runOutbox(context)).toEqual({ posted: 0, failed: 0, unknown: 3 });
  clock.advance(61);
  expect(await runOutbox(context)).toEqual({ posted: 9, failed: 0, unknown: 0 });
  expect(slack.messages()).toHaveLength(9);
});

test('two runs at once post once', async () => {
  const db = await memoryStore();
  const { context, slack } = await jobWorld(db, { at: AT });
  for (const period of ['a', 'b', 'c', 'd']) claim(db, { period });
  await Promise.all([runOutbox(context), runOutbox({ ...context, holder: 'other' })]);
  expect(slack.messages('C1')).toHaveLength(4);
});

test('whatever fails in whatever order, and wherever the clock jumps, each message arrives exactly once', async () => {
  const fault = fc.constantFrom<Fault>(
    { kind: 'rate-limit', retryAfter: 2 },
    { kind: 'error', error: 'internal_error' },
    { kind: 'error', error: 'message_limit_exceeded' },
    { kind: 'status', status: 500, accepted: false },
    { kind: 'status', status: 502, accepted: true },
    { kind: 'reset', accepted: false },
    { kind: 'reset', accepted: true },
  );
  const faultLists = fc.record({
    post: fc.array(fault, { maxLength: 5 }),
    // A refusal to read history for good gives the message up, which is another test.
    history: fc.array(
      fault.filter((one) => one.kind !== 'error'),
      { maxLength: 2 },
    ),
    jumps: fc.array(fc.constantFrom(-3600, -90, 30, 61, 300, 3600), { minLength: 4, maxLength: 6 }),
  });
  await fc.assert(
    fc.asyncProperty(faultLists, async ({ post, history, jumps }) => {
      const db = await memoryStore();
      const { context, slack, clock } = await jobWorld(db, { at: AT, channels: [{ id: 'C1' }, { id: 'C2' }] });
      for (const recipient of ['C1', 'C2']) claim(db, { recipient });
      slack.fail('chat.postMessage', ...post);
      slack.fail('conversations.history', ...history);
      for (const jump of [...jumps, ...Array.from({ length: 14 }, () => 901)]) {
        await runOutbox(context);
        clock.advance(jump);
      }
      expect([slack.messages('C1').length, slack.messages('C2').length]).toEqual([1, 1]);
    }),
    { numRuns: 30 },
  );
});

test('a clock that stands still is not waited for', async () => {
  const db = await memoryStore();
  const { context, slack } = await jobWorld(db, { at: AT });
  claim(db);
  slack.fail('chat.postMessage', { kind: 'rate-limit', retryAfter: 3 });
  const clock = { now: context.clock.now, sleep: () => Promise.resolve() };
  expect(await runOutbox({ ...context, clock })).toEqual({ posted: 0, failed: 1, unknown: 0 });
});
