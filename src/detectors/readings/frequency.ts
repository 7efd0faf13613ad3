/** How often something is used, as stated. */
export interface Frequency {
  readonly count: number;
  readonly per: Period;
}

type Period = 'hour' | 'day' | 'week' | 'month';

/** Times a week that once in the period makes: working hours and working days. */
const A_WEEK: Readonly<Record<Period, number>> = { hour: 40, day: 5, week: 1, month: 12 / 52 };

const PERIODS: readonly (readonly [Period, RegExp])[] = [
  ['hour', /^(?:hour|hourly|hr|h|小时|时)$/],
  ['day', /^(?:day|daily|weekday|workday|d|天|日|工作日)$/],
  ['week', /^(?:week|weekly|wk|w|周|星期|礼拜)$/],
  ['month', /^(?:month|monthly|mo|月|个月)$/],
];

const NUMBER = '(\\d[\\d,]*(?:\\.\\d+)?)';
// Of `5-10` the lower end is certain.
const COUNT = `${NUMBER}(?:\\s*(?:-|~|to|至|到)\\s*\\d+)?\\+?`;

/** Each with the count and the period in it; first match wins. */
const COUNTED: readonly RegExp[] = [
  new RegExp(
    `${COUNT}\\s*(?:x|×|times?|uses?)?\\s*(?:/|per|an?|each|every)\\s*(hour|hr|h|weekday|workday|day|d|week|wk|w|month|mo)\\b`,
  ),
  new RegExp(`${COUNT}\\s*(?:x|×|times?)?\\s*(hourly|daily|weekly|monthly)\\b`),
  new RegExp(`${COUNT}\\s*次?\\s*(?:/|每)\\s*个?(小时|工作日|天|日|周|星期|礼拜|月)`),
];

const COUNTED_AFTER = new RegExp(`[每一]个?(小时|工作日|天|日|周|星期|礼拜|月)[^\\d]{0,3}${COUNT}\\s*次`);

const SPELLED: readonly (readonly [RegExp, number])[] = [
  [/\bonce\b/, 1],
  [/\btwice\b|两次|2次/, 2],
  [/\bthrice\b|三次/, 3],
];

const BARE = /\b(hourly|daily|weekly|monthly)\b|\b(?:per|an?|each|every)\s+(hour|weekday|workday|day|week|month)\b/;
const BARE_ZH = /[每一]个?(小时|工作日|天|日|周|星期|礼拜|月)|(天)天/;

const DENIED = /\b(?:not|less than|rarely|never|bi-?weekly|bi-?monthly|every other)\b|从不|很少|不到|隔/;

/**
 * How often a feature is used, from its stated frequency in English or Chinese: `daily`, `12/week`, `twice a day`,
 * `每天`, `每周12次`. Null where no period is named: a bare count tells no pace.
 */
export function readFrequency(text: string): Frequency | null {
  const before = readings.get(text);
  if (before !== undefined) return before;
  const reading = read(text);
  // The same few words fill a whole portfolio; the bound keeps a strange file from filling the memory.
  if (readings.size < 10_000) readings.set(text, reading);
  return reading;
}

const readings = new Map<string, Frequency | null>();

function read(text: string): Frequency | null {
  const low = text.normalize('NFKC').toLowerCase();
  if (DENIED.test(low)) return null;
  for (const pattern of COUNTED) {
    const match = pattern.exec(low);
    if (match) return toFrequency(match[1], match[2]);
  }
  const after = COUNTED_AFTER.exec(low);
  if (after) return toFrequency(after[2], after[1]);
  const bare = BARE.exec(low) ?? BARE_ZH.exec(low);
  if (!bare) return null;
  const count = SPELLED.find(([word]) => word.test(low))?.[1] ?? 1;
  return toFrequency(String(count), bare[1] ?? bare[2]);
}

function toFrequency(count: string | undefined, word: string | undefined): Frequency | null {
  const per = PERIODS.find(([, pattern]) => pattern.test(word ?? ''))?.[0];
  const value = Number((count ?? '').replaceAll(',', ''));
  return per !== undefined && Number.isFinite(value) && value > 0 ? { count: value, per } : null;
}

/** Times a week, by working days and hours. */
export const timesAWeek = ({ count, per }: Frequency): number => count * A_WEEK[per];
