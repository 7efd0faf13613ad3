import type { Signal } from '../../domain/signal.ts';
import { counted } from './counted.ts';

/** Reports: English wording. */
export const reports = {
  none: 'none',
  unknown: 'unknown',
  /** Where a data point was read. */
  source: (day: string, file: string, row: number) => `${day}, ${file} row ${row}`,

  account: {
    title: (name: string, score: string) => `${name}: ${score}`,
    subtitle: (day: string, band: string, priority: string) => `${day}, ${band}, ${priority.toLowerCase()}`,
    guarded: (lifts: string) => `Protect first. Nothing is proposed until ${lifts}.`,

    facts: 'At a glance',
    arr: 'ARR',
    renewal: 'Renewal',
    plan: 'Plan',
    owner: 'Owner',
    play: 'Play',
    since: (play: string, day: string) => `${play}, since ${day}`,
    verdict: 'Ready to expand',
    timing: 'When',
    size: 'Size',
    urgency: 'Urgency',

    factors: 'How the score adds up',
    factorColumns: { factor: 'Factor', points: 'Points', why: 'Why' },
    inferred: 'inferred',
    total: 'Score',

    confidence: 'How sure we are',
    known: (factors: string) => `Known: ${factors}`,
    half: (factors: string) => `Inferred, half counts: ${factors}`,
    missing: (factors: string) => `Unknown, adds no confidence: ${factors}`,
    helps: (what: string) => `Most useful to know: ${what}`,
    aged: (points: number) => `Old data, or a description alone, takes off ${points}`,
    sum: (value: number, level: string) => `Confidence ${value}, ${level.toLowerCase()}`,
    range: (low: number, high: number) => `With the unknown known, the score could be ${low} to ${high}`,

    signals: (count: number) => (count === 1 ? 'One signal' : `${count} signals`),
    noSignals: 'No signal stands today.',
    state: {
      new: 'new',
      ongoing: 'ongoing',
      escalated: 'stronger than before',
      cleared: 'cleared today',
    } satisfies Record<Signal['state'], string>,
    strength: { weak: 'weak', medium: 'medium', strong: 'strong' } satisfies Record<Signal['strength'], string>,
    firstSeen: (day: string) => `since ${day}`,
    baseline: 'already there at the first import',

    plan30: 'Next steps',
    why: 'Why this play',
    opener: 'What to say',
    openerPartner: 'For the partner',
    questions: 'Questions to ask',
    sizing: 'What it could be worth',
    conservative: (sum: string) => `Conservative: ${sum}`,
    aggressive: (sum: string) => `Aggressive: ${sum}`,
    stale: 'Too old to count',
    staleFact: (field: string, day: string, days: string) =>
      `${field}: last stated ${day}, ${counted(days, 'day')} ago`,
    human: 'For a person to decide',
  },

  ranking: {
    title: 'Accounts by readiness',
    totals: 'Totals',
    accounts: 'Accounts',
    arr: 'ARR',
    /** What is known in all, and of how many accounts nothing is. */
    arrTotal: (arr: string | null, unknown: string | null) =>
      arr === null ? 'not known' : unknown === null ? arr : `${arr}, ${unknown} without ARR`,
    bands: 'By band',
    plays: 'By play',
    count: 'Accounts',
    conversion: 'Conversion candidates',
    conversionNote: 'Free and trial accounts stand apart from the ranking.',
    flag: '* needs care first; growth comes after.',
  },
};
