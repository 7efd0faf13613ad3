import { type Assessment, completed } from '../domain/assessment.ts';
import { leadOf } from '../domain/open-opportunities.ts';
import { lastRun } from './runs.ts';
import type { Database } from './sqlite.ts';
import { readStages } from './stages.ts';

type DataRow = { data: string };

/** The judgement of the scan, with the stages people set since. */
function parse(db: Database, row: DataRow): Assessment {
  const assessment = completed(JSON.parse(row.data) as Assessment);
  if (assessment.opportunities.length === 0) return assessment;
  const stages = readStages(db, assessment.account.id);
  const opportunities = assessment.opportunities.map((one) => ({ ...one, stage: stages.get(one.id) ?? one.stage }));
  return { ...assessment, opportunities };
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
  return row ? parse(db, row) : null;
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
    if (row) yield parse(db, row);
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
