import type { AccountEvent } from '../../domain/records.ts';

/** How late a funding round is: 0 before Series A or unknown, 1 Series A, 2 Series B and later. */
export type RoundStage = 0 | 1 | 2;

const EARLY = /\bpre[- ]?(?:series[- ]?)?a\b|pre-?a轮|\bseed\b|\bangel\b|天使|种子/i;
const SERIES_A = /\bseries[- ]?a\d?\b|(?:^|[^a-z-])a\d?\+?轮|^a\d?\+?$/i;
const LATER = /\bseries[- ]?[b-k]\d?\b|[b-k]\d?\+?轮|^[b-k]\d?\+?$|\b(?:pre-?)?ipo\b|上市|战略融资/i;
const NAMED =
  /\bpre[- ]?(?:series[- ]?)?a\b|\bseries[- ]?[a-k]\d?\b|\bseed\b|\b(?:pre-?)?ipo\b|(?:pre-?)?[a-k]\d?\+?轮|天使轮|种子轮/i;

/** The round an event is about, from its own field or from its text; empty when neither names one. */
export function roundOf(event: AccountEvent): string {
  if (event.round) return event.round;
  return event.detail ? (NAMED.exec(event.detail)?.[0] ?? '') : '';
}

/** How late a round is (spec C13: A and later strong, B and later urgent). */
export function roundStage(round: string): RoundStage {
  const name = round.trim();
  if (EARLY.test(name)) return 0;
  if (LATER.test(name)) return 2;
  return SERIES_A.test(name) ? 1 : 0;
}

export interface Hiring {
  readonly event: AccountEvent;
  /** People sought; null when not stated. */
  readonly count: number | null;
  /** As stated, e.g. `engineer`; empty when not. */
  readonly role: string;
}

const COUNT_AND_ROLE =
  /\b(\d{1,5})\s+(?:new\s+|more\s+|additional\s+|open\s+)?([a-z][a-z/ -]{2,30}?)(?=\s+(?:this|next|in|by|over|before|for|at|openings?|roles?|positions?)\b|[,.;]|$)/i;
const COUNT_ZH = /(\d{1,5})\s*(?:名|位|个|多名)?\s*([\u4e00-\u9fff]{2,8}?)(?=[，。,；、]|岗位|职位|$)/;

/** Who is being hired, from the event's own fields or from its text (`hiring 20 engineers this quarter`). */
export function hiringOf(event: AccountEvent): Hiring {
  if (event.count !== undefined) return { event, count: event.count, role: event.role ?? '' };
  const people = event.detail ? peopleIn(event.detail) : null;
  return { event, count: people?.count ?? null, role: event.role ?? people?.role ?? '' };
}

/** How many of whom a text speaks of: `20 engineers this quarter`, `招聘20名工程师`; null where it gives no number. */
export function peopleIn(text: string): { readonly count: number; readonly role: string } | null {
  const match = COUNT_AND_ROLE.exec(text) ?? COUNT_ZH.exec(text);
  return match?.[1] ? { count: Number(match[1]), role: match[2]?.trim() ?? '' } : null;
}
