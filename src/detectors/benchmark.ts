import type { Cohort, Peer, PeerStats } from '../domain/benchmark.ts';
import type { Context } from '../domain/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Field } from '../domain/facts.ts';
import type { Evidence, Finding, Signal } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import { adoptionOf, details, evidenceFor, freshFacts, peerOf } from './facts.ts';

/** One figure of the account, the name its peers' figures go by, and the field it was read from. */
interface Measured {
  readonly metric: string;
  /** Of a volume, its unit: `api`, `rows %`. */
  readonly unit?: string;
  readonly value: number;
  readonly field: Field;
}

/** The figures accounts are compared in (spec section 6, benchmarks); what is unknown is left out. */
function measured(peer: Peer, dossier: Dossier, context: Context): readonly Measured[] {
  const { arr, seats, adoption, products, volume } = peer;
  const { seats_active: active } = freshFacts(dossier, context).facts;
  const known: (Measured | null)[] = [
    arr === null ? null : { metric: 'arr', value: arr, field: 'arr' },
    seats === null ? null : { metric: 'seats', value: seats, field: active === undefined ? 'seats' : 'seats_active' },
    adoption === null ? null : { metric: 'adoption', value: adoption, field: adoptionField(dossier, context) },
    products === null ? null : { metric: 'products', value: products, field: 'products_owned' },
    volume === null ? null : { metric: 'volume', unit: volume.of, value: volume.used, field: 'limits' },
  ];
  return known.filter((one) => one !== null);
}

const adoptionField = (dossier: Dossier, context: Context): Field =>
  (adoptionOf(dossier, context)?.evidence.measure ?? 'adoption_pct') as Field;

/**
 * Figures below a share of the cohort's mean, by cross-multiplication: one is a hint, several are high potential
 * (spec section 6). A figure that stands already is let go `clearMargin` points higher: the mean moves every day.
 */
function gaps(dossier: Dossier, context: Context, standing: readonly Evidence[] = []): readonly Finding[] {
  const { portfolio, settings } = context;
  const peer = portfolio ? peerOf(dossier.snapshot, context) : null;
  const cohort = peer && portfolio?.cohortOf(peer.industry, peer.arr);
  if (!peer || !cohort) return NONE;
  const evidence = measured(peer, dossier, context).flatMap((one) => {
    const stats = cohort.stats.get(one.unit === undefined ? one.metric : `${one.metric}:${one.unit}`);
    if (!stats || stats.count < settings.benchmarks.values) return [];
    const stands = standing.some(({ detail }) => detail?.['metric'] === one.metric);
    const below = settings.benchmarks.belowPct + (stands ? settings.thresholds.clearMargin : 0);
    return one.value * WHOLE < stats.mean * below ? [gapEvidence(one, stats, cohort, dossier)] : [];
  });
  if (evidence.length === 0) return NONE;
  return [found('benchmark-gap', evidence.length >= SEVERAL ? 'medium' : 'weak', evidence)];
}

const WHOLE = 100;

/** From so many gaps on, an account has high potential (spec section 6). */
const SEVERAL = 2;

function gapEvidence({ metric, unit, value, field }: Measured, stats: PeerStats, cohort: Cohort, dossier: Dossier) {
  const { mean, p75 } = stats;
  const { kind, industry, accounts } = cohort;
  return evidenceFor(dossier, field, value, { detail: details({ metric, unit, mean, p75, accounts, kind, industry }) });
}

const holdGaps = (dossier: Dossier, context: Context, { evidence }: Signal): Finding | null =>
  gaps(dossier, context, evidence)[0] ?? null;

/** Category 2 of spec section 3, against other accounts of the portfolio; never against anybody outside it. */
export const BENCHMARK: readonly Detector[] = [
  declare({
    id: 'benchmark-gap',
    category: 'feature-gap',
    mode: 'level',
    when: 'Q',
    guards: ['f'],
    detect: (dossier, context) => gaps(dossier, context),
    hold: holdGaps,
  }),
];
