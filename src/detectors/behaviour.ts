import type { Context } from '../domain/context.ts';
import { isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { EventType } from '../domain/records.ts';
import type { Evidence, Finding } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import { engagedExecutives, newContacts } from './engagement.ts';
import { evidenceOfEvent, evidenceOfNote, evidenceOfRequest } from './facts.ts';
import { has, lexiconOf } from './notes/lexicon.ts';
import { topicStatements } from './notes/read.ts';
import { realisedValue } from './value.ts';

function eventsOf(type: EventType, dossier: Dossier, { today, settings }: Context): Evidence[] {
  return dossier.events
    .filter((event) => event.type === type && isWithin(event.date, today, settings.windows.events))
    .map((event) => evidenceOfEvent(event));
}

/** Latest first: what the sentence says of the day is the last time. */
const latestFirst = (evidence: readonly Evidence[]): readonly Evidence[] =>
  [...evidence].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));

function pricing(dossier: Dossier, context: Context): readonly Finding[] {
  const views = eventsOf('pricing_view', dossier, context);
  return views.length > 0 ? [found('pricing-explored', 'medium', latestFirst(views))] : NONE;
}

/** Proof from other customers asked for: in an event, a request or a note. */
function references(dossier: Dossier, context: Context): readonly Finding[] {
  const asked = eventsOf('reference_request', dossier, context);
  const lexicon = lexiconOf(context.settings);
  for (const request of dossier.requests) {
    if (!isWithin(request.date, context.today, context.settings.windows.requests)) continue;
    const words = `${request.feature ?? ''} ${request.text ?? ''}`.normalize('NFKC').toLowerCase();
    if (has(lexicon.reference, words)) asked.push(evidenceOfRequest(request));
  }
  asked.push(...noted('reference-request', dossier, context));
  return asked.length > 0 ? [found('reference-request', 'medium', latestFirst(asked))] : NONE;
}

function agendas(dossier: Dossier, context: Context): readonly Finding[] {
  const evidence = [...eventsOf('qbr_next_steps', dossier, context), ...noted('qbr-next-steps', dossier, context)];
  return evidence.length > 0 ? [found('qbr-next-steps', 'medium', latestFirst(evidence))] : NONE;
}

const noted = (id: 'reference-request' | 'qbr-next-steps', dossier: Dossier, context: Context): Evidence[] =>
  dossier.notes.length === 0
    ? []
    : topicStatements(dossier, context, id).map(({ note, quote }) => evidenceOfNote(note, quote));

/** Behaviour signals of spec section 3. */
export const BEHAVIOUR: readonly Detector[] = [
  declare({
    id: 'pricing-explored',
    category: 'behaviour',
    mode: 'event',
    factors: ['features'],
    types: ['TIER'],
    when: 'N',
    guards: ['g'],
    detect: pricing,
  }),
  declare({ id: 'reference-request', category: 'behaviour', mode: 'event', when: 'M', detect: references }),
  declare({ id: 'exec-engagement', category: 'behaviour', mode: 'event', when: 'M', detect: engagedExecutives }),
  declare({ id: 'value-realised', category: 'behaviour', mode: 'event', when: 'I', detect: realisedValue }),
  declare({ id: 'qbr-next-steps', category: 'behaviour', mode: 'event', when: 'Q', detect: agendas }),
  declare({
    id: 'new-contact',
    category: 'behaviour',
    mode: 'event',
    types: ['DEPT'],
    when: 'M',
    guards: ['g'],
    detect: newContacts,
  }),
];
