import { expect, test } from 'vitest';
import { runCommand } from '../src/commands/run.ts';
import { DEFAULT_SETTINGS } from '../src/config/defaults.ts';
import { importFiles } from '../src/jobs/import.ts';
import { scan } from '../src/jobs/scan.ts';
import type { Database } from '../src/store/sqlite.ts';
import { textFor } from '../src/text/text.ts';
import { memoryStore } from './support/temp-store.ts';

// The six worked examples of spec section 4, imported, scanned and asked for as a user would (A1-A7).
const DAY = '2025-06-02';
const FOLDER = 'test/fixtures/worked';
const RECORDS = ['catalogue.json', 'events.csv', 'requests.csv', 'notes.csv'];

interface AccountAnswer {
  readonly score: number;
  readonly flag: string;
  readonly band: string;
  readonly priority: string;
  readonly factors: Record<string, { points: number; known: boolean }>;
  readonly confidence: { value: number; level: string; range: number[]; unknown: string[] };
  readonly play: { id: string; verdict: string; timing: string; urgency: string; liftsWhen: string | null };
  readonly size: string;
  readonly signals: { id: string; evidence: { text: string; source: { file: string; row: number } }[] }[];
  readonly opportunities: {
    readonly id: string;
    readonly arr: number | null;
    readonly composite: number;
    readonly tier: number;
    readonly blocked: string | null;
  }[];
  readonly sizing: unknown;
  readonly opener: { kind: string; text: string; questions: string[] } | null;
}

async function scannedBook(accounts: string): Promise<Database> {
  const db = await memoryStore();
  const files = [accounts, ...RECORDS].map((file) => `${FOLDER}/${file}`);
  const report = await importFiles(db, files, { day: DAY, settings: DEFAULT_SETTINGS, now: 0 });
  for (const file of report.files) expect(file).toMatchObject({ rejected: 0, waiting: 0, warnings: [] });
  scan(db, { day: DAY, settings: DEFAULT_SETTINGS, now: () => 0 });
  return db;
}

function ask(db: Database, words: string) {
  return runCommand(words, {
    db,
    settings: DEFAULT_SETTINGS,
    text: textFor('en'),
    day: DAY,
    asker: { key: null, slackId: null, email: null },
    commandName: '/expand',
  });
}

const EXPECTED = [
  {
    name: 'DataFlow Inc',
    points: [25, 20, 15, 18, 10],
    score: 88,
    flag: '',
    band: 'hot',
    value: 100,
    level: 'high',
    range: [88, 88],
    unknown: [],
    play: 'pursue',
    priority: 'this-week',
  },
  {
    name: 'BetaCorp',
    points: [25, 20, 7, 20, 20],
    score: 92,
    flag: '',
    band: 'hot',
    value: 65,
    level: 'medium',
    range: [85, 100],
    unknown: ['features'],
    play: 'pursue',
    priority: 'this-week',
  },
  {
    name: 'EchoLLC',
    points: [25, 10, 15, 8, 10],
    score: 68,
    flag: '*',
    band: 'warm',
    value: 80,
    level: 'high',
    range: [58, 78],
    unknown: ['growth'],
    play: 'fix-first',
    priority: 'fix-first',
  },
  {
    name: 'AlphaTech',
    points: [5, 10, 8, 12, 20],
    score: 55,
    flag: '',
    band: 'warm',
    value: 60,
    level: 'medium',
    range: [33, 73],
    unknown: ['growth', 'health'],
    play: 'pursue',
    priority: 'this-month',
  },
  {
    name: 'DeltaInc',
    points: [15, 10, 7, 0, 13],
    score: 45,
    flag: '',
    band: 'nurture',
    value: 65,
    level: 'medium',
    range: [28, 63],
    unknown: ['growth', 'features'],
    play: 'defend',
    priority: 'defend-first',
  },
  {
    name: 'GammaCo',
    points: [5, 0, 0, 12, 5],
    score: 22,
    flag: '',
    band: 'wait',
    value: 70,
    level: 'medium',
    range: [10, 30],
    unknown: ['health'],
    play: 'adopt-first',
    priority: 'adopt-first',
  },
] as const;

/** What DataFlow could buy (spec section 6, A16). */
const DATAFLOW = [
  'DATAFLOWINC-TIER-1 48800 8.5 T1',
  'DATAFLOWINC-SEAT-1 19200 8.3 T1',
  'DATAFLOWINC-ADDON-1 15000 7.3 T2',
  'DATAFLOWINC-USAGE-1 6000 7.1 T2',
];

test.each(['accounts.csv', 'accounts.json'])('the worked examples come out exact from %s', async (accounts) => {
  const db = await scannedBook(accounts);
  for (const expected of EXPECTED) {
    const answer = (await ask(db, expected.name)).json as AccountAnswer;
    expect({
      name: expected.name,
      points: ['ceiling', 'growth', 'features', 'health', 'timing'].map((factor) => answer.factors[factor]?.points),
      score: answer.score,
      flag: answer.flag,
      band: answer.band,
      value: answer.confidence.value,
      level: answer.confidence.level,
      range: answer.confidence.range,
      unknown: answer.confidence.unknown,
      play: answer.play.id,
      priority: answer.priority,
    }).toEqual(expected);
    const worth = answer.opportunities.map(({ id, arr, composite, tier }) => `${id} ${arr} ${composite} T${tier}`);
    if (expected.name === 'DataFlow Inc') expect(worth).toEqual(DATAFLOW);
    const isGuarded = ['defend', 'fix-first', 'adopt-first'].includes(expected.play);
    for (const { blocked } of answer.opportunities) expect(blocked).toBe(isGuarded ? expected.play : null);
    for (const signal of answer.signals)
      for (const { text, source } of signal.evidence) {
        expect(text).not.toBe('');
        expect(source.file).toMatch(/^(accounts|events|requests|notes)\.(csv|json)(#\w+)?$/);
        expect(source.row).toBeGreaterThan(0);
      }
  }
});

test('DataFlow is sized and addressed as the specification prints it (A15, A31)', async () => {
  const { sizing, opener } = (await ask(await scannedBook('accounts.csv'), 'dataflow inc.')).json as AccountAnswer;

  expect(sizing).toMatchObject({
    conservative: 34_200,
    aggressive: 63_200,
    recommended: [40_000, 50_000],
    offer: { seats: 30, arr: 48_800 },
    share: { conservative: 71, aggressive: 132, offer: 102 },
    comparison: { tierArr: 48_800, aLaCarteArr: 49_800, saves: 1_000 },
  });
  expect(opener?.kind).toBe('expansion');
  expect(opener?.text).toMatch(/48 of 50|Series A|20 engineers/);
  expect(opener?.text.endsWith('?')).toBe(true);
  expect(opener?.text.split(/\s+/).length).toBeLessThanOrEqual(100);
  expect(opener?.questions).toHaveLength(3);
});

test('a guarded account is offered nothing, and its opener steadies (A3, A5)', async () => {
  const db = await scannedBook('accounts.csv');
  for (const [name, urgency] of [
    ['EchoLLC', undefined],
    ['DeltaInc', 'high'],
    ['GammaCo', undefined],
  ] as const) {
    const { json, markdown, card } = await ask(db, name);
    const answer = json as AccountAnswer;
    expect(answer.sizing).toBeNull();
    expect(answer.opener?.kind).toBe('stabilising');
    expect(answer.play.liftsWhen).toBeTruthy();
    if (urgency) expect(answer.play.urgency).toBe(urgency);
    const told = `${markdown}\n${JSON.stringify(card)}`;
    expect(told).not.toMatch(/\$\d|upgrade|upsell|add-on|discount|pricing|Enterprise|Analytics/i);
  }
  const delta = (await ask(db, 'DeltaInc')).json as AccountAnswer;
  expect(delta.signals.map((signal) => signal.id).filter((id) => id.startsWith('seat-'))).toEqual(['seat-approaching']);
});

test('the ranking is the portfolio table of the specification (A7)', async () => {
  const { rows } = (await ask(await scannedBook('accounts.csv'), 'rank')).json as { rows: Record<string, unknown>[] };

  const table = rows.filter((row) => row['account'] !== 'DataFlow Inc');
  expect(
    table.map(({ account, score, flag, size, priority, expansion, timing, play, thisWeek }) => [
      account,
      `${score}${flag}`,
      size,
      priority,
      expansion,
      timing,
      play,
      thisWeek,
    ]),
  ).toEqual([
    ['BetaCorp', '92', 'high', 'this-week', 'yes', 'now', 'growth-planning', 'Schedule growth planning call'],
    ['EchoLLC', '68*', 'high', 'fix-first', 'yes', 'after-fix', 'solve-expand', 'Urgent health check call'],
    [
      'AlphaTech',
      '55',
      'medium',
      'this-month',
      'maybe',
      '30-days',
      'build-interest',
      'Send premium feature case study',
    ],
    ['DeltaInc', '45', 'low', 'defend-first', 'no', 'n/a', 'retention', 'Pull ROI data, prepare retention'],
    ['GammaCo', '22', 'low', 'adopt-first', 'no', '6-months', 'adoption', 'Assign to adoption review'],
  ]);
});

test('importing and scanning the same day again changes nothing (A30)', async () => {
  const db = await scannedBook('accounts.csv');
  const dump = () =>
    [
      'import',
      'account',
      'account_name',
      'snapshot',
      'snapshot_replaced',
      'contact',
      'event',
      'note',
      'request',
      'signal',
      'standing',
      'news',
    ].map((table) => [table, db.handle.prepare(`select * from "${table}"`).all()]);
  const before = dump();
  const files = ['accounts.csv', ...RECORDS].map((file) => `${FOLDER}/${file}`);

  const report = await importFiles(db, files, { day: DAY, settings: DEFAULT_SETTINGS, now: 5 });
  const first = scan(db, { day: DAY, settings: DEFAULT_SETTINGS, now: () => 0 });
  const second = scan(db, { day: DAY, settings: DEFAULT_SETTINGS, now: () => 0 });

  expect(report.files.map((file) => file.changed)).toEqual(files.map(() => false));
  expect(dump()).toEqual(before);
  expect(second).toEqual(first);
  expect(first.signals.new).toBeGreaterThan(10);
});

test('a day before the last scanned one is refused', async () => {
  const db = await scannedBook('accounts.csv');

  expect(() => scan(db, { day: '2025-06-01', settings: DEFAULT_SETTINGS, now: () => 0 })).toThrowError(
    /before the last scanned day, 2025-06-02/,
  );
});
