import type { Assessment } from '../domain/assessment.ts';
import type { StandingTable } from './schema.ts';
import type { Database } from './sqlite.ts';

/** How an account stood since `day`, until the next row. */
export interface Standing {
  readonly day: string;
  readonly score: number;
  readonly band: string;
  readonly play: string;
  readonly playSince: string;
  readonly reasons: readonly string[];
}

export type StandingRow = Readonly<StandingTable>;

/** A stored row back as a value. */
export function toStanding(row: StandingRow): Standing {
  return {
    day: row.day,
    score: row.score,
    band: row.band,
    play: row.play,
    playSince: row.play_since,
    reasons: JSON.parse(row.reasons) as string[],
  };
}

/** The function that records how an account stands, one row per change; call it inside a transaction. */
export function standingWriter(db: Database): (assessment: Assessment, before: Standing | null) => void {
  const write = db.prepare<unknown[]>(
    'insert or replace into standing (account_id, day, score, band, play, play_since, reasons) values (?, ?, ?, ?, ?, ?, ?)',
  );
  const forget = db.prepare<unknown[]>('delete from standing where account_id = ? and day = ?');
  return (assessment, before) => {
    const { account, day, score, band, play } = assessment;
    const reasons = JSON.stringify(play.reasons.map((reason) => reason.id));
    const same =
      before !== null &&
      before.score === score &&
      before.band === band &&
      before.play === play.id &&
      before.playSince === play.since &&
      JSON.stringify(before.reasons) === reasons;
    // A second scan of the day may find that nothing changed after all.
    if (same) forget.run(account.id, day);
    else write.run(account.id, day, score, band, play.id, play.since, reasons);
  };
}
