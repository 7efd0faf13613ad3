import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/day.ts';
import type { Facts } from '../../src/domain/facts.ts';
import { anEvent } from '../support/a-dossier.ts';
import { anAccount } from '../support/scans.ts';

const START = '2024-06-01';
const DAYS = 365;

/** A small generator of numbers from a seed (mulberry32), so that a failure can be run again. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One account's year: seats that wander and flap, renames, days without a file, a file imported again. */
function yearOf(seed: number) {
  const next = numbersFrom(seed);
  const account = anAccount();
  const told: string[] = [];
  let active = 70 + Math.floor(next() * 20);
  const funded = Math.floor(next() * 300);
  for (let day = 0; day < DAYS; day += 1) {
    active = Math.max(60, Math.min(104, active + Math.floor(next() * 7) - 3));
    if (next() < 0.1) continue;
    const on = addDays(START, day);
    const facts: Facts = {
      name: next() < 0.05 ? 'Acme Group' : 'AcmeCo',
      seats_licensed: 100,
      // A missing row says nothing: what was known stays known.
      ...(next() < 0.1 ? {} : { seats_active: active }),
    };
    const events =
      day >= funded ? [anEvent('funding', addDays(START, funded), { round: 'Series B', source: 'TechCrunch' })] : [];
    if (day >= funded + 4)
      events.push(anEvent('funding', addDays(START, funded + 3), { round: 'series b', source: 'Reuters' }));
    const scan = () => account.scan({ on, facts, events });
    const signals = scan();
    if (next() < 0.1) expect(scan()).toEqual(signals);
    for (const { family, subject, state, id, firstSeen } of signals) {
      if (state === 'new' || state === 'escalated') told.push(`${family}|${subject}|${firstSeen}|${id}`);
    }
  }
  return told;
}

test('a year of flapping values, renames, missing days and repeated imports tells everything once', () => {
  for (let seed = 1; seed <= 25; seed += 1) {
    const told = yearOf(seed);
    expect(new Set(told).size, `seed ${seed}`).toBe(told.length);
    expect(
      told.filter((key) => key.startsWith('funding-round')),
      `seed ${seed}`,
    ).toHaveLength(1);
    // A signal that cleared is news again no sooner than 14 days later.
    const days = told.filter((key) => key.startsWith('seats')).map((key) => key.split('|')[2] ?? '');
    const firsts = [...new Set(days)];
    for (const [index, day] of firsts.slice(1).entries()) expect(day >= addDays(firsts[index] ?? '', 14)).toBe(true);
  }
});
