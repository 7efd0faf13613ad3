import { addDays, type Day } from '../src/domain/day.ts';

/** A small seeded generator (mulberry32): the same seed gives the same book on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const COLUMNS = [
  'account_id',
  'name',
  'industry',
  'region',
  'arr',
  'plan_tier',
  'csm',
  'contract_start',
  'renewal_date',
  'seats_licensed',
  'seats_active',
  'api',
  'features_available',
  'features_adopted',
  'usage_trend',
  'employees',
  'employees_12m_ago',
  'nps',
  'health_label',
  'health_score',
  'tickets_90d',
  'open_escalations',
  'domain',
  'power_users',
  'support_tier',
] as const;

export type BenchRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Contract dates hang on a fixed day, so that they stay put while the days go by. */
const EPOCH: Day = '2026-03-31';

const INDUSTRIES = ['Logistics', 'Retail', 'Health', 'Finance', 'Energy', 'Media'];
const REGIONS = ['EMEA', 'NA', 'APAC'];
const TIERS = ['Starter', 'Professional', 'Enterprise'];

/** One account as it stands on one day; the figures drift from day to day around the account's own level. */
export function benchRow(index: number, dayNumber: number): BenchRow {
  const own = seeded(index * 7919 + 17);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(own() * items.length)] as T;
  const licensed = 10 + Math.floor(own() * 490);
  const level = 0.4 + own() * 0.6;
  const drift = seeded(index * 104_729 + dayNumber)() * 0.04;
  const active = Math.round(licensed * Math.min(1.05, level + drift));
  const employees = licensed * (2 + Math.floor(own() * 8));
  const available = 10 + Math.floor(own() * 20);
  return {
    account_id: `acc-${String(index).padStart(6, '0')}`,
    name: `${pick(['North', 'Blue', 'Silver', 'Clear', 'Bright', 'Stone'])}${pick(['field', 'water', 'gate', 'mark', 'line'])} ${index}`,
    industry: pick(INDUSTRIES),
    region: pick(REGIONS),
    arr: String(licensed * 960),
    plan_tier: pick(TIERS),
    csm: `csm${index % 500}@example.com`,
    contract_start: addDays(EPOCH, -400 - (index % 300)),
    renewal_date: addDays(EPOCH, (index * 13) % 365),
    seats_licensed: String(licensed),
    seats_active: String(active),
    api: `${Math.round(100_000 * Math.min(1, level + drift))}/100000`,
    features_available: String(available),
    features_adopted: String(Math.round(available * (0.3 + own() * 0.7))),
    usage_trend: pick(['growing', 'stable', 'stable', 'declining']),
    employees: String(employees),
    employees_12m_ago: String(Math.round(employees * (0.75 + own() * 0.3))),
    nps: String(Math.floor(own() * 11)),
    health_label: pick(['healthy', 'healthy', 'ok', 'at-risk']),
    health_score: String(Math.floor(own() * 101)),
    tickets_90d: String(Math.floor(own() * 12)),
    open_escalations: own() < 0.03 ? '1' : '0',
    domain: `customer${index}.example`,
    power_users: String(Math.floor(own() * 20)),
    support_tier: pick(['standard', 'premium']),
  };
}

/** One day's accounts file, in pieces of some thousand rows. */
export function* benchCsv(accounts: number, dayNumber: number): Generator<string> {
  yield `${COLUMNS.join(',')}\n`;
  let piece = '';
  for (let index = 0; index < accounts; index += 1) {
    const row = benchRow(index, dayNumber);
    piece += `${COLUMNS.map((column) => row[column]).join(',')}\n`;
    if (index % 2000 === 1999) {
      yield piece;
      piece = '';
    }
  }
  if (piece) yield piece;
}
