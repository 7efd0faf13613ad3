import type { Context } from '../domain/context.ts';
import { isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import { isAtLeast } from '../domain/money.ts';
import type { Evidence, Finding } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import {
  changeSince,
  details,
  evidenceFor,
  evidenceOfEvent,
  evidenceOfNote,
  evidenceOfRequest,
  freshFacts,
  originOf,
  ticketsIn,
} from './facts.ts';
import { has, lexiconOf } from './notes/lexicon.ts';
import { saysTopic, topicStatements } from './notes/read.ts';

/** A service asked for, in a request or in a note. */
const asked =
  (id: 'custom-request' | 'dedicated-contact', list: 'custom' | 'dedicated') =>
  (dossier: Dossier, context: Context): readonly Finding[] => {
    if (dossier.notes.length === 0 && dossier.requests.length === 0) return NONE;
    const lexicon = lexiconOf(context.settings);
    const evidence: Evidence[] = [];
    for (const request of dossier.requests) {
      if (!isWithin(request.date, context.today, context.settings.windows.requests)) continue;
      const words = `${request.feature ?? ''} ${request.text ?? ''}`.normalize('NFKC').toLowerCase();
      if (has(lexicon[list], words)) evidence.push(evidenceOfRequest(request));
    }
    for (const { note, quote } of topicStatements(dossier, context, id)) evidence.push(evidenceOfNote(note, quote));
    return evidence.length > 0 ? [found(id, 'medium', evidence)] : NONE;
  };

const PLANS: readonly string[] = ['initiative', 'cost_programme', 'new_country'];

/** A rollout over several systems or made to measure: said in a note, an initiative or its event, or counted in systems connected. */
function complexRollouts(dossier: Dossier, context: Context): readonly Finding[] {
  const { windows, thresholds } = context.settings;
  const { initiatives = [], integrations_used: systems } = freshFacts(dossier, context).facts;
  const evidence: Evidence[] = [];
  if (dossier.notes.length > 0) {
    for (const { note, quote } of topicStatements(dossier, context, 'complex-implementation'))
      evidence.push(evidenceOfNote(note, quote));
  }
  for (const event of dossier.events) {
    if (!PLANS.includes(event.type) || !isWithin(event.date, context.today, windows.initiatives)) continue;
    if (saysTopic(event.detail ?? '', 'complex-implementation', context)) evidence.push(evidenceOfEvent(event));
  }
  for (const { text, date } of initiatives) {
    const day = date ?? originOf(dossier, 'initiatives').day;
    if (!isWithin(day, context.today, windows.initiatives)) continue;
    if (!saysTopic(text, 'complex-implementation', context)) continue;
    evidence.push({ ...evidenceFor(dossier, 'initiatives', text, { detail: details({ detail: text }) }), day });
  }
  if (systems && systems.length >= thresholds.rolloutSystems) {
    const detail = details({ systems: systems.join(', ') });
    evidence.push(evidenceFor(dossier, 'integrations_used', systems.length, { detail }));
  }
  return evidence.length > 0 ? [found('complex-implementation', 'medium', evidence)] : NONE;
}

/** Many tickets, by themselves or beside comparable accounts; a median below one ticket says nothing of how many are many. */
function manyTickets(dossier: Dossier, context: Context): readonly Finding[] {
  const { facts } = freshFacts(dossier, context);
  const count = ticketsIn(facts, context.today);
  if (count === null || count === 0) return NONE;
  const { ticketVolume, ticketMultiple } = context.settings.thresholds;
  const cohort = context.portfolio?.cohortOf(facts.industry ?? null, facts.arr ?? null);
  const median = cohort?.stats.get('tickets')?.median ?? 0;
  if (count < ticketVolume && (median < 1 || count < median * ticketMultiple)) return NONE;
  const field = facts.tickets_90d === undefined ? 'tickets' : 'tickets_90d';
  const detail = details({ median: median >= 1 ? median : undefined });
  return [found('ticket-volume', 'medium', [evidenceFor(dossier, field, count, { detail })])];
}

/** People who began to use the product of late; where nobody did before, all of them. */
function newUsers(dossier: Dossier, context: Context): readonly Finding[] {
  const { newUsersDays, newUsersPct } = context.settings.thresholds;
  const active = freshFacts(dossier, context).facts.seats_active ?? null;
  const change = changeSince(dossier, context, newUsersDays, 'seats_active', active);
  if (!change) return NONE;
  const added = change.to - change.from;
  if (added <= 0 || !isAtLeast(added, change.from, newUsersPct)) return NONE;
  const detail = details({ ...change.evidence.detail, added });
  return [found('new-users-training', 'medium', [{ ...change.evidence, detail }])];
}

/** Category 7 of spec section 3: help beyond the product, asked for or visibly needed. */
export const SERVICES: readonly Detector[] = [
  declare({
    id: 'complex-implementation',
    category: 'services',
    mode: 'note',
    types: ['SERV'],
    when: 'Q',
    guards: ['f'],
    detect: complexRollouts,
  }),
  declare({
    id: 'ticket-volume',
    category: 'services',
    mode: 'level',
    types: ['SUPP'],
    when: 'M',
    guards: ['a'],
    detect: manyTickets,
  }),
  declare({
    id: 'new-users-training',
    category: 'services',
    mode: 'change',
    types: ['SERV'],
    when: 'M',
    guards: ['c'],
    detect: newUsers,
  }),
  declare({
    id: 'custom-request',
    category: 'services',
    mode: 'note',
    factors: ['features'],
    types: ['SERV'],
    when: 'M',
    guards: ['f'],
    detect: asked('custom-request', 'custom'),
  }),
  declare({
    id: 'dedicated-contact',
    category: 'services',
    mode: 'note',
    factors: ['features'],
    types: ['SUPP'],
    when: 'M',
    guards: ['f'],
    detect: asked('dedicated-contact', 'dedicated'),
  }),
];
