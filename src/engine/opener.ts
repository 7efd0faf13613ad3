import type { OpenerFact, OpenerKind, OpenerPlan, Play } from '../domain/assessment.ts';
import { LANGUAGES } from '../domain/settings.ts';
import { hasForbiddenWord, namesAny } from '../text/forbidden.ts';
import { type OurItems, openerProblems } from '../text/opener.ts';
import { isEverydayName } from '../text/opener-corpus.ts';
import { cleanWord } from '../text/opener-words.ts';
import { textFor } from '../text/text.ts';
import { itemsToAvoid } from './forbidden.ts';
import type { Judging } from './judging.ts';
import { chooseOpener } from './opener-choice.ts';
import type { OpenerChoice } from './opener-find.ts';
import { askAbout, QUESTIONS } from './opener-questions.ts';
import type { Held } from './opportunities/held.ts';

/** Wordings of each question; another one is tried where the first would say what must not be said. */
const VARIANTS = 3;
/** Longer names are "your team": with them an opener could outgrow its hundred characters. */
const LONGEST_NAME = 24;

/**
 * What to say to the customer next (spec sections 5 and 8.3); null where no opener is right, or where nothing could be
 * said without a word that must not be said. The words are tried in every language here, so that whatever
 * a reader's language is, the plan holds.
 */
export function planOpener(judging: Judging, play: Play, held: Held): OpenerPlan | null {
  const choice = chooseOpener(judging, play, held);
  if (!choice) return null;
  const { dossier, context } = judging;
  const items = itemsToAvoid(dossier, context);
  const guarded = choice.kind === 'stabilising';
  const everyday = hasEverydayNames(items);
  const kind: OpenerKind = play.partner ? 'partner-brief' : choice.kind;
  const base = {
    kind,
    addressee: addresseeOf(dossier.name, items),
    day: context.today,
  };
  const first = seedOf(dossier.accountId);
  for (const facts of shorterAndShorter(choice)) {
    const ask = play.partner ? (guarded ? 'partner-care' : 'partner') : askAbout(facts, choice.ask);
    for (let step = 0; step < 2 * VARIANTS; step += 1) {
      const blind = step >= VARIANTS;
      const variant = (first + step) % VARIANTS;
      const plan: OpenerPlan = { ...base, facts, ask, questions: QUESTIONS[ask], variant, blind };
      // Plain numbers in fixed words need no trial, unless something we sell is called like one of those words.
      const isPlain = !everyday && !facts.some(isImported);
      if (isPlain || isFit(plan, items, guarded, context.settings.portfolio.currency)) return plan;
    }
  }
  return null;
}

const everydayNames = new WeakMap<OurItems['all'], boolean>();

function hasEverydayNames({ all }: OurItems): boolean {
  const known = everydayNames.get(all);
  if (known !== undefined) return known;
  const found = all.some(isEverydayName);
  everydayNames.set(all, found);
  return found;
}

const OUR_METRICS: readonly (string | number)[] = ['api', 'storage', 'transactions', 'volume'];

/** Whether a fact may be said with words that came from outside. */
function isImported({ evidence: { detail } }: OpenerFact): boolean {
  for (const name in detail) {
    const value = detail[name];
    if (typeof value === 'string' && !(name === 'metric' && OUR_METRICS.includes(value))) return true;
  }
  return false;
}

/** All facts first, then fewer: an imported word that must not be said takes its fact with it. */
function shorterAndShorter({ facts, spare }: OpenerChoice): readonly (readonly OpenerFact[])[] {
  const [one, two, three] = facts;
  const tries = [facts];
  if (three) tries.push(facts.slice(1));
  if (one && two) tries.push([one], [two]);
  if (three) tries.push([three]);
  return [...tries, ...spare.map((fact) => [fact])];
}

const isFit = (plan: OpenerPlan, items: OurItems, guarded: boolean, currency: string): boolean =>
  LANGUAGES.every((language) => openerProblems(plan, textFor(language, currency), items, guarded).length === 0);

/** The account's name, unless it is long or holds a word that must not be said: then it is "your team". */
function addresseeOf(name: string, items: OurItems): string | null {
  const word = cleanWord(name, LONGEST_NAME);
  if (word === '' || hasForbiddenWord(word) || namesAny(word, items.unowned)) return null;
  return LANGUAGES.some((language) => textFor(language).openers.speaker.test(word)) ? null : word;
}

/** A number from the account's id: the same account keeps its wording, a book of accounts varies. */
function seedOf(id: string): number {
  let seed = 0;
  for (const letter of id) seed = (seed * 31 + (letter.codePointAt(0) ?? 0)) % 9_973;
  return seed % VARIANTS;
}
