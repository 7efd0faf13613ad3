import type { EventTold, FactsTold, Line, Measure, PersonTold, Told } from './story.ts';

// Written from the specification alone: it shares no code with the engine, so that both being wrong in the same way
// takes two mistakes.

/** How a signal stands: its place in its ladder, the highest one since it began, and the days that matter. */
interface Standing {
  readonly up: boolean;
  readonly step: number;
  readonly peak: number;
  readonly since: number;
  readonly clearedOn: number;
}

const REARM_DAYS = 14;

/** The life cycle of one signal (section 0): looked at once a scan; a second scan of a day begins where the first did. */
class Watch {
  private now: Standing | null = null;
  private before: Standing | null = null;
  private day = -1;

  /** The step it stood on before this day's first scan; 0 where it does not stand. */
  stepBefore(day: number): number {
    const base = this.day === day ? this.before : this.now;
    return base?.up ? base.step : 0;
  }

  /** Whether it stood after the last scan. */
  isUp(): boolean {
    return this.now?.up ?? false;
  }

  /** Stands from now on as something everybody knows. */
  settle(day: number, step: number): void {
    this.now = { up: true, step, peak: step, since: day, clearedOn: -1 };
    this.before = this.now;
    this.day = day;
  }

  /** How it comes out of a scan of the day; null: it is not there, and was not. */
  look(day: number, step: number): (Pick<Line, 'state' | 'since'> & { readonly step: number }) | null {
    const base = this.day === day ? this.before : this.now;
    const earlierToday = this.day === day ? this.now : null;
    this.before = base;
    this.day = day;
    if (step === 0) {
      // What the morning's scan brought and a correction took back is gone today, and rests like any other.
      const last = base ?? earlierToday;
      this.now = last?.up ? { ...last, up: false, clearedOn: day } : last;
      return last?.up ? { state: 'cleared', since: last.since, step: last.step } : null;
    }
    if (base === null || (!base.up && day - base.clearedOn >= REARM_DAYS)) {
      this.now = { up: true, step, peak: step, since: day, clearedOn: -1 };
      return { state: 'new', since: day, step };
    }
    this.now = { ...base, up: true, step, peak: Math.max(base.peak, step) };
    return { state: step > base.peak ? 'escalated' : 'ongoing', since: base.since, step };
  }
}

/** A ladder: where each rung begins, whether exactly there counts, and what the signal is called on it. */
interface Ladder {
  readonly family: string;
  readonly subject: string;
  readonly rungs: readonly {
    readonly at: number;
    readonly from: boolean;
    readonly id: string;
    readonly strength: string;
  }[];
}

const SEATS: Ladder = {
  family: 'seats',
  subject: '',
  rungs: [
    { at: 80, from: true, id: 'seat-approaching', strength: 'weak' },
    { at: 85, from: false, id: 'seat-high', strength: 'medium' },
    { at: 90, from: false, id: 'seat-ceiling', strength: 'strong' },
    { at: 100, from: true, id: 'seat-full', strength: 'strong' },
  ],
};
const API: Ladder = {
  family: 'api',
  subject: 'api',
  rungs: [
    { at: 80, from: true, id: 'api-limit-near', strength: 'medium' },
    { at: 90, from: false, id: 'api-limit-near', strength: 'strong' },
    { at: 100, from: true, id: 'api-limit-hit', strength: 'strong' },
  ],
};
const STORAGE: Ladder = {
  family: 'storage-near',
  subject: 'storage',
  rungs: [
    { at: 80, from: true, id: 'storage-near', strength: 'medium' },
    { at: 90, from: false, id: 'storage-near', strength: 'strong' },
  ],
};

/** Ceiling signals clear this many points below their threshold. */
const CLEAR_MARGIN = 2;

/** The rung a use stands on, given the one it stood on: up at a threshold, down two points below it, rung by rung. */
function rungOf(ladder: Ladder, before: number, used: number, limit: number): number {
  if (limit <= 0) return 0;
  for (let rung = ladder.rungs.length; rung >= 1; rung -= 1) {
    const { at, from } = ladder.rungs[rung - 1] ?? { at: 0, from: true };
    const reached = from ? used * 100 >= at * limit : used * 100 > at * limit;
    const held = rung <= before && used * 100 >= (at - CLEAR_MARGIN) * limit;
    if (reached || held) return rung;
  }
  return 0;
}

/** Days after which a field is unknown (section 12.5). */
const FRESH: Readonly<Record<Measure, number>> = {
  active: 60,
  licensed: 60,
  api: 60,
  storage: 60,
  nps: 180,
  employees: 400,
  employees_before: Number.POSITIVE_INFINITY,
};

const CHAMPION_DAYS = 90;
const FUNDING_DAYS = 180;
const SAME_EVENT_DAYS = 30;
const YEAR_DAYS = 366;
const NPS_LOW = 6;
const HEADCOUNT_PCT = 20;

interface Person {
  /** Stated titles' ranks, and departures, by day; later rows of a day replace earlier ones. */
  readonly ranks: Map<number, number>;
  readonly statuses: Map<number, boolean>;
  readonly events: number[];
}

interface Funding {
  readonly round: string;
  readonly dates: number[];
}

class Account {
  readonly values = new Map<Measure, Map<number, number>>();
  readonly days = new Set<number>();
  readonly people = new Map<string, Person>();
  readonly fundings: Funding[] = [];
  readonly watches = new Map<string, Watch>();
  /** What a merged duplicate lends because this account never states it. */
  readonly lent = new Set<Measure>();

  state({ day, fields }: FactsTold): void {
    this.days.add(day);
    for (const [field, value] of Object.entries(fields) as [Measure, number][]) {
      const values = this.values.get(field) ?? new Map<number, number>();
      this.values.set(field, values.set(day, value));
    }
  }

  /** The last value stated up to a day, if it is not too old by then. */
  known(field: Measure, today: number): number | null {
    let last = -1;
    for (const day of this.values.get(field)?.keys() ?? []) if (day <= today && day > last) last = day;
    if (last < 0 || today - last > FRESH[field]) return null;
    return this.values.get(field)?.get(last) ?? null;
  }

  watch(key: string): Watch {
    const watch = this.watches.get(key) ?? new Watch();
    this.watches.set(key, watch);
    return watch;
  }

  person(key: string): Person {
    const person = this.people.get(key) ?? { ranks: new Map(), statuses: new Map(), events: [] };
    this.people.set(key, person);
    return person;
  }
}

/** A field a duplicate lends is one of these: they are read alone. */
const LENDABLE: readonly Measure[] = ['nps', 'api', 'storage'];

/** Says, from what the data told, which signals each scan makes new or escalated. */
export class Oracle {
  private readonly accounts = new Map<number, Account>();
  private readonly merged = new Map<number, number>();
  private lastScan = -1;

  hear(told: readonly Told[]): void {
    for (const one of told) {
      if (one.kind === 'facts') this.hearFacts(one);
      else if (one.kind === 'person') this.hearPerson(one);
      else if (one.kind === 'event') this.hearEvent(one);
      else this.merge(one.duplicate, one.survivor, Math.max(one.day, this.lastScan));
    }
  }

  scan(day: number): Line[] {
    this.lastScan = day;
    return [...this.accounts].flatMap(([number, account]) => scanAccount(number, account, day));
  }

  private account(number: number): Account {
    const account = this.accounts.get(number) ?? new Account();
    this.accounts.set(number, account);
    return account;
  }

  private hearFacts(told: FactsTold): void {
    const survivor = this.merged.get(told.account);
    if (survivor === undefined) {
      this.account(told.account).state(told);
      return;
    }
    const account = this.account(survivor);
    const fields = Object.entries(told.fields).filter(([field]) => account.lent.has(field as Measure));
    if (fields.length > 0) account.state({ ...told, fields: Object.fromEntries(fields) });
  }

  private hearPerson({ account, person, day, rank, left }: PersonTold): void {
    const { ranks, statuses } = this.account(this.merged.get(account) ?? account).person(`${account}/${person}`);
    if (rank !== undefined) ranks.set(day, rank);
    if (left !== undefined) statuses.set(day, left);
  }

  private hearEvent({ account: number, type, about, day, person }: EventTold): void {
    const account = this.account(this.merged.get(number) ?? number);
    if (type === 'champion_left') {
      account.person(person === undefined ? about : `${number}/${person}`).events.push(day);
      return;
    }
    // One round told by two sources within 30 days is one event.
    const same = account.fundings.find(
      ({ round, dates }) => round === about && dates.some((date) => Math.abs(date - day) <= SAME_EVENT_DAYS),
    );
    if (same) same.dates.push(day);
    else account.fundings.push({ round: about, dates: [day] });
  }

  /** The survivor is who it was; what it never stated, whom it never named and what it never heard comes with its past. */
  private merge(from: number, to: number, day: number): void {
    if (this.merged.has(from)) return;
    const duplicate = this.account(from);
    const survivor = this.account(to);
    // What the customer was told of as the duplicate's is no news where the survivor shows it by itself on that day.
    for (const key of ['seats', 'headcount']) {
      const step = sightsOf(survivor, day).find((sight) => sight.key === key)?.step ?? 0;
      if (step > 0 && duplicate.watch(key).isUp() && !survivor.watch(key).isUp()) survivor.watch(key).settle(day, step);
    }
    for (const field of LENDABLE) {
      const values = duplicate.values.get(field);
      if (!values || survivor.values.has(field)) continue;
      survivor.values.set(field, values);
      survivor.lent.add(field);
      moveWatch(duplicate, survivor, field);
    }
    for (const [key, person] of duplicate.people) {
      survivor.people.set(key, person);
      moveWatch(duplicate, survivor, `left ${key}`);
      moveWatch(duplicate, survivor, `promoted ${key}`);
    }
    for (const funding of duplicate.fundings) {
      const same = survivor.fundings.find(
        ({ round, dates }) =>
          round === funding.round &&
          dates.some((date) => funding.dates.some((other) => Math.abs(date - other) <= SAME_EVENT_DAYS)),
      );
      if (same) same.dates.push(...funding.dates);
      else {
        survivor.fundings.push(funding);
        moveWatch(duplicate, survivor, fundingKey(funding));
      }
    }
    this.accounts.delete(from);
    this.merged.set(from, to);
  }
}

function moveWatch(from: Account, to: Account, key: string): void {
  const watch = from.watches.get(key);
  if (watch) to.watches.set(key, watch);
}

const fundingKey = ({ round, dates }: Funding): string => `funding ${round} ${dates[0]}`;

/** A signal as the values of a day have it: the rung it stands on, 0 for none, and what it is called on each. */
interface Sight {
  readonly key: string;
  readonly step: number;
  readonly name: (step: number) => Pick<Line, 'family' | 'subject' | 'id' | 'strength'>;
}

function scanAccount(number: number, account: Account, day: number): Line[] {
  return sightsOf(account, day).flatMap(({ key, step, name }): Line[] => {
    const come = account.watch(key).look(day, step);
    return come ? [{ day, account: number, state: come.state, since: come.since, ...name(come.step) }] : [];
  });
}

function sightsOf(account: Account, day: number): Sight[] {
  const sights: Sight[] = [];
  const climb = (key: string, ladder: Ladder, used: number | null, limit: number | null): void => {
    const before = account.watch(key).stepBefore(day);
    const step = used === null || limit === null ? 0 : rungOf(ladder, before, used, limit);
    const name = (rung: number) => {
      const { id = '', strength = '' } = ladder.rungs[rung - 1] ?? {};
      return { family: ladder.family, subject: ladder.subject, id, strength };
    };
    sights.push({ key, step, name });
  };
  const stand = (key: string, stands: boolean, id: string, subject: string, strength = 'strong'): void => {
    sights.push({ key, step: stands ? 1 : 0, name: () => ({ family: id, subject, id, strength }) });
  };

  climb('seats', SEATS, account.known('active', day), account.known('licensed', day));
  climb('api', API, account.known('api', day), 1000);
  climb('storage', STORAGE, account.known('storage', day), 1000);
  const nps = account.known('nps', day);
  stand('nps', nps !== null && nps <= NPS_LOW, 'nps-low', '');
  stand('headcount', hasGrown(account, day), 'headcount-12m', '');
  for (const [key, person] of account.people) {
    stand(`left ${key}`, hasLeft(person, day), 'champion-left', key);
    stand(`promoted ${key}`, isPromoted(person, day), 'champion-promoted', key);
  }
  for (const funding of account.fundings) {
    const stands = funding.dates.some((date) => date <= day && day - date <= FUNDING_DAYS);
    const strength = funding.round === 'Seed' ? 'medium' : 'strong';
    stand(fundingKey(funding), stands, 'funding-round', funding.round, strength);
  }
  return sights;
}

/** Staff against twelve months ago: as stated, else the first number known inside the year, before the last snapshot. */
function hasGrown(account: Account, today: number): boolean {
  const now = account.known('employees', today);
  if (now === null) return false;
  const stated = account.known('employees_before', today);
  if (stated !== null) return (now - stated) * 100 >= HEADCOUNT_PCT * stated;
  const latest = Math.max(...[...account.days].filter((day) => day <= today));
  const first = Math.min(...(account.values.get('employees')?.keys() ?? []));
  if (!(first < latest) || today - first > YEAR_DAYS) return false;
  const then = account.values.get('employees')?.get(first) ?? 0;
  return then > 0 && (now - then) * 100 >= HEADCOUNT_PCT * then;
}

const upTo = <T>(values: ReadonlyMap<number, T>, today: number): [number, T][] =>
  [...values].filter(([day]) => day <= today).sort(([a], [b]) => a - b);

/**
 * Since when somebody is gone by the rows, and when rows last made them active: a list that goes on calling somebody
 * active knows nothing of what the news tell.
 */
function presenceOf(person: Person, today: number): { readonly leftOn: number | null; readonly backOn: number } {
  let leftOn: number | null = null;
  let backOn = -1;
  for (const [day, left] of upTo(person.statuses, today)) {
    if (left) leftOn ??= day;
    else {
      if (leftOn !== null || backOn < 0) backOn = day;
      leftOn = null;
    }
  }
  return { leftOn, backOn };
}

/** Gone by the rows, since the first row that said so, or by an event nobody has contradicted since. */
function hasLeft(person: Person, today: number): boolean {
  const { leftOn, backOn } = presenceOf(person, today);
  if (leftOn !== null && today - leftOn <= CHAMPION_DAYS) return true;
  return person.events.some((date) => date <= today && today - date <= CHAMPION_DAYS && backOn <= date);
}

/** The last rise in rank that still stands, inside the window; whoever has left is promoted no more. */
function isPromoted(person: Person, today: number): boolean {
  const { leftOn, backOn } = presenceOf(person, today);
  if (leftOn !== null || person.events.some((date) => date <= today && backOn <= date)) return false;
  const ranks = upTo(person.ranks, today);
  const now = ranks.at(-1)?.[1] ?? 0;
  let rise: number | null = null;
  for (const [index, [day, rank]] of ranks.entries()) {
    const before = ranks[index - 1]?.[1];
    if (before !== undefined && rank > before && now > before) rise = day;
  }
  return rise !== null && today - rise <= CHAMPION_DAYS;
}
