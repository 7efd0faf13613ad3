import type { Assessment, Sizing } from '../domain/assessment.ts';
import type { Signal } from '../domain/signal.ts';
import type { Text } from './text.ts';

/** What a signal says, one sentence without a full stop: its first evidence, `48 of 50 seats active (96%)`. */
export function factOf(signal: Signal, text: Text): string {
  const [evidence] = signal.evidence;
  return `${signal.id} ${evidence?.measure ?? ''} ${evidence?.value ?? ''}${text.language === 'en' ? '' : ''}`;
}

/** This week's action for an account, one line. */
export function thisWeekOf(assessment: Assessment, text: Text): string {
  const { judgement } = text;
  const { play, confidence } = assessment;
  if (play.priority === 'get-data-first' && confidence.helps) return judgement.thisWeekData(confidence.helps);
  if (play.partner) return judgement.thisWeekPartner;
  if (play.steps[0] === 'find-out-why') return judgement.thisWeekWhy;
  return judgement.thisWeek[play.ranking](play.item ?? null);
}

/** The sizing in whole sentences, the recommended amount first; empty where there is nothing to say. */
export function sizingSentences(sizing: Sizing, text: Text): string[] {
  const { format, judgement } = text;
  const words = judgement.sizing;
  const share = (part: number | null | undefined) =>
    part === null || part === undefined ? '' : ` (${words.share(format.percent(part))})`;
  const sentences: string[] = [];
  const { conservative, aggressive, recommended, offer, comparison } = sizing;
  if (conservative !== null && aggressive !== null) {
    const potential =
      conservative === aggressive
        ? words.potentialOne(format.money(aggressive))
        : words.potential(format.money(conservative), format.money(aggressive));
    sentences.push(
      recommended === null
        ? potential
        : `${potential}, ${words.recommended(format.moneyShort(recommended[0]), format.moneyShort(recommended[1]))}`,
    );
  }
  if (offer !== null) {
    const lines = sizing.lines.offer.map((line) => words.line(line, format));
    const sum = `${words.offer} ${format.money(offer.arr)}${share(sizing.share?.offer)}`;
    sentences.push(lines.length > 0 ? `${sum}: ${lines.join(' + ')}` : sum);
  }
  if (comparison !== null) {
    const amount = format.money(Math.abs(comparison.saves));
    sentences.push(
      comparison.saves >= 0 ? words.saves(comparison.tier, amount) : words.costsMore(comparison.tier, amount),
    );
  }
  if (sizing.missing.length > 0) {
    const items = format.list(sizing.missing);
    sentences.push(sentences.length > 0 ? words.missingPart(items) : words.missing(items));
  }
  return sentences;
}
