import { describe, expect, test } from 'vitest';
import type { AccountVerdict } from '../../src/domain/delivery.ts';
import type { Stage } from '../../src/domain/opportunity.ts';
import { recordDecision, undoDecision } from '../../src/store/decisions.ts';
import { readDossier } from '../../src/store/dossiers.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { opportunityById, readLog, setStage } from '../../src/store/stages.ts';
import { seedScan } from '../support/a-book.ts';
import { settingsWith } from '../support/a-job.ts';
import { anOpportunity } from '../support/an-opportunity.ts';
import { memoryStore } from '../support/temp-store.ts';

const SEAT = 'ACME-SEAT-1';
const TIER = 'ACME-TIER-1';

/** Someone's click on a card, its delivery 7 unless said, on the n-th of June at second n. */
interface Step {
  readonly day: number;
  readonly by?: string;
  readonly card?: number | null;
  readonly about?: string | null;
  readonly click?: AccountVerdict['choice'];
  readonly undo?: true;
  readonly stage?: Stage;
}

const dayOf = (number: number): string => `2025-06-${String(number).padStart(2, '0')}`;

function play(db: Database, { day, by = 'U1', card = 7, about = SEAT, click, undo, stage }: Step): void {
  const moment = { day: dayOf(day), at: day * 1000 };
  db.bulk(() => {
    if (stage) setStage(db, { ...moment, id: about ?? '', stage, by, deliveryId: null });
    else if (undo) undoDecision(db, { accountId: 'acme', deliveryId: card, by }, moment);
    else if (click) {
      const verdict = { accountId: 'acme', deliveryId: card, by, choice: click, at: moment.at, opportunityId: about };
      recordDecision(db, { ...verdict, reason: null, until: click === 'snooze' ? '2025-07-01' : null }, moment);
    }
  });
}

async function storeAfter(...steps: readonly Step[]): Promise<Database> {
  const db = await memoryStore();
  const opportunities = [
    anOpportunity({ id: SEAT }),
    anOpportunity({ id: TIER, type: 'TIER', item: 'Enterprise', composite: 7 }),
  ];
  seedScan(db, settingsWith({}), '2025-06-01', [{ id: 'acme', csm: null, opportunities }]);
  for (const step of steps) play(db, step);
  return db;
}

const stageOf = (db: Database, id = SEAT): string | undefined => opportunityById(db, id)?.stage;

const asksOf = (db: Database, day = '2025-06-30'): string[] =>
  (readDossier(db, 'acme', day)?.dossier.asks ?? []).map(
    (ask) => `${ask.day.slice(-2)} ${ask.kind} ${ask.opportunityId === SEAT ? 'seat' : 'tier'}`,
  );

const act: Step = { day: 2, click: 'taking-action' };
const dismiss: Step = { day: 2, click: 'not-relevant' };
const snooze: Step = { day: 3, click: 'snooze' };

describe('what a click does to the opportunity its card led with', () => {
  test.each<readonly [string, readonly Step[], Stage]>([
    ['Taking action sends it on its way', [act], 'outreach-sent'],
    ['twice is once', [act, act], 'outreach-sent'],
    ['Undo brings it back', [act, { day: 3, undo: true }], 'identified'],
    ['and clicked again it is on its way again', [act, { day: 3, undo: true }, { ...act, day: 4 }], 'outreach-sent'],
    ['Undo twice is once', [act, { day: 3, undo: true }, { day: 4, undo: true }], 'identified'],
    ['never back from where a person took it', [{ day: 1, stage: 'verbal-commit' }, act], 'verbal-commit'],
    ['Undo leaves a stage set since', [act, { day: 3, stage: 'won' }, { day: 4, undo: true }], 'won'],
    [
      'Undo leaves a stage set by hand before',
      [{ day: 1, stage: 'outreach-sent' }, act, { day: 3, undo: true }],
      'outreach-sent',
    ],
    [
      'somebody else goes on with it',
      [act, { ...act, day: 3, by: 'U2', card: 8 }, { day: 4, undo: true }],
      'outreach-sent',
    ],
    [
      'until they take it back too',
      [act, { ...act, day: 3, by: 'U2', card: 8 }, { day: 4, undo: true }, { day: 5, by: 'U2', card: 8, undo: true }],
      'identified',
    ],
    ['Snooze in place of it calls it off', [act, snooze], 'identified'],
    ['and Undo of the snooze makes it stand again', [act, snooze, { day: 4, undo: true }], 'outreach-sent'],
    ['Not relevant moves nothing', [dismiss], 'identified'],
    ['a card without one moves nothing', [{ ...act, about: null }], 'identified'],
  ])('%s', async (_, steps, stage) => {
    expect(stageOf(await storeAfter(...steps))).toBe(stage);
  });

  test('answers to commands led with one thing yesterday and with another today', async () => {
    const first = { ...act, card: null };
    const second: Step = { day: 3, card: null, about: TIER, click: 'taking-action' };

    const both = await storeAfter(first, second);
    expect([stageOf(both), stageOf(both, TIER)]).toEqual(['outreach-sent', 'outreach-sent']);

    const undone = await storeAfter(first, second, { day: 4, card: null, undo: true });
    expect([stageOf(undone), stageOf(undone, TIER)]).toEqual(['outreach-sent', 'identified']);
  });

  test('the same choice on the same message is one, though a guard came up between two clicks', async () => {
    const db = await storeAfter(act, { ...act, day: 3, about: null });

    expect(db.handle.prepare('select count(*) as n, min(opportunity) as about from verdict').get()).toEqual({
      n: 1,
      about: SEAT,
    });
  });

  test('is logged with its card, each way', async () => {
    const db = await storeAfter(act, { day: 3, undo: true });

    expect(readLog(db, { accountId: 'acme', id: SEAT })).toMatchObject([
      { day: dayOf(2), at: 2000, from: 'identified', to: 'outreach-sent', by: 'U1', deliveryId: 7 },
      { day: dayOf(3), at: 3000, from: 'outreach-sent', to: 'identified', by: 'U1', deliveryId: 7 },
    ]);
  });
});

describe('what the customer was asked and declined', () => {
  test.each<readonly [string, readonly Step[], readonly string[]]>([
    ['nothing', [], []],
    ['outreach', [act], ['02 asked seat']],
    ['outreach taken back', [act, { day: 3, undo: true }], []],
    [
      'every step of a conversation',
      [act, { day: 5, stage: 'in-conversation' }, { day: 9, stage: 'verbal-commit' }, { day: 12, stage: 'won' }],
      ['02 asked seat', '05 asked seat', '09 asked seat'],
    ],
    ['lost', [act, { day: 5, stage: 'lost' }], ['02 asked seat', '05 lost seat']],
    [
      'lost, and taken up again',
      [act, { day: 5, stage: 'lost' }, { day: 6, stage: 'in-conversation' }],
      ['02 asked seat', '06 asked seat'],
    ],
    [
      'lost by mistake',
      [
        { day: 5, stage: 'lost' },
        { day: 5, stage: 'identified' },
      ],
      [],
    ],
    [
      'lost, then won',
      [
        { day: 5, stage: 'lost' },
        { day: 6, stage: 'won' },
      ],
      [],
    ],
    [
      'lost a second time',
      [
        { day: 5, stage: 'lost' },
        { day: 6, stage: 'identified' },
        { day: 8, stage: 'lost' },
      ],
      ['08 lost seat'],
    ],
    [
      'a step too far, corrected',
      [act, { day: 5, stage: 'verbal-commit' }, { day: 6, stage: 'in-conversation' }],
      ['02 asked seat', '06 asked seat'],
    ],
    ['Not relevant', [dismiss], ['02 not-relevant seat']],
    ['Not relevant taken back', [dismiss, { day: 3, undo: true }], []],
    ['Not relevant on a card without an opportunity', [{ ...dismiss, about: null }], []],
    ['Not relevant, then snoozed instead', [dismiss, snooze], []],
    ['and the snooze taken back', [dismiss, snooze, { day: 4, undo: true }], ['02 not-relevant seat']],
    [
      'two of two people, one taken back',
      [dismiss, { ...dismiss, day: 3, by: 'U2' }, { day: 4, undo: true }],
      ['03 not-relevant seat'],
    ],
    [
      'Not relevant, and somebody goes on all the same',
      [dismiss, { ...act, day: 4, by: 'U2', card: 8 }],
      ['04 asked seat'],
    ],
    [
      'Not relevant after somebody acted, who takes it back',
      [act, { ...dismiss, day: 3, by: 'U2', card: 8 }, { day: 4, undo: true }],
      ['03 not-relevant seat'],
    ],
    [
      'Not relevant of two answers to commands',
      [
        { ...dismiss, card: null },
        { ...dismiss, day: 4, card: null, about: TIER },
      ],
      ['02 not-relevant seat', '04 not-relevant tier'],
    ],
    [
      'of two opportunities, in order of time',
      [
        { ...act, day: 4 },
        { day: 3, stage: 'lost', about: TIER },
      ],
      ['03 lost tier', '04 asked seat'],
    ],
  ])('%s', async (_, steps, asks) => {
    expect(asksOf(await storeAfter(...steps))).toEqual(asks);
  });

  test('carries what it was about, and nothing of days to come', async () => {
    const db = await storeAfter({ day: 5, stage: 'lost', about: TIER }, { ...dismiss, day: 6 });

    expect(readDossier(db, 'acme', dayOf(6))?.dossier.asks).toEqual([
      { day: dayOf(5), kind: 'lost', opportunityId: TIER, type: 'TIER', item: 'Enterprise' },
      { day: dayOf(6), kind: 'not-relevant', opportunityId: SEAT, type: 'SEAT', item: 'seats' },
    ]);
    expect(asksOf(db, dayOf(5))).toEqual(['05 lost tier']);
    expect(asksOf(db, dayOf(4))).toEqual([]);
  });
});
