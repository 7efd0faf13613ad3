import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../src/domain/day.ts';
import { deliver } from '../../src/jobs/deliver.ts';
import { scan } from '../../src/jobs/scan.ts';
import { recordVerdict } from '../../src/store/verdicts.ts';
import { jobWorld, settingsWith } from '../support/a-job.ts';
import { importText } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

const FIRST = '2025-06-02';
const ANA = 'ana@example.com';
const BO = 'bo@example.com';
const HEAD = 'ID,Account,CSM,ARR,Plan,Renewal date,Seats,Users,NPS\n';
const settings = settingsWith({
  portfolio: { teamChannel: 'C1' },
  csms: [{ name: 'Bo Chen', email: BO }],
  schedule: { workingDays: [1, 2, 3, 4, 5, 6, 7], ranking: { weekday: 7, time: '23:59' } },
});

/** Owners of the one account that changes hands; Ana and Bo have another one each. */
async function aTeam(nps: number) {
  const db = await memoryStore();
  const { context, clock, slack } = await jobWorld(db, {
    at: `${FIRST}T09:00:00Z`,
    settings,
    users: [
      { id: 'U1', email: ANA, name: 'Ana Silva', tz: 'UTC' },
      { id: 'U2', email: BO, name: 'Bo Chen', tz: 'UTC', locale: 'zh-CN' },
    ],
  });
  const row = (id: string, name: string, csm: string, score: number) =>
    `${id},${name},${csm},48000,Pro,2026-07-08,100,40,${score}\n`;
  const import_ = (day: Day, owner: string) =>
    importText(db, HEAD + row('A1', 'Acme', owner, nps) + row('A2', 'Ante', ANA, 9) + row('B1', 'Beta', BO, 9), {
      day,
    });
  /** What a morning says, by conversation, once its file names this owner. */
  const morning = async (after: number, owner: string): Promise<Record<string, string>> => {
    const day = addDays(FIRST, after);
    const before = slack.messages().length;
    await import_(day, owner);
    scan(db, { day, settings, now: clock.now });
    clock.set(`${day}T09:00:00Z`);
    await deliver(context, { day });
    const told = slack.messages().slice(before);
    return Object.fromEntries(told.map(({ channel, blocks }) => [channel, JSON.stringify(blocks)]));
  };
  return { db, clock, import_, morning };
}

describe('an account handed to another CSM', () => {
  test('is put before its new owner once, with the guard that stands', async () => {
    const { morning } = await aTeam(3);
    await morning(0, ANA);

    const told = await morning(1, BO);

    expect(Object.keys(told)).toEqual(['DU2']);
    expect(told['DU2']).toContain('Acme');
    expect(told['DU2']).toContain('新转到你名下，需要先稳住');
    expect(told['DU2']).not.toContain('Beta');
    expect(await morning(2, BO)).toEqual({});
  });

  test('without a guard is theirs, no more', async () => {
    const { morning } = await aTeam(9);
    await morning(0, BO);

    const told = await morning(1, ANA);

    expect(Object.keys(told)).toEqual(['DU1']);
    expect(told['DU1']).toContain('Now yours');
    expect(told['DU1']).not.toContain('care first');
  });

  test('is told to the last of several owners, and not to who had it for an hour', async () => {
    const { morning, import_ } = await aTeam(9);
    await morning(0, ANA);
    await import_(addDays(FIRST, 1), BO);
    expect(await morning(2, ANA)).toEqual({});
  });

  test('is told although its former owner dismissed or snoozed it', async () => {
    for (const choice of ['not-relevant', 'snooze'] as const) {
      const { db, clock, morning } = await aTeam(9);
      await morning(0, ANA);
      const until = choice === 'snooze' ? '2025-07-01' : null;
      db.bulk(() =>
        recordVerdict(db, {
          accountId: 'A1',
          deliveryId: null,
          by: 'U1',
          choice,
          reason: null,
          until,
          at: clock.now(),
        }),
      );
      expect(Object.keys(await morning(1, BO))).toEqual(['DU2']);
    }
  });

  test.each([
    ['the same person by name', BO, 'Bo Chen'],
    ['somebody nobody can write to', ANA, 'Zoe'],
  ])('to %s is no news', async (_, from, to) => {
    const { morning } = await aTeam(9);
    await morning(0, from);
    expect(await morning(1, to)).toEqual({});
  });
});
