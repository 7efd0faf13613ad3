import type { JoinedSignals } from '../domain/merge.ts';
import { foldWord } from '../domain/names.ts';
import { joinCodes } from './opportunity-codes.ts';
import { signalWriter } from './signals.ts';
import type { Database } from './sqlite.ts';
import { planWaking } from './verdicts.ts';

/**
 * Brings to the survivor what was concluded and decided about a duplicate: how it stood before the survivor was first
 * judged, every decision (the last one on either stands), and its opportunities. Its assessments are gone, so it is in
 * no list any more. Call inside `write` or `bulk`.
 */
export function mergeJudgement(db: Database, survivorId: string, duplicateId: string): void {
  mergeStandings(db, survivorId, duplicateId);
  mergeOpportunities(db, survivorId, duplicateId);
  db.prepare<[string, string]>('update or ignore verdict set account_id = ? where account_id = ?').run(
    survivorId,
    duplicateId,
  );
  db.prepare<[string]>('delete from verdict where account_id = ?').run(duplicateId);
  db.prepare<[string]>('delete from assessment where account_id = ?').run(duplicateId);
  // Plays and bands were the duplicate's own, also the band people were told last; a snooze is planned anew from the
  // decision that stands.
  db.prepare<[string]>(
    `delete from news where account_id = ? and (kind = 'band' or delivery_id is null and kind in ('play', 'owner', 'snooze'))`,
  ).run(duplicateId);
  planWaking(db, survivorId);
}

/** What the survivor was is the survivor's to say: the duplicate's past counts only before that begins. */
function mergeStandings(db: Database, survivorId: string, duplicateId: string): void {
  db.prepare<[string, string, string]>(
    `update or ignore standing set account_id = ? where account_id = ?
     and day < coalesce((select min(day) from standing where account_id = ?), '9999')`,
  ).run(survivorId, duplicateId, survivorId);
  db.prepare<[string]>('delete from standing where account_id = ?').run(duplicateId);
}

interface OpportunityRow {
  readonly id: string;
  readonly type: string;
  readonly item: string;
  readonly stage: string;
}

/**
 * Moves opportunities with their names and logs. Of two for the same item the survivor's stays, unless only the
 * duplicate's was worked on; the other keeps its name under the duplicate's id, so that nothing else is ever given it.
 */
function mergeOpportunities(db: Database, survivorId: string, duplicateId: string): void {
  const own = opportunitiesOf(db, survivorId);
  for (const [item, rows] of opportunitiesOf(db, duplicateId)) {
    const rivals = own.get(item);
    if (rivals && (isWorkedOn(rivals) || !isWorkedOn(rows))) continue;
    for (const { id } of rivals ?? []) moveOpportunity(db, id, duplicateId);
    for (const { id } of rows) moveOpportunity(db, id, survivorId);
  }
  joinCodes(db, survivorId, duplicateId);
}

const isWorkedOn = (rows: readonly OpportunityRow[]): boolean => rows.some(({ stage }) => stage !== 'identified');

function opportunitiesOf(db: Database, accountId: string): Map<string, OpportunityRow[]> {
  const rows = db
    .prepare<[string], OpportunityRow>('select id, type, item, stage from opportunity where account_id = ?')
    .all(accountId);
  const items = new Map<string, OpportunityRow[]>();
  for (const row of rows) {
    const item = `${row.type} ${foldWord(row.item)}`;
    items.set(item, [...(items.get(item) ?? []), row]);
  }
  return items;
}

function moveOpportunity(db: Database, id: string, accountId: string): void {
  db.prepare<[string, string]>('update opportunity set account_id = ? where id = ?').run(accountId, id);
  db.prepare<[string, string]>('update opportunity_log set account_id = ? where opportunity_id = ?').run(accountId, id);
}

/**
 * Writes the signals two merged accounts have together, over the survivor's; the duplicate's own are forgotten. News
 * of a signal that is carried on moves with it, told or not. Other news of signals has nothing left to be about, and
 * must not stand in the way of the survivor's. Call inside `write` or `bulk`.
 */
export function replaceSignals(db: Database, survivorId: string, duplicateId: string, joined: JoinedSignals): void {
  db.prepare<[string]>('delete from signal where account_id = ?').run(duplicateId);
  const own = db
    .prepare<[string], SignalName>('select family, subject from signal where account_id = ?')
    .all(survivorId);
  const drop = db.prepare<[string, string, string]>(
    'delete from signal where account_id = ? and family = ? and subject = ?',
  );
  for (const { family, subject } of joined.signals) {
    for (const other of own) {
      const isOne = other.family === family && foldWord(other.subject) === foldWord(subject);
      if (isOne && other.subject !== subject) drop.run(survivorId, family, other.subject);
    }
  }
  signalWriter(db)(survivorId, joined.signals);
  const move = db.prepare<[string, string, string, string]>(
    `update or ignore news set account_id = ?, key = ? where account_id = ? and kind = 'signal' and key = ?`,
  );
  for (const { from, to } of joined.taken) move.run(survivorId, to, duplicateId, from);
  db.prepare<[string]>(`delete from news where account_id = ? and kind = 'signal'`).run(duplicateId);
  db.prepare<[string, string]>('update or ignore news set account_id = ? where account_id = ?').run(
    survivorId,
    duplicateId,
  );
  db.prepare<[string]>('delete from news where account_id = ?').run(duplicateId);
}

type SignalName = { readonly family: string; readonly subject: string };
