import { addDays, type Day, daysBetween, isWorkingDay, mondayOf, weekday } from '../domain/day.ts';
import type { Settings } from '../domain/settings.ts';
import { localDay, localTime } from '../domain/zone.ts';

const MINUTES_PER_HOUR = 60;

/** A moment as people in a zone read it: dates and clock times are compared, so daylight saving needs no care. */
export interface LocalMoment {
  readonly day: Day;
  /** `HH:MM`; null where a day was named and the hour does not matter. */
  readonly time: string | null;
}

/** What the clock on the wall says in a zone, or the named day at any hour. */
export function momentIn(zone: string, now: number, named: Day | null): LocalMoment {
  return named === null ? { day: localDay(now, zone), time: localTime(now, zone) } : { day: named, time: null };
}

/** The day whose scan is due and was not made yet; null when there is none. The scan runs every day of the week. */
export function scanDueFor(moment: LocalMoment, lastScanned: Day | null, settings: Settings): Day | null {
  if (lastScanned !== null && lastScanned >= moment.day) return null;
  if (moment.time === null || moment.time >= settings.schedule.scan) return moment.day;
  // Before today's hour only a portfolio that was never scanned, or that missed a day, has something to catch up with.
  const yesterday = addDays(moment.day, -1);
  return lastScanned !== null && lastScanned < yesterday ? yesterday : null;
}

/** Whether a scanned day lies so far ahead of today that no clock set back by a day explains it. */
export const isAhead = (scanned: Day, today: Day): boolean => daysBetween(today, scanned) > 1;

/** Whether digests go out now: a working day, from the digest's time on, not late in the evening. */
export function isDigestDue(moment: LocalMoment, settings: Settings): boolean {
  return isWorkDay(moment.day, settings) && isWithinHours(moment, settings.schedule.digest, settings);
}

/** The Monday of the week whose ranking is due: from its weekday on, so that a holiday moves it to the next working day. */
export function rankingDueFor(moment: LocalMoment, settings: Settings): Day | null {
  const { weekday: from, time } = settings.schedule.ranking;
  if (weekday(moment.day) < from || !isWorkDay(moment.day, settings)) return null;
  return isWithinHours(moment, time, settings) ? mondayOf(moment.day) : null;
}

const isWorkDay = (day: Day, { schedule }: Settings): boolean =>
  isWorkingDay(day, schedule.workingDays, schedule.holidays);

function isWithinHours({ time }: LocalMoment, from: string, settings: Settings): boolean {
  if (time === null) return true;
  const late = minutesOf(time) - minutesOf(from);
  return late >= 0 && late < settings.delivery.lateHours * MINUTES_PER_HOUR;
}

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * MINUTES_PER_HOUR + Number(minutes);
}
