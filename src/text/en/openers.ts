import type { OpenerFact, OpenerFactKind, OpenerPlan } from '../../domain/assessment.ts';
import type { AskId, QuestionId } from '../../domain/judgement.ts';
import { daysUntil, type FactWords, type Telling, valuesOf } from '../opener-words.ts';
import { asks, questions } from './opener-asks.ts';
import { count, facts } from './opener-facts.ts';

const capitalised = (clause: string): string => clause.charAt(0).toUpperCase() + clause.slice(1);

/** What follows from the facts, one sentence; empty where the facts speak for themselves. */
function consequence(plan: OpenerPlan, telling: Telling): string {
  const find = (kind: OpenerFactKind) => plan.facts.find((fact) => fact.kind === kind);
  const seated = find('seats');
  const free = seated ? freeSeats(seated) : null;
  if (plan.ask === 'onboarding') {
    const coming = hiringCount(plan);
    if (free !== null && free <= 0) return 'newcomers will have to wait for access';
    if (free !== null && coming !== null && coming > free) return 'newcomers may wait for access within weeks';
    return 'the room that is left may go quickly';
  }
  if (plan.ask === 'waiting') return 'Some of their work is probably waiting too.';
  if (plan.ask === 'room') {
    if (free === null) return 'That leaves little room for whoever joins next.';
    if (free <= 0) return 'That leaves nothing for whoever joins next.';
    return `That leaves ${count(free, telling)} for whoever joins next.`;
  }
  if (plan.ask === 'limit') return limitLeft(find('limit'));
  const isLoose = plan.facts.length === 1 && seated !== undefined && free !== null && free > 1 && !isNearlyFull(seated);
  if (isLoose && CARING.includes(plan.ask)) return 'There may be good reasons for the rest.';
  if (plan.ask === 'frustration' && HURTS.includes(plan.facts[0]?.kind)) {
    const [, second] = plan.facts;
    if (second && !isTrouble(second)) return 'Putting that right comes before anything else.';
    const both = second !== undefined;
    if (plan.variant % 2 === 0) return both ? 'Both come before anything else.' : 'That comes before anything else.';
    return both ? 'Neither should go on.' : 'That should not go on.';
  }
  if (plan.ask === 'priorities') return weeksLeft(plan, telling);
  return '';
}

/** Measures of displeasure: what they say comes before anything else. */
const HURTS: readonly (OpenerFactKind | undefined)[] = ['nps', 'escalations', 'tickets'];
/** Whether a fact troubles the customer: seats do once none is free. */
const isTrouble = (fact: OpenerFact): boolean =>
  HURTS.includes(fact.kind) || (fact.kind === 'seats' && (valuesOf(fact).percent ?? 0) >= 100);

const CARING: readonly AskId[] = ['frustration', 'adoption', 'decline'];

const isNearlyFull = (fact: OpenerFact): boolean => (valuesOf(fact).percent ?? 0) >= 80;

function limitLeft(fact: OpenerFact | undefined): string {
  if (!fact || (valuesOf(fact).percent ?? 0) >= 100) return '';
  const flows = ['api', 'transactions'].includes(valuesOf(fact).word('metric').toLowerCase());
  return flows ? 'A busy week could use up the rest.' : 'That leaves little room for what comes next.';
}

const freeSeats = (fact: OpenerFact): number | null => {
  const { value, of } = valuesOf(fact);
  return value === null || of === null ? null : of - value;
};

const hiringCount = (plan: OpenerPlan): number | null => {
  const fact = plan.facts.find((one) => one.kind === 'hiring');
  return fact ? valuesOf(fact).number('count') : null;
};

/** `That leaves about four weeks to hear what matters to you and act on it.` */
function weeksLeft(plan: OpenerPlan, telling: Telling): string {
  const renewal = plan.facts.find((fact) => fact.kind === 'renewal');
  if (!renewal)
    return plan.variant % 2 === 0 ? 'Before anything else, it would help to hear how things stand for you.' : '';
  const weeks = Math.round(daysUntil(plan, valuesOf(renewal).said) / 7);
  if (weeks < 2) return 'That leaves little time to hear what matters to you and act on it.';
  if (weeks > 10) return '';
  return `That leaves about ${count(weeks, telling)} weeks to hear what matters to you and act on it.`;
}

/** The opener in whole sentences: the customer's facts, what follows from them, and the question. */
function write(plan: OpenerPlan, telling: Telling): string {
  const said = plan.facts.map((fact) => ({ kind: fact.kind, words: facts[fact.kind](valuesOf(fact), telling) }));
  const question = closing(plan);
  if (plan.kind === 'partner-brief') {
    const phrases = said.map(({ words }) => words.phrase);
    return `At ${plan.addressee ?? 'this account'}: ${phrases.join(' and ')}. ${question}`;
  }
  const sentences: string[] = [];
  const first = said[0]?.words;
  const greets = plan.kind === 'expansion' && first?.greeting !== undefined;
  if (greets && first?.greeting) sentences.push(`${capitalised(first.greeting)}.`);
  const [one, two] = greets ? said.slice(1) : said;
  const then = consequence(plan, telling);
  if (one && two && plan.ask === 'onboarding') {
    sentences.push(`With ${one.words.phrase} and ${two.words.phrase}, ${then}.`);
    return [...sentences, question].join(' ');
  }
  if (one) sentences.push(...together(one, two, plan.blind && !greets));
  if (then !== '') sentences.push(plan.ask === 'onboarding' ? `${capitalised(then)}.` : then);
  return [...sentences, question].join(' ');
}

interface SaidFact {
  readonly kind: OpenerFactKind;
  readonly words: FactWords;
}

/** One or two facts in a sentence, or in two where the second stands better by itself. */
function together(one: SaidFact, two: SaidFact | undefined, blind: boolean): readonly string[] {
  const { clause, opening, alone } = one.words;
  const hint = blind ? opening : undefined;
  if (!two) return [`${capitalised(hint ?? alone ?? clause)}.`];
  if (hint === undefined && two.kind !== 'asked' && two.kind !== 'cap') {
    return [`${capitalised(clause)}, and ${two.words.clause}.`];
  }
  return [`${capitalised(hint ?? clause)}.`, `${capitalised(two.words.clause)}.`];
}

function closing(plan: OpenerPlan): string {
  // Where the opener begins with the wish it could not name it yet: the question does.
  const [first] = plan.facts;
  const wish = plan.blind && first?.kind === 'asked' ? first : undefined;
  const choices = asks[plan.ask];
  const choice = choices[plan.variant % choices.length] ?? choices[0];
  return choice ? choice(plan.addressee ?? 'your team', wish ? valuesOf(wish).word('feature') : '') : '';
}

/** Openers: English wording. */
export const openers = {
  write,
  question: (id: QuestionId, variant: number): string => {
    const choices = questions[id];
    return choices[variant % choices.length] ?? '';
  },
  /** Longest opener, in words (spec C11). */
  measure: (text: string): number => text.split(/\s+/).filter((word) => word !== '').length,
  /** Who speaks: the first sentence is about the customer (spec section 8.3). */
  speaker: /\b(?:we|we'll|we've|our|ours|us|i|i'm|i've|my|me)\b/i,
};
