import { seeded } from '../../../bench/generate.ts';
import { addDays, type Day } from '../../../src/domain/day.ts';
import { calendarOf, type DayPlan } from './calendar.ts';
import { type EventLife, type Life, lifeOf, type PersonLife } from './lives.ts';
import type { EventTold, FactsTold, PersonTold, Step, Told } from './story.ts';

export interface YearOptions {
  readonly accounts: number;
  readonly days: number;
  readonly seed: number;
  /** False: the same year in which nobody takes another name. */
  readonly renames?: boolean;
}

export const FIRST_DAY: Day = '2024-06-03';
export const dayText = (day: number): Day => addDays(FIRST_DAY, day);

/** The lives of all accounts, pairs that merge or swap their names among them. */
export function livesOf({ accounts, days, seed, renames = true }: YearOptions): Life[] {
  const pairs = Math.max(1, Math.floor(accounts / 100));
  const lives = Array.from({ length: accounts }, (_, number) => {
    const isDuplicate = number < pairs * 2 && number % 2 === 1;
    const swaps = number >= pairs * 2 && number < pairs * 4;
    const day = Math.floor(days / 2) + number;
    return lifeOf(number, {
      days,
      seed,
      renames: renames && !swaps && number >= pairs * 2,
      mergedInto: isDuplicate ? { number: number - 1, day, until: day + 21 } : null,
      survives: number < pairs * 2 && !isDuplicate,
      swaps,
    });
  });
  return renames ? lives.map((life) => (life.swaps ? swapped(life, lives, Math.floor(days / 3)) : life)) : lives;
}

/** The name its neighbour bore until that day. */
function swapped(life: Life, lives: readonly Life[], on: number): Life {
  const other = lives[life.number ^ 1];
  return { ...life, names: life.names.map((name, day) => (day < on ? name : (other?.names[day] ?? name))) };
}

/** What the product has been shown of an account so far: files must let it be recognised. */
interface Shown {
  readonly names: Set<string>;
  readonly domains: Set<string>;
  lastName: string;
  /** Whether a file has given its id yet. */
  byId: boolean;
}

/** Every name each account was shown under. */
export type NamesShown = ReadonlyMap<number, ReadonlySet<string>>;

/** The steps of the year, in order. Text is written as each file comes in, from what earlier ones have shown. */
export function* stepsOf(options: YearOptions, lives: readonly Life[]): Generator<Step, NamesShown> {
  const calendar = calendarOf(options.days, options.seed);
  const writer = new Writer(lives, options);
  for (const [day, plan] of calendar.entries()) {
    const late = calendar.flatMap((one, of) =>
      one.late !== null && one.late > 0 && of + one.late === day ? [of] : [],
    );
    const lateFirst = seeded(options.seed + day)() < 0.5;
    if (lateFirst) for (const of of late) yield writer.accounts(of, calendar[of]);
    if (calendar[day - 1]?.twice === 'corrected-next-day') yield writer.accounts(day - 1, calendar[day - 1]);
    if (plan.late === 0) yield* todays(writer, day, plan);
    if (!lateFirst) for (const of of late) yield writer.accounts(of, calendar[of]);
    if (plan.late !== null) yield* writer.records(day);
    if (plan.scans > 0) yield { kind: 'scan', day };
    if (plan.twice === 'corrected-after-scan' && plan.scans > 0) {
      yield writer.accounts(day, plan);
      yield { kind: 'scan', day };
    }
    if (plan.scans > 1) yield { kind: 'scan', day };
  }
  return writer.namesShown();
}

function* todays(writer: Writer, day: number, plan: DayPlan): Generator<Step> {
  const isWrong = plan.twice.startsWith('corrected');
  yield writer.accounts(day, plan, isWrong);
  if (plan.twice === 'same') yield writer.accounts(day, plan);
  if (plan.twice === 'corrected-before-scan') yield writer.accounts(day, plan);
}

const HEADERS = [
  'name',
  'domain',
  'former_names',
  'merged_into',
  'csm',
  'arr',
  'renewal_date',
  'seats_licensed',
  'seats_active',
  'api',
  'nps',
  'employees',
  'employees_12m_ago',
] as const;
type Cells = Record<(typeof HEADERS)[number], string>;

const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map((cell) => (/[",]/.test(cell) ? `"${cell}"` : cell)).join(',')).join('\n');

class Writer {
  private readonly lives: readonly Life[];
  private readonly options: YearOptions;
  private readonly shown = new Map<number, Shown>();
  private readonly people = new Map<string, { left: boolean }>();
  private readonly departures: (EventLife & { readonly account: number })[] = [];
  private readonly merged = new Set<number>();

  constructor(lives: readonly Life[], options: YearOptions) {
    this.lives = lives;
    this.options = options;
  }

  /** The accounts file of a day, as it comes in. */
  accounts(of: number, plan: DayPlan | undefined, wrong = false): Step {
    const ids = plan?.ids ?? true;
    const rows: string[][] = [ids ? ['account_id', ...HEADERS] : [...HEADERS]];
    const told: Told[] = [];
    const merges: Told[] = [];
    for (const life of this.lives) {
      if (!isThere(life, of) || (!ids && life.swaps)) continue;
      const next = seeded(this.options.seed * 31 + life.number * 65_537 + of * 257);
      // Rows go missing; nobody is gone for that.
      if (of > life.from && next() < 0.03) continue;
      const { cells, fields } = this.row(life, of, ids, wrong, next);
      rows.push([...(ids ? [life.id ?? ''] : []), ...HEADERS.map((header) => cells[header])]);
      told.push({ kind: 'facts', account: life.number, day: of, fields } satisfies FactsTold);
      if (cells.merged_into !== '' && life.mergedInto && !this.merged.has(life.number)) {
        this.merged.add(life.number);
        merges.push({ kind: 'merge', day: of, duplicate: life.number, survivor: life.mergedInto.number });
      }
    }
    return { kind: 'import', of, files: { 'accounts.csv': csv(rows) }, told: [...told, ...merges] };
  }

  private row(life: Life, of: number, ids: boolean, wrong: boolean, next: () => number) {
    const name = life.names[of] ?? '';
    const domain = life.domains[of] ?? '';
    const shown = this.shownOf(life.number);
    const isKnown = shown === undefined || shown.names.has(name) || (ids && life.id !== null);
    const tells = !isKnown && !shown.domains.has(domain);
    const spelling = next();
    const cells: Cells = {
      name: spelling < 0.05 ? name.toUpperCase() : spelling < 0.1 ? withLegalForm(name) : name,
      domain,
      former_names: tells ? shown.lastName : '',
      merged_into: this.survivorCell(life, of, next()),
      csm: `csm${life.number % 7}@example.com`,
      arr: String((life.licensed[0] ?? 0) * 960),
      renewal_date: addDays(FIRST_DAY, (life.number * 37) % 700),
      seats_licensed: '',
      seats_active: '',
      api: '',
      nps: '',
      employees: '',
      employees_12m_ago: '',
    };
    const fields = measure(life, of, wrong, next, cells);
    this.show(life.number, name, domain, ids && life.id !== null);
    return { cells, fields };
  }

  private survivorCell({ mergedInto }: Life, of: number, chance: number): string {
    if (!mergedInto || of < mergedInto.day) return '';
    const survivor = this.lives[mergedInto.number];
    return (chance < 0.7 ? survivor?.id : this.shownOf(mergedInto.number)?.lastName) ?? '';
  }

  /** People, weekly usage and news of a day. */
  *records(day: number): Generator<Step> {
    const files: Record<string, string> = {};
    const told: Told[] = [];
    const add = (name: string, header: readonly string[], rows: readonly (readonly string[])[]): void => {
      if (rows.length > 0) files[name] = csv([header, ...rows]);
    };
    add('contacts.csv', ['account', 'name', 'email', 'title', 'role', 'status'], this.contacts(day, told));
    if (day % 7 === 2) add('usage.csv', ['account', 'metric', 'used', 'limit'], this.usage(day, told));
    add('events.csv', ['account', 'date', 'type', 'round', 'person', 'source'], this.news(day, told));
    if (Object.keys(files).length > 0) yield { kind: 'import', of: day, files, told };
  }

  private contacts(day: number, told: Told[]): string[][] {
    const rows: string[][] = [];
    for (const life of this.lives) {
      if (!isThere(life, day) || !this.shown.has(life.number)) continue;
      for (const person of life.people) {
        const next = seeded(this.options.seed * 17 + life.number * 8191 + day * 31 + person.number);
        const isDue = (day + life.number) % 7 === 3 ? next() > 0.05 : hasMoved(person, day);
        if (isDue) rows.push(this.contact(life, person, day, next, told));
      }
    }
    return rows;
  }

  private contact(life: Life, person: PersonLife, day: number, next: () => number, told: Told[]): string[] {
    const title = next() < 0.9 ? person.titles[day] : undefined;
    const left = person.left[day] ?? false;
    const name = person.names[day] ?? '';
    told.push({
      kind: 'person',
      account: life.number,
      day,
      person: person.number,
      left,
      ...(title ? { rank: title.rank } : {}),
    } satisfies PersonTold);
    const key = `${life.number}/${person.number}`;
    const before = this.people.get(key);
    // The news often tell of a departure as well, some days after; now and then they alone do, or get it wrong.
    const isTold = left && before !== undefined && !before.left && next() < 0.4;
    if (isTold || (!left && next() < 0.004)) {
      const on = day + 1 + Math.floor(next() * 4);
      const about = { account: life.number, about: name, person: person.number };
      this.departures.push({ type: 'champion_left', date: day + 1, told: on, source: 'LinkedIn', ...about });
    }
    this.people.set(key, { left });
    return [this.nameIn(life), name, person.email ?? '', title?.text ?? '', person.role, left ? 'left' : 'active'];
  }

  private usage(day: number, told: Told[]): string[][] {
    return this.lives.flatMap((life) => {
      const used = life.storage?.[day];
      const next = seeded(this.options.seed * 13 + life.number * 127 + day);
      // For some the second feed falls silent for months while the first goes on.
      const silent = life.number % 5 === 0 && day > this.options.days * 0.4 && day < this.options.days * 0.75;
      if (used === undefined || silent || !isThere(life, day) || !this.shown.has(life.number)) return [];
      if (next() < 0.1) return [];
      told.push({ kind: 'facts', account: life.number, day, fields: { storage: used } });
      return [[this.nameIn(life), 'storage', String(used), '1000']];
    });
  }

  private news(day: number, told: Told[]): string[][] {
    const due = this.lives.flatMap((life) => [
      ...life.events.map((event) => ({ ...event, account: life.number })),
      ...this.departures.filter(({ account }) => account === life.number),
    ]);
    return due.flatMap(({ account, type, date, told: on, source, about, person }) => {
      const life = this.lives[account];
      if (on !== day || !life || !isThere(life, day) || !this.shown.has(account)) return [];
      const more = person === undefined ? {} : { person };
      told.push({ kind: 'event', account, day: date, type, about, ...more } satisfies EventTold);
      const [round, name] = type === 'funding' ? [about, ''] : ['', about];
      return [[this.nameIn(life), dayText(date), type, round, name, source]];
    });
  }

  /** How records name an account: by id, else by the last name that files have shown. */
  private nameIn(life: Life): string {
    const shown = this.shownOf(life.number);
    const byName = !shown?.byId || (!life.swaps && life.number % 3 === 0);
    return (byName ? shown?.lastName : life.id) ?? '';
  }

  private shownOf(number: number): Shown | undefined {
    return this.shown.get(number);
  }

  private show(number: number, name: string, domain: string, byId: boolean): void {
    const shown = this.shown.get(number) ?? { names: new Set(), domains: new Set(), lastName: name, byId };
    shown.byId ||= byId;
    shown.names.add(name);
    if (domain !== '') shown.domains.add(domain);
    shown.lastName = name;
    this.shown.set(number, shown);
  }

  namesShown(): NamesShown {
    return new Map([...this.shown].map(([number, { names }]) => [number, names]));
  }
}

const isThere = ({ from, mergedInto }: Life, day: number): boolean =>
  day >= from && (mergedInto === null || day <= mergedInto.until);

const withLegalForm = (name: string): string => (/\p{sc=Han}/u.test(name) ? `${name}有限公司` : `${name}, Inc.`);

const hasMoved = (person: PersonLife, day: number): boolean =>
  day > 0 &&
  (person.titles[day]?.text !== person.titles[day - 1]?.text ||
    person.left[day] !== person.left[day - 1] ||
    person.names[day] !== person.names[day - 1]);

/** Fills in the figures that this row states: cells go empty, and a wrong file has some of them wrong. */
function measure(life: Life, of: number, wrong: boolean, next: () => number, cells: Cells): FactsTold['fields'] {
  const fields: { -readonly [K in keyof FactsTold['fields']]: FactsTold['fields'][K] } = {};
  const off = wrong && next() < 0.25 ? 0.8 + next() * 0.4 : 1;
  const state = (field: keyof typeof fields, header: keyof Cells, value: number | undefined, chance: number): void => {
    if (value === undefined || next() >= chance) return;
    fields[field] = value;
    cells[header] = header === 'api' ? `${value}/1000` : String(value);
  };
  state('licensed', 'seats_licensed', life.licensed[of], 0.97);
  state('active', 'seats_active', Math.round((life.active[of] ?? 0) * off), 0.97);
  state('api', 'api', life.api ? Math.round((life.api[of] ?? 0) * off) : undefined, 0.95);
  state('nps', 'nps', life.nps ? Math.min(10, Math.round((life.nps[of] ?? 0) * off)) : undefined, 0.3);
  const employees = of >= life.employeesFrom ? life.employees[of] : undefined;
  state('employees', 'employees', employees, 0.9);
  state('employees_before', 'employees_12m_ago', life.employeesBefore ?? undefined, 0.5);
  return fields;
}
