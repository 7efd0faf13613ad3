import { addDays, type Day } from '../domain/day.ts';
import type { Database } from './sqlite.ts';

/**
 * Takes back what scans of days after `day` concluded, as if nobody had made them: for a scan on a wrong date, which
 * would keep every day before it from being scanned. What was posted stays posted, what people did stays done. Signals
 * and opportunities remember one step back, so of several such scans only the last one's changes are known to the
 * letter; what an earlier one found is forgotten, and found again. Call inside `bulk`.
 */
export function takeBackRuns(db: Database, day: Day): void {
  const run = (sql: string, ...values: readonly Day[]): void => void db.prepare<unknown[]>(sql).run(...values);
  const eve = addDays(day, -1);
  run("update run set state = 'failed' where state = 'finished' and day > ?", day);

  run("delete from signal where day > ? and (prior is null or json_extract(prior, '$.firstSeen') > ?)", day, day);
  // Dated the day before, so that a scan of the day itself starts from there as from any earlier day.
  run(
    `update signal set data = prior, state = json_extract(prior, '$.state'), prior = null, day = ? where day > ?`,
    eve,
    day,
  );
  // A name that was given stays given: what stands without a step back begins on the day.
  run('update opportunity set day = ? where day > ? and prior is null', day, day);
  run('update opportunity set memory = prior, prior = null, day = ? where day > ?', eve, day);
  run('update opportunity set created_on = ? where created_on > ?', day, day);
  run("update opportunity set stage_on = ? where stage_on > ? and stage = 'identified' and stage_by is null", day, day);
  run("delete from opportunity_log where day > ? and kind != 'stage'", day);
  run('delete from standing where day > ?', day);

  run("delete from news where day > ? and (delivery_id is null and kind != 'snooze' or kind = 'band')", day);
  // A second scan of the day forgets what the first one found and nobody was told, and could not find it anew.
  run("update news set day = ? where day = ? and delivery_id is null and kind != 'snooze'", eve, day);
}
