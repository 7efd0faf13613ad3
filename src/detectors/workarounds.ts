import type { Context } from '../domain/context.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { CustomerRequest } from '../domain/records.ts';
import type { Evidence } from '../domain/signal.ts';
import { evidenceOfNote } from './facts.ts';
import { has, lexiconOf } from './notes/lexicon.ts';
import { topicStatements } from './notes/read.ts';

/** Whether a recorded workaround is met everywhere: marked so, or said so (`workarounds everywhere`). */
export function isPervasive(request: CustomerRequest, context: Context): boolean {
  if (request.kind !== 'workaround') return false;
  if (request.pervasive !== undefined) return request.pervasive;
  const words = `${request.text ?? ''} ${request.feature ?? ''}`.normalize('NFKC').toLowerCase();
  return has(lexiconOf(context.settings).pervasive, words);
}

/** Workarounds that notes of the window speak of, with the sentence read; a pervasive one says so under `detail`. */
export function notedWorkarounds(dossier: Dossier, context: Context): readonly Evidence[] {
  if (dossier.notes.length === 0) return [];
  return topicStatements(dossier, context, 'workaround').map(({ note, quote, detail }) =>
    evidenceOfNote(note, quote, detail),
  );
}
