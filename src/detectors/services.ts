import type { Context } from '../domain/context.ts';
import { isWithin } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Evidence, Finding } from '../domain/signal.ts';
import { declare, found, NONE } from './declare.ts';
import type { Detector } from './detector.ts';
import { evidenceOfNote, evidenceOfRequest } from './facts.ts';
import { has, lexiconOf } from './notes/lexicon.ts';
import { topicStatements } from './notes/read.ts';

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

/** Category 7 of spec section 3: help the customer asks for beyond the product. */
export const SERVICES: readonly Detector[] = [
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
