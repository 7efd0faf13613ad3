import type { Assessment } from '../domain/assessment.ts';
import type { ChampionMove, ChampionRisk, ContactMove } from '../domain/champion.ts';
import type { Section } from '../domain/document.ts';
import { CONTACT_ROLES } from '../domain/records.ts';
import type { Text } from '../text/text.ts';

/** The champions who moved, with what a departure risks and where the person went, then what happened to everybody (spec section 8.1). */
export function peopleSections({ champions, timeline }: Assessment, text: Text): Section[] {
  const words = text.people;
  const moves = champions.map((move) => championLines(move, text).join('\n'));
  const steps = timeline.map((move) => timelineLine(move, text));
  return [
    ...(moves.length > 0 ? [{ kind: 'list', heading: words.heading, items: moves } as const] : []),
    ...(steps.length > 0 ? [{ kind: 'list', heading: words.timeline, items: steps } as const] : []),
  ];
}

function championLines(move: ChampionMove, text: Text): string[] {
  const { cards, format, people: words } = text;
  const name = move.person === '' ? words.somebody : move.person;
  const who = move.title === null ? name : cards.aside(name, move.title);
  const day = format.day(move.day);
  if (move.kind === 'promoted') return [cards.pair(words.promoted(who, day), words.goodNews)];
  if (move.kind === 'joined') {
    const joined = words.joined(who, day);
    return [move.from === null ? joined : cards.pair(joined, words.formerly(move.from))];
  }
  const left = words.left(who, day);
  return [
    move.risk ? cards.pair(left, riskOf(move.risk, text)) : left,
    ...(move.risk ? [sumOf(move.risk, text)] : []),
    ...(move.destination ? [destinationOf(move.destination, text)] : []),
    ...(move.successor === null ? [] : [words.follows(move.successor)]),
  ];
}

const riskOf = ({ level, points }: ChampionRisk, { format, people: words }: Text): string =>
  words.risk(words.levels[level], format.number(points));

/** The parts that count, with their points: `no champion or sponsor left 35 + was executive sponsor 15 = 50`. */
function sumOf({ parts, points, reasons }: ChampionRisk, { format, people: words }: Text): string {
  const said: readonly (readonly [string, number])[] = [
    [words.reasons.level[reasons.level], parts.level],
    [words.reasons.relation[reasons.relation], parts.relation],
    [words.reasons.advocacy[reasons.advocacy], parts.advocacy],
    [words.reasons.successor[reasons.successor], parts.successor],
    [words.reasons.renewal[reasons.renewal], parts.renewal],
    [words.reasons.rival[reasons.rival], parts.rival],
  ];
  const counted = said.filter(([, part]) => part > 0).map(([reason, part]) => `${reason} ${format.number(part)}`);
  return [counted.join(' + '), format.number(points)].filter((part) => part !== '').join(' = ');
}

function destinationOf(destination: NonNullable<ChampionMove['destination']>, { people: words }: Text): string {
  switch (destination.kind) {
    case 'account':
      return words.destinations.account(destination.name);
    case 'prospect':
      return words.destinations.prospect(destination.name);
    case 'elsewhere':
      return words.destinations.elsewhere(destination.name);
    case 'unknown':
      return words.destinations.unknown;
  }
}

/** One move with its day and the row it was read from. */
function timelineLine(move: ContactMove, text: Text): string {
  const { cards, format } = text;
  const line = cards.pair(format.day(move.day), happened(move, text));
  return move.source.file === '' ? line : cards.aside(line, cards.source(move.source.file, move.source.row));
}

function happened({ kind, person, from, to, follows }: ContactMove, { people: { moves, roles } }: Text): string {
  switch (kind) {
    case 'joined':
      return moves.joined(person, to, from);
    case 'promoted':
      return moves.promoted(person, from, to);
    case 'moved':
      return moves.moved(person, from, to);
    case 'renamed':
      return moves.renamed(person, from);
    case 'role':
      return moves.role(person, roleName(to, roles) ?? '', roleName(from, roles));
    case 'left':
      return moves.left(person, from, to);
    case 'returned':
      return moves.returned(person);
    case 'successor':
      return moves.successor(person, follows ?? '', to);
  }
}

function roleName(role: string | undefined, roles: Text['people']['roles']): string | undefined {
  const known = CONTACT_ROLES.find((one) => one === role);
  return known === undefined ? role : roles[known];
}
