import type { Assessment } from '../src/domain/assessment.ts';
import type { Card, CardBlock } from '../src/domain/card.ts';
import { leadOf } from '../src/domain/open-opportunities.ts';
import type { Signal } from '../src/domain/signal.ts';
import { openerText } from '../src/text/opener.ts';
import { staleName } from '../src/text/say.ts';
import type { Text } from '../src/text/text.ts';
import { blocksOf, context, section } from './kit.ts';
import { bold, data, joinMarkup, type Markup, mrkdwn, quote } from './markup.ts';
import { raiseLines } from './opportunity.ts';
import {
  accountFacts,
  actionLine,
  CLIP,
  cardButtons,
  evidenceLine,
  factorBars,
  isGuarded,
  labelled,
  leadingFacts,
  summaryOf,
  titleLine,
} from './parts.ts';

/** How an account's card is shown. */
export interface AccountCardOptions {
  /** The delivery whose buttons the card carries; 0 for an answer to a command, which can be shared. */
  readonly deliveryId: number;
  /** How many lines of evidence (settings.attention.evidenceLines; 3 when left out). */
  readonly evidenceLines?: number;
  /** With only a few accounts each gets more room, and a second path (spec E1). */
  readonly fuller?: boolean;
}

/**
 * One account in full (spec section 0, card): who and what to do, why, what to raise and what it is worth, the plan,
 * what to say, how sure we are. A guard leads with what needs care and names neither item, price nor offer.
 */
export function accountCard(assessment: Assessment, text: Text, options: AccountCardOptions): Card {
  return {
    text: data(summaryOf(assessment, text), 300).markup,
    blocks: blocksOf(
      section(lines(titleLine(assessment, text), actionLine(assessment, text))),
      context(accountFacts(assessment, text, true)),
      section(whyLines(assessment, text, options.evidenceLines ?? 3)),
      raiseBlock(assessment, text, options.fuller ?? false),
      section(nextLines(assessment, text)),
      sayBlock(assessment, text),
      context(factorBars(assessment, text)),
      context(lines(...caveats(assessment, text))),
      cardButtons(options.deliveryId, assessment.account.id, text),
    ),
  };
}

const lines = (...parts: readonly (Markup | null)[]): Markup => joinMarkup(parts, '\n');

/** The evidence, strongest first; under a guard what raised it comes first. `markOf` names what is new about a signal. */
export function whyLines(
  assessment: Assessment,
  text: Text,
  count: number,
  markOf: (signal: Signal) => string | null = () => null,
): Markup {
  const { cards } = text;
  const leading = leadingFacts(assessment, text, count);
  const evidence = leading.map((signal) => evidenceLine(signal, assessment, text, markOf(signal)));
  return lines(
    bold(isGuarded(assessment) ? cards.whyGuard : isTheMoment(assessment) ? cards.why : cards.whyQuiet),
    ...(evidence.length > 0 ? evidence : [mrkdwn`${cards.noSignals}`]),
  );
}

/** Whether what is seen speaks for something to raise. */
const isTheMoment = (assessment: Assessment): boolean => assessment.play.id === 'pursue' && leadOf(assessment) !== null;

function nextLines(assessment: Assessment, text: Text): Markup {
  const { cards, judgement } = text;
  const { play } = assessment;
  const name = play.partner ? cards.aside(judgement.plays[play.id], judgement.partner) : judgement.plays[play.id];
  // Who does not pay yet is not asked to expand, and a guard says nothing of readiness.
  const asked = !isGuarded(assessment) && play.id !== 'conversion-candidate';
  const verdict = asked ? judgement.verdictInFull(play.verdict, play.timing) : null;
  return lines(
    labelled(
      `${cards.next}${cards.colon}`,
      data(cards.playLine(name, verdict, judgement.urgencies[play.urgency])),
      text,
    ),
    ...play.steps.map((step, index) => mrkdwn`${index + 1}. ${data(judgement.steps[step], CLIP.line)}`),
    play.caution === null ? null : mrkdwn`${judgement.cautions[play.caution]}`,
    play.liftsWhen === null ? null : mrkdwn`${liftLine(assessment, judgement.lifts[play.liftsWhen], text)}`,
  );
}

/** What ends the restraint; where something waits for it, no more than that it waits (spec section 5, hard rule). */
function liftLine(assessment: Assessment, lift: string, text: Text): string {
  const waits = isGuarded(assessment) && assessment.opportunities.length > 0;
  return waits ? text.opportunities.heldBack(lift) : text.cards.pair(text.judgement.liftsLabel, lift);
}

/** The opener as a quotation and the questions that follow it; a partner-led account gets a brief instead. */
function sayBlock(assessment: Assessment, text: Text): CardBlock | null {
  if (!assessment.opener) return null;
  const { cards } = text;
  const opener = openerText(assessment.opener, text);
  const heading = { expansion: cards.say, stabilising: cards.sayGuard, 'partner-brief': cards.sayPartner };
  return section(
    lines(
      bold(heading[assessment.opener.kind]),
      quote(data(opener.text, CLIP.opener)),
      ...(opener.questions.length > 0 ? [mrkdwn`${cards.ask}`] : []),
      ...opener.questions.map((question) => mrkdwn`• ${data(question, CLIP.question)}`),
    ),
  );
}

function raiseBlock(assessment: Assessment, text: Text, fuller: boolean): CardBlock | null {
  const raise = raiseLines(assessment, text, fuller);
  return raise && section(raise);
}

/** How sure we are and what a person must look at, in small print. */
function caveats(assessment: Assessment, text: Text): Markup[] {
  const { cards, format, judgement } = text;
  return [
    data(judgement.confidenceLine(assessment.confidence, format), 400),
    ...(assessment.play.partner ? [mrkdwn`🤝 ${judgement.partnerNote}`] : []),
    ...assessment.needsHuman.map((id) => mrkdwn`🙋 ${cards.pair(judgement.needsHumanLabel, judgement.needsHuman[id])}`),
    ...assessment.warnings.map((id) => mrkdwn`⚠ ${judgement.warnings[id]}`),
    ...assessment.stale
      .slice(0, 4)
      .map((fact) => mrkdwn`⏳ ${judgement.stale(staleName(fact, text), format.number(fact.age))}`),
  ];
}
