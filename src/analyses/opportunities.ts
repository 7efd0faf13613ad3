import { type Assessment, GUARD_PLAYS } from '../domain/assessment.ts';
import type { Section } from '../domain/document.ts';
import { leadOf, openOpportunities } from '../domain/open-opportunities.ts';
import type { Activation, Opportunity } from '../domain/opportunity.ts';
import { hasForbiddenWord } from '../text/forbidden.ts';
import { descriptionOf, evidenceOf, narrativeOf, stateOf, tierOf, titleOf, worthOf } from '../text/opportunity.ts';
import {
  activationOf,
  conversionOf,
  dependenciesOf,
  heldOf,
  nothingOf,
  objectionsOf,
  organicOf,
  partyOf,
  risksOf,
} from '../text/opportunity-case.ts';
import { askRestOf, bestTimeOf, dayIn, standingOf, windowOf } from '../text/opportunity-time.ts';
import type { Text } from '../text/text.ts';

/** How many opportunities are told in full; the table has them all. */
const IN_FULL = 3;

/**
 * What could be raised at an account, with scores, people, objections and time; what must be used first, what grows by
 * itself, and why there is nothing. Under a guard only that it is held back, and what is theirs to use (spec section 5).
 */
export function opportunitySections(assessment: Assessment, text: Text): Section[] {
  const { play } = assessment;
  if (GUARD_PLAYS.includes(play.id)) return guardedSections(assessment, text);
  const lead = leadOf(assessment);
  const others = openOpportunities(assessment).filter((one) => one !== lead);
  const open = [...(lead ? [lead] : []), ...others].slice(0, IN_FULL);
  return [
    ...conversionSections(assessment, text),
    ...askRestSections(assessment, text),
    ...nothingSections(assessment, text),
    ...tableSections(assessment, text),
    ...casesOf(open, assessment, text),
    ...otherwiseSections(open, assessment, text),
    ...activationSections(assessment, text),
    ...organicSections(assessment, text),
  ];
}

function guardedSections(assessment: Assessment, text: Text): Section[] {
  const { opportunities, play } = assessment;
  const words = text.opportunities;
  const waits = opportunities.length > 0 && play.liftsWhen !== null;
  const items = assessment.activations.map((activation) => guardedActivation(activation, assessment, text));
  return [
    ...(waits && play.liftsWhen !== null
      ? [
          {
            kind: 'paragraph',
            heading: words.report.held,
            text: words.sentence(words.heldBack(text.judgement.lifts[play.liftsWhen])),
          } as const,
        ]
      : []),
    ...(items.length > 0
      ? [{ kind: 'list', heading: words.report.activations, items: [...new Set(items)] } as const]
      : []),
  ];
}

/** A name that itself holds a word of selling is not said to anyone on guard, though it is theirs. */
function guardedActivation(activation: Activation, assessment: Assessment, text: Text): string {
  const said = activationOf(activation, assessment, text);
  const { whole, unused } = text.opportunities.activation;
  return hasForbiddenWord(said) ? whole(unused) : said;
}

/** Every opportunity in order: scores, tier, worth, time, and how it stands. */
function tableSections(assessment: Assessment, text: Text): Section[] {
  const { opportunities, day } = assessment;
  if (opportunities.length === 0) return [];
  const { format } = text;
  const { pipeline, report } = text.opportunities;
  const { columns } = report;
  return [
    {
      kind: 'table',
      heading: report.heading,
      columns: [
        { label: columns.what },
        { label: columns.scores },
        { label: columns.composite, align: 'right' },
        { label: columns.tier, align: 'right' },
        { label: columns.arr, align: 'right' },
        { label: columns.best },
        { label: columns.status },
      ],
      rows: opportunities.map((one) => [
        titleOf(one, text),
        [one.revenue, one.effort, one.likelihood].join(' / '),
        one.composite.toFixed(1),
        one.tier,
        `${one.arr === null ? worthOf(one, text) : format.money(one.arr)}${isAnotherWay(one) ? ` ${pipeline.mark}` : ''}`,
        windowOf(one.best, day, text),
        standingOf(one, assessment, text),
      ]),
      ...(opportunities.some(isAnotherWay) ? { more: pipeline.alternative } : {}),
    },
  ];
}

/** Whether it is left out of totals because something else stands for it; what rests is not, and says so itself. */
const isAnotherWay = ({ counted, rest }: Opportunity): boolean => !counted && rest === null;

/** The case for each: why, for how much, when, with whom, against what; what they may say is answered once. */
function casesOf(open: readonly Opportunity[], assessment: Assessment, text: Text): Section[] {
  const { report } = text.opportunities;
  const answered = new Set<string>();
  return open.flatMap((opportunity): Section[] => {
    const heading = titleOf(opportunity, text);
    const objections = objectionsOf(opportunity, assessment, text).filter((one) => !answered.has(one));
    for (const one of objections) answered.add(one);
    return [
      { kind: 'facts', heading, facts: caseFacts(opportunity, assessment, text) },
      ...(objections.length > 0
        ? [{ kind: 'list', heading: text.cards.pair(report.objections, heading), items: objections } as const]
        : []),
    ];
  });
}

function caseFacts(
  opportunity: Opportunity,
  assessment: Assessment,
  text: Text,
): { readonly label: string; readonly value: string }[] {
  const { cards, format, judgement } = text;
  const { capped, report, scores, stages } = text.opportunities;
  const { composite, createdOn, effort, id, likelihood, revenue, revisitOn, stage, tier, urgency } = opportunity;
  const best = bestTimeOf(opportunity, assessment, text);
  const points = scores(format.number(revenue), format.number(effort), format.number(likelihood), composite.toFixed(1));
  const rank = [tierOf(tier, text), ...(opportunity.capped ? [capped] : [])].join(cards.comma);
  const lines: readonly (readonly [string, string | null])[] = [
    [report.reason, narrativeOf(opportunity, assessment, text)],
    [report.evidence, evidenceOf(opportunity, assessment, text).join(cards.semicolon)],
    [report.columns.tier, cards.aside(rank, points)],
    [report.worth, weighted(opportunity, text)],
    [report.change, stateOf(opportunity, assessment, text)],
    [report.best, opportunity.renewalAligned ? cards.aside(best, report.aligned) : best],
    [report.urgency, judgement.urgencies[urgency]],
    [report.pitch, partyOf(opportunity.pitchTo, text)],
    [report.decides, partyOf(opportunity.decides, text)],
    [report.benefits, partyOf(opportunity.benefits, text)],
    [report.risks, risksOf(opportunity, text).join(cards.semicolon)],
    [report.dependencies, dependenciesOf(opportunity, text).join(cards.semicolon)],
    [report.stage, cards.aside(report.since(stages[stage], format.day(createdOn)), id)],
    [report.revisit, revisitOn === null ? null : dayIn(revisitOn, assessment.day, text)],
  ];
  return lines.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
}

/** `$19,200 a year, $12,480 weighted (confidence high)`. */
function weighted(opportunity: Opportunity, text: Text): string {
  const { arr, confidence, expectedArr } = opportunity;
  if (arr === null || expectedArr === null) return worthOf(opportunity, text);
  const { money } = text.format;
  return text.opportunities.withConfidence(money(arr), money(expectedArr), text.judgement.confidence[confidence]);
}

/** What to turn to when the first does not land (spec E1). */
function otherwiseSections(open: readonly Opportunity[], assessment: Assessment, text: Text): Section[] {
  const [, second] = open;
  if (!second) return [];
  const description = descriptionOf(second, assessment, text);
  return [
    {
      kind: 'paragraph',
      heading: text.opportunities.report.otherwise,
      text: text.cards.pair(titleOf(second, text), description),
    },
  ];
}

function activationSections(assessment: Assessment, text: Text): Section[] {
  if (assessment.activations.length === 0) return [];
  const items = assessment.activations.map((activation) =>
    [activationOf(activation, assessment, text), heldOf(activation, text)]
      .filter((part) => part !== null)
      .join(text.cards.semicolon),
  );
  return [{ kind: 'list', heading: text.opportunities.report.activations, items }];
}

function organicSections({ organic }: Assessment, text: Text): Section[] {
  if (organic.length === 0) return [];
  const items = organic.map((growth) => organicOf(growth, text));
  return [{ kind: 'list', heading: text.opportunities.report.organic, items }];
}

function conversionSections({ conversion }: Assessment, text: Text): Section[] {
  if (conversion === null) return [];
  return [{ kind: 'paragraph', heading: text.opportunities.report.conversion, text: conversionOf(conversion, text) }];
}

function askRestSections({ askRest, day }: Assessment, text: Text): Section[] {
  return askRest === null ? [] : [{ kind: 'callout', tone: 'info', text: askRestOf(askRest, day, text) }];
}

function nothingSections(assessment: Assessment, text: Text): Section[] {
  const said = nothingOf(assessment, text);
  return said === null ? [] : [{ kind: 'paragraph', heading: text.opportunities.report.nothing, text: said }];
}
