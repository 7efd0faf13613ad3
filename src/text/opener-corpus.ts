import { OPENER_FACTS, type OpenerFact, type OpenerFactKind, type OpenerPlan } from '../domain/assessment.ts';
import { addDays } from '../domain/day.ts';
import type { AskId, QuestionId } from '../domain/judgement.ts';
import { LANGUAGES } from '../domain/settings.ts';
import { asks, questions } from './en/opener-asks.ts';
import { facts as factsEn, SMALL } from './en/opener-facts.ts';
import { openerText } from './opener.ts';
import { plainText, valuesOf } from './opener-words.ts';
import { textFor } from './text.ts';
import { facts as factsZh } from './zh-CN/opener-facts.ts';

const DAY = '2025-06-02';
const VARIANTS = [0, 1, 2];
/** 1 changes its neighbours, 2 is twice; other small numbers are words of their own. */
const AMOUNTS = [0, 1, 2, 3, 40];
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const DATED: readonly OpenerFactKind[] = ['renewal', 'new-term'];

/** Evidence of every shape a kind of fact can have without an imported word. */
function samples(kind: OpenerFactKind): readonly OpenerFact[] {
  const source = { importId: 0, file: '', row: 0, day: DAY };
  const fact = (value: number | string, more: Partial<OpenerFact['evidence']> = {}): OpenerFact => ({
    kind,
    evidence: { measure: 'event', value, day: DAY, source, ...more },
  });
  if (DATED.includes(kind)) return AMOUNTS.map((amount) => fact(addDays(DAY, amount * 7)));
  return [
    fact('declining'),
    ...AMOUNTS.flatMap((amount) => [
      fact(amount, { detail: { count: amount, months: Math.max(1, amount), cap: amount } }),
      fact(amount, { of: Math.max(1, amount) }),
      fact(50 - amount, { of: 50 }),
    ]),
    fact(60, { measure: 'field', detail: { count: 60, months: 12, quarter: 1, signing: 1 } }),
    fact(100, { detail: { percent: 100 } }),
    fact(60, { of: 50 }),
    fact(20, { of: 50 }),
    fact(50, { from: 40, fromDay: '2025-04-01', detail: { metric: 'volume' } }),
    fact(50, { from: 40, fromDay: '2025-04-01' }),
    ...['api', 'storage', 'transactions'].flatMap((metric) => [
      fact(45, { of: 50, detail: { metric } }),
      fact(60, { of: 50, detail: { metric } }),
    ]),
  ];
}

/** Openers in which every sentence between facts and question occurs. */
function plans(): readonly OpenerPlan[] {
  const seats = samples('seats');
  const others = (['hiring', 'limit', 'renewal', 'nps', 'waitlist'] as const).flatMap((kind) =>
    samples(kind).slice(-11),
  );
  const made: OpenerPlan[] = [];
  for (const ask of Object.keys(asks) as AskId[]) {
    for (const variant of VARIANTS) {
      const plan = { ask, variant, addressee: null, day: DAY, blind: false, questions: ASK_NOTHING };
      for (const fact of variant < 2 ? [...seats, ...others] : seats.slice(0, 1)) {
        made.push({ ...plan, kind: 'stabilising', facts: [fact] });
      }
      for (const seated of [seats.slice(0, 1), seats.slice(-1)]) {
        made.push({ ...plan, kind: 'stabilising', facts: [...samples('nps').slice(-1), ...seated] });
      }
      for (const fact of others.slice(0, 2)) {
        made.push({ ...plan, kind: 'expansion', facts: [...seats.slice(-1), fact] });
        made.push({ ...plan, kind: 'partner-brief', facts: [...seats.slice(0, 1), fact] });
      }
    }
  }
  return made;
}

const ASK_NOTHING: OpenerPlan['questions'] = ['need-people', 'owner-team', 'timing-plan'];

const LATIN = /[\p{L}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;

let vocabulary: ReadonlySet<string> | undefined;

/** The words and Chinese characters an opener of plain numbers can be made of, in every language. */
function fixedWords(): ReadonlySet<string> {
  if (vocabulary) return vocabulary;
  const lines = new Set<string>();
  const written = plans();
  lines.add(SMALL.join(' '));
  for (const language of LANGUAGES) {
    const text = textFor(language);
    const telling = { format: text.format, day: DAY };
    for (const month of MONTHS) lines.add(text.format.day(`2026-${month}-02`));
    for (const fact of OPENER_FACTS.flatMap(samples)) {
      const words = (language === 'en' ? factsEn : factsZh)[fact.kind](valuesOf(fact), telling);
      for (const said of Object.values(words)) lines.add(said);
    }
    for (const plan of written) lines.add(openerText(plan, text).text);
    for (const id of Object.keys(questions) as QuestionId[]) {
      for (const variant of VARIANTS) lines.add(text.openers.question(id, variant));
    }
  }
  vocabulary = new Set(wordsOf([...lines].join('\n')));
  return vocabulary;
}

/** Latin words, and Chinese one character at a time. */
export function wordsOf(text: string): readonly string[] {
  const words = plainText(text).toLowerCase().match(LATIN) ?? [];
  return words.flatMap((word) => (HAN.test(word) ? [...word] : [word]));
}

/**
 * Whether an item's name could turn up in an opener that says plain numbers only, as `Team` does in "your team".
 * Such a name has every opener tried word by word; the others need not be looked for where nothing was imported.
 */
export function isEverydayName(item: string): boolean {
  const words = wordsOf(item);
  return words.every((word) => fixedWords().has(word) || /^\d+$/.test(word));
}
