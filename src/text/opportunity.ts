import { type Assessment, SEAT_COUNT } from '../domain/assessment.ts';
import type { Opportunity, SaleType } from '../domain/opportunity.ts';
import { type Signal, type SignalId, STRENGTHS } from '../domain/signal.ts';
import { cleanWord } from './opener-words.ts';
import type { Told } from './opportunity-words.ts';
import { factOf } from './say.ts';
import type { Text } from './text.ts';

/** The signals behind an opportunity that the assessment holds: the strongest first, of equals the closest to the item. */
export function signalsBehind(
  backing: Opportunity['backing'],
  signals: readonly Signal[],
): readonly [Signal, ...Signal[]] | readonly [] {
  const found = backing.flatMap(({ id, subject, fit }) => {
    const signal = signals.find((one) => one.id === id && one.subject === subject);
    return signal ? [{ signal, rank: STRENGTHS.indexOf(signal.strength), fit, last: GENERAL.includes(id) }] : [];
  });
  const [first, ...rest] = found
    .sort((a, b) => b.rank - a.rank || b.fit - a.fit || Number(a.last) - Number(b.last))
    .map(({ signal }) => signal);
  return first ? [first, ...rest] : [];
}

/** They say how the account compares, not what it does: of equals they lead last. */
const GENERAL: readonly SignalId[] = ['benchmark-gap', 'white-space', 'single-product'];

/** What is sold: `seats`, `Enterprise plan`, `API pack`, `Berlin office`. */
export const itemOf = (opportunity: Opportunity, text: Text): string =>
  text.opportunities.items[opportunity.type](toldOf(opportunity, [], text));

/** `Enterprise plan (tier upgrade)`; seats are named by the kind of sale alone. */
export function titleOf(opportunity: Opportunity, text: Text): string {
  const words = text.opportunities;
  const kind = words.kinds[opportunity.type];
  if (opportunity.type === 'SEAT' && opportunity.item === SEATS) return capital(kind);
  const item = itemOf(opportunity, text);
  return words.card.title(OUR_WORDS.includes(opportunity.type) ? capital(item) : item, kind);
}

const SEATS = 'seats';

/** What the customer would gain, in one sentence without money of ours (spec R4). */
export function descriptionOf(opportunity: Opportunity, assessment: Assessment, text: Text): string {
  return capital(text.opportunities.sentence(gainOf(opportunity, assessment, text)));
}

/** The same inside a line. */
export function gainOf(opportunity: Opportunity, assessment: Assessment, text: Text): string {
  const told = toldOf(opportunity, signalsBehind(opportunity.backing, assessment.signals), text);
  const { subjects, outcomes, gain } = text.opportunities;
  return gain(subjects[opportunity.type](told), outcomes[opportunity.type](told));
}

/** `Because 48 of 50 seats are active (96%), 20 more seats would let …`; without its signals at hand, the gain alone. */
export function narrativeOf(opportunity: Opportunity, assessment: Assessment, text: Text): string {
  const signals = signalsBehind(opportunity.backing, assessment.signals);
  const [lead] = signals;
  if (!lead) return descriptionOf(opportunity, assessment, text);
  const told = toldOf(opportunity, signals, text);
  const { because, subjects, outcomes, narrative } = text.opportunities;
  const { type } = opportunity;
  const reason = reasonOf(opportunity, [lead, ...signals]);
  return narrative(because(reason.id, factOf(reason, text)), subjects[type](told), outcomes[type](told));
}

/** What speaks for seats by itself. */
const FULL_SEATS: readonly SignalId[] = ['user-waitlist', 'seat-full', 'seat-ceiling', 'seat-high'];

/** Seats for people who are on their way are wanted because of them, whatever other growth leads. */
function reasonOf({ type }: Opportunity, [lead, ...others]: readonly [Signal, ...Signal[]]): Signal {
  if (type !== 'SEAT' || FULL_SEATS.includes(lead.id)) return lead;
  return others.find(({ id }) => id === 'company-hiring') ?? lead;
}

/** Every fact behind it, the strongest first, each once. */
export function evidenceOf(opportunity: Opportunity, assessment: Assessment, text: Text): readonly string[] {
  return [...new Set(signalsBehind(opportunity.backing, assessment.signals).map((signal) => factOf(signal, text)))];
}

/** `$19,200 a year`, or what it cannot be sized for. */
export function worthOf(opportunity: Opportunity, text: Text): string {
  const { arr } = opportunity;
  return arr === null ? unsized(opportunity, text) : text.opportunities.worth(text.format.money(arr));
}

/** `worth $19,200 a year`, inside a line. */
export function worthLine(opportunity: Opportunity, text: Text): string {
  const { arr } = opportunity;
  return arr === null ? unsized(opportunity, text) : text.opportunities.worthLine(text.format.money(arr));
}

function unsized(opportunity: Opportunity, text: Text): string {
  const words = text.opportunities;
  const { missing } = opportunity;
  if (missing.includes(HEADCOUNT)) return words.cannotCount(itemOf(opportunity, text));
  if (missing.includes(SEAT_COUNT)) return words.cannotCountSeats;
  const names = missing.length === 0 ? [itemOf(opportunity, text)] : missing.map((name) => missingName(name, text));
  return words.cannotSize(text.format.list(names), names.length > 1 || missing.includes(SEATS));
}

/** How many people a department has: the engine's name for that gap. */
const HEADCOUNT = 'headcount';

/** What has no price, as a person calls it. */
export const missingName = (name: string, text: Text): string =>
  name === SEATS ? text.opportunities.seats : text.opportunities.dimensionName(name);

/** `Seat expansion, $19.2K a year`: the opportunity in a row of a list. */
export function briefOf(opportunity: Opportunity, text: Text): string {
  const isSeats = opportunity.type === 'SEAT' && opportunity.item === SEATS;
  const item = isSeats ? text.opportunities.kinds.SEAT : itemOf(opportunity, text);
  // Our own word at the beginning gets a capital; a name of theirs stays as it is written.
  const name = OUR_WORDS.includes(opportunity.type) ? capital(item) : item;
  const { arr } = opportunity;
  if (arr === null) return name;
  return [name, text.opportunities.worth(text.format.moneyShort(arr))].join(text.cards.comma);
}

const OUR_WORDS: readonly SaleType[] = ['SEAT', 'USAGE', 'SUPP'];

/** Its tier in words: `Tier 1: pursue immediately`. */
export function tierOf(tier: number, text: Text): string {
  const { tier: say, tierShort, tiers } = text.opportunities;
  const known = tiers[tier];
  return known ? say(tier, known.name) : tierShort(tier);
}

/** Where it stands and where it would: `48 of 50 seats → 70 seats`. */
export function stateOf(opportunity: Opportunity, assessment: Assessment, text: Text): string {
  const { states } = text.opportunities;
  const { from, measure, to } = opportunity.state;
  const say = (value: number | string): string => {
    if (typeof value === 'string') return value;
    const count = text.format.number(value);
    return measure === 'seats' ? states.from.seats(count) : measure === 'users' ? states.from.users(count) : count;
  };
  const isNone = from === null || (measure === 'users' && from === 0);
  return states.change(
    isNone ? states.none[measure] : (seatsInUse(opportunity, assessment, text) ?? say(from)),
    to === null ? states.more[measure] : say(to),
  );
}

/** `48 of 50 seats`, where a signal behind it says how many are in use. */
function seatsInUse({ state, backing }: Opportunity, assessment: Assessment, text: Text): string | null {
  if (state.measure !== 'seats') return null;
  for (const { evidence } of signalsBehind(backing, assessment.signals)) {
    const use = evidence.find(({ of, measure }) => of === state.from && measure.startsWith('seats'));
    if (use && typeof use.value === 'number' && use.of !== undefined) {
      return text.opportunities.states.from['seats-used'](text.format.number(use.value), text.format.number(use.of));
    }
  }
  return null;
}

const LONGEST_WORD = 40;

/** Reads the evidence behind an opportunity into what its words need. */
function toldOf(opportunity: Opportunity, signals: readonly Signal[], text: Text): Told {
  const { backing, item, replaces, state } = opportunity;
  const ids: readonly SignalId[] = backing.map(({ id }) => id);
  const details = signals.flatMap(({ evidence }) => evidence.map(({ detail = {} }) => detail));
  return {
    lead: signals[0]?.id ?? backing[0].id,
    has: (...wanted) => wanted.some((id) => ids.includes(id)),
    item,
    replaces: replaces ?? '',
    count: countOf(state),
    word: (...names) => {
      for (const detail of details) {
        for (const name of names) {
          const word = cleanWord(String(detail[name] ?? ''), LONGEST_WORD);
          if (word !== '') return word;
        }
      }
      return '';
    },
    number: (...names) => {
      const found = details.flatMap((detail) => names.map((name) => detail[name]));
      return found.find((value): value is number => typeof value === 'number') ?? null;
    },
    readingOf: (id) => {
      const value = signals.find((signal) => signal.id === id)?.evidence[0]?.value;
      return typeof value === 'number' ? value : null;
    },
    times: signals[0]?.evidence.length ?? 1,
    format: text.format,
  };
}

/** How many seats or people more; null where it is not about them, or not known. */
function countOf({ from, measure, to }: Opportunity['state']): number | null {
  if (typeof to !== 'number') return null;
  if (measure === 'users') return to;
  if (measure !== 'seats') return null;
  const more = typeof from === 'number' ? to - from : to;
  return more > 0 ? more : null;
}

/** The first letter as a line or a sentence begins. */
const capital = (words: string): string => words.replace(/^[a-z]/, (letter) => letter.toUpperCase());
