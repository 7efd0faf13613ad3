import type { Assessment } from '../domain/assessment.ts';
import { type Day, daysBetween, isDay } from '../domain/day.ts';
import type { BestTime, Opportunity, Rest } from '../domain/opportunity.ts';
import type { Evidence } from '../domain/signal.ts';
import { signalWith } from './explained.ts';
import { dateIn } from './opener-words.ts';
import { itemOf, signalsBehind } from './opportunity.ts';
import { factOf } from './say.ts';
import type { Text } from './text.ts';

const WEEK_DAYS = 7;

/** A day inside a sentence: `5 March`, with the year where it is another one. */
export const dayIn = (day: Day, today: Day, { format }: Text): string => dateIn(day, { format, day: today });

/** `this week`, `by 2 Jul`, `between 2 Aug and 1 Oct`. */
export function windowOf({ from, to }: Pick<BestTime, 'from' | 'to'>, today: Day, text: Text): string {
  const { window } = text.opportunities;
  const short = (day: Day): string => text.format.dayShort(day, today);
  if (from <= today) return daysBetween(today, to) < WEEK_DAYS ? window.thisWeek : window.by(short(to));
  return from === to ? window.on(short(from)) : window.between(short(from), short(to));
}

/**
 * The buying moment in words (spec R5): `because 48 of 50 seats are active (96%)`, `after the renewal settles`. `brief`
 * is for a place right under the reason itself, which it does not say again.
 */
export function momentOf(opportunity: Opportunity, seen: Seen, text: Text, brief = false): string {
  const { because, becauseOf: named, moments, sameReason } = text.opportunities;
  const { backing, best } = opportunity;
  const { evidence, moment } = best;
  const signal = evidence && signalWith(evidence, seen.signals);
  const [lead] = signalsBehind(backing, seen.signals);
  const isSaid = brief && signal !== null && signal === lead;
  if (isSaid && moment === 'now') return sameReason;
  const fact = signal && factOf(signal, text);
  return moments[moment]({
    fact: isSaid ? null : fact,
    because: signal && fact !== null ? because(signal.id, fact) : named(text.signals[backing[0].id].name),
    on: evidence && dateOf(evidence, seen.day, text),
    tool: typeof evidence?.detail?.['tool'] === 'string' ? evidence.detail['tool'] : null,
  });
}

/** What the words of a time are said from: the account's signals, none where only its opportunities are at hand. */
export type Seen = Pick<Assessment, 'day' | 'signals'>;

/** The date a moment names: the value where it is one, else a date among its details, else none. */
function dateOf(evidence: Evidence, today: Day, text: Text): string | null {
  const dates = [evidence.value, evidence.detail?.['renewal']].filter((one) => typeof one === 'string' && isDay(one));
  const [date] = dates;
  return typeof date === 'string' ? dayIn(date, today, text) : null;
}

/** `this week, because …`; on a card, under the reason itself, `this week, for that reason`. */
export const bestTimeOf = (opportunity: Opportunity, seen: Seen, text: Text, brief = false): string =>
  text.opportunities.best(windowOf(opportunity.best, seen.day, text), momentOf(opportunity, seen, text, brief));

/** `rests until 5 March: they said no on 5 December`. */
export function restOf(rest: Rest, today: Day, text: Text): string {
  const { rests, restsUntil } = text.opportunities;
  return restsUntil(dayIn(rest.wakes, today, text), rests[rest.reason](dayIn(rest.since, today, text)));
}

/** Why nobody at the account is asked for anything new, and until when (spec 12.4). */
export function askRestOf(rest: Rest, today: Day, text: Text): string {
  const { askRests, rests } = text.opportunities;
  const [since, wakes] = [dayIn(rest.since, today, text), dayIn(rest.wakes, today, text)];
  return rest.reason === 'opt-out'
    ? askRests['opt-out'](since, wakes)
    : askRests.other(wakes, rests[rest.reason](since));
}

/** What rests, in one line: the first to wake, and how many others do. */
export function restingLine(resting: readonly Opportunity[], today: Day, text: Text): string | null {
  const [first] = resting;
  if (!first?.rest) return null;
  const { andMore, restingItem } = text.opportunities;
  const line = restingItem(itemOf(first, text), restOf(first.rest, today, text));
  const more = resting.length - 1;
  return more === 0 ? line : [line, andMore(text.format.number(more))].join(text.cards.semicolon);
}

/** Why it may not be pursued, and what lifts that; null where nothing blocks it. */
export function blockOf({ blocked }: Opportunity, assessment: Assessment, text: Text): string | null {
  if (blocked === null) return null;
  const words = text.opportunities;
  const { liftsWhen } = assessment.play;
  const lift = words.blockLifts[blocked] ?? (liftsWhen === null ? null : text.judgement.lifts[liftsWhen]);
  return lift === null ? words.blocked[blocked] : words.lifts(words.blocked[blocked], lift);
}

/** How it stands: `open`, or its stage, its rest or what holds it back. */
export function standingOf(opportunity: Opportunity, assessment: Assessment, text: Text): string {
  const { report, stages } = text.opportunities;
  const { rest, stage } = opportunity;
  const held = blockOf(opportunity, assessment, text) ?? (rest ? restOf(rest, assessment.day, text) : null);
  if (stage === 'identified') return held ?? report.open;
  return [stages[stage], ...(held === null ? [] : [held])].join(text.cards.semicolon);
}
