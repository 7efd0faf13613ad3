import type { Context } from '../domain/context.ts';
import { daysBetween, isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import { isAtLeast } from '../domain/money.ts';
import type { Evidence, Finding, Signal } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import {
  activeContacts,
  details,
  evidenceFor,
  evidenceOfEvent,
  freshContacts,
  freshFacts,
  openEscalations,
  renewedOn,
  usageChange,
} from './facts.ts';
import { headcountChange } from './readings/headcount.ts';
import { happenings } from './same-event.ts';
import { openReview, stillOpen } from './vendor-state.ts';

function vendorReview(dossier: Dossier, context: Context): readonly Finding[] {
  const evidence = openReview(dossier, context);
  return evidence.length > 0 ? [found('vendor-review', 'strong', evidence)] : NONE;
}

const heldReview = (dossier: Dossier, context: Context, standing: Signal): Finding | null =>
  stillOpen(dossier, context, standing) ? asItStood(standing) : null;

const asItStood = ({ id, strength, evidence, subject }: Signal): Finding => found(id, strength, evidence, subject);

function declining(dossier: Dossier, context: Context): readonly Finding[] {
  const change = usageChange(dossier, context);
  return change?.trend === 'declining' ? [found('usage-declining', 'strong', change.evidence)] : NONE;
}

function npsLow(dossier: Dossier, context: Context): readonly Finding[] {
  const { nps } = freshFacts(dossier, context).facts;
  if (nps === undefined || nps > context.settings.thresholds.npsLow) return NONE;
  return [found('nps-low', 'strong', [evidenceFor(dossier, 'nps', nps)])];
}

function npsDrop(dossier: Dossier, context: Context): readonly Finding[] {
  const { nps: to } = freshFacts(dossier, context).facts;
  const { previous } = dossier;
  if (to === undefined || !previous) return NONE;
  const from = previous.facts.nps;
  if (from === undefined || from - to < context.settings.thresholds.npsDrop) return NONE;
  return [found('nps-drop', 'medium', [evidenceFor(dossier, 'nps', to, { from, fromDay: previous.day })])];
}

/** A drop stands while the score has not come back and is fresh enough to be known. */
function heldDrop(dossier: Dossier, context: Context, standing: Signal): Finding | null {
  const { nps } = freshFacts(dossier, context).facts;
  const [evidence] = standing.evidence;
  const from = evidence?.from;
  if (nps === undefined || typeof from !== 'number') return null;
  if (from - nps < context.settings.thresholds.npsDrop) return null;
  return found('nps-drop', 'medium', [
    { ...evidenceFor(dossier, 'nps', nps), from, ...(evidence?.fromDay ? { fromDay: evidence.fromDay } : {}) },
  ]);
}

function atRisk(dossier: Dossier, context: Context): readonly Finding[] {
  const { health_label: label, health_score: score } = freshFacts(dossier, context).facts;
  const evidence: Evidence[] = [];
  if (label === 'at-risk') evidence.push(evidenceFor(dossier, 'health_label', label));
  if (score !== undefined && score < context.settings.thresholds.healthAtRisk) {
    evidence.push(evidenceFor(dossier, 'health_score', score));
  }
  return evidence.length > 0 ? [found('health-at-risk', 'strong', evidence)] : NONE;
}

function escalations(dossier: Dossier, context: Context): readonly Finding[] {
  const window = context.settings.freshness.open_escalations ?? context.settings.windows.milestone;
  const evidence = openEscalations(dossier, context, window);
  return evidence.length > 0 ? [found('escalation-open', 'strong', evidence)] : NONE;
}

function contracting(dossier: Dossier, context: Context): readonly Finding[] {
  const { thresholds, windows } = context.settings;
  const evidence: Evidence[] = [];
  const label = freshFacts(dossier, context).facts.company_growth;
  if (label === 'contracting') evidence.push(evidenceFor(dossier, 'company_growth', label));
  const change = headcountChange(dossier, context);
  if (change && change.to < change.from && isAtLeast(change.from - change.to, change.from, thresholds.contractingPct)) {
    evidence.push(change.evidence);
  }
  for (const { events } of happenings(dossier, context, ['layoffs'], windows.events, 'company-contracting')) {
    evidence.push(...events.map((event) => evidenceOfEvent(event)));
  }
  return evidence.length > 0 ? [found('company-contracting', 'strong', evidence)] : NONE;
}

const CONTRACT = ['arr', 'seats_licensed'] as const;

function reduction(dossier: Dossier, context: Context): readonly Finding[] {
  const { snapshot, previous } = dossier;
  const window = context.settings.windows.contractReduction;
  const evidence: Evidence[] = [];
  for (const event of dossier.events) {
    if (event.type === 'contract_reduction' && isWithin(event.date, context.today, window))
      evidence.push(evidenceOfEvent(event));
  }
  if (snapshot && previous && isWithin(snapshot.day, context.today, window)) {
    for (const field of CONTRACT) {
      const to = snapshot.facts[field];
      const from = previous.facts[field];
      if (to === undefined || from === undefined || to >= from) continue;
      evidence.push(evidenceFor(dossier, field, to, { from, fromDay: previous.day }));
    }
  }
  return evidence.length > 0 ? [found('contract-reduction', 'strong', evidence)] : NONE;
}

/** A cut counts for its whole window, unless what was cut is back. */
function heldReduction(dossier: Dossier, context: Context, standing: Signal): Finding | null {
  const { facts } = freshFacts(dossier, context);
  const evidence = standing.evidence.filter(({ measure, day, from }) => {
    const field = CONTRACT.find((name) => name === measure);
    if (!field || !isWithin(day, context.today, context.settings.windows.contractReduction)) return false;
    const now = facts[field];
    return now === undefined || typeof from !== 'number' || now < from;
  });
  return evidence.length > 0 ? found('contract-reduction', 'strong', evidence) : null;
}

function silent(dossier: Dossier, context: Context): readonly Finding[] {
  const contact = freshFacts(dossier, context).facts.last_cs_contact;
  if (!contact) return NONE;
  const days = daysBetween(contact.date, context.today);
  if (days < context.settings.thresholds.silentDays) return NONE;
  const detail = details({ days, topic: contact.topic });
  return [found('silent-account', 'medium', [evidenceFor(dossier, 'last_cs_contact', contact.date, { detail })])];
}

/** At most one person known to be there; without recorded contacts nothing is known. */
function singleThreaded(dossier: Dossier, context: Context): readonly Finding[] {
  const known = freshContacts(dossier, context);
  const [last] = known;
  if (!last) return NONE;
  const active = activeContacts(dossier, context);
  if (active.length > 1) return NONE;
  const [only] = active;
  const { name, title, origin } = only ?? last;
  const detail = details({ person: only ? name : undefined, title: only ? title : undefined, known: known.length });
  return [
    found('single-threaded', 'medium', [
      { measure: 'contact', value: active.length, day: origin.day, detail, source: origin },
    ]),
  ];
}

function acquiredBy(dossier: Dossier, context: Context): readonly Finding[] {
  const { acquisition } = context.settings.windows;
  return happenings(dossier, context, ['acquired_by'], acquisition, 'acquired-by').flatMap(({ subject, events }) => {
    const renewed = renewedOn(dossier, context);
    if (renewed && renewed.day >= events[0].date) return [];
    return [
      found(
        'acquired-by',
        'strong',
        events.map((event) => evidenceOfEvent(event)),
        subject,
      ),
    ];
  });
}

/** Open until a renewal after it was signed, also when the news is old. */
function heldAcquisition(dossier: Dossier, context: Context, standing: Signal): Finding | null {
  const day = standing.evidence[0]?.day;
  if (day === undefined || isWithin(day, context.today, context.settings.windows.acquisition)) return null;
  const renewed = renewedOn(dossier, context);
  return renewed && renewed.day >= day ? null : asItStood(standing);
}

/** What must be looked after before anything is sold. */
export const RISK: readonly Detector[] = [
  declare({
    id: 'vendor-review',
    category: 'risk',
    mode: 'note',
    factors: ['health'],
    when: 'D',
    guards: ['d'],
    detect: vendorReview,
    hold: heldReview,
  }),
  declare({
    id: 'usage-declining',
    category: 'risk',
    mode: 'level',
    factors: ['growth'],
    types: ['ACT'],
    when: 'N',
    guards: ['d'],
    detect: declining,
  }),
  declare({
    id: 'nps-low',
    category: 'risk',
    mode: 'level',
    factors: ['health'],
    when: 'N',
    guards: ['d'],
    detect: npsLow,
  }),
  declare({
    id: 'nps-drop',
    category: 'risk',
    mode: 'change',
    factors: ['health'],
    when: 'N',
    guards: ['a'],
    detect: npsDrop,
    hold: heldDrop,
  }),
  declare({
    id: 'health-at-risk',
    category: 'risk',
    mode: 'level',
    factors: ['health'],
    when: 'N',
    guards: ['d'],
    detect: atRisk,
  }),
  declare({ id: 'escalation-open', category: 'risk', mode: 'level', when: 'N', guards: ['d'], detect: escalations }),
  declare({
    id: 'company-contracting',
    category: 'risk',
    mode: 'level',
    factors: ['growth'],
    when: 'M',
    guards: ['d'],
    detect: contracting,
  }),
  declare({
    id: 'contract-reduction',
    category: 'risk',
    mode: 'event',
    when: 'N',
    guards: ['d'],
    detect: reduction,
    hold: heldReduction,
  }),
  declare({ id: 'silent-account', category: 'risk', mode: 'date', when: 'N', guards: ['a'], detect: silent }),
  declare({ id: 'single-threaded', category: 'risk', mode: 'level', when: 'Q', detect: singleThreaded }),
  declare({
    id: 'acquired-by',
    category: 'risk',
    mode: 'event',
    when: 'D',
    guards: ['d'],
    detect: acquiredBy,
    hold: heldAcquisition,
  }),
];
