import type { Day } from '../domain/day.ts';
import type { Ask } from '../domain/dossier.ts';
import { ASKED_STAGES, STAGES, type Stage, type StoredOpportunity } from '../domain/opportunity.ts';
import type { Database } from './sqlite.ts';

interface MoveRow {
  account_id: string;
  opportunity_id: string;
  day: string;
  at: number;
  became: string;
}

interface VerdictRow {
  account_id: string;
  opportunity: string;
  delivery_id: number;
  by: string;
  choice: string;
  day: string;
  at: number;
}

/**
 * What customers of the accounts from one id to another were asked and declined up to today, by account, the oldest
 * first (spec 12.4): stages people moved opportunities to, and cards called not relevant. What was taken back, by Undo
 * or by another stage, was never said.
 */
export function readAsks(
  db: Database,
  range: readonly [string, string],
  today: Day,
  opportunities: ReadonlyMap<string, readonly Pick<StoredOpportunity, 'id' | 'type' | 'item'>[]>,
): Map<string, Ask[]> {
  const moves = groupBy(readMoves(db, range, today), (row) => row.opportunity_id);
  const verdicts = groupBy(readVerdicts(db, range, today), (row) => row.opportunity);
  const asks = new Map<string, Ask[]>();
  for (const [accountId, all] of opportunities) {
    const said = all.flatMap(({ id, type, item }) =>
      saidOf(moves.get(id) ?? [], verdicts.get(id) ?? []).map((one) => ({ ...one, opportunityId: id, type, item })),
    );
    if (said.length > 0) asks.set(accountId, said.sort(byDay));
  }
  return asks;
}

const byDay = (a: Ask, b: Ask): number => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1);

type Said = Pick<Ask, 'day' | 'kind'>;

/** Asks and noes of one opportunity that stand, from its moves and the verdicts about it, both oldest first. */
function saidOf(moves: readonly MoveRow[], verdicts: readonly VerdictRow[]): Said[] {
  return [...asked(moves), ...dismissed(verdicts, moves)];
}

/** Replays the stages: one further back takes back what lay beyond it, any after `lost` takes the no back. */
function asked(moves: readonly MoveRow[]): Said[] {
  let asks: { readonly day: Day; readonly stage: Stage }[] = [];
  let lost: Day | null = null;
  for (const { day, became } of moves) {
    const stage = became as Stage;
    lost = stage === 'lost' ? day : null;
    asks = asks.filter((ask) => STAGES.indexOf(ask.stage) <= STAGES.indexOf(stage));
    if (ASKED_STAGES.includes(stage)) asks.push({ day, stage });
  }
  return [
    ...asks.map(({ day }): Said => ({ day, kind: 'asked' })),
    ...(lost === null ? [] : [{ day: lost, kind: 'lost' } as const]),
  ];
}

/** Each person's last choice on each card, where it is a no that nobody has gone on from since. */
function dismissed(verdicts: readonly VerdictRow[], moves: readonly MoveRow[]): Said[] {
  const standing = new Map(verdicts.map((row) => [`${row.delivery_id} ${row.by}`, row]));
  const wentOn = moves.filter(({ became }) => became === 'won' || ASKED_STAGES.includes(became as Stage));
  return [...standing.values()]
    .filter(({ choice, at }) => choice === 'not-relevant' && !wentOn.some((move) => move.at > at))
    .map(({ day }) => ({ day, kind: 'not-relevant' }));
}

function readMoves(db: Database, range: readonly [string, string], today: Day): MoveRow[] {
  return db
    .prepare<unknown[], MoveRow>(
      `select account_id, opportunity_id, day, at, became from opportunity_log
       where kind = 'stage' and account_id between ? and ? and day <= ? order by account_id, id`,
    )
    .all(...range, today);
}

function readVerdicts(db: Database, range: readonly [string, string], today: Day): VerdictRow[] {
  return db
    .prepare<unknown[], VerdictRow>(
      `select account_id, opportunity, delivery_id, "by", choice, day, at from verdict
       where account_id between ? and ? and opportunity != '' and day <= ? order by account_id, at`,
    )
    .all(...range, today);
}

function groupBy<R>(rows: readonly R[], keyOf: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
