import { type Day, daysBetween } from '../domain/day.ts';
import type { Language } from '../domain/settings.ts';

/** Numbers, money and dates as a reader of the language expects them; formatters are built once. */
export interface Format {
  /** `1,234` */
  readonly number: (value: number) => string;
  /** `$48,800` */
  readonly money: (value: number) => string;
  /** `$48.8K`, `$1.2M`; Chinese `4.9万美元` */
  readonly moneyShort: (value: number) => string;
  /** 0-100 to `96%`; one decimal only where `digits` says so. */
  readonly percent: (value: number, digits?: number) => string;
  /** `2 June 2025`; Chinese `2025年6月2日` */
  readonly day: (day: Day) => string;
  /** `Monday 2 June`; Chinese `6月2日星期一` */
  readonly weekday: (day: Day) => string;
  /** `2 Jun`, with the year when it is not `today`'s; Chinese `6月2日` */
  readonly dayShort: (day: Day, today: Day) => string;
  /** `a, b and c` */
  readonly list: (items: readonly string[]) => string;
  /** `in 12 days`, `3 days ago`, `today`; from two months on in months. */
  readonly relative: (day: Day, today: Day) => string;
}

const DAYS_PER_MONTH = 30.4375;

const asDate = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** The formatters of a language, for amounts in `currency` (ISO code). */
export function createFormat(language: Language, currency: string): Format {
  const locale = language === 'en' ? 'en-GB' : 'zh-CN';
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  });
  const compact = new Intl.NumberFormat(language === 'en' ? 'en-US' : locale, {
    style: 'currency',
    currency,
    // Chinese counts in 万 and names the currency behind it.
    currencyDisplay: language === 'en' ? 'narrowSymbol' : 'name',
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const named = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const shortYear = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const relative = new Intl.RelativeTimeFormat(language === 'en' ? 'en-GB' : locale, { numeric: 'auto' });
  return {
    number: (value) => number.format(value),
    money: (value) => money.format(value),
    // Below 10,000 Chinese has nothing to shorten.
    moneyShort: (value) => (language === 'en' || value >= 10_000 ? compact : money).format(value),
    percent: (value, digits = 0) => `${value.toFixed(digits)}%`,
    day: (day) => long.format(asDate(day)),
    weekday: (day) => named.format(asDate(day)),
    dayShort: (day, today) => (day.slice(0, 4) === today.slice(0, 4) ? short : shortYear).format(asDate(day)),
    list: (items) => list.format(items),
    relative: (day, today) => {
      const days = daysBetween(today, day);
      return Math.abs(days) < 60
        ? relative.format(days, 'day')
        : relative.format(Math.round(days / DAYS_PER_MONTH), 'month');
    },
  };
}
