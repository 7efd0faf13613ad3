import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { checkCard } from '../../blocks/limits.ts';
import { renderPlain } from '../../blocks/plain.ts';
import type { Answer, CommandContext } from '../../src/commands/command.ts';
import { loadCommands, runCommand } from '../../src/commands/run.ts';
import { PLANNED } from '../../src/commands/support/planned.ts';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { assessmentWriter } from '../../src/store/assessments.ts';
import { finishRun, startRun } from '../../src/store/runs.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { textFor } from '../../src/text/text.ts';
import { aGuardedAssessment, anAssessment, aPlay, TODAY } from '../support/an-assessment.ts';
import { memoryStore } from '../support/temp-store.ts';
import { seedAccounts } from './seed.ts';

const MAYA = 'maya@example.com';
const OMAR = 'omar@example.com';

const named = (name: string, changes: Partial<Assessment> = {}, csm: string | null = MAYA): Assessment =>
  anAssessment({
    ...changes,
    account: { id: name.toLowerCase(), name, csm, arr: 10_000, renewal: null, planTier: null },
  });

const BOOK: readonly Assessment[] = [
  anAssessment(),
  aGuardedAssessment(),
  named('AcmeCo', { score: 60, band: 'warm' }),
  named('Acme Labs', { score: 40, band: 'nurture' }, OMAR),
  named('Scan Corp', { score: 30, band: 'nurture' }, OMAR),
  named('Pixelforge', { play: aPlay({ id: 'conversion-candidate' }) }, OMAR),
];

let db: Database;

beforeEach(async () => {
  db = await memoryStore();
});

function seedBook(): void {
  seedAccounts(
    db,
    BOOK.map(({ account }) => ({ id: account.id, name: account.name, ...(account.csm ? { csm: account.csm } : {}) })),
  );
}

function seedScan(): void {
  db.bulk(() => {
    const run = startRun(db, TODAY, DEFAULT_SETTINGS, 0);
    const write = assessmentWriter(db, run);
    for (const assessment of BOOK) write(assessment);
    const signals = { new: 0, escalated: 0, ongoing: 0, cleared: 0 };
    finishRun(db, run.id, { accounts: BOOK.length, signals, bands: {}, plays: {}, held: null, failures: {} }, 1);
  });
}

const ask = (words: string, changes: Partial<CommandContext> = {}): Promise<Answer> =>
  runCommand(words, {
    db,
    settings: DEFAULT_SETTINGS,
    text: textFor('en'),
    day: TODAY,
    asker: { key: null, slackId: null, email: null },
    commandName: '/expand',
    ...changes,
  });

const errorOf = (answer: Answer) =>
  (answer.json as { error?: { code: string; message: string; choices: string[] } }).error;

const asker = (email: string) => ({ key: email, slackId: null, email });

test('the folder is the registry: every file with a default export, and no planned command among them', async () => {
  const names = (await loadCommands()).map((command) => command.name);

  expect(names).toEqual(['account', 'help', 'rank', 'stage']);
  expect(readdirSync(new URL('../../src/commands/', import.meta.url))).toContain('run.ts');
  expect(Object.keys(PLANNED).filter((name) => names.includes(name))).toEqual([]);
});

test.each(['en', 'zh-CN'] as const)('an account is a card, JSON and a document (%s)', async (language) => {
  seedBook();
  seedScan();

  const answer = await ask('dataflow inc', { text: textFor(language) });

  expect(answer.ok).toBe(true);
  expect(checkCard(answer.card)).toEqual([]);
  expect(answer.markdown).toContain('DataFlow Inc');
  expect(renderPlain(answer.card)).toContain('88/100');
});

test('the JSON of an account has every key of the contract', async () => {
  seedBook();
  seedScan();

  const { json } = await ask('DataFlow Inc');

  expect(json).toMatchObject({
    account: { id: 'dataflow', name: 'DataFlow Inc', csm: MAYA, arr: 48_000 },
    day: TODAY,
    score: 88,
    flag: '',
    band: 'hot',
    priority: 'this-week',
    factors: {
      ceiling: { points: 25, max: 25, known: true },
      growth: { points: 20, max: 20, known: true },
      features: { points: 15, max: 15, known: true },
      health: { points: 18, max: 20, known: true },
      timing: { points: 10, max: 20, known: true },
    },
    confidence: { value: 100, level: 'high', range: [88, 88], unknown: [] },
    play: { id: 'pursue', verdict: 'yes', timing: 'now', urgency: 'high', liftsWhen: null, partner: false },
    signals: [
      {
        id: 'seat-ceiling',
        subject: '',
        strength: 'strong',
        state: 'new',
        baseline: false,
        evidence: [
          {
            measure: 'seats_active',
            value: 48,
            of: 50,
            from: null,
            day: TODAY,
            source: { file: 'accounts.csv', row: 2 },
            text: expect.any(String),
          },
        ],
      },
    ],
    opportunities: [],
    sizing: {
      conservative: 34_200,
      aggressive: 63_200,
      recommended: [40_000, 50_000],
      offer: { seats: 30, arr: 48_800 },
    },
    opener: { kind: 'expansion', text: expect.any(String) },
  });
  const { play, opener } = json as { play: { steps: string[] }; opener: { questions: string[] } };
  expect(play.steps[0]).toBe('Schedule a growth planning call this week');
  expect(opener.questions).toHaveLength(3);
});

test('a guarded account has no sizing, says when the guard lifts, and an absent opener is null all through', async () => {
  seedBook();
  seedScan();

  expect((await ask('EchoLLC')).json).toMatchObject({
    sizing: null,
    play: { liftsWhen: expect.stringContaining('NPS is 7') },
    opener: { kind: 'stabilising' },
  });
});

test('A42 an ambiguous name is a choice, one button each', async () => {
  seedBook();
  seedScan();

  const answer = await ask('Acme');

  expect(answer.ok).toBe(false);
  expect(errorOf(answer)).toMatchObject({ code: 'ambiguous-account', choices: ['AcmeCo', 'Acme Labs'] });
  expect(checkCard(answer.card)).toEqual([]);
  expect(JSON.stringify(answer.card.blocks)).toContain('"action_id":"choose"');
  expect(renderPlain(answer.card)).toContain('AcmeCo');
});

test('an unknown name gets at most three close ones', async () => {
  seedBook();
  seedScan();

  expect(errorOf(await ask('AcemCo'))).toMatchObject({ code: 'unknown-account', choices: ['AcmeCo'] });
  expect(errorOf(await ask('Zzyzx'))).toMatchObject({ code: 'unknown-account', choices: [] });
});

test('quotes force an account over a command', async () => {
  seedBook();
  seedScan();

  expect((await ask('"Scan Corp"')).json).toMatchObject({ account: { name: 'Scan Corp' } });
  expect(errorOf(await ask('Scan Corp'))).toMatchObject({ code: 'not-yet' });
  expect(renderPlain((await ask('Scan Corp')).card)).toContain('/expand "Scan Corp"');
});

test.each([...Object.keys(PLANNED)])(
  '`%s` says what it will do and what works today, in both languages',
  async (name) => {
    seedBook();
    for (const language of ['en', 'zh-CN'] as const) {
      const answer = await ask(`${name} AcmeCo`, { text: textFor(language), commandName: '/headroom' });

      expect(answer.ok).toBe(false);
      expect(checkCard(answer.card)).toEqual([]);
      expect(errorOf(answer)?.message).toContain(name);
      expect(answer.markdown).not.toContain('/expand');
    }
  },
);

test.each([
  ['', 'nothing-asked'],
  ['AcmeCo', 'no-accounts'],
  ['rank', 'no-accounts'],
])('%j before any import answers %s', async (words, code) => {
  expect(errorOf(await ask(words))?.code).toBe(code);
});

test.each(['AcmeCo', 'rank'])('%j before the first scan says when it comes', async (words) => {
  seedBook();

  const answer = await ask(words);

  expect(errorOf(answer)?.code).toBe('not-scanned');
  expect(answer.markdown).toContain(DEFAULT_SETTINGS.schedule.scan);
});

test('an account that came in after the scan is known, and waits', async () => {
  seedBook();
  seedScan();
  seedAccounts(db, [{ name: 'Newcomer' }]);

  const error = errorOf(await ask('newcomer'));

  expect(error?.code).toBe('not-scanned');
  expect(error?.message).toContain('Newcomer');
});

test('help lists the folder under the name that was used', async () => {
  const answer = await ask('帮助', { commandName: '/headroom' });

  const shown = renderPlain(answer.card);
  expect(answer.ok).toBe(true);
  expect(checkCard(answer.card)).toEqual([]);
  expect(shown).toContain('/headroom rank');
  expect(shown).toContain('/headroom ACCOUNT');
  expect(shown).not.toContain('/expand');
  expect(answer.json).toMatchObject({ title: expect.any(String), sections: expect.any(Array) });
});

test('rank lists paid accounts by score, in the contract’s words', async () => {
  seedBook();
  seedScan();

  const { rows } = (await ask('rank')).json as { rows: { account: string }[] };

  expect(rows.map((row) => row.account)).toEqual(['DataFlow Inc', 'EchoLLC', 'AcmeCo', 'Acme Labs', 'Scan Corp']);
  expect(rows[1]).toEqual({
    rank: 2,
    account: 'EchoLLC',
    score: 68,
    flag: '*',
    size: 'high',
    priority: 'fix-first',
    expansion: 'yes',
    timing: 'after-fix',
    play: 'solve-expand',
    thisWeek: 'Urgent health check call',
  });
});

const accountsIn = (answer: Answer): string[] =>
  (answer.json as { rows: { account: string }[] }).rows.map((row) => row.account);

test.each(['rank mine', '排名 我的', 'RANK  Mine'])('%j keeps to the asker’s own', async (words) => {
  seedBook();
  seedScan();

  expect(accountsIn(await ask(words, { asker: asker(OMAR) }))).toEqual(['Acme Labs', 'Scan Corp']);
});

test('rank takes a number, and refuses what it does not know', async () => {
  seedBook();
  seedScan();

  const two = await ask('rank 2');

  expect(accountsIn(two)).toEqual(['DataFlow Inc', 'EchoLLC']);
  expect(checkCard(two.card)).toEqual([]);
  expect(errorOf(await ask('rank sideways'))?.code).toBe('unclear');
  expect(errorOf(await ask('rank mine', { asker: asker('nobody@example.com') }))?.code).toBe('none-yours');
});

const OWNERS: Settings = {
  ...DEFAULT_SETTINGS,
  csms: [{ name: 'Maya', email: MAYA, manager: 'grace@example.com' }],
  portfolio: { ...DEFAULT_SETTINGS.portfolio, access: 'owner', admins: ['root@example.com'] },
};

test.each([
  [MAYA, true],
  ['MAYA@example.com', true],
  ['grace@example.com', true],
  ['root@example.com', true],
  [OMAR, false],
])('access `owner`: may %s see one of Maya’s accounts? %s', async (email, may) => {
  seedBook();
  seedScan();

  const answer = await ask('AcmeCo', { settings: OWNERS, asker: asker(email) });

  expect(answer.ok).toBe(may);
});

test('a refused asker learns nothing: the answer is the one an unknown name gets', async () => {
  seedBook();
  seedScan();
  const omar = { settings: OWNERS, asker: asker(OMAR) };

  const refused = await ask('DataFlow Inc', omar);
  const unknown = await ask('DataFlaw Inc', omar);

  const without = (answer: Answer) => JSON.stringify(answer).replaceAll(/DataFl[ao]w/g, 'X');
  expect(without(refused)).toBe(without(unknown));
  expect(accountsIn(await ask('rank', omar))).toEqual(['Acme Labs', 'Scan Corp']);
  expect(errorOf(await ask('Acme', omar))?.choices).toEqual(['Acme Labs']);
  expect((await ask('opener DataFlow Inc', omar)).markdown).not.toContain('expand DataFlow');
});

test('typed words are data: they ping nobody and format nothing', async () => {
  seedBook();
  seedScan();

  const { card } = await ask('<!channel> *bold* `x` & <@U1>');

  const said = JSON.stringify(card);
  expect(said).not.toContain('<!channel>');
  expect(said).not.toContain('<@U1>');
  expect(checkCard(card)).toEqual([]);
});

test('whatever is typed is answered within Slack’s limits', async () => {
  seedBook();
  seedScan();
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 4000 }),
    fc.stringMatching(/^(rank|help|opener|排名|"|“|acme| |`|\\*|<|>|&|\\d){0,40}$/),
    fc.constantFrom('a', 'A', '客', '"', '“”', 'rank 999999', 'rank 0', `${'x'.repeat(5000)}`),
  );

  await fc.assert(
    fc.asyncProperty(words, async (typed) => {
      const answer = await ask(typed, { text: textFor('zh-CN') });
      return checkCard(answer.card).length === 0 && answer.markdown.length > 0;
    }),
    { numRuns: 200 },
  );
});
