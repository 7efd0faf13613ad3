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
  /** The clause where it is all there is to say, and needs a date to be a fact. */
  readonly alone?: string;
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
const USUAL = /^[\x20-\x7e\n\u2019\u201c\u201d\u3001\u3002\u4e00-\u9fff\uff08\uff09\uff0c\uff1a\uff1b\uff1f]*$/;

// A fact is said in two languages and several wordings before one of them is taken.
const read = new WeakMap<OpenerFact, FactValues>();

/** Reads a fact's evidence for wording. */
export function valuesOf(fact: OpenerFact): FactValues {
  const before = read.get(fact);
  if (before) return before;
  const values = readValues(fact);
  read.set(fact, values);
  return values;
}

function readValues({ evidence }: OpenerFact): FactValues {
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

/** One spelling for comparing and saying: full-width forms, hidden characters and odd hyphens must not hide a word. */
export function plainText(text: string): string {
  const usual = USUAL.test(text)
    ? text
    : text
        .normalize('NFKC')
        .replace(/\p{Cf}+/gu, '')
        .replace(/[\u2010-\u2015\u2212]/g, '-')
        .replace(/\p{Cc}+/gu, ' ');
  return usual.replace(/(?<=[\u3400-\u9fff])[^\S\n]+(?=[\u3400-\u9fff])/g, '');
}

/** Imported text as a sentence may carry it; empty where it is too long or looks like more than a name. */
export function cleanWord(text: string, max: number): string {
  if (text === '' || LINKS.test(text)) return '';
  const word = plainText(text)
    .replace(/[.!?。！？;；]+\s*$/u, '')
    .replace(/\s+/g, ' ')
    .trim();
  return word.length > max || /[.!?。！？]\s/u.test(word) ? '' : word;
}

const dates = new WeakMap<Format, Map<string, string>>();

/** A date inside a sentence: `2 July`, with the year only where it is another one; Chinese `7月2日`. */
export function dateIn(day: Day, { format, day: today }: Telling): string {
  const year = day.slice(0, 4);
  const isNow = year === today.slice(0, 4);
  // Formatting a date is slow, and a scan says the same few hundred days over and over.
  const known = dates.get(format) ?? new Map<string, string>();
  dates.set(format, known);
  const key = isNow ? day : `${day}+`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const full = format.day(day);
  const said = isNow ? full.replace(new RegExp(` ${year}$|^${year}年`), '') : full;
  if (known.size < MOST_DATES) known.set(key, said);
  return said;
}

const MOST_DATES = 4_000;

/** Whole days from the opener's day to a later one. */
export const daysUntil = (plan: Pick<OpenerPlan, 'day'>, day: Day): number => daysBetween(plan.day, day);
