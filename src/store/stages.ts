import type { Day } from '../domain/day.ts';
import { foldWord } from '../domain/names.ts';
import {
  foldOpportunityId,
  type OpportunityChange,
  type SaleType,
  type Stage,
  type TierReason,
} from '../domain/opportunity.ts';
import { survivorOf } from './merged.ts';
import type { AccountRef, Visible } from './names.ts';
import type { OpportunityLogTable, OpportunityTable } from './schema.ts';
import type { Database } from './sqlite.ts';

/** An opportunity by its name: whose it is, and how far people have taken it. */
export interface OpportunityRef {
  readonly id: string;
  readonly accountId: string;
  readonly type: SaleType;
  readonly item: string;
  readonly createdOn: Day;
  readonly stage: Stage;
  readonly stageOn: Day;
  /** Whoever moved it last; null while nobody has. */
  readonly stageBy: string | null;
}

/** An opportunity's id, and whose it is. */
export type NamedOpportunity = Pick<OpportunityRef, 'id' | 'accountId'>;

/** One person's move of an opportunity to another stage. */
export interface StageMove {
  readonly id: string;
  readonly stage: Stage;
  /** The portfolio's day, and epoch milliseconds. */
  readonly day: Day;
  readonly at: number;
  readonly by: string;
  /** The delivery whose card was clicked, 0 for an answer to a command; null where nothing was clicked. */
  readonly deliveryId: number | null;
}

/** A line of an opportunity's log: what a scan noted, or what a person did. */
export interface LogLine {
  readonly day: Day;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly kind: OpportunityChange['kind'] | 'stage';
  /** A stage, or the number of a tier. */
  readonly from: string | null;
  readonly to: string | null;
  readonly reasons: readonly TierReason[];
  /** Null for the scan. */
  readonly by: string | null;
  readonly deliveryId: number | null;
}

/** A person's move as the log keeps it. */
export interface LoggedMove extends LogLine {
  readonly kind: 'stage';
  readonly from: Stage;
  readonly to: Stage;
  readonly by: string;
}

const toRef = (row: OpportunityTable): OpportunityRef => ({
  id: row.id,
  accountId: row.account_id,
  type: row.type as SaleType,
  item: row.item,
  createdOn: row.created_on,
  stage: row.stage as Stage,
  stageOn: row.stage_on,
  stageBy: row.stage_by,
});

/** The opportunity of this id, however it is cased; null when there is none. */
export function opportunityById(db: Database, id: string): OpportunityRef | null {
  const row = db
    .prepare<[string], OpportunityTable>('select * from opportunity where id = ?')
    .get(foldOpportunityId(id));
  return row ? toRef(row) : null;
}

/**
 * The opportunity this id means today: of two for the same item a merge keeps one (spec 12.10), and the id of the
 * other leads to it. Null when there is none.
 */
export function opportunityToday(db: Database, id: string): OpportunityRef | null {
  const named = opportunityById(db, id);
  const survivor = named && survivorOf(db, named.accountId);
  if (!named || survivor === null) return named;
  // The last of a name: an earlier one may have been won or lost before.
  const carriedOn = db
    .prepare<[string, string], OpportunityTable>(
      'select * from opportunity where account_id = ? and type = ? order by created_on desc, length(id) desc, id desc',
    )
    .all(survivor, named.type)
    .find(({ item }) => foldWord(item) === foldWord(named.item));
  return carriedOn ? toRef(carriedOn) : named;
}

/**
 * Moves an opportunity to a stage and logs who did it and when; call it inside a transaction. False when it stands
 * there already, or does not stand at `from` where that is said: the same move twice is one.
 */
export function setStage(db: Database, move: StageMove, from?: Stage): boolean {
  const { id, stage, day, at, by, deliveryId } = move;
  const before = opportunityById(db, id);
  if (!before || before.stage === stage || (from !== undefined && before.stage !== from)) return false;
  db.prepare<unknown[]>('update opportunity set stage = ?, stage_on = ?, stage_by = ? where id = ?').run(
    stage,
    day,
    by,
    before.id,
  );
  db.prepare<unknown[]>(
    `insert into opportunity_log (account_id, opportunity_id, day, at, kind, was, became, reasons, "by", delivery_id)
     values (?, ?, ?, ?, 'stage', ?, ?, '[]', ?, ?)`,
  ).run(before.accountId, before.id, day, at, before.stage, stage, by, deliveryId);
  return true;
}

/** The log of an opportunity, the first line first. */
export function readLog(db: Database, { accountId, id }: NamedOpportunity): LogLine[] {
  return db
    .prepare<unknown[], OpportunityLogTable>(
      'select * from opportunity_log where account_id = ? and opportunity_id = ? order by day, id',
    )
    .all(accountId, id)
    .map((row) => ({
      day: row.day,
      at: row.at,
      kind: row.kind as LogLine['kind'],
      from: row.was,
      to: row.became,
      reasons: JSON.parse(row.reasons) as TierReason[],
      by: row.by,
      deliveryId: row.delivery_id,
    }));
}

/** Every move of an opportunity by a person, the first one first. */
export function readStageMoves(db: Database, opportunity: NamedOpportunity): LoggedMove[] {
  return readLog(db, opportunity).filter((line): line is LoggedMove => line.kind === 'stage');
}

/** Stages of an account's opportunities as people left them, by id: later than the last scan. */
export function readStages(db: Database, accountId: string): Map<string, Stage> {
  const rows = db
    .prepare<[string], { id: string; stage: string }>('select id, stage from opportunity where account_id = ?')
    .all(accountId);
  return new Map(rows.map((row) => [row.id, row.stage as Stage]));
}

// The last code point of Unicode: every id that starts with `x` lies between `x` and `x` + this.
const LAST = '\u{10FFFF}';

/** Opportunities of visible accounts whose id begins like this, in order; at most `limit`. */
export function idsStartingWith(db: Database, start: string, visible: Visible, limit: number): NamedOpportunity[] {
  const rows = db
    .prepare<[string, string], AccountRef & { opportunity: string }>(
      `select o.id as opportunity, a.id, a.name, a.csm from opportunity o join account a on a.id = o.account_id
       where o.id >= ? and o.id < ? order by o.id`,
    )
    .iterate(start, start + LAST);
  const ids: NamedOpportunity[] = [];
  for (const { opportunity, ...account } of rows) {
    if (visible(account)) ids.push({ id: opportunity, accountId: account.id });
    if (ids.length === limit) break;
  }
  return ids;
}

/** One account's opportunities by id, in order. */
export function idsOf(db: Database, accountId: string): NamedOpportunity[] {
  return [...readStages(db, accountId).keys()].sort().map((id) => ({ id, accountId }));
}
