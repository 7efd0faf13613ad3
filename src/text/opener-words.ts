import type { OpenerFact, OpenerPlan } from '../domain/assessment.ts';
import { type Day, daysBetween } from '../domain/day.ts';
import { roundHalfUp } from '../domain/money.ts';
import type { Evidence } from '../domain/signal.ts';
import type { Format } from './format.ts';

/** How one fact can be said; each language fills in the forms its sentences need. */
export interface FactWords {
  /** A sentence of its own that wishes well, without its full stop. */
  readonly greeting?: string;
  /** A clause about the customer, lower case: `48 of your 50 seats are active`. */
  readonly clause: string;
  /** The clause where it opens the text and may not name anything we sell. */
  readonly opening?: string;
  /** A noun phrase: `48 of 50 seats active`. */
  readonly phrase: string;
}

/** What a sentence needs beside the fact itself. */
export interface Telling {
  readonly format: Format;
  readonly day: Day;
}

/** A fact with its evidence read into plain values, so that wording is all that is left to do. */
export interface FactValues {
  readonly value: number | null;
  readonly of: number | null;
  readonly from: number | null;
  readonly day: Day;
  readonly fromDay: Day | null;
  /** Percent of `of`, whole; never 100 before the end is reached. */
  readonly percent: number | null;
  /** An imported word, in one line and no longer than `max` characters; empty where there is none fit to say. */
  readonly word: (name: string, max?: number) => string;
  readonly number: (name: string) => number | null;
  /** Whether its day is when it happened; else it is only when it was stated. */
  readonly isEvent: boolean;
  /** The evidence's own value where that is a text. */
  readonly said: string;
}

const LINKS = /https?:|www\.|[@<>{}\\`]|\n/i;
const CONTROLS = /[\p{Cc}\p{Cf}]+/gu;

/** Reads a fact's evidence for wording. */
export function valuesOf({ evidence }: OpenerFact): FactValues {
  const { measure, value, of, from, day, fromDay, detail = {} } = evidence;
  const amount = typeof value === 'number' ? value : null;
  return {
    value: amount,
    of: of ?? null,
    from: typeof from === 'number' ? from : null,
    day,
    fromDay: fromDay ?? null,
    percent: percentOf(evidence, amount),
    isEvent: measure === 'event',
    word: (name, max = 40) => cleanWord(String(detail[name] ?? ''), max),
    number: (name) => {
      const found = detail[name];
      return typeof found === 'number' ? found : null;
    },
    said: typeof value === 'string' ? value : '',
  };
}

function percentOf({ of, detail }: Evidence, value: number | null): number | null {
  if (value === null) return null;
  if (of === undefined || of <= 0) return typeof detail?.['percent'] === 'number' ? detail['percent'] : value;
  const rounded = roundHalfUp((value * 100) / of);
  return value < of ? Math.min(99, rounded) : rounded;
}

/** Imported text as a sentence may carry it; empty where it is too long or looks like more than a name. */
export function cleanWord(text: string, max: number): string {
  if (LINKS.test(text)) return '';
  const word = text
    .replace(CONTROLS, ' ')
    .replace(/[.!?。！？;；]+\s*$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  return word.length > max || /[.!?。！？]\s/u.test(word) ? '' : word;
}

/** A date inside a sentence: `2 July`, with the year only where it is another one; Chinese `7月2日`. */
export function dateIn(day: Day, { format, day: today }: Telling): string {
  const full = format.day(day);
  const year = day.slice(0, 4);
  return year === today.slice(0, 4) ? full.replace(new RegExp(` ${year}$|^${year}年`), '') : full;
}

/** Whole days from the opener's day to a later one. */
export const daysUntil = (plan: Pick<OpenerPlan, 'day'>, day: Day): number => daysBetween(plan.day, day);
