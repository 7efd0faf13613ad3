import { type Assessment, completed } from '../domain/assessment.ts';
import { addDays } from '../domain/day.ts';
import { leadOf, withClosings } from '../domain/open-opportunities.ts';
import type { Rest } from '../domain/opportunity.ts';
import { readAsks } from './asks.ts';
import { lastRun, type Run } from './runs.ts';
import type { Database } from './sqlite.ts';
import { readStages } from './stages.ts';

type DataRow = { data: string };

/** The judgement of the scan, with what people decided since: stages, noes and wins. */
function parse(db: Database, run: Run, row: DataRow): Assessment {
  const assessment = completed(JSON.parse(row.data) as Assessment);
  if (assessment.opportunities.length === 0) return assessment;
  const { id } = assessment.account;
  const stages = readStages(db, id);
  const opportunities = assessment.opportunities.map((one) => ({ ...one, stage: stages.get(one.id) ?? one.stage }));
  return withClosings({ ...assessment, opportunities }, noesSince(db, run, assessment));
}

/** Noes of the scan's day and later, by opportunity, with the rest each begins. */
function noesSince(db: Database, run: Run, { account, opportunities }: Assessment): ReadonlyMap<string, Rest> {
  const decided = db
    .prepare<unknown[], { n: number }>(
      `select exists (select 1 from verdict where account_id = ? and opportunity != '' and day >= ?)
       or exists (select 1 from opportunity_log where account_id = ? and kind = 'stage' and day >= ?) as n`,
    )
    .get(account.id, run.day, account.id, run.day);
  if (!decided?.n) return NONE;
  const days = declinedDays(db, run);
  const said = readAsks(db, [account.id, account.id], LAST_DAY, new Map([[account.id, opportunities]])).get(account.id);
  return new Map(
    (said ?? []).flatMap(({ day, kind, opportunityId }) =>
      kind === 'asked' || day < run.day
        ? []
        : [[opportunityId, { reason: kind, since: day, wakes: addDays(day, days) }] as const],
    ),
  );
}

const NONE: ReadonlyMap<string, Rest> = new Map();
const LAST_DAY = '9999-12-31';

/** How long a no rests, by the settings the scan used. */
function declinedDays(db: Database, run: Run): number {
  const row = db
    .prepare<[number], { days: number | null }>(
      `select json_extract(settings, '$.cooldown.declined') as days from run where id = ?`,
    )
    .get(run.id);
  return row?.days ?? 0;
}

/** The account's assessment of the last finished scan; null when it has none. */
export function readAssessment(db: Database, accountId: string): Assessment | null {
  const run = lastRun(db);
  if (!run) return null;
  const row = db
    .prepare<[string, number, number], DataRow>(
      'select data from assessment where account_id = ? and slot = ? and run_id = ?',
    )
    .get(accountId, run.slot, run.id);
  return row ? parse(db, run, row) : null;
}

/**
 * Assessments of the last finished scan, best score first (spec section 4: score, ARR with unknown last, id),
 * of one CSM (as stated in the data) or of all. Read in pages, so memory stays flat.
 */
export function* readAssessments(db: Database, options: { readonly csm?: string } = {}): Generator<Assessment> {
  const run = lastRun(db);
  if (!run) return;
  const keys = db
    .prepare<unknown[], { account_id: string }>(
      `select account_id from assessment where slot = ? and run_id = ? ${options.csm === undefined ? '' : 'and csm = ?'}
       order by score desc, arr is null, arr desc, account_id`,
    )
    .all(...(options.csm === undefined ? [run.slot, run.id] : [run.slot, run.id, options.csm]));
  const read = db.prepare<[string, number], DataRow>('select data from assessment where account_id = ? and slot = ?');
  for (const { account_id } of keys) {
    const row = read.get(account_id, run.slot);
    if (row) yield parse(db, run, row);
  }
}

/** The statement that writes one assessment of a running scan; run it inside a transaction. */
export function assessmentWriter(
  db: Database,
  run: { readonly id: number; readonly slot: number },
): (assessment: Assessment) => void {
  const statement = db.prepare<unknown[]>(
    `insert or replace into assessment
     (account_id, slot, run_id, csm, score, arr, band, play, data, lead_tier, lead_composite)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (assessment) => {
    const { account } = assessment;
    const lead = leadOf(assessment);
    statement.run(
      account.id,
      run.slot,
      run.id,
      account.csm,
      assessment.score,
      account.arr,
      assessment.band,
      assessment.play.id,
      JSON.stringify(assessment),
      lead?.tier ?? null,
      lead?.composite ?? null,
    );
  };
}
