import type { Button } from '@slack/types';
import { type Assessment, GUARD_PLAYS } from '../src/domain/assessment.ts';
import type { ButtonAction } from '../src/domain/button.ts';
import type { CardBlock } from '../src/domain/card.ts';
import { isDay } from '../src/domain/day.ts';
import { leadingSignals } from '../src/domain/leading-signals.ts';
import { type Evidence, FACTORS, type Signal } from '../src/domain/signal.ts';
import { factOf, sentenceOf, thisWeekOf } from '../src/text/say.ts';
import type { Text } from '../src/text/text.ts';
import { actions, type ButtonFacts, button } from './kit.ts';
import { bold, data, italic, joinMarkup, type Markup, mrkdwn } from './markup.ts';
import { bar } from './width.ts';

// How much of one piece of data a card shows; with these, the largest card there can be stays inside
// Slack's limits (test/blocks/digest.test.ts tries hostile ones).
export const CLIP = { name: 80, line: 180, fact: 160, source: 60, opener: 900, question: 220, narrative: 420 } as const;

/** Whether selling rests: plays 2-4 (spec section 5). */
export const isGuarded = (assessment: Assessment): boolean => GUARD_PLAYS.includes(assessment.play.id);

/** `🔥 *DataFlow Inc* · 88/100 Hot`: who, and how they stand; a guard shows its own mark before the band's. */
export function titleLine(assessment: Assessment, text: Text): Markup {
  const { judgement } = text;
  const priority = judgement.priorities[assessment.play.priority].emoji;
  const band = judgement.bands[assessment.band];
  const mark = priority === band.emoji ? '' : `${band.emoji} `;
  return mrkdwn`${priority} ${bold(data(assessment.account.name, CLIP.name))} · ${scoreOf(assessment, text)} ${mark ? { markup: mark } : null}${band.name}`;
}

/** `88/100`, with the asterisk where a guard stands over a hot or warm score; nothing bold may follow on its line. */
export function scoreOf(assessment: Assessment, text: Text): Markup {
  // No data in it, and an asterisk behind a digit opens nothing in Slack.
  return { markup: text.cards.score(assessment.score, assessment.flag) };
}

/** `*This week:* Schedule growth planning call`. */
export function actionLine(assessment: Assessment, text: Text): Markup {
  const priority = text.judgement.priorities[assessment.play.priority].name;
  return labelled(`${priority}${text.cards.colon}`, data(thisWeekOf(assessment, text), CLIP.line), text);
}

/** A bold word or two, then what they introduce. */
export function labelled(label: string, rest: Markup, text: Text): Markup {
  return mrkdwn`${bold(label)}${{ markup: text.cards.gap }}${rest}`;
}

/** Worth, renewal or end of the trial and plan in small print, and the owner where the reader is not the one. */
export function accountFacts(assessment: Assessment, text: Text, owner: boolean): Markup {
  const { account } = assessment;
  const { cards, format } = text;
  const worth = account.arr === 0 ? cards.unpaid : account.arr === null ? cards.arrUnknown : null;
  return joinMarkup(
    [
      worth ?? cards.aYear(format.money(account.arr ?? 0)),
      nextDate(assessment, text),
      account.planTier === null ? null : data(account.planTier, 40),
      owner ? (account.csm === null ? cards.noOwner : data(account.csm, 60)) : null,
    ],
    ' · ',
  );
}

/** When the contract renews, or the trial ends; null where neither is known. */
function nextDate({ account, day, play }: Assessment, { cards, format }: Text): string | null {
  const { renewal } = account;
  if (renewal !== null) {
    const short = format.dayShort(renewal, day);
    return renewal < day ? cards.renewed(short) : cards.renews(short, format.relative(renewal, day));
  }
  const end = play.reasons.find(({ id }) => id === 'trial')?.evidence[0]?.value;
  if (typeof end !== 'string' || !isDay(end) || end < day) return null;
  return cards.trialEnds(format.dayShort(end, day), format.relative(end, day));
}

/**
 * The leading signals that say different things: two detectors may read one request in the same words, and new seats,
 * more users and people to train may all be one change of one number.
 */
export function leadingFacts(assessment: Assessment, text: Text, count: number): Signal[] {
  const said = new Set<string>();
  return leadingSignals(assessment)
    .filter((signal) => {
      const keys = [factOf(signal, text), ...changeOf(signal)];
      const isNew = !keys.some((key) => said.has(key));
      for (const key of keys) said.add(key);
      return isNew;
    })
    .slice(0, count);
}

/** The change a signal rests on, as one word: the same number moved from the same value. */
function changeOf({ evidence: [first] }: Signal): string[] {
  return first?.from === undefined ? [] : [JSON.stringify([first.measure, first.from, first.value])];
}

/** One line of evidence: the fact, then its day and where it was read; `mark` says what is new about it. */
export function evidenceLine(signal: Signal, assessment: Assessment, text: Text, mark: string | null = null): Markup {
  const fact = data(mark === null ? sentenceOf(signal, text) : factOf(signal, text), CLIP.fact);
  const start = mark === null ? fact : labelled(mark, fact, text);
  const said = signal.evidence.map((evidence) => sourceOf(evidence, fact, assessment, text).markup);
  const sources = [...new Set(said)].filter((source) => source !== '');
  const shown = sources.slice(0, SOURCES_SHOWN).map((markup) => ({ markup }));
  const rest = sources.length - shown.length;
  const more = rest > 0 ? text.cards.more(text.format.number(rest)) : null;
  return mrkdwn`• ${start} · ${italic(joinMarkup([...shown, more], text.cards.semicolon))}`;
}

// Two feeds that tell of one event are both cited; a request made ten times is not cited ten times.
const SOURCES_SHOWN = 2;

/** The day of a data point, unless the sentence says it already, and where it was read. */
function sourceOf({ day, source }: Evidence, fact: Markup, assessment: Assessment, text: Text): Markup {
  const when = data(text.format.dayShort(day, assessment.day));
  const where = source.file === '' ? null : data(text.cards.source(source.file, source.row), CLIP.source);
  return joinMarkup([fact.markup.includes(when.markup) ? null : when, where], text.cards.comma);
}

/** The five factors in one line of bars. */
export function factorBars(assessment: Assessment, text: Text): Markup {
  const parts = FACTORS.map((id) => {
    const { points, max, known } = assessment.factors[id];
    const name = text.judgement.factors[id];
    return known ? mrkdwn`${name} ${bar(points, max, 4)} ${points}` : mrkdwn`${name} ${text.cards.neutral(points)}`;
  });
  return joinMarkup(parts, ' · ');
}

/** The buttons of a card; a command's answer (delivery 0) can be shared. */
export function cardButtons(deliveryId: number, accountId: string, text: Text): CardBlock | null {
  const make = (action: ButtonAction, more: Pick<ButtonFacts, 'style' | 'confirm'> = {}): Button | null =>
    button({ action, label: text.cards.buttons[action], deliveryId, accountId, ...more });
  return actions([
    make('taking-action', { style: 'primary' }),
    make('snooze'),
    make('not-relevant'),
    make('details'),
    ...(deliveryId === 0 ? [make('share', { confirm: text.slack.shareConfirm })] : []),
  ]);
}

/** One line for notifications and screen readers. */
export function summaryOf(assessment: Assessment, text: Text): string {
  const band = text.judgement.bands[assessment.band].name;
  const score = text.cards.score(assessment.score, assessment.flag);
  return text.cards.summary(assessment.account.name.slice(0, CLIP.name), score, band, thisWeekOf(assessment, text));
}
