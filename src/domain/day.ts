// By file: the package's index loads hundreds of modules, which every start of the command line would pay.
import { formatISO } from 'date-fns/formatISO';
import { getISODay } from 'date-fns/getISODay';
import { parseISO } from 'date-fns/parseISO';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';

/** A calendar date, `YYYY-MM-DD`, in the portfolio's time zone unless said otherwise. */
export type Day = string;

const MS_PER_DAY = 86_400_000;

// Counting days and months are the scan's hottest calls (dozens an account; date-fns took a tenth of its time), so they
// work on UTC milliseconds; weeks and time zones are left to date-fns.

// Reading a date costs more than everything else a detector does with it, and a portfolio has few different days.
const KEPT_DAYS = 20_000;
const read = new Map<Day, number>();

function toMs(day: Day): number {
  const before = read.get(day);
  if (before !== undefined) return before;
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (read.size < KEPT_DAYS) read.set(day, ms);
  return ms;
}

const written = new Map<number, Day>();

function fromMs(ms: number): Day {
  const before = written.get(ms);
  if (before !== undefined) return before;
  const day = new Date(ms).toISOString().slice(0, 10);
  if (written.size < KEPT_DAYS) written.set(ms, day);
  return day;
}

const fromDate = (date: Date): Day => formatISO(date, { representation: 'date' });

/** Whether the text is a real calendar date in the form `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toMs(text)) && fromMs(toMs(text)) === text;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toMs(to) - toMs(from)) / MS_PER_DAY);
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return fromMs(toMs(day) + count * MS_PER_DAY);
}

/** The day `count` calendar months later, kept inside the month (31 January + 1 = 28 or 29 February). */
export function addMonths(day: Day, count: number): Day {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7)) - 1 + count;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return fromMs(Date.UTC(year, month, Math.min(Number(day.slice(8, 10)), lastOfMonth)));
}

/** Calendar months from `from` to a later `to`: whole ones, and of the last one the share of its days that has passed. */
export function monthsBetween(from: Day, to: Day): number {
  let whole =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  if (addMonths(from, whole) > to) whole -= 1;
  const begun = addMonths(from, whole);
  return whole + daysBetween(begun, to) / daysBetween(begun, addMonths(from, whole + 1));
}

/** Whether `day` lies 0 to `window` days before `today` (spec section 3: a later date waits for its day). */
export function isWithin(day: Day, today: Day, window: number): boolean {
  const age = daysBetween(day, today);
  return age >= 0 && age <= window;
}

/** Day of the week, 1 Monday to 7 Sunday. */
export function weekday(day: Day): number {
  return getISODay(parseISO(day));
}

/** The Monday of the week that holds `day`. */
export function mondayOf(day: Day): Day {
  return fromDate(startOfISOWeek(parseISO(day)));
}

/** Whether people work that day: its weekday is in `workingDays` (1 Monday to 7 Sunday) and it is no holiday. */
export function isWorkingDay(day: Day, workingDays: readonly number[], holidays: readonly Day[] = []): boolean {
  return workingDays.includes(weekday(day)) && !holidays.includes(day);
}

/** How many working days lie after `from`, up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(
  from: Day,
  to: Day,
  workingDays: readonly number[],
  holidays: readonly Day[] = [],
): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, workingDays, holidays)) count += 1;
  }
  return count;
}
