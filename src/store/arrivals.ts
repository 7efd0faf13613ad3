import type { Arrival } from '../domain/champion.ts';
import { addDays, type Day } from '../domain/day.ts';
import { departureOf } from '../domain/departure.ts';
import type { Dossier } from '../domain/dossier.ts';
import { foldWord, nameKey } from '../domain/names.ts';
import type { AccountEvent, Contact, ContactRole } from '../domain/records.ts';
import { type ContactRow, groupContacts, type ToOrigin } from './contact-rows.ts';
import { lookUpName } from './names.ts';
import type { Database } from './sqlite.ts';

/** Departures older than the longest look-back of any reading concern nobody. */
const LOOK_BACK_DAYS = 366;

/** Where people who left went, as far as it is an account of ours. */
export interface Whereabouts {
  /** By the account they came to: its former champions, sponsors and decision makers of other accounts. */
  readonly arrivals: ReadonlyMap<string, readonly Arrival[]>;
  /** By the account they left: the companies named that are accounts of ours. */
  readonly destinations: ReadonlyMap<string, Dossier['ourAccounts']>;
}

interface Known extends Whereabouts {
  readonly version: string;
}

// A scan asks once a page: the few people who left for somewhere are read once for all pages.
const known = new WeakMap<Database, Known>();

/** Who left which account for which of ours, as told by the rows and events known on that day. */
export function readWhereabouts(db: Database, today: Day, origin: ToOrigin): Whereabouts {
  const latest = db.prepare<[], { id: number | null }>('select max(id) as id from import').get();
  const version = `${today}|${latest?.id ?? 0}`;
  const before = known.get(db);
  if (before?.version === version) return before;
  const found = { version, ...gather(db, today, origin) };
  known.set(db, found);
  return found;
}

interface Leaver extends Omit<Arrival, 'fromAccount'> {
  readonly company: string;
  /** Whether they carried or decided for us there. */
  readonly counted: boolean;
}

function gather(db: Database, today: Day, origin: ToOrigin): Whereabouts {
  const arrivals = new Map<string, Arrival[]>();
  const destinations = new Map<string, Record<string, Ours['account']>>();
  const readSource = db.prepare<[string], { name: string; csm: string | null }>(
    'select name, csm from account where id = ?',
  );
  const resolve = resolver(db);
  for (const leaver of [...leaversByRow(db, today, origin), ...leaversByEvent(db, today, origin)]) {
    const { company, counted, ...told } = leaver;
    const key = nameKey(company);
    const ours = resolve(key);
    // A move within the account is no departure.
    if (!ours || ours.ids.has(told.fromAccountId)) continue;
    const named = destinations.get(told.fromAccountId) ?? {};
    destinations.set(told.fromAccountId, { ...named, [key]: ours.account });
    // Which of several accounts of one name they went to is not guessed.
    if (!counted || ours.ids.size > 1) continue;
    const source = readSource.get(told.fromAccountId);
    const here = arrivals.get(ours.account.accountId) ?? [];
    if (!here.some((one) => isSame(one, told))) {
      here.push({ ...told, fromAccount: source?.name ?? told.fromAccountId, fromCsm: source?.csm ?? null });
    }
    arrivals.set(ours.account.accountId, here);
  }
  return { arrivals, destinations };
}

const isSame = (one: Arrival, other: Omit<Arrival, 'fromAccount'>): boolean =>
  one.fromAccountId === other.fromAccountId && foldWord(one.person) === foldWord(other.person);

interface Ours {
  readonly account: { readonly accountId: string; readonly name: string; readonly csm: string | null };
  readonly ids: ReadonlySet<string>;
}

/** Finds the account of ours a company is, by its name, else a former name or domain. */
function resolver(db: Database): (key: string) => Ours | null {
  const found = new Map<string, Ours | null>();
  return (key) => {
    const before = found.get(key);
    if (before !== undefined) return before;
    const matches = key === '' ? [] : lookUpName(db, key).filter(({ kind }) => kind !== 'id');
    const current = matches.filter(({ kind }) => kind === 'name');
    const accounts = (current.length > 0 ? current : matches).map(({ account }) => account);
    const [first] = accounts;
    const ours = first && {
      account: { accountId: first.id, name: first.name, csm: first.csm },
      ids: new Set(accounts.map(({ id }) => id)),
    };
    found.set(key, ours ?? null);
    return ours ?? null;
  };
}

const COUNTED: readonly (ContactRole | undefined)[] = ['champion', 'sponsor', 'decision-maker'];

const isCounted = (contact: Contact): boolean =>
  COUNTED.includes(contact.role) || contact.history.some(({ facts }) => COUNTED.includes(facts.role));

/** People marked as gone with a new company; the index `contact_moved` holds just these. */
function leaversByRow(db: Database, today: Day, origin: ToOrigin): Leaver[] {
  const rows = db
    .prepare<[string], ContactRow>(
      `select account_id, key, day, recorded, row, data from contact
       where (account_id, key) in (select account_id, key from contact where instr(data, '"new_company"') > 0)
       and day <= ? order by account_id, key, day, recorded`,
    )
    .all(today);
  const since = addDays(today, -LOOK_BACK_DAYS);
  const leavers: Leaver[] = [];
  for (const [accountId, contacts] of groupContacts(rows, origin)) {
    for (const contact of contacts) {
      const left = departureOf(contact);
      if (!left || left.company === null || left.day < since) continue;
      leavers.push({
        ...personOf(contact),
        title: contact.new_title ?? null,
        fromAccountId: accountId,
        day: left.day,
        source: left.origin,
        company: left.company,
        counted: isCounted(contact),
      });
    }
  }
  return leavers;
}

const personOf = ({ name, email }: Contact): Pick<Arrival, 'person' | 'email'> => ({
  person: name,
  email: email ?? null,
});

interface EventRow {
  account_id: string;
  recorded: number;
  row: number;
  day: string;
  date: string;
  data: string;
}

/** People an event has leave for a company; the index `event_leaving` holds just these. */
function leaversByEvent(db: Database, today: Day, origin: ToOrigin): Leaver[] {
  const rows = db
    .prepare<[string, string, string], EventRow>(
      `select account_id, recorded, row, day, date, data from event
       where kind in ('champion_left', 'executive_left') and date >= ? and date <= ? and day <= ?
       order by account_id, date, fingerprint`,
    )
    .all(addDays(today, -LOOK_BACK_DAYS), today, today);
  return rows.flatMap((row) => {
    const { type, person, company } = JSON.parse(row.data) as Pick<AccountEvent, 'type' | 'person' | 'company'>;
    if (!person || !company) return [];
    const contact = personAt(db, row.account_id, person, today, origin);
    // A later row that has them active takes the report back.
    if (contact?.status === 'active' && contact.origin.day > row.date) return [];
    return [
      {
        ...(contact ? personOf(contact) : { person, email: null }),
        title: contact?.new_title ?? null,
        fromAccountId: row.account_id,
        day: row.date,
        source: origin(row),
        company,
        counted: type === 'champion_left' || (contact !== undefined && isCounted(contact)),
      },
    ];
  });
}

function personAt(db: Database, accountId: string, person: string, today: Day, origin: ToOrigin): Contact | undefined {
  const rows = db
    .prepare<[string, string], ContactRow>(
      `select account_id, key, day, recorded, row, data from contact
       where account_id = ? and day <= ? order by account_id, key, day, recorded`,
    )
    .all(accountId, today);
  const folded = foldWord(person);
  return groupContacts(rows, origin)
    .get(accountId)
    ?.find(
      ({ key, history }) => foldWord(key) === folded || history.some(({ facts }) => foldWord(facts.name) === folded),
    );
}

/** What is known of one account's people: who came to it, and where those who left it went. */
export const whereaboutsOf = (
  { arrivals, destinations }: Whereabouts,
  accountId: string,
): Pick<Dossier, 'arrivals' | 'ourAccounts'> => ({
  arrivals: arrivals.get(accountId) ?? NOBODY,
  ourAccounts: destinations.get(accountId) ?? NOWHERE,
});

const NOBODY: readonly Arrival[] = [];
const NOWHERE: Dossier['ourAccounts'] = {};
