import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import type { Digest } from '../../src/domain/delivery.ts';
import { deliver } from '../../src/jobs/deliver.ts';
import { scan } from '../../src/jobs/scan.ts';
import { findDelivery } from '../../src/store/deliveries.ts';
import { jobWorld, settingsWith } from '../support/a-job.ts';
import { importText } from '../support/an-import.ts';
import { memoryStore } from '../support/temp-store.ts';

// 799 and 800 of 1,000 seats lie on either side of 80%, and with it the score on either side of a band's limit.
const settings = settingsWith({
  schedule: { workingDays: [1, 2, 3, 4, 5, 6, 7], ranking: { weekday: 7, time: '23:59' } },
});
const HEAD = 'ID,Account,CSM,ARR,Plan,Renewal date,Seats,Users,NPS,Health,Adoption,API calls\n';
const FIRST = '2025-06-02';

/** The mornings that said something, as `+days reasons`, of an account whose used seats are these day by day. */
async function toldOf(seats: readonly number[]): Promise<string[]> {
  const db = await memoryStore();
  const { context, clock } = await jobWorld(db, { at: `${FIRST}T09:00:00Z`, settings });
  const told: string[] = [];
  for (const [index, users] of seats.entries()) {
    const day = addDays(FIRST, index);
    const line = `C1,Firm One,ana@example.com,48000,Enterprise,2026-07-08,1000,${users},9,healthy,80%,500/1000\n`;
    await importText(db, HEAD + line, { day });
    scan(db, { day, settings, now: clock.now });
    clock.set(`${day}T09:00:00Z`);
    await deliver(context, { day });
    const content = findDelivery(db, 'digest', 'ana@example.com', day)?.content;
    const digest: Digest | null = content?.kind === 'digest' ? content.digest : null;
    const reasons = digest?.cards.flatMap((card) => card.reasons.map(({ kind, key }) => `${kind} ${key}`)) ?? [];
    if (reasons.length > 0) told.push(`+${index} ${reasons.join(', ')}`);
  }
  return told;
}

const swing = (days: number): number[] => Array.from({ length: days }, (_, index) => (index % 2 === 0 ? 799 : 800));

test.each<readonly [string, readonly number[], readonly string[]]>([
  ['swings every day: once in 14 days', swing(24), ['+1 band warm', '+16 band nurture']],
  ['swings and settles where it was: no more', [799, 800, 799, ...Array(20).fill(800)], ['+1 band warm']],
  [
    'swings and settles elsewhere: after 14 days',
    [799, 800, ...Array(20).fill(799)],
    ['+1 band warm', '+15 band nurture'],
  ],
])('a value at the limit of a band %s', async (_, seats, expected) => {
  expect(await toldOf(seats)).toEqual(expected);
});
