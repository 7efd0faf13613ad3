import { beforeEach, describe, expect, test } from 'vitest';
import { checkCard } from '../../blocks/limits.ts';
import { renderPlain } from '../../blocks/plain.ts';
import type { Answer, CommandContext } from '../../src/commands/command.ts';
import { runCommand } from '../../src/commands/run.ts';
import { stageOf } from '../../src/commands/support/stage-words.ts';
import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import { STAGES } from '../../src/domain/opportunity.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { LANGUAGES } from '../../src/domain/settings.ts';
import type { Database } from '../../src/store/sqlite.ts';
import { opportunityById, readLog } from '../../src/store/stages.ts';
import { hasForbiddenWord } from '../../src/text/forbidden.ts';
import { textFor } from '../../src/text/text.ts';
import { seedScan } from '../support/a-book.ts';
import { importText } from '../support/an-import.ts';
import { anOpportunity } from '../support/an-opportunity.ts';
import { nameAccounts } from '../support/slack-app.ts';
import { memoryStore } from '../support/temp-store.ts';

const DAY = '2025-06-05';
const ANA = 'ana@example.com';
const OMAR = 'omar@example.com';
const SEAT = 'ACCOUNTACME-SEAT-1';
const TIER = 'ACCOUNTACME-TIER-1';
const GUARDED = 'ACCOUNTECHO-ADDON-1';

let db: Database;

beforeEach(async () => {
  db = await memoryStore();
  const module = anOpportunity({ id: GUARDED, type: 'ADDON', item: 'Premium Analytics', blocked: 'fix-first' });
  seedScan(db, DEFAULT_SETTINGS, '2025-06-02', [
    {
      id: 'acme',
      csm: ANA,
      opportunities: [anOpportunity({ id: SEAT }), anOpportunity({ id: TIER, type: 'TIER', item: 'Gold' })],
    },
    { id: 'echo', csm: ANA, play: 'fix-first', opportunities: [module] },
    { id: 'omega', csm: OMAR, opportunities: [anOpportunity({ id: 'ACCOUNTOMEGA-SEAT-1' })] },
  ]);
  nameAccounts(db);
});

const ask = (words: string, changes: Partial<CommandContext> = {}): Promise<Answer> =>
  runCommand(words, {
    db,
    settings: DEFAULT_SETTINGS,
    text: textFor('en'),
    day: DAY,
    now: () => 7000,
    asker: { key: ANA, slackId: 'U01', email: ANA },
    commandName: '/headroom',
    ...changes,
  });

const errorOf = (answer: Answer) =>
  (answer.json as { error?: { code: string; message: string; choices: string[] } }).error;

const said = (answer: Answer): string => `${renderPlain(answer.card)}\n${answer.markdown}`;

const logOf = (id = SEAT) => readLog(db, { accountId: 'acme', id });

describe('stage', () => {
  test.each(LANGUAGES)('shows how far it has come (%s)', async (language) => {
    const text = textFor(language);
    const answer = await ask(`stage ${TIER}`, { text });

    expect(answer.json).toEqual({ opportunity: TIER, stage: 'identified', changed: false });
    expect(said(answer)).toContain(text.opportunities.stages.identified);
    expect(said(answer)).toContain('Account acme');
    expect(said(answer)).toContain('Gold');
    expect(checkCard(answer.card)).toEqual([]);
    expect(logOf(TIER)).toEqual([]);
  });

  test.each([
    'stage accountacme-seat-1 In Conversation',
    'STAGE ACCOUNTACME‑SEAT‑1 in-conversation',
    '阶段 accountacme-seat-1 沟通中',
  ])('%j moves it, once, and logs when and who', async (words) => {
    const first = await ask(words);
    const second = await ask(words, { now: () => 8000 });

    expect(first.ok).toBe(true);
    expect(first.json).toEqual({ opportunity: SEAT, stage: 'in-conversation', changed: true });
    expect(second.json).toEqual({ opportunity: SEAT, stage: 'in-conversation', changed: false });
    expect(opportunityById(db, SEAT)).toMatchObject({ stage: 'in-conversation', stageOn: DAY, stageBy: 'U01' });
    expect(logOf()).toMatchObject([
      { day: DAY, at: 7000, kind: 'stage', from: 'identified', to: 'in-conversation', by: 'U01', deliveryId: null },
    ]);
  });

  test.each(LANGUAGES)('says what followed from it, and who moved it before (%s)', async (language) => {
    const text = textFor(language);
    await ask(`stage ${SEAT} contacted`, { asker: { key: null, slackId: null, email: null } });
    const answer = await ask(`stage ${SEAT} lost`, { text, asker: { key: OMAR, slackId: null, email: OMAR } });

    expect(said(answer)).toContain(text.commands.stage.itemRests(90));
    expect(said(answer)).toContain(text.commands.stage.commandLine);
    expect(said(answer)).toContain(OMAR);
    expect(checkCard(answer.card)).toEqual([]);
  });

  test('without words says what it takes', async () => {
    const answer = await ask('stage');

    expect(errorOf(answer)?.code).toBe('nothing-asked');
    expect(said(answer)).toContain('/headroom stage');
  });

  test.each(LANGUAGES)('lists the stages where a word names none (%s)', async (language) => {
    const text = textFor(language);
    const answer = await ask(`stage ${SEAT} <!channel>`, { text });

    expect(errorOf(answer)?.code).toBe('unclear');
    for (const stage of STAGES) expect(said(answer)).toContain(text.opportunities.stages[stage]);
    expect(JSON.stringify(answer.card)).not.toContain('<!channel>');
    expect(logOf()).toEqual([]);
  });

  test.each([
    ['ACCOUNTACME-TIER-9', [TIER, SEAT]],
    ['ACCOUNTACM-SEAT-1 won', [SEAT, TIER]],
    ['Account acme', [SEAT, TIER]],
    ['ACCOUNTAMCE-SEAT-1', expect.arrayContaining([SEAT])],
    ['ZZZ-SEAT-1', []],
  ])('%j is no id: close ones are offered', async (words, choices) => {
    const answer = await ask(`stage ${words}`);

    expect(answer.ok).toBe(false);
    expect(errorOf(answer)).toMatchObject({ code: 'unknown-opportunity', choices });
    expect(checkCard(answer.card)).toEqual([]);
  });

  test('of a guarded account may be set by hand, and tells nothing of what could be sold', async () => {
    const answer = await ask(`stage ${GUARDED} in conversation`);

    expect(answer.json).toEqual({ opportunity: GUARDED, stage: 'in-conversation', changed: true });
    expect(said(answer)).not.toContain('Analytics');
    expect(hasForbiddenWord(said(answer).replaceAll(GUARDED, ''))).toBe(false);
  });
});

describe('after a merge', () => {
  const OMEGA = 'ACCOUNTOMEGA-SEAT-1';

  test.each(LANGUAGES)('the id that was not kept leads to what carries it on, and says so (%s)', async (language) => {
    const text = textFor(language);
    await ask(`stage ${SEAT} verbal commit`);
    await importText(db, 'id,merged into\nacme,omega\n', { day: DAY });

    const answer = await ask(`stage ${OMEGA.toLowerCase()} won`, { text });

    expect(answer.json).toEqual({ opportunity: SEAT, stage: 'won', changed: true });
    expect(said(answer)).toContain(text.commands.stage.carriedOn(OMEGA, SEAT));
    expect(said(answer)).toContain('Account omega');
    expect(checkCard(answer.card)).toEqual([]);
    expect(opportunityById(db, SEAT)).toMatchObject({ accountId: 'omega', stage: 'won' });
    expect(opportunityById(db, OMEGA)?.stage).toBe('identified');
    expect(said(await ask(`stage ${SEAT}`, { text }))).not.toContain(OMEGA);
  });

  test('who may not see the survivor learns nothing by the id that was not kept', async () => {
    await importText(db, 'id,merged into\nacme,omega\n', { day: DAY });
    const settings: Settings = { ...DEFAULT_SETTINGS, portfolio: { ...DEFAULT_SETTINGS.portfolio, access: 'owner' } };

    const answer = await ask(`stage ${SEAT} won`, { settings });

    expect(errorOf(answer)?.code).toBe('unknown-opportunity');
    expect(said(answer)).not.toContain(OMEGA);
  });
});

test.each([
  ['ACCOUNTACM-SEAT-1 won', 'ACCOUNTACM-SEAT-1'],
  ['ACCOUNTACM-SEAT-1 wonn', 'ACCOUNTACM-SEAT-1'],
  ['Account acm in conversation', 'Account acm'],
  ['Account acm 口头同意', 'Account acm'],
  ['Account acm', 'Account acm'],
])('%j names an opportunity apart from the stage behind it', async (typed, name) => {
  const answer = await ask(`stage ${typed}`);

  expect(said(answer)).toContain(textFor('en').commands.stage.unknown(name));
  expect(errorOf(answer)?.choices).toEqual(expect.arrayContaining([SEAT]));
});

describe('access', () => {
  const owners: Settings = {
    ...DEFAULT_SETTINGS,
    portfolio: { ...DEFAULT_SETTINGS.portfolio, access: 'owner' },
  };
  const omar = { settings: owners, asker: { key: OMAR, slackId: null, email: OMAR } };

  test('someone refused learns nothing and moves nothing: the answer is the one an unknown id gets', async () => {
    const refused = await ask(`stage ${SEAT} won`, omar);
    const unknown = await ask('stage ACCOUNTACMF-SEAT-1 won', omar);

    const without = (answer: Answer) => JSON.stringify(answer).replaceAll(/ACCOUNTACM[EF]/g, 'X');
    expect(without(refused)).toBe(without(unknown));
    expect(errorOf(refused)?.choices).not.toContain(SEAT);
    expect(opportunityById(db, SEAT)?.stage).toBe('identified');
  });

  test('the owner may', async () => {
    expect((await ask('stage ACCOUNTOMEGA-SEAT-1 won', omar)).json).toMatchObject({ changed: true });
  });
});

test('every stage is known by its name in either language', () => {
  for (const stage of STAGES) {
    const words = [stage, ...LANGUAGES.map((language) => textFor(language).opportunities.stages[stage])];
    expect(words.map(stageOf)).toEqual(words.map(() => stage));
  }
  expect(stageOf('Reached  OUT')).toBe('outreach-sent');
  expect(stageOf('constructor')).toBeNull();
  expect(stageOf('')).toBeNull();
});
