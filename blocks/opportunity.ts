import type { Assessment } from '../src/domain/assessment.ts';
import { leadOf, openOpportunities, restingOpportunities } from '../src/domain/open-opportunities.ts';
import type { Opportunity } from '../src/domain/opportunity.ts';
import { briefOf, descriptionOf, gainOf, narrativeOf, tierOf, titleOf, worthLine } from '../src/text/opportunity.ts';
import { activationOf, conversionOf, heldOf, isKnown, nothingOf, partyOf } from '../src/text/opportunity-case.ts';
import { askRestOf, bestTimeOf, restingLine, windowOf } from '../src/text/opportunity-time.ts';
import { sizingSentences } from '../src/text/say.ts';
import type { Text } from '../src/text/text.ts';
import { bold, data, joinMarkup, type Markup, mrkdwn } from './markup.ts';
import { CLIP, isGuarded, labelled } from './parts.ts';

const lines = (...parts: readonly (Markup | null)[]): Markup => joinMarkup(parts, '\n');

/**
 * What to raise and when, what it could all be worth, and what comes first or rests (spec section 0, card). Under a
 * guard nothing of it is shown; null where there is nothing to say.
 */
export function raiseLines(assessment: Assessment, text: Text, fuller: boolean): Markup | null {
  if (isGuarded(assessment)) return null;
  if (assessment.play.id === 'conversion-candidate') return conversionLines(assessment, text);
  const lead = leadOf(assessment);
  const sums = sumLines(assessment, lead, text);
  const body = lead === null ? whyNothing(assessment, text) : leadLines(lead, assessment, text, fuller);
  const all = [...body, ...sums, activationLine(assessment, lead, text), ...restLines(assessment, text)];
  const said = all.filter((line) => line !== null);
  if (said.length === 0) return null;
  const heading =
    lead === null
      ? body.length > 0 || sums.length === 0
        ? text.opportunities.card.why
        : text.cards.size
      : headingOf(lead, assessment, text);
  return lines(bold(data(heading, CLIP.fact)), ...said);
}

/** What rests is said with its day further down. */
function whyNothing(assessment: Assessment, text: Text): Markup[] {
  const nothing = assessment.nothing === 'resting' ? null : nothingOf(assessment, text);
  return nothing === null ? [] : [data(nothing, CLIP.narrative)];
}

function headingOf(lead: Opportunity, assessment: Assessment, text: Text): string {
  return text.cards.pair(labelOf(lead, assessment, text), titleOf(lead, text));
}

/** Who raises it, and whether its time has come. */
function labelOf(lead: Opportunity, { day, play }: Assessment, text: Text): string {
  const { card } = text.opportunities;
  if (lead.partner) return card.partner;
  if (lead.best.from > day) return card.later;
  return play.verdict === 'not-yet' ? card.prepare : card.lead;
}

function leadLines(lead: Opportunity, assessment: Assessment, text: Text, fuller: boolean): (Markup | null)[] {
  const { bestTime, capped, card, stages } = text.opportunities;
  const time = labelled(
    `${bestTime}${text.cards.colon}`,
    data(bestTimeOf(lead, assessment, text, true), CLIP.line),
    text,
  );
  const stage = lead.stage === 'identified' ? null : card.stage(stages[lead.stage]);
  const tier = [tierOf(lead.tier, text), ...(lead.capped ? [capped] : [])].join(text.cards.comma);
  return [
    data(narrativeOf(lead, assessment, text), CLIP.narrative),
    joinMarkup([time, data(worthLine(lead, text), CLIP.fact), tier, stage], ' · '),
    ...(fuller ? fullerLines(lead, assessment, text) : []),
  ];
}

/** With only a few accounts each gets more room: whom to talk to, and what to try if it does not land (spec E1). */
function fullerLines(lead: Opportunity, assessment: Assessment, text: Text): (Markup | null)[] {
  const { card } = text.opportunities;
  const other = openOpportunities(assessment).find((one) => one !== lead);
  return [
    data(card.people(isKnown(lead.pitchTo) ? partyOf(lead.pitchTo, text) : null, lead.decides.name), CLIP.line),
    other ? data(card.otherwise(titleOf(other, text), descriptionOf(other, assessment, text)), CLIP.narrative) : null,
  ];
}

/**
 * The sums; where there is nothing to size, the lead says so itself, or the reason why nothing is raised. While nothing is
 * raised there is no offer to prepare, only a potential to remember.
 */
function sumLines({ nothing, sizing }: Assessment, lead: Opportunity | null, text: Text): Markup[] {
  if (!sizing || ((nothing !== null || lead !== null) && sizing.offer === null && !(sizing.aggressive ?? 0))) return [];
  const sentences = sizingSentences(sizing, text);
  return (nothing === null ? sentences : sentences.slice(0, 1)).map(
    (sentence) => mrkdwn`• ${data(sentence, CLIP.line * 2)}`,
  );
}

/** What must be in use first: where something waits for it, or where there is nothing else to raise. */
function activationLine(assessment: Assessment, lead: Opportunity | null, text: Text): Markup | null {
  const { activations } = assessment;
  const first = activations.find(({ holds }) => holds.length > 0) ?? (lead === null ? activations[0] : undefined);
  if (!first) return null;
  const said = [activationOf(first, assessment, text), heldOf(first, text)].filter((part) => part !== null);
  const label = `${text.opportunities.card.first}${text.cards.colon}`;
  return labelled(label, data(said.join(text.cards.semicolon), CLIP.line * 2), text);
}

/** What rests and until when: the whole account, and beside it what was declined; else the first item to wake. */
function restLines(assessment: Assessment, text: Text): (Markup | null)[] {
  const { askRest, day } = assessment;
  const resting = restingOpportunities(assessment);
  const declined = resting.filter(({ rest }) => rest?.reason === 'lost' || rest?.reason === 'not-relevant');
  const said = askRest
    ? [askRestOf(askRest, day, text), restingLine(declined, day, text)]
    : [restingLine(resting, day, text)];
  return said.map((line) => (line === null ? null : mrkdwn`💤 ${data(line, CLIP.line)}`));
}

function conversionLines({ conversion }: Assessment, text: Text): Markup | null {
  if (conversion === null) return null;
  return lines(bold(text.opportunities.card.conversion), mrkdwn`${conversionOf(conversion, text)}`);
}

/** The lead on a compact card: the customer's gain, then what it is worth and when; null where nothing is open. */
export function leadInBrief(assessment: Assessment, text: Text): Markup | null {
  const lead = leadOf(assessment);
  if (lead === null) return null;
  const label = labelOf(lead, assessment, text) + text.cards.colon;
  return labelled(
    label,
    joinMarkup(
      [
        data(gainOf(lead, assessment, text), CLIP.line),
        data(worthLine(lead, text), CLIP.fact),
        windowOf(lead.best, assessment.day, text),
      ],
      ' · ',
    ),
    text,
  );
}

/** The lead in one line: what to raise and what it is worth; null where nothing is open. */
export function leadLine(assessment: Assessment, text: Text): Markup | null {
  const lead = leadOf(assessment);
  if (lead === null) return null;
  const label = `${labelOf(lead, assessment, text)}${text.cards.colon}`;
  return labelled(label, data(briefOf(lead, text), CLIP.name), text);
}

/** `Seat expansion, $19.2K a year`, in a row; null where nothing is open. */
export function leadRow(assessment: Assessment, text: Text): Markup | null {
  const lead = leadOf(assessment);
  return lead === null ? null : data(briefOf(lead, text), CLIP.name);
}
