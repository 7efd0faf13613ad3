import type { Assessment, Factor, PlayId } from '../../src/domain/assessment.ts';
import type { Day } from '../../src/domain/day.ts';
import type { News } from '../../src/domain/delivery.ts';
import type { Opportunity } from '../../src/domain/opportunity.ts';
import type { Settings } from '../../src/domain/settings.ts';
import type { Signal } from '../../src/domain/signal.ts';
import { assessmentWriter } from '../../src/store/assessments.ts';
import { newsWriter } from '../../src/store/news.ts';
import { opportunityWriter } from '../../src/store/opportunities.ts';
import { finishRun, startRun } from '../../src/store/runs.ts';
import { signalWriter } from '../../src/store/signals.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { asStored } from './an-opportunity.ts';

/** An account as a scan left it: how it stands and what is new. */
export interface BookEntry {
  readonly id: string;
  readonly csm: string | null;
  readonly score?: number;
  readonly arr?: number | null;
  readonly play?: PlayId;
  /** News of the scan's day; a new seat-ceiling signal unless said. */
  readonly news?: readonly Partial<News>[];
  readonly cleared?: boolean;
  readonly opportunities?: readonly Opportunity[];
}

const aFactor = (points: number, max: number): Factor => ({
  points,
  max,
  known: true,
  inferred: false,
  reason: 'utilisation',
  evidence: [],
  lowest: points,
  highest: points,
});

/** A seat-ceiling signal first seen on that day. */
const aSeatSignal = (day: Day, state: Signal['state'] = 'new'): Signal => ({
  id: 'seat-ceiling',
  family: 'seats',
  subject: '',
  strength: 'strong',
  state,
  baseline: false,
  firstSeen: day,
  lastSeen: day,
  evidence: [
    {
      measure: 'seats_active',
      value: 48,
      of: 50,
      day,
      source: { importId: 1, file: 'accounts.csv', row: 2, day },
    },
  ],
});

/** The judgement of a book entry on a day; plain enough for any card. */
export function anAssessment(entry: BookEntry, day: Day): Assessment {
  const play = entry.play ?? 'pursue';
  const guard = play === 'defend' || play === 'fix-first' || play === 'adopt-first';
  return {
    account: {
      id: entry.id,
      name: `Account ${entry.id}`,
      csm: entry.csm,
      arr: entry.arr === undefined ? 48_000 : entry.arr,
      renewal: '2025-12-01',
      planTier: null,
    },
    day,
    score: entry.score ?? 80,
    flag: guard ? '*' : '',
    band: 'hot',
    size: 'high',
    factors: {
      ceiling: aFactor(25, 25),
      growth: aFactor(20, 20),
      features: aFactor(7, 15),
      health: aFactor(18, 20),
      timing: aFactor(10, 20),
    },
    confidence: { value: 100, level: 'high', range: [80, 80], unknown: [], helps: null },
    play: {
      id: play,
      partner: false,
      priority: guard ? 'defend-first' : 'this-week',
      verdict: guard ? 'no' : 'yes',
      timing: guard ? 'n/a' : 'now',
      ranking: guard ? 'retention' : 'growth-planning',
      urgency: 'high',
      steps: ['growth-call'],
      liftsWhen: null,
      reasons: [],
      caution: null,
      since: day,
    },
    signals: [aSeatSignal(day, entry.cleared ? 'cleared' : 'new')],
    opportunities: entry.opportunities ?? [],
    activations: [],
    organic: [],
    conversion: null,
    askRest: null,
    nothing: null,
    champions: [],
    timeline: [],
    sizing: null,
    opener: null,
    needsHuman: [],
    stale: [],
    warnings: [],
  };
}

const count = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries([...new Set(values)].map((value) => [value, values.filter((one) => one === value).length]));

/** Stores a finished scan of these accounts, as the scan job would have. */
export function seedScan(
  db: Database,
  settings: Settings,
  day: Day,
  entries: readonly BookEntry[],
  held: { readonly reason: string } | null = null,
): void {
  db.bulk(() => {
    const run = startRun(db, day, settings, Date.parse(`${day}T05:00:00Z`));
    const write = assessmentWriter(db, run);
    const writeSignals = signalWriter(db);
    const writeNews = newsWriter(db, run);
    const writeOpportunities = opportunityWriter(db, { day, at: 0 });
    const writeAccount = db.prepare<unknown[]>('insert or replace into account (id, name, csm) values (?, ?, ?)');
    for (const entry of entries) {
      const assessment = anAssessment(entry, day);
      writeAccount.run(entry.id, assessment.account.name, entry.csm);
      write(assessment);
      writeSignals(
        entry.id,
        assessment.signals.map((signal) => ({ ...signal, day, prior: null })),
      );
      const opportunities = assessment.opportunities.map((one) => asStored(one, day));
      writeOpportunities(entry.id, { opportunities, changes: [] });
      const news = (entry.news ?? [{}]).map((one) => ({
        kind: 'signal' as const,
        key: 'seats:',
        state: 'new' as const,
        day,
        version: `${day}|${one.key ?? ''}`,
        ...one,
      }));
      writeNews(entry.id, day, news);
    }
    finishRun(
      db,
      run.id,
      {
        accounts: entries.length,
        signals: { new: entries.length, escalated: 0, ongoing: 0, cleared: 0 },
        bands: { hot: entries.length },
        plays: count(entries.map((entry) => entry.play ?? 'pursue')),
        held,
        failures: {},
      },
      Date.parse(`${day}T05:01:00Z`),
    );
  });
}

/** Accounts `prefix-01` … of one CSM, scores falling from 99. */
export const accountsOf = (
  csm: string | null,
  count: number,
  prefix = 'acc',
  more: Partial<BookEntry> = {},
): BookEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${prefix}-${String(index + 1).padStart(3, '0')}`,
    csm,
    score: Math.max(1, 99 - index),
    ...more,
  }));
