import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';
import type { Day } from './day.ts';

/** The calendar date in a time zone (IANA name) at a moment in epoch milliseconds. */
export function localDay(at: number, zone: string): Day {
  return format(new TZDate(at, zone), 'yyyy-MM-dd');
}

/** The wall-clock time `HH:MM` in a time zone at a moment in epoch milliseconds. */
export function localTime(at: number, zone: string): string {
  return format(new TZDate(at, zone), 'HH:mm');
}
