import { noticeCard } from '../../blocks/notice.ts';
import { lastRun } from '../store/runs.ts';
import type { Database } from '../store/sqlite.ts';
import type { JobContext } from './context.ts';
import { isAhead, momentIn } from './due.ts';
import { claimNotice } from './notices.ts';

// The run that was spoken of: a tick comes every few minutes, the log needs it once.
const spokenOf = new WeakMap<Database, number>();

/**
 * Says that the last scan lies in the future: until that day comes nothing is scanned and hardly anything told. Logs it
 * once and tells every administrator once; `headroom scan --take-back` mends it.
 */
export async function tellAhead(context: JobContext): Promise<void> {
  const { db, settings, clock, log } = context;
  const run = lastRun(db);
  if (!run || spokenOf.get(db) === run.id) return;
  const { day: today } = momentIn(settings.portfolio.timezone, clock.now(), null);
  if (!isAhead(run.day, today)) return;
  log.error({ lastScan: run.day, today }, 'the last scan lies ahead, nothing is scanned until then');
  await claimNotice(context, `ahead:${run.id}:${run.day}`, ({ deliveries: words }) =>
    noticeCard({ title: words.aheadTitle, paragraphs: [words.ahead(run.day, today), words.takeBack(today)] }),
  );
  spokenOf.set(db, run.id);
}
