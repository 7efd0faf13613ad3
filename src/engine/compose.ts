import { type Assessment, GUARD_PLAYS, type PlayId } from '../domain/assessment.ts';
import { type Day, daysBetween, workingDaysBetween } from '../domain/day.ts';
import type { Digest, DigestItem, News, VerdictChoice } from '../domain/delivery.ts';
import type { Settings } from '../domain/settings.ts';

/** An account with news nobody was told, how it stands, and what was last decided about it. */
export interface QueuedAccount {
  readonly accountId: string;
  readonly score: number;
  readonly arr: number | null;
  readonly play: PlayId;
  /** What may be pursued there first; null where nothing may. */
  readonly lead: { readonly tier: number; readonly composite: number } | null;
  readonly news: readonly News[];
  /** When a change of its band was last told; absent or null where none was. */
  readonly bandTold?: Day | null;
  readonly verdict: {
    readonly choice: VerdictChoice;
    readonly on: Day;
    /** The day a snoozed account comes back. */
    readonly until: Day | null;
  } | null;
}

export interface ComposeInput {
  readonly csm: string;
  /** The recipient's local date. */
  readonly day: Day;
  /** The recipient's first message: the whole book by play (spec section 0). */
  readonly first: boolean;
  readonly unowned?: boolean;
  readonly queue: readonly QueuedAccount[];
  /** Accounts of the book by play. */
  readonly book: Readonly<Record<string, number>>;
  readonly settings: Pick<Settings, 'attention' | 'schedule' | 'thresholds'>;
  /** Only asked for the accounts that are shown. */
  readonly assessmentOf: (accountId: string) => Assessment | null;
}

/** A digest, and the accounts whose news counts as told once it is claimed. */
export interface Composed {
  readonly digest: Digest;
  readonly told: readonly string[];
}

interface Waiting {
  readonly account: QueuedAccount;
  readonly reasons: readonly News[];
  readonly since: Day;
  readonly guard: boolean;
  readonly overdue: boolean;
}

/**
 * The digest of one CSM inside the attention budget (spec section 0): guards, then what has waited long, then by tier
 * and composite of what may be pursued first, then by score; full cards, then rows, the rest a count. Null when there
 * is nothing new to say.
 */
export function composeDigest(input: ComposeInput): Composed | null {
  const { attention } = input.settings;
  const waiting = input.queue.flatMap((account) => toWaiting(account, input)).sort(byUrgency);
  const items = waiting.slice(0, attention.cards + attention.rows).flatMap((one) => toItem(one, input.assessmentOf));
  const accounts = Object.values(input.book).reduce((sum, count) => sum + count, 0);
  const isIntroduction = input.first && !input.unowned && accounts > 0;
  if (items.length === 0 && !isIntroduction) return null;
  return {
    digest: {
      csm: input.csm,
      day: input.day,
      first: input.first,
      cards: items.slice(0, attention.cards),
      rows: items.slice(attention.cards),
      waiting: Math.max(0, waiting.length - attention.cards - attention.rows),
      book: input.book,
      ...(input.unowned ? { unowned: true as const } : {}),
    },
    told: toldBy(input, waiting),
  };
}

function toWaiting(account: QueuedAccount, input: ComposeInput): Waiting[] {
  const reasons = settled(worthTelling(account, input), account, input);
  const [first] = reasons.map((one) => one.day).sort();
  if (first === undefined) return [];
  const { workingDays, holidays } = input.settings.schedule;
  // What a person put off has not been kept waiting by us.
  const woken = account.verdict?.choice === 'snooze' ? account.verdict.until : null;
  const since = woken !== null && woken > first ? woken : first;
  const waited = workingDaysBetween(since, input.day, workingDays, holidays);
  return [
    {
      account,
      reasons,
      since,
      guard: isGuard(account.play),
      overdue: waited >= input.settings.attention.overdueWorkingDays,
    },
  ];
}

/**
 * The news a decision lets through: all of it without one, only a guard raised or a new owner named since while the
 * account is snoozed, and only signals, opportunities that come back, new owners and guards once it was called not
 * relevant (what was queued then is no longer in the queue). Only the new owner is told that an account is theirs.
 */
function worthTelling(
  { news: queued, verdict }: QueuedAccount,
  { day: today, unowned }: ComposeInput,
): readonly News[] {
  const news = unowned ? queued.filter(({ kind }) => kind !== 'owner') : queued;
  const isGuardNews = (one: News): boolean => one.kind === 'play' && isGuard(one.key);
  if (verdict?.choice === 'snooze' && verdict.until !== null && today < verdict.until) {
    return news.filter((one) => (isGuardNews(one) || one.kind === 'owner') && one.day >= verdict.on);
  }
  if (verdict?.choice === 'not-relevant') return news.filter((one) => isFresh(one) || isGuardNews(one));
  return news;
}

/** A score that swings round a limit of its band is told once in the re-arm days, or when something else is told. */
function settled(news: readonly News[], { bandTold }: QueuedAccount, { day, settings }: ComposeInput): readonly News[] {
  const days = bandTold ? daysBetween(bandTold, day) : null;
  // A day ahead is the trace of a scan on a wrong date.
  const isRecent = days !== null && days >= 0 && days < settings.thresholds.rearmDays;
  return isRecent && news.every(({ kind }) => kind === 'band') ? [] : news;
}

/** News of its own, not a consequence of what was known when the account was dismissed. */
const isFresh = ({ kind }: News): boolean => kind === 'signal' || kind === 'owner' || kind === 'revisit';

const isGuard = (play: string): boolean => GUARD_PLAYS.includes(play as PlayId);

function byUrgency(a: Waiting, b: Waiting): number {
  return (
    Number(b.guard) - Number(a.guard) ||
    Number(b.overdue) - Number(a.overdue) ||
    compareLead(a.account.lead, b.account.lead) ||
    b.account.score - a.account.score ||
    (b.account.arr ?? Number.NEGATIVE_INFINITY) - (a.account.arr ?? Number.NEGATIVE_INFINITY) ||
    (a.account.accountId < b.account.accountId ? -1 : 1)
  );
}

/** The better tier first, in it the higher composite; an account without an opportunity after all that have one. */
function compareLead(a: QueuedAccount['lead'], b: QueuedAccount['lead']): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.tier - b.tier || b.composite - a.composite;
}

function toItem(one: Waiting, assessmentOf: ComposeInput['assessmentOf']): DigestItem[] {
  const assessment = assessmentOf(one.account.accountId);
  return assessment === null ? [] : [{ assessment, reasons: one.reasons, since: one.since }];
}

/**
 * Shown accounts are told. So is what would never come up: everything else on a first message, and beyond the longest
 * queue the last in order, which the count already holds; a guard always stays queued until it is shown.
 */
function toldBy(input: ComposeInput, waiting: readonly Waiting[]): string[] {
  const { cards, rows, waiting: longest } = input.settings.attention;
  const told = waiting.filter((one, index) => {
    if (index < cards + rows || input.first) return true;
    return index >= cards + rows + longest && !one.guard;
  });
  const resting = input.queue.filter(
    ({ news, verdict }) =>
      verdict?.choice === 'not-relevant' && news.every((one) => !isFresh(one) && !isGuard(one.key)),
  );
  return [...told.map((one) => one.account.accountId), ...resting.map((one) => one.accountId)];
}
