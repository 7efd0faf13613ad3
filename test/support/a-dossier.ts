import { DEFAULT_SETTINGS } from '../../src/config/defaults.ts';
import type { Portfolio } from '../../src/domain/benchmark.ts';
import type { Catalogue } from '../../src/domain/catalogue.ts';
import type { Context } from '../../src/domain/context.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Dossier, Reading, Snapshot } from '../../src/domain/dossier.ts';
import type { Facts, Field, Origin } from '../../src/domain/facts.ts';
import type { AccountEvent, Contact, ContactFacts, CustomerRequest, Note } from '../../src/domain/records.ts';
import type { Settings } from '../../src/domain/settings.ts';
import type { StoredSignal } from '../../src/domain/signal.ts';

/** The day of the acceptance cases (spec section 11). */
export const TODAY: Day = '2025-06-02';

/** A row of a file, for a fact stated on a day. */
const anOrigin = (day: Day = TODAY, file = 'accounts.csv', row = 2): Origin => ({ importId: 1, file, row, day });

const aSnapshot = (facts: Facts, day: Day = TODAY, stated: Partial<Record<Field, Day>> = {}): Snapshot => ({
  accountId: 'acme',
  day,
  facts,
  origins: Object.fromEntries((Object.keys(facts) as Field[]).map((field) => [field, anOrigin(stated[field] ?? day)])),
});

export const aReading = (day: Day, values: Partial<Omit<Reading, 'day'>>): Reading => ({
  day,
  seats_active: null,
  seats_licensed: null,
  arr: null,
  employees: null,
  nps: null,
  volume: null,
  volume_of: null,
  renewal_date: null,
  ...values,
});

export const anEvent = (type: string, date: Day, more: Partial<AccountEvent> = {}): AccountEvent => ({
  date,
  type,
  origin: anOrigin(date, 'events.csv'),
  ...more,
});

export const aNote = (text: string, date: Day = TODAY, more: Partial<Note> = {}): Note => ({
  date,
  text,
  origin: anOrigin(date, 'notes.csv'),
  ...more,
});

export const aRequest = (
  kind: CustomerRequest['kind'],
  date: Day,
  more: Partial<CustomerRequest> = {},
): CustomerRequest => ({
  date,
  kind,
  origin: anOrigin(date, 'requests.csv'),
  ...more,
});

/** A person, with one version unless earlier ones are given (oldest first, before the present one). */
export function aContact(
  facts: ContactFacts,
  day: Day = TODAY,
  earlier: readonly (readonly [Day, Partial<ContactFacts>])[] = [],
): Contact {
  const versions = [...earlier, [day, {}] as const].map(([on, change]) => ({
    day: on,
    facts: { ...facts, ...change },
    origin: anOrigin(on, 'contacts.csv'),
  }));
  const key = (facts.email ?? facts.name).toLowerCase();
  return { ...facts, key, origin: anOrigin(day, 'contacts.csv'), history: versions };
}

/** What a test may say of an account; facts are those stated today, `before` those of the snapshot before. */
export interface DossierInput {
  readonly today?: Day;
  readonly name?: string;
  readonly facts?: Facts;
  /** Days on which single fields were stated, where not on the snapshot's. */
  readonly stated?: Partial<Record<Field, Day>>;
  /** Day of the snapshot; today when not given. */
  readonly day?: Day;
  readonly before?: Facts;
  readonly beforeDay?: Day;
  readonly readings?: readonly Reading[];
  readonly contacts?: readonly Contact[];
  readonly events?: readonly AccountEvent[];
  readonly notes?: readonly Note[];
  readonly requests?: readonly CustomerRequest[];
  readonly signals?: readonly StoredSignal[];
  readonly lastPlay?: Dossier['lastPlay'];
  readonly opportunities?: Dossier['opportunities'];
  readonly asks?: Dossier['asks'];
  readonly arrivals?: Dossier['arrivals'];
  readonly ourAccounts?: Dossier['ourAccounts'];
}

/** A valid account of which nothing is known but its name, with the given differences. */
export function aDossier(input: DossierInput = {}): Dossier {
  const today = input.today ?? TODAY;
  const name = input.name ?? 'AcmeCo';
  return {
    accountId: 'acme',
    today,
    name,
    snapshot: aSnapshot({ name, ...input.facts }, input.day ?? today, input.stated),
    previous: input.before ? aSnapshot({ name, ...input.before }, input.beforeDay ?? '2025-06-01') : null,
    readings: input.readings ?? [],
    contacts: input.contacts ?? [],
    events: input.events ?? [],
    notes: input.notes ?? [],
    requests: input.requests ?? [],
    signals: input.signals ?? [],
    lastPlay: input.lastPlay ?? null,
    opportunities: input.opportunities ?? [],
    asks: input.asks ?? [],
    arrivals: input.arrivals ?? [],
    ourAccounts: input.ourAccounts ?? {},
  };
}

/** What DataFlow of spec section 4 can buy. */
export const A_CATALOGUE: Catalogue = {
  seat_price_month: 80,
  tiers: [
    { name: 'Professional', rank: 1 },
    { name: 'Enterprise', rank: 2, annual_delta: 20_000, includes: ['Analytics', 'API'] },
  ],
  modules: [{ name: 'Analytics', annual_price: 15_000, tags: ['reporting'], solves: ['spreadsheets'] }],
  metered: [{ dimension: 'api', unit_price: 6_000, pack_units: 100_000 }],
  services: [],
  support_tiers: [],
  product_lines: [],
  partner_offers: [],
  adjacent_functions: {},
  product_roles: [],
  released: [],
};

export function aContext(
  today: Day = TODAY,
  more: { settings?: Settings; catalogue?: Catalogue | null; portfolio?: Portfolio } = {},
): Context {
  return {
    today,
    settings: more.settings ?? DEFAULT_SETTINGS,
    catalogue: more.catalogue ?? null,
    ...(more.portfolio ? { portfolio: more.portfolio } : {}),
  };
}
