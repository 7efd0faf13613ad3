import { seeded } from '../../../bench/generate.ts';

/** What happens with the accounts file of a day. */
export interface DayPlan {
  /** The day's file comes that many days late; null: it never comes. */
  readonly late: number | null;
  /** Whether the file gives ids. */
  readonly ids: boolean;
  /** A file that comes twice: the same again, or with wrong figures first and corrected ones later. */
  readonly twice: 'no' | 'same' | 'corrected-before-scan' | 'corrected-after-scan' | 'corrected-next-day';
  /** Scans of the day: none where the bot was down. */
  readonly scans: number;
}

/** Weeks without any file, as shares of the year. */
const GAPS = [0.3, 0.7];
const GAP_DAYS = 21;

/** The year's calendar: the first and the last day are plain ones. */
export function calendarOf(days: number, seed: number): DayPlan[] {
  const next = seeded(seed);
  const gap = (day: number): boolean =>
    GAPS.some((share) => day >= Math.floor(days * share) && day < Math.floor(days * share) + GAP_DAYS);
  return Array.from({ length: days }, (_, day): DayPlan => {
    const [file, ids, twice, scans, by] = [next(), next(), next(), next(), next()];
    if (day === 0 || day === days - 1) return { late: 0, ids: true, twice: 'no', scans: 1 };
    const late = gap(day) || file < 0.04 ? null : file < 0.08 ? 1 + Math.floor(by * 9) : 0;
    return {
      late: late !== null && day + late >= days ? 0 : late,
      ids: ids >= 0.12,
      twice: late === 0 ? twiceBy(twice) : 'no',
      scans: scans < 0.02 ? 0 : scans < 0.05 ? 2 : 1,
    };
  });
}

function twiceBy(chance: number): DayPlan['twice'] {
  if (chance < 0.03) return 'same';
  if (chance < 0.05) return 'corrected-before-scan';
  if (chance < 0.08) return 'corrected-after-scan';
  return chance < 0.1 ? 'corrected-next-day' : 'no';
}
