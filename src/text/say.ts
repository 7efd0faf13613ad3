import { type Assessment, SEAT_COUNT, type Sizing, type StaleFact } from '../domain/assessment.ts';
import { isDay } from '../domain/day.ts';
import { leadOf } from '../domain/open-opportunities.ts';
import type { Evidence, Signal } from '../domain/signal.ts';
import type { Text } from './text.ts';

/** What a signal says, one sentence without a full stop: `48 of 50 seats active (96%)`. */
export function factOf(signal: Signal, text: Text): string {
  return text.signals[signal.id].say(signal.evidence, text.format, signal.lastSeen);
}

/** The same at the head of a line: an English sentence starts with a capital. */
export function sentenceOf(signal: Signal, text: Text): string {
  const fact = factOf(signal, text);
  return text.language === 'en' ? fact.replace(/^[a-z]/, (letter) => letter.toUpperCase()) : fact;
}

/** A data point outside any signal's sentence: `active seats 48 of 50`, `renewal date 2 February 2026`. */
export function measureOf(evidence: Evidence, text: Text): string {
  const { format, judgement } = text;
  const labels: Readonly<Record<string, string>> = judgement.labels;
  const say = (value: number | string | null): string => {
    if (typeof value === 'number') return format.number(value);
    if (value === null) return '';
    return isDay(value) ? format.day(value) : (labels[value] ?? value);
  };
  const name = Object.entries(judgement.fields).find(([field]) => field === evidence.measure)?.[1] ?? '';
  if (evidence.measure === 'seats_active' && evidence.of !== undefined && evidence.from === undefined) {
    return text.signals['seat-approaching'].say([evidence], format, evidence.day);
  }
  const of = evidence.of === undefined ? '' : ` / ${format.number(evidence.of)}`;
  const from = evidence.from === undefined ? '' : `${say(evidence.from)} → `;
  const quoted = evidence.detail?.['quote'] ?? evidence.detail?.['feature'] ?? evidence.detail?.['detail'];
  const value = name === '' && quoted !== undefined ? `“${quoted}”` : `${from}${say(evidence.value)}${of}`;
  return [name, value].filter((part) => part !== '').join(' ');
}

/** What is too old to count: a field, or the entries of a list that are. */
export function staleName({ field, entries }: StaleFact, { judgement }: Text): string {
  const name = judgement.fields[field];
  return entries && entries.length > 0 ? judgement.staleEntries(name, entries) : name;
}

/** This week's action for an account, one line. */
export function thisWeekOf(assessment: Assessment, text: Text): string {
  const { judgement } = text;
  const { play, confidence } = assessment;
  if (play.priority === 'get-data-first' && confidence.helps) return judgement.thisWeekData(confidence.helps);
  if (play.partner) return judgement.thisWeekPartner;
  if (play.steps[0] === 'follow-up') return judgement.thisWeekFollowUp;
  if (play.steps[0] === 'no-new-ask') return judgement.thisWeekNoAsk;
  if (play.steps[0] === 'find-out-why') return judgement.thisWeekWhy;
  return judgement.thisWeek[play.ranking](play.item ?? namedItem(assessment));
}

/** What could be raised, where it has a name of its own; seats and plans have none a case study could be about. */
function namedItem(assessment: Assessment): string | null {
  const lead = leadOf(assessment);
  return lead && (lead.type === 'ADDON' || lead.type === 'XSELL') ? lead.item : null;
}

/** The sizing in whole sentences, the recommended amount first; empty where there is nothing to say. */
export function sizingSentences(sizing: Sizing, text: Text): string[] {
  const { cards, format, judgement } = text;
  const words = judgement.sizing;
  const sentences: string[] = [];
  const { conservative, aggressive, recommended, offer, comparison } = sizing;
  if (sizing.missing.includes('catalogue')) return [words.noCatalogue];
  if (aggressive === 0 && offer === null && sizing.missing.length === 0) return [words.nothing];
  if (conservative !== null && aggressive !== null && aggressive > 0) {
    const potential = potentialWords(conservative, aggressive, text);
    const parts = recommended === null ? [] : [words.recommended(...recommendedWords(recommended, text))];
    sentences.push([potential, ...parts].join(cards.comma));
  }
  if (offer !== null) {
    const share = sizing.share?.offer ?? null;
    const sum = `${words.offer} ${format.money(offer.arr)}`;
    const head = share === null ? sum : cards.aside(sum, words.share(format.percent(share)));
    const [only, ...others] = sizing.lines.offer;
    // The amount of a single line is the sum itself.
    const lines =
      only && others.length === 0
        ? [words.part(only, format)]
        : sizing.lines.offer.map((line) => words.line(line, format));
    sentences.push(lines.length > 0 ? cards.pair(head, lines.join(' + ')) : head);
  }
  if (comparison !== null) {
    const amount = format.money(Math.abs(comparison.saves));
    sentences.push(
      comparison.saves >= 0 ? words.saves(comparison.tier, amount) : words.costsMore(comparison.tier, amount),
    );
  }
  const unpriced = sizing.missing.filter((item) => item !== SEAT_COUNT);
  if (unpriced.length > 0) {
    const items = format.list(unpriced.map((item) => (item === 'seats' ? words.seats : item)));
    sentences.push(sentences.length > 0 ? words.missingPart(items) : words.missing(items));
  }
  if (unpriced.length < sizing.missing.length) sentences.push(words.seatCount);
  return sentences;
}

function potentialWords(low: number, high: number, text: Text): string {
  const { cards, format, judgement } = text;
  if (low === high) return judgement.sizing.potentialOne(format.money(high));
  if (low === 0) return cards.potentialUpTo(format.money(high));
  return judgement.sizing.potential(format.money(low), format.money(high));
}

const recommendedWords = ([low, high]: readonly [number, number], text: Text): [string, string] => [
  text.format.moneyShort(low),
  text.format.moneyShort(high),
];
