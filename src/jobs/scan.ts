import { BANDS, PLAY_IDS } from '../domain/assessment.ts';
import type { Context } from '../domain/context.ts';
import { type Day, daysBetween } from '../domain/day.ts';
import { HeadroomError } from '../domain/errors.ts';
import { openOpportunities, restingOpportunities } from '../domain/open-opportunities.ts';
import { CLOSED_STAGES } from '../domain/opportunity.ts';
import type { Settings } from '../domain/settings.ts';
import { assessAccount, type Judged as JudgedAccount } from '../engine/assess.ts';
import { type Handover, handoverOf, newsOf } from '../engine/news.ts';
import { assessmentWriter } from '../store/assessments.ts';
import { readCatalogue } from '../store/catalogue.ts';
import { type DossierEntry, readDossiers } from '../store/dossiers.ts';
import { newsWriter } from '../store/news.ts';
import { opportunityWriter } from '../store/opportunities.ts';
import { failOpenRuns, finishRun, lastRun, type RunSummary, startRun } from '../store/runs.ts';
import { signalWriter } from '../store/signals.ts';
import type { Database } from '../store/sqlite.ts';
import { type Standing, standingWriter } from '../store/standings.ts';
import { takeBackRuns } from '../store/take-back.ts';
import { readPortfolio } from './portfolio.ts';

const PAGE = 250;
// Readers of the serving process wait at most 50 ms for the lock, so a batch leaves room for two others.
const BATCH_MS = 12;

export interface ScanOptions {
  readonly day: Day;
  readonly settings: Settings;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Accounts done so far, every page. */
  readonly onProgress?: (accounts: number) => void;
  /** Takes back scans of later days first, which were made on a wrong date. */
  readonly takeBack?: boolean;
}

export interface ScanResult extends RunSummary {
  readonly day: Day;
  readonly ms: number;
}

interface Judged extends JudgedAccount {
  readonly before: Standing | null;
  readonly handover: Handover | null;
}

/**
 * Diffs, assesses and stores every account for a day. A second scan of the day gives the same counts; a day before
 * the last scanned one throws `day-passed`. Blocks its thread (the bot runs it in a worker); writes in short batches.
 */
export function scan(db: Database, options: ScanOptions): ScanResult {
  const { day, settings } = options;
  if (options.takeBack) db.bulk(() => takeBackRuns(db, day));
  refusePassedDay(db, day);
  const startedAt = options.now();
  const run = db.bulk(() => {
    failOpenRuns(db);
    return startRun(db, day, settings, startedAt);
  });
  const context = contextOf(db, day, settings);
  const write = judgementWriter(db, run, { day, at: startedAt });
  const tally = newTally();

  let after = '';
  for (;;) {
    const entries = readDossiers(db, day, after, PAGE);
    const judged = entries.flatMap((entry): Judged[] => {
      try {
        const { before, dossier } = entry;
        return [{ ...assessAccount(dossier, context), before, handover: handoverOf(dossier, settings) }];
      } catch (error) {
        // One account that cannot be judged must not cost the others their morning; it is counted and shown.
        countFailure(tally, entry, error);
        return [];
      }
    });
    for (let done = 0; done < judged.length; ) done = db.bulk(() => writeBatch(judged, done, write));
    for (const one of judged) count(tally, one);
    options.onProgress?.(tally.accounts);
    const last = entries.at(-1);
    if (!last || entries.length < PAGE) break;
    after = last.dossier.accountId;
  }

  const summary: RunSummary = { ...tally, held: null };
  db.bulk(() => finishRun(db, run.id, summary, options.now()));
  return { day, ...summary, ms: options.now() - startedAt };
}

/** What every account is judged in: the catalogue and, read in a pass of its own, the accounts it is compared with. */
function contextOf(db: Database, day: Day, settings: Settings): Context {
  const context: Context = { today: day, settings, catalogue: readCatalogue(db, day) };
  const portfolio = readPortfolio(db, context);
  return portfolio ? { ...context, portfolio } : context;
}

function refusePassedDay(db: Database, day: Day): void {
  const last = lastRun(db);
  if (last && daysBetween(last.day, day) < 0) {
    throw new HeadroomError('day-passed', `${day} is before the last scanned day, ${last.day}.`, {
      hint: `Scan ${last.day} or a later day; import late files with their own --day and they count from the next scan on. If ${last.day} was a wrong date, headroom scan --day ${day} --take-back takes it back.`,
    });
  }
}

type Write = (judged: Judged) => void;

function judgementWriter(
  db: Database,
  run: { readonly id: number; readonly slot: number },
  moment: { readonly day: Day; readonly at: number },
): Write {
  const { day } = moment;
  const writeAssessment = assessmentWriter(db, run);
  const writeSignals = signalWriter(db);
  const writeOpportunities = opportunityWriter(db, moment);
  const writeStanding = standingWriter(db);
  const writeNews = newsWriter(db, run);
  return ({ assessment, signals, opportunities, changes, before, handover }) => {
    writeAssessment(assessment);
    writeSignals(
      assessment.account.id,
      signals.filter((signal) => signal.day === day),
    );
    writeOpportunities(assessment.account.id, { opportunities, changes });
    writeStanding(assessment, before);
    writeNews(assessment.account.id, day, newsOf(assessment, before, changes, handover));
  };
}

/** Writes from `from` on until the batch's time is up; returns where the next batch starts. */
function writeBatch(judged: readonly Judged[], from: number, write: Write): number {
  const until = performance.now() + BATCH_MS;
  let next = from;
  for (const one of judged.slice(from)) {
    write(one);
    next += 1;
    if (performance.now() >= until) break;
  }
  return next;
}

interface Tally {
  accounts: number;
  signals: { new: number; escalated: number; ongoing: number; cleared: number };
  bands: Record<string, number>;
  plays: Record<string, number>;
  opportunities: { open: number; blocked: number; resting: number };
  failures: Record<string, number>;
}

const newTally = (): Tally => ({
  accounts: 0,
  signals: { new: 0, escalated: 0, ongoing: 0, cleared: 0 },
  bands: Object.fromEntries(BANDS.map((band) => [band, 0])),
  plays: Object.fromEntries(PLAY_IDS.map((play) => [play, 0])),
  opportunities: { open: 0, blocked: 0, resting: 0 },
  failures: {},
});

function count(tally: Tally, { assessment, signals }: Judged): void {
  tally.accounts += 1;
  tally.bands[assessment.band] = (tally.bands[assessment.band] ?? 0) + 1;
  tally.plays[assessment.play.id] = (tally.plays[assessment.play.id] ?? 0) + 1;
  tally.opportunities.open += openOpportunities(assessment).length;
  tally.opportunities.resting += restingOpportunities(assessment).length;
  tally.opportunities.blocked += assessment.opportunities.filter(
    ({ blocked, stage }) => blocked !== null && !CLOSED_STAGES.includes(stage),
  ).length;
  for (const signal of signals) {
    // A signal that cleared on an earlier day is history.
    if (signal.state !== 'cleared' || signal.clearedOn === assessment.day) tally.signals[signal.state] += 1;
  }
}

function countFailure(tally: Tally, entry: DossierEntry, error: unknown): void {
  const key = `${error instanceof Error ? error.message : String(error)} (first: ${entry.dossier.accountId})`;
  const known = Object.keys(tally.failures).find((name) => name.split(' (first:')[0] === key.split(' (first:')[0]);
  tally.failures[known ?? key] = (tally.failures[known ?? key] ?? 0) + 1;
}
