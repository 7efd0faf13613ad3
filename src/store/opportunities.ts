import type { Day } from '../domain/day.ts';
import type {
  OpportunityChange,
  OpportunityMemory,
  SaleType,
  Stage,
  StoredOpportunity,
} from '../domain/opportunity.ts';
import { reserveCode } from './opportunity-codes.ts';
import type { OpportunityTable } from './schema.ts';
import type { Database } from './sqlite.ts';

/** Every opportunity of the accounts from one id to another, by account, each in order of its name. */
export function readOpportunities(db: Database, first: string, last: string): Map<string, StoredOpportunity[]> {
  const rows = db
    .prepare<unknown[], OpportunityTable>(
      'select * from opportunity where account_id between ? and ? order by account_id, id',
    )
    .all(first, last);
  const groups = new Map<string, StoredOpportunity[]>();
  for (const row of rows) {
    const group = groups.get(row.account_id);
    if (group) group.push(toStored(row));
    else groups.set(row.account_id, [toStored(row)]);
  }
  return groups;
}

const toStored = (row: OpportunityTable): StoredOpportunity => ({
  id: row.id,
  type: row.type as SaleType,
  item: row.item,
  createdOn: row.created_on,
  stage: row.stage as Stage,
  stageOn: row.stage_on,
  day: row.day,
  memory: JSON.parse(row.memory) as OpportunityMemory,
  prior: row.prior === null ? null : (JSON.parse(row.prior) as OpportunityMemory),
});

/** What a scan has to write of one account's opportunities. */
export interface JudgedOpportunities {
  readonly opportunities: readonly StoredOpportunity[];
  readonly changes: readonly OpportunityChange[];
}

/**
 * The function that writes what a scan of `day`, begun at `at`, remembers of an account's opportunities and its lines
 * of their log; call it inside a transaction. The stage belongs to people: it is written once, with the row. A second
 * scan of the day replaces the lines of the first.
 */
export function opportunityWriter(
  db: Database,
  { day, at }: { readonly day: Day; readonly at: number },
): (accountId: string, judged: JudgedOpportunities) => void {
  const write = db.prepare<unknown[]>(
    `insert into opportunity (account_id, id, type, item, created_on, stage, stage_on, stage_by, day, memory, prior)
     values (?, ?, ?, ?, ?, ?, ?, null, ?, ?, ?)
     on conflict (account_id, id) do update set day = excluded.day, memory = excluded.memory, prior = excluded.prior`,
  );
  const forget = db.prepare<unknown[]>(
    `delete from opportunity_log where account_id = ? and day = ? and kind != 'stage'`,
  );
  const note = db.prepare<unknown[]>(
    'insert into opportunity_log (account_id, opportunity_id, day, at, kind, was, became, reasons) values (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const reserve = reserveCode(db);
  return (accountId, { opportunities, changes }) => {
    for (const one of opportunities) {
      // What an earlier day wrote stands as it is.
      if (one.day !== day) continue;
      if (one.createdOn === day) reserve(accountId, one.id);
      write.run(
        accountId,
        one.id,
        one.type,
        one.item,
        one.createdOn,
        one.stage,
        one.stageOn,
        day,
        JSON.stringify(one.memory),
        one.prior === null ? null : JSON.stringify(one.prior),
      );
    }
    forget.run(accountId, day);
    for (const { id, kind, from, to, reasons } of changes) {
      note.run(accountId, id, day, at, kind, tier(from), tier(to), JSON.stringify(reasons));
    }
  };
}

const tier = (number: number | null): string | null => (number === null ? null : String(number));
