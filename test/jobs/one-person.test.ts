import { describe, expect, test } from 'vitest';
import type { Settings } from '../../src/domain/settings.ts';
import { deliver } from '../../src/jobs/deliver.ts';
import { accountsOf, seedScan } from '../support/a-book.ts';
import { jobWorld, settingsWith } from '../support/a-job.ts';
import { memoryStore } from '../support/temp-store.ts';

const MONDAY = '2025-06-02';
const ANA = 'ana@example.com';
const USERS = [
  { id: 'U01', email: ANA, name: 'Ana Silva', tz: 'UTC' },
  { id: 'U02', email: 'bo@example.com', name: 'Bo Chen', tz: 'UTC' },
];

const settings = (csms: Settings['csms'] = []) =>
  settingsWith({ csms, schedule: { ranking: { weekday: 7, time: '23:59' } } });

const namesIn = (blocks: readonly object[]): string[] => [
  ...new Set(JSON.stringify(blocks).match(/Account [a-z]+-\d+/g)),
];

const recipients = (db: Awaited<ReturnType<typeof memoryStore>>): unknown[] =>
  db.prepare('select recipient from delivery order by id').all();

describe('a CSM stated by e-mail and by Slack id', () => {
  test.each<[title: string, csms: Settings['csms'], stated: readonly string[], key: string]>([
    ['whom nobody lists', [], [ANA, 'U01'], ANA],
    ['the Slack id first', [], ['U01', ANA], ANA],
    ['listed by e-mail alone', [{ name: 'Ana Silva', email: ANA }], [ANA, 'U01', 'Ana Silva'], ANA],
    ['listed by Slack id alone', [{ name: 'Ana Silva', slackId: 'U01' }], ['Ana Silva', ANA], 'U01'],
    ['listed by both', [{ name: 'Ana Silva', email: ANA, slackId: 'U01' }], ['U01', ANA.toUpperCase()], ANA],
  ])('%s gets one digest of all accounts', async (_, csms, stated, key) => {
    const db = await memoryStore();
    const world = await jobWorld(db, { at: '2025-06-02T08:30:00Z', settings: settings(csms), users: USERS });
    const { context, slack, clock } = world;
    seedScan(db, settings(csms), MONDAY, [
      ...stated.map((csm, index) => ({ id: `acc-${index + 1}`, csm })),
      { id: 'bo-1', csm: 'bo@example.com' },
    ]);

    expect(await deliver(context)).toMatchObject({ posted: 2, failed: 0 });
    expect(await deliver(context)).toMatchObject({ posted: 0 });

    expect(slack.messages('DU01')).toHaveLength(1);
    expect(namesIn(slack.messages('DU01')[0]?.blocks ?? []).sort()).toEqual(
      stated.map((_one, index) => `Account acc-${index + 1}`),
    );
    expect(slack.messages('DU02')).toHaveLength(1);
    expect(recipients(db)).toContainEqual({ recipient: key });

    // The next morning knows that the book was sent, under whichever key.
    clock.set('2025-06-03T08:30:00Z');
    seedScan(
      db,
      settings(csms),
      '2025-06-03',
      stated.map((csm, index) => ({ id: `acc-${index + 1}`, csm })),
    );
    expect(await deliver(context)).toMatchObject({ posted: 1 });
    expect(slack.messages('DU01')).toHaveLength(2);
  });

  test('who got a digest under one of them this morning gets no second one under the other', async () => {
    const db = await memoryStore();
    const world = await jobWorld(db, { at: '2025-06-02T08:30:00Z', settings: settings(), users: USERS });
    const { context, slack, clock } = world;
    seedScan(db, settings(), MONDAY, accountsOf('U01', 2));
    await deliver(context);
    seedScan(db, settings(), MONDAY, [...accountsOf('U01', 2, 'acc', { news: [] }), ...accountsOf(ANA, 2, 'new')]);
    expect(await deliver(context)).toMatchObject({ posted: 0 });
    clock.set('2025-06-03T08:30:00Z');
    expect(await deliver(context)).toMatchObject({ posted: 1 });
    expect(slack.messages('DU01')).toHaveLength(2);
  });

  test('two people stay two', async () => {
    const db = await memoryStore();
    const world = await jobWorld(db, { at: '2025-06-02T08:30:00Z', settings: settings(), users: USERS });
    seedScan(db, settings(), MONDAY, [...accountsOf(ANA, 1, 'ana'), ...accountsOf('U02', 1, 'bo')]);
    expect(await deliver(world.context)).toMatchObject({ posted: 2 });
    expect(world.slack.messages('DU01')).toHaveLength(1);
    expect(world.slack.messages('DU02')).toHaveLength(1);
  });
});
