import type { OpenerPlan } from '../domain/assessment.ts';
import { hasForbiddenWord, namesAny } from './forbidden.ts';
import type { Text } from './text.ts';

/** An opener's words in one language, with its three discovery questions. */
export function openerText(plan: OpenerPlan, text: Text): { text: string; questions: string[] } {
  const { format, openers } = text;
  return {
    text: openers.write(plan, { format, day: plan.day }),
    questions: plan.questions.map((id) => openers.question(id, plan.variant)),
  };
}

/** Items of the catalogue that words to a customer must keep clear of. */
export interface OurItems {
  /** Everything we sell: none of it belongs in a first sentence. */
  readonly all: readonly string[];
  /** What the account does not own: under a guard none of it is named at all. */
  readonly unowned: readonly string[];
}

/** Longest opener: 100 words in English, 100 characters in Chinese (spec C11). */
const LONGEST = 100;

/**
 * What is wrong with an opener by the rules of spec sections 5 and 8.3, as short keys; empty when it may be sent.
 * `guarded`: the account must first be protected, so the word list and unowned items bind.
 */
export function openerProblems(plan: OpenerPlan, text: Text, items: OurItems, guarded: boolean): string[] {
  const said = openerText(plan, text);
  const first = firstSentence(said.text);
  const problems: string[] = [];
  if (text.openers.measure(said.text) > LONGEST) problems.push('long');
  if (text.openers.speaker.test(first)) problems.push('speaker');
  // A brief goes to the partner, who may be told what it is about.
  if (plan.kind !== 'partner-brief' && namesAny(first, items.all)) problems.push('product');
  if (!/[?？]$/.test(said.text)) problems.push('question');
  if (/[!！]/.test(said.text)) problems.push('loud');
  if (!guarded) return problems;
  const everything = [said.text, ...said.questions].join(' / ');
  if (hasForbiddenWord(everything)) problems.push('word');
  if (namesAny(everything, items.unowned)) problems.push('item');
  return problems;
}

/** The first sentence of a text in either language. */
export function firstSentence(text: string): string {
  return /^.*?(?:[.!?](?=\s|$)|[。！？])/su.exec(text)?.[0] ?? text;
}
