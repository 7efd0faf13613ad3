import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../../../src/config/defaults.ts';
import { daysBetween } from '../../../src/domain/day.ts';
import { foldWord } from '../../../src/domain/names.ts';
import { importFiles } from '../../../src/jobs/import.ts';
import { scan } from '../../../src/jobs/scan.ts';
import { findReferenced } from '../../../src/store/accounts.ts';
import { markTold, readQueue } from '../../../src/store/news.ts';
import { lastRun } from '../../../src/store/runs.ts';
import type { Database } from '../../../src/store/sqlite.ts';
import type { Life } from './lives.ts';
import { Oracle } from './oracle.ts';
import { type Line, lineText, type Step } from './story.ts';
import { dayText, FIRST_DAY, livesOf, type NamesShown, stepsOf, type YearOptions } from './world.ts';

/** What a year came to: how much was looked at, and everything in which the product and the oracle differ. */
export interface YearReport {
  readonly accounts: number;
  readonly days: number;
  readonly imports: number;
  readonly rows: number;
  readonly scans: number;
  /** Signals that became new or escalated, of the families the oracle speaks of, and those that were told. */
  readonly signals: number;
  readonly told: number;
  readonly byFamily: Readonly<Record<string, number>>;
  readonly differences: readonly string[];
  /** Everything told in any family, by the account's true number: what two years are compared by. */
  readonly news: readonly string[];
  readonly importMs: number;
  readonly scanMs: number;
}

const FAMILIES = [
  'seats',
  'api',
  'storage-near',
  'nps-low',
  'headcount-12m',
  'champion-left',
  'champion-promoted',
  'funding-round',
];

const isNews = ({ state }: Line): boolean => state === 'new' || state === 'escalated';

/** What imports of this year may remark; anything else is a row that was not read as it was meant. */
const REMARKS = ['a former name', 'taken for a known account', 'merged; its rows', 'a merged duplicate'];

/** Lives a generated year with the real import, store and scan, and compares every scan with the oracle. */
export async function liveYear(db: Database, folder: string, options: YearOptions): Promise<YearReport> {
  const lives = livesOf(options);
  const year = new Year(db, folder, lives);
  const steps = stepsOf(options, lives);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { ...year.report(step.value), accounts: options.accounts, days: options.days };
    if (step.value.kind === 'import') await year.take(step.value);
    else year.scan(step.value.day);
  }
}

interface SignalRow {
  readonly account_id: string;
  readonly family: string;
  readonly subject: string;
  readonly state: string;
  readonly data: string;
}

class Year {
  private readonly db: Database;
  private readonly folder: string;
  private readonly lives: readonly Life[];
  private readonly oracle = new Oracle();
  private readonly differences: string[] = [];
  private readonly news: string[] = [];
  private readonly toldOnce = new Set<string>();
  private readonly expectedOnce = new Set<string>();
  private readonly clearedOn = new Map<string, number>();
  private readonly people = new Map<string, string>();
  private readonly byFamily: Record<string, number> = {};
  private readonly counts = { imports: 0, rows: 0, scans: 0, signals: 0, told: 0, importMs: 0, scanMs: 0 };
  private ids = new Map<string, number>();

  constructor(db: Database, folder: string, lives: readonly Life[]) {
    this.db = db;
    this.folder = folder;
    this.lives = lives;
    for (const { number, people, events } of lives) {
      for (const person of people)
        for (const name of person.names) this.people.set(`${number} ${foldWord(name)}`, `${number}/${person.number}`);
      for (const { type, about } of events)
        if (type === 'champion_left') this.people.set(`${number} ${foldWord(about)}`, about);
    }
  }

  async take({ of, files, told }: Extract<Step, { kind: 'import' }>): Promise<void> {
    const place = join(this.folder, String(this.counts.imports));
    mkdirSync(place, { recursive: true });
    const paths = Object.entries(files).map(([name, content]) => {
      const path = join(place, name);
      writeFileSync(path, content);
      return path;
    });
    const startedAt = performance.now();
    const report = await importFiles(this.db, paths, { day: dayText(of), settings: DEFAULT_SETTINGS, now: 0 });
    this.counts.importMs += performance.now() - startedAt;
    this.counts.imports += 1;
    for (const file of report.files) {
      this.counts.rows += file.rows;
      if (file.rejected > 0 || file.waiting > 0)
        this.differ(
          `day ${of} ${file.file}: ${file.rejected} rows rejected, ${file.waiting} wait: ${file.warnings[0]?.reason}`,
        );
    }
    for (const { reason } of report.files.flatMap(({ warnings }) => warnings))
      if (!REMARKS.some((remark) => reason.includes(remark))) this.differ(`day ${of}: ${reason}`);
    this.oracle.hear(told);
    this.whoIsWho(of);
  }

  /** Which account of the store each true account is: found once, and the same ever after. */
  private whoIsWho(day: number): void {
    const rows = this.db.prepare<[], { id: string }>('select id from account').all();
    const known = new Set(rows.map(({ id }) => id));
    for (const id of known) {
      if (this.ids.has(id)) continue;
      const life = this.lives.find(
        (one) => one.id === id || (day >= one.from && one.names.some((name) => id.startsWith(foldWord(name)))),
      );
      const taken = life && [...this.ids.values()].includes(life.number);
      if (!life || taken) this.differ(`day ${day}: the account ${id} is nobody's, or another account's a second time`);
      this.ids.set(id, life?.number ?? -1);
    }
    for (const [id, number] of this.ids) {
      if (!known.has(id) && !this.lives[number]?.mergedInto) this.differ(`day ${day}: the account ${id} is gone`);
    }
  }

  scan(day: number): void {
    const startedAt = performance.now();
    const result = scan(this.db, { day: dayText(day), settings: DEFAULT_SETTINGS, now: () => 0 });
    this.counts.scanMs += performance.now() - startedAt;
    this.counts.scans += 1;
    for (const failure of Object.keys(result.failures)) this.differ(`day ${day}: ${failure}`);
    const expected = this.oracle.scan(day);
    const seen = this.readSignals(day);
    this.compare('signal', expected.map(lineText), seen.map(lineText));
    this.compare('told', this.expectTold(expected), this.tell(day));
    for (const { family } of seen.filter(isNews)) {
      this.counts.signals += 1;
      this.byFamily[family] = (this.byFamily[family] ?? 0) + 1;
    }
  }

  private readSignals(day: number): Line[] {
    const rows = this.db
      .prepare<[string], SignalRow>('select account_id, family, subject, state, data from signal where day = ?')
      .all(dayText(day));
    return rows.flatMap((row): Line[] => {
      this.checkRest(row, day);
      if (!FAMILIES.includes(row.family)) return [];
      const { id, strength, firstSeen, clearedOn } = JSON.parse(row.data) as Record<string, string>;
      // What was cleared before and is written again has no news.
      if (row.state === 'cleared' && clearedOn !== dayText(day)) return [];
      const account = this.ids.get(row.account_id) ?? -1;
      const subject = this.subjectOf(account, row.family, row.subject);
      const since = daysBetween(FIRST_DAY, firstSeen ?? '');
      const state = row.state as Line['state'];
      return [{ day, account, family: row.family, subject, state, id: id ?? '', strength: strength ?? '', since }];
    });
  }

  /** In every family: what is cleared stays quiet for 14 days, whatever its values do. */
  private checkRest({ account_id: id, family, subject, state, data }: SignalRow, day: number): void {
    const key = `${id} ${family} ${subject}`;
    const { clearedOn } = JSON.parse(data) as { clearedOn?: string };
    if (clearedOn !== undefined) this.clearedOn.set(key, daysBetween(FIRST_DAY, clearedOn));
    const last = this.clearedOn.get(key);
    if (state === 'new' && last !== undefined && last !== day && day - last < 14)
      this.differ(`day ${day}: ${key} is new ${day - last} days after it was cleared`);
  }

  private subjectOf(account: number, family: string, subject: string): string {
    if (family === 'funding-round') return subject.replace(/ \(\d{4}-\d{2}-\d{2}\)$/, '');
    if (!family.startsWith('champion')) return subject;
    const own = this.people.get(`${account} ${foldWord(subject)}`);
    const duplicate = this.lives.find((life) => life.mergedInto?.number === account);
    return own ?? this.people.get(`${duplicate?.number} ${foldWord(subject)}`) ?? subject;
  }

  /** What is worth telling: strong and medium, once per signal, first day and strength. */
  private expectTold(lines: readonly Line[]): string[] {
    return lines.flatMap((line) => {
      const { account, family, subject, since, id, strength } = line;
      const key = [account, family, subject, since, id, strength].join();
      if (!isNews(line) || strength === 'weak' || this.expectedOnce.has(key)) return [];
      this.expectedOnce.add(key);
      return [lineText(line)];
    });
  }

  /** Tells everything that waits, as a digest without a budget would; returns the lines the oracle speaks of. */
  private tell(day: number): string[] {
    const run = lastRun(this.db);
    if (!run) return [];
    const stated = this.db.prepare<[], { csm: string }>('select distinct csm from account where csm is not null').all();
    const owners = { stated: stated.map(({ csm }) => csm), nobody: true };
    const queue = readQueue(this.db, owners, run, dayText(day));
    this.db.bulk(() => {
      markTold(
        this.db,
        queue.map((one) => one.accountId),
        1,
        dayText(day),
      );
    });
    const told = queue.flatMap(({ accountId, news }) =>
      news.flatMap((one) => (one.kind === 'signal' ? [this.toldLine(accountId, one.key, one.state, day)] : [])),
    );
    this.counts.told += told.length;
    for (const { text, key } of told) {
      if (this.toldOnce.has(key)) this.differ(`day ${day}: told twice: ${text}`);
      this.toldOnce.add(key);
      this.news.push(text);
    }
    return told.filter(({ family }) => FAMILIES.includes(family)).map(({ text }) => text);
  }

  private toldLine(accountId: string, key: string, state: string, day: number) {
    const [family = '', ...rest] = key.split(':');
    const stored = this.db
      .prepare<[string, string, string], { data: string }>(
        'select data from signal where account_id = ? and family = ? and subject = ?',
      )
      .get(accountId, family, rest.join(':'));
    const { id, strength, firstSeen } = JSON.parse(stored?.data ?? '{}') as Record<string, string>;
    const account = this.ids.get(accountId) ?? -1;
    const subject = this.subjectOf(account, family, rest.join(':'));
    const line = {
      day,
      account,
      family,
      subject,
      state: state as Line['state'],
      id: id ?? '',
      strength: strength ?? '',
      since: 0,
    };
    return { text: lineText(line), key: `${accountId} ${key} ${firstSeen} ${strength} ${id}`, family };
  }

  private compare(what: string, expected: readonly string[], seen: readonly string[]): void {
    const left = new Map<string, number>();
    for (const line of expected) left.set(line, (left.get(line) ?? 0) + 1);
    for (const line of seen) left.set(line, (left.get(line) ?? 0) - 1);
    for (const [line, count] of left) {
      if (count !== 0) this.differ(`${what} ${count > 0 ? 'missing' : 'too many'}: ${line}`);
    }
  }

  private differ(text: string): void {
    this.differences.push(text);
  }

  report(shown: NamesShown): Omit<YearReport, 'accounts' | 'days'> {
    this.checkNames(shown);
    const { importMs, scanMs, ...counts } = this.counts;
    return { ...counts, byFamily: this.byFamily, differences: this.differences, news: this.news, importMs, scanMs };
  }

  /** Every name an account was ever shown under leads to it, and every merged duplicate's to its survivor. */
  private checkNames(shown: NamesShown): void {
    for (const [number, names] of shown) {
      const life = this.lives[number];
      if (!life || life.swaps) continue;
      const meant = life.mergedInto?.number ?? number;
      for (const name of [...names, ...(life.id === null ? [] : [life.id])]) {
        const found = findReferenced(this.db, { id: null, name });
        const id = 'found' in found ? found.found.id : '';
        if (this.ids.get(id) !== meant) this.differ(`${name} leads to "${id}" instead of account ${meant}`);
      }
    }
  }
}
