import { Engine } from 'json-rules-engine';
import { DEFAULT_SETTINGS } from '../src/config/defaults.ts';
import { addDays } from '../src/domain/day.ts';
import type { Dossier, Snapshot } from '../src/domain/dossier.ts';
import { assessAccount } from '../src/engine/assess.ts';
import { ratio } from './book.ts';
import { benchRow } from './generate.ts';
import { factsOf, LAST_DAY } from './history.ts';

const ROUNDS = 5;

/** Accounts judged per second (every detector, score, play, sizing, opener) against ten rules in json-rules-engine. */
export async function benchJudge(accounts: number): Promise<void> {
  const dossiers = Array.from({ length: accounts }, (_, index) => dossierOf(index));
  const context = { today: LAST_DAY, settings: DEFAULT_SETTINGS, catalogue: null };
  const judge = (): void => {
    for (const dossier of dossiers) assessAccount(dossier, context);
  };
  const engine = tenRules();
  const runRules = async (): Promise<void> => {
    for (const dossier of dossiers) await engine.run({ ...dossier.snapshot?.facts });
  };
  judge();
  await runRules();
  const rounds: { readonly ours: number; readonly theirs: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ ours: await time(judge), theirs: await time(runRules) });
  }
  const { ours, theirs } = median(rounds);
  console.log(
    `judge    ${ratio(theirs / ours, 'above 1')}   ${rate(accounts, ours)} accounts/s with every detector against ${rate(accounts, theirs)} with ten rules`,
  );
}

function dossierOf(index: number): Dossier {
  const snapshotOf = (ago: number): Snapshot => {
    const day = addDays(LAST_DAY, -ago);
    const facts = factsOf(benchRow(index, 29 - ago));
    const origin = { importId: 30 - ago, file: 'accounts.csv', row: index + 2, day };
    return {
      accountId: `acc-${index}`,
      day,
      facts,
      origins: Object.fromEntries(Object.keys(facts).map((field) => [field, origin])),
    };
  };
  const snapshot = snapshotOf(0);
  return {
    accountId: snapshot.accountId,
    today: LAST_DAY,
    name: snapshot.facts.name ?? '',
    snapshot,
    previous: snapshotOf(1),
    readings: [],
    contacts: [],
    events: [],
    notes: [],
    requests: [],
    signals: [],
    lastPlay: null,
    opportunities: [],
    asks: [],
    arrivals: [],
    ourAccounts: {},
  };
}

function tenRules(): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  const conditions: [fact: string, operator: string, value: number | string][] = [
    ['seats_active', 'greaterThan', 90],
    ['seats_licensed', 'greaterThan', 100],
    ['nps', 'lessThanInclusive', 6],
    ['health_score', 'lessThan', 40],
    ['health_label', 'equal', 'at-risk'],
    ['usage_trend', 'equal', 'growing'],
    ['open_escalations', 'greaterThanInclusive', 1],
    ['employees', 'greaterThan', 1000],
    ['tickets_90d', 'greaterThanInclusive', 10],
    ['power_users', 'greaterThan', 10],
  ];
  for (const [fact, operator, value] of conditions) {
    engine.addRule({ conditions: { all: [{ fact, operator, value }] }, event: { type: fact } });
  }
  return engine;
}

async function time(work: () => void | Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** The round whose ratio is the middle one: on a busy machine a single round says little. */
function median<R extends { readonly ours: number; readonly theirs: number }>(rounds: readonly R[]): R {
  const sorted = [...rounds].sort((a, b) => a.theirs / a.ours - b.theirs / b.ours);
  return sorted[Math.floor(sorted.length / 2)] as R;
}

const rate = (count: number, ms: number): string => Math.round((count / ms) * 1000).toLocaleString('en');
