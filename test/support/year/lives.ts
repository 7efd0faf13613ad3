import { seeded } from '../../../bench/generate.ts';

/** The true course of one account through the year, a value a day. */
export interface Life {
  readonly number: number;
  /** Null: the account is known by its names alone. */
  readonly id: string | null;
  /** The first day it is a customer. */
  readonly from: number;
  readonly names: readonly string[];
  readonly domains: readonly string[];
  readonly licensed: readonly number[];
  readonly active: readonly number[];
  /** Of 1000; null where nobody measures it. */
  readonly api: readonly number[] | null;
  readonly storage: readonly number[] | null;
  readonly nps: readonly number[] | null;
  readonly employees: readonly number[];
  /** The first day the number of employees is stated. */
  readonly employeesFrom: number;
  readonly employeesBefore: number | null;
  readonly people: readonly PersonLife[];
  readonly events: readonly EventLife[];
  /** The account this one turns out to be a duplicate of, and on which day. */
  readonly mergedInto: { readonly number: number; readonly day: number; readonly until: number } | null;
  /** Its name passes to another account, so files must tell the two by their ids. */
  readonly swaps: boolean;
}

export interface PersonLife {
  readonly number: number;
  readonly email: string | null;
  readonly role: 'champion' | 'sponsor';
  /** By day: what the person is called, does, and whether they have left. */
  readonly names: readonly string[];
  readonly titles: readonly Title[];
  readonly left: readonly boolean[];
}

export interface Title {
  readonly text: string;
  readonly rank: number;
}

export interface EventLife {
  readonly type: 'funding' | 'champion_left';
  /** The day it happened, by this report. */
  readonly date: number;
  /** The day the report comes in. */
  readonly told: number;
  readonly source: string;
  readonly about: string;
  readonly person?: number;
}

export type Chance = () => number;

const TITLES: readonly (readonly string[])[] = [
  ['Analyst', 'Specialist', 'Engineer'],
  ['Team Lead', 'Tech Lead'],
  ['Manager', 'Operations Manager'],
  ['Director of Operations', 'Head of Data', '运营总监'],
  ['VP Operations', 'Vice President, Data', '副总裁'],
  ['SVP Operations', 'Executive Vice President'],
  ['COO', 'Chief Data Officer'],
];
const ROUNDS = ['Seed', 'Series A', 'Series B', 'Series C'];
const SOURCES = ['TechCrunch', 'Reuters', 'Crunchbase', '36Kr'];
const WORDS = ['Norvik', 'Halden', 'Brightwater', 'Copperline', 'Stonegate', 'Larkfield', 'Aster', 'Velmont'];
const WORDS_ZH = ['星河', '云帆', '远山', '青松', '海岚', '长风'];
const LIMIT = 1000;
/** Where use likes to stay, in per mille: about the thresholds. */
const HAUNTS = [700, 790, 800, 850, 880, 900, 985, 1000];

const pick = <T>(items: readonly T[], next: Chance): T => items[Math.floor(next() * items.length)] as T;
const between = (from: number, to: number, next: Chance): number => from + Math.floor(next() * (to - from + 1));

export interface LifeOptions {
  readonly days: number;
  readonly seed: number;
  readonly renames: boolean;
  readonly mergedInto: Life['mergedInto'];
  /** Whether a duplicate is merged into it: it leaves to that one what is lent. */
  readonly survives: boolean;
  readonly swaps: boolean;
}

/** One account's life, by its number and the seed alone. */
export function lifeOf(number: number, options: LifeOptions): Life {
  const { days, seed, mergedInto, survives, swaps } = options;
  const next = seeded(seed * 7919 + number * 104_729 + 3);
  const paired = mergedInto !== null || survives || swaps;
  const nameless = !paired && next() < 0.12;
  const from = !paired && next() < 0.1 ? between(1, Math.floor(days / 2), next) : 0;
  const size = pick([20, 25, 40, 50, 80, 100, 150, 200], next);
  const licensed = stepped(days, size, next, (value, chance) => (chance() < 0.5 ? value + size / 5 : value));
  const use = wander(days, next);
  const lends = mergedInto !== null;
  const staff = between(30, 400, next);
  return {
    number,
    id: nameless ? null : `acc-${String(number).padStart(4, '0')}`,
    from,
    names: namesOf(number, days, options, next),
    domains: domainsOf(number, days, next),
    licensed,
    active: use.map((mille, day) => Math.round((mille * (licensed[day] ?? size)) / LIMIT)),
    api: lends || (!survives && next() < 0.7) ? wander(days, next) : null,
    storage: !survives && !lends && next() < 0.4 ? wander(days, next) : null,
    nps: lends || (!survives && next() < 0.8) ? stepped(days, between(4, 10, next), next, driftNps, 12) : null,
    employees: growth(days, staff, next),
    employeesFrom: next() < 0.3 ? between(0, Math.floor(days / 2), next) : 0,
    employeesBefore: next() < 0.3 ? Math.round(staff * (0.8 + next() * 0.25)) : null,
    people: peopleOf(number, days, next),
    events: eventsOf(number, days, next),
    mergedInto,
    swaps,
  };
}

/** Use in per mille of a limit: it haunts one threshold for weeks, flaps about it, then moves to another. */
function wander(days: number, next: Chance): number[] {
  const values: number[] = [];
  let haunt = pick(HAUNTS, next);
  let stays = between(10, 60, next);
  for (let day = 0; day < days; day += 1) {
    if (stays === 0) {
      haunt = pick(HAUNTS, next);
      stays = between(10, 60, next);
    }
    stays -= 1;
    values.push(Math.max(0, Math.round(haunt + (next() - 0.5) * 60)));
  }
  return values;
}

/** A value that stays for a while and then takes a step. */
function stepped(
  days: number,
  first: number,
  next: Chance,
  step: (value: number, next: Chance) => number,
  stay = 120,
): number[] {
  const values: number[] = [];
  let value = first;
  for (let day = 0; day < days; day += 1) {
    if (day > 0 && next() < 1 / stay) value = step(value, next);
    values.push(value);
  }
  return values;
}

const driftNps = (value: number, next: Chance): number => Math.max(0, Math.min(10, value + between(-2, 2, next)));

function growth(days: number, staff: number, next: Chance): number[] {
  const yearly = next() * 0.5 - 0.1;
  return Array.from({ length: days }, (_, day) =>
    Math.round(staff * (1 + (yearly * day) / days) + (next() - 0.5) * staff * 0.02),
  );
}

/** Names that no other account ever bears: the number is in each. */
function namesOf(number: number, days: number, { renames }: LifeOptions, next: Chance): string[] {
  const chinese = next() < 0.15;
  const tag = String(number).padStart(4, '0');
  const nameOf = (turn: number): string => {
    const letters = turn === 0 ? '' : 'abcdefgh'[turn % 8];
    return chinese
      ? `${WORDS_ZH[(number + turn) % WORDS_ZH.length]}${tag}${letters}科技`
      : `${WORDS[(number + turn) % WORDS.length]} ${tag}${letters}`;
  };
  let turn = 0;
  return Array.from({ length: days }, (_, day) => {
    const chance = next();
    if (renames && day > 20 && turn < 7 && chance < 1 / 150) turn += 1;
    return nameOf(turn);
  });
}

/** Domains change seldom; some accounts have none. */
function domainsOf(number: number, days: number, next: Chance): string[] {
  if (next() < 0.3) return Array.from({ length: days }, () => '');
  const changeOn = next() < 0.4 ? between(30, days, next) : days;
  return Array.from({ length: days }, (_, day) => `c${number}.${day < changeOn ? 'example' : 'test'}`);
}

function peopleOf(account: number, days: number, next: Chance): PersonLife[] {
  const people: PersonLife[] = [];
  for (const role of ['champion', 'sponsor'] as const) {
    if (next() < (role === 'champion' ? 0.7 : 0.4)) people.push(personOf(account, people.length, role, days, next));
  }
  return people;
}

function personOf(account: number, number: number, role: PersonLife['role'], days: number, next: Chance): PersonLife {
  const tag = `${String(account).padStart(4, '0')}${'xyz'[number]}`;
  const email = next() < 0.7 ? `p${tag}@c${account}.example` : null;
  let [rank, title] = [between(1, 4, next), 0];
  let [gone, married] = [false, false];
  const names: string[] = [];
  const titles: Title[] = [];
  const left: boolean[] = [];
  for (let day = 0; day < days; day += 1) {
    const [move, how, leave, marry] = [next(), next(), next(), next()];
    if (day > 0 && move < 1 / 100) {
      if (how < 0.5) rank = Math.min(6, rank + 1);
      else if (how < 0.7) rank = Math.max(0, rank - 1);
      title = Math.floor(how * 100) % (TITLES[rank]?.length ?? 1);
    }
    if (day > 5 && leave < (gone ? 1 / 80 : 1 / 500)) gone = !gone;
    // Only an e-mail tells who somebody is under another name.
    if (email !== null && marry < 1 / 600) married = true;
    names.push(`Kim${tag} ${married ? 'Moreau' : 'Doe'}`);
    titles.push({ text: TITLES[rank]?.[title] ?? 'Analyst', rank });
    left.push(gone);
  }
  return { number, email, role, names, titles, left };
}

/** Rounds of money, most told by two sources days apart, and departures that only the news tell. */
function eventsOf(account: number, days: number, next: Chance): EventLife[] {
  const events: EventLife[] = [];
  if (next() < 0.5) {
    let date = between(0, days - 1, next);
    for (let round = between(0, 2, next); round < ROUNDS.length && date < days; round += 1) {
      const about = ROUNDS[round] ?? '';
      const reports = next() < 0.7 ? 2 : 1;
      for (let report = 0; report < reports; report += 1) {
        const on = date + report * between(1, 20, next);
        events.push({
          type: 'funding',
          date: on,
          told: on + between(0, 6, next),
          source: SOURCES[report] ?? '',
          about,
        });
      }
      // The same round once more, long after: another event by the rule of 30 days.
      if (next() < 0.2) {
        const on = date + 60 + between(0, 20, next);
        events.push({ type: 'funding', date: on, told: on, source: SOURCES[3] ?? '', about });
      }
      date += between(90, 250, next);
    }
  }
  if (next() < 0.1) {
    const on = between(5, days - 1, next);
    const about = `Pat${String(account).padStart(4, '0')} Quint`;
    events.push({ type: 'champion_left', date: on, told: on + between(0, 4, next), source: 'LinkedIn', about });
  }
  return events.filter(({ told }) => told < days);
}
