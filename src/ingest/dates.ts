import { addDays, addMonths, type Day } from '../domain/day.ts';
import { localDay } from '../domain/zone.ts';
import { type Cell, type ColumnContext, cellText, type Parsed, refuse } from './cell.ts';
import { monthOf, westernDigits } from './months.ts';

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const YEAR_FIRST =
  /^(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})\s*[日号일.]?(?:\s*[(（]\p{L}+[)）])?(?:[T\s](.*))?$/u;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMERIC = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?:[T\s,].*)?$/;
const DAY_MONTH =
  /^(?:\p{L}+[.,]?\s+)?(\d{1,2})(?:st|nd|rd|th|er|[ºª°])?[\s\-.]*(?:(?:of|de)\s+|d['’])?(\p{L}{3,10})\.?[\s\-,.']*(?:del?\s+)?(\d{4}|\d{2})(?:[T\s,]+(.*))?$/iu;
const MONTH_DAY =
  /^(?:\p{L}+[.,]?\s+)?(\p{L}{3,10})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?[\s,-]+(\d{4})(?:[T\s,]+(.*))?$/iu;

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
// Excel counts days from 1899-12-30; these serials are 1954 to 2119, so no plain year or count is taken for one.
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 80_000;

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

function toDay(year: number, month: number, day: number): Day | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  return day <= daysInMonth(year, month) ? `${year}-${pad(month)}-${pad(day)}` : null;
}

const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);

/**
 * The two first numbers of `03/04/2025`, whose order only the column tells; null for any other form. With dots the day
 * is first wherever it is written.
 */
export function numericDate(
  text: string,
): { readonly first: number; readonly second: number; readonly dotted: boolean } | null {
  const match = NUMERIC.exec(text);
  return match ? { first: Number(match[1]), second: Number(match[3]), dotted: match[2] === '.' } : null;
}

const AMBIGUOUS = 'can be day first or month first, and the column does not tell: say --dates dmy or --dates mdy';

/** A date cell as a day. Dates without a day of the month and impossible ones are refused. */
export function parseDate(cell: Cell, context: ColumnContext): Parsed<Day> {
  if (typeof cell === 'string') {
    const iso = ISO.exec(cell);
    if (iso) {
      const day = toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
      return day ?? refuse(context, cell, 'is not a date of the calendar');
    }
  }
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return refuse(context, String(cell), 'is not a date');
    return cell.toISOString().slice(0, 10);
  }
  const text = westernDigits(cellText(cell).normalize('NFKC'));
  if (text === '') return undefined;
  const numeric = NUMERIC.exec(text);
  if (numeric) return readNumeric(numeric, cell, context);
  const written =
    readWritten(text, context.zone) ?? readRelative(text, context.today) ?? readCounted(text, context.zone);
  if (written === null)
    return refuse(context, cell, WITHOUT_DAY.test(text) ? 'names no day of the month' : 'is not a date');
  return written === 'impossible' ? refuse(context, cell, 'is not a date of the calendar') : written;
}

const WITHOUT_DAY =
  /^(?:\p{L}{3,10}\.?\s+(?:de\s+)?\d{4}|\d{4}[-/.]\d{1,2}|\d{1,2}\/\d{4}|\d{4}年\d{1,2}月|q[1-4]\s*\d{4}|\d{4}\s*q[1-4])$/iu;

function readNumeric(match: RegExpExecArray, cell: Cell, context: ColumnContext): Parsed<Day> {
  const [first, second] = [Number(match[1]), Number(match[3])];
  const year = fullYear(match[4] ?? '');
  // Dotted dates are day first wherever they are written.
  const order =
    context.order ?? (match[2] === '.' || first > 12 ? 'dmy' : second > 12 || first === second ? 'mdy' : null);
  if (order === null) return refuse(context, cell, AMBIGUOUS);
  const day = order === 'dmy' ? toDay(year, second, first) : toDay(year, first, second);
  if (day !== null) return day;
  const read = order === 'dmy' ? 'day first' : 'month first';
  return refuse(context, cell, `is not a date of the calendar when read ${read}, as this column is`);
}

type Written = Day | 'impossible' | null;

function readWritten(text: string, zone: string): Written {
  const year = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (year) return inZone(toDay(Number(year[1]), Number(year[2]), Number(year[3])), year[4], zone);
  const dayMonth = DAY_MONTH.exec(text);
  const named = dayMonth && monthOf(dayMonth[2] ?? '');
  if (named) return inZone(toDay(fullYear(dayMonth[3] ?? ''), named, Number(dayMonth[1])), dayMonth[4], zone);
  const monthDay = MONTH_DAY.exec(text);
  const month = monthDay && monthOf(monthDay[1] ?? '');
  return month ? inZone(toDay(Number(monthDay[3]), month, Number(monthDay[2])), monthDay[4], zone) : null;
}

const CLOCK = /^(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(?:Z|UTC|GMT|([+-])(\d{2}):?(\d{2})?)(?:\s*\(.*\))?$/i;

/**
 * The day of a moment in the portfolio's zone. Without an offset the clock is the portfolio's own; midnight is no moment
 * but how systems write a date alone.
 */
function inZone(day: Day | null, time: string | undefined, zone: string): Day | 'impossible' {
  if (day === null) return 'impossible';
  const clock = time === undefined || time === '' ? null : CLOCK.exec(time);
  if (!clock) return day;
  const [, hours, minutes, seconds = '0', sign, offsetHours = '0', offsetMinutes = '0'] = clock;
  const local = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  if (local === 0) return day;
  const offset = (Number(offsetHours) * 3600 + Number(offsetMinutes) * 60) * (sign === '-' ? -1 : 1);
  return localDay(Date.parse(`${day}T00:00:00Z`) + (local - offset) * 1000, zone);
}

const AHEAD =
  /^(?:in\s+|约|还有|再过)?\s*(\d{1,3}|a|an|one|two|three|six)\s*(?:个)?\s*(days?|weeks?|months?|years?|天|日|周|星期|月|年)\s*(?:away|left|to go|from now|out|后|之后|以后)?$/iu;
const AGO =
  /^(\d{1,3}|a|an|one|two|three|six)\s*(?:个)?\s*(days?|weeks?|months?|years?|天|日|周|星期|月|年)\s*(?:ago|前|之前|以前)$/iu;
const COUNTS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, six: 6 };
// Maps, not objects: a cell may say "constructor".
const NAMED: ReadonlyMap<string, (today: Day) => Day> = new Map([
  ['today', (today: Day) => today],
  ['今天', (today: Day) => today],
  ['tomorrow', (today: Day) => addDays(today, 1)],
  ['明天', (today: Day) => addDays(today, 1)],
  ['yesterday', (today: Day) => addDays(today, -1)],
  ['昨天', (today: Day) => addDays(today, -1)],
  ['next week', (today: Day) => addDays(today, 7)],
  ['next month', (today: Day) => addMonths(today, 1)],
  ['下个月', (today: Day) => addMonths(today, 1)],
  ['下月', (today: Day) => addMonths(today, 1)],
  ['next year', (today: Day) => addMonths(today, 12)],
  ['last week', (today: Day) => addDays(today, -7)],
  ['last month', (today: Day) => addMonths(today, -1)],
]);

/** "8 months away", "3 weeks ago", "8个月后": counted from the day of the import. */
function readRelative(text: string, today: Day): Day | null {
  const named = NAMED.get(text.toLowerCase());
  if (named) return named(today);
  const ago = AGO.exec(text);
  const match = ago ?? AHEAD.exec(text);
  // `12月` alone is December and `5日` the fifth: only `12个月` and `12月后` are spans.
  if (!match || (/[月日]$/.test(text) && !text.includes('个'))) return null;
  const word = (match[1] ?? '').toLowerCase();
  const count = (COUNTS[word] ?? Number(word)) * (ago ? -1 : 1);
  const unit = (match[2] ?? '').toLowerCase();
  if (/^(day|天|日)/.test(unit)) return addDays(today, count);
  if (/^(week|周|星期)/.test(unit)) return addDays(today, count * 7);
  return addMonths(today, /^(month|月)/.test(unit) ? count : count * 12);
}

const EPOCH = /^(\d{10}|\d{13}|\d{16})(?:\.\d+)?$/;
const MS_PER_DAY = 86_400_000;

/** A date as machines count it, where a date is expected: Excel's days, or seconds and their fractions since 1970. */
function readCounted(text: string, zone: string): Day | null {
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const serial = Math.floor(Number(text));
    return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? addDays('1899-12-30', serial) : null;
  }
  const digits = EPOCH.exec(text)?.[1];
  if (digits === undefined) return null;
  const ms = Math.floor(Number(digits) / 10 ** (digits.length - 13));
  // Midnight in Greenwich is how a date without a time comes out.
  return ms % MS_PER_DAY === 0 ? new Date(ms).toISOString().slice(0, 10) : localDay(ms, zone);
}

/** The first full date inside a longer text, e.g. `Series B, 2025-05-12`; null where there is none. */
export function findDate(text: string): Day | null {
  const match = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u.exec(text);
  return match ? toDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}
