import { type Assessment, GUARD_PLAYS } from '../domain/assessment.ts';
import type { Document, Section } from '../domain/document.ts';
import { leadingSignals, sayableSignals } from '../domain/leading-signals.ts';
import { FACTORS, type FactorId, type Signal } from '../domain/signal.ts';
import { explained } from '../text/explained.ts';
import { openerText } from '../text/opener.ts';
import { factOf, sizingSentences, staleName, thisWeekOf } from '../text/say.ts';
import type { Text } from '../text/text.ts';
import { opportunitySections } from './opportunities.ts';
import { peopleSections } from './people.ts';

/**
 * Everything behind one account's card: every factor with its reason and data, every signal with its
 * history and source, the arithmetic of the confidence, the play and what lifts it, what could be raised, the sums.
 */
export function accountReport(assessment: Assessment, text: Text): Document {
  const { cards, format, judgement } = text;
  const words = text.reports.account;
  const { account, play } = assessment;
  return {
    title: words.title(account.name, cards.score(assessment.score, assessment.flag)),
    subtitle: words.subtitle(
      format.day(assessment.day),
      judgement.bands[assessment.band].name,
      judgement.priorities[play.priority].name,
    ),
    sections: [
      leadSection(assessment, text),
      factsSection(assessment, text),
      factorSection(assessment, text),
      signalSection(assessment, text),
      playSection(assessment, text),
      stepSection(assessment, text),
      ...peopleSections(assessment, text),
      ...opportunitySections(assessment, text),
      ...openerSections(assessment, text),
      ...sizingSections(assessment, text),
      confidenceSection(assessment, text),
      ...careSections(assessment, text),
    ],
  };
}

const isGuarded = (assessment: Assessment): boolean => GUARD_PLAYS.includes(assessment.play.id);

function leadSection(assessment: Assessment, text: Text): Section {
  const { liftsWhen } = assessment.play;
  if (isGuarded(assessment) && liftsWhen !== null)
    return {
      kind: 'callout',
      tone: 'warning',
      text: text.reports.account.guarded(text.judgement.lifts[liftsWhen]),
    };
  const priority = text.judgement.priorities[assessment.play.priority].name;
  return { kind: 'callout', tone: 'good', text: text.cards.pair(priority, thisWeekOf(assessment, text)) };
}

function factsSection(assessment: Assessment, text: Text): Section {
  const { cards, format, judgement, reports } = text;
  const words = reports.account;
  const { account, day, play } = assessment;
  const name = play.partner ? cards.aside(judgement.plays[play.id], judgement.partner) : judgement.plays[play.id];
  const renewal =
    account.renewal === null
      ? reports.unknown
      : cards.aside(format.day(account.renewal), format.relative(account.renewal, day));
  return {
    kind: 'facts',
    heading: words.facts,
    facts: [
      { label: words.arr, value: account.arr === null ? reports.unknown : format.money(account.arr) },
      { label: words.renewal, value: renewal },
      { label: words.plan, value: account.planTier ?? reports.unknown },
      { label: words.owner, value: account.csm ?? cards.noOwner },
      { label: words.play, value: words.since(name, format.day(play.since)) },
      ...(play.id === 'conversion-candidate'
        ? []
        : [{ label: words.verdict, value: judgement.verdictInFull(play.verdict, play.timing) }]),
      ...(play.timing === 'n/a' ? [] : [{ label: words.timing, value: judgement.timings[play.timing] }]),
      { label: words.size, value: judgement.sizes[assessment.size] },
      { label: words.urgency, value: judgement.urgencies[play.urgency] },
    ],
  };
}

/** One row per factor; their points add up to the score in the last one. */
function factorSection(assessment: Assessment, text: Text): Section {
  const { judgement, reports } = text;
  const words = reports.account;
  const rows = FACTORS.map((id) => {
    const { points, max, inferred } = assessment.factors[id];
    const why = factorWhy(id, assessment, text);
    return [judgement.factors[id], `${points}/${max}`, inferred ? text.cards.aside(why, words.inferred) : why];
  });
  return {
    kind: 'table',
    heading: words.factors,
    columns: [
      { label: words.factorColumns.factor },
      { label: words.factorColumns.points, align: 'right' },
      { label: words.factorColumns.why },
    ],
    rows: [...rows, [words.total, text.cards.score(assessment.score, assessment.flag), null]],
  };
}

function factorWhy(id: FactorId, assessment: Assessment, text: Text): string {
  const { reason, evidence } = assessment.factors[id];
  return explained(text.judgement.factorReasons[reason], evidence, assessment, text);
}

function signalSection(assessment: Assessment, text: Text): Section {
  const words = text.reports.account;
  const leading = leadingSignals(assessment);
  const signals = [...leading, ...sayableSignals(assessment).filter((signal) => !leading.includes(signal))];
  if (signals.length === 0) return { kind: 'paragraph', text: words.noSignals };
  return {
    kind: 'list',
    heading: words.signals(signals.length),
    items: signals.map((signal) => signalItem(signal, text)),
  };
}

/** A signal's name and its fact; a fact that begins with the name says it once: `New office: Denver`. */
function named(name: string, fact: string, text: Text): string {
  const rest = fact.slice(name.length);
  const isSaid = fact.toLowerCase().startsWith(name.toLowerCase()) && !/^\p{Script=Latin}/u.test(rest);
  return isSaid ? `${name}${rest}` : text.cards.pair(name, fact);
}

function signalItem(signal: Signal, text: Text): string {
  const { cards, format, reports } = text;
  const words = reports.account;
  const sources = signal.evidence
    .filter(({ source }) => source.file !== '')
    .map(({ day, source }) => reports.source(format.day(day), source.file, source.row));
  const standing = [
    words.strength[signal.strength],
    words.state[signal.state],
    words.firstSeen(format.day(signal.firstSeen)),
    ...(signal.baseline ? [words.baseline] : []),
  ];
  const unique = (parts: readonly string[]) => [...new Set(parts)].join(cards.semicolon);
  return [
    cards.aside(named(text.signals[signal.id].name, factOf(signal, text), text), standing.join(cards.comma)),
    unique(sources),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function playSection(assessment: Assessment, text: Text): Section {
  const { cards, judgement } = text;
  const { play } = assessment;
  const reasons = play.reasons.map(({ id, evidence }) => explained(judgement.reasons[id], evidence, assessment, text));
  return {
    kind: 'list',
    heading: text.reports.account.why,
    items: [
      ...(reasons.length > 0
        ? reasons
        : [cards.pair(judgement.bands[assessment.band].name, judgement.bands[assessment.band].meaning)]),
      ...(play.liftsWhen === null ? [] : [cards.pair(judgement.liftsLabel, judgement.lifts[play.liftsWhen])]),
      ...(play.caution === null ? [] : [judgement.cautions[play.caution]]),
      ...(play.partner ? [judgement.partnerNote] : []),
    ],
  };
}

function stepSection(assessment: Assessment, text: Text): Section {
  const items = assessment.play.steps.map((step) => text.judgement.steps[step]);
  return { kind: 'list', heading: text.reports.account.plan30, ordered: true, items };
}

function openerSections(assessment: Assessment, text: Text): Section[] {
  if (!assessment.opener) return [];
  const words = text.reports.account;
  const opener = openerText(assessment.opener, text);
  const heading = assessment.opener.kind === 'partner-brief' ? words.openerPartner : words.opener;
  return [
    { kind: 'paragraph', heading, text: opener.text },
    { kind: 'list', heading: words.questions, items: opener.questions },
  ];
}

/** The sums line by line; a guarded account has none (spec section 5, hard rule). */
function sizingSections(assessment: Assessment, text: Text): Section[] {
  const words = text.reports.account;
  const { sizing } = assessment;
  if (!sizing || isGuarded(assessment)) return [];
  const { format, judgement } = text;
  // One line is its own sum.
  const sum = (lines: readonly string[], total: number | null): string => {
    if (total === null) return text.reports.unknown;
    return lines.length === 1 ? lines.join('') : [lines.join(' + '), format.money(total)].filter(Boolean).join(' = ');
  };
  const line = judgement.sizing.line;
  const { conservative, aggressive } = sizing.lines;
  const items = [
    ...sizingSentences(sizing, text),
    ...(conservative.length > 0
      ? [
          words.conservative(
            sum(
              conservative.map((one) => line(one, format)),
              sizing.conservative,
            ),
          ),
        ]
      : []),
    ...(aggressive.length > 0
      ? [
          words.aggressive(
            sum(
              aggressive.map((one) => line(one, format)),
              sizing.aggressive,
            ),
          ),
        ]
      : []),
  ];
  if (items.length === 0) return [{ kind: 'paragraph', heading: words.sizing, text: judgement.sizing.nothing }];
  return [{ kind: 'list', heading: words.sizing, items }];
}

/** The arithmetic: each factor's weight, what old data took off, the range the unknown leaves open. */
function confidenceSection(assessment: Assessment, text: Text): Section {
  const { judgement } = text;
  const words = text.reports.account;
  const { confidence, factors } = assessment;
  const weights = FACTORS.map((id) => {
    const { known, inferred, max } = factors[id];
    const weight = known ? (inferred ? max / 2 : max) : 0;
    return { name: `${judgement.factors[id]} ${known ? weight : max}`, weight, known, inferred };
  });
  const names = (parts: typeof weights): string => parts.map((part) => part.name).join(text.cards.comma);
  const known = weights.filter((part) => part.known && !part.inferred);
  const half = weights.filter((part) => part.known && part.inferred);
  const missing = weights.filter((part) => !part.known);
  const total = weights.reduce((sum, part) => sum + part.weight, 0);
  const [low, high] = confidence.range;
  return {
    kind: 'list',
    heading: words.confidence,
    items: [
      words.sum(confidence.value, judgement.confidence[confidence.level]),
      ...(known.length > 0 ? [words.known(names(known))] : []),
      ...(half.length > 0 ? [words.half(names(half))] : []),
      ...(missing.length > 0 ? [words.missing(names(missing))] : []),
      ...(total > confidence.value ? [words.aged(Math.ceil(total - confidence.value))] : []),
      ...(low === high ? [] : [words.range(low, high)]),
      ...(confidence.helps === null ? [] : [words.helps(judgement.helps[confidence.helps])]),
    ],
  };
}

function careSections(assessment: Assessment, text: Text): Section[] {
  const { format, judgement } = text;
  const words = text.reports.account;
  const stale = assessment.stale.map((fact) =>
    words.staleFact(staleName(fact, text), format.day(fact.day), format.number(fact.age)),
  );
  const human = assessment.needsHuman.map((id) => judgement.needsHuman[id]);
  return [
    ...(stale.length > 0 ? [{ kind: 'list', heading: words.stale, items: stale } as const] : []),
    ...(human.length > 0 ? [{ kind: 'list', heading: words.human, items: human } as const] : []),
    ...assessment.warnings.map((id) => ({ kind: 'callout', tone: 'warning', text: judgement.warnings[id] }) as const),
  ];
}
