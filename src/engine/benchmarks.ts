import {
  type Cohort,
  PEER_METRICS,
  type Peer,
  type PeerMetric,
  type PeerStats,
  type Portfolio,
  type RevenueBands,
} from '../domain/benchmark.ts';
import { foldWord } from '../domain/names.ts';
import type { Settings } from '../domain/settings.ts';

/** Accounts taken one after the other, and the portfolio they make once all are in. */
export interface PeerCollection {
  readonly add: (peer: Peer) => void;
  readonly portfolio: () => Portfolio;
}

/** Peers as columns of plain numbers: 100,000 of them take some ten megabytes. */
interface Columns {
  /** Index into `industries`; 0 is unknown. */
  readonly industry: number[];
  readonly band: number[];
  /** Index into `units`; 0 is unknown. */
  readonly unit: number[];
  /** NaN is unknown. */
  readonly values: Readonly<Record<PeerMetric, number[]>>;
}

const UNKNOWN = 0;

/**
 * The revenue band of a sum in dollars a year: 0 for the highest, one per limit it is below (spec section 6; bands are
 * half-open, so a limit belongs to the band above it).
 */
export function revenueBandOf(arr: number, bands: RevenueBands): number {
  const band = bands.findIndex((limit) => arr >= limit);
  return band === -1 ? bands.length : band;
}

/**
 * Takes paid accounts one by one and gives the portfolio they are compared in (spec section 6, benchmarks). It knows
 * nothing but its own accounts: there is no external benchmark.
 */
export function collectPeers(settings: Settings): PeerCollection {
  const industries = newNumbering();
  const units = newNumbering();
  const values = Object.fromEntries(PEER_METRICS.map((metric) => [metric, []])) as unknown as Columns['values'];
  const columns: Columns = { industry: [], band: [], unit: [], values };
  const { revenueBands } = settings.opportunities;
  return {
    add: (peer) => {
      columns.industry.push(peer.industry === null ? UNKNOWN : industries.take(foldWord(peer.industry), peer.industry));
      columns.band.push(peer.arr === null ? revenueBands.length + 1 : revenueBandOf(peer.arr, revenueBands));
      columns.unit.push(peer.volume === null ? UNKNOWN : units.take(peer.volume.of, peer.volume.of));
      for (const metric of PEER_METRICS) {
        const value = metric === 'volume' ? peer.volume?.used : peer[metric];
        values[metric].push(value ?? Number.NaN);
      }
    },
    portfolio: () => groupPeers(columns, industries, units, settings),
  };
}

/** Numbers for names, 0 for none; names are one when their keys are, and keep the spelling that came first. */
interface Numbering {
  readonly take: (key: string, name: string) => number;
  readonly find: (key: string) => number;
  readonly names: readonly string[];
}

function newNumbering(): Numbering {
  const numbers = new Map([['', UNKNOWN]]);
  const names = [''];
  const find = (key: string): number => numbers.get(key) ?? UNKNOWN;
  const take = (key: string, name: string): number => {
    if (!numbers.has(key)) numbers.set(key, names.push(name) - 1);
    return find(key);
  };
  return { take, find, names };
}

/** Puts the peers in order, so that every cohort is one stretch of them; figures are worked out when first asked for. */
function groupPeers(columns: Columns, industries: Numbering, units: Numbering, settings: Settings): Portfolio {
  const { cohort: fewest, values: fewestValues } = settings.benchmarks;
  const { revenueBands } = settings.opportunities;
  // One group a band, and one for those whose ARR is unknown.
  const width = revenueBands.length + 2;
  const { order, starts } = orderByGroup(columns, industries.names.length * width, width);
  const known = new Map<string, Cohort>();
  const cohortIn = (kind: Cohort['kind'], industry: number, from: number, to: number): Cohort => {
    const key = `${kind} ${from} ${to}`;
    const before = known.get(key);
    if (before) return before;
    const stats = describe(columns, order.subarray(from, to), units, fewestValues);
    const name = kind === 'portfolio' ? null : (industries.names[industry] ?? null);
    const cohort: Cohort = { kind, industry: name, accounts: to - from, stats };
    known.set(key, cohort);
    return cohort;
  };
  const startOf = (group: number): number => starts[group] ?? 0;
  const cohortOf: Portfolio['cohortOf'] = (name, arr) => {
    const industry = name === null ? UNKNOWN : industries.find(foldWord(name));
    if (industry !== UNKNOWN) {
      const first = industry * width;
      const band = arr === null ? null : first + revenueBandOf(arr, revenueBands);
      if (band !== null && startOf(band + 1) - startOf(band) >= fewest) {
        return cohortIn('industry-size', industry, startOf(band), startOf(band + 1));
      }
      if (startOf(first + width) - startOf(first) >= fewest) {
        return cohortIn('industry', industry, startOf(first), startOf(first + width));
      }
    }
    return order.length < fewestValues ? null : cohortIn('portfolio', UNKNOWN, 0, order.length);
  };
  return { accounts: order.length, cohortOf };
}

/** The peers' numbers by group (industry, then band), and where each group starts: a counting sort. */
function orderByGroup(
  { industry, band }: Columns,
  groups: number,
  width: number,
): { readonly order: Uint32Array; readonly starts: Uint32Array } {
  const groupOf = (peer: number): number => (industry[peer] ?? UNKNOWN) * width + (band[peer] ?? 0);
  const starts = new Uint32Array(groups + 1);
  for (let peer = 0; peer < industry.length; peer += 1) count(starts, groupOf(peer) + 1);
  for (let group = 1; group <= groups; group += 1) starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(industry.length);
  for (let peer = 0; peer < industry.length; peer += 1) order[count(next, groupOf(peer))] = peer;
  return { order, starts };
}

/** Adds one at the index; returns what was there before. */
function count(numbers: Uint32Array, index: number): number {
  const before = numbers[index] ?? 0;
  numbers[index] = before + 1;
  return before;
}

/** The figures of some peers by metric, a volume by its unit; a metric with too few known values is left out (spec E1). */
function describe(
  { values, unit }: Columns,
  peers: Uint32Array,
  units: Numbering,
  fewest: number,
): ReadonlyMap<string, PeerStats> {
  const byKey = new Map<string, number[]>();
  for (const metric of PEER_METRICS) {
    for (const peer of peers) {
      const value = values[metric][peer] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const key = metric === 'volume' ? `volume:${units.names[unit[peer] ?? UNKNOWN]}` : metric;
      const list = byKey.get(key);
      if (list) list.push(value);
      else byKey.set(key, [value]);
    }
  }
  const stats = new Map<string, PeerStats>();
  for (const [key, list] of byKey) if (list.length >= fewest) stats.set(key, summarise(list));
  return stats;
}

function summarise(list: readonly number[]): PeerStats {
  // Sorted before it is summed: the mean does not depend on the order the accounts came in.
  const sorted = Float64Array.from(list).sort();
  return {
    count: sorted.length,
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    median: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
  };
}

/** The value below which a share of the sorted values lies, by linear interpolation between its neighbours. */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] ?? 0;
  const high = sorted[below + 1] ?? low;
  return low + (high - low) * (at - below);
}
